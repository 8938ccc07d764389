"""What each Markdown form becomes."""

import pytest
from pydantic import TypeAdapter

from dangvan.models.bang import Bang
from dangvan.models.chu import DoanChu
from dangvan.models.khoi import (
    Chuong,
    Diem,
    Dieu,
    DoanDanhSo,
    DoanVan,
    GachDauDong,
    Khoan,
    MucLaMa,
    MucLon,
    MucSo,
    Phan,
)
from dangvan.models.noi_dung import NoiDung, NoiDungVanBan, PhuLuc, van_ban_thuan

HET = DoanVan(chu="Hết.")


def doc(*dong: str) -> NoiDung:
    return NoiDung.tu_markdown("\n".join(dong))


def in_ra(*dong: str) -> list[str]:
    return van_ban_thuan(doc(*dong)).split("\n")


def doc_bang(*dong: str) -> Bang:
    bang = doc(*dong).khoi[-1]
    assert isinstance(bang, Bang)
    return bang


def test_headings_become_levels_by_their_depth() -> None:
    noi_dung = doc("# A", "## B", "### C", "#### d", "Hết.")
    diem = Diem(chu="d", noi_dung=(HET,))
    muc = MucSo(ten_muc="B", noi_dung=(MucSo(ten_muc="C", noi_dung=(diem,)),))
    assert noi_dung.khoi == (MucLaMa(ten_muc="A", noi_dung=(muc,)),)


def test_a_body_may_begin_with_numbered_headings() -> None:
    assert in_ra("## A", "a", "## B", "Hết.") == ["1. A", "a", "2. B", "Hết."]


def test_the_words_of_the_regulation_become_its_blocks() -> None:
    dieu = Dieu(ten_dieu="Phạm vi", noi_dung=(HET,))
    muc = MucLon(ten_muc="Văn bản", noi_dung=(dieu,))
    chuong = Chuong(ten_chuong="Chung", noi_dung=(muc,))
    noi_dung = doc(
        "# Phần I. Mở đầu",
        "## Chương I. Chung",
        "### Mục 1. Văn bản",
        "#### Điều 1. Phạm vi",
        "Hết.",
    )
    assert noi_dung.khoi == (Phan(ten_phan="Mở đầu", noi_dung=(chuong,)),)


@pytest.mark.parametrize(
    "de_muc",
    ["# Điều 1. Phạm vi", "###### ĐIỀU 1: Phạm vi", "## Điều I - Phạm vi", "# Điều: Phạm vi",
     "# Điều 1 Phạm vi", "# Điều. Phạm vi #"],
)  # fmt: skip
def test_a_heading_word_is_read_in_any_case_and_depth(de_muc: str) -> None:
    assert doc(de_muc, "Hết.").khoi == (Dieu(ten_dieu="Phạm vi", noi_dung=(HET,)),)


@pytest.mark.parametrize(
    "ten",
    ["Mục tiêu", "Mục đích, yêu cầu", "Phần lớn đã xong", "Điều kiện", "Chương trình", "Điều&#32;1",
     r"Điều 1\. Quyền", "Mục lục"],
)  # fmt: skip
def test_words_that_only_begin_like_a_heading_word_are_names(ten: str) -> None:
    assert isinstance(doc(f"# {ten}", "Hết.").khoi[0], MucLaMa)


def test_an_article_without_a_name_runs_on() -> None:
    assert in_ra("# Điều 1.", "Thi hành.") == ["Điều 1. Thi hành."]


def test_parts_in_words_are_printed_in_words() -> None:
    noi_dung = doc("# Phần thứ nhất: A", "a", "# Phần thứ  hai. B", "Hết.")
    assert noi_dung.cach_danh_so == "bang_chu"
    assert van_ban_thuan(noi_dung).split("\n")[3] == "Phần thứ hai"
    assert doc("# Phần 1. A", "Hết.").cach_danh_so == "la_ma"


def test_chapters_in_words_follow_the_parts() -> None:
    assert in_ra("# Phần thứ nhất: A", "## Chương 1. B", "Hết.")[2] == "Chương thứ nhất"


@pytest.mark.parametrize(
    ("dong", "so"),
    [
        (("# I. A", "Hết."), "I- A"),
        (("# I- A", "Hết."), "I- A"),
        (("# **I. A**", "Hết."), "I- A"),
        (("## 1. A", "Hết."), "1. A"),
        (("## 1) A", "Hết."), "1. A"),
    ],
)
def test_a_typed_number_that_is_right_is_dropped(dong: tuple[str, ...], so: str) -> None:
    assert in_ra(*dong)[0] == so


def test_typed_numbers_of_inner_levels_are_written_in_full_or_alone() -> None:
    dong = ["## 1. A", "### 1.1. B", "#### a) b", "### 1.2 C", "c", "### 3. D", "Hết."]
    assert in_ra(*dong) == ["1. A", "1.1. B", "a) b", "1.2. C", "c", "1.3. D", "Hết."]


def test_a_numbered_list_in_an_article_becomes_clauses() -> None:
    khoan = Khoan(chu="một", noi_dung=(Diem(chu="a"), Diem(chu="b.")))
    cach_viet = [["   a) a", "   b) b."], ["   1. a", "   2. b."], ["", "   a) a", "", "   b) b."]]
    for diem in cach_viet:
        assert doc("# Điều 1. A", "1. một", *diem).khoi[0] == Dieu(ten_dieu="A", noi_dung=(khoan,))


def test_a_numbered_list_elsewhere_becomes_numbered_paragraphs() -> None:
    assert doc("1. một", "2. hai.").khoi == (DoanDanhSo(chu="một"), DoanDanhSo(chu="hai."))
    assert in_ra("## A", "1. một", "2. hai.") == ["1. A", "1.1. một", "1.2. hai."]


def test_a_list_of_ones_asks_for_numbers() -> None:
    assert in_ra("1. một", "1. hai", "1. ba.") == ["1. một", "2. hai", "3. ba."]


def test_a_list_goes_on_after_a_paragraph() -> None:
    assert in_ra("1. một", "", "lời", "", "2. hai.") == ["1. một", "lời", "2. hai."]


def test_what_is_indented_below_an_item_stands_in_it() -> None:
    noi_dung = doc("1. một", "", "   lời", "   - gạch", "     + cộng", "2. hai.")
    gach = GachDauDong(chu="gạch", noi_dung=(GachDauDong(chu="cộng"),))
    mot = DoanDanhSo(chu="một", noi_dung=(DoanVan(chu="lời"), gach))
    assert noi_dung.khoi == (mot, DoanDanhSo(chu="hai."))


def test_points_may_stand_in_a_paragraph_of_their_own() -> None:
    assert in_ra("## A", "Gồm:", "a) một,", "tiếp;", "b) hai.") == [
        *("1. A", "Gồm:", "a) một, tiếp;", "b) hai."),
    ]


def test_points_right_after_an_item_belong_to_it_without_indent() -> None:
    cho_trong = doc("1. một:", "", "a) a;", "", "b) b;", "", "2. hai.")
    mot = DoanDanhSo(chu="một:", noi_dung=(Diem(chu="a;"), Diem(chu="b;")))
    assert cho_trong.khoi == (mot, DoanDanhSo(chu="hai."))
    assert doc("1. một:", "a) a;", "b) b;", "2. hai.") == cho_trong


@pytest.mark.parametrize("dau", ["-", "*"])
def test_bullets_become_dashes(dau: str) -> None:
    assert doc(f"{dau} một", f"{dau} hai.").khoi == (
        GachDauDong(chu="một"),
        GachDauDong(chu="hai."),
    )


def test_bold_and_italic_are_kept() -> None:
    assert doc("a **b *c*** d.").khoi[0].chu == (  # type: ignore[union-attr] # a paragraph
        DoanChu(chu="a "),
        DoanChu(chu="b ", dam=True),
        DoanChu(chu="c", dam=True, nghieng=True),
        DoanChu(chu=" d."),
    )
    assert doc("# Điều 1. *A*", "Hết.").khoi[0] == Dieu(
        ten_dieu=(DoanChu(chu="A", nghieng=True),), noi_dung=(HET,)
    )


def test_a_soft_break_is_a_space_and_a_hard_one_a_paragraph() -> None:
    assert in_ra("một", "hai  ", "ba\\", "**bốn", "năm.**") == ["một hai", "ba", "bốn năm."]


def test_marks_are_typed_with_a_backslash() -> None:
    assert in_ra(r"\# 1\. \*a\* \<b> \[c](d) & &amp; \`e\`.") == ["# 1. *a* <b> [c](d) & & `e`."]


@pytest.mark.parametrize("chu", ["3 < 5 & 5 > 3.", "a_b_c.", "2 * 3 * 4.", "[x] và {{ y }}."])
def test_marks_that_mean_nothing_need_no_backslash(chu: str) -> None:
    assert in_ra(chu) == [chu]


def test_line_ends_of_every_system_and_a_byte_order_mark_are_read() -> None:
    assert NoiDung.tu_markdown("\ufeff# A\r\n\r\nHết.\r") == doc("# A", "", "Hết.")


def test_a_line_that_only_underlines_is_no_heading() -> None:
    assert in_ra("một", "===", "hai.") == ["một === hai."]


def test_a_table_takes_its_columns_from_its_first_rows() -> None:
    bang = doc_bang("| A | B | C | D |", "|:--|:-:|--:|---|", "| a | **b** | x \\| y | |")
    assert [cot.can_le for cot in bang.cot] == ["trai", "giua", "phai", "trai"]
    assert bang.dong == (("a", (DoanChu(chu="b", dam=True),), "x | y", ""),)
    assert bang.tong_cong is None


def test_the_paragraphs_before_a_table_are_its_caption_and_unit() -> None:
    for truoc in (
        ["Bảng 1. Chỉ tiêu", "", "Đơn vị tính: *đồng chí*", ""],
        ["Bảng 1. Chỉ tiêu", "Đơn vị tính: *đồng chí*"],
    ):
        noi_dung = doc("Lời.", "", *truoc, "| A |", "|---|", "| a |")
        assert noi_dung.khoi[0] == DoanVan(chu="Lời.")
        assert len(noi_dung.khoi) == 2
        bang = noi_dung.khoi[1]
        assert isinstance(bang, Bang)
        assert bang.tieu_de == "Bảng 1. Chỉ tiêu"
        assert bang.don_vi_tinh == (DoanChu(chu="đồng chí", nghieng=True),)


def test_a_paragraph_after_a_table_is_not_its_caption() -> None:
    assert len(doc("| A |", "|---|", "| a |", "", "Bảng 1: là như trên.").khoi) == 2


def test_the_totals_typed_in_a_table_are_checked_or_computed() -> None:
    dong = ["| TT | Chi bộ | Số | Tỷ lệ |", "|---|---|---|---|", "| 1 | A | 2 | 50% |",
            "| 2 | B | 3 | 70% |"]  # fmt: skip
    da_ghi = doc_bang(*dong, "| | Tổng cộng | 5 | 60% |")
    tinh_ho = doc_bang(*dong, "| | **Cộng** | = | |")
    assert [cot.tinh_tong for cot in da_ghi.cot] == [False, False, True, False]
    assert da_ghi.dong_tong == ("", "Tổng cộng", "5", "60%")
    assert tinh_ho.dong_tong == ("", (DoanChu(chu="Cộng", dam=True),), "5", "")


@pytest.mark.parametrize("ten", ["Tỷ lệ", "Tỉ lệ", "%", "Tuổi bình quân", "Điểm trung bình"])
def test_ratios_and_means_are_never_added_up(ten: str) -> None:
    bang = doc_bang(f"| A | {ten} |", "|---|---|", "| a | 3 |", "| b | 5 |", "| Cộng | 4 |")
    assert bang.dong_tong == ("Cộng", "4")


def test_a_table_that_breaks_a_row_down_is_left_unadded() -> None:
    bang = doc_bang("| A | B |", "|---|---|", "| a | 3 |", "| Trong đó: nữ | 1 |", "| Cộng | 3 |")
    assert bang.dong_tong == ("Cộng", "3")


def test_a_table_may_stand_in_an_item() -> None:
    noi_dung = doc("1. một:", "", "   | A |", "   |---|", "   | a |")
    muc = noi_dung.khoi[0]
    assert isinstance(muc, DoanDanhSo)
    assert isinstance(muc.noi_dung[0], Bang)


def test_an_appendix_begins_at_its_heading_and_numbers_anew() -> None:
    noi_dung = doc(
        "# Điều 1. A", "Hết.", "# Phụ lục 1. B", "# Điều 1. C", "Hết.", "## PHỤ LỤC: D", "Hết."
    )
    dieu = Dieu(ten_dieu="C", noi_dung=(HET,))
    assert noi_dung.phu_luc == (
        PhuLuc(ten_phu_luc="B", noi_dung=NoiDung(khoi=(dieu,))),
        PhuLuc(ten_phu_luc="D", noi_dung=NoiDung(khoi=(HET,))),
    )


@pytest.mark.parametrize(
    "de_muc", ["Phụ lục Danh sách", "Phụ lục I. Danh sách", "Phụ lục 1 - Danh sách"]
)
def test_the_number_of_an_appendix_is_read_in_every_form(de_muc: str) -> None:
    assert doc("Hết.", "", f"# {de_muc}", "Hết.").phu_luc[0].ten_phu_luc == "Danh sách"


def test_a_field_of_a_paper_takes_markdown_or_structure() -> None:
    cong = TypeAdapter(NoiDungVanBan)
    assert cong.validate_python("Hết.") == NoiDung(khoi=(HET,))
    assert cong.validate_python({"khoi": [{"loai": "doan_van", "chu": "Hết."}]}) == doc("Hết.")
    assert cong.validate_python(doc("Hết.")) == doc("Hết.")

"""The header is found by its words: whatever their order, case, accents, rows and neighbours."""

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from dangvan.batch.bang_tinh import BangTinh
from dangvan.batch.cot import Cot, gap_tieu_de, khop_tieu_de
from dangvan.batch.cot_trich_ngang import COT_TRICH_NGANG
from dangvan.batch.nguon_bang import doc_bang_tinh
from dangvan.batch.tieu_de import TieuDe, do_tieu_de, tim_tieu_de
from dangvan.errors import DataError
from dangvan.text import bo_dau


def bang_cua(hang: list[list[Any]], gop: tuple[str, ...] = ()) -> BangTinh:
    workbook = Workbook()
    for h in hang:
        workbook.worksheets[0].append(h)
    for vung in gop:
        workbook.worksheets[0].merge_cells(vung)
    dong = io.BytesIO()
    workbook.save(dong)
    dong.seek(0)
    return doc_bang_tinh(dong)[0]


def cot_tim_thay(tieu_de: TieuDe) -> dict[int, str]:
    return {c.cot: c.dinh_nghia.khoa + c.nhanh for c in tieu_de.cot}


HAI_DONG: list[list[Any]] = [
    ["TT", "Họ và tên", "Ngày, tháng, năm sinh", None, "Vào Đảng", None],
    [None, None, "Nam", "Nữ", "Dự bị", "Chính thức"],
    [1, "Lê A", "05/02/1999", None, "01/01/2020", "01/01/2021"],
]
HAI_DONG_COT = {
    0: "so_thu_tu",
    1: "ho_ten",
    2: "ngay_sinhnam",
    3: "ngay_sinhnữ",
    4: "ngay_vao_dang",
    5: "ngay_chinh_thuc",
}


@pytest.mark.parametrize("gop", [(), ("A1:A2", "B1:B2", "C1:D1", "E1:F1"), ("C1:D1", "E1:F1")])
def test_a_header_of_two_rows_is_read_merged_or_not(gop: tuple[str, ...]) -> None:
    tieu_de = tim_tieu_de(bang_cua(HAI_DONG, gop), COT_TRICH_NGANG)
    assert cot_tim_thay(tieu_de) == HAI_DONG_COT
    assert (tieu_de.dong_dau, tieu_de.dong_cuoi) == (1, 2)
    assert tieu_de.cua("ngay_sinh")[1].tieu_de == "Ngày, tháng, năm sinh / Nữ"
    assert tieu_de.cua("ngay_sinh")[1].o_tieu_de == "Sheet!D2"


def test_title_rows_above_are_passed_over() -> None:
    tren: list[list[Any]] = [["ĐẢNG BỘ TỈNH X", None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"], []]
    tren += [["DANH SÁCH TRÍCH NGANG"], ["(Kèm theo Tờ trình số 5, ngày 01/02/2026)"]]
    tieu_de = tim_tieu_de(bang_cua(tren + HAI_DONG, ("A3:F3",)), COT_TRICH_NGANG)
    assert cot_tim_thay(tieu_de) == HAI_DONG_COT
    assert (tieu_de.dong_dau, tieu_de.dong_cuoi) == (5, 6)


@pytest.mark.parametrize(
    "so_cot", [["(1)", "(2)", "(3)"], [1, 2, 3], ["1", "2", "3"], ["A", "B", 1], ["[1]", "[2]", 3]]
)
def test_a_row_of_column_numbers_belongs_to_the_header(so_cot: list[Any]) -> None:
    bang = bang_cua([["TT", "Họ và tên", "Ngày sinh"], so_cot, [1, "Lê A", 1999]])
    assert tim_tieu_de(bang, COT_TRICH_NGANG).dong_cuoi == 2


def test_sub_headings_nobody_asked_for_are_no_row_of_people() -> None:
    bang = bang_cua(
        [
            ["TT", "Họ và tên", "Trình độ", None],
            [None, None, "VH", "LLCT"],
            [1, "A", "12/12", "SC"],
        ],
        ("A1:A2", "B1:B2", "C1:D1"),
    )
    assert tim_tieu_de(bang, COT_TRICH_NGANG).dong_cuoi == 2


@pytest.mark.parametrize(
    ("tieu_de", "khoa"),
    [
        ("HỌ VÀ TÊN", "ho_ten"),
        ("ho va ten", "ho_ten"),
        ("Họ tên\n(chữ in hoa)", "ho_ten"),
        ("Họ và tên khai sinh", "ho_ten"),
        ("ho_ten", "ho_ten"),
        ("Hä vµ tªn", "ho_ten"),
        ("Ho\u0323 và tên đảng viên", "ho_ten"),
        ("Ngày, tháng,\nnăm sinh (dd/mm/yyyy)", "ngay_sinh"),
        ("Ngày/tháng/năm sinh", "ngay_sinh"),
        ("Năm sinh", "ngay_sinh"),
        ("Số ĐDCN/CCCD", "cccd"),
        ("Số CCCD (12 số)", "cccd"),
        ("Số định danh cá nhân", "cccd"),
        ("CMND/CCCD", "cccd"),
        ("Số điện thoại", "dien_thoai"),
        ("Ngày vào Đảng (chính thức)", "ngay_chinh_thuc"),
        ("Ngày vào Đảng", "ngay_vao_dang"),
        ("Giới tính (Nam/Nữ)", "gioi_tinh"),
        ("Quê quán (ghi rõ xã, tỉnh)", "que_quan"),
    ],
)
def test_a_heading_is_known_in_every_dress(tieu_de: str, khoa: str) -> None:
    khop = khop_tieu_de((tieu_de,), COT_TRICH_NGANG)
    assert khop is not None
    assert khop.cot.khoa == khoa


@pytest.mark.parametrize(
    "cap",
    [
        ("Họ tên cha",),
        ("Họ tên người giới thiệu",),
        ("Người giới thiệu", "Họ và tên"),
        ("Ngày cấp CCCD",),
        ("Ngày sinh", "Năm"),
        ("Số",),
        ("Nam",),
        ("",),
        (),
    ],
)
def test_a_heading_that_means_something_else_is_not_taken(cap: tuple[str, ...]) -> None:
    cot = tuple(c for c in COT_TRICH_NGANG if c.khoa != "gioi_tinh")
    assert khop_tieu_de(cap, cot) is None


def test_a_heading_of_two_columns_at_once_is_taken_for_neither() -> None:
    hai = (Cot("mot_so", "Số quyết định"), Cot("hai_so", "Số quyết định"))
    assert khop_tieu_de(("Số quyết định",), hai) is None


def test_nam_without_nu_is_no_sex() -> None:
    bang = bang_cua([["Họ tên", "Ngày sinh", None], [None, "NGAY", "NAM"], ["A", 5, 1999]])
    tieu_de = tim_tieu_de(bang, COT_TRICH_NGANG)
    assert "nam" not in {c.nhanh for c in tieu_de.cot}


COT_DON = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán", "Số CCCD", "Ghi chú", "Lớp"]
MOT_DONG = [1, "Lê Văn A", "05/02/1999", "Nam", "Hà Nội", "001099000001", None, "K1"]


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(len(COT_DON))), st.sampled_from([str, str.upper, str.lower, bo_dau]))
def test_order_case_and_accents_of_headings_do_not_matter(thu_tu: list[int], doi: Any) -> None:
    hang = [{doi(COT_DON[i]): MOT_DONG[i] for i in thu_tu}]
    tieu_de = tim_tieu_de(doc_bang_tinh(hang)[0], COT_TRICH_NGANG)
    khoa = ["so_thu_tu", "ho_ten", "ngay_sinh", "gioi_tinh", "que_quan", "cccd", "ghi_chu", None]
    assert cot_tim_thay(tieu_de) == {j: k for j, i in enumerate(thu_tu) if (k := khoa[i])}
    assert len(tieu_de.cot_la) == 1


@given(st.text(max_size=40))
def test_folding_a_heading_twice_changes_nothing(chu: str) -> None:
    assert gap_tieu_de(gap_tieu_de(chu)) == gap_tieu_de(chu)


def test_two_columns_of_one_meaning_are_refused_with_both_addresses() -> None:
    bang = bang_cua([["Họ tên", "Ngày sinh", "Họ và tên"], ["A", 1999, "B"]])
    with pytest.raises(DataError, match=r"“Họ tên” \(Sheet!A1\) và “Họ và tên” \(Sheet!C1\)"):
        tim_tieu_de(bang, COT_TRICH_NGANG)


def test_a_date_both_whole_and_split_by_sex_is_refused() -> None:
    truoc = [["Họ tên", "Sinh ngày", "Ngày sinh", None], [None, None, "Nam", "Nữ"]]
    sau = [["Họ tên", "Ngày sinh", None, "Sinh ngày"], [None, "Nam", "Nữ", None]]
    with pytest.raises(DataError, match=r"Sheet!B1.*Sheet!C2"):
        tim_tieu_de(bang_cua(truoc, ("B1:B2",)), COT_TRICH_NGANG)
    with pytest.raises(DataError, match=r"Sheet!B2.*Sheet!D1"):
        tim_tieu_de(bang_cua(sau, ("D1:D2",)), COT_TRICH_NGANG)


def test_a_missing_required_column_is_told_with_the_headings_found() -> None:
    bang = bang_cua([["TT", "Ngày sinh", "Lớp"], [1, 1999, "K1"]])
    with pytest.raises(DataError, match=r"thiếu cột “Họ và tên”.*“Ngày sinh”.*“Lớp”"):
        tim_tieu_de(bang, COT_TRICH_NGANG)


def test_a_table_without_a_header_is_refused() -> None:
    bang = bang_cua([["Lê Văn A", "05/02/1999"], ["Lê Văn B", "06/02/1999"]])
    assert do_tieu_de(bang, COT_TRICH_NGANG) is None
    with pytest.raises(DataError, match="không tìm thấy dòng tiêu đề"):
        tim_tieu_de(bang, COT_TRICH_NGANG)

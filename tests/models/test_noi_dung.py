"""A body: which block stands where, how it ends, which numbers it gets."""

from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from dangvan.models import khoi as cac_khoi
from dangvan.models.bang import Bang, CotBang
from dangvan.models.cho_dat import DUOC_DAT, TEN_KHOI
from dangvan.models.chu import DoanChu
from dangvan.models.danh_so import KhoiIn
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
from dangvan.models.noi_dung import NoiDung, PhuLuc, dan_phang, nhan_phu_luc, van_ban_thuan
from dangvan.templating import THIET_KE

DOAN = DoanVan(chu="Đoạn văn.")
BANG = Bang(
    tieu_de="Chỉ tiêu",
    don_vi_tinh="đồng chí",
    cot=(CotBang(ten_cot="Chi bộ"), CotBang(ten_cot="Số", tinh_tong=True)),
    dong=(("Chi bộ A", "2"), ("Chi bộ B", "3")),
)
KHOI = {
    "doan_van": DOAN,
    "gach_dau_dong": GachDauDong(chu="gạch."),
    "bang": BANG,
    "diem": Diem(chu="điểm."),
    "khoan": Khoan(chu="khoản."),
    "dieu": Dieu(noi_dung=(DOAN,)),
    "doan_danh_so": DoanDanhSo(chu="đoạn."),
    "muc_so": MucSo(ten_muc="mục", noi_dung=(DOAN,)),
    "muc_la_ma": MucLaMa(ten_muc="mục", noi_dung=(DOAN,)),
    "muc_lon": MucLon(ten_muc="mục", noi_dung=(DOAN,)),
    "chuong": Chuong(ten_chuong="chương", noi_dung=(DOAN,)),
    "phan": Phan(ten_phan="phần", noi_dung=(DOAN,)),
}
CAP = [(cho, loai) for cho in DUOC_DAT for loai in TEN_KHOI]


def dat(cho: str, loai: str) -> BaseModel:
    """The block `cho` with `loai` put directly in it."""
    if not cho:
        return NoiDung.model_validate({"khoi": (KHOI[loai],)})
    ngoai = KHOI[cho].model_dump(exclude={"noi_dung"})
    return type(KHOI[cho]).model_validate({**ngoai, "noi_dung": (DOAN, KHOI[loai])})


def nhan(*khoi: BaseModel) -> list[str]:
    noi_dung = NoiDung.model_validate({"khoi": (*khoi, DOAN)})
    return [k.nhan for k in dan_phang(noi_dung) if k.nhan]


def duoc(cap: tuple[str, str]) -> bool:
    return cap[1] in DUOC_DAT[cap[0]]


@pytest.mark.parametrize(("cho", "loai"), [cap for cap in CAP if duoc(cap)])
def test_a_block_stands_where_it_may(cho: str, loai: str) -> None:
    assert dat(cho, loai)


@pytest.mark.parametrize(("cho", "loai"), [cap for cap in CAP if cap[0] != "" and not duoc(cap)])
def test_a_block_is_refused_where_it_may_not_stand(cho: str, loai: str) -> None:
    loi = f"{TEN_KHOI[loai]} không đặt được trong {TEN_KHOI[cho]}. Cách sửa: đặt trong"
    with pytest.raises(ValidationError) as error:
        dat(cho, loai)
    assert loi in str(error.value)


@pytest.mark.parametrize("loai", ["diem", "khoan", "muc_lon"])
def test_a_block_of_an_inner_level_is_refused_in_the_body_itself(loai: str) -> None:
    with pytest.raises(
        ValidationError, match=f"{TEN_KHOI[loai][:4]}.* không đặt được ở ngoài cùng"
    ):
        dat("", loai)


def test_the_table_of_places_says_what_the_types_say() -> None:
    theo_kieu = {
        ten: {
            get_args(lop.model_fields["loai"].annotation)[0] for lop in get_args(get_args(kieu)[0])
        }
        for ten, kieu in {
            "gach_dau_dong": cac_khoi.KhoiTrongGach,
            "diem": cac_khoi.KhoiTrongDiem,
            "khoan": cac_khoi.KhoiTrongKhoan,
            "dieu": cac_khoi.KhoiTrongDieu,
            "doan_danh_so": cac_khoi.KhoiTrongDoanDanhSo,
            "muc_so": cac_khoi.KhoiTrongMucSo,
            "muc_la_ma": cac_khoi.KhoiTrongMucLaMa,
            "muc_lon": cac_khoi.KhoiTrongMucLon,
            "chuong": cac_khoi.KhoiTrongChuong,
            "phan": cac_khoi.KhoiTrongPhan,
            "": cac_khoi.KhoiNgoaiCung,
        }.items()
    }
    assert theo_kieu == {ten: set(trong) for ten, trong in DUOC_DAT.items()}


@pytest.mark.parametrize("ten", ["dieu", "muc_so", "muc_la_ma", "muc_lon", "chuong", "phan"])
def test_a_heading_without_content_is_refused(ten: str) -> None:
    rong = {**KHOI[ten].model_dump(), "noi_dung": []}
    with pytest.raises(ValidationError, match="Nội dung: cần ít nhất 1 mục"):
        type(KHOI[ten]).model_validate(rong)


def test_two_kinds_of_numbers_side_by_side_are_refused() -> None:
    with pytest.raises(ValidationError, match="điều và chương đứng ngang hàng"):
        NoiDung(khoi=(Dieu(noi_dung=(DOAN,)), Chuong(ten_chuong="A", noi_dung=(DOAN,))))
    with pytest.raises(ValidationError, match=r"đoạn đánh số và điểm a\) đứng ngang hàng"):
        MucSo(ten_muc="A", noi_dung=(DoanDanhSo(chu="b"), Diem(chu="c")))


def test_points_end_with_the_alphabet() -> None:
    diem = tuple(Diem(chu="điểm") for _ in range(23))
    assert nhan(Dieu(noi_dung=(DOAN, *diem)))[-1] == "y)"
    with pytest.raises(ValidationError, match="có 24 điểm, quá số chữ cái"):
        Khoan(chu="khoản", noi_dung=(*diem, Diem(chu="điểm")))


def test_numbers_and_dashes_have_a_deepest_level() -> None:
    muc = MucSo(ten_muc="ba", noi_dung=(DOAN,))
    ba_cap = MucSo(ten_muc="một", noi_dung=(MucSo(ten_muc="hai", noi_dung=(muc,)),))
    with pytest.raises(ValidationError, match="ba cấp"):
        MucSo(ten_muc="không", noi_dung=(ba_cap,))
    hai_cap = GachDauDong(chu="a", noi_dung=(GachDauDong(chu="b"),))
    with pytest.raises(ValidationError, match="hai cấp"):
        GachDauDong(chu="c", noi_dung=(hai_cap,))


def test_an_unnamed_article_opens_with_a_paragraph() -> None:
    with pytest.raises(ValidationError, match="điều không có tên phải mở đầu bằng một đoạn văn"):
        Dieu(noi_dung=(Khoan(chu="khoản"),))


@pytest.mark.parametrize(
    ("khoi", "loi"),
    [
        ({"chu": "a."}, "khối thiếu Loại"),
        ({"loai": "tieu_de", "chu": "a."}, "không có loại khối “tieu_de”. Cách sửa: chọn doan_van"),
        (PhuLuc(ten_phu_luc="A", noi_dung=NoiDung(khoi=(DOAN,))), "không có loại khối “PhuLuc”"),
        ("a.", "cần là các mục có tên"),
    ],
)
def test_what_is_no_block_is_refused(khoi: object, loi: str) -> None:
    with pytest.raises(ValidationError, match=loi):
        NoiDung.model_validate({"khoi": [khoi]})


@pytest.mark.parametrize(
    "cuoi",
    ["hết.", "hết!", "hết?", "hết…", "hết...", "“hết.”", '"hết."', "(hết.)", "(“hết.”)", "hết…”."],
)
def test_a_body_may_end_with_a_closing_mark(cuoi: str) -> None:
    assert NoiDung(khoi=(DoanVan(chu=cuoi),)).khoi
    assert NoiDung(khoi=(Dieu(noi_dung=(DOAN, Khoan(chu="a", noi_dung=(Diem(chu=cuoi),)))),))


@pytest.mark.parametrize("cuoi", ["hết", "hết;", "hết:", "(hết)", "3.5", "“hết”", ".hết"])
def test_a_body_without_a_closing_mark_is_refused(cuoi: str) -> None:
    with pytest.raises(ValidationError, match=r"chưa có dấu chấm.*thêm “\.” ở cuối"):
        NoiDung(khoi=(DOAN, DoanVan(chu=cuoi)))
    with pytest.raises(ValidationError, match="chưa có dấu chấm"):
        NoiDung(khoi=(MucSo(ten_muc="A.", noi_dung=(GachDauDong(chu=cuoi),)),))


def test_the_closing_mark_of_the_state_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"“\./\.”.*Cách sửa: chỉ ghi dấu chấm"):
        NoiDung(khoi=(DoanVan(chu="Đề nghị thực hiện./."),))


def test_the_message_about_the_end_quotes_its_last_letters_only() -> None:
    with pytest.raises(ValidationError) as error:
        NoiDung(khoi=(DoanVan(chu=f"{'đầu ' * 20}cuối"),))
    assert "“…" in str(error.value)
    assert "đầu " * 10 not in str(error.value)


def test_a_body_may_end_in_a_table() -> None:
    assert NoiDung(khoi=(DOAN, BANG)).khoi[-1] == BANG


def test_a_body_is_never_empty() -> None:
    with pytest.raises(ValidationError, match="Khối: cần ít nhất 1 mục"):
        NoiDung(khoi=())


def test_articles_are_numbered_through_the_chapters() -> None:
    dieu = Dieu(ten_dieu="Tên", noi_dung=(Khoan(chu="a"), Khoan(chu="b")))
    muc = MucLon(ten_muc="mục", noi_dung=(dieu,))
    chuong = Chuong(ten_chuong="chương", noi_dung=(muc, muc))
    assert nhan(chuong, chuong) == [
        *("Chương I", "Mục 1", "Điều 1.", "1.", "2.", "Mục 2", "Điều 2.", "1.", "2."),
        *("Chương II", "Mục 1", "Điều 3.", "1.", "2.", "Mục 2", "Điều 4.", "1.", "2."),
    ]


def test_chapters_are_numbered_through_the_parts_and_roman_sections_are_not() -> None:
    chuong = Chuong(ten_chuong="chương", noi_dung=(DOAN,))
    la_ma = MucLaMa(ten_muc="mục", noi_dung=(DOAN,))
    co_chuong = Phan(ten_phan="phần", noi_dung=(chuong,))
    co_la_ma = Phan(ten_phan="phần", noi_dung=(la_ma,))
    assert nhan(co_chuong, co_chuong) == ["Phần I", "Chương I", "Phần II", "Chương II"]
    assert nhan(co_la_ma, co_la_ma) == ["Phần I", "I-", "Phần II", "I-"]


def test_parts_and_chapters_are_numbered_in_words_when_asked() -> None:
    chuong = Chuong(ten_chuong="chương", noi_dung=(DOAN,))
    phan = Phan(ten_phan="phần", noi_dung=(chuong,))
    noi_dung = NoiDung(khoi=(phan,) * 4, cach_danh_so="bang_chu")
    dau_phan = [k.nhan for k in dan_phang(noi_dung) if k.nhan]
    assert dau_phan[:2] == ["Phần thứ nhất", "Chương thứ nhất"]
    assert dau_phan[6:] == ["Phần thứ tư", "Chương thứ tư"]


def test_decimal_numbers_follow_their_heading() -> None:
    hai = MucSo(ten_muc="hai", noi_dung=(DoanDanhSo(chu="ba"), DoanDanhSo(chu="bốn")))
    mot = MucSo(ten_muc="một", noi_dung=(hai, hai))
    so = ["1.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1.", "1.2.2."]
    assert nhan(MucLaMa(ten_muc="A", noi_dung=(mot,)), MucLaMa(ten_muc="B", noi_dung=(mot,))) == [
        *("I-", *so),
        *("II-", *so),
    ]


def test_numbered_headings_and_paragraphs_share_one_sequence() -> None:
    muc = MucSo(ten_muc="mục", noi_dung=(DOAN,))
    assert nhan(DoanDanhSo(chu="a"), muc, DOAN, DoanDanhSo(chu="b")) == ["1.", "2.", "3."]


def test_the_level_of_a_line_is_told() -> None:
    gach = GachDauDong(chu="a", noi_dung=(DOAN, GachDauDong(chu="b")))
    muc = MucSo(
        ten_muc="mục", noi_dung=(DoanDanhSo(chu="đoạn", noi_dung=(Diem(chu="điểm"),)), gach)
    )
    dong = list(dan_phang(NoiDung(khoi=(MucLaMa(ten_muc="A", noi_dung=(muc,)), DOAN))))
    assert [(k.kieu, k.nhan, k.cap) for k in dong] == [
        ("muc_la_ma", "I-", 0),
        ("muc_so", "1.", 1),
        ("khoan", "1.1.", 2),
        ("diem", "a)", 1),
        ("gach", "-", 1),
        ("doan", "", 0),
        ("gach", "+", 2),
        ("doan", "", 0),
    ]


def test_the_mark_after_a_roman_number_is_chosen() -> None:
    noi_dung = NoiDung(khoi=(MucLaMa(ten_muc="A", noi_dung=(DOAN,)),))
    assert next(dan_phang(noi_dung, dau_la_ma=".")).nhan == "I."
    assert van_ban_thuan(noi_dung, dau_la_ma=".").startswith("I. A")


def test_a_roman_section_is_numbered_as_the_templates_print_it() -> None:
    noi_dung = NoiDung(khoi=(MucLaMa(ten_muc="A", noi_dung=(DOAN,)),))
    assert next(dan_phang(noi_dung)).nhan == f"I{THIET_KE.dau_la_ma}"


def test_names_of_parts_chapters_and_sections_are_printed_in_capitals() -> None:
    dieu = Dieu(noi_dung=(DOAN,))
    chuong = Chuong(ten_chuong="quy định", noi_dung=(MucLon(ten_muc="văn bản", noi_dung=(dieu,)),))
    dong = list(dan_phang(NoiDung(khoi=(Phan(ten_phan="Mở đầu", noi_dung=(chuong,)),))))
    assert [(k.kieu, "".join(d.chu for d in k.chu)) for k in dong[:6]] == [
        ("phan", ""),
        ("ten_phan", "MỞ ĐẦU"),
        ("chuong", ""),
        ("ten_chuong", "QUY ĐỊNH"),
        ("muc", ""),
        ("ten_muc", "VĂN BẢN"),
    ]


def test_the_name_of_an_article_is_bold_and_its_running_text_is_not() -> None:
    co_ten = Dieu(ten_dieu="Tên", noi_dung=(DOAN,))
    khong_ten = Dieu(noi_dung=(DOAN, Khoan(chu="khoản.")))
    assert list(dan_phang(NoiDung(khoi=(co_ten, khong_ten)))) == [
        KhoiIn("dieu", "Điều 1.", (DoanChu(chu="Tên", dam=True),)),
        KhoiIn("doan", "", (DoanChu(chu="Đoạn văn."),)),
        KhoiIn("dieu", "Điều 2.", (DoanChu(chu="Đoạn văn."),)),
        KhoiIn("khoan", "1.", (DoanChu(chu="khoản."),), 1),
    ]


def test_a_table_is_printed_after_its_caption_and_unit() -> None:
    dong = list(dan_phang(NoiDung(khoi=(BANG,))))
    assert [(k.kieu, k.nhan) for k in dong] == [
        ("tieu_de_bang", ""),
        ("don_vi_tinh", "Đơn vị tính:"),
        ("bang", ""),
    ]
    assert dong[-1].bang == BANG


def test_appendices_are_numbered_when_there_are_several() -> None:
    phu_luc = PhuLuc(ten_phu_luc="Danh sách", noi_dung=NoiDung(khoi=(DOAN,)))
    mot = NoiDung(khoi=(DOAN,), phu_luc=(phu_luc,))
    hai = NoiDung(khoi=(DOAN,), phu_luc=(phu_luc, phu_luc))
    assert list(nhan_phu_luc(mot)) == [("Phụ lục", phu_luc)]
    assert [nhan for nhan, _ in nhan_phu_luc(hai)] == ["Phụ lục 1", "Phụ lục 2"]


def test_an_appendix_has_no_appendix() -> None:
    trong = PhuLuc(ten_phu_luc="B", noi_dung=NoiDung(khoi=(DOAN,)))
    with pytest.raises(ValidationError, match="phụ lục không có phụ lục riêng"):
        PhuLuc(ten_phu_luc="A", noi_dung=NoiDung(khoi=(DOAN,), phu_luc=(trong,)))


def test_the_plain_text_shows_the_body_as_printed() -> None:
    phu_luc = PhuLuc(ten_phu_luc="Danh sách", noi_dung=NoiDung(khoi=(BANG,)))
    dieu = Dieu(ten_dieu="Tên", noi_dung=(Khoan(chu="khoản", noi_dung=(Diem(chu="điểm"),)), DOAN))
    assert van_ban_thuan(NoiDung(khoi=(dieu,), phu_luc=(phu_luc,))).split("\n") == [
        *("Điều 1. Tên", "1. khoản", "a) điểm", "Đoạn văn."),
        *("Phụ lục", "Danh sách", "Chỉ tiêu", "Đơn vị tính: đồng chí"),
        *("Chi bộ | Số", "Chi bộ A | 2", "Chi bộ B | 3", "Tổng cộng | 5"),
    ]


def test_the_json_schema_asks_for_the_kind_of_each_block() -> None:
    schema = NoiDung.model_json_schema()
    lop = {ten for ten, nghia in schema["$defs"].items() if "loai" in nghia["properties"]}
    assert len(lop) == len(TEN_KHOI)
    assert all(schema["$defs"][ten]["required"][0] == "loai" for ten in lop)
    khoi = schema["$defs"]["NoiDung"]["properties"]["khoi"]
    assert khoi["items"]["discriminator"]["propertyName"] == "loai"

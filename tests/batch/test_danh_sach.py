"""A whole list: people told from the rest, cells from different columns held together."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from dangvan.batch.cot import Cot
from dangvan.batch.cot_trich_ngang import COT_TRICH_NGANG
from dangvan.batch.danh_sach import DanhSach, doc_danh_sach
from dangvan.batch.than_bang import gom_so
from dangvan.errors import DataError

HOM_NAY = date(2026, 11, 23)
TIEU_DE = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán", "Số CCCD"]


def so_tinh(*hang: list[Any], gop: tuple[str, ...] = ()) -> Workbook:
    workbook = Workbook()
    for h in hang:
        workbook.worksheets[0].append(h)
    for vung in gop:
        workbook.worksheets[0].merge_cells(vung)
    return workbook


def doc(nguon: Any, cot: tuple[Cot, ...] = COT_TRICH_NGANG, **kw: Any) -> DanhSach:
    if isinstance(nguon, Workbook):
        workbook, nguon = nguon, io.BytesIO()
        workbook.save(nguon)
        nguon.seek(0)
    return doc_danh_sach(nguon, cot, hom_nay=HOM_NAY, **kw)


def ten(danh_sach: DanhSach) -> list[object]:
    return [dong.gia_tri["ho_ten"] for dong in danh_sach.dong]


def thong_bao(danh_sach: DanhSach) -> dict[str, str]:
    return {tb.ma: str(tb) for tb in danh_sach.thong_bao}


def test_totals_and_signatures_at_the_end_are_no_people() -> None:
    ds = doc(
        so_tinh(
            TIEU_DE,
            [1, "Lê Văn A", 1999, "Nam", "Hà Nội", "001099000001"],
            [2, "Lê Thị B", 1998, "Nữ", "Hà Nội", "001198000002"],
            ["Tổng số: 02 đồng chí"],
            [None, None, None, None, "Hà Nội, ngày 05 tháng 11 năm 2026"],
            [None, "NGƯỜI LẬP BIỂU", None, None, "T/M CHI UỶ"],
            [],
            [None, None, None, None, "BÍ THƯ"],
            [None, "Trần Văn C", None, None, "Phạm Thị D"],
        )
    )
    assert ten(ds) == ["Lê Văn A", "Lê Thị B"]
    assert thong_bao(ds)["dong_ket"] == "bỏ qua 5 dòng tổng cộng, ký tên: 4–6, 8–9"


def test_a_person_after_a_total_is_still_read() -> None:
    ds = doc(
        so_tinh(
            TIEU_DE, [1, "Lê Văn A", 1999], ["Cộng: 1"], [2, "Lê Văn B", 1998], [None, "Ký", None]
        )
    )
    assert ten(ds) == ["Lê Văn A", "Lê Văn B"]


def test_headings_of_groups_are_no_people() -> None:
    ds = doc(
        so_tinh(
            TIEU_DE,
            ["I", "Chi bộ Văn phòng"],
            [1, "Lê Văn A", 1999],
            ["II. Chi bộ Tổ chức"],
            [2, "Lê Văn B", 1998],
            ["Đơn vị khác"],
            [3, "Lê Văn C", 1998],
            gop=("A6:F6",),
        )
    )
    assert ten(ds) == ["Lê Văn A", "Lê Văn B", "Lê Văn C"]
    assert thong_bao(ds)["dong_nhom"] == "bỏ qua 3 dòng tên nhóm: 2, 4, 6"


def test_a_person_of_whom_only_the_name_is_typed_is_not_passed_over() -> None:
    ds = doc(so_tinh(TIEU_DE, [None, "Lê Văn A"], [2, "Lê Văn B"]))
    assert ten(ds) == ["Lê Văn A", "Lê Văn B"]


def test_empty_and_merely_numbered_rows_are_counted() -> None:
    ds = doc(so_tinh(TIEU_DE, [1, "Lê Văn A"], [2], [], [3, " \u00a0"], [4, "Lê Văn B"]))
    assert [dong.so_dong for dong in ds.dong] == [2, 6]
    assert thong_bao(ds)["dong_trong"] == "bỏ qua 2 dòng trống: 3, 5"


def test_hidden_rows_are_read_and_told_of() -> None:
    workbook = so_tinh(TIEU_DE, [1, "Lê Văn A"], [2, "Lê Văn B"], [3, "Lê Văn C"])
    sheet = workbook.worksheets[0]
    sheet.row_dimensions[3].hidden = True
    ds = doc(workbook)
    assert len(ds.dong) == 3
    assert thong_bao(ds)["dong_an"] == "1 dòng bị ẩn vẫn được đọc: 3"
    sheet.auto_filter.ref = "A1:F4"
    sheet.auto_filter.add_filter_column(0, ["1"])
    sheet.row_dimensions[3].hidden = False
    assert thong_bao(doc(workbook))["dong_an"] == "trang đang đặt bộ lọc; không dòng nào ẩn"


def test_columns_nobody_asked_for_are_told_of() -> None:
    ds = doc(so_tinh([*TIEU_DE, "Họ tên cha"], [1, "Lê Văn A"]))
    assert thong_bao(ds)["cot_la"] == "không dùng các cột: “Họ tên cha” (Sheet!G1)"


def test_cells_of_people_merged_into_one_are_refused() -> None:
    workbook = so_tinh(
        TIEU_DE, [1, "Lê A", 1999, "Nam", "Hà Nội"], [2, "Lê B", 1998], gop=("E2:E3",)
    )
    with pytest.raises(DataError, match=r"ô gộp trong danh sách: E2:E3"):
        doc(workbook)


def test_a_name_under_a_heading_of_two_columns_is_put_together() -> None:
    hang: list[list[Any]] = [
        ["TT", "Họ và tên", None, "Ngày sinh"],
        [1, "Nguyễn Văn", "An", 1999],
        [2, "Lê Bình"],
    ]
    assert ten(doc(so_tinh(*hang, gop=("B1:C1",)))) == ["Nguyễn Văn An", "Lê Bình"]
    assert ten(doc(so_tinh(*hang[:2], [2, "Lê Bình"], gop=("B1:C1", "B3:C3")))) == [
        "Nguyễn Văn An",
        "Lê Bình",
    ]


def test_two_values_under_one_heading_of_another_kind_are_an_error() -> None:
    ds = doc(so_tinh(["Họ tên", "Ngày sinh", None], ["Lê A", 1999, 1998], gop=("B1:C1",)))
    assert ds.dong[0].ma("ngay_sinh") == ("loi:hai_o",)


HAI_GIOI = [["Họ tên", "Ngày sinh", None, "Giới tính"], [None, "Nam", "Nữ", None]]


@pytest.mark.parametrize(
    ("nam", "nu", "rieng", "gioi_tinh", "ma_gioi_tinh", "ma_ngay"),
    [
        ("5/2/1999", None, None, "nam", (), ()),
        (None, "5/2/1999", None, "nữ", (), ()),
        ("5/2/1999", "x", None, "nữ", ("danh_dau_x",), ()),
        (None, "x", None, "nữ", ("danh_dau_x",), ()),
        (None, None, None, None, (), ()),
        (None, None, "Nữ", "nữ", (), ()),
        ("5/2/1999", None, "Nam", "nam", (), ()),
        ("5/2/1999", None, "Nữ", None, ("loi:gioi_tinh_hai_noi",), ()),
        ("5/2/1999", "6/2/1999", None, None, (), ("loi:hai_o",)),
        ("x", "6/2/1999", None, None, (), ("loi:hai_o",)),
        ("chịu", None, None, "nam", (), ("loi:ngay",)),
    ],
)
def test_a_birth_date_under_nam_or_nu_tells_the_sex(
    nam: Any,
    nu: Any,
    rieng: Any,
    gioi_tinh: str | None,
    ma_gioi_tinh: tuple[str, ...],
    ma_ngay: tuple[str, ...],
) -> None:
    (dong,) = doc(so_tinh(*HAI_GIOI, ["Lê A", nam, nu, rieng])).dong
    assert dong.gia_tri["gioi_tinh"] == gioi_tinh
    assert (dong.ma("gioi_tinh"), dong.ma("ngay_sinh")) == (ma_gioi_tinh, ma_ngay)


def test_the_sex_is_told_even_when_nobody_asked_for_its_column() -> None:
    cot = tuple(c for c in COT_TRICH_NGANG if c.khoa != "gioi_tinh")
    (dong,) = doc(so_tinh(*HAI_GIOI, ["Lê A", "1999", "x", None]), cot).dong
    assert (dong.gia_tri["gioi_tinh"], dong.ma("gioi_tinh")) == ("nữ", ("danh_dau_x",))


@pytest.mark.parametrize(
    ("o", "gioi_tinh", "ma"),
    [
        ("x", "nữ", ("danh_dau_x",)),
        ("Nữ", "nữ", ()),
        (None, "nam", ("nam_vi_o_nu_trong",)),
        ("nam", None, ("loi:gioi_tinh",)),
        ("?", None, ("loi:gioi_tinh",)),
    ],
)
def test_a_lone_column_nu_is_ticked_for_women(
    o: Any, gioi_tinh: str | None, ma: tuple[str, ...]
) -> None:
    (dong,) = doc(so_tinh(["TT", "Họ tên", "Nữ"], [1, "Lê A", o])).dong
    assert (dong.gia_tri["gioi_tinh"], dong.ma("gioi_tinh")) == (gioi_tinh, ma)


@pytest.mark.parametrize(
    ("nam", "nu", "gioi_tinh", "ma"),
    [
        ("x", None, "nam", ("danh_dau_x",)),
        (None, "x", "nữ", ("danh_dau_x",)),
        ("x", "x", None, ("loi:hai_o",)),
        (None, None, None, ()),
    ],
)
def test_two_columns_nam_and_nu_are_ticked(
    nam: Any, nu: Any, gioi_tinh: str | None, ma: tuple[str, ...]
) -> None:
    (dong,) = doc(so_tinh(["TT", "Họ tên", "Nam", "Nữ"], [1, "Lê A", nam, nu])).dong
    assert (dong.gia_tri["gioi_tinh"], dong.ma("gioi_tinh")) == (gioi_tinh, ma)


def test_an_empty_cell_of_a_required_column_is_an_error_of_its_row() -> None:
    cot = (Cot("ho_ten", "Họ tên", kieu="ho_ten"), Cot("ngay", "Ngày", kieu="ngay", bat_buoc=True))
    ds = doc([{"Họ tên": "Lê A", "Ngày": 1999}, {"Họ tên": "Lê B"}, {"Ngày": "hỏng"}], cot)
    assert [dong.ma("ngay") for dong in ds.dong] == [("chi_co_nam",), ("loi:trong",), ("loi:ngay",)]
    assert str(ds.dong_loi[0].loi[0]) == (
        "ô dòng 2, cột Ngày: ngày còn trống. Cách sửa: điền vào ô này"
    )


def test_a_formula_without_a_result_is_an_error_of_its_row() -> None:
    ds = doc(so_tinh(TIEU_DE, ["=ROW()", "Lê A", "=TODAY()"]))
    assert ds.dong[0].ma("ngay_sinh") == ("loi:cong_thuc",)


def test_sex_and_birth_year_are_held_against_the_citizen_number() -> None:
    ds = doc(so_tinh(TIEU_DE, [1, "Lê A", "05/02/1998", "Nữ", "Hà Nội", "001099000001"]))
    assert ds.dong[0].ma("cccd") == ("gioi_tinh_khac_cccd", "nam_sinh_khac_cccd")
    assert ds.dong[0].gia_tri["cccd"] == "001099000001"


def test_the_citizen_number_is_known_by_its_kind_not_its_key() -> None:
    cot = (Cot("ho_ten", "Họ tên"), Cot("gioi", "Giới", kieu="gioi_tinh"))
    so = Cot("so_dinh_danh", "CCCD", kieu="cccd")
    hang = [{"Họ tên": "Lê A", "Giới": "nữ", "CCCD": "001099000001"}]
    assert doc(hang, (*cot, so)).dong[0].ma("so_dinh_danh") == ("gioi_tinh_khac_cccd",)
    hai = [{**hang[0], "CCCD cha": "001060000002"}]
    assert doc(hai, (*cot, so, Cot("cha", "CCCD cha", kieu="cccd"))).van_de == ()


@pytest.mark.parametrize(
    ("vao", "chinh_thuc", "ma"),
    [
        ("29/02/2024", "28/02/2025", ()),
        ("29/02/2024", "27/02/2025", ("chua_du_12_thang",)),
        ("2024", "01/01/2024", ()),
    ],
)
def test_an_official_day_before_twelve_months_is_told_of(
    vao: str, chinh_thuc: str, ma: tuple[str, ...]
) -> None:
    tieu_de: list[Any] = ["Họ tên", "Ngày vào Đảng", "Ngày chính thức"]
    assert doc(so_tinh(tieu_de, ["Lê A", vao, chinh_thuc])).dong[0].ma("ngay_chinh_thuc") == ma


def cot_ngay(*o: Any) -> DanhSach:
    return doc(so_tinh(["Họ tên", "Ngày sinh"], *[["Lê A", v] for v in o]))


def test_a_column_swapped_by_an_american_excel_is_told_of_once() -> None:
    dao = [datetime(1999, 2, 5), datetime(1998, 7, 1), datetime(1997, 12, 12), "25/02/1999"]
    assert (
        "Excel có thể đã đảo ngày với tháng" in thong_bao(cot_ngay(*dao))["dao_ngay_thang_ca_cot"]
    )
    assert thong_bao(cot_ngay(*dao, datetime(1999, 2, 13))) == {}
    assert thong_bao(cot_ngay(*dao[:3], "05/02/1999", "2/25/1999")) == {}
    assert thong_bao(cot_ngay(*dao[1:])) == {}


def hai_trang() -> Workbook:
    workbook = so_tinh(TIEU_DE, [1, "Lê A"])
    workbook.create_sheet("Ghi chú")["A1"] = "Ghi chú của văn thư"
    return workbook


def test_the_only_sheet_with_a_header_is_chosen() -> None:
    ds = doc(hai_trang())
    assert ten(ds) == ["Lê A"]
    assert thong_bao(ds)["trang_khac"] == "không đọc các trang khác: “Ghi chú”"


def test_two_sheets_with_a_header_must_be_chosen_between() -> None:
    workbook = hai_trang()
    for h in (TIEU_DE, [1, "Lê B"]):
        workbook["Ghi chú"].append(h)
    with pytest.raises(DataError, match=r"2 trang đều là danh sách: “Sheet”, “Ghi chú”"):
        doc(workbook)
    assert ten(doc(workbook, trang_tinh="Ghi chú")) == ["Lê B"]


def test_sheets_none_of_which_has_a_header_are_refused() -> None:
    workbook = so_tinh(["a", "b"])
    workbook.create_sheet("Hai")["A1"] = "c"
    with pytest.raises(DataError, match=r"không trang nào có đủ cột.*“Sheet”, “Hai”"):
        doc(workbook)


def test_a_list_of_nobody_is_refused() -> None:
    with pytest.raises(DataError, match="không có người nào"):
        doc(so_tinh(TIEU_DE, [1], ["Tổng số: 0"]))


def test_a_list_without_a_column_of_numbers_is_read() -> None:
    assert ten(doc(io.BytesIO("Họ tên;Ngày sinh\nLê A;1999\nLê B;1998".encode()))) == [
        "Lê A",
        "Lê B",
    ]


NGUOI = {
    "Họ và tên": "Lê Thị An",
    "Ngày sinh": "5/2/1999",
    "Giới tính": "nữ",
    "Quê quán": "tỉnh Cà Mau",
    "Số CCCD": "096199000001",
    "Điện thoại": "0912000001",
    "Ngày vào Đảng": "3/2/2020",
}


@settings(max_examples=40, deadline=None)
@given(st.permutations(list(NGUOI)))
def test_the_order_of_columns_changes_no_value(thu_tu: list[str]) -> None:
    mong = doc([NGUOI]).dong[0]
    assert doc([{k: NGUOI[k] for k in thu_tu}]).dong[0] == mong
    assert mong.van_de == ()


def test_the_1904_calendar_is_told_of() -> None:
    workbook = so_tinh(["Họ tên", "Ngày sinh"], ["Lê A", datetime(1999, 2, 5)])
    workbook.epoch = CALENDAR_MAC_1904
    ds = doc(workbook)
    assert ds.dong[0].gia_tri["ngay_sinh"] == date(1999, 2, 5)
    assert "từ năm 1904" in thong_bao(ds)["he_1904"]


@pytest.mark.parametrize(
    ("so_dong", "chu"), [((), ""), ((7,), "7"), ((7, 9, 10, 11), "7, 9–11"), ((1, 2, 4), "1–2, 4")]
)
def test_row_numbers_are_gathered(so_dong: tuple[int, ...], chu: str) -> None:
    assert gom_so(so_dong) == chu

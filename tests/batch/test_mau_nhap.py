"""What the form writes is what the reader reads; Excel checks what is typed into it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dangvan.batch import render_batch
from dangvan.batch.cot_ket_nap import COT_KET_NAP, LOAI_QUYET_DINH
from dangvan.batch.danh_sach import doc_danh_sach
from dangvan.batch.dong_van_ban import BANG_LOAI
from dangvan.batch.mau_ket_nap import CAC_MAU_NHAP
from dangvan.batch.mau_nhap import (
    DONG_TIEU_DE,
    SO_DONG_KIEM,
    TRANG_DANH_SACH,
    TRANG_HUONG_DAN,
    viet_mau_nhap,
)
from dangvan.batch.vi_du import CHU_VI_DU, dong_vi_du
from dangvan.errors import DataError
from dangvan.models import QuyetDinhKetNap
from dangvan.register import Register

MAU = CAC_MAU_NHAP["quyet_dinh_ket_nap"]
HOM_NAY = date(2026, 11, 23)
DON_VI = {
    "co_quan_ban_hanh": {
        "loai_to_chuc": "dang_uy_cap_tren_co_so",
        "ten_to_chuc": "Đảng uỷ các cơ quan Đảng tỉnh",
        "dia_danh": "Lâm Đồng",
        "cap_tren": {"loai_to_chuc": "tinh_uy", "ten_to_chuc": "Tỉnh uỷ Lâm Đồng"},
    },
    "nhiem_ky": {"ten_nhiem_ky": "2025 - 2030", "tu_ngay": "2025-07-01"},
    "chu_the_ban_hanh": "ban_thuong_vu",
    "nguoi_ky": {"ho_ten": "Lê Quang Vinh", "chuc_vu": "Phó Bí thư"},
    "can_cu": ["Căn cứ Điều lệ Đảng Cộng sản Việt Nam"],
    "noi_nhan": ["Như Điều 3", "Lưu Văn phòng Đảng uỷ"],
    "co_quan_thi_hanh": ["Ban Xây dựng Đảng"],
}


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    return viet_mau_nhap(MAU, tmp_path / "mau.xlsx")


@pytest.fixture
def trang(tep: Path) -> Worksheet:
    trang = load_workbook(tep)[TRANG_DANH_SACH]
    assert isinstance(trang, Worksheet)
    return trang


def kiem_cua(trang: Worksheet, khoa: str) -> DataValidation:
    vi_tri = [cot.khoa for cot in COT_KET_NAP].index(khoa) + 1
    o = trang.cell(DONG_TIEU_DE + 5, vi_tri).coordinate
    kiem: DataValidation
    (kiem,) = [muc for muc in trang.data_validations.dataValidation if o in muc.sqref]
    return kiem


def dien(tep: Path, *cac_dong: Mapping[str, object]) -> Path:
    """Fill the form in as a clerk would, below the example row."""
    so_tinh = load_workbook(tep)
    for thu_tu, dong in enumerate(cac_dong, start=1):
        for vi_tri, cot in enumerate(COT_KET_NAP, start=1):
            gia_tri = {**MAU.vi_du, "thu_tu": thu_tu, **dong}.get(cot.khoa)
            so_tinh[TRANG_DANH_SACH].cell(DONG_TIEU_DE + 1 + thu_tu, vi_tri).value = gia_tri  # type: ignore[assignment]  # any cell value
    so_tinh.save(tep)
    return tep


def test_every_kind_made_from_lists_has_a_form() -> None:
    assert set(CAC_MAU_NHAP) == {loai.loai_van_ban for loai in BANG_LOAI}


def test_the_form_has_two_sheets(tep: Path) -> None:
    assert load_workbook(tep).sheetnames == [TRANG_DANH_SACH, TRANG_HUONG_DAN]


def test_the_headings_are_the_columns_of_the_reader(trang: Worksheet) -> None:
    tieu_de = [o.value for o in trang[DONG_TIEU_DE]]
    assert tieu_de == [cot.ten for cot in COT_KET_NAP]


def test_required_columns_are_coloured_and_no_others(trang: Worksheet) -> None:
    vang = {o.value for o in trang[DONG_TIEU_DE] if o.fill.fgColor.rgb == "FFFFF2CC"}
    assert vang == {cot.ten for cot in COT_KET_NAP if cot.bat_buoc}


def test_the_header_and_the_names_stay_in_sight(trang: Worksheet) -> None:
    assert trang.freeze_panes == f"C{DONG_TIEU_DE + 1}"
    assert trang.print_title_rows == f"${DONG_TIEU_DE}:${DONG_TIEU_DE}"


def test_words_are_chosen_from_lists(trang: Worksheet) -> None:
    assert kiem_cua(trang, "gioi_tinh").formula1 == '"Nam,Nữ"'
    chon = str(kiem_cua(trang, "loai_quyet_dinh").formula1).strip('"').split(",")
    assert [mot.lower() for mot in chon] == list(LOAI_QUYET_DINH)


def test_days_numbers_and_identity_numbers_are_checked(trang: Worksheet) -> None:
    assert kiem_cua(trang, "ngay_sinh").type == "date"
    assert kiem_cua(trang, "tan_thanh_chi_bo").type == "whole"
    cccd = kiem_cua(trang, "so_dinh_danh")
    assert (cccd.type, cccd.operator, cccd.formula1) == ("textLength", "equal", "12")


def test_excel_checks_far_below_the_heading(trang: Worksheet) -> None:
    cuoi = max(
        vung.max_row for muc in trang.data_validations.dataValidation for vung in muc.sqref.ranges
    )
    assert cuoi == DONG_TIEU_DE + SO_DONG_KIEM


def test_every_column_has_a_hint_that_excel_accepts(trang: Worksheet) -> None:
    cac_kiem = trang.data_validations.dataValidation
    assert len(cac_kiem) == len(COT_KET_NAP)
    assert all(len(kiem.promptTitle or "") <= 32 for kiem in cac_kiem)
    assert all(0 < len(kiem.prompt or "") <= 255 for kiem in cac_kiem)
    assert all(len(kiem.formula1 or "") <= 255 for kiem in cac_kiem)


def test_text_columns_keep_what_is_typed(trang: Worksheet) -> None:
    dinh_dang = {
        cot.khoa: trang.column_dimensions[get_column_letter(vi_tri)].number_format
        for vi_tri, cot in enumerate(COT_KET_NAP, start=1)
    }
    assert dinh_dang["so_dinh_danh"] == "@"
    assert dinh_dang["so_nghi_quyet_chi_bo"] == "@"
    assert dinh_dang["ngay_sinh"] == "dd/mm/yyyy"
    assert dinh_dang["tan_thanh_chi_bo"] == "0"


def test_the_instructions_name_every_column(tep: Path) -> None:
    cot_a = {o.value for o in load_workbook(tep)[TRANG_HUONG_DAN]["A"]}
    assert {cot.ten for cot in COT_KET_NAP} <= cot_a


def test_the_example_row_can_be_read_and_is_known_as_nobody(tep: Path) -> None:
    danh_sach = doc_danh_sach(tep, COT_KET_NAP, hom_nay=HOM_NAY)
    (vi_du,) = danh_sach.dong
    assert vi_du.van_de == ()
    bo, con = dong_vi_du(danh_sach)
    assert [dong.dong for dong in bo] == [DONG_TIEU_DE + 1]
    assert con.dong == ()


def test_a_person_typed_over_the_example_is_never_dropped(tmp_path: Path, tep: Path) -> None:
    sach = load_workbook(tep)
    trang = sach[TRANG_DANH_SACH]
    tieu_de = [str(o.value) for o in trang[DONG_TIEU_DE]]
    cot = next(i for i, ten in enumerate(tieu_de, 1) if "Họ và tên" in ten)
    trang.cell(DONG_TIEU_DE + 1, cot, "Hồ Thị Thật")
    sach.save(tep)
    with Register("sqlite://") as so:
        ket_qua = render_batch(
            tep, kind=QuyetDinhKetNap, office=DON_VI, register=so, out=tmp_path, hom_nay=HOM_NAY
        )
    (hong,) = ket_qua.that_bai
    assert "dòng còn ghi “Ví dụ” mà đã có người. Cách sửa: ghi số thứ tự" in str(hong.van_de[0])
    assert ket_qua.da_lam == ()


def test_the_example_row_would_be_a_lawful_decision(tmp_path: Path, tep: Path) -> None:
    dien(tep, {})
    with Register("sqlite://") as so:
        ket_qua = render_batch(
            tep, kind=QuyetDinhKetNap, office=DON_VI, register=so, out=tmp_path, hom_nay=HOM_NAY
        )
    assert ket_qua.ok
    assert [giay.dong for giay in ket_qua.da_lam] == [DONG_TIEU_DE + 2]


def test_a_filled_form_makes_one_paper_for_each_person_and_none_for_the_example(
    tmp_path: Path, tep: Path
) -> None:
    dien(tep, {"ho_ten": "Trần Thị Hoa"}, {"ho_ten": "Lê Văn Đạt", "so_dinh_danh": None})
    with Register("sqlite://") as so:
        ket_qua = render_batch(
            tep, kind=QuyetDinhKetNap, office=DON_VI, register=so, out=tmp_path, hom_nay=HOM_NAY
        )
        nguoi = [muc.doi_tuong for muc in so.entries()]
    assert nguoi == ["Trần Thị Hoa", "Lê Văn Đạt"]
    assert [dong.dong for dong in ket_qua.bo_qua] == [DONG_TIEU_DE + 1]
    assert ket_qua.tong_dong == 3


def test_every_word_of_the_drop_down_is_understood(tep: Path) -> None:
    trang_thai = [chu.capitalize() for chu in LOAI_QUYET_DINH]
    dien(tep, *({"loai_quyet_dinh": chu} for chu in trang_thai))
    danh_sach = doc_danh_sach(tep, COT_KET_NAP, hom_nay=HOM_NAY)
    su_kien = BANG_LOAI[QuyetDinhKetNap].su_kien
    doc_duoc = [su_kien(dong.gia_tri)["loai_quyet_dinh"] for dong in danh_sach.dong[1:]]
    assert doc_duoc == list(LOAI_QUYET_DINH.values())


def test_the_same_form_has_the_same_content(tmp_path: Path, tep: Path) -> None:
    lai = load_workbook(viet_mau_nhap(MAU, tmp_path / "lai.xlsx"))
    dau = load_workbook(tep)
    assert [[o.value for o in hang] for trang in lai for hang in trang.iter_rows()] == [
        [o.value for o in hang] for trang in dau for hang in trang.iter_rows()
    ]


def test_the_example_person_says_so() -> None:
    assert CHU_VI_DU in str(MAU.vi_du["ho_ten"]).replace("Ví Dụ", "Ví dụ")


def test_an_existing_file_is_kept(tep: Path) -> None:
    with pytest.raises(DataError, match="không ghi đè"):
        viet_mau_nhap(MAU, tep)
    assert viet_mau_nhap(MAU, tep, overwrite=True) == tep


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="không ghi được"):
        viet_mau_nhap(MAU, tmp_path / "khong" / "co.xlsx")

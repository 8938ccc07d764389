"""Copies: one series BS for each body and term, whatever the form."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from so_van_ban_mau import DAI_HOI, KY_DAI_HOI, cap
from vi_du_ban_sao import GOC, NHIEM_KY, NHIEM_KY_2025, ban_sao_2021, ban_sao_2026
from vi_du_lien_tich import UY_BAN_KIEM_TRA
from vi_du_van_ban import DANG_UY_KHOI

from dangvan.errors import RegisterError
from dangvan.models import BanSao, NguoiKy
from dangvan.register import Register

KY_TRUOC = NHIEM_KY.model_copy(update={"den_ngay": date(2025, 9, 30)})


def test_all_forms_of_copies_share_one_series(noi_luu: str) -> None:
    with Register(noi_luu) as register:
        cac_so = cap(
            register,
            *(ban_sao_2021(hinh_thuc_sao=ten) for ten in ("sao_y", "sao_luc", "trich_sao")),
        )
        (day,) = register.series()
    assert cac_so == ["01-BS/UBKTTU", "02-BS/UBKTTU", "03-BS/UBKTTU"]
    assert (day.nhom_loai, day.so_cuoi) == ("BẢN SAO", 3)


def test_each_body_and_each_term_has_a_series_of_its_own() -> None:
    cua_khoi = {
        "co_quan_ban_hanh": DANG_UY_KHOI,
        "chu_the_ban_hanh": "ban_thuong_vu",
        "nguoi_ky": NguoiKy(ho_ten="Trần Thị Bình", chuc_vu="Phó Bí thư"),
    }
    with Register("sqlite://") as register:
        cac_so = cap(
            register,
            ban_sao_2021(nhiem_ky=KY_TRUOC),
            ban_sao_2021(nhiem_ky=KY_TRUOC),
            ban_sao_2021(**cua_khoi),
            ban_sao_2026(),
        )
    assert cac_so == ["01-BS/UBKTTU", "02-BS/UBKTTU", "01-BS/ĐUK", "01-BS/UBKTTU"]


def test_a_congress_numbers_its_copies_apart_from_its_papers() -> None:
    ban_sao = ban_sao_2021(
        co_quan_ban_hanh=DAI_HOI,
        chu_the_ban_hanh="dai_hoi",
        nhiem_ky=KY_DAI_HOI,
        ngay_ban_hanh=date(2020, 7, 30),
        van_ban_duoc_sao=GOC.model_copy(update={"ngay_ban_hanh": date(2020, 7, 1)}),
        nguoi_ky=NguoiKy(ho_ten="Lê Thị An"),
    )
    with Register("sqlite://") as register:
        cap(register, ban_sao)
        (day,) = register.series()
    assert day.nhom_loai == "BẢN SAO"


def test_a_copy_in_the_book_says_what_was_copied() -> None:
    with Register("sqlite://") as register:
        cap(register, ban_sao_2021())
        (muc,) = register.entries(ten_loai=BanSao)
        assert register.entries(ten_loai="bản sao", tim_kiem="02-nq/tu") == (muc,)
    assert muc.ten_loai == "BẢN SAO"
    assert muc.trich_yeu.startswith("Nghị quyết số 02-NQ/TU, ngày 14/01/2021 của")
    assert muc.trich_yeu.endswith("(sao lục)")


def test_copies_are_taken_held_continued_and_voided() -> None:
    with Register("sqlite://") as register:
        register.continue_from(UY_BAN_KIEM_TRA, "Bản sao", NHIEM_KY, 23)
        register.take(ban_sao_2021(so_van_ban=24))
        with pytest.raises(RegisterError, match="số 24-BS/UBKTTU đã có trong sổ"):
            register.take(ban_sao_2021(so_van_ban=24))
        giu = register.reserve(
            UY_BAN_KIEM_TRA,
            "Bản sao",
            NHIEM_KY,
            2,
            ma_dot="họp",
            ngay_ban_hanh=date(2021, 3, 4),
        )
        register.take(ban_sao_2021(so_van_ban=25, ngay_ban_hanh=date(2021, 3, 4)))
        register.void(register.entries(so_van_ban=26)[0], ly_do="không dùng")
        assert register.next_number(ban_sao_2021(ngay_ban_hanh=date(2021, 3, 5))) == 27
    assert [so.so_ky_hieu for so in giu] == ["25-BS/UBKTTU", "26-BS/UBKTTU"]


def so_cu(*cac_dong: tuple[str, str, str]) -> BytesIO:
    workbook = Workbook()
    workbook.worksheets[0].append(("Số, ký hiệu", "Ngày, tháng, năm", "Tên loại và trích yếu"))
    for dong in cac_dong:
        workbook.worksheets[0].append(dong)
    tep = BytesIO()
    workbook.save(tep)
    return tep


def test_an_old_book_of_copies_is_understood_by_name_or_by_symbol() -> None:
    tep = so_cu(
        ("01-BS/UBKTTU", "14/01/2021", "Bản sao Kế hoạch số 5 của Tỉnh uỷ"),
        ("02-BS/UBKTTU", "15/01/2021", "Nghị quyết số 02-NQ/TU về công tác cán bộ"),
        ("03-BS/UBKTTU", "16/01/2021", "Sao y Thông báo số 7"),
    )
    with Register("sqlite://") as register:
        ket_qua = register.import_xlsx(tep, UY_BAN_KIEM_TRA, NHIEM_KY)
        cac_muc = register.entries(ten_loai=BanSao)
    assert (ket_qua.loi, ket_qua.canh_bao) == ((), ())
    assert [muc.trich_yeu for muc in cac_muc] == [
        "Kế hoạch số 5 của Tỉnh uỷ",
        "Nghị quyết số 02-NQ/TU về công tác cán bộ",
        "Sao y Thông báo số 7",
    ]


def test_what_is_exported_is_imported_again() -> None:
    tep = BytesIO()
    with Register("sqlite://") as register:
        cap(register, ban_sao_2026(), ban_sao_2026(hinh_thuc_sao="sao_y"))
        register.export_xlsx(tep)
        cu = register.entries()
    with Register("sqlite://") as register:
        assert register.import_xlsx(tep, UY_BAN_KIEM_TRA, NHIEM_KY_2025).passed
        moi = register.entries()
    assert [(muc.so_ky_hieu, muc.trich_yeu) for muc in moi] == [
        (muc.so_ky_hieu, muc.trich_yeu) for muc in cu
    ]

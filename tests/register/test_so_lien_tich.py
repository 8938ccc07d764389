"""Joint papers: numbered in the lead's series, with all their bodies and signers in the book."""

from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from so_van_ban_mau import cap
from vi_du_lien_tich import (
    BAN_NOI_CHINH,
    CONG_AN,
    KIEM_TRA,
    NOI_CHINH,
    TINH_UY,
    UY_BAN_KIEM_TRA,
)
from vi_du_van_ban import ke_hoach_2021

from dangvan.models import KeHoach, NhiemKy
from dangvan.register import Register

NHIEM_KY = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 8, 1), den_ngay=date(2025, 7, 31))


def ke_hoach(**khac: Any) -> KeHoach:
    """A plan of the inspectors to be numbered; `Any`: the fields to change."""
    return ke_hoach_2021(**{**KIEM_TRA, "so_van_ban": None, "nhiem_ky": NHIEM_KY, **khac})


def test_a_joint_paper_takes_the_next_number_of_the_leads_series(noi_luu: str) -> None:
    with Register(noi_luu) as register:
        cac_so = cap(
            register,
            ke_hoach(),
            ke_hoach(cung_ban_hanh=(CONG_AN,)),
            ke_hoach(cung_ban_hanh=(CONG_AN, NOI_CHINH)),
            ke_hoach(),
        )
        (day,) = register.series()
    assert cac_so == [
        "01-KH/UBKTTU",
        "02-KH/UBKTTU-CAT",
        "03-KH/UBKTTU-CAT-BNCTU",
        "04-KH/UBKTTU",
    ]
    assert (day.to_chuc, day.so_cuoi) == ("Uỷ ban kiểm tra", 4)


def test_the_series_of_the_other_body_is_left_alone() -> None:
    cua_noi_chinh = {
        "co_quan_ban_hanh": BAN_NOI_CHINH,
        "chu_the_ban_hanh": "thu_truong",
        "nguoi_ky": NOI_CHINH.nguoi_ky,
    }
    with Register("sqlite://") as register:
        cac_so = cap(
            register, ke_hoach(cung_ban_hanh=(NOI_CHINH,)), ke_hoach(**cua_noi_chinh)
        )  # fmt: skip
    assert cac_so == ["01-KH/UBKTTU-BNCTU", "01-KH/BNCTU"]


def test_the_book_names_every_body_and_everyone_who_signs() -> None:
    with Register("sqlite://") as register:
        cap(register, ke_hoach(cung_ban_hanh=(CONG_AN,)))
        (muc,) = register.entries()
        tim = register.entries(nguoi="lo van cuong")
    assert muc.so_ky_hieu == "01-KH/UBKTTU-CAT"
    assert muc.co_quan_ban_hanh == "Uỷ ban kiểm tra Tỉnh uỷ Sơn La - Công an tỉnh Sơn La"
    assert muc.to_chuc_giu_so == "Uỷ ban kiểm tra"
    assert (muc.nguoi_ky, muc.chuc_vu) == ("Bạc Thị Anh; Lò Văn Cường", "Chủ nhiệm; Giám đốc")
    assert tim == (muc,)


def test_a_batch_and_a_number_from_elsewhere_keep_the_joint_symbol() -> None:
    with Register("sqlite://") as register:
        register.take(ke_hoach(cung_ban_hanh=(CONG_AN,), so_van_ban=1))
        giu = register.reserve_block(
            [ke_hoach(cung_ban_hanh=(NOI_CHINH,)), ke_hoach()], ma_dot="đợt", khoa_dong=["A", "B"]
        )
        so_cu = register.entries(so_van_ban=1)[0].so_ky_hieu
        assert register.void(ke_hoach(cung_ban_hanh=(CONG_AN,), so_van_ban=1), ly_do="in sai")
    assert [so_cu, *(so.so_ky_hieu for so in giu)] == [
        "01-KH/UBKTTU-CAT",
        "02-KH/UBKTTU-BNCTU",
        "03-KH/UBKTTU",
    ]


def test_a_joint_symbol_in_an_old_book_is_no_wonder() -> None:
    workbook = Workbook()
    for dong in (
        ("Số, ký hiệu", "Ngày, tháng, năm", "Tên loại và trích yếu"),
        ("01-KH/UBKTTU-CAT", "14/01/2021", "Kế hoạch phối hợp công tác"),
        ("02-KH/CAT-UBKTTU", "15/01/2021", "Kế hoạch phối hợp công tác"),
    ):
        workbook.worksheets[0].append(dong)
    tep = BytesIO()
    workbook.save(tep)
    with Register("sqlite://") as register:
        ket_qua = register.import_xlsx(tep, UY_BAN_KIEM_TRA, NHIEM_KY)
        cac_so = [muc.so_ky_hieu for muc in register.entries()]
    assert cac_so == ["01-KH/UBKTTU-CAT", "02-KH/CAT-UBKTTU"]
    assert [mot.van_de for mot in ket_qua.canh_bao] == ["ký hiệu KH/CAT-UBKTTU khác với KH/UBKTTU"]


def test_the_lead_is_known_by_its_place_in_the_party() -> None:
    khac = UY_BAN_KIEM_TRA.model_copy(
        update={"cap_tren": TINH_UY.model_copy(update={"ten_to_chuc": "Tỉnh uỷ Lâm Đồng"})}
    )
    with Register("sqlite://") as register:
        cap(register, ke_hoach(cung_ban_hanh=(CONG_AN,)))
        assert register.next_number(ke_hoach(co_quan_ban_hanh=khac)) == 1
        assert register.next_number(ke_hoach()) == 2

"""Invented papers without a number, for the register's tests."""

from datetime import date
from typing import Any

from vi_du_van_ban import DANG_UY_KHOI, ke_hoach_2021, nghi_quyet_2021, quyet_dinh_2021

from dangvan.models import KeHoach, NghiQuyet, NhiemKy, QuyetDinhKetNap, ToChucDang, VanBan
from dangvan.register import Register

NHIEM_KY = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 8, 1), den_ngay=date(2025, 7, 31))
NHIEM_KY_SAU = NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=date(2025, 8, 1))
DON_VI = DANG_UY_KHOI
BAM = "0123456789abcdef" * 4
BAM_KHAC = "f" * 64

DAI_HOI = ToChucDang(
    loai_to_chuc="dai_hoi",
    ten_to_chuc="Đại hội đại biểu Đảng bộ Khối các cơ quan tỉnh lần thứ X",
    dia_danh="Đà Lạt",
)
KY_DAI_HOI = NhiemKy(
    ten_nhiem_ky="Đại hội X", tu_ngay=date(2020, 7, 29), den_ngay=date(2020, 7, 31)
)


class QuyDinhMau(NghiQuyet):
    """A kind that shares the symbol QĐ with Quyết định."""

    ten_loai = "QUY ĐỊNH"
    ky_hieu_loai = "QĐ"
    loai_van_ban = "quy_dinh_mau"


def nghi_quyet(**khac: Any) -> NghiQuyet:
    """A resolution to be numbered; `Any`: the fields to change, checked by the model."""
    return nghi_quyet_2021(**{"so_van_ban": None, "nhiem_ky": NHIEM_KY, **khac})


def ke_hoach(**khac: Any) -> KeHoach:
    """A plan to be numbered; `Any`: the fields to change, checked by the model."""
    return ke_hoach_2021(**{"so_van_ban": None, "nhiem_ky": NHIEM_KY, **khac})


def quyet_dinh(**khac: Any) -> QuyetDinhKetNap:
    """An admission to be numbered; `Any`: the fields to change, checked by the model."""
    return quyet_dinh_2021(**{"so_van_ban": None, "nhiem_ky": NHIEM_KY, **khac})


def quy_dinh(**khac: Any) -> QuyDinhMau:
    """A Quy định to be numbered; `Any`: the fields to change, checked by the model."""
    return QuyDinhMau.model_validate({**dict(nghi_quyet()), **khac})


def cac_quyet_dinh(so_luong: int) -> list[VanBan]:
    """Admissions of so many people, all of one day."""
    nguoi = quyet_dinh().quan_chung
    return [
        quyet_dinh(quan_chung=nguoi.model_copy(update={"ho_ten": f"Lê Thị {_ten(thu_tu)}"}))
        for thu_tu in range(so_luong)
    ]


def _ten(thu_tu: int) -> str:
    return " ".join(("An", "Bình", "Cúc", "Dung")[int(chu) % 4] for chu in f"{thu_tu:o}")


def cap(register: Register, *cac_van_ban: VanBan) -> list[str]:
    """Number papers one after the other; return their numbers and symbols."""
    cac_so = []
    for van_ban in cac_van_ban:
        with register.issue(van_ban) as co_so:
            cac_so.append(co_so.so_ky_hieu)
    return cac_so

"""File names that Windows, macOS and Linux all take, and that never meet."""

import re
import string
from collections.abc import Iterable
from pathlib import PurePath

from dangvan.errors import DataError
from dangvan.models import QuyetDinhKetNap, VanBan

_CAM = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_TEN_THIET_BI = frozenset(
    ("con", "prn", "aux", "nul", *(f"{ten}{so}" for ten in ("com", "lpt") for so in range(1, 10)))
)
_DAI_TOI_DA = 120

TEN_DUOC_DUNG = ("so_van_ban", "ky_hieu_loai", "ky_hieu", "ngay_ban_hanh", "ho_ten", "chi_bo")


def kiem_tra_mau_ten(mau_ten: str) -> None:
    """Refuse a pattern that names something unknown or cannot be filled in.

    Raises:
        DataError: With the names that may be used.
    """
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(mau_ten) if name is not None]
    except ValueError as error:
        raise DataError(
            f"mẫu tên tệp “{mau_ten}” viết sai", fix="đóng mở đủ dấu ngoặc nhọn"
        ) from error
    la = [name for name in names if name not in TEN_DUOC_DUNG]
    if la or not names:
        raise DataError(
            f"mẫu tên tệp “{mau_ten}” không dùng được",
            fix=f"dùng các tên {', '.join(f'{{{ten}}}' for ten in TEN_DUOC_DUNG)}",
        )


def ten_tap_tin(mau_ten: str, cac_van_ban: Iterable[VanBan]) -> tuple[str, ...]:
    """Return one file name per paper, in order; equal names get a number.

    The order of the papers decides, so the same batch gives the same names again.
    """
    da_co: set[str] = set()
    return tuple(_khong_trung(_sach(mau_ten.format(**_gia_tri(vb))), da_co) for vb in cac_van_ban)


def _gia_tri(van_ban: VanBan) -> dict[str, object]:
    ket_nap = van_ban if isinstance(van_ban, QuyetDinhKetNap) else None
    return {
        "so_van_ban": van_ban.so_van_ban,
        "ky_hieu_loai": van_ban.ky_hieu_loai,
        "ky_hieu": van_ban.ky_hieu.replace("/", "-"),
        "ngay_ban_hanh": van_ban.ngay_ban_hanh,
        "ho_ten": ket_nap.quan_chung.ho_ten if ket_nap else "",
        "chi_bo": ket_nap.chi_bo.ten_to_chuc if ket_nap else "",
    }


def _sach(ten: str) -> str:
    ten = " ".join(_CAM.sub("-", ten).split())[:_DAI_TOI_DA].strip(". ")
    if not ten or PurePath(ten).stem.lower().split(".")[0] in _TEN_THIET_BI:
        ten = f"van-ban-{ten}".rstrip("-")
    return ten


def _khong_trung(ten: str, da_co: set[str]) -> str:
    ung_vien, lan = ten, 1
    while ung_vien.casefold() in da_co:
        lan += 1
        ung_vien = f"{ten} ({lan})"
    da_co.add(ung_vien.casefold())
    return f"{ung_vien}.docx"

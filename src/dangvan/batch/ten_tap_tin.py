"""File names that Windows, macOS and Linux all take, and that never meet."""

import re
import string
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from dangvan.batch.dong_van_ban import BANG_LOAI
from dangvan.errors import DataError
from dangvan.models import VanBan

# Not printable: controls, and the marks that turn or hide the letters after them.
_CAM = re.compile(
    '[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]'
)
_TEN_THIET_BI = frozenset(
    {
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(f"{ten}{so}" for ten in ("com", "lpt") for so in "0123456789¹²³"),
    }
)
_DUOI = ".docx"
_CO_DUOI = re.compile(r"\.docx$", re.IGNORECASE)
# File systems take 255 bytes; a temporary name and the number of a namesake come on top.
_DAI_TOI_DA_BYTE = 200

TEN_DUOC_DUNG = ("so_van_ban", "ky_hieu_loai", "ky_hieu", "ngay_ban_hanh", "ho_ten", "chi_bo")
_CHUNG: dict[str, Callable[[VanBan], object]] = {
    "ky_hieu_loai": lambda van_ban: van_ban.ky_hieu_loai,
    "ky_hieu": lambda van_ban: van_ban.ky_hieu.replace("/", "-"),
    "ngay_ban_hanh": lambda van_ban: van_ban.ngay_ban_hanh,
}
_MAU_THU = {
    "so_van_ban": 1,
    "ky_hieu_loai": "QĐ",
    "ky_hieu": "QĐ-ĐU",
    "ngay_ban_hanh": date(2026, 1, 1),
    "ho_ten": "Nguyễn Văn A",
    "chi_bo": "Chi bộ A",
}


def kiem_tra_mau_ten(mau_ten: str) -> None:
    """Refuse a pattern that names something unknown or cannot be filled in.

    Raises:
        DataError: With the names that may be used.
    """
    where = f"mẫu tên tệp “{mau_ten}”"
    cac_ten = ", ".join(f"{{{ten}}}" for ten in TEN_DUOC_DUNG)
    try:
        manh = list(string.Formatter().parse(mau_ten))
    except ValueError as error:
        raise DataError("dấu ngoặc nhọn không khớp", where=where, fix="đóng mở đủ") from error
    la = [ten for _, ten, dang, _ in manh if ten is not None and not _biet(ten, dang)]
    if la or all(ten is None for _, ten, _, _ in manh):
        dieu_sai = f"không có tên {{{la[0]}}}" if la else "không có tên nào để phân biệt các tệp"
        raise DataError(dieu_sai, where=where, fix=f"dùng {cac_ten}")
    if any("/" in chu or "\\" in chu for chu, _, _, _ in manh):
        raise DataError(
            "có dấu gạch chéo", where=where, fix="chỉ đặt tên tệp; thư mục ghi ở tham số out"
        )
    try:
        mau_ten.format(**_MAU_THU)
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        raise DataError(
            "cách viết sau dấu hai chấm không dùng được",
            where=where,
            fix="chỉ {so_van_ban} viết được như {so_van_ban:03d}",
        ) from error


def ten_trong_mau(mau_ten: str) -> frozenset[str]:
    """Return the names a pattern uses, but for the number."""
    cac_ten = {ten for _, ten, _, _ in string.Formatter().parse(mau_ten) if ten}
    return frozenset(cac_ten - {"so_van_ban"})


def gia_tri_ten(van_ban: VanBan, cac_ten: Collection[str]) -> dict[str, object]:
    """Return what a file may be called by, of the names asked for."""
    chung = {ten: lay(van_ban) for ten, lay in _CHUNG.items() if ten in cac_ten}
    if len(chung) == len(cac_ten):
        return chung
    rieng = BANG_LOAI[type(van_ban)].ten_rieng(van_ban)
    return chung | {ten: mot for ten, mot in rieng.items() if ten in cac_ten}


def ten_tap_tin(
    mau_ten: str, cac_giay: Iterable[tuple[Mapping[str, object], int]], da_co: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return one file name for each paper, in order; equal names get a number.

    The order of the papers decides, so the same batch gives the same names again.

    Args:
        mau_ten: The pattern.
        cac_giay: What each file may be called by, and the number of its paper.
        da_co: Names that other papers of the batch have already.
    """
    co = {_gap(ten) for ten in da_co}
    return tuple(
        _khong_trung(_sach(mau_ten.format(so_van_ban=so, **gia_tri)), co)
        for gia_tri, so in cac_giay
    )


def _biet(ten: str, dang: str | None) -> bool:
    return ten in TEN_DUOC_DUNG and "{" not in (dang or "")


def _sach(ten: str) -> str:
    ten = " ".join(_CAM.sub("-", unicodedata.normalize("NFC", ten)).split())
    ten = _cat(_CO_DUOI.sub("", ten)).strip(". ")
    # Windows looks at what stands before the first dot.
    if not ten or ten.split(".")[0].rstrip().lower() in _TEN_THIET_BI:
        ten = f"van-ban-{ten}".rstrip("-")
    return ten


def _cat(ten: str) -> str:
    return ten.encode()[:_DAI_TOI_DA_BYTE].decode(errors="ignore")


def _khong_trung(ten: str, da_co: set[str]) -> str:
    ung_vien, lan = f"{ten}{_DUOI}", 1
    while _gap(ung_vien) in da_co:
        lan += 1
        ung_vien = f"{ten} ({lan}){_DUOI}"
    da_co.add(_gap(ung_vien))
    return ung_vien


def _gap(ten: str) -> str:
    return unicodedata.normalize("NFC", ten).casefold()

"""File names that Windows, macOS and Linux all take, and that never meet."""

import re
import string
import unicodedata
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from hashlib import blake2b

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


class DatTen:
    """Gives each paper of a batch a file name of its own; equal names get a number.

    The order of the papers decides, so the same batch gives the same names again.

    Args:
        mau_ten: The pattern.
        da_co: Names that other papers of the batch have already.
    """

    def __init__(self, mau_ten: str, da_co: Iterable[str] = ()) -> None:
        self._mau_ten = mau_ten
        self._da_co = _TapDau()
        for ten in da_co:
            self._da_co.them(_dau(ten))

    def cho(self, gia_tri: Mapping[str, object], so_van_ban: int) -> str:
        """Return the name of the next paper.

        Args:
            gia_tri: What its file may be called by.
            so_van_ban: Its number.
        """
        ten = _sach(self._mau_ten.format(so_van_ban=so_van_ban, **gia_tri))
        ung_vien, lan = f"{ten}{_DUOI}", 1
        while not self._da_co.them(_dau(ung_vien)):
            lan += 1
            ung_vien = f"{ten} ({lan}){_DUOI}"
        return ung_vien


class _TapDau:
    """A set of numbers of eight bytes, none of them 0, in a third of the room Python's takes."""

    def __init__(self) -> None:
        self._o = array("Q", bytes(8 * 1_024))
        self._so = 0

    def them(self, dau: int) -> bool:
        """Put a number in, and tell whether it was not there."""
        if self._so * 2 >= len(self._o):
            cu, self._o, self._so = self._o, array("Q", bytes(16 * len(self._o))), 0
            for mot in filter(None, cu):
                self.them(mot)
        cuoi = len(self._o) - 1
        cho = dau & cuoi
        while self._o[cho]:
            if self._o[cho] == dau:
                return False
            cho = (cho + 1) & cuoi
        self._o[cho] = dau
        self._so += 1
        return True


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


def _dau(ten: str) -> int:
    """Return eight bytes that tell a name from others, as every system compares names.

    Two names in ten billion billion have equal ones; the second then only gets a number too.
    """
    return int.from_bytes(blake2b(_gap(ten).encode(), digest_size=8).digest()) or 1


def _gap(ten: str) -> str:
    return unicodedata.normalize("NFC", ten).casefold()

"""Fonts: which a Word file asks for, which its PDF got, which this machine has."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dangvan.errors import DocxError

PHONG_QUY_DINH = "Times New Roman"

# Fonts made to be as wide, letter by letter, as those they stand in for.
_CUNG_BE_RONG: Mapping[str, str] = {
    "Liberation Serif": "Times New Roman",
    "Tinos": "Times New Roman",
    "Liberation Sans": "Arial",
    "Arimo": "Arial",
    "Liberation Mono": "Courier New",
    "Cousine": "Courier New",
    "Carlito": "Calibri",
    "Caladea": "Cambria",
}
_CACH_CAI = {
    "win32": "cài lại phông Times New Roman của Windows",
    "darwin": "cài phông Times New Roman (có trong Microsoft Office)",
    "linux": "apt-get install fonts-liberation2 (Debian, Ubuntu), với quyền root, hoặc chép "
    "times*.ttf của Windows vào ~/.fonts",
}
_THU_MUC = (
    "C:/Windows/Fonts",
    "C:/Program Files/LibreOffice/share/fonts/truetype",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "/Applications/LibreOffice.app/Contents/Resources/fonts/truetype",
)
_TRONG_DOCX = re.compile(rb'<w:rFonts\b[^>]*>|<a:\w+ typeface="[^"+]+"')
_TEN = re.compile(rb'\b(?:w:(?:ascii|hAnsi|eastAsia|cs)|typeface)="([^"]+)"')
_DUOI = re.compile(r"(?:PS)?(?:MT)?$")


@dataclass(frozen=True, slots=True)
class PhongThay:
    """A font of the PDF that the Word file did not ask for.

    Attributes:
        thay: The font found in the PDF.
        can: The font it stands in for; None where that cannot be told.
        cung_be_rong: Whether lines and pages break as with the one asked for.
    """

    thay: str
    can: str | None
    cung_be_rong: bool

    def __str__(self) -> str:
        if self.cung_be_rong:
            return f"phông {self.thay} thay cho {self.can}, cùng bề rộng: dòng, trang không đổi"
        can = f" thay cho {self.can}" if self.can else ""
        return f"phông {self.thay}{can}: chỗ xuống dòng, sang trang có thể khác"


def phong_cua_docx(cac_phan: Iterable[bytes]) -> frozenset[str]:
    """Return the fonts that the parts of a Word file ask for."""
    return frozenset(
        ten.decode()
        for data in cac_phan
        for cho in set(_TRONG_DOCX.findall(data))
        for ten in _TEN.findall(cho)
    )


def phong_thay(can: frozenset[str], thay: Iterable[str]) -> Iterator[PhongThay]:
    """Yield the fonts of a PDF that its Word file did not ask for.

    Args:
        can: The fonts asked for.
        thay: The names the PDF gives its fonts.
    """
    da_hoi = {_gon(ten): ten for ten in can}
    co = {_gon(ten) for ten in thay}
    vang = [ten for khoa, ten in sorted(da_hoi.items()) if khoa not in co]
    nhan = {_gon(ten): ten for ten in _CUNG_BE_RONG}
    for khoa in sorted(co - da_hoi.keys()):
        ten = nhan.get(khoa, khoa)
        goc = _CUNG_BE_RONG.get(ten)
        if goc in can:
            yield PhongThay(ten, goc, cung_be_rong=True)
        else:
            yield PhongThay(ten, vang[0] if len(vang) == 1 else None, cung_be_rong=False)


def soat_phong_quy_dinh(can: frozenset[str], thay: Iterable[str]) -> None:
    """Refuse a PDF whose letters are all wider or narrower than the regulation's font.

    Raises:
        DocxError: The regulation's font was asked for, and nothing as wide was there.
    """
    co = {_gon(ten) for ten in thay}
    du = [PHONG_QUY_DINH, *(ten for ten, goc in _CUNG_BE_RONG.items() if goc == PHONG_QUY_DINH)]
    if PHONG_QUY_DINH in can and co and not any(_gon(ten) in co for ten in du):
        raise DocxError(
            f"máy này không có phông {PHONG_QUY_DINH} hay Liberation Serif; LibreOffice dùng "
            f"{', '.join(sorted(co))}, dòng và trang sẽ lệch",
            fix=cach_cai_phong(),
        )


def cach_cai_phong() -> str:
    """Return how the regulation's font gets onto this system."""
    return _CACH_CAI.get(sys.platform, _CACH_CAI["linux"])


def phong_tren_may() -> str | None:
    """Return the font this machine would print with: the regulation's or one as wide."""
    return next((ten for ten in (PHONG_QUY_DINH, "Liberation Serif") if _co_phong(ten)), None)


def _co_phong(ten: str) -> bool:
    tep = {PHONG_QUY_DINH: "times", "Liberation Serif": "liberationserif"}[ten]
    for folder in map(Path, _THU_MUC):
        if folder.is_dir() and any(p.name.lower().startswith(tep) for p in folder.rglob("*.ttf")):
            return True
    lenh = shutil.which("fc-list")
    if lenh is None or os.name == "nt":
        return False
    done = subprocess.run([lenh, ten], capture_output=True, text=True, check=False, timeout=30)
    return bool(done.stdout.strip())


def _gon(ten: str) -> str:
    """A font's family as one word: PDF names are cut, `ABCDEF+TimesNewRomanPS-BoldMT`."""
    ten = re.sub(r"^[A-Z]{6}\+", "", ten).split("-")[0].split(",")[0]
    return _DUOI.sub("", ten.replace(" ", ""))

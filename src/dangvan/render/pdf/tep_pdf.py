"""A PDF in memory, and a page of it as a picture."""

import zlib
from dataclasses import dataclass
from struct import pack

from dangvan.errors import DataError
from dangvan.render.pdf.phong_chu import PhongThay
from dangvan.render.pdf.trang_pdf import ve_trang
from dangvan.render.tep_ra import TepRa
from dangvan.text import viet_so

_MAU_RGB = 2


@dataclass(frozen=True, slots=True)
class PagePicture(TepRa):
    """A page as a picture, PNG; a notebook shows it.

    Attributes:
        trang: The page, counted from one.
        so_trang: How many pages the paper has.
    """

    trang: int
    so_trang: int

    def _repr_png_(self) -> bytes:
        return self.data


@dataclass(frozen=True, slots=True)
class Pdf(TepRa):
    """A paper as PDF.

    Attributes:
        so_trang: How many pages it has.
        phong_thay: Fonts the Word file did not ask for.
    """

    so_trang: int
    phong_thay: tuple[PhongThay, ...]

    def preview(self, trang: int = 1, *, dpi: int = 96) -> PagePicture:
        """Return a page as a picture.

        Args:
            trang: The page, counted from one.
            dpi: Points per inch.

        Raises:
            DataError: There is no such page.
        """
        if not 1 <= trang <= self.so_trang:
            raise DataError(f"không có trang {trang}", fix=f"chọn trang từ 1 đến {self.so_trang}")
        return PagePicture(_png(*ve_trang(self.data, trang, dpi)), trang, self.so_trang)

    def _repr_html_(self) -> str:
        return f"<b>PDF</b>: {viet_so(self.so_trang)} trang, {viet_so(len(self.data))} byte"


def _png(rong: int, cao: int, hang: list[bytes]) -> bytes:
    """Return rows of colours as PNG. Source: ISO/IEC 15948 (2004), 11."""
    dau = pack(">2I5B", rong, cao, 8, _MAU_RGB, 0, 0, 0)
    anh = zlib.compress(b"".join(b"\0" + dong for dong in hang))
    khuc = ((b"IHDR", dau), (b"IDAT", anh), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + loai + data + pack(">I", zlib.crc32(loai + data))
        for loai, data in khuc
    )

"""What converting a folder of papers came to."""

from dataclasses import dataclass
from pathlib import Path

from dangvan.errors import DocxError
from dangvan.render.pdf.phong_chu import PhongThay


@dataclass(frozen=True, slots=True)
class PdfPaper:
    """A paper that has its PDF.

    Attributes:
        nguon: The Word file.
        tap_tin: Its PDF; None where only the joined file was asked for.
        so_trang: How many pages it has.
        da_co: Whether the PDF was there before.
    """

    nguon: Path
    tap_tin: Path | None
    so_trang: int
    da_co: bool


@dataclass(frozen=True, slots=True)
class PdfFailure:
    """A paper that has none, and why."""

    nguon: Path
    error: DocxError


@dataclass(frozen=True, slots=True)
class PdfResult:
    """What converting came to, in the order of the sources.

    Attributes:
        da_lam: Papers that have their PDF.
        that_bai: Papers that have none.
        phong_thay: Fonts the Word files did not ask for.
        tap_gop: The joined file; None where it was not asked for, or a paper failed.
    """

    da_lam: tuple[PdfPaper, ...]
    that_bai: tuple[PdfFailure, ...]
    phong_thay: tuple[PhongThay, ...]
    tap_gop: Path | None

    @property
    def passed(self) -> bool:
        """Whether every paper has its PDF."""
        return not self.that_bai

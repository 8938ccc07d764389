"""A Word file in memory that can be looked at: as PDF, as a picture of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dangvan.render.tep_ra import TepRa

if TYPE_CHECKING:
    from dangvan.render.pdf import PagePicture, Pdf


@dataclass(frozen=True, slots=True)
class TepWord(TepRa):
    """A Word file in memory."""

    def to_pdf(self, *, timeout: float | None = None) -> Pdf:
        """Return the file as PDF, by the LibreOffice of this machine. Takes a second or more.

        Args:
            timeout: Seconds LibreOffice may take; as many as the file should need when not given.

        Raises:
            DocxError: LibreOffice, pypdfium2 or the fonts are missing (the message says how to
                install them), or LibreOffice cannot read the file.
        """
        from dangvan.render.pdf.mot_pdf import doi_mot

        return doi_mot(self.data, self._ten(), so_ban=self._so_ban(), giay=timeout)

    def preview(self, trang: int = 1, *, dpi: int = 96) -> PagePicture:
        """Return a page as a picture, which a notebook shows. Takes a second or more.

        Args:
            trang: The page, counted from one.
            dpi: Points per inch.

        Raises:
            DataError: There is no such page.
            DocxError: As `to_pdf`.
        """
        from dangvan.render.pdf.mot_pdf import doi_de_xem

        return doi_de_xem(self.data, self._ten(), self._so_ban()).preview(trang, dpi=dpi)

    def _ten(self) -> str:
        """The file's name for messages."""
        return "văn bản"

    def _so_ban(self) -> int:
        return 1

"""One Word file in memory as PDF."""

import tempfile
from functools import lru_cache
from pathlib import Path

from dangvan.errors import DocxError
from dangvan.render.gop.goi_doc import KhoPhan
from dangvan.render.pdf.libreoffice import LibreOffice, soffice_bat_buoc
from dangvan.render.pdf.mot_lo import DaDoi, MotLo, TepNguon
from dangvan.render.pdf.phong_chu import phong_thay, soat_phong_quy_dinh
from dangvan.render.pdf.tep_pdf import Pdf
from dangvan.render.pdf.trang_pdf import pdfium_bat_buoc


def doi_mot(data: bytes, ten: str, *, so_ban: int = 1, giay: float | None = None) -> Pdf:
    """Return a Word file as PDF.

    Args:
        data: The file.
        ten: Its name, for messages.
        so_ban: How many papers it holds: a long one may take longer.
        giay: How long LibreOffice may take; as long as the papers should need when not given.

    Raises:
        DocxError: LibreOffice, PDFium or the fonts are missing, or the file cannot be converted.
    """
    pdfium_bat_buoc()
    soffice = soffice_bat_buoc()
    goi = KhoPhan().doc_data(ten, data)
    with tempfile.TemporaryDirectory(prefix="dangvan-", ignore_cleanup_errors=True) as folder:
        may = LibreOffice(soffice, Path(folder))
        try:
            ket = MotLo(may, Path(folder) / "lo", giay).doi([TepNguon.cua(0, goi, data, so_ban)])[0]
        finally:
            may.dung()
        if isinstance(ket, DocxError):
            raise ket
        return _pdf(ket)


def _pdf(ket: DaDoi) -> Pdf:
    soat_phong_quy_dinh(ket.can, ket.phong)
    thay = tuple(phong_thay(ket.can, ket.phong))
    return Pdf(ket.pdf.read_bytes(), ket.khoang[1], thay)


@lru_cache(maxsize=4)
def doi_de_xem(data: bytes, ten: str, so_ban: int) -> Pdf:
    """Return a Word file as PDF; the last few are kept, for looking at page after page."""
    return doi_mot(data, ten, so_ban=so_ban)

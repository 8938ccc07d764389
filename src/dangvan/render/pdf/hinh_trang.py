"""The pages of any Word file as they print: a picture, and where each letter stands on it."""

from os import PathLike

from dangvan.docx_source import DocxSource, read_docx_source
from dangvan.errors import DocxError, loi_o_dia
from dangvan.models.tham_so import kiem_tham_so
from dangvan.render.pdf.mot_pdf import doi_mot
from dangvan.render.pdf.tep_pdf import Pdf
from dangvan.render.pdf.trang_pdf import chu_tren_trang
from dangvan.report import PageView

_NHIEU_NHAT = 30


def page_views(
    source: DocxSource, *, pages: int = _NHIEU_NHAT, dpi: int = 110
) -> tuple[PageView, ...]:
    """Return the first pages of a Word file, for `Report.to_html`.

    Args:
        source: A path, the bytes of the file, or a binary stream.
        pages: How many pages at most.
        dpi: Points per inch of the pictures.

    Raises:
        DataError: An argument is of another kind.
        DocxError: LibreOffice, PDFium or the fonts are missing, or the file cannot be converted.
    """
    kiem_tham_so(pages=(pages, int), dpi=(dpi, int))
    ten = str(source) if isinstance(source, str | PathLike) else "tệp Word"
    try:
        data = read_docx_source(source)[1]
    except OSError as error:
        dieu_sai, fix = loi_o_dia(error)
        raise DocxError(f"không đọc được ({dieu_sai})", where=ten, fix=fix) from error
    pdf = doi_mot(data, ten)
    return tuple(_trang(pdf, so, dpi) for so in range(1, min(pages, pdf.so_trang) + 1))


def _trang(pdf: Pdf, so: int, dpi: int) -> PageView:
    anh = pdf.preview(so, dpi=dpi).data
    chu, hop = chu_tren_trang(pdf.data, so)
    return PageView(anh, chu, tuple(hop), pdf.so_trang)

"""Write the report of one file as an HTML page, with its pages drawn where this machine can."""

from pathlib import Path

from dangvan.cli.ghi_tep import ghi_tron
from dangvan.errors import DocxError
from dangvan.report import PageView, Report


def viet_html(report: Report, nguon: Path, out: Path, *, overwrite: bool) -> str:
    """Write the page; return why it has no pictures, or nothing.

    Raises:
        DocxError: It would take the paper's place, or is there and may not be replaced.
    """
    if out.exists() and out.samefile(nguon):
        raise DocxError("trang HTML không được thay tệp gốc", where=str(out), fix="chọn tên khác")
    pages, ly_do = _cac_trang(nguon)
    ghi_tron(report.to_html(pages, note=ly_do).encode(), out, overwrite=overwrite)
    return ly_do


def _cac_trang(nguon: Path) -> tuple[tuple[PageView, ...], str]:
    # Loaded when a page is asked for: the other verbs need no PDF.
    from dangvan.render.pdf import page_views

    try:
        return page_views(nguon), ""
    except DocxError as error:
        return (), f"Không vẽ được hình trang: {error.what}. Cách sửa: {error.fix}"

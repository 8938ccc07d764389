"""Small writers of WordprocessingML: runs, paragraphs, tables.

Every function returns a string of XML with its children in schema order. Text is escaped here and
nowhere else; Jinja tags pass through since they hold no XML letter.

Source: ISO/IEC 29500-1 (2016), clause 17.
"""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def twips(mm: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(mm * 1440 / 25.4)


def run(text: str, *, bold: bool = False, italic: bool = False, underline: bool = False) -> str:
    """A run with direct formatting on top of its paragraph's style."""
    marks = "<w:b/>" * bold + "<w:i/>" * italic + '<w:u w:val="single"/>' * underline
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def page_field() -> str:
    """A PAGE field that Word and LibreOffice update by themselves."""
    return '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def paragraph(
    style: str, *runs: str, keep_next: bool = False, align: str = "", section: str = ""
) -> str:
    """A paragraph of a style; `section` is a `w:sectPr` that ends a section here."""
    properties = (
        f'<w:pStyle w:val="{style}"/>'
        + "<w:keepNext/>" * keep_next
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + section
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def text_paragraph(style: str, text: str, *, keep_next: bool = False) -> str:
    """A paragraph of one plain run."""
    return paragraph(style, run(text), keep_next=keep_next)


def tag(expression: str) -> str:
    """A paragraph that docxtpl removes, keeping only the tag in it (`for`, `if`, `endif`)."""
    return text_paragraph("VBNoiDung", "{%p " + expression + " %}")


def cell(
    width: int,
    content: Iterable[str],
    *,
    span: int = 1,
    align_vertical: str = "",
) -> str:
    """A table cell `width` twips wide."""
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
        + (f'<w:vAlign w:val="{align_vertical}"/>' if align_vertical else "")
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content)}</w:tc>"


def row(cells: Iterable[str], *, header: bool = False) -> str:
    """A row that never breaks over two pages; a header row repeats on each page."""
    properties = "<w:cantSplit/>" + "<w:tblHeader/>" * header
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def row_tag(expression: str, widths: Sequence[int]) -> str:
    """A row that docxtpl removes, keeping only the tag in it (`for`, `endfor`)."""
    chu = ["{%tr " + expression + " %}", *("" for _ in widths[1:])]
    cells = zip(widths, chu, strict=True)
    return row(cell(width, [text_paragraph("VBNoiDung", text)]) for width, text in cells)


def table(style: str, widths: Sequence[int], rows: Iterable[str]) -> str:
    """A table of fixed column widths in twips."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
    )
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )

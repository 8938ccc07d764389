"""A Word file as text for reviewers: page, styles in use, and each paragraph with its style.

Direct marks of runs are written as **bold**, //italic// and __underline__; what the style itself
gives stands once, in the list of styles. Lengths are millimetres to a tenth, sizes are points.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Length
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_CAN = {"LEFT": "trái", "CENTER": "giữa", "RIGHT": "phải", "JUSTIFY": "đều"}


def dump(data: bytes) -> str:
    """Return the whole file as text."""
    document = Document(BytesIO(data))
    body = list(_blocks(document, indent=""))
    used = {style.name: style for style in _styles_of(document)}
    return "\n".join(
        (
            "# Trang",
            *(line for section in document.sections for line in _section(section)),
            "",
            "# Kiểu",
            *(f"{name}: {style_line(style)}" for name, style in sorted(used.items())),
            "",
            "# Văn bản",
            *body,
            "",
        )
    )


def lines_of(data: bytes) -> list[str]:
    """Return the text of every paragraph, tables and headers included, in reading order."""
    document = Document(BytesIO(data))
    parts = [document.element.body]
    for section in document.sections:
        parts += [section.first_page_header._element, section.header._element]
    return [
        "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        for part in parts
        for paragraph in part.iter(qn("w:p"))
    ]


def style_line(style: ParagraphStyle) -> str:
    """Return what a paragraph style says, in the order of a font table."""
    font, form = style.font, style.paragraph_format
    words = [f"{font.size.pt:g}" if font.size else "cỡ mặc định"]
    words += [
        name
        for name, on in (("đậm", font.bold), ("nghiêng", font.italic), ("gạch", font.underline))
        if on
    ]
    words.append(_CAN[form.alignment.name] if form.alignment is not None else "không canh")
    for name, value in (
        ("thụt", form.first_line_indent),
        ("trái", form.left_indent),
        ("phải", form.right_indent),
    ):
        words += [f"{name} {_mm(value)}"] if value else []
    words += [f"trước {form.space_before.pt:g}"] if form.space_before else []
    words += [f"sau {form.space_after.pt:g}"] if form.space_after else []
    if form.line_spacing is not None:
        assert isinstance(form.line_spacing, Length)
        words.append(f"dòng {form.line_spacing.pt:g} {form.line_spacing_rule.name.lower()}")
    words += ["giữ với đoạn sau"] if form.keep_with_next else []
    words += ["sang trang"] if form.page_break_before else []
    words += (
        ["kẻ dưới"] if style.element.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}") is not None else []
    )
    words += [f"màu {font.color.rgb}"] if font.color and font.color.rgb else []
    return ", ".join(words)


def _section(section: Any) -> Iterator[str]:  # Any: python-docx's proxy of a section
    size = f"{_mm(section.page_width)} x {_mm(section.page_height)}"
    margins = " ".join(
        f"{name} {_mm(value)}"
        for name, value in (
            ("trên", section.top_margin),
            ("dưới", section.bottom_margin),
            ("trái", section.left_margin),
            ("phải", section.right_margin),
            ("đầu trang", section.header_distance),
        )
    )
    start = section._sectPr.find(qn("w:pgNumType"))
    numbers = "đánh số lại từ " + start.get(qn("w:start")) if start is not None else "đánh số tiếp"
    first = "trang đầu riêng" if section.different_first_page_header_footer else "không riêng"
    yield f"- {size}; lề {margins}; {numbers}; {first}"
    yield f"  đầu trang 1: {_joined(section.first_page_header.paragraphs)}"
    yield f"  đầu trang sau: {_joined(section.header.paragraphs)}"


def _joined(paragraphs: Iterable[Paragraph]) -> str:
    return " / ".join(_paragraph(paragraph) for paragraph in paragraphs)


def _blocks(parent: Any, indent: str) -> Iterator[str]:  # Any: a document or a cell
    for item in parent.iter_inner_content():
        if isinstance(item, Paragraph):
            yield indent + _paragraph(item)
        else:
            yield from _table(item, indent)


def _table(table: Table, indent: str) -> Iterator[str]:
    assert table.style is not None
    widths = ", ".join(_mm(column.width) for column in table.columns if column.width)
    yield f"{indent}<{table.style.name}> cột {widths}"
    for row in table.rows:
        yield f"{indent}  dòng" + (
            " (lặp ở đầu trang)" if row._tr.find(f".//{qn('w:tblHeader')}") is not None else ""
        )
        for cell in row.cells:
            yield f"{indent}    ô"
            yield from _blocks(cell, indent + "      ")


def _paragraph(paragraph: Paragraph) -> str:
    properties = paragraph._p.pPr
    marks = ""
    if properties is not None:
        marks += " +giữ" if properties.find(qn("w:keepNext")) is not None else ""
        can = properties.find(qn("w:jc"))
        marks += f" +{can.get(qn('w:val'))}" if can is not None else ""
        marks += " +hết phần" if properties.find(qn("w:sectPr")) is not None else ""
    assert paragraph.style is not None
    text = "".join(_run(run) for run in paragraph.runs)
    field = paragraph._p.find(qn("w:fldSimple"))
    text += f"<{field.get(qn('w:instr')).strip()}>" if field is not None else ""
    return f"[{paragraph.style.name}{marks}] {text}".rstrip()


def _run(run: Run) -> str:
    text = run.text
    for mark, on in (("**", run.bold), ("//", run.italic), ("__", run.underline)):
        text = f"{mark}{text}{mark}" if on else text
    return text


def _styles_of(document: Any) -> Iterator[ParagraphStyle]:  # Any: python-docx's document
    used = {
        node.get(qn("w:val"))
        for part in (document.element, *_headers(document))
        for node in part.iter(qn("w:pStyle"))
    }
    for style in document.styles:
        if style.style_id in used:
            yield style


def _headers(document: Any) -> Iterator[Any]:  # Any: python-docx's document and elements
    for section in document.sections:
        yield section.header._element
        yield section.first_page_header._element


def _mm(length: Length) -> str:
    return f"{length.mm:.1f}"

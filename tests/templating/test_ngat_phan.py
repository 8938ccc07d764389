"""Section breaks stay, wherever Word and LibreOffice put them."""

import re
from io import BytesIO

from docx import Document
from own_templates import DOCUMENT, own, parts_of
from vi_du_van_ban import CO_PHU_LUC, nghi_quyet_2026

from dangvan.layout import measure
from dangvan.render import render
from dangvan.templating.ngat_phan import tach_ngat_phan

HET_PHAN = re.compile(
    r'(<w:p>)(<w:pPr><w:pStyle w:val="VBNoiDung"/>)(</w:pPr><w:r><w:t [^>]*>\{%p else %\}</w:t>'
    r'</w:r></w:p>)<w:p><w:pPr><w:pStyle w:val="VBHetPhan"/>(<w:sectPr>(?:(?!</w:p>).)*</w:sectPr>)'
    r"</w:pPr></w:p>"
)


def moved() -> bytes:
    """Return a template whose second break of an appendix stands in the paragraph of its `else`."""
    parts = parts_of(own().getvalue())
    # The `else` before the break of an appendix that is not the first.
    xml, count = HET_PHAN.subn(r"\1\2\4\3", parts[DOCUMENT].decode())
    assert count == 1
    return own((parts[DOCUMENT].decode(), xml)).getvalue()


def test_a_break_in_the_paragraph_of_a_tag_gets_one_of_its_own() -> None:
    assert parts_of(tach_ngat_phan(moved()))[DOCUMENT].count(b"<w:p>") == (
        parts_of(moved())[DOCUMENT].count(b"<w:p>") + 1
    )


def test_breaks_that_stand_alone_are_left() -> None:
    data = own().getvalue()
    assert tach_ngat_phan(data) is data


def test_a_template_without_a_section_is_left() -> None:
    xml = parts_of(own().getvalue())[DOCUMENT].decode()
    data = own((xml, re.sub(r"<w:sectPr>.*?</w:sectPr>", "", xml))).getvalue()
    assert tach_ngat_phan(data) is data


def test_appendices_begin_their_own_pages_all_the_same() -> None:
    paper = nghi_quyet_2026(CO_PHU_LUC)
    made, own_made = render(paper, template=BytesIO(moved())).data, render(paper).data
    assert len(Document(BytesIO(made)).sections) == len(Document(BytesIO(own_made)).sections) > 1
    assert measure(BytesIO(made)).phan == measure(BytesIO(own_made)).phan

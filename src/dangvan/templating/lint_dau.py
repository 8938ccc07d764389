"""Mark the paragraphs of a template, so that a paper made with it tells where each came from.

The mark is the number of the editing session (`w:rsidR`), which prints nothing and which no
template language touches. Source: ISO/IEC 29500-1 (2016), 17.3.1.22.
"""

from io import BytesIO

from docx.oxml.ns import qn

from dangvan.layout import open_parts
from dangvan.layout.xml import viet_xml
from dangvan.templating.goi import unzip_parts, zip_parts
from dangvan.templating.lint_doan import cac_doan_mau
from dangvan.templating.lint_loi import LintPlace

_DAU = qn("w:rsidR")


def danh_dau(data: bytes) -> tuple[bytes, dict[str, LintPlace]]:
    """Return a template with marked paragraphs, and the place each mark of its body stands for."""
    than = open_parts(BytesIO(data))[0]
    cho = {}
    for so, doan in enumerate(cac_doan_mau([than]), 1):
        dau = f"{so:08X}"
        doan.nut.set(_DAU, dau)
        cho[dau] = doan.cho
    parts = unzip_parts(data)
    parts[than.ten] = viet_xml(than.goc, parts[than.ten])
    return zip_parts(parts), cho


def cac_dau(data: bytes) -> tuple[str, ...]:
    """Return the mark of each paragraph of a paper's body; empty where there is none."""
    return tuple(nut.get(_DAU, "") for nut in open_parts(BytesIO(data))[0].nut)

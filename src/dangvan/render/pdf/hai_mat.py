"""Sections that begin on a sheet's front, put so that LibreOffice prints them as Word does.

LibreOffice 7.4 loses pages of a section of the kind `oddPage` that has a header of its own for the
first page. Its pages begin at an odd number: for LibreOffice that alone puts them on a front.
"""

import re
from dataclasses import replace

from dangvan.render.gop.goi_doc import Goi
from dangvan.templating.goi_nhanh import GoiNhanh

_SECT = re.compile(r"<w:sectPr\b[^>]*>.*?</w:sectPr>", re.DOTALL)
_MAT_TRUOC = '<w:type w:val="oddPage"/>'
_SO_LE = re.compile(r'<w:pgNumType\b[^>]*?w:start="\d*[13579]"')


def cho_libreoffice(goi: Goi) -> tuple[Goi, bytes] | None:
    """Return a file as LibreOffice prints it rightly on both sides; None where it needs nothing."""
    if _MAT_TRUOC not in goi.than:
        return None
    than = _SECT.sub(
        lambda khop: khop[0].replace(_MAT_TRUOC, "") if _SO_LE.search(khop[0]) else khop[0],
        goi.than,
    )
    if than == goi.than:
        return None
    phan = {**goi.phan, "word/document.xml": than.encode()}
    return replace(goi, phan=phan, than=than), GoiNhanh({}).dong_goi(phan.items())

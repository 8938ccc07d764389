"""Small readers and writers of the XML of shared parts."""

from typing import Any

from lxml import etree

from dangvan.errors import DocxError
from dangvan.render.gop.than import W

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

Nut = Any
"""An element of lxml, which ships no types."""


def doc_xml(data: bytes) -> Nut:
    """Return the root of a part.

    Raises:
        DocxError: It is no XML.
    """
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise DocxError("kiểu hoặc cài đặt của tệp hỏng", fix="mở bằng Word rồi lưu lại") from error


def ghi_xml(goc: Nut) -> bytes:
    """Return the bytes of a part."""
    data: bytes = etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def chuan_tac(nut: Nut) -> bytes:
    """Return an element in canonical form: equal bytes for equal meaning."""
    data: bytes = etree.tostring(nut, method="c14n", exclusive=True)
    return data


def ten_w(ten: str) -> str:
    """Return a name of Word's own words."""
    return f"{{{W}}}{ten}"

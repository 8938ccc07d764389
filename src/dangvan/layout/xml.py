"""Names and units of WordprocessingML, and how its parts are parsed without trust."""

from math import isfinite
from typing import Any, Final

from lxml import etree

Nut = Any  # an lxml element: lxml ships no types

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"
REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CT: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"

# The same vocabulary under the names of the strict standard.
_CHAT_CHE: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
)

_DON_VI_TWIPS: Final = {
    "pt": 20.0,
    "pc": 240.0,
    "in": 1440.0,
    "mm": 1440 / 25.4,
    "cm": 14400 / 25.4,
}
_TAT: Final = frozenset({"0", "false", "off"})


class XmlHong(Exception):
    """A part that is no well-formed XML, or that brings a document type with it."""


def doc_xml(data: bytes) -> Nut:
    """Return the root of a part; entities are never expanded and nothing is fetched.

    Raises:
        XmlHong: The part is damaged or declares a document type, as entity bombs do.
    """
    if chat_che(data):
        for cu, moi in _CHAT_CHE:
            data = data.replace(cu, moi)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlHong("XML hỏng") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlHong("XML khai báo DOCTYPE")
    return root


def chat_che(data: bytes) -> bool:
    """Return whether a part is written in the names of the strict standard."""
    return b"purl.oclc.org/ooxml" in data


def viet_xml(root: Nut, mau: bytes) -> bytes:
    """Return the bytes of a part, in the names of the standard it was read in.

    Args:
        root: Its root.
        mau: What was read.
    """
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    for cu, moi in _CHAT_CHE if chat_che(mau) else ():
        data = data.replace(moi, cu)
    return data


def bat(node: Nut) -> bool:
    """Return whether an on/off element is on: it is, unless it says otherwise."""
    return node.get(f"{W}val", "1") not in _TAT


def so_nguyen(text: str | None, neu_khong: int = 0) -> int:
    """Return a whole number an attribute holds; what is none counts as not given."""
    if text is None:
        return neu_khong
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return neu_khong


def twips(text: str | None) -> float:
    """Return a length in twentieths of a point; `20mm`, `1.5pt` are lengths too."""
    if text is None:
        return 0.0
    he_so = _DON_VI_TWIPS.get(text[-2:])
    try:
        dai = float(text) if he_so is None else float(text[:-2]) * he_so
    except ValueError:
        return 0.0
    return dai if isfinite(dai) else 0.0


def mm_tu_twips(value: float) -> float:
    """Return twentieths of a point as millimetres."""
    return value * 25.4 / 1440


def mm_tu_emu(value: float) -> float:
    """Return English metric units as millimetres."""
    return value / 36000

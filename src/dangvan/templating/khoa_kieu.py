"""Give a template's styles the keys that the body is printed with.

Word and LibreOffice make a style's key anew from its name each time they save: "VB Nội dung"
goes in as `VBNoiDung` and comes back as `VBNidung`. The name stays, so the name tells.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from docx.oxml.ns import qn
from lxml import etree

from dangvan.regulations import REGULATIONS
from dangvan.templating.cac_kieu import TEN_KIEU_BANG, cac_kieu
from dangvan.templating.goi import unzip_parts, zip_parts
from dangvan.text import chuan_hoa

_STYLES = "word/styles.xml"
_DAN = tuple(qn(f"w:{ten}") for ten in ("pStyle", "tblStyle", "basedOn", "next", "link"))
_VAL, _KHOA = qn("w:val"), qn("w:styleId")


@cache
def khoa_theo_ten() -> Mapping[str, str]:
    """Return the key of each of our styles by the name a user sees."""
    cua_doan = {kieu.ten: kieu.khoa for pack in REGULATIONS for kieu in cac_kieu(pack)}
    return MappingProxyType(cua_doan | {ten: khoa for khoa, ten in TEN_KIEU_BANG.items()})


def dat_lai_khoa(data: bytes) -> bytes:
    """Return a package whose styles have our keys again; the same bytes where they have.

    Args:
        data: A template that python-docx can read.
    """
    parts = unzip_parts(data)
    if _STYLES not in parts:
        return data
    doi = _khac(etree.fromstring(parts[_STYLES], _parser()))
    if not doi:
        return data
    for name, xml in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and name.count("/") == 1:
            parts[name] = _doi(xml, doi)
    return zip_parts(parts)


def _khac(styles: etree._Element) -> dict[str, str]:
    """The keys that are not ours, with ours; a key that another style took is left alone."""
    co = {kieu.get(_KHOA, ""): kieu for kieu in styles.iter(qn("w:style"))}
    doi = {}
    for khoa, kieu in co.items():
        ten = kieu.find(qn("w:name"))
        dung = khoa_theo_ten().get(chuan_hoa(ten.get(_VAL, ""))) if ten is not None else None
        if dung is not None and dung not in co:
            doi[khoa] = dung
    return doi


def _doi(xml: bytes, doi: Mapping[str, str]) -> bytes:
    goc = etree.fromstring(xml, _parser())
    for muc in goc.iter(*_DAN):
        if (khoa := muc.get(_VAL)) in doi:
            muc.set(_VAL, doi[khoa])
    for kieu in goc.iter(qn("w:style")):
        if (khoa := kieu.get(_KHOA)) in doi:
            kieu.set(_KHOA, doi[khoa])
    ra: bytes = etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)
    return ra


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)

"""The place of the receipt in a package: a custom XML part that Word keeps with the document.

Source: ISO/IEC 29500-1 (2016), 15.2.5, 15.2.6 (Custom XML Data Storage, its properties), 22.5.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dangvan.templating.goi import xml_part

NS_BIEN_NHAN = "urn:dangvan:van-ban:1"
"""The namespace of the part: it tells whose a custom part is."""

_HO_NS = b"urn:dangvan:van-ban:"
_MA_KHO = "{6A0E5C5D-0D61-4F0B-9D52-2B6B1B7C0F11}"
_NS_KHO = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_NS_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_LOAI_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_LOAI_KHO = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_TEN_PHAN = re.compile(r"customXml/item(\d+)\.xml", re.IGNORECASE)
_MA_REL = "rIdDangVan"

TEN_LOAI_PHAN = "[Content_Types].xml"
TEN_REL_THAN = "word/_rels/document.xml.rels"


@dataclass(frozen=True, slots=True)
class ChoBienNhan:
    """A package with a place for the receipt.

    Attributes:
        ten: The name of the part the receipt goes to.
        co_dinh: The parts that lead to it, added or replaced.
    """

    ten: str
    co_dinh: Mapping[str, bytes]


def dat_cho(parts: Mapping[str, bytes], ten_khac: Iterable[str] = ()) -> ChoBienNhan:
    """Return the place a receipt gets in a package, beside what the office keeps there.

    Args:
        parts: The parts at hand; the content types and the relationships of the body among them.
        ten_khac: Names of further parts of the package.
    """
    ten = {name.lower() for name in (*parts, *ten_khac)}
    so = 1
    while {f"customxml/item{so}.xml", f"customxml/itemprops{so}.xml"} & ten:
        so += 1
    kho = (
        f'<ds:datastoreItem ds:itemID="{_MA_KHO}" xmlns:ds="{_NS_KHO}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NS_BIEN_NHAN}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    den_kho = _quan_he("rId1", f"{_LOAI_REL}Props", f"itemProps{so}.xml")
    rong = xml_part(f'<Relationships xmlns="{_NS_REL}"></Relationships>')
    return ChoBienNhan(
        f"customXml/item{so}.xml",
        {
            TEN_LOAI_PHAN: _chen(
                parts[TEN_LOAI_PHAN],
                "Types",
                f'<Override PartName="/customXml/itemProps{so}.xml" ContentType="{_LOAI_KHO}"/>',
            ),
            TEN_REL_THAN: _them_quan_he(_mo(parts.get(TEN_REL_THAN, rong)), so),
            f"customXml/itemProps{so}.xml": xml_part(kho),
            f"customXml/_rels/item{so}.xml.rels": _chen(rong, "Relationships", den_kho),
        },
    )


def la_bien_nhan(data: bytes) -> bool:
    """Tell whether a custom part is a receipt of ours, of whatever version."""
    return _HO_NS in data[:1000]


def ten_bien_nhan(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the names of the custom parts of a package that are receipts."""
    return tuple(
        name for name, data in parts.items() if _TEN_PHAN.fullmatch(name) and la_bien_nhan(data)
    )


def bo_bien_nhan(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a package that `dat_cho` found a place in as it is without one."""
    con = dict(parts)
    for name in ten_bien_nhan(parts):
        so = _so(name)
        for bo in (name, f"customXml/itemProps{so}.xml", f"customXml/_rels/item{so}.xml.rels"):
            con.pop(bo, None)
        khai = f'<Override PartName="/customXml/itemProps{so}.xml" ContentType="{_LOAI_KHO}"/>'
        con[TEN_LOAI_PHAN] = con[TEN_LOAI_PHAN].replace(khai.encode(), b"")
        den = re.escape(_quan_he("ID", _LOAI_REL, f"../customXml/item{so}.xml"))
        quan_he = den.replace("ID", f"{_MA_REL}x*").encode()
        con[TEN_REL_THAN] = re.sub(quan_he, b"", con.get(TEN_REL_THAN, b""))
    return con


def _so(name: str) -> str:
    khop = _TEN_PHAN.fullmatch(name)
    return khop[1] if khop else ""


def _them_quan_he(rels: bytes, so: int) -> bytes:
    ma = _MA_REL
    while f'"{ma}"'.encode() in rels:
        ma += "x"
    return _chen(rels, "Relationships", _quan_he(ma, _LOAI_REL, f"../customXml/item{so}.xml"))


def _quan_he(ma: str, loai: str, den: str) -> str:
    return f'<Relationship Id="{ma}" Type="{loai}" Target="{den}"/>'


def _mo(xml: bytes) -> bytes:
    """Return relationships that have a closing tag: python-docx writes an empty element shut."""
    return re.sub(rb"<Relationships([^>]*)/>\s*$", rb"<Relationships\1></Relationships>", xml)


def _chen(xml: bytes, the: str, con: str) -> bytes:
    """Put an element last in the root of a part."""
    dau, dong, duoi = xml.rpartition(f"</{the}>".encode())
    assert dong, f"python-docx writes {the} without a prefix"
    return dau + con.encode() + dong + duoi

"""Prepare a template once: what changes from paper to paper, and what never does.

docxtpl itself opens the file and rewrites its tags for Jinja; it is called, not copied.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from dangvan.templating.dau_vet import bo_dau_vet
from dangvan.templating.goi import TEN_APP, TEN_CORE, XML_DAU, app_properties, xml_part
from dangvan.templating.tim_mau import Mau

_KHAI_BAO = re.compile(r"\s*<\?xml[^>]*\?>\s*")
_CHO_THAN = "dangvan-than"
# Text without a brace, a break or a tab comes out of docxtpl as it went in.
_DOI_DUOC = re.compile(r"[{}\n\t]")
_CO_THE = re.compile(r"\{[{%#]")

DAU_THUOC_TINH = re.compile(r"\[dangvan:(\w+)\]")
"""The mark that stands for a tagged property in the properties part."""

# The properties docxtpl fills in, by the name python-docx gives them.
THUOC_TINH = ("author", "comments", "identifier", "language", "subject", "title")


@dataclass(frozen=True, slots=True)
class NguonPhan:
    """The source of one part: Jinja text between two constant ends, as docxtpl prepares it."""

    ten: str
    dau: str
    nguon: str
    cuoi: str
    la_than: bool = False


@dataclass(frozen=True, slots=True)
class MauDaChuanBi:
    """A template taken apart.

    Attributes:
        co_dinh: Parts that never change, by their names in the package.
        phan: Parts that may hold tags; the main part is the last.
        thuoc_tinh: Tagged document properties, as python-docx names them.
        xml_core: The properties part, with marks where tags stood.
    """

    co_dinh: Mapping[str, bytes]
    phan: tuple[NguonPhan, ...]
    thuoc_tinh: Mapping[str, str]
    xml_core: str


def chuan_bi(mau: Mau) -> MauDaChuanBi:
    """Take a template apart through docxtpl and python-docx."""
    tpl = DocxTemplate(BytesIO(mau.data))
    tpl.render_init()
    thuoc_tinh = _thuoc_tinh(tpl)
    than = _than(tpl)
    phan = (*_dau_va_chan_trang(tpl), *_cuoc_chu(tpl), than)
    bo_dau_vet(tpl.docx)
    luu = BytesIO()
    tpl.docx.save(luu)
    with zipfile.ZipFile(luu) as package:
        tat_ca = {name: package.read(name) for name in package.namelist()}
    core = _KHAI_BAO.sub("", tat_ca.pop(TEN_CORE).decode())
    if TEN_APP in tat_ca:
        tat_ca[TEN_APP] = xml_part(app_properties())
    for item in phan:
        del tat_ca[item.ten]
    return MauDaChuanBi(tat_ca, phan, thuoc_tinh, core)


def _ten(part: Part) -> str:
    return str(part.partname).lstrip("/")


def _thuoc_tinh(tpl: DocxTemplate) -> dict[str, str]:
    """Return the tagged properties, leaving marks in their places."""
    core = tpl.docx.core_properties
    co_the: dict[str, str] = {}
    for ten in THUOC_TINH:
        chu = getattr(core, ten)
        if _CO_THE.search(chu):
            co_the[ten] = chu
            chu = f"[dangvan:{ten}]"
        # docxtpl sets all of them, so that an empty one gets its element too.
        setattr(core, ten, chu)
    return co_the


def _than(tpl: DocxTemplate) -> NguonPhan:
    """The body, between the root's opening and closing."""
    nguon = tpl.patch_xml(tpl.get_xml())
    part = tpl.docx.part
    goc, than = part.element, part.element.body
    cho = goc.makeelement(qn("w:p"), {"id": _CHO_THAN})
    goc.replace(than, cho)
    xml = serialize_part_xml(goc).decode()
    goc.replace(cho, than)
    dau, cuoi = re.split(rf'<w:p [^>]*"{_CHO_THAN}"/>', xml)
    khai_bao = _KHAI_BAO.match(dau)
    return NguonPhan(
        _ten(part), XML_DAU + dau[khai_bao.end() if khai_bao else 0 :], nguon, cuoi, la_than=True
    )


def _dau_va_chan_trang(tpl: DocxTemplate) -> Iterator[NguonPhan]:
    """Headers and footers, each once, however many relationships lead to it."""
    da_gap: set[str] = set()
    for uri in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
        for _, part in tpl.get_headers_footers(uri):
            if _ten(part) not in da_gap:
                da_gap.add(_ten(part))
                xml = tpl.get_part_xml(part)
                if _DOI_DUOC.search(xml):
                    yield NguonPhan(_ten(part), XML_DAU, tpl.patch_xml(xml), "")


def _cuoc_chu(tpl: DocxTemplate) -> Iterator[NguonPhan]:
    for part in tpl.docx.part.package.parts:
        if part.content_type == CONTENT_TYPE.WML_FOOTNOTES:
            xml = _KHAI_BAO.sub("", part.blob.decode("utf-8-sig"), count=1)
            if _DOI_DUOC.search(xml):
                yield NguonPhan(_ten(part), XML_DAU, tpl.patch_xml(xml), "")

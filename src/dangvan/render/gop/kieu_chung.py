"""Styles of several templates in one file: the second template's get names of their own."""

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from dangvan.errors import DocxError
from dangvan.render.gop.mac_dinh import tach_mac_dinh
from dangvan.render.gop.than import RA_PDF
from dangvan.render.gop.xml_khuon import MC, Nut, chuan_tac, doc_xml, ghi_xml, ten_w

_DUNG_KIEU = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)')
_DOAN = re.compile(r"<w:p(\s[^>]*?)?(/?)>(?:(<w:pPr(/?)>)(?!<w:pStyle)|(?!<w:pPr))")
_BANG = re.compile(r"<w:tblPr>(?!<w:tblStyle)")
_THAM_CHIEU = ("basedOn", "next", "link")


@dataclass(frozen=True, slots=True)
class KieuRieng:
    """How one shape's styles are called in the common part.

    Attributes:
        duoi: What is added to their names; empty for the first shape.
        doan: The style of paragraphs that name none; None where nothing must be said.
        bang: The same of tables.
    """

    duoi: str = ""
    doan: str | None = None
    bang: str | None = None

    def doi(self, xml: str) -> str:
        """Return a part that calls its styles by their names in the common part."""
        if not self.duoi:
            return xml
        if self.doan:
            xml = _DOAN.sub(self._doan_khong_kieu, xml)
        if self.bang:
            xml = _BANG.sub(f'<w:tblPr><w:tblStyle w:val="{self.bang}"/>', xml)
        return _DUNG_KIEU.sub(lambda khop: self._ten_moi(khop[1], khop[2]), xml)

    def _ten_moi(self, dau: str, ten: str) -> str:
        return f"{dau}{ten if ten.endswith(self.duoi) else ten + self.duoi}"

    def _doan_khong_kieu(self, khop: re.Match[str]) -> str:
        kieu = f'<w:pPr><w:pStyle w:val="{self.doan}"/>'
        thuoc_tinh = khop[1] or ""
        if khop[2]:
            return f"<w:p{thuoc_tinh}>{kieu}</w:pPr></w:p>"
        return f"<w:p{thuoc_tinh}>{kieu}" + ("" if khop[3] and not khop[4] else "</w:pPr>")


@dataclass(frozen=True, slots=True)
class KieuChung:
    """The common styles, and how each shape's are called there."""

    styles: bytes | None
    rieng: Sequence[KieuRieng]


def kieu_chung(cac_kieu: Sequence[tuple[str, bytes | None]]) -> KieuChung:
    """Return the styles of several shapes in one part.

    Args:
        cac_kieu: A name and the styles of each shape.

    Raises:
        DocxError: A shape has no styles, or defaults that cannot be told apart from another's.
    """
    khac = {data: ten for ten, data in reversed(cac_kieu)}
    if len(khac) == 1:
        return KieuChung(cac_kieu[0][1], [KieuRieng()] * len(cac_kieu))
    cay: dict[bytes, tuple[str, Nut]] = {}
    cua: dict[bytes, bytes] = {}
    for ten, data in cac_kieu:
        if data is None:
            raise DocxError("tệp không có kiểu (styles)", where=ten, fix=RA_PDF)
        if data not in cua:
            goc = doc_xml(data)
            cua[data] = chuan_tac(goc)
            cay.setdefault(cua[data], (ten, goc))
    tach_mac_dinh(list(cay.values()))
    rieng = {
        khoa: _doi_ten(goc, so, ten) if so > 1 else KieuRieng()
        for so, (khoa, (ten, goc)) in enumerate(cay.items(), 1)
    }
    chung = _noi([goc for _, goc in cay.values()])
    return KieuChung(ghi_xml(chung), [rieng[cua[data]] for _, data in cac_kieu if data])


def _doi_ten(goc: Nut, so: int, ten: str) -> KieuRieng:
    """Give every style of a shape names that no other shape has."""
    duoi = f"__{so}"
    mac_dinh: dict[str, str] = {}
    for kieu in goc.iterfind(ten_w("style")):
        khoa = kieu.get(ten_w("styleId")) + duoi
        kieu.set(ten_w("styleId"), khoa)
        if kieu.attrib.pop(ten_w("default"), "0") in ("1", "true", "on"):
            mac_dinh[kieu.get(ten_w("type"))] = khoa
        if kieu.get(ten_w("type")) != "numbering":
            kieu.set(ten_w("customStyle"), "1")
        for nut in list(kieu):
            match str(nut.tag).rpartition("}")[2]:
                case "name":
                    nut.set(ten_w("val"), f"{nut.get(ten_w('val'))} (mẫu {so})")
                case "aliases":
                    kieu.remove(nut)
                case loai if loai in _THAM_CHIEU:
                    nut.set(ten_w("val"), nut.get(ten_w("val")) + duoi)
    if "paragraph" not in mac_dinh:
        raise DocxError("tệp không có kiểu đoạn mặc định", where=ten, fix=RA_PDF)
    return KieuRieng(duoi, mac_dinh["paragraph"], mac_dinh.get("table"))


def _noi(cac_goc: Sequence[Nut]) -> Nut:
    """Return one part with the styles of all; its first part gives what a file has once."""
    mien: dict[str, str] = {}
    bo_qua: dict[str, None] = {}
    for goc in cac_goc:
        for tien_to, uri in goc.nsmap.items():
            mien.setdefault(tien_to, uri)
        bo_qua |= dict.fromkeys(goc.get(f"{{{MC}}}Ignorable", "").split())
    chung = etree.Element(cac_goc[0].tag, nsmap=mien)
    if bo_qua:
        chung.set(f"{{{MC}}}Ignorable", " ".join(bo_qua))
    chung.extend(deepcopy(nut) for nut in cac_goc[0])
    for goc in cac_goc[1:]:
        chung.extend(deepcopy(nut) for nut in goc.iterfind(ten_w("style")))
    return chung

"""What papers of one template share: styles, settings, theme, fonts; and all shapes as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from dangvan.errors import DocxError
from dangvan.render.gop.cai_dat import cai_dat_chung
from dangvan.render.gop.goi_doc import Goi
from dangvan.render.gop.kieu_chung import KieuChung, kieu_chung
from dangvan.render.gop.quan_he import QuanHe
from dangvan.render.gop.than import RA_PDF, W
from dangvan.render.gop.xml_khuon import chuan_tac, doc_xml, ghi_xml, ten_w

LOAI_KHUON = ("styles", "settings", "theme", "fontTable")


@dataclass(frozen=True, slots=True)
class Khuon:
    """The shared parts of one paper; two papers of one shape have equal ones.

    Attributes:
        ten: The first paper met that has this shape, for messages.
        phan: The parts by the kind of relationship that leads to them.
    """

    ten: str
    phan: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class KhuonChung:
    """All shapes as one: their shared parts, and how the styles of each shape are called."""

    phan: Mapping[str, bytes]
    kieu: KieuChung


def khoa_khuon(goi: Goi, quan_he: Sequence[QuanHe]) -> tuple[bytes | None, ...]:
    """Return what tells shapes apart: the shared parts themselves."""
    dich = {muc.loai: muc.dich for muc in quan_he}
    return tuple(goi.phan.get(dich.get(loai, "")) for loai in LOAI_KHUON)


def khuon_chung(cac_khuon: Sequence[Khuon], *, hai_mat: bool) -> KhuonChung:
    """Return several shapes as one.

    Raises:
        DocxError: They differ in what a file has only once.
    """
    phan = {}
    kieu = kieu_chung([(khuon.ten, khuon.phan.get("styles")) for khuon in cac_khuon])
    if kieu.styles is not None:
        phan["styles"] = kieu.styles
    cai_dat = cai_dat_chung(
        [(khuon.ten, khuon.phan.get("settings")) for khuon in cac_khuon], hai_mat=hai_mat
    )
    if cai_dat is not None:
        phan["settings"] = cai_dat
    if (theme := _theme(cac_khuon)) is not None:
        phan["theme"] = theme
    bang_phong = [k.phan["fontTable"] for k in cac_khuon if "fontTable" in k.phan]
    if bang_phong:
        phan["fontTable"] = _bang_phong(bang_phong)
    return KhuonChung(phan, kieu)


def _theme(cac_khuon: Sequence[Khuon]) -> bytes | None:
    co = [(khuon.ten, khuon.phan["theme"]) for khuon in cac_khuon if "theme" in khuon.phan]
    dung = [k for k in cac_khuon if b"Theme=" in k.phan.get("styles", b"")]
    khac = {chuan_tac(doc_xml(data)) for _, data in co}
    if len(khac) + any("theme" not in k.phan for k in dung) > 1 and dung:
        raise DocxError("chủ đề (theme) khác các văn bản kia", where=dung[-1].ten, fix=RA_PDF)
    return co[0][1] if co else None


def _bang_phong(cac_bang: Sequence[bytes]) -> bytes:
    """Every font once, none embedded."""
    if len(set(cac_bang)) == 1 and b":embed" not in cac_bang[0]:
        return cac_bang[0]
    goc = doc_xml(cac_bang[0])
    co = {font.get(ten_w("name")) for font in goc}
    for data in cac_bang[1:]:
        for font in doc_xml(data):
            if font.get(ten_w("name")) not in co:
                co.add(font.get(ten_w("name")))
                goc.append(font)
    for nhung in list(goc.iter()):
        if str(nhung.tag).startswith(f"{{{W}}}embed"):
            nhung.getparent().remove(nhung)
    etree.cleanup_namespaces(goc, keep_ns_prefixes=["w"])
    return ghi_xml(goc)

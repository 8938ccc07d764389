"""The main part of a paper taken apart, and what in it may not be pasted among others.

The text is looked at as a string. That is sound since XML writes no bare `<` in text or values:
wherever `<w:p` stands a paragraph begins, once the prefix is known to mean Word's own words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dangvan.errors import DocxError
from dangvan.render.gop.goi_doc import Goi

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

RA_PDF = "in riêng văn bản này, hoặc gộp dạng PDF: dangvan pdf … --merged"
_LUU_LAI = "mở bằng Word rồi lưu lại, kiểu .docx"

_DAU = re.compile(r"<w:document\b[^>]*>\s*(?:<w:background\b[^>]*/>\s*)?<w:body\b[^>]*>")
_TEN_MIEN = re.compile(r"""\sxmlns:(\w+)=(["'])(.*?)\2""")
_BO_QUA_DUOC = re.compile(r"""\smc:Ignorable=(["'])(.*?)\1""")

_CAM = re.compile(
    r"<w:(?:(?P<sua>ins|del|moveFrom|moveTo|cellIns|cellDel|\w+Change)"
    r"|(?P<ghi_chu>comment\w+)|(?P<cuoc_chu>(?:foot|end)noteReference)"
    r"|(?P<nhung>object|altChunk|control|subDoc))[ />]"
)
_VI_SAO: Mapping[str, tuple[str, str]] = {
    "sua": (
        "còn sửa đổi đang theo dõi",
        "trong Word: Xem lại – chấp nhận mọi thay đổi, rồi lưu",
    ),
    "ghi_chu": ("còn ghi chú bên lề", "trong Word: Xem lại – xoá mọi ghi chú, rồi lưu"),
    "cuoc_chu": ("có cước chú, số của chúng sẽ nối tiếp văn bản trước", RA_PDF),
    "nhung": ("có tệp nhúng", RA_PDF),
}

# Fields that print the same in a file of many papers.
_TRUONG_DUOC = frozenset(
    {"PAGE", "HYPERLINK", "SYMBOL", "QUOTE", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"}
)
_TRUONG = re.compile(
    r'<w:fldSimple\b[^>]*?w:instr="\s*([^\s"]*)|w:fldCharType="(begin)"'
    r"|<w:instrText\b[^>]*>([^<]*)<"
)
_DANH_DAU = re.compile(
    r"<w:(bookmarkStart|bookmarkEnd|proofErr|permStart|permEnd)\b[^>]*?(?:/>|></w:\1>)"
)


@dataclass(frozen=True, slots=True)
class Than:
    """A main part.

    Attributes:
        dau: From the start of the root to the start of the content.
        noi_dung: The content without its last section's settings.
        sect_cuoi: The settings of the last section.
    """

    dau: str
    noi_dung: str
    sect_cuoi: str


def tach_than(goi: Goi) -> Than:
    """Take a main part apart.

    Raises:
        DocxError: It holds what cannot be pasted among other papers.
    """
    dau = _DAU.search(goi.than)
    cuoi = goi.than.rfind("</w:body>")
    if dau is None or cuoi < 0 or mien(dau[0]).get("w") != W or mien(dau[0]).get("r", R) != R:
        raise DocxError("kiểu tệp Word này chưa gộp được", where=goi.ten, fix=_LUU_LAI)
    noi_dung = goi.than[dau.end() : cuoi].rstrip()
    soat_chu(goi.ten, noi_dung)
    cho = noi_dung.rfind("<w:sectPr")
    sect = noi_dung[cho:] if cho >= 0 else ""
    if sect.find(">") == len(sect) - 1 or sect.endswith("</w:sectPr>"):
        return Than(dau[0], _bo_dau(noi_dung[:cho] if sect else noi_dung), sect or "<w:sectPr/>")
    return Than(dau[0], _bo_dau(noi_dung), "<w:sectPr/>")


def soat_chu(ten: str, xml: str) -> None:
    """Look whether a part may stand in a file of many papers.

    Raises:
        DocxError: It may not.
    """
    if "<!" in xml or "<?" in xml or " xmlns:w=" in xml or " xmlns:r=" in xml:
        raise DocxError("kiểu tệp Word này chưa gộp được", where=ten, fix=_LUU_LAI)
    if (cam := _CAM.search(xml)) and cam.lastgroup:
        what, fix = _VI_SAO[cam.lastgroup]
        raise DocxError(what, where=ten, fix=fix)
    if "w:fldSimple" in xml or "w:instrText" in xml:
        for lenh in _cac_truong(xml):
            if lenh.upper() not in _TRUONG_DUOC:
                raise DocxError(
                    f"có trường {lenh} của Word, gộp vào sẽ in khác", where=ten, fix=RA_PDF
                )


def _cac_truong(xml: str) -> list[str]:
    """Return the first word of each field; what one field spreads over runs is joined."""
    lenh: list[str] = []
    for don, bat_dau, khuc in _TRUONG.findall(xml):
        if bat_dau or don:
            lenh.append(don)
        elif lenh:
            lenh[-1] += khuc
    return [chu.split()[0] for chu in lenh if chu.split()]


def _bo_dau(noi_dung: str) -> str:
    """Drop what marks places for other programs: its names would stand twice."""
    if "<w:bookmark" in noi_dung or "<w:proofErr" in noi_dung or "<w:perm" in noi_dung:
        return _DANH_DAU.sub("", noi_dung).rstrip()
    return noi_dung.rstrip()


@lru_cache(maxsize=256)
def mien(dau: str) -> Mapping[str, str]:
    """Return the namespaces that a root declares, by prefix."""
    return {khop[1]: khop[3] for khop in _TEN_MIEN.finditer(dau)}


def dau_chung(cac_dau: Mapping[str, str]) -> str:
    """Return a root that declares what every paper's root does.

    Args:
        cac_dau: A name of a paper for each different root, for messages.

    Raises:
        DocxError: Two roots mean different things by one prefix.
    """
    chung: dict[str, str] = {}
    bo_qua: dict[str, None] = {}
    for dau, ten in cac_dau.items():
        for tien_to, uri in mien(dau).items():
            if chung.setdefault(tien_to, uri) != uri:
                raise DocxError(
                    f"dùng tiền tố “{tien_to}” khác các văn bản kia", where=ten, fix=RA_PDF
                )
        for khop in _BO_QUA_DUOC.finditer(dau):
            bo_qua |= dict.fromkeys(khop[2].split())
    khai = "".join(f' xmlns:{tien_to}="{uri}"' for tien_to, uri in chung.items())
    if bo_qua:
        khai += f' mc:Ignorable="{" ".join(bo_qua)}"'
    return f"<w:document{khai}><w:body>"

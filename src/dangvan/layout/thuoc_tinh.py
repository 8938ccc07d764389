"""Read the direct properties of runs (`w:rPr`) and paragraphs (`w:pPr`) into plain mappings.

Only what is written is in a mapping: what is absent is inherited. Lengths are twips here.
"""

from collections.abc import Mapping
from typing import Any

from dangvan.layout.xml import Nut, W, bat, so_nguyen, twips

TinhChat = dict[str, Any]  # a property may be a flag, a number, a name, a tuple

BAT_TAT = {
    f"{W}b": "dam",
    f"{W}i": "nghieng",
    f"{W}caps": "in_hoa",
    f"{W}smallCaps": "hoa_nho",
    f"{W}strike": "gach_ngang",
    f"{W}dstrike": "gach_doi",
    f"{W}vanish": "an",
    f"{W}emboss": "noi",
    f"{W}imprint": "chim",
    f"{W}outline": "vien_chu",
    f"{W}shadow": "bong",
}
"""The toggle properties. Source: ISO/IEC 29500-1 (2016), 17.7.3."""

TEN_BAT_TAT = frozenset(BAT_TAT.values())

_PHONG = ("ascii", "hAnsi", "cs", "eastAsia")
# Two of the four theme attributes are not spelled like their plain twin.
_PHONG_CHU_DE = {
    "ascii": "asciiTheme",
    "hAnsi": "hAnsiTheme",
    "cs": "cstheme",
    "eastAsia": "eastAsiaTheme",
}

_CAN = {
    "left": "trai",
    "start": "trai",
    "center": "giua",
    "right": "phai",
    "end": "phai",
    "both": "deu",
    "distribute": "deu",
    "lowKashida": "deu",
    "mediumKashida": "deu",
    "highKashida": "deu",
    "thaiDistribute": "deu",
}
_KHONG_VIEN = frozenset({"none", "nil"})


def doc_chu(rpr: Nut, chu_de: Mapping[str, str]) -> TinhChat:
    """Return the properties a `w:rPr` writes; fonts of the theme are resolved.

    Args:
        rpr: The element, or None for no properties.
        chu_de: The theme's fonts by slot: `minorHAnsi`, `majorEastAsia`, …
    """
    ra: TinhChat = {}
    for node in () if rpr is None else rpr:
        tag = node.tag
        if tag in BAT_TAT:
            ra[BAT_TAT[tag]] = bat(node)
        elif tag == f"{W}sz":
            ra["co_nua_pt"] = _co_chu(node.get(f"{W}val"))
        elif tag == f"{W}rFonts":
            ra.update(_phong(node, chu_de))
        elif tag == f"{W}u":
            ra["gach_chan"] = node.get(f"{W}val", "single") != "none"
        elif tag == f"{W}color":
            ra["mau"] = node.get(f"{W}val", "auto")
        elif tag == f"{W}rStyle":
            ra["kieu"] = node.get(f"{W}val", "")
        elif tag == f"{W}webHidden":
            ra["an"] = bat(node)
        elif tag == f"{W}vertAlign":
            ra["chi_so"] = node.get(f"{W}val", "baseline") != "baseline"
    return ra


def doc_doan(ppr: Nut) -> TinhChat:
    """Return the properties a `w:pPr` writes, its style and its list level included."""
    ra: TinhChat = {}
    for node in () if ppr is None else ppr:
        doc = _DOC.get(node.tag)
        if doc is not None:
            doc(ra, node)
    return ra


def _co_chu(text: str | None) -> int:
    # "28" is half points; the strict standard also allows "14pt".
    if text and text[-2:].isalpha():
        return round(twips(text) / 10)
    return so_nguyen(text, 20)


def _phong(node: Nut, chu_de: Mapping[str, str]) -> TinhChat:
    ra: TinhChat = {}
    for cho in _PHONG:
        ten = node.get(f"{W}{cho}")
        ten_chu_de = node.get(W + _PHONG_CHU_DE[cho])
        if ten_chu_de and chu_de.get(ten_chu_de):
            ten = chu_de[ten_chu_de]
        if ten:
            ra[cho] = ten
    return ra


def _thut(ra: TinhChat, node: Nut) -> None:
    for ten, cac_ten in (("trai", ("left", "start")), ("phai", ("right", "end"))):
        for thuoc_tinh in cac_ten:
            if (gia_tri := node.get(W + thuoc_tinh)) is not None:
                ra[ten] = twips(gia_tri)
    if (gia_tri := node.get(f"{W}firstLine")) is not None:
        ra["dong_dau"] = twips(gia_tri)
    if (gia_tri := node.get(f"{W}hanging")) is not None:
        ra["dong_dau"] = -twips(gia_tri)


def _gian(ra: TinhChat, node: Nut) -> None:
    for ten, thuoc_tinh in (("truoc", "before"), ("sau", "after")):
        if node.get(f"{W}{thuoc_tinh}Autospacing") in ("1", "true", "on"):
            ra[ten] = 280.0
        elif (dong := node.get(f"{W}{thuoc_tinh}Lines")) is not None and so_nguyen(dong):
            ra[ten] = so_nguyen(dong) * 2.4
        elif (gia_tri := node.get(W + thuoc_tinh)) is not None:
            ra[ten] = twips(gia_tri)
    if (gia_tri := node.get(f"{W}line")) is not None:
        ra["dong"] = twips(gia_tri)
        ra.setdefault("quy_tac", "auto")
    if (gia_tri := node.get(f"{W}lineRule")) is not None:
        ra["quy_tac"] = gia_tri


def _vien(ra: TinhChat, node: Nut) -> None:
    for canh in ("top", "bottom"):
        vien = node.find(W + canh)
        if vien is not None:
            ra[f"ke_{canh}"] = vien.get(f"{W}val", "none") not in _KHONG_VIEN


def _tab(ra: TinhChat, node: Nut) -> None:
    ra["tab"] = tuple(
        (twips(tab.get(f"{W}pos")), tab.get(f"{W}val", "left")) for tab in node.iter(f"{W}tab")
    )


def _so(ra: TinhChat, node: Nut) -> None:
    cap, so = node.find(f"{W}ilvl"), node.find(f"{W}numId")
    if cap is not None:
        ra["cap_so"] = so_nguyen(cap.get(f"{W}val"))
    if so is not None:
        ra["ma_so"] = so.get(f"{W}val", "0")


def _khung(ra: TinhChat, node: Nut) -> None:
    # A frame floats over the page as a text box does.
    ra["khung_noi"] = (twips(node.get(f"{W}x")), twips(node.get(f"{W}w")))


def _gia_tri(ten: str) -> Any:  # one of the readers below
    def doc(ra: TinhChat, node: Nut) -> None:
        ra[ten] = node.get(f"{W}val", "")

    return doc


def _co_khong(ten: str) -> Any:  # one of the readers below
    def doc(ra: TinhChat, node: Nut) -> None:
        ra[ten] = bat(node)

    return doc


def _canh(ra: TinhChat, node: Nut) -> None:
    ra["can"] = _CAN.get(node.get(f"{W}val", "left"), "trai")


_DOC = {
    f"{W}pStyle": _gia_tri("kieu"),
    f"{W}jc": _canh,
    f"{W}ind": _thut,
    f"{W}spacing": _gian,
    f"{W}pBdr": _vien,
    f"{W}tabs": _tab,
    f"{W}numPr": _so,
    f"{W}framePr": _khung,
    f"{W}pageBreakBefore": _co_khong("sang_trang"),
    f"{W}contextualSpacing": _co_khong("bo_cach_cung_kieu"),
    f"{W}keepNext": _co_khong("giu_voi_sau"),
}

"""Shapes drawn over the text: text boxes, lines, pictures, in DrawingML and in VML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvan.layout.xml import WP, WPS, A, Nut, V, W, mm_tu_emu, mm_tu_twips, so_nguyen, twips

_LA_DUONG = frozenset({"line", "straightConnector1", "lineInv"})
# The shape types of VML for a line and a straight connector.
_VML_DUONG = re.compile(r"_x0000_t(20|32)$")
_MONG_MM = 1.0
_DO_DAI = re.compile(r"^\s*(-?[\d.]+)\s*(pt|in|cm|mm|px|pc|)\s*$")
_PX_MM = 25.4 / 96


@dataclass(frozen=True, slots=True)
class Hinh:
    """One shape: `hop` is a text box's content, else it is a line or (`la_anh`) a picture.

    Places are as the file writes them; `tu_trang` tells that they count from the page's edge.
    """

    hop: Nut
    la_anh: bool
    trai_mm: float | None
    tren_mm: float | None
    rong_mm: float | None
    cao_mm: float | None
    tu_trang: bool


def cac_hinh(node: Nut) -> Iterator[Hinh]:
    """Yield the text boxes, horizontal lines and pictures of a drawing, old or new."""
    yield from _drawingml(node) if node.tag == f"{W}drawing" else _vml(node)


def _drawingml(node: Nut) -> Iterator[Hinh]:
    khung = next(iter(node), None)
    if khung is None:
        return
    trai, tu_trang = _vi_tri(khung.find(f"{WP}positionH"))
    tren, _ = _vi_tri(khung.find(f"{WP}positionV"))
    co = khung.find(f"{WP}extent")
    rong = None if co is None else mm_tu_emu(so_nguyen(co.get("cx")))
    cao = None if co is None else mm_tu_emu(so_nguyen(co.get("cy")))
    cac_wsp = list(node.iter(f"{WPS}wsp"))
    for wsp in cac_wsp:
        hop = wsp.find(f"{WPS}txbx/{W}txbxContent")
        hinh_dang = wsp.find(f"{WPS}spPr/{A}prstGeom")
        la_duong = hinh_dang is not None and hinh_dang.get("prst") in _LA_DUONG
        rieng = wsp.find(f"{WPS}spPr/{A}xfrm/{A}ext") if len(cac_wsp) > 1 else None
        if rieng is not None:
            rong, cao = mm_tu_emu(so_nguyen(rieng.get("cx"))), mm_tu_emu(so_nguyen(rieng.get("cy")))
        if hop is not None or ((la_duong or wsp.find(f"{WPS}cNvCnPr") is not None) and _nam(cao)):
            yield Hinh(hop, False, trai, tren, rong, cao, tu_trang)
    if not cac_wsp and node.find(f".//{A}blip") is not None:
        yield Hinh(None, True, trai, tren, rong, cao, tu_trang)


def _vi_tri(node: Nut) -> tuple[float | None, bool]:
    if node is None:
        return None, False
    cach = node.find(f"{WP}posOffset")
    mm = None if cach is None or cach.text is None else mm_tu_emu(so_nguyen(cach.text))
    return mm, node.get("relativeFrom") == "page"


def _nam(cao: float | None) -> bool:
    return cao is None or cao <= _MONG_MM


def _vml(node: Nut) -> Iterator[Hinh]:
    for hinh in node.iter():
        if not isinstance(hinh.tag, str) or not hinh.tag.startswith(V):
            continue
        kieu = _kieu_vml(hinh.get("style", ""))
        tu_trang = kieu.get("mso-position-horizontal-relative") == "page"
        trai, tren = _dai(kieu.get("margin-left")), _dai(kieu.get("margin-top"))
        rong, cao = _dai(kieu.get("width")), _dai(kieu.get("height"))
        if hinh.tag == f"{V}line":
            yield from _duong_vml(hinh, tu_trang)
        elif hinh.tag == f"{V}imagedata":
            yield Hinh(None, True, None, None, None, None, False)
        elif (hop := hinh.find(f"{V}textbox/{W}txbxContent")) is not None:
            yield Hinh(hop, False, trai, tren, rong, cao, tu_trang)
        elif (_VML_DUONG.search(hinh.get("type", "")) and _nam(cao)) or (
            hinh.tag == f"{V}rect" and cao is not None and 0 < cao <= _MONG_MM
        ):
            yield Hinh(None, False, trai, tren, rong, cao, tu_trang)


def _duong_vml(hinh: Nut, tu_trang: bool) -> Iterator[Hinh]:
    dau, cuoi = _diem(hinh.get("from")), _diem(hinh.get("to"))
    if dau is None or cuoi is None:
        yield Hinh(None, False, None, None, None, None, tu_trang)
    elif abs(dau[1] - cuoi[1]) <= _MONG_MM:
        trai = min(dau[0], cuoi[0])
        yield Hinh(None, False, trai, dau[1], abs(dau[0] - cuoi[0]), 0.0, tu_trang)


def _diem(text: str | None) -> tuple[float, float] | None:
    x, _, y = (text or "").partition(",")
    trai, tren = _dai(x), _dai(y)
    return None if trai is None or tren is None else (trai, tren)


def _kieu_vml(style: str) -> dict[str, str]:
    cap = (muc.partition(":") for muc in style.split(";"))
    return {ten.strip().lower(): gia_tri.strip() for ten, _, gia_tri in cap}


def _dai(text: str | None) -> float | None:
    found = _DO_DAI.match(text or "")
    if not found:
        return None
    try:
        so = float(found.group(1))
    except ValueError:
        return None
    if found.group(2) in ("px", ""):
        return so * _PX_MM
    return mm_tu_twips(twips(f"{so}{found.group(2)}"))

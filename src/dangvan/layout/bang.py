"""Tables as frames: where each cell stands, and which of its edges are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass

from dangvan.layout.do import ViTriO
from dangvan.layout.kieu import co_vien
from dangvan.layout.xml import Nut, W, mm_tu_twips, so_nguyen, twips

_DAU_CUOI = (
    ("firstRow", 0x0020),
    ("lastRow", 0x0040),
    ("firstColumn", 0x0080),
    ("lastColumn", 0x0100),
)


@dataclass(frozen=True, slots=True)
class OBang:
    """One cell: its element, its place, the parts of the table style it is in, its own rules.

    `dieu_kien` are in the order in which later ones win.
    """

    nut: Nut
    vi_tri: ViTriO
    dieu_kien: tuple[str, ...]
    ke_tren: bool
    ke_duoi: bool


def cac_o(
    bang: Nut, so_bang: int, trai_mm: float, rong_mm: float, vien_kieu: bool
) -> Iterator[OBang]:
    """Yield the cells of a `w:tbl` row by row.

    Args:
        bang: The table.
        so_bang: Its number in the document.
        trai_mm: Where the room it stands in begins.
        rong_mm: How wide that room is.
        vien_kieu: Whether its style draws borders.
    """
    luoi = [mm_tu_twips(twips(cot.get(f"{W}w"))) for cot in bang.iterfind(f"{W}tblGrid/{W}gridCol")]
    tinh_chat = bang.find(f"{W}tblPr")
    vien = None if tinh_chat is None else tinh_chat.find(f"{W}tblBorders")
    bang_co_vien = vien_kieu if vien is None else co_vien(vien)
    trai_mm += _thut_bang(tinh_chat, sum(luoi), rong_mm)
    nhin = _tbl_look(tinh_chat)
    cac_dong = list(_con(bang, f"{W}tr"))
    for so_dong, dong in enumerate(cac_dong):
        cac_nut = list(_con(dong, f"{W}tc"))
        cot = so_nguyen(_gia_tri(dong.find(f"{W}trPr/{W}gridBefore")))
        for nut in cac_nut:
            rieng = nut.find(f"{W}tcPr")
            so_cot = max(1, _trong(rieng, "gridSpan"))
            rong = sum(luoi[cot : cot + so_cot]) or _rong_o(rieng)
            vien_o = None if rieng is None else rieng.find(f"{W}tcBorders")
            yield OBang(
                nut,
                ViTriO(
                    bang=so_bang,
                    dong=so_dong,
                    cot=cot,
                    so_cot=len(cac_nut),
                    trai_mm=trai_mm + sum(luoi[:cot]),
                    rong_mm=rong,
                    co_vien=bang_co_vien or _kin(vien_o),
                ),
                _dieu_kien(nhin, so_dong, len(cac_dong), nut is cac_nut[0], nut is cac_nut[-1]),
                ke_tren=_co_canh(vien_o, "top"),
                ke_duoi=_co_canh(vien_o, "bottom"),
            )
            cot += so_cot


def _con(node: Nut, tag: str) -> Iterator[Nut]:
    """Yield rows or cells, those inside content controls and tracked insertions included."""
    for con in node:
        if con.tag == tag:
            yield con
        elif con.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from _con(con, tag)


def _gia_tri(node: Nut) -> str | None:
    return None if node is None else node.get(f"{W}val")


def _trong(node: Nut, ten: str) -> int:
    return 0 if node is None else so_nguyen(_gia_tri(node.find(W + ten)))


def _rong_o(rieng: Nut) -> float:
    rong = None if rieng is None else rieng.find(f"{W}tcW")
    if rong is None or rong.get(f"{W}type") == "pct":
        return 0.0
    return mm_tu_twips(twips(rong.get(f"{W}w")))


def _thut_bang(tinh_chat: Nut, rong_bang: float, rong_mm: float) -> float:
    if tinh_chat is None:
        return 0.0
    can = _gia_tri(tinh_chat.find(f"{W}jc"))
    if can in ("center", "right", "end") and rong_bang:
        return (rong_mm - rong_bang) / (2 if can == "center" else 1)
    thut = tinh_chat.find(f"{W}tblInd")
    return 0.0 if thut is None else mm_tu_twips(twips(thut.get(f"{W}w")))


def _kin(vien: Nut) -> bool:
    """A cell boxed in by its own borders, not one ruled above or below only."""
    return any(_co_canh(vien, canh) for canh in ("left", "right", "start", "end"))


def _co_canh(vien: Nut, canh: str) -> bool:
    node = None if vien is None else vien.find(W + canh)
    return node is not None and node.get(f"{W}val", "none") not in ("none", "nil")


def _tbl_look(tinh_chat: Nut) -> frozenset[str]:
    node = None if tinh_chat is None else tinh_chat.find(f"{W}tblLook")
    if node is None:
        return frozenset()
    ma = node.get(f"{W}val")
    if ma is not None and node.get(f"{W}firstRow") is None:
        try:
            so = int(ma, 16)
        except ValueError:
            so = 0
        return frozenset(ten for ten, bit in _DAU_CUOI if so & bit)
    return frozenset(ten for ten, _ in _DAU_CUOI if node.get(W + ten) in ("1", "true", "on"))


def _dieu_kien(
    nhin: frozenset[str], so_dong: int, tong_dong: int, dau: bool, cuoi: bool
) -> tuple[str, ...]:
    co = (
        ("firstCol", "firstColumn" in nhin and dau),
        ("lastCol", "lastColumn" in nhin and cuoi),
        ("firstRow", "firstRow" in nhin and so_dong == 0),
        ("lastRow", "lastRow" in nhin and so_dong == tong_dong - 1 and tong_dong > 1),
    )
    return tuple(ten for ten, dung in co if dung)

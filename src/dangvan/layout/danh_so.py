"""Automatic list numbers: what Word prints before a paragraph of a list, and its indents."""

from dataclasses import dataclass

from dangvan.layout.thuoc_tinh import TinhChat, doc_doan
from dangvan.layout.xml import Nut, W, so_nguyen
from dangvan.text import so_la_ma

_SO_CAP = 9
_LON_NHAT = 3999


@dataclass(frozen=True, slots=True)
class CapSo:
    """One level of a list: its first number, its form, its text (`%1.`), its indents."""

    bat_dau: int
    dang: str
    mau: str
    doan: TinhChat


class BangSo:
    """The numbering part; `tiep` counts, so paragraphs are asked for in document order."""

    def __init__(self, goc: Nut) -> None:
        self._cap: dict[str, dict[int, CapSo]] = {}
        self._chung: dict[str, str] = {}
        self._dem: dict[str, list[int | None]] = {}
        if goc is None:
            return
        mau = {
            node.get(f"{W}abstractNumId", ""): _cac_cap(node)
            for node in goc.iterfind(f"{W}abstractNum")
        }
        for node in goc.iterfind(f"{W}num"):
            self._them(node, mau)

    def doan(self, ma_so: str, cap: int) -> TinhChat:
        """Return the paragraph properties of a level of a list."""
        muc = self._cap.get(ma_so, {}).get(cap)
        return muc.doan if muc else {}

    def tiep(self, ma_so: str, cap: int) -> str:
        """Return the number before the next paragraph of a list level, such as `1.` or `a)`."""
        cac_cap = self._cap.get(ma_so)
        if not cac_cap or cap not in cac_cap:
            return ""
        dem = self._dem.setdefault(self._chung[ma_so], [None] * _SO_CAP)
        hien = dem[cap]
        dem[cap] = cac_cap[cap].bat_dau if hien is None else hien + 1
        for sau in range(cap + 1, _SO_CAP):
            dem[sau] = None
        text = cac_cap[cap].mau
        if cac_cap[cap].dang == "bullet":
            return "-" if text in ("-", "–", "—", "\uf02d") else "•"
        for vi_tri in range(cap + 1):
            so = dem[vi_tri]
            muc = cac_cap.get(vi_tri)
            if muc is not None:
                text = text.replace(
                    f"%{vi_tri + 1}", _viet(muc.bat_dau if so is None else so, muc.dang)
                )
        return text

    def _them(self, node: Nut, mau: dict[str, dict[int, CapSo]]) -> None:
        ma_so = node.get(f"{W}numId", "")
        tro = node.find(f"{W}abstractNumId")
        ma_mau = "" if tro is None else tro.get(f"{W}val", "")
        cac_cap = dict(mau.get(ma_mau, {}))
        ghi_de = False
        for sua in node.iterfind(f"{W}lvlOverride"):
            cap = so_nguyen(sua.get(f"{W}ilvl"))
            moi = sua.find(f"{W}lvl")
            if moi is not None:
                cac_cap[cap] = _cap(moi)
            tu = sua.find(f"{W}startOverride")
            if tu is not None and cap in cac_cap:
                cu = cac_cap[cap]
                bat_dau = so_nguyen(tu.get(f"{W}val"), cu.bat_dau)
                cac_cap[cap] = CapSo(bat_dau, cu.dang, cu.mau, cu.doan)
                ghi_de = True
        self._cap[ma_so] = cac_cap
        # Lists of one pattern count on together, unless one of them starts anew.
        self._chung[ma_so] = f"num {ma_so}" if ghi_de else f"mau {ma_mau}"


def _cac_cap(node: Nut) -> dict[int, CapSo]:
    return {
        cap: _cap(muc)
        for muc in node.iterfind(f"{W}lvl")
        if 0 <= (cap := so_nguyen(muc.get(f"{W}ilvl"))) < _SO_CAP
    }


def _cap(node: Nut) -> CapSo:
    def gia_tri(ten: str, neu_khong: str) -> str:
        con = node.find(W + ten)
        return neu_khong if con is None else str(con.get(f"{W}val", neu_khong))

    return CapSo(
        bat_dau=so_nguyen(gia_tri("start", "1"), 1),
        dang=gia_tri("numFmt", "decimal"),
        mau=gia_tri("lvlText", ""),
        doan=doc_doan(node.find(f"{W}pPr")),
    )


def _viet(so: int, dang: str) -> str:
    if dang in ("upperRoman", "lowerRoman") and 0 < so <= _LON_NHAT:
        la_ma = so_la_ma(so)
        return la_ma if dang == "upperRoman" else la_ma.lower()
    if dang in ("upperLetter", "lowerLetter") and 0 < so <= _LON_NHAT:
        chu = chr(ord("a") + (so - 1) % 26) * ((so - 1) // 26 + 1)
        return chu.upper() if dang == "upperLetter" else chu
    if dang == "decimalZero":
        return f"{so:02d}"
    return "" if dang == "none" else str(so)

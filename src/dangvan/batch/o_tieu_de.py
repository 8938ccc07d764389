"""The headings that rows of a table would make: one above the other, merged or not."""

from dataclasses import dataclass

from dangvan.batch.bang_tinh import BangTinh, DongTinh, VungGop


@dataclass(frozen=True, slots=True)
class OTieuDe:
    """One heading, with the levels above it.

    Attributes:
        cot: Its column, counted from 0.
        cap: Its levels, from top to bottom.
        so_dong: The row of the lowest level.
        goc: The first column of the lowest level's cell.
        muon: Whether an unmerged heading to the left was taken for its upper level.
    """

    cot: int
    cap: tuple[str, ...]
    so_dong: int
    goc: int
    muon: bool


def cac_o_tieu_de(bang: BangTinh, nhom: tuple[DongTinh, ...]) -> list[OTieuDe]:
    """Return the headings some rows would hold, left to right."""
    goc = _goc_gop(bang.vung_gop, nhom)
    rong = max(max(len(dong.gia_tri) for dong in nhom), *(cot + 1 for _, cot in goc), 0)
    theo_dong = {dong.so_dong: dong for dong in nhom}
    return [o for cot in range(rong) if (o := _mot_o(theo_dong, goc, cot))]


def _mot_o(
    theo_dong: dict[int, DongTinh], goc: dict[tuple[int, int], tuple[int, int]], cot: int
) -> OTieuDe | None:
    cap: list[tuple[int, int]] = []
    muon = False
    for so_dong, dong in theo_dong.items():
        o = goc.get((so_dong, cot), (so_dong, cot))
        if dong.o(cot) is None and o == (so_dong, cot) and not cap:
            trai = max((k for k in range(cot) if dong.o(k) is not None), default=None)
            if trai is not None and so_dong != max(theo_dong):
                o, muon = (so_dong, trai), True
        if o not in cap and o[0] in theo_dong and theo_dong[o[0]].o(o[1]) is not None:
            cap.append(o)
    if not cap or (muon and len(cap) == 1):
        return None
    chu = tuple(str(theo_dong[r].o(c)) for r, c in cap)
    return OTieuDe(cot, chu, cap[-1][0], cap[-1][1], muon)


def _goc_gop(
    vung_gop: tuple[VungGop, ...], nhom: tuple[DongTinh, ...]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Return, for each cell of a merged range, the range's first cell."""
    so_dong = {dong.so_dong for dong in nhom}
    return {
        (r, c): (v.dong_dau, v.cot_dau)
        for v in vung_gop
        for r in so_dong.intersection(range(v.dong_dau, v.dong_cuoi + 1))
        for c in range(v.cot_dau, v.cot_cuoi + 1)
    }

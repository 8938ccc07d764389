"""Column widths of a table: no word is broken, and long texts get the room that is left."""

from collections.abc import Sequence

from dangvan.models import Bang, chu_thuan
from dangvan.render.do_chu import rong_chu_mm
from dangvan.templating import THIET_KE, wml

_LE_O_TWIPS = 2 * 85 + 60


def rong_cot(bang: Bang, rong_twips: int) -> list[int]:
    """Return the width of each column in twips; together they fill `rong_twips`.

    Widths told by the table are kept. Otherwise every column gets its longest word, and what is
    left is shared by how much longer the columns' texts are.
    """
    if bang.cot[0].do_rong is not None:
        return _lam_tron([ti_le * rong_twips for ti_le in bang.ti_le_cot], rong_twips)
    cot = range(len(bang.cot))
    it_nhat = [max(map(_rong_tu_dai, _cac_o(bang, vi_tri))) for vi_tri in cot]
    mot_dong = [
        # A heading is happy on two lines, a cell wants one.
        max(*map(_rong_chu, _cac_o(bang, vi_tri)), _rong_chu((_ten(bang, vi_tri), True)) / 2)
        for vi_tri in cot
    ]
    con = rong_twips - sum(it_nhat)
    if con <= 0:
        return _lam_tron([rong * rong_twips / sum(it_nhat) for rong in it_nhat], rong_twips)
    muon = [dai - ngan for dai, ngan in zip(mot_dong, it_nhat, strict=True)]
    if sum(muon) > con:
        them = [con * rong / sum(muon) for rong in muon]
    else:
        du = (con - sum(muon)) / sum(mot_dong)
        them = [rong + du * dai for rong, dai in zip(muon, mot_dong, strict=True)]
    return _lam_tron([a + b for a, b in zip(it_nhat, them, strict=True)], rong_twips)


def _cac_o(bang: Bang, vi_tri: int) -> list[tuple[str, bool]]:
    """The texts of a column, each with whether it is bold."""
    o = [(chu_thuan(dong[vi_tri]), False) for dong in bang.dong]
    if bang.dong_tong:
        o.append((chu_thuan(bang.dong_tong[vi_tri]), True))
    return [*o, *((tu, True) for tu in _ten(bang, vi_tri).split())]


def _ten(bang: Bang, vi_tri: int) -> str:
    return chu_thuan(bang.cot[vi_tri].ten_cot)


def _rong_tu_dai(o: tuple[str, bool]) -> float:
    chu, dam = o
    return max((_rong_chu((tu, dam)) for tu in chu.split()), default=_LE_O_TWIPS)


def _rong_chu(o: tuple[str, bool]) -> float:
    chu, dam = o
    return wml.twips(rong_chu_mm(chu, THIET_KE.co_bang_pt, dam=dam)) + _LE_O_TWIPS


def _lam_tron(rong: Sequence[float], tong: int) -> list[int]:
    tron = [round(w) for w in rong]
    tron[-1] += tong - sum(tron)
    return tron

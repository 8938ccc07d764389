"""Recognise the appendices of a paper."""

import re

from dangvan.check.bai import PhuLucDoc
from dangvan.check.dong import Dong
from dangvan.check.phan_dau import TOAN_DAU
from dangvan.layout import Layout

_IT_NHAT_GACH = 3
_PHU_LUC = re.compile(r"^phụ lục(?:\s+(?:số\s*)?(\w{1,4}))?\s*[.:]?$")


def la_phu_luc(line: Dong) -> bool:
    """Return whether a line is the heading of an appendix."""
    return _PHU_LUC.match(line.gap) is not None and not line.trong_bang


def cac_phu_luc(dong: tuple[Dong, ...], tu: int, layout: Layout) -> list[PhuLucDoc]:
    """Return the appendices that begin from a line on."""
    ra: list[PhuLucDoc] = []
    cac_dau = [line.thu_tu for line in dong[tu:] if la_phu_luc(line)]
    for dau, sau in zip(cac_dau, (*cac_dau[1:], len(dong)), strict=False):
        con = list(dong[dau + 1 : min(sau, dau + 8)])
        gach = next((i for i, line in enumerate(con) if _phan_cach(line)), len(con))
        tren = con[:gach] if gach < len(con) else con[:3]
        kem = next((line for line in tren if "kèm theo" in line.gap), None)
        ten = tuple(tren[: tren.index(kem)] if kem else [line for line in tren if _giua(line)])
        so_doan = dong[dau].doan.so
        phan = next(i for i, muc in enumerate(layout.phan) if so_doan <= muc.doan_cuoi)
        ra.append(PhuLucDoc(dong[dau], ten, kem, _trang_moi(dong, dau, layout, phan), phan))
    return ra


def _phan_cach(line: Dong) -> bool:
    return len(line.chu) >= _IT_NHAT_GACH and TOAN_DAU.match(line.chu) is not None


def _giua(line: Dong) -> bool:
    return line.doan.kieu.can == "giua"


def _trang_moi(dong: tuple[Dong, ...], dau: int, layout: Layout, phan: int) -> bool:
    """Whether the heading begins a page: by itself, after a page break, or with its section."""
    doan = dong[dau].doan
    if doan.kieu.sang_trang or "\f" in doan.chu.split(dong[dau].chu[:4])[0]:
        return True
    truoc = layout.doan[dong[dau - 1].doan.so if dau else 0 : doan.so - 1]
    if any("\f" in mot.chu for mot in truoc) or (dau and "\f" in dong[dau - 1].doan.chu):
        return True
    muc = layout.phan[phan]
    return (
        muc.doan_dau <= doan.so
        and not muc.lien_tuc
        and (not dau or dong[dau - 1].doan.so < muc.doan_dau)
    )

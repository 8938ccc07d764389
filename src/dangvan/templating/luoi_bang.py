"""The column grid of a table: whether a template can change it, and how it is mended.

A loop over columns makes rows longer or shorter than the grid the template was drawn with.
docxtpl counts the rows of an inner table for the outer one as well; here each table has its own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from jinja2 import nodes
from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Luoi(Enum):
    """What printing can do to the grids of a part."""

    CO_DINH = "co_dinh"
    MAT_KHI_RONG = "mat_khi_rong"
    THAY_DOI = "thay_doi"


BANG_RONG = "</w:tblGrid></w:tbl>"
"""What a table looks like that lost all its rows."""

_VAO, _RA, _GIA_TRI = "\x01", "\x02", "\x03"
_MUC = re.compile(r"[\x01-\x03]|<(/?)([\w:.-]+)([^>]*?)(/?)>")
_SO_O_GOP = re.compile(r'\sw:val="(\d+)"')
_TRONG_BANG = frozenset({"w:tblPr", "w:tblGrid", "w:tr"})


@dataclass(slots=True)
class _The:
    """An open element; a table counts its columns, a row its cells and the columns they fill."""

    ten: str
    tang: int
    so_cot: int = 0
    so_o: int = 0
    hang_luon_co: bool = False
    hang_co_luc: bool = False
    hang_thieu: bool = False
    la: bool = False


class _ThayDoi(Exception):
    """Some value may change a grid."""


def soi_luoi(cay: nodes.Template) -> Luoi:
    """Return whether some value may make a table's rows differ from its grid."""
    try:
        return _Soi().soi("".join(_trai_phang(cay.body)))
    except _ThayDoi:
        return Luoi.THAY_DOI


def _trai_phang(cac_nut: Iterable[nodes.Node]) -> Iterator[str]:
    """Yield the constant text in its order, with marks where blocks begin and end, and values."""
    for nut in cac_nut:
        match nut:
            case nodes.TemplateData():
                yield nut.data
            case nodes.Output():
                yield from _trai_phang(nut.nodes)
            case nodes.If():
                for than in (nut.body, *(con.body for con in nut.elif_), nut.else_):
                    yield from (_VAO, *_trai_phang(than), _RA)
            case nodes.For():
                yield from (_VAO, *_trai_phang(nut.body), _RA, _VAO, *_trai_phang(nut.else_), _RA)
            case nodes.With():
                yield from _trai_phang(nut.body)
            case nodes.Assign():
                pass
            case nodes.Expr():
                yield _GIA_TRI
            case _:
                raise _ThayDoi


class _Soi:
    def __init__(self) -> None:
        self._mo: list[_The] = []
        self._vao: list[list[str]] = []
        self._ket_qua = Luoi.CO_DINH

    def soi(self, chu: str) -> Luoi:
        for muc in _MUC.finditer(chu):
            if muc[2] is None:
                self._dau(muc[0])
            elif muc[1]:
                self._dong(muc[2])
            else:
                self._mo_the(muc[2], muc[3])
                if muc[4]:
                    self._dong(muc[2])
        return self._ket_qua

    def _dau(self, dau: str) -> None:
        ten_mo = [the.ten for the in self._mo]
        if ten_mo and ten_mo[-1] in ("w:tr", "w:tblGrid", "w:tcPr"):
            raise _ThayDoi
        if dau == _VAO:
            self._vao.append(ten_mo)
        elif dau == _RA:
            if self._vao.pop() != ten_mo:
                raise _ThayDoi
        elif ten_mo and ten_mo[-1] == "w:tbl":
            raise _ThayDoi

    def _mo_the(self, ten: str, thuoc_tinh: str) -> None:
        me = self._mo[-1] if self._mo else None
        if me and me.ten == "w:tbl" and ten not in _TRONG_BANG:
            me.la = True
        if ten == "w:gridCol" and (bang := self._gan_nhat("w:tbl")):
            bang.so_cot += 1
        elif ten == "w:tc" and me and me.ten == "w:tr":
            me.so_o += 1
            me.so_cot += 1
        elif ten == "w:gridSpan" and (hang := self._gan_nhat("w:tr")):
            so = _SO_O_GOP.search(thuoc_tinh)
            if not so:
                raise _ThayDoi
            hang.so_cot += int(so[1]) - 1
        self._mo.append(_The(ten, len(self._vao)))

    def _dong(self, ten: str) -> None:
        if not self._mo or self._mo[-1].ten != ten:
            raise _ThayDoi
        the = self._mo.pop()
        bang = self._gan_nhat("w:tbl")
        if ten == "w:tr" and bang:
            _them_hang(bang, the)
        elif ten == "w:tbl" and not the.hang_luon_co:
            if the.la or the.hang_thieu or not the.hang_co_luc:
                raise _ThayDoi
            self._ket_qua = Luoi.MAT_KHI_RONG

    def _gan_nhat(self, ten: str) -> _The | None:
        return next((the for the in reversed(self._mo) if the.ten == ten), None)


def _them_hang(bang: _The, hang: _The) -> None:
    if hang.so_o > bang.so_cot:
        raise _ThayDoi
    if hang.so_cot < bang.so_cot:
        bang.hang_thieu = True
    elif hang.tang == bang.tang:
        bang.hang_luon_co = True
    else:
        bang.hang_co_luc = True


def sua_luoi(goc: etree._Element) -> None:
    """Give every table as many grid columns as its longest row, at the width it had."""
    for bang in goc.iter(f"{_W}tbl"):
        luoi = bang.find(f"{_W}tblGrid")
        if luoi is None:
            continue
        hang = [
            dong.findall(f"{_W}tc")
            for dong in bang.iter(f"{_W}tr")
            if next(dong.iterancestors(f"{_W}tbl")) is bang
        ]
        _them_cot(luoi, max(map(len, hang), default=0))
        _bot_cot(luoi, max((sum(map(_so_cot, dong)) for dong in hang), default=0))


def _so_cot(o: etree._Element) -> int:
    gop = o.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if gop is None else int(gop.get(f"{_W}val", "1"))


def _rong(cot: etree._Element) -> float:
    return float(cot.get(f"{_W}w", "0"))


def _them_cot(luoi: etree._Element, so_o: int) -> None:
    """Add the columns that are missing; all shrink together, so that the width stays."""
    cot = luoi.findall(f"{_W}gridCol")
    rong = sum(map(_rong, cot), 0.0)
    if so_o <= len(cot) or rong <= 0:
        return
    cu, moi = rong / len(cot), rong / so_o
    for mot in cot:
        mot.set(f"{_W}w", str(int(_rong(mot) * moi / cu)))
    for _ in range(so_o - len(cot)):
        etree.SubElement(luoi, f"{_W}gridCol", {f"{_W}w": str(int(moi))})


def _bot_cot(luoi: etree._Element, so_cot: int) -> None:
    """Take away the columns no row reaches; the others share their width."""
    cot = luoi.findall(f"{_W}gridCol")
    con, thua = cot[:so_cot], cot[so_cot:]
    them = int(sum(map(_rong, thua), 0.0) / len(con)) if con else 0
    for mot in thua:
        luoi.remove(mot)
    for mot in con if thua else ():
        mot.set(f"{_W}w", str(int(_rong(mot) + them)))

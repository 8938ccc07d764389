"""Rules on cells and tables that printing could leave empty: Word calls such a file damaged."""

from collections.abc import Iterator, Sequence, Set
from typing import Literal

from docx.oxml.ns import qn

from dangvan.layout import PhanChu
from dangvan.templating.lint_doan import DoanMau, Nut, TheMau
from dangvan.templating.lint_loi import LintFinding, loi

_P, _TC, _TR, _TBL, _SDT = (qn(f"w:{ten}") for ten in ("p", "tc", "tr", "tbl", "sdt"))
_HOP = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_Muc = tuple[Literal["con", "mo", "re", "dong"], bool]
"""What stays, what opens (and surely prints its first branch), what divides, what closes."""
_CON: _Muc = ("con", True)


class SoiBang:
    """Looks at the cells, text boxes and tables of one part, whose tags are known to match."""

    def __init__(self, phan: PhanChu, cac_doan: Sequence[DoanMau], luon_co: Set[TheMau]) -> None:
        self._goc = phan.goc
        self._doan = {doan.nut: doan for doan in cac_doan}
        self._luon_co = luon_co

    def soi(self) -> Iterator[LintFinding]:
        """Yield a finding for each that may end up empty."""
        for cho in self._goc.iter(_TC, _HOP):
            if next(cho.iterancestors(_FALLBACK), None) is None and not con_lai(self._o(cho)):
                yield from self._bao(
                    cho, "o_rong", "không còn đoạn nào", "một đoạn trống, không thẻ"
                )
        for bang in self._goc.iter(_TBL):
            if not con_lai(self._bang(bang)):
                yield from self._bao(
                    bang, "bang_rong", "không còn dòng nào", "một dòng đầu bảng ở ngoài vòng lặp"
                )

    def _bao(self, cho: Nut, rule: str, mat: str, them: str) -> Iterator[LintFinding]:
        ten = "bảng" if cho.tag == _TBL else "ô này" if cho.tag == _TC else "hộp chữ"
        for doan in (self._doan[nut] for nut in cho.iter(_P) if nut in self._doan):
            yield loi(rule, doan.cho, f"khi văn bản không có mục nào, {ten} {mat}", f"thêm {them}")
            return

    def _o(self, cho: Nut) -> Iterator[_Muc]:
        for con in cho:
            if con.tag == _P:
                doan = self._doan.get(con)
                cac_the = doan.cac_the if doan else ()
                yield from self._muc([the for the in cac_the if the.kieu == "p" and the.lenh])
            elif con.tag == _SDT:
                for trong in con.iterchildren(qn("w:sdtContent")):
                    yield from self._o(trong)

    def _bang(self, bang: Nut) -> Iterator[_Muc]:
        for dong in bang.iterchildren(_TR):
            trong = [self._doan[nut] for nut in dong.iter(_P) if nut in self._doan]
            yield from self._muc(
                [the for doan in trong for the in doan.cac_the if the.kieu == "tr" and the.lenh]
            )
        if any(con.tag == _SDT for con in bang):
            yield _CON

    def _muc(self, cac_the: Sequence[TheMau]) -> Iterator[_Muc]:
        if not cac_the:
            yield _CON
        for the in cac_the:
            if the.lenh in ("if", "for"):
                yield "mo", the in self._luon_co
            elif the.lenh in ("else", "elif"):
                yield "re", the.lenh == "else"
            elif the.lenh in ("endif", "endfor"):
                yield "dong", True


def con_lai(cac_muc: Iterator[_Muc]) -> bool:
    """Return whether something stays whichever branches are printed."""
    # For each open block: whether its first branch is sure, each branch's answer, an else seen.
    mo: list[tuple[bool, list[bool], bool]] = [(True, [False], True)]
    for loai, chac in cac_muc:
        if loai == "con":
            mo[-1][1][-1] = True
        elif loai == "mo":
            mo.append((chac, [False], False))
        elif loai == "re" and len(mo) > 1:
            dau, nhanh, co_else = mo.pop()
            mo.append((dau, [*nhanh, False], co_else or chac))
        elif loai == "dong" and len(mo) > 1:
            dau, nhanh, co_else = mo.pop()
            if (dau and nhanh[0]) or (co_else and all(nhanh)):
                mo[-1][1][-1] = True
    return mo[0][1][0]

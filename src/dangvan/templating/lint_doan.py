"""The paragraphs of a template with the tags in them, each with its place in Word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from docx.oxml.ns import qn

from dangvan.layout import Doan, PhanChu
from dangvan.templating.gioi_han_mau import THE_DAI
from dangvan.templating.lint_loi import LintPlace

Nut = Any  # an lxml element: lxml ships no types

# An end that is missing is not looked for through all that follows.
THE = re.compile("|".join(
    rf"\{{{mo}.{{0,{THE_DAI}}}?{dong}\}}" for mo, dong in ((r"\{", r"\}"), "%%", "##")
), re.DOTALL)  # fmt: skip
_IN_RA = re.compile(r"\{\{-?(?:(p|tr|tc|r)\s)?(.*?)-?\}\}", re.DOTALL)
_LENH = re.compile(r"\{%[-+]?\s*?(?:(p|tr|tc|r)\s+)?\s*(\w*)(.*?)[-+]?%\}", re.DOTALL)
_NGOAC_KEP = str.maketrans("“”‘’", "\"\"''")
_P, _T, _TR, _TC = (qn(f"w:{ten}") for ten in ("p", "t", "tr", "tc"))
_DAI_NHAT = 80


@dataclass(frozen=True, eq=False)
class DoanMau:
    """One paragraph; `nut` is None for a document property."""

    phan: str
    tep: str
    doan: Doan | None
    nut: Nut = field(repr=False)
    chu: str = field(repr=False)

    @cached_property
    def cho(self) -> LintPlace:
        """Its place."""
        words = " ".join(self.chu.split())
        if len(words) > _DAI_NHAT:
            words = f"{words[:_DAI_NHAT].rstrip()}…"
        if self.doan is None:
            return LintPlace(self.phan, self.tep, words=words)
        o = self.doan.o
        return LintPlace(
            self.phan,
            self.tep,
            self.doan.so,
            None if o is None else (o.bang, o.dong + 1, o.cot + 1),
            self.doan.hop is not None,
            words,
        )

    @cached_property
    def cac_the(self) -> tuple["TheMau", ...]:
        """The tags in it."""
        return tuple(_the(self, khop) for khop in THE.finditer(self.chu))

    @cached_property
    def ngoai_the(self) -> str:
        """Its words without the tags."""
        return THE.sub("", self.chu)

    def bao_boi(self, tag: str) -> Nut:
        """Return the nearest element of this kind around it, or None."""
        return None if self.nut is None else next(self.nut.iterancestors(tag), None)

    def cac_chu(self, dau: int, cuoi: int) -> list[Nut]:
        """Return the elements that hold the letters from `dau` to `cuoi`."""
        ra, cho = [], 0
        for t in cac_chu(self.nut) if self.nut is not None else ():
            dai = len(t.text or "")
            if cho < cuoi and cho + dai > dau:
                ra.append(t)
            cho += dai
        return ra


@dataclass(frozen=True, eq=False)
class TheMau:
    """One tag.

    Attributes:
        chu: The tag as written.
        kieu: What docxtpl takes away with it: `p`, `tr`, `tc`, `r`, or nothing.
        lenh: The command of `{% … %}`; empty for one that prints.
        bieu_thuc: What comes after the command, or what is printed; quotes made straight.
        chu_thich: Whether it is a comment, `{# … #}`.
    """

    doan: DoanMau
    dau: int
    chu: str
    kieu: str
    lenh: str
    bieu_thuc: str
    chu_thich: bool = False

    @cached_property
    def cac_nut(self) -> list[Nut]:
        """The elements its letters are in: more than one where Word split it."""
        return self.doan.cac_chu(self.dau, self.dau + len(self.chu))

    @property
    def in_ra(self) -> bool:
        """Whether it prints a value."""
        return self.chu.startswith("{{")

    @property
    def cho_chua(self) -> Nut:
        """The element in which what it opens must be closed; None where there is none."""
        match self.kieu:
            case "p":
                return None if self.doan.nut is None else self.doan.nut.getparent()
            case "tr" | "tc":
                trong = self.doan.bao_boi(_TR if self.kieu == "tr" else _TC)
                return None if trong is None else trong.getparent()
        return self.doan.nut


def cac_doan_mau(cac_phan: Sequence[PhanChu]) -> tuple[DoanMau, ...]:
    """Return the paragraphs of all parts, in the order of the file's XML."""
    return tuple(doan for phan in cac_phan for doan in _cac_doan(phan))


def _cac_doan(phan: PhanChu) -> Iterator[DoanMau]:
    theo_nut = dict(zip(phan.nut, phan.doan, strict=True))
    for nut in phan.goc.iter(_P):
        if nut in theo_nut:
            chu = "".join(t.text or "" for t in cac_chu(nut))
            yield DoanMau(phan.nhan, phan.ten, theo_nut[nut], nut, chu)


def cac_chu(doan: Nut) -> Iterator[Nut]:
    """Yield the texts of a paragraph, without those of text boxes on it."""
    return (t for t in doan.iter(_T) if next(t.iterancestors(_P)) is doan)


def _the(doan: DoanMau, khop: re.Match[str]) -> TheMau:
    chu = khop[0]
    if in_ra := _IN_RA.fullmatch(chu):
        return TheMau(doan, khop.start(), chu, in_ra[1] or "", "", _thang(in_ra[2]))
    if lenh := _LENH.fullmatch(chu):
        return TheMau(doan, khop.start(), chu, lenh[1] or "", lenh[2], _thang(lenh[3]))
    return TheMau(doan, khop.start(), chu, "", "", "", chu_thich=True)


def _thang(bieu_thuc: str) -> str:
    return bieu_thuc.translate(_NGOAC_KEP).strip()

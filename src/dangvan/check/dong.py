"""Lines of a paper: paragraphs cut at soft breaks, tabs and long gaps, each in its column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from dangvan.layout import Doan, Layout, Manh, PhanTrang
from dangvan.text import chuan_hoa, gap_dau

Cot = Literal["trai", "giua", "phai", "khong_ro"]

_NGAT_DONG = re.compile(r"[\n\f\v]")
_TAB = re.compile(r"\t+")
_KHOANG = re.compile(r"[ \u00a0]{5,}")
# A gap after these words is a blank to be filled in, not the room between two columns.
_CHO_DIEN = re.compile(r"(số\s*:?|ngày|tháng|năm|lần|,)$", re.IGNORECASE)
_DAU_MUC = re.compile(r"^([-+•*–]|\(?\w{1,5}[.)]|[IVXLC]+[-.])$")
_DAI_NHAT_HAI_COT = 170
_XA_LE_MM = 55.0


@dataclass(frozen=True)
class Dong:
    """One line as it prints: its letters in their looks, its paragraph, its column.

    `thu_tu` counts the lines of the body from 0. `chu` is NFC, capitals where Word shows them.
    """

    manh: tuple[Manh, ...] = field(repr=False)
    doan: Doan
    cot: Cot
    thu_tu: int
    dau_dong: str = ""

    @cached_property
    def chu(self) -> str:
        """Its words, outer spaces removed, its list number in front."""
        chu = "".join(manh.chu.upper() if manh.kieu.in_hoa else manh.chu for manh in self.manh)
        chu = chuan_hoa(chu.replace("\u2011", "-"))
        return f"{self.dau_dong} {chu}".strip() if self.dau_dong else chu.strip()

    @cached_property
    def gap(self) -> str:
        """Its words folded: neither case nor tone style counts."""
        return gap_dau(self.chu)

    @property
    def manh_co_chu(self) -> tuple[Manh, ...]:
        """The stretches that hold a letter or a digit."""
        return tuple(manh for manh in self.manh if any(char.isalnum() for char in manh.chu))

    @property
    def trong_bang(self) -> bool:
        """Whether it stands in a ruled table: figures, not a frame."""
        return self.doan.o is not None and self.doan.o.co_vien


def cac_dong(layout: Layout) -> tuple[Dong, ...]:
    """Return the lines with words of the body, in reading order."""
    ra: list[Dong] = []
    for phan in layout.phan:
        rong = phan.rong_mm - phan.le_trai_mm - phan.le_phai_mm - phan.gay_mm
        for doan in layout.doan[phan.doan_dau - 1 : phan.doan_cuoi]:
            for manh, cot, dau in _cat(doan, rong, phan.so_cot):
                dong = Dong(manh, doan, cot, len(ra), dau)
                if dong.chu:
                    ra.append(dong)
    return tuple(ra)


def cat_sau(line: Dong, dau: str) -> tuple[Dong, Dong | None]:
    """Return a line up to and including a mark, and what follows it when that holds words."""
    cho = _ghep(line.manh).find(dau)
    if cho < 0:
        return line, None
    tong = len(_ghep(line.manh))
    truoc = _doan_con(line.manh, 0, cho + len(dau))
    sau = Dong(_doan_con(line.manh, cho + len(dau), tong), line.doan, line.cot, line.thu_tu)
    con = Dong(truoc, line.doan, line.cot, line.thu_tu, line.dau_dong)
    return (con, sau) if sau.chu else (line, None)


def dong_dau_trang(phan: PhanTrang, loai: str) -> tuple[Dong, ...]:
    """Return the lines of a header; numbers before 0 tell that they stand outside the body."""
    rong = phan.rong_mm - phan.le_trai_mm - phan.le_phai_mm - phan.gay_mm
    lines = (
        Dong(manh, doan, cot, -1, dau)
        for doan in phan.dau_trang.get(loai, ())
        for manh, cot, dau in _cat(doan, rong, 1)
    )
    return tuple(dong for dong in lines if dong.chu)


def _cat(doan: Doan, rong_mm: float, so_cot: int) -> Iterator[tuple[tuple[Manh, ...], Cot, str]]:
    if not doan.chu.strip() and not doan.danh_so:
        return
    dau = doan.danh_so
    for hang in _tach(doan.manh, _NGAT_DONG):
        cac_khuc = _hai_cot(hang)
        for thu_tu, khuc in enumerate(cac_khuc):
            if so_cot == 2 and doan.o is None and doan.hop is None:
                yield khuc, "trai" if doan.cot_trang == 0 else "phai", dau
            else:
                yield khuc, _cot(doan, rong_mm, hang, thu_tu, len(cac_khuc)), dau
            dau = ""


def _hai_cot(hang: tuple[Manh, ...]) -> list[tuple[Manh, ...]]:
    """Cut a short line at tabs and long gaps, unless these follow a list mark or a blank."""
    chu = _ghep(hang)
    if len(chu) > _DAI_NHAT_HAI_COT or not ("\t" in chu or _KHOANG.search(chu)):
        return [hang]
    cuts = [*_TAB.finditer(chu), *(gap for gap in _KHOANG.finditer(chu))]
    cuts = [
        cut
        for cut in sorted(cuts, key=lambda cut: cut.start())
        if _cat_duoc(chu[: cut.start()], chu[cut.end() :])
    ]
    ra, dau = [], 0
    for cut in cuts:
        ra.append(_doan_con(hang, dau, cut.start()))
        dau = cut.end()
    ra.append(_doan_con(hang, dau, len(chu)))
    return ra


def _cat_duoc(truoc: str, sau: str) -> bool:
    truoc = truoc.strip()
    if not truoc or not sau.strip():
        return False
    # The star under the issuer often shares its line with the date.
    return truoc == "*" or not (_CHO_DIEN.search(truoc) or _DAU_MUC.match(truoc))


def _cot(doan: Doan, rong_mm: float, hang: tuple[Manh, ...], thu_tu: int, tong: int) -> Cot:
    if tong > 1:
        return "trai" if thu_tu == 0 else "phai" if thu_tu == tong - 1 else "giua"
    if doan.o is not None and doan.o.so_cot > 1:
        return _cot_cua_o(doan, rong_mm)
    if doan.hop is not None:
        if doan.hop.trai_mm is None or doan.hop.rong_mm is None:
            return "khong_ro"
        if doan.hop.rong_mm < 0.8 * rong_mm:
            return _nua(doan.hop.trai_mm + doan.hop.rong_mm / 2, rong_mm)
    if doan.kieu.can == "phai":
        return "phai"
    chu = _ghep(hang)
    tab_dau = len(chu) - len(chu.lstrip("\t \u00a0"))
    if doan.kieu.le_trai_mm >= _XA_LE_MM or tab_dau >= 15 or "\t\t\t" in chu[:tab_dau]:
        return "phai"
    if doan.kieu.can == "giua":
        return "trai" if doan.kieu.le_phai_mm >= _XA_LE_MM else "giua"
    return "trai"


def _cot_cua_o(doan: Doan, rong_mm: float) -> Cot:
    assert doan.o is not None
    if doan.o.rong_mm <= 0:
        return "trai" if doan.o.cot == 0 else "phai"
    if doan.o.rong_mm >= 0.8 * rong_mm:
        return "giua"
    return _nua(doan.o.trai_mm + doan.o.rong_mm / 2, rong_mm)


def _nua(giua_mm: float, rong_mm: float) -> Cot:
    return "trai" if giua_mm < rong_mm / 2 else "phai"


def _ghep(manh: tuple[Manh, ...]) -> str:
    return "".join(mot.chu for mot in manh)


def _tach(manh: tuple[Manh, ...], dau: re.Pattern[str]) -> list[tuple[Manh, ...]]:
    chu = _ghep(manh)
    ra, tu = [], 0
    for cut in dau.finditer(chu):
        ra.append(_doan_con(manh, tu, cut.start()))
        tu = cut.end()
    ra.append(_doan_con(manh, tu, len(chu)))
    return ra


def _doan_con(manh: tuple[Manh, ...], tu: int, den: int) -> tuple[Manh, ...]:
    """Return the stretches of the letters from `tu` to `den`."""
    ra, cho = [], 0
    for mot in manh:
        phan = mot.chu[max(0, tu - cho) : max(0, den - cho)]
        if phan:
            ra.append(Manh(phan, mot.kieu))
        cho += len(mot.chu)
    return tuple(ra)

"""What a list is expected to hold: its columns as data, and how a heading is known for one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from dangvan.text import bo_dau, chuan_hoa, giai_ma

KieuCot: TypeAlias = Literal[
    "so_thu_tu",  # the row's own number: never read, but it tells people from signatures
    "chu",  # text, cleaned
    "ho_ten",  # a person's name
    "ten_rieng",  # any other proper name: dân tộc, tôn giáo
    "ngay",  # a date, or a month or a year where only that is known
    "ngay_du",  # a full date
    "gioi_tinh",
    "cccd",
    "dien_thoai",
    "so",  # a whole number
    "que_quan",  # a place, kept as typed
    "tinh",  # a place, of which only the province is kept
]
NhanhGioiTinh: TypeAlias = Literal["", "nam", "nữ"]


@dataclass(frozen=True, slots=True)
class Cot:
    """One column a list may have.

    Attributes:
        khoa: The key of its value, a field name of the model it fills.
        ten: Its usual heading, used in messages.
        ten_khac: Other headings; accents, case, commas and the order of columns do not matter.
            A heading of two rows is written as one: `Ngày vào Đảng chính thức`.
        kieu: How its cells are read.
        bat_buoc: Whether a list without it, and a row with an empty cell in it, is refused.
        cot_gioi_tinh: For a date often typed under the two headings Nam and Nữ: the key of the
            column that then takes the sex.
    """

    khoa: str
    ten: str
    ten_khac: tuple[str, ...] = ()
    kieu: KieuCot = "chu"
    bat_buoc: bool = False
    cot_gioi_tinh: str = ""


@dataclass(frozen=True, slots=True)
class KhopTen:
    """How well a heading fits a column: first whether exactly, then by how many words."""

    cot: Cot
    nhanh: NhanhGioiTinh
    dung_het: bool
    so_tu: int


# Words a heading may carry beside its name without meaning something else.
_TU_DEM = frozenset(
    "so cua dang vien quan chung dong chi nguoi theo ghi ro neu co hien nay viet chu in hoa bat "
    "buoc dd mm yy yyyy thong tin ca nhan chung so yeu ly lich trich ngang tai".split()
)
_CUM_DONG_NGHIA = (("ngay thang nam", "ngay"), ("thang nam", "ngay"), ("khai sinh", ""))
_TRONG_NGOAC = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_KHONG_PHAI_CHU = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=4096)
def gap_tieu_de(chu: str) -> str:
    """Return a heading folded for comparison: words without accents, one space between.

    The full phrase “ngày, tháng, năm” counts as “ngày”, and the word “và” as nothing.
    """
    gon = _KHONG_PHAI_CHU.sub(" ", bo_dau(chuan_hoa(giai_ma(chu).text)).lower())
    gon = " ".join(tu for tu in gon.split() if tu != "va")
    for cum, thay in _CUM_DONG_NGHIA:
        gon = re.sub(rf"\b{cum}\b", thay, gon)
    return " ".join(gon.split())


def khop_tieu_de(cap: tuple[str, ...], cac_cot: Iterable[Cot]) -> KhopTen | None:
    """Return the column a heading stands for, or `None` if it is none of them, or of two.

    Args:
        cap: The heading's levels from top to bottom, as typed.
        cac_cot: The columns looked for.
    """
    nhanh = _nhanh(cap[-1]) if cap else ""
    if nhanh:
        tach = [cot for cot in cac_cot if cot.cot_gioi_tinh or cot.kieu == "gioi_tinh"]
        if len(cap) == 1:
            la = [KhopTen(cot, nhanh, True, 1) for cot in tach if cot.kieu == "gioi_tinh"]
            return la[0] if len(la) == 1 else None
        return _khop_nhat(" ".join(cap[:-1]), tach, nhanh)
    return _khop_nhat(" ".join(cap), cac_cot, "")


def cac_tu_biet(cac_cot: Iterable[Cot]) -> frozenset[str]:
    """Return every word a heading of these columns may hold; a cell with another one is none."""
    return frozenset({"nam", "nu"}).union(*(_ten_gap(cot)[1] for cot in cac_cot))


def co_the_la_tieu_de(cap: tuple[str, ...], tu_biet: frozenset[str]) -> bool:
    """Tell quickly whether `khop_tieu_de` may find a column, whichever levels it looks at."""
    return any(
        tu_biet.issuperset(gap_tieu_de(mot).split())
        for chu in dict.fromkeys((" ".join(cap), *cap[-1:]))
        for mot in dict.fromkeys((chu, _TRONG_NGOAC.sub(" ", chu)))
    )


def _nhanh(chu: str) -> NhanhGioiTinh:
    gap = gap_tieu_de(chu)
    if gap == "nu":
        return "nữ"
    return "nam" if gap == "nam" and chuan_hoa(chu).lower() != "năm" else ""


def _khop_nhat(tieu_de: str, cac_cot: Iterable[Cot], nhanh: NhanhGioiTinh) -> KhopTen | None:
    # Every cell of the first rows is tried, and most are no heading: each is folded once.
    for gap in dict.fromkeys(map(gap_tieu_de, (tieu_de, _TRONG_NGOAC.sub(" ", tieu_de)))):
        khop = sorted(
            (k for cot in cac_cot if (k := _khop_mot(gap, cot, nhanh))),
            key=lambda k: (k.dung_het, k.so_tu),
            reverse=True,
        )
        if len(khop) > 1 and _bang_nhau(khop[0], khop[1]):
            return None
        if khop:
            return khop[0]
    return None


def _bang_nhau(mot: KhopTen, hai: KhopTen) -> bool:
    return (mot.dung_het, mot.so_tu) == (hai.dung_het, hai.so_tu)


def _khop_mot(gap: str, cot: Cot, nhanh: NhanhGioiTinh) -> KhopTen | None:
    ten, tu_biet = _ten_gap(cot)
    cac_tu = gap.split()
    if not tu_biet.issuperset(cac_tu):
        return None
    if gap in ten:
        return KhopTen(cot, nhanh, True, len(cac_tu))
    # Every word must belong to a name of this one column, or mean nothing: “Họ tên cha” is no
    # “Họ tên”, while “Số ĐDCN/CCCD” is twice the same.
    con_lai = f" {gap} "
    for mau in ten:
        if mau in gap:
            con_lai = con_lai.replace(f" {mau} ", " | ")
    tu_la = [tu for tu in con_lai.split() if tu != "|"]
    if "|" not in con_lai or not _TU_DEM.issuperset(tu_la):
        return None
    return KhopTen(cot, nhanh, False, len(cac_tu) - len(tu_la))


@lru_cache(maxsize=1024)
def _ten_gap(cot: Cot) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return a column's names folded, the longest first, and every word its heading may hold."""
    gap = {gap_tieu_de(t) for t in (cot.ten, cot.khoa.replace("_", " "), *cot.ten_khac)}
    ten = tuple(sorted(gap - {""}, key=lambda t: (-len(t), t)))
    return ten, _TU_DEM.union(*(t.split() for t in ten))

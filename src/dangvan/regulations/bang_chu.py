"""Read the font table of a regulation, typed in the table's own words, into `ThanhPhan` rows."""

from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.quy_dinh import DoTinCay, ThanhPhan

DongBang = tuple[str, str, str, int, int, str]
"""Key, name of the component, case ("IN HOA" or "in thường"), least size, greatest size, style."""

_KIEU_CHU = ("IN HOA", "in thường")
_KIEU_DANG = ("đứng", "đậm", "nghiêng", "gạch chân")

DO_TUOI = "FF0000"
"""Bright red, the ink of the urgency mark."""


def lap_bang_chu(
    rows: tuple[DongBang, ...],
    *,
    source: str,
    do_tin_cay: DoTinCay,
    muc_rieng: tuple[tuple[str, str], ...] = (),
) -> FrozenMap[str, ThanhPhan]:
    """Return the rows by key; each row's source names the table and the row.

    Args:
        rows: The table; the style is words of "đứng, đậm, nghiêng, gạch chân" joined by ", ".
        source: The table's number in its regulation.
        do_tin_cay: Confidence of the table.
        muc_rieng: Pairs of key and RGB ink for the components not printed in the body's colour.

    Raises:
        ValueError: A case or style word is unknown, or a key is given twice.
    """
    ink = FrozenMap(muc_rieng)
    return FrozenMap(
        (row[0], _thanh_phan(row, source, do_tin_cay, ink.get(row[0]))) for row in rows
    )


def _thanh_phan(row: DongBang, source: str, do_tin_cay: DoTinCay, mau: str | None) -> ThanhPhan:
    khoa, ten, kieu_chu, co_nho_pt, co_lon_pt, dang = row
    words = dang.split(", ")
    if kieu_chu not in _KIEU_CHU or not set(words) <= set(_KIEU_DANG):
        raise ValueError(f"unknown case or style in row {row}")
    return ThanhPhan(
        khoa=khoa,
        ten=ten,
        in_hoa=kieu_chu == "IN HOA",
        co_nho_pt=co_nho_pt,
        co_lon_pt=co_lon_pt,
        dam="đậm" in words,
        nghieng="nghiêng" in words,
        gach_chan="gạch chân" in words,
        mau=mau,
        source=f"{source}, dòng “{ten}”",
        do_tin_cay=do_tin_cay,
    )

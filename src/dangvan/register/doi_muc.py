"""The only writers of the book's entries: each change comes with its line in the trail."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Update, bindparam, delete, insert, update

from dangvan.register.luoc_do import muc_so
from dangvan.register.nhat_ky import ThayDoi, ViecGhi, ghi_nhat_ky
from dangvan.register.nhieu_dong import lam_nhieu
from dangvan.text import bo_dau, gap_dau, nho_chu_ngan

Facts = Mapping[Any, Any]  # Any: columns of several types, named by text

NGOAI_NHAT_KY = frozenset({"id", "day_so_id", "tim_kiem"})
"""Columns the trail leaves out: keys of the database, and what follows from the others."""

_TIM_TRONG = ("so_ky_hieu", "trich_yeu", "doi_tuong", "nguoi_ky", "ghi_chu")
_TRONG: dict[str, Any] = {
    **{cot.name: None for cot in muc_so.c if cot.nullable},
    **dict.fromkeys(("chu_the_ban_hanh", "trich_yeu", "nguoi_ky", "chuc_vu", "quyen_han"), ""),
    **dict.fromkeys(("ghi_chu", "hau_to", "ly_do_lui_ngay"), ""),
    "noi_nhan": [],
}


_DUNG_MUC = muc_so.c.id == bindparam("muc_id")
_THEM = insert(muc_so)
_BO = delete(muc_so).where(_DUNG_MUC)


def chu_de_tim(facts: Facts) -> str:
    """Return the words an entry is found by, without accents."""
    return " ".join(filter(None, (_gap(str(facts[ten] or "")) for ten in _TIM_TRONG)))


@nho_chu_ngan
def _gap(chu: str) -> str:
    return bo_dau(gap_dau(chu))


def ten_muc(facts: Facts) -> str:
    """Return how the trail calls an entry within its series."""
    return f"muc_so:{facts['so_van_ban']}{facts['hau_to']}"


def trong_nhat_ky(facts: Facts) -> dict[str, Any]:  # Any: as above
    """Return the columns of an entry that its trail tells of."""
    return {ten: value for ten, value in facts.items() if ten not in NGOAI_NHAT_KY}


def them_muc(conn: Connection, rows: Iterable[Facts], viec: ViecGhi) -> None:
    """Enter new entries; columns not given are empty."""
    day_du = [{**_TRONG, **row} for row in rows]
    for row in day_du:
        row["tim_kiem"] = chu_de_tim(row)
    if not day_du:
        return
    lam_nhieu(conn, _THEM, day_du)
    theo_day: dict[int, list[ThayDoi]] = defaultdict(list)
    for row in day_du:
        thay_doi = ThayDoi(viec, ten_muc(row), None, trong_nhat_ky(row))
        theo_day[row["day_so_id"]].append(thay_doi)
    for day_so_id, cac_thay_doi in sorted(theo_day.items()):
        ghi_nhat_ky(conn, day_so_id, cac_thay_doi)


def sua_muc(
    conn: Connection,
    cac_sua: Iterable[tuple[Row[Any], Facts]],  # Any: columns of several types
    viec: ViecGhi,
) -> None:
    """Change entries, each in the columns given; what stays equal is not a change."""
    theo_day: dict[int, list[ThayDoi]] = defaultdict(list)
    theo_cot: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)  # Any: as above
    for row, facts in cac_sua:
        cu = row._mapping
        moi = {ten: value for ten, value in facts.items() if cu[ten] != value}
        if not moi:
            continue
        tu = {ten: cu[ten] for ten in moi}
        theo_day[row.day_so_id].append(ThayDoi(viec, ten_muc(cu), tu, moi))
        if not moi.keys().isdisjoint(_TIM_TRONG):
            moi = {**moi, "tim_kiem": chu_de_tim({**cu, **moi})}
        theo_cot[tuple(moi)].append({**moi, "muc_id": row.id})
    for cot, values in theo_cot.items():
        lam_nhieu(conn, _lenh_sua(cot), values)
    for day_so_id, cac_thay_doi in sorted(theo_day.items()):
        ghi_nhat_ky(conn, day_so_id, cac_thay_doi)


@lru_cache(maxsize=64)
def _lenh_sua(cac_cot: tuple[str, ...]) -> Update:
    return update(muc_so).where(_DUNG_MUC).values({ten: bindparam(ten) for ten in cac_cot})


def bo_muc(conn: Connection, rows: Sequence[Row[Any]], viec: ViecGhi) -> None:  # Any: as above
    """Take reserved entries out of the book; the trail keeps them."""
    if not rows:
        return
    lam_nhieu(conn, _BO, [{"muc_id": row.id} for row in rows])
    theo_day: dict[int, list[ThayDoi]] = defaultdict(list)
    for row in rows:
        thay_doi = ThayDoi(viec, ten_muc(row._mapping), trong_nhat_ky(row._mapping), None)
        theo_day[row.day_so_id].append(thay_doi)
    for day_so_id, cac_thay_doi in sorted(theo_day.items()):
        ghi_nhat_ky(conn, day_so_id, cac_thay_doi)

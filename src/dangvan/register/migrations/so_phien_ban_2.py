"""Carry the rows of a version 1 register over, and begin the trail with what is there."""

import json

import sqlalchemy as sa

from dangvan.register.migrations.dong_nhat_ky import Facts, ghi_dong
from dangvan.text import bo_dau, gap_dau

_TIM_TRONG = ("so_ky_hieu", "trich_yeu", "doi_tuong", "nguoi_ky", "ghi_chu")
_CHEP = """
INSERT INTO muc_so SELECT *, '', '', NULL, NULL, NULL, '' FROM muc_so_1
"""


def chep_muc(conn: sa.Connection) -> None:
    """Copy the entries into the new table, each with the words it is found by."""
    conn.execute(sa.text(_CHEP))
    rows = conn.execute(sa.text("SELECT * FROM muc_so")).mappings().all()
    tim = [
        {"id": row["id"], "tim": bo_dau(gap_dau(" ".join(row[ten] or "" for ten in _TIM_TRONG)))}
        for row in rows
    ]
    if tim:
        conn.execute(sa.text("UPDATE muc_so SET tim_kiem = :tim WHERE id = :id"), tim)


def ghi_dong_dau(conn: sa.Connection) -> None:
    """Write one line for each row there is, in the chain it belongs to."""
    chung = [
        (f"{bang}:{row['id']}", None, {ten: row[ten] for ten in row if ten != "id"})
        for bang in ("to_chuc", "nhiem_ky", "day_so")
        for row in _doc(conn, bang, "id")
    ]
    for _, _, facts in chung:
        if facts.get("chung_day_so_qd") is not None:
            facts["chung_day_so_qd"] = bool(facts["chung_day_so_qd"])
    ghi_dong(conn, 0, chung)
    theo_day: dict[int, list[tuple[str, None, Facts]]] = {}
    for row in _doc(conn, "muc_so", "so_van_ban"):
        facts = {ten: row[ten] for ten in row if ten not in ("id", "day_so_id", "tim_kiem")}
        facts["noi_nhan"] = json.loads(facts["noi_nhan"])
        theo_day.setdefault(row["day_so_id"], []).append(
            (f"muc_so:{row['so_van_ban']}", None, facts)
        )
    for chuoi, cac_muc in theo_day.items():
        ghi_dong(conn, chuoi, cac_muc)


def _doc(conn: sa.Connection, bang: str, theo: str) -> list[Facts]:
    rows = conn.execute(sa.text(f"SELECT * FROM {bang} ORDER BY {theo}")).mappings()
    return [dict(row) for row in rows]

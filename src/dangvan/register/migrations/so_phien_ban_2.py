"""Carry the rows of a version 1 register over, and begin the trail with what is there."""

import json
from typing import Any

import sqlalchemy as sa

from dangvan.register.nhat_ky import bam_dong, nguoi_ghi
from dangvan.text import bo_dau, gap_dau

_TIM_TRONG = ("so_ky_hieu", "trich_yeu", "doi_tuong", "nguoi_ky", "ghi_chu")
_CHEP = """
INSERT INTO muc_so SELECT *, '', '', NULL, NULL, NULL, '' FROM muc_so_1
"""
_GHI = """
INSERT INTO nhat_ky (chuoi, thu_tu, luc, nguoi_dung, viec, doi_tuong, tu, den, bam)
VALUES (:chuoi, :thu_tu, :luc, :nguoi_dung, 'nang_cap', :doi_tuong, NULL, :den, :bam)
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
        (f"{bang}:{row['id']}", {ten: row[ten] for ten in row if ten != "id"})
        for bang in ("to_chuc", "nhiem_ky", "day_so")
        for row in _doc(conn, bang, "id")
    ]
    for _, facts in chung:
        if facts.get("chung_day_so_qd") is not None:
            facts["chung_day_so_qd"] = bool(facts["chung_day_so_qd"])
    _ghi(conn, 0, chung)
    theo_day: dict[int, list[tuple[str, dict[str, Any]]]] = {}  # Any: columns of several types
    for row in _doc(conn, "muc_so", "so_van_ban"):
        facts = {ten: row[ten] for ten in row if ten not in ("id", "day_so_id", "tim_kiem")}
        facts["noi_nhan"] = json.loads(facts["noi_nhan"])
        theo_day.setdefault(row["day_so_id"], []).append((f"muc_so:{row['so_van_ban']}", facts))
    for chuoi, cac_muc in theo_day.items():
        _ghi(conn, chuoi, cac_muc)


def _doc(conn: sa.Connection, bang: str, theo: str) -> list[dict[str, Any]]:  # Any: as above
    rows = conn.execute(sa.text(f"SELECT * FROM {bang} ORDER BY {theo}")).mappings()
    return [dict(row) for row in rows]


def _ghi(conn: sa.Connection, chuoi: int, cac_muc: list[tuple[str, dict[str, Any]]]) -> None:
    nguoi = nguoi_ghi(conn)
    luc, bam = nguoi.luc(), ""
    for thu_tu, (doi_tuong, facts) in enumerate(cac_muc, start=1):
        den = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        bam = bam_dong(bam, chuoi, thu_tu, luc, nguoi.nguoi_dung, "nang_cap", doi_tuong, None, den)
        values = {"chuoi": chuoi, "thu_tu": thu_tu, "luc": luc, "nguoi_dung": nguoi.nguoi_dung}
        conn.execute(sa.text(_GHI), {**values, "doi_tuong": doi_tuong, "den": den, "bam": bam})

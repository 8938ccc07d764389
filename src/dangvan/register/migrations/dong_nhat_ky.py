"""Lines an upgrade adds to the trail, whatever later versions make of the code that writes them."""

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from dangvan.register.nhat_ky import bam_dong, nguoi_ghi

Facts = dict[str, Any]  # Any: columns of several types

_CUOI = "SELECT thu_tu, bam FROM nhat_ky WHERE chuoi = :chuoi ORDER BY thu_tu DESC LIMIT 1"
_GHI = """
INSERT INTO nhat_ky (chuoi, thu_tu, luc, nguoi_dung, viec, doi_tuong, tu, den, bam)
VALUES (:chuoi, :thu_tu, :luc, :nguoi_dung, 'nang_cap', :doi_tuong, :tu, :den, :bam)
"""


def ghi_dong(
    conn: sa.Connection, chuoi: int, cac_dong: Iterable[tuple[str, Facts | None, Facts]]
) -> None:
    """Add lines to the end of a chain: what each is about, from what, to what."""
    nguoi = nguoi_ghi(conn)
    cuoi = conn.execute(sa.text(_CUOI), {"chuoi": chuoi}).first()
    thu_tu, bam = (cuoi.thu_tu, cuoi.bam) if cuoi else (0, "")
    luc = nguoi.luc()
    for doi_tuong, facts_tu, facts_den in cac_dong:
        thu_tu += 1
        tu, den = _viet(facts_tu), _viet(facts_den)
        bam = bam_dong(bam, chuoi, thu_tu, luc, nguoi.nguoi_dung, "nang_cap", doi_tuong, tu, den)
        values = {"chuoi": chuoi, "thu_tu": thu_tu, "luc": luc, "nguoi_dung": nguoi.nguoi_dung}
        dong = {**values, "doi_tuong": doi_tuong, "tu": tu, "den": den, "bam": bam}
        conn.execute(sa.text(_GHI), dong)


def _viet(facts: Facts | None) -> str | None:
    if facts is None:
        return None
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

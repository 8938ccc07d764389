"""Read the trail back, as people read it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dangvan.register.luoc_do import muc_so, nhat_ky
from dangvan.register.muc_so import MucSo
from dangvan.register.nhat_ky import ViecGhi


@dataclass(frozen=True, slots=True, kw_only=True)
class DongNhatKy:
    """One line of the trail: who did what and when, from what to what.

    `tu` and `den` hold the columns that changed; `tu` is `None` for what was not there before and
    `den` for what is gone. They name people where the entry does.
    """

    luc: datetime
    nguoi_dung: str
    viec: ViecGhi
    doi_tuong: str
    tu: Mapping[str, Any] | None  # Any: columns of several types
    den: Mapping[str, Any] | None  # Any: as above


def doc_nhat_ky(conn: Connection, muc: MucSo | None) -> tuple[DongNhatKy, ...]:
    """Return the lines of the trail: all by time, or those that tell of one entry."""
    query = select(nhat_ky)
    if muc is None:
        query = query.order_by(nhat_ky.c.luc)
    else:
        chuoi = select(muc_so.c.day_so_id).where(muc_so.c.id == muc.muc_id).scalar_subquery()
        query = query.where(
            nhat_ky.c.chuoi == chuoi,
            nhat_ky.c.doi_tuong == f"muc_so:{muc.so_van_ban}{muc.hau_to}",
        )
    query = query.order_by(nhat_ky.c.chuoi, nhat_ky.c.thu_tu)
    return tuple(
        DongNhatKy(
            luc=datetime.fromisoformat(row.luc),
            nguoi_dung=row.nguoi_dung,
            viec=ViecGhi(row.viec),
            doi_tuong=row.doi_tuong,
            tu=None if row.tu is None else json.loads(row.tu),
            den=None if row.den is None else json.loads(row.den),
        )
        for row in conn.execute(query)
    )

"""Give back reserved numbers of a batch."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from dangvan.register.doi_muc import bo_muc
from dangvan.register.dot_cap_so import cac_dong, khoa_day_cua_dot
from dangvan.register.luoc_do import muc_so
from dangvan.register.muc_so import SoDaGiu, TrangThai, TraSo, so_da_giu
from dangvan.register.nhat_ky import ViecGhi


def tra_so(conn: Connection, ma_dot: str) -> TraSo:
    """Give back the reserved numbers of a batch that stand at the end of their series.

    A reserved number with a number of anyone else, or an issued one, after it stays reserved:
    giving it back would leave a gap.
    """
    khoa_day_cua_dot(conn, ma_dot)
    giu = [row for row in cac_dong(conn, ma_dot) if row.trang_thai == TrangThai.GIU_CHO]
    moc = {id_: _moc(conn, id_, ma_dot) for id_ in {row.day_so_id for row in giu}}
    tra = [row for row in giu if row.so_van_ban > moc[row.day_so_id]]
    bo_muc(conn, tra, ViecGhi.TRA_SO)
    con_giu = [row for row in giu if row.so_van_ban <= moc[row.day_so_id]]
    return TraSo(_ke(tra), _ke(con_giu))


def _ke(rows: Iterable[Row[Any]]) -> tuple[SoDaGiu, ...]:  # Any: columns of several types
    return tuple(so_da_giu(row._mapping) for row in rows)


def _moc(conn: Connection, day_so_id: int, ma_dot: str) -> int:
    """Return the last number of a series that is not a reserved one of this batch."""
    cot = muc_so.c
    cua_ai_khac = or_(
        cot.ma_dot.is_(None), cot.ma_dot != ma_dot, cot.trang_thai != TrangThai.GIU_CHO
    )
    query = select(func.max(cot.so_van_ban)).where(cot.day_so_id == day_so_id, cua_ai_khac)
    return conn.execute(query).scalar() or 0

"""Run one statement for many rows: SQLAlchemy's own way costs as much as the database does."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Update

Dong = Mapping[str, Any]  # Any: columns of several types


def lam_nhieu(conn: Connection, lenh: Insert | Update | Delete, cac_dong: Sequence[Dong]) -> None:
    """Run a statement once for each row.

    Args:
        conn: An open transaction.
        lenh: The statement; the same one each time, for what is known of it is kept.
        cac_dong: The values, all by the same names: columns, or `bindparam`s of the statement.
    """
    if cac_dong:
        cau = _cau(conn.dialect, lenh, tuple(cac_dong[0]))
        conn.exec_driver_sql(cau[0], [cau[1](dong) for dong in cac_dong])


@lru_cache(maxsize=64)
def _cau(
    dialect: Dialect, lenh: Insert | Update | Delete, cac_ten: tuple[str, ...]
) -> tuple[str, Callable[[Dong], Any]]:  # Any: what the driver takes, a tuple or a dict
    """Return the text of a statement, and what makes a row what the driver takes."""
    dich = lenh.compile(dialect=dialect, column_keys=list(cac_ten))
    doi = [
        (ten, xu_ly)
        for ten, bien in dich.binds.items()
        if (xu_ly := bien.type.dialect_impl(dialect).bind_processor(dialect))
    ]
    vi_tri = dich.positiontup

    def thanh_gia_tri(dong: Dong) -> Any:  # Any: as above
        gia_tri = {**dong, **{ten: xu_ly(dong[ten]) for ten, xu_ly in doi}}
        return gia_tri if vi_tri is None else tuple(map(gia_tri.__getitem__, vi_tri))

    return str(dich), thanh_gia_tri

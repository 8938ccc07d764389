"""The only writers of bodies, terms and series: each change comes with its line in the trail."""

from typing import Any

from sqlalchemy import Connection, Row, Table, insert, update

from dangvan.register.luoc_do import day_so
from dangvan.register.nhat_ky import CHUOI_CHUNG, ThayDoi, ViecGhi, ghi_nhat_ky

Facts = dict[str, Any]  # Any: columns of several types


def them_dong(conn: Connection, bang: Table, values: Facts, viec: ViecGhi) -> int:
    """Insert a row, and return its id."""
    id_ = int(conn.execute(insert(bang).values(values).returning(bang.c.id)).scalar_one())
    ghi_nhat_ky(conn, CHUOI_CHUNG, [ThayDoi(viec, f"{bang.name}:{id_}", None, values)])
    return id_


def sua_dong(
    conn: Connection,
    bang: Table,
    row: Row[Any],  # Any: as Facts
    moi: Facts,
    viec: ViecGhi,
) -> None:
    """Change columns of a row; a series has a trail of its own."""
    conn.execute(update(bang).where(bang.c.id == row.id).values(moi))
    tu = {ten: row._mapping[ten] for ten in moi}
    chuoi = row.id if bang is day_so else CHUOI_CHUNG
    ghi_nhat_ky(conn, chuoi, [ThayDoi(viec, f"{bang.name}:{row.id}", tu, moi)])

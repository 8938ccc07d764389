"""The end of a series, looked at before a number is taken from it: two lines of the trail."""

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from dangvan.errors import RegisterError
from dangvan.register.luoc_do import muc_so, nhat_ky
from dangvan.register.nhat_ky import bam_dong

_MUC = re.compile(r"muc_so:(\d+)(.*)")
_SO_SANH = ("trang_thai", "so_ky_hieu")

# Made once: making them takes longer than asking them.
_HAI_DONG = (
    select(nhat_ky)
    .where(nhat_ky.c.chuoi == bindparam("day"))
    .order_by(nhat_ky.c.thu_tu.desc())
    .limit(2)
)
_MOT_MUC = select(*(muc_so.c[ten] for ten in _SO_SANH)).where(
    muc_so.c.day_so_id == bindparam("day"),
    muc_so.c.so_van_ban == bindparam("so"),
    muc_so.c.hau_to == bindparam("hau_to"),
)


def kiem_cuoi_day(conn: Connection, day_so_id: int, *, where: str) -> None:
    """Raise where the end of a series was changed behind the register's back.

    The last line of its trail must follow from the one before, and the entry it tells of must be
    there as it says. A number would else be given twice, or a forged line be built upon. What
    lies further back is for `verify` to find: it reads the whole book.

    Raises:
        RegisterError: It was.
    """
    rows = conn.execute(_HAI_DONG, {"day": day_so_id}).all()
    if _noi_tiep(rows) and (not rows or _con_trong_so(conn, day_so_id, rows[0])):
        return
    raise RegisterError(
        "cuối dãy số đã bị sửa ngoài phần mềm: sổ không khớp với nhật ký, cấp số tiếp sẽ sai",
        where=where,
        fix="xem chỗ sai bằng dangvan register verify (register.verify()), khôi phục sổ từ bản "
        "sao lưu gần nhất",
    )


def _noi_tiep(rows: Sequence[Row[Any]]) -> bool:  # Any: columns of several types
    """Tell whether the last line carries the digest of all it says and of the line before."""
    if not rows:
        return True
    cuoi, truoc = rows[0], rows[1] if len(rows) > 1 else None
    if cuoi.thu_tu != (truoc.thu_tu if truoc else 0) + 1:
        return False
    phan = (cuoi.chuoi, cuoi.thu_tu, cuoi.luc, cuoi.nguoi_dung, cuoi.viec, cuoi.doi_tuong)
    return bam_dong(truoc.bam if truoc else "", *phan, cuoi.tu, cuoi.den) == str(cuoi.bam)


def _con_trong_so(conn: Connection, day_so_id: int, dong: Row[Any]) -> bool:  # Any: as above
    """Tell whether the entry a line tells of is in the book as it says."""
    muc = _MUC.fullmatch(dong.doi_tuong)
    if muc is None:
        return True
    khoa = {"day": day_so_id, "so": int(muc[1]), "hau_to": muc[2]}
    row = conn.execute(_MOT_MUC, khoa).first()
    if dong.den is None or row is None:
        return dong.den is None and row is None
    den = json.loads(dong.den)
    return all(den.get(ten, value) == value for ten, value in row._mapping.items())

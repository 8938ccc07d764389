"""Find the body whose book it is: by name, and by founding day where two had one name.

A body founded anew under an old name, such as a merged province's committee, starts its numbers
afresh. A founding day that was merely noted later must not do so: what tells the two apart is
whether the book holds a term or a number of before that day.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from dangvan.errors import RegisterError
from dangvan.models import ToChucDang
from dangvan.register.doi_day_so import sua_dong, them_dong
from dangvan.register.luoc_do import day_so, muc_so, nhiem_ky, to_chuc
from dangvan.register.nhat_ky import CHUOI_CHUNG, ViecGhi, khoa_chuoi
from dangvan.text import gap_dau, ngay_ngan

_Dong = Row[Any]  # Any: columns of several types

_LAP_LAI = " (lập "
_DUOI = re.compile(r" \(lập \d{4}-\d{2}-\d{2}\)$")


def mo_to_chuc(conn: Connection, co_quan: ToChucDang) -> _Dong:
    """Return the row of a body, recording it, or what is new about it.

    Raises:
        RegisterError: Its founding day or predecessor contradicts the book, or leaves open which
            of two bodies it is.
    """
    row = tim_to_chuc(conn, co_quan)
    if row is None or _viec_con_thieu(row, co_quan):
        khoa_chuoi(conn, CHUOI_CHUNG)
        row = tim_to_chuc(conn, co_quan)
    if row is None:
        them_dong(conn, to_chuc, _dong_moi(conn, co_quan), ViecGhi.LAP_TO_CHUC)
    elif moi := _viec_con_thieu(row, co_quan):
        sua_dong(conn, to_chuc, row, moi, ViecGhi.BO_SUNG_TO_CHUC)
    else:
        return row
    row = tim_to_chuc(conn, co_quan)
    assert row is not None
    return row


def tim_to_chuc(conn: Connection, co_quan: ToChucDang) -> _Dong | None:
    """Return the row of a body; `None` where the book does not know it.

    Raises:
        RegisterError: Several bodies had this name, and the founding day is not told.
    """
    rows = cac_to_chuc(conn, co_quan)
    if co_quan.tu_ngay is None:
        if len(rows) > 1:
            ngay = ", ".join(_lap_ngay(row) for row in rows)
            raise RegisterError(
                f"sổ có {len(rows)} tổ chức cùng tên này ({ngay})",
                where=co_quan.ten_to_chuc,
                fix="ghi Từ ngày của tổ chức, là ngày thành lập",
            )
        return rows[0] if rows else None
    for row in rows:
        if row.lap_ngay == co_quan.tu_ngay:
            return row
    chua_ro = [row for row in rows if row.lap_ngay is None]
    return next((row for row in chua_ro if not _co_truoc(conn, row, co_quan.tu_ngay)), None)


def cac_to_chuc_khop(conn: Connection, co_quan: ToChucDang) -> Sequence[_Dong]:
    """Return the bodies a question may mean: where no founding day is told, all of that name."""
    if co_quan.tu_ngay is None:
        return cac_to_chuc(conn, co_quan)
    row = tim_to_chuc(conn, co_quan)
    return [row] if row is not None else []


def cac_to_chuc(conn: Connection, co_quan: ToChucDang) -> Sequence[_Dong]:
    """Return the bodies that had this name under these superiors, the oldest first."""
    khoa = co_quan.khoa
    cung_ten = to_chuc.c.khoa.startswith(f"{khoa}{_LAP_LAI}", autoescape=True)
    query = select(to_chuc).where(or_(to_chuc.c.khoa == khoa, cung_ten))
    rows = [row for row in conn.execute(query).all() if _DUOI.sub("", row.khoa) == khoa]
    return sorted(rows, key=lambda row: row.lap_ngay or date.min)


def _viec_con_thieu(row: _Dong, co_quan: ToChucDang) -> dict[str, Any]:  # Any: as _Dong
    """Return what the paper tells of the body and the book does not hold yet."""
    tien_than = co_quan.to_chuc_tien_than
    if row.tien_than and tien_than and gap_dau(row.tien_than) != gap_dau(tien_than):
        raise RegisterError(
            f"Tổ chức tiền thân “{tien_than}” khác với sổ đã ghi: {row.tien_than}",
            where=co_quan.ten_to_chuc,
            fix="xem lại Tổ chức tiền thân",
        )
    co = {"lap_ngay": co_quan.tu_ngay, "tien_than": tien_than}
    return {ten: value for ten, value in co.items() if value and row._mapping[ten] is None}


def _dong_moi(conn: Connection, co_quan: ToChucDang) -> dict[str, Any]:  # Any: as _Dong
    """Return the columns of a body the book does not know.

    Raises:
        RegisterError: Another body has this name, and nothing says that this is a new one.
    """
    cung_ten = cac_to_chuc(conn, co_quan)
    khoa = co_quan.khoa
    if cung_ten and co_quan.tu_ngay:
        _dung_la_moi(conn, co_quan, co_quan.tu_ngay, cung_ten)
        khoa = f"{khoa}{_LAP_LAI}{co_quan.tu_ngay.isoformat()})"
    return {
        "khoa": khoa,
        "ten_to_chuc": co_quan.ten_to_chuc,
        "lap_ngay": co_quan.tu_ngay,
        "tien_than": co_quan.to_chuc_tien_than,
    }


def _dung_la_moi(
    conn: Connection, co_quan: ToChucDang, lap: date, cung_ten: Sequence[_Dong]
) -> None:
    sau = [row for row in cung_ten if row.lap_ngay is not None and row.lap_ngay > lap]
    if sau and not (co_quan.den_ngay and co_quan.den_ngay <= sau[0].lap_ngay):
        raise RegisterError(
            f"Từ ngày {ngay_ngan(lap)} khác với sổ đã ghi: tổ chức cùng tên {_lap_ngay(sau[0])}",
            where=co_quan.ten_to_chuc,
            fix="sửa Từ ngày; nếu là tổ chức cũ đã kết thúc thì ghi cả Đến ngày",
        )
    for row in cung_ten:
        cuoi = _ngay_cuoi(conn, row)
        if row not in sau and (ky := _ky_cuoi(conn, row)) and ky >= lap:
            raise RegisterError(
                f"sổ đã có nhiệm kỳ từ {ngay_ngan(ky)} của tổ chức cùng tên, không trước ngày lập "
                f"{ngay_ngan(lap)}",
                where=co_quan.ten_to_chuc,
                fix=f"xem lại Từ ngày: sổ ghi tổ chức này {_lap_ngay(row)}",
            )
        if row not in sau and cuoi and cuoi > lap:
            raise RegisterError(
                f"sổ đã có văn bản ngày {ngay_ngan(cuoi)} của tổ chức cùng tên, sau ngày lập "
                f"{ngay_ngan(lap)}",
                where=co_quan.ten_to_chuc,
                fix="xem lại Từ ngày; nếu vẫn là tổ chức cũ thì bỏ Từ ngày",
            )
    if not sau and not co_quan.to_chuc_tien_than:
        raise RegisterError(
            f"sổ đã có tổ chức cùng tên, hoạt động từ trước ngày {ngay_ngan(lap)}",
            where=co_quan.ten_to_chuc,
            fix="nếu là tổ chức mới, đánh số lại từ 01, thì ghi Tổ chức tiền thân; nếu vẫn là tổ "
            "chức cũ thì bỏ Từ ngày",
        )


def _co_truoc(conn: Connection, row: _Dong, ngay: date) -> bool:
    """Return whether a body has a term or a number of before this day."""
    dau = select(func.min(nhiem_ky.c.tu_ngay)).where(nhiem_ky.c.to_chuc_id == row.id)
    tu = conn.execute(dau).scalar()
    return tu is not None and tu < ngay


def _ky_cuoi(conn: Connection, row: _Dong) -> date | None:
    query = select(func.max(nhiem_ky.c.tu_ngay)).where(nhiem_ky.c.to_chuc_id == row.id)
    tu: date | None = conn.execute(query).scalar()
    return tu


def _ngay_cuoi(conn: Connection, row: _Dong) -> date | None:
    query = (
        select(func.max(muc_so.c.ngay_ban_hanh))
        .join(day_so, muc_so.c.day_so_id == day_so.c.id)
        .join(nhiem_ky, day_so.c.nhiem_ky_id == nhiem_ky.c.id)
        .where(nhiem_ky.c.to_chuc_id == row.id)
    )
    ngay: date | None = conn.execute(query).scalar()
    return ngay


def _lap_ngay(row: _Dong) -> str:
    return f"lập ngày {ngay_ngan(row.lap_ngay)}" if row.lap_ngay else "chưa ghi ngày lập"

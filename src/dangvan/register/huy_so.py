"""Void a number: it stays in the book for good, with the reason."""

from typing import Any

from sqlalchemy import Connection, Row, select

from dangvan.errors import RegisterError
from dangvan.models import VanBan
from dangvan.register.doi_muc import sua_muc
from dangvan.register.lay_so import chu_ghi
from dangvan.register.luoc_do import muc_so
from dangvan.register.muc_so import MucSo, TrangThai, kiem_muc
from dangvan.register.nhat_ky import ViecGhi, khoa_chuoi, nguoi_ghi
from dangvan.register.tep_van_ban import muc_cua_van_ban
from dangvan.text import ngay_ngan


def huy_muc(conn: Connection, muc: MucSo | VanBan, ly_do: str) -> int:
    """Void the number of an entry or of a paper, and return the entry's id.

    Raises:
        RegisterError: There is no reason, no such number, or it is void already.
        DataError: The reason holds a character that cannot be printed.
    """
    ly_do = chu_ghi(ly_do, "Lý do huỷ").strip()
    row = dong_cua_muc(conn, muc)
    if not ly_do:
        raise RegisterError(
            "chưa ghi lý do huỷ số",
            where=row.so_ky_hieu,
            fix="ghi lý do, như: in sai, thay bằng số 06",
        )
    if row.trang_thai == TrangThai.HUY:
        raise RegisterError(
            f"số {row.so_ky_hieu} đã huỷ ngày {ngay_ngan(row.ngay_huy)}",
            fix="không cần huỷ lại; số đã huỷ không sửa được nữa",
        )
    nguoi = nguoi_ghi(conn)
    moi = {
        "trang_thai": TrangThai.HUY.value,
        "ly_do_huy": ly_do,
        "ngay_huy": nguoi.ngay(),
        "nguoi_huy": nguoi.nguoi_dung,
    }
    sua_muc(conn, [(row, moi)], ViecGhi.HUY)
    return int(row.id)


def dong_cua_muc(conn: Connection, muc: MucSo | VanBan) -> Row[Any]:  # Any: several types
    """Return the row of an entry or a paper, and keep other writers of its series waiting.

    Raises:
        RegisterError: It is not in this register.
    """
    if isinstance(muc, VanBan):
        return muc_cua_van_ban(conn, muc)
    kiem_muc(muc)
    query = select(muc_so).where(
        muc_so.c.id == muc.muc_id,
        muc_so.c.so_ky_hieu == muc.so_ky_hieu,
        muc_so.c.ten_loai == muc.ten_loai,
    )
    row = conn.execute(query).first()
    if row is not None:
        khoa_chuoi(conn, row.day_so_id)
        row = conn.execute(query).first()
    if row is None:
        raise RegisterError(
            f"sổ không có số {muc.so_ky_hieu} này",
            fix="lấy mục từ register.entries(...) của chính sổ đang mở",
        )
    return row

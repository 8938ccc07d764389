"""The files of issued papers: which number a file belongs to, and its digest."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from dangvan.errors import RegisterError
from dangvan.models import VanBan
from dangvan.register.day_so import khoa_nhiem_ky, to_chuc_giu_so
from dangvan.register.dot_cap_so import cac_dong
from dangvan.register.luoc_do import day_so, muc_so, nhiem_ky, to_chuc
from dangvan.register.muc_so import TepVanBan, TrangThai

_SHA256 = re.compile(r"[0-9a-f]{64}")


def dinh_tep(conn: Connection, van_ban: VanBan, tep: TepVanBan) -> None:
    """Note the file of one issued paper; noting the same file again changes nothing.

    Raises:
        RegisterError: The number was not issued here, or has another file.
    """
    row = _tim(conn, van_ban)
    if row is None:
        raise RegisterError(
            "sổ không có văn bản này", where=_goi(van_ban), fix="cấp số bằng register.issue(...)"
        )
    kiem_tra_cung_tep(row, tep, where=_goi(van_ban))
    ghi_tep(conn, [(row.id, tep)])


def _tim(conn: Connection, van_ban: VanBan) -> Row[Any] | None:  # Any: columns of several types
    if van_ban.nhiem_ky is None or van_ban.so_van_ban is None:
        return None
    query = (
        select(muc_so)
        .join(day_so, muc_so.c.day_so_id == day_so.c.id)
        .join(nhiem_ky, day_so.c.nhiem_ky_id == nhiem_ky.c.id)
        .join(to_chuc, nhiem_ky.c.to_chuc_id == to_chuc.c.id)
        .where(
            to_chuc.c.khoa == to_chuc_giu_so(van_ban.co_quan_ban_hanh).khoa,
            nhiem_ky.c.khoa == khoa_nhiem_ky(van_ban.nhiem_ky.ten_nhiem_ky),
            muc_so.c.ten_loai == van_ban.ten_loai,
            muc_so.c.so_van_ban == van_ban.so_van_ban,
        )
    )
    return conn.execute(query).first()


def _goi(van_ban: VanBan) -> str:
    so = van_ban.so_ky_hieu if van_ban.so_van_ban is not None else "chưa có số"
    return f"{van_ban.ten_loai.capitalize()} {so}"


def kiem_tra_tep(tep: TepVanBan) -> TepVanBan:
    """Return the file as given, or raise where its path is empty or its digest is none."""
    if not tep.tap_tin.strip():
        raise RegisterError("thiếu tên tệp của văn bản", fix="ghi đường dẫn tệp đã lưu")
    if not _SHA256.fullmatch(tep.sha256):
        raise RegisterError(
            f"“{tep.sha256}” không phải mã SHA-256",
            where=tep.tap_tin,
            fix="ghi đủ 64 chữ số hệ mười sáu, chữ thường",
        )
    return tep


def danh_dau_ban_hanh(conn: Connection, ma_dot: str, tep: Mapping[str, TepVanBan]) -> None:
    """Mark rows of a batch as issued, each with its file; marking the same again changes nothing.

    Raises:
        RegisterError: A row holds no number, or was issued with another file.
    """
    rows = {row.khoa_dong: row for row in cac_dong(conn, ma_dot, tuple(tep))}
    if thieu := len(tep.keys() - rows.keys()):
        raise RegisterError(
            f"{thieu} dòng chưa giữ số",
            where=f"đợt {ma_dot}",
            fix="giữ số bằng register.reserve_block(...) trước khi đánh dấu ban hành",
        )
    for khoa_dong, cua_dong in tep.items():
        kiem_tra_cung_tep(rows[khoa_dong], cua_dong, where=f"đợt {ma_dot}")
    ghi_tep(conn, ((rows[khoa].id, cua_dong) for khoa, cua_dong in tep.items()))


def kiem_tra_cung_tep(row: Row[Any], tep: TepVanBan, *, where: str) -> None:  # Any: row
    """Raise where an entry already has a file with other bytes."""
    if row.sha256 is None or row.sha256 == tep.sha256:
        return
    raise RegisterError(
        f"số {row.so_ky_hieu} đã ban hành với tệp khác: {row.tap_tin}",
        where=where,
        fix="giữ tệp đã ban hành; nếu nội dung sai thì ban hành văn bản mới với số mới",
    )


def ghi_tep(conn: Connection, tep: Iterable[tuple[int, TepVanBan]]) -> None:
    """Write the file of each entry and mark the entry as issued."""
    values = [{"muc_id": id_, "tap": t.tap_tin, "bam": t.sha256} for id_, t in tep]
    if not values:
        return
    query = (
        update(muc_so)
        .where(muc_so.c.id == bindparam("muc_id"))
        .values(tap_tin=bindparam("tap"), sha256=bindparam("bam"), trang_thai=TrangThai.DA_BAN_HANH)
    )
    conn.execute(query, values)

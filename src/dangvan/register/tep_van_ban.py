"""The files of issued papers: which number a file belongs to, and its digest."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, select

from dangvan.errors import RegisterError
from dangvan.models import VanBan
from dangvan.register.day_so import khoa_nhiem_ky, to_chuc_giu_so
from dangvan.register.doi_muc import sua_muc
from dangvan.register.dot_cap_so import cac_dong, khoa_day_cua_dot
from dangvan.register.luoc_do import day_so, muc_so, nhiem_ky
from dangvan.register.mo_to_chuc import tim_to_chuc
from dangvan.register.muc_so import TepVanBan, TrangThai
from dangvan.register.nhat_ky import ViecGhi, khoa_chuoi
from dangvan.text import ngay_ngan

_SHA256 = re.compile(r"[0-9a-f]{64}")
_COT_TEP = tuple(cot.name for cot in fields(TepVanBan))
# What is looked at, and told of, when an entry gets its file.
_COT_XET = tuple(
    muc_so.c[ten]
    for ten in (
        *("id", "day_so_id", "so_van_ban", "hau_to", "so_ky_hieu", "khoa_dong"),
        *("trang_thai", "trich_yeu", "ngay_huy", *_COT_TEP),
    )
)


def dinh_tep(conn: Connection, van_ban: VanBan, tep: TepVanBan) -> None:
    """Note the file of one issued paper; noting the same file again changes nothing.

    Raises:
        RegisterError: The number was not issued here, or has another file.
    """
    row = muc_cua_van_ban(conn, van_ban)
    kiem_tra_cung_tep(row, tep, where=_goi(van_ban))
    ghi_tep(conn, [(row, tep)], ViecGhi.DINH_TEP)


def muc_cua_van_ban(conn: Connection, van_ban: VanBan) -> Row[Any]:  # Any: as below
    """Return the entry of a numbered paper, and keep other writers of its series waiting.

    Raises:
        RegisterError: The number was not taken here.
    """
    row = _tim(conn, van_ban)
    if row is not None:
        khoa_chuoi(conn, row.day_so_id)
        row = conn.execute(select(muc_so).where(muc_so.c.id == row.id)).first()
    if row is None:
        raise RegisterError(
            "sổ không có văn bản này", where=_goi(van_ban), fix="cấp số bằng register.issue(...)"
        )
    return row


def _tim(conn: Connection, van_ban: VanBan) -> Row[Any] | None:  # Any: columns of several types
    if van_ban.nhiem_ky is None or van_ban.so_van_ban is None:
        return None
    dong_to_chuc = tim_to_chuc(conn, to_chuc_giu_so(van_ban.co_quan_ban_hanh))
    if dong_to_chuc is None:
        return None
    query = (
        select(muc_so)
        .join(day_so, muc_so.c.day_so_id == day_so.c.id)
        .join(nhiem_ky, day_so.c.nhiem_ky_id == nhiem_ky.c.id)
        .where(
            nhiem_ky.c.to_chuc_id == dong_to_chuc.id,
            nhiem_ky.c.khoa == khoa_nhiem_ky(van_ban.nhiem_ky.ten_nhiem_ky),
            muc_so.c.ten_loai == van_ban.ten_loai,
            muc_so.c.so_van_ban == van_ban.so_van_ban,
            muc_so.c.hau_to == "",
        )
    )
    return conn.execute(query).first()


def _goi(van_ban: VanBan) -> str:
    so = van_ban.so_ky_hieu if van_ban.so_van_ban is not None else "chưa có số"
    return f"{van_ban.ten_loai.capitalize()} {so}"


def kiem_tra_tep(tep: TepVanBan) -> TepVanBan:
    """Return the file as given, or raise where its path is empty or a digest is none."""
    if not tep.tap_tin.strip():
        raise RegisterError("thiếu tên tệp của văn bản", fix="ghi đường dẫn tệp đã lưu")
    for ma in (tep.sha256, tep.van_ban_sha256, tep.mau_sha256):
        if ma is not None and not _SHA256.fullmatch(ma):
            raise RegisterError(
                f"“{ma}” không phải mã SHA-256",
                where=tep.tap_tin,
                fix="ghi đủ 64 chữ số hệ mười sáu, chữ thường",
            )
    return tep


def danh_dau_ban_hanh(conn: Connection, ma_dot: str, tep: Mapping[str, TepVanBan]) -> None:
    """Mark rows of a batch as issued, each with its file; marking the same again changes nothing.

    Raises:
        RegisterError: A row holds no number, or was issued with another file.
    """
    khoa_day_cua_dot(conn, ma_dot, tuple(tep))
    rows = {row.khoa_dong: row for row in cac_dong(conn, ma_dot, tuple(tep), cac_cot=_COT_XET)}
    if thieu := len(tep.keys() - rows.keys()):
        raise RegisterError(
            f"{thieu} dòng chưa giữ số",
            where=f"đợt {ma_dot}",
            fix="giữ số bằng register.reserve_block(...) trước khi đánh dấu ban hành",
        )
    for khoa_dong, cua_dong in tep.items():
        kiem_tra_cung_tep(rows[khoa_dong], cua_dong, where=f"đợt {ma_dot}")
    cac_tep = ((rows[khoa], cua_dong) for khoa, cua_dong in tep.items())
    ghi_tep(conn, cac_tep, ViecGhi.BAN_HANH)


def kiem_tra_cung_tep(row: Row[Any], tep: TepVanBan, *, where: str) -> None:  # Any: row
    """Raise where an entry may not have this file: it is void, empty, or has another one."""
    if row.trang_thai == TrangThai.HUY:
        raise RegisterError(
            f"số {row.so_ky_hieu} đã huỷ ngày {ngay_ngan(row.ngay_huy)}",
            where=where,
            fix="ban hành văn bản mới với số mới",
        )
    if row.trang_thai == TrangThai.GIU_CHO and not row.trich_yeu:
        raise RegisterError(
            f"số {row.so_ky_hieu} giữ tay, sổ chưa có nội dung văn bản",
            where=where,
            fix="ghi văn bản vào sổ bằng register.take(...) trước",
        )
    if row.sha256 is None or row.sha256 == tep.sha256:
        return
    raise RegisterError(
        f"số {row.so_ky_hieu} đã ban hành với tệp khác: {row.tap_tin}",
        where=where,
        fix="giữ tệp đã ban hành; nếu nội dung sai thì ban hành văn bản mới với số mới",
    )


def ghi_tep(
    conn: Connection,
    tep: Iterable[tuple[Row[Any], TepVanBan]],  # Any: columns of several types
    viec: ViecGhi,
) -> None:
    """Write the file of each entry and mark the entry as issued."""
    xong = TrangThai.DA_BAN_HANH.value
    cac_sua = (
        (
            row,
            {
                **{ten: value for ten in _COT_TEP if (value := getattr(mot, ten))},
                "trang_thai": xong,
            },
        )
        for row, mot in tep
    )
    sua_muc(conn, cac_sua, viec)

"""Read the book: entries, terms, series."""

from sqlalchemy import Connection, func, select

from dangvan.models import NhiemKy, ToChucDang
from dangvan.register.day_so import khoa_nhiem_ky, to_chuc_giu_so
from dangvan.register.luoc_do import day_so, muc_so, nhiem_ky, to_chuc
from dangvan.register.muc_so import DaySo, MucSo, NhiemKyTrongSo, TrangThai, muc_tu_dong

_BO_QUA = ("id", "day_so_id")


def doc_muc(
    conn: Connection,
    *,
    co_quan: ToChucDang | None,
    ten_loai: str | None,
    ky: NhiemKy | None,
    trang_thai: TrangThai | None,
    ma_dot: str | None,
) -> tuple[MucSo, ...]:
    """Return the entries that meet every condition given, by body, term, series and number."""
    query = (
        select(
            *(cot for cot in muc_so.c if cot.name not in _BO_QUA),
            day_so.c.nhom_loai,
            to_chuc.c.ten_to_chuc.label("to_chuc_giu_so"),
            nhiem_ky.c.ten_nhiem_ky,
            nhiem_ky.c.tu_ngay,
            nhiem_ky.c.den_ngay,
        )
        .join(day_so, muc_so.c.day_so_id == day_so.c.id)
        .join(nhiem_ky, day_so.c.nhiem_ky_id == nhiem_ky.c.id)
        .join(to_chuc, nhiem_ky.c.to_chuc_id == to_chuc.c.id)
        .order_by(to_chuc.c.khoa, nhiem_ky.c.tu_ngay, nhiem_ky.c.id, day_so.c.nhom_loai)
        .order_by(muc_so.c.so_van_ban)
    )
    dieu_kien = {
        to_chuc.c.khoa: co_quan and to_chuc_giu_so(co_quan).khoa,
        muc_so.c.ten_loai: ten_loai,
        nhiem_ky.c.khoa: ky and khoa_nhiem_ky(ky.ten_nhiem_ky),
        muc_so.c.trang_thai: trang_thai,
        muc_so.c.ma_dot: ma_dot,
    }
    for cot, value in dieu_kien.items():
        if value is not None:
            query = query.where(cot == value)
    return tuple(muc_tu_dong(row) for row in conn.execute(query).mappings())


def doc_nhiem_ky(conn: Connection) -> tuple[NhiemKyTrongSo, ...]:
    """Return every term recorded, by body and first day."""
    query = (
        select(nhiem_ky, to_chuc.c.ten_to_chuc)
        .join(to_chuc, nhiem_ky.c.to_chuc_id == to_chuc.c.id)
        .order_by(to_chuc.c.khoa, nhiem_ky.c.tu_ngay, nhiem_ky.c.id)
    )
    return tuple(
        NhiemKyTrongSo(
            to_chuc=row.ten_to_chuc,
            ky_hieu=row.ky_hieu,
            nhiem_ky=NhiemKy(
                ten_nhiem_ky=row.ten_nhiem_ky, tu_ngay=row.tu_ngay, den_ngay=row.den_ngay
            ),
        )
        for row in conn.execute(query)
    )


def doc_day_so(conn: Connection) -> tuple[DaySo, ...]:
    """Return every series, by body, term and kind."""
    query = (
        select(
            to_chuc.c.ten_to_chuc,
            nhiem_ky.c.ten_nhiem_ky,
            nhiem_ky.c.tu_ngay,
            nhiem_ky.c.den_ngay,
            day_so.c.nhom_loai,
            day_so.c.so_da_dung,
            func.coalesce(func.max(muc_so.c.so_van_ban), day_so.c.so_da_dung).label("so_cuoi"),
            func.count(muc_so.c.id).label("so_muc"),
        )
        .select_from(day_so)
        .join(nhiem_ky, day_so.c.nhiem_ky_id == nhiem_ky.c.id)
        .join(to_chuc, nhiem_ky.c.to_chuc_id == to_chuc.c.id)
        .outerjoin(muc_so, muc_so.c.day_so_id == day_so.c.id)
        .group_by(day_so.c.id, nhiem_ky.c.id, to_chuc.c.id)
        .order_by(to_chuc.c.khoa, nhiem_ky.c.tu_ngay, nhiem_ky.c.id, day_so.c.nhom_loai)
    )
    return tuple(
        DaySo(
            to_chuc=row.ten_to_chuc,
            nhiem_ky=NhiemKy(
                ten_nhiem_ky=row.ten_nhiem_ky, tu_ngay=row.tu_ngay, den_ngay=row.den_ngay
            ),
            nhom_loai=row.nhom_loai,
            so_da_dung=row.so_da_dung,
            so_cuoi=row.so_cuoi,
            so_muc=row.so_muc,
        )
        for row in conn.execute(query)
    )

"""Read the book: entries, terms, series."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from dangvan.models import NhiemKy, ToChucDang
from dangvan.register.day_so import khoa_nhiem_ky, to_chuc_giu_so
from dangvan.register.luoc_do import day_so, muc_so, nhiem_ky, to_chuc
from dangvan.register.mo_day_so import nhiem_ky_cua
from dangvan.register.mo_to_chuc import cac_to_chuc_khop
from dangvan.register.muc_so import COT_MUC, DaySo, MucSo, NhiemKyTrongSo, TrangThai, muc_tu_dong
from dangvan.register.tim_so import cac_tu, co_chu

_CUA_NHIEM_KY = (
    nhiem_ky.c.ten_nhiem_ky,
    nhiem_ky.c.tu_ngay,
    nhiem_ky.c.den_ngay,
    nhiem_ky.c.bat_dau,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DieuKien:
    """What entries must meet to be read; `None` asks nothing."""

    to_chuc: ToChucDang | None = None
    ten_loai: str | None = None
    nhiem_ky: NhiemKy | None = None
    trang_thai: TrangThai | None = None
    ma_dot: str | None = None
    so_van_ban: int | None = None
    tu_ngay: date | None = None
    den_ngay: date | None = None
    nguoi: str | None = None
    tim_kiem: str | None = None


def doc_muc(
    conn: Connection, dieu_kien: DieuKien | None = None, *, cac_id: Sequence[int] | None = None
) -> tuple[MucSo, ...]:
    """Return the entries that meet every condition, by body, term, series and number."""
    mot = dieu_kien or DieuKien()
    cac_day = _cac_day(conn, mot)
    query = select(muc_so.c.day_so_id, *(muc_so.c[ten] for ten in COT_MUC)).where(*_cua_muc(mot))
    if mot.to_chuc or mot.nhiem_ky:
        # Few series against many entries: the index by series finds them at once.
        query = query.where(muc_so.c.day_so_id.in_(cac_day))
    if cac_id is not None:
        query = query.where(muc_so.c.id.in_(cac_id))
    query = query.order_by(muc_so.c.day_so_id, muc_so.c.so_van_ban, muc_so.c.hau_to)
    theo_day: dict[int, list[MucSo]] = {id_: [] for id_ in cac_day}
    for day_so_id, *facts in conn.execute(query):
        theo_day[day_so_id].append(muc_tu_dong(facts, cac_day[day_so_id]))
    cac_muc = (muc for cua_day in theo_day.values() for muc in cua_day)
    if mot.nguoi is None and mot.tim_kiem is None:
        return tuple(cac_muc)
    return tuple(muc for muc in cac_muc if co_chu(muc, mot.nguoi, mot.tim_kiem))


def _cac_day(conn: Connection, mot: DieuKien) -> dict[int, dict[str, Any]]:  # Any: several types
    """Return what the entries of each series share, in the order of the book."""
    query = (
        select(
            day_so.c.id,
            day_so.c.nhom_loai,
            to_chuc.c.ten_to_chuc,
            *_CUA_NHIEM_KY,
        )
        .join(nhiem_ky, day_so.c.nhiem_ky_id == nhiem_ky.c.id)
        .join(to_chuc, nhiem_ky.c.to_chuc_id == to_chuc.c.id)
        .order_by(to_chuc.c.khoa, nhiem_ky.c.tu_ngay, nhiem_ky.c.id, day_so.c.nhom_loai)
    )
    if mot.to_chuc:
        cac_id = [row.id for row in cac_to_chuc_khop(conn, to_chuc_giu_so(mot.to_chuc))]
        query = query.where(to_chuc.c.id.in_(cac_id))
    if mot.nhiem_ky:
        query = query.where(nhiem_ky.c.khoa == khoa_nhiem_ky(mot.nhiem_ky.ten_nhiem_ky))
    return {
        row.id: {
            "nhom_loai": row.nhom_loai,
            "to_chuc_giu_so": row.ten_to_chuc,
            "nhiem_ky": nhiem_ky_cua(row),
        }
        for row in conn.execute(query).all()
    }


def _cua_muc(mot: DieuKien) -> Iterator[ColumnElement[bool]]:
    """Yield what the table of entries can tell of the conditions."""
    bang_nhau = {
        muc_so.c.ten_loai: mot.ten_loai,
        muc_so.c.trang_thai: mot.trang_thai,
        muc_so.c.ma_dot: mot.ma_dot,
        muc_so.c.so_van_ban: mot.so_van_ban,
    }
    yield from (cot == value for cot, value in bang_nhau.items() if value is not None)
    if mot.tu_ngay:
        yield muc_so.c.ngay_ban_hanh >= mot.tu_ngay
    if mot.den_ngay:
        yield muc_so.c.ngay_ban_hanh <= mot.den_ngay
    for tu in cac_tu(mot.nguoi, mot.tim_kiem):
        yield muc_so.c.tim_kiem.contains(tu, autoescape=True)


def doc_nhiem_ky(conn: Connection) -> tuple[NhiemKyTrongSo, ...]:
    """Return every term recorded, by body and first day."""
    query = (
        select(nhiem_ky, to_chuc.c.ten_to_chuc, to_chuc.c.lap_ngay, to_chuc.c.tien_than)
        .join(to_chuc, nhiem_ky.c.to_chuc_id == to_chuc.c.id)
        .order_by(to_chuc.c.khoa, nhiem_ky.c.tu_ngay, nhiem_ky.c.id)
    )
    return tuple(
        NhiemKyTrongSo(
            to_chuc=row.ten_to_chuc,
            lap_ngay=row.lap_ngay,
            tien_than=row.tien_than,
            ky_hieu=row.ky_hieu,
            nhiem_ky=nhiem_ky_cua(row),
            chung_day_so_qd=row.chung_day_so_qd,
        )
        for row in conn.execute(query)
    )


def doc_day_so(conn: Connection) -> dict[int, DaySo]:
    """Return every series by its id, in the order of body, term and kind."""
    query = (
        select(
            day_so.c.id,
            to_chuc.c.ten_to_chuc,
            *_CUA_NHIEM_KY,
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
    return {
        row.id: DaySo(
            to_chuc=row.ten_to_chuc,
            nhiem_ky=nhiem_ky_cua(row),
            nhom_loai=row.nhom_loai,
            so_da_dung=row.so_da_dung,
            so_cuoi=row.so_cuoi,
            so_muc=row.so_muc,
        )
        for row in conn.execute(query)
    }

"""Find the series of a paper, recording its body and its term the first time they are met."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from dangvan.errors import RegisterError
from dangvan.models import NhiemKy, ToChucDang
from dangvan.register.cuoi_day import kiem_cuoi_day
from dangvan.register.day_so import (
    CAC_LOAI_QD,
    gop_nhiem_ky,
    khoa_nhiem_ky,
    khoang_ngay,
    kiem_tra_khong_chong,
    kiem_tra_trong_nhiem_ky,
    nhom_loai,
    to_chuc_giu_so,
)
from dangvan.register.doi_day_so import sua_dong, them_dong
from dangvan.register.luoc_do import day_so, muc_so, nhiem_ky
from dangvan.register.mo_to_chuc import mo_to_chuc
from dangvan.register.nhat_ky import CHUOI_CHUNG, ViecGhi, khoa_chuoi
from dangvan.text import ngay_ngan

_Dong = Row[Any]  # Any: columns of several types


@dataclass(frozen=True, slots=True)
class DaySoMo:
    """A series ready to be numbered in; `ten_goi` says in words which one it is."""

    id: int
    nhiem_ky: NhiemKy
    so_da_dung: int
    ten_goi: str


def mo_day_so(
    conn: Connection,
    co_quan: ToChucDang,
    ky: NhiemKy,
    ten_loai: str,
    *,
    chung_day_so_qd: bool | None,
) -> DaySoMo:
    """Return the series of a kind of paper of a body in a term, recording what is new.

    Raises:
        RegisterError: The term, the symbol, or the policy for QĐ contradicts what is recorded.
    """
    chu_so = to_chuc_giu_so(co_quan)
    ky_id, ky_ghi = mo_nhiem_ky(conn, chu_so, ky)
    chung = False
    if ten_loai in CAC_LOAI_QD and chu_so.loai_to_chuc != "dai_hoi":
        where = f"{chu_so.ten_to_chuc}, nhiệm kỳ {ky_ghi.ten_nhiem_ky}"
        chung = _chinh_sach_qd(conn, ky_id, chung_day_so_qd, where)
    nhom = nhom_loai(chu_so, ten_loai, chung_day_so_qd=chung)
    ten_goi = f"{chu_so.ten_to_chuc}, {nhom}, nhiệm kỳ {ky_ghi.ten_nhiem_ky}"
    query = select(day_so).where(day_so.c.nhiem_ky_id == ky_id, day_so.c.nhom_loai == nhom)
    row = conn.execute(query.with_for_update()).first()
    if row is None:
        khoa_chuoi(conn, CHUOI_CHUNG)
        row = conn.execute(query.with_for_update()).first()
    if row is not None:
        # Somebody may have told its last day while this one waited for the series.
        ky_nay = conn.execute(select(nhiem_ky).where(nhiem_ky.c.id == ky_id)).one()
        return DaySoMo(row.id, nhiem_ky_cua(ky_nay), row.so_da_dung, ten_goi)
    values = {"nhiem_ky_id": ky_id, "nhom_loai": nhom, "so_da_dung": 0}
    return DaySoMo(them_dong(conn, day_so, values, ViecGhi.LAP_DAY_SO), ky_ghi, 0, ten_goi)


def mo_nhiem_ky(conn: Connection, co_quan: ToChucDang, ky: NhiemKy) -> tuple[int, NhiemKy]:
    """Record a term of a body, or complete the one recorded; return its row and what it is now.

    Raises:
        RegisterError: It contradicts the term recorded, overlaps another, or ends before the date
            of a number already taken in it.
    """
    dong_to_chuc = mo_to_chuc(conn, co_quan)
    to_chuc_id = dong_to_chuc.id
    where = f"{co_quan.ten_to_chuc}, nhiệm kỳ {ky.ten_nhiem_ky}"
    _khong_truoc_ngay_lap(dong_to_chuc.lap_ngay, ky, where)
    khoa = khoa_nhiem_ky(ky.ten_nhiem_ky)
    query = select(nhiem_ky).where(nhiem_ky.c.to_chuc_id == to_chuc_id)
    rows = conn.execute(query).all()
    cu = next((row for row in rows if row.khoa == khoa), None)
    if cu is None or _con_thieu(cu, ky):
        khoa_chuoi(conn, CHUOI_CHUNG)
        rows = conn.execute(query).all()
        cu = next((row for row in rows if row.khoa == khoa), None)
    if cu is None:
        _khong_chong(ky, rows, where)
        values = {
            "to_chuc_id": to_chuc_id,
            "khoa": khoa,
            "ten_nhiem_ky": ky.ten_nhiem_ky,
            "ky_hieu": co_quan.ky_hieu,
            "tu_ngay": ky.tu_ngay,
            "den_ngay": ky.den_ngay,
            "bat_dau": ky.bat_dau,
        }
        return them_dong(conn, nhiem_ky, values, ViecGhi.LAP_NHIEM_KY), ky
    _cung_ky_hieu(cu, co_quan, where)
    da_ghi = nhiem_ky_cua(cu)
    gop = gop_nhiem_ky(da_ghi, ky, where=where)
    if gop.den_ngay != da_ghi.den_ngay:
        # How the term began was settled when it was recorded.
        _khong_chong(gop, [row for row in rows if row.tu_ngay > cu.tu_ngay], where)
        _khoa_moi_day(conn, cu.id)
        _khong_co_so_sau(conn, cu.id, gop, where)
        sua_dong(conn, nhiem_ky, cu, {"den_ngay": gop.den_ngay}, ViecGhi.GHI_DEN_NGAY)
    if gop.bat_dau != da_ghi.bat_dau:
        sua_dong(conn, nhiem_ky, cu, {"bat_dau": gop.bat_dau}, ViecGhi.GHI_BAT_DAU)
    return cu.id, gop


def noi_tiep(conn: Connection, day: DaySoMo, so_da_dung: int) -> None:
    """Note the last number a series used before this register; noting it again changes nothing.

    Raises:
        RegisterError: The series has numbers here already, or another start is noted.
    """
    if so_da_dung < 1:
        raise RegisterError(
            f"số đã dùng là {so_da_dung}",
            where=day.ten_goi,
            fix="ghi số cuối đã dùng, từ 1 trở lên; dãy số chưa dùng thì không cần nối tiếp",
        )
    if day.so_da_dung == so_da_dung:
        return
    if cuoi := so_cuoi(conn, day):
        raise RegisterError(
            f"không nối tiếp từ số {so_da_dung} được: sổ đã ghi đến số {cuoi}",
            where=day.ten_goi,
            fix=f"bỏ việc nối tiếp; số sau sẽ là {cuoi + 1}",
        )
    row = conn.execute(select(day_so).where(day_so.c.id == day.id)).one()
    sua_dong(conn, day_so, row, {"so_da_dung": so_da_dung}, ViecGhi.NOI_TIEP)


def so_cuoi(conn: Connection, day: DaySoMo) -> int:
    """Return the last number taken in a series, here or before this register; 0 for none.

    Raises:
        RegisterError: The end of the series was changed behind the register's back.
    """
    kiem_cuoi_day(conn, day.id, where=day.ten_goi)
    query = select(func.max(muc_so.c.so_van_ban)).where(muc_so.c.day_so_id == day.id)
    return conn.execute(query).scalar() or day.so_da_dung


def _chinh_sach_qd(conn: Connection, ky_id: int, chung: bool | None, where: str) -> bool:
    """Return whether Quyết định and Quy định share a series in a term, noting it the first time.

    What nobody says is as it was in the body's last term.
    """
    query = select(nhiem_ky).where(nhiem_ky.c.id == ky_id)
    dong = conn.execute(query).one()
    if dong.chung_day_so_qd is None:
        khoa_chuoi(conn, CHUOI_CHUNG)
        dong = conn.execute(query).one()
    if dong.chung_day_so_qd is None:
        chon = bool(_chinh_sach_truoc(conn, dong)) if chung is None else chung
        sua_dong(conn, nhiem_ky, dong, {"chung_day_so_qd": chon}, ViecGhi.CHON_DAY_SO_QD)
        return chon
    da_chon = bool(dong.chung_day_so_qd)
    if chung is not None and chung != da_chon:
        cach = "chung một dãy số" if da_chon else "mỗi loại một dãy số"
        raise RegisterError(
            f"nhiệm kỳ này sổ đã đánh số Quyết định và Quy định {cach}",
            where=where,
            fix=f"mở sổ với chung_day_so_qd={da_chon}, hoặc bỏ lựa chọn này",
        )
    return da_chon


def _chinh_sach_truoc(conn: Connection, dong: _Dong) -> bool | None:
    """Return what the body's last term before this one says of QĐ; `None` if none does."""
    cot = nhiem_ky.c
    query = (
        select(cot.chung_day_so_qd)
        .where(cot.to_chuc_id == dong.to_chuc_id, cot.tu_ngay < dong.tu_ngay)
        .where(cot.chung_day_so_qd.is_not(None))
        .order_by(cot.tu_ngay.desc())
    )
    truoc: bool | None = conn.execute(query.limit(1)).scalar()
    return truoc


def _cung_ky_hieu(dong: _Dong, co_quan: ToChucDang, where: str) -> None:
    if dong.ky_hieu == co_quan.ky_hieu:
        return
    raise RegisterError(
        f"ký hiệu {co_quan.ky_hieu} khác với sổ đã ghi: {dong.ky_hieu}",
        where=where,
        fix="xem lại Loại tổ chức, Ký hiệu riêng; một nhiệm kỳ chỉ dùng một ký hiệu",
    )


def _con_thieu(cu: _Dong, ky: NhiemKy) -> bool:
    """Return whether a term tells what the book does not hold of it yet."""
    return bool((ky.den_ngay and not cu.den_ngay) or (ky.bat_dau and not cu.bat_dau))


def _khong_chong(ky: NhiemKy, khac: Iterable[_Dong], where: str) -> None:
    for row in khac:
        kiem_tra_khong_chong(ky, nhiem_ky_cua(row), where=where)


def _khong_truoc_ngay_lap(lap: date | None, ky: NhiemKy, where: str) -> None:
    """Refuse a term from before its body was founded: it is that of the body before it."""
    if lap is not None and ky.tu_ngay < lap:
        raise RegisterError(
            f"nhiệm kỳ {khoang_ngay(ky)} bắt đầu trước ngày lập tổ chức ({ngay_ngan(lap)})",
            where=where,
            fix="là tổ chức cũ cùng tên thì ghi Từ ngày, Đến ngày của nó; không thì sửa nhiệm kỳ",
        )


def _khoa_moi_day(conn: Connection, ky_id: int) -> None:
    """Make everyone who numbers in a term wait: what they took must be seen before it ends."""
    query = select(day_so.c.id).where(day_so.c.nhiem_ky_id == ky_id).order_by(day_so.c.id)
    for chuoi in conn.execute(query).scalars().all():
        khoa_chuoi(conn, chuoi)


def _khong_co_so_sau(conn: Connection, ky_id: int, ky: NhiemKy, where: str) -> None:
    query = (
        select(func.max(muc_so.c.ngay_ban_hanh)).join(day_so).where(day_so.c.nhiem_ky_id == ky_id)
    )
    ngay_cuoi = conn.execute(query).scalar()
    if ngay_cuoi is not None:
        kiem_tra_trong_nhiem_ky(ngay_cuoi, ky, where=f"{where}, văn bản cuối đã cấp số")


def nhiem_ky_cua(row: Any) -> NhiemKy:  # Any: a row of whatever was selected
    """Return the term a row holds, alone or joined with other tables."""
    return NhiemKy(
        ten_nhiem_ky=row.ten_nhiem_ky,
        tu_ngay=row.tu_ngay,
        den_ngay=row.den_ngay,
        bat_dau=row.bat_dau,
    )

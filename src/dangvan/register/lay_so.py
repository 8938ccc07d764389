"""Take the next number of a series, in the order of dates."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, func, select

from dangvan.errors import RegisterError
from dangvan.models import VanBan
from dangvan.models.van_ban import viet_so_ky_hieu
from dangvan.register.day_so import kiem_tra_cap_so_duoc, kiem_tra_trong_nhiem_ky
from dangvan.register.doi_muc import them_muc
from dangvan.register.gia_tri_muc import gia_tri_muc
from dangvan.register.luoc_do import muc_so
from dangvan.register.mo_day_so import DaySoMo, mo_day_so
from dangvan.register.muc_so import TrangThai
from dangvan.register.nhat_ky import ViecGhi, nguoi_ghi
from dangvan.text import chuan_hoa, ngay_ngan, tu_choi_ky_tu_cam


class LuiNgay(RegisterError):
    """A paper is dated before the number it comes after.

    Attributes:
        ngay: The paper's day.
    """

    ngay: date | None = None


def day_so_cua(conn: Connection, van_ban: VanBan, *, chung_day_so_qd: bool | None) -> DaySoMo:
    """Return the series a paper is to be numbered in, after every check that needs no number."""
    ky = kiem_tra_cap_so_duoc(van_ban)
    day = mo_day_so(
        conn,
        van_ban.co_quan_ban_hanh,
        ky,
        van_ban.ten_loai,
        chung_day_so_qd=chung_day_so_qd,
    )
    kiem_tra_van_ban(conn, van_ban, day)
    return day


def kiem_tra_van_ban(conn: Connection, van_ban: VanBan, day: DaySoMo) -> None:
    """Raise where a paper may not be numbered here, is dated after today or outside the term.

    A paper carries the day it is signed; one of a day to come would block every number before it.

    Source: 36-HD/VPTW (2018), mục II.1.4.2; 05-HD/VPTW (2026), Phần II, mục I.4.2.
    """
    kiem_tra_cap_so_duoc(van_ban)
    nguoi = nguoi_ghi(conn)
    if van_ban.do_mat and not nguoi.tai_lieu_mat:
        raise RegisterError(
            "văn bản có Độ mật, sổ đang mở không được phép giữ tài liệu mật",
            where=day.ten_goi,
            fix="trên máy được phép, mở sổ bằng Register(..., tai_lieu_mat=True)",
        )
    hom_nay = nguoi.ngay()
    if van_ban.ngay_ban_hanh > hom_nay:
        raise RegisterError(
            f"Ngày ban hành {ngay_ngan(van_ban.ngay_ban_hanh)} chưa tới "
            f"(hôm nay là {ngay_ngan(hom_nay)})",
            where=day.ten_goi,
            fix="ghi ngày ký văn bản; nếu hôm nay sai thì chỉnh lại ngày giờ của máy",
        )
    kiem_tra_trong_nhiem_ky(van_ban.ngay_ban_hanh, day.nhiem_ky, where=day.ten_goi)


def so_ky_hieu_cua(van_ban: VanBan, so_van_ban: int) -> str:
    """Return number and symbol as the paper itself writes them."""
    return viet_so_ky_hieu(so_van_ban, van_ban.ky_hieu)


def ghi_muc(
    conn: Connection,
    day: DaySoMo,
    van_ban: VanBan,
    so_van_ban: int,
    *,
    ghi_chu: str,
    ly_do_lui_ngay: str,
    viec: ViecGhi = ViecGhi.CAP_SO,
) -> None:
    """Enter an issued paper in the book.

    Raises:
        DataError: The note or the reason holds a character that cannot be printed.
    """
    values: Mapping[str, Any] = {  # Any: columns of several types
        "day_so_id": day.id,
        "so_van_ban": so_van_ban,
        "so_ky_hieu": so_ky_hieu_cua(van_ban, so_van_ban),
        "trang_thai": TrangThai.DA_BAN_HANH,
        "ghi_chu": chu_ghi(ghi_chu, "Ghi chú"),
        "ly_do_lui_ngay": chu_ghi(ly_do_lui_ngay, "Lý do lùi ngày"),
        **gia_tri_muc(van_ban),
    }
    them_muc(conn, [values], viec)


def chu_ghi(chu: str, nhan: str) -> str:
    """Return what a clerk wrote, as the book keeps it.

    Raises:
        DataError: It holds a character that cannot be printed.
    """
    tu_choi_ky_tu_cam(chu, where=nhan)
    return chuan_hoa(chu)


def _lien_truoc(cot: Column[Any]) -> ColumnElement[Any]:  # Any: columns of several types
    """Return a column of the entry just before in the series."""
    lag = func.lag(cot, type_=cot.type)
    return lag.over(order_by=(muc_so.c.so_van_ban, muc_so.c.hau_to))


def kiem_tra_thu_tu_ngay(conn: Connection, day: DaySoMo, so_moi: Collection[int]) -> None:
    """Raise where a number just entered has an earlier date than the number before it.

    Numbers whose order was accepted earlier are not judged again; void numbers say nothing of it.
    """
    cot = muc_so.c
    truoc = (
        select(func.max(cot.so_van_ban))
        .where(cot.day_so_id == day.id, cot.so_van_ban < min(so_moi))
        .where(cot.trang_thai != TrangThai.HUY)
        .scalar_subquery()
    )
    ke = (
        select(
            *(cot.so_van_ban, cot.hau_to, cot.so_ky_hieu, cot.ngay_ban_hanh),
            _lien_truoc(cot.so_van_ban).label("so_truoc"),
            _lien_truoc(cot.so_ky_hieu).label("so_ky_hieu_truoc"),
            _lien_truoc(cot.ngay_ban_hanh).label("ngay_truoc"),
        )
        .where(cot.day_so_id == day.id, cot.so_van_ban >= func.coalesce(truoc, 0))
        .where(cot.trang_thai != TrangThai.HUY)
        .subquery()
    )
    lui = select(ke).where(ke.c.ngay_ban_hanh < ke.c.ngay_truoc)
    for row in conn.execute(lui.order_by(ke.c.so_van_ban, ke.c.hau_to)):
        if row.so_truoc in so_moi or row.so_van_ban in so_moi:
            loi = LuiNgay(
                f"số {row.so_ky_hieu} ngày {ngay_ngan(row.ngay_ban_hanh)} đứng sau số "
                f"{row.so_ky_hieu_truoc} ngày {ngay_ngan(row.ngay_truoc)}",
                where=day.ten_goi,
                fix="sửa Ngày ban hành, xếp lại danh sách theo ngày, "
                "hoặc nêu lý do (ly_do_lui_ngay; ở dòng lệnh: --earlier-date-reason)",
            )
            loi.ngay = row.ngay_ban_hanh
            raise loi

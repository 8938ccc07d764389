"""Numbers that do not come with a paper: held by hand, or given by another system."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from dangvan.errors import RegisterError
from dangvan.models import ToChucDang, VanBan
from dangvan.register.day_so import kiem_tra_trong_nhiem_ky, ten_loai_chuan
from dangvan.register.doi_muc import sua_muc, them_muc
from dangvan.register.dot_cap_so import cac_dong
from dangvan.register.gia_tri_muc import gia_tri_muc
from dangvan.register.lay_so import (
    chu_ghi,
    day_so_cua,
    ghi_muc,
    kiem_tra_thu_tu_ngay,
    so_ky_hieu_cua,
)
from dangvan.register.luoc_do import muc_so
from dangvan.register.mo_day_so import DaySoMo, so_cuoi
from dangvan.register.muc_so import TrangThai
from dangvan.register.nhat_ky import ViecGhi
from dangvan.regulations import ky_hieu_loai
from dangvan.text import ngay_ngan

_Dong = Row[Any]  # Any: columns of several types


def giu_so_tay(
    conn: Connection,
    day: DaySoMo,
    co_quan: ToChucDang,
    ten_loai: str | type[VanBan],
    *,
    so_luong: int,
    tu_so: int | None,
    ngay_ban_hanh: date,
    ma_dot: str,
    ghi_chu: str,
) -> Sequence[_Dong]:
    """Reserve numbers for papers that are not known here yet, under the name of a batch.

    Raises:
        RegisterError: The batch holds other numbers, or one of these numbers is taken.
    """
    _kiem_tra_giu(so_luong, ma_dot, tu_so)
    kiem_tra_trong_nhiem_ky(ngay_ban_hanh, day.nhiem_ky, where=day.ten_goi)
    if co := cac_dong(conn, ma_dot):
        return _nhu_lan_truoc(co, day, so_luong, tu_so, ma_dot)
    dau = tu_so or so_cuoi(conn, day) + 1
    cac_so = range(dau, dau + so_luong)
    _con_trong(conn, day, cac_so)
    ky_hieu = f"{_ky_hieu_loai(ten_loai, ngay_ban_hanh)}/{co_quan.ky_hieu}"
    chung = {
        "day_so_id": day.id,
        "trang_thai": TrangThai.GIU_CHO.value,
        "ten_loai": ten_loai_chuan(ten_loai),
        "ngay_ban_hanh": ngay_ban_hanh,
        "co_quan_ban_hanh": co_quan.ten_to_chuc,
        "ma_dot": ma_dot,
        "ghi_chu": chu_ghi(ghi_chu, "Ghi chú"),
    }
    rows = (
        {
            **chung,
            "so_van_ban": so,
            "so_ky_hieu": f"{so:02d}-{ky_hieu}",
            "khoa_dong": str(thu_tu),
        }
        for thu_tu, so in enumerate(cac_so, start=1)
    )
    them_muc(conn, rows, ViecGhi.GIU_CHO)
    kiem_tra_thu_tu_ngay(conn, day, set(cac_so))
    return cac_dong(conn, ma_dot)


def nhan_so(
    conn: Connection,
    van_ban: VanBan,
    *,
    chung_day_so_qd: bool | None,
    ly_do_lui_ngay: str,
    ghi_chu: str,
) -> None:
    """Enter an issued paper under the number it already has.

    A number held by hand becomes this paper's; any other number must be free.

    Raises:
        RegisterError: The paper has no number, or its number is taken.
    """
    so = van_ban.so_van_ban
    if so is None:
        raise RegisterError(
            "văn bản chưa có số", where=van_ban.ten_loai, fix="cấp số bằng register.issue(...)"
        )
    chua_so = van_ban.model_copy(update={"so_van_ban": None})
    day = day_so_cua(conn, chua_so, chung_day_so_qd=chung_day_so_qd)
    query = select(muc_so).where(
        muc_so.c.day_so_id == day.id, muc_so.c.so_van_ban == so, muc_so.c.hau_to == ""
    )
    row = conn.execute(query).first()
    if row is not None and row.trang_thai == TrangThai.GIU_CHO and not row.trich_yeu:
        moi = {
            **gia_tri_muc(van_ban),
            "so_ky_hieu": so_ky_hieu_cua(van_ban, so),
            "trang_thai": TrangThai.DA_BAN_HANH.value,
            "ghi_chu": chu_ghi(ghi_chu, "Ghi chú") or row.ghi_chu,
            "ly_do_lui_ngay": chu_ghi(ly_do_lui_ngay, "Lý do lùi ngày"),
        }
        sua_muc(conn, [(row, moi)], ViecGhi.NHAN_SO)
    else:
        _con_trong(conn, day, range(so, so + 1))
        ghi_muc(
            conn,
            day,
            van_ban,
            so,
            ghi_chu=ghi_chu,
            ly_do_lui_ngay=ly_do_lui_ngay,
            viec=ViecGhi.NHAN_SO,
        )
    if not ly_do_lui_ngay:
        kiem_tra_thu_tu_ngay(conn, day, {so})


def _kiem_tra_giu(so_luong: int, ma_dot: str, tu_so: int | None) -> None:
    if so_luong < 1 or (tu_so is not None and tu_so < 1):
        raise RegisterError(
            f"không giữ được {so_luong} số từ số {tu_so or 'sau cùng'}", fix="ghi số từ 1 trở lên"
        )
    if not ma_dot.strip():
        raise RegisterError("thiếu mã đợt", fix="đặt tên cho lần giữ số, như: họp 14/01/2021")


def _nhu_lan_truoc(
    co: Sequence[_Dong], day: DaySoMo, so_luong: int, tu_so: int | None, ma_dot: str
) -> Sequence[_Dong]:
    """Return the numbers an earlier call of the same batch holds."""
    dau = tu_so or co[0].so_van_ban
    if len(co) == so_luong and co[0].day_so_id == day.id and co[0].so_van_ban == dau:
        return co
    raise RegisterError(
        f"đợt đã giữ {len(co)} số, từ {co[0].so_ky_hieu}",
        where=f"đợt {ma_dot}",
        fix="đặt mã đợt khác cho lần giữ số mới",
    )


def _con_trong(conn: Connection, day: DaySoMo, cac_so: range) -> None:
    """Raise where one of the numbers is taken, here or in the book before this register."""
    if cac_so.start <= day.so_da_dung:
        raise RegisterError(
            f"số {cac_so.start} đã đăng ký ở sổ trước (đến số {day.so_da_dung})",
            where=day.ten_goi,
            fix="xem lại số của văn bản",
        )
    query = (
        select(muc_so.c.so_ky_hieu, muc_so.c.ngay_ban_hanh, muc_so.c.trang_thai)
        .where(muc_so.c.day_so_id == day.id, muc_so.c.hau_to == "")
        .where(muc_so.c.so_van_ban.between(cac_so.start, cac_so.stop - 1))
        .order_by(muc_so.c.so_van_ban)
    )
    row = conn.execute(query).first()
    if row is not None:
        raise RegisterError(
            f"số {row.so_ky_hieu} đã có trong sổ: ngày {ngay_ngan(row.ngay_ban_hanh)}, "
            f"{TrangThai(row.trang_thai).bang_chu}",
            where=day.ten_goi,
            fix="xem lại số của văn bản; một số chỉ thuộc về một văn bản",
        )


def _ky_hieu_loai(ten_loai: str | type[VanBan], ngay: date) -> str:
    if not isinstance(ten_loai, str):
        return ten_loai.ky_hieu_loai
    chuan = ten_loai_chuan(ten_loai).capitalize()
    ky_hieu = ky_hieu_loai(chuan, ngay).ky_hieu
    if ky_hieu is None:
        raise RegisterError(f"{chuan} không có số, ký hiệu", fix="chọn tên loại khác")
    return ky_hieu

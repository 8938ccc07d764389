"""Find the series of a paper, recording its body and its term the first time they are met."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select, update

from dangvan.errors import RegisterError
from dangvan.models import NhiemKy, ToChucDang
from dangvan.register.day_so import (
    CAC_LOAI_QD,
    gop_nhiem_ky,
    khoa_nhiem_ky,
    kiem_tra_khong_chong,
    kiem_tra_trong_nhiem_ky,
    nhom_loai,
    to_chuc_giu_so,
)
from dangvan.register.luoc_do import day_so, muc_so, nhiem_ky, to_chuc
from dangvan.register.nhat_ky import CHUOI_CHUNG, ThayDoi, ViecGhi, ghi_nhat_ky, khoa_chuoi

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
    dong_to_chuc = _mo_to_chuc(conn, chu_so)
    ky_id, ky_ghi = mo_nhiem_ky(conn, chu_so, ky)
    chung = False
    if ten_loai in CAC_LOAI_QD and chu_so.loai_to_chuc != "dai_hoi":
        chung = _chinh_sach_qd(conn, dong_to_chuc, chung_day_so_qd)
    nhom = nhom_loai(chu_so, ten_loai, chung_day_so_qd=chung)
    ten_goi = f"{chu_so.ten_to_chuc}, {nhom}, nhiệm kỳ {ky_ghi.ten_nhiem_ky}"
    query = select(day_so).where(day_so.c.nhiem_ky_id == ky_id, day_so.c.nhom_loai == nhom)
    row = conn.execute(query.with_for_update()).first()
    if row is None:
        khoa_chuoi(conn, CHUOI_CHUNG)
        row = conn.execute(query.with_for_update()).first()
    if row is not None:
        return DaySoMo(row.id, ky_ghi, row.so_da_dung, ten_goi)
    values = {"nhiem_ky_id": ky_id, "nhom_loai": nhom, "so_da_dung": 0}
    return DaySoMo(_them(conn, day_so, values, ViecGhi.LAP_DAY_SO), ky_ghi, 0, ten_goi)


def mo_nhiem_ky(conn: Connection, co_quan: ToChucDang, ky: NhiemKy) -> tuple[int, NhiemKy]:
    """Record a term of a body, or complete the one recorded; return its row and what it is now.

    Raises:
        RegisterError: It contradicts the term recorded, overlaps another, or ends before the date
            of a number already taken in it.
    """
    to_chuc_id = _mo_to_chuc(conn, co_quan).id
    where = f"{co_quan.ten_to_chuc}, nhiệm kỳ {ky.ten_nhiem_ky}"
    khoa = khoa_nhiem_ky(ky.ten_nhiem_ky)
    query = select(nhiem_ky).where(nhiem_ky.c.to_chuc_id == to_chuc_id)
    rows = conn.execute(query).all()
    cu = next((row for row in rows if row.khoa == khoa), None)
    if cu is None or (cu.den_ngay is None and ky.den_ngay):
        khoa_chuoi(conn, CHUOI_CHUNG)
        rows = conn.execute(query).all()
        cu = next((row for row in rows if row.khoa == khoa), None)
    if cu is None:
        _khong_chong(ky, [row for row in rows if row.khoa != khoa], where)
        values = {
            "to_chuc_id": to_chuc_id,
            "khoa": khoa,
            "ten_nhiem_ky": ky.ten_nhiem_ky,
            "ky_hieu": co_quan.ky_hieu,
            "tu_ngay": ky.tu_ngay,
            "den_ngay": ky.den_ngay,
        }
        return _them(conn, nhiem_ky, values, ViecGhi.LAP_NHIEM_KY), ky
    _cung_ky_hieu(cu, co_quan, where)
    da_ghi = _nhiem_ky(cu)
    gop = gop_nhiem_ky(da_ghi, ky, where=where)
    if gop.den_ngay != da_ghi.den_ngay:
        _khong_chong(gop, [row for row in rows if row.khoa != khoa], where)
        _khong_co_so_sau(conn, cu.id, gop, where)
        _sua(conn, nhiem_ky, cu, {"den_ngay": gop.den_ngay}, ViecGhi.GHI_DEN_NGAY)
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
    _sua(conn, day_so, row, {"so_da_dung": so_da_dung}, ViecGhi.NOI_TIEP)


def so_cuoi(conn: Connection, day: DaySoMo) -> int:
    """Return the last number taken in a series, here or before this register; 0 for none."""
    query = select(func.max(muc_so.c.so_van_ban)).where(muc_so.c.day_so_id == day.id)
    return conn.execute(query).scalar() or day.so_da_dung


def _mo_to_chuc(conn: Connection, co_quan: ToChucDang) -> _Dong:
    query = select(to_chuc).where(to_chuc.c.khoa == co_quan.khoa)
    row = conn.execute(query).first()
    if row is None:
        khoa_chuoi(conn, CHUOI_CHUNG)
        row = conn.execute(query).first()
    if row is None:
        values = {
            "khoa": co_quan.khoa,
            "ten_to_chuc": co_quan.ten_to_chuc,
            "chung_day_so_qd": None,
        }
        _them(conn, to_chuc, values, ViecGhi.LAP_TO_CHUC)
        row = conn.execute(query).one()
    return row


def _chinh_sach_qd(conn: Connection, dong: _Dong, chung: bool | None) -> bool:
    """Return whether a body's Quyết định and Quy định share a series, noting it the first time."""
    if dong.chung_day_so_qd is None:
        khoa_chuoi(conn, CHUOI_CHUNG)
        dong = conn.execute(select(to_chuc).where(to_chuc.c.id == dong.id)).one()
    if dong.chung_day_so_qd is None:
        chon = bool(chung)
        _sua(conn, to_chuc, dong, {"chung_day_so_qd": chon}, ViecGhi.CHON_DAY_SO_QD)
        return chon
    da_chon = bool(dong.chung_day_so_qd)
    if chung is not None and chung != da_chon:
        cach = "chung một dãy số" if da_chon else "mỗi loại một dãy số"
        raise RegisterError(
            f"sổ đã đánh số Quyết định và Quy định {cach}",
            where=dong.ten_to_chuc,
            fix=f"mở sổ với chung_day_so_qd={da_chon}, hoặc bỏ lựa chọn này",
        )
    return da_chon


def _cung_ky_hieu(dong: _Dong, co_quan: ToChucDang, where: str) -> None:
    if dong.ky_hieu == co_quan.ky_hieu:
        return
    raise RegisterError(
        f"ký hiệu {co_quan.ky_hieu} khác với sổ đã ghi: {dong.ky_hieu}",
        where=where,
        fix="xem lại Loại tổ chức, Ký hiệu riêng; một nhiệm kỳ chỉ dùng một ký hiệu",
    )


def _khong_chong(ky: NhiemKy, khac: list[_Dong], where: str) -> None:
    for row in khac:
        kiem_tra_khong_chong(ky, _nhiem_ky(row), where=where)


def _khong_co_so_sau(conn: Connection, ky_id: int, ky: NhiemKy, where: str) -> None:
    query = (
        select(func.max(muc_so.c.ngay_ban_hanh)).join(day_so).where(day_so.c.nhiem_ky_id == ky_id)
    )
    ngay_cuoi = conn.execute(query).scalar()
    if ngay_cuoi is not None:
        kiem_tra_trong_nhiem_ky(ngay_cuoi, ky, where=f"{where}, văn bản cuối đã cấp số")


def _them(
    conn: Connection,
    bang: Table,
    values: dict[str, Any],  # Any: as _Dong
    viec: ViecGhi,
) -> int:
    """Insert a row with its line in the trail, and return its id."""
    id_ = int(conn.execute(insert(bang).values(values).returning(bang.c.id)).scalar_one())
    ghi_nhat_ky(conn, CHUOI_CHUNG, [ThayDoi(viec, f"{bang.name}:{id_}", None, values)])
    return id_


def _sua(
    conn: Connection,
    bang: Table,
    row: _Dong,
    moi: dict[str, Any],  # Any: as _Dong
    viec: ViecGhi,
) -> None:
    """Change columns of a row, with their line in the trail; a series has a trail of its own."""
    conn.execute(update(bang).where(bang.c.id == row.id).values(moi))
    tu = {ten: row._mapping[ten] for ten in moi}
    chuoi = row.id if bang is day_so else CHUOI_CHUNG
    ghi_nhat_ky(conn, chuoi, [ThayDoi(viec, f"{bang.name}:{row.id}", tu, moi)])


def _nhiem_ky(row: _Dong) -> NhiemKy:
    return NhiemKy(ten_nhiem_ky=row.ten_nhiem_ky, tu_ngay=row.tu_ngay, den_ngay=row.den_ngay)

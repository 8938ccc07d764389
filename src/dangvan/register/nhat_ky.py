"""The audit trail: who did what and when, from what to what; chained by hash, only added to."""

import getpass
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dangvan.errors import RegisterError
from dangvan.register.luoc_do import day_so, nhat_ky, thong_tin_so
from dangvan.register.nhieu_dong import lam_nhieu
from dangvan.text import ngay_ngan, nho_cuoi

CHUOI_CHUNG = 0
"""The chain of bodies, terms and series; every series has a chain of its own beside it."""

LECH_GIO = timedelta(minutes=10)
"""How far the clocks of two machines may differ before one of them is said to be wrong."""

Facts = Mapping[str, Any]  # Any: columns of several types


def _ngay_thanh_chu(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} in the trail")


# Made once: `json.dumps` would make one for every line.
_viet = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_ngay_thanh_chu).encode
_xep = lru_cache(lambda cac_ten: tuple(sorted(cac_ten)))  # entries have few sets of columns
_THEM = insert(nhat_ky)


class ViecGhi(StrEnum):
    """What was done to the register."""

    LAP_TO_CHUC = "lap_to_chuc"
    BO_SUNG_TO_CHUC = "bo_sung_to_chuc"
    LAP_NHIEM_KY = "lap_nhiem_ky"
    GHI_DEN_NGAY = "ghi_den_ngay"
    GHI_BAT_DAU = "ghi_bat_dau"
    CHON_DAY_SO_QD = "chon_day_so_qd"
    LAP_DAY_SO = "lap_day_so"
    NOI_TIEP = "noi_tiep"
    GIU_CHO = "giu_cho"
    SUA_GIU_CHO = "sua_giu_cho"
    TRA_SO = "tra_so"
    CAP_SO = "cap_so"
    NHAN_SO = "nhan_so"
    NHAP_SO = "nhap_so"
    BAN_HANH = "ban_hanh"
    DINH_TEP = "dinh_tep"
    HUY = "huy"
    DONG_HO_LUI = "dong_ho_lui"
    NANG_CAP = "nang_cap"

    @property
    def bang_chu(self) -> str:
        """What was done, in words."""
        return _BANG_CHU[self.value]


_BANG_CHU = {
    "lap_to_chuc": "ghi tổ chức",
    "bo_sung_to_chuc": "bổ sung về tổ chức",
    "lap_nhiem_ky": "ghi nhiệm kỳ",
    "ghi_den_ngay": "ghi ngày cuối nhiệm kỳ",
    "ghi_bat_dau": "ghi cách bắt đầu nhiệm kỳ",
    "chon_day_so_qd": "chọn dãy số QĐ",
    "lap_day_so": "mở dãy số",
    "noi_tiep": "nối tiếp sổ trước",
    "giu_cho": "giữ chỗ",
    "sua_giu_cho": "sửa mục giữ chỗ",
    "tra_so": "trả số",
    "cap_so": "cấp số",
    "nhan_so": "ghi số do nơi khác cấp",
    "nhap_so": "nhập từ sổ cũ",
    "ban_hanh": "ban hành",
    "dinh_tep": "ghi tệp",
    "huy": "huỷ",
    "dong_ho_lui": "chấp nhận đồng hồ lùi",
    "nang_cap": "nâng cấp sổ",
}


@dataclass(frozen=True, slots=True)
class NguoiGhi:
    """Who writes, by which clock, and what they may write.

    Attributes:
        nguoi_dung: The person, for the trail.
        dong_ho: The clock.
        ly_do_dong_ho_lui: Why a clock behind the register's lines is right.
        tai_lieu_mat: Whether secret papers may be numbered on this machine.
    """

    nguoi_dung: str
    dong_ho: Callable[[], datetime]
    ly_do_dong_ho_lui: str
    tai_lieu_mat: bool

    def luc(self) -> str:
        """Return the moment on the clock, as lines of the trail write it."""
        return self.dong_ho().astimezone(UTC).isoformat(timespec="microseconds")

    def ngay(self) -> date:
        """Return the day on the clock, where the office is."""
        return self.dong_ho().astimezone().date()


@dataclass(frozen=True, slots=True)
class ThayDoi:
    """One change: the columns it touched, before (`None`: not there) and after (`None`: gone)."""

    viec: ViecGhi
    doi_tuong: str
    tu: Facts | None
    den: Facts | None


def gio_may() -> datetime:
    """Return the time of this machine."""
    return datetime.now(UTC)


def nguoi_dang_nhap() -> str:
    """Return the user of this machine, as the operating system names them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "không rõ"


def nguoi_ghi(conn: Connection) -> NguoiGhi:
    """Return who writes through this connection."""
    nguoi: NguoiGhi = conn.get_execution_options()["nguoi_ghi"]
    return nguoi


def viet_gon(facts: Facts | None) -> str | None:
    """Return the text of some columns that is hashed: one order, one spelling."""
    if facts is None:
        return None
    return _viet({ten: facts[ten] for ten in _xep(tuple(facts))})


_viet_tu = nho_cuoi(viet_gon)  # what a block changes was mostly the same in all of its entries


def bam_dong(bam_truoc: str, *phan: str | int | None) -> str:
    """Return the digest of a line: of the digest before it and of everything the line says."""
    return hashlib.sha256(_viet([bam_truoc, *phan]).encode()).hexdigest()


def khoa_chuoi(conn: Connection, chuoi: int) -> None:
    """Make every other writer of this chain wait until this transaction ends.

    SQLite has one writer anyway.
    """
    if conn.dialect.name == "sqlite":
        return
    query = select(day_so.c.id).where(day_so.c.id == chuoi)
    if chuoi == CHUOI_CHUNG:
        query = select(thong_tin_so.c.khoa).where(thong_tin_so.c.khoa == "phien_ban")
    conn.execute(query.with_for_update()).all()


def ghi_nhat_ky(conn: Connection, chuoi: int, cac_thay_doi: Sequence[ThayDoi]) -> None:
    """Add lines to the end of a chain.

    Raises:
        RegisterError: The clock is behind the last line.
    """
    khoa_chuoi(conn, chuoi)
    cuoi = _dong_cuoi(conn, chuoi)
    nguoi = nguoi_ghi(conn)
    luc = nguoi.luc()
    dong_ho = _xet_dong_ho(nguoi, datetime.fromisoformat(luc), cuoi)
    bam, thu_tu = (cuoi.bam, cuoi.thu_tu) if cuoi else ("", 0)
    rows = []
    for mot in (*dong_ho, *cac_thay_doi):
        thu_tu += 1
        tu, den = _viet_tu(mot.tu), viet_gon(mot.den)
        bam = bam_dong(bam, chuoi, thu_tu, luc, nguoi.nguoi_dung, mot.viec, mot.doi_tuong, tu, den)
        rows.append(
            {
                "chuoi": chuoi,
                "thu_tu": thu_tu,
                "luc": luc,
                "nguoi_dung": nguoi.nguoi_dung,
                "viec": mot.viec.value,
                "doi_tuong": mot.doi_tuong,
                "tu": tu,
                "den": den,
                "bam": bam,
            }
        )
    lam_nhieu(conn, _THEM, rows)


def _dong_cuoi(conn: Connection, chuoi: int) -> Row[Any] | None:  # Any: columns of several types
    query = select(nhat_ky).where(nhat_ky.c.chuoi == chuoi).order_by(nhat_ky.c.thu_tu.desc())
    return conn.execute(query.limit(1)).first()


def _xet_dong_ho(
    nguoi: NguoiGhi, bay_gio: datetime, cuoi: Row[Any] | None
) -> tuple[ThayDoi, ...]:  # Any: as above
    if cuoi is None or bay_gio >= datetime.fromisoformat(cuoi.luc) - LECH_GIO:
        return ()
    if nguoi.ly_do_dong_ho_lui:
        tu, den = {"luc": cuoi.luc}, {"ly_do": nguoi.ly_do_dong_ho_lui}
        return (ThayDoi(ViecGhi.DONG_HO_LUI, "dong_ho", tu, den),)
    cac_luc = (bay_gio.astimezone(), _luc(cuoi).astimezone())
    may, so = (f"{luc:%H:%M} {ngay_ngan(luc)}" for luc in cac_luc)
    raise RegisterError(
        f"đồng hồ máy ({may}) chậm hơn dòng cuối trong nhật ký sổ ({so})",
        fix="chỉnh lại ngày giờ của máy; nếu máy đang đúng giờ, mở sổ với ly_do_dong_ho_lui=…",
    )


def _luc(row: Row[Any]) -> datetime:  # Any: as above
    return datetime.fromisoformat(row.luc)

"""What the register tells: an entry, a reserved number, a term, a series."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, Protocol, Self

from sqlalchemy import RowMapping

from dangvan.arguments import wrong_kind
from dangvan.models import NhiemKy


class TrangThai(StrEnum):
    """What became of a number: reserved, on an issued paper, or void for good."""

    GIU_CHO = "giu_cho"
    DA_BAN_HANH = "da_ban_hanh"
    HUY = "huy"

    @property
    def bang_chu(self) -> str:
        """The state in words."""
        return {"giu_cho": "giữ chỗ", "da_ban_hanh": "đã ban hành", "huy": "đã huỷ"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class MucSo:
    """One number taken, with the facts of its paper as they were when it was taken.

    `doi_tuong` is the person an admission decision is about: the book of an office names people,
    so whoever prints or logs an entry answers for that.
    """

    muc_id: int
    so_van_ban: int
    hau_to: str
    so_ky_hieu: str
    ten_loai: str
    ngay_ban_hanh: date
    trich_yeu: str
    nguoi_ky: str
    chuc_vu: str
    quyen_han: str
    noi_nhan: tuple[str, ...]
    co_quan_ban_hanh: str
    chu_the_ban_hanh: str
    to_chuc_giu_so: str
    nhiem_ky: NhiemKy
    nhom_loai: str
    trang_thai: TrangThai
    doi_tuong: str | None = field(repr=False)
    ma_dot: str | None
    khoa_dong: str | None
    tap_tin: str | None
    sha256: str | None
    ghi_chu: str
    ly_do_lui_ngay: str
    ly_do_huy: str | None
    ngay_huy: date | None
    nguoi_huy: str | None
    do_mat: str | None
    van_ban_sha256: str | None
    mau_sha256: str | None
    quy_dinh: str | None
    phien_ban: str | None


def kiem_muc(muc: object) -> None:
    """Raise where this is no entry.

    Raises:
        DataError: With where entries come from.
    """
    if not isinstance(muc, MucSo):
        raise wrong_kind("mục của sổ", muc, "lấy mục từ register.entries(...), hoặc văn bản có số")


@dataclass(frozen=True, slots=True, kw_only=True)
class SoDaGiu:
    """The number a row of a batch holds, and whether its paper was issued."""

    khoa_dong: str
    so_van_ban: int
    so_ky_hieu: str
    trang_thai: TrangThai
    tap_tin: str | None
    sha256: str | None


@dataclass(frozen=True, slots=True)
class TraSo:
    """What releasing a batch did: the numbers given back, and those that had to stay reserved."""

    da_tra: tuple[SoDaGiu, ...]
    con_giu: tuple[SoDaGiu, ...]


class BienNhan(Protocol):
    """What a receipt must tell, such as that of `Rendered.receipt`."""

    @property
    def so_ky_hieu(self) -> str | None:
        """The number and symbol; `None` for a draft."""

    @property
    def tap_tin_sha256(self) -> str:
        """The digest of the file."""

    @property
    def van_ban_sha256(self) -> str:
        """The digest of the facts the file carries."""

    @property
    def mau_sha256(self) -> str:
        """The digest of the template."""

    @property
    def regulation(self) -> str:
        """The key of the regulation."""

    @property
    def phien_ban(self) -> str:
        """The version of dangvan."""


@dataclass(frozen=True, slots=True)
class TepVanBan:
    """The file of an issued paper, and the receipt of how it was made.

    Attributes:
        tap_tin: Its path, as the office writes it.
        sha256: The digest of its bytes; digests are SHA-256 in hexadecimal.
        van_ban_sha256: The digest of the facts it carries.
        mau_sha256: The digest of its template.
        quy_dinh: The regulation it was laid out by, such as `hd05_2026`.
        phien_ban: The version of dangvan that made it.
    """

    tap_tin: str
    sha256: str
    van_ban_sha256: str | None = None
    mau_sha256: str | None = None
    quy_dinh: str | None = None
    phien_ban: str | None = None

    @classmethod
    def theo(cls, tap_tin: str, bien_nhan: BienNhan) -> Self:
        """Return the file a paper was saved as, with its receipt."""
        return cls(
            tap_tin,
            bien_nhan.tap_tin_sha256,
            van_ban_sha256=bien_nhan.van_ban_sha256,
            mau_sha256=bien_nhan.mau_sha256,
            quy_dinh=bien_nhan.regulation,
            phien_ban=bien_nhan.phien_ban,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NhiemKyTrongSo:
    """A term of a body, as recorded.

    `lap_ngay` is the day the body was founded and `tien_than` the body before it, where told.
    `chung_day_so_qd` is whether Quyết định and Quy định share a series; `None` while it has none.
    """

    to_chuc: str
    lap_ngay: date | None
    tien_than: str | None
    ky_hieu: str
    nhiem_ky: NhiemKy
    chung_day_so_qd: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySo:
    """A series: `so_da_dung` were used before this register, `so_cuoi` is the last one taken."""

    to_chuc: str
    nhiem_ky: NhiemKy
    nhom_loai: str
    so_da_dung: int
    so_cuoi: int
    so_muc: int


_CUA_DAY = ("nhom_loai", "to_chuc_giu_so", "nhiem_ky")
_TEN_COT = tuple(cot.name for cot in fields(MucSo) if cot.name not in _CUA_DAY)
_TRANG_THAI = {mot.value: mot for mot in TrangThai}

_DAT = {cot.name: getattr(MucSo, cot.name).__set__ for cot in fields(MucSo)}
_DAT_COT = tuple(_DAT[ten] for ten in _TEN_COT)

COT_MUC = tuple("id" if ten == "muc_id" else ten for ten in _TEN_COT)
"""The columns of the table of entries that an entry is made of."""


def muc_tu_dong(facts: Sequence[Any], cua_day: Mapping[str, Any]) -> MucSo:  # Any: several types
    """Return the entry whose columns `COT_MUC` are given, with what its series tells of it."""
    # Through its slots, for a list of thousands: the constructor takes three times as long.
    muc = object.__new__(MucSo)
    for dat, value in zip(_DAT_COT, facts, strict=True):
        dat(muc, value)
    for ten in _CUA_DAY:
        _DAT[ten](muc, cua_day[ten])
    _DAT["noi_nhan"](muc, tuple(muc.noi_nhan))
    _DAT["trang_thai"](muc, _TRANG_THAI[muc.trang_thai])
    return muc


def so_da_giu(row: RowMapping | Mapping[str, Any]) -> SoDaGiu:  # Any: as above
    """Return the reserved number a row of `muc_so` holds."""
    return SoDaGiu(
        khoa_dong=row["khoa_dong"],
        so_van_ban=row["so_van_ban"],
        so_ky_hieu=row["so_ky_hieu"],
        trang_thai=TrangThai(row["trang_thai"]),
        tap_tin=row["tap_tin"],
        sha256=row["sha256"],
    )

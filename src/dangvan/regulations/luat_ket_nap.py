"""What a regulation says about admission, as frozen data."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.regulations.ty_le import TyLe

MocLeKetNap = Literal["nhan_quyet_dinh", "ban_hanh_quyet_dinh"]


@dataclass(frozen=True, slots=True)
class QuyTacTuoi:
    """Age in full years, counted in months on the day of the cell's meeting."""

    toi_thieu: int
    toi_da: int
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacTrinhDo:
    """The least education, in the regulation's words."""

    toi_thieu: str
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacDeNghi:
    """The share needed to propose an admission, at the cell and at the committee above it."""

    ty_le_chi_bo: TyLe
    ty_le_dang_uy_co_so: TyLe
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class CapQuyetDinh:
    """One body that may decide: which kinds of committee, who votes, and with what share."""

    khoa: str
    ten: str
    loai_to_chuc: tuple[str, ...]
    chu_the: str
    ty_le: TyLe
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class ThoiHan:
    """Time limits of a decision and a ceremony, in working days."""

    quyet_dinh_ket_nap: int
    gia_han_ket_nap: int
    quyet_dinh_chinh_thuc: int
    gia_han_chinh_thuc: int
    le_ket_nap: int
    moc_le_ket_nap: MocLeKetNap
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class HanHoSo:
    """How long papers of a dossier stay good, and waiting times, in months."""

    chung_nhan_thang: int
    lam_lai_thu_tuc_thang: int
    du_bi_thang: int
    cho_ket_nap_lai_thang: int
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class LuatKetNap:
    """The law of admission between two days, both included."""

    khoa: str
    so_van_ban: str
    hieu_luc_tu: date
    hieu_luc_den: date | None
    tuoi: QuyTacTuoi
    trinh_do: QuyTacTrinhDo
    de_nghi: QuyTacDeNghi
    cap_quyet_dinh: tuple[CapQuyetDinh, ...]
    thoi_han: ThoiHan
    han_ho_so: HanHoSo

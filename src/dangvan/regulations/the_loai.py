"""Kinds of Party documents, their symbols, and who may issue them, as frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dangvan.regulations.quy_dinh import DoTinCay


@dataclass(frozen=True, slots=True)
class TheLoai:
    """One kind of document; `ky_hieu` is None for a kind that carries no number."""

    ten: str
    ky_hieu: str | None
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class ThamQuyen:
    """The kinds one body may issue.

    Attributes:
        loai_to_chuc: Keys of `LOAI_TO_CHUC`; a congress is named by its level, as `dai_hoi_chi_bo`.
        chu_the: The acting body.
        ten: The body in words.
        duoc_ban_hanh: Names of kinds it may issue; None where only `khong_duoc` is known.
        khong_duoc: Names of kinds a clause expressly excludes.
    """

    loai_to_chuc: tuple[str, ...]
    chu_the: str
    ten: str
    duoc_ban_hanh: tuple[str, ...] | None
    khong_duoc: tuple[str, ...]
    source: str
    do_tin_cay: DoTinCay

    def cho_phep(self, ten_loai: str) -> bool:
        """Return whether this body may issue a kind, as far as the matrix tells."""
        if self.duoc_ban_hanh is None:
            return ten_loai not in self.khong_duoc
        return ten_loai in self.duoc_ban_hanh


@dataclass(frozen=True, slots=True)
class QuyDinhTheLoai:
    """A regulation on kinds and authority, in force between two days, both included."""

    khoa: str
    so_van_ban: str
    ngay_ban_hanh: date
    hieu_luc_tu: date
    hieu_luc_den: date | None
    the_loai: Mapping[str, TheLoai]
    so_giay_to_hanh_chinh: int
    giay_to_hanh_chinh: tuple[str, ...]
    tham_quyen: tuple[ThamQuyen, ...]
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class KyHieuLoai:
    """The symbol of a kind on a day, and every symbol accepted on that day."""

    ky_hieu: str | None
    chap_nhan: tuple[str, ...]
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class KyHieuTheoNgay:
    """A kind whose symbol changed: one period of it."""

    ten_loai: str
    tu_ngay: date
    den_ngay: date | None
    ky_hieu: str
    chap_nhan: tuple[str, ...]
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class CanhBaoThamQuyen:
    """A kind that a body may not be entitled to issue; never more than a warning."""

    noi_dung: str
    cach_sua: str
    source: str
    do_tin_cay: DoTinCay

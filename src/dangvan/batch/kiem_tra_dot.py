"""Every row of a list looked at, before anything is made of one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dangvan.batch.da_ban_hanh import MA_DA_BAN_HANH, DaCap
from dangvan.batch.dong_van_ban import LapVanBan, trung_nguoi
from dangvan.batch.ket_qua import DongHong
from dangvan.batch.lam_giay import CachDung
from dangvan.batch.o_sai import COT_NGUOI, o_sai
from dangvan.batch.ten_tap_tin import gia_tri_ten
from dangvan.batch.van_de import VanDe
from dangvan.disk import Spool
from dangvan.models import VanBan
from dangvan.regulations import regulation_for


@dataclass(frozen=True, slots=True)
class DongLam:
    """One row that can be made: what is kept beside its paper until that is made.

    Attributes:
        so_dong: The row, as the clerk counts.
        khoa: Its key in the register.
        ngay_ban_hanh: The date of its paper.
        ten: What its file may be called by.
    """

    so_dong: int
    khoa: str
    ngay_ban_hanh: date
    ten: Mapping[str, object]

    def __reduce__(self) -> tuple[object, ...]:
        """A plain call: rows are packed by the hundred thousand."""
        return DongLam, (self.so_dong, self.khoa, self.ngay_ban_hanh, self.ten)


@dataclass(frozen=True, slots=True)
class DaKiem:
    """The rows of a list, looked at.

    Attributes:
        lam: The rows to make, by date and then as listed.
        van_ban: Their papers, in the same order.
        hong: The rows that cannot be made.
        moi_dang: One paper of each shape a paper of this list takes.
        canh_bao_o: Guesses made while reading the cells.
    """

    lam: Sequence[DongLam]
    van_ban: Sequence[VanBan]
    hong: tuple[DongHong, ...]
    moi_dang: tuple[VanBan, ...]
    canh_bao_o: tuple[VanDe, ...]


def kiem_tra_dot(lap: LapVanBan, da_cap: DaCap, cac_ten: Collection[str]) -> DaKiem:
    """Return the rows of a list, those that can be made and those that cannot.

    Args:
        lap: Makes the papers of the list.
        da_cap: What the register holds of the batch.
        cac_ten: The names that the pattern of the file names uses.

    Raises:
        DataError: The office's own facts are wrong.
    """
    trung: dict[int, list[VanDe]] = defaultdict(list)
    for van_de in trung_nguoi(lap.kind, lap.danh_sach):
        trung[van_de.so_dong].append(van_de)
    lam: Spool[DongLam] = Spool()
    cac_van_ban: Spool[VanBan] = Spool()
    hong: list[DongHong] = []
    moi_dang: dict[tuple[object, ...], VanBan] = {}
    canh_bao_o: list[VanDe] = []
    for dong in lap.danh_sach.dong:
        canh_bao_o += dong.canh_bao if dong.van_de else ()
        van_ban = (*dong.loi, *trung.get(dong.so_dong, ())) or lap.thu(dong)
        if not isinstance(van_ban, VanBan):
            hong.append(DongHong(dong.so_dong, van_ban))
            continue
        khoa = da_cap.khoa(van_ban)
        if cau := da_cap.vi_sao_khong(van_ban, khoa):
            van_de = o_sai(lap.danh_sach, dong, COT_NGUOI, cau, MA_DA_BAN_HANH)
            hong.append(DongHong(dong.so_dong, (van_de,)))
            continue
        moi_dang.setdefault(_dang(van_ban), van_ban)
        ngay, ten = van_ban.ngay_ban_hanh, gia_tri_ten(van_ban, cac_ten)
        cac_van_ban.append(van_ban, shelf=ngay.toordinal())
        lam.append(DongLam(dong.so_dong, khoa, ngay, ten), shelf=ngay.toordinal())
    return DaKiem(lam, cac_van_ban, tuple(hong), tuple(moi_dang.values()), tuple(canh_bao_o))


def dung_thu(cac_van_ban: Iterable[VanBan], dung: CachDung) -> None:
    """Render papers, so that a template that fails does so before a number is taken.

    Raises:
        DangvanError: Whatever rendering raises.
    """
    for van_ban in cac_van_ban:
        dung(van_ban)


def _dang(van_ban: VanBan) -> tuple[object, ...]:
    """The regulation a paper falls under, and which of its facts are given."""
    co = [bool(gia_tri) for gia_tri in van_ban.__dict__.values()]
    return (regulation_for(van_ban.ngay_ban_hanh).khoa, type(van_ban), *co)

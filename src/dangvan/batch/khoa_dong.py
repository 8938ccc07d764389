"""Which row of which list is which number of the register: the identity of a batch.

The rows of all lists of one series form one batch of the register, and a row is known by its
person. So a list may be run again, mended, sorted, extended or split: nobody is decided on twice,
and two clerks with the same list get the same numbers.
"""

from collections.abc import Iterable
from hashlib import sha256

from dangvan.batch.don_vi import DonVi
from dangvan.batch.dong_van_ban import BANG_LOAI
from dangvan.models import VanBan

_KHONG_RO = "00"
_NOI = "-"


def ma_dot(kind: type[VanBan], don_vi: DonVi) -> str:
    """Return the identity of the batch an office's lists of a kind belong to in a term."""
    co_quan, nhiem_ky = don_vi.co_quan_ban_hanh.khoa, don_vi.nhiem_ky.tu_ngay.isoformat()
    return f"{kind.loai_van_ban}, {co_quan}, {nhiem_ky}"


class KhoaDong:
    """The keys of rows, as the register knows them or is to know them.

    A key is a digest, not the facts: the person's name and birth date, then two digits that tell
    namesakes apart by their citizen numbers and give those away to nobody, then which decision
    on the person it is, where earlier ones were voided.

    Args:
        da_co: The keys of rows that hold a number.
        da_huy: The keys of rows whose number was voided.
    """

    def __init__(self, da_co: Iterable[str], da_huy: Iterable[str] = ()) -> None:
        self._da_huy = frozenset(da_huy)
        self._theo_nguoi: dict[str, dict[str, str]] = {}
        for khoa in da_co:
            nguoi, phan_biet, *_ = khoa.split(_NOI)
            self._theo_nguoi.setdefault(nguoi, {})[phan_biet] = khoa

    def cua(self, van_ban: VanBan) -> str:
        """Return the key of the row a paper is made from.

        A person whose citizen number is known to one of the two only is the same person.
        """
        nguoi, phan_biet = _nhan_dang(van_ban)
        da_co = self._theo_nguoi.get(nguoi, {})
        chua_ro = min(da_co, default=phan_biet) if phan_biet == _KHONG_RO else _KHONG_RO
        for mot in (phan_biet, chua_ro):
            if mot in da_co:
                return da_co[mot]
        goc = khoa = f"{nguoi}{_NOI}{phan_biet}"
        lan = 1
        while khoa in self._da_huy:
            lan += 1
            khoa = f"{goc}{_NOI}{lan}"
        return khoa

    def da_huy(self, van_ban: VanBan) -> tuple[str, ...]:
        """Return the keys of the voided decisions on a paper's person, the last one last."""
        if not self._da_huy:
            return ()
        goc = _NOI.join(_nhan_dang(van_ban))
        return tuple(sorted(khoa for khoa in self._da_huy if khoa.startswith(goc)))


def _nhan_dang(van_ban: VanBan) -> tuple[str, str]:
    nguoi, phan_biet = BANG_LOAI[type(van_ban)].nhan_dang(van_ban)
    return _bam("\n".join(nguoi), 32), _bam(phan_biet, 2) if phan_biet else _KHONG_RO


def _bam(chu: str, dai: int) -> str:
    """Return a digest that is never that of the unknown."""
    bam = sha256(chu.encode()).hexdigest()[:dai]
    return "01" if bam == _KHONG_RO else bam

"""Which row of which list is which number of the register: the identity of a batch.

The rows of all lists of one series form one batch of the register, and a row is known by its
person. So a list may be run again, mended, sorted, extended or split: nobody is decided on twice,
and two clerks with the same list get the same numbers.
"""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from dangvan.batch.don_vi import DonVi
from dangvan.batch.dong_van_ban import BANG_LOAI
from dangvan.models import VanBan

_KHONG_RO = "00"


def ma_dot(kind: type[VanBan], don_vi: DonVi) -> str:
    """Return the identity of the batch an office's lists of a kind belong to in a term."""
    co_quan, nhiem_ky = don_vi.co_quan_ban_hanh.khoa, don_vi.nhiem_ky.tu_ngay.isoformat()
    return f"{kind.loai_van_ban}, {co_quan}, {nhiem_ky}"


class KhoaDong:
    """The keys of rows, as the register knows them or is to know them.

    A key is a digest, not the facts: the person's name and birth date, then two digits that tell
    namesakes apart by their citizen numbers and give those away to nobody.

    Args:
        da_co: The keys the register holds for the batch.
    """

    def __init__(self, da_co: Iterable[str]) -> None:
        self._theo_nguoi: dict[str, set[str]] = defaultdict(set)
        for khoa in da_co:
            self._theo_nguoi[khoa.partition("-")[0]].add(khoa)

    def cua(self, van_ban: VanBan) -> str:
        """Return the key of the row a paper is made from.

        A person whose citizen number is known to one of the two only is the same person.
        """
        nguoi, phan_biet = BANG_LOAI[type(van_ban)].nhan_dang(van_ban)
        goc = _bam("\n".join(nguoi), 32)
        khoa = f"{goc}-{_bam(phan_biet, 2) if phan_biet else _KHONG_RO}"
        da_co = self._theo_nguoi[goc]
        if khoa in da_co or not da_co:
            return khoa
        if not phan_biet:
            return min(da_co)
        chua_ro = f"{goc}-{_KHONG_RO}"
        return chua_ro if chua_ro in da_co else khoa


def _bam(chu: str, dai: int) -> str:
    """Return a digest that is never that of the unknown."""
    bam = sha256(chu.encode()).hexdigest()[:dai]
    return "01" if bam == _KHONG_RO else bam

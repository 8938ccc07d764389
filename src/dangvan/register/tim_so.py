"""Find entries by words: with accents they must match, without them any accents will do."""

from collections.abc import Iterator

from dangvan.register.muc_so import MucSo
from dangvan.text import bo_dau, gap_dau


def cac_tu(*cau: str | None) -> Iterator[str]:
    """Yield the words asked for, as the book's column of words to search by writes them."""
    for mot in cau:
        yield from bo_dau(gap_dau(mot or "")).split()


def co_chu(muc: MucSo, nguoi: str | None, tim_kiem: str | None) -> bool:
    """Return whether an entry names this person, and holds every one of these words.

    Args:
        muc: The entry.
        nguoi: Words of the name of whom it is about, or who signed it.
        tim_kiem: Words of anything the entry says.
    """
    ten = (muc.doi_tuong or "", muc.nguoi_ky)
    if nguoi is not None and not any(_gom(mot, nguoi) for mot in ten):
        return False
    if tim_kiem is None:
        return True
    return _gom(" ".join((muc.so_ky_hieu, muc.trich_yeu, *ten, muc.ghi_chu)), tim_kiem)


def _gom(chu: str, cau: str) -> bool:
    """Return whether every word of `cau` is in `chu`."""
    co_dau = gap_dau(chu)
    khong_dau = bo_dau(co_dau)
    return all(tu in (khong_dau if tu == bo_dau(tu) else co_dau) for tu in gap_dau(cau).split())

"""Which row of a list is dated before the number its paper would come after."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.batch.tep_cua_dot import CachGhi
from dangvan.register.lay_so import LuiNgay
from dangvan.text import ngay_ngan


@contextmanager
def neu_dong_lui_ngay(cach: CachGhi, cac_dong: Sequence[DongLam]) -> Iterator[None]:
    """Name the row of the list in an error of dates: a clerk knows rows, not numbers to come.

    Rows that have a number already come into question last.
    """
    try:
        yield
    except LuiNgay as error:
        co_so = {muc.khoa_dong for muc in cach.register.entries(ma_dot=cach.ma_dot)}
        cung_ngay = [dong for dong in cac_dong if dong.ngay_ban_hanh == error.ngay]
        cung_ngay.sort(key=lambda dong: dong.khoa in co_so)
        if not cung_ngay:
            raise
        dong = cung_ngay[0]
        noi = f"dòng {dong.so_dong} của danh sách, ngày {ngay_ngan(dong.ngay_ban_hanh)}"
        raise LuiNgay(f"{noi}: {error.what}", where=error.where, fix=error.fix) from error

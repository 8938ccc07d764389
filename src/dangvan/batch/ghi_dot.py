"""Number the papers of a batch, write their files, note them in the register.

What each moment leaves behind when the program is killed there, and what the next run does:

- before the numbers are committed: nothing; everything starts afresh;
- after that: reserved numbers; their rows keep them;
- while a file is written: a temporary file; it is taken away;
- once it has its name, not yet noted: a file that is what the row gives; it is noted;
- once it is noted: nothing to do; if the disk lost the file with the power, it is made again.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import overload

from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.ket_qua import GiayDaLam
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.batch.tep_cua_dot import (
    CachGhi,
    cac_tep,
    con_tep,
    ghi_tep,
    giay_cua_dong,
    khong_de_len,
)
from dangvan.errors import DangvanError, RegisterError
from dangvan.models import VanBan, canh_bao
from dangvan.register import SoDaGiu, TepVanBan, TrangThai

# Each note costs the disk several waits; whatever a crash leaves unnoted, the next run notes.
_MOI_LAN_GHI_SO = 20


class _CacVanBan(Sequence[VanBan]):
    """The papers of a batch, each made when it is looked at."""

    def __init__(self, cac_dong: Sequence[DongLam], lap: Callable[[DongDoc], VanBan]) -> None:
        self._cac_dong = cac_dong
        self._lap = lap

    def __len__(self) -> int:
        return len(self._cac_dong)

    @overload
    def __getitem__(self, cho: int) -> VanBan: ...
    @overload
    def __getitem__(self, cho: slice) -> Sequence[VanBan]: ...
    def __getitem__(self, cho: int | slice) -> VanBan | Sequence[VanBan]:
        if isinstance(cho, slice):
            return _CacVanBan(self._cac_dong[cho], self._lap)
        return self._lap(self._cac_dong[cho].dong)


def ghi_dot(cach: CachGhi, cac_dong: Sequence[DongLam]) -> tuple[GiayDaLam, ...]:
    """Return the papers of the rows, numbered, written and noted, in the order of the rows.

    Raises:
        DataError: A file of another origin stands in the way; no number was taken.
        DocxError: A file cannot be written.
        RegisterError: Numbers cannot be taken or noted.
    """
    so_giu = cach.register.reserve_block(
        _CacVanBan(cac_dong, cach.lap),
        ma_dot=cach.ma_dot,
        khoa_dong=[dong.khoa for dong in cac_dong],
        kiem_tra=partial(khong_de_len, cach, cac_dong),
        ly_do_lui_ngay=cach.ly_do_lui_ngay,
    )
    return tuple(_lam(cach, cac_dong, so_giu))


def _lam(
    cach: CachGhi, cac_dong: Sequence[DongLam], so_giu: Sequence[SoDaGiu]
) -> Iterator[GiayDaLam]:
    cho_ghi: dict[str, TepVanBan] = {}
    cac_path = cac_tep(cach, cac_dong, so_giu)
    thu_tu = 0
    try:
        for dong, so, path in zip(cac_dong, so_giu, cac_path, strict=True):
            giay = _mot_giay(cach, dong, so, path)
            if so.trang_thai != TrangThai.DA_BAN_HANH:
                cho_ghi[so.khoa_dong] = TepVanBan(str(path), giay.sha256)
            thu_tu += 1
            if len(cho_ghi) >= _MOI_LAN_GHI_SO:
                _ghi_so(cach, cho_ghi)
            yield giay
            if cach.progress:
                cach.progress(thu_tu, len(cac_dong))
        _ghi_so(cach, cho_ghi)
    except BaseException as error:
        with suppress(RegisterError):  # what stopped the batch is the thing to tell
            _ghi_so(cach, cho_ghi)
        if isinstance(error, DangvanError):
            raise _lam_tiep(error, thu_tu, len(cac_dong)) from error
        raise


def _lam_tiep(error: DangvanError, xong: int, tong: int) -> DangvanError:
    """Return the same error with the way to go on."""
    tiep = "chạy lại đúng lệnh này để làm tiếp, các số đã giữ không mất"
    fix = f"{error.fix}; rồi {tiep}" if error.fix else tiep
    return type(error)(error.what, where=error.where, fix=f"{fix} (đã xong {xong} trên {tong})")


def _ghi_so(cach: CachGhi, cho_ghi: dict[str, TepVanBan]) -> None:
    lan_nay = dict(cho_ghi)
    cho_ghi.clear()
    if lan_nay:
        cach.register.mark_block_issued(cach.ma_dot, lan_nay)


def _mot_giay(cach: CachGhi, dong: DongLam, so: SoDaGiu, path: Path) -> GiayDaLam:
    van_ban = cach.lap(dong.dong)
    da_xong = so.trang_thai == TrangThai.DA_BAN_HANH and con_tep(cach, dong, so, path)
    sha256 = so.sha256 if da_xong else None
    if sha256 is None:
        sha256 = ghi_tep(giay_cua_dong(cach, dong, so, van_ban), path, overwrite=cach.overwrite)
    return GiayDaLam(
        dong=dong.dong.so_dong,
        so_van_ban=so.so_van_ban,
        so_ky_hieu=so.so_ky_hieu,
        ngay_ban_hanh=dong.ngay_ban_hanh,
        tap_tin=path,
        sha256=sha256,
        canh_bao=canh_bao(van_ban),
    )

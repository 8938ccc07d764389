"""Number the papers of a batch, write their files, note them in the register.

What each moment leaves behind when the program is killed there, and what the next run does:

- before the numbers are committed: nothing; everything starts afresh;
- after that: reserved numbers; their rows keep them;
- while a file is written: a temporary file; it is taken away;
- once it has its name, not yet noted: a file that is what the row gives; it is noted;
- once it is noted: nothing to do.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import overload

from dangvan.batch.da_ban_hanh import Dung, ban_goc
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.goi_giong import bam, cung_noi_dung, doc_neu_co
from dangvan.batch.ket_qua import GiayDaLam
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.batch.loi_o_dia import viet_loi_o_dia
from dangvan.batch.ten_tap_tin import ten_tap_tin
from dangvan.errors import DangvanError, DataError, DocxError, RegisterError
from dangvan.models import VanBan, canh_bao
from dangvan.register import Register, SoDaGiu, TepVanBan, TrangThai
from dangvan.render import Rendered

Progress = Callable[[int, int], None]
"""Called with papers done and papers in all."""

# Each note costs the disk several waits; whatever a crash leaves unnoted, the next run notes.
_MOI_LAN_GHI_SO = 20


@dataclass(frozen=True, slots=True)
class CachGhi:
    """What one batch writes with."""

    register: Register
    out: Path
    ma_dot: str
    mau_ten: str
    lap: Callable[[DongDoc], VanBan]
    dung: Dung
    overwrite: bool
    progress: Progress | None


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
        kiem_tra=partial(_khong_de_len, cach, cac_dong),
    )
    return tuple(_lam(cach, cac_dong, so_giu))


def _lam(
    cach: CachGhi, cac_dong: Sequence[DongLam], so_giu: Sequence[SoDaGiu]
) -> Iterator[GiayDaLam]:
    cho_ghi: dict[str, TepVanBan] = {}
    cac_tep = _cac_tep(cach, cac_dong, so_giu)
    thu_tu = 0
    try:
        for dong, so, path in zip(cac_dong, so_giu, cac_tep, strict=True):
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


def _cac_tep(
    cach: CachGhi, cac_dong: Sequence[DongLam], so_giu: Sequence[SoDaGiu]
) -> tuple[Path, ...]:
    """Return the file of each row: where it was issued if that is here, else by the pattern."""
    o_day = [_tep_da_co(cach.out, so) for so in so_giu]
    moi = iter(
        ten_tap_tin(
            cach.mau_ten,
            [
                (dong.ten, so.so_van_ban)
                for dong, so, path in zip(cac_dong, so_giu, o_day, strict=True)
                if path is None
            ],
            da_co=[path.name for path in o_day if path],
        )
    )
    return tuple(path or cach.out / next(moi) for path in o_day)


def _tep_da_co(out: Path, so: SoDaGiu) -> Path | None:
    """Return the issued file of a row if it lies in this folder, wherever the folder was then."""
    if so.trang_thai != TrangThai.DA_BAN_HANH or not so.tap_tin:
        return None
    ghi, o_day = Path(so.tap_tin), out / Path(so.tap_tin).name
    if ghi.parent.resolve() == out.resolve():
        return o_day
    return o_day if ban_goc(str(o_day), so.sha256) is not None else None


def _khong_de_len(cach: CachGhi, cac_dong: Sequence[DongLam], so_giu: Sequence[SoDaGiu]) -> None:
    """Refuse the numbers where a file of another origin has the name of a paper."""
    if cach.overwrite:
        return
    la = [
        path.name
        for dong, so, path in zip(cac_dong, so_giu, _cac_tep(cach, cac_dong, so_giu), strict=True)
        if path.exists()
        and _tep_da_co(cach.out, so) is None
        and not _cua_dong(cach, dong, so, path)
    ]
    if la:
        raise DataError(
            f"thư mục đã có {len(la)} tệp cùng tên mà không phải của đợt này, đầu tiên là {la[0]}; "
            "chưa cấp số nào",
            where=str(cach.out),
            fix="chọn thư mục khác, hoặc cho phép ghi đè",
        )


def _cua_dong(cach: CachGhi, dong: DongLam, so: SoDaGiu, path: Path) -> bool:
    data = doc_neu_co(path)
    return data is not None and cung_noi_dung(data, _giay(cach, dong, so).data)


def _mot_giay(cach: CachGhi, dong: DongLam, so: SoDaGiu, path: Path) -> GiayDaLam:
    van_ban = cach.lap(dong.dong)
    sha256 = so.sha256 if so.trang_thai == TrangThai.DA_BAN_HANH and path.exists() else None
    if sha256 is None:
        sha256 = _ghi_tep(_giay(cach, dong, so, van_ban), path, overwrite=cach.overwrite)
    return GiayDaLam(
        dong=dong.dong.so_dong,
        so_van_ban=so.so_van_ban,
        so_ky_hieu=so.so_ky_hieu,
        ngay_ban_hanh=dong.ngay_ban_hanh,
        tap_tin=path,
        sha256=sha256,
        canh_bao=canh_bao(van_ban),
    )


def _giay(cach: CachGhi, dong: DongLam, so: SoDaGiu, van_ban: VanBan | None = None) -> Rendered:
    """Return the paper of a row: a copy of the issued file where there is one to copy.

    Raises:
        DataError: The paper was issued, its file is lost, and it cannot be made again.
    """
    van_ban = van_ban or cach.lap(dong.dong)
    giay = cach.dung(van_ban.with_so_van_ban(so.so_van_ban))
    if so.trang_thai != TrangThai.DA_BAN_HANH or bam(giay.data) == so.sha256:
        return giay
    goc = ban_goc(so.tap_tin, so.sha256)
    if goc is None or not cung_noi_dung(goc, giay.data):
        raise DataError(
            f"số {so.so_ky_hieu} vừa được ban hành với nội dung khác",
            where=f"dòng {dong.dong.so_dong}",
            fix="xem có ai đang chạy danh sách khác có người này",
        )
    return replace(giay, data=goc)


def _ghi_tep(giay: Rendered, path: Path, *, overwrite: bool) -> str:
    """Write a file unless it is there, and return its digest."""
    da_co = _da_co(giay, path)
    if da_co is not None:
        return da_co
    try:
        giay.save(path, overwrite=overwrite)
    except DocxError as error:
        # Somebody else with the same list may have written the file a moment ago.
        da_co = _da_co(giay, path)
        if da_co is not None:
            return da_co
        if not isinstance(error.__cause__, OSError):
            raise
        dieu_sai, fix = viet_loi_o_dia(error.__cause__)
        raise DocxError(f"không ghi được: {dieu_sai}", where=str(path), fix=fix) from error
    return bam(giay.data)


def _da_co(giay: Rendered, path: Path) -> str | None:
    data = doc_neu_co(path)
    return bam(data) if data is not None and cung_noi_dung(data, giay.data) else None

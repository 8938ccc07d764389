"""The files of a batch: where each row's paper goes, and what may lie there."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Literal

from dangvan.batch.da_ban_hanh import ban_goc, ten_cua
from dangvan.batch.goi_giong import bam, cung_noi_dung, la_phan_con_lai
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.batch.lam_giay import CachDung, co_so
from dangvan.batch.noi_ra import NoiRa
from dangvan.batch.ten_tap_tin import DatTen
from dangvan.disk import Spool
from dangvan.errors import DataError, RegisterError
from dangvan.models import VanBan
from dangvan.register import Register, SoDaGiu, TrangThai

Progress = Callable[[int, int], None]
"""Called with papers done and papers in all."""

GhiBen = Literal["tung_khoi", "tung_tep", "khong"]
"""When a batch waits for the disk: for each block of papers, for each paper, or never."""


@dataclass(frozen=True, slots=True)
class CachGhi:
    """What one batch writes with."""

    register: Register
    noi: NoiRa
    ma_dot: str
    mau_ten: str
    van_ban: Sequence[VanBan]
    dung: CachDung
    executor: Executor | None
    ghi_ben: GhiBen
    overwrite: bool
    progress: Progress | None
    ly_do_lui_ngay: str = ""


def _cac_ten(
    cach: CachGhi, cac_dong: Sequence[DongLam], so_giu: Sequence[SoDaGiu]
) -> Iterator[tuple[str, bool]]:
    """Yield each row's name, and whether its issued file lies here under it; else it is new."""
    o_day, cac_so = [], array("Q")
    for so in so_giu:
        o_day.append(_ten_da_co(cach.noi, so))
        cac_so.append(so.so_van_ban)
    dat_ten = DatTen(cach.mau_ten, da_co=(ten for ten in o_day if ten))
    for dong, so_van_ban, ten in zip(cac_dong, cac_so, o_day, strict=True):
        yield (ten, True) if ten else (dat_ten.cho(dong.ten, so_van_ban), False)


def _ten_da_co(noi: NoiRa, so: SoDaGiu) -> str | None:
    """Return the name of a row's issued file if it lies in this place, wherever that was then."""
    if so.trang_thai != TrangThai.DA_BAN_HANH or not so.tap_tin:
        return None
    o_day = noi.ten_o_day(so.tap_tin)
    if o_day is not None:
        return o_day
    ten = ten_cua(so.tap_tin)
    return ten if bam(noi.doc(ten) or b"") == so.sha256 else None


def chon_ten(
    cach: CachGhi, cac_dong: Sequence[DongLam], so_giu: Sequence[SoDaGiu]
) -> Sequence[str]:
    """Return each row's file name.

    Raises:
        RegisterError: A number was voided meanwhile.
        DataError: A file of another origin has the name of a paper.
    """
    da_huy = [so.so_ky_hieu for so in so_giu if so.trang_thai == TrangThai.HUY]
    if da_huy:
        raise RegisterError(
            f"số {da_huy[0]} vừa bị huỷ", where=f"đợt {cach.ma_dot}", fix="chạy lại danh sách"
        )
    cac_ten: Spool[str] = Spool()
    la = []
    for cho, (ten, o_day) in enumerate(_cac_ten(cach, cac_dong, so_giu)):
        cac_ten.append(ten)
        if cach.overwrite or o_day or not cach.noi.co(ten):
            continue
        if not _cua_dong(cach, cho, cac_dong[cho], so_giu[cho], ten):
            la.append(ten)
    if la:
        raise DataError(
            f"thư mục đã có {len(la)} tệp cùng tên mà không phải của đợt này, đầu tiên là {la[0]}; "
            "chưa cấp số nào",
            where=cach.noi.ten,
            fix="chọn thư mục khác, hoặc cho phép ghi đè (overwrite=True; dòng lệnh: --overwrite)",
        )
    return cac_ten


def _cua_dong(cach: CachGhi, cho: int, dong: DongLam, so: SoDaGiu, ten: str) -> bool:
    co_san = cach.noi.doc(ten)
    if co_san is None:
        return False
    moi = ban_in(cach, dong, so, _in_thu(cach, cho, so))
    return cung_noi_dung(co_san, moi) or la_phan_con_lai(co_san, moi)


def con_tep(cach: CachGhi, cho: int, dong: DongLam, so: SoDaGiu, ten: str) -> bool:
    """Tell whether the file of an issued paper is there, as issued or as somebody edited it.

    What a power cut left of it is no file: the paper is made again, with the same bytes.

    Args:
        cach: What the batch writes with.
        cho: The row's place among those to make.
        dong: The row.
        so: What the register holds of it.
        ten: Its name.
    """
    if not cach.noi.co(ten):
        return False
    data = cach.noi.doc(ten)
    if data is None or bam(data) == so.sha256:
        return True
    return not la_phan_con_lai(data, ban_in(cach, dong, so, _in_thu(cach, cho, so)))


def _in_thu(cach: CachGhi, cho: int, so: SoDaGiu) -> bytes:
    return cach.dung(co_so(cach.van_ban[cho], so.so_van_ban)).data


def ban_in(cach: CachGhi, dong: DongLam, so: SoDaGiu, data: bytes) -> bytes:
    """Return the bytes of a row's paper: a copy of the issued file where there is one to copy.

    Args:
        cach: What the batch writes with.
        dong: The row.
        so: What the register holds of it.
        data: The paper as it was rendered just now.

    Raises:
        DataError: The paper was issued, its file is lost, and it cannot be made again.
    """
    if so.trang_thai != TrangThai.DA_BAN_HANH or bam(data) == so.sha256:
        return data
    goc = ban_goc(so.tap_tin, so.sha256, cach.noi)
    if goc is None or not cung_noi_dung(goc, data):
        raise DataError(
            f"số {so.so_ky_hieu} vừa được ban hành với nội dung khác",
            where=f"dòng {dong.so_dong}",
            fix="xem có ai đang chạy danh sách khác có người này",
        )
    return goc

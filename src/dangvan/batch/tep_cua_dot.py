"""The files of a batch: where each row's paper goes, what may lie there, and how it is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dangvan.batch.da_ban_hanh import Dung, ban_goc
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.goi_giong import bam, cung_noi_dung, doc_neu_co, la_phan_con_lai
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.batch.ten_tap_tin import ten_tap_tin
from dangvan.errors import DataError, DocxError, RegisterError, loi_o_dia
from dangvan.models import VanBan
from dangvan.register import Register, SoDaGiu, TrangThai
from dangvan.render import Rendered

Progress = Callable[[int, int], None]
"""Called with papers done and papers in all."""


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
    ly_do_lui_ngay: str = ""


def cac_tep(
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
    return o_day if bam(doc_neu_co(o_day) or b"") == so.sha256 else None


def khong_de_len(cach: CachGhi, cac_dong: Sequence[DongLam], so_giu: Sequence[SoDaGiu]) -> None:
    """Refuse the numbers where one was voided, or a foreign file has the name of a paper."""
    da_huy = [so.so_ky_hieu for so in so_giu if so.trang_thai == TrangThai.HUY]
    if da_huy:
        raise RegisterError(
            f"số {da_huy[0]} vừa bị huỷ", where=f"đợt {cach.ma_dot}", fix="chạy lại danh sách"
        )
    if cach.overwrite:
        return
    la = [
        path.name
        for dong, so, path in zip(cac_dong, so_giu, cac_tep(cach, cac_dong, so_giu), strict=True)
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
    if data is None:
        return False
    giay = giay_cua_dong(cach, dong, so)
    return cung_noi_dung(data, giay.data) or la_phan_con_lai(data, giay.data)


def con_tep(cach: CachGhi, dong: DongLam, so: SoDaGiu, path: Path) -> bool:
    """Tell whether the file of an issued paper is there, as issued or as somebody edited it.

    What a power cut left of it is no file: the paper is made again, with the same bytes.
    """
    data = doc_neu_co(path)
    if data is None or bam(data) == so.sha256:
        return path.exists()
    return not la_phan_con_lai(data, giay_cua_dong(cach, dong, so).data)


def giay_cua_dong(
    cach: CachGhi, dong: DongLam, so: SoDaGiu, van_ban: VanBan | None = None
) -> Rendered:
    """Return the paper of a row: a copy of the issued file where there is one to copy.

    Raises:
        DataError: The paper was issued, its file is lost, and it cannot be made again.
    """
    van_ban = van_ban or cach.lap(dong.dong)
    giay = cach.dung(van_ban.with_so_van_ban(so.so_van_ban))
    if so.trang_thai != TrangThai.DA_BAN_HANH or bam(giay.data) == so.sha256:
        return giay
    goc = ban_goc(so.tap_tin, so.sha256, cach.out)
    if goc is None or not cung_noi_dung(goc, giay.data):
        raise DataError(
            f"số {so.so_ky_hieu} vừa được ban hành với nội dung khác",
            where=f"dòng {dong.dong.so_dong}",
            fix="xem có ai đang chạy danh sách khác có người này",
        )
    return replace(giay, data=goc)


def ghi_tep(giay: Rendered, path: Path, *, overwrite: bool) -> str:
    """Write a file unless it is there, and return its digest."""
    da_co = _da_co(giay, path)
    if da_co is not None:
        return da_co
    con_lai = doc_neu_co(path)
    mat_dien = con_lai is not None and la_phan_con_lai(con_lai, giay.data)
    try:
        giay.save(path, overwrite=overwrite or mat_dien)
    except DocxError as error:
        # Somebody else with the same list may have written the file a moment ago.
        da_co = _da_co(giay, path)
        if da_co is not None:
            return da_co
        if not isinstance(error.__cause__, OSError):
            raise
        dieu_sai, fix = loi_o_dia(error.__cause__)
        raise DocxError(f"không ghi được: {dieu_sai}", where=str(path), fix=fix) from error
    return bam(giay.data)


def _da_co(giay: Rendered, path: Path) -> str | None:
    data = doc_neu_co(path)
    return bam(data) if data is not None and cung_noi_dung(data, giay.data) else None

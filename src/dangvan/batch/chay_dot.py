"""Run a batch: read, validate all, number, render, write, reconcile."""

import gc
import io
import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from dangvan.batch.bao_loi_excel import ghi_bao_loi
from dangvan.batch.danh_sach import DanhSach, doc_danh_sach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.don_vi import DonVi, OfficeSource, doc_don_vi
from dangvan.batch.dong_van_ban import bang_cua, trung_nguoi, van_ban_cua_dong
from dangvan.batch.ket_qua import BatchResult, DongHong, GiayDaLam
from dangvan.batch.nguon_bang import NguonBang
from dangvan.batch.ten_tap_tin import kiem_tra_mau_ten, ten_tap_tin
from dangvan.batch.van_de import VanDe
from dangvan.batch.vi_du import dong_vi_du
from dangvan.errors import DataError
from dangvan.models import VanBan, canh_bao
from dangvan.register import Register, SoDaGiu, TrangThai
from dangvan.render import TemplateSource, render

MAU_TEN = "{ky_hieu_loai}-{so_van_ban:03d}"
Progress = Callable[[int, int], None]
"""Called with papers done and papers in all."""

# docxtpl's trees are cycles that only the collector frees: without this a batch keeps growing.
_DON_SAU = 50


@dataclass(frozen=True, slots=True)
class _Dot:
    """What one batch writes with."""

    register: Register
    out: Path
    ma_dot: str
    mau_ten: str
    template: TemplateSource | None
    tai_lieu_mat: bool
    overwrite: bool
    progress: Progress | None


def render_batch(
    source: NguonBang,
    *,
    kind: type[VanBan],
    office: OfficeSource,
    register: Register,
    out: str | os.PathLike[str],
    trang_tinh: str | None = None,
    ten_tap: str = MAU_TEN,
    template: str | os.PathLike[str] | BinaryIO | None = None,
    bo_dong_loi: bool = False,
    overwrite: bool = False,
    dry_run: bool = False,
    hom_nay: date | None = None,
    progress: Progress | None = None,
) -> BatchResult:
    """Make one paper for each row of a list, each with its own number.

    All rows are validated before a number is taken. While a row has an error nothing is made, but
    a copy of the list with the cells to mend; the same call after mending makes everything. Numbers
    are reserved together; a batch that was interrupted goes on where it stopped when it is run
    again with the same list, office and folder.

    Args:
        source: A workbook, a CSV file, a DataFrame, or records.
        kind: The kind of paper, such as `QuyetDinhKetNap`.
        office: The office file, or its facts as a mapping.
        register: The register the numbers come from.
        out: The folder to write to; made if it does not exist.
        trang_tinh: The sheet, where several hold such a list.
        ten_tap: Pattern of the file names, without `.docx`.
        template: The office's own template.
        bo_dong_loi: Leave rows with errors out and make the others.
        overwrite: Replace files of the same name that this batch did not make.
        dry_run: Validate only: no number is taken, no paper written.
        hom_nay: The day of reading; today when not given.
        progress: Told after each paper.

    Raises:
        DataError: The list, the office or the pattern cannot be used.
        DocxError: A file exists already, or cannot be written.
        RegisterError: No numbers could be taken.
    """
    kiem_tra_mau_ten(ten_tap)
    don_vi = doc_don_vi(office)
    danh_sach = doc_danh_sach(
        source, bang_cua(kind).cac_cot, hom_nay=hom_nay or date.today(), trang_tinh=trang_tinh
    )
    vi_du, danh_sach = dong_vi_du(danh_sach)
    tot, hong = _kiem_tra(kind, danh_sach, don_vi)
    ket_qua = BatchResult(
        tong_dong=len(danh_sach.dong) + len(vi_du),
        bo_qua=vi_du + (hong if bo_dong_loi else ()),
        that_bai=() if bo_dong_loi else hong,
        canh_bao_o=tuple(v for dong in danh_sach.dong for v in dong.canh_bao),
        thong_bao=danh_sach.thong_bao,
        chay_thu=dry_run,
    )
    folder = Path(out)
    if hong:
        bang = _bang_sua_loi(danh_sach, hong, folder, source)
        ket_qua = replace(ket_qua, bang_sua_loi=bang)
    if dry_run or ket_qua.that_bai:
        return ket_qua
    _thu_muc(folder)
    dot = _Dot(
        register, folder, _ma_dot(kind, don_vi, tot), ten_tap, template,
        don_vi.xu_ly_tai_lieu_mat, overwrite, progress,
    )  # fmt: skip
    return replace(ket_qua, da_lam=tuple(_lam(dot, kind, don_vi, tot)))


def _kiem_tra(
    kind: type[VanBan], danh_sach: DanhSach, don_vi: DonVi
) -> tuple[list[tuple[DongDoc, VanBan]], tuple[DongHong, ...]]:
    """Validate every row; the good ones come back by date, then in the order of the list."""
    trung: dict[int, list[VanDe]] = {}
    for van_de in trung_nguoi(kind, danh_sach):
        trung.setdefault(van_de.so_dong, []).append(van_de)
    tot: list[tuple[DongDoc, VanBan]] = []
    hong: list[DongHong] = []
    for dong in danh_sach.dong:
        loi = (*dong.loi, *trung.get(dong.so_dong, ()))
        van_ban = van_ban_cua_dong(kind, dong, don_vi, danh_sach) if not loi else loi
        if isinstance(van_ban, VanBan):
            tot.append((dong, van_ban))
        else:
            hong.append(DongHong(dong.so_dong, van_ban))
    return sorted(tot, key=lambda muc: muc[1].ngay_ban_hanh), tuple(hong)


def _lam(
    dot: _Dot, kind: type[VanBan], don_vi: DonVi, tot: Sequence[tuple[DongDoc, VanBan]]
) -> Iterator[GiayDaLam]:
    so_giu = _giu_so(dot, kind, don_vi, tot)
    co_so = [vb.with_so_van_ban(so.so_van_ban) for (_, vb), so in zip(tot, so_giu, strict=True)]
    ten = ten_tap_tin(dot.mau_ten, co_so)
    _khong_de_len(dot, ten, so_giu)
    for thu_tu, ((dong, _), van_ban, so, ten_tap) in enumerate(
        zip(tot, co_so, so_giu, ten, strict=True), start=1
    ):
        yield _mot_giay(dot, dong, van_ban, so, dot.out / ten_tap)
        if thu_tu % _DON_SAU == 0:
            gc.collect()
        if dot.progress:
            dot.progress(thu_tu, len(tot))


def _giu_so(
    dot: _Dot, kind: type[VanBan], don_vi: DonVi, tot: Sequence[tuple[DongDoc, VanBan]]
) -> tuple[SoDaGiu, ...]:
    da_dung = don_vi.so_da_dung.get(kind.ky_hieu_loai)
    co_roi = dot.register.entries(
        to_chuc=don_vi.co_quan_ban_hanh, ten_loai=kind, nhiem_ky=don_vi.nhiem_ky
    )
    if da_dung and not co_roi:
        dot.register.continue_from(don_vi.co_quan_ban_hanh, kind, don_vi.nhiem_ky, da_dung)
    return dot.register.reserve_block(
        [vb for _, vb in tot],
        ma_dot=dot.ma_dot,
        khoa_dong=[str(dong.so_dong) for dong, _ in tot],
    )


def _mot_giay(dot: _Dot, dong: DongDoc, van_ban: VanBan, so: SoDaGiu, path: Path) -> GiayDaLam:
    giay = render(van_ban, template=dot.template, tai_lieu_mat=dot.tai_lieu_mat)
    ma = giay.receipt.tap_tin_sha256
    if so.trang_thai != TrangThai.DA_BAN_HANH or not path.exists():
        cua_dot = path.exists() and sha256(path.read_bytes()).hexdigest() == ma
        if not cua_dot:
            giay.save(path, overwrite=dot.overwrite)
        dot.register.mark_issued(dot.ma_dot, so.khoa_dong, tap_tin=str(path), sha256=ma)
    return GiayDaLam(
        dong=dong.so_dong,
        so_van_ban=so.so_van_ban,
        so_ky_hieu=so.so_ky_hieu,
        ngay_ban_hanh=van_ban.ngay_ban_hanh,
        tap_tin=path,
        sha256=ma,
        canh_bao=canh_bao(van_ban),
    )


def _khong_de_len(dot: _Dot, ten: Sequence[str], so_giu: Sequence[SoDaGiu]) -> None:
    """Give the numbers back and stop where a file of another origin stands in the way."""
    la = [
        name
        for name, so in zip(ten, so_giu, strict=True)
        if so.trang_thai != TrangThai.DA_BAN_HANH and (dot.out / name).exists()
    ]
    dang_do = any(so.trang_thai == TrangThai.DA_BAN_HANH for so in so_giu)
    if la and not dot.overwrite and not dang_do:
        dot.register.release_block(dot.ma_dot)
        raise DataError(
            f"thư mục đã có {len(la)} tệp cùng tên, đầu tiên là {la[0]}",
            where=str(dot.out),
            fix="chọn thư mục khác, hoặc cho phép ghi đè",
        )


def _bang_sua_loi(
    danh_sach: DanhSach, hong: Sequence[DongHong], folder: Path, source: NguonBang
) -> Path:
    _thu_muc(folder)
    ten = Path(danh_sach.bang.nguon).stem or "danh-sach"
    loi = [v for dong in hong for v in dong.van_de]
    canh_bao_o = [v for dong in danh_sach.dong for v in dong.canh_bao]
    so_tinh = source if isinstance(source, str | os.PathLike | io.IOBase) else None
    return ghi_bao_loi(
        danh_sach.bang, [*loi, *canh_bao_o], folder / f"{ten}-can-sua.xlsx", source=so_tinh
    )


def _thu_muc(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(
            f"không tạo được thư mục ({error.strerror or error})",
            where=str(folder),
            fix="chọn thư mục khác mà máy này ghi được",
        ) from error


def _ma_dot(kind: type[VanBan], don_vi: DonVi, tot: Sequence[tuple[DongDoc, VanBan]]) -> str:
    """The identity of a batch: its kind, its office, and the facts of its rows."""
    goc = [kind.loai_van_ban, don_vi.co_quan_ban_hanh.khoa]
    goc += [f"{dong.so_dong} {vb.model_dump_json()}" for dong, vb in tot]
    return sha256(json.dumps(goc, ensure_ascii=False).encode()).hexdigest()[:32]

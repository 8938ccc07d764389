"""Run a batch: read, validate all, number, render, write, reconcile."""

import gc
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from dangvan.batch.bang_can_sua import ghi_bang_can_sua
from dangvan.batch.da_ban_hanh import DaCap, Dung
from dangvan.batch.danh_sach import doc_danh_sach
from dangvan.batch.don_vi import DonVi, OfficeSource, doc_don_vi
from dangvan.batch.dong_van_ban import LapVanBan, bang_cua
from dangvan.batch.ghi_dot import ghi_dot
from dangvan.batch.ket_qua import BatchResult
from dangvan.batch.khoa_dong import ma_dot
from dangvan.batch.kiem_tra_dot import DongLam, dung_thu, kiem_tra_dot
from dangvan.batch.nguon_bang import NguonBang
from dangvan.batch.nguon_dot import TepNho, giu_mau, giu_nguon
from dangvan.batch.so_cua_dot import (
    kiem_tra_chinh_sach,
    noi_day_so,
    thong_bao_so,
    trung_ten_trong_so,
)
from dangvan.batch.ten_tap_tin import kiem_tra_mau_ten
from dangvan.batch.tep_cua_dot import CachGhi, Progress
from dangvan.batch.thu_muc_ra import don_tep_tam, mo_thu_muc, tep_tam
from dangvan.batch.vi_du import dong_vi_du
from dangvan.models import VanBan
from dangvan.register import MucSo, Register
from dangvan.render import Rendered, render

MAU_TEN = "{ky_hieu_loai}-{so_van_ban:03d}"


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
    ly_do_lui_ngay: str = "",
    dry_run: bool = False,
    hom_nay: date | None = None,
    progress: Progress | None = None,
) -> BatchResult:
    """Make one paper for each row of a list, each with its own number.

    All rows are validated before a number is taken. While a row has an error nothing is made, but
    a copy of the list with the cells to mend; the same call after mending makes everything.

    A row is known by its person, in the series of its office and term. So a batch that was
    interrupted goes on where it stopped when it is run again; run once more it changes nothing; a
    row added later gets the next number, and a row that no longer gives the paper that was issued
    is an error of that row. In another folder an issued paper is copied, its number stays.

    Args:
        source: A workbook, a CSV file, a DataFrame, or records.
        kind: The kind of paper, such as `QuyetDinhKetNap`.
        office: The office file, or its facts as a mapping.
        register: The register the numbers come from.
        out: The folder to write to; made if it does not exist.
        trang_tinh: The sheet, where several hold such a list.
        ten_tap: Pattern of the file names; personal data only if it names `{ho_ten}`.
        template: The office's own template.
        bo_dong_loi: Leave rows with errors out and make the others.
        overwrite: Replace files of the same name that are not the batch's own.
        ly_do_lui_ngay: Why papers dated before the last number are right: accepts them, and is
            kept in the book.
        dry_run: Validate only: no number is taken, no paper written.
        hom_nay: The day of reading; today when not given.
        progress: Told after each paper; what it raises stops the batch between two papers.

    Returns:
        What became of every row. Rows with errors are in it, not raised; `raise_if_failed` turns
        them into an exception.

    Raises:
        DataError: The list, the office, the pattern or the folder cannot be used, or files of
            another origin stand in the way; no number was taken.
        TemplateError: The template cannot be used; no number was taken.
        RegisterError: The register cannot be read or written, is busy, or refuses the dates.
        DocxError: A file cannot be written. Papers made until then stand, the numbers of the
            others stay reserved, and the same call goes on from there.
    """
    kiem_tra_mau_ten(ten_tap)
    don_vi, cac_cot = doc_don_vi(office), bang_cua(kind).cac_cot
    nguon, folder, dung = giu_nguon(source), Path(out), _cach_dung(template, don_vi)
    hom_nay = hom_nay or date.today()
    vi_du, danh_sach = dong_vi_du(
        doc_danh_sach(nguon, cac_cot, hom_nay=hom_nay, trang_tinh=trang_tinh)
    )
    dot = ma_dot(kind, don_vi)
    cac_muc = register.entries(ma_dot=dot)
    lap = LapVanBan(kind, don_vi, danh_sach)
    kiem = kiem_tra_dot(lap, DaCap(cac_muc, folder, dung))
    trong_so = register.entries(
        to_chuc=don_vi.co_quan_ban_hanh, ten_loai=kind, nhiem_ky=don_vi.nhiem_ky
    )
    ket_qua = BatchResult(
        tong_dong=len(danh_sach.dong) + len(vi_du),
        bo_qua=vi_du + (kiem.hong if bo_dong_loi else ()),
        that_bai=() if bo_dong_loi else kiem.hong,
        cho_lam=tuple(sorted(mot.dong.so_dong for mot in kiem.lam)),
        canh_bao_o=tuple(v for dong in danh_sach.dong for v in dong.canh_bao),
        thong_bao=(*danh_sach.thong_bao, *trung_ten_trong_so(kiem.lam, trong_so)),
        chay_thu=dry_run,
    )
    if kiem.hong:
        mo_thu_muc(folder)
        bang_sua_loi = ghi_bang_can_sua(danh_sach, kiem.hong, folder, nguon)
        ket_qua = replace(ket_qua, bang_sua_loi=bang_sua_loi)
    if ket_qua.that_bai:
        return ket_qua
    dung_thu(kiem.moi_dang, lap, dung)
    if dry_run:
        return ket_qua
    kiem_tra_chinh_sach(register, don_vi)
    mo_thu_muc(folder)
    noi_day_so(register, kind, don_vi)
    cach = CachGhi(
        register, folder, dot, ten_tap, lap.lap, dung, overwrite, progress, ly_do_lui_ngay
    )
    return _lam(cach, kiem.lam, cac_muc, ket_qua)


def _lam(
    cach: CachGhi, cac_dong: Sequence[DongLam], truoc: Sequence[MucSo], ket_qua: BatchResult
) -> BatchResult:
    con_lai = tep_tam(cach.out)
    giay = ghi_dot(cach, cac_dong)
    don_tep_tam(con_lai, [mot.tap_tin.name for mot in giay])
    return replace(
        ket_qua,
        da_lam=tuple(sorted(giay, key=lambda mot: mot.so_van_ban)),
        cho_lam=(),
        thong_bao=(*ket_qua.thong_bao, *thong_bao_so(cac_dong, giay, truoc)),
    )


def _cach_dung(template: str | os.PathLike[str] | BinaryIO | None, don_vi: DonVi) -> Dung:
    mau, mat = giu_mau(template), don_vi.xu_ly_tai_lieu_mat

    def dung(van_ban: VanBan) -> Rendered:
        if isinstance(mau, TepNho):
            mau.seek(0)
        giay = render(van_ban, template=mau, tai_lieu_mat=mat, bien_nhan=don_vi.bien_nhan)
        # docxtpl's trees are cycles over memory the collector does not see: taken away young,
        # they never pile up.
        gc.collect(1)
        return giay

    return dung

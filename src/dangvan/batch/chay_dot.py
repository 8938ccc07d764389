"""Run a batch: read, validate all, number, render, write, reconcile."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from dangvan.arguments import wrong_kind
from dangvan.batch.bang_can_sua import ban_can_sua_cu, ghi_bang_can_sua
from dangvan.batch.chon_noi_ra import chon_noi_ra
from dangvan.batch.da_ban_hanh import DaCap
from dangvan.batch.danh_sach import doc_danh_sach
from dangvan.batch.doi_chieu import ThongBao
from dangvan.batch.don_vi import DonVi, OfficeSource, doc_don_vi
from dangvan.batch.dong_van_ban import LapVanBan, bang_cua
from dangvan.batch.ghi_dot import ghi_dot
from dangvan.batch.ket_qua import BatchResult
from dangvan.batch.khoa_dong import ma_dot
from dangvan.batch.kiem_tra_dot import DaKiem, DongLam, dung_thu, kiem_tra_dot
from dangvan.batch.lam_giay import CachDung, dau_may
from dangvan.batch.nguon_bang import NguonBang
from dangvan.batch.nguon_dot import giu_mau, giu_nguon
from dangvan.batch.noi_ra import NoiRa
from dangvan.batch.noi_thu_muc import mo_thu_muc
from dangvan.batch.rac_cu import khong_xet_cai_cu
from dangvan.batch.so_cua_dot import (
    doi_tuong,
    kiem_tra_chinh_sach,
    noi_day_so,
    thong_bao_so,
    trung_ten_trong_so,
)
from dangvan.batch.ten_tap_tin import kiem_tra_mau_ten, ten_trong_mau
from dangvan.batch.tep_cua_dot import CachGhi, GhiBen, Progress
from dangvan.batch.vi_du import dong_vi_du
from dangvan.docx_source import DocxSource
from dangvan.models import VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.register import MucSo, Register

MAU_TEN = "{ky_hieu_loai}-{so_van_ban:03d}"


@khong_xet_cai_cu()
def render_batch(
    source: NguonBang,
    *,
    kind: type[VanBan],
    office: OfficeSource,
    register: Register,
    out: str | os.PathLike[str],
    trang_tinh: str | None = None,
    ten_tap: str = MAU_TEN,
    template: DocxSource | None = None,
    bo_dong_loi: bool = False,
    overwrite: bool = False,
    ly_do_lui_ngay: str = "",
    dry_run: bool = False,
    hom_nay: date | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
    ghi_ben: GhiBen = "tung_khoi",
) -> BatchResult:
    """Make one paper for each row of a list, each with its own number.

    All rows are validated before a number is taken. While a row has an error nothing is made, but
    a copy of the list with the cells to mend; the same call after mending makes everything.

    A row is known by its person, in the series of its office and term. So a batch that was
    interrupted goes on where it stopped when it is run again; run once more it changes nothing; a
    row added later gets the next number, and a row that no longer gives the paper that was issued
    is an error of that row. In another folder an issued paper is copied, its number stays.

    Papers are written in blocks: under temporary names, onto the disk, then named, then noted in
    the register. So whatever has its name is whole, and whatever is noted is on the disk.

    Args:
        source: A workbook, a CSV file, a DataFrame, or records.
        kind: The kind of paper, such as `QuyetDinhKetNap`.
        office: The office file, or its facts as a mapping.
        register: The register the numbers come from.
        out: The folder to write to, made if it does not exist; or a file `….zip`, put in its
            place whole at the end; or an address fsspec knows, such as `s3://…` (extra `fsspec`).
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
        executor: Who renders: processes, or a cluster. Numbers are taken, files written and noted
            here; papers come out in the same order, of the same bytes. Stays open.
        ghi_ben: When to wait for the disk: `tung_khoi`, for each block of papers before they are
            named; `tung_tep`, for each paper; `khong`, never: a power cut may then leave papers
            noted that are lost.

    Returns:
        What became of every row. Rows with errors are in it, not raised; `raise_if_failed` turns
        them into an exception.

    Raises:
        DataError: The list, the office, the pattern or the folder cannot be used, or files of
            another origin stand in the way; no number was taken.
        TemplateError: The template cannot be used; no number was taken.
        RegisterError: The register cannot be read or written, is busy, or refuses the dates.
        DocxError: A file cannot be written, or a worker stopped. Papers made until then stand,
            the numbers of the others stay reserved, and the same call goes on from there.
    """
    if not isinstance(register, Register):
        raise wrong_kind("sổ", register, 'mở sổ rồi đưa vào: with Register("so.db") as so: …')
    kiem_tham_so(
        ten_tap=(ten_tap, str), ly_do_lui_ngay=(ly_do_lui_ngay, str), hom_nay=(hom_nay, date | None)
    )
    kiem_tra_mau_ten(ten_tap)
    don_vi, noi = doc_don_vi(office), chon_noi_ra(out)
    bang_cua(kind)
    dung = CachDung(giu_mau(template), don_vi.xu_ly_tai_lieu_mat, don_vi.bien_nhan, dau_may())
    cac_muc = register.entries(ma_dot=ma_dot(kind, don_vi))
    xem = _XemDanhSach(kind, don_vi, register, noi, DaCap(cac_muc, noi, dung))
    kiem, ket_qua = xem.lam(
        giu_nguon(source),
        hom_nay=hom_nay or date.today(),
        trang_tinh=trang_tinh,
        cac_ten=ten_trong_mau(ten_tap),
        bo_dong_loi=bo_dong_loi,
    )
    con_loi = bool(kiem.hong) and not bo_dong_loi
    if not con_loi:
        dung_thu(kiem.moi_dang, dung)
    if con_loi or dry_run:
        return ket_qua(cho_lam=tuple(sorted(dong.so_dong for dong in kiem.lam)), chay_thu=dry_run)
    kiem_tra_chinh_sach(register, don_vi)
    noi.mo()
    noi_day_so(register, kind, don_vi)
    cach = CachGhi(
        register=register,
        noi=noi,
        ma_dot=ma_dot(kind, don_vi),
        mau_ten=ten_tap,
        van_ban=kiem.van_ban,
        dung=dung,
        executor=executor,
        ghi_ben=ghi_ben,
        overwrite=overwrite,
        progress=progress,
        ly_do_lui_ngay=ly_do_lui_ngay,
    )
    return _lam(cach, kiem.lam, cac_muc, ket_qua)


@dataclass(frozen=True, slots=True)
class _XemDanhSach:
    """Looks at a list. Once that is done its table is gone; what is left of a row is its paper."""

    kind: type[VanBan]
    don_vi: DonVi
    register: Register
    noi: NoiRa
    da_cap: DaCap

    def lam(
        self,
        nguon: NguonBang,
        *,
        hom_nay: date,
        trang_tinh: str | None,
        cac_ten: frozenset[str],
        bo_dong_loi: bool,
    ) -> tuple[DaKiem, "partial[BatchResult]"]:
        """Return the rows that can be made, and a result that lacks only what became of them."""
        vi_du, danh_sach = dong_vi_du(
            doc_danh_sach(
                nguon, bang_cua(self.kind).cac_cot, hom_nay=hom_nay, trang_tinh=trang_tinh
            )
        )
        kiem = kiem_tra_dot(LapVanBan(self.kind, self.don_vi, danh_sach), self.da_cap, cac_ten)
        thong_bao = (*danh_sach.thong_bao, *self._trung_ten(kiem))
        ket_qua = partial(
            BatchResult,
            tong_dong=len(danh_sach.dong) + len(vi_du),
            bo_qua=vi_du + (kiem.hong if bo_dong_loi else ()),
            that_bai=() if bo_dong_loi else kiem.hong,
            canh_bao_o=kiem.canh_bao_o,
            thong_bao=thong_bao,
        )
        if not kiem.hong:
            cu = ban_can_sua_cu(danh_sach, self.noi.thu_muc, nguon)
            return kiem, partial(ket_qua, thong_bao=(*thong_bao, *cu))
        mo_thu_muc(self.noi.thu_muc)
        bang_sua_loi = ghi_bang_can_sua(danh_sach, kiem.hong, self.noi.thu_muc, nguon)
        return kiem, partial(ket_qua, bang_sua_loi=bang_sua_loi)

    def _trung_ten(self, kiem: DaKiem) -> Iterator[ThongBao]:
        trong_so = self.register.entries(
            to_chuc=self.don_vi.co_quan_ban_hanh,
            ten_loai=self.kind,
            nhiem_ky=self.don_vi.nhiem_ky,
        )
        return trung_ten_trong_so(kiem.lam, lambda cho: doi_tuong(kiem.van_ban[cho]), trong_so)


def _lam(
    cach: CachGhi,
    cac_dong: Sequence[DongLam],
    truoc: Sequence[MucSo],
    ket_qua: "partial[BatchResult]",
) -> BatchResult:
    xong = ket_qua(da_lam=ghi_dot(cach, cac_dong))
    them = thong_bao_so(cac_dong, xong.da_lam, truoc, cach.noi)
    return replace(xong, thong_bao=(*xong.thong_bao, *them))

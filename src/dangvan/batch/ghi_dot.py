"""Number the papers of a batch, write their files, note them in the register.

What each moment leaves behind when the program is killed there, and what the next run does:

- before the numbers are committed: nothing; everything starts afresh;
- after that: reserved numbers; their rows keep them;
- while a block of files is written: temporary files; they are taken away;
- once files have their names, not yet noted: whole files that are what the rows give; noted;
- once they are noted: nothing to do; if the disk lost a file with the power, it is made again.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import tee

from dangvan.batch.giay_cua_dot import GiayCuaDot
from dangvan.batch.goi_giong import bam, cung_noi_dung, la_phan_con_lai
from dangvan.batch.ket_qua import GiayDaLam
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.batch.lam_giay import GiayTho, Viec, cac_giay
from dangvan.batch.loi_dia import bao_loi_dia, loi_dia
from dangvan.batch.lui_ngay import neu_dong_lui_ngay
from dangvan.batch.tep_cua_dot import CachGhi, ban_in, chon_ten, con_tep
from dangvan.disk import Spool
from dangvan.errors import DangvanError, DocxError
from dangvan.models import CanhBao, canh_bao
from dangvan.register import SoDaGiu, TepVanBan, TrangThai
from dangvan.render import Receipt

# A block costs the disk two waits and the register one; killed, it is made again. The register
# reads by their keys so many rows and no more, else the whole batch.
_MOT_KHOI = {"tung_khoi": 500, "khong": 500, "tung_tep": 1}
_KHOI_LAU_NHAT_S = 2.0


@dataclass(frozen=True, slots=True)
class _Cho:
    """A paper on its way: its row, its number, its name, and whether it has to be rendered."""

    thu_tu: int
    dong: DongLam
    so: SoDaGiu
    ten: str
    can_dung: bool


@dataclass(frozen=True, slots=True)
class _ChuaDat:
    """A paper of the block.

    Attributes:
        cho: Which one.
        sha256: The digest of its file.
        moi: Whether it was written, and still has no name.
        canh_bao: What deserves a second look.
        receipt: How it was made, if it was made now.
    """

    cho: _Cho
    sha256: str
    moi: bool
    canh_bao: tuple[CanhBao, ...]
    receipt: Receipt | None


def ghi_dot(cach: CachGhi, cac_dong: Sequence[DongLam]) -> Sequence[GiayDaLam]:
    """Return the papers of the rows, numbered, written and noted, in the order of their numbers.

    Raises:
        DataError: A file of another origin stands in the way; no number was taken.
        DocxError: A file cannot be written, or a worker stopped.
        RegisterError: Numbers cannot be taken or noted.
    """
    cac_ten: Sequence[str] = ()

    def xem(so_giu: Sequence[SoDaGiu]) -> None:
        nonlocal cac_ten
        cac_ten = chon_ten(cach, cac_dong, so_giu)

    with neu_dong_lui_ngay(cach, cac_dong):
        so_giu = cach.register.reserve_block(
            cach.van_ban,
            ma_dot=cach.ma_dot,
            khoa_dong=Spool(dong.khoa for dong in cac_dong),
            kiem_tra=xem,
            ly_do_lui_ngay=cach.ly_do_lui_ngay,
        )
    return _DotGhi(cach, cac_dong, so_giu, cac_ten).lam()


class _DotGhi:
    """One run through the rows of a batch that have their numbers."""

    def __init__(
        self,
        cach: CachGhi,
        cac_dong: Sequence[DongLam],
        so_giu: Sequence[SoDaGiu],
        cac_ten: Sequence[str],
    ) -> None:
        self._cach = cach
        self._noi = cach.noi
        self._cac_dong = cac_dong
        self._so_giu = so_giu
        self._cac_ten = cac_ten
        self._giay = GiayCuaDot()
        self._khoi: list[_ChuaDat] = []
        self._khoi_tu = 0.0
        self._mat_dien: set[str] = set()
        self._chua_ghi_so: dict[str, TepVanBan] = {}

    def lam(self) -> Sequence[GiayDaLam]:
        """Make and note the papers; whatever stops the batch, those done before are noted."""
        tong = len(self._cac_dong)
        try:
            self._lam_het(tong)
            self._dat_khoi()
            with bao_loi_dia(self._noi.ten):
                self._noi.xong(mot.tap_tin.name for mot in self._giay)
            self._ghi_so()
        except BaseException as error:
            with suppress(DangvanError):  # what stopped the batch is the thing to tell
                self._dat_khoi()
            with suppress(DangvanError, OSError):
                self._noi.xong(())
            if isinstance(error, DangvanError):
                raise _lam_tiep(error, len(self._giay), tong) from error
            raise
        return self._giay.xep()

    def _lam_het(self, tong: int) -> None:
        can, tat_ca = tee(self._cac_cho())
        viec: Iterator[Viec] = (
            (self._cach.van_ban[cho.thu_tu], cho.so.so_van_ban) for cho in can if cho.can_dung
        )
        with closing(cac_giay(self._cach.dung, viec, self._cach.executor)) as cac_giay_tho:
            for cho in tat_ca:
                self._nhan(cho, next(cac_giay_tho) if cho.can_dung else None)
                if self._cach.progress:
                    self._cach.progress(cho.thu_tu + 1, tong)
                lau = time.monotonic() - self._khoi_tu > _KHOI_LAU_NHAT_S
                if len(self._khoi) >= _MOT_KHOI[self._cach.ghi_ben] or lau:
                    self._dat_khoi()

    def _cac_cho(self) -> Iterator[_Cho]:
        for thu_tu, (dong, so, ten) in enumerate(
            zip(self._cac_dong, self._so_giu, self._cac_ten, strict=True)
        ):
            da_xong = so.trang_thai == TrangThai.DA_BAN_HANH and con_tep(
                self._cach, thu_tu, dong, so, ten
            )
            yield _Cho(thu_tu, dong, so, ten, not da_xong)

    def _nhan(self, cho: _Cho, tho: GiayTho | None) -> None:
        """Take a paper into the block, written if it has to be."""
        if not self._khoi:
            self._khoi_tu = time.monotonic()
        sha256, moi = cho.so.sha256 or "", False
        if tho is not None:
            sha256, moi = self._viet(cho, tho)
        can_xem = tho.canh_bao if tho else canh_bao(self._cach.van_ban[cho.thu_tu])
        self._khoi.append(_ChuaDat(cho, sha256, moi, can_xem, tho.receipt if tho else None))

    def _viet(self, cho: _Cho, tho: GiayTho) -> tuple[str, bool]:
        """Write a paper unless it is there; return its digest, and whether it was written."""
        data = ban_in(self._cach, cho.dong, cho.so, tho.data)
        co_san = self._noi.doc(cho.ten) if self._noi.co(cho.ten) else None
        if co_san is not None and cung_noi_dung(co_san, data):
            return bam(co_san), False
        if co_san is not None and la_phan_con_lai(co_san, data):
            self._mat_dien.add(cho.ten)
        try:
            self._noi.viet(cho.ten, data, durable=self._cach.ghi_ben == "tung_tep")
        except OSError as error:
            raise loi_dia(error, self._noi.dia_chi(cho.ten)) from error
        return tho.receipt.tap_tin_sha256 if data is tho.data else bam(data), True

    def _dat_khoi(self) -> None:
        """Put the block on the disk, give its papers their names, and note them."""
        khoi, self._khoi = self._khoi, []
        try:
            if khoi and self._cach.ghi_ben == "tung_khoi":
                with bao_loi_dia(self._noi.ten):
                    self._noi.len_dia()
            for mot in khoi:
                self._dat(mot)
        finally:
            self._noi.bo()
        if self._noi.ghi_theo_khoi:
            self._ghi_so()

    def _dat(self, mot: _ChuaDat) -> None:
        cho, sha256 = mot.cho, mot.sha256
        if mot.moi:
            de_len = self._cach.overwrite or cho.ten in self._mat_dien
            try:
                self._noi.dat(cho.ten, overwrite=de_len)
            except FileExistsError as error:
                # Somebody else with the same list may have written the file a moment ago.
                co_san, tam = self._noi.doc(cho.ten), self._noi.doc_tam(cho.ten)
                if co_san is None or tam is None or not cung_noi_dung(co_san, tam):
                    raise DocxError(
                        "tệp đã có, không ghi đè",
                        where=self._noi.dia_chi(cho.ten),
                        fix="đổi tên, hoặc cho phép ghi đè",
                    ) from error
                sha256 = bam(co_san)
            except OSError as error:
                raise loi_dia(error, self._noi.dia_chi(cho.ten)) from error
        dia_chi = self._noi.dia_chi(cho.ten)
        self._giay.them(cho.dong, cho.so, cho.ten, dia_chi, sha256, mot.canh_bao)
        if cho.so.trang_thai != TrangThai.DA_BAN_HANH:
            self._chua_ghi_so[cho.so.khoa_dong] = _tep(dia_chi, sha256, mot.receipt)

    def _ghi_so(self) -> None:
        lan_nay, self._chua_ghi_so = self._chua_ghi_so, {}
        if lan_nay:
            if self._cach.ghi_ben != "khong":
                with bao_loi_dia(self._noi.ten):
                    self._noi.ghi_ten()
            self._cach.register.mark_block_issued(self._cach.ma_dot, lan_nay)


def _tep(tap_tin: str, sha256: str, receipt: Receipt | None) -> TepVanBan:
    """Return a file for the register; a receipt holds for the very bytes it was given with."""
    if receipt is not None and receipt.tap_tin_sha256 == sha256:
        return TepVanBan.theo(tap_tin, receipt)
    return TepVanBan(tap_tin, sha256)


def _lam_tiep(error: DangvanError, xong: int, tong: int) -> DangvanError:
    """Return the same error with the way to go on."""
    tiep = "chạy lại đúng lệnh này để làm tiếp, các số đã giữ không mất"
    fix = f"{error.fix}; rồi {tiep}" if error.fix else tiep
    return type(error)(error.what, where=error.where, fix=f"{fix} (đã xong {xong} trên {tong})")

"""Look into the register: entries, series, gaps, the trail, the printed book."""

import os
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO

from dangvan.models import NhiemKy, ToChucDang, VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.register.bang import bang_du_lieu, bang_html
from dangvan.register.day_so import ten_loai_chuan
from dangvan.register.doc_nhat_ky import DongNhatKy, doc_nhat_ky
from dangvan.register.doc_so import DieuKien, doc_day_so, doc_muc, doc_nhiem_ky
from dangvan.register.doi_chieu_tep import FileMatch, doi_chieu_tep
from dangvan.register.ket_noi import KetNoi
from dangvan.register.khuyet_so import GapReport, tim_khuyet_va_trung
from dangvan.register.kiem_tra_so import Verification, kiem_tra_nhat_ky
from dangvan.register.luu_tep import luu_byte, so_tinh_thanh_byte
from dangvan.register.muc_so import BienNhan, DaySo, MucSo, NhiemKyTrongSo, TrangThai, kiem_muc
from dangvan.register.trang_so import cac_trang_so
from dangvan.register.xuat_excel import so_tinh
from dangvan.register.xuat_word import so_word

if TYPE_CHECKING:
    from pandas import DataFrame


class XemSo:
    """The half of `Register` that changes nothing; each answer is one moment of the book."""

    _ket_noi: KetNoi

    def entries(
        self,
        *,
        to_chuc: ToChucDang | None = None,
        ten_loai: str | type[VanBan] | None = None,
        nhiem_ky: NhiemKy | None = None,
        trang_thai: TrangThai | None = None,
        ma_dot: str | None = None,
        so_van_ban: int | None = None,
        tu_ngay: date | None = None,
        den_ngay: date | None = None,
        nguoi: str | None = None,
        tim_kiem: str | None = None,
    ) -> tuple[MucSo, ...]:
        """Return the entries that meet every condition given, by body, term, series, number.

        Args:
            to_chuc: The body whose series it is.
            ten_loai: The kind of paper.
            nhiem_ky: The term.
            trang_thai: What became of the number.
            ma_dot: The batch it was reserved in.
            so_van_ban: The number itself.
            tu_ngay: The first day.
            den_ngay: The last day.
            nguoi: Words of the name of whom the paper is about or who signed it.
            tim_kiem: Words of its subject, symbol, people or note. Words typed without accents
                find words with any, here and in `nguoi`.
        """
        kiem_tham_so(to_chuc=(to_chuc, ToChucDang | None), nhiem_ky=(nhiem_ky, NhiemKy | None))
        ngay = date | datetime | None  # a moment is looked for by its day
        kiem_tham_so(tu_ngay=(tu_ngay, ngay), den_ngay=(den_ngay, ngay))
        kiem_tham_so(
            so_van_ban=(so_van_ban, int | None),
            nguoi=(nguoi, str | None),
            tim_kiem=(tim_kiem, str | None),
        )
        dieu_kien = DieuKien(
            to_chuc=to_chuc,
            ten_loai=None if ten_loai is None else ten_loai_chuan(ten_loai),
            nhiem_ky=nhiem_ky,
            trang_thai=trang_thai,
            ma_dot=ma_dot,
            so_van_ban=so_van_ban,
            tu_ngay=tu_ngay,
            den_ngay=den_ngay,
            nguoi=nguoi,
            tim_kiem=tim_kiem,
        )
        return self._ket_noi.doc(lambda conn: doc_muc(conn, dieu_kien))

    def terms(self) -> tuple[NhiemKyTrongSo, ...]:
        """Return every term recorded, by body and first day."""
        return self._ket_noi.doc(doc_nhiem_ky)

    def series(self) -> tuple[DaySo, ...]:
        """Return every series with its last number, by body, term and kind."""
        return self._ket_noi.doc(lambda conn: tuple(doc_day_so(conn).values()))

    def gaps(self) -> GapReport:
        """Return the numbers that nothing explains, and those that two papers carry."""
        return self._ket_noi.doc(tim_khuyet_va_trung)

    def history(self, muc: MucSo | None = None) -> tuple[DongNhatKy, ...]:
        """Return the lines of the trail, oldest first: all of them, or those of one entry."""
        if muc is not None:
            kiem_muc(muc)
        return self._ket_noi.doc(lambda conn: doc_nhat_ky(conn, muc))

    def verify(self) -> Verification:
        """Prove that the trail is unbroken and that the tables are what it says.

        The answer is returned, not raised: `.passed`, `.sai_lech`, `.raise_if_failed()`.
        """
        return self._ket_noi.doc(kiem_tra_nhat_ky)

    def match_file(self, sha256: str, bien_nhan: BienNhan | None = None) -> FileMatch:
        """Return what the book says of a file: the one that was issued, another, or none.

        Args:
            sha256: The digest of the file as it is: `verify(path).tap_tin_sha256`.
            bien_nhan: The receipt in it, where it has one: `verify(path).receipt`.
        """
        kiem_tham_so(sha256=(sha256, str))
        return self._ket_noi.doc(lambda conn: doi_chieu_tep(conn, sha256, bien_nhan))

    def to_dataframe(self) -> "DataFrame":
        """Return the book as a pandas DataFrame, one row for each number.

        Raises:
            RegisterError: pandas is not installed.
        """
        return bang_du_lieu(self.entries())

    def export_xlsx(
        self, target: str | os.PathLike[str] | BinaryIO, *, overwrite: bool = False
    ) -> None:
        """Write the book as an Excel workbook for printing, one sheet for each series.

        Raises:
            RegisterError: The file exists and `overwrite` is false, or cannot be written.
        """
        with self._ket_noi.giao_dich(ghi=False):
            cac_trang = cac_trang_so(self.series(), self.entries())
        luu_byte(so_tinh_thanh_byte(so_tinh(cac_trang)), target, overwrite=overwrite)

    def export_docx(
        self,
        target: str | os.PathLike[str] | BinaryIO,
        *,
        overwrite: bool = False,
        nhiem_ky: NhiemKy | None = None,
        ten_loai: str | type[VanBan] | None = None,
    ) -> None:
        """Write the book as a Word file for printing, one section for each series.

        Args:
            target: The file, or a stream.
            overwrite: Whether a file of that name may be replaced.
            nhiem_ky: The only term to print, by its name.
            ten_loai: The only kind to print; a series that several kinds share is printed whole.

        Raises:
            RegisterError: The book has no such term or kind, the file exists and `overwrite` is
                false, or it cannot be written.
        """
        loai = None if ten_loai is None else ten_loai_chuan(ten_loai)
        with self._ket_noi.giao_dich(ghi=False):
            cac_day, cac_muc = self.series(), self.entries()
        cac_trang = cac_trang_so(cac_day, cac_muc, nhiem_ky=nhiem_ky, ten_loai=loai)
        luu_byte(so_word(cac_trang), target, overwrite=overwrite)

    @property
    def ten(self) -> str:
        """How messages call the register: its path, or its database without the address."""
        return self._ket_noi.ten

    def __repr__(self) -> str:
        return f"Register({self.ten!r})"

    def _repr_html_(self) -> str:
        return bang_html(self.entries(), ten_so=self._ket_noi.ten)

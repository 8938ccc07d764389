"""What a clerk does to single numbers: void them, hold them, enter those given elsewhere."""

import os
from datetime import date
from functools import partial
from typing import BinaryIO

from sqlalchemy import Connection

from dangvan.models import NhiemKy, ToChucDang, VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.register.day_so import ten_loai_chuan
from dangvan.register.doc_so import doc_muc
from dangvan.register.doc_so_cu import doc_so_cu
from dangvan.register.giu_tay import giu_so_tay, nhan_so
from dangvan.register.hieu_so_cu import hieu_dong
from dangvan.register.huy_so import huy_muc
from dangvan.register.ket_noi import KetNoi
from dangvan.register.mo_day_so import mo_day_so
from dangvan.register.muc_so import MucSo, SoDaGiu, so_da_giu
from dangvan.register.nhap_so import ImportResult, nhap_so
from dangvan.register.nhat_ky import nguoi_ghi


class CapTay:
    """The part of `Register` for numbers that do not come from `issue` or a batch."""

    _ket_noi: KetNoi
    chung_day_so_qd: bool | None

    def void(self, muc: MucSo | VanBan, *, ly_do: str) -> MucSo:
        """Void a number, reserved or issued: it stays in the book and is never given again.

        Args:
            muc: An entry of this register, or the numbered paper.
            ly_do: Why, for the book.

        Raises:
            RegisterError: No reason is given, the number is not here, or is void already.
        """
        kiem_tham_so(ly_do=(ly_do, str))
        return self._ket_noi.lam(
            lambda conn: doc_muc(conn, cac_id=[huy_muc(conn, muc, ly_do)])[0], cap_so=True
        )

    def reserve(
        self,
        co_quan: ToChucDang,
        ten_loai: str | type[VanBan],
        nhiem_ky: NhiemKy,
        so_luong: int,
        *,
        ma_dot: str,
        ngay_ban_hanh: date,
        tu_so: int | None = None,
        ghi_chu: str = "",
    ) -> tuple[SoDaGiu, ...]:
        """Reserve consecutive numbers for papers that are signed elsewhere and entered later.

        Called again with the same `ma_dot` it returns the same numbers. Each is finished by
        `take`, voided by `void`, or given back by `release_block`.

        Args:
            co_quan: The issuing body.
            ten_loai: The kind of paper.
            nhiem_ky: The term.
            so_luong: How many numbers.
            ma_dot: A name for this reservation.
            ngay_ban_hanh: The day the papers are expected to carry.
            tu_so: The first number; the next free one when not given. A gap is filled with it.
            ghi_chu: A note for the book.

        Raises:
            RegisterError: A number is taken, or the name stands for other numbers.
        """
        kiem_tham_so(
            co_quan=(co_quan, ToChucDang), nhiem_ky=(nhiem_ky, NhiemKy), so_luong=(so_luong, int)
        )
        kiem_tham_so(
            ma_dot=(ma_dot, str),
            ngay_ban_hanh=(ngay_ban_hanh, date),
            tu_so=(tu_so, int | None),
            ghi_chu=(ghi_chu, str),
        )

        def viec(conn: Connection) -> tuple[SoDaGiu, ...]:
            day = mo_day_so(
                conn,
                co_quan,
                nhiem_ky,
                ten_loai_chuan(ten_loai),
                chung_day_so_qd=self.chung_day_so_qd,
            )
            rows = giu_so_tay(
                conn,
                day,
                co_quan,
                ten_loai,
                so_luong=so_luong,
                tu_so=tu_so,
                ngay_ban_hanh=ngay_ban_hanh,
                ma_dot=ma_dot,
                ghi_chu=ghi_chu,
            )
            return tuple(so_da_giu(row._mapping) for row in rows)

        return self._ket_noi.lam(viec, cap_so=True)

    def take(self, van_ban: VanBan, *, ly_do_lui_ngay: str = "", ghi_chu: str = "") -> None:
        """Enter an issued paper under the number it has from elsewhere.

        Args:
            van_ban: A paper with its number and its term.
            ly_do_lui_ngay: Why a date that runs against the series is right; kept in the book.
            ghi_chu: A note for the book.

        Raises:
            RegisterError: The number is taken, or its date runs against the series.
        """
        kiem_tham_so(
            van_ban=(van_ban, VanBan), ghi_chu=(ghi_chu, str), ly_do_lui_ngay=(ly_do_lui_ngay, str)
        )
        viec = partial(
            nhan_so,
            van_ban=van_ban,
            chung_day_so_qd=self.chung_day_so_qd,
            ly_do_lui_ngay=ly_do_lui_ngay,
            ghi_chu=ghi_chu,
        )
        self._ket_noi.lam(viec, cap_so=True)

    def import_xlsx(
        self,
        source: str | os.PathLike[str] | BinaryIO,
        co_quan: ToChucDang,
        nhiem_ky: NhiemKy,
        *,
        ten_loai: str | type[VanBan] | None = None,
        trang_tinh: str | None = None,
        bo_dong_loi: bool = False,
    ) -> ImportResult:
        """Take the numbers of an existing book, of one body in one term, into the register.

        Every sheet with a column of numbers and one of days is read, as `export_xlsx` writes them
        or as an office keeps them. While a row has an error nothing is entered.

        Args:
            source: The workbook.
            co_quan: The body whose book it is.
            nhiem_ky: The term.
            ten_loai: The kind of every row that names none.
            trang_tinh: The only sheet to read.
            bo_dong_loi: Enter the rows in order, and leave those with errors out.

        Raises:
            RegisterError: The workbook cannot be read, or is no book.
        """
        kiem_tham_so(co_quan=(co_quan, ToChucDang), nhiem_ky=(nhiem_ky, NhiemKy))
        dong = doc_so_cu(source, trang_tinh=trang_tinh)
        loai = None if ten_loai is None else ten_loai_chuan(ten_loai)

        def viec(conn: Connection) -> ImportResult:
            hom_nay = nguoi_ghi(conn).ngay()
            hieu = [
                hieu_dong(mot, co_quan, nhiem_ky, ten_loai=loai, hom_nay=hom_nay) for mot in dong
            ]
            with conn.begin_nested() as thu:
                ket_qua = nhap_so(
                    conn,
                    hieu,
                    co_quan,
                    nhiem_ky,
                    chung_day_so_qd=self.chung_day_so_qd,
                    bo_dong_loi=bo_dong_loi,
                )
                if not ket_qua.da_nhap:
                    thu.rollback()
            return ket_qua

        return self._ket_noi.lam(viec, cap_so=True)

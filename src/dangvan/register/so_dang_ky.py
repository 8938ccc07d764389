"""The register of outgoing papers (sổ văn bản đi): who took which number."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Self, TypeVar

from sqlalchemy import Connection

from dangvan.arguments import need_path
from dangvan.models import NhiemKy, ToChucDang, VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.register.cap_tay import CapTay
from dangvan.register.day_so import ten_loai_chuan, to_chuc_giu_so
from dangvan.register.dot_cap_so import giu_so_cho_dot
from dangvan.register.ket_noi import KetNoi
from dangvan.register.lay_so import day_so_cua, ghi_muc, kiem_tra_thu_tu_ngay
from dangvan.register.mo_day_so import mo_day_so, mo_nhiem_ky, noi_tiep, so_cuoi
from dangvan.register.mo_so import CachMo
from dangvan.register.muc_so import BienNhan, SoDaGiu, TepVanBan, TraSo
from dangvan.register.nhat_ky import NguoiGhi, gio_may, nguoi_dang_nhap
from dangvan.register.tep_van_ban import danh_dau_ban_hanh, dinh_tep, kiem_tra_tep
from dangvan.register.tra_so import tra_so
from dangvan.register.xem_so import XemSo

V = TypeVar("V", bound=VanBan)


class Register(CapTay, XemSo):
    """The number register of an office, in a file or on a server that many may use at once.

    A number belongs to a series: one body, one kind of paper, one term. It is taken when the
    block of `issue` ends well; whatever fails inside the block, the number was never taken.

    Args:
        source: A path, or a SQLAlchemy URL of SQLite or PostgreSQL. A new file needs an existing
            folder; `sqlite://` keeps the register in memory, for trying out.
        chung_day_so_qd: Whether Quyết định and Quy định share one series. Noted for a term with
            its first such paper; `None` follows that note, else the body's term before, else keeps
            them apart.
        cho_doi_giay: How long to wait, in seconds, while another program is writing.
        nguoi_dung: Who writes, for the trail; the user of this machine when not given.
        dong_ho: Tells the time with its zone, for the trail; this machine's clock when not given.
        ly_do_dong_ho_lui: Why a clock behind the trail is right; without it nothing is written.
        tai_lieu_mat: Whether this machine may handle papers marked with a secrecy grade; their
            numbers come from the series of their kind. Without it they are refused.
        lap_moi: Whether a register is made where there is none; else that is an error.

    Raises:
        RegisterError: The file cannot be opened, or is not a register this version can use.
    """

    def __init__(
        self,
        source: str | os.PathLike[str],
        *,
        chung_day_so_qd: bool | None = None,
        cho_doi_giay: float = 30,
        nguoi_dung: str | None = None,
        dong_ho: Callable[[], datetime] = gio_may,
        ly_do_dong_ho_lui: str = "",
        tai_lieu_mat: bool = False,
        lap_moi: bool = True,
    ) -> None:
        self.chung_day_so_qd = chung_day_so_qd
        nguoi_ghi = NguoiGhi(
            nguoi_dung or nguoi_dang_nhap(), dong_ho, ly_do_dong_ho_lui, tai_lieu_mat
        )
        self._ket_noi = KetNoi(source, CachMo(cho_doi_giay, nguoi_ghi, lap_moi))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the register cannot be used afterwards."""
        self._ket_noi.dong()

    def add_term(self, co_quan: ToChucDang, nhiem_ky: NhiemKy) -> None:
        """Record a term of a body, or the last day of a term recorded without one."""
        kiem_tham_so(nhiem_ky=(nhiem_ky, NhiemKy))
        self._ket_noi.lam(lambda conn: mo_nhiem_ky(conn, to_chuc_giu_so(co_quan), nhiem_ky))

    def continue_from(
        self,
        co_quan: ToChucDang,
        ten_loai: str | type[VanBan],
        nhiem_ky: NhiemKy,
        so_da_dung: int,
    ) -> None:
        """Let a series go on after `so_da_dung`, the last number used before this register.

        Raises:
            RegisterError: The series has numbers here already, or another start is recorded.
        """
        kiem_tham_so(
            co_quan=(co_quan, ToChucDang),
            nhiem_ky=(nhiem_ky, NhiemKy),
            so_da_dung=(so_da_dung, int),
        )

        def viec(conn: Connection) -> None:
            day = mo_day_so(
                conn,
                co_quan,
                nhiem_ky,
                ten_loai_chuan(ten_loai),
                chung_day_so_qd=self.chung_day_so_qd,
            )
            noi_tiep(conn, day, so_da_dung)

        self._ket_noi.lam(viec, cap_so=True)

    def next_number(self, van_ban: VanBan) -> int:
        """Return the number this paper would get now; nothing is taken."""

        def viec(conn: Connection) -> int:
            with conn.begin_nested() as thu:
                day = day_so_cua(conn, van_ban, chung_day_so_qd=self.chung_day_so_qd)
                so = so_cuoi(conn, day) + 1
                thu.rollback()
            return so

        return self._ket_noi.lam(viec)

    @contextmanager
    def issue(
        self,
        van_ban: V,
        *,
        cho_phep_lui_ngay: bool = False,
        ly_do_lui_ngay: str = "",
        ghi_chu: str = "",
    ) -> Iterator[V]:
        """Yield the paper with its number; taken when the block ends well, else never taken.

        Everyone else who wants a number waits until the block ends: in a file every number, on a
        server those of the same series.

        Args:
            van_ban: A paper without a number, with its term.
            cho_phep_lui_ngay: Accept a date before that of the last number of the series.
            ly_do_lui_ngay: Why such a date is right: accepts it too, and is kept in the book.
            ghi_chu: A note for the book.
        """

        def viec(conn: Connection) -> int:
            day = day_so_cua(conn, van_ban, chung_day_so_qd=self.chung_day_so_qd)
            so = so_cuoi(conn, day) + 1
            ghi_muc(conn, day, van_ban, so, ghi_chu=ghi_chu, ly_do_lui_ngay=ly_do_lui_ngay)
            if not cho_phep_lui_ngay and not ly_do_lui_ngay:
                kiem_tra_thu_tu_ngay(conn, day, {so})
            return so

        kiem_tham_so(
            van_ban=(van_ban, VanBan), ghi_chu=(ghi_chu, str), ly_do_lui_ngay=(ly_do_lui_ngay, str)
        )
        with self._ket_noi.cap_so():
            yield van_ban.with_so_van_ban(self._ket_noi.lam(viec))

    def attach(
        self,
        van_ban: VanBan,
        *,
        tap_tin: str | os.PathLike[str],
        sha256: str = "",
        bien_nhan: BienNhan | None = None,
    ) -> None:
        """Note the file of an issued paper, inside its block or after it.

        Args:
            van_ban: The numbered paper.
            tap_tin: The file, as the office is to find it.
            sha256: The digest of its bytes, where it has no receipt.
            bien_nhan: How it was made: `Rendered.receipt`.

        Raises:
            RegisterError: The number was not issued here, or already has a file of other bytes.
        """
        kiem_tham_so(van_ban=(van_ban, VanBan))
        ten = need_path(tap_tin, "tệp của văn bản")
        tep = kiem_tra_tep(TepVanBan.theo(ten, bien_nhan) if bien_nhan else TepVanBan(ten, sha256))
        self._ket_noi.lam(lambda conn: dinh_tep(conn, van_ban, tep))

    def reserve_block(
        self,
        van_ban: Sequence[VanBan],
        *,
        ma_dot: str,
        khoa_dong: Sequence[str],
        cho_phep_lui_ngay: bool = False,
        ly_do_lui_ngay: str = "",
        kiem_tra: Callable[[Sequence[SoDaGiu]], None] | None = None,
    ) -> Sequence[SoDaGiu]:
        """Reserve consecutive numbers for the papers of a batch, in their order, all or none.

        Called again with the same `ma_dot`, a row known by its key keeps its number and its
        state, and a new row takes the next number.

        Args:
            van_ban: Papers without a number, with their term.
            ma_dot: The identity of the batch.
            khoa_dong: The identity of each paper's row in the batch.
            cho_phep_lui_ngay: Accept dates that go back along the series.
            ly_do_lui_ngay: Why such dates are right: accepts them too, and is kept in the book.
            kiem_tra: Looks at the numbers before they are taken; if it raises, none is.

        Raises:
            RegisterError: A paper cannot be numbered, or an issued row has changed.
        """

        def viec(conn: Connection) -> Sequence[SoDaGiu]:
            giu = giu_so_cho_dot(
                conn,
                van_ban,
                ma_dot,
                khoa_dong,
                self.chung_day_so_qd,
                cho_phep_lui_ngay,
                ly_do_lui_ngay,
            )
            if kiem_tra:
                kiem_tra(giu)
            return giu

        return self._ket_noi.lam(viec, cap_so=True)

    def mark_issued(self, ma_dot: str, khoa_dong: str, *, tap_tin: str, sha256: str) -> None:
        """Mark one row of a batch as issued with its file."""
        self.mark_block_issued(ma_dot, {khoa_dong: TepVanBan(tap_tin, sha256)})

    def mark_block_issued(self, ma_dot: str, tep: Mapping[str, TepVanBan]) -> None:
        """Mark rows of a batch, by key, as issued with their files; all or none.

        Raises:
            RegisterError: A row holds no number, or was issued with another file.
        """
        for cua_dong in tep.values():
            kiem_tra_tep(cua_dong)
        self._ket_noi.lam(lambda conn: danh_dau_ban_hanh(conn, ma_dot, tep))

    def release_block(self, ma_dot: str) -> TraSo:
        """Give back the reserved numbers of a batch that nothing was taken after.

        The rest stays reserved and is told in the answer: a gap would have to be explained.
        """
        return self._ket_noi.lam(lambda conn: tra_so(conn, ma_dot), cap_so=True)

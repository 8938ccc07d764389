"""The register of outgoing papers (sổ văn bản đi): who took which number."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Self, TypeVar

from dangvan.models import NhiemKy, ToChucDang, VanBan
from dangvan.register.bang import bang_du_lieu, bang_html
from dangvan.register.day_so import ten_loai_chuan, to_chuc_giu_so
from dangvan.register.doc_so import doc_day_so, doc_muc, doc_nhiem_ky
from dangvan.register.dot_cap_so import giu_so_cho_dot, tra_so
from dangvan.register.ket_noi import KetNoi
from dangvan.register.lay_so import day_so_cua, ghi_muc, kiem_tra_thu_tu_ngay
from dangvan.register.luu_tep import luu_byte, so_tinh_thanh_byte
from dangvan.register.mo_day_so import mo_day_so, mo_nhiem_ky, noi_tiep, so_cuoi
from dangvan.register.muc_so import (
    DaySo,
    MucSo,
    NhiemKyTrongSo,
    SoDaGiu,
    TepVanBan,
    TrangThai,
    TraSo,
)
from dangvan.register.tep_van_ban import danh_dau_ban_hanh, dinh_tep, kiem_tra_tep
from dangvan.register.xuat_excel import so_tinh

if TYPE_CHECKING:
    from pandas import DataFrame

V = TypeVar("V", bound=VanBan)


class Register:
    """The number register of an office, in one file that several programs may use at once.

    A number belongs to a series: one body, one kind of paper, one term. It is taken when the
    block of `issue` ends well; whatever fails inside the block, the number was never taken.

    Args:
        source: A path, or a SQLAlchemy URL of SQLite. A new file needs an existing folder;
            `sqlite://` keeps the register in memory, for trying out.
        chung_day_so_qd: Whether Quyết định and Quy định share one series. Noted for a body with
            its first such paper; `None` follows that note, or keeps them apart where there is none.
        cho_doi_giay: How long to wait, in seconds, while another program is writing.

    Raises:
        RegisterError: The file cannot be opened, or is not a register this version can use.
    """

    def __init__(
        self,
        source: str | os.PathLike[str],
        *,
        chung_day_so_qd: bool | None = None,
        cho_doi_giay: float = 30,
    ) -> None:
        self.chung_day_so_qd = chung_day_so_qd
        self._ket_noi = KetNoi(source, cho_doi_giay=cho_doi_giay)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the register cannot be used afterwards."""
        self._ket_noi.dong()

    def add_term(self, co_quan: ToChucDang, nhiem_ky: NhiemKy) -> None:
        """Record a term of a body, or the last day of a term recorded without one."""
        with self._ket_noi.giao_dich(ghi=True) as conn:
            mo_nhiem_ky(conn, to_chuc_giu_so(co_quan), nhiem_ky)

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
        with self._ket_noi.cap_so() as conn:
            day = mo_day_so(
                conn,
                co_quan,
                nhiem_ky,
                ten_loai_chuan(ten_loai),
                chung_day_so_qd=self.chung_day_so_qd,
            )
            noi_tiep(conn, day, so_da_dung)

    def next_number(self, van_ban: VanBan) -> int:
        """Return the number this paper would get now; nothing is taken."""
        with self._ket_noi.giao_dich(ghi=True) as conn, conn.begin_nested() as thu:
            day = day_so_cua(conn, van_ban, chung_day_so_qd=self.chung_day_so_qd)
            so = so_cuoi(conn, day) + 1
            thu.rollback()
        return so

    @contextmanager
    def issue(
        self, van_ban: V, *, cho_phep_lui_ngay: bool = False, ghi_chu: str = ""
    ) -> Iterator[V]:
        """Yield the paper with its number; taken when the block ends well, else never taken.

        Everyone else who wants a number of this register waits until the block ends.

        Args:
            van_ban: A paper without a number, with its term.
            cho_phep_lui_ngay: Accept a date before that of the last number of the series.
            ghi_chu: A note for the book.
        """
        with self._ket_noi.cap_so() as conn:
            day = day_so_cua(conn, van_ban, chung_day_so_qd=self.chung_day_so_qd)
            so = so_cuoi(conn, day) + 1
            ghi_muc(conn, day, van_ban, so, ghi_chu=ghi_chu)
            if not cho_phep_lui_ngay:
                kiem_tra_thu_tu_ngay(conn, day, {so})
            yield van_ban.with_so_van_ban(so)

    def attach(self, van_ban: VanBan, *, tap_tin: str | os.PathLike[str], sha256: str) -> None:
        """Note the file of an issued paper, inside its block or after it.

        Raises:
            RegisterError: The number was not issued here, or already has a file of other bytes.
        """
        tep = kiem_tra_tep(TepVanBan(os.fspath(tap_tin), sha256))
        with self._ket_noi.giao_dich(ghi=True) as conn:
            dinh_tep(conn, van_ban, tep)

    def reserve_block(
        self,
        van_ban: Sequence[VanBan],
        *,
        ma_dot: str,
        khoa_dong: Sequence[str],
        cho_phep_lui_ngay: bool = False,
        kiem_tra: Callable[[tuple[SoDaGiu, ...]], None] | None = None,
    ) -> tuple[SoDaGiu, ...]:
        """Reserve consecutive numbers for the papers of a batch, in their order, all or none.

        Called again with the same `ma_dot`, a row known by its key keeps its number and its
        state, and a new row takes the next number.

        Args:
            van_ban: Papers without a number, with their term.
            ma_dot: The identity of the batch.
            khoa_dong: The identity of each paper's row in the batch.
            cho_phep_lui_ngay: Accept dates that go back along the series.
            kiem_tra: Looks at the numbers before they are taken; if it raises, none is.

        Raises:
            RegisterError: A paper cannot be numbered, or an issued row has changed.
        """
        with self._ket_noi.cap_so() as conn:
            giu = giu_so_cho_dot(
                conn, van_ban, ma_dot, khoa_dong, self.chung_day_so_qd, cho_phep_lui_ngay
            )
            if kiem_tra:
                kiem_tra(giu)
            return giu

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
        with self._ket_noi.giao_dich(ghi=True) as conn:
            danh_dau_ban_hanh(conn, ma_dot, tep)

    def release_block(self, ma_dot: str) -> TraSo:
        """Give back the reserved numbers of a batch that nothing was taken after.

        The rest stays reserved and is told in the answer: a gap would have to be explained.
        """
        with self._ket_noi.cap_so() as conn:
            return tra_so(conn, ma_dot)

    def entries(
        self,
        *,
        to_chuc: ToChucDang | None = None,
        ten_loai: str | type[VanBan] | None = None,
        nhiem_ky: NhiemKy | None = None,
        trang_thai: TrangThai | None = None,
        ma_dot: str | None = None,
    ) -> tuple[MucSo, ...]:
        """Return the entries that meet every condition given, by body, term, series, number."""
        with self._ket_noi.giao_dich(ghi=False) as conn:
            return doc_muc(
                conn,
                co_quan=to_chuc,
                ten_loai=None if ten_loai is None else ten_loai_chuan(ten_loai),
                ky=nhiem_ky,
                trang_thai=trang_thai,
                ma_dot=ma_dot,
            )

    def terms(self) -> tuple[NhiemKyTrongSo, ...]:
        """Return every term recorded, by body and first day."""
        with self._ket_noi.giao_dich(ghi=False) as conn:
            return doc_nhiem_ky(conn)

    def series(self) -> tuple[DaySo, ...]:
        """Return every series with its last number, by body, term and kind."""
        with self._ket_noi.giao_dich(ghi=False) as conn:
            return doc_day_so(conn)

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
            cac_day, cac_muc = self.series(), self.entries()
        luu_byte(so_tinh_thanh_byte(so_tinh(cac_day, cac_muc)), target, overwrite=overwrite)

    def __repr__(self) -> str:
        return f"Register({self._ket_noi.ten!r})"

    def _repr_html_(self) -> str:
        return bang_html(self.entries(), ten_so=self._ket_noi.ten)

"""The one connection behind a register: transactions, and who may write when."""

import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine

from dangvan.errors import RegisterError
from dangvan.register.kiem_tra_so import KHONG_DOC_DUOC, con_nguyen
from dangvan.register.loi_postgres import TranhChap
from dangvan.register.mo_so import CachMo, mo_so

T = TypeVar("T")

_SO_LAN_THU = 20
_NGHI_GIAY = 0.05


class KetNoi:
    """One connection to one register, shared by the threads of one process, one at a time.

    Args:
        source: A path, or a SQLAlchemy URL; `sqlite://` keeps the register in memory.
        cach: How to open it.
    """

    def __init__(
        self,
        source: str | os.PathLike[str],
        cach: CachMo,
    ) -> None:
        self._cho_doi_giay = cach.cho_doi_giay
        self._nguoi_ghi = cach.nguoi_ghi
        self._khoa = threading.RLock()
        self._tien_trinh = os.getpid()
        self._giao_dich: Connection | None = None
        self._dang_cap = False
        mo = mo_so(source, cach)
        self.ten = mo.ten
        self._engine: Engine | None = mo.engine

    @contextmanager
    def giao_dich(self, *, ghi: bool) -> Iterator[Connection]:
        """Yield a connection in a transaction: committed at the end, rolled back on an exception.

        Inside another transaction of the same thread it becomes a part of that one.
        """
        engine = self._giu_khoa()
        try:
            if self._giao_dich is not None:
                with self._giao_dich.begin_nested():
                    yield self._giao_dich
                return
            ket_noi = engine.connect().execution_options(ghi=ghi, nguoi_ghi=self._nguoi_ghi)
            with ket_noi as conn, conn.begin():
                self._giao_dich = conn
                try:
                    yield conn
                finally:
                    self._giao_dich = None
        finally:
            self._khoa.release()

    @contextmanager
    def cap_so(self) -> Iterator[Connection]:
        """Yield a writing transaction that takes numbers, alone of its kind in this thread.

        Raises:
            RegisterError: Another number is being taken: rolling that one back would take this
                one back too, after its paper was saved.
        """
        with self.giao_dich(ghi=True) as conn:
            if self._dang_cap:
                raise RegisterError(
                    "đang cấp một số khác trong cùng khối lệnh",
                    where=self.ten,
                    fix="kết thúc khối with register.issue(...) trước rồi mới cấp số tiếp",
                )
            self._dang_cap = True
            try:
                yield conn
            finally:
                self._dang_cap = False

    def lam(self, viec: Callable[[Connection], T], *, cap_so: bool = False) -> T:
        """Return what `viec` makes of a writing transaction; done again where two writers met.

        Args:
            viec: Work that leaves nothing behind when it is rolled back.
            cap_so: Whether it takes numbers, and so must be alone of its kind in this thread.
        """
        lan = 0
        while True:
            try:
                with self.cap_so() if cap_so else self.giao_dich(ghi=True) as conn:
                    return self._lam(viec, conn)
            except TranhChap:
                lan += 1
                if lan == _SO_LAN_THU:
                    raise
                time.sleep(random.uniform(0, _NGHI_GIAY * lan))

    def doc(self, viec: Callable[[Connection], T]) -> T:
        """Return what `viec` reads: all of it as the register was at one moment."""
        with self.giao_dich(ghi=False) as conn:
            return self._lam(viec, conn)

    def _lam(self, viec: Callable[[Connection], T], conn: Connection) -> T:
        try:
            return viec(conn)
        except KHONG_DOC_DUOC as error:
            if con_nguyen(conn):
                raise
            raise RegisterError(
                "sổ bị hỏng, có chỗ không đọc được",
                where=self.ten,
                fix="khôi phục sổ từ bản sao lưu gần nhất; xem các chỗ hỏng bằng register.verify()",
            ) from error

    def dong(self) -> None:
        """Close the file. Nothing can be done with the register afterwards."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def _giu_khoa(self) -> Engine:
        if self._engine is None:
            raise RegisterError("sổ đã đóng", where=self.ten, fix="mở lại bằng Register(...)")
        if os.getpid() != self._tien_trinh:
            # SQLite's locks do not survive a fork.
            raise RegisterError(
                "sổ được mở ở tiến trình khác", where=self.ten, fix="mở lại sổ trong tiến trình này"
            )
        if not self._khoa.acquire(timeout=self._cho_doi_giay):
            raise RegisterError(
                f"sổ đang bận quá {self._cho_doi_giay:g} giây: một luồng khác đang cấp số",
                where=self.ten,
                fix="để việc cấp số kia kết thúc rồi thử lại",
            )
        return self._engine

"""The SQLite file behind a register: opened safely, written by one at a time."""

import json
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from dangvan.errors import RegisterError
from dangvan.register.loi_sqlite import loi_sqlite
from dangvan.register.luoc_do import kiem_tra_bang, tao_bang

_NHIP_CHO_GIAY = 0.05
_CHO_LAP_SO_GIAY = 5.0


class KetNoi:
    """One connection to one register, shared by the threads of one process, one at a time.

    Args:
        source: A path, or a SQLAlchemy URL of SQLite; `sqlite://` keeps the register in memory.
        cho_doi_giay: How long to wait, in seconds, while someone else is writing.
    """

    def __init__(self, source: str | os.PathLike[str], *, cho_doi_giay: float) -> None:
        self._tep = _tep_so(source)
        self.ten = str(self._tep) if self._tep else "sổ trong bộ nhớ"
        self._cho_doi_giay = cho_doi_giay
        self._khoa = threading.RLock()
        self._tien_trinh = os.getpid()
        self._giao_dich: Connection | None = None
        self._dang_cap = False
        moi = self._tep is None or _tao_tep(self._tep)
        self._engine: Engine | None = self._mo_engine()
        try:
            self._kiem_tra(moi)
        except BaseException:
            self.dong()
            if moi and self._tep:
                self._tep.unlink(missing_ok=True)
            raise

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
            with engine.connect().execution_options(ghi=ghi) as conn, conn.begin():
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

    def _mo_engine(self) -> Engine:
        # Parameters hold people's names: they must not reach a traceback.
        engine = create_engine(
            URL.create("sqlite", database=str(self._tep) if self._tep else None),
            poolclass=StaticPool,
            connect_args={"check_same_thread": False, "timeout": self._cho_doi_giay},
            hide_parameters=True,
            json_serializer=partial(json.dumps, ensure_ascii=False),
        )

        @event.listens_for(engine, "connect")
        def _cai_dat(connection: sqlite3.Connection, _record: object) -> None:
            connection.isolation_level = None  # BEGIN is ours, below
            connection.execute("PRAGMA foreign_keys=ON")
            # WAL needs shared memory, which network folders lack.
            connection.execute("PRAGMA journal_mode=DELETE")
            # A printed number must outlive a power cut: the deletion of the journal is synced too.
            connection.execute("PRAGMA synchronous=EXTRA")

        @event.listens_for(engine, "begin")
        def _bat_dau(conn: Connection) -> None:
            ghi = conn.get_execution_options().get("ghi")
            conn.exec_driver_sql("BEGIN IMMEDIATE" if ghi else "BEGIN")

        @event.listens_for(engine, "handle_error")
        def _noi_tieng_viet(context: ExceptionContext) -> None:
            if isinstance(context.original_exception, sqlite3.Error):
                raise loi_sqlite(context.original_exception, self.ten, self._cho_doi_giay)

        return engine

    def _kiem_tra(self, moi: bool) -> None:
        """Create the tables of a new register, or check those of an old one."""
        if moi:
            with self.giao_dich(ghi=True) as conn:
                tao_bang(conn)
            return
        han = time.monotonic() + min(self._cho_doi_giay, _CHO_LAP_SO_GIAY)
        while self._con_rong():
            # Another program may have created the file a moment ago and not yet its tables.
            if time.monotonic() > han:
                raise RegisterError(
                    "tệp sổ rỗng",
                    where=self.ten,
                    fix="khôi phục sổ từ bản sao lưu; nếu chưa từng cấp số thì xoá tệp này",
                )
            time.sleep(_NHIP_CHO_GIAY)
        with self.giao_dich(ghi=False) as conn:
            kiem_tra_bang(conn, where=self.ten)

    def _con_rong(self) -> bool:
        with self.giao_dich(ghi=False) as conn:
            return conn.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def _tep_so(source: str | os.PathLike[str]) -> Path | None:
    """Return the register's file; `None` for one in memory."""
    if isinstance(source, str) and "://" in source:
        database = _url_sqlite(source).database
        return Path(database) if database and database != ":memory:" else None
    tep = Path(source)
    if not tep.name or str(source) == ":memory:":
        raise RegisterError(
            f"“{source}” không phải tên tệp sổ", fix="ghi tên tệp, như so-van-ban.db"
        )
    return tep


def _url_sqlite(source: str) -> URL:
    loai = source.partition("://")[0]
    try:
        url = make_url(source)
    except ArgumentError:
        url = None
    if url is None or url.get_backend_name() != "sqlite" or url.query:
        # The rest of a URL may hold a password.
        raise RegisterError(
            f"không mở được địa chỉ “{loai}://…”", fix="dùng đường dẫn tệp, hoặc sqlite:///tệp"
        )
    return url


def _tao_tep(tep: Path) -> bool:
    """Create the register's file where there is none, and return whether it did.

    The file is never opened outside SQLite once it exists: closing it would drop the locks that
    another thread of this process holds.
    """
    where = str(tep)
    if not tep.parent.is_dir():
        raise RegisterError(
            f"không có thư mục “{tep.parent}”", where=where, fix="tạo thư mục đó trước"
        )
    try:
        os.close(os.open(tep, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
    except FileExistsError:
        _kiem_tra_ghi_duoc(tep)
        return False
    except OSError as error:
        raise RegisterError(
            f"không lập được tệp sổ ({error.strerror})",
            where=where,
            fix="chọn thư mục được phép ghi",
        ) from error
    return True


def _kiem_tra_ghi_duoc(tep: Path) -> None:
    if not tep.is_file():
        raise RegisterError("không phải tệp", where=str(tep), fix="ghi đường dẫn đến tệp sổ")
    if not (os.access(tep, os.W_OK) and os.access(tep.parent, os.W_OK)):
        raise RegisterError(
            "sổ chỉ đọc được, không ghi được",
            where=str(tep),
            fix="bỏ thuộc tính chỉ đọc của tệp và thư mục, hoặc chép sổ sang nơi được phép ghi",
        )

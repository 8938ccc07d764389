"""The SQLite file of a register: created once, written by one at a time."""

import errno
import json
import os
import secrets
import sqlite3
from contextlib import closing, suppress
from functools import lru_cache, partial
from glob import escape
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import StaticPool

from dangvan.disk import flush_folder
from dangvan.errors import RegisterError, loi_o_dia
from dangvan.register.loi_sqlite import loi_sqlite
from dangvan.text import nho_cuoi


def engine_sqlite(tep: Path | None, *, ten: str, cho_doi_giay: float) -> Engine:
    """Return the engine of a register's file, or of one in memory."""
    # Parameters hold people's names: they must not reach a traceback.
    engine = create_engine(
        URL.create("sqlite", database=str(tep) if tep else None),
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": cho_doi_giay},
        hide_parameters=True,
        # Papers mostly go to the same recipients; nothing here changes such a list.
        json_serializer=nho_cuoi(partial(json.dumps, ensure_ascii=False)),
        json_deserializer=lru_cache(json.loads),
    )

    @event.listens_for(engine, "connect")
    def _cai_dat(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours, below
        connection.execute("PRAGMA foreign_keys=ON")
        _bo_wal(connection, ten, cho_doi_giay)
        # A printed number must outlive a power cut: the deletion of the journal is synced too.
        connection.execute("PRAGMA synchronous=EXTRA")

    @event.listens_for(engine, "begin")
    def _bat_dau(conn: Connection) -> None:
        ghi = conn.get_execution_options().get("ghi")
        conn.exec_driver_sql("BEGIN IMMEDIATE" if ghi else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def _noi_tieng_viet(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            raise loi_sqlite(context.original_exception, ten, cho_doi_giay)

    return engine


def _bo_wal(connection: sqlite3.Connection, ten: str, cho_doi_giay: float) -> None:
    """Keep the register out of WAL, which needs memory shared by all who open the file.

    Machines that open it in a network folder share none: each would write as if alone.
    """
    try:
        che_do = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except sqlite3.Error as error:
        raise loi_sqlite(error, ten, cho_doi_giay) from error
    if che_do not in ("delete", "memory"):
        raise RegisterError(
            f"sổ đang mở ở chế độ {che_do}, nhiều máy cùng ghi thì không an toàn",
            where=ten,
            fix="đóng chương trình kia rồi mở lại",
        )


def tep_so(source: str | os.PathLike[str] | URL) -> Path | None:
    """Return the register's file; `None` for one in memory."""
    if isinstance(source, URL):
        in_memory = not source.database or source.database == ":memory:"
        return None if in_memory else Path(source.database or "")
    tep = Path(source)
    if not tep.name or str(source) == ":memory:":
        raise RegisterError(
            f"“{source}” không phải tên tệp sổ", fix="ghi tên tệp, như so-van-ban.db"
        )
    return tep


def co_tep(tep: Path) -> bool:
    """Return whether the register's file is there.

    Raises:
        RegisterError: There is no folder for it, it is no file, or it cannot be written.
    """
    if not tep.parent.is_dir():
        raise RegisterError(
            f"không có thư mục “{tep.parent}”", where=str(tep), fix="tạo thư mục đó trước"
        )
    if not os.path.exists(tep):
        return False
    _kiem_tra_ghi_duoc(tep)
    if tep.stat().st_nlink > 1:  # whoever made it was killed before it took its other name away
        _don_tam(tep)
    return True


def dat_tep(tep: Path, du_lieu: bytes) -> None:
    """Write a new register whole under its name; one that came a moment ago stands.

    Killed at any moment, it leaves no register or a whole one. The file is never opened outside
    SQLite once it has its name: closing it would drop the locks that another thread of this
    process holds.

    Raises:
        RegisterError: The file cannot be created.
    """
    try:
        try:
            _dat_tron(tep, du_lieu)
        except OSError:
            if not os.path.exists(tep):
                raise
        flush_folder(tep.parent)
        _don_tam(tep)
    except OSError as error:
        raise RegisterError(
            f"không lập được tệp sổ ({loi_o_dia(error)[0]})",
            where=str(tep),
            fix="chọn thư mục được phép ghi và còn chỗ trống",
        ) from error


def _dat_tron(tep: Path, du_lieu: bytes) -> None:
    tam = tep.with_name(f".{tep.name}.{secrets.token_hex(4)}.tmp")
    try:
        with tam.open("xb") as file:
            file.write(du_lieu)
            file.flush()
            os.fsync(file.fileno())
        if os.name == "nt":
            os.rename(tam, tep)  # refuses an existing file on Windows
        else:
            _dat_ten(tam, tep, du_lieu)
    finally:
        with suppress(OSError):  # renamed, or taken away by whoever made the register
            tam.unlink()


def _dat_ten(tam: Path, tep: Path, du_lieu: bytes) -> None:
    try:
        os.link(tam, tep)
    except (FileNotFoundError, FileExistsError):
        raise
    except (OSError, NotImplementedError):
        _chep_vao(tep, du_lieu)


def _chep_vao(tep: Path, du_lieu: bytes) -> None:
    """Make the register where there are no hard links: whoever opens it waits for its tables."""
    os.close(os.open(tep, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
    try:
        with closing(sqlite3.connect(":memory:")) as tu, closing(sqlite3.connect(tep)) as den:
            tu.deserialize(du_lieu)
            tu.backup(den)
    except sqlite3.Error as error:
        tep.unlink(missing_ok=True)
        raise OSError(errno.EIO, os.strerror(errno.EIO)) from error


def _don_tam(tep: Path) -> None:
    """Take away what killed programs left of registers that were to have this name."""
    for tam in tep.parent.glob(f".{escape(tep.name)}.*.tmp"):
        with suppress(OSError):  # still open somewhere: it is harmless
            tam.unlink()


def _kiem_tra_ghi_duoc(tep: Path) -> None:
    if not tep.is_file():
        raise RegisterError("không phải tệp", where=str(tep), fix="ghi đường dẫn đến tệp sổ")
    if not (os.access(tep, os.W_OK) and os.access(tep.parent, os.W_OK)):
        raise RegisterError(
            "sổ chỉ đọc được, không ghi được",
            where=str(tep),
            fix="bỏ thuộc tính chỉ đọc của tệp và thư mục, hoặc chép sổ sang nơi được phép ghi",
        )

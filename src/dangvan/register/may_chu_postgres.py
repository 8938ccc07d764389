"""A register on a PostgreSQL server: many clerks at once, each series locked by one of them."""

import json
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool

from dangvan.errors import RegisterError
from dangvan.register.loi_postgres import loi_postgres
from dangvan.text import nho_cuoi

# Any number no other program uses: it keeps two programs from making the tables at once.
_KHOA_LAP_SO = 0x64616E6776616E


def engine_postgres(url: URL, *, ten: str, cho_doi_giay: float) -> Engine:
    """Return the engine of a server; one connection, made again when the server was away."""
    try:
        # Parameters hold people's names: they must not reach a traceback.
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
            connect_args={"connect_timeout": max(2, round(cho_doi_giay))},
            hide_parameters=True,
            # Papers mostly go to the same recipients; nothing here changes such a list.
            json_serializer=nho_cuoi(partial(json.dumps, ensure_ascii=False)),
            json_deserializer=lru_cache(json.loads),
        )
    except ImportError as error:
        raise RegisterError(
            "chưa cài psycopg nên chưa mở được sổ trên máy chủ",
            where=ten,
            fix="cài bằng lệnh: pip install dangvan[postgres]",
        ) from error

    @event.listens_for(engine, "connect")
    def _cai_dat(connection: Any, _record: object) -> None:  # Any: psycopg is optional
        connection.execute(f"SET lock_timeout = {round(cho_doi_giay * 1000)}")
        # A printed number must outlive a power cut, whatever the server's habit is.
        connection.execute("SET synchronous_commit = on")
        connection.commit()

    dang_ket_thuc = False

    @event.listens_for(engine, "begin")
    def _bat_dau(conn: Connection) -> None:
        nonlocal dang_ket_thuc
        dang_ket_thuc = False
        if not conn.get_execution_options().get("ghi"):
            conn.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    @event.listens_for(engine, "commit")
    def _ket_thuc(conn: Connection) -> None:
        nonlocal dang_ket_thuc
        dang_ket_thuc = bool(conn.get_execution_options().get("ghi"))

    @event.listens_for(engine, "handle_error")
    def _noi_tieng_viet(context: ExceptionContext) -> None:
        if context.is_pre_ping:
            return  # the pool connects again
        if hasattr(context.original_exception, "sqlstate"):
            luc_ghi = dang_ket_thuc and context.connection is not None
            raise loi_postgres(context.original_exception, ten, cho_doi_giay, dang_ket_thuc=luc_ghi)

    return engine


def khoa_lap_so(conn: Connection) -> None:
    """Keep other programs from making tables until this transaction ends."""
    conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_KHOA_LAP_SO})")


def kiem_tra_bang_ma(conn: Connection, *, where: str) -> None:
    """Raise where the database cannot hold every Vietnamese letter."""
    bang_ma = conn.exec_driver_sql("SHOW server_encoding").scalar()
    if bang_ma != "UTF8":
        raise RegisterError(
            f"cơ sở dữ liệu dùng bảng mã {bang_ma}, không giữ được chữ Việt",
            where=where,
            fix="nhờ người quản trị tạo cơ sở dữ liệu với ENCODING 'UTF8'",
        )

"""Bring an older register to this version's tables, after a backup is written beside it."""

import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, update

from dangvan.disk import flush_folder
from dangvan.errors import RegisterError
from dangvan.register.luoc_do import (
    PHIEN_BAN_LUOC_DO,
    alembic_version,
    ma_luoc_do,
    metadata,
    phien_ban_so,
    thong_tin_so,
)

_CHUA_SAO_LUU = "chưa sao lưu được nên chưa nâng cấp sổ"


def sao_luu(conn: Connection, ten: str) -> str:
    """Copy a register beside it, as the open transaction sees it, and return where to.

    A file is copied to a file, the tables of a server's database to a schema of their own.

    Raises:
        RegisterError: The copy cannot be written: then nothing is upgraded.
    """
    if conn.dialect.name == "postgresql":
        return _sao_luu_postgres(conn, ten)
    return str(_sao_luu_tep(conn, ten))


def _sao_luu_tep(conn: Connection, ten: str) -> Path:
    goc = Path(ten)
    tam = goc.with_name(f".{goc.name}.{secrets.token_hex(4)}.tmp")
    try:
        try:
            _chep(goc, tam)
            ban_sao = _dat_ten(goc, f"luoc-do-{phien_ban_so(conn)}", tam)
        finally:
            tam.unlink(missing_ok=True)
        flush_folder(goc.parent)
    except (OSError, sqlite3.Error) as error:
        raise RegisterError(
            _CHUA_SAO_LUU,
            where=ten,
            fix="dọn chỗ trống, cho phép ghi vào thư mục của sổ rồi mở lại",
        ) from error
    return ban_sao


def _sao_luu_postgres(conn: Connection, ten_so: str) -> str:
    xem = inspect(conn)
    goc = ten = f"dangvan_luoc_do_{phien_ban_so(conn)}"
    thu_tu = 0
    while xem.has_schema(ten):
        thu_tu += 1
        ten = f"{goc}_{thu_tu}"
    try:
        conn.exec_driver_sql(f"CREATE SCHEMA {ten}")
        for bang in metadata.tables:
            if xem.has_table(bang):
                conn.exec_driver_sql(f"CREATE TABLE {ten}.{bang} AS TABLE {bang}")
    except RegisterError as error:
        raise RegisterError(
            f"{_CHUA_SAO_LUU} ({error.what})",
            where=ten_so,
            fix="nhờ người quản trị cấp quyền CREATE trên cơ sở dữ liệu cho chủ các bảng của sổ, "
            "rồi mở sổ bằng người ấy",
        ) from error
    return ten


def nang_cap(conn: Connection) -> None:
    """Run every revision that a register of an older version lacks, in the open transaction."""
    from alembic import command  # an upgrade is rare, and Alembic slow to load
    from alembic.config import Config

    if not inspect(conn).has_table(alembic_version.name):
        alembic_version.create(conn)
        conn.execute(
            insert(alembic_version).values(version_num=ma_luoc_do(phien_ban_so(conn) or 0))
        )
    config = Config()
    config.set_main_option("script_location", "dangvan.register:migrations")
    config.attributes["connection"] = conn
    command.upgrade(config, ma_luoc_do(PHIEN_BAN_LUOC_DO))
    query = update(thong_tin_so).where(thong_tin_so.c.khoa == "phien_ban")
    conn.execute(query.values(gia_tri=str(PHIEN_BAN_LUOC_DO)))


def _dat_ten(goc: Path, nhan: str, tam: Path) -> Path:
    """Give a whole copy a name beside the register that no file has, and return it."""
    thu_tu = 0
    while True:
        duoi = f"-{thu_tu}" if thu_tu else ""
        ten = goc.with_name(f"{goc.stem}.{nhan}{duoi}.sao-luu{goc.suffix}")
        if not ten.exists():
            os.replace(tam, ten)  # the register is locked: nobody else makes a copy of it now
            return ten
        thu_tu += 1


def _chep(goc: Path, ban_sao: Path) -> None:
    os.close(os.open(ban_sao, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    # A second connection reads what was last committed; the first one keeps writers away.
    with (
        closing(sqlite3.connect(f"{goc.resolve().as_uri()}?mode=ro", uri=True)) as tu,
        closing(sqlite3.connect(ban_sao)) as den,
    ):
        tu.backup(den)
    with ban_sao.open("rb+") as file:
        os.fsync(file.fileno())

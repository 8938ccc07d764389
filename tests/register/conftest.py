"""Registers that the tests of several files start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from dangvan.register import Register

SO_CU = Path(__file__).parents[1] / "data" / "so_v2" / "so-van-ban.postgresql.sql"
CAC_BAN_SAO = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'dangvan%%' ORDER BY 1"


@pytest.fixture
def register() -> Iterator[Register]:
    """Return a new register in memory."""
    with Register("sqlite://") as mot:
        yield mot


@pytest.fixture
def so_cu_postgres(so_postgres: str) -> str:
    """Return the address of a register of version 2 on a server."""
    engine = create_engine(so_postgres.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as conn:
        for (ten,) in conn.exec_driver_sql(CAC_BAN_SAO).all():
            conn.exec_driver_sql(f"DROP SCHEMA {ten} CASCADE")
        conn.exec_driver_sql(SO_CU.read_text(encoding="utf-8").replace("%", "%%"))
    engine.dispose()
    return so_postgres

"""Where the register's tests keep their registers: in memory, and on a real PostgreSQL server."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from dangvan.register import Register

_CHO_GIAY = 30


def _lenh(ten: str) -> str:
    cac_noi = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    duong = os.pathsep.join([os.environ.get("PATH", ""), *map(str, cac_noi)])
    lenh = shutil.which(ten, path=duong)
    assert lenh, f"không có lệnh {ten}: apt-get install postgresql"
    return lenh


@pytest.fixture(scope="session")
def may_chu() -> Iterator[str]:
    """Start a server of this session's own, on a socket, and return its address."""
    # The server refuses to run as root.
    nguoi = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="dangvan-pg-") as thu_muc:
        if nguoi:
            shutil.chown(thu_muc, nguoi)
        du_lieu = f"{thu_muc}/du-lieu"
        lap = [_lenh("initdb"), "-D", du_lieu, "-U", "dangvan", "-A", "trust", "--no-sync"]
        subprocess.run(
            [*lap, "--encoding=UTF8", "--locale=C.UTF-8"],
            user=nguoi,
            cwd=thu_muc,
            check=True,
            capture_output=True,
        )
        chay = [_lenh("postgres"), "-D", du_lieu, "-k", thu_muc, "-c", "listen_addresses="]
        with (
            open(f"{thu_muc}/nhat-ky", "wb") as nhat_ky,
            subprocess.Popen(
                [*chay, "-c", "fsync=off"], user=nguoi, cwd=thu_muc, stderr=nhat_ky, stdout=nhat_ky
            ) as server,
        ):
            try:
                _cho_san_sang(thu_muc)
                yield f"postgresql://dangvan@/postgres?host={thu_muc}"
            finally:
                server.terminate()


def _cho_san_sang(thu_muc: str) -> None:
    hoi = [_lenh("pg_isready"), "-q", "-h", thu_muc]
    han = time.monotonic() + _CHO_GIAY
    while subprocess.run(hoi, check=False).returncode != 0:
        assert time.monotonic() < han, Path(thu_muc, "nhat-ky").read_text(encoding="utf-8")
        time.sleep(0.1)


@pytest.fixture
def so_postgres(may_chu: str) -> str:
    """Return the address of an empty database."""
    engine = create_engine(may_chu.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as conn:
        conn.exec_driver_sql("DROP SCHEMA public CASCADE")
        conn.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return may_chu


@pytest.fixture
def register() -> Iterator[Register]:
    """Return a new register in memory."""
    with Register("sqlite://") as mot:
        yield mot


@pytest.fixture(
    params=["sqlite", pytest.param("postgres", marks=pytest.mark.xdist_group("postgres"))]
)
def noi_luu(request: pytest.FixtureRequest) -> str:
    """Return an empty place for a register, in each of the databases."""
    cho: dict[str, str] = {"sqlite": "sqlite://"}
    return cho.get(request.param) or str(request.getfixturevalue("so_postgres"))

"""Where the tests keep their registers: in memory, and on a real PostgreSQL server."""

import tempfile
from collections.abc import Iterator

import pytest
from may_chu_postgres import MayChu


@pytest.fixture(scope="session")
def may_chu() -> Iterator[MayChu]:
    """Start a server of this session's own, on a socket."""
    with tempfile.TemporaryDirectory(prefix="dangvan-pg-") as thu_muc:
        may_chu = MayChu(thu_muc)
        try:
            may_chu.chay()
            yield may_chu
        finally:
            may_chu.dung()


@pytest.fixture
def so_postgres(may_chu: MayChu) -> str:
    """Return the address of an empty database."""
    may_chu.xoa_sach()
    return may_chu.dia_chi


@pytest.fixture(
    params=["sqlite", pytest.param("postgres", marks=pytest.mark.xdist_group("postgres"))]
)
def noi_luu(request: pytest.FixtureRequest) -> str:
    """Return an empty place for a register, in each of the databases."""
    cho: dict[str, str] = {"sqlite": "sqlite://"}
    return cho.get(request.param) or str(request.getfixturevalue("so_postgres"))

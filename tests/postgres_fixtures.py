"""Where the tests keep their registers: in memory, and on a real PostgreSQL server."""

from collections.abc import Iterator

import pytest
from may_chu_postgres import MayChu, may_chu_dang_chay


@pytest.fixture(scope="session")
def may_chu() -> Iterator[MayChu]:
    """Start a server of this session's own, on a socket."""
    with may_chu_dang_chay() as may_chu:
        yield may_chu


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

"""The golden fixture: compare a text with a committed file, or rewrite it with --update-golden."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ("postgres_fixtures", "print_fixtures")

GOLDEN = Path(__file__).parent / "golden"

# How fast a machine is says nothing of the code: a busy one must not fail a property.
settings.register_profile("may_ban", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("may_ban")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the files of tests/golden; review the diff",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return `golden(name, text)`: the text must equal the file tests/golden/`name`."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"{path} is missing; run pytest --update-golden and review it"
        assert text == path.read_bytes().decode()

    return compare

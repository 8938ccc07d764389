"""A register for tests that need no more than one."""

from collections.abc import Iterator

import pytest

from dangvan.register import Register


@pytest.fixture
def register() -> Iterator[Register]:
    """Return a new register in memory."""
    with Register("sqlite://") as mot:
        yield mot

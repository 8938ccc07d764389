"""Choosing cases of print by what their names tell."""

import pytest
from vi_du_van_ban import cac_van_ban

ALL = tuple(cac_van_ban())

pytestmark = pytest.mark.pdf
"""For every file of print tests: they need LibreOffice and a font."""


def each(*words: str, but: tuple[str, ...] = ()) -> pytest.MarkDecorator:
    """Run a test on `paper`: each case whose name holds one of the words; all cases for none.

    Args:
        words: Parts of names.
        but: Parts of names to leave out.
    """
    named = [name for name in ALL if not words or any(word in name for word in words)]
    names = [name for name in named if not any(word in name for word in but)]
    assert names, f"no case of print is named {words}"
    return pytest.mark.parametrize("paper", names, indirect=True)

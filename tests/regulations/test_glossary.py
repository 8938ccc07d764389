"""The glossary: each name is its term without accents, and stands there once."""

import re
from collections import Counter
from pathlib import Path

import pytest

from dangvan.text import bo_dau

PAGE = Path(__file__).parents[2] / "docs" / "thuat-ngu.md"
TERMS = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(("name", "term"), TERMS)
def test_name_is_the_term_without_accents(name: str, term: str) -> None:
    assert bo_dau(term).lower().replace(" ", "_") == name


def test_no_name_has_two_meanings() -> None:
    assert [name for name, count in Counter(name for name, _ in TERMS).items() if count > 1] == []
    assert len(TERMS) > 80

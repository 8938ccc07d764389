"""The generated tables of the docs are fresh: --update-golden writes them anew."""

import re
from pathlib import Path

import pytest
from docs_tables import TABLES

DOCS = Path(__file__).parents[1] / "docs"
PLACE = re.compile(r"(<!-- bảng: (?P<name>[^>]+) -->\n\n).*?(\n\n<!-- hết bảng -->)", re.DOTALL)


def with_fresh_tables(page: str) -> str:
    return PLACE.sub(lambda place: place[1] + TABLES[place["name"]]() + place[3], page)


@pytest.fixture
def page(name: str, request: pytest.FixtureRequest) -> str:
    """Return the text of a page, written anew with --update-golden."""
    path = DOCS / name
    if request.config.getoption("--update-golden"):
        path.write_text(with_fresh_tables(path.read_text(encoding="utf-8")), encoding="utf-8")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["truong.md", "mau-rieng.md", "kiem-tra.md"])
def test_every_table_of_a_page_is_what_the_code_says(page: str) -> None:
    assert page == with_fresh_tables(page), "run this test with --update-golden"


def test_every_table_has_its_place_in_a_page() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in DOCS.glob("*.md"))
    assert sorted(place["name"] for place in PLACE.finditer(pages)) == sorted(TABLES)

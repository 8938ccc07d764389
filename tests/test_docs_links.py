"""Every link of README and docs leads to a file, or a heading, that is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
NETWORK = re.compile(r"https?:|www\.|mailto:")


def text_of(page: Path) -> str:
    """Return a page without its code."""
    return CODE.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """Return what the headings of a page may be linked by."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def dead_links(page: Path) -> Iterator[str]:
    for link in LINK.findall(text_of(page)):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        known = anchors(target) if anchor and target.is_file() else {anchor}
        if not target.exists() or anchor not in known:
            yield link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert list(dead_links(page)) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_host(page: Path) -> None:
    assert NETWORK.findall(page.read_text(encoding="utf-8")) == []


def test_the_contents_lead_to_every_page() -> None:
    linked = {Path(link).name for link in LINK.findall(text_of(ROOT / "docs" / "index.md"))}
    pages = {path.name for path in (ROOT / "docs").rglob("*.md")} - {"index.md"}
    assert pages <= linked


def test_both_readmes_run_the_same_code_and_have_the_same_parts() -> None:
    english, vietnamese = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.vi.md")
    )
    block = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
    assert block.findall(english) == block.findall(vietnamese)
    assert len(re.findall(r"^## ", english, re.MULTILINE)) == len(
        re.findall(r"^## ", vietnamese, re.MULTILINE)
    )


def test_pictures_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (ROOT / "docs" / "anh").iterdir()}
    assert sizes
    assert max(sizes.values()) < 150_000

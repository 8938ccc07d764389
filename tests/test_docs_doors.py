"""README, docs and examples import what is promised, and nothing behind the doors."""

import ast
import importlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from test_structure import DOORS_OF_ROOMS

ROOT = Path(__file__).parents[1]
DOORS = {"dangvan", *(f"dangvan.{room}" for room in DOORS_OF_ROOMS)}
PAGES = sorted([*ROOT.glob("README*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*")])


def programs(page: Path) -> Iterator[str]:
    """Yield the Python of a page, a notebook or an example."""
    text = page.read_text(encoding="utf-8")
    match page.suffix:
        case ".md":
            for block in MarkdownIt().parse(text):
                if block.type == "fence" and block.info.split()[:1] == ["python"]:
                    yield block.content
        case ".ipynb":
            cells = json.loads(text)["cells"]
            yield from ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        case ".py":
            yield text


def imported(page: Path) -> Iterator[tuple[str, str]]:
    """Yield (module, name) for what a page takes from the library."""
    for program in programs(page):
        for node in ast.walk(ast.parse(program)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dangvan"):
                yield from ((str(node.module), alias.name) for alias in node.names)
            if isinstance(node, ast.Import):
                yield from (
                    (alias.name, "")
                    for alias in node.names
                    if alias.name.startswith("dangvan") and alias.name != "dangvan"
                )


def is_promised(module: str, name: str) -> bool:
    return module in DOORS and name in importlib.import_module(module).__all__


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page.is_file()],
    ids=lambda page: str(page.relative_to(ROOT)),
)
def test_a_page_imports_only_from_the_doors(page: Path) -> None:
    assert [found for found in imported(page) if not is_promised(*found)] == []


def test_the_architecture_page_names_every_door() -> None:
    page = (ROOT / "docs" / "kien-truc.md").read_text(encoding="utf-8")
    assert [door for door in DOORS if f"`{door}.__all__`" not in page] == []

"""The notebook of the examples runs afresh and shows what it showed; --update-golden stores it."""

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

NOTEBOOK = Path(__file__).parents[1] / "examples" / "tu-dataframe.ipynb"


def read(path: Path) -> NotebookNode:
    notebook: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # no types
    return notebook


def executed(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """Return the notebook as it stands after every cell has run, without times and versions."""
    client = NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )
    done = client.execute()
    done.metadata["language_info"] = {"name": "python"}
    return done


def outputs(notebook: NotebookNode) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield, for each code cell, its source and the formats it shows its result in."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            yield cell.source, frozenset(form for out in cell.outputs for form in out.data)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> NotebookNode:
    folder = tmp_path_factory.mktemp("notebook")
    notebook = executed(read(NOTEBOOK), folder)
    if request.config.getoption("--update-golden"):
        nbformat.write(notebook, NOTEBOOK)  # type: ignore[no-untyped-call]  # no types
    return notebook


@pytest.fixture(scope="module")
def stored(fresh: NotebookNode) -> NotebookNode:
    return read(NOTEBOOK)


def test_every_cell_shows_its_result_as_stored(fresh: NotebookNode, stored: NotebookNode) -> None:
    assert list(outputs(fresh)) == list(outputs(stored))


def test_results_register_and_papers_show_themselves(fresh: NotebookNode) -> None:
    names = ("ket_qua", "so", "ke_hoach", "giay")
    shown = [forms for source, forms in outputs(fresh) if source.splitlines()[-1] in names]
    assert shown == [{"text/html", "text/plain"}] * 5


@pytest.mark.parametrize("folder", ["/tmp/", "/home/", "/root/", "Users"])
def test_no_folder_of_the_author_is_in_the_notebook(folder: str) -> None:
    assert folder not in NOTEBOOK.read_text(encoding="utf-8")

"""Every case of print, converted once by one LibreOffice and measured."""

import shutil
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from printed import SECONDS_PER_CONVERSION, Printed, convert, measure
from vi_du_van_ban import cac_van_ban

from dangvan import render


@pytest.fixture(scope="session")
def papers(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, testrun_uid: str
) -> Mapping[str, Printed]:
    """Return the printed papers by name; the files stay in pytest's temporary folder.

    Workers of one run share the files: the first one here converts, the others wait for it.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / f"print-{testrun_uid}"
    finished = folder / "finished"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(finished)
    else:
        try:
            _print_all(folder)
        finally:
            finished.touch()
    return MappingProxyType({name: measure(name, folder / f"{name}.pdf") for name in cac_van_ban()})


def _print_all(folder: Path) -> None:
    assert "Liberation Serif" in _fonts(), "missing font: apt-get install fonts-liberation2"
    convert({name: render(paper).data for name, paper in cac_van_ban().items()}, folder)


def _wait_for(file: Path) -> None:
    end = time.monotonic() + SECONDS_PER_CONVERSION
    while not file.exists():
        assert time.monotonic() < end, f"no {file} after {SECONDS_PER_CONVERSION} s"
        time.sleep(0.1)


@pytest.fixture
def paper(request: pytest.FixtureRequest, papers: Mapping[str, Printed]) -> Printed:
    """Return the paper that a test is parametrized with, by name."""
    return papers[request.param]


def _fonts() -> str:
    fc_list = shutil.which("fc-list")
    assert fc_list, "fc-list is missing: apt-get install fontconfig"
    return subprocess.run([fc_list], capture_output=True, text=True, check=True).stdout

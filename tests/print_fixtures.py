"""Every case of print, converted once by one LibreOffice and measured."""

import shutil
import subprocess
from collections.abc import Mapping
from types import MappingProxyType

import pytest
from printed import Printed, convert, measure
from vi_du_van_ban import cac_van_ban

from dangvan import render


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    """Return the printed papers by name; the files stay in pytest's temporary folder."""
    assert "Liberation Serif" in _fonts(), "missing font: apt-get install fonts-liberation2"
    folder = tmp_path_factory.mktemp("pdf")
    files = {name: render(paper).data for name, paper in cac_van_ban().items()}
    pdfs = convert(files, folder)
    return MappingProxyType({name: measure(name, pdf) for name, pdf in pdfs.items()})


@pytest.fixture
def paper(request: pytest.FixtureRequest, papers: Mapping[str, Printed]) -> Printed:
    """Return the paper that a test is parametrized with, by name."""
    return papers[request.param]


def _fonts() -> str:
    fc_list = shutil.which("fc-list")
    assert fc_list, "fc-list is missing: apt-get install fontconfig"
    return subprocess.run([fc_list], capture_output=True, text=True, check=True).stdout

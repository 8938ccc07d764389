"""Fixtures of the command line: run a verb in this process, and one demo for all tests."""

import shutil
from pathlib import Path

import pytest
from chay_lenh import KetQua, Lenh, chay_lenh

from dangvan.cli.demo import lam_demo, thu_muc_vi_du


@pytest.fixture
def lenh(capsys: pytest.CaptureFixture[str]) -> Lenh:
    """Return `lenh(*args)`, which runs one verb."""

    def run(*args: str | Path) -> KetQua:
        return chay_lenh(lambda: tuple(capsys.readouterr()), *args)

    return run


@pytest.fixture
def vi_du(tmp_path: Path) -> Path:
    """Return a copy of the example data that a test may change."""
    return Path(shutil.copytree(str(thu_muc_vi_du()), tmp_path / "vi-du"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a demo; tests only read it."""
    out = tmp_path_factory.mktemp("demo") / "ra"
    lam_demo(out)
    return out

"""What ships: the wheel holds the library with its templates, the sdist what builds and tests it.

`make test` builds both, names their folder in DANGVAN_DIST, and runs these tests where neither
src/ nor templates/ exists; elsewhere the wheel and the sdist are built here.
"""

import os
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from email.message import Message
from importlib.metadata import distribution
from pathlib import Path

import pytest

import dangvan

ROOT = Path(__file__).parents[1]
TEMPLATES = {
    f"dangvan/_templates/{regulation}/{kind}.docx"
    for regulation in ("hd36_2018", "hd05_2026")
    for kind in ("nghi_quyet", "ke_hoach", "quyet_dinh_ket_nap")
}


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the wheel and the sdist."""
    if ready := os.environ.get("DANGVAN_DIST"):
        return Path(ready)
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(["make", "build", f"DIST={folder}"], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def wheel(dist: Path) -> zipfile.ZipFile:
    (path,) = dist.glob("dangvan-*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture(scope="session")
def metadata(wheel: zipfile.ZipFile) -> Message:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(wheel.read(name))


def test_the_wheel_carries_every_template(wheel: zipfile.ZipFile) -> None:
    assert set(wheel.namelist()) >= TEMPLATES


def test_the_wheel_carries_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0].split("-")[0] for name in wheel.namelist()}
    assert tops == {"dangvan"}
    assert "dangvan/py.typed" in wheel.namelist()
    assert not [name for name in wheel.namelist() if "__pycache__" in name]


def test_the_wheel_runs_on_every_platform(dist: Path) -> None:
    (path,) = dist.glob("dangvan-*.whl")
    assert path.name.endswith("-py3-none-any.whl")


def test_the_wheel_is_small(dist: Path) -> None:
    (path,) = dist.glob("dangvan-*.whl")
    assert path.stat().st_size < 1_000_000


def test_the_metadata_tells_name_licence_and_python(metadata: Message) -> None:
    assert metadata["Name"] == "dangvan"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    assert metadata["License-File"] == "LICENSE"


def test_test_tools_are_no_dependency_of_the_wheel(metadata: Message) -> None:
    needed = " ".join(metadata.get_all("Requires-Dist", []))
    assert not [tool for tool in ("pytest", "hypothesis", "mypy", "ruff") if tool in needed]


def test_the_sdist_holds_what_builds_and_tests_the_library(dist: Path) -> None:
    (path,) = dist.glob("dangvan-*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {
        "LICENSE",
        "Makefile",
        "README.md",
        "pyproject.toml",
        "src/dangvan/__init__.py",
        "templates/hd05_2026/nghi_quyet.docx",
        "tests/test_packaging.py",
    }
    assert not [name for name in names if name.startswith((".venv", ".build", "out/"))]


def test_the_installed_version_is_the_wheel_s(metadata: Message) -> None:
    assert distribution("dangvan").version == metadata["Version"]


def test_the_library_imports_anywhere_without_a_warning(tmp_path: Path) -> None:
    program = "import dangvan; print(dangvan.__file__)"
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == Path(dangvan.__file__)


def test_the_command_is_installed_and_explains_itself() -> None:
    command = Path(sys.executable).with_name("dangvan")
    done = subprocess.run(
        [str(command), "--help"], capture_output=True, encoding="utf-8", check=True
    )
    for verb in ("demo", "render", "batch", "register", "form", "schema", "doctor"):
        assert verb in done.stdout

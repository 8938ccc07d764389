"""Every example and every code block of README and docs runs.

The blocks of a page run in order, in one folder that also holds `examples/`, as a reader would
run them: `python` in one session; of `bash` and `console` each line that calls `dangvan` or copies
a file, and what a `console` block shows must be printed; a block with a file name after its
language (yaml don-vi.yaml) becomes that file.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("README*.md"), *ROOT.glob("docs/**/*.md")])
SCRIPTS = sorted(ROOT.glob("examples/*.py"))

ELISION = "…"


class Reader:
    """Someone who reads a page from its top and does what it says."""

    def __init__(self, page: Path) -> None:
        self.page = page
        self.names: dict[str, Any] = {"__name__": "__main__"}  # Any: what the page defines

    def follow(self) -> None:
        for block in MarkdownIt().parse(self.page.read_text(encoding="utf-8")):
            if block.type == "fence":
                self.do(block)

    def do(self, block: Token) -> None:
        language, *names = block.info.split()[:2] or [""]
        actions: dict[str, Callable[[Token], None]] = {
            "python": self.python,
            "bash": self.commands,
            "console": self.session,
        }
        if language in actions:
            actions[language](block)
        elif names:
            Path(names[0]).write_text(block.content, encoding="utf-8")

    def where(self, block: Token) -> str:
        return f"{self.page.relative_to(ROOT)}:{(block.map or [0])[0] + 1}"

    def python(self, block: Token) -> None:
        exec(compile(block.content, self.where(block), "exec"), self.names)

    def commands(self, block: Token) -> None:
        for line in joined(block.content):
            self.run(line, self.where(block))

    def session(self, block: Token) -> None:
        for prompt in re.split(r"^\$ ", block.content, flags=re.MULTILINE)[1:]:
            command, _, shown = prompt.partition("\n")
            printed = squeezed(self.run(command, self.where(block)))
            for line in shown.splitlines() * command.startswith("dangvan"):
                parts = [squeezed(part) for part in line.split(ELISION)]
                assert all(part in printed for part in parts), f"{self.where(block)}: {line}"

    def run(self, line: str, where: str) -> str:
        """Run a line that calls `dangvan` or copies a file; what installs is not ours to test."""
        if line.startswith("cp "):
            shutil.copy(*shlex.split(line)[1:])
        if not line.startswith("dangvan "):
            return ""
        done = subprocess.run(
            shlex.split(line, comments=True),
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
            timeout=120,
            check=False,
        )
        expected = re.search(r"#\s*exit (\d)", line)
        assert done.returncode == int(expected[1] if expected else 0), (
            f"{where}: {line}\n{done.stdout}{done.stderr}"
        )
        return done.stdout + done.stderr


def joined(commands: str) -> list[str]:
    """Return the lines of a block, those ending in a backslash joined with the next."""
    return commands.replace("\\\n", " ").splitlines()


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a copy of the examples, and work in it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_a_page_runs(page: Path, desk: Path) -> None:
    Reader(page).follow()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_every_example_runs_without_a_warning(script: Path, desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", f"examples/{script.name}"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_an_example_is_short_enough_to_be_read(script: Path) -> None:
    assert len(script.read_text(encoding="utf-8").splitlines()) <= 40


def test_there_is_a_readme_in_two_languages() -> None:
    assert {page.name for page in PAGES} >= {"README.md", "README.vi.md"}

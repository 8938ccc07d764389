"""Run a verb of the command line in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dangvan.cli.chay import chay


@dataclass(frozen=True)
class KetQua:
    """What a run gave: its exit code, stdout, stderr."""

    ma: int
    ra: str
    loi: str


Lenh = Callable[..., KetQua]


def chay_lenh(doc: Callable[[], tuple[str, str]], *args: str | Path) -> KetQua:
    """Run a verb; `doc` gives what was printed since it was last asked."""
    doc()
    ma = chay([str(arg) for arg in args])
    return KetQua(ma, *doc())

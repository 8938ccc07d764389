"""The screen: text in UTF-8 on every system, results on stdout, everything else on stderr."""

import io
import json
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

# Names of people may hold brackets and colons: nothing is markup.
ra = Console(highlight=False, markup=False, emoji=False)
"""What was asked for."""
loi = Console(stderr=True, highlight=False, markup=False, emoji=False)
"""Warnings, errors, progress."""

_RONG_KHI_GHI_TEP = 120
_SO_DONG_BAO = 20


def dat_utf8() -> None:
    """Make both streams UTF-8: a Vietnamese Windows console would fail at the first `ệ`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def in_dong(chu: str = "", *, kieu: str | None = None) -> None:
    """Print one line of the result; long lines are not broken."""
    ra.print(chu, style=kieu, soft_wrap=True)


def in_loi(chu: str, *, kieu: str | None = None) -> None:
    """Print one line beside the result."""
    loi.print(chu, style=kieu, soft_wrap=True)


def in_nhieu(nhan: str, cac_cau: Sequence[str], *, kieu: str) -> None:
    """Print sentences beside the result, each behind a label, but not a flood of them."""
    for cau in cac_cau[:_SO_DONG_BAO]:
        in_loi(f"{nhan}: {cau}", kieu=kieu)
    if len(cac_cau) > _SO_DONG_BAO:
        in_loi(f"{nhan}: … và {len(cac_cau) - _SO_DONG_BAO} điều nữa", kieu=kieu)


def in_json(value: object) -> None:
    """Print a value as JSON that keeps its Vietnamese letters."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def in_bang(cot: tuple[str, ...], dong: list[tuple[str, ...]]) -> None:
    """Print a table."""
    bang = Table(*cot, header_style="bold", box=None, pad_edge=False)
    for o in dong:
        bang.add_row(*o)
    ra.print(bang, width=None if ra.is_terminal else _RONG_KHI_GHI_TEP)


def thanh_tien_do(*, hien: bool) -> Progress:
    """Return a bar that tells how much of a long work is done, where somebody watches."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=loi,
        transient=True,
        disable=not (hien and loi.is_terminal),
    )

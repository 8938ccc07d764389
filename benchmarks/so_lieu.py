"""The figures README states: each is the median of several runs of a program of its own.

Run: python benchmarks/so_lieu.py [rounds]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

VI_DU = Path(__file__).parents[1] / "examples" / "data"


def giay(noi: Path, *args: str) -> tuple[float, float]:
    """Seconds a Python program takes from its start to its end, and of the processor's time."""
    truoc, bat_dau = os.times(), time.perf_counter()
    subprocess.run([sys.executable, *args], cwd=noi, capture_output=True, check=True)
    sau, ket_thuc = os.times(), time.perf_counter()
    may = sau.children_user + sau.children_system - truoc.children_user - truoc.children_system
    return ket_thuc - bat_dau, may


def mot_vong() -> dict[str, tuple[float, ...]]:
    """Take each figure once, in a new folder."""
    with tempfile.TemporaryDirectory() as ten:
        noi = Path(ten)
        batch = (
            "-m", "dangvan", "batch", str(VI_DU / "ket-nap-2021.xlsx"),
            "--kind", "quyet_dinh_ket_nap", "--office", str(VI_DU / "don-vi-2021.yaml"),
            "--register", "so.db", "--out", "ra",
        )  # fmt: skip
        return {
            "import dangvan (s)": giay(noi, "-c", "import dangvan"),
            "dangvan demo (s)": giay(noi, "-m", "dangvan", "demo", "--out", "demo"),
            "dangvan batch, 52 decisions (s)": giay(noi, *batch),
            "one decision (kB)": (os.path.getsize(noi / "ra" / "QĐ-119.docx") / 1000,),
        }


def main() -> None:
    """Print the medians."""
    so_vong = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    cac_vong = [mot_vong() for _ in range(so_vong)]
    print(f"median of {so_vong} rounds, Python {sys.version.split()[0]}")
    print(f"{'':34}{'elapsed':>10}{'processor':>10}")
    for ten in cac_vong[0]:
        cot = zip(*(vong[ten] for vong in cac_vong), strict=True)
        print(f"{ten:34}" + "".join(f"{statistics.median(so):10.2f}" for so in cot))


if __name__ == "__main__":
    main()

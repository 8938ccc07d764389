"""Many decisions in one Word file: ours beside docxcompose, each in a process of its own.

Run: python benchmarks/gop_in.py --docxcompose-python PYTHON [--so-ban 50 100 200] [--vong 3]

Both read the same files from disk and write one. Every name of a person is looked for in the file
made. docxcompose's time grows with the square of the number: it is measured at `--so-ban`, ours
also at `--rieng`. It has a Python of its own: where it is installed, docxtpl loads it, and it
changes what python-docx takes the prefix `cp` for.
"""

import argparse
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from statistics import median

from du_lieu import quyet_dinh

from dangvan import render

DAY = Path(__file__).parent


def soat(ra: Path, so_ban: int) -> None:
    """Look for every name in the merged file."""
    with zipfile.ZipFile(ra) as goi:
        than = goi.read("word/document.xml").decode()
    thieu = [so for so in range(1, so_ban + 1) if quyet_dinh(so).quan_chung.ho_ten not in than]
    if thieu:
        raise SystemExit(f"{ra}: thiếu {len(thieu)} người")


def mot_lan(python: str, cach: str, so_ban: int, noi: Path) -> float:
    """Measure once, in a process of its own."""
    ra = noi / f"{cach}-{so_ban}.docx"
    ra.unlink(missing_ok=True)
    lenh = [python, str(DAY / f"gop_{cach}.py"), str(noi / str(so_ban)), str(ra)]
    giay = float(subprocess.run(lenh, capture_output=True, text=True, check=True).stdout)
    soat(ra, so_ban)
    return giay


def main() -> None:
    """Print a line for each number of papers."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--so-ban", type=int, nargs="*", default=[50, 100, 200])
    doc.add_argument("--rieng", type=int, nargs="*", default=[1000])
    doc.add_argument("--vong", type=int, default=3)
    doc.add_argument("--docxcompose-python", help="một python có docxcompose")
    tuy_chon = doc.parse_args()
    cach = {"dangvan": sys.executable, "docxcompose": tuy_chon.docxcompose_python}
    print(f"trung vị {tuy_chon.vong} vòng")
    print(f"{'văn bản':>8}{'dangvan s':>12}{'docxcompose s':>15}{'lần':>7}")
    with tempfile.TemporaryDirectory() as folder:
        noi = Path(folder)
        for so_ban in [*tuy_chon.so_ban, *tuy_chon.rieng]:
            (noi / str(so_ban)).mkdir()
            for so in range(1, so_ban + 1):
                render(quyet_dinh(so)).save(noi / str(so_ban) / f"{so:05}.docx", durable=False)
            ca_hai = so_ban in tuy_chon.so_ban and tuy_chon.docxcompose_python
            lam = cach if ca_hai else {"dangvan": sys.executable}
            do = [
                [mot_lan(python, ten, so_ban, noi) for ten, python in lam.items()]
                for _ in range(tuy_chon.vong)
            ]
            giay = [median(cot) for cot in zip(*do, strict=True)]
            dong = f"{so_ban:8}{giay[0]:12.3f}"
            if len(giay) > 1:
                lan = median(b / a for a, b in do)
                dong += f"{giay[1]:15.2f}{lan:7.0f}"
            print(dong, flush=True)


if __name__ == "__main__":
    main()

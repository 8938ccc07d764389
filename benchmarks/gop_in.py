"""Many decisions in one Word file: ours beside docxcompose, each in a process of its own.

Run: python benchmarks/gop_in.py [--so-ban 50 100 200] [--rieng 1000] [--vong 3]

Both read the same files from disk and write one. Every name of a person is looked for in the file
made. docxcompose's time grows with the square of the number: it is measured up to `--so-ban`, ours
also at `--rieng`.
"""

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import median

from du_lieu import quyet_dinh

from dangvan import render

CACH = ("dangvan", "docxcompose")


def gop(cach: str, vao: Path, ra: Path) -> float:
    """Merge the files of a folder one way, and return the seconds it took."""
    cac_tep = sorted(vao.glob("*.docx"))
    if cach == "dangvan":
        from dangvan.render.gop import merge_for_print

        merge_for_print(cac_tep[:1])  # both ways: modules are loaded before the clock
        luc = time.perf_counter()
        merge_for_print(cac_tep).save(ra)
        return time.perf_counter() - luc
    from docx import Document
    from docxcompose.composer import Composer

    luc = time.perf_counter()
    composer = Composer(Document(str(cac_tep[0])))
    for tep in cac_tep[1:]:
        composer.doc.add_page_break()
        composer.append(Document(str(tep)))
    composer.save(str(ra))
    return time.perf_counter() - luc


def soat(ra: Path, so_ban: int) -> None:
    """Look for every name in the merged file."""
    with zipfile.ZipFile(ra) as goi:
        than = goi.read("word/document.xml").decode()
    thieu = [so for so in range(1, so_ban + 1) if quyet_dinh(so).quan_chung.ho_ten not in than]
    if thieu:
        raise SystemExit(f"{ra}: thiếu {len(thieu)} người")


def mot_lan(cach: str, so_ban: int, noi: Path) -> float:
    """Measure once, in a process of its own."""
    ra = noi / f"{cach}-{so_ban}.docx"
    ra.unlink(missing_ok=True)
    lenh = [sys.executable, __file__, "--chay", cach, str(noi / str(so_ban)), str(ra)]
    giay = float(subprocess.run(lenh, capture_output=True, text=True, check=True).stdout)
    soat(ra, so_ban)
    return giay


def main() -> None:
    """Print a line for each number of papers."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--so-ban", type=int, nargs="*", default=[50, 100, 200])
    doc.add_argument("--rieng", type=int, nargs="*", default=[1000])
    doc.add_argument("--vong", type=int, default=3)
    doc.add_argument("--chay", nargs=3, metavar=("CÁCH", "VÀO", "RA"))
    tuy_chon = doc.parse_args()
    if tuy_chon.chay:
        cach, vao, ra = tuy_chon.chay
        print(gop(cach, Path(vao), Path(ra)))
        return
    print(f"trung vị {tuy_chon.vong} vòng")
    print(f"{'văn bản':>8}{'dangvan s':>12}{'docxcompose s':>15}{'lần':>7}")
    with tempfile.TemporaryDirectory() as ten:
        noi = Path(ten)
        for so_ban in [*tuy_chon.so_ban, *tuy_chon.rieng]:
            (noi / str(so_ban)).mkdir()
            for so in range(1, so_ban + 1):
                render(quyet_dinh(so)).save(noi / str(so_ban) / f"{so:05}.docx", durable=False)
            cach = CACH if so_ban in tuy_chon.so_ban else CACH[:1]
            do = [[mot_lan(mot, so_ban, noi) for mot in cach] for _ in range(tuy_chon.vong)]
            giay = [median(cot) for cot in zip(*do, strict=True)]
            dong = f"{so_ban:8}{giay[0]:12.3f}"
            if len(giay) > 1:
                lan = median(b / a for a, b in do)
                dong += f"{giay[1]:15.2f}{lan:7.0f}"
            print(dong, flush=True)


if __name__ == "__main__":
    main()

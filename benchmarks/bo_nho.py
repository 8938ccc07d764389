"""How much memory a batch of admissions takes, beside docxtpl's own loop over the same template.

Run: python benchmarks/bo_nho.py [papers …]

Peak resident memory of a process that makes so many papers from records one by one, from a CSV
file, from a workbook; and what it held before the first one. Medians of several rounds, each in a
process of its own, its list written by another.
"""

import csv
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from danh_sach_lon import danh_sach
from dot_ket_nap import dot, dot_moi, excel, vong_docxtpl

from dangvan.register import Register

SO_VONG = 2
CACH = ("records", "csv", "xlsx", "docxtpl")
DOCXTPL_NHIEU_NHAT = 1_000
"""docxtpl's loop takes minutes beyond, and holds no more."""
_TRANG_BYTE = 4096


def mib() -> float:
    """Resident memory of this process now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _TRANG_BYTE / 2**20


def dinh_mib(cach: str, so_nguoi: int, noi: Path) -> tuple[float, float]:
    """Memory after one paper, and the peak while making the others."""
    with tempfile.TemporaryDirectory() as thu:
        dot_moi(1, Path(thu))
    truoc = dinh = mib()
    xong = threading.Event()

    def do() -> None:
        nonlocal dinh
        while not xong.is_set():
            dinh = max(dinh, mib())
            time.sleep(0.02)

    theo_doi = threading.Thread(target=do)
    theo_doi.start()
    if cach == "docxtpl":
        vong_docxtpl(so_nguoi, noi)
    else:
        with Register(noi / "so.db") as register:
            dot(danh_sach(so_nguoi) if cach == "records" else noi / f"bang.{cach}", noi, register)
    xong.set()
    theo_doi.join()
    return truoc, dinh


def viet_bang(cach: str, so_nguoi: int, noi: Path) -> None:
    """Write the list, where it is a file."""
    if cach == "xlsx":
        excel(so_nguoi, noi)
    if cach == "csv":
        with (noi / "bang.csv").open("w", encoding="utf-8", newline="") as tep:
            csv.writer(tep).writerows(_cac_hang(danh_sach(so_nguoi)))


def _cac_hang(cac_dong: Iterable[Mapping[str, Any]]) -> Iterable[list[str]]:
    for thu_tu, dong in enumerate(cac_dong):
        if thu_tu == 0:
            yield list(dong)
        yield [f"{o:%d/%m/%Y}" if hasattr(o, "strftime") else str(o) for o in dong.values()]


def _mot_lan(cach: str, so_nguoi: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as noi:
        for viec in ("--viet", "--do"):
            lenh = [sys.executable, __file__, viec, cach, str(so_nguoi), noi]
            ra = subprocess.run(lenh, capture_output=True, text=True, check=True).stdout
    truoc, dinh = map(float, ra.split())
    return truoc, dinh


def main() -> None:
    """Print the table, or do one step for the parent process."""
    match sys.argv[1:]:
        case ["--viet", cach, so, noi]:
            viet_bang(cach, int(so), Path(noi))
            return
        case ["--do", cach, so, noi]:
            print(*dinh_mib(cach, int(so), Path(noi)))
            return
    cac_so = [int(chu) for chu in sys.argv[1:] or ("1000", "10000", "100000")]
    print(f"MiB, median of {SO_VONG} rounds")
    print(f"{'':10}{'papers':>8}{'before':>9}{'peak':>8}{'times the first':>17}")
    for cach in CACH:
        dau = 0.0
        for so_nguoi in cac_so:
            if cach == "docxtpl" and so_nguoi > DOCXTPL_NHIEU_NHAT:
                continue
            do = [_mot_lan(cach, so_nguoi) for _ in range(SO_VONG)]
            truoc, dinh = (statistics.median(cot) for cot in zip(*do, strict=True))
            dau = dau or dinh
            print(f"{cach:10}{so_nguoi:8}{truoc:9.0f}{dinh:8.0f}{dinh / dau:17.2f}", flush=True)


if __name__ == "__main__":
    main()

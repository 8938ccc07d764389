"""How much memory a batch of admissions takes, beside docxtpl's own loop over the same template.

Run: python benchmarks/bo_nho.py [papers …]

Peak resident memory of a process that makes so many papers, less what it held before the first
one. Medians of several rounds, each in a process of its own.
"""

import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from dot_ket_nap import dot_moi, vong_docxtpl

SO_VONG = 2
CACH = {mot.__name__: mot for mot in (dot_moi, vong_docxtpl)}
DOCXTPL_NHIEU_NHAT = 1_000
"""docxtpl's loop takes minutes beyond, and holds no more."""
_TRANG_BYTE = 4096


def mib() -> float:
    """Resident memory of this process now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _TRANG_BYTE / 2**20


def dinh_mib(ten: str, so_nguoi: int) -> tuple[float, float]:
    """Memory after one paper, and the peak while making the others."""
    with tempfile.TemporaryDirectory() as noi:
        CACH[ten](1, Path(noi))
    truoc = dinh = mib()
    xong = threading.Event()

    def do() -> None:
        nonlocal dinh
        while not xong.is_set():
            dinh = max(dinh, mib())
            time.sleep(0.02)

    theo_doi = threading.Thread(target=do)
    theo_doi.start()
    with tempfile.TemporaryDirectory() as noi:
        CACH[ten](so_nguoi, Path(noi))
    xong.set()
    theo_doi.join()
    return truoc, dinh


def _mot_lan(ten: str, so_nguoi: int) -> tuple[float, float]:
    lenh = [sys.executable, __file__, "--mot", ten, str(so_nguoi)]
    ra = subprocess.run(lenh, capture_output=True, text=True, check=True).stdout
    truoc, dinh = map(float, ra.split())
    return truoc, dinh


def main() -> None:
    """Print the table, or one measurement for the parent process."""
    if sys.argv[1:2] == ["--mot"]:
        print(*dinh_mib(sys.argv[2], int(sys.argv[3])))
        return
    cac_so = [int(chu) for chu in sys.argv[1:] or ("1000", "10000", "100000")]
    print(f"MiB, median of {SO_VONG} rounds")
    print(f"{'':14}{'papers':>8}{'before':>9}{'peak':>8}{'KiB a paper':>13}")
    for ten in CACH:
        for so_nguoi in cac_so:
            if ten == vong_docxtpl.__name__ and so_nguoi > DOCXTPL_NHIEU_NHAT:
                continue
            do = [_mot_lan(ten, so_nguoi) for _ in range(SO_VONG)]
            truoc, dinh = (statistics.median(cot) for cot in zip(*do, strict=True))
            moi_giay = (dinh - truoc) * 1024 / so_nguoi
            print(f"{ten:14}{so_nguoi:8}{truoc:9.0f}{dinh:8.0f}{moi_giay:13.1f}")


if __name__ == "__main__":
    main()

"""From how many papers a second process pays: the command itself, with `--workers` 1, 2, ….

Starting the processes is on the clock, as it is for whoever types the command. One run of each in
turn in every round; medians of wall time, and ratios within a round. `--trang` measures longer
papers.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from danh_sach_lon import DON_VI
from dot_ket_nap import excel
from mau_dai import ghi_mau_dai


def main() -> None:
    """Read the options, run the rounds, print a line for each size of batch."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--so-nguoi", type=int, nargs="+", default=[1_000, 2_000, 5_000, 10_000])
    doc.add_argument("--tien-trinh", type=int, nargs="+", default=[1, 2])
    doc.add_argument("--trang", type=int, default=0, help="thêm bấy nhiêu trang vào mẫu")
    doc.add_argument("--vong", type=int, default=3)
    doc.add_argument("--thu-muc", help="nơi ghi tệp; để trống thì một thư mục tạm")
    tuy_chon = doc.parse_args()
    for so_nguoi in tuy_chon.so_nguoi:
        vong = [
            {
                so: _mot_lan(so_nguoi, so, tuy_chon.trang, tuy_chon.thu_muc)
                for so in tuy_chon.tien_trinh
            }
            for _ in range(tuy_chon.vong)
        ]
        goc = tuy_chon.tien_trinh[0]
        for so in tuy_chon.tien_trinh:
            giay, cpu = (median(do[so][con] for do in vong) for con in (0, 1))
            lan = median(do[goc][0] / do[so][0] for do in vong)
            print(f"{so_nguoi:7} người, {so} tiến trình: {giay:7.2f} s, CPU {cpu:7.2f} s, "
                  f"nhanh gấp {lan:5.2f}", flush=True)  # fmt: skip


def _mot_lan(
    so_nguoi: int, so_tien_trinh: int, trang: int, thu_muc: str | None
) -> tuple[float, float]:
    """Seconds of one run, by the clock and of the processors."""
    with tempfile.TemporaryDirectory(dir=thu_muc) as ten:
        noi = Path(ten)
        bang, don_vi = excel(so_nguoi, noi), noi / "don-vi.yaml"
        don_vi.write_text(json.dumps(DON_VI), encoding="utf-8")  # JSON is YAML
        lenh = [sys.executable, "-m", "dangvan", "batch", bang, "--kind", "quyet_dinh_ket_nap",
                "--office", don_vi, "--register", noi / "so.db", "--out", noi / "ra",
                "--workers", so_tien_trinh]  # fmt: skip
        if trang:
            lenh += ["--template", ghi_mau_dai(noi / "mau.docx", trang)]
        truoc, luc = os.times(), time.perf_counter()
        subprocess.run([*map(str, lenh)], capture_output=True, check=True)
        giay, sau = time.perf_counter() - luc, os.times()
        assert len(list((noi / "ra").glob("*.docx"))) == so_nguoi
    cpu = sau.children_user + sau.children_system - truoc.children_user - truoc.children_system
    return giay, cpu


if __name__ == "__main__":
    main()

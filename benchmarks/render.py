"""Compare ways of rendering the same papers: medians of several rounds, and ratios within a round.

Each way runs in a process of its own, in turn with the others; imports and validation come before
the clock, preparing the template comes after it. Every file made is opened and its person's name
looked for.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from cach_dangvan import CACH
from du_lieu import quyet_dinh

from dangvan.regulations import regulation_for
from dangvan.render.ngu_canh import ngu_canh
from dangvan.templating import mau_co_san

DAY = Path(__file__).parent
GOC = "docxtpl"
Do = dict[str, float]


def main() -> None:
    """Read the options, run the rounds, print the table."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--so-ban", type=int, nargs="+", default=[1, 100, 1000])
    doc.add_argument("--vong", type=int, default=3)
    doc.add_argument("--rust-python", help="một python có rust-docxtpl")
    doc.add_argument("--thu-muc", help="nơi ghi tệp; để trống thì một thư mục tạm")
    tuy_chon = doc.parse_args()
    for so_ban in tuy_chon.so_ban:
        with tempfile.TemporaryDirectory(dir=tuy_chon.thu_muc) as folder:
            do = _do(so_ban, tuy_chon.vong, tuy_chon.rust_python, Path(folder))
        _in(so_ban, do)


def _do(so_ban: int, vong: int, rust: str | None, folder: Path) -> dict[str, list[Do]]:
    """Measure every way in every round."""
    dau = quyet_dinh(1)
    pack = regulation_for(dau.ngay_ban_hanh)
    mau = folder / "mau.docx"
    mau.write_bytes(mau_co_san(pack.khoa, dau.loai_van_ban).data)
    contexts = folder / "ngu-canh.json"
    cac_van_ban = [quyet_dinh(so) for so in range(1, so_ban + 1)]
    contexts.write_text(json.dumps([ngu_canh(vb, pack) for vb in cac_van_ban]), encoding="utf-8")
    lenh = {GOC: [sys.executable, str(DAY / "cach_docxtpl.py"), str(mau), str(contexts)]}
    if rust:
        lenh["rust-docxtpl"] = [rust, *lenh[GOC][1:]]
    for cach in CACH:
        lenh[cach] = [sys.executable, str(DAY / "cach_dangvan.py"), cach, str(so_ban)]
    ket_qua: dict[str, list[Do]] = {cach: [] for cach in lenh}
    for so_vong in range(vong):
        for so_cach, (cach, dong) in enumerate(lenh.items()):
            ra = folder / f"{so_vong}-{so_cach}"
            ra.mkdir()
            chay = subprocess.run([*dong, str(ra)], capture_output=True, text=True, check=True)
            do = json.loads(chay.stdout)
            do["byte"] = sum(_soat(ra, so_ban)) / so_ban
            ket_qua[cach].append(do)
    return ket_qua


def _soat(ra: Path, so_ban: int) -> Iterator[int]:
    """Yield the size of each file, once its person's name was found in it."""
    for so in range(1, so_ban + 1):
        path = ra / f"{so}.docx"
        with zipfile.ZipFile(path) as package:
            than = package.read("word/document.xml").decode()
        if quyet_dinh(so).quan_chung.ho_ten not in than:
            raise SystemExit(f"{path}: thiếu họ tên")
        yield path.stat().st_size


def _in(so_ban: int, ket_qua: dict[str, list[Do]]) -> None:
    print(f"\n{so_ban} văn bản, trung vị {len(ket_qua[GOC])} vòng; lần: so với docxtpl")
    print(f"{'cách':28}{'bản/s':>8}{'ms/bản':>9}{'lần':>7}{'lần, CPU':>10}{'MB':>6}{'byte':>7}")
    for cach, cac_do in ket_qua.items():
        giay, nho, byte = (median(do[ten] for do in cac_do) for ten in ("giay", "nho_mb", "byte"))
        lan, lan_cpu = (_lan(ket_qua[GOC], cac_do, ten) for ten in ("giay", "cpu"))
        print(
            f"{cach:28}{so_ban / giay:8.0f}{giay / so_ban * 1000:9.3f}{lan:7.1f}{lan_cpu:10.1f}"
            f"{nho:6.0f}{byte:7.0f}",
            flush=True,
        )


def _lan(goc: list[Do], cac_do: list[Do], ten: str) -> float:
    """How many times faster; processor time does not count what other programs take."""
    return median(a[ten] / b[ten] for a, b in zip(goc, cac_do, strict=True))


if __name__ == "__main__":
    main()

"""Compare ways of rendering the same papers: medians of several rounds, and ratios within a round.

Each way runs in a process of its own, in turn with the others; imports and validation come before
the clock, preparing the template comes after it. Every file made is opened and its person's name
looked for.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from cach_dangvan import CACH
from du_lieu import quyet_dinh
from mau_phang import du_lieu_phang, mau_phang

from dangvan.regulations import regulation_for
from dangvan.render.ngu_canh import ngu_canh
from dangvan.templating import mau_co_san

DAY = Path(__file__).parent
GOC = "docxtpl"
Do = dict[str, float]
Lenh = tuple[str | Path, ...]


def main() -> None:
    """Read the options, run the rounds, print the table."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--so-ban", type=int, nargs="+", default=[1, 100, 1000])
    doc.add_argument("--vong", type=int, default=3)
    doc.add_argument("--rust-python", help="một python có rust-docxtpl")
    doc.add_argument("--node", help="thư mục có node_modules của benchmarks/package.json")
    doc.add_argument("--thu-muc", help="nơi ghi tệp; để trống thì một thư mục tạm")
    tuy_chon = doc.parse_args()
    for so_ban in tuy_chon.so_ban:
        with tempfile.TemporaryDirectory(dir=tuy_chon.thu_muc) as folder:
            lenh = _cac_lenh(so_ban, tuy_chon.rust_python, tuy_chon.node, Path(folder))
            do = _do(lenh, so_ban, tuy_chon.vong, Path(folder))
        _in(so_ban, do)


def _cac_lenh(so_ban: int, rust: str | None, node: str | None, folder: Path) -> dict[str, Lenh]:
    """Write templates and data, and return the command of each way."""
    dau = quyet_dinh(1)
    pack = regulation_for(dau.ngay_ban_hanh)
    goc = mau_co_san(pack.khoa, dau.loai_van_ban)
    mau, contexts, phang = (folder / ten for ten in ("mau.docx", "ngu-canh.json", "phang.json"))
    mau.write_bytes(goc.data)
    cac_ngu_canh = [ngu_canh(quyet_dinh(so), pack) for so in range(1, so_ban + 1)]
    _ghi_json(contexts, cac_ngu_canh)
    _ghi_json(phang, [du_lieu_phang(context) for context in cac_ngu_canh])
    lenh: dict[str, Lenh] = {GOC: (sys.executable, DAY / "cach_docxtpl.py", mau, contexts)}
    if rust:
        lenh["rust-docxtpl"] = (rust, *lenh[GOC][1:])
    for engine in (
        "docx-mailmerge2",
        "python-docx",
        *(("docxtemplater", "easy-template-x") if node else ()),
    ):
        rieng = folder / f"{engine}.docx"
        cu_phap = {"docx-mailmerge2": "mailmerge", "python-docx": "docxtpl"}.get(engine, engine)
        rieng.write_bytes(mau_phang(goc, cac_ngu_canh[0], cu_phap, giu_dau=engine == "python-docx"))
        chay = (
            ("node", DAY / "cach_node.mjs", node or "")
            if cu_phap == engine
            else (sys.executable, DAY / "cach_khac.py")
        )
        lenh[engine] = (*chay, engine, rieng, phang)
    for cach in CACH:
        lenh[cach] = (sys.executable, DAY / "cach_dangvan.py", cach, str(so_ban))
    return lenh


def _ghi_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")


def _do(lenh: dict[str, Lenh], so_ban: int, vong: int, folder: Path) -> dict[str, list[Do]]:
    """Measure every way in every round."""
    ket_qua: dict[str, list[Do]] = {cach: [] for cach in lenh}
    for so_vong in range(vong):
        for so_cach, (cach, dong) in enumerate(lenh.items()):
            ra = folder / f"{so_vong}-{so_cach}"
            ra.mkdir()
            chay = subprocess.run(
                [*map(str, dong), str(ra)], capture_output=True, text=True, check=True
            )
            do = json.loads(chay.stdout)
            do["byte"] = sum(_soat(ra, so_ban)) / so_ban
            ket_qua[cach].append(do)
            shutil.rmtree(ra)
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

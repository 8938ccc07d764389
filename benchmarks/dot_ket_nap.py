"""How long a batch of admissions takes, beside docxtpl's own loop over the same template.

Run: python benchmarks/dot_ket_nap.py [--so-nguoi 100 1000 10000] [--vong 3] [--thu-muc DIR]

The batch reads and validates the list, numbers it in a register on disk, writes each file so that
it outlives a power cut, and notes it. The loop fills the same template with the same names and
saves the file; nothing else. Each way runs in a process of its own, one round of each in turn: what
else the machine does then falls on all alike. Medians, and ratios within a round.
"""

import argparse
import json
import multiprocessing
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from danh_sach_lon import DON_VI, HOM_NAY, danh_sach
from docxtpl import DocxTemplate
from openpyxl import Workbook

from dangvan.batch import doc_don_vi, render_batch
from dangvan.batch.cot_ket_nap import COT_KET_NAP
from dangvan.batch.danh_sach import doc_danh_sach
from dangvan.batch.dong_van_ban import LapVanBan
from dangvan.models import QuyetDinhKetNap, VanBan
from dangvan.register import Register
from dangvan.regulations import regulation_for
from dangvan.render.ngu_canh import ngu_canh
from dangvan.templating import mau_co_san
from dangvan.templating.moi_truong import moi_truong

_VONG_DAI_NHAT = 500
"""docxtpl's loop is linear: beyond so many papers its time is reckoned from these."""


def dot_moi(so_nguoi: int, noi: Path) -> float:
    """Seconds for a new batch of records in memory."""
    with Register(noi / "so.db") as register:
        return _giay(lambda: dot(danh_sach(so_nguoi), noi, register))


def tu_excel(so_nguoi: int, noi: Path) -> float:
    """Seconds for a new batch, from an Excel file."""
    bang = excel(so_nguoi, noi)
    with Register(noi / "so.db") as register:
        return _giay(lambda: dot(bang, noi, register))


def hai_tien_trinh(so_nguoi: int, noi: Path) -> float:
    """Seconds for a new batch from an Excel file, rendered by two processes that stand ready."""
    bang = excel(so_nguoi, noi)
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(2, mp_context=fork) as executor, Register(noi / "so.db") as register:
        list(executor.map(abs, range(8)))
        return _giay(lambda: dot(bang, noi, register, executor))


def dot_lai(so_nguoi: int, noi: Path) -> float:
    """Seconds for the same batch again: everything is checked, nothing is written."""
    with Register(noi / "so.db") as register:
        dot(danh_sach(so_nguoi), noi, register)
        return _giay(lambda: dot(danh_sach(so_nguoi), noi, register))


def vong_docxtpl(so_nguoi: int, noi: Path) -> float:
    """Seconds for docxtpl's loop over papers that are already models."""
    so_giay = min(so_nguoi, _VONG_DAI_NHAT)
    cac_van_ban = _van_ban(so_giay)
    pack = regulation_for(cac_van_ban[0].ngay_ban_hanh)
    mau = mau_co_san(pack.khoa, "quyet_dinh_ket_nap").data

    def vong() -> None:
        for so, van_ban in enumerate(cac_van_ban, start=1):
            template = DocxTemplate(BytesIO(mau))
            context = ngu_canh(van_ban.with_so_van_ban(so), pack)
            template.render(context, moi_truong(), autoescape=True)
            template.save(noi / f"{so}.docx")

    return _giay(vong) * so_nguoi / so_giay


CACH = {mot.__name__: mot for mot in (vong_docxtpl, tu_excel, hai_tien_trinh, dot_moi, dot_lai)}


def dot(
    source: Any, noi: Path, register: Register, executor: Executor | None = None
) -> None:  # Any: whatever a batch reads
    """Make a batch, which must succeed."""
    ket_qua = render_batch(
        source,
        kind=QuyetDinhKetNap,
        office=DON_VI,
        register=register,
        out=noi / "ra",
        hom_nay=HOM_NAY,
        executor=executor,
    )
    assert ket_qua.ok


def excel(so_nguoi: int, noi: Path) -> Path:
    """Write the list as a workbook."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Danh sách")
    for thu_tu, dong in enumerate(danh_sach(so_nguoi)):
        if thu_tu == 0:
            sheet.append(list(dong))
        sheet.append(list(dong.values()))
    workbook.save(noi / "bang.xlsx")
    return noi / "bang.xlsx"


def _van_ban(so_nguoi: int) -> list[VanBan]:
    doc = doc_danh_sach(danh_sach(so_nguoi), COT_KET_NAP, hom_nay=HOM_NAY)
    lap = LapVanBan(QuyetDinhKetNap, doc_don_vi(DON_VI), doc)
    return [lap.lap(dong) for dong in doc.dong]


def _giay(viec: Callable[[], None]) -> float:
    import_module("dangvan.render.dien_mau")  # imports come before the clock
    bat_dau = time.perf_counter()
    viec()
    return time.perf_counter() - bat_dau


def _mot_lan(ten: str, so_nguoi: int, thu_muc: str | None) -> float:
    with tempfile.TemporaryDirectory(dir=thu_muc) as noi:
        lenh = [sys.executable, __file__, "--mot", ten, str(so_nguoi), noi]
        return float(subprocess.run(lenh, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Print the table, or one measurement for the parent process."""
    if sys.argv[1:2] == ["--mot"]:
        print(CACH[sys.argv[2]](int(sys.argv[3]), Path(sys.argv[4])))
        return
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--so-nguoi", type=int, nargs="+", default=[100, 1_000, 10_000])
    doc.add_argument("--vong", type=int, default=3)
    doc.add_argument("--thu-muc", help="nơi ghi tệp; để trống thì một thư mục tạm")
    doc.add_argument("--json", action="store_true")
    tuy_chon = doc.parse_args()
    for so_nguoi in tuy_chon.so_nguoi:
        do = [
            {ten: _mot_lan(ten, so_nguoi, tuy_chon.thu_muc) for ten in CACH}
            for _ in range(tuy_chon.vong)
        ]
        if tuy_chon.json:
            print(json.dumps({"so_nguoi": so_nguoi, "do": do}))
            continue
        print(f"\n{so_nguoi} papers, median of {tuy_chon.vong} rounds")
        print(f"{'':16}{'s':>8}{'ms a paper':>12}{'times':>8}")
        for ten in CACH:
            giay = statistics.median(vong[ten] for vong in do)
            lan = statistics.median(vong["vong_docxtpl"] / vong[ten] for vong in do)
            print(f"{ten:16}{giay:8.2f}{giay / so_nguoi * 1000:12.3f}{lan:8.1f}", flush=True)


if __name__ == "__main__":
    main()

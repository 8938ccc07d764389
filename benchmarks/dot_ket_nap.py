"""How long a batch of admissions takes, beside docxtpl's own loop over the same template.

Run: python benchmarks/dot_ket_nap.py [papers] [rounds]

The batch reads and validates the list, numbers it in a register on disk, writes each file so that
it outlives a power cut, and notes it. The loop fills the same template with the same names and
saves the file; nothing else. Medians of several rounds, each in a process of its own.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from danh_sach_lon import DON_VI, HOM_NAY, danh_sach
from docxtpl import DocxTemplate

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


def dot_moi(so_nguoi: int, noi: Path) -> float:
    """Seconds for a new batch."""
    with Register(noi / "so.db") as register:
        return _giay(lambda: _dot(so_nguoi, noi, register))


def dot_lai(so_nguoi: int, noi: Path) -> float:
    """Seconds for the same batch again: everything is checked, nothing is written."""
    with Register(noi / "so.db") as register:
        _dot(so_nguoi, noi, register)
        return _giay(lambda: _dot(so_nguoi, noi, register))


def vong_docxtpl(so_nguoi: int, noi: Path) -> float:
    """Seconds for docxtpl's loop over papers that are already models."""
    cac_van_ban = _van_ban(so_nguoi)
    pack = regulation_for(cac_van_ban[0].ngay_ban_hanh)
    mau = mau_co_san(pack.khoa, "quyet_dinh_ket_nap").data

    def vong() -> None:
        for so, van_ban in enumerate(cac_van_ban, start=1):
            template = DocxTemplate(BytesIO(mau))
            context = ngu_canh(van_ban.with_so_van_ban(so), pack)
            template.render(context, moi_truong(), autoescape=True)
            template.save(noi / f"{so}.docx")

    return _giay(vong)


CACH = {mot.__name__: mot for mot in (dot_moi, dot_lai, vong_docxtpl)}


def _dot(so_nguoi: int, noi: Path, register: Register) -> None:
    ket_qua = render_batch(
        danh_sach(so_nguoi),
        kind=QuyetDinhKetNap,
        office=DON_VI,
        register=register,
        out=noi / "ra",
        hom_nay=HOM_NAY,
    )
    assert len(ket_qua.da_lam) == so_nguoi


def _van_ban(so_nguoi: int) -> list[VanBan]:
    doc = doc_danh_sach(danh_sach(so_nguoi), COT_KET_NAP, hom_nay=HOM_NAY)
    lap = LapVanBan(QuyetDinhKetNap, doc_don_vi(DON_VI), doc)
    return [lap.lap(dong) for dong in doc.dong]


def _giay(viec: Callable[[], None]) -> float:
    bat_dau = time.perf_counter()
    viec()
    return time.perf_counter() - bat_dau


def _mot_lan(ten: str, so_nguoi: int) -> float:
    lenh = [sys.executable, __file__, "--mot", ten, str(so_nguoi)]
    return float(subprocess.run(lenh, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Print the table, or one measurement for the parent process."""
    if sys.argv[1:2] == ["--mot"]:
        with tempfile.TemporaryDirectory() as noi:
            print(CACH[sys.argv[2]](int(sys.argv[3]), Path(noi)))
        return
    so_nguoi, so_vong = (int(chu) for chu in (*sys.argv[1:], "200", "5")[:2])
    print(f"{so_nguoi} papers, median of {so_vong} rounds")
    print(f"{'':14}{'s':>8}{'ms a paper':>12}")
    # One round of each in turn: what else the machine does then falls on all alike.
    do = [{ten: _mot_lan(ten, so_nguoi) for ten in CACH} for _ in range(so_vong)]
    for ten in CACH:
        giay = statistics.median(vong[ten] for vong in do)
        print(f"{ten:14}{giay:8.2f}{giay / so_nguoi * 1000:12.1f}")


if __name__ == "__main__":
    main()

"""Our chain, from validated papers to renamed files on disk; and the limit it is held against."""

import gc
import json
import os
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from du_lieu import quyet_dinh

from dangvan import render
from dangvan.models import VanBan
from dangvan.regulations import regulation_for
from dangvan.render import flush_files
from dangvan.render.ngu_canh import ngu_canh
from dangvan.templating import mau_co_san
from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.ten_the import XML_THO

NHOM = 50
"""Papers rendered before their files are written, as in a batch."""


def chuoi(
    cac_van_ban: Sequence[VanBan],
    ra: str,
    *,
    cho_dia: str = "khong",
    bien_nhan: bool = True,
    nhom: int = NHOM,
) -> None:
    """Every safety on; the disk is waited for once at the end, for each file, or not at all."""
    paths = []
    for dau in range(0, len(cac_van_ban), nhom):
        cac_giay = [render(mot, bien_nhan=bien_nhan) for mot in cac_van_ban[dau : dau + nhom]]
        paths += [
            giay.save(f"{ra}/{so}.docx", durable=cho_dia == "tung_tep")
            for so, giay in enumerate(cac_giay, dau + 1)
        ]
    if cho_dia == "mot_lan":
        flush_files(paths)


def gioi_han(cac_van_ban: Sequence[VanBan], ra: str) -> None:
    """The same Jinja, deflate and writes on names made beforehand, and nothing else."""
    dau = cac_van_ban[0]
    pack = regulation_for(dau.ngay_ban_hanh)
    mau = bien_dich(mau_co_san(pack.khoa, dau.loai_van_ban), XML_THO)
    for so, (context, core) in enumerate(zip(NGU_CANH, CORE, strict=True), 1):
        phan = [("docProps/core.xml", core)]
        phan += [(p.ten, p._chuong_trinh.render(context).encode()) for p in mau.phan]
        tam = f"{ra}/.{so}.tmp"
        with open(tam, "xb") as file:
            file.write(mau._goi.dong_goi(phan))
        os.link(tam, f"{ra}/{so}.docx")
        os.unlink(tam)


CACH: dict[str, Callable[[Sequence[VanBan], str], None]] = {
    "dangvan": chuoi,
    "dangvan, không biên nhận": partial(chuoi, bien_nhan=False),
    "dangvan, từng bản một": partial(chuoi, nhom=1),
    "dangvan, chờ đĩa một lần": partial(chuoi, cho_dia="mot_lan"),
    "dangvan, chờ đĩa từng tệp": partial(chuoi, cho_dia="tung_tep"),
    "giới hạn trần": gioi_han,
}
NGU_CANH: list[dict[str, object]] = []
CORE: list[bytes] = []


def main(cach: str, so_ban: str, ra: str) -> None:
    """Render that many papers one way; print seconds and peak memory."""
    import_module("dangvan.render.dien_mau")  # the first paper loads it; here before the clock
    cac_van_ban = [quyet_dinh(so) for so in range(1, int(so_ban) + 1)]
    if cach == "giới hạn trần":
        for van_ban in cac_van_ban:
            NGU_CANH.append(ngu_canh(van_ban, regulation_for(van_ban.ngay_ban_hanh)))
            with zipfile.ZipFile(render(van_ban).open()) as package:
                CORE.append(package.read("docProps/core.xml"))
        bien_dich.cache_clear()
    gc.collect()  # what imports and data left behind is not swept on the clock
    luc, cpu = time.perf_counter(), time.process_time()
    CACH[cach](cac_van_ban, ra)
    giay, cpu = time.perf_counter() - luc, time.process_time() - cpu
    # Not getrusage: its peak is that of the process this one was started by.
    nho_mb = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"giay": giay, "cpu": cpu, "nho_mb": nho_mb}))


if __name__ == "__main__":
    main(*sys.argv[1:])

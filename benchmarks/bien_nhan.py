"""What a receipt costs: processor time of one paper in memory, with and without, and its pieces.

Every piece is timed in every round, in turn, so that what else the machine does falls on all.
"""

import argparse
import gc
import time
from collections.abc import Callable
from statistics import median

from du_lieu import quyet_dinh

from dangvan import render
from dangvan.regulations import regulation_for
from dangvan.render.du_kien import du_kien
from dangvan.render.ngu_canh import ngu_canh
from dangvan.templating import mau_co_san
from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.boc_chu import chu_tran_nhanh
from dangvan.templating.nen import nen
from dangvan.templating.ten_the import XML_THO

_SO_BAN = 300


def main() -> None:
    """Read the options, time the pieces, print medians in microseconds a paper."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--vong", type=int, default=15)
    vong = doc.parse_args().vong
    manh = _cac_manh()
    do: dict[str, list[float]] = {ten: [] for ten in manh}
    gc.collect()
    for _ in range(vong):
        for ten, lam in manh.items():
            luc = time.process_time()
            for so in range(_SO_BAN):
                lam(so)
            do[ten].append((time.process_time() - luc) / _SO_BAN * 1e6)
    for ten, cac_do in do.items():
        print(f"{ten:40}{median(cac_do):8.1f} µs")
    co, khong = do["cả văn bản"], do["cả văn bản, không biên nhận"]
    print(f"{'có / không':40}{median(a / b for a, b in zip(co, khong, strict=True)):8.2f}")


def _cac_manh() -> dict[str, Callable[[int], object]]:
    giay = [quyet_dinh(so) for so in range(1, _SO_BAN + 1)]
    pack = regulation_for(giay[0].ngay_ban_hanh)
    mau = bien_dich(mau_co_san(pack.khoa, giay[0].loai_van_ban), XML_THO)
    cac_ngu_canh = [ngu_canh(van_ban, pack) for van_ban in giay]
    than = [mau.phan[-1].dien(context) for context in cac_ngu_canh]
    return {
        "cả văn bản": lambda so: render(giay[so]),
        "cả văn bản, không biên nhận": lambda so: render(giay[so], bien_nhan=False),
        "dữ kiện và mã băm của nó": lambda so: du_kien(giay[so]),
        "ngữ cảnh": lambda so: ngu_canh(giay[so], pack),
        "Jinja": lambda so: mau.phan[-1].dien(cac_ngu_canh[so]),
        "nén thân": lambda so: nen(than[so]),
        "chữ của thân": lambda so: chu_tran_nhanh(than[so]),
    }


if __name__ == "__main__":
    main()

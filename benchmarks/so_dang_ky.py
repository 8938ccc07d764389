"""How fast the register numbers papers and answers: run it, it prints its table.

    python benchmarks/so_dang_ky.py [POSTGRESQL-URL]

Without an address only SQLite is measured. The database of the address must be empty; its tables
stay behind.
"""

import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import TypeVar

from dangvan import NghiQuyet, NguoiKy, NhiemKy, Register, ToChucDang

KY = [
    NhiemKy(
        ten_nhiem_ky=f"{nam} - {nam + 5}", tu_ngay=date(nam, 8, 1), den_ngay=date(nam + 5, 7, 31)
    )
    for nam in range(2015, 2035, 5)
]
CO_QUAN = ToChucDang(loai_to_chuc="tinh_uy", ten_to_chuc="Tỉnh uỷ Lâm Đồng", dia_danh="Lâm Đồng")
CAC_LOAI = ("Nghị quyết", "Quyết định", "Kế hoạch", "Công văn", "Báo cáo")
T = TypeVar("T")


def van_ban(ky: NhiemKy) -> NghiQuyet:
    """A paper to be numbered."""
    return NghiQuyet(
        co_quan_ban_hanh=CO_QUAN,
        chu_the_ban_hanh="ban_thuong_vu",
        nhiem_ky=ky,
        ngay_ban_hanh=ky.tu_ngay.replace(month=12),
        trich_yeu="lãnh đạo thực hiện nhiệm vụ năm sau",
        noi_dung="Giao Văn phòng theo dõi.",
        noi_nhan=("Các chi bộ", "Lưu Văn phòng"),
        nguoi_ky=NguoiKy(ho_ten="Trần Thị Bình", chuc_vu="Phó Bí thư"),
    )


def cap(noi: str, so_luong: int) -> list[int]:
    """Take numbers one by one."""
    cac_so = []
    mot = van_ban(KY[1])
    with Register(noi, cho_doi_giay=300) as register:
        for _ in range(so_luong):
            with register.issue(mot) as co_so:
                cac_so.append(co_so.so_van_ban or 0)
    return cac_so


def cap_tam_tien_trinh(noi: str, moi_tien_trinh: int) -> list[int]:
    """Take numbers one by one in eight processes at once."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(8, mp_context=spawn) as pool:
        viec = [pool.submit(cap, noi, moi_tien_trinh) for _ in range(8)]
        return [so for mot in viec for so in mot.result()]


def dem(viec: Callable[[], T]) -> tuple[float, T]:
    """Return how many seconds some work takes, and what it makes."""
    dau = time.perf_counter()
    ket_qua = viec()
    return time.perf_counter() - dau, ket_qua


def do(ten: str, noi: str) -> None:
    """Measure one database and print what was measured."""
    giay, cac_so = dem(lambda: cap(noi, 200))
    print(f"{ten}: 1 người ghi           {len(cac_so) / giay:8.0f} số/giây")
    giay, them = dem(lambda: cap_tam_tien_trinh(noi, 500))
    dung = sorted(cac_so + them) == list(range(1, 4_201))
    print(f"{ten}: 8 tiến trình, mỗi 500   {len(them) / giay:8.0f} số/giây, liền 1..4200: {dung}")
    with Register(noi) as register:
        muoi_nghin = [van_ban(KY[2])] * 10_000
        khoa = [str(thu_tu) for thu_tu in range(10_000)]
        giay, _ = dem(lambda: register.reserve_block(muoi_nghin, ma_dot="đợt", khoa_dong=khoa))
        print(f"{ten}: một đợt 10.000 số     {giay:8.2f} giây")
        for thu_tu in range(20):
            register.reserve(
                CO_QUAN,
                CAC_LOAI[thu_tu % 5],
                KY[thu_tu // 5],
                4_300,
                ma_dot=f"tay {thu_tu}",
                ngay_ban_hanh=KY[thu_tu // 5].den_ngay or date.max,
            )
        cac_lan = [
            dem(lambda: register.entries(nhiem_ky=KY[3], ten_loai="Công văn")) for _ in range(5)
        ]
        giay, loc = min(cac_lan, key=lambda mot: mot[0])
        print(f"{ten}: lọc {len(loc)} trong 100.000 {giay * 1000:7.0f} ms")
        giay, loc = dem(lambda: register.entries(tim_kiem="lanh dao nhiem vu", so_van_ban=77))
        print(f"{ten}: tìm chữ và số, thấy {len(loc)}  {giay * 1000:7.0f} ms")
        giay, tat_ca = dem(register.entries)
        print(f"{ten}: cả {len(tat_ca)} mục        {giay:8.2f} giây")
        giay, ket_qua = dem(register.verify)
        print(f"{ten}: verify {ket_qua.so_dong} dòng   {giay:8.2f} giây, đúng: {ket_qua.passed}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as thu_muc:
        do("SQLite    ", str(Path(thu_muc) / "so.db"))
    for dia_chi in sys.argv[1:]:
        do("PostgreSQL", dia_chi)

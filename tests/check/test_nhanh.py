"""A paper of two pages is checked in less than 30 ms of processor time, once things are loaded."""

from io import BytesIO
from statistics import median
from time import process_time

from vi_du_van_ban import BA_TRANG, nghi_quyet_2026

from dangvan import check
from dangvan.render import render

HAI_TRANG = "\n\n".join(BA_TRANG.split("\n\n")[:15])


def test_a_paper_of_two_pages_takes_less_than_30_ms() -> None:
    data = render(nghi_quyet_2026(HAI_TRANG)).data
    assert check(BytesIO(data)).passed
    lan = []
    for _ in range(15):
        dau = process_time()
        check(BytesIO(data))
        lan.append(process_time() - dau)
    assert median(lan) < 0.030

from datetime import date

import pytest
from dap_an_ngon_ngu import doc_bang
from hypothesis import given
from hypothesis import strategies as st

from dangvan.errors import DataError
from dangvan.text import cong_thang, ngay_dai, ngay_du_so, ngay_ngan, tuoi

TUOI = doc_bang("tuoi")


@pytest.mark.parametrize("dong", doc_bang("ngay_ghi"), ids=lambda dong: dong["iso"])
def test_a_date_is_written_in_three_ways(dong: dict[str, str]) -> None:
    ngay = date.fromisoformat(dong["iso"])
    assert ngay_dai(ngay) == dong["ghi_dai"]
    assert ngay_ngan(ngay) == dong["ghi_ngan"]
    assert ngay_du_so(ngay) == dong["ghi_du_so"]


@pytest.mark.parametrize(
    "dong", doc_bang("cong_thang"), ids=lambda d: f"{d['ngay']}+{d['so_thang']}"
)
def test_months_are_added(dong: dict[str, str]) -> None:
    ket_qua = cong_thang(date.fromisoformat(dong["ngay"]), int(dong["so_thang"]))
    assert ket_qua == date.fromisoformat(dong["ket_qua"])


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(-600, 600))
def test_added_months_land_in_the_right_month_on_the_nearest_day(ngay: date, n: int) -> None:
    sau = cong_thang(ngay, n)
    assert (sau.year * 12 + sau.month) - (ngay.year * 12 + ngay.month) == n
    assert sau.day <= ngay.day
    assert (
        sau.day == ngay.day or cong_thang(sau.replace(day=1), 1).toordinal() - sau.toordinal() == 1
    )


def test_a_month_outside_the_calendar_is_refused() -> None:
    with pytest.raises(DataError, match="không có ngày nào"):
        cong_thang(date(9999, 12, 1), 1)


@pytest.mark.parametrize("dong", TUOI, ids=lambda d: f"{d['ngay_sinh']} {d['tai_ngay']}")
def test_age_by_month_and_by_day(dong: dict[str, str]) -> None:
    ket_qua = tuoi(date.fromisoformat(dong["ngay_sinh"]), date.fromisoformat(dong["tai_ngay"]))
    assert ket_qua.nam == int(dong["tuoi_thang_nam"])
    assert ket_qua.thang_le == int(dong["tuoi_thang_le"])
    assert ket_qua.theo_ngay == int(dong["tuoi_theo_ngay"])


@pytest.mark.parametrize("dong", TUOI, ids=lambda d: f"{d['ngay_sinh']} {d['tai_ngay']}")
def test_the_age_decides_whether_18_to_60_by_month(dong: dict[str, str]) -> None:
    ket_qua = tuoi(date.fromisoformat(dong["ngay_sinh"]), date.fromisoformat(dong["tai_ngay"]))
    trong = (18, 0) <= (ket_qua.nam, ket_qua.thang_le) <= (60, 0)
    assert trong == bool(dong["trong_18_60_theo_thang"])


def test_nobody_has_an_age_before_birth() -> None:
    with pytest.raises(DataError, match="trước ngày sinh 02/01/2000"):
        tuoi(date(2000, 1, 2), date(2000, 1, 1))

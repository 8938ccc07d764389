from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvan.text import NgayDoc, doc_ngay, ngay_dai, ngay_du_so, ngay_ngan


def doc(value: object) -> NgayDoc:
    return doc_ngay(value, nam_nay=2026)


@pytest.mark.parametrize(
    "value",
    [
        "5/2/1999",
        "05/02/1999",
        "5-2-1999",
        "5.2.1999",
        " 05 / 02/ 1999\xa0",
        "'05/02/1999",
        "1999-02-05",
        "1999/2/5",
        "1999-02-05 00:00:00",
        "05/02/1999 12:00:00 AM",
        "ngày 05 tháng 02 năm 1999",
        "Ngày 5 tháng 2 năm 1999.",
        "5 tháng 2 năm 1999",
        "ngày 5 tháng 2, năm 1999",
        "nga\u0300y 5 tha\u0301ng 2 na\u0306m 1999",
        date(1999, 2, 5),
        datetime(1999, 2, 5, 7, 30),
    ],
)
def test_a_date_is_read_day_first_without_a_guess(value: object) -> None:
    assert doc(value) == NgayDoc("1999-02-05", "ngay")


@pytest.mark.parametrize(
    ("value", "iso", "do_chinh_xac", "canh_bao"),
    [
        ("2/1999", "1999-02", "thang", ("chi_co_thang_nam",)),
        ("02-1999", "1999-02", "thang", ("chi_co_thang_nam",)),
        ("1999-02", "1999-02", "thang", ("chi_co_thang_nam",)),
        ("tháng 2 năm 1999", "1999-02", "thang", ("chi_co_thang_nam",)),
        ("1999", "1999", "nam", ("chi_co_nam",)),
        ("năm 1999", "1999", "nam", ("chi_co_nam",)),
        (1999, "1999", "nam", ("chi_co_nam",)),
        (1999.0, "1999", "nam", ("chi_co_nam",)),
        (1900, "1900", "nam", ("chi_co_nam",)),
        (2026, "2026", "nam", ("chi_co_nam",)),
        (36196, "1999-02-05", "ngay", ("so_seri_excel",)),
        (36196.75, "1999-02-05", "ngay", ("so_seri_excel",)),
        ("36196", "1999-02-05", "ngay", ("so_seri_excel",)),
        (3654, "1910-01-01", "ngay", ("so_seri_excel",)),
        (46387, "2026-12-31", "ngay", ("so_seri_excel",)),
        ("5/2/99", "1999-02-05", "ngay", ("nam_2_chu_so",)),
        ("5/2/26", "2026-02-05", "ngay", ("nam_2_chu_so",)),
        ("5/2/27", "1927-02-05", "ngay", ("nam_2_chu_so",)),
        ("02/25/1999", "1999-02-25", "ngay", ("dao_thang_ngay",)),
        ("O5/O2/1999", "1999-02-05", "ngay", ("sua_chu_thanh_so",)),
        ("l5/I2/1999", "1999-12-15", "ngay", ("sua_chu_thanh_so",)),
        ("O2/25/99", "1999-02-25", "ngay", ("sua_chu_thanh_so", "nam_2_chu_so", "dao_thang_ngay")),
        ("ngµy 5 th\u00b8ng 2 n¨m 1999", "1999-02-05", "ngay", ("bang_ma:tcvn3",)),
    ],
)
def test_a_guess_has_its_code(
    value: object, iso: str, do_chinh_xac: str, canh_bao: tuple[str, ...]
) -> None:
    assert doc(value) == (iso, do_chinh_xac, canh_bao, "")


@pytest.mark.parametrize("value", [None, "", "  ", "\xa0", "'", float("nan")])
def test_an_empty_cell_is_no_error(value: object) -> None:
    assert doc(value) == NgayDoc()


@pytest.mark.parametrize(
    ("value", "loi"),
    [
        ("31/02/1999", "loi:ngay_khong_ton_tai"),
        ("29/02/2023", "loi:ngay_khong_ton_tai"),
        ("13/13/1999", "loi:ngay_khong_ton_tai"),
        ("0/5/1999", "loi:ngay_khong_ton_tai"),
        ("5/0/1999", "loi:ngay_khong_ton_tai"),
        ("13/1999", "loi:ngay_khong_ton_tai"),
        ("11/12/2099", "loi:ngay_ngoai_khoang"),
        ("11/12/1899", "loi:ngay_ngoai_khoang"),
        (datetime(2027, 1, 1), "loi:ngay_ngoai_khoang"),
        (2027, "loi:ngay_ngoai_khoang"),
        (46388, "loi:ngay_ngoai_khoang"),
        ("2099", "loi:ngay_ngoai_khoang"),
        ("không rõ", "loi:ngay"),
        ("xx/xx/1970", "loi:ngay"),
        ("...../...../19...", "loi:ngay"),
        ("5/2", "loi:ngay"),
        ("5/2/199", "loi:ngay"),
        ("14101963", "loi:ngay"),
        (14101963, "loi:ngay"),
        (99, "loi:ngay"),
        (-1, "loi:ngay"),
        (1999.5, "loi:ngay"),
        (float("inf"), "loi:ngay"),
        (True, "loi:ngay"),
        (time(0, 0), "loi:ngay"),
        (["1999"], "loi:ngay"),
    ],
)
def test_what_is_no_date_gives_no_value(value: object, loi: str) -> None:
    assert doc(value) == NgayDoc(loi=loi)


def test_only_a_full_date_is_a_day() -> None:
    assert doc("5/2/1999").ngay == date(1999, 2, 5)
    assert doc("2/1999").ngay is None
    assert doc("?").ngay is None


@given(st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_every_way_we_write_a_date_reads_back(ngay: date) -> None:
    for ghi in (ngay_dai, ngay_ngan, ngay_du_so, date.isoformat):
        assert doc(ghi(ngay)) == NgayDoc(ngay.isoformat(), "ngay")


@given(st.text() | st.integers() | st.floats() | st.binary() | st.datetimes())
def test_any_cell_gives_a_value_or_an_error_but_not_both(value: object) -> None:
    ket_qua = doc(value)
    assert not (ket_qua.iso and ket_qua.loi)
    assert bool(ket_qua.iso) == (ket_qua.do_chinh_xac is not None)

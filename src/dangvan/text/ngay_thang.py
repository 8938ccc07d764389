"""Dates: how they are written, months added, age."""

from datetime import date
from typing import NamedTuple

from dangvan.errors import DataError


class Tuoi(NamedTuple):
    """An age counted in both ways.

    Attributes:
        nam: Full years, comparing months only.
        thang_le: Months beyond `nam`, comparing months only.
        theo_ngay: Full years, comparing days.
    """

    nam: int
    thang_le: int
    theo_ngay: int


def ngay_dai(ngay: date) -> str:
    """Return `ngày 03 tháng 02 năm 2026`: days below 10 and months below 3 take a zero.

    Source: 05-HD/VPTW (2026), mục II.I.4.2.2; 36-HD/VPTW (2018), mục 1.4.2.
    """
    return f"ngày {ngay.day:02d} tháng {_thang(ngay)} năm {ngay.year}"


def ngay_ngan(ngay: date) -> str:
    """Return `03/02/2026` or `27/5/2026`, the form in which papers cite each other.

    Source: As `ngay_dai`; the citations printed in both regulations.
    """
    return f"{ngay.day:02d}/{_thang(ngay)}/{ngay.year}"


def ngay_du_so(ngay: date) -> str:
    """Return `27/05/2026`, as a cell of Excel shows a day: only to quote such a cell."""
    return f"{ngay.day:02d}/{ngay.month:02d}/{ngay.year}"


def cong_thang(ngay: date, so_thang: int) -> date:
    """Return the same day `so_thang` months later, or the last day of that month.

    Args:
        ngay: The day to count from.
        so_thang: Months to add; negative counts back.

    Raises:
        DataError: The result is before year 1 or after year 9999.

    Source: Bộ luật Dân sự 2015, Điều 148 khoản 3.
    """
    nam, thang = divmod(_so_thang(ngay) + so_thang, 12)
    if not 1 <= nam <= 9999:
        raise DataError(f"không có ngày nào cách {ngay_ngan(ngay)} {so_thang} tháng")
    return date(nam, thang + 1, min(ngay.day, _ngay_cuoi(nam, thang + 1)))


def tuoi(ngay_sinh: date, tai_ngay: date) -> Tuoi:
    """Return the age on a day, by month and by day.

    By month a person born on 15/3/2008 is 18 from 01/3/2026; by day from 15/3/2026.

    Raises:
        DataError: The day is before the birth.

    Source: 294-QĐ/TW (2025), mục 1.1.1: "tính theo tháng"; to compare months only is our
        reading.
    """
    if tai_ngay < ngay_sinh:
        raise DataError(
            f"ngày {ngay_ngan(tai_ngay)} trước ngày sinh {ngay_ngan(ngay_sinh)}",
            fix="xem lại ngày sinh",
        )
    nam, thang_le = divmod(_so_thang(tai_ngay) - _so_thang(ngay_sinh), 12)
    chua_den = cong_thang(ngay_sinh, nam * 12) > tai_ngay
    return Tuoi(nam, thang_le, nam - chua_den)


def _thang(ngay: date) -> str:
    return f"{ngay.month:02d}" if ngay.month < 3 else str(ngay.month)


def _so_thang(ngay: date) -> int:
    return ngay.year * 12 + ngay.month - 1


def _ngay_cuoi(nam: int, thang: int) -> int:
    # Not `calendar.monthrange`: that module loads `locale`, a third of this room's import time.
    if thang == 2:
        return 29 if nam % 4 == 0 and (nam % 100 or nam % 400 == 0) else 28
    return 30 if thang in (4, 6, 9, 11) else 31

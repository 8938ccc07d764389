"""Read the place and date of a paper (`Hà Nội, ngày 05 tháng 9 năm 2026`), right or wrong."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_O = r"[\d.…_\s]*"
_DAY_DU = re.compile(
    rf"^(?P<dia>.*?)(?P<phay>\s*,)?\s*\bngày(?P<ngay>{_O})tháng(?P<thang>{_O})năm(?P<nam>{_O})$",
    re.IGNORECASE,
)
_SO = re.compile(
    r"^(?P<dia>\D*?)(?P<phay>\s*,)?\s*(?:ngày\s*)?(?P<ngay>\d{1,2})[/.-](?P<thang>\d{1,2})[/.-]"
    r"(?P<nam>\d{4})$",
    re.IGNORECASE,
)
_DAI_NHAT = 90


@dataclass(frozen=True, slots=True)
class NgayKy:
    """The parts of a date line as typed; empty strings for blanks.

    Attributes:
        dia_danh: The words before the comma.
        co_phay: A comma follows the place.
        bang_chu: The form with the words ngày, tháng, năm.
        ngay: The day, where there is such a day.
        khong_co_that: Three numbers that make no day of the calendar.
        som_nhat: First day the parts given allow.
        muon_nhat: Last day they allow.
    """

    dia_danh: str
    co_phay: bool
    bang_chu: bool
    chu_ngay: str
    chu_thang: str
    chu_nam: str
    ngay: date | None
    khong_co_that: bool
    som_nhat: date | None
    muon_nhat: date | None


def doc_ngay_ky(chu: str) -> NgayKy | None:
    """Return the parts of a date line; None when it is none."""
    if len(chu) > _DAI_NHAT:
        return None
    found = _DAY_DU.match(chu)
    bang_chu = found is not None
    found = found or _SO.match(chu)
    if found is None or (not bang_chu and not found["phay"]):
        return None
    ngay, thang, nam = (re.sub(r"\D", "", found[ten]) for ten in ("ngay", "thang", "nam"))
    that = _ngay(ngay, thang, nam)
    som, muon = _khoang(that, thang, nam)
    return NgayKy(
        dia_danh=found["dia"].strip(),
        co_phay=found["phay"] is not None,
        bang_chu=bang_chu,
        chu_ngay=ngay,
        chu_thang=thang,
        chu_nam=nam,
        ngay=that,
        khong_co_that=bool(ngay and thang and nam) and that is None,
        som_nhat=som,
        muon_nhat=muon,
    )


def _ngay(ngay: str, thang: str, nam: str) -> date | None:
    try:
        return date(int(nam), int(thang), int(ngay))
    except ValueError:
        return None


def _khoang(that: date | None, thang: str, nam: str) -> tuple[date | None, date | None]:
    if that is not None:
        return that, that
    if not nam or not 1 <= int(nam) <= 9999:
        return None, None
    so_nam = int(nam)
    if thang and 1 <= int(thang) <= 12:
        so_thang = int(thang)
        cuoi = calendar.monthrange(so_nam, so_thang)[1]
        return date(so_nam, so_thang, 1), date(so_nam, so_thang, cuoi)
    return date(so_nam, 1, 1), date(so_nam, 12, 31)

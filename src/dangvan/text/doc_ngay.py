"""Dates as clerks type them, read at the precision they have and never invented."""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from dangvan.text.dau_thanh import bo_dau
from dangvan.text.lam_sach import lam_sach

DoChinhXac = Literal["ngay", "thang", "nam"]

_NAM_DAU = 1900
_GOC_EXCEL = date(1899, 12, 30)
_SERI_DAU = 3654  # 01/01/1910; what is smaller is more likely a year or a slip
_SERI_CUOI = 100_000  # years after 2173
_CHI_SO = re.compile(r"[\dOoIl/.\s-]*\d[\dOoIl/.\s-]*")
_CHU_THANH_SO = str.maketrans("OoIl", "0011")
_GIO = re.compile(r"[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp][Mm])?$")
_SEP = r"\s*[/.-]\s*"
_MAU = tuple(
    re.compile(mau)
    for mau in (
        rf"(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{4}}|\d{{2}})",
        rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<d>\d{{1,2}})",
        r"(?:ngay )?(?P<d>\d{1,2}) thang (?P<m>\d{1,2}) nam (?P<y>\d{4}|\d{2})",
        rf"(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{4}})",
        rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}})",
        r"(?:thang )?(?P<m>\d{1,2}) nam (?P<y>\d{4})",
        r"(?:nam )?(?P<y>\d{4})",
    )
)


class NgayDoc(NamedTuple):
    """What was read from one cell.

    Attributes:
        iso: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty when nothing could be read.
        do_chinh_xac: `ngay`, `thang` or `nam`; `None` when nothing could be read.
        canh_bao: Codes of what was guessed or is missing.
        loi: `loi:ngay` (no date), `loi:ngay_khong_ton_tai` (31/02), `loi:ngay_ngoai_khoang` (before
            1900 or after this year); empty when the cell is empty or was read.
    """

    iso: str = ""
    do_chinh_xac: DoChinhXac | None = None
    canh_bao: tuple[str, ...] = ()
    loi: str = ""

    @property
    def ngay(self) -> date | None:
        """The day, if the cell holds one."""
        return date.fromisoformat(self.iso) if self.do_chinh_xac == "ngay" else None


def doc_ngay(value: object, *, nam_nay: int) -> NgayDoc:
    """Read a date from a cell of any type.

    Text is day, month, year, whatever the country of the machine. Guesses have a code:
    `nam_2_chu_so` (the latest year not after this one), `dao_thang_ngay` (12/25/1999),
    `so_seri_excel`, `sua_chu_thanh_so` (O9/1999). A cell with a month or a year alone keeps that
    precision, with `chi_co_thang_nam` or `chi_co_nam`.

    Args:
        value: What the cell holds: text, a number, a date, or nothing.
        nam_nay: This year; later dates are errors.
    """
    if (
        value is None or value != value
    ):  # a missing value in a table of numbers is not equal to itself
        return NgayDoc()
    if isinstance(value, date):  # a datetime too
        return _xet(nam_nay, (), value.year, value.month, value.day)
    if isinstance(value, str):
        return _doc_chu(value, nam_nay)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _doc_so(value, nam_nay, ())
    return NgayDoc(loi="loi:ngay")


def _doc_so(so: float, nam_nay: int, canh_bao: tuple[str, ...]) -> NgayDoc:
    if so == so // 1 and 1000 <= so < _SERI_DAU:
        return _xet(nam_nay, canh_bao, int(so))
    if not _SERI_DAU <= so < _SERI_CUOI:
        return NgayDoc(loi="loi:ngay")
    ngay = _GOC_EXCEL + timedelta(days=int(so))
    return _xet(nam_nay, (*canh_bao, "so_seri_excel"), ngay.year, ngay.month, ngay.day)


def _doc_chu(value: str, nam_nay: int) -> NgayDoc:
    chu, _, canh_bao = lam_sach(value)
    if not chu:
        return NgayDoc()
    chu = _GIO.sub("", chu)
    if _CHI_SO.fullmatch(chu) and (sua := chu.translate(_CHU_THANH_SO)) != chu:
        chu = sua
        canh_bao = (*canh_bao, "sua_chu_thanh_so")
    if re.fullmatch(r"\d{5}", chu):
        return _doc_so(int(chu), nam_nay, canh_bao)
    chu = bo_dau(chu).lower().replace(",", "")
    khop = next((khop for mau in _MAU if (khop := mau.fullmatch(chu))), None)
    if khop is None:
        return NgayDoc(loi="loi:ngay")
    return _ghep(khop.groupdict(), nam_nay, canh_bao)


def _ghep(phan: dict[str, str], nam_nay: int, canh_bao: tuple[str, ...]) -> NgayDoc:
    nam = int(phan["y"])
    if len(phan["y"]) == 2:
        nam += nam_nay - nam_nay % 100
        nam -= 100 if nam > nam_nay else 0
        canh_bao = (*canh_bao, "nam_2_chu_so")
    thang = int(phan["m"]) if "m" in phan else None
    ngay = int(phan["d"]) if "d" in phan else None
    if thang and ngay and thang > 12 >= ngay:
        ngay, thang = thang, ngay
        canh_bao = (*canh_bao, "dao_thang_ngay")
    return _xet(nam_nay, canh_bao, nam, thang, ngay)


def _xet(
    nam_nay: int,
    canh_bao: tuple[str, ...],
    nam: int,
    thang: int | None = None,
    ngay: int | None = None,
) -> NgayDoc:
    if not _NAM_DAU <= nam <= nam_nay:
        return NgayDoc(loi="loi:ngay_ngoai_khoang")
    if thang is None:
        return NgayDoc(str(nam), "nam", (*canh_bao, "chi_co_nam"))
    try:
        ket_qua = date(nam, thang, 1 if ngay is None else ngay)
    except ValueError:
        return NgayDoc(loi="loi:ngay_khong_ton_tai")
    if ngay is None:
        return NgayDoc(f"{ket_qua:%Y-%m}", "thang", (*canh_bao, "chi_co_thang_nam"))
    return NgayDoc(ket_qua.isoformat(), "ngay", canh_bao)

"""Reading a plain workbook by calamine, ten times as fast as openpyxl; both must read alike.

Only workbooks in which the two cannot differ are read this way: no formula, error, merged cell,
hidden row, filter, time of day or unusual number format. Whatever else is in the file sends the
whole of it to openpyxl, and so does calamine's absence.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import unescape

from dangvan.batch.bang_bo_nho import gon_so_thuc
from dangvan.batch.bang_tinh import BangTinh, DongTinh, GiaTri

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

# Searched for one by one: far quicker than one pattern, and most workbooks hold none.
_KHAC = (
    *(b"<f" + sau for sau in (b">", b" ", b"/")),
    *(b"t=" + dau + kieu + dau for kieu in (b"e", b"d", b"str") for dau in (b'"', b"'")),
    b"<mergeCell",
    b"<filterColumn",
    *(
        b":" + ten
        for ten in (b"worksheet", b"sheetData", b"row", b"c ", b"c>", b"v>", b"si>", b"t>")
    ),
    *(b"<r" + sau for sau in (b">", b"Ph")),
    b"<r ",
)
_KHAC_HIEM = (
    (b" hidden=", re.compile(rb"\shidden=[\"'](?!0|false)")),
    (b"_x", re.compile(rb"_x[0-9A-Fa-f]{4}_")),
    # calamine stops the program at a date cell of a huge number
    (b"<v>", re.compile(rb"<v>(?:-|\d{8}|[\d.]+[eE]\+?\d)")),
    # and fills every cell up to the farthest one
    (b" r=", re.compile(rb"\sr=[\"'](?:[A-Z]{3}|[D-Z][A-Z]|[A-Z]{0,2}\d{6})")),
)
_KHAC_TRONG_SO = re.compile(rb"date1904=[\"'](?!0|false)|<\w+:(?:workbook|sheet)[ >]")
_MA_DINH_DANG = re.compile(r"<numFmt\s[^>]*?numFmtId=\"(\d+)\"[^>]*?formatCode=\"([^\"]*)\"")
_DUNG_DINH_DANG = re.compile(r"<xf\s[^>]*?numFmtId=\"(\d+)\"")
_NGAY = re.compile(r"(?:\[\$-[0-9A-Fa-f]+\])?[dmyDMY/\\\-. ]*[dyDY][dmyDMY/\\\-. ]*(?:;@)?")
_SO = re.compile(r"[0#?,.%\- _()]+|@|General")
# Built-in formats both libraries read alike: general, numbers, text, and the day of one's region.
_DINH_DANG_CHUNG = frozenset({0, 1, 2, 3, 4, 9, 10, 11, 14, 37, 38, 39, 40, 49})
# Before this day Excel counts one that never was. Beyond its last day a number is an error in a
# cell of dates, which calamine does not tell.
_NGAY_DAU = date(1900, 3, 1)
_NGAY_CUOI_SO = 2_958_465


class KhongDonGian(Exception):
    """Something that only openpyxl reads surely."""


def doc_xlsx_nhanh(
    du_lieu: bytes, *, nguon: str, trang_tinh: str | None = None
) -> tuple[BangTinh, ...] | None:
    """Return the sheets as `doc_xlsx` does, or `None` where openpyxl has to read them.

    Args:
        du_lieu: The bytes of a workbook that was looked at for what would exhaust the machine.
        nguon: The file's name, for messages.
        trang_tinh: The only sheet wanted.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum
    except ImportError:
        return None
    try:
        _soat(du_lieu)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(du_lieu))
        trang = [
            muc.name for muc in workbook.sheets_metadata if muc.visible == SheetVisibleEnum.Visible
        ]
        if trang_tinh is not None:
            trang = [ten for ten in workbook.sheet_names if ten == trang_tinh]
        return tuple(b for ten in trang if (b := _bang(workbook, ten, nguon)).dong) or None
    except (KhongDonGian, CalamineError, UnicodeDecodeError, ValueError):
        return None
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # of Rust code; it is no Exception
            return None
        raise


def _soat(du_lieu: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as goi:
        for ten in goi.namelist():
            if ten.startswith("xl/chartsheets/"):
                raise KhongDonGian
            if ten == "xl/sharedStrings.xml" or (
                ten.startswith("xl/worksheets/") and ten.endswith(".xml")
            ):
                _soat_trang(goi.read(ten))
            elif ten == "xl/workbook.xml":
                _khong_co(_KHAC_TRONG_SO, goi.read(ten))
            elif ten == "xl/styles.xml":
                _soat_dinh_dang(goi.read(ten).decode())


def _soat_trang(xml: bytes) -> None:
    la_utf8 = xml.lstrip(b"\xef\xbb\xbf").startswith(b"<")  # another encoding hides everything
    khac = any(dau in xml for dau in _KHAC)
    if not la_utf8 or khac or any(dau in xml and mau.search(xml) for dau, mau in _KHAC_HIEM):
        raise KhongDonGian


def _khong_co(mau: re.Pattern[bytes], xml: bytes) -> None:
    if mau.search(xml):
        raise KhongDonGian


def _soat_dinh_dang(xml: str) -> None:
    rieng = {so: unescape(ma, {"&quot;": '"'}) for so, ma in _MA_DINH_DANG.findall(xml)}
    if len(rieng) != xml.count("<numFmt "):
        raise KhongDonGian
    for so in set(_DUNG_DINH_DANG.findall(xml)):
        ma = rieng.get(so)
        if ma is None and int(so) not in _DINH_DANG_CHUNG:
            raise KhongDonGian
        if ma is not None and not (_NGAY.fullmatch(ma) or _SO.fullmatch(ma)):
            raise KhongDonGian


def _bang(workbook: "CalamineWorkbook", ten: str, nguon: str) -> BangTinh:
    sheet = workbook.get_sheet_by_name(ten)
    dau = sheet.start
    if dau is None:
        return BangTinh(nguon, "xlsx", ten, ())
    return BangTinh(nguon, "xlsx", ten, tuple(_cac_dong(sheet.to_python(skip_empty_area=False))))


def _cac_dong(cac_hang: Sequence[Sequence[object]]) -> Iterator[DongTinh]:
    for so_dong, hang in enumerate(cac_hang, start=1):
        gia_tri = [_gia_tri(value) for value in hang]
        while gia_tri and gia_tri[-1] is None:
            gia_tri.pop()
        if gia_tri:
            yield DongTinh(so_dong, tuple(gia_tri))


def _gia_tri(value: object) -> GiaTri:
    match value:
        case str():
            return value or None
        case bool():
            return value
        case float() | int():
            if not 0 <= value <= _NGAY_CUOI_SO:
                raise KhongDonGian
            return gon_so_thuc(value) if isinstance(value, float) else value
        case datetime():
            raise KhongDonGian
        case date() if value >= _NGAY_DAU:
            return datetime(value.year, value.month, value.day)
        case _:
            raise KhongDonGian

"""The book of outgoing papers (sổ đăng ký văn bản đi) as an Excel workbook for printing."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dangvan.register.muc_so import DaySo
from dangvan.register.trang_so import SO_COT_GIUA, SO_TRONG, TEN_COT, TrangSo

_RONG_COT = (14, 13, 44, 22, 30, 16, 9, 22)
_DONG_DAU_BANG = 5
_PHONG_CHU = "Times New Roman"
_NET = Side(style="thin")
_VIEN = Border(left=_NET, right=_NET, top=_NET, bottom=_NET)
_KHONG_DUNG_TRONG_TEN_TRANG = re.compile(r"[\[\]:*?/\\']")
_TEN_TRANG_TOI_DA = 31
# A workbook carries the moment it was made; the same book must give the same bytes.
_THOI_DIEM = datetime(2000, 1, 1)


def so_tinh(cac_trang: Sequence[TrangSo]) -> Workbook:
    """Return the book, one sheet for each series, every cell text."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "dangvan"
    workbook.properties.created = _THOI_DIEM
    for noi_dung in cac_trang:
        trang = workbook.create_sheet(_ten_trang(noi_dung.day, workbook.sheetnames))
        _ghi_trang(trang, noi_dung)
    if not cac_trang:
        trang = workbook.create_sheet("Sổ trống")
        _chu(trang.cell(1, 1), SO_TRONG, _mau_o(trang, vien=False))
    return workbook


def _ten_trang(day: DaySo, da_co: Sequence[str]) -> str:
    """Return a sheet name Excel accepts and no sheet has yet."""
    ten = f"{day.nhom_loai.capitalize()} {day.nhiem_ky.ten_nhiem_ky}"
    ten = _KHONG_DUNG_TRONG_TEN_TRANG.sub(" ", ten).strip()
    co = {mot.casefold() for mot in da_co}
    duoi, thu_tu = "", 1
    while (ten[: _TEN_TRANG_TOI_DA - len(duoi)] + duoi).casefold() in co:
        thu_tu += 1
        duoi = f" ({thu_tu})"
    return ten[: _TEN_TRANG_TOI_DA - len(duoi)] + duoi


def _ghi_trang(trang: Worksheet, noi_dung: TrangSo) -> None:
    _trang_in(trang)
    mau = _mau_o(trang, dam=True, giua=True, vien=False)
    for dong, chu in enumerate(noi_dung.tieu_de, start=1):
        trang.merge_cells(start_row=dong, start_column=1, end_row=dong, end_column=len(TEN_COT))
        _chu(trang.cell(dong, 1), chu, mau)
    if noi_dung.so_truoc:
        _chu(trang.cell(_DONG_DAU_BANG - 1, 1), noi_dung.so_truoc, _mau_o(trang, vien=False))
    mau = _mau_o(trang, dam=True, giua=True)
    for cot, ten in enumerate(TEN_COT, start=1):
        _chu(trang.cell(_DONG_DAU_BANG, cot), ten, mau)
    giua, trai = _mau_o(trang, giua=True), _mau_o(trang)
    for dong, cac_o in enumerate(noi_dung.cac_dong(), start=_DONG_DAU_BANG + 1):
        for cot, chu in enumerate(cac_o, start=1):
            _chu(trang.cell(dong, cot), chu, giua if cot <= SO_COT_GIUA else trai)


def _mau_o(
    trang: Worksheet, *, dam: bool = False, giua: bool = False, vien: bool = True
) -> StyleArray:
    """Return the look of a text cell, made once: styling each cell anew costs most of the time."""
    mau = WriteOnlyCell(trang)
    mau.font = Font(name=_PHONG_CHU, size=12, bold=dam)
    mau.alignment = Alignment(
        horizontal="center" if giua else "left", vertical="top", wrap_text=vien
    )
    mau.number_format = "@"
    mau.quotePrefix = True
    if vien:
        mau.border = _VIEN
    look: StyleArray = mau._style  # type: ignore[attr-defined]  # the stubs leave it out
    return look


def _chu(cell: Cell | MergedCell, chu: str, mau: StyleArray) -> None:
    """Put text in a cell: never a formula, whatever it begins with."""
    cell.value = chu
    cell.data_type = "s"
    cell._style = mau  # type: ignore[union-attr]  # as above


def _trang_in(trang: Worksheet) -> None:
    trang.page_setup.orientation = "landscape"
    trang.page_setup.paperSize = int(trang.PAPERSIZE_A4)
    trang.page_setup.fitToWidth = 1
    trang.page_setup.fitToHeight = 0
    trang.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    trang.print_title_rows = f"{_DONG_DAU_BANG}:{_DONG_DAU_BANG}"
    trang.freeze_panes = f"A{_DONG_DAU_BANG + 1}"
    cast(HeaderFooterItem, trang.oddFooter).center.text = "&P/&N"
    for cot, rong in zip("ABCDEFGH", _RONG_COT, strict=True):
        trang.column_dimensions[cot].width = rong

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

from dangvan.register.day_so import khoang_ngay
from dangvan.register.muc_so import DaySo, MucSo, TrangThai
from dangvan.text import ngay_du_so

_COT: tuple[tuple[str, float], ...] = (
    ("Số, ký hiệu", 14),
    ("Ngày, tháng, năm", 13),
    ("Tên loại và trích yếu", 44),
    ("Người ký", 22),
    ("Nơi nhận", 30),
    ("Đơn vị, người nhận bản lưu", 16),
    ("Số lượng bản", 9),
    ("Ghi chú", 22),
)
_DO_MAT = {"mat": "Mật", "toi_mat": "Tối mật", "tuyet_mat": "Tuyệt mật"}
_DONG_DAU_BANG = 5
_SO_COT_GIUA = 2
_PHONG_CHU = "Times New Roman"
_NET = Side(style="thin")
_VIEN = Border(left=_NET, right=_NET, top=_NET, bottom=_NET)
_KHONG_DUNG_TRONG_TEN_TRANG = re.compile(r"[\[\]:*?/\\']")
_TEN_TRANG_TOI_DA = 31
# A workbook carries the moment it was made; the same book must give the same bytes.
_THOI_DIEM = datetime(2000, 1, 1)


def so_tinh(cac_day: Sequence[DaySo], cac_muc: Sequence[MucSo]) -> Workbook:
    """Return the book, one sheet for each series, every cell text.

    The number of copies is left for the clerk: the register does not know it.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV, for the columns, by analogy. The Party's own form
        belongs to 693-QĐ/VPTW (2021), whose columns we have not seen.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "dangvan"
    workbook.properties.created = _THOI_DIEM
    theo_day: dict[tuple[object, ...], list[MucSo]] = {}
    for muc in cac_muc:
        theo_day.setdefault((muc.to_chuc_giu_so, muc.nhiem_ky, muc.nhom_loai), []).append(muc)
    for day in cac_day:
        trang = workbook.create_sheet(_ten_trang(day, workbook.sheetnames))
        _ghi_trang(trang, day, theo_day.get((day.to_chuc, day.nhiem_ky, day.nhom_loai), []))
    if not cac_day:
        trang = workbook.create_sheet("Sổ trống")
        _chu(trang.cell(1, 1), "Sổ chưa có số nào", _mau_o(trang, vien=False))
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


def _ghi_trang(trang: Worksheet, day: DaySo, cac_muc: Sequence[MucSo]) -> None:
    _trang_in(trang)
    tieu_de = (
        day.to_chuc.upper(),
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        f"{day.nhom_loai.capitalize()} – nhiệm kỳ {khoang_ngay(day.nhiem_ky)}",
    )
    mau = _mau_o(trang, dam=True, giua=True, vien=False)
    for dong, chu in enumerate(tieu_de, start=1):
        trang.merge_cells(start_row=dong, start_column=1, end_row=dong, end_column=len(_COT))
        _chu(trang.cell(dong, 1), chu, mau)
    if day.so_da_dung:
        chu = f"Từ số 01 đến số {day.so_da_dung:02d}: đăng ký ở sổ trước"
        _chu(trang.cell(_DONG_DAU_BANG - 1, 1), chu, _mau_o(trang, vien=False))
    mau = _mau_o(trang, dam=True, giua=True)
    for cot, (ten, _) in enumerate(_COT, start=1):
        _chu(trang.cell(_DONG_DAU_BANG, cot), ten, mau)
    giua, trai = _mau_o(trang, giua=True), _mau_o(trang)
    for dong, muc in enumerate(cac_muc, start=_DONG_DAU_BANG + 1):
        for cot, chu in enumerate(_dong(muc), start=1):
            _chu(trang.cell(dong, cot), chu, giua if cot <= _SO_COT_GIUA else trai)


def _dong(muc: MucSo) -> tuple[str, ...]:
    ten_loai = muc.ten_loai.capitalize()
    return (
        muc.so_ky_hieu,
        ngay_du_so(muc.ngay_ban_hanh),
        f"{ten_loai} {muc.trich_yeu}",
        f"{muc.nguoi_ky}\n{muc.chuc_vu}".strip(),
        "; ".join(muc.noi_nhan[:-1]),
        muc.noi_nhan[-1] if muc.noi_nhan else "",
        "",
        _ghi_chu(muc),
    )


def _ghi_chu(muc: MucSo) -> str:
    cac_phan = [_DO_MAT.get(muc.do_mat or "", ""), muc.doi_tuong or "", muc.ghi_chu]
    if muc.ly_do_lui_ngay:
        cac_phan.append(f"Lùi ngày: {muc.ly_do_lui_ngay}")
    if muc.trang_thai == TrangThai.HUY:
        cac_phan.append(
            f"Đã huỷ ngày {ngay_du_so(muc.ngay_huy or muc.ngay_ban_hanh)}: {muc.ly_do_huy}"
        )
    elif muc.trang_thai != TrangThai.DA_BAN_HANH:
        cac_phan.append(muc.trang_thai.bang_chu.capitalize())
    return "; ".join(phan for phan in cac_phan if phan)


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
    for cot, (_, rong) in zip("ABCDEFGH", _COT, strict=True):
        trang.column_dimensions[cot].width = rong

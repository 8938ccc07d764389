"""Writing an empty list for clerks to fill in Excel: headings, drop-downs, checks, instructions."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dangvan.batch.cot import Cot, KieuCot
from dangvan.batch.vi_du import CHU_VI_DU
from dangvan.errors import GHI_DE, DataError, loi_o_dia
from dangvan.text import ngay_du_so

TRANG_DANH_SACH = "Danh sách"
TRANG_HUONG_DAN = "Hướng dẫn"
SO_DONG_KIEM = 2000
"""How many rows below the heading Excel checks while the clerk types."""

DONG_TIEU_DE = 3

_XAM = Font(name="Times New Roman", size=12, italic=True, color="FF7F7F7F")
_CHU = Font(name="Times New Roman", size=12)
_DAM = Font(name="Times New Roman", size=12, bold=True)
_LON = Font(name="Times New Roman", size=14, bold=True)
_VANG = PatternFill("solid", fgColor="FFFFF2CC")
_NHAT = PatternFill("solid", fgColor="FFF2F2F2")
_NET = Side(style="thin", color="FFBFBFBF")
_VIEN = Border(left=_NET, right=_NET, top=_NET, bottom=_NET)
_GIUA = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TREN = Alignment(vertical="top", wrap_text=True)
_NGAY_CO_DINH = datetime(2000, 1, 1)

_CACH_GHI: Mapping[KieuCot, str] = {
    "so_thu_tu": "Số thứ tự: 1, 2, 3…",
    "chu": "Ghi bằng chữ.",
    "ho_ten": "Ghi đủ họ, đệm, tên như trong giấy khai sinh; chữ hoa hay chữ thường đều được.",
    "ten_rieng": "Ghi tên riêng như trong giấy tờ; không có thì ghi: không.",
    "ngay": "Ngày/tháng/năm, ví dụ 05/02/1999.",
    "ngay_du": "Ngày/tháng/năm, đủ bốn chữ số của năm, ví dụ 05/02/1999.",
    "gioi_tinh": "Chọn Nam hoặc Nữ.",
    "cccd": "Đủ 12 chữ số; ô đã đặt kiểu chữ (Text) nên không mất số 0 ở đầu.",
    "dien_thoai": "Đủ 10 hoặc 11 chữ số; ô đã đặt kiểu chữ (Text).",
    "so": "Số nguyên, không ghi đơn vị.",
    "que_quan": "Xã (phường, đặc khu), tỉnh (thành phố).",
}
_RONG: Mapping[KieuCot, int] = {
    "so_thu_tu": 7, "chu": 24, "ho_ten": 24, "ten_rieng": 12, "ngay": 13, "ngay_du": 13,
    "gioi_tinh": 9, "cccd": 16, "dien_thoai": 14, "so": 11, "que_quan": 28,
}  # fmt: skip
_DINH_DANG: Mapping[KieuCot, str] = {
    "ngay_du": "dd/mm/yyyy", "so": "0", "so_thu_tu": "General",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MauNhap:
    """What a form holds.

    Attributes:
        tieu_de: The title over the list.
        cac_cot: The columns, in the order they are printed.
        lua_chon: For a column that takes one of a few words: the words.
        cach_ghi: For a column that needs more than the hint of its kind: the hint.
        vi_du: The values of the example row, by column.
        huong_dan: What a clerk should know, one paragraph each.
    """

    tieu_de: str
    cac_cot: tuple[Cot, ...]
    vi_du: Mapping[str, str | int | date]
    lua_chon: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cach_ghi: Mapping[str, str] = field(default_factory=dict)
    huong_dan: Sequence[str] = ()

    def cach_ghi_cua(self, cot: Cot) -> str:
        """Return how a column is filled in."""
        if cot.khoa in self.lua_chon:
            return f"Chọn một trong: {', '.join(self.lua_chon[cot.khoa])}."
        return self.cach_ghi.get(cot.khoa, _CACH_GHI[cot.kieu])


def viet_mau_nhap(mau: MauNhap, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
    """Write a form and return its path.

    Raises:
        DataError: The file exists and may not be replaced, or cannot be written.
    """
    dich = Path(path)
    if dich.exists() and not overwrite:
        raise DataError("tệp đã có, không ghi đè", where=str(dich), fix=GHI_DE)
    so_tinh = Workbook()
    so_tinh.properties.creator = "dangvan"
    so_tinh.properties.created = so_tinh.properties.modified = _NGAY_CO_DINH
    trang = so_tinh.worksheets[0]
    trang.title = TRANG_DANH_SACH
    _viet_danh_sach(trang, mau)
    _viet_huong_dan(so_tinh.create_sheet(TRANG_HUONG_DAN), mau)
    try:
        so_tinh.save(dich)
    except OSError as error:
        raise DataError(
            f"không ghi được ({loi_o_dia(error)[0]})",
            where=str(dich),
            fix="xem thư mục có tồn tại và tệp có đang mở trong Excel không",
        ) from error
    return dich


def _viet_danh_sach(trang: Worksheet, mau: MauNhap) -> None:
    trang["A1"].value, trang["A1"].font = mau.tieu_de, _LON
    trang["A2"].value, trang["A2"].font = (
        f"Cột nền vàng là bắt buộc. Dòng “{CHU_VI_DU}” không thành văn bản, xoá hay để lại đều "
        f"được. Cách ghi từng cột: xem trang “{TRANG_HUONG_DAN}”.",
        _XAM,
    )
    for thu_tu, cot in enumerate(mau.cac_cot, start=1):
        _viet_cot(trang, mau, cot, thu_tu)
    trang.row_dimensions[DONG_TIEU_DE].height = 66
    ten = next(i for i, cot in enumerate(mau.cac_cot, start=1) if cot.kieu == "ho_ten")
    trang.freeze_panes = f"{get_column_letter(ten + 1)}{DONG_TIEU_DE + 1}"
    trang.print_title_rows = f"{DONG_TIEU_DE}:{DONG_TIEU_DE}"
    trang.page_setup.orientation = "landscape"
    trang.page_setup.paperSize = 9  # A4
    trang.page_setup.fitToHeight = 0
    trang.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _viet_cot(trang: Worksheet, mau: MauNhap, cot: Cot, thu_tu: int) -> None:
    chu_cot = get_column_letter(thu_tu)
    dinh_dang = _DINH_DANG.get(cot.kieu, "@")
    cua_cot = trang.column_dimensions[chu_cot]
    cua_cot.width = _RONG[cot.kieu]
    cua_cot.number_format = dinh_dang
    cua_cot.font = _CHU
    tieu_de = trang.cell(DONG_TIEU_DE, thu_tu, cot.ten)
    tieu_de.font, tieu_de.alignment, tieu_de.border = _DAM, _GIUA, _VIEN
    tieu_de.fill = _VANG if cot.bat_buoc else _NHAT
    vi_du = trang.cell(DONG_TIEU_DE + 1, thu_tu, _vi_du(mau, cot))
    vi_du.font, vi_du.alignment, vi_du.border = _XAM, _TREN, _VIEN
    vi_du.number_format = dinh_dang
    kiem = _kiem_o(mau, cot)
    kiem.add(f"{chu_cot}{DONG_TIEU_DE + 1}:{chu_cot}{DONG_TIEU_DE + SO_DONG_KIEM}")
    trang.add_data_validation(kiem)


def _vi_du(mau: MauNhap, cot: Cot) -> str | int | date | None:
    return CHU_VI_DU if cot.kieu == "so_thu_tu" else mau.vi_du.get(cot.khoa)


def _kiem_o(mau: MauNhap, cot: Cot) -> DataValidation:
    """The check Excel makes of a cell, and the hint it shows beside it."""
    kiem = DataValidation(type=None, allow_blank=True)
    lua_chon = ("Nam", "Nữ") if cot.kieu == "gioi_tinh" else mau.lua_chon.get(cot.khoa)
    if lua_chon:
        kiem = DataValidation(type="list", formula1=f'"{",".join(lua_chon)}"', allow_blank=True)
    elif cot.kieu == "ngay_du":
        kiem = DataValidation(
            type="date", operator="between", formula1="DATE(1920,1,1)", formula2="DATE(2100,12,31)",
            allow_blank=True,
        )  # fmt: skip
    elif cot.kieu == "cccd":
        kiem = DataValidation(type="textLength", operator="equal", formula1="12", allow_blank=True)
    elif cot.kieu == "so":
        kiem = DataValidation(
            type="whole", operator="between", formula1="0", formula2="100000", allow_blank=True
        )
    kiem.errorTitle, kiem.error = cot.ten[:32], mau.cach_ghi_cua(cot)[:225]
    kiem.promptTitle, kiem.prompt = cot.ten[:32], mau.cach_ghi_cua(cot)[:255]
    # A clerk may know better than the form: the reader judges in the end.
    kiem.errorStyle = "stop" if lua_chon else "warning"
    kiem.showErrorMessage = kiem.showInputMessage = True
    return kiem


def _viet_huong_dan(trang: Worksheet, mau: MauNhap) -> None:
    for chu_cot, rong in zip("ABCD", (34, 12, 62, 34), strict=True):
        trang.column_dimensions[chu_cot].width = rong
    trang.append([f"HƯỚNG DẪN GHI: {mau.tieu_de}"])
    trang["A1"].font = _LON
    for thu_tu, doan in enumerate(mau.huong_dan, start=1):
        trang.append([f"{thu_tu}. {doan}"])
        dong = trang.max_row
        trang.merge_cells(start_row=dong, end_row=dong, start_column=1, end_column=4)
        trang.cell(dong, 1).font, trang.cell(dong, 1).alignment = _CHU, _TREN
        trang.row_dimensions[dong].height = 17 * (1 + len(doan) // 115)
    trang.append([])
    trang.append(["Cột", "Bắt buộc", "Cách ghi", CHU_VI_DU])
    dau = trang.max_row
    for cot in mau.cac_cot:
        trang.append(
            [cot.ten, "có" if cot.bat_buoc else "", mau.cach_ghi_cua(cot), _chu_vi_du(mau, cot)]
        )
    for hang in trang.iter_rows(min_row=dau, max_col=4):
        for o in hang:
            o.font = _DAM if o.row == dau else _CHU
            o.alignment, o.border, o.number_format = _TREN, _VIEN, "@"
    trang.sheet_view.showGridLines = False


def _chu_vi_du(mau: MauNhap, cot: Cot) -> str:
    gia_tri = _vi_du(mau, cot)
    if isinstance(gia_tri, date):
        return ngay_du_so(gia_tri)
    return "" if gia_tri is None else str(gia_tri)

"""Reading the sheets of an `.xlsx` workbook with the types of their cells.

A plain workbook is streamed. Any other is loaded whole: merged ranges, hidden rows and formulas are
only known to openpyxl's full mode, and a list of 10,000 rows by 12 columns costs some two seconds
and 100 MB.
"""

import warnings
import zipfile
import zlib
from collections import defaultdict
from typing import IO

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from dangvan.batch.bang_bo_nho import gon_so_thuc
from dangvan.batch.bang_tinh import BangTinh, DongTinh, GiaTri, OHong, VungGop
from dangvan.batch.xlsx_nhanh import doc_xlsx_nhanh
from dangvan.errors import DataError

XML_TOI_DA = 50 * 1024 * 1024
"""What openpyxl is given to hold."""
XML_DOC_DAN_TOI_DA = 4 * XML_TOI_DA
"""What is read row by row: a list of 100,000 people takes some 80 MB."""
TI_LE_NEN_TOI_DA = 300
_SO_PHAN_TOI_DA = 5000
# What openpyxl lets escape when parts are missing or damaged; the parse errors of both XML
# libraries are SyntaxErrors.
_LOI_MO = (
    InvalidFileException,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    SyntaxError,
    zipfile.BadZipFile,
    zlib.error,
)


def doc_xlsx(tep: IO[bytes], *, nguon: str, trang_tinh: str | None = None) -> tuple[BangTinh, ...]:
    """Return the visible sheets that hold something, or only the sheet called for.

    A formula is read as the value Excel last computed for it; without one the cell is an `OHong`.

    Args:
        tep: The workbook.
        nguon: The file's name, for messages.
        trang_tinh: The only sheet wanted, which may then be a hidden one.

    Raises:
        DataError: Not a workbook, unsafe, without that sheet, or empty.
    """
    _soat_goi(tep, nguon, XML_DOC_DAN_TOI_DA)
    if bang := doc_xlsx_nhanh(tep, nguon=nguon, trang_tinh=trang_tinh):
        return bang
    workbook = mo_so_tinh(tep, nguon=nguon)
    sheets = _chon_trang(workbook, nguon, trang_tinh)
    co_cong_thuc = any(cell.data_type == "f" for ws in sheets for cell in ws._cells.values())
    da_tinh = mo_so_tinh(tep, nguon=nguon, data_only=True) if co_cong_thuc else workbook
    cac_bang = tuple(_bang(ws, da_tinh[ws.title], nguon) for ws in sheets)
    co_chu = tuple(b for b in cac_bang if b.dong)
    if not co_chu:
        ten = f"trang “{trang_tinh}”" if trang_tinh else "sổ tính"
        raise DataError(f"{ten} trống", where=nguon, fix="chọn đúng tệp, đúng trang có danh sách")
    return co_chu


def mo_so_tinh(tep: IO[bytes], *, nguon: str, data_only: bool = False) -> Workbook:
    """Open a workbook after looking for what would exhaust the machine.

    Raises:
        DataError: Not a workbook, damaged, or unfolding to an absurd size.
    """
    _soat_goi(tep, nguon, XML_TOI_DA)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of features it drops and of impossible date cells; the first do not
            # touch the values, the second come back as error cells.
            warnings.simplefilter("ignore")
            return load_workbook(tep, data_only=data_only)
    except _LOI_MO as error:
        raise _hong(nguon) from error


def _soat_goi(tep: IO[bytes], nguon: str, xml_toi_da: int) -> None:
    try:
        with zipfile.ZipFile(tep) as goi:
            phan = goi.infolist()
            ten = {muc.filename for muc in phan}
            xml = [muc for muc in phan if muc.filename.endswith((".xml", ".rels", ".vml"))]
            co_dinh_nghia = any(b"<!DOCTYPE" in goi.open(muc).read(2048) for muc in xml[:200])
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        OSError,
        EOFError,
    ) as error:
        raise _hong(nguon) from error
    tong = sum(muc.file_size for muc in xml)
    nen = max(sum(muc.compress_size for muc in xml), 1)
    if len(phan) > _SO_PHAN_TOI_DA or tong > xml_toi_da or tong / nen > TI_LE_NEN_TOI_DA:
        raise DataError(
            f"sổ tính bung ra {tong / 1024**2:.0f} MB, không phải một danh sách bình thường",
            where=nguon,
            fix="xoá dòng, cột trống có kẻ khung ở cuối trang, hoặc chép danh sách sang tệp mới",
        )
    if "xl/workbook.xml" not in ten or co_dinh_nghia:
        raise _hong(nguon)


def _hong(nguon: str) -> DataError:
    return DataError(
        "tệp hỏng hoặc không phải sổ tính .xlsx",
        where=nguon,
        fix="mở bằng Excel rồi Lưu thành (Save As) loại “Excel Workbook (.xlsx)”",
    )


def _chon_trang(workbook: Workbook, nguon: str, trang_tinh: str | None) -> list[Worksheet]:
    if trang_tinh is None:
        return [ws for ws in workbook.worksheets if ws.sheet_state == "visible"]
    co = {ws.title: ws for ws in workbook.worksheets}
    if trang_tinh not in co:
        cac_trang = ", ".join(f"“{ten}”" for ten in co)
        raise DataError(
            f"không có trang “{trang_tinh}”",
            where=nguon,
            fix=f"chọn một trong các trang {cac_trang}",
        )
    return [co[trang_tinh]]


def _bang(ws: Worksheet, da_tinh: Worksheet, nguon: str) -> BangTinh:
    dong: dict[int, dict[int, GiaTri]] = defaultdict(dict)
    # iter_rows would create every empty cell up to the farthest one a stray format left behind.
    for (row, column), cell in ws._cells.items():
        value = _gia_tri(cell.value, cell.data_type, da_tinh, row, column)
        if value is not None:
            dong[row][column - 1] = value
    return BangTinh(
        nguon=nguon,
        kieu_nguon="xlsx",
        trang_tinh=ws.title,
        dong=tuple(_dong(ws, row, dong[row]) for row in sorted(dong)),
        vung_gop=tuple(
            VungGop(v.min_row, v.min_col - 1, v.max_row, v.max_col - 1)
            for v in sorted(ws.merged_cells.ranges, key=lambda v: (v.min_row, v.min_col))
        ),
        he_1904=ws.parent is not None and ws.parent.epoch == CALENDAR_MAC_1904,
        co_bo_loc=bool(ws.auto_filter.ref and ws.auto_filter.filterColumn),
    )


def _dong(ws: Worksheet, row: int, o: dict[int, GiaTri]) -> DongTinh:
    gia_tri = tuple(o.get(column) for column in range(max(o) + 1))
    bi_an = row in ws.row_dimensions and bool(ws.row_dimensions[row].hidden)
    return DongTinh(row, gia_tri, bi_an)


def _gia_tri(value: object, loai: str, da_tinh: Worksheet, row: int, column: int) -> GiaTri:
    if loai == "f":
        cell = da_tinh.cell(row, column)
        if cell.value is None:
            return OHong("loi:cong_thuc", str(getattr(value, "text", value)))
        value, loai = cell.value, cell.data_type
    if loai == "e":
        return OHong("loi:o_excel", str(value))
    if isinstance(value, float):
        return gon_so_thuc(value)
    return None if value == "" else value  # type: ignore[return-value] # openpyxl's own cell types

"""Giving a list back to the clerk with every cell that needs mending marked in it."""

import io
import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from dangvan.batch.bang_tinh import BangTinh, GiaTri, OHong
from dangvan.batch.bang_xlsx import mo_so_tinh
from dangvan.batch.nguon_bang import giu_tep
from dangvan.batch.van_de import VanDe
from dangvan.errors import DataError

TRANG_CAN_SUA = "Cần sửa"
_TRANG_DU_LIEU = "Danh sách"
_TAC_GIA = "dangvan"
_TIEU_DE = ("TT", "Mức", "Trang", "Ô", "Cột", "Đang ghi", "Điều cần xem", "Cách sửa")
_RONG = (6, 11, 22, 9, 24, 28, 52, 52)
_DO = PatternFill("solid", fgColor="FFFFC7CE")
_VANG = PatternFill("solid", fgColor="FFFFEB9C")
_KHONG_TO = PatternFill()
_RONG_GHI_CHU_PX = 360
_CHU_MOT_DONG = 48
_CAO_DONG_PX = 19


def ghi_bao_loi(
    bang: BangTinh,
    cac_van_de: Iterable[VanDe],
    path: str | os.PathLike[str],
    *,
    source: str | os.PathLike[str] | BinaryIO | None = None,
) -> Path:
    """Write a workbook in which each cell with a finding is coloured and explained.

    A first sheet “Cần sửa” lists the findings; in the table an error is red, a warning yellow,
    both with a comment. For a table from `.xlsx` the workbook itself is copied, with what openpyxl
    keeps of it: values, formulas, formats and merged cells, not drawings. Marks of an earlier run
    are taken away first. For any other table a new workbook is made, all its text kept as text.

    Args:
        bang: The table as it was read.
        cac_van_de: What was found in it.
        path: Where to write; an existing file is replaced, but never the source.
        source: The workbook `bang` came from; needed for `.xlsx` only. A stream is read again
            from its beginning.

    Returns:
        The path written.

    Raises:
        DataError: The path is the source, or cannot be written.
    """
    dich = Path(path)
    _tu_choi_ghi_de(dich, source)
    van_de = sorted(cac_van_de, key=lambda v: (v.so_dong, v.cot, not v.la_loi))
    if bang.kieu_nguon == "xlsx":
        workbook, sheet, lech = _chep(bang, source)
    else:
        workbook, sheet, lech = _lap_moi(bang)
    theo_o: dict[tuple[int, int], list[VanDe]] = defaultdict(list)
    for v in van_de:
        theo_o[v.so_dong + lech, v.cot + 1].append(v)
    for (row, column), nhom in theo_o.items():
        _danh_dau(_o_goc(sheet, row, column), nhom)
    _ghi_trang_can_sua(workbook, sheet, van_de, lech)
    _ghi_tep(workbook, dich)
    return dich


def _tu_choi_ghi_de(dich: Path, source: str | os.PathLike[str] | BinaryIO | None) -> None:
    nguon = source if isinstance(source, str | os.PathLike) else getattr(source, "name", None)
    if not isinstance(nguon, str | os.PathLike) or not (dich.exists() and Path(nguon).exists()):
        return
    if os.path.samefile(dich, nguon):
        raise DataError(
            "không ghi đè lên chính danh sách gốc", where=str(dich), fix="chọn tên tệp khác"
        )


def _chep(
    bang: BangTinh, source: str | os.PathLike[str] | BinaryIO | None
) -> tuple[Workbook, Worksheet, int]:
    if source is None:
        raise DataError("thiếu sổ tính gốc", where=bang.ten, fix="đưa lại tệp đã đọc vào source")
    if not isinstance(source, str | os.PathLike) and source.seekable():
        source.seek(0)
    workbook = mo_so_tinh(giu_tep(source), nguon=bang.nguon)
    sheet = workbook[bang.trang_tinh]
    for ws in workbook.worksheets:
        if ws.title.startswith(TRANG_CAN_SUA) and ws["B1"].value == _TIEU_DE[1]:
            workbook.remove(ws)
    # A list copied, not the live view: taking a comment away changes nothing in the cells.
    for cell in list(sheet._cells.values()):
        if isinstance(cell, Cell) and cell.comment and cell.comment.author == _TAC_GIA:
            cell.comment = None
            cell.fill = _KHONG_TO
    return workbook, sheet, 0


def _lap_moi(bang: BangTinh) -> tuple[Workbook, Worksheet, int]:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = _TRANG_DU_LIEU
    for dong in bang.dong:
        for cot, value in enumerate(dong.gia_tri, start=1):
            _ghi_o(sheet.cell(dong.so_dong + bang.dong_tieu_de, cot), value)
    for cot in range(1, max(len(dong.gia_tri) for dong in bang.dong) + 1):
        sheet.column_dimensions[get_column_letter(cot)].width = 22
    return workbook, sheet, bang.dong_tieu_de


def _ghi_o(cell: Cell | MergedCell, value: GiaTri) -> None:
    assert isinstance(cell, Cell)  # nothing is merged in a sheet made here
    if not isinstance(value, str | OHong):
        cell.value = value
        if isinstance(value, int) and not isinstance(value, bool):
            cell.number_format = "0"  # the default shows twelve digits as 7,9E+10
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", str(value))
    cell.data_type = "s"  # a text that begins with "=" is no formula
    cell.number_format = "@"


def _o_goc(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if isinstance(cell, Cell):
        return cell
    vung = next(v for v in sheet.merged_cells.ranges if cell.coordinate in v)
    goc = sheet.cell(vung.min_row, vung.min_col)
    assert isinstance(goc, Cell)  # the first cell of a merged range is never merged away
    return goc


def _danh_dau(cell: Cell, nhom: list[VanDe]) -> None:
    cell.fill = _DO if any(v.la_loi for v in nhom) else _VANG
    cau = [f"{_muc(v)}: {v.dieu_sai}.\nCách sửa: {v.cach_sua}." for v in nhom]
    if cell.comment is not None:
        cau.insert(0, cell.comment.text)
    chu = _sach("\n\n".join(cau))
    so_dong = sum(len(dong) // _CHU_MOT_DONG + 1 for dong in chu.split("\n"))
    cell.comment = Comment(
        chu, _TAC_GIA, width=_RONG_GHI_CHU_PX, height=_CAO_DONG_PX * (so_dong + 1)
    )


def _ghi_trang_can_sua(
    workbook: Workbook, bang: Worksheet, cac_van_de: list[VanDe], lech: int
) -> None:
    sheet = workbook.create_sheet(TRANG_CAN_SUA, 0)
    for cot, (ten, rong) in enumerate(zip(_TIEU_DE, _RONG, strict=True), start=1):
        o = sheet.cell(1, cot, ten)
        o.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(cot)].width = rong
    for i, v in enumerate(cac_van_de, start=1):
        dia_chi = bang.cell(v.so_dong + lech, v.cot + 1).coordinate
        chu = (_muc(v), bang.title, dia_chi, v.ten_cot, v.gia_tri, v.dieu_sai, v.cach_sua)
        sheet.cell(i + 1, 1, i)
        for cot, value in enumerate(chu, start=2):
            o = sheet.cell(i + 1, cot)
            _ghi_o(o, value)
            o.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.cell(i + 1, 2).fill = _DO if v.la_loi else _VANG
        lien_ket = sheet.cell(i + 1, 4)
        lien_ket.hyperlink = Hyperlink(
            ref=lien_ket.coordinate, location=f"{quote_sheetname(bang.title)}!{dia_chi}"
        )
        lien_ket.font = Font(underline="single", color="FF0563C1")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:H{max(len(cac_van_de) + 1, 2)}"
    workbook.active = 0
    for ws in workbook.worksheets:
        ws.sheet_view.tabSelected = ws is sheet  # two selected sheets are edited together


def _ghi_tep(workbook: Workbook, dich: Path) -> None:
    du_lieu = io.BytesIO()
    workbook.save(du_lieu)
    tam = dich.with_name(f".{dich.name}.{os.getpid()}.tmp")
    try:
        try:
            tam.write_bytes(du_lieu.getvalue())
            os.replace(tam, dich)
        finally:
            tam.unlink(missing_ok=True)
    except OSError as error:
        raise DataError(
            "không ghi được tệp này",
            where=str(dich),
            fix="đóng tệp nếu đang mở trong Excel, kiểm tra thư mục và quyền ghi",
        ) from error


def _muc(v: VanDe) -> str:
    return "Lỗi" if v.la_loi else "Cảnh báo"


def _sach(chu: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("\ufffd", chu)

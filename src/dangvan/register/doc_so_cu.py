"""Read the rows of an existing book from a workbook, as they were typed."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from dangvan.errors import RegisterError
from dangvan.text import bo_dau

_TIEU_DE = {
    "so_ky_hieu": ("so ky hieu", "so va ky hieu", "so ky hieu van ban", "so", "so van ban"),
    "ngay_ban_hanh": ("ngay thang nam", "ngay thang", "ngay ban hanh", "ngay ky", "ngay",
                      "ngay thang van ban", "ngay thang nam ban hanh"),
    "trich_yeu": ("ten loai va trich yeu", "ten loai va trich yeu noi dung", "trich yeu",
                  "ten loai va trich yeu noi dung van ban", "trich yeu noi dung", "noi dung"),
    "ten_loai": ("ten loai", "loai van ban", "ten loai van ban"),
    "nguoi_ky": ("nguoi ky",),
    "chuc_vu": ("chuc vu", "chuc vu nguoi ky"),
    "noi_nhan": ("noi nhan", "noi nhan van ban"),
    "ban_luu": ("don vi nguoi nhan ban luu", "noi luu", "ban luu"),
    "ghi_chu": ("ghi chu",),
}  # fmt: skip
_COT = {ten: cot for cot, cac_ten in _TIEU_DE.items() for ten in cac_ten}
_PHAI_CO = {"so_ky_hieu", "ngay_ban_hanh"}
_TIM_TIEU_DE_DEN_DONG = 20


@dataclass(frozen=True, slots=True)
class DongSoCu:
    """One row of an existing book: where it stands, and its cells by column of the register."""

    trang_tinh: str
    so_dong: int
    o: dict[str, Any]  # Any: what a cell holds

    @property
    def noi(self) -> str:
        """Where the row stands, as the clerk finds it."""
        return f"trang “{self.trang_tinh}”, dòng {self.so_dong}"

    def chu(self, cot: str) -> str:
        """Return a cell as text; empty where there is none."""
        value = self.o.get(cot)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value).strip()


def doc_so_cu(
    source: str | os.PathLike[str] | BinaryIO, *, trang_tinh: str | None
) -> list[DongSoCu]:
    """Return the rows of every sheet that has the columns of a book.

    Raises:
        RegisterError: The file cannot be read, or no sheet has a column of numbers and one of days.
    """
    where = os.fspath(source) if isinstance(source, str | os.PathLike) else "sổ cũ"
    try:
        workbook = load_workbook(source, data_only=True)
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError, TypeError) as error:
        raise RegisterError(
            "không đọc được tệp Excel",
            where=where,
            fix="mở tệp bằng Excel, lưu lại dạng .xlsx rồi nhập lại",
        ) from error
    cac_trang = [trang for trang in workbook.worksheets if trang_tinh in (None, trang.title)]
    co_cot = [(trang, dau, cot) for trang in cac_trang for dau, cot in _tieu_de(trang)]
    if not co_cot:
        raise RegisterError(
            "không thấy bảng nào có cột “Số, ký hiệu” và cột “Ngày, tháng, năm”",
            where=where,
            fix="ghi tên hai cột đó ở hàng đầu bảng; xem lại tên trang tính",
        )
    return [dong for trang, dau, cot in co_cot for dong in _cac_dong(trang, dau, cot)]


def _tieu_de(trang: Worksheet) -> Iterator[tuple[int, dict[int, str]]]:
    """Yield the row of headings and what each column is, if the sheet has one."""
    for dau, o in enumerate(trang.iter_rows(max_row=_TIM_TIEU_DE_DEN_DONG, values_only=True), 1):
        cot: dict[int, str] = {}
        for thu_tu, value in enumerate(o):
            ten = _COT.get(_gon(value)) if isinstance(value, str) else None
            if ten is not None and ten not in cot.values():
                cot[thu_tu] = ten
        if _PHAI_CO <= set(cot.values()):
            yield dau, cot
            return


def _gon(tieu_de: str) -> str:
    return " ".join(re.findall(r"[a-z]+", bo_dau(tieu_de).lower()))


def _cac_dong(trang: Worksheet, dau: int, cot: dict[int, str]) -> Iterator[DongSoCu]:
    for so_dong, o in enumerate(trang.iter_rows(min_row=dau + 1, values_only=True), dau + 1):
        gia_tri = {
            ten: o[thu_tu]
            for thu_tu, ten in cot.items()
            if o[thu_tu] is not None and str(o[thu_tu]).strip()
        }
        if gia_tri:
            yield DongSoCu(trang.title, so_dong, gia_tri)

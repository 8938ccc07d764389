"""A clerk's table as it was typed: rows of cells with their types, before anything is understood.

Whatever the table came from, it ends here as a `BangTinh`, so the rest of the room reads one
structure. Nothing is cleaned: a date stays a date, a number a number, a text every one of its
letters.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, Protocol, TypeAlias

from openpyxl.utils import get_column_letter


@dataclass(frozen=True, slots=True)
class OHong:
    """A cell whose value nobody can know without opening Excel.

    Attributes:
        ma_loi: The error code, `loi:cong_thuc` or `loi:o_excel`.
        noi_dung: What stands in the cell: the formula, or Excel's own error (`#REF!`).
    """

    ma_loi: str
    noi_dung: str

    def __str__(self) -> str:
        return self.noi_dung


GiaTri: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | OHong | None
"""What a cell can hold. An empty text is `None`; a float without a fraction is an int."""


class KhungDuLieu(Protocol):
    """The part of a pandas `DataFrame` this room uses; pandas itself is never imported."""

    @property
    def columns(self) -> Any:
        """The labels of the columns."""  # Any: pandas' Index, or whatever mimics it

    def itertuples(self, index: bool = ..., name: str | None = ...) -> Iterable[tuple[Any, ...]]:
        """Yield the rows as plain tuples."""  # Any: a cell of a DataFrame holds anything


@dataclass(frozen=True, slots=True)
class DongTinh:
    """One row that holds at least one value.

    Attributes:
        so_dong: The row's number as the clerk counts it: the number Excel prints beside it, the
            record's place in a CSV file, or the n-th record (from 1) of records and DataFrames.
        gia_tri: The values from the first column on, without the empty end of the row.
        bi_an: Whether Excel hides the row (by hand or by a filter).
    """

    so_dong: int
    gia_tri: tuple[GiaTri, ...]
    bi_an: bool = False

    def __reduce__(self) -> tuple[object, ...]:
        """A plain call: rows are packed by the hundred thousand."""
        return DongTinh, (self.so_dong, self.gia_tri, self.bi_an)

    def o(self, cot: int) -> GiaTri:
        """Return the value in column `cot`, counted from 0; `None` beyond the end."""
        return self.gia_tri[cot] if cot < len(self.gia_tri) else None


@dataclass(frozen=True, slots=True)
class VungGop:
    """A merged range; rows as the clerk counts them, columns from 0, both ends included."""

    dong_dau: int
    cot_dau: int
    dong_cuoi: int
    cot_cuoi: int

    def __str__(self) -> str:
        dau = f"{get_column_letter(self.cot_dau + 1)}{self.dong_dau}"
        return f"{dau}:{get_column_letter(self.cot_cuoi + 1)}{self.dong_cuoi}"


@dataclass(frozen=True, slots=True)
class BangTinh:
    """One table: a sheet of a workbook, a CSV file, a DataFrame, or records.

    Attributes:
        nguon: The file's name without its folder, or what the table is (`bảng pandas`).
        kieu_nguon: Where it came from; only `xlsx` and `bo_nho` keep the types of the cells.
        trang_tinh: The sheet's name; empty outside a workbook.
        dong: The rows with a value, in order; a `Spool` where they may be many.
        vung_gop: The merged ranges.
        dong_tieu_de: How many leading rows are certainly the header (records, DataFrames); 0 when
            the header must be looked for.
        he_1904: Whether the workbook counts its days from 1904 (old Excel for Mac).
        co_bo_loc: Whether a filter is set on the sheet.
    """

    nguon: str
    kieu_nguon: Literal["xlsx", "csv", "bo_nho"]
    trang_tinh: str
    dong: Sequence[DongTinh]
    vung_gop: tuple[VungGop, ...] = ()
    dong_tieu_de: int = 0
    he_1904: bool = False
    co_bo_loc: bool = False

    @property
    def ten(self) -> str:
        """The name a message gives the table: the file, and the sheet if there are sheets."""
        return f"{self.nguon}, trang “{self.trang_tinh}”" if self.trang_tinh else self.nguon

    def dia_chi(self, so_dong: int, cot: int, tieu_de: str = "") -> str:
        """Return where a cell stands, the way its owner would look for it.

        Args:
            so_dong: The row's number.
            cot: The column, counted from 0.
            tieu_de: The column's heading, used where there are no Excel addresses.
        """
        if self.kieu_nguon == "xlsx":
            return f"{self.trang_tinh}!{get_column_letter(cot + 1)}{so_dong}"
        cho = "dòng tiêu đề" if so_dong <= 0 else f"dòng {so_dong}"
        return f"{cho}, cột {tieu_de or cot + 1}"

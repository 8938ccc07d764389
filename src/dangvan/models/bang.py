"""Tables: columns, rows, and a total row that is computed or checked."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from dangvan.models.base import BanGhi
from dangvan.models.chu import Chu, ChuTho, ChuTrongO, chu_thuan

# At most 15 digits before the comma and 6 after: sums stay exact.
_SO_VIET = re.compile(r"[-\u2212]?(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,15})(?:,\d{1,6})?")
_TRONG = ("", "-", "–")
_TEN_TONG = ("tổng cộng", "tổng số", "tổng", "cộng")
_TEN_THU_TU = ("tt", "stt")
DON_VI_TINH = "Đơn vị tính:"
"""What stands before the unit of a table."""

_TRONG_DO = re.compile(r"(?:[-–+]\s*)?trong đó\b", re.IGNORECASE)


def so_trong_o(o: ChuTho) -> Decimal | None:
    """Return the number in a cell, as Vietnamese writes it (`1.250,5`); `None` for other text.

    An empty cell and a lone dash count as zero.
    """
    chu = chu_thuan(o)
    if chu in _TRONG:
        return Decimal(0)
    if not _SO_VIET.fullmatch(chu):
        return None
    return Decimal(chu.replace("\u2212", "-").replace(".", "").replace(",", "."))


def la_dong_tong(dong: tuple[ChuTho, ...]) -> bool:
    """Tell whether a row is a total row by its label."""
    nhan = next((chu_thuan(o) for o in dong if o), "")
    return nhan.casefold().rstrip(" :.") in _TEN_TONG


def la_trong_do(dong: tuple[ChuTho, ...]) -> bool:
    """Tell whether a row breaks down the one above it (`trong đó …`)."""
    return any(_TRONG_DO.match(chu_thuan(o)) for o in dong)


def bat_buoc_loai(schema: JsonDict) -> None:
    """Make `loai` required in the JSON Schema: it tells blocks apart."""
    bat_buoc = schema.get("required", [])
    schema["required"] = ["loai", *(bat_buoc if isinstance(bat_buoc, list) else ())]


class CotBang(BanGhi):
    """A column of a table."""

    ten_cot: Chu = Field(title="Tên cột")
    can_le: Literal["trai", "giua", "phai"] = Field(default="trai", title="Căn lề")
    do_rong: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = Field(
        default=None,
        title="Độ rộng",
        description="So với các cột khác; ghi cho mọi cột, hoặc không",
    )
    tinh_tong: bool = Field(
        default=False, title="Tính tổng", description="Cộng các số của cột vào dòng tổng"
    )


class Bang(BanGhi):
    """A table whose header repeats on every page.

    Columns with `tinh_tong` are added up: the total row holds the sums, and a total that is
    typed in `tong_cong` must equal them.
    """

    model_config = ConfigDict(json_schema_extra=bat_buoc_loai)

    loai: Literal["bang"] = Field(default="bang", title="Loại")
    tieu_de: Chu | None = Field(default=None, title="Tiêu đề")
    don_vi_tinh: Chu | None = Field(default=None, title="Đơn vị tính")
    cot: tuple[CotBang, ...] = Field(title="Cột", min_length=1)
    dong: tuple[tuple[ChuTrongO, ...], ...] = Field(title="Dòng", min_length=1)
    tong_cong: tuple[ChuTrongO, ...] | None = Field(
        default=None,
        title="Tổng cộng",
        description="Dòng tổng đã biết, được so với tổng tính ra; ô trống của cột cộng được điền",
    )

    @model_validator(mode="after")
    def _dung_hinh(self) -> Self:
        self._du_o()
        if len({cot.do_rong is None for cot in self.cot}) > 1:
            raise ValueError(
                "chỉ một số cột có Độ rộng. Cách sửa: ghi Độ rộng cho mọi cột, hoặc bỏ hết"
            )
        if any(cot.tinh_tong for cot in self.cot):
            self._cong_duoc()
            self._tong_khop()
        return self

    @property
    def dong_tong(self) -> tuple[ChuTho, ...] | None:
        """The total row as printed; `None` when the table has none."""
        tong = tuple(self._tong())
        if all(o is None for o in tong):
            return self.tong_cong
        da_ghi = self.tong_cong or self._nhan_tong()
        return tuple(
            so if so is not None and not o else o for o, so in zip(da_ghi, tong, strict=True)
        )

    @property
    def ti_le_cot(self) -> tuple[float, ...]:
        """The share of the width each column takes; the shares add up to 1."""
        rong = [cot.do_rong or 1.0 for cot in self.cot]
        return tuple(phan / sum(rong) for phan in rong)

    def _du_o(self) -> None:
        for thu_tu, dong in enumerate(self.dong, start=1):
            if len(dong) != len(self.cot):
                raise ValueError(
                    f"dòng {thu_tu} có {len(dong)} ô, bảng có {len(self.cot)} cột. "
                    "Cách sửa: ghi đủ ô, ô không có gì thì để trống"
                )
            if not any(dong):
                raise ValueError(f"dòng {thu_tu} không có chữ nào. Cách sửa: bỏ dòng đó")
        if self.tong_cong is not None and len(self.tong_cong) != len(self.cot):
            raise ValueError(
                f"dòng tổng cộng có {len(self.tong_cong)} ô, bảng có {len(self.cot)} cột. "
                "Cách sửa: ghi đủ ô, ô không có gì thì để trống"
            )

    def _cong_duoc(self) -> None:
        if all(cot.tinh_tong for cot in self.cot):
            raise ValueError("cột nào cũng tính tổng thì không còn chỗ ghi “Tổng cộng”")
        for thu_tu, dong in enumerate(self.dong, start=1):
            if la_dong_tong(dong):
                raise ValueError(
                    f"dòng {thu_tu} là dòng tổng nằm giữa các dòng được cộng. "
                    "Cách sửa: chuyển dòng đó sang Tổng cộng"
                )
            if la_trong_do(dong):
                raise ValueError(
                    f"dòng {thu_tu} là “trong đó”, cộng vào thì tính hai lần. "
                    "Cách sửa: bỏ Tính tổng của các cột và tự ghi Tổng cộng"
                )

    def _tong_khop(self) -> None:
        cac_tong = tuple(self._tong())
        da_co = self.tong_cong or ("",) * len(self.cot)
        for cot, da_ghi, tong in zip(self.cot, da_co, cac_tong, strict=True):
            if tong is None or not da_ghi or so_trong_o(da_ghi) == so_trong_o(tong):
                continue
            raise ValueError(
                f"cột “{chu_thuan(cot.ten_cot)}” ghi tổng “{chu_thuan(da_ghi)}”, "
                f"cộng các dòng được {tong}. Cách sửa: xem lại các số của cột"
            )

    def _tong(self) -> Iterator[str | None]:
        """Yield per column the sum as Vietnamese writes it; `None` where nothing is added."""
        for vi_tri, cot in enumerate(self.cot):
            yield self._tong_cot(vi_tri) if cot.tinh_tong else None

    def _tong_cot(self, vi_tri: int) -> str:
        tong = Decimal(0)
        for thu_tu, dong in enumerate(self.dong, start=1):
            so = so_trong_o(dong[vi_tri])
            if so is None:
                raise ValueError(
                    f"cột “{chu_thuan(self.cot[vi_tri].ten_cot)}”, dòng {thu_tu}: "
                    f"“{chu_thuan(dong[vi_tri])}” không phải là số nên không cộng được. "
                    "Cách sửa: ghi như 1.250 hay 12,5, hoặc bỏ Tính tổng của cột"
                )
            tong += so
        return f"{tong:,f}".translate(str.maketrans(",.", ".,"))

    def _nhan_tong(self) -> tuple[str, ...]:
        """The label of a computed total row, in the first column that is neither number nor sum."""
        cho = [
            vi_tri
            for vi_tri, cot in enumerate(self.cot)
            if not cot.tinh_tong and chu_thuan(cot.ten_cot).casefold() not in _TEN_THU_TU
        ] or [vi_tri for vi_tri, cot in enumerate(self.cot) if not cot.tinh_tong]
        return tuple("Tổng cộng" if vi_tri == cho[0] else "" for vi_tri in range(len(self.cot)))

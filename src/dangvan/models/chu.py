"""Inline text: words, and the runs of them that are bold, italic or underlined."""

import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from dangvan.models.base import BanGhi, kiem_tra_chu
from dangvan.text import chuan_hoa

_DONG_TRONG = re.compile(r"\n\s*\n|\u2029")


def _sach(value: str) -> str:
    """Return clean text that keeps one space at an edge: runs are joined there."""
    if _DONG_TRONG.search(value):
        raise ValueError("có dòng trống bên trong. Cách sửa: tách thành hai đoạn văn")
    kiem_tra_chu(value)
    giua = chuan_hoa(value)
    if not giua:
        return " " if value else ""
    return " " * value[0].isspace() + giua + " " * value[-1].isspace()


class DoanChu(BanGhi):
    """A run of text in one form. Spaces at its edges count."""

    model_config = ConfigDict(str_strip_whitespace=False)

    chu: Annotated[str, AfterValidator(_sach)] = Field(title="Chữ", min_length=1)
    dam: bool = Field(default=False, title="Đậm")
    nghieng: bool = Field(default=False, title="Nghiêng")
    gach_chan: bool = Field(default=False, title="Gạch chân")

    @property
    def tron(self) -> bool:
        """Whether the run is neither bold, italic nor underlined."""
        return not (self.dam or self.nghieng or self.gach_chan)

    def voi_chu(self, chu: str) -> "DoanChu":
        """Return a run of the same form with other text, which must be clean already."""
        return self.model_copy(update={"chu": chu})

    def cung_dang(self, khac: "DoanChu") -> bool:
        """Tell whether two runs have the same form."""
        return (self.dam, self.nghieng, self.gach_chan) == (
            khac.dam,
            khac.nghieng,
            khac.gach_chan,
        )


ChuTho = str | tuple[DoanChu, ...]
"""Inline text as a plain type, for functions that read it."""


def gon_doan(cac_doan: Iterable[DoanChu]) -> tuple[DoanChu, ...]:
    """Return the runs trimmed at both ends, singly spaced, neighbours of one form joined."""
    ra: list[DoanChu] = []
    for doan in cac_doan:
        chu = doan.chu
        if not ra or ra[-1].chu.endswith(" "):
            chu = chu.lstrip(" ")
        if not chu:
            continue
        if ra and ra[-1].cung_dang(doan):
            ra[-1] = doan.voi_chu(ra[-1].chu + chu)
        else:
            ra.append(doan.voi_chu(chu))
    while ra and not ra[-1].chu.strip(" "):
        ra.pop()
    if ra:
        ra[-1] = ra[-1].voi_chu(ra[-1].chu.rstrip(" "))
    return tuple(ra)


def gon_chu(value: ChuTho) -> ChuTho:
    """Return inline text in its one form: runs without any form become a string."""
    if isinstance(value, str):
        return _sach(value).strip(" ")
    doan = gon_doan(value)
    if not doan:
        return ""
    return doan[0].chu if len(doan) == 1 and doan[0].tron else doan


def _chu(value: ChuTho) -> ChuTho:
    value = gon_chu(value)
    if not value:
        raise ValueError("để trống. Cách sửa: ghi thêm chữ, hoặc bỏ mục này")
    return value


Chu = Annotated[ChuTho, AfterValidator(_chu)]
"""Inline text: a string, or runs. Runs without any form come back as a string."""

ChuTrongO = Annotated[ChuTho, AfterValidator(gon_chu)]
"""Inline text of a table cell, which may be empty."""


def thanh_doan(chu: ChuTho) -> tuple[DoanChu, ...]:
    """Return the runs of inline text; none for empty text."""
    if isinstance(chu, str):
        return (DoanChu(chu=chu),) if chu else ()
    return chu


def chu_thuan(chu: ChuTho) -> str:
    """Return inline text without its form."""
    return chu if isinstance(chu, str) else "".join(doan.chu for doan in chu)


def in_hoa(cac_doan: Iterable[DoanChu]) -> tuple[DoanChu, ...]:
    """Return the runs in capitals."""
    return tuple(doan.voi_chu(doan.chu.upper()) for doan in cac_doan)


def in_dam(cac_doan: Iterable[DoanChu]) -> tuple[DoanChu, ...]:
    """Return the runs in bold."""
    return tuple(doan.model_copy(update={"dam": True}) for doan in cac_doan)

"""Markdown headings: which block they begin, its typed number, its name."""

import re
from typing import NamedTuple

from markdown_it.token import Token

from dangvan.models.cay_markdown import Nut
from dangvan.models.chu import chu_thuan, gon_chu
from dangvan.models.markdown_chu import cat_dau, doc_mot_dong, loi_dong

_THEO_TU = {
    "phần": "phan",
    "chương": "chuong",
    "mục": "muc_lon",
    "điều": "dieu",
    "phụ lục": "phu_luc",
}
_THEO_CAP = {"h1": "muc_la_ma", "h2": "muc_so", "h3": "muc_so", "h4": "diem"}
_TU_VA_SO = re.compile(
    r"(phần|chương|mục|điều|phụ\s+lục)"
    r"(?:\s+(?:(thứ(?:\s+\w+){1,3}?)(?=\s*(?:[.:–-]|$))|([ivxlc]+|[0-9]+)(?=[\s.:–-]|$))"
    r"|(?=\s*[.:]))"
    r"\s*[.:–-]?\s*",
    re.IGNORECASE,
)
_PHU_LUC = re.compile(r"phụ\s+lục(?:\s+|$)", re.IGNORECASE)
_SO = re.compile(
    r"([0-9]{1,2}(?:\.[0-9]{1,2})+)[.)]?\s+|([0-9]{1,3})[.)]\s+"
    r"|([IVXL]+)\s?[.–-]\s*(?=\S)|([a-zđ])\)\s+"
)
_DAU_NHAN_MANH = re.compile(r"(?<!\\)[*_]")


class DeMuc(NamedTuple):
    """A heading as read: the block it begins, and the depth it closes back to."""

    nut: Nut
    bac: int


_BAC = {"phan": 1, "chuong": 2, "muc_lon": 3, "dieu": 4, "muc_la_ma": 4}
_BAC_THEO_CAP = {"h1": 4, "h2": 5, "h3": 6, "h4": 7}


def doc_de_muc(the: str, inline: Token) -> DeMuc:
    """Return what a heading begins.

    Args:
        the: `h1` to `h6`.
        inline: The text of the heading.

    Raises:
        DataError: The heading has no name, or is deeper than four levels.
    """
    dong = (inline.map or [0])[0] + 1
    cac_doan = doc_mot_dong(inline)
    tu = _tu_va_so(inline.content, chu_thuan(cac_doan))
    if tu is not None:
        loai, so_go, dai = tu
        bac = _BAC.get(loai, 0)
    elif the in _THEO_CAP:
        loai, bac = _THEO_CAP[the], _BAC_THEO_CAP[the]
        so_go, dai = _so_dau(inline.content, chu_thuan(cac_doan))
    else:
        raise loi_dong(dong, "đề mục chỉ có bốn cấp, từ # đến ####", "bớt dấu #")
    ten = cat_dau(cac_doan, dai)
    if not ten and loai != "dieu":
        raise loi_dong(dong, "đề mục thiếu tên", "ghi tên ngay sau số, trên cùng một dòng")
    return DeMuc(Nut(loai, dong, gon_chu(ten), so_go), bac)


def _tu_va_so(tho: str, chu: str) -> tuple[str, str | None, int] | None:
    khop = _khop(_TU_VA_SO, tho, chu)
    if khop is not None:
        tu = " ".join(khop.group(1).casefold().split())
        so_go = khop.group(2) or khop.group(3)
        return _THEO_TU[tu], " ".join(so_go.casefold().split()) if so_go else None, khop.end()
    phu_luc = _khop(_PHU_LUC, tho, chu)
    return ("phu_luc", None, phu_luc.end()) if phu_luc else None


def _so_dau(tho: str, chu: str) -> tuple[str | None, int]:
    khop = _khop(_SO, tho, chu)
    return (None, 0) if khop is None else (khop.group(khop.lastindex or 0), khop.end())


def _khop(mau: re.Pattern[str], tho: str, chu: str) -> re.Match[str] | None:
    """Match the start of the text, unless a backslash or an entity hides it in the source."""
    return mau.match(chu) if mau.match(_DAU_NHAN_MANH.sub("", tho)) else None

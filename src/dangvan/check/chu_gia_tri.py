"""Measured values in the words of a Vietnamese clerk; Word's own word beside what Word calls so."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dangvan.layout import KieuDoan
from dangvan.layout.do import Can

TEN_CAN: Final[Mapping[Can, str]] = MappingProxyType(
    {"trai": "trái", "phai": "phải", "giua": "giữa", "deu": "đều"}
)
_TEN_MAU: Final = {
    "000000": "đen", "FFFFFF": "trắng", "FF0000": "đỏ", "C00000": "đỏ sẫm", "0000FF": "xanh dương",
    "0070C0": "xanh dương", "002060": "xanh đậm", "00B050": "xanh lá", "00B0F0": "xanh da trời",
    "FFFF00": "vàng", "FFC000": "cam", "7030A0": "tím", "808080": "xám",
}  # fmt: skip
_KIEU_SO: Final = {
    "decimal": "1, 2, 3", "upperRoman": "I, II, III", "lowerRoman": "i, ii, iii",
    "upperLetter": "A, B, C", "lowerLetter": "a, b, c", "numberInDash": "- 1 -, - 2 -",
    "decimalZero": "01, 02, 03", "ordinal": "1st, 2nd", "cardinalText": "bằng chữ tiếng Anh",
    "ordinalText": "bằng chữ tiếng Anh", "none": "không in",
}  # fmt: skip


def so_do(gia_tri: float) -> str:
    """Return a measure as written in Vietnamese: a comma, no zeros behind."""
    return f"{round(gia_tri, 2):g}".replace(".", ",")


def can_bang_chu(can: Can) -> str:
    """Return how a paragraph is aligned: `căn đều hai bên`."""
    return "căn đều hai bên" if can == "deu" else f"căn {TEN_CAN[can]}"


def dan_dong_bang_chu(kieu: KieuDoan) -> str:
    """Return the line spacing of a paragraph."""
    match kieu.quy_tac_dong:
        case "boi_so":
            if kieu.dan_dong_boi == 1:
                return "dòng đơn (Single)"
            return f"{so_do(kieu.dan_dong_boi)} lần dòng đơn (Multiple)"
        case "it_nhat":
            return f"ít nhất {so_do(kieu.dan_dong_pt)} pt (At least)"
        case "chinh_xac":
            return chinh_xac(kieu.dan_dong_pt)


def chinh_xac(pt: float) -> str:
    """Return an exact line spacing."""
    return f"chính xác {so_do(pt)} pt (Exactly)"


def mau_bang_chu(mau: str | None) -> str:
    """Return a colour by its name where it has one, with its code."""
    if mau is None:
        return "đen"
    return f"{_TEN_MAU[mau]} ({mau})" if mau in _TEN_MAU else f"mã {mau}"


def kieu_so_trang_bang_chu(dang: str) -> str:
    """Return how pages are numbered: `I, II, III`."""
    return f"kiểu {_KIEU_SO[dang]}" if dang in _KIEU_SO else "không phải chữ số Ả Rập"

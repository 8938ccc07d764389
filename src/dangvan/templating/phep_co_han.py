"""Operations, methods and filters that refuse, before they start, what would be too much.

What is paid for afterwards (`ngan_sach`) is not told here: only operations whose result may be far
bigger than what goes in.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from jinja2.sandbox import SandboxedEscapeFormatter, SandboxedFormatter

from dangvan.templating.ngan_sach import (
    BIT_NHIEU_NHAT,
    DAI_NHAT,
    GIA_MUC,
    QuaMuc,
    khoi_luong,
    qua_dai,
)

RONG_NHAT: Final = 1000
"""How wide a field, an indent or a piece may be that a template asks for."""
# Escaping makes five letters of `&`; a text in a list is printed as Python writes it.
_NO_RA: Final = 10
_THUA_SO = re.compile(r"\*|\d{4}")
_CHO_PHAN_TRAM = re.compile(r"%(?:\([^)]*\))?([#0\- +*\d.]*)")


def xet_phep(phep: str, trai: Any, phai: Any) -> None:  # Any: operands of a template
    """Refuse an operation whose result would be too big.

    Raises:
        QuaMuc: It would.
    """
    if phep == "*":
        _xet_nhan(trai, phai)
    elif phep == "**" and isinstance(trai, int) and isinstance(phai, int):
        if trai.bit_length() * phai > BIT_NHIEU_NHAT:
            raise QuaMuc("mẫu tính ra số quá lớn")
    elif phep == "%" and isinstance(trai, str):
        _xet_phan_tram(trai, phai)


def _xet_nhan(trai: Any, phai: Any) -> None:  # Any: as above
    if isinstance(phai, Sequence):
        trai, phai = phai, trai
    if isinstance(trai, Sequence) and isinstance(phai, int):
        mot = len(trai) if isinstance(trai, str) else max(khoi_luong(trai, DAI_NHAT), GIA_MUC)
        _xet_dai(mot * phai)


def _xet_phan_tram(khuon: str, gia_tri: Any) -> None:  # Any: as above
    cac_cho = _CHO_PHAN_TRAM.findall(khuon)
    if any(map(_THUA_SO.search, cac_cho)):
        raise qua_dai()
    moi_cho = khoi_luong(gia_tri, DAI_NHAT) * _NO_RA
    _xet_dai(len(khuon) + RONG_NHAT * len(cac_cho))
    _xet_dai(moi_cho if isinstance(gia_tri, tuple) else moi_cho * len(cac_cho))


def _xet_dai(dai: int) -> None:
    if dai > DAI_NHAT:
        raise qua_dai()


def _xet_rong(rong: object) -> None:
    """Refuse a width; what is no number is refused by the operation itself."""
    if isinstance(rong, int | float) and not -RONG_NHAT <= rong <= RONG_NHAT:
        raise qua_dai()
    if isinstance(rong, str):
        _xet_dai(len(rong) * RONG_NHAT)


def _xet_noi(noi: object, cac_muc: Any) -> None:  # Any: what a template joins
    so_muc = len(cac_muc) if isinstance(cac_muc, Sequence | Mapping) else RONG_NHAT
    _xet_dai(khoi_luong(noi, DAI_NHAT) * so_muc)
    _xet_dai(khoi_luong(cac_muc, DAI_NHAT))


def _xet_thay(chu: object, cu: object, moi: object) -> None:
    chu, cu, moi = str(chu), str(cu), str(moi)
    _xet_dai(chu.count(cu) * len(moi) * _NO_RA)


# --- Methods

_MOI_KIEU: Final = "count index copy"
_CHU: Final = """capitalize casefold center count endswith expandtabs find format format_map index
    isalnum isalpha isascii isdecimal isdigit islower isnumeric isspace istitle isupper join
    ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition
    rsplit rstrip split splitlines startswith strip swapcase title upper zfill"""
PHUONG_THUC: Final[tuple[tuple[type, frozenset[str]], ...]] = (
    (str, frozenset(_CHU.split())),
    (Mapping, frozenset({"copy", "get", "items", "keys", "values"})),
    (list, frozenset(_MOI_KIEU.split())),
    (tuple, frozenset(_MOI_KIEU.split())),
    (range, frozenset(_MOI_KIEU.split())),
)
"""The methods a template may call, by what they belong to."""

XetPhuongThuc = Callable[..., None]

_XET_PHUONG_THUC: Final[Mapping[str, XetPhuongThuc]] = MappingProxyType(
    {
        "center": lambda _, rong, *__: _xet_rong(rong),
        "ljust": lambda _, rong, *__: _xet_rong(rong),
        "rjust": lambda _, rong, *__: _xet_rong(rong),
        "zfill": lambda _, rong: _xet_rong(rong),
        "expandtabs": lambda chu, tabsize=8: _xet_dai(chu.count("\t") * max(int(tabsize), 1)),
        "replace": lambda chu, cu, moi, *_: _xet_thay(chu, cu, moi),
        "join": _xet_noi,
    }
)


def xet_phuong_thuc(ten: str, cua: object, *args: object, **kwargs: object) -> None:
    """Refuse a call of a method whose result would be too big.

    Raises:
        QuaMuc: It would.
        TypeError: The method takes other arguments.
    """
    if ten in _XET_PHUONG_THUC and isinstance(cua, str):
        _XET_PHUONG_THUC[ten](cua, *args, **kwargs)


# --- Filters

LOC_BO: Final = frozenset({"pprint", "random", "urlize", "xmlattr"})
"""Filters no paper needs: by chance, for screens, for web pages."""

DAI_CHO_LOC_CHAM: Final = 20_000
GIA_LOC_CHAM: Final = 15
"""How much the slow filters take, and what a letter of it costs."""
_LOC_CHAM: Final = frozenset({"striptags", "title", "wordcount", "wordwrap"})
_LOC_RE: Final = frozenset("count d default e escape first last length trim".split())


def xet_loc(ten: str, gia_tri: object, *args: Any, **kwargs: Any) -> int:  # Any: as above
    """Refuse a filter on values that would make too much; return what it costs besides.

    Raises:
        QuaMuc: It would.
        TypeError: The filter takes other arguments.
    """
    if ten not in _LOC_RE:
        _xet_dai(khoi_luong(gia_tri, DAI_NHAT))
    if ten in _XET_LOC:
        _XET_LOC[ten](gia_tri, *args, **kwargs)
    if ten not in _LOC_CHAM:
        return 0
    dai = khoi_luong(gia_tri, DAI_NHAT)
    if dai > DAI_CHO_LOC_CHAM:
        raise qua_dai()
    return GIA_LOC_CHAM * dai


def _xet_thut(chu: object, width: object = 4, *_: object, **__: object) -> None:
    _xet_rong(width)
    rong = len(width) if isinstance(width, str) else RONG_NHAT
    _xet_dai(rong * (str(chu).count("\n") + 1))


def _xet_ngat(chu: Any, width: int = 79, keep: bool = True, wrapstring: str | None = None,
              **_: object) -> None:  # Any: as above  # fmt: skip
    if wrapstring is not None:
        _xet_dai(khoi_luong(wrapstring, DAI_NHAT) * len(str(chu)))


def _xet_tong(_: object, attribute: object = None, start: object = 0) -> None:
    if not isinstance(start, int | float):
        raise QuaMuc("bộ lọc sum chỉ cộng số")


def _xet_danh_sach(chu: object, *_: object, **__: object) -> None:
    if isinstance(chu, str | range):
        _xet_dai(len(chu) * GIA_MUC)


_XET_LOC: Final[Mapping[str, Callable[..., None]]] = MappingProxyType(
    {
        "batch": lambda _, linecount, fill_with=None: _xet_rong(linecount),
        "center": lambda _, width=80: _xet_rong(width),
        "format": lambda khuon, *args, **kwargs: _xet_phan_tram(str(khuon), kwargs or args),
        "indent": _xet_thut,
        "join": lambda cac_muc, d="", attribute=None: _xet_noi(d, cac_muc),
        "list": _xet_danh_sach,
        "replace": lambda chu, old, new, count=None: _xet_thay(chu, old, new),
        "round": lambda _, precision=0, method="common": _xet_rong(precision),
        "slice": lambda _, slices, fill_with=None: _xet_rong(slices),
        "sort": _xet_danh_sach,
        "sum": _xet_tong,
        "tojson": lambda _, indent=None: _xet_rong(indent),
        "wordwrap": _xet_ngat,
    }
)


# --- str.format


class _CoHan:
    """Fields of bounded width, and not more of them than a paper prints."""

    dai = 0

    def format_field(self, value: Any, format_spec: str) -> str:  # Any: what a template formats
        if _THUA_SO.search(format_spec):
            raise qua_dai()
        chu: str = super().format_field(value, format_spec)  # type: ignore[misc]  # a mixin
        self.dai += len(chu)
        _xet_dai(self.dai)
        return chu


class DienCoHan(_CoHan, SandboxedFormatter):
    """`str.format` of a template, with fields of bounded width."""


class DienThoatCoHan(_CoHan, SandboxedEscapeFormatter):
    """The same for text that is escaped already."""

"""Escaping values so that what was printed needs no second look.

Looking a finished part through for characters that XML cannot hold costs as much as filling it in.
In a proven part everything but the values is known beforehand, so each value is looked at by
itself while it is escaped; one that is not plain printable text leaves a mark behind.
"""

import re
from types import CodeType
from typing import Any

from jinja2 import Template
from markupsafe import escape

from dangvan.errors import DataError

DAU_SOAT = "\x02"
"""Stands before a value that was not plain text: the part has to be looked through.

A letter that XML forbids. Not a zero: in memory most letters of a Vietnamese text have a zero byte,
and looking for a zero letter among them takes thirty times longer.
"""

# Paper after paper of a batch prints the same office, place and date: looking a short text up takes
# a third of the time that looking through it takes.
_NHO: dict[str, str] = {}
_NHO_TOI_DA, _NGAN = 2048, 200

_DAC_BIET = re.compile("[&<>'\"]")
# Line feeds and tabs are docxtpl's; the others XML forbids. Source: XML 1.0, 2.2.
_CAN_XET = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
# The same as bytes: of the characters that UTF-8 can write.
_CAM_MOT_BYTE = bytes(range(9)) + b"\x0b\x0c" + bytes(range(14, 32))
_CAM_BA_BYTE = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


def thoat(value: Any) -> str:  # Any: whatever a tag prints
    """Return a printed value escaped, behind `DAU_SOAT` unless it is plain text.

    Raises:
        DataError: It holds the mark itself, which XML cannot.
    """
    if type(value) is str:
        return _NHO.get(value) or _thoat_chu(value)
    return str(value) if type(value) is int else _danh_dau(escape(value))


def _thoat_chu(chu: str) -> str:
    if not chu.isprintable() and not chu.replace("\xa0", " ").isprintable():
        return _danh_dau(escape(chu))
    da_thoat = str(escape(chu)) if _DAC_BIET.search(chu) else chu
    if len(da_thoat) <= _NGAN:
        if len(_NHO) >= _NHO_TOI_DA:
            _NHO.clear()
        _NHO[chu] = da_thoat
    return da_thoat


def _danh_dau(chu: str) -> str:
    if DAU_SOAT in chu:
        raise ky_tu_cam(DAU_SOAT)
    return DAU_SOAT + chu


def thoat_nhanh(chuong_trinh: Template) -> bool:
    """Let a compiled template escape this way, and tell whether it can: its own text is plain."""
    goc = chuong_trinh.root_render_func
    if any(map(_CAN_XET.search, _cac_chu(goc.__code__))):
        return False
    goc.__globals__["escape"] = thoat  # the names a compiled template sees are its own
    return True


def sach(*cac_chu: str) -> bool:
    """Tell whether constant ends hold nothing that XML cannot; breaks between elements may be."""
    return not any(_CAN_XET.search(chu.replace("\n", "").replace("\t", "")) for chu in cac_chu)


def _cac_chu(code: CodeType) -> list[str]:
    """Return every text a program may print of its own."""
    con = [mot for mot in code.co_consts if isinstance(mot, CodeType)]
    chu = [mot for mot in code.co_consts if isinstance(mot, str)]
    chu += [x for mot in code.co_consts if isinstance(mot, tuple) for x in mot if type(x) is str]
    return chu + [mot for ben_trong in con for mot in _cac_chu(ben_trong)]


def ma_hoa(xml: str) -> bytes:
    """Return XML as bytes.

    Raises:
        DataError: It holds a character that XML cannot.
    """
    try:
        data = xml.encode()
    except UnicodeEncodeError as error:
        raise ky_tu_cam(error.object[error.start]) from None
    if len(data.translate(None, _CAM_MOT_BYTE)) != len(data):
        raise ky_tu_cam(next(chu for chu in xml if chu.encode() in _CAM_MOT_BYTE))
    for cam in _CAM_BA_BYTE:
        if cam in data:
            raise ky_tu_cam(cam.decode())
    return data


def ky_tu_cam(ky_tu: str) -> DataError:
    """Return the error about a character that XML cannot hold."""
    return DataError(
        f"có ký tự U+{ord(ky_tu):04X}, không in được", fix="xoá ký tự đó rồi gõ lại chữ cần viết"
    )

"""Vietnamese text in one form: composed letters, one space between words, nothing invisible."""

import re
import unicodedata

from dangvan.errors import DataError
from dangvan.text.nho_chu import nho_chu_ngan

_NHIN_GIONG = {
    "\u00d0": "Đ",  # Eth
    "\u00f0": "đ",
    "\u0189": "Đ",  # African D
    "\u0256": "đ",
    "\u01a2": "Ư",  # OI, from PDF files made with old fonts
    "\u01a3": "ư",
}
_VO_HINH = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_THAY = str.maketrans({**_NHIN_GIONG, **dict.fromkeys(_VO_HINH, "")})
_TRONG_DONG = r"\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NGAT_DONG = r"\n\r\v\f\u0085\u2028\u2029"
_KHOANG_TRONG = re.compile(f"[{_TRONG_DONG}{_NGAT_DONG}]+")
_KHOANG_TRONG_TRONG_DONG = re.compile(f"[{_TRONG_DONG}]+")
_XUONG_DONG = re.compile(f"[{_TRONG_DONG}]*(?:\\r\\n|[{_NGAT_DONG}])[{_TRONG_DONG}]*")
_DAU_ROI = re.compile("[\u0300-\u036f]")
_THANH_TRUOC_MU = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")
_CAM = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"  # controls
    "\ud800-\udfff"  # halves of a pair
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: the glyphs of one font
    "\ufdd0-\ufdef\ufffe\uffff\ufffd]"  # no characters; the mark of a lost one
)
_TEN_KY_TU = (
    ("\ue000", "\uf8ff", "ký tự riêng của một phông chữ (Symbol, Wingdings)"),
    ("\ud800", "\udfff", "nửa ký tự"),
    ("\ufffd", "\ufffd", "dấu của một chữ đã mất"),
    ("\u0000", "\u009f", "ký tự điều khiển"),
)


def chuan_hoa(s: str, *, giu_dong: bool = False) -> str:
    """Return `s` composed (NFC), without look-alike and invisible characters, singly spaced.

    Đ written as Eth or African D, Ư written as OI, and marks typed in the wrong order are mended.
    Characters that cannot be printed stay, for `tu_choi_ky_tu_cam` to refuse.

    Args:
        s: Text from anywhere.
        giu_dong: Keep line breaks, as line feeds; each line is trimmed by itself.
    """
    if s.isascii() and s.isalnum():
        return s
    return _chuan_hoa(s, giu_dong)


@nho_chu_ngan
def _chuan_hoa(s: str, giu_dong: bool) -> str:
    s = unicodedata.normalize("NFC", s.translate(_THAY))
    if _DAU_ROI.search(s):
        s = _xep_lai_dau(s)
    if giu_dong:
        s = _KHOANG_TRONG_TRONG_DONG.sub(" ", _XUONG_DONG.sub("\n", s))
        return s.strip(" \n")
    return _KHOANG_TRONG.sub(" ", s).strip(" ")


def ky_tu_cam(s: str) -> tuple[tuple[int, str], ...]:
    """Return place and character of everything in `s` that a printed page cannot hold.

    These are the characters XML 1.0 forbids, the other control characters, private-use
    characters, and U+FFFD, which stands where a letter was lost. Places count from 0.
    """
    return tuple((match.start(), match.group()) for match in _CAM.finditer(s))


def tu_choi_ky_tu_cam(s: str, *, where: str = "") -> None:
    """Raise when `s` holds a character that a printed page cannot hold.

    Args:
        s: Text to look at; tab and line breaks are allowed.
        where: The field or cell the text stands in, for the message.

    Raises:
        DataError: The first such character, with its code and its place; never its surroundings,
            which may be personal data.
    """
    match = _CAM.search(s)
    if match is None:
        return
    char = match.group()
    name = next((name for low, high, name in _TEN_KY_TU if low <= char <= high), "không phải chữ")
    raise DataError(
        f"ký tự thứ {match.start() + 1} là U+{ord(char):04X} ({name}), không in được",
        where=where,
        fix="xoá ký tự đó rồi gõ lại chữ cần viết",
    )


def _xep_lai_dau(s: str) -> str:
    # NFC leaves a tone typed before a circumflex or a breve apart.
    tach = unicodedata.normalize("NFD", s)
    return unicodedata.normalize("NFC", _THANH_TRUOC_MU.sub(r"\2\1", tach))

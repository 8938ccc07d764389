"""Tone marks: the new style (uỷ, hoà), the old style (ủy, hòa), folding, and no marks at all."""

import re
import unicodedata
from functools import lru_cache

from dangvan.text.am_tiet import dat_dau, tach_am_tiet, tach_thanh
from dangvan.text.nho_chu import nho_chu_ngan
from dangvan.text.unicode_viet import chuan_hoa

_TU = re.compile("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f])*")
# Of the characters that Latin letters are written with only these are marks.
_DAU_LA_TINH = re.compile("[\u0300-\u036f]+")
_NGOAI_LA_TINH = re.compile("[^\u0000-\u02ff]")
_KY_HIEU_GIONG = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u201c": '"',
        "\u201d": '"',
    }
)


def kieu_moi(s: str) -> str:
    """Return `s` with every tone mark where the new style puts it: uỷ, hoà, khoá.

    Works word by word, keeps the case, mends marks on an impossible letter (qúy, cuả), and
    leaves alone what is no Vietnamese syllable.

    Source: 05-HD/VPTW (2026) and 36-HD/VPTW (2018) are both printed in this style; neither
        makes it a rule.
    """
    return _TU.sub(lambda match: _doi_kieu(match.group(), True), s)


def kieu_cu(s: str) -> str:
    """Return `s` with every tone mark where the old style puts it: ủy, hòa, khóa.

    Works like `kieu_moi`.
    """
    return _TU.sub(lambda match: _doi_kieu(match.group(), False), s)


@nho_chu_ngan
def gap_dau(s: str, *, phan_biet_hoa_thuong: bool = False) -> str:
    """Return the form of `s` in which two spellings of the same words are equal.

    Tone style, kinds of apostrophe, dash and quotation mark, spaces and (unless asked otherwise)
    case no longer count; letters, tones and the rest of the punctuation do.

    Args:
        s: Any text.
        phan_biet_hoa_thuong: Keep upper and lower case apart.
    """
    s = kieu_moi(chuan_hoa(s)).translate(_KY_HIEU_GIONG)
    return s if phan_biet_hoa_thuong else unicodedata.normalize("NFC", s.casefold())


def bo_dau(s: str) -> str:
    """Return `s` with plain letters only (Đảng uỷ → Dang uy), case and everything else kept.

    For comparing headings and for file names; two different words may become one.
    """
    if s.isascii():
        return s
    tach = unicodedata.normalize("NFD", chuan_hoa(s, giu_dong=True))
    tron = _DAU_LA_TINH.sub("", tach)
    if _NGOAI_LA_TINH.search(tron):
        tron = "".join(char for char in tron if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", tron.replace("đ", "d").replace("Đ", "D"))


@lru_cache(maxsize=8192)
def _doi_kieu(tu: str, moi: bool) -> str:
    tu = unicodedata.normalize("NFC", tu)
    if tu.isascii():
        return tu
    am_tiet = tach_am_tiet(tu)
    if am_tiet is None or not am_tiet.thanh:
        return tu
    return dat_dau(tach_thanh(tu)[0], am_tiet, kieu_moi=moi)

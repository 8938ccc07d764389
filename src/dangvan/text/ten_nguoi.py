"""Names of persons: capitals, parts, order in a list, and what clerks get wrong in them."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dangvan.text.am_tiet import HOI, HUYEN, NANG, NGA, SAC, tach_thanh
from dangvan.text.dau_thanh import kieu_cu, kieu_moi
from dangvan.text.lam_sach import lam_sach
from dangvan.text.unicode_viet import chuan_hoa

_XUNG_HO = re.compile(r"(?:đồng chí|đ/c|đ\.c|đc)(?:[.:]+\s*|\s+)", re.IGNORECASE)
_THU_TU_CHU = {chu: i for i, chu in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_THU_TU_THANH = {thanh: i for i, thanh in enumerate(("", HUYEN, HOI, NGA, SAC, NANG))}

KhoaAmTiet = tuple[tuple[int, ...], tuple[int, ...]]
"""Ranks of the letters, then of the tones: the tone counts whatever letter it stands on."""

KhoaHoTen = tuple[KhoaAmTiet, KhoaAmTiet, tuple[KhoaAmTiet, ...]]


class HoTen(NamedTuple):
    """A name taken apart at its spaces."""

    ho: str
    dem: str
    ten: str


class HoTenDoc(NamedTuple):
    """A name as it should be printed, and the codes of what was guessed or looks wrong."""

    ho_ten: str
    canh_bao: tuple[str, ...]


def viet_hoa_ten(s: str) -> str:
    """Return a name with the first letter of every syllable, and no other, in upper case.

    The letter after an apostrophe stays small (H'hen Niê, Ea H’leo).

    Source: 4148-QĐ/VPTW (2019), chương II, mục 1–3.
    """
    return " ".join(map(_viet_hoa, chuan_hoa(s).split(" ")))


def tach_ten(s: str) -> HoTen:
    """Return family name, middle name and given name: first word, the rest, last word.

    One word alone is the given name. Family names of two words, and the names of peoples who put
    the family name last, cannot be told from the text; such lists need a column of their own.
    """
    tu = chuan_hoa(s).split(" ")
    if len(tu) == 1:
        return HoTen("", "", tu[0])
    return HoTen(tu[0], " ".join(tu[1:-1]), tu[-1])


def khoa_sap_xep(ho_ten: str) -> KhoaHoTen:
    """Return the key that sorts names by given name, then family name, then middle name.

    Each part is compared syllable by syllable: letters first (a ă â b c d đ …), then the tone
    (none, huyền, hỏi, ngã, sắc, nặng). Case and tone style do not count. Names that are equal to
    this key keep their order; put a key of your own after it to decide between them.

    Source: The Vietnamese collation of CLDR, applied to each part; the order of parts is usage.
    """
    ho, dem, ten = tach_ten(ho_ten)
    return _khoa(ten), _khoa(ho), tuple(map(_khoa, dem.split()))


def sua_vi_tri_dau(s: str) -> str:
    """Return a name with only the marks moved that stand where neither style puts them (Qúy).

    Thuý and Thúy both stay: a name keeps the style of its papers.
    """
    return " ".join(
        tu if tu in (kieu_moi(tu), kieu_cu(tu)) else kieu_moi(tu) for tu in chuan_hoa(s).split(" ")
    )


def doc_ho_ten(s: str) -> HoTenDoc:
    """Return the name in a cell as a clerk typed it, ready to print.

    Old encodings are decoded, "Đ/c" and "Đồng chí" dropped, syllables typed wholly in one case
    given a capital, impossible marks repaired. Codes: those of `giai_ma`, `sua_vi_tri_dau`, and
    `ten_khong_dau` for a name of plain letters only.
    """
    sach = lam_sach(s)
    canh_bao = list(sach.canh_bao)
    go = _XUNG_HO.sub("", sach.text, count=1) if _XUNG_HO.match(sach.text) else sach.text
    hoa = " ".join(tu if _da_viet_hoa(tu) else _viet_hoa(tu) for tu in go.split(" "))
    ho_ten = sua_vi_tri_dau(hoa)
    if ho_ten != hoa:
        canh_bao.append("sua_vi_tri_dau")
    if ho_ten and ho_ten.isascii():
        canh_bao.append("ten_khong_dau")
    return HoTenDoc(ho_ten, tuple(canh_bao))


def _viet_hoa(tu: str) -> str:
    phan = re.split("([-(])", tu.lower())
    return "".join(manh[:1].upper() + manh[1:] for manh in phan)


def _da_viet_hoa(tu: str) -> bool:
    return tu[:1].isupper() and (len(tu) == 1 or not tu.isupper())


@lru_cache(maxsize=8192)
def _khoa(tu: str) -> KhoaAmTiet:
    than, thanh = tach_thanh(unicodedata.normalize("NFC", tu.lower()))
    chu = tuple(_THU_TU_CHU.get(char, 100 + ord(char)) for char in than if char.isalnum())
    return chu, tuple(_THU_TU_THANH[dau] for dau in thanh) or (0,)

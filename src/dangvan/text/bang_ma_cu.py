"""Text typed in TCVN3 (ABC) or VNI-Windows: recognised, decoded, or honestly unknown.

Both encodings put Vietnamese letters on the places of Latin-1, so their text looks like
`NghÞ quyÕt` (TCVN3) or `Nghò quyeát` (VNI). No single character tells: í, ô and â are letters in
all three. What tells is the share of words that are Vietnamese syllables in each reading.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from dangvan.text.am_tiet import la_am_tiet
from dangvan.text.unicode_viet import chuan_hoa

BangMa = Literal["unicode", "tcvn3", "vni", "khong_ro"]

_TY_LE = 0.9
_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·\u00b8¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ\u00d7ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
_VNI_DAU = {
    "a": "ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ",
    "e": "ùéøèûẻõẽïẹâêáếàềåểãễäệ",
    "o": "ùóøòûỏõõïọâôáốàồåổãỗäộ",
    "u": "ùúøùûủõũïụ",
    "y": "ùýøỳûỷõỹ",
    "ô": "ùớøờûởõỡïợ",
    "ö": "ùứøừûửõữïự",
}  # letter: mark, result, mark, result …
_VNI = dict(zip("ôöñíìæóòîÔÖÑÍÌÆÓÒÎ", "ơưđíìỉĩịỵƠƯĐÍÌỈĨỊỴ", strict=True)) | {
    co_chu(goc) + co_dau(dau): co_chu(chu)
    for goc, bang in _VNI_DAU.items()
    for dau, chu in zip(bang[::2], bang[1::2], strict=True)
    for co_chu, co_dau in product((str.lower, str.upper), repeat=2)
}
_VNI_CHU = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

_CUM = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
_CHI_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"
)
# Units, formulas, quotation marks: they would read as letters, but say nothing.
_KHONG_NOI_GI = re.compile(
    "[A-Za-z](?:[·\u00d7÷][A-Za-z])*[\u00d7÷¹²³]?|[\u00d7÷µ][A-Za-z]|[«©]?[A-Za-z]»?|[^A-Za-z]*"
)
# Inside a word these occur in no living orthography that Vietnamese offices meet.
_CHI_TCVN3 = re.compile("[Þß§®¬\u00ad¨ª\u00b8¶¦¤¡]")


class GiaiMa(NamedTuple):
    """Decoded text, the encoding it was in, and the codes of what was guessed."""

    text: str
    bang_ma: BangMa
    canh_bao: tuple[str, ...]


def nhan_bang_ma(s: str) -> BangMa:
    """Return the encoding `s` was typed in; `khong_ro` when no reading is Vietnamese enough.

    Text that holds a letter Latin-1 lacks (ă, đ, ơ, ư, ạ …) or plain letters only is `unicode`.
    Short text and names of other peoples may be `khong_ro`: nothing is guessed.

    Source: TCVN 5712:1993 and the VNI-Windows code table; the share of 0.9 is ours, measured.
    """
    s = _ghep(s)
    if s.isascii() or _CHI_UNICODE.search(s):
        return "unicode"
    cum = _cum_dang_xet(s)
    if _ty_le(cum, _dung_unicode) >= _TY_LE:
        return "unicode"
    tcvn3, vni = _ty_le(cum, _dung_tcvn3), _ty_le(cum, _dung_vni)
    if max(tcvn3, vni) < _TY_LE or tcvn3 == vni:
        return "khong_ro"
    return "tcvn3" if tcvn3 > vni else "vni"


def giai_ma(s: str) -> GiaiMa:
    """Return `s` in Unicode if its old encoding is certain, else `s` as it is.

    Call it before `chuan_hoa`: in TCVN3 the soft hyphen is the letter ư. The warning is
    `bang_ma:tcvn3` or `bang_ma:vni`, and `mat_chu_u` where a program has already dropped an ư
    (Dơng for Dương).
    """
    bang_ma = nhan_bang_ma(s)
    if bang_ma in ("unicode", "khong_ro"):
        return GiaiMa(s, bang_ma, ())
    doc = _tcvn3 if bang_ma == "tcvn3" else _vni
    text = _CUM.sub(lambda match: doc(match.group()), _ghep(s))
    canh_bao = [f"bang_ma:{bang_ma}"]
    if any(_mat_chu_u(doc(tu)) for tu in _CUM.findall(_ghep(s))):
        canh_bao.append("mat_chu_u")
    return GiaiMa(text, bang_ma, tuple(canh_bao))


def la_bang_ma_cu(s: str) -> bool:
    """Tell whether `s` is surely text in an old encoding, or has a piece of such text inside.

    Stricter than `nhan_bang_ma`, for refusing text: foreign names, units and signs in good
    Unicode text are never taken for it. Call it before `chuan_hoa`.
    """
    if s.isascii():
        return False
    cum = _cum_dang_xet(_ghep(s))
    la = {tu for tu in cum if not _dung_unicode(tu) and (_dung_tcvn3(tu) or _dung_vni(tu))}
    if any(len(tu) > 2 and _CHI_TCVN3.search(tu) and _dung_tcvn3(tu) for tu in la):
        return True
    dung = sum(map(_dung_unicode, cum))
    return len(la) >= max(2, dung) and nhan_bang_ma(s) in ("tcvn3", "vni")


def _ghep(s: str) -> str:
    # Composing touches no Latin-1 character, and makes NFD text readable here.
    return unicodedata.normalize("NFC", s)


def _cum_dang_xet(s: str) -> list[str]:
    return [tu for tu in _CUM.findall(s) if not tu.isascii() and not _KHONG_NOI_GI.fullmatch(tu)]


def _ty_le(cum: list[str], dung: Callable[[str], bool]) -> float:
    return sum(map(dung, cum)) / len(cum) if cum else 1.0


def _tcvn3(tu: str) -> str:
    chu_thuong = [char for char in tu if char.isascii()]
    doc = tu.translate(_TCVN3)
    # Toned capitals do not exist in TCVN3: they are small letters in a font of capitals.
    return doc.upper() if len(chu_thuong) > 1 and "".join(chu_thuong).isupper() else doc


def _vni(tu: str) -> str:
    return _VNI_CHU.sub(lambda match: _VNI[match.group()], tu)


@lru_cache(maxsize=8192)
def _dung_unicode(tu: str) -> bool:
    trong = chuan_hoa(tu.strip("«»"))
    # In Unicode a soft hyphen divides a word; at its end, or beside too little, it was a letter.
    return _dung(trong) if "\u00ad" in tu else trong.isascii() or _dung(trong)


@lru_cache(maxsize=8192)
def _dung_tcvn3(tu: str) -> bool:
    doc = _tcvn3(tu)
    return _dung(doc) or _mat_chu_u(doc)


@lru_cache(maxsize=8192)
def _dung_vni(tu: str) -> bool:
    return _dung(_vni(tu))


def _dung(tu: str) -> bool:
    return (tu.islower() or tu.isupper() or tu.istitle()) and la_am_tiet(tu)


def _mat_chu_u(tu: str) -> bool:
    return "ơ" in tu and not la_am_tiet(tu) and _dung(tu.replace("ơ", "ươ"))

"""The syllable of Vietnamese: onset, vowels, coda and tone, and where the tone is written."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

HUYEN, HOI, NGA, SAC, NANG = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
THANH = (HUYEN, HOI, NGA, SAC, NANG)

_AM_DAU = (
    "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x".split()
)  # the longer before the shorter
_AM_CUOI = ("ng", "nh", "ch", "c", "m", "n", "p", "t")
_VAN = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oe oem oen oeng oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ôông ôôc
    ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uân uâng uât uây
    uê uêch uên uênh uêt uôc uôi uôm uôn uông uôt uơ uơn uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y
    """.split()
)
_NGUYEN_AM = frozenset("aăâeêioôơuưy")
_G_E = frozenset({("g", "e"), ("g", "ê")})  # written gh; gì and gìn are g
_VAN_HAI_KIEU = frozenset({"oa", "oe", "uy"})


class AmTiet(NamedTuple):
    """A syllable taken apart; lower case, the tone as a combining mark or empty."""

    am_dau: str
    nguyen_am: str
    am_cuoi: str
    thanh: str

    @property
    def van(self) -> str:
        """Vowels and coda."""
        return self.nguyen_am + self.am_cuoi


def tach_thanh(s: str) -> tuple[str, str]:
    """Return `s` composed without its tone marks, and the marks in the order they stood."""
    tach = unicodedata.normalize("NFD", s)
    thanh = "".join(char for char in tach if char in THANH)
    if not thanh:
        return unicodedata.normalize("NFC", s), ""
    khong_thanh = "".join(char for char in tach if char not in THANH)
    return unicodedata.normalize("NFC", khong_thanh), thanh


@lru_cache(maxsize=8192)
def tach_am_tiet(tu: str) -> AmTiet | None:
    """Return the parts of one word, or `None` if it is no Vietnamese syllable.

    The tone may stand on any letter. A word with two tones is no syllable.
    """
    than, thanh = tach_thanh(tu.lower())
    if len(thanh) > 1:
        return None
    for am_dau in ("", *_AM_DAU):
        if not than.startswith(am_dau):
            continue
        van = than[len(am_dau) :]
        if _la_van(am_dau, van):
            am_cuoi = next((cuoi for cuoi in _AM_CUOI if van.endswith(cuoi)), "")
            return AmTiet(am_dau, van[: len(van) - len(am_cuoi)], am_cuoi, thanh)
    return None


def vi_tri_dau(am_tiet: AmTiet, *, kieu_moi: bool) -> int:
    """Return the place, counted from 0 in the whole word, of the letter that takes the tone.

    The two styles differ only in syllables that end in oa, oe or uy: hoà or hòa.
    """
    nguyen_am = am_tiet.nguyen_am
    dau = len(am_tiet.am_dau)
    co_mu = [i for i, chu in enumerate(nguyen_am) if chu in "ăâêôơư"]
    if co_mu:
        return dau + co_mu[-1]
    if am_tiet.am_cuoi or len(nguyen_am) == 1:
        return dau + len(nguyen_am) - 1
    if len(nguyen_am) == 3:
        return dau + 1
    return dau + (1 if kieu_moi and nguyen_am in _VAN_HAI_KIEU else 0)


@lru_cache(maxsize=8192)
def la_am_tiet(tu: str) -> bool:
    """Tell whether a word is a well-spelt Vietnamese syllable, its tone where a style puts it."""
    am_tiet = tach_am_tiet(tu)
    if am_tiet is None or not _dung_chinh_ta(am_tiet):
        return False
    if am_tiet.am_cuoi in ("c", "ch", "p", "t") and am_tiet.thanh not in (SAC, NANG):
        return False
    if not am_tiet.thanh:
        return True
    than = am_tiet.am_dau + am_tiet.van
    return any(
        dat_dau(than, am_tiet, kieu_moi=kieu_moi) == unicodedata.normalize("NFC", tu.lower())
        for kieu_moi in (True, False)
    )


def dat_dau(than: str, am_tiet: AmTiet, *, kieu_moi: bool) -> str:
    """Return `than`, a word without tone in any case, with the tone of `am_tiet` on its letter."""
    sau = vi_tri_dau(am_tiet, kieu_moi=kieu_moi) + 1
    return unicodedata.normalize("NFC", than[:sau] + am_tiet.thanh + than[sau:])


def _dung_chinh_ta(am_tiet: AmTiet) -> bool:
    dau = am_tiet.nguyen_am[0]
    if dau in "eêiy":
        return am_tiet.am_dau not in ("c", "ng") and (am_tiet.am_dau, dau) not in _G_E
    return am_tiet.am_dau not in ("k", "gh", "ngh")


def _la_van(am_dau: str, van: str) -> bool:
    if not van or van[0] not in _NGUYEN_AM:
        return False
    if am_dau == "qu":
        # The u belongs to the onset in writing and to the rime in speech: quyên, quang, quăng.
        return van[0] not in "ou" and (van in _VAN or "u" + van in _VAN or "o" + van in _VAN)
    return van in _VAN

"""Reads the tables of verified answers, and makes Vietnamese sentences for property tests."""

import ast
import csv
import unicodedata
from pathlib import Path

from hypothesis import strategies as st

THU_MUC = Path(__file__).parents[1] / "data" / "ngon_ngu"


def doc_bang(ten: str) -> list[dict[str, str]]:
    with (THU_MUC / f"{ten}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bo_escape(s: str) -> str:
    return str(ast.literal_eval("'" + s.replace("'", "\\'") + "'"))


AM_DAU = ["", *"b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x".split()]
VAN_HO = "a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oay oe oeo oi ô ôi ơ ơi".split()
VAN_HO += "u ua uê ui uôi uy uya uyu ư ưa ươi ươu ưu y yêu am an ang anh ăm ăn ăng âm ân".split()
VAN_HO += "âng em en ênh iên iêng im in inh oan oang oanh ong ông ôn ơn uân un ung uôn".split()
VAN_HO += "uông uyên ưng ươm ươn ương".split()
VAN_TAC = "ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êt ich iêc iêp iêt it oac oat oc op".split()
VAN_TAC += "ôc ôp ôt ơp ơt uât uc up ut uôc uôt uyêt ưc ươc ươp ươt ưt".split()


def _dung_chinh_ta(am_tiet: tuple[str, str, str]) -> bool:
    am_dau, van, _ = am_tiet
    truoc = van[0] in "eêiy"
    return am_dau not in (("c", "g", "ng") if truoc else ("gh", "k", "ngh"))


def _dat_dau_bat_ky(am_tiet: tuple[str, str, str]) -> str:
    am_dau, van, thanh = am_tiet
    sau = max(van.find(chu) for chu in "aăâeêioôơuưy") + 1
    return unicodedata.normalize("NFC", am_dau + van[:sau] + thanh + van[sau:])


am_tiet_tho: st.SearchStrategy[str] = (
    st.one_of(
        st.tuples(
            st.sampled_from(AM_DAU),
            st.sampled_from(VAN_HO),
            st.sampled_from(["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]),
        ),
        st.tuples(
            st.sampled_from(AM_DAU), st.sampled_from(VAN_TAC), st.sampled_from(["\u0301", "\u0323"])
        ),
    )
    .filter(_dung_chinh_ta)
    .map(_dat_dau_bat_ky)
)
"""One syllable of Vietnamese shape, the tone somewhere on its vowels."""

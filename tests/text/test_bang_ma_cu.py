import pytest
from dap_an_ngon_ngu import am_tiet_tho, bo_escape, doc_bang
from hypothesis import given
from hypothesis import strategies as st

from dangvan.text import chuan_hoa, giai_ma, kieu_cu, kieu_moi, la_bang_ma_cu, nhan_bang_ma

BANG = doc_bang("bang_ma_cu")
TCVN3 = [(bo_escape(d["tcvn3_escape"]), d["doan_tcvn3"], d["unicode"]) for d in BANG]
TCVN3 = [dong for dong in TCVN3 if dong[0]]  # capitals with a tone do not exist in TCVN3
VNI = [(bo_escape(d["vni_escape"]), d["doan_vni"], d["unicode"]) for d in BANG]
NOI_CHUNG = [*TCVN3, *VNI]
TEXT_TOT = [
    "Đắk Lắk",
    "Y Nuê",
    "H'Hen Niê",
    "Ea H’leo",
    "Pa Kô",
    "Chamaléa Điêu",
    "Rah Lan Hrê",
    "café",
    "Théâtre de la Ville",
    "Müller",
    "Lü",
    "Noël ở Malmö",
    "±5 °C",
    "½",
    "§ 3",
    "10 µm và 20 µm",
    "3m\u00d74m",
    "5 N·m",
    "m³/s",
    "© 2026",
    "«An»",
    "« Nhân Dân »",
    "6 ÷ 2",
    "1ª",
    "x² + y² = 1",
    "£5 hay ¥5",
    "ông Bö và bà Lü",
    "Lü Lü",
]


@pytest.mark.parametrize(("cu", "bang_ma", "unicode"), NOI_CHUNG)
def test_the_encoding_is_told_or_unknown(cu: str, bang_ma: str, unicode: str) -> None:
    assert nhan_bang_ma(cu) == bang_ma
    assert nhan_bang_ma(unicode) == "unicode"


@pytest.mark.parametrize(
    ("cu", "bang_ma", "unicode"), [dong for dong in NOI_CHUNG if dong[1] != "khong_ro"]
)
def test_old_text_is_decoded_with_a_warning(cu: str, bang_ma: str, unicode: str) -> None:
    assert giai_ma(cu) == (unicode, bang_ma, (f"bang_ma:{bang_ma}",))


@pytest.mark.parametrize("s", ["", "Nguyen Van A", "hyphen\u00adation", *TEXT_TOT[:8], "Đảng uỷ"])
def test_text_in_no_sure_old_encoding_is_left_alone(s: str) -> None:
    assert giai_ma(s).text == s
    assert giai_ma(s).canh_bao == ()


def test_a_dropped_letter_is_reported() -> None:
    assert giai_ma("D¬ng V¨n H÷u").canh_bao == ("bang_ma:tcvn3", "mat_chu_u")


def test_tcvn3_in_a_font_of_capitals_is_decoded_as_capitals() -> None:
    assert giai_ma("NGUYÔN V¨N HïNG").text == "NGUYỄN VĂN HÙNG"


@pytest.mark.parametrize(
    "s",
    [
        "NghÞ quyÕt",
        "V/v kÕt n¹p ®¶ng viªn",
        "Đảng uỷ ban hµnh NghÞ quyÕt",
        "Nghò quyeát",
        "Ñaûng boä tænh",
        "Lß H÷u Thuû",
        "§¶ng uû Khèi",
        "Hµ Néi",
        "D\xad¬ng V¨n A",
    ],
)
def test_old_text_is_recognised_at_the_door(s: str) -> None:
    assert la_bang_ma_cu(s)


@pytest.mark.parametrize("s", TEXT_TOT)
def test_good_text_is_never_taken_for_old_text(s: str) -> None:
    assert not la_bang_ma_cu("Nguyen Van A")
    assert not la_bang_ma_cu(s)


cau = st.lists(
    st.builds(
        lambda tu, kieu, co: co(kieu(tu)),
        am_tiet_tho,
        st.sampled_from([kieu_moi, kieu_cu]),
        st.sampled_from([str.lower, str.upper, str.capitalize]),
    )
    | st.sampled_from([*TEXT_TOT, ",", ".", "–", "“", "”", "/", "02-NQ/ĐUK", "5%", "H’"]),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(cau)
def test_no_vietnamese_sentence_is_taken_for_old_text(s: str) -> None:
    assert not la_bang_ma_cu(chuan_hoa(s))


@given(st.lists(am_tiet_tho.map(kieu_moi), min_size=1, max_size=12).map(" ".join))
def test_vietnamese_syllables_are_unicode(s: str) -> None:
    assert nhan_bang_ma(s) == "unicode"
    assert giai_ma(s).text == s

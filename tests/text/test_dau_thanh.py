import unicodedata

import pytest
from dap_an_ngon_ngu import am_tiet_tho, doc_bang
from hypothesis import given
from hypothesis import strategies as st

from dangvan.text import bo_dau, chuan_hoa, gap_dau, kieu_cu, kieu_moi

THANH = "\u0300\u0301\u0303\u0309\u0323"


def thanh(s: str) -> list[str]:
    return [char for char in unicodedata.normalize("NFD", s) if char in THANH]


@pytest.mark.parametrize("dong", doc_bang("dau_thanh"), ids=lambda dong: dong["nhap"])
def test_a_word_in_both_styles(dong: dict[str, str]) -> None:
    assert kieu_moi(dong["nhap"]) == dong["kieu_moi"]
    assert kieu_cu(dong["nhap"]) == dong["kieu_cu"]


@given(am_tiet_tho)
def test_old_to_new_to_old_is_the_identity(am_tiet: str) -> None:
    cu, moi = kieu_cu(am_tiet), kieu_moi(am_tiet)
    assert kieu_cu(moi) == cu
    assert kieu_moi(cu) == moi


@given(am_tiet_tho, st.data())
def test_the_result_does_not_depend_on_where_the_mark_was(
    am_tiet: str, data: st.DataObject
) -> None:
    tach = unicodedata.normalize("NFD", am_tiet)
    tron = unicodedata.normalize("NFC", "".join(c for c in tach if c not in THANH))
    sau = data.draw(st.integers(1, len(tron)))
    khac = unicodedata.normalize("NFC", tron[:sau] + "".join(thanh(am_tiet)) + tron[sau:])
    assert kieu_moi(khac) == kieu_moi(am_tiet)
    assert kieu_cu(khac) == kieu_cu(am_tiet)


@given(st.lists(am_tiet_tho).map(" ".join), st.sampled_from(["lower", "upper", "title"]))
def test_case_letters_and_tones_are_kept(s: str, co_chu: str) -> None:
    s = str(getattr(s, co_chu)())
    moi = kieu_moi(s)
    assert moi.lower() == kieu_moi(s.lower())
    assert sorted(thanh(moi)) == sorted(thanh(s))
    assert bo_dau(moi) == bo_dau(s)


@given(st.text())
def test_restyling_any_text_is_stable(s: str) -> None:
    assert kieu_moi(kieu_moi(s)) == kieu_moi(s)
    assert kieu_cu(kieu_cu(s)) == kieu_cu(s)


@pytest.mark.parametrize("s", ["Chamaléa Điêu", "café", "Kon Plông", "Đắk Lắk", "M’Drắk", "thuý2x"])
def test_what_is_no_syllable_stays(s: str) -> None:
    assert kieu_moi(s) == s


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Đảng uỷ xã Hoà Tiến", "ĐẢNG ỦY  XÃ HÒA TIẾN"),
        ("Ea H’leo", "Ea H'Leo"),
        ("2020 – 2025", "2020 - 2025"),
        ("Thanh Hóa", "thanh hoá"),
        ("“Quý”", '"qúy"'),
    ],
)
def test_two_spellings_of_the_same_words_fold_to_one(a: str, b: str) -> None:
    assert gap_dau(a) == gap_dau(b)


@pytest.mark.parametrize(("a", "b"), [("Hoa", "Hoà"), ("kỹ", "kĩ"), ("An", "Ân"), ("Tu", "Tư")])
def test_different_words_do_not_fold_together(a: str, b: str) -> None:
    assert gap_dau(a) != gap_dau(b)


def test_folding_can_keep_the_case() -> None:
    assert gap_dau("Đảng ủy", phan_biet_hoa_thuong=True) == "Đảng uỷ"
    assert gap_dau("Đảng ủy") == "đảng uỷ"


@given(st.text())
def test_folding_twice_changes_nothing_more(s: str) -> None:
    assert gap_dau(gap_dau(s)) == gap_dau(s)


@pytest.mark.parametrize(
    ("s", "tron"),
    [
        ("Đảng uỷ Khối các cơ quan tỉnh", "Dang uy Khoi cac co quan tinh"),
        ("ĐẶNG THUỲ TRÂM", "DANG THUY TRAM"),
        ("Ðảng TRƢỜNG", "Dang TRUONG"),
        ("Ngày vào Đảng (dự bị)", "Ngay vao Dang (du bi)"),
        ("dòng một\ndòng hai", "dong mot\ndong hai"),
        ("", ""),
    ],
)
def test_marks_are_taken_off(s: str, tron: str) -> None:
    assert bo_dau(s) == tron


@given(st.lists(am_tiet_tho).map(" ".join))
def test_without_marks_vietnamese_is_plain_ascii(s: str) -> None:
    assert bo_dau(s).isascii()
    assert len(bo_dau(s)) == len(chuan_hoa(s))

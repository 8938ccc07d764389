import unicodedata

import pytest
from dap_an_ngon_ngu import bo_escape, doc_bang
from hypothesis import given
from hypothesis import strategies as st

from dangvan.errors import DataError
from dangvan.text import chuan_hoa, ky_tu_cam, tu_choi_ky_tu_cam


@pytest.mark.parametrize("dong", doc_bang("unicode_ban"), ids=lambda dong: dong["loai"])
def test_dirty_unicode_becomes_clean(dong: dict[str, str]) -> None:
    assert chuan_hoa(bo_escape(dong["nhap_escape"])) == dong["ra"]


@given(st.text())
def test_cleaning_twice_changes_nothing_more(s: str) -> None:
    assert chuan_hoa(chuan_hoa(s)) == chuan_hoa(s)
    dong = chuan_hoa(s, giu_dong=True)
    assert chuan_hoa(dong, giu_dong=True) == dong


@given(st.text())
def test_clean_text_is_composed_and_has_no_double_space(s: str) -> None:
    sach = chuan_hoa(s)
    assert unicodedata.is_normalized("NFC", sach)
    assert "  " not in sach
    assert sach == sach.strip(" ")


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po", "Sm"])))
def test_no_letter_digit_or_sign_is_lost(s: str) -> None:
    dang_so = unicodedata.normalize("NFC", s)
    assert len(chuan_hoa(s)) == len(dang_so)


def test_a_tone_typed_before_the_circumflex_is_put_in_order() -> None:
    assert chuan_hoa("tie\u0301\u0302ng Vie\u0323\u0302t") == "tiếng Việt"


@pytest.mark.parametrize(
    "s",
    [
        "dòng một\ndòng hai",
        "dòng một \r\n  dòng hai",
        "dòng một\u2028dòng hai",
        "dòng một\vdòng hai",
    ],
)
def test_line_breaks_stay_only_when_asked(s: str) -> None:
    assert chuan_hoa(s) == "dòng một dòng hai"
    assert chuan_hoa(s, giu_dong=True) == "dòng một\ndòng hai"


def test_an_empty_line_between_two_paragraphs_stays() -> None:
    assert chuan_hoa("một\r\n\r\nhai\n", giu_dong=True) == "một\n\nhai"


@pytest.mark.parametrize(
    ("char", "loi"),
    [
        ("\x00", r"U\+0000 \(ký tự điều khiển\)"),
        ("\x1e", r"U\+001E"),
        ("\x93", r"U\+0093"),
        ("\ud800", r"U\+D800 \(nửa ký tự\)"),
        ("\ufffe", r"U\+FFFE \(không phải chữ\)"),
        ("\uffff", r"U\+FFFF"),
        ("\ufffd", r"U\+FFFD \(dấu của một chữ đã mất\)"),
        ("\uf0b7", r"U\+F0B7 \(ký tự riêng của một phông chữ"),
    ],
)
def test_what_cannot_be_printed_is_refused_with_its_place(char: str, loi: str) -> None:
    s = f"Nghị{char}quyết"
    assert ky_tu_cam(s) == ((4, char),)
    with pytest.raises(DataError, match=r"ô B5: ký tự thứ 5 là " + loi):
        tu_choi_ky_tu_cam(s, where="ô B5")


def test_the_message_never_repeats_the_text() -> None:
    with pytest.raises(DataError) as caught:
        tu_choi_ky_tu_cam("Nguyễn Văn A\x00", where="ho_ten")
    assert "Nguyễn" not in str(caught.value)


@pytest.mark.parametrize("s", ["", "Đảng uỷ\tKhối\r\ncác cơ quan", "±5 °C, ½ § 3 – “…”", "𠀀 😀"])
def test_printable_text_passes(s: str) -> None:
    assert ky_tu_cam(s) == ()
    tu_choi_ky_tu_cam(s)


@given(st.text())
def test_the_refused_characters_include_all_that_xml_forbids(s: str) -> None:
    def xml_cho_phep(char: str) -> bool:
        return (
            char in "\t\n\r"
            or "\x20" <= char <= "\ud7ff"
            or "\ue000" <= char <= "\ufffd"
            or char > "\uffff"
        )

    assert {i for i, char in enumerate(s) if not xml_cho_phep(char)} <= {i for i, _ in ky_tu_cam(s)}

"""A value looked at while it is escaped: the part that holds it needs no second look."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from dangvan.errors import DataError, TemplateError
from dangvan.templating import thoat_chu, wml
from dangvan.templating.chuan_bi import NguonPhan
from dangvan.templating.goi import XML_DAU
from dangvan.templating.phan_bien_dich import PhanBienDich, bien_dich_phan
from dangvan.templating.thoat_chu import DAU_SOAT, ma_hoa, thoat

CHU = st.text().filter(lambda chu: DAU_SOAT not in chu)


def phan(than: str, *, la_than: bool = False) -> PhanBienDich:
    nguon = NguonPhan("word/a.xml", XML_DAU, f"<w:a {wml.NS}>{than}</w:a>", "", la_than=la_than)
    return bien_dich_phan("thu.docx", nguon, frozenset({"tho"}))


@given(CHU)
def test_a_value_is_escaped_as_jinja_escapes_it(chu: str) -> None:
    assert thoat(chu).removeprefix(DAU_SOAT) == str(escape(chu))


@given(CHU)
def test_a_value_without_a_mark_holds_nothing_to_look_for(chu: str) -> None:
    in_ra = thoat(chu)
    assume(DAU_SOAT not in in_ra)
    assert ma_hoa(in_ra) == in_ra.encode()
    assert not set(in_ra) & set("\n\t\a\f")


def test_a_text_seen_before_is_not_taken_for_an_equal_value_of_another_kind() -> None:
    assert [thoat(value) for value in ("<b>", "<b>", "1")] == ["&lt;b&gt;", "&lt;b&gt;", "1"]
    assert thoat(Markup("<b>")) == f"{DAU_SOAT}<b>"
    assert (thoat(1), thoat(True), thoat("")) == ("1", f"{DAU_SOAT}True", "")


def test_few_texts_are_remembered() -> None:
    for so in range(5000):
        assert thoat(f"{so} & {so}") == f"{so} &amp; {so}"
    assert len(thoat_chu._NHO) < 5000


@pytest.mark.parametrize(
    "value", ["a\nb", "a\tb", "a\x0bb", "\ufffe", "\ue000", Markup("<w:b/>"), 1.5]
)
def test_what_is_no_plain_text_leaves_a_mark(value: object) -> None:
    assert thoat(value) == DAU_SOAT + str(escape(value))


@pytest.mark.parametrize("value", ["Nguyễn Văn A", "ngày\xa005", "A & B", "", 7])
def test_plain_text_leaves_none(value: object) -> None:
    assert thoat(value) == str(escape(value))


def test_the_mark_itself_is_no_text() -> None:
    with pytest.raises(DataError, match=r"U\+0002"):
        thoat("a\x02b")
    with pytest.raises(DataError, match=r"U\+0002"):
        phan("{{ a }}").dien({"a": Markup("<w:b>\x02</w:b>")})


@pytest.mark.parametrize("ky_tu", ["\x00", "\x02", "\x0b", "\ufffe", "\uffff", "\ud800"])
def test_a_character_xml_cannot_hold_is_refused_wherever_it_stands(ky_tu: str) -> None:
    mau = phan("{{ a }}{% for b in c %}<w:t>{{ b }}</w:t>{% endfor %}", la_than=True)
    for context in ({"a": ky_tu, "c": []}, {"a": "", "c": ["", f"x{ky_tu}"]}):
        with pytest.raises(DataError, match=rf"U\+{ord(ky_tu):04X}"):
            mau.dien(context)


def test_a_constant_that_needs_a_look_sends_the_part_the_long_way() -> None:
    assert phan("<w:t>{{ a }}</w:t>")._thoat_nhanh
    assert not phan("<w:t>một\thai {{ a }}</w:t>")._thoat_nhanh
    assert not phan('{{ "\x0b" }}{{ a }}')._thoat_nhanh
    assert not phan("{{ a|safe }}")._thoat_nhanh


def test_a_header_of_few_names_is_filled_in_once_for_each_value() -> None:
    mau = phan("<w:t>{{ a }}</w:t>")
    mot = mau.dien({"a": "một"})
    assert mau.dien({"a": "một", "b": 1}) is mot
    assert mau.dien({"a": "hai"}) != mot
    assert mau.dien({"a": 1}) == mau.dien({"a": "1"})
    for so in range(100):
        assert f">{so}<".encode() in mau.dien({"a": str(so)})


def test_a_missing_name_is_still_told() -> None:
    with pytest.raises(TemplateError, match="khong_co"):
        phan("<w:t>{{ khong_co }}</w:t>").dien({})

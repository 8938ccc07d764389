"""The proof is sound: a template it accepts prints well-formed XML for every value."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateError as JinjaError
from lxml import etree
from markupsafe import Markup
from strategies_mau import chu

from dangvan.templating import mau_co_san
from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.chung_minh import ly_do_khong_chung_minh
from dangvan.templating.mau import THAN_MAU
from dangvan.templating.moi_truong import moi_truong_bien_dich

DAU, CUOI = '<w:body xmlns:w="urn:w">', "</w:body>"
THO = frozenset({"tho"})
XML_THO = Markup("<w:p><w:r/>&amp;</w:p>")

# Pieces that close what they open, and pieces that do not.
CAN = (
    "chữ", "&amp;", "{{ a }}", "{{ a|upper }}", "{{ tho }}", "{{ tho if c else a }}",
    '<w:x w:v="{{ a }}"/>', '<w:x w:v="{% if c %}1{% else %}{{ a }}{% endif %}"/>',
    "{% set y = a %}{{ y }}", "{# ẩn #}", "{{ a[:1] }}", "{{ a.strip() }}", "{{ m.a }}",
)  # fmt: skip
LECH = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "</w:p><w:p>", "&", "]]>", "<w:x",
    "<!-- x -->", "<u:x/>", '<w:x w:v="1" w:v="2"/>', "{{ tho[:4] }}", "{{ tho|upper }}",
    "{{ a|safe }}", '<w:x w:v="{{ tho }}"/>', "{% set z = tho %}{{ z[:4] }}", "&#0;",
    "{{ tho ~ a }}", "{{ m.tho[2:] }}", "{% for z in [tho] %}{{ z[1:] }}{% endfor %}",
)  # fmt: skip
MANH = ("", "/>", 'w:v="', '"', ">", "<", "{{ a }}", "{% if c %}", "{% endif %}", "]]", *LECH)


def cay_can() -> st.SearchStrategy[str]:
    """A template that is balanced by the way it is made."""
    return st.recursive(
        st.sampled_from(CAN),
        lambda con: st.one_of(
            con.map(lambda than: f"<w:p>{than}</w:p>"),
            con.map(lambda than: f"{{% for i in l %}}{than}{{{{ i }}}}{{% endfor %}}"),
            st.tuples(con, con).map("{{% if c %}}{0[0]}{{% else %}}{0[1]}{{% endif %}}".format),
            con.map(lambda than: f"<w:p>{{% if c %}}{than}</w:p><w:p>{{% endif %}}</w:p>"),
            con.map(lambda than: f"<w:p>{{% for i in l %}}{than}</w:p><w:p>{{% endfor %}}</w:p>"),
            st.lists(con, max_size=3).map("".join),
        ),
        max_leaves=6,
    )  # fmt: skip


@st.composite
def cay_lech(draw: st.DrawFn) -> str:
    """The same with a piece put in at any place, or a part cut out."""
    cay = draw(cay_can())
    cho = draw(st.integers(0, len(cay)))
    bo = draw(st.integers(0, 8))
    return cay[:cho] + draw(st.sampled_from(MANH)) + cay[cho + bo :]


def ly_do(nguon: str) -> str | None:
    return ly_do_khong_chung_minh(moi_truong_bien_dich().parse(nguon), DAU, CUOI, THO)


def in_ra(nguon: str, a: str) -> Iterator[str]:
    """Yield what is printed for several values; a name cut in two prints nothing."""
    mau = moi_truong_bien_dich().from_string(nguon)
    for c, so in product((True, False), range(3)):
        m = {"a": a, "tho": XML_THO}
        with suppress(JinjaError, TypeError):
            yield DAU + mau.render(a=a, c=c, l=["x<"] * so, tho=XML_THO, m=m) + CUOI


@settings(max_examples=100, deadline=None)
@given(nguon=cay_can())
def test_balanced_templates_are_proven(nguon: str) -> None:
    assert ly_do(nguon) is None


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(nguon=cay_lech(), a=chu())
def test_whatever_a_proven_template_prints_is_well_formed(nguon: str, a: str) -> None:
    try:
        assume(ly_do(nguon) is None)
    except JinjaError:
        assume(False)
    for xml in in_ra(nguon, a):
        etree.fromstring(xml)


@pytest.mark.parametrize("manh", LECH)
def test_a_piece_out_of_balance_is_not_proven(manh: str) -> None:
    assert ly_do(f"<w:p>{manh}</w:p>" if manh != "</w:p><w:p>" else manh) is not None


@pytest.mark.parametrize(
    "lenh",
    [
        "{% macro x() %}<w:p>{% endmacro %}{{ x() }}",
        "{% set x %}<w:p>{% endset %}{{ x }}",
        "{% filter upper %}a{% endfilter %}",
        "{% autoescape false %}{{ a }}{% endautoescape %}",
        "{{ lipsum() }}",
        "{{ m[a] }}",
        "{{ m.values()|join }}",
    ],
)
def test_what_may_hide_markup_is_not_proven(lenh: str) -> None:
    assert ly_do(lenh) is not None


def test_every_built_in_template_is_proven() -> None:
    ly_do_cac_phan = {
        (khoa, loai, phan.ten): phan.ly_do_phan_tich
        for khoa in ("hd36_2018", "hd05_2026")
        for loai in THAN_MAU
        for phan in bien_dich(mau_co_san(khoa, loai), frozenset({"noi_dung"})).phan
    }
    assert set(ly_do_cac_phan.values()) == {None}

"""Where docxtpl is wrong, the compiled template is right."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from lxml import etree
from mau_thu import Thu, p, tbl, tc, tr

from dangvan.errors import DataError, TemplateError
from dangvan.templating.bien_dich import bien_dich

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KY_TU_CAM = ("\x00", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff")


def dien(thu: Thu, **context: object) -> bytes:
    return bien_dich(thu.mau()).dien(context)


def than(data: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def chu_cua(data: bytes) -> str:
    return "\n".join(doan.text for doan in Document(BytesIO(data)).paragraphs)


@pytest.mark.parametrize("chu", ["{_{ x }_}", "{_% if %_}", "{{ x }}", "}_}"])
def test_braces_of_a_value_stay_as_they_are(chu: str) -> None:
    assert chu_cua(dien(Thu(p("{{ chu }}")), chu=chu)) == chu


def test_a_property_is_escaped_once() -> None:
    data = dien(
        Thu(p("x"), thuoc_tinh={"title": "{{ chu }} &amp; C", "subject": "cố định"}), chu="A & B <"
    )
    core = Document(BytesIO(data)).core_properties
    assert (core.title, core.subject) == ("A & B < & C", "cố định")


def test_a_long_property_is_kept_whole() -> None:
    data = dien(Thu(p("x"), thuoc_tinh={"title": "{{ chu }}"}), chu="ă" * 300)
    assert Document(BytesIO(data)).core_properties.title == "ă" * 300


def test_rows_of_an_inner_table_do_not_count_for_the_outer_one() -> None:
    trong = tbl((10, 20, 30), tr("{{ chu }}", "b", "c"))
    data = dien(Thu(tbl((3000, 777), tr(tc(trong, p("")), "{%tc if co %}", "x", "{%tc endif %}"))),
                chu="a", co=True)  # fmt: skip
    luoi = [len(bang.findall(f"{W}tblGrid/{W}gridCol")) for bang in than(data).iter(f"{W}tbl")]
    assert luoi == [2, 3]


@pytest.mark.parametrize("ky_tu", KY_TU_CAM)
def test_a_character_that_xml_cannot_hold_is_refused(ky_tu: str) -> None:
    with pytest.raises(DataError, match=f"U\\+{ord(ky_tu):04X}"):
        dien(Thu(p("{{ chu }}")), chu=f"trước{ky_tu}sau")


def test_a_new_paragraph_inside_a_link_is_refused() -> None:
    thu = Thu(p('<w:hyperlink w:anchor="x"><w:r><w:t>{{ chu }}</w:t></w:r></w:hyperlink>'))
    with pytest.raises(TemplateError, match="không thành tệp Word"):
        dien(thu, chu="một\ahai")


def test_raw_text_that_is_no_xml_is_refused() -> None:
    with pytest.raises(TemplateError, match="không thành tệp Word"):
        dien(Thu(p("{{ chu|safe }}")), chu="<b>")


def test_a_missing_name_is_told_with_its_paragraph() -> None:
    thu = Thu(p("một") + p("Người ký: {{ chu }}, {{ khong_co }}") + p("ba"))
    with pytest.raises(TemplateError, match=r"đoạn “Người ký: .*khong_co") as info:
        dien(thu, chu="A")
    assert "tên “khong_co” không có" in str(info.value)


def test_two_sections_fill_in_footnotes_once() -> None:
    hai = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:pPr></w:p>'
    thu = Thu(p("x") + hai, cuoc_chu='<w:footnote w:id="1">' + p("{{ chu }}") + "</w:footnote>")
    with zipfile.ZipFile(BytesIO(dien(thu, chu="{{ 7 * 6 }}"))) as package:
        assert "{{ 7 * 6 }}" in package.read("word/footnotes.xml").decode()

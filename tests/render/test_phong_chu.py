"""Fonts of a PDF against those its Word file asks for."""

import sys

import pytest
from goi_word import paper
from own_templates import parts_of

from dangvan import DocxError
from dangvan.render.pdf.phong_chu import (
    PhongThay,
    phong_cua_docx,
    phong_thay,
    soat_phong_quy_dinh,
)

TIMES = frozenset({"Times New Roman"})


def test_a_paper_asks_for_the_regulation_s_font_alone() -> None:
    assert phong_cua_docx(parts_of(paper()).values()) == TIMES


def test_fonts_of_a_theme_are_asked_for_too() -> None:
    theme = b'<a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface="+mn-cs"/>'
    assert phong_cua_docx([theme]) == {"Cambria"}


@pytest.mark.parametrize(
    "name",
    ["TimesNewRomanPSMT", "ABCDEF+TimesNewRomanPS-BoldMT", "TimesNewRoman", "TimesNewRoman,Bold"],
)
def test_the_font_asked_for_is_known_by_all_its_names(name: str) -> None:
    assert list(phong_thay(TIMES, [name])) == []
    soat_phong_quy_dinh(TIMES, [name])


def test_a_font_as_wide_is_told_and_lets_the_paper_pass() -> None:
    names = ["BAAAAA+LiberationSerif", "CAAAAA+LiberationSerif-BoldItalic"]
    assert list(phong_thay(TIMES, names)) == [
        PhongThay("Liberation Serif", "Times New Roman", cung_be_rong=True)
    ]
    soat_phong_quy_dinh(TIMES, names)


def test_a_font_of_another_width_is_a_warning() -> None:
    (found,) = phong_thay(TIMES | {"VNI-Times"}, ["TimesNewRomanPSMT", "DejaVuSans-Bold"])
    assert found == PhongThay("DejaVuSans", "VNI-Times", cung_be_rong=False)
    assert str(found).endswith("chỗ xuống dòng, sang trang có thể khác")


def test_what_a_font_stands_in_for_is_told_only_where_it_is_certain() -> None:
    asked = TIMES | {"VNI-Times", "Arial Narrow"}
    (found,) = phong_thay(asked, ["TimesNewRomanPSMT", "OpenSymbol"])
    assert (found.thay, found.can) == ("OpenSymbol", None)


def test_a_machine_without_any_font_as_wide_is_refused_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(DocxError, match=r"không có phông Times New Roman.*fonts-liberation2"):
        soat_phong_quy_dinh(TIMES, ["AAAAAA+DejaVuSerif"])


def test_a_paper_that_asks_for_other_fonts_is_not_refused() -> None:
    soat_phong_quy_dinh(frozenset({"Arial"}), ["AAAAAA+DejaVuSans"])
    soat_phong_quy_dinh(TIMES, [])

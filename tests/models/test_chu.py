"""Inline text has one form, and loses nothing but surplus spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from strategies_noi_dung import chu, doan_chu

from dangvan.models.chu import DoanChu, chu_thuan, gon_chu, gon_doan, in_dam, in_hoa, thanh_doan
from dangvan.models.khoi import DoanVan

DAM = DoanChu(chu="đậm", dam=True)


def test_a_run_keeps_the_space_at_its_edges() -> None:
    assert DoanChu(chu="  theo \n ").chu == " theo "
    assert DoanChu(chu="\t").chu == " "


def test_runs_without_form_become_a_string() -> None:
    doan = DoanVan(chu=(DoanChu(chu="Đảng "), DoanChu(chu=" bộ")))
    assert doan.chu == "Đảng bộ"
    assert doan == DoanVan(chu="Đảng bộ")


def test_neighbours_of_one_form_are_joined() -> None:
    assert gon_doan((DAM, DAM, DoanChu(chu=" "))) == (DoanChu(chu="đậmđậm", dam=True),)


def test_spaces_at_both_ends_are_dropped() -> None:
    doan = (DoanChu(chu=" "), DoanChu(chu=" a "), DAM, DoanChu(chu=" ", nghieng=True))
    assert gon_doan(doan) == (DoanChu(chu="a "), DAM)


def test_text_is_given_as_json_in_both_forms() -> None:
    runs = DoanVan.model_validate_json('{"chu": [{"chu": "a "}, {"chu": "b", "dam": true}]}')
    assert chu_thuan(runs.chu) == "a b"
    assert DoanVan.model_validate_json('{"chu": "a b"}').chu == "a b"


def test_plain_text_and_runs_are_read_alike() -> None:
    assert thanh_doan("chữ") == (DoanChu(chu="chữ"),)
    assert thanh_doan("") == ()
    assert thanh_doan((DAM,)) == (DAM,)


def test_capitals_and_bold_keep_the_rest_of_the_form() -> None:
    nghieng = DoanChu(chu="uỷ", nghieng=True)
    assert in_hoa((nghieng,)) == (DoanChu(chu="UỶ", nghieng=True),)
    assert in_dam((nghieng,)) == (DoanChu(chu="uỷ", nghieng=True, dam=True),)


@pytest.mark.parametrize("trong", ["", "   ", (), (DoanChu(chu=" ", dam=True),)])
def test_empty_text_is_refused(trong: object) -> None:
    with pytest.raises(ValidationError, match="để trống"):
        DoanVan.model_validate({"chu": trong})


@pytest.mark.parametrize(
    ("chu_xau", "loi"),
    [("a\n\nb", "dòng trống"), ("a\x00b", "U\\+0000"), ("NghÞ quyÕt", "bảng mã cũ")],
)
def test_text_that_cannot_be_printed_is_refused(chu_xau: str, loi: str) -> None:
    with pytest.raises(ValidationError, match=loi):
        DoanVan(chu=chu_xau)
    with pytest.raises(ValidationError, match=loi):
        DoanVan.model_validate({"chu": [{"chu": chu_xau}]})


@given(st.lists(doan_chu(), min_size=1).map(tuple))
def test_joining_runs_keeps_every_letter(cac_doan: tuple[DoanChu, ...]) -> None:
    truoc = "".join(doan.chu for doan in cac_doan)
    assert chu_thuan(gon_doan(cac_doan)) == " ".join(truoc.split())


@given(chu())
def test_the_one_form_of_text_is_stable(value: str | tuple[DoanChu, ...]) -> None:
    assert gon_chu(gon_chu(value)) == gon_chu(value)

"""Entries found by person, number, day and words, with accents or without."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from so_van_ban_mau import NHIEM_KY_SAU, cap, ke_hoach, nghi_quyet, quyet_dinh

from dangvan.models import NguoiKy
from dangvan.register import Register
from dangvan.register.doi_muc import _TIM_TRONG, chu_de_tim
from dangvan.text import bo_dau, gap_dau


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu) as mot:
        cap(
            mot,
            nghi_quyet(trich_yeu="về công tác cán bộ, 100% chi bộ"),
            nghi_quyet(trich_yeu="về công tác kiểm tra", ngay_ban_hanh=date(2021, 2, 1)),
            quyet_dinh(),
            ke_hoach(nguoi_ky=NguoiKy(ho_ten="Nguyễn Văn Hoà", chuc_vu="Bí thư")),
        )
        yield mot


@pytest.mark.parametrize(
    ("tim_kiem", "thay"),
    [
        ("công tác cán bộ", ["01-NQ/ĐUK"]),
        ("CONG TAC", ["01-NQ/ĐUK", "02-NQ/ĐUK"]),
        ("tra kiểm", ["02-NQ/ĐUK"]),
        ("kiêm tra", []),
        ("100%", ["01-NQ/ĐUK"]),
        ("1_0", []),
        ("02-nq/duk", ["02-NQ/ĐUK"]),
        ("hong cuc", ["01-QĐ/ĐUK"]),
        ("", ["01-KH/ĐUK", "01-NQ/ĐUK", "02-NQ/ĐUK", "01-QĐ/ĐUK"]),
    ],
)
def test_words_find_entries(register: Register, tim_kiem: str, thay: list[str]) -> None:
    assert [muc.so_ky_hieu for muc in register.entries(tim_kiem=tim_kiem)] == thay


@pytest.mark.parametrize(
    ("nguoi", "thay"),
    [
        ("Nguyễn Văn Hòa", ["01-KH/ĐUK"]),
        ("van hoa", ["01-KH/ĐUK"]),
        ("Lê Thị Hồng Cúc", ["01-QĐ/ĐUK"]),
        ("le binh", []),
        ("công tác", []),
    ],
)
def test_a_person_is_found_who_signed_or_whom_it_is_about(
    register: Register, nguoi: str, thay: list[str]
) -> None:
    assert [muc.so_ky_hieu for muc in register.entries(nguoi=nguoi)] == thay


def test_days_and_numbers_narrow_what_is_found(register: Register) -> None:
    tu = register.entries(tu_ngay=date(2021, 2, 1), den_ngay=date(2021, 2, 28))
    assert [muc.so_ky_hieu for muc in tu] == ["02-NQ/ĐUK"]
    assert [muc.ten_loai for muc in register.entries(so_van_ban=2)] == ["NGHỊ QUYẾT"]
    assert register.entries(so_van_ban=2, nhiem_ky=NHIEM_KY_SAU) == ()


def test_corrected_words_are_found_and_the_old_ones_not(register: Register) -> None:
    for trich_yeu in ("lần đầu", "đã sửa"):
        sua = [ke_hoach(trich_yeu=trich_yeu)]
        register.reserve_block(sua, ma_dot="đợt", khoa_dong=["a"])
    assert len(register.entries(tim_kiem="da sua")) == 1
    assert register.entries(tim_kiem="lần đầu") == ()


@given(st.lists(st.text(), min_size=5, max_size=5))
def test_the_words_of_an_entry_are_those_of_its_columns_together(cac_chu: list[str]) -> None:
    facts = dict(zip(_TIM_TRONG, cac_chu, strict=True))
    assert chu_de_tim(facts) == bo_dau(gap_dau(" ".join(cac_chu)))

"""Tables have the cells their columns ask for, and totals that are sums."""

from decimal import Decimal

import pytest
from hypothesis import given
from pydantic import ValidationError
from strategies_noi_dung import bang, so_viet

from dangvan.models.bang import Bang, CotBang, la_dong_tong, la_trong_do, so_trong_o

TO_CHUC = CotBang(ten_cot="Tổ chức đảng")
SO_LUONG = CotBang(ten_cot="Số đảng viên", tinh_tong=True)


def bang_so(*so: str, tong_cong: tuple[str, ...] | None = None) -> Bang:
    dong = tuple((f"Chi bộ {thu_tu}", o) for thu_tu, o in enumerate(so, start=1))
    return Bang(cot=(TO_CHUC, SO_LUONG), dong=dong, tong_cong=tong_cong)


@pytest.mark.parametrize(
    ("chu", "so"),
    [
        ("1.250", "1250"),
        ("12,5", "12.5"),
        ("-3", "-3"),
        ("\u22123", "-3"),
        ("", "0"),
        ("–", "0"),
        ("1250", "1250"),
    ],
)
def test_a_cell_is_read_as_vietnamese_writes_numbers(chu: str, so: str) -> None:
    assert so_trong_o(chu) == Decimal(so)


@pytest.mark.parametrize("chu", ["1.25", "1,250.5", "65%", "12 đồng chí", "1" * 16, "1.2500"])
def test_other_text_is_no_number(chu: str) -> None:
    assert so_trong_o(chu) is None


def test_a_total_row_is_computed() -> None:
    assert bang_so("800", "1.200", "", "0,5").dong_tong == ("Tổng cộng", "2.000,5")


def test_a_total_keeps_its_cents_exact() -> None:
    assert bang_so(*["0,1"] * 3).dong_tong == ("Tổng cộng", "0,3")


def test_the_label_of_the_total_row_skips_the_column_of_ordinals() -> None:
    thu_tu = CotBang(ten_cot="TT")
    ba_cot = Bang(cot=(thu_tu, TO_CHUC, SO_LUONG), dong=(("1", "Chi bộ A", "3"),))
    hai_cot = Bang(cot=(thu_tu, SO_LUONG), dong=(("1", "3"),))
    assert ba_cot.dong_tong == ("", "Tổng cộng", "3")
    assert hai_cot.dong_tong == ("Tổng cộng", "3")


def test_a_typed_total_that_is_the_sum_is_printed_as_typed() -> None:
    assert bang_so("800", "450", tong_cong=("Cộng", "1250")).dong_tong == ("Cộng", "1250")


def test_an_empty_typed_total_is_filled_in() -> None:
    assert bang_so("800", "450", tong_cong=("Cộng", "")).dong_tong == ("Cộng", "1.250")


def test_a_typed_total_of_a_column_without_sum_is_left_alone() -> None:
    ti_le = CotBang(ten_cot="Tỷ lệ")
    co_tong = Bang(cot=(TO_CHUC, ti_le), dong=(("A", "50%"),), tong_cong=("Cộng", "65%"))
    assert co_tong.dong_tong == ("Cộng", "65%")
    assert Bang(cot=(TO_CHUC, ti_le), dong=(("A", "50%"),)).dong_tong is None


def test_widths_are_shares() -> None:
    rong = tuple(CotBang(ten_cot="Cột", do_rong=rong) for rong in (1, 3))
    assert Bang(cot=rong, dong=(("a", "b"),)).ti_le_cot == (0.25, 0.75)
    assert Bang(cot=(TO_CHUC, TO_CHUC), dong=(("a", "b"),)).ti_le_cot == (0.5, 0.5)


@pytest.mark.parametrize(
    ("so", "tong_cong", "loi"),
    [
        (("1", "2"), ("Cộng", "4"), "“Số đảng viên” ghi tổng “4”, cộng các dòng được 3"),
        (("1", "2"), ("Cộng", "ba"), "ghi tổng “ba”"),
        (("1", "hai"), None, "“Số đảng viên”, dòng 2: “hai” không phải là số"),
        (("1.25",), None, "không phải là số"),
        (("1",), ("Cộng",), "dòng tổng cộng có 1 ô"),
        ((), None, "Dòng: cần ít nhất 1 mục"),
    ],
)
def test_a_wrong_total_is_refused(
    so: tuple[str, ...], tong_cong: tuple[str, ...] | None, loi: str
) -> None:
    with pytest.raises(ValidationError, match=loi):
        bang_so(*so, tong_cong=tong_cong)


@pytest.mark.parametrize(
    ("cot", "dong", "loi"),
    [
        ((TO_CHUC,), (("a", "b"),), "dòng 1 có 2 ô, bảng có 1 cột"),
        ((TO_CHUC, TO_CHUC), (("a", ""), ("", " ")), "dòng 2 không có chữ nào"),
        ((SO_LUONG,), (("1",),), "không còn chỗ ghi “Tổng cộng”"),
        ((TO_CHUC, SO_LUONG), (("Tổng cộng", "1"),), "dòng 1 là dòng tổng"),
        ((TO_CHUC, SO_LUONG), (("a", "2"), ("Trong đó: nữ", "1")), "dòng 2 là “trong đó”"),
        ((CotBang(ten_cot="A", do_rong=1), TO_CHUC), (("a", "b"),), "chỉ một số cột có Độ rộng"),
        ((), ((),), "Cột: cần ít nhất 1 mục"),
    ],
)
def test_a_table_out_of_shape_is_refused(
    cot: tuple[CotBang, ...], dong: tuple[tuple[str, ...], ...], loi: str
) -> None:
    with pytest.raises(ValidationError, match=loi):
        Bang(cot=cot, dong=dong)


@pytest.mark.parametrize("rong", [0, -1, float("inf"), float("nan")])
def test_a_width_is_a_positive_number(rong: float) -> None:
    with pytest.raises(ValidationError):
        CotBang(ten_cot="A", do_rong=rong)


def test_rows_that_are_no_items_are_known_by_their_label() -> None:
    assert la_dong_tong(("", "Tổng số:", "3"))
    assert not la_dong_tong(("Cộng hoà", "3"))
    assert la_trong_do(("- Trong đó: nữ", "3"))
    assert not la_trong_do(("Nữ", "3"))


@given(bang())
def test_a_computed_total_equals_the_sum_of_its_column(bang: Bang) -> None:
    tong = bang.dong_tong or ("",) * len(bang.cot)
    so = [
        (so_trong_o(tong[i]), sum(so_trong_o(dong[i]) or 0 for dong in bang.dong))
        for i, cot in enumerate(bang.cot)
        if cot.tinh_tong
    ]
    assert [hai[0] for hai in so] == [hai[1] for hai in so]


@given(so_viet())
def test_every_number_of_the_strategy_is_read(so: str) -> None:
    assert so_trong_o(so) is not None

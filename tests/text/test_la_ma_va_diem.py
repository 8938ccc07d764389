import pytest

from dangvan.errors import DataError
from dangvan.text import chu_cai_diem, so_la_ma

GIA_TRI = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def doc_la_ma(numeral: str) -> int:
    values = [GIA_TRI[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(
        -here if here < after else here for here, after in zip(values, following, strict=True)
    )


def test_every_roman_numeral_reads_back() -> None:
    assert [doc_la_ma(so_la_ma(n)) for n in range(1, 4000)] == list(range(1, 4000))


def test_no_two_numbers_share_a_roman_numeral_and_no_letter_stands_four_times() -> None:
    numerals = [so_la_ma(n) for n in range(1, 4000)]
    assert len(set(numerals)) == 3999
    assert [n for n in numerals if any(c * 4 in n for c in "IVXLCDM")] == []


@pytest.mark.parametrize(("n", "numeral"), [(1, "I"), (4, "IV"), (14, "XIV"), (1999, "MCMXCIX")])
def test_known_roman_numerals(n: int, numeral: str) -> None:
    assert so_la_ma(n) == numeral


@pytest.mark.parametrize("n", [0, -1, 4000, True])
def test_a_number_without_a_roman_numeral_is_refused(n: int) -> None:
    with pytest.raises(DataError, match="số La Mã"):
        so_la_ma(n)


def test_points_follow_the_vietnamese_alphabet() -> None:
    letters = [chu_cai_diem(i) for i in range(1, 24)]
    assert letters == "a b c d đ e g h i k l m n o p q r s t u v x y".split()


@pytest.mark.parametrize("i", [0, -1, 24, True])
def test_a_point_without_a_letter_is_refused(i: int) -> None:
    with pytest.raises(DataError, match="chữ cái cho điểm"):
        chu_cai_diem(i)

"""Numbers as words, Roman numerals, and the letters that name points."""

from dangvan.errors import DataError

_LA_MA = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_CHU_DIEM = "abcdđeghiklmnopqrstuvxy"


def so_la_ma(n: int) -> str:
    """Return the Roman numeral of `n`, for instance `XIV` for 14.

    Raises:
        DataError: `n` is not between 1 and 3999.
    """
    if isinstance(n, bool) or not isinstance(n, int) or not 1 <= n <= 3999:
        raise DataError(f"không viết được số La Mã cho {n!r}", fix="dùng số nguyên từ 1 đến 3999")
    numeral = ""
    for value, letters in _LA_MA:
        count, n = divmod(n, value)
        numeral += letters * count
    return numeral


def chu_cai_diem(i: int) -> str:
    """Return the letter of the `i`-th point of a clause, counted from 1.

    The order is a, b, c, d, đ, e, g …: đ and y are in, ă, â, ê, ô, ơ, ư are not.

    Raises:
        DataError: `i` is below 1 or past the last letter.
    """
    if isinstance(i, bool) or not isinstance(i, int) or not 1 <= i <= len(_CHU_DIEM):
        raise DataError(
            f"không có chữ cái cho điểm thứ {i!r}",
            fix=f"một khoản có từ 1 đến {len(_CHU_DIEM)} điểm, hãy tách thành nhiều khoản",
        )
    return _CHU_DIEM[i - 1]

"""Numbers as words, Roman numerals, and the letters that name points."""

from decimal import Decimal
from typing import Literal

from dangvan.errors import DataError
from dangvan.text.dau_thanh import gap_dau

Le = Literal["linh", "lẻ"]

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
_SO_CHU_SO_TOI_DA = 100
_CHU_SO = {
    chu: i % 10 for i, chu in enumerate("không một hai ba bốn năm sáu bảy tám chín".split())
} | {"mốt": 1, "tư": 4, "lăm": 5}
_HANG = {"nghìn": 10**3, "triệu": 10**6}
_BIEN_THE = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ", "bẩy": "bảy", "nhăm": "lăm"}
_BIEN_THE_DOI = (
    (" mươi bốn ", " mươi tư "),
    (" linh tư ", " linh bốn "),
    (" không nghìn ", " "),
    (" không triệu ", " "),
)


def viet_so(n: int) -> str:
    """Return `7.013`: digits in groups of three parted by dots.

    Not for the number of a paper, which has no groups.

    Source: Luật Kế toán 2015, Điều 11 khoản 2.
    """
    return f"{n:,}".replace(",", ".")


def doc_so(n: int | Decimal, *, le: Le = "linh", tu: bool = True, tung_chu_so: bool = False) -> str:
    """Return a number in words: 2026 is `hai nghìn không trăm hai mươi sáu`.

    Args:
        n: A whole number, or a `Decimal`, whose zeros at the end are read too.
        le: The word for a zero in the tens: `linh` (North) or `lẻ` (South).
        tu: Read a final 4 after "mươi" as `tư`, else as `bốn`.
        tung_chu_so: Read what follows the decimal comma digit by digit.

    Raises:
        DataError: `n` is a float, a bool, not a number, or longer than 100 digits.

    Source: Toán 4, "Triệu và lớp triệu"; Toán 5, "Đọc, viết số thập phân".
    """
    from dangvan.text.num2words_viet import CHUYEN  # num2words loads fifty languages

    return str(CHUYEN.to_cardinal(_kiem(n), le=le, tu=tu, tung_chu_so=tung_chu_so))


def doc_thu_tu(n: int, *, le: Le = "linh", tu: bool = True) -> str:
    """Return an ordinal in words: `thứ nhất`, `thứ hai`, `thứ tư`, `thứ mười bốn`.

    Raises:
        DataError: `n` is not a whole number from 1.
    """
    from dangvan.text.num2words_viet import CHUYEN

    if not isinstance(n, int) or _kiem(n) < 1:
        raise DataError(f"không có thứ tự {n!r}", fix="dùng số nguyên từ 1")
    return str(CHUYEN.to_ordinal(n, le=le, tu=tu))


def doc_tien(n: int | Decimal, *, le: Le = "linh", tu: bool = True) -> str:
    """Return a sum of money in words, with a capital: `Một triệu hai trăm nghìn đồng`.

    Raises:
        DataError: `n` is not a whole number of đồng.

    Source: Luật Kế toán 2015, Điều 10 (đồng is the unit of account).
    """
    from dangvan.text.num2words_viet import CHUYEN

    if _kiem(n) != int(n):
        raise DataError(f"số tiền {n} không tròn đồng", fix="làm tròn đến đồng")
    chu = str(CHUYEN.to_currency(int(n), le=le, tu=tu))
    return chu[0].upper() + chu[1:]


def hieu_so(chu: str) -> int:
    """Return the whole number that words say; the inverse of `doc_so`.

    Accepts lẻ for linh, bốn for tư, ngàn for nghìn, tỉ for tỷ, any case, and "không nghìn" as
    schoolbooks print it. Words that are not how the number is read are refused: a slip of the
    pen must not become a number.

    Raises:
        DataError: The words are no number, or no well-formed one.
    """
    chuan = f" {' '.join(_BIEN_THE.get(tu, tu) for tu in gap_dau(chu).split())} "
    for bien_the, goc in _BIEN_THE_DOI:
        chuan = chuan.replace(bien_the, goc)
    tu = chuan.split()
    so = _gia_tri(tu[1:] if tu[:1] == ["âm"] else tu)
    so = -so if so and tu[0] == "âm" else so
    if so is None or doc_so(so) != " ".join(tu):
        raise DataError(f"{chu!r} không phải cách đọc một số", fix="viết lại số bằng chữ")
    return so


def _gia_tri(tu: list[str]) -> int | None:
    tong = lop = nhom = chu_so = 0
    for chu in tu:
        if chu in _CHU_SO:
            chu_so = _CHU_SO[chu]
        elif chu in ("trăm", "mươi"):
            nhom, chu_so = nhom + chu_so * (100 if chu == "trăm" else 10), 0
        elif chu == "mười":
            nhom += 10
        elif chu in _HANG:
            lop, nhom, chu_so = lop + (nhom + chu_so) * _HANG[chu], 0, 0
        elif chu == "tỷ":
            tong, lop, nhom, chu_so = (tong + lop + nhom + chu_so) * 10**9, 0, 0, 0
        elif chu != "linh":
            return None
    return tong + lop + nhom + chu_so


def _kiem(n: int | Decimal) -> int | Decimal:
    if isinstance(n, bool) or not isinstance(n, int | Decimal):
        raise DataError(
            f"không đọc được {n!r} thành chữ",
            fix="dùng số nguyên hoặc Decimal; số thực (float) không giữ đúng từng chữ số",
        )
    if isinstance(n, Decimal) and not n.is_finite():
        raise DataError(f"{n} không phải một số", fix="dùng một số hữu hạn")
    thap_phan = Decimal(n)
    if max(thap_phan.adjusted(), -int(thap_phan.as_tuple().exponent)) >= _SO_CHU_SO_TOI_DA:
        raise DataError(f"số dài hơn {_SO_CHU_SO_TOI_DA} chữ số", fix="xem lại số")
    return n


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

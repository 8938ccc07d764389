"""The door to num2words: its Vietnamese reader for one group of three digits, the rest our own.

Above 999 num2words drops "không trăm" (2026: "hai nghìn lẻ hai mươi sáu"), reads negatives by a
negative index, rounds decimals to two places, and passes integers through float. Loading this
module registers a repaired class under a key of its own; `num2words(n, lang="vi")` stays as it
is for whoever else uses it.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from num2words import CONVERTER_CLASSES
from num2words.lang_VI import Num2Word_VI

KHOA = "vi_DV"

_TY = 10**9
_HANG = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))


class Num2WordViet(Num2Word_VI):  # type: ignore[misc]  # num2words ships no types
    """Vietnamese numbers as primary schools read them.

    Source: Toán 4, "Triệu và lớp triệu", for groups, "không trăm", linh, mốt, tư, lăm; Toán 5 for
        decimals. From a thousand million on, the number of thousand millions is read, then "tỷ".
    """

    def to_cardinal(
        self, number: int | Decimal, *, le: str = "linh", tu: bool = True, tung_chu_so: bool = False
    ) -> str:
        """Return the reading of a number; a decimal keeps the places it is written with."""
        nguyen, _, le_phan = format(Decimal(number).copy_abs(), "f").partition(".")
        chu = " ".join(self._nguyen(int(nguyen), le, tu))
        if le_phan:
            chu = f"{chu} phẩy {' '.join(self._thap_phan(le_phan, le, tu, tung_chu_so))}"
        return f"âm {chu}" if number < 0 else chu

    def to_ordinal(self, number: int, *, le: str = "linh", tu: bool = True) -> str:
        """Return `thứ` and the reading; the first is `thứ nhất`, the fourth always `thứ tư`."""
        return "thứ " + {1: "nhất", 4: "tư"}.get(number, self.to_cardinal(number, le=le, tu=tu))

    def to_ordinal_num(self, number: int) -> str:
        """Return `thứ` and the digits."""
        return f"thứ {number}"

    def to_year(self, number: int) -> str:
        """Return the reading of a year, which is that of any number."""
        return self.to_cardinal(number)

    def to_currency(self, number: int, *, le: str = "linh", tu: bool = True) -> str:
        """Return the reading of a sum in đồng."""
        return f"{self.to_cardinal(number, le=le, tu=tu)} đồng"

    def str_to_number(self, value: str) -> Decimal:
        """Return the number `num2words` was given as text."""
        return Decimal(value)

    def _nguyen(self, n: int, le: str, tu: bool) -> Iterator[str]:
        lop = []
        while n >= _TY:
            n, du = divmod(n, _TY)
            lop.append(du)
        yield from self._duoi_ty(n, False, le, tu) if n else ("không",)
        for du in reversed(lop):
            yield "tỷ"
            yield from self._duoi_ty(du, True, le, tu)

    def _duoi_ty(self, n: int, day_du: bool, le: str, tu: bool) -> Iterator[str]:
        for he_so, hang in _HANG:
            nhom = n // he_so % 1000
            if nhom:
                yield self._nhom(nhom, day_du, le, tu)
                yield from filter(None, (hang,))
                day_du = True

    @cache  # noqa: B019 - one instance lives as long as the process, with 8000 groups at most
    def _nhom(self, nhom: int, day_du: bool, le: str, tu: bool) -> str:
        chu = super().to_cardinal(nhom).replace(" lẻ ", f" {le} ")
        if tu:
            chu = chu.replace("mươi bốn", "mươi tư")
        if day_du and nhom < 10:
            return f"không trăm {le} {chu}"
        return f"không trăm {chu}" if day_du and nhom < 100 else str(chu)

    def _thap_phan(self, chu_so: str, le: str, tu: bool, tung_chu_so: bool) -> Iterator[str]:
        if tung_chu_so or (chu_so[0] == "0" and (len(chu_so) != 3 or chu_so[1] == "0")):
            yield from (self._nhom(int(so), False, le, tu) for so in chu_so)
        elif chu_so[0] == "0":
            yield self._nhom(int(chu_so), True, le, tu)
        else:
            yield from self._nguyen(int(chu_so), le, tu)


CHUYEN = Num2WordViet()
CONVERTER_CLASSES.setdefault(KHOA, CHUYEN)

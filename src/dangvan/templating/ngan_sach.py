"""What one paper may cost its template: every letter made, every turn of a loop is paid for.

A template comes from anywhere and may ask for more than any machine has. The limits are counts,
not seconds: the same template and facts are refused, or not, on every machine.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sized
from contextvars import ContextVar, Token
from typing import Any, Final

from jinja2 import TemplateRuntimeError, Undefined
from jinja2.runtime import LoopContext, Macro
from jinja2.utils import Cycler, Joiner, Namespace

NGAN_SACH: Final = 48_000_000
"""What one paper may cost: letters printed or looked at, and the prices below."""

DAI_NHAT: Final = 1_000_000
"""How big a value may be that a template makes."""

GIA_MUC: Final = 32
GIA_PHEP: Final = 300
GIA_DE_QUY: Final = 2000
GIA_NGAT: Final = 1000
BIT_NHIEU_NHAT: Final = 4096

# What holds other values without telling; nothing a paper could print.
_KHONG_IN: Final = (Namespace, Cycler, Joiner, Macro, LoopContext, type)


class QuaMuc(TemplateRuntimeError):
    """A template asks for more than a paper needs."""


class NganSach:
    """The budget of one paper; inside its `with` block all parts are paid from it."""

    __slots__ = ("_cu", "_luc_vao", "con")

    def __init__(self, con: int = NGAN_SACH) -> None:
        self.con = self._luc_vao = con

    def __enter__(self) -> None:
        self._cu: Token[NganSach | None] = _CHUNG.set(self)

    def __exit__(self, *_: object) -> None:
        _CHUNG.reset(self._cu)

    def vao(self) -> None:
        """Begin a run; one that failed is run again, to find its line, with what it had."""
        if self.con < 0:
            self.con = self._luc_vao
        self._luc_vao = self.con

    def tru(self, gia: int) -> None:
        """Pay a price.

        Raises:
            QuaMuc: Nothing is left to pay it with.
        """
        self.con -= gia
        if self.con < 0:
            raise QuaMuc("mẫu tính toán hoặc in quá nhiều")

    def can(self, value: Any) -> int:  # Any: whatever a template works with
        """Return how big a value is, and pay for looking at it."""
        gia = khoi_luong(value, self.con)
        self.tru(gia)
        return gia

    def nhan(self, value: Any) -> Any:  # Any: whatever a template works with
        """Return what an operation made, paid for.

        Raises:
            QuaMuc: It is bigger than anything a paper prints.
        """
        if isinstance(value, Iterator):
            value = self._ca_day(value)
        if type(value) is int and value.bit_length() > BIT_NHIEU_NHAT:
            raise QuaMuc("mẫu tính ra số quá lớn")
        if self.can(value) > DAI_NHAT:
            raise qua_dai()
        return value

    def _ca_day(self, cac_muc: Iterable[Any]) -> list[Any]:  # Any: as above
        ra, gia = [], 0
        for muc in cac_muc:
            gia += GIA_MUC + khoi_luong(muc, DAI_NHAT)
            if gia > DAI_NHAT:
                raise qua_dai()
            ra.append(muc)
        return ra


def qua_dai() -> QuaMuc:
    """Return the error about a value that is too big."""
    return QuaMuc("mẫu tạo ra chữ hoặc danh sách quá dài")


def khoi_luong(value: Any, toi_da: int) -> int:  # Any: whatever a template works with
    """Return the letters and items in a value, each time they are met.

    A list that holds another one twice is counted as it would be printed.

    Args:
        value: The value.
        toi_da: Where counting stops: the answer is then bigger.

    Raises:
        QuaMuc: The value holds others without telling.
    """
    gia, cho = 0, [value]
    while cho:
        muc = cho.pop()
        if isinstance(muc, str | bytes):
            gia += len(muc)
        elif isinstance(muc, Undefined):
            gia += GIA_MUC
        elif isinstance(muc, _KHONG_IN) or callable(muc):
            raise QuaMuc("thẻ dùng một hàm mà không gọi, hoặc một thứ không in ra chữ được")
        else:
            gia += GIA_MUC * (len(muc) if isinstance(muc, Sized) else 1)
            if gia <= toi_da and not isinstance(muc, range):
                cho += _ben_trong(muc)
        if gia > toi_da:
            return gia
    return gia


def _ben_trong(muc: object) -> Iterable[object]:
    if isinstance(muc, Mapping):
        return [*muc.keys(), *muc.values()]
    return muc if isinstance(muc, Collection) else ()


_CHUNG: ContextVar[NganSach | None] = ContextVar("ngan_sach", default=None)


def ngan_sach_cua(context: Any) -> NganSach:  # Any: Jinja's context, which takes one attribute more
    """Return the budget of the block around, or else one for each run of a program."""
    try:
        cua: NganSach = context.ngan_sach_dangvan
    except AttributeError:
        cua = context.ngan_sach_dangvan = _CHUNG.get() or NganSach()
        cua.vao()
    return cua

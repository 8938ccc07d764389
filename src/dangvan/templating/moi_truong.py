"""The one Jinja environment: sandboxed, escaping, strict about missing names, and bounded."""

from collections.abc import Callable, Collection, Iterator, Sized
from contextlib import contextmanager, suppress
from functools import cache, update_wrapper
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import MAX_RANGE
from jinja2.utils import Cycler, Joiner, Namespace, _PassArg
from markupsafe import Markup, escape

from dangvan.templating.hop_cat import HopCat
from dangvan.templating.ngan_sach import (
    GIA_DE_QUY,
    GIA_NGAT,
    GIA_PHEP,
    NganSach,
    QuaMuc,
    ngan_sach_cua,
)
from dangvan.templating.phep_co_han import (
    LOC_BO,
    PHUONG_THUC,
    DienCoHan,
    DienThoatCoHan,
    xet_loc,
    xet_phep,
    xet_phuong_thuc,
)
from dangvan.templating.viet_ma import VietMa

_NGOAC = str.maketrans({"{": "&#123;", "}": "&#125;"})
_SAU_NHAT = 150
_NGAT = "\n\t\a\f"
_QUA_DAI = "thẻ quá dài, hoặc lồng nhau quá nhiều"
_CO_HAN = "dangvan_co_han"
_HAM = frozenset({dict, Cycler, Joiner, Namespace})
# What Jinja passes along with the arguments of a call.
_CUA_JINJA = frozenset({"_loop_vars", "_block_vars", "caller"})

# What the parser, the compiler and Python's own raise on what is nested or long beyond use.
_QUA_SUC = (RecursionError, MemoryError, OverflowError, ValueError, SyntaxError)


class QuaSuc(TemplateSyntaxError):
    """A tag, or what is nested in tags, is longer than anything a paper needs."""


class MoiTruong(HopCat):
    """Jinja's sandbox, with an end to what a template may cost."""

    code_generator_class = VietMa
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: Jinja's own options
        super().__init__(*args, **kwargs)
        self.globals = {
            "range": _day_so, "dict": dict, "cycler": Cycler, "joiner": Joiner,
            "namespace": Namespace,
        }  # fmt: skip
        self.filters = {
            ten: _co_han(ten, loc) for ten, loc in self.filters.items() if ten not in LOC_BO
        }
        cac_thu: dict[str, Any] = self.tests  # some are built-in functions, which mypy tells apart
        self.tests = {ten: _co_han(ten, thu, la_loc=False) for ten, thu in cac_thu.items()}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        with _qua_suc():
            cay = super()._parse(source, name, filename)
        _xet_sau(cay)
        return cay

    def _generate(self, *args: Any, **kwargs: Any) -> str:  # Any: Jinja's own arguments
        with _qua_suc():
            return super()._generate(*args, **kwargs)

    def _compile(self, source: str, filename: str) -> CodeType:
        with _qua_suc():
            return super()._compile(source, filename)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return what an operator makes; `Any`: whatever a template works with."""
        ngan_sach = ngan_sach_cua(context)
        ngan_sach.tru(GIA_PHEP)
        ngan_sach.can((left, right))
        xet_phep(operator, left, right)
        return ngan_sach.nhan(super().call_binop(context, operator, left, right))

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:  # Any: an attribute
        """Return `str.format` with fields of bounded width."""
        goc = super().wrap_str_format(value)
        if goc is None:
            return None
        khuon: str = value.__self__
        la_map = value.__name__ == "format_map"

        def dien(*args: Any, **kwargs: Any) -> str:  # Any: what a template formats
            may = (
                DienThoatCoHan(self, escape=khuon.escape)
                if isinstance(khuon, Markup)
                else DienCoHan(self)
            )
            vao = ((), *args) if la_map else (args, kwargs)
            return type(khuon)(may.vformat(khuon, *vao))

        setattr(dien, _CO_HAN, True)
        return dien

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a template may call; `Any`: whatever it calls, with whatever values."""
        ngan_sach = ngan_sach_cua(__context)
        ngan_sach.tru(GIA_DE_QUY if isinstance(__obj, LoopContext | Macro) else GIA_PHEP)
        cua_mau = {ten: gia_tri for ten, gia_tri in kwargs.items() if ten not in _CUA_JINJA}
        ngan_sach.can((args, cua_mau))
        cua = getattr(__obj, "__self__", None)
        ngan_sach.can(cua if isinstance(cua, str | Collection) else None)
        duoc_goi(__obj, args, cua_mau)
        ra = super().call(__context, __obj, *args, **kwargs)
        return ra if isinstance(__obj, type) or __obj is _day_so else ngan_sach.nhan(ra)

    def can(self, context: Context, value: Any) -> Any:  # Any: whatever a template works with
        """Return a value that is looked at or printed, paid for."""
        ngan_sach_cua(context).can(value)
        return value

    def in_ra(self, context: Context, value: Any) -> Any:  # Any: as above
        """Return a value that is printed, paid for; each break of a line makes a run more."""
        if isinstance(value, str):
            ngan_sach_cua(context).tru(GIA_NGAT * sum(map(value.count, _NGAT)))
        return self.can(context, value)

    def nhan(self, context: Context, value: Any) -> Any:  # Any: as above
        """Return a value a template made, paid for, and not too big."""
        return ngan_sach_cua(context).nhan(value)

    def lap(self, context: Context, cac_muc: Any, gia: int) -> Any:  # Any: as above
        """Return what a loop goes through, each turn paid for."""
        ngan_sach = ngan_sach_cua(context)
        if isinstance(cac_muc, Sized):
            ngan_sach.tru(gia * (len(cac_muc) + 1))
            return cac_muc
        return _tra_dan(ngan_sach, cac_muc, gia) if isinstance(cac_muc, Iterator) else cac_muc


@cache
def moi_truong() -> MoiTruong:
    """Return the environment every template runs in.

    Without escaping `A & B` silently loses `&`; without strictness a missing name prints blank;
    without the sandbox a template from elsewhere could run code; without bounds it could run for
    ever.
    """
    return moi_truong_bien_dich().overlay(finalize=_ngoac_la_chu)


@cache
def moi_truong_bien_dich() -> MoiTruong:
    """Return the environment of compiled templates, which never touch a value once printed."""
    return MoiTruong(autoescape=True, undefined=StrictUndefined)


def _ngoac_la_chu(value: Any) -> Any:  # Any: whatever a tag prints
    """Write braces as character references: docxtpl rewrites some that stand in a value."""
    return Markup(escape(value).translate(_NGOAC)) if isinstance(value, str) else value


def duoc_goi(obj: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:  # Any: as above
    """Let through a call whose cost is known.

    Raises:
        QuaMuc: The result would be too big.
        SecurityError: Templates may not call this.
    """
    if isinstance(obj, Undefined | Macro | LoopContext | Joiner) or not callable(obj):
        return  # what is no function is told by the call
    if obj is _day_so or (isinstance(obj, type) and obj in _HAM) or getattr(obj, _CO_HAN, False):
        return
    cua, ten = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
    if isinstance(cua, Cycler | LoopContext):
        return
    if not any(isinstance(cua, kieu) and ten in cac_ten for kieu, cac_ten in PHUONG_THUC):
        raise SecurityError(f"{ten} is not safely callable")
    xet_phuong_thuc(ten, cua, *args, **kwargs)


def _day_so(*args: int) -> range:
    """`range` of a template."""
    day = range(*args)
    with suppress(OverflowError):
        if len(day) <= MAX_RANGE:
            return day
    raise QuaMuc(f"range dài hơn {MAX_RANGE} số")


def _tra_dan(ngan_sach: NganSach, cac_muc: Iterator[Any], gia: int) -> Iterator[Any]:
    for muc in cac_muc:
        ngan_sach.tru(gia)
        yield muc


def _co_han(ten: str, ham: Callable[..., Any], *, la_loc: bool = True) -> Callable[..., Any]:
    """Return a filter or test that is paid for; `Any`: Jinja's own, and whatever it works with."""
    dau = _PassArg.from_obj(ham)

    def tinh(context: Context, gia_tri: Any, *args: Any, **kwargs: Any) -> Any:
        ngan_sach = ngan_sach_cua(context)
        ngan_sach.tru(GIA_PHEP)
        ngan_sach.can((gia_tri, args, kwargs))
        if la_loc:
            ngan_sach.tru(xet_loc(ten, gia_tri, *args, **kwargs))
        match dau:
            case _PassArg.context:
                args = (context, gia_tri, *args)
            case _PassArg.eval_context:
                args = (context.eval_ctx, gia_tri, *args)
            case _PassArg.environment:
                args = (context.environment, gia_tri, *args)
            case _:
                args = (gia_tri, *args)
        ra = ham(*args, **kwargs)
        return ra if ra is gia_tri else ngan_sach.nhan(ra)

    return pass_context(update_wrapper(tinh, ham))


@contextmanager
def _qua_suc() -> Iterator[None]:
    """Say as an error of the template what no parser can take."""
    try:
        yield
    except _QUA_SUC as error:
        raise QuaSuc(_QUA_DAI, 1) from error


def _xet_sau(cay: nodes.Template) -> None:
    """Refuse a tree that those who walk through it cannot reach the bottom of."""
    tang: list[nodes.Node] = [cay]
    for _ in range(_SAU_NHAT):
        tang = [con for nut in tang for con in nut.iter_child_nodes()]
        if not tang:
            return
    raise QuaSuc(_QUA_DAI, 1)

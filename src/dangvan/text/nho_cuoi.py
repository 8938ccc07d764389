"""Remembering the last call: the papers of one list share what their office is."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def nho_cuoi(ham: Callable[P, T]) -> Callable[P, T]:
    """Return the same function with a memory of its last call; what it raises is not kept.

    An argument that is the very object of the last call is equal without a look into it, where a
    hash would look into all of a record. The function must depend on nothing but its arguments,
    given by place, and give what nobody changes.
    """
    cuoi: tuple[tuple[object, ...], T] | None = None

    @wraps(ham)
    def goi(*args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal cuoi
        nho = cuoi  # read once: another thread may put its own call there
        gia_tri = nho[1] if nho is not None and nho[0] == args else ham(*args, **kwargs)
        cuoi = args, gia_tri  # equal arguments too: next time these are the very objects
        return gia_tri

    return goi

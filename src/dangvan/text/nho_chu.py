"""Remembering what was found out about short texts: the rows of a list repeat most of theirs."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_NGAN = 200


def nho_chu_ngan(
    ham: Callable[Concatenate[str, P], T],
) -> Callable[Concatenate[str, P], T]:
    """Return the same function with a memory of its last short texts; a body is not kept.

    The function must depend on nothing but its arguments, and give what nobody changes.
    """
    nho: Callable[..., T] = lru_cache(maxsize=8192)(ham)

    @wraps(ham)
    def goi(chu: str, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return nho(chu, *args, **kwargs) if len(chu) <= _NGAN else ham(chu, *args, **kwargs)

    return goi

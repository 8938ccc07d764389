"""What a caller passed where it does not belong, told in Vietnamese at the door."""

import os
from collections.abc import Iterable
from typing import TypeVar

from dangvan.errors import DataError

T = TypeVar("T")


def wrong_kind(ten: str, value: object, fix: str, *, where: str = "") -> DataError:
    """Return the error of an argument that is no such thing; its value is not repeated.

    Args:
        ten: What it should be, in Vietnamese.
        value: What was given.
        fix: What to give instead.
        where: The argument's name, where what it should be does not tell it.
    """
    what = f"{ten} không thể là một giá trị kiểu “{type(value).__name__}”"
    return DataError(what, where=where, fix=fix)


def need_path(path: str | os.PathLike[str], ten: str) -> str:
    """Return a path as text.

    Args:
        path: What was given as a path.
        ten: What it leads to, in Vietnamese.

    Raises:
        DataError: It is no path.
    """
    if isinstance(path, str | os.PathLike):
        chu = os.fspath(path)
        if isinstance(chu, str):
            return chu
    raise wrong_kind(f"đường dẫn của {ten}", path, "đưa đường dẫn: chữ, hoặc pathlib.Path")


def need_list(values: Iterable[T], ten: str) -> Iterable[T]:
    """Return what is to be gone through one by one; a single thing is none of that.

    Text is refused too: each of its letters would be taken for one.

    Args:
        values: What was given as a list.
        ten: What it lists, in Vietnamese.

    Raises:
        DataError: It is a single thing.
    """
    mot = isinstance(values, str | bytes | bytearray | memoryview) or hasattr(values, "read")
    if mot or not isinstance(values, Iterable):
        raise wrong_kind(f"danh sách {ten}", values, "đưa trong dấu [ ], dù chỉ một")
    return values

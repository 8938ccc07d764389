"""A mapping that cannot change: hashable, picklable, and in the order it was written.

`types.MappingProxyType` is neither hashable nor picklable, and a regulation must survive both a
cache and a worker process.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(Mapping[K, V]):
    """An immutable mapping of hashable keys to hashable values.

    Args:
        items: A mapping, or pairs of key and value; a key given twice is a `ValueError`.
    """

    __slots__ = ("_data",)
    _data: dict[K, V]

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        pairs = list(items.items()) if isinstance(items, Mapping) else list(items)
        data = dict(pairs)
        if len(data) != len(pairs):
            raise ValueError(f"a key is given twice among {[key for key, _ in pairs]}")
        object.__setattr__(self, "_data", data)

    def __getitem__(self, key: K) -> V:
        return self._data[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"FrozenMap cannot change: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"FrozenMap cannot change: {name}")

    def __hash__(self) -> int:
        return hash(frozenset(self._data.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._data!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return FrozenMap, (tuple(self._data.items()),)

"""A sequence as long as one likes that takes no more memory than its last thousand values.

Whatever a batch knows row by row lies in one: the rows, the papers, the numbers, the result.
"""

import pickle
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile, gettempdir
from threading import Lock
from typing import IO, Any, Generic, TypeVar, overload

from dangvan.errors import DataError, loi_o_dia

T = TypeVar("T")

_BLOCK = 250
_OPEN = 1_000
_IN_MEMORY = 256 * 1024
_ZLIB_LEVEL = 1


class TemporaryFile(SpooledTemporaryFile[bytes]):
    """A file in memory while it is small, then on the disk, where nobody else can open it.

    There it has no name: the system takes it away with its last owner, however that one ends.

    Args:
        name: What messages call it.

    Raises:
        DataError: The disk is full, on writing.
    """

    name = ""

    def __init__(self, name: str = "") -> None:
        super().__init__(max_size=_IN_MEMORY)
        self.name = name

    def write(self, data: Any) -> int:  # Any: whatever bytes are kept in
        """Write, telling in Vietnamese what the disk complains about."""
        with _told():
            return super().write(data)

    def flush(self) -> None:
        """Write what is kept back, as above."""
        with _told():
            super().flush()

    def __del__(self) -> None:
        self.close()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what, fix = loi_o_dia(error)
        raise DataError(f"không ghi được tệp tạm: {what}", where=gettempdir(), fix=fix) from error


@dataclass(slots=True)
class _Block(Generic[T]):
    """Values that lie together: open in a list, or packed in the file."""

    values: list[T] | None
    count: int = 0
    at: int = 0
    size: int = 0


class Spool(Sequence[T]):
    """Values by their place: the last ones as they are, those before them packed in a file.

    It behaves like a tuple of its values and equals one. Looking at them in their order costs
    least: values packed together are unpacked together.

    Args:
        values: The first values.
        file: Where to pack them, its own from now on; a `TemporaryFile` if not given.

    Raises:
        DataError: The disk is full.
    """

    def __init__(self, values: Iterable[T] = (), file: IO[bytes] | None = None) -> None:
        self._file = TemporaryFile() if file is None else file
        self._end = 0
        self._lock = Lock()
        self._shelves: dict[int, list[_Block[T]]] = {}
        self._open: list[_Block[T]] = []
        self._open_count = self._count = 0
        self._order: tuple[list[_Block[T]], list[int]] | None = None
        self._unpacked: tuple[_Block[T] | None, list[T]] = None, []
        for value in values:
            self.append(value)

    def append(self, value: T, shelf: int = 0) -> None:
        """Put a value behind the others of its shelf; shelves follow one another by number."""
        blocks = self._shelves.setdefault(shelf, [])
        block = blocks[-1] if blocks else None
        if block is None or block.values is None or block.count == _BLOCK:
            block = _Block([])
            blocks.append(block)
            self._open.append(block)
        assert block.values is not None
        block.values.append(value)
        block.count += 1
        self._order = None
        self._open_count += 1
        self._count += 1
        if self._open_count >= _OPEN + _BLOCK:
            self._pack_some()

    def _pack_some(self) -> None:
        """Pack the fullest blocks, so that no more values stay open than should."""
        self._open.sort(key=lambda block: -block.count)
        while self._open_count > _OPEN:
            block = self._open.pop(0)
            data = zlib.compress(pickle.dumps(block.values, pickle.HIGHEST_PROTOCOL), _ZLIB_LEVEL)
            with self._lock:
                self._file.seek(self._end)
                self._file.write(data)
                self._file.flush()
            block.values, block.at, block.size = None, self._end, len(data)
            self._end += len(data)
            self._open_count -= block.count

    def _blocks(self) -> tuple[list[_Block[T]], list[int]]:
        """Return all blocks in order, and the place of each one's first value."""
        if self._order is None:
            blocks = [block for _, shelf in sorted(self._shelves.items()) for block in shelf]
            starts = [0]
            for block in blocks:
                starts.append(starts[-1] + block.count)
            self._order = blocks, starts
        return self._order

    def _values(self, block: _Block[T]) -> list[T]:
        if block.values is not None:
            return block.values
        last, values = self._unpacked
        if last is not block:
            with self._lock:
                self._file.seek(block.at)
                data = self._file.read(block.size)
            values = pickle.loads(zlib.decompress(data))
            self._unpacked = block, values
        return values

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(self._at(one) for one in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return self._at(place % len(self))

    def _at(self, place: int) -> T:
        blocks, starts = self._blocks()
        which = bisect_right(starts, place) - 1
        return self._values(blocks[which])[place - starts[which]]

    def __iter__(self) -> Iterator[T]:
        for block in self._blocks()[0]:
            yield from self._values(block)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Spool | tuple):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __add__(self, other: tuple[T, ...]) -> tuple[T, ...]:
        return (*self, *other)

    def __radd__(self, other: tuple[T, ...]) -> tuple[T, ...]:
        return (*other, *self)

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:  # Any: pickle's own
        return Spool, (tuple(self),)

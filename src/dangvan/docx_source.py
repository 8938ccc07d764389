"""A Word file as its owner has it: a path, the bytes a database keeps, or a stream."""

import os
from typing import Any, BinaryIO

from dangvan.arguments import wrong_kind

DocxSource = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO
"""Where a public function takes a .docx, it takes any of these."""

_CACH_DUA = 'đưa đường dẫn, nội dung tệp (bytes), hoặc tệp mở bằng open(…, "rb")'


def read_docx_source(
    source: DocxSource, most: int = -1, *, from_start: bool = False
) -> tuple[str | None, bytes]:
    """Return the name of a source, `None` where it has none, and its bytes.

    A stream is left open.

    Args:
        source: The source.
        most: The bytes wanted at most, for a caller that refuses longer files; -1 is all.
        from_start: Whether a stream is read from its start, not from where it stands: one stream
            may then be used again and again.

    Raises:
        DataError: It is no such source, or a stream of text.
        OSError: It cannot be read.
    """
    if isinstance(source, str | os.PathLike):
        with open(source, "rb") as file:
            return os.fspath(source), file.read(most)
    if isinstance(source, bytes | bytearray | memoryview):
        return None, bytes(source) if most < 0 else bytes(source[:most])
    if not hasattr(source, "read"):
        raise wrong_kind("tệp Word", source, _CACH_DUA)
    if from_start and source.seekable():
        source.seek(0)
    data: Any = source.read(most)  # Any: a stream of text has no type that says so
    if not isinstance(data, bytes):
        raise wrong_kind("nội dung của tệp Word", data, _CACH_DUA)
    name = getattr(source, "name", None)
    return (name if isinstance(name, str) else None), data

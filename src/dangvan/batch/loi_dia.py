"""What the disk complains about, in Vietnamese."""

from collections.abc import Iterator
from contextlib import contextmanager

from dangvan.errors import DocxError, loi_o_dia


@contextmanager
def bao_loi_dia(where: str) -> Iterator[None]:
    """Tell what the disk complains about in the block."""
    try:
        yield
    except OSError as error:
        raise loi_dia(error, where) from error


def loi_dia(error: OSError, where: str) -> DocxError:
    """Return what the disk complains about."""
    dieu_sai, fix = loi_o_dia(error)
    return DocxError(f"không ghi được: {dieu_sai}", where=where, fix=fix)

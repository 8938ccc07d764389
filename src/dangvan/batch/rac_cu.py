"""Keep the garbage collector from what a batch did not make."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def khong_xet_cai_cu() -> Iterator[None]:
    """Let the collector look at new objects only while the block runs.

    A batch makes enough of them for the whole program to be looked through several times, a tenth
    of the time of a batch, and none of its garbage is there. A program that froze its objects
    itself is left alone.
    """
    if gc.get_freeze_count():
        yield
        return
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()

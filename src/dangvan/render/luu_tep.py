"""Files written whole or not at all: under a temporary name, onto the disk, then named."""

import ctypes
import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from dangvan.disk import flush_folder

_TEN_DAI_TOI_DA = 230  # bytes; file systems allow 255, and the temporary name is longer
_MO = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def ghi_tam(target: str, data: bytes, *, durable: bool) -> str:
    """Write the bytes beside the target, under a name that tells whose remains they would be."""
    folder, ten = os.path.split(target)
    if len(os.fsencode(ten)) > _TEN_DAI_TOI_DA:
        ten = ""
    tam = os.path.join(folder, f".{ten}.{secrets.token_hex(4)}.tmp")
    # Opened anew, the file gets the permissions the user's umask gives to every new file.
    tep = os.open(tam, _MO, 0o666)
    with bo_neu_hong(tam):
        try:
            con = memoryview(data)
            while con:
                con = con[os.write(tep, con) :]
            if durable:
                os.fsync(tep)
        finally:
            os.close(tep)  # before it is taken away: Windows removes no open file
    return tam


def dat_ten(tam: str, target: str, *, overwrite: bool) -> None:
    """Give a temporary file its name.

    Raises:
        FileExistsError: A file has that name, even one made a moment ago; the temporary one stays.
        OSError: It cannot be named.
    """
    if overwrite:
        os.replace(tam, target)
    elif os.name == "nt":
        os.rename(tam, target)  # refuses an existing target on Windows
    else:
        _link(tam, target)


def _link(tam: str, target: str) -> None:
    try:
        os.link(tam, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # Some shares know no hard links: look for the target, and hope for this moment.
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.replace(tam, target)
        return
    with suppress(OSError):  # a second name does no harm, and the next run takes it away
        os.unlink(tam)


def flush_files(paths: Iterable[str | os.PathLike[str]]) -> None:
    """Wait until the disk holds these files, written with `durable=False`, and their names.

    Linux writes out all of a file system in one call, which for a thousand files is two hundred
    times faster than one call a file; elsewhere each file is asked for.

    Raises:
        OSError: One of them cannot be opened or written out.
    """
    cac_tep = [os.fspath(path) for path in paths]
    cac_thu_muc = {os.path.dirname(path) or os.curdir for path in cac_tep}
    if not _ghi_het(cac_thu_muc):
        for path in cac_tep:
            tep = os.open(path, os.O_RDWR)
            try:
                os.fsync(tep)
            finally:
                os.close(tep)
    for folder in cac_thu_muc:
        flush_folder(folder)


def _ghi_het(cac_thu_muc: Iterable[str]) -> bool:
    """Write out the file systems of these folders, and tell whether that can be done.

    Unlike `sync` the call waits for no other disk, and reports what could not be written.
    """
    if _SYNCFS is None:
        return False
    for folder in cac_thu_muc:
        thu_muc = os.open(folder, os.O_RDONLY)
        try:
            if _SYNCFS(thu_muc):
                so_loi = ctypes.get_errno()
                raise OSError(so_loi, os.strerror(so_loi), folder)
        finally:
            os.close(thu_muc)
    return True


@contextmanager
def bo_neu_hong(tam: str | os.PathLike[str]) -> Iterator[None]:
    """Take the temporary file away when the block is left by any error, or interrupted."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            os.unlink(tam)
        raise


_SYNCFS = (
    getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform == "linux" else None
)

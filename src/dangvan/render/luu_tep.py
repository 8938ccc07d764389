"""Files written whole or not at all: under a temporary name, onto the disk, then named."""

import ctypes
import errno
import os
import random
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress

from dangvan.disk import flush_folder

_TEN_DAI_TOI_DA = 230  # bytes; file systems allow 255, and the temporary name is longer
_BYTE_MOT_CHU = 4
_MO = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
# Asking the system for each name would cost as much as a call that writes; a process that
# was forked goes on with other names than its parent.
_NGAU_NHIEN = random.Random()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_NGAU_NHIEN.seed)


def ghi_tam(target: str, data: bytes, *, durable: bool) -> str:
    """Write the bytes beside the target, under a name that tells whose remains they would be."""
    folder, ten = os.path.split(target)
    if len(ten) * _BYTE_MOT_CHU > _TEN_DAI_TOI_DA < len(os.fsencode(ten)):
        ten = ""
    tam = os.path.join(folder, f".{ten}.{_NGAU_NHIEN.getrandbits(32):08x}.tmp")
    # Opened anew, the file gets the permissions the user's umask gives to every new file.
    tep = os.open(tam, _MO, 0o666)
    try:
        try:
            da_ghi = os.write(tep, data)
            while da_ghi < len(data):
                da_ghi += os.write(tep, memoryview(data)[da_ghi:])
            if durable:
                os.fsync(tep)
        finally:
            os.close(tep)  # before it is taken away: Windows removes no open file
    except BaseException:
        bo(tam)
        raise
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
    elif not _doi_ten_moi(tam, target):
        _link(tam, target)


def _doi_ten_moi(tam: str, target: str) -> bool:
    """Rename in one call where nothing has the name; tell whether that was done."""
    if _RENAMEAT2 is None:
        return False
    if not _RENAMEAT2(_O_DAY, os.fsencode(tam), _O_DAY, os.fsencode(target), _KHONG_THAY):
        return True
    if ctypes.get_errno() == errno.EEXIST:
        raise FileExistsError(target)
    return False


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
    bo(tam)  # a second name does no harm, and the next run takes it away


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


def bo(tam: str | os.PathLike[str]) -> None:
    """Take a temporary file away, if it is there."""
    with suppress(OSError):
        os.unlink(tam)


_THU_VIEN = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
_SYNCFS = getattr(_THU_VIEN, "syncfs", None)
# Linux 3.15 and glibc 2.28 can rename without ever replacing, some file systems cannot: then a
# second name is made, and the first one taken away.
_RENAMEAT2: Callable[..., int] | None = getattr(_THU_VIEN, "renameat2", None)
_O_DAY, _KHONG_THAY = -100, 1  # AT_FDCWD, RENAME_NOREPLACE: linux/fcntl.h, linux/fs.h

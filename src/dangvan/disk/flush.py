"""What only the disk can promise: a name that a power cut does not take away."""

import errno
import os

# Shares that cannot be asked for this keep their own promises or none.
_KHONG_BIET = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EACCES, errno.EPERM}


def flush_folder(folder: str | os.PathLike[str]) -> None:
    """Wait until the disk holds the names of the files in a folder.

    A file that was flushed, but whose name was not, is gone after a power cut. Windows keeps names
    with the files and has no such call.

    Raises:
        OSError: The disk failed.
    """
    if os.name == "nt":
        return
    try:
        ma = os.open(folder, os.O_RDONLY)
    except OSError as error:
        if error.errno in _KHONG_BIET:
            return
        raise
    try:
        os.fsync(ma)
    except OSError as error:
        if error.errno not in _KHONG_BIET:
            raise
    finally:
        os.close(ma)

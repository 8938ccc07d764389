"""A file in memory, and how it gets to the disk: whole or not at all."""

import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from dangvan.disk import flush_folder
from dangvan.errors import DocxError, loi_o_dia

_TEN_DAI_TOI_DA = 230  # bytes; file systems allow 255, and the temporary name is longer


@dataclass(frozen=True, slots=True)
class TepRa:
    """A file in memory."""

    data: bytes = field(repr=False)

    def open(self) -> BytesIO:
        """Return the file as a stream, at its start."""
        return BytesIO(self.data)

    def save(
        self, path: str | os.PathLike[str], *, overwrite: bool = False, durable: bool = True
    ) -> Path:
        """Write the file whole or not at all, and return its path.

        Args:
            path: Where to.
            overwrite: Whether a file of that name may be replaced.
            durable: Wait until the disk holds it and its name. A batch does not wait for each file:
                it calls `flush_files` once for many, before it counts them as done.

        Raises:
            DocxError: The file exists and may not be overwritten, or cannot be written.
        """
        target = str(Path(path))
        try:
            if overwrite:
                _thay(target, self.data, durable)
            else:
                _tao(target, self.data, durable)
            if durable:
                flush_folder(os.path.dirname(target) or os.curdir)
        except FileExistsError:
            raise DocxError(
                "tệp đã có, không ghi đè", where=target, fix="đổi tên, hoặc cho phép ghi đè"
            ) from None
        except FileNotFoundError as error:
            raise DocxError(
                f"không có thư mục “{os.path.dirname(target) or os.curdir}”",
                where=target,
                fix="lập thư mục đó trước",
            ) from error
        except OSError as error:
            raise DocxError(
                f"không ghi được ({loi_o_dia(error)[0]})",
                where=target,
                fix="xem thư mục còn chỗ, cho ghi, và tệp có đang mở trong Word không",
            ) from error
        return Path(target)


def flush_files(paths: Iterable[str | os.PathLike[str]]) -> None:
    """Wait until the disk holds these files, written with `durable=False`.

    Linux writes everything out in one call, which for a thousand files is two hundred times faster
    than one call a file; elsewhere each file is asked for.

    Raises:
        OSError: One of them cannot be opened or written out.
    """
    if sys.platform == "linux":
        os.sync()
        return
    for path in paths:
        with open(path, "rb+") as file:
            os.fsync(file.fileno())


def _tam(target: str, data: bytes, durable: bool) -> str:
    """Write the bytes beside the target, under a name that tells whose remains they would be."""
    folder, ten = os.path.split(target)
    if len(os.fsencode(ten)) > _TEN_DAI_TOI_DA:
        ten = ""
    tam = os.path.join(folder, f".{ten}.{secrets.token_hex(4)}.tmp")
    # Opened anew, the file gets the permissions the user's umask gives to every new file.
    file = open(tam, "xb")
    with _bo_neu_hong(tam), file:  # closed first: Windows removes no open file
        file.write(data)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    return tam


def _thay(target: str, data: bytes, durable: bool) -> None:
    tam = _tam(target, data, durable)
    with _bo_neu_hong(tam):
        os.replace(tam, target)


def _tao(target: str, data: bytes, durable: bool) -> None:
    """Create the file; fail where one of its name exists, even one made a moment ago."""
    if os.path.exists(target):
        raise FileExistsError(target)
    tam = _tam(target, data, durable)
    with _bo_neu_hong(tam):
        if os.name == "nt":
            os.rename(tam, target)  # refuses an existing target on Windows
        else:
            _link(tam, target)


def _link(tam: str, target: str) -> None:
    try:
        os.link(tam, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # Some shares know no hard links; the target was looked for a moment ago.
        os.replace(tam, target)
        return
    os.unlink(tam)


@contextmanager
def _bo_neu_hong(tam: str | os.PathLike[str]) -> Iterator[None]:
    """Take the temporary file away when the block is left by any error, or interrupted."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            os.unlink(tam)
        raise

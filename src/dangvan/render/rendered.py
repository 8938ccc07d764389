"""What rendering gives: the bytes of a Word file, and the receipt of how they were made."""

import os
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from dangvan.errors import DocxError

_TEN_DAI_TOI_DA = 230  # bytes; file systems allow 255, and the temporary name is longer


@dataclass(frozen=True, slots=True)
class Receipt:
    """How a file was made: digests are SHA-256 in hexadecimal."""

    so_ky_hieu: str | None
    tap_tin_sha256: str
    mau_sha256: str
    mau: str
    regulation: str
    phien_ban: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """One rendered paper, in memory."""

    data: bytes
    receipt: Receipt

    def open(self) -> BytesIO:
        """Return the file as a stream, at its start."""
        return BytesIO(self.data)

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the file whole or not at all, and return its path.

        Raises:
            DocxError: The file exists and may not be overwritten, or cannot be written.
        """
        target = Path(path)
        try:
            if overwrite:
                _thay(target, self.data)
            else:
                _tao(target, self.data)
        except FileExistsError:
            raise DocxError(
                "tệp đã có, không ghi đè", where=str(target), fix="đổi tên, hoặc cho phép ghi đè"
            ) from None
        except OSError as error:
            raise DocxError(
                f"không ghi được ({error.strerror or error})",
                where=str(target),
                fix="xem thư mục có tồn tại, còn chỗ, và tệp có đang mở trong Word không",
            ) from error
        return target

    def _repr_html_(self) -> str:
        so = self.receipt.so_ky_hieu or "dự thảo"
        return f"<b>{so}</b>: {len(self.data):,} byte, mẫu {self.receipt.mau}"


def _tam(target: Path, data: bytes) -> str:
    # The target's name tells whose remains a killed program left behind.
    ten = target.name if len(os.fsencode(target.name)) <= _TEN_DAI_TOI_DA else ""
    fd, name = tempfile.mkstemp(prefix=f".{ten}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(fd, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(name, 0o666 & ~umask)
    except OSError:
        os.unlink(name)
        raise
    return name


def _thay(target: Path, data: bytes) -> None:
    name = _tam(target, data)
    try:
        os.replace(name, target)
    except OSError:
        os.unlink(name)
        raise


def _tao(target: Path, data: bytes) -> None:
    """Create the file; fail where one of its name exists, even one made a moment ago."""
    if target.exists():
        raise FileExistsError(target)
    name = _tam(target, data)
    try:
        if os.name == "nt":
            os.rename(name, target)  # refuses an existing target on Windows
        else:
            _link(name, target)
    except OSError:
        if os.path.exists(name):
            os.unlink(name)
        raise


def _link(name: str, target: Path) -> None:
    try:
        os.link(name, target)
    except (PermissionError, NotImplementedError, OSError) as error:
        if isinstance(error, FileExistsError):
            raise
        # Some shares know no hard links; the target was looked for a moment ago.
        os.replace(name, target)
        return
    os.unlink(name)

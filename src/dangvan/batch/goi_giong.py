"""Whether two Word files say the same, however each machine compressed them."""

import lzma
import zipfile
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

GOI_HONG = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for damaged bytes: in the directory, in a header, in a stream."""


def bam(data: bytes) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return sha256(data).hexdigest()


def cung_noi_dung(mot: bytes, hai: bytes) -> bool:
    """Tell whether two packages hold the same parts, byte for byte.

    Compressed bytes differ between builds of zlib; a paper made on another machine is the same.
    """
    if mot == hai:
        return True
    try:
        return _cac_phan(mot) == _cac_phan(hai)
    except GOI_HONG:
        return False  # a damaged file says something else


def doc_neu_co(path: Path) -> bytes | None:
    """Return the bytes of a file that may be missing, or out of reach."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _cac_phan(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}

"""Whether two Word files say the same, however each machine compressed them."""

import lzma
import zipfile
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

# What zipfile raises for damaged bytes: in the directory, in a header, in a stream.
_GOI_HONG = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


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
    except _GOI_HONG:
        return False  # a damaged file says something else


def la_phan_con_lai(data: bytes, tron: bytes) -> bool:
    """Tell whether a file is what a power cut leaves of another.

    A disk that loses power may keep a file's name and length, and only some of its blocks; the
    others are then missing or zero. No program that edits a paper leaves that behind.
    """
    return (
        data != tron
        and len(data) <= len(tron)
        and all(co in (0, can) for co, can in zip(data, tron, strict=False))
    )


def doc_neu_co(path: Path) -> bytes | None:
    """Return the bytes of a file that may be missing, or out of reach."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _cac_phan(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}

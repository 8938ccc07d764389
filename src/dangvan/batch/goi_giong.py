"""Whether two Word files say the same, however each machine compressed them."""

import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from dangvan.templating.cho_bien_nhan import bo_bien_nhan
from dangvan.templating.tep_docx import GOI_HONG


def bam(data: bytes) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return sha256(data).hexdigest()


def cung_noi_dung(mot: bytes, hai: bytes) -> bool:
    """Tell whether two packages hold the same parts, byte for byte, receipts aside.

    Compressed bytes differ between builds of zlib; a paper made on another machine is the same.
    A receipt names the version of dangvan, and an office may switch it on or off at any time:
    neither makes another paper.
    """
    if mot == hai:
        return True
    try:
        return _cac_phan(mot) == _cac_phan(hai)
    except (*GOI_HONG, KeyError):
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
        parts = {info.filename: package.read(info) for info in package.infolist()}
    return bo_bien_nhan(parts)

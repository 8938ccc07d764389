"""Deflate, by zlib or by the faster ISA-L where the extra `nhanh` is installed.

One installation always gives the same bytes; two with different libraries give files that differ
in their bytes and agree in every part.
"""

import zlib
from collections.abc import Callable
from importlib.metadata import version

# Level 3 takes two thirds of the time of level 6, and makes a file one hundredth larger.
_MUC_ZLIB, _MUC_ISAL, _MUC_LAU = 3, 1, 9
# ISA-L's level 1 prepares large tables first, however little there is: on a small part level 0
# takes a third of its time, and makes a paper of two pages one thirtieth larger.
_MUC_ISAL_NHO, _NHO = 0, 8192
_KHONG_DAU = -15


def nen(data: bytes) -> bytes:
    """Return the data deflated without a header, by the fastest library there is."""
    if _ISAL is None:
        return nen_zlib(data)
    return _ISAL(data, _MUC_ISAL_NHO if len(data) < _NHO else _MUC_ISAL, _KHONG_DAU)


def nen_zlib(data: bytes) -> bytes:
    """Return the data deflated by the standard library."""
    return zlib.compress(data, _MUC_ZLIB, _KHONG_DAU)


def nen_lau(data: bytes) -> bytes:
    """Return the data deflated as small as it gets: for what is deflated once."""
    return zlib.compress(data, _MUC_LAU, _KHONG_DAU)


def crc32(data: bytes) -> int:
    """Return the checksum a zip keeps of a part; both libraries give the same."""
    return zlib.crc32(data) if _ISAL_CRC32 is None else _ISAL_CRC32(data)


def _isal() -> Callable[[bytes, int, int], bytes] | None:
    try:
        from isal import isal_zlib
    except ImportError:
        return None
    nen_nhanh: Callable[[bytes, int, int], bytes] = isal_zlib.compress
    return nen_nhanh


def dau_bo_nen() -> str:
    """Return what compresses here, and its version: with another one files differ in bytes."""
    zlib_day = f"zlib {zlib.ZLIB_RUNTIME_VERSION}"
    return zlib_day if _ISAL is None else f"{zlib_day}, isal {version('isal')}"


def _isal_crc32() -> Callable[[bytes], int] | None:
    try:
        from isal import isal_zlib
    except ImportError:
        return None
    crc32_nhanh: Callable[[bytes], int] = isal_zlib.crc32
    return crc32_nhanh


_ISAL, _ISAL_CRC32 = _isal(), _isal_crc32()

"""A package whose constant parts are deflated once, and whose changed parts follow them."""

import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from struct import Struct

from dangvan.templating.nen import nen, nen_lau

# What the zip format asks of each entry; times are the oldest a zip can hold, so that equal
# parts give equal bytes. Source: PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16.
_DAU_MUC = Struct("<4s5H3I2H")
_MUC_LUC = Struct("<4s6H3I5H2I")
_CUOI = Struct("<4s4H2IH")
_PHIEN_BAN, _TREN_UNIX, _NGUYEN, _NEN = 20, 3 << 8, 0, 8
_GIO, _NGAY = 0, 0x21
_QUYEN = 0o600 << 16
_TEN_UTF8 = 0x800

# A header is the same on paper after paper.
_NHO = 512
# Below this, deflating costs more time than the bytes it saves are worth.
_KHONG_DANG_NEN = 8192
_nen_nho = lru_cache(maxsize=64)(nen)


class GoiNhanh:
    """The constant parts of a package, ready to be followed by what one paper changes."""

    def __init__(self, co_dinh: Mapping[str, bytes]) -> None:
        noi_dung, muc_luc = bytearray(), bytearray()
        for ten, data in co_dinh.items():
            _them(noi_dung, muc_luc, ten, data, nen_lau(data))
        self._noi_dung = bytes(noi_dung)
        self._muc_luc = bytes(muc_luc)
        self._so_muc = len(co_dinh)

    def dong_goi(
        self, thay_doi: Iterable[tuple[str, bytes]], cuoi_cung: tuple[str, bytes] | None = None
    ) -> bytes:
        """Return the package: the constant parts, then these parts in the order given.

        Args:
            thay_doi: Parts to deflate.
            cuoi_cung: One more part, which is stored as it is where it is small.
        """
        noi_dung, muc_luc = bytearray(self._noi_dung), bytearray(self._muc_luc)
        so_muc = self._so_muc
        for ten, data in thay_doi:
            _them(noi_dung, muc_luc, ten, data, _nen_nho(data) if len(data) < _NHO else nen(data))
            so_muc += 1
        if cuoi_cung is not None:
            ten, data = cuoi_cung
            nguyen = len(data) < _KHONG_DANG_NEN
            _them(noi_dung, muc_luc, ten, data, data if nguyen else nen(data), nguyen=nguyen)
            so_muc += 1
        cuoi = _CUOI.pack(
            b"PK\x05\x06", 0, 0, so_muc, so_muc, len(muc_luc), len(noi_dung), 0
        )  # fmt: skip
        return b"".join((noi_dung, muc_luc, cuoi))


def _them(
    noi_dung: bytearray,
    muc_luc: bytearray,
    ten: str,
    data: bytes,
    da_nen: bytes,
    *,
    nguyen: bool = False,
) -> None:
    """Append a part to the package's content and to its directory."""
    cach = _NGUYEN if nguyen else _NEN
    name = ten.encode()
    co = 0 if ten.isascii() else _TEN_UTF8
    crc = zlib.crc32(data)
    cho = len(noi_dung)
    noi_dung += _DAU_MUC.pack(
        b"PK\x03\x04", _PHIEN_BAN, co, cach, _GIO, _NGAY, crc, len(da_nen), len(data), len(name), 0
    )
    noi_dung += name
    noi_dung += da_nen
    muc_luc += _MUC_LUC.pack(
        b"PK\x01\x02", _PHIEN_BAN | _TREN_UNIX, _PHIEN_BAN, co, cach, _GIO, _NGAY, crc,
        len(da_nen), len(data), len(name), 0, 0, 0, 0, _QUYEN, cho,
    )  # fmt: skip
    muc_luc += name

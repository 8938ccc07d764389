"""A package whose constant parts are deflated once, and whose changed parts follow them.

Headers change seldom: what they make of the package is kept as long as they stay the same.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from struct import Struct

from dangvan.templating.nen import crc32, nen, nen_lau

# What the zip format asks of each entry; times are the oldest a zip can hold, so that equal
# parts give equal bytes. Source: PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16.
_DAU_MUC = Struct("<4s5H3I2H")
_MUC_LUC = Struct("<4s6H3I5H2I")
_CUOI = Struct("<4s4H2IH")
_PHIEN_BAN, _TREN_UNIX, _NGUYEN, _NEN = 20, 3 << 8, 0, 8
_GIO, _NGAY = 0, 0x21
_QUYEN = 0o600 << 16
_TEN_UTF8 = 0x800

_NHO_TOI_DA = 16
# Below this, deflating costs more time than the bytes it saves are worth.
_KHONG_DANG_NEN = 8192


class GoiNhanh:
    """The constant parts of a package, deflated with the first paper that needs them."""

    def __init__(self, co_dinh: Mapping[str, bytes]) -> None:
        self._co_dinh = co_dinh
        self._dau: dict[tuple[tuple[str, bytes], ...], tuple[bytes, bytes]] = {}

    def dong_goi(
        self,
        thay_doi: Iterable[tuple[str, bytes]],
        *,
        it_doi: tuple[tuple[str, bytes], ...] = (),
        cuoi_cung: tuple[str, bytes] | None = None,
    ) -> bytes:
        """Return the package: the constant parts, then these parts in the order given.

        Args:
            thay_doi: Parts to deflate, that are another on every paper.
            it_doi: Parts before them that are the same on paper after paper.
            cuoi_cung: One more part, which is stored as it is where it is small.
        """
        dau = self._dau.get(it_doi)
        if dau is None:
            dau = self._them_it_doi(it_doi)
        noi_dung, muc_luc = bytearray(dau[0]), bytearray(dau[1])
        so_muc = len(self._co_dinh) + len(it_doi)
        for ten, data in thay_doi:
            _them(noi_dung, muc_luc, ten, data, nen(data))
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

    @cached_property
    def _hang(self) -> tuple[bytes, bytes]:
        noi_dung, muc_luc = bytearray(), bytearray()
        for ten, data in self._co_dinh.items():
            _them(noi_dung, muc_luc, ten, data, nen_lau(data))
        return bytes(noi_dung), bytes(muc_luc)

    def _them_it_doi(self, it_doi: tuple[tuple[str, bytes], ...]) -> tuple[bytes, bytes]:
        noi_dung, muc_luc = map(bytearray, self._hang)
        for ten, data in it_doi:
            _them(noi_dung, muc_luc, ten, data, nen(data))
        if len(self._dau) >= _NHO_TOI_DA:
            self._dau.clear()
        self._dau[it_doi] = bytes(noi_dung), bytes(muc_luc)
        return self._dau[it_doi]


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
    crc = crc32(data)
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

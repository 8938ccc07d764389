"""The validated papers of a batch: the last ones as they are, those before them packed small."""

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from dangvan.models import VanBan

_MOT_GOI = 250
_DE_NGO = 2_000
_MUC_NEN = 1


class KhoVanBan(Sequence[VanBan]):
    """Papers by their place. Packed they take a fortieth of the room, and no validation again.

    Looking at them in their order costs least: papers packed together are unpacked together.
    """

    def __init__(self, cac_van_ban: Iterable[VanBan] = ()) -> None:
        self._goi: list[bytes] = []
        self._ngo: list[VanBan] = []
        self._dang_mo: tuple[int, list[VanBan]] = (-1, [])
        for van_ban in cac_van_ban:
            self.them(van_ban)

    def __len__(self) -> int:
        return len(self._goi) * _MOT_GOI + len(self._ngo)

    @overload
    def __getitem__(self, cho: int) -> VanBan: ...
    @overload
    def __getitem__(self, cho: slice) -> Sequence[VanBan]: ...
    def __getitem__(self, cho: int | slice) -> VanBan | Sequence[VanBan]:
        if isinstance(cho, slice):
            return [self._mot(mot) for mot in range(*cho.indices(len(self)))]
        if not -len(self) <= cho < len(self):
            raise IndexError(cho)
        return self._mot(cho % len(self))

    def _mot(self, cho: int) -> VanBan:
        goi, trong_goi = divmod(cho, _MOT_GOI)
        if goi >= len(self._goi):
            return self._ngo[cho - len(self._goi) * _MOT_GOI]
        if self._dang_mo[0] != goi:
            self._dang_mo = goi, pickle.loads(zlib.decompress(self._goi[goi]))
        return self._dang_mo[1][trong_goi]

    def __iter__(self) -> Iterator[VanBan]:
        return (self._mot(cho) for cho in range(len(self)))

    def them(self, van_ban: VanBan) -> int:
        """Put a paper behind the others, and return its place."""
        self._ngo.append(van_ban)
        if len(self._ngo) > _DE_NGO + _MOT_GOI:
            goi, self._ngo = self._ngo[:_MOT_GOI], self._ngo[_MOT_GOI:]
            self._goi.append(zlib.compress(pickle.dumps(goi, pickle.HIGHEST_PROTOCOL), _MUC_NEN))
        return len(self) - 1

    def xep(self, thu_tu: Iterable[int]) -> "KhoVanBan":
        """Return the same papers in another order. All of them are unpacked for a moment."""
        tat_ca = list(self)
        return KhoVanBan(tat_ca[cho] for cho in thu_tu)

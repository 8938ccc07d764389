"""Where the words of a finding stand on the pages as they print.

The pages come from elsewhere, drawn, with a box around each letter; this file only looks for words
in them. Words that stand in several places are looked for between words that stand in one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dangvan.text import bo_dau

Hop = tuple[float, float, float, float]
"""Left, top, right, bottom, as shares of the page from its upper left corner."""

_DU_NHAN_RA = 24


@dataclass(frozen=True, slots=True)
class PageView:
    """A page as it prints.

    Attributes:
        png: Its picture.
        chu: Its letters in the order of the file.
        hop: The box of each letter.
        so_trang: How many pages the paper has, drawn or not.
    """

    png: bytes = field(repr=False)
    chu: str = field(repr=False)
    hop: tuple[Hop, ...] = field(repr=False)
    so_trang: int


@dataclass(frozen=True, slots=True)
class TrenTrang:
    """A box on a page, the page counted from zero."""

    trang: int
    hop: Hop


class TimTrenTrang:
    """The letters of all pages, to look for words in.

    Args:
        pages: The pages.
        moc: Paragraph and words of what the paper holds, in any order: those that stand in one
            place tell where the others are.
    """

    def __init__(self, pages: Sequence[PageView], moc: Iterable[tuple[int, str]]) -> None:
        self._hop = [
            (TrenTrang(trang, hop), char)
            for trang, page in enumerate(pages)
            for char, hop in zip(page.chu, page.hop, strict=True)
            if hop[0] < hop[2] and hop[1] < hop[3] and char.isprintable() and not char.isspace()
        ]
        self._chu_so = _Gap([char for _, char in self._hop], _chu_so)
        self._moi_dau = _Gap([char for _, char in self._hop], _moi_dau)
        tim = ((so, self._cac_cho(words)) for so, words in moc)
        self._moc = sorted((so, cho[0][0]) for so, cho in tim if len(cho) == 1)

    def tim(self, so: int | None, words: str) -> tuple[TrenTrang, ...]:
        """Return a box for each line that words stand on; none where they are not found.

        Args:
            so: The paragraph they stand in, as the file counts.
            words: The words, or their begin and an ellipsis.
        """
        cho = self._cac_cho(words)
        if not cho:
            return ()
        dau, cuoi = self._chon(so, cho)
        return tuple(_cac_dong(hop for hop, _ in self._hop[dau : cuoi + 1]))

    def _cac_cho(self, words: str) -> list[tuple[int, int]]:
        """Return the first and the last letter of every place of words."""
        gap = self._chu_so if any(map(str.isalnum, words)) else self._moi_dau
        return gap.cac_cho(words.strip("…"))

    def _chon(self, so: int | None, cho: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """Return the first place that stands behind what comes before its paragraph."""
        truoc = max((dau for doan, dau in self._moc if so is not None and doan <= so), default=0)
        return next((muc for muc in cho if muc[0] >= truoc), cho[0])


class _Gap:
    """Letters folded to be compared, each with the letter it comes from."""

    def __init__(self, cac_chu: Sequence[str], gap: Callable[[str], str]) -> None:
        self._gap = gap
        khuc = [gap(char) for char in cac_chu]
        self._chu = "".join(khuc)
        self._tu = [so for so, chu in enumerate(khuc) for _ in chu]

    def cac_cho(self, words: str) -> list[tuple[int, int]]:
        kim = "".join(map(self._gap, words))
        for mau in dict.fromkeys((kim, kim[:_DU_NHAN_RA], kim[-_DU_NHAN_RA:])):
            if cho := [
                (self._tu[dau], self._tu[dau + len(mau) - 1]) for dau in _noi(self._chu, mau)
            ]:
                return cho
        return []


def _noi(chu: str, mau: str) -> Iterator[int]:
    dau = chu.find(mau) if mau else -1
    while dau >= 0:
        yield dau
        dau = chu.find(mau, dau + len(mau))


@lru_cache(maxsize=4096)
def _chu_so(char: str) -> str:
    """A letter without its marks: where a tone stands, and capitals, differ between programs."""
    return "".join(filter(str.isalnum, bo_dau(char).casefold()))


def _moi_dau(char: str) -> str:
    return "" if char.isspace() else char


def _cac_dong(cac_hop: Iterable[TrenTrang]) -> Iterator[TrenTrang]:
    """Yield one box for the letters of each line."""
    dong: TrenTrang | None = None
    for chu in cac_hop:
        if dong is not None and _cung_dong(dong, chu):
            dong = TrenTrang(dong.trang, bao(dong.hop, chu.hop))
            continue
        if dong is not None:
            yield dong
        dong = chu
    if dong is not None:
        yield dong


def _cung_dong(dong: TrenTrang, chu: TrenTrang) -> bool:
    giua = (chu.hop[1] + chu.hop[3]) / 2
    return dong.trang == chu.trang and dong.hop[1] <= giua <= dong.hop[3]


def bao(mot: Hop, hai: Hop) -> Hop:
    """Return the smallest box around two."""
    return (
        min(mot[0], hai[0]), min(mot[1], hai[1]), max(mot[2], hai[2]), max(mot[3], hai[3])
    )  # fmt: skip

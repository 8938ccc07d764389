"""Break a long name over balanced lines, where its sense allows it."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from dangvan.render.do_chu import rong_chu_mm

_NHIEU_DONG_NHAT = 5
# A line may well begin with one of these; before another word a break costs this share of a line.
_MO_DAU = frozenset(
    "các và xã phường thị đặc tỉnh thành huyện quận khối bộ sở cục vụ ban uỷ ủy văn trường cao đại "
    "bệnh công ngân tổng viện phòng trung về khoa".split()
)
_PHAT = 0.6
# Two syllables that are one word are never parted while another break is left.
_MOT_TU = frozenset(
    ("uỷ ban", "ủy ban", "đặc khu", "thị xã", "thành phố", "văn phòng", "trung ương", "đại học",
     "cao đẳng", "công an", "công nghệ", "công nghiệp", "ngân hàng", "bệnh viện", "khoa học",
     "thị trấn", "công thương", "công ty", "xã hội", "thành uỷ", "tỉnh uỷ", "hành chính",
     "đa khoa", "quản trị", "tổng hợp", "giáo dục", "tài chính", "nông nghiệp", "môi trường",
     "kiểm tra", "nhân dân", "sư phạm", "cơ quan", "doanh nghiệp")
)  # fmt: skip


@lru_cache(maxsize=256)  # the papers of one office break the same names
def ngat_dong(chu: str, rong_mm: float, co_chu_pt: float, *, dam: bool) -> tuple[str, ...]:
    """Return the text in as few lines as fit in capitals, of about equal length.

    Args:
        chu: A name as it is written; its capitals tell which syllables belong together.
        rong_mm: The room there is.
        co_chu_pt: Size of the letters.
        dam: Whether they are bold.
    """

    def rong(dong: str) -> float:
        return rong_chu_mm(dong.upper(), co_chu_pt, dam=dam)

    def gia(cach: tuple[str, ...]) -> float:
        return max(map(rong, cach)) / rong_mm + _PHAT * _xau(cach)

    tu = chu.split()
    for so_dong in range(1, min(_NHIEU_DONG_NHAT, len(tu)) + 1):
        if vua := list(_cac_cach(tu, so_dong, lambda dong: rong(dong) <= rong_mm)):
            return min(vua, key=gia)
    return (chu,)


def _cac_cach(tu: list[str], so_dong: int, vua: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """Yield each way to fill so many lines that fit; a line too long ends the search behind it."""
    if so_dong == 1:
        dong = " ".join(tu)
        if vua(dong):
            yield (dong,)
        return
    for cho_ngat in range(1, len(tu) - so_dong + 2):
        dong = " ".join(tu[:cho_ngat])
        if not vua(dong):
            return
        for sau in _cac_cach(tu[cho_ngat:], so_dong - 1, vua):
            yield (dong, *sau)


def _xau(cach: tuple[str, ...]) -> float:
    return sum(_xau_cho(truoc.split()[-1], sau.split()[0]) for truoc, sau in pairwise(cach))


def _xau_cho(truoc: str, sau: str) -> float:
    """How bad a break between two words is, from 0."""
    if f"{truoc} {sau}".lower() in _MOT_TU:
        return 2
    if truoc.endswith(",") or sau.lower() in _MO_DAU:
        return 0
    if sau[0].islower() or not sau[0].isalpha():
        return 1
    return 0.3 if truoc[0].islower() else 0.6

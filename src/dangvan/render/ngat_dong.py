"""Break a long name over balanced lines, where its sense allows it."""

from functools import lru_cache
from itertools import combinations, pairwise

from dangvan.render.do_chu import rong_chu_mm

_NHIEU_DONG_NHAT = 5
# A line may well begin with one of these; before another word a break costs this share of a line.
_MO_DAU = frozenset(
    "các và xã phường thị đặc tỉnh thành huyện quận khối bộ sở cục vụ ban uỷ ủy văn trường cao đại "
    "bệnh công ngân tổng viện học phòng trung về khoa".split()
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
    """Return the text in as few lines as fit, of about equal length.

    Args:
        chu: One line of words.
        rong_mm: The room there is.
        co_chu_pt: Size of the letters.
        dam: Whether they are bold.
    """
    tu = chu.split()
    for so_dong in range(1, min(_NHIEU_DONG_NHAT, len(tu)) + 1):
        cach = [
            (_gia(dong, rong_mm, co_chu_pt, dam), dong)
            for dong in _cac_cach(tu, so_dong)
            if all(rong_chu_mm(mot, co_chu_pt, dam=dam) <= rong_mm for mot in dong)
        ]
        if cach:
            return min(cach)[1]
    return (chu,)


def _cac_cach(tu: list[str], so_dong: int) -> list[tuple[str, ...]]:
    ket_qua = []
    for cho_ngat in combinations(range(1, len(tu)), so_dong - 1):
        moc = (0, *cho_ngat, len(tu))
        ket_qua.append(tuple(" ".join(tu[a:b]) for a, b in pairwise(moc)))
    return ket_qua


def _gia(dong: tuple[str, ...], rong_mm: float, co_chu_pt: float, dam: bool) -> float:
    dai_nhat = max(rong_chu_mm(mot, co_chu_pt, dam=dam) for mot in dong)
    cho_ngat = [
        (truoc.split()[-1].lower(), sau.split()[0].lower()) for truoc, sau in pairwise(dong)
    ]
    xau = sum(
        (sau not in _MO_DAU and not truoc.endswith(",")) + (f"{truoc} {sau}" in _MOT_TU)
        for truoc, sau in cho_ngat
    )
    return dai_nhat / rong_mm + _PHAT * xau

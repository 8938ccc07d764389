"""The two ways to place a tone mark, met in one paper."""

from collections.abc import Iterable

from dangvan.text import kieu_cu, kieu_moi, nho_chu_ngan


def hai_kieu_dau(cac_chu: Iterable[str]) -> tuple[str, str]:
    """Return one word that only the new style writes so, and one that only the old style does."""
    cac_kieu = [_kieu_dau(chu) for chu in cac_chu]
    moi, cu = (min(filter(None, cot), default="") for cot in zip(*cac_kieu, strict=True))
    return moi, cu


@nho_chu_ngan
def _kieu_dau(chu: str) -> tuple[str, str]:
    words = {word.strip(".,;:()“”\"'") for word in chu.split()}
    moi = (word for word in words if kieu_cu(word) != word)
    cu = (word for word in words if kieu_moi(word) != word)
    return min(moi, default=""), min(cu, default="")

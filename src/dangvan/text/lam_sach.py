"""One cell of text as a clerk typed it, made clean."""

from dangvan.text.bang_ma_cu import GiaiMa, giai_ma
from dangvan.text.unicode_viet import chuan_hoa


def lam_sach(s: str) -> GiaiMa:
    """Return the text of one cell: decoded, clean, without Excel's `'` before or `. , ;` after.

    The codes of what was guessed are those of `giai_ma`.
    """
    giai = giai_ma(s)
    return giai._replace(text=chuan_hoa(giai.text).removeprefix("'").strip().rstrip(" .,;"))

"""Explain a rule in words: what it looks at, its clauses, how heavy a breach is, examples."""

import difflib
from collections.abc import Iterator

from dangvan.check.cac_quy_tac import CHECKS
from dangvan.check.kiem_tra import KHONG_XET
from dangvan.check.quy_tac import QuyTac
from dangvan.errors import DataError
from dangvan.regulations import REGULATIONS

_MUC = {"violation": "vi phạm", "warning": "cảnh báo", "unsure": "chưa rõ"}


def giai_thich(ma: str) -> tuple[str, ...]:
    """Return the lines that explain a rule.

    Raises:
        DataError: There is no such rule.
    """
    if ma in KHONG_XET:
        return (ma, KHONG_XET[ma])
    return tuple(_cac_dong(_tim(ma)))


def _tim(ma: str) -> QuyTac:
    theo_ma = {rule.ma: rule for rule in CHECKS}
    if ma not in theo_ma:
        gan = difflib.get_close_matches(ma, theo_ma, n=3)
        raise DataError(
            f"không có quy tắc “{ma}”",
            fix=f"có phải {', '.join(gan)}" if gan else "xem tên quy tắc trong kết quả kiểm tra",
        )
    return theo_ma[ma]


def _cac_dong(rule: QuyTac) -> Iterator[str]:
    yield rule.ma
    yield rule.mo_ta
    for quy_dinh in REGULATIONS:
        dieu = rule.dieu.get(quy_dinh.khoa)
        if dieu is None:
            yield f"{quy_dinh.so_van_ban}: không nêu, không xét"
        else:
            yield (
                f"{quy_dinh.so_van_ban}: {dieu}; tin cậy {rule.tin_cay[quy_dinh.khoa]}, "
                f"sai là {_MUC[rule.muc(quy_dinh.khoa)]}"
            )
    for ten, chu in rule.vi_du:
        yield f"{ten}: {chu}"

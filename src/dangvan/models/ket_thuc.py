"""How a body must end."""

import re
from collections.abc import Sequence

from dangvan.models.bang import Bang
from dangvan.models.chu import chu_thuan
from dangvan.models.khoi import Chuong, Dieu, Khoi, MucLaMa, MucLon, MucSo, Phan, khoi_con

_DA_DONG = re.compile(r"[.!?…][\"”’»)\]]{0,3}\Z")
_DUOI_DAI_NHAT = 40


def kiem_ket_thuc(cac_khoi: Sequence[Khoi]) -> None:
    """Raise unless the last paragraph is closed; a body may also end in a table.

    Raises:
        ValueError: With the end of the paragraph and the mark to add, in Vietnamese.

    Source: 05-HD/VPTW (2026), mục II.I.6; 36-HD/VPTW (2018), mục II.1.6: the content ends
    with a full stop. We read an ellipsis, `?`, `!` and a closing quote or bracket after any of
    them as closed too.
    """
    cuoi = cac_khoi[-1]
    while khoi_con(cuoi):
        cuoi = khoi_con(cuoi)[-1]
    if isinstance(cuoi, Bang | Dieu | MucSo | MucLaMa | MucLon | Chuong | Phan):
        return
    chu = chu_thuan(cuoi.chu)
    duoi = chu if len(chu) <= _DUOI_DAI_NHAT else f"…{chu[-_DUOI_DAI_NHAT:]}"
    if chu.endswith("./."):
        raise ValueError(f"nội dung kết thúc bằng “./.”: “{duoi}”. Cách sửa: chỉ ghi dấu chấm")
    if not _DA_DONG.search(chu):
        raise ValueError(
            f"nội dung kết thúc mà chưa có dấu chấm: “{duoi}”. Cách sửa: thêm “.” ở cuối"
        )

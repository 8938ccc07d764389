"""The parts of a file that hold paragraphs, opened for a look at the elements themselves."""

from dataclasses import dataclass, field

from dangvan.layout.di_qua import DiQua
from dangvan.layout.do import Doan, NoiCuaDoan
from dangvan.layout.xml import Nut

_TEN_NOI = {"dau_trang": "đầu trang", "chan_trang": "chân trang"}
_TEN_LOAI = {"first": "của trang đầu", "even": "của trang chẵn"}


@dataclass(frozen=True, slots=True)
class PhanChu:
    """One part.

    Attributes:
        ten: Its name in the package, such as `word/header1.xml`.
        nhan: What a user calls it: `thân`, `đầu trang của trang đầu`, `cước chú`.
        goc: Its root element.
        doan: Its paragraphs in reading order.
        nut: The element of each.
    """

    ten: str
    nhan: str
    goc: Nut = field(repr=False)
    doan: tuple[Doan, ...] = field(repr=False)
    nut: tuple[Nut, ...] = field(repr=False)


def phan_chu(ten: str, nhan: str, goc: Nut, di: DiQua) -> PhanChu:
    """Return a part that was walked through."""
    return PhanChu(ten, nhan, goc, tuple(di.doan), tuple(di.nut))


def ten_dau(noi: NoiCuaDoan, loai: str, phan: int, tong: int) -> str:
    """Return what a user calls a header or footer.

    Args:
        noi: Which of the two.
        loai: Its type: `default`, `first`, `even`.
        phan: The section that shows it first.
        tong: How many sections there are.
    """
    ten = f"{_TEN_NOI[noi]} {_TEN_LOAI.get(loai, '')}".strip()
    return ten if tong == 1 else f"{ten}, phần {phan}"

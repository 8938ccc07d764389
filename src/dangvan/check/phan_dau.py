"""The head of a paper while it is looked through, and the words that mark its lines."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dangvan.check.bai import ThanhPhan
from dangvan.check.dong import Dong

SO_DONG_DAU = 45
DOAN_DAI = 110
MAT = ("mật", "tối mật", "tuyệt mật")
TOAN_DAU = re.compile(r"^[-–—_*\u2217=.⎯─\s]+$")
"""A line of marks alone."""


@dataclass(slots=True)
class NhanDau:
    """What is known of the head while it is looked through; `het` is the first line after it."""

    dong: tuple[Dong, ...]
    thanh_phan: dict[str, ThanhPhan] = field(default_factory=dict)
    het: int = 0
    da_dung: set[int] = field(default_factory=set)

    def ghi(self, khoa: str, dong: Iterable[Dong], tin: float, *bang_chung: str) -> None:
        """Note a component; its lines are not taken for another."""
        lines = tuple(dong)
        if lines:
            self.thanh_phan[khoa] = ThanhPhan(khoa, lines, tin, bang_chung)
            self.da_dung.update(line.thu_tu for line in lines)

    def dau(self, dung: Callable[[Dong], bool], den: int | None = None) -> Dong | None:
        """Return the first unused line of the head that fits."""
        gioi_han = SO_DONG_DAU if den is None else den
        return next(
            (
                line
                for line in self.dong[:gioi_han]
                if line.thu_tu not in self.da_dung and dung(line)
            ),
            None,
        )

    def thu_tu(self, khoa: str) -> int | None:
        """Return the place of a component's first line."""
        found = self.thanh_phan.get(khoa)
        return found.dong[0].thu_tu if found else None


def la_kinh_gui(line: Dong) -> bool:
    """Return whether a line begins the addressees."""
    return line.gap.startswith(("kính gửi", "kính trình"))

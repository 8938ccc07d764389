"""The layout regulation is chosen by the day a paper is signed."""

from datetime import date
from itertools import pairwise

import pytest

from dangvan.errors import DataError
from dangvan.regulations import HD05_2026, HD36_2018, REGULATIONS, Regulation, regulation_for


@pytest.mark.parametrize(
    ("day", "regulation"),
    [
        (date(2018, 4, 3), HD36_2018),
        (date(2021, 1, 14), HD36_2018),
        (date(2026, 1, 8), HD36_2018),
        (date(2026, 1, 9), HD36_2018),
        (date(2026, 5, 26), HD36_2018),
        (date(2026, 5, 27), HD05_2026),
        (date(2031, 1, 1), HD05_2026),
    ],
)
def test_day_chooses_its_regulation(day: date, regulation: Regulation) -> None:
    assert regulation_for(day) is regulation


@pytest.mark.parametrize("day", [date(2018, 4, 2), date(2017, 2, 6), date(1997, 10, 1)])
def test_day_before_the_first_regulation_is_an_error_that_names_it(day: date) -> None:
    with pytest.raises(DataError, match=r"36-HD/VPTW \(03/4/2018\).*Cách sửa"):
        regulation_for(day)


def test_regulations_follow_each_other_without_gap_or_overlap() -> None:
    for earlier, later in pairwise(REGULATIONS):
        assert earlier.hieu_luc_den is not None
        assert (later.hieu_luc_tu - earlier.hieu_luc_den).days == 1
    assert REGULATIONS[-1].hieu_luc_den is None

"""A sequence that lies in a file behaves as a tuple of its values, and holds few of them."""

import copy
import gc
import pickle
import random
import resource
import warnings
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dangvan.disk import Spool
from dangvan.errors import DataError

SO = 3_100
NHIEU = Spool(range(SO))


class Dem:
    """A value that can be counted."""

    def __init__(self, so: int) -> None:
        self.so = so


def con_song() -> int:
    gc.collect()
    return sum(type(mot) is Dem for mot in gc.get_objects())


def test_it_has_a_length_and_a_value_at_each_place() -> None:
    assert (len(NHIEU), NHIEU[0], NHIEU[-1], NHIEU[1_499], NHIEU[-SO]) == (SO, 0, SO - 1, 1_499, 0)
    assert [NHIEU[cho] for cho in (2_000, 3, 777, 2_001)] == [2_000, 3, 777, 2_001]


@pytest.mark.parametrize("cho", [SO, -SO - 1])
def test_a_place_beyond_its_ends_is_an_index_error(cho: int) -> None:
    with pytest.raises(IndexError):
        NHIEU[cho]


@settings(max_examples=40, deadline=None)
@given(st.slices(SO))
def test_a_slice_is_the_slice_of_a_tuple(cat: slice) -> None:
    assert NHIEU[cat] == tuple(range(SO))[cat]


def test_it_is_gone_through_as_often_as_one_likes_side_by_side() -> None:
    assert list(NHIEU) == list(NHIEU) == list(range(SO))
    assert all(mot + hai == SO - 1 for mot, hai in zip(NHIEU, reversed(NHIEU), strict=True))
    assert (777 in NHIEU, SO in NHIEU, NHIEU.index(1_234)) == (True, False, 1_234)


def test_it_equals_a_tuple_of_its_values_and_another_of_them() -> None:
    assert NHIEU == tuple(range(SO))
    assert tuple(range(SO)) == NHIEU
    assert Spool(range(SO)) == NHIEU
    assert Spool(range(SO - 1)) != NHIEU
    assert Spool() == ()
    assert Spool([1]) != [1]
    assert hash(Spool([1, 2])) == hash((1, 2))
    assert not Spool()


def test_it_is_shown_and_joined_as_a_tuple() -> None:
    assert repr(Spool([1, 2])) == "(1, 2)"
    mot, hai = Spool([1]), (2,)
    assert (mot + hai, hai + mot, (0, *mot)) == ((1, 2), (2, 1), (0, 1))


@pytest.mark.parametrize("nhan", [lambda mot: pickle.loads(pickle.dumps(mot)), copy.deepcopy])
def test_a_copy_of_it_has_its_values_in_a_file_of_its_own(nhan: Any) -> None:
    ban = nhan(NHIEU)
    ban.append(SO)
    assert (len(ban), len(NHIEU), ban[:SO]) == (SO + 1, SO, tuple(NHIEU))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 400), max_size=4_000))
def test_shelves_keep_values_in_the_order_of_a_stable_sort(cac_ke: list[int]) -> None:
    xep: Spool[tuple[int, int]] = Spool()
    for thu_tu, ke in enumerate(cac_ke):
        xep.append((ke, thu_tu), shelf=ke)
    assert xep == tuple(sorted((ke, thu_tu) for thu_tu, ke in enumerate(cac_ke)))
    assert len(xep) == len(cac_ke)


@pytest.mark.parametrize("so_ke", [1, 7, 2_500])
def test_few_of_its_values_are_in_memory(so_ke: int) -> None:
    kho: Spool[Dem] = Spool()
    for so in range(5_000):
        kho.append(Dem(so), shelf=so % so_ke)
    assert con_song() <= 1_250
    assert sum(mot.so for mot in kho) == sum(range(5_000))
    assert con_song() <= 1_500


def test_its_file_closes_with_it_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        kho = Spool(bytes([so % 256]) * 2_000 + so.to_bytes(4) for so in range(2_000))
        kho = Spool(kho)
        del kho
        gc.collect()


def test_a_full_disk_is_told_in_vietnamese() -> None:
    gioi_han = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, gioi_han[1]))
        with pytest.raises(DataError, match="không ghi được tệp tạm: tệp lớn quá mức"):
            Spool(random.Random(so).randbytes(1_000) for so in range(SO))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, gioi_han)

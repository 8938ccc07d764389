"""The collector is given back as it was, whatever happens in between."""

import gc

import pytest

from dangvan.batch.rac_cu import khong_xet_cai_cu


def test_what_was_there_is_not_looked_at_and_given_back() -> None:
    with khong_xet_cai_cu():
        assert gc.get_freeze_count()
    assert gc.get_freeze_count() == 0


def test_it_is_given_back_after_an_error_too() -> None:
    with pytest.raises(ValueError, match="hỏng"), khong_xet_cai_cu():
        raise ValueError("hỏng")
    assert gc.get_freeze_count() == 0


def test_a_program_that_froze_its_objects_keeps_them_frozen() -> None:
    gc.freeze()
    try:
        truoc = gc.get_freeze_count()
        with khong_xet_cai_cu():
            assert gc.get_freeze_count() == truoc
        assert gc.get_freeze_count() == truoc
    finally:
        gc.unfreeze()

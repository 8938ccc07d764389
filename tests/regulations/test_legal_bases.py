"""Known legal bases: which act is in force on a day, and what is wrong with a citation."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvan.errors import DataError
from dangvan.regulations import (
    CAN_CU_PHAP_LY,
    LINH_VUC_CAN_CU,
    CanCuPhapLy,
    dang_hieu_luc,
    tinh_trang,
    tra_can_cu,
)

DAYS = st.dates(date(2004, 1, 1), date(2030, 12, 31))

LINES = (
    "thi_hanh_dieu_le",
    "huong_dan_thi_hanh_dieu_le",
    "nghiep_vu_dang_vien",
    "bao_ve_chinh_tri_noi_bo",
)


@pytest.mark.parametrize(
    ("tai_ngay", "expected"),
    [
        (date(2021, 1, 14), ("29-QĐ/TW", "01-HD/TW", "09-HD/BTCTW", "126-QĐ/TW")),
        (date(2021, 7, 29), ("29-QĐ/TW", "01-HD/TW", "09-HD/BTCTW", "126-QĐ/TW")),
        (date(2021, 7, 30), ("24-QĐ/TW", "01-HD/TW", "09-HD/BTCTW", "126-QĐ/TW")),
        (date(2022, 1, 18), ("24-QĐ/TW", "01-HD/TW", "12-HD/BTCTW", "126-QĐ/TW")),
        (date(2022, 2, 8), ("24-QĐ/TW", "01-HD/TW", "12-HD/BTCTW", "58-QĐ/TW")),
        (date(2025, 1, 19), ("24-QĐ/TW", "01-HD/TW", "12-HD/BTCTW", "58-QĐ/TW")),
        (date(2025, 1, 20), ("232-QĐ/TW", "01-HD/TW", "12-HD/BTCTW", "58-QĐ/TW")),
        (date(2025, 6, 8), ("232-QĐ/TW", "01-HD/TW", "12-HD/BTCTW", "58-QĐ/TW")),
        (date(2025, 6, 30), ("232-QĐ/TW", "06-HD/TW", "12-HD/BTCTW", "58-QĐ/TW")),
        (date(2025, 7, 1), ("294-QĐ/TW", "06-HD/TW", "12-HD/BTCTW", "58-QĐ/TW")),
        (date(2025, 9, 4), ("294-QĐ/TW", "06-HD/TW", "12-HD/BTCTW", "367-QĐ/TW")),
        (date(2025, 9, 29), ("294-QĐ/TW", "06-HD/TW", "38-HD/BTCTW", "367-QĐ/TW")),
        (date(2026, 4, 7), ("294-QĐ/TW", "06-HD/TW", "38-HD/BTCTW", "367-QĐ/TW")),
        (date(2026, 4, 8), ("20-QĐ/TW", "06-HD/TW", "38-HD/BTCTW", "367-QĐ/TW")),
        (date(2026, 5, 19), ("20-QĐ/TW", "01-HD/TW", "38-HD/BTCTW", "367-QĐ/TW")),
        (date(2026, 7, 25), ("20-QĐ/TW", "01-HD/TW", "38-HD/BTCTW", "367-QĐ/TW")),
        (date(2026, 7, 26), ("208-QĐ/TW", "01-HD/TW", "38-HD/BTCTW", "367-QĐ/TW")),
    ],
)
def test_the_four_main_lines_on_a_day(tai_ngay: date, expected: tuple[str, ...]) -> None:
    acts = tuple(dang_hieu_luc(line, tai_ngay) for line in LINES)
    assert tuple(act.so_ky_hieu for act in acts if act) == expected


@pytest.mark.parametrize(
    ("tai_ngay", "ngay_ban_hanh"),
    [
        (date(2021, 1, 14), date(2016, 9, 20)),
        (date(2021, 9, 27), date(2016, 9, 20)),
        (date(2021, 9, 28), date(2021, 9, 28)),
        (date(2026, 6, 1), date(2026, 5, 19)),
    ],
)
def test_01_hd_tw_means_another_act_in_each_term(tai_ngay: date, ngay_ban_hanh: date) -> None:
    act = dang_hieu_luc("huong_dan_thi_hanh_dieu_le", tai_ngay)
    assert act is not None
    assert (act.so_ky_hieu, act.ngay_ban_hanh) == ("01-HD/TW", ngay_ban_hanh)


def test_294_cited_on_20_april_2026_is_replaced_by_20() -> None:
    found = tinh_trang("294-QĐ/TW", date(2025, 5, 26), date(2026, 4, 20))
    assert found.ket_qua == "da_thay_the"
    assert found.dang_hieu_luc is not None
    assert found.dang_hieu_luc.khoa == "20-QĐ/TW 2026-04-08"
    assert found.do_tin_cay == "D"


def test_294_cited_on_15_june_2025_is_not_yet_in_force_and_232_is() -> None:
    found = tinh_trang("294-QĐ/TW", date(2025, 5, 26), date(2025, 6, 15))
    assert found.ket_qua == "chua_hieu_luc"
    assert found.dang_hieu_luc is not None
    assert found.dang_hieu_luc.khoa == "232-QĐ/TW 2025-01-20"
    assert found.do_tin_cay == "A"


def test_01_hd_tw_without_a_day_is_ambiguous_between_four_acts() -> None:
    found = tinh_trang("01-HD/TW", None, date(2026, 8, 1))
    assert found.ket_qua == "khong_ro_ngay"
    assert found.can_cu is None
    days = [act.ngay_ban_hanh for act in found.cac_van_ban]
    assert days == [date(2012, 1, 5), date(2016, 9, 20), date(2021, 9, 28), date(2026, 5, 19)]


def test_208_qd_tw_with_its_day_is_no_longer_ambiguous() -> None:
    assert tinh_trang("208-QĐ/TW", None, date(2026, 8, 1)).ket_qua == "khong_ro_ngay"
    found = tinh_trang("208-QĐ/TW", date(2026, 7, 26), date(2026, 8, 1))
    assert found.ket_qua == "con_hieu_luc"
    assert found.can_cu is not None
    assert found.can_cu.linh_vuc == "thi_hanh_dieu_le"


@pytest.mark.parametrize(
    ("so_ky_hieu", "count"),
    [("01-HD/TW", 4), ("12-HD/BTCTW", 3), ("42-HD/BTCTW", 2), ("208-QĐ/TW", 2), ("294-QĐ/TW", 1)],
)
def test_numbers_that_repeat_between_terms(so_ky_hieu: str, count: int) -> None:
    assert len(tra_can_cu(so_ky_hieu)) == count


@pytest.mark.parametrize("so_ky_hieu", ["1-HD/TW", "01 - HD/TW", "Số 01-HD/TW", "01–hd/tw"])
def test_loose_writing_of_a_number_finds_the_same_acts(so_ky_hieu: str) -> None:
    assert tra_can_cu(so_ky_hieu) == tra_can_cu("01-HD/TW")


def test_a_number_alone_is_enough_when_it_never_repeated() -> None:
    assert tinh_trang("232-QĐ/TW", None, date(2025, 3, 1)).ket_qua == "con_hieu_luc"


def test_a_wrong_day_is_unknown_but_names_the_acts_of_that_number() -> None:
    found = tinh_trang("296-QĐ/TW", date(2025, 5, 20), date(2025, 12, 1))
    assert found.ket_qua == "khong_biet"
    assert [act.ngay_ban_hanh for act in found.cac_van_ban] == [date(2025, 5, 30)]


def test_an_act_never_heard_of_is_unknown() -> None:
    found = tinh_trang("5-NQ/ĐU", date(2025, 5, 20), date(2025, 12, 1))
    assert (found.ket_qua, found.cac_van_ban) == ("khong_biet", ())


def test_the_successor_named_is_the_one_in_force_not_the_next_one() -> None:
    found = tinh_trang("29-QĐ/TW", date(2016, 7, 25), date(2026, 8, 1))
    assert found.dang_hieu_luc is not None
    assert found.dang_hieu_luc.so_ky_hieu == "208-QĐ/TW"


@pytest.mark.parametrize(
    ("so_ky_hieu", "tai_ngay", "now"),
    [
        ("66-QĐ/TW", date(2026, 1, 9), "399-QĐ/TW"),
        ("223-QĐ/TW", date(2026, 1, 9), "399-QĐ/TW"),
        ("36-HD/VPTW", date(2026, 5, 27), "05-HD/VPTW"),
        ("37-QĐ/TW", date(2026, 7, 26), "207-QĐ/TW"),
        ("126-QĐ/TW", date(2022, 2, 8), "58-QĐ/TW"),
    ],
)
def test_replaced_act_names_its_successor(so_ky_hieu: str, tai_ngay: date, now: str) -> None:
    found = tinh_trang(so_ky_hieu, None, tai_ngay)
    assert found.ket_qua == "da_thay_the"
    assert found.dang_hieu_luc is not None
    assert found.dang_hieu_luc.so_ky_hieu == now


def test_36_hd_vptw_still_stands_between_399_and_05() -> None:
    assert tinh_trang("36-HD/VPTW", None, date(2026, 5, 26)).ket_qua == "con_hieu_luc"


@pytest.mark.parametrize("act", CAN_CU_PHAP_LY, ids=lambda act: act.khoa)
def test_every_act_is_found_by_its_own_key_and_in_force_on_its_first_day(
    act: CanCuPhapLy,
) -> None:
    assert tra_can_cu(act.so_ky_hieu, act.ngay_ban_hanh) == (act,)
    assert act.co_hieu_luc(act.hieu_luc_tu)


def test_keys_are_unique() -> None:
    assert len({act.khoa for act in CAN_CU_PHAP_LY}) == len(CAN_CU_PHAP_LY)


@pytest.mark.parametrize("linh_vuc", LINH_VUC_CAN_CU)
def test_acts_of_a_line_follow_each_other_without_gap_or_overlap(linh_vuc: str) -> None:
    acts = [act for act in CAN_CU_PHAP_LY if act.linh_vuc == linh_vuc]
    for earlier, later in pairwise(acts):
        assert earlier.hieu_luc_den is not None
        assert (later.hieu_luc_tu - earlier.hieu_luc_den).days == 1
        assert earlier.thay_the_boi == later.khoa


@given(DAYS, st.sampled_from(CAN_CU_PHAP_LY))
def test_an_act_is_in_force_exactly_when_the_resolver_names_it(
    tai_ngay: date, act: CanCuPhapLy
) -> None:
    khoa = act.linh_vuc
    found = tinh_trang(act.so_ky_hieu, act.ngay_ban_hanh, tai_ngay)
    assert (found.ket_qua == "con_hieu_luc") == (dang_hieu_luc(khoa, tai_ngay) == act)


def test_no_act_before_the_first_of_its_line() -> None:
    assert dang_hieu_luc("thi_hanh_dieu_le", date(2011, 10, 31)) is None


def test_unknown_line_is_an_error() -> None:
    with pytest.raises(DataError, match=r"không có lĩnh vực căn cứ.*thi_hanh_dieu_le"):
        dang_hieu_luc("dieu_le", date(2026, 1, 1))

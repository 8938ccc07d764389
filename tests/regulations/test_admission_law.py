"""The law of admission: which one on a day, who decides, thresholds, the day of full membership."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvan.errors import DataError
from dangvan.regulations import (
    CAC_LUAT_KET_NAP,
    LOAI_TO_CHUC,
    LuatKetNap,
    cap_quyet_dinh,
    dang_hieu_luc,
    dat_hai_phan_ba,
    dat_ty_le,
    luat_ket_nap,
    ngay_chinh_thuc,
    qua_nua,
    so_duoc_tinh,
)

ALL_LAWS = pytest.mark.parametrize("law", CAC_LUAT_KET_NAP, ids=lambda law: law.khoa)
VOTES = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("tan_thanh", "tong_so", "dat"),
    [(11, 17, False), (12, 17, True), (6, 9, True), (11, 16, True), (11, 20, False), (0, 1, False)],
)
def test_two_thirds(tan_thanh: int, tong_so: int, dat: bool) -> None:
    assert dat_hai_phan_ba(tan_thanh, tong_so) is dat


@pytest.mark.parametrize(
    ("tan_thanh", "tong_so", "dat"),
    [(5, 9, True), (4, 9, False), (5, 10, False), (6, 10, True)],
)
def test_more_than_half(tan_thanh: int, tong_so: int, dat: bool) -> None:
    assert qua_nua(tan_thanh, tong_so) is dat


@given(VOTES)
def test_two_thirds_is_stricter_than_half(vote: tuple[int, int]) -> None:
    assert qua_nua(*vote) or not dat_hai_phan_ba(*vote)
    assert dat_ty_le("hai_phan_ba", *vote) is dat_hai_phan_ba(*vote)
    assert dat_ty_le("qua_nua", *vote) is qua_nua(*vote)


@pytest.mark.parametrize(("tan_thanh", "tong_so"), [(-1, 5), (6, 5), (0, 0)])
def test_an_impossible_vote_is_an_error(tan_thanh: int, tong_so: int) -> None:
    with pytest.raises(DataError, match="biểu quyết không hợp lý"):
        dat_hai_phan_ba(tan_thanh, tong_so)
    with pytest.raises(DataError, match="biểu quyết không hợp lý"):
        qua_nua(tan_thanh, tong_so)


def test_20_members_with_2_elsewhere_1_exempt_1_suspended_leave_16_counted() -> None:
    counted = so_duoc_tinh(
        20, tam_thoi_noi_khac=2, mien_sinh_hoat_vang_mat=1, dinh_chi_truy_to_tam_giam=1
    )
    assert counted == 16
    assert dat_hai_phan_ba(11, counted)


@pytest.mark.parametrize(("tong_so", "noi_khac"), [(3, 3), (3, -1), (0, 0)])
def test_nobody_left_to_count_is_an_error(tong_so: int, noi_khac: int) -> None:
    with pytest.raises(DataError, match="không tính được số đảng viên"):
        so_duoc_tinh(tong_so, tam_thoi_noi_khac=noi_khac)


@pytest.mark.parametrize(
    ("ngay", "so_van_ban"),
    [
        (date(2016, 7, 25), "29-QĐ/TW"),
        (date(2021, 1, 14), "29-QĐ/TW"),
        (date(2021, 7, 30), "24-QĐ/TW"),
        (date(2025, 1, 20), "232-QĐ/TW"),
        (date(2025, 6, 30), "232-QĐ/TW"),
        (date(2025, 7, 1), "294-QĐ/TW"),
        (date(2026, 4, 8), "20-QĐ/TW"),
        (date(2026, 7, 25), "20-QĐ/TW"),
        (date(2026, 7, 26), "208-QĐ/TW"),
    ],
)
def test_day_chooses_the_law_that_is_also_the_legal_basis(ngay: date, so_van_ban: str) -> None:
    act = dang_hieu_luc("thi_hanh_dieu_le", ngay)
    assert act is not None
    assert luat_ket_nap(ngay).so_van_ban == act.so_ky_hieu == so_van_ban


def test_day_before_29_qd_tw_is_an_error() -> None:
    with pytest.raises(DataError, match=r"29-QĐ/TW \(25/7/2016\)"):
        luat_ket_nap(date(2016, 7, 24))


def test_laws_follow_each_other_without_gap_or_overlap() -> None:
    for earlier, later in pairwise(CAC_LUAT_KET_NAP):
        assert earlier.hieu_luc_den is not None
        assert (later.hieu_luc_tu - earlier.hieu_luc_den).days == 1


@ALL_LAWS
def test_age_certificate_and_probation_never_changed(law: LuatKetNap) -> None:
    assert (law.tuoi.toi_thieu, law.tuoi.toi_da) == (18, 60)
    assert law.han_ho_so.chung_nhan_thang == 60
    assert law.han_ho_so.lam_lai_thu_tuc_thang == 12
    assert law.han_ho_so.du_bi_thang == 12
    assert law.han_ho_so.cho_ket_nap_lai_thang == 36
    assert (law.de_nghi.ty_le_chi_bo, law.de_nghi.ty_le_dang_uy_co_so) == ("hai_phan_ba",) * 2


@pytest.mark.parametrize(
    ("ngay", "han", "gia_han", "do_tin_cay"),
    [
        (date(2021, 1, 14), 60, 30, "C"),
        (date(2023, 1, 1), 60, 30, "D"),
        (date(2025, 3, 1), 60, 30, "C"),
        (date(2025, 7, 1), 45, 15, "A"),
        (date(2026, 5, 1), 45, 15, "D"),
        (date(2026, 8, 1), 45, 15, "C"),
    ],
)
def test_working_days_for_a_decision(ngay: date, han: int, gia_han: int, do_tin_cay: str) -> None:
    limits = luat_ket_nap(ngay).thoi_han
    assert (limits.quyet_dinh_ket_nap, limits.gia_han_ket_nap) == (han, gia_han)
    assert (limits.quyet_dinh_chinh_thuc, limits.le_ket_nap) == (30, 30)
    assert limits.do_tin_cay == do_tin_cay


@pytest.mark.parametrize(
    ("ngay", "moc"),
    [(date(2026, 7, 25), "nhan_quyet_dinh"), (date(2026, 7, 26), "ban_hanh_quyet_dinh")],
)
def test_208_counts_the_ceremony_from_the_issue_of_the_decision(ngay: date, moc: str) -> None:
    assert luat_ket_nap(ngay).thoi_han.moc_le_ket_nap == moc


@pytest.mark.parametrize(
    ("ngay", "toi_thieu"),
    [
        (date(2021, 1, 14), "có bằng tốt nghiệp trung học cơ sở hoặc tương đương trở lên"),
        (date(2025, 7, 1), "có bằng tốt nghiệp trung học cơ sở trở lên"),
        (date(2026, 7, 26), "hoàn thành chương trình giáo dục bậc trung học cơ sở trở lên"),
    ],
)
def test_education_in_the_words_of_the_law(ngay: date, toi_thieu: str) -> None:
    assert luat_ket_nap(ngay).trinh_do.toi_thieu == toi_thieu


@pytest.mark.parametrize(
    ("loai_to_chuc", "chu_the", "ngay", "expected"),
    [
        ("dang_uy_khoi", "ban_thuong_vu", date(2021, 1, 14), ["qua_nua"]),
        ("huyen_uy", "ban_thuong_vu", date(2021, 1, 14), ["qua_nua"]),
        ("dang_uy_cap_tren_co_so", "ban_thuong_vu", date(2025, 7, 1), ["qua_nua"]),
        ("dang_uy_cap_tren_co_so", "ban_chap_hanh", date(2025, 7, 1), []),
        ("dang_uy_co_so", "ban_chap_hanh", date(2026, 7, 25), ["hai_phan_ba"]),
        ("dang_uy_co_so", "ban_chap_hanh", date(2026, 7, 26), []),
        ("dang_uy_co_so", "ban_thuong_vu", date(2026, 7, 25), ["qua_nua"]),
        ("dang_uy_co_so", "ban_thuong_vu", date(2026, 7, 26), ["qua_nua", "qua_nua"]),
        ("tinh_uy", "ban_thuong_vu", date(2025, 7, 1), ["qua_nua"]),
        ("chi_bo_co_so", "chi_bo", date(2025, 7, 1), []),
        ("dang_uy_bo_phan", "ban_chap_hanh", date(2025, 7, 1), []),
    ],
)
def test_who_decides(loai_to_chuc: str, chu_the: str, ngay: date, expected: list[str]) -> None:
    assert [cap.ty_le for cap in cap_quyet_dinh(loai_to_chuc, chu_the, ngay)] == expected


@ALL_LAWS
def test_deciders_are_known_bodies_that_act_in_that_way(law: LuatKetNap) -> None:
    for cap in law.cap_quyet_dinh:
        for loai in cap.loai_to_chuc:
            assert cap.chu_the in LOAI_TO_CHUC[loai].chu_the


@ALL_LAWS
def test_every_group_names_its_law(law: LuatKetNap) -> None:
    groups = (law.tuoi, law.trinh_do, law.de_nghi, law.thoi_han, law.han_ho_so)
    sources = [getattr(group, "source", "") for group in (*groups, *law.cap_quyet_dinh)]
    assert [source for source in sources if "/TW (" not in source] == []


def test_member_of_10_10_2024_is_official_on_10_10_2025() -> None:
    law = luat_ket_nap(date(2024, 10, 10))
    assert ngay_chinh_thuc(date(2024, 10, 10), law) == date(2025, 10, 10)


def test_ceremony_on_29_february_asks_the_user() -> None:
    with pytest.raises(DataError, match=r"29/02/2024 không có ngày tương ứng.*hỏi cấp uỷ"):
        ngay_chinh_thuc(date(2024, 2, 29), luat_ket_nap(date(2024, 2, 29)))


@given(
    st.dates(date(2016, 7, 25), date(2040, 12, 31)).filter(lambda d: (d.month, d.day) != (2, 29))
)
def test_official_day_is_the_same_day_a_year_later(ngay_le: date) -> None:
    assert ngay_chinh_thuc(ngay_le, luat_ket_nap(ngay_le)) == ngay_le.replace(year=ngay_le.year + 1)

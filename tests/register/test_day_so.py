"""Which series a number comes from: bodies, terms, congresses, and the policy for QĐ."""

from collections.abc import Iterator
from datetime import date

import pytest
from so_van_ban_mau import (
    DAI_HOI,
    DON_VI,
    KY_DAI_HOI,
    NHIEM_KY,
    NHIEM_KY_SAU,
    ke_hoach,
    nghi_quyet,
    quy_dinh,
    quyet_dinh,
)
from vi_du_van_ban import TINH_UY_LAM_DONG

from dangvan.errors import RegisterError
from dangvan.models import KeHoach, NguoiKy, NhiemKy, QuyetDinhKetNap, ToChucDang, VanBan
from dangvan.register import Register
from dangvan.regulations import REGULATIONS

DOAN_CHU_TICH = NguoiKy(ho_ten="Nguyễn Văn An")


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu) as mot:
        yield mot


def cap(register: Register, *cac_van_ban: VanBan) -> list[str]:
    """Number papers one after the other; return their numbers and symbols."""
    cac_so = []
    for van_ban in cac_van_ban:
        with register.issue(van_ban) as co_so:
            cac_so.append(co_so.so_ky_hieu)
    return cac_so


def ky(ten: str, tu: date, den: date | None = None) -> NhiemKy:
    return NhiemKy(ten_nhiem_ky=ten, tu_ngay=tu, den_ngay=den)


def doan_thu_ky(cap_tren: ToChucDang) -> ToChucDang:
    return ToChucDang(
        loai_to_chuc="co_quan_dai_hoi",
        ten_to_chuc="Đoàn thư ký Đại hội",
        cap_tren=cap_tren,
        dia_danh="Đà Lạt",
    )


def test_the_rules_here_are_those_of_every_regulation() -> None:
    for quy_dinh_the_thuc in REGULATIONS:
        day_so, dai_hoi = quy_dinh_the_thuc.day_so, quy_dinh_the_thuc.dai_hoi
        assert day_so.khoa_day_so == ("co_quan_ban_hanh", "ten_loai", "nhiem_ky")
        assert (day_so.so_dau_tien, dai_hoi.mot_day_so) == (1, True)


def test_each_term_starts_again_at_one(register: Register) -> None:
    sau = nghi_quyet(nhiem_ky=NHIEM_KY_SAU, ngay_ban_hanh=date(2025, 8, 4))
    assert cap(register, nghi_quyet(), nghi_quyet(), sau) == ["01-NQ/ĐUK", "02-NQ/ĐUK", "01-NQ/ĐUK"]


def test_a_series_goes_on_over_new_year(register: Register) -> None:
    cac_ngay = (date(2020, 12, 31), date(2021, 1, 1))
    cac_so = cap(register, *(nghi_quyet(ngay_ban_hanh=ngay) for ngay in cac_ngay))
    assert cac_so == ["01-NQ/ĐUK", "02-NQ/ĐUK"]


def test_each_body_has_its_own_series(register: Register) -> None:
    tinh_uy = nghi_quyet(co_quan_ban_hanh=TINH_UY_LAM_DONG)
    assert cap(register, nghi_quyet(), tinh_uy) == ["01-NQ/ĐUK", "01-NQ/TU"]


def test_the_committee_and_its_standing_board_share_a_series(register: Register) -> None:
    ban_chap_hanh = nghi_quyet(chu_the_ban_hanh="ban_chap_hanh")
    assert cap(register, nghi_quyet(), ban_chap_hanh) == ["01-NQ/ĐUK", "02-NQ/ĐUK"]


def test_a_body_is_the_same_in_both_tone_styles(register: Register) -> None:
    cu = DON_VI.model_copy(update={"ten_to_chuc": "Đảng ủy khối các cơ quan tỉnh"})
    assert cap(register, nghi_quyet(), nghi_quyet(co_quan_ban_hanh=cu))[1] == "02-NQ/ĐUK"


def test_another_symbol_within_a_term_is_refused(register: Register) -> None:
    cap(register, nghi_quyet())
    khac = nghi_quyet(co_quan_ban_hanh=DON_VI.model_copy(update={"ky_hieu_rieng": "ĐU"}))
    with pytest.raises(RegisterError, match=r"ký hiệu ĐU khác với sổ đã ghi: ĐUK.*Cách sửa"):
        cap(register, khac)


def test_a_congress_numbers_all_its_papers_in_one_series(register: Register) -> None:
    thuoc = {
        "nhiem_ky": KY_DAI_HOI,
        "ngay_ban_hanh": date(2020, 7, 30),
        "nguoi_ky": DOAN_CHU_TICH,
        "chu_the_ban_hanh": "dai_hoi",
        "co_quan_ban_hanh": DAI_HOI,
    }
    thu_ky = {
        **thuoc,
        "co_quan_ban_hanh": doan_thu_ky(DAI_HOI),
        "chu_the_ban_hanh": "doan_thu_ky",
        "nguoi_ky": NguoiKy(ho_ten="Trần Thị Bình", chuc_vu="Trưởng đoàn"),
    }
    cac_so = cap(register, nghi_quyet(**thuoc), ke_hoach(**thuoc), nghi_quyet(**thu_ky))
    assert cac_so == ["01-NQ/ĐH", "02-KH/ĐH", "03-NQ/ĐH"]
    assert [day.nhom_loai for day in register.series()] == ["MỌI TÊN LOẠI"]
    assert len(register.entries(to_chuc=doan_thu_ky(DAI_HOI))) == 3


def test_a_body_of_a_congress_must_name_the_congress(register: Register) -> None:
    with pytest.raises(RegisterError, match=r"Cấp trên không phải đại hội\. Cách sửa"):
        register.add_term(doan_thu_ky(DON_VI), KY_DAI_HOI)


def test_the_first_and_the_last_day_are_in_the_term(register: Register) -> None:
    assert NHIEM_KY.den_ngay
    hai_dau = (NHIEM_KY.tu_ngay, NHIEM_KY.den_ngay)
    cap(register, *(nghi_quyet(ngay_ban_hanh=ngay) for ngay in hai_dau))
    assert [muc.ngay_ban_hanh for muc in register.entries()] == list(hai_dau)


@pytest.mark.parametrize("ngay", [date(2020, 7, 31), date(2025, 8, 1)])
def test_a_date_outside_the_term_is_refused(register: Register, ngay: date) -> None:
    with pytest.raises(
        RegisterError, match=r"ngoài nhiệm kỳ 2020 - 2025 \(01/8/2020 – 31/7/2025\)\. Cách sửa"
    ):
        cap(register, nghi_quyet(ngay_ban_hanh=ngay))


def test_the_end_of_a_term_told_once_holds_for_papers_that_do_not_tell_it(
    register: Register,
) -> None:
    register.add_term(DON_VI, NHIEM_KY)
    khong_ro_den = nghi_quyet(
        nhiem_ky=ky("2020 - 2025", NHIEM_KY.tu_ngay), ngay_ban_hanh=date(2025, 9, 2)
    )
    with pytest.raises(RegisterError, match="ngoài nhiệm kỳ"):
        cap(register, khong_ro_den)


def test_the_end_of_a_term_can_be_told_later(register: Register) -> None:
    cap(register, nghi_quyet(nhiem_ky=ky("2020 - 2025", NHIEM_KY.tu_ngay)))
    register.add_term(DON_VI, NHIEM_KY)
    assert [muc.nhiem_ky for muc in register.terms()] == [NHIEM_KY]


def test_a_term_cannot_end_before_a_paper_numbered_in_it(register: Register) -> None:
    cap(register, nghi_quyet(nhiem_ky=ky("2020 - 2025", NHIEM_KY.tu_ngay)))
    with pytest.raises(RegisterError, match=r"văn bản cuối đã cấp số: ngày 14/01/2021 ngoài"):
        register.add_term(DON_VI, ky("2020 - 2025", NHIEM_KY.tu_ngay, date(2021, 1, 13)))


@pytest.mark.parametrize("ten", ["2020-2025", "2020 – 2025", "Nhiệm kỳ 2020 - 2025"])
def test_a_term_is_the_same_however_its_name_is_written(register: Register, ten: str) -> None:
    khac = ky(ten, NHIEM_KY.tu_ngay, NHIEM_KY.den_ngay)
    assert cap(register, nghi_quyet(), nghi_quyet(nhiem_ky=khac))[1] == "02-NQ/ĐUK"
    assert len(register.terms()) == 1


@pytest.mark.parametrize(
    ("tu", "den"),
    [(date(2020, 8, 2), date(2025, 7, 31)), (date(2020, 8, 1), date(2025, 7, 30))],
)
def test_other_days_for_the_same_term_are_refused_naming_both(
    register: Register, tu: date, den: date
) -> None:
    register.add_term(DON_VI, NHIEM_KY)
    with pytest.raises(RegisterError, match=r"khác với sổ đã ghi: .*01/8/2020 – 31/7/2025"):
        cap(register, nghi_quyet(nhiem_ky=ky("2020 - 2025", tu, den)))


def test_one_term_may_begin_on_the_day_the_other_ends(register: Register) -> None:
    register.add_term(DON_VI, NHIEM_KY_SAU)
    register.add_term(DON_VI, NHIEM_KY)
    assert [muc.nhiem_ky for muc in register.terms()] == [NHIEM_KY, NHIEM_KY_SAU]


@pytest.mark.parametrize(
    "chong",
    [
        ky("2024 - 2029", date(2025, 7, 30)),
        ky("2015 - 2020", date(2015, 8, 1), date(2020, 8, 2)),
        ky("2021 - 2022", date(2021, 1, 1), date(2022, 1, 1)),
        ky("2015 - 2030", date(2015, 1, 1)),
    ],
    ids=lambda mot: mot.ten_nhiem_ky,
)
def test_terms_of_one_body_that_overlap_are_refused(register: Register, chong: NhiemKy) -> None:
    register.add_term(DON_VI, NHIEM_KY)
    with pytest.raises(RegisterError, match=rf"{chong.ten_nhiem_ky}.*chồng lên.*2020 - 2025"):
        register.add_term(DON_VI, chong)


def test_a_term_without_an_end_must_be_closed_before_the_next(register: Register) -> None:
    register.add_term(DON_VI, ky("2020 - 2025", NHIEM_KY.tu_ngay))
    with pytest.raises(RegisterError, match=r"Cách sửa: ghi Đến ngày của nhiệm kỳ 2020 - 2025"):
        register.add_term(DON_VI, NHIEM_KY_SAU)


def test_terms_of_different_bodies_may_overlap(register: Register) -> None:
    register.add_term(DON_VI, NHIEM_KY)
    register.add_term(TINH_UY_LAM_DONG, ky("2019 - 2024", date(2019, 1, 1), date(2024, 1, 1)))
    assert [muc.ky_hieu for muc in register.terms()] == ["TU", "ĐUK"]


@pytest.mark.parametrize("ten_loai", [KeHoach, "Kế hoạch", "KẾ HOẠCH"])
def test_a_series_can_go_on_after_a_number_reached_elsewhere(
    register: Register, ten_loai: str | type[VanBan]
) -> None:
    register.continue_from(DON_VI, ten_loai, NHIEM_KY, 128)
    assert cap(register, ke_hoach(), ke_hoach()) == ["129-KH/ĐUK", "130-KH/ĐUK"]
    assert cap(register, nghi_quyet()) == ["01-NQ/ĐUK"]


def test_the_same_start_may_be_told_again(register: Register) -> None:
    register.continue_from(DON_VI, KeHoach, NHIEM_KY, 128)
    cap(register, ke_hoach())
    register.continue_from(DON_VI, KeHoach, NHIEM_KY, 128)
    assert [(day.so_da_dung, day.so_cuoi, day.so_muc) for day in register.series()] == [
        (128, 129, 1)
    ]


def test_another_start_is_refused(register: Register) -> None:
    register.continue_from(DON_VI, KeHoach, NHIEM_KY, 128)
    with pytest.raises(RegisterError, match="từ số 130 được: sổ đã ghi đến số 128"):
        register.continue_from(DON_VI, KeHoach, NHIEM_KY, 130)


def test_a_start_after_the_first_number_is_refused(register: Register) -> None:
    cap(register, ke_hoach())
    with pytest.raises(RegisterError, match=r"sổ đã ghi đến số 1\. Cách sửa: .*số sau sẽ là 2"):
        register.continue_from(DON_VI, KeHoach, NHIEM_KY, 128)


def test_a_start_below_one_is_refused(register: Register) -> None:
    with pytest.raises(RegisterError, match="số đã dùng là 0"):
        register.continue_from(DON_VI, KeHoach, NHIEM_KY, 0)
    assert register.series() == ()


def test_an_unknown_kind_is_refused(register: Register) -> None:
    with pytest.raises(RegisterError, match=r"không có tên loại “Kế hoach”.*Cách sửa"):
        register.continue_from(DON_VI, "Kế hoach", NHIEM_KY, 128)


def test_decisions_and_provisions_are_numbered_apart_unless_the_office_says_otherwise(
    register: Register,
) -> None:
    assert cap(register, quyet_dinh(), quy_dinh()) == ["01-QĐ/ĐUK", "01-QĐ/ĐUK"]


def test_decisions_and_provisions_can_share_a_series() -> None:
    with Register("sqlite://", chung_day_so_qd=True) as register:
        cac_so = cap(register, quy_dinh(), nghi_quyet(), quyet_dinh())
    assert cac_so == ["01-QĐ/ĐUK", "01-NQ/ĐUK", "02-QĐ/ĐUK"]


def test_a_shared_series_goes_on_whichever_kind_names_it() -> None:
    with Register("sqlite://", chung_day_so_qd=True) as register:
        register.continue_from(DON_VI, "Quy định", NHIEM_KY, 40)
        assert cap(register, quyet_dinh()) == ["41-QĐ/ĐUK"]
        assert len(register.entries(ten_loai=QuyetDinhKetNap)) == 1

"""Terms as each regulation counts them, and bodies founded anew under an old name."""

from collections.abc import Iterator
from datetime import date

import pytest
from so_van_ban_mau import DON_VI, cap, nghi_quyet, quy_dinh, quyet_dinh
from vi_du_van_ban import TINH_UY_LAM_DONG

from dangvan.errors import DataError, RegisterError
from dangvan.models import NhiemKy
from dangvan.register import Register

LAP = date(2025, 7, 1)
SAP_NHAP = "Tỉnh uỷ Lâm Đồng, Tỉnh uỷ Đắk Nông, Tỉnh uỷ Bình Thuận"
KY_CU = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 10, 17), den_ngay=date(2025, 6, 30))
KY_MOI = NhiemKy.tu_chi_dinh("2020 - 2025", hieu_luc=LAP, be_mac_sau=date(2025, 10, 1))
TINH_UY_MOI = TINH_UY_LAM_DONG.model_copy(update={"tu_ngay": LAP, "to_chuc_tien_than": SAP_NHAP})
KY = {"co_quan_ban_hanh": TINH_UY_LAM_DONG, "nhiem_ky": KY_CU}
KY_SAU_LAP = {
    "co_quan_ban_hanh": TINH_UY_MOI,
    "nhiem_ky": KY_MOI,
    "ngay_ban_hanh": date(2025, 7, 2),
}


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu) as mot:
        yield mot


@pytest.mark.parametrize(
    ("be_mac", "tu_ngay"),
    [
        (date(2025, 9, 27), date(2025, 9, 28)),  # 36-HD/VPTW: the day after
        (date(2026, 5, 26), date(2026, 5, 27)),
        (date(2026, 5, 27), date(2026, 5, 27)),  # 05-HD/VPTW: the closing itself
    ],
)
def test_a_term_begins_as_the_regulation_of_its_congress_says(be_mac: date, tu_ngay: date) -> None:
    nhiem_ky = NhiemKy.tu_dai_hoi("2025 - 2030", be_mac=be_mac, be_mac_sau=date(2030, 9, 30))
    assert (nhiem_ky.tu_ngay, nhiem_ky.den_ngay) == (tu_ngay, date(2030, 9, 30))
    assert nhiem_ky.bat_dau == "be_mac"


def test_a_first_meeting_during_the_congress_begins_the_term() -> None:
    nhiem_ky = NhiemKy.tu_dai_hoi(
        "2025 - 2030", be_mac=date(2025, 9, 27), hop_lan_dau=date(2025, 9, 26)
    )
    assert (nhiem_ky.tu_ngay, nhiem_ky.bat_dau) == (date(2025, 9, 26), "hop_lan_dau")


def test_a_first_meeting_after_the_congress_does_not() -> None:
    with pytest.raises(DataError, match=r"họp ngày 28/9/2025, không ở trong.*Cách sửa"):
        NhiemKy.tu_dai_hoi("2025 - 2030", be_mac=date(2025, 9, 27), hop_lan_dau=date(2025, 9, 28))


def test_a_designated_committee_begins_its_term_with_the_decision() -> None:
    assert (KY_MOI.tu_ngay, KY_MOI.bat_dau) == (LAP, "chi_dinh")


def hai_ky(register: Register, den: date, sau: NhiemKy) -> None:
    register.add_term(DON_VI, NhiemKy(ten_nhiem_ky="trước", tu_ngay=date(2018, 5, 1), den_ngay=den))
    register.add_term(DON_VI, sau)


@pytest.mark.parametrize(
    ("den", "sau"),
    [
        (date(2025, 9, 27), NhiemKy.tu_dai_hoi("sau", be_mac=date(2025, 9, 27))),
        (date(2026, 6, 27), NhiemKy.tu_dai_hoi("sau", be_mac=date(2026, 6, 27))),
        (
            date(2025, 9, 27),
            NhiemKy.tu_dai_hoi("sau", be_mac=date(2025, 9, 27), hop_lan_dau=date(2025, 9, 26)),
        ),
        (date(2025, 7, 1), NhiemKy.tu_chi_dinh("sau", hieu_luc=date(2025, 7, 1))),
    ],
    ids=["36-HD", "05-HD", "hop_lan_dau", "chi_dinh"],
)
def test_terms_follow_each_other(register: Register, den: date, sau: NhiemKy) -> None:
    hai_ky(register, den, sau)
    assert len(register.terms()) == 2


def test_the_closing_day_belongs_to_one_term_under_the_old_regulation(register: Register) -> None:
    sau = NhiemKy(ten_nhiem_ky="sau", tu_ngay=date(2025, 9, 27))
    with pytest.raises(
        RegisterError, match=r"chồng lên.*thành 28/9/2025, hôm sau.*bat_dau: hop_lan_dau"
    ):
        hai_ky(register, date(2025, 9, 27), sau)


def test_a_first_meeting_long_before_the_old_term_ends_is_a_mistake(register: Register) -> None:
    sau = NhiemKy(ten_nhiem_ky="sau", tu_ngay=date(2024, 9, 27), bat_dau="hop_lan_dau")
    with pytest.raises(RegisterError, match=r"chồng lên.*Cách sửa"):
        hai_ky(register, date(2025, 9, 27), sau)


def test_a_paper_of_the_closing_day_says_which_term_it_belongs_to(register: Register) -> None:
    cu = NhiemKy(ten_nhiem_ky="2021 - 2026", tu_ngay=date(2021, 6, 1), den_ngay=date(2026, 6, 27))
    moi = NhiemKy.tu_dai_hoi("2026 - 2031", be_mac=date(2026, 6, 27))
    tinh_uy = {"co_quan_ban_hanh": TINH_UY_LAM_DONG, "ngay_ban_hanh": date(2026, 6, 27)}
    cac_so = cap(
        register,
        nghi_quyet(nhiem_ky=cu, **tinh_uy),
        nghi_quyet(nhiem_ky=cu, **tinh_uy),
        nghi_quyet(nhiem_ky=moi, **tinh_uy),
    )
    assert cac_so == ["01-NQ/TU", "02-NQ/TU", "01-NQ/TU"]


def test_how_a_term_began_may_be_told_later_but_not_otherwise(register: Register) -> None:
    ky = NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=date(2025, 9, 26))
    for mot in (ky, ky.model_copy(update={"bat_dau": "hop_lan_dau"}), ky):
        register.add_term(DON_VI, mot)
    assert [muc.nhiem_ky.bat_dau for muc in register.terms()] == ["hop_lan_dau"]
    with pytest.raises(RegisterError, match=r"Bắt đầu be_mac khác với sổ đã ghi: hop_lan_dau"):
        register.add_term(DON_VI, ky.model_copy(update={"bat_dau": "be_mac"}))


def test_a_body_founded_under_an_old_name_starts_afresh(register: Register) -> None:
    cac_so = cap(register, nghi_quyet(**KY), nghi_quyet(**KY), nghi_quyet(**KY_SAU_LAP))
    assert cac_so == ["01-NQ/TU", "02-NQ/TU", "01-NQ/TU"]
    assert [(muc.lap_ngay, muc.tien_than) for muc in register.terms()] == [
        (None, None),
        (LAP, SAP_NHAP),
    ]
    assert register.verify().passed


def test_each_of_two_bodies_of_one_name_is_found_by_its_founding_day(register: Register) -> None:
    cap(register, nghi_quyet(**KY))
    with register.issue(nghi_quyet(**KY_SAU_LAP)) as moi:
        pass
    assert len(register.entries(to_chuc=TINH_UY_MOI)) == 1
    assert len(register.entries(to_chuc=TINH_UY_LAM_DONG)) == 2
    huy = register.void(moi, ly_do="in sai")
    assert (huy.so_ky_hieu, huy.nhiem_ky.tu_ngay) == ("01-NQ/TU", LAP)
    with pytest.raises(RegisterError, match=r"2 tổ chức cùng tên.*lập ngày 01/7/2025.*Từ ngày"):
        register.next_number(nghi_quyet(**KY))


def test_a_founding_day_noted_later_does_not_start_the_numbers_again(register: Register) -> None:
    lap_som = TINH_UY_LAM_DONG.model_copy(update={"tu_ngay": date(1976, 2, 1)})
    cac_so = cap(register, nghi_quyet(**KY), nghi_quyet(**{**KY, "co_quan_ban_hanh": lap_som}))
    assert cac_so == ["01-NQ/TU", "02-NQ/TU"]
    assert [muc.lap_ngay for muc in register.terms()] == [date(1976, 2, 1)]


def test_a_new_body_under_an_old_name_must_say_what_it_follows(register: Register) -> None:
    cap(register, nghi_quyet(**KY))
    khong_noi = TINH_UY_MOI.model_copy(update={"to_chuc_tien_than": None})
    with pytest.raises(RegisterError, match=r"tổ chức cùng tên, hoạt động từ trước.*tiền thân"):
        cap(register, nghi_quyet(**{**KY_SAU_LAP, "co_quan_ban_hanh": khong_noi}))
    assert len(register.terms()) == 1


def test_a_body_is_not_founded_before_the_last_paper_of_the_one_before(register: Register) -> None:
    cap(register, nghi_quyet(**KY, ngay_ban_hanh=date(2025, 6, 30)))
    som = TINH_UY_MOI.model_copy(update={"tu_ngay": date(2025, 6, 1)})
    with pytest.raises(RegisterError, match=r"đã có văn bản ngày 30/6/2025.*sau ngày lập"):
        cap(register, nghi_quyet(**{**KY_SAU_LAP, "co_quan_ban_hanh": som}))


def test_another_founding_day_for_the_same_body_is_refused(register: Register) -> None:
    cap(register, nghi_quyet(**KY_SAU_LAP))
    khac = TINH_UY_MOI.model_copy(update={"tu_ngay": date(2025, 6, 30)})
    with pytest.raises(RegisterError, match=r"30/6/2025 khác với sổ đã ghi.*01/7/2025"):
        cap(register, nghi_quyet(**{**KY_SAU_LAP, "co_quan_ban_hanh": khac}))


def test_an_older_body_may_be_entered_after_the_newer_one(register: Register) -> None:
    cap(register, nghi_quyet(**KY_SAU_LAP))
    cu = {"tu_ngay": date(1976, 2, 1), "den_ngay": date(2025, 6, 30)}
    tinh_uy_cu = TINH_UY_LAM_DONG.model_copy(update=cu)
    assert cap(register, nghi_quyet(**{**KY, "co_quan_ban_hanh": tinh_uy_cu})) == ["01-NQ/TU"]
    assert len(register.terms()) == 2


def test_another_predecessor_is_refused(register: Register) -> None:
    cap(register, nghi_quyet(**KY_SAU_LAP))
    khac = TINH_UY_MOI.model_copy(update={"to_chuc_tien_than": "Tỉnh uỷ Đắk Lắk"})
    with pytest.raises(RegisterError, match=r"“Tỉnh uỷ Đắk Lắk” khác với sổ đã ghi"):
        cap(register, nghi_quyet(**{**KY_SAU_LAP, "co_quan_ban_hanh": khac}))


def test_a_new_term_may_number_decisions_in_another_way(noi_luu: str) -> None:
    truoc = {"co_quan_ban_hanh": TINH_UY_LAM_DONG, "nhiem_ky": KY_CU}
    sau_ky = NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=LAP)
    sau = {**truoc, "nhiem_ky": sau_ky, "ngay_ban_hanh": date(2025, 8, 4)}
    with Register(noi_luu) as register:
        assert cap(register, quyet_dinh(**truoc), quy_dinh(**truoc)) == ["01-QĐ/TU", "01-QĐ/TU"]
        register.chung_day_so_qd = True
        assert cap(register, quy_dinh(**sau), quy_dinh(**sau)) == ["01-QĐ/TU", "02-QĐ/TU"]
        register.chung_day_so_qd = False
        with pytest.raises(RegisterError, match=r"2025 - 2030: nhiệm kỳ này sổ đã đánh.*chung một"):
            cap(register, quy_dinh(**sau))
        assert [muc.chung_day_so_qd for muc in register.terms()] == [False, True]


def test_a_term_goes_on_as_the_one_before(register: Register) -> None:
    truoc = {"co_quan_ban_hanh": TINH_UY_LAM_DONG, "nhiem_ky": KY_CU}
    sau_ky = NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=LAP)
    register.chung_day_so_qd = True
    cap(register, quy_dinh(**truoc))
    register.chung_day_so_qd = None
    cap(register, quy_dinh(**{**truoc, "nhiem_ky": sau_ky, "ngay_ban_hanh": date(2025, 8, 4)}))
    assert [muc.chung_day_so_qd for muc in register.terms()] == [True, True]


def test_a_first_meeting_years_before_the_closing_is_a_mistake() -> None:
    with pytest.raises(DataError, match=r"họp ngày 26/9/2015, không ở trong"):
        NhiemKy.tu_dai_hoi("2025 - 2030", be_mac=date(2025, 9, 27), hop_lan_dau=date(2015, 9, 26))


def test_a_founded_body_does_not_take_the_papers_of_the_one_before(register: Register) -> None:
    cap(register, nghi_quyet(**KY_SAU_LAP))
    with pytest.raises(RegisterError, match=r"bắt đầu trước ngày lập tổ chức \(01/7/2025\)"):
        cap(register, nghi_quyet(**KY))


def test_a_founding_day_one_day_off_does_not_start_the_numbers_again(register: Register) -> None:
    cap(register, nghi_quyet(**KY_SAU_LAP))
    sau = TINH_UY_MOI.model_copy(update={"tu_ngay": date(2025, 6, 30)})
    mot = NhiemKy.tu_chi_dinh("2020 - 2025", hieu_luc=LAP)
    register.continue_from(TINH_UY_MOI, "Kế hoạch", KY_MOI, 40)
    with pytest.raises(RegisterError, match="khác với sổ đã ghi"):
        register.add_term(sau, mot)
    muon = TINH_UY_MOI.model_copy(update={"tu_ngay": date(2025, 7, 1)})
    truoc = {"tu_ngay": date(2025, 6, 30), "to_chuc_tien_than": SAP_NHAP}
    with Register("sqlite://") as khac:
        khac.add_term(TINH_UY_LAM_DONG.model_copy(update=truoc), mot)
        with pytest.raises(RegisterError, match=r"đã có nhiệm kỳ từ 01/7/2025.*lập ngày 30/6/2025"):
            khac.add_term(muon, mot)


def test_a_batch_cannot_number_past_the_end_that_one_of_its_rows_tells(register: Register) -> None:
    mo = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 8, 1))
    dong = mo.model_copy(update={"den_ngay": date(2025, 7, 31)})
    cac_giay = [
        nghi_quyet(nhiem_ky=mo, ngay_ban_hanh=date(2025, 8, 2)),
        nghi_quyet(nhiem_ky=dong, ngay_ban_hanh=date(2025, 7, 30)),
    ]
    with pytest.raises(RegisterError, match="ngoài nhiệm kỳ 2020 - 2025"):
        register.reserve_block(cac_giay, ma_dot="đợt", khoa_dong=["a", "b"], cho_phep_lui_ngay=True)
    assert register.entries() == ()

"""Admissions: who, when, by which vote, on whose consent.

Cases are synthetic; thresholds and limits are those of 294-QĐ/TW (2025) and 06-HD/TW (2025), whose
text was seen. Where a rule of another day is only inferred, it warns and does not forbid.
"""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from vi_du_van_ban import (
    BI_THU,
    CHI_BO_XA,
    DANG_UY_CO_QUAN,
    DANG_UY_XA,
    NHIEM_KY_2025,
    TINH_UY_LAM_DONG,
    quyet_dinh_2021,
    quyet_dinh_2026,
)

from dangvan.models import QuanChung, QuyetDinhKetNap, ThamChieu, ToChucDang, canh_bao

# A day under 294-QĐ/TW, whose thresholds are of confidence A.
NGAY_294 = date(2026, 3, 2)
NGAY_HOP = date(2026, 2, 1)
DANG_UY_CO_SO = ToChucDang(
    loai_to_chuc="dang_uy_co_so",
    ten_to_chuc="Đảng uỷ Sở Y tế",
    cap_tren=DANG_UY_CO_QUAN,
    dia_danh="Đà Lạt",
)


def van_ban(so_ky_hieu: str, ngay: date) -> ThamChieu:
    return ThamChieu(
        ten_loai="Nghị quyết",
        so_ky_hieu=so_ky_hieu,
        ngay_ban_hanh=ngay,
        co_quan_ban_hanh="Chi bộ Phòng Hành chính",
        trich_yeu="đề nghị kết nạp đảng viên",
    )


def quan_chung(ngay_sinh: date) -> QuanChung:
    return QuanChung(
        ho_ten="Phạm Quốc Dũng",
        ngay_sinh=ngay_sinh,
        gioi_tinh="nam",
        que_quan="xã Đồi Thông",
        don_vi="giáo viên",
    )


def ket_nap(**khac: Any) -> QuyetDinhKetNap:
    """An admission on a day under 294-QĐ/TW; `Any`: the fields to change."""
    truong: dict[str, Any] = {
        "co_quan_ban_hanh": DANG_UY_XA,
        "chu_the_ban_hanh": "ban_thuong_vu",
        "nhiem_ky": NHIEM_KY_2025,
        "ngay_ban_hanh": NGAY_294,
        "noi_nhan": ("Lưu Văn phòng Đảng uỷ",),
        "nguoi_ky": BI_THU,
        "quan_chung": quan_chung(date(1999, 12, 30)),
        "chi_bo": CHI_BO_XA,
        "nghi_quyet_chi_bo": van_ban("03-NQ/CB", NGAY_HOP),
        "co_quan_thi_hanh": ("Văn phòng Đảng uỷ",),
    }
    return QuyetDinhKetNap.model_validate({**truong, **khac})


def ma_canh_bao(paper: QuyetDinhKetNap) -> set[str]:
    return {item.ma for item in canh_bao(paper)}


def phieu(tong: int, tan_thanh: int) -> dict[str, int]:
    return {"tong_thanh_vien": tong, "co_mat": tong, "tan_thanh": tan_thanh}


# --- Votes


@pytest.mark.parametrize(("tong", "tan_thanh"), [(17, 12), (9, 6), (16, 11), (3, 2), (1, 1)])
def test_a_cell_proposes_with_two_thirds(tong: int, tan_thanh: int) -> None:
    assert ket_nap(bieu_quyet_chi_bo=phieu(tong, tan_thanh))


@pytest.mark.parametrize(("tong", "tan_thanh"), [(17, 11), (9, 5), (20, 11), (3, 1), (1, 0)])
def test_a_cell_does_not_propose_with_less(tong: int, tan_thanh: int) -> None:
    with pytest.raises(
        ValidationError,
        match=rf"biểu quyết của chi bộ {tan_thanh}/{tong} tán thành, cần từ 2/3 trở lên. Cách sửa",
    ):
        ket_nap(bieu_quyet_chi_bo=phieu(tong, tan_thanh))


@pytest.mark.parametrize(("tong", "tan_thanh"), [(9, 5), (10, 6)])
def test_a_ban_thuong_vu_decides_with_more_than_half(tong: int, tan_thanh: int) -> None:
    assert ket_nap(bieu_quyet_cap_quyet_dinh=phieu(tong, tan_thanh))


@pytest.mark.parametrize(("tong", "tan_thanh"), [(10, 5), (9, 4)])
def test_half_of_a_ban_thuong_vu_is_not_enough(tong: int, tan_thanh: int) -> None:
    with pytest.raises(ValidationError, match=r"của cấp quyết định .* cần quá 1/2. Cách sửa"):
        ket_nap(bieu_quyet_cap_quyet_dinh=phieu(tong, tan_thanh))


def test_an_authorised_committee_decides_with_two_thirds() -> None:
    uy_quyen: dict[str, Any] = {
        "co_quan_ban_hanh": DANG_UY_CO_SO,
        "chu_the_ban_hanh": "ban_chap_hanh",
        "loai_quyet_dinh": "uy_quyen",
        "chi_bo": "Chi bộ Phòng Hành chính",
    }
    assert ket_nap(**uy_quyen, bieu_quyet_cap_quyet_dinh=phieu(15, 10))
    with pytest.raises(ValidationError, match=r"9/15 tán thành, cần từ 2/3 trở lên"):
        ket_nap(**uy_quyen, bieu_quyet_cap_quyet_dinh=phieu(15, 9))


def test_a_committee_above_the_cell_proposes_with_two_thirds() -> None:
    qua_dang_uy = {
        "dang_uy_co_so": "Đảng uỷ Trường Đồi Thông",
        "chi_bo": "Chi bộ Tổ Văn",
        "nghi_quyet_dang_uy": van_ban("09-NQ/ĐU", date(2026, 2, 10)),
    }
    assert ket_nap(**qua_dang_uy, bieu_quyet_dang_uy=phieu(15, 10))
    with pytest.raises(ValidationError, match=r"của đảng uỷ 9/15 tán thành, cần từ 2/3"):
        ket_nap(**qua_dang_uy, bieu_quyet_dang_uy=phieu(15, 9))


@pytest.mark.parametrize(
    "ngay", [date(2021, 3, 3), date(2024, 5, 6), date(2026, 6, 1), date(2026, 9, 5)]
)
def test_a_threshold_that_was_not_read_in_the_law_only_warns(ngay: date) -> None:
    ngay_hop = date(ngay.year, ngay.month, 1)
    thieu = ket_nap(
        ngay_ban_hanh=ngay,
        nghi_quyet_chi_bo=van_ban("03-NQ/CB", ngay_hop),
        bieu_quyet_chi_bo=phieu(17, 11),
    )
    assert "xem_lai_dieu_kien" in ma_canh_bao(thieu)


@pytest.mark.parametrize(
    ("phieu_bau", "cau"),
    [
        (
            {"tong_thanh_vien": 9, "co_mat": 10, "tan_thanh": 6},
            "Có mặt 10 nhiều hơn Tổng thành viên 9",
        ),
        (
            {"tong_thanh_vien": 9, "co_mat": 8, "tan_thanh": 6, "khong_tan_thanh": 3},
            "Tán thành 6 và Không tán thành 3 cộng lại nhiều hơn Có mặt 8",
        ),
        ({"tong_thanh_vien": 0, "co_mat": 0, "tan_thanh": 0}, "Tổng thành viên: đang là “0”"),
        ({"tong_thanh_vien": 9, "co_mat": 9, "tan_thanh": -1}, "Tán thành: đang là “-1”"),
    ],
)
def test_votes_that_do_not_add_up_are_refused(phieu_bau: dict[str, int], cau: str) -> None:
    with pytest.raises(ValidationError, match=rf"Biểu quyết chi bộ – {cau}.*Cách sửa"):
        ket_nap(bieu_quyet_chi_bo=phieu_bau)


# --- Age


def test_eighteen_years_on_the_day_of_the_meeting_are_enough() -> None:
    paper = ket_nap(quan_chung=quan_chung(date(2008, 2, 1)))
    assert "tuoi_giap_ranh" not in ma_canh_bao(paper)


def test_the_month_of_the_eighteenth_birthday_is_a_matter_of_doubt() -> None:
    paper = ket_nap(quan_chung=quan_chung(date(2008, 2, 28)))
    assert "tuoi_giap_ranh" in ma_canh_bao(paper)


def test_a_month_less_than_eighteen_years_is_too_young() -> None:
    with pytest.raises(
        ValidationError, match=r"chưa đủ 18 tuổi vào ngày chi bộ xét \(01/02/2026\)"
    ):
        ket_nap(quan_chung=quan_chung(date(2008, 3, 1)))


def test_the_age_counts_on_the_day_of_the_meeting_not_of_its_resolution() -> None:
    truong = {
        "quan_chung": quan_chung(date(2008, 2, 1)),
        "nghi_quyet_chi_bo": van_ban("03-NQ/CB", date(2026, 2, 10)),
    }
    assert ket_nap(**truong, ngay_hop_chi_bo=date(2026, 2, 1))
    with pytest.raises(ValidationError, match=r"chưa đủ 18 tuổi .*\(31/01/2026\)"):
        ket_nap(**truong, ngay_hop_chi_bo=date(2026, 1, 31))


@pytest.mark.parametrize("ngay_sinh", [date(1966, 2, 1), date(1966, 2, 20), date(1966, 3, 1)])
def test_sixty_years_need_no_consent(ngay_sinh: date) -> None:
    assert ket_nap(quan_chung=quan_chung(ngay_sinh)).van_ban_dong_y is None


def test_a_month_more_than_sixty_years_needs_consent() -> None:
    qua = quan_chung(date(1966, 1, 1))
    with pytest.raises(ValidationError, match=r"trên 60 tuổi nên cần Văn bản đồng ý.*Cách sửa"):
        ket_nap(quan_chung=qua)
    assert ket_nap(quan_chung=qua, van_ban_dong_y=van_ban("01-CV/TU", date(2026, 2, 20)))


def test_consent_is_only_advised_where_the_law_was_not_read() -> None:
    sau_208 = {"ngay_ban_hanh": date(2026, 9, 5), "quan_chung": quan_chung(date(1960, 1, 1))}
    assert "xem_lai_dieu_kien" in ma_canh_bao(ket_nap(**sau_208))
    with pytest.raises(ValidationError, match=r"thuộc trường hợp xin ý kiến nên cần"):
        ket_nap(**sau_208, loai_quyet_dinh="co_y_kien_cap_tren")


def test_too_young_is_too_young_under_every_law() -> None:
    with pytest.raises(ValidationError, match=r"chưa đủ 18 tuổi .*\(31/10/2026\)"):
        ket_nap(
            ngay_ban_hanh=date(2026, 11, 20),
            quan_chung=quan_chung(date(2008, 11, 1)),
            nghi_quyet_chi_bo=van_ban("03-NQ/CB", date(2026, 10, 31)),
        )


def test_nobody_is_admitted_before_birth() -> None:
    with pytest.raises(ValidationError, match=r"Ngày sinh không trước ngày chi bộ xét. Cách sửa"):
        ket_nap(quan_chung=quan_chung(NGAY_HOP))


# --- Certificate of awareness: sixty months, to the day


def test_a_certificate_is_good_for_sixty_months() -> None:
    paper = ket_nap(ngay_chung_nhan=date(2021, 2, 2))
    assert "chung_nhan_giap_ranh" not in ma_canh_bao(paper)


def test_a_certificate_that_ends_on_the_day_of_the_meeting_is_a_matter_of_doubt() -> None:
    assert "chung_nhan_giap_ranh" in ma_canh_bao(ket_nap(ngay_chung_nhan=date(2021, 2, 1)))


def test_an_expired_certificate_is_refused() -> None:
    with pytest.raises(
        ValidationError, match=r"ngày 31/01/2021 quá 60 tháng khi chi bộ xét.*Cách sửa"
    ):
        ket_nap(ngay_chung_nhan=date(2021, 1, 31))


@pytest.mark.parametrize(
    ("ngay_hop", "ma"), [(15, "chung_nhan_giap_ranh"), (16, "xem_lai_dieu_kien")]
)
def test_an_expired_certificate_warns_where_the_limit_was_not_read(ngay_hop: int, ma: str) -> None:
    ngay = date(2026, 6, ngay_hop)
    paper = ket_nap(
        ngay_ban_hanh=date(2026, 7, 1),
        ngay_chung_nhan=date(2021, 6, 15),
        nghi_quyet_chi_bo=van_ban("03-NQ/CB", ngay),
    )
    assert ma in ma_canh_bao(paper)


# --- Order of days


THU_TU = [
    (
        {"ngay_chung_nhan": date(2026, 2, 2)},
        r"ngày cấp giấy chứng nhận \(02/02/2026\) sau ngày họp chi bộ",
    ),
    (
        {"ngay_hop_chi_bo": date(2026, 2, 2)},
        r"ngày họp chi bộ \(02/02/2026\) sau ngày nghị quyết chi bộ",
    ),
    (
        {"ngay_bieu_quyet": date(2026, 1, 31)},
        r"ngày nghị quyết chi bộ \(01/02/2026\) sau ngày biểu quyết",
    ),
    ({"ngay_bieu_quyet": date(2026, 3, 3)}, r"ngày biểu quyết \(03/3/2026\) sau ngày ban hành"),
    (
        {"nghi_quyet_chi_bo": van_ban("03-NQ/CB", date(2026, 3, 3))},
        r"ngày nghị quyết chi bộ .* sau ngày ban",
    ),
    (
        {"van_ban_dong_y": van_ban("01-CV/TU", date(2026, 3, 3))},
        r"ngày văn bản đồng ý .* sau ngày ban hành",
    ),
    ({"to_trinh": van_ban("01-TTr/BXDĐ", date(2026, 3, 3))}, r"ngày tờ trình .* sau ngày ban hành"),
]


@pytest.mark.parametrize(("truong", "cau"), THU_TU)
def test_days_come_in_the_order_of_the_procedure(truong: dict[str, Any], cau: str) -> None:
    with pytest.raises(ValidationError, match=rf"{cau}.*Cách sửa: xem lại hai ngày"):
        ket_nap(**truong)


def test_everything_may_happen_on_one_day() -> None:
    paper = ket_nap(
        ngay_ban_hanh=NGAY_HOP,
        ngay_chung_nhan=NGAY_HOP,
        ngay_hop_chi_bo=NGAY_HOP,
        ngay_bieu_quyet=NGAY_HOP,
        to_trinh=van_ban("01-TTr/BXDĐ", NGAY_HOP),
    )
    assert paper.ngay_xet == NGAY_HOP


def test_the_committee_resolves_after_the_cell() -> None:
    with pytest.raises(ValidationError, match=r"nghị quyết chi bộ .* sau ngày nghị quyết đảng uỷ"):
        ket_nap(
            dang_uy_co_so="Đảng uỷ A",
            chi_bo="Chi bộ B",
            nghi_quyet_dang_uy=van_ban("09-NQ/ĐU", date(2026, 1, 31)),
        )


# --- Bodies


def test_a_cell_directly_under_the_committee_is_given_by_name() -> None:
    paper = ket_nap(chi_bo="Chi bộ Trường Tiểu học Đồi Thông")
    assert (paper.chi_bo, paper.dang_uy_co_so) == (
        CHI_BO_XA.model_copy(update={"dia_danh": None}),
        None,
    )


def test_a_cell_under_a_committee_is_given_by_two_names() -> None:
    paper = quyet_dinh_2021()
    assert paper.dang_uy_co_so is not None
    assert paper.chi_bo.loai_to_chuc == "chi_bo_truc_thuoc"
    assert paper.chi_bo.cap_tren == paper.dang_uy_co_so
    assert paper.dang_uy_co_so.cap_tren == paper.co_quan_ban_hanh


def test_a_committee_proposes_by_resolution() -> None:
    with pytest.raises(ValidationError, match=r"chi bộ thuộc Đảng uỷ A nên cần Nghị quyết đảng uỷ"):
        ket_nap(dang_uy_co_so="Đảng uỷ A", chi_bo="Chi bộ B")


def test_a_resolution_of_a_committee_needs_that_committee() -> None:
    with pytest.raises(ValidationError, match=r"Nghị quyết đảng uỷ mà không có Đảng uỷ cơ sở"):
        ket_nap(nghi_quyet_dang_uy=van_ban("09-NQ/ĐU", date(2026, 2, 10)))


def test_a_committee_is_no_cell() -> None:
    with pytest.raises(ValidationError, match=r"Chi bộ: Đảng uỷ xã Đồi Thông không phải chi bộ"):
        ket_nap(chi_bo=DANG_UY_XA)


def test_an_authorised_committee_proposes_to_nobody() -> None:
    with pytest.raises(ValidationError, match=r"được uỷ quyền tự quyết định.*Cách sửa"):
        ket_nap(
            co_quan_ban_hanh=DANG_UY_CO_SO,
            chu_the_ban_hanh="ban_chap_hanh",
            loai_quyet_dinh="uy_quyen",
            dang_uy_co_so=DANG_UY_CO_SO,
            chi_bo="Chi bộ B",
            nghi_quyet_dang_uy=van_ban("09-NQ/ĐU", date(2026, 2, 10)),
        )


def test_a_body_that_is_not_known_to_decide_is_warned_about() -> None:
    paper = ket_nap(chu_the_ban_hanh="ban_chap_hanh")
    assert "tham_quyen_ket_nap" in ma_canh_bao(paper)
    assert "tham_quyen_ket_nap" not in ma_canh_bao(ket_nap())
    assert "tham_quyen_ket_nap" not in ma_canh_bao(ket_nap(co_quan_ban_hanh=TINH_UY_LAM_DONG))


# --- Kinds of decision


def test_an_admission_has_the_usual_subject() -> None:
    assert (ket_nap().trich_yeu, ket_nap().so_dieu) == ("kết nạp đảng viên", 3)


def test_a_readmission_says_so_and_needs_consent() -> None:
    with pytest.raises(ValidationError, match=r"kết nạp lại nên cần Văn bản đồng ý"):
        ket_nap(loai_quyet_dinh="ket_nap_lai")
    dong_y = van_ban("01-CV/TU", date(2026, 2, 20))
    paper = ket_nap(loai_quyet_dinh="ket_nap_lai", van_ban_dong_y=dong_y)
    assert paper.trich_yeu == "kết nạp lại đảng viên"


@pytest.mark.parametrize("so_dieu", [1, 4, "3"])
def test_a_decision_has_two_or_three_articles(so_dieu: object) -> None:
    with pytest.raises(ValidationError, match=r"Số điều: .*Cách sửa: chọn 2 hoặc 3"):
        ket_nap(so_dieu=so_dieu)


def test_an_admission_older_than_the_law_carried_here_is_an_error_of_the_paper() -> None:
    with pytest.raises(ValidationError, match=r"ngày 24/7/2016 có trước 29-QĐ/TW.*Cách sửa"):
        quyet_dinh_2026(
            ngay_ban_hanh=date(2016, 7, 24),
            ngay_chung_nhan=None,
            nghi_quyet_chi_bo=van_ban("03-NQ/CB", date(2016, 7, 1)),
        )


def test_everything_that_forbids_is_told_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        ket_nap(
            quan_chung=quan_chung(date(2009, 1, 1)),
            ngay_bieu_quyet=date(2026, 3, 3),
            bieu_quyet_chi_bo=phieu(17, 11),
        )
    text = str(caught.value)
    assert [part in text for part in ("chưa đủ 18 tuổi", "ngày biểu quyết", "11/17")] == [True] * 3


def test_only_a_committee_of_the_base_decides_by_authorisation() -> None:
    with pytest.raises(ValidationError, match=r"không phải đảng uỷ cơ sở.*Cách sửa"):
        ket_nap(loai_quyet_dinh="uy_quyen")


@pytest.mark.parametrize("ten", ["Đảng uỷ gì đó", "Chi bộ", "Phòng Tổng hợp"])
def test_a_chi_bo_is_called_one(ten: str) -> None:
    with pytest.raises(ValidationError, match=r"không phải tên một chi bộ.*Cách sửa"):
        ket_nap(chi_bo=ten)

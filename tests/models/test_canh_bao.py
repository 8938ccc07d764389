"""What deserves a second look before signing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from strategies import van_ban
from vi_du_van_ban import (
    CHI_BO_XA,
    DANG_UY_KHOI,
    DANG_UY_XA,
    cac_van_ban,
    ke_hoach_2026,
    nghi_quyet_2021,
    nghi_quyet_2026,
    quyet_dinh_2026,
)

from dangvan.models import CanhBao, NguoiKy, ThamChieu, ToChucDang, VanBan, canh_bao


def theo_ma(paper: VanBan, ma: str) -> list[str]:
    return [str(item) for item in canh_bao(paper) if item.ma == ma]


def dan(so_ky_hieu: str, ngay: str, **khac: Any) -> dict[str, Any]:
    """A citation as a record; `Any`: the fields to change."""
    return {
        "ten_loai": "Quy định",
        "so_ky_hieu": so_ky_hieu,
        "ngay_ban_hanh": ngay,
        "co_quan_ban_hanh": "Ban Chấp hành Trung ương",
        "trich_yeu": "thi hành Điều lệ Đảng",
        **khac,
    }


CON, CHUA = "không còn hiệu lực", "chưa có hiệu lực"
CAN_CU = [
    # Cited act and its day, day of the paper, what the warning says, what to cite instead.
    ("294-QĐ/TW", "26/5/2025", "20/4/2026", CON, "20-QĐ/TW, ngày 08/4/2026"),
    ("294-QĐ/TW", "26/5/2025", "05/9/2026", CON, "208-QĐ/TW, ngày 26/7/2026"),
    ("294-QĐ/TW", "26/5/2025", "15/6/2025", CHUA, "232-QĐ/TW, ngày 20/01/2025"),
    ("29-QĐ/TW", "25/7/2016", "06/5/2024", CON, "24-QĐ/TW, ngày 30/7/2021"),
    ("06-HD/TW", "09/6/2025", "01/6/2026", CON, "01-HD/TW, ngày 19/5/2026"),
    ("01-HD/TW", "28/9/2021", "10/6/2025", CON, "06-HD/TW, ngày 09/6/2025"),
    ("126-QĐ/TW", "28/02/2018", "01/01/2023", CON, "58-QĐ/TW, ngày 08/02/2022"),
]


@pytest.mark.parametrize(("so", "ngay_dan", "ngay", "dieu_sai", "thay_bang"), CAN_CU)
def test_a_legal_basis_not_in_force_is_named_with_the_one_that_is(
    so: str, ngay_dan: str, ngay: str, dieu_sai: str, thay_bang: str
) -> None:
    (cau,) = theo_ma(
        nghi_quyet_2026(
            co_quan_ban_hanh=DANG_UY_XA, ngay_ban_hanh=ngay, can_cu=(dan(so, ngay_dan),)
        ),
        "can_cu_het_hieu_luc",
    )
    assert f"Quy định số {so} {dieu_sai} vào ngày {ngay}" in cau
    assert f"số {thay_bang}" in cau.partition("Cách sửa: dẫn ")[2]


@pytest.mark.parametrize(
    ("so", "ngay_dan", "ngay"),
    [
        ("294-QĐ/TW", "26/5/2025", date(2025, 7, 1)),
        ("294-QĐ/TW", "26/5/2025", date(2026, 4, 7)),
        ("208-QĐ/TW", "26/7/2026", date(2026, 9, 5)),
        ("29-QĐ/TW", "25/7/2016", date(2021, 1, 14)),
        ("999-QĐ/ĐU", "01/01/2020", date(2026, 9, 5)),
    ],
)
def test_a_legal_basis_in_force_or_unknown_is_left_alone(
    so: str, ngay_dan: str, ngay: date
) -> None:
    paper = nghi_quyet_2026(
        co_quan_ban_hanh=DANG_UY_XA, ngay_ban_hanh=ngay, can_cu=(dan(so, ngay_dan),)
    )
    assert theo_ma(paper, "can_cu_het_hieu_luc") == []


def test_a_number_that_exists_with_other_days_is_told_with_them() -> None:
    paper = nghi_quyet_2026(can_cu=(dan("01-HD/TW", "20/5/2026"),))
    (cau,) = theo_ma(paper, "can_cu_het_hieu_luc")
    assert "19/5/2026" in cau
    assert "ở đây ghi 20/5/2026" in cau


def test_a_body_whose_end_is_not_known_for_sure_only_warns() -> None:
    paper = nghi_quyet_2021(ngay_ban_hanh=date(2025, 7, 1))
    (cau,) = theo_ma(paper, "to_chuc_khong_con")
    assert "ngày 01/7/2025 có thể không có Đảng uỷ khối" in cau


@pytest.mark.parametrize(
    ("ten", "ngay", "co"),
    [
        ("Đại hội Chi bộ tổ 16 nhiệm kỳ 2025 - 2027", date(2026, 6, 1), True),
        ("Đại hội đại biểu Đảng bộ tỉnh A lần thứ I", date(2020, 10, 1), True),
        ("Đại hội đại biểu Đảng bộ tỉnh A lần thứ I", date(2026, 6, 1), False),
        ("Đại hội đại biểu Đảng bộ xã A lần thứ I", date(2026, 6, 1), False),
    ],
)
def test_a_congress_not_known_to_be_entitled_is_warned_about(
    ten: str, ngay: date, co: bool
) -> None:
    paper = ke_hoach_2026(
        co_quan_ban_hanh=ToChucDang(loai_to_chuc="dai_hoi", ten_to_chuc=ten, dia_danh="A"),
        chu_the_ban_hanh="dai_hoi",
        ngay_ban_hanh=ngay,
        nguoi_ky=NguoiKy(ho_ten="Nguyễn Văn An"),
    )
    assert bool(theo_ma(paper, "tham_quyen")) is co


def test_the_bodies_of_a_congress_are_known_by_it() -> None:
    dai_hoi = ToChucDang(
        loai_to_chuc="dai_hoi", ten_to_chuc="Đại hội đại biểu Đảng bộ tỉnh A lần thứ I"
    )
    paper = ke_hoach_2026(
        co_quan_ban_hanh=ToChucDang(
            loai_to_chuc="co_quan_dai_hoi",
            ten_to_chuc="Ban kiểm phiếu",
            cap_tren=dai_hoi,
            dia_danh="A",
        ),
        chu_the_ban_hanh="ban_kiem_phieu",
        ngay_ban_hanh=date(2020, 10, 1),
        nguoi_ky=NguoiKy(ho_ten="Nguyễn Văn An", chuc_vu="Trưởng ban"),
    )
    assert "ban kiểm phiếu có thể không được ban hành Kế hoạch" in theo_ma(paper, "tham_quyen")[0]


def test_a_subject_begins_with_a_small_letter() -> None:
    (cau,) = theo_ma(nghi_quyet_2026(trich_yeu="Về công tác văn thư"), "trich_yeu_viet_hoa")
    assert "“Về công tác văn thư”" in cau


def test_the_last_recipient_keeps_the_copy() -> None:
    (cau,) = theo_ma(nghi_quyet_2026(noi_nhan=("Các chi bộ",)), "noi_nhan_khong_luu")
    assert "“Các chi bộ”" in cau
    assert theo_ma(nghi_quyet_2026(noi_nhan=("LƯU Chi bộ",)), "noi_nhan_khong_luu") == []


LAN_KIEU = [
    nghi_quyet_2026(trich_yeu="về công tác của cấp ủy"),
    nghi_quyet_2026("Các cấp ủy thực hiện."),
    nghi_quyet_2026(noi_nhan=("Lưu Văn phòng Đảng ủy",)),
    nghi_quyet_2026(can_cu=("Căn cứ chương trình của Tỉnh ủy",)),
    nghi_quyet_2026(co_quan_ban_hanh=DANG_UY_XA.model_copy(update={"ten_to_chuc": "Đảng ủy xã A"})),
    nghi_quyet_2026(co_quan_ban_hanh=DANG_UY_XA.model_copy(update={"kieu_dau_thanh": "cu"})),
    quyet_dinh_2026(co_quan_thi_hanh=("Văn phòng Đảng ủy",)),
]


@pytest.mark.parametrize("paper", LAN_KIEU)
def test_two_tone_styles_in_one_paper_are_told(paper: VanBan) -> None:
    (cau,) = theo_ma(paper, "lan_kieu_dau")
    assert "Cách sửa: thống nhất một kiểu" in cau


def test_one_old_tone_style_throughout_is_in_order() -> None:
    cu = {"kieu_dau_thanh": "cu", "ten_to_chuc": "Đảng ủy xã Đồi Thông"}
    paper = nghi_quyet_2026(
        "Các cấp ủy thực hiện.",
        co_quan_ban_hanh=DANG_UY_XA.model_copy(update=cu),
        noi_nhan=("Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng Đảng ủy"),
    )
    assert theo_ma(paper, "lan_kieu_dau") == []


def test_names_of_persons_keep_their_own_style() -> None:
    paper = nghi_quyet_2026(nguoi_ky={"ho_ten": "Nguyễn Thị Thúy Hòa", "chuc_vu": "Bí thư"})
    assert theo_ma(paper, "lan_kieu_dau") == []


@pytest.mark.parametrize("ten", [ten for ten in cac_van_ban() if "chi_bo" not in ten])
def test_the_papers_of_the_tests_deserve_no_second_look_at_their_text(ten: str) -> None:
    ma = {item.ma for item in canh_bao(cac_van_ban()[ten])}
    assert ma <= {"tham_quyen"}


def test_warnings_come_in_a_fixed_order_with_source_and_remedy() -> None:
    paper = nghi_quyet_2026(
        trich_yeu="Về cấp ủy",
        noi_nhan=("Các chi bộ",),
        can_cu=(ThamChieu.model_validate(dan("294-QĐ/TW", "26/5/2025")),),
    )
    found = canh_bao(paper)
    assert [item.ma for item in found] == [
        "can_cu_het_hieu_luc",
        "trich_yeu_viet_hoa",
        "noi_nhan_khong_luu",
        "lan_kieu_dau",
    ]
    assert all(item.source and item.cach_sua for item in found)
    assert found == canh_bao(paper)


def test_a_warning_reads_as_one_sentence_with_its_remedy() -> None:
    assert str(CanhBao("ma", "có điều lạ", "xem lại", "nguồn")) == "có điều lạ. Cách sửa: xem lại"


@settings(max_examples=25, deadline=None)
@given(van_ban())
def test_no_paper_is_too_odd_to_be_looked_at(paper: VanBan) -> None:
    assert all(str(item) and item.source for item in canh_bao(paper))


def test_bodies_of_the_past_issue_without_warning() -> None:
    assert canh_bao(nghi_quyet_2021(co_quan_ban_hanh=DANG_UY_KHOI)) == ()
    assert (
        theo_ma(
            nghi_quyet_2026(
                co_quan_ban_hanh=CHI_BO_XA, chu_the_ban_hanh="chi_bo", noi_nhan=("Lưu Chi bộ",)
            ),
            "to_chuc_khong_con",
        )
        == []
    )


@pytest.mark.parametrize(
    ("paper", "cau"),
    [
        (nghi_quyet_2026(noi_nhan=("Như Điều 3", "Lưu Chi bộ")), "văn bản có 0 điều"),
        (quyet_dinh_2026(so_dieu=2, noi_nhan=("Như Điều 3", "Lưu Chi bộ")), "văn bản có 2 điều"),
    ],
)
def test_a_recipient_of_an_article_that_is_not_there_is_told(paper: VanBan, cau: str) -> None:
    (canh_bao_dieu,) = theo_ma(paper, "noi_nhan_dieu_khong_co")
    assert cau in canh_bao_dieu


def test_a_recipient_of_an_article_that_is_there_is_in_order() -> None:
    paper = quyet_dinh_2026(so_dieu=3, noi_nhan=("Như Điều 3", "Lưu Chi bộ"))
    assert theo_ma(paper, "noi_nhan_dieu_khong_co") == []

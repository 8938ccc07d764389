"""What is written for a copy. 36-HD/VPTW mục II.3.3; 05-HD/VPTW mục II.III, Phụ lục 3."""

import pytest
from vi_du_ban_sao import ban_sao_2021, ban_sao_2026
from vi_du_lien_tich import ky
from vi_du_van_ban import DANG_UY_KHOI

from dangvan.errors import DataError
from dangvan.render import dau_ban_sao, render


def test_the_stamp_of_2026_has_a_heading_and_five_rows() -> None:
    dau = dau_ban_sao(ban_sao_2026(so_van_ban=5))
    assert dau.trai == (
        "BẢN SAO VĂN BẢN",
        "Cơ quan, tổ chức sao: Uỷ ban kiểm tra Tỉnh uỷ Sơn La",
        "Số, ký hiệu bản sao: 05-BS/UBKTTU",
        "Hình thức sao: Sao lục",
        "Địa danh và ngày, tháng, năm sao: Sơn La, ngày 05 tháng 9 năm 2026",
        "Nơi nhận bản sao: Các chi bộ trực thuộc; Lưu Uỷ ban kiểm tra.",
    )
    assert dau.phai == ("T/M UỶ BAN KIỂM TRA", "CHỦ NHIỆM", "Bạc Thị Anh")
    assert dau.khuon_dau_mm == (80, 50)


def test_the_block_of_2018_has_the_copier_on_the_left_and_the_form_on_the_right() -> None:
    khoi = dau_ban_sao(ban_sao_2021(so_van_ban=24))
    assert khoi.trai == (
        "TỈNH UỶ SƠN LA",
        "UỶ BAN KIỂM TRA",
        "*",
        "Số 24-BS/UBKTTU",
        "Nơi nhận:",
        "- Các chi bộ trực thuộc,",
        "- Lưu Uỷ ban kiểm tra.",
    )
    assert khoi.phai == (
        "SAO LỤC",
        "Sơn La, ngày 03 tháng 3 năm 2021",
        "T/M UỶ BAN KIỂM TRA",
        "CHỦ NHIỆM",
        "Bạc Thị Anh",
    )
    assert khoi.khuon_dau_mm is None


@pytest.mark.parametrize(
    ("hinh_thuc", "nam_2018", "nam_2026"),
    [
        ("sao_y", "SAO Y BẢN CHÍNH", "Hình thức sao: Sao y"),
        ("sao_luc", "SAO LỤC", "Hình thức sao: Sao lục"),
        ("trich_sao", "TRÍCH SAO", "Hình thức sao: Trích sao"),
    ],
)
def test_each_regulation_has_its_words(hinh_thuc: str, nam_2018: str, nam_2026: str) -> None:
    assert dau_ban_sao(ban_sao_2021(hinh_thuc_sao=hinh_thuc)).phai[0] == nam_2018
    assert nam_2026 in dau_ban_sao(ban_sao_2026(hinh_thuc_sao=hinh_thuc)).trai


def test_the_number_of_a_copy_not_yet_numbered_stays_blank() -> None:
    assert dau_ban_sao(ban_sao_2021()).trai[3] == "Số       -BS/UBKTTU"
    assert dau_ban_sao(ban_sao_2026()).trai[2] == "Số, ký hiệu bản sao:       -BS/UBKTTU"


def test_who_signs_by_order_has_the_order_above() -> None:
    dau = dau_ban_sao(
        ban_sao_2021(
            co_quan_ban_hanh=DANG_UY_KHOI,
            chu_the_ban_hanh="ban_thuong_vu",
            nguoi_ky=ky("Lê Văn Cảnh", "Chánh Văn phòng", "T/L", thay_cho="Ban Thường vụ"),
        )
    )
    assert dau.phai[2:] == ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Lê Văn Cảnh")


@pytest.mark.parametrize(
    ("ban_sao", "cau"),
    [
        (ban_sao_2026(), "bản sao không có trang riêng: đóng dấu “Bản sao văn bản” ở cuối"),
        (ban_sao_2021(), "bản sao không có trang riêng: ghi một khối ở cuối văn bản được sao"),
    ],
)
def test_a_copy_is_not_rendered(ban_sao: object, cau: str) -> None:
    with pytest.raises(DataError, match=cau) as error:
        render(ban_sao)  # type: ignore[arg-type]  # parametrized
    assert error.value.fix == "lấy chữ của dấu, của khối bằng dau_ban_sao(ban_sao)"

"""Header lines and symbols of Party bodies, against the examples printed in the regulations."""

import re
import unicodedata
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from dangvan.errors import DataError
from dangvan.models import NhiemKy, ToChucDang

TRUNG_UONG = ("trung_uong", "Ban Chấp hành Trung ương")
TINH = ("tinh_uy", "Tỉnh uỷ A")


def to_chuc(loai: str, ten: str, *cap_tren: tuple[str, str], **khac: Any) -> ToChucDang:
    """Build a body below a chain of superiors, the nearest first; `Any`: fields to change."""
    tren = to_chuc(*cap_tren[0], *cap_tren[1:]) if cap_tren else None
    return ToChucDang(loai_to_chuc=loai, ten_to_chuc=ten, cap_tren=tren, **khac)


def huyen(ten: str, tinh: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("huyen_uy", ten), ("tinh_uy", tinh)


# Superior line, issuer line, and the chain of bodies; 36-HD/VPTW (2018), mục II.1.2, and
# 05-HD/VPTW (2026), mục II.I.2: every example a committee, a cell or a body under one can be.
DAU_VAN_BAN = [
    ("", "BAN CHẤP HÀNH TRUNG ƯƠNG", TRUNG_UONG),
    ("", "TỈNH UỶ ĐỒNG THÁP", ("tinh_uy", "Tỉnh uỷ Đồng Tháp")),
    ("", "TỈNH UỶ ĐIỆN BIÊN", ("tinh_uy", "Tỉnh uỷ Điện Biên")),
    (
        "",
        "ĐẢNG UỶ CÔNG AN TRUNG ƯƠNG",
        ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ Công an Trung ương"),
    ),
    ("", "QUÂN UỶ TRUNG ƯƠNG", ("dang_uy_truc_thuoc_trung_uong", "Quân uỷ Trung ương")),
    ("ĐẢNG BỘ TỈNH HÀ GIANG", "HUYỆN UỶ ĐỒNG VĂN", *huyen("Huyện uỷ Đồng Văn", "Tỉnh uỷ Hà Giang")),
    (
        "ĐẢNG BỘ TỈNH CÀ MAU",
        "ĐẢNG UỶ KHỐI DOANH NGHIỆP",
        ("dang_uy_khoi", "Đảng uỷ Khối Doanh nghiệp"),
        ("tinh_uy", "Tỉnh uỷ Cà Mau"),
    ),
    (
        "ĐẢNG BỘ HUYỆN THANH CHƯƠNG",
        "ĐẢNG UỶ XÃ THANH HÀ",
        ("dang_uy_co_so", "Đảng uỷ xã Thanh Hà"),
        *huyen("Huyện uỷ Thanh Chương", "Tỉnh uỷ Nghệ An"),
    ),
    (
        "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI",
        "ĐẢNG UỶ PHƯỜNG BA ĐÌNH",
        ("dang_uy_cap_tren_co_so", "Đảng uỷ phường Ba Đình"),
        ("thanh_uy", "Thành uỷ Hà Nội"),
    ),
    (
        "ĐẢNG BỘ QUỐC HỘI",
        "ĐẢNG UỶ KIỂM TOÁN NHÀ NƯỚC",
        ("dang_uy_cap_tren_co_so", "Đảng uỷ Kiểm toán nhà nước"),
        ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ Quốc hội"),
    ),
    (
        "ĐẢNG BỘ BỘ Y TẾ",
        "ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI",
        ("dang_uy_co_so", "Đảng uỷ Cục Bảo trợ xã hội"),
        ("dang_uy_cap_tren_co_so", "Đảng uỷ Bộ Y tế"),
        ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ Chính phủ"),
    ),
    (
        "ĐẢNG BỘ XÃ LỘC THUỶ",
        "ĐẢNG UỶ THÔN TUY LỘC",
        ("dang_uy_bo_phan", "Đảng uỷ thôn Tuy Lộc"),
        ("dang_uy_co_so", "Đảng uỷ xã Lộc Thuỷ"),
        *huyen("Huyện uỷ Lệ Thuỷ", "Tỉnh uỷ Quảng Bình"),
    ),
    (
        "ĐẢNG BỘ XÃ TIÊN PHONG",
        "CHI BỘ XÓM ĐỊNH THÀNH",
        ("chi_bo_truc_thuoc", "Chi bộ xóm Định Thành"),
        ("dang_uy_co_so", "Đảng uỷ xã Tiên Phong"),
        *huyen("Huyện uỷ Phổ Yên", "Tỉnh uỷ Thái Nguyên"),
    ),
    (
        "ĐẢNG BỘ CỤC LƯU TRỮ",
        "CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ",
        ("chi_bo_truc_thuoc", "Chi bộ Phòng Hành chính - Quản trị"),
        ("dang_uy_co_so", "Đảng uỷ Cục Lưu trữ"),
        ("dang_uy_cap_tren_co_so", "Đảng uỷ Văn phòng Trung ương Đảng"),
        ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ các cơ quan Đảng Trung ương"),
    ),
    (
        "BAN CHẤP HÀNH TRUNG ƯƠNG",
        "BAN NỘI CHÍNH",
        ("co_quan_tham_muu", "Ban Nội chính"),
        TRUNG_UONG,
    ),
    (
        "TỈNH UỶ KIÊN GIANG",
        "VĂN PHÒNG",
        ("van_phong", "Văn phòng"),
        ("tinh_uy", "Tỉnh uỷ Kiên Giang"),
    ),
    (
        "HUYỆN UỶ TRÙNG KHÁNH",
        "BAN DÂN VẬN",
        ("co_quan_tham_muu", "Ban Dân vận"),
        *huyen("Huyện uỷ Trùng Khánh", "Tỉnh uỷ Cao Bằng"),
    ),
    (
        "ĐẢNG UỶ ĐẶC KHU TRƯỜNG SA",
        "BAN TỔ CHỨC",
        ("co_quan_tham_muu", "Ban Tổ chức"),
        ("dang_uy_cap_tren_co_so", "Đảng uỷ đặc khu Trường Sa"),
        ("tinh_uy", "Tỉnh uỷ Khánh Hoà"),
    ),
    (
        "TỈNH UỶ CAO BẰNG",
        "TRƯỜNG CHÍNH TRỊ HOÀNG ĐÌNH GIONG",
        ("don_vi_su_nghiep", "Trường Chính trị Hoàng Đình Giong"),
        ("tinh_uy", "Tỉnh uỷ Cao Bằng"),
    ),
    (
        "BAN CHẤP HÀNH TRUNG ƯƠNG",
        "THÔNG TẤN XÃ VIỆT NAM",
        ("don_vi_su_nghiep", "Thông tấn xã Việt Nam"),
        TRUNG_UONG,
    ),
    (
        "BAN CHẤP HÀNH TRUNG ƯƠNG",
        "ĐẢNG ĐOÀN QUỐC HỘI",
        ("dang_doan", "Đảng đoàn Quốc hội"),
        TRUNG_UONG,
    ),
    (
        "THÀNH UỶ CẦN THƠ",
        "BAN CÁN SỰ ĐẢNG UỶ BAN NHÂN DÂN",
        ("ban_can_su_dang", "Ban cán sự đảng Uỷ ban nhân dân"),
        ("thanh_uy", "Thành uỷ Cần Thơ"),
    ),
    (
        "TỈNH UỶ ĐỒNG NAI",
        "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH",
        ("ban_chi_dao", "Ban Chỉ đạo cải cách hành chính"),
        ("tinh_uy", "Tỉnh uỷ Đồng Nai"),
    ),
    (
        "TỈNH UỶ CÀ MAU",
        "TIỂU BAN VĂN KIỆN",
        ("tieu_ban", "Tiểu ban Văn kiện"),
        ("tinh_uy", "Tỉnh uỷ Cà Mau"),
    ),
    (
        "HUYỆN UỶ ĐỊNH HOÁ",
        "HỘI ĐỒNG XÁC ĐỊNH GIÁ TRỊ TÀI LIỆU",
        ("hoi_dong", "Hội đồng Xác định giá trị tài liệu"),
        *huyen("Huyện uỷ Định Hoá", "Tỉnh uỷ Thái Nguyên"),
    ),
    (
        "VĂN PHÒNG TỈNH UỶ",
        "PHÒNG TỔNG HỢP",
        ("don_vi_truc_thuoc", "Phòng Tổng hợp"),
        ("van_phong", "Văn phòng Tỉnh uỷ"),
        ("tinh_uy", "Tỉnh uỷ Kiên Giang"),
    ),
    (
        "ĐẠI HỘI CHI BỘ TỔ 16 NHIỆM KỲ 2025 - 2027",
        "BAN KIỂM PHIẾU",
        ("co_quan_dai_hoi", "Ban kiểm phiếu"),
        ("dai_hoi", "Đại hội Chi bộ tổ 16 nhiệm kỳ 2025 - 2027"),
    ),
]

# Symbol after the slash, and the chain of bodies; mục II.1.3.2 and II.I.3.2.
KY_HIEU = [
    ("TW", TRUNG_UONG),
    ("TU", ("tinh_uy", "Tỉnh uỷ Lâm Đồng")),
    ("TU", ("thanh_uy", "Thành uỷ Huế")),
    ("QUTW", ("dang_uy_truc_thuoc_trung_uong", "Quân uỷ Trung ương")),
    ("ĐUCA", ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ Công an Trung ương")),
    ("ĐU", ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ Quốc hội")),
    ("HU", *huyen("Huyện uỷ Đồng Văn", "Tỉnh uỷ Hà Giang")),
    ("QU", ("quan_uy", "Quận uỷ Lê Chân"), ("thanh_uy", "Thành uỷ Hải Phòng")),
    ("ThU", ("thi_uy", "Thị uỷ Kỳ Anh"), ("tinh_uy", "Tỉnh uỷ Hà Tĩnh")),
    ("ThU", ("thanh_uy_thuoc_tinh", "Thành uỷ Đà Lạt"), ("tinh_uy", "Tỉnh uỷ Lâm Đồng")),
    ("ĐUK", ("dang_uy_khoi", "Đảng uỷ Khối các cơ quan"), ("tinh_uy", "Tỉnh uỷ Lâm Đồng")),
    ("ĐUQS", ("dang_uy_quan_su", "Đảng uỷ Quân sự tỉnh"), ("tinh_uy", "Tỉnh uỷ Lâm Đồng")),
    ("ĐUCA", ("dang_uy_cong_an", "Đảng uỷ Công an tỉnh"), ("tinh_uy", "Tỉnh uỷ Lâm Đồng")),
    ("ĐUBP", ("dang_uy_bien_phong", "Đảng uỷ Biên phòng"), ("tinh_uy", "Tỉnh uỷ Lâm Đồng")),
    ("ĐU", ("dang_uy_cap_tren_co_so", "Đảng uỷ xã A"), ("tinh_uy", "Tỉnh uỷ B")),
    ("CB", ("chi_bo_co_so", "Chi bộ A"), ("tinh_uy", "Tỉnh uỷ B")),
    ("ĐH", ("dai_hoi", "Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX")),
    ("BTCTU", ("co_quan_tham_muu", "Ban Tổ chức"), TINH),
    ("BNCTU", ("co_quan_tham_muu", "Ban Nội chính Tỉnh uỷ"), TINH),
    ("BTGDVTU", ("co_quan_tham_muu", "Ban Tuyên giáo và Dân vận"), TINH),
    ("BXDĐĐU", ("co_quan_tham_muu", "Ban Xây dựng Đảng"), ("dang_uy_co_so", "Đảng uỷ xã A"), TINH),
    ("VPTU", ("van_phong", "Văn phòng"), TINH),
    ("VPTW", ("van_phong", "Văn phòng Trung ương Đảng"), TRUNG_UONG),
    ("UBKTTW", ("uy_ban_kiem_tra", "Uỷ ban Kiểm tra"), TRUNG_UONG),
    ("UBKTTU", ("uy_ban_kiem_tra", "Ủy ban Kiểm tra Tỉnh ủy"), TINH),
    ("TCT", ("don_vi_su_nghiep", "Trường Chính trị Hoàng Đình Giong"), TINH),
    ("BCĐ", ("ban_chi_dao", "Ban Chỉ đạo cải cách hành chính"), TINH),
    ("TB", ("tieu_ban", "Tiểu ban Văn kiện"), TINH),
    ("HĐ", ("hoi_dong", "Hội đồng A"), TINH),
    ("ĐĐ", ("dang_doan", "Đảng đoàn Quốc hội"), TRUNG_UONG),
    ("BCSĐ", ("ban_can_su_dang", "Ban cán sự đảng Bộ Y tế"), TRUNG_UONG),
]


@pytest.mark.parametrize(("cap_tren", "ban_hanh", "chuoi"), [(a, b, c) for a, b, *c in DAU_VAN_BAN])
def test_the_header_has_the_lines_of_the_regulation(
    cap_tren: str, ban_hanh: str, chuoi: list[tuple[str, str]]
) -> None:
    body = to_chuc(*chuoi[0], *chuoi[1:])
    assert (body.dong_cap_tren, body.dong_ban_hanh) == (cap_tren, (ban_hanh,))


@pytest.mark.parametrize(("ky_hieu", "chuoi"), [(a, b) for a, *b in KY_HIEU])
def test_the_symbol_follows_from_kind_name_and_superior(
    ky_hieu: str, chuoi: list[tuple[str, str]]
) -> None:
    assert to_chuc(*chuoi[0], *chuoi[1:]).ky_hieu == ky_hieu


def test_a_body_may_have_a_symbol_of_its_own() -> None:
    assert to_chuc("tinh_uy", "Tỉnh uỷ A", ky_hieu_rieng="TUA").ky_hieu == "TUA"


@pytest.mark.parametrize("ky_hieu", ["Đ U", "ĐU/nb", "-ĐU", "ĐU-", "1ĐU", "Số ĐU", "ĐU;"])
def test_a_symbol_of_its_own_is_letters_without_spaces(ky_hieu: str) -> None:
    with pytest.raises(ValidationError, match=r"Ký hiệu riêng: .*Cách sửa: ghi liền chữ cái"):
        to_chuc("tinh_uy", "Tỉnh uỷ A", ky_hieu_rieng=ky_hieu)


def test_a_body_without_a_rule_for_its_symbol_asks_for_one() -> None:
    phong = to_chuc(
        "don_vi_truc_thuoc", "Phòng A", ("van_phong", "Văn phòng"), ("tinh_uy", "Tỉnh uỷ B")
    )
    with pytest.raises(DataError, match="Cách sửa: ghi ky_hieu_rieng"):
        _ = phong.ky_hieu


def test_a_long_name_may_be_broken_by_the_office() -> None:
    dong = ("Đảng uỷ Khối", "các cơ quan tỉnh")
    body = to_chuc("dang_uy_khoi", "Đảng uỷ Khối các cơ quan tỉnh", TINH, dong_ten=dong)
    assert body.dong_ban_hanh == ("ĐẢNG UỶ KHỐI", "CÁC CƠ QUAN TỈNH")


def test_broken_lines_may_not_change_the_name() -> None:
    with pytest.raises(ValidationError, match=r"Dòng tên ghép lại không bằng.*Cách sửa"):
        to_chuc("tinh_uy", "Tỉnh uỷ Lâm Đồng", dong_ten=("Tỉnh uỷ", "Lâm"))


@pytest.mark.parametrize(
    ("loai", "cac_khoa"),
    [
        ("xã", ("dang_uy_cap_tren_co_so", "dang_uy_co_so")),
        ("dang_uy_phuong", ("dang_uy_cap_tren_co_so", "dang_uy_co_so")),
        ("đặc khu", ("dang_uy_cap_tren_co_so",)),
        ("tỉnh ủy", ("tinh_uy",)),
        ("chi_bo_thon", ("chi_bo_co_so", "chi_bo_truc_thuoc")),
        ("uy ban kiem tra", ("uy_ban_kiem_tra",)),
    ],
)
def test_an_unknown_kind_is_answered_by_those_that_share_its_words(
    loai: str, cac_khoa: tuple[str, ...]
) -> None:
    with pytest.raises(ValidationError) as error:
        to_chuc(loai, "Đảng uỷ A", ("tinh_uy", "Tỉnh uỷ A"))
    cau = error.value.errors()[0]["msg"].partition("Cách sửa: ")[2]
    assert tuple(re.findall(r"\b(\w+_\w+):", cau)) == cac_khoa


def test_an_unknown_kind_that_shares_nothing_is_answered_by_all() -> None:
    with pytest.raises(ValidationError, match=r"“xyz”. Cách sửa: chọn một trong .*, van_phong"):
        to_chuc("xyz", "Đảng uỷ A", ("tinh_uy", "Tỉnh uỷ A"))


@pytest.mark.parametrize(
    ("loai", "ten"), [("dang_uy_khoi", "Đảng uỷ Khối A"), ("chi_bo_co_so", "Chi bộ A")]
)
def test_a_body_that_prints_its_superior_must_name_it(loai: str, ten: str) -> None:
    with pytest.raises(ValidationError, match=rf"{ten} cần có Cấp trên.*Cách sửa"):
        to_chuc(loai, ten)


def test_a_superior_must_lead_a_dang_bo() -> None:
    with pytest.raises(ValidationError, match=r"không lãnh đạo một đảng bộ.*Cách sửa"):
        to_chuc("dang_uy_co_so", "Đảng uỷ A", ("van_phong", "Văn phòng"), ("tinh_uy", "Tỉnh uỷ B"))


def test_a_superior_needs_its_full_name() -> None:
    with pytest.raises(ValidationError, match="không suy được tên đảng bộ từ “Lâm Đồng”"):
        to_chuc("dang_uy_co_so", "Đảng uỷ A", ("tinh_uy", "Lâm Đồng"))


def test_the_old_tone_style_is_one_setting_of_the_office() -> None:
    body = to_chuc("tinh_uy", "Tỉnh uỷ Khánh Hoà", kieu_dau_thanh="cu")
    assert (body.dong_ban_hanh, body.viet("HOẢ TỐC")) == (("TỈNH ỦY KHÁNH HÒA",), "HỎA TỐC")


def test_identity_does_not_depend_on_spelling() -> None:
    moi = to_chuc("dang_uy_co_so", "Đảng uỷ xã A", ("tinh_uy", "Tỉnh uỷ Hoà Bình"))
    cu = to_chuc(
        "dang_uy_co_so",
        "ĐẢNG ỦY  XÃ A",
        ("tinh_uy", unicodedata.normalize("NFD", "Tỉnh ủy Hòa Bình")),
    )
    assert moi.khoa == cu.khoa


def test_two_cells_of_one_name_differ_by_what_is_above_them() -> None:
    mot, hai = (
        to_chuc("chi_bo_truc_thuoc", "Chi bộ 1", ("dang_uy_co_so", f"Đảng uỷ xã {ten}"), TINH)
        for ten in ("A", "B")
    )
    assert mot.khoa != hai.khoa


def test_a_body_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValidationError, match=r"Đến ngày 01/01/2020 trước Từ ngày 02/01/2020"):
        to_chuc("tinh_uy", "Tỉnh uỷ A", tu_ngay="02/01/2020", den_ngay="01/01/2020")


def test_a_term_may_last_one_day_but_not_less() -> None:
    assert NhiemKy(ten_nhiem_ky="A", tu_ngay=date(2025, 8, 1), den_ngay=date(2025, 8, 1))
    with pytest.raises(ValidationError, match="nhiệm kỳ A: Đến ngày 31/7/2025 trước"):
        NhiemKy(ten_nhiem_ky="A", tu_ngay=date(2025, 8, 1), den_ngay=date(2025, 7, 31))

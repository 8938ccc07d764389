"""Kinds of issuers: header lines, symbols, signature forms, and when a kind ended."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvan.errors import DataError
from dangvan.regulations import LOAI_TO_CHUC, LoaiToChuc, ten_dang_bo, tinh_trang_to_chuc
from dangvan.text import kieu_cu, kieu_moi

ALL_KINDS = pytest.mark.parametrize("loai", LOAI_TO_CHUC.values(), ids=lambda loai: loai.khoa)


@pytest.mark.parametrize(
    ("ten_cap_uy", "loai", "dang_bo"),
    [
        ("Tỉnh uỷ Lâm Đồng", "tinh_uy", "ĐẢNG BỘ TỈNH LÂM ĐỒNG"),
        ("Tỉnh uỷ Hà Giang", "tinh_uy", "ĐẢNG BỘ TỈNH HÀ GIANG"),
        ("Tỉnh uỷ Cà Mau", "tinh_uy", "ĐẢNG BỘ TỈNH CÀ MAU"),
        ("Thành uỷ Hà Nội", "thanh_uy", "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI"),
        ("Thành uỷ Hoà Bình", "thanh_uy_thuoc_tinh", "ĐẢNG BỘ THÀNH PHỐ HOÀ BÌNH"),
        ("Huyện uỷ Thanh Chương", "huyen_uy", "ĐẢNG BỘ HUYỆN THANH CHƯƠNG"),
        ("Quận uỷ Hai Bà Trưng", "quan_uy", "ĐẢNG BỘ QUẬN HAI BÀ TRƯNG"),
        ("Thị uỷ Sơn Tây", "thi_uy", "ĐẢNG BỘ THỊ XÃ SƠN TÂY"),
        ("Đảng uỷ xã Lộc Thuỷ", "dang_uy_co_so", "ĐẢNG BỘ XÃ LỘC THUỶ"),
        ("Đảng uỷ xã Tiên Phong", "dang_uy_co_so", "ĐẢNG BỘ XÃ TIÊN PHONG"),
        ("Đảng uỷ Sở Y tế", "dang_uy_co_so", "ĐẢNG BỘ SỞ Y TẾ"),
        ("Đảng uỷ Cục Lưu trữ", "dang_uy_co_so", "ĐẢNG BỘ CỤC LƯU TRỮ"),
        ("Đảng uỷ Bộ Y tế", "dang_uy_cap_tren_co_so", "ĐẢNG BỘ BỘ Y TẾ"),
        ("Đảng uỷ Quốc hội", "dang_uy_truc_thuoc_trung_uong", "ĐẢNG BỘ QUỐC HỘI"),
        ("Đảng uỷ Khối các cơ quan tỉnh", "dang_uy_khoi", "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH"),
        ("Đảng bộ xã Thanh Hà", "dang_uy_co_so", "ĐẢNG BỘ XÃ THANH HÀ"),
    ],
)
def test_dang_bo_line_follows_from_the_committee_name(
    ten_cap_uy: str, loai: str, dang_bo: str
) -> None:
    assert ten_dang_bo(ten_cap_uy, loai) == dang_bo


@pytest.mark.parametrize(
    ("ten_cap_uy", "dang_bo"),
    [
        ("Đảng ủy xã Lộc Thủy", "ĐẢNG BỘ XÃ LỘC THỦY"),
        ("ĐẢNG ỦY XÃ LỘC THỦY", "ĐẢNG BỘ XÃ LỘC THỦY"),
        ("  Đảng  uỷ xã Lộc Thuỷ ", "ĐẢNG BỘ XÃ LỘC THUỶ"),
        ("\u0110a\u0309ng u\u0309y xa\u0303 A", "ĐẢNG BỘ XÃ A"),
    ],
)
def test_dang_bo_line_accepts_both_tone_styles_and_loose_typing(
    ten_cap_uy: str, dang_bo: str
) -> None:
    assert ten_dang_bo(ten_cap_uy, "dang_uy_co_so") == dang_bo


@pytest.mark.parametrize(
    ("ten_cap_uy", "loai", "message"),
    [
        ("Lâm Đồng", "tinh_uy", "không suy được tên đảng bộ"),
        ("Quân uỷ Trung ương", "dang_uy_truc_thuoc_trung_uong", "không suy được tên đảng bộ"),
        ("Chi bộ thôn A", "chi_bo_truc_thuoc", "không lãnh đạo một đảng bộ"),
        ("Ban Tổ chức", "co_quan_tham_muu", "không lãnh đạo một đảng bộ"),
        ("Xã uỷ A", "xa_uy", "không có loại tổ chức “xa_uy”"),
    ],
)
def test_a_name_that_gives_no_dang_bo_is_an_error(ten_cap_uy: str, loai: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        ten_dang_bo(ten_cap_uy, loai)


@given(st.sampled_from(["xã Hoà Tiến", "phường Ba Đình", "Cục Thuỷ lợi", "đặc khu Phú Quý"]))
def test_dang_bo_line_keeps_the_tone_style_of_the_name(ten_rieng: str) -> None:
    ten = f"Đảng uỷ {ten_rieng}"
    moi, cu = (ten_dang_bo(spell(ten), "dang_uy_co_so") for spell in (kieu_moi, kieu_cu))
    assert moi == f"ĐẢNG BỘ {ten_rieng.upper()}"
    assert cu == kieu_cu(moi)


@pytest.mark.parametrize(
    ("loai", "ten_to_chuc", "cap_tren", "ky_hieu"),
    [
        ("trung_uong", "Ban Chấp hành Trung ương", "", "TW"),
        ("tinh_uy", "Tỉnh uỷ Điện Biên", "", "TU"),
        ("thanh_uy", "Thành uỷ Hà Nội", "", "TU"),
        ("huyen_uy", "Huyện uỷ Đồng Văn", "TU", "HU"),
        ("quan_uy", "Quận uỷ Hai Bà Trưng", "TU", "QU"),
        ("thi_uy", "Thị uỷ Sơn Tây", "TU", "ThU"),
        ("thanh_uy_thuoc_tinh", "Thành uỷ Hoà Bình", "TU", "ThU"),
        ("dang_uy_khoi", "Đảng uỷ Khối các cơ quan tỉnh", "TU", "ĐUK"),
        ("dang_uy_quan_su", "Đảng uỷ Quân sự tỉnh", "TU", "ĐUQS"),
        ("dang_uy_cong_an", "Đảng uỷ Công an tỉnh", "TU", "ĐUCA"),
        ("dang_uy_bien_phong", "Đảng uỷ Bộ đội Biên phòng tỉnh", "TU", "ĐUBP"),
        ("dang_uy_truc_thuoc_trung_uong", "Quân ủy Trung ương", "", "QUTW"),
        ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ Công an Trung ương", "", "ĐUCA"),
        ("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ Quốc hội", "", "ĐU"),
        ("dang_uy_cap_tren_co_so", "Đảng uỷ các cơ quan Đảng tỉnh", "TU", "ĐU"),
        ("dang_uy_co_so", "Đảng uỷ Cục Bảo trợ xã hội", "ĐU", "ĐU"),
        ("dang_uy_bo_phan", "Đảng uỷ thôn Tuy Lộc", "ĐU", "ĐU"),
        ("chi_bo_co_so", "Chi bộ Văn phòng", "ĐU", "CB"),
        ("chi_bo_truc_thuoc", "Chi bộ xóm Định Thành", "ĐU", "CB"),
        ("dai_hoi", "Đại hội Đảng bộ tỉnh lần thứ XX", "", "ĐH"),
        ("co_quan_dai_hoi", "Ban kiểm phiếu", "ĐH", "ĐH"),
        ("uy_ban_kiem_tra", "Uỷ ban Kiểm tra", "TW", "UBKTTW"),
        ("uy_ban_kiem_tra", "Ủy ban kiểm tra Tỉnh ủy", "TU", "UBKTTU"),
        ("co_quan_tham_muu", "Ban Tổ chức", "TU", "BTCTU"),
        ("co_quan_tham_muu", "Ban Tuyên giáo và Dân vận", "TU", "BTGDVTU"),
        ("co_quan_tham_muu", "Ban Nội chính Tỉnh uỷ", "TU", "BNCTU"),
        ("co_quan_tham_muu", "Ban Dân vận", "TU", "BDVTU"),
        ("co_quan_tham_muu", "Ban Tuyên giáo", "HU", "BTGHU"),
        ("co_quan_tham_muu", "Ban Kinh tế Trung ương", "TW", "BKTTW"),
        ("co_quan_tham_muu", "Ban Xây dựng Đảng", "ĐU", "BXDĐĐU"),
        ("co_quan_tham_muu", "Cơ quan Uỷ ban Kiểm tra", "TU", "CQUBKTTU"),
        ("van_phong", "Văn phòng", "TU", "VPTU"),
        ("van_phong", "Văn phòng Trung ương Đảng", "TW", "VPTW"),
        ("van_phong", "Văn phòng Đảng uỷ", "ĐU", "VPĐU"),
        ("don_vi_su_nghiep", "Trường Chính trị Hoàng Đình Giong", "TU", "TCT"),
        ("don_vi_su_nghiep", "Thông tấn xã Việt Nam", "TW", "TTXVN"),
        ("ban_chi_dao", "Ban Chỉ đạo cải cách hành chính", "TU", "BCĐ"),
        ("tieu_ban", "Tiểu ban Văn kiện", "TU", "TB"),
        ("hoi_dong", "Hội đồng xác định giá trị tài liệu", "HU", "HĐ"),
        ("dang_doan", "Đảng đoàn Quốc hội", "TW", "ĐĐ"),
        ("ban_can_su_dang", "Ban Cán sự đảng Uỷ ban nhân dân", "TU", "BCSĐ"),
    ],
)
def test_symbol_of_an_issuer(loai: str, ten_to_chuc: str, cap_tren: str, ky_hieu: str) -> None:
    assert LOAI_TO_CHUC[loai].ky_hieu_cua(ten_to_chuc, cap_tren) == ky_hieu


@pytest.mark.parametrize(
    ("loai", "ten_to_chuc"),
    [("don_vi_truc_thuoc", "Phòng Tổng hợp"), ("don_vi_su_nghiep", "Nhà khách Tỉnh uỷ")],
)
def test_a_body_without_a_symbol_rule_asks_for_one(loai: str, ten_to_chuc: str) -> None:
    with pytest.raises(DataError, match=r"chưa có quy tắc ký hiệu.*ghi ky_hieu_rieng"):
        LOAI_TO_CHUC[loai].ky_hieu_cua(ten_to_chuc, "TU")


@pytest.mark.parametrize(
    ("loai", "chu_the", "sau_tm"),
    [
        ("trung_uong", "ban_chap_hanh", "BAN CHẤP HÀNH TRUNG ƯƠNG"),
        ("trung_uong", "bo_chinh_tri", "BỘ CHÍNH TRỊ"),
        ("trung_uong", "ban_bi_thu", "BAN BÍ THƯ"),
        ("tinh_uy", "ban_chap_hanh", "TỈNH UỶ"),
        ("tinh_uy", "ban_thuong_vu", "BAN THƯỜNG VỤ"),
        ("thanh_uy", "ban_chap_hanh", "THÀNH UỶ"),
        ("huyen_uy", "ban_chap_hanh", "HUYỆN UỶ"),
        ("dang_uy_khoi", "ban_thuong_vu", "BAN THƯỜNG VỤ"),
        ("dang_uy_cap_tren_co_so", "ban_chap_hanh", "ĐẢNG UỶ"),
        ("dang_uy_co_so", "ban_thuong_vu", "BAN THƯỜNG VỤ"),
        ("dang_uy_bo_phan", "ban_chap_hanh", "ĐẢNG UỶ"),
        ("chi_bo_co_so", "chi_bo", "CHI BỘ"),
        ("chi_bo_truc_thuoc", "chi_bo", "CHI BỘ"),
        ("dai_hoi", "dai_hoi", "ĐOÀN CHỦ TỊCH"),
        ("co_quan_dai_hoi", "doan_thu_ky", "ĐOÀN THƯ KÝ"),
        ("co_quan_dai_hoi", "ban_tham_tra", "BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU"),
        ("uy_ban_kiem_tra", "uy_ban_kiem_tra", "UỶ BAN KIỂM TRA"),
        ("hoi_dong", "hoi_dong", "HỘI ĐỒNG"),
        ("dang_doan", "dang_doan", "ĐẢNG ĐOÀN"),
        ("ban_can_su_dang", "ban_can_su_dang", "BAN CÁN SỰ ĐẢNG"),
    ],
)
def test_words_after_tm(loai: str, chu_the: str, sau_tm: str) -> None:
    assert LOAI_TO_CHUC[loai].chu_the[chu_the] == sau_tm
    assert "T/M" in LOAI_TO_CHUC[loai].hinh_thuc_ky


@pytest.mark.parametrize(
    ("loai", "chuc_vu"),
    [
        ("trung_uong", ("TỔNG BÍ THƯ",)),
        ("dang_uy_khoi", ("BÍ THƯ", "PHÓ BÍ THƯ")),
        ("chi_bo_co_so", ("BÍ THƯ", "PHÓ BÍ THƯ")),
        ("uy_ban_kiem_tra", ("CHỦ NHIỆM", "PHÓ CHỦ NHIỆM")),
        ("hoi_dong", ("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("dai_hoi", ()),
    ],
)
def test_positions_under_tm(loai: str, chuc_vu: tuple[str, ...]) -> None:
    assert LOAI_TO_CHUC[loai].chuc_vu_tm == chuc_vu


@pytest.mark.parametrize(
    "loai",
    ["tinh_uy", "dang_uy_khoi", "dang_uy_co_so", "chi_bo_truc_thuoc", "dai_hoi", "dang_doan"],
)
def test_no_committee_signs_kt(loai: str) -> None:
    assert "K/T" not in LOAI_TO_CHUC[loai].hinh_thuc_ky


@pytest.mark.parametrize("loai", ["co_quan_tham_muu", "van_phong", "ban_chi_dao", "tieu_ban"])
def test_a_head_signs_directly_and_his_deputy_kt(loai: str) -> None:
    assert LOAI_TO_CHUC[loai].hinh_thuc_ky == ("truc_tiep", "K/T", "T/L")
    assert LOAI_TO_CHUC[loai].chu_the == {"thu_truong": ""}


@pytest.mark.parametrize(
    ("loai", "kieu"),
    [
        ("trung_uong", "khong"),
        ("tinh_uy", "khong"),
        ("thanh_uy", "khong"),
        ("dang_uy_truc_thuoc_trung_uong", "khong"),
        ("dai_hoi", "khong"),
        ("huyen_uy", "dang_bo"),
        ("dang_uy_khoi", "dang_bo"),
        ("dang_uy_cap_tren_co_so", "dang_bo"),
        ("chi_bo_truc_thuoc", "dang_bo"),
        ("uy_ban_kiem_tra", "chinh_to_chuc"),
        ("co_quan_tham_muu", "chinh_to_chuc"),
        ("don_vi_su_nghiep", "chinh_to_chuc"),
        ("dang_doan", "chinh_to_chuc"),
        ("co_quan_dai_hoi", "chinh_to_chuc"),
    ],
)
def test_line_above_the_issuer(loai: str, kieu: str) -> None:
    assert LOAI_TO_CHUC[loai].kieu_cap_tren == kieu


@ALL_KINDS
def test_printed_examples_agree_with_the_superior_line(loai: LoaiToChuc) -> None:
    tops = {top[:8] for top, _ in loai.vi_du}
    expected = {"khong": {""}, "dang_bo": {"ĐẢNG BỘ "}}
    assert tops <= expected.get(loai.kieu_cap_tren, tops - {"", "ĐẢNG BỘ "})


@ALL_KINDS
def test_every_kind_has_a_source_and_at_least_one_acting_body(loai: LoaiToChuc) -> None:
    assert "HD/VPTW" in loai.source
    assert loai.chu_the
    assert loai.hinh_thuc_ky
    assert LOAI_TO_CHUC[loai.khoa] is loai


@ALL_KINDS
def test_only_standing_bodies_of_congress_and_centre_sign_without_a_position(
    loai: LoaiToChuc,
) -> None:
    assert set(loai.khong_ghi_chuc_vu) <= set(loai.chu_the)
    assert set(loai.khong_ghi_chuc_vu) <= {"bo_chinh_tri", "ban_bi_thu", "dai_hoi", "doan_chu_tich"}


@pytest.mark.parametrize(
    ("loai", "tai_ngay", "tinh_trang", "do_tin_cay"),
    [
        ("huyen_uy", date(2025, 6, 30), "ton_tai", "B"),
        ("huyen_uy", date(2025, 7, 1), "da_ket_thuc", "B"),
        ("quan_uy", date(2025, 7, 1), "da_ket_thuc", "B"),
        ("thi_uy", date(2025, 7, 1), "da_ket_thuc", "B"),
        ("thanh_uy_thuoc_tinh", date(2026, 1, 1), "da_ket_thuc", "B"),
        ("dang_uy_khoi", date(2021, 1, 14), "ton_tai", "C"),
        ("dang_uy_khoi", date(2026, 1, 14), "da_ket_thuc", "C"),
        ("dang_doan", date(2026, 1, 14), "da_ket_thuc", "C"),
        ("ban_can_su_dang", date(2026, 1, 14), "da_ket_thuc", "C"),
        ("tinh_uy", date(2026, 1, 14), "ton_tai", "A"),
        ("dang_uy_cap_tren_co_so", date(2026, 1, 14), "ton_tai", "A"),
    ],
)
def test_a_kind_ends_on_its_day(
    loai: str, tai_ngay: date, tinh_trang: str, do_tin_cay: str
) -> None:
    found = tinh_trang_to_chuc(loai, tai_ngay)
    assert (found.tinh_trang, found.do_tin_cay) == (tinh_trang, do_tin_cay)
    assert found.source


def test_unknown_kind_is_an_error_that_lists_the_kinds() -> None:
    with pytest.raises(DataError, match=r"không có loại tổ chức.*dang_uy_khoi"):
        tinh_trang_to_chuc("dang_uy_la", date(2026, 1, 1))


def test_a_kind_with_a_first_day_does_not_exist_before_it() -> None:
    loai = replace(LOAI_TO_CHUC["tinh_uy"], hieu_luc_tu=date(2025, 7, 1))
    assert loai.tinh_trang(date(2025, 6, 30)) == "chua_co"
    assert loai.tinh_trang(date(2025, 7, 1)) == "ton_tai"

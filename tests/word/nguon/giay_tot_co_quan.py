"""Papers that are right, by rarer issuers, with rarer parts: circulation, no publication."""

from dataclasses import replace

import loi_van as lv
from khuon import HD05, HD36, can_cu, dau_loai, dieu, doan, giay, muc
from vai import Bang, d

CHI_THI_BAN_BI_THU = giay(
    "tot_36_chi_thi_ban_bi_thu",
    HD36,
    ("BAN CHẤP HÀNH TRUNG ƯƠNG",),
    "Số 91-CT/TW",
    "Hà Nội, ngày 11 tháng 4 năm 2024",
    (
        *dau_loai("CHỈ THỊ", "về tiết kiệm trong tổ chức ngày lễ"),
        *doan(lv.F, lv.A, f"1. {lv.C}", f"2. {lv.B}", lv.HET),
    ),
    ("Các tỉnh uỷ, thành uỷ", "Các ban đảng Trung ương", "Lưu Văn phòng Trung ương Đảng"),
    ("T/M BAN BÍ THƯ", "Ninh Văn Sáng"),
    nguon="libreoffice",
)

QUYET_DINH_QUAN_SU = giay(
    "tot_36_quyet_dinh_dang_uy_quan_su",
    HD36,
    ("ĐẢNG UỶ QUÂN SỰ TỈNH",),
    "Số 118-QĐ/ĐUQS",
    "Bắc Sơn, ngày 04 tháng 6 năm 2023",
    (
        *dau_loai("QUYẾT ĐỊNH", "về việc công nhận chi bộ"),
        *can_cu(HD36, lv.QD24, lv.QUY_CHE),
        d("quyet_dinh", "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH"),
        dieu("Điều 1.", "Công nhận các chi bộ có tên trong danh sách đạt danh hiệu năm 2022."),
        dieu("Điều 2.", "Các chi bộ có tên thi hành Quyết định này."),
    ),
    ("Ban Thường vụ Tỉnh uỷ", "Như Điều 2", "Lưu Đảng uỷ Quân sự tỉnh"),
    ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Triệu Văn Thắng"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    nguon="docx_js",
)

BAO_CAO_VAN_PHONG_HUYEN = giay(
    "tot_36_bao_cao_van_phong_huyen_uy_phu_luc",
    HD36,
    ("VĂN PHÒNG",),
    "Số 07-BC/VPHU",
    "Tân Hà, ngày 16 tháng 02 năm 2022",
    (
        *dau_loai("BÁO CÁO", "công tác văn phòng quý I năm 2022"),
        muc("I- KẾT QUẢ"),
        *doan(lv.A, lv.F),
        muc("II- PHƯƠNG HƯỚNG"),
        *doan(lv.B, "Số liệu cụ thể có phụ lục kèm theo."),
    ),
    ("Thường trực Huyện uỷ", "Lưu Văn phòng Huyện uỷ"),
    ("Q. CHÁNH VĂN PHÒNG", "Ông Văn Thịnh"),
    cap_tren="HUYỆN UỶ TÂN HÀ",
    cach=("style",),
    sau=(
        d("phu_luc", "Phụ lục"),
        d("ten_phu_luc", "Số liệu văn bản đến, văn bản đi"),
        Bang((20, 85, 60), (("TT", "Loại", "Số lượng"), ("1", "Đến", "120"), ("2", "Đi", "45"))),
    ),
)

KE_HOACH_BAN_CHI_DAO = giay(
    "tot_05_ke_hoach_ban_chi_dao",
    HD05,
    ("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",),
    "Số 03-KH/BCĐ",
    "Bắc Sơn, ngày 06 tháng 7 năm 2026",
    (
        *dau_loai("KẾ HOẠCH", "hoạt động sáu tháng cuối năm 2026"),
        muc("I- NHIỆM VỤ"),
        *doan(f"1. {lv.A}", f"2. {lv.F}"),
        muc("II- TỔ CHỨC THỰC HIỆN"),
        *doan(lv.HET),
    ),
    ("Ban Thường vụ Tỉnh uỷ", "Các thành viên Ban Chỉ đạo", "Lưu Văn phòng Tỉnh uỷ"),
    ("K/T TRƯỞNG BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN CHỈ ĐẠO", "Dương Thị Vân"),
    cap_tren="TỈNH UỶ BẮC SƠN",
    nguon="libreoffice",
    cach=("tab",),
    chua_ro=("chuc_vu_kem_ten",),
)

BAO_CAO_TRUONG = giay(
    "tot_05_bao_cao_truong_chinh_tri",
    HD05,
    ("TRƯỜNG CHÍNH TRỊ TRẦN MỚI",),
    "Số 52-BC/TCT",
    "Bắc Sơn, ngày 24 tháng 8 năm 2026",
    (*dau_loai("BÁO CÁO", "kết quả năm học 2025 - 2026"), *doan(lv.D, lv.B, lv.HET)),
    ("Ban Thường vụ Tỉnh uỷ", "Ban Tổ chức Tỉnh uỷ", "Lưu Trường"),
    ("HIỆU TRƯỞNG", "Giáp Văn Ước"),
    cap_tren="TỈNH UỶ BẮC SƠN",
    nguon="docx_js",
)

KET_LUAN_NOI_BO = giay(
    "tot_05_ket_luan_luu_hanh_noi_bo",
    HD05,
    ("TỈNH UỶ BẮC SƠN",),
    "Số 35-KL/TU",
    "Bắc Sơn, ngày 09 tháng 10 năm 2026",
    (*dau_loai("KẾT LUẬN", "về công tác nhân sự quý IV"), *doan(lv.C, lv.A, lv.TIEP)),
    ("Ban Thường vụ Tỉnh uỷ", "Lưu Văn phòng Tỉnh uỷ"),
    ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Trần Văn Bình"),
    cach=("gon",),
    tren=(d("pham_vi_luu_hanh", "LƯU HÀNH NỘI BỘ"),),
)

THONG_BAO_KHONG_PHO_BIEN = replace(
    KET_LUAN_NOI_BO,
    ma="tot_05_ket_luan_khong_pho_bien",
    tren=(),
    day=(
        d(
            "khong_pho_bien",
            "Không phổ biến trên các phương tiện thông tin đại chúng",
            truoc=0.0,
        ),
    ),
    chua_ro=("vi_tri_khong_pho_bien",),
)

TOT_CO_QUAN = (
    CHI_THI_BAN_BI_THU,
    QUYET_DINH_QUAN_SU,
    BAO_CAO_VAN_PHONG_HUYEN,
    KE_HOACH_BAN_CHI_DAO,
    BAO_CAO_TRUONG,
    KET_LUAN_NOI_BO,
    THONG_BAO_KHONG_PHO_BIEN,
)

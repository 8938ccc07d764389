"""More papers that are right under 05-HD/VPTW (2026): the rarer parts and habits."""

from dataclasses import replace

import loi_van as lv
from khuon import HD05, can_cu, dau_loai, doan, giay, hong, sua, them
from vai import Chu, d

_TINH = "ĐẢNG BỘ TỈNH BẮC SƠN"

KE_HOACH_THEO_DOI_SUA = hong(
    giay(
        "tot_05_ke_hoach_con_theo_doi_sua",
        HD05,
        ("ĐẢNG UỶ XÃ TÂN HÀ",),
        "Số 18-KH/ĐU",
        "Tân Hà, ngày 20 tháng 10 năm 2026",
        (*dau_loai("KẾ HOẠCH", "tổng kết công tác năm 2026"), *doan(lv.A, lv.B, lv.HET)),
        ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"),
        ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Hà Văn Xuân"),
        cap_tren=_TINH,
    ),
    sua(
        "dia_danh_ngay",
        (
            Chu("Tân Hà, ngày "),
            Chu("05", dac="del"),
            Chu("20", dac="ins"),
            Chu(" tháng 10 năm 2026"),
        ),
    ),
    sua(
        "noi_dung",
        (Chu(lv.HET.removesuffix(".")), Chu("./.", dac="del"), Chu(".", dac="ins")),
        lan=2,
    ),
    canh_bao=("con_theo_doi_sua",),
    ghi_chu="đúng khi chấp nhận hết các chỗ sửa",
)

DU_THAO_KHAN = hong(
    giay(
        "tot_05_bao_cao_du_thao_khan",
        HD05,
        ("TỈNH UỶ BẮC SƠN",),
        "Số      -BC/TU",
        "Bắc Sơn, ngày     tháng 9 năm 2026",
        (*dau_loai("BÁO CÁO", "nhanh tình hình mưa lũ"), *doan(lv.A, lv.C, lv.HET)),
        ("Ban Bí thư Trung ương Đảng", "Lưu Văn phòng Tỉnh uỷ"),
        ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Kiều Thị Ánh"),
        duoi_so=(d("du_thao", "Dự thảo lần 2"), d("muc_do_khan", "HOẢ TỐC")),
        nguon="libreoffice",
        cho_truoc=True,
    ),
    chua_ro=("mau_dia_danh_ngay", "ngay_co_that"),
)

LIEN_TICH = giay(
    "tot_05_quy_che_lien_tich",
    HD05,
    ("BAN TỔ CHỨC TỈNH UỶ -", "BAN NỘI CHÍNH TỈNH UỶ"),
    "Số 05-QC/BTCTU-BNCTU",
    "Bắc Sơn, ngày 16 tháng 7 năm 2026",
    (*dau_loai("QUY CHẾ", "phối hợp công tác"), *doan(f"1. {lv.A}", f"2. {lv.C}", lv.HET)),
    ("Thường trực Tỉnh uỷ", "Lưu Ban Tổ chức Tỉnh uỷ"),
    (),
    nguon="docx_js",
)
LIEN_TICH = replace(
    LIEN_TICH,
    sau=LIEN_TICH.nhan,
    nhan=(
        *(d("chuc_vu", chu) for chu in ("TRƯỞNG BAN", "BAN NỘI CHÍNH TỈNH UỶ")),
        *(d("trong") for _ in range(4)),
        d("ho_ten", "La Văn Giáp"),
    ),
    ky=(
        *(d("chuc_vu", chu) for chu in ("TRƯỞNG BAN", "BAN TỔ CHỨC TỈNH UỶ")),
        *(d("trong") for _ in range(4)),
        d("ho_ten", "Ngô Thị Lan"),
    ),
    chua_ro=("chuc_vu_kem_ten", "vi_tri_chu_ky", "kieu_chu_chuc_vu"),
)

BIEN_BAN_KIEM_PHIEU = giay(
    "tot_05_bien_ban_kiem_phieu_dai_hoi_chi_bo",
    HD05,
    ("BAN KIỂM PHIẾU",),
    "Số 02-BB/ĐH",
    "Hoà An, ngày 12 tháng 6 năm 2026",
    (*dau_loai("BIÊN BẢN", "kiểm phiếu bầu chi uỷ"), *doan(lv.A, lv.HET)),
    (),
    ("T/M BAN KIỂM PHIẾU", "TRƯỞNG BAN", "Âu Thị Hoa"),
    cap_tren="ĐẠI HỘI CHI BỘ TỔ 16 NHIỆM KỲ 2025 - 2030",
    chua_ro=("ky_bien_ban",),
)

KET_LUAN_TAC_GIA = giay(
    "tot_05_ket_luan_dong_tac_gia",
    HD05,
    ("THÀNH UỶ LONG SƠN",),
    "Số 1205-KL/TU",
    "Long Sơn, ngày 27 tháng 5 năm 2026",
    (
        d("ten_loai", "KẾT LUẬN"),
        d("dong_tac_gia", "CỦA BAN THƯỜNG VỤ THÀNH UỶ"),
        d("trich_yeu", "về phát triển kinh tế tư nhân"),
        d("gach_noi", "-----"),
        *doan(lv.A, lv.B, lv.C, lv.HET),
    ),
    ("Các đảng uỷ trực thuộc", "Lưu Văn phòng Thành uỷ"),
    ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Tống Văn Kiên"),
    cach=("style",),
    chua_ro=("thua_cap_tren", "cap_huyen_da_ket_thuc"),
)

BAO_CAO_LIEN_HE = hong(
    giay(
        "tot_05_bao_cao_thong_tin_lien_he",
        HD05,
        ("BAN TUYÊN GIÁO VÀ DÂN VẬN",),
        "Số 40-BC/BTGDVTU",
        "Bắc Sơn, ngày 31 tháng 8 năm 2026",
        (*dau_loai("BÁO CÁO", "dư luận xã hội tháng 8 năm 2026"), *doan(lv.C, lv.D, lv.HET)),
        ("Thường trực Tỉnh uỷ", "Lưu Ban Tuyên giáo và Dân vận Tỉnh uỷ"),
        ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Mạc Thị Nhung"),
        cap_tren="TỈNH UỶ BẮC SƠN",
    ),
    them("muc_noi_nhan", d("ky_hieu_soan_thao", "MacThiNhung-12", co=11), lan=1),
    sau=(
        d(
            "thong_tin_lien_he",
            "Số 1, đường Mới, tỉnh Bắc Sơn; điện thoại: 0200 000 000",
            ke="vien_tren",
            truoc=24.0,
        ),
    ),
)

NGHI_QUYET_CAN_CU_PHAY = hong(
    giay(
        "tot_05_nghi_quyet_can_cu_cuoi_dau_phay",
        HD05,
        ("ĐẢNG UỶ XÃ TÂN HÀ",),
        "Số 21-NQ/ĐU",
        "Tân Hà, ngày 12 tháng 11 năm 2026",
        (
            *dau_loai("NGHỊ QUYẾT", "về xây dựng nông thôn mới"),
            *can_cu(HD05, lv.QD208, lv.QUY_CHE),
            *doan("Ban Chấp hành Đảng bộ xã quyết nghị như sau:", f"1. {lv.A}", f"2. {lv.E}"),
        ),
        ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"),
        ("T/M ĐẢNG UỶ", "BÍ THƯ", "Hà Văn Xuân"),
        nguon="libreoffice",
        cap_tren=_TINH,
    ),
    sua("can_cu", f"- {lv.QUY_CHE},", lan=1),
    sua("tieu_de", ke="ve"),
    ghi_chu="dấu phẩy cuối căn cứ được nhận vì có câu ban hành nối tiếp",
)

TOT_05B = (
    KE_HOACH_THEO_DOI_SUA, DU_THAO_KHAN, LIEN_TICH, BIEN_BAN_KIEM_PHIEU, KET_LUAN_TAC_GIA,
    BAO_CAO_LIEN_HE, NGHI_QUYET_CAN_CU_PHAY,
)  # fmt: skip

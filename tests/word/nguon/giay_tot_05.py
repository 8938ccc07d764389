"""Papers that are right under 05-HD/VPTW (2026), signed from 27/5/2026."""

from dataclasses import replace

import loi_van as lv
from khuon import HD05, can_cu, dau_loai, dieu, doan, giay, kinh_gui, muc, sua
from vai import Bang, Chu, Phan, Trang, d

_SO = Trang(so_cho="dau")
_PHU_LUC = Phan(replace(_SO, danh_lai=True))

NGHI_QUYET_TINH = giay(
    "tot_05_nghi_quyet_tinh_uy_le_doi_xung",
    HD05,
    ("TỈNH UỶ BẮC SƠN",),
    "Số 12-NQ/TU",
    "Bắc Sơn, ngày 30 tháng 6 năm 2026",
    (
        *dau_loai("NGHỊ QUYẾT", "về công tác phát triển đảng viên nhiệm kỳ 2025 - 2030"),
        *can_cu(HD05, lv.QD20, lv.QUY_CHE),
        muc("I- QUAN ĐIỂM"),
        *doan(*(f"{i}. {chu}" for i, chu in enumerate((lv.A, lv.B, lv.C) * 4, 1))),
        muc("II- NHIỆM VỤ"),
        *doan(lv.D, lv.E, lv.F),
        muc("III- TỔ CHỨC THỰC HIỆN"),
        *doan(lv.TIEP),
    ),
    ("Ban Bí thư Trung ương Đảng", "Các đảng uỷ trực thuộc", "Lưu Văn phòng Tỉnh uỷ"),
    ("T/M TỈNH UỶ", "BÍ THƯ", "Trần Văn Bình"),
    trang=replace(_SO, doi_xung=True),
)

NGHI_QUYET_TINH = sua("tieu_de", ke="ve")(NGHI_QUYET_TINH)

KE_HOACH_XA = giay(
    "tot_05_ke_hoach_dang_uy_xa_phu_luc",
    HD05,
    ("ĐẢNG UỶ XÃ TÂN HÀ",),
    "Số 05-KH/ĐU",
    "Tân Hà, ngày 08 tháng 9 năm 2026",
    (
        *dau_loai("KẾ HOẠCH", "bồi dưỡng nhận thức về Đảng năm 2026"),
        *can_cu(HD05, lv.QD208, lv.QUY_CHE),
        muc("I- MỤC ĐÍCH"),
        *doan(lv.A, lv.D),
        muc("II- NỘI DUNG"),
        *doan(lv.E, lv.F, lv.TIEP),
    ),
    ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nông Thị Tâm"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    nguon="libreoffice",
)
KE_HOACH_XA = replace(
    KE_HOACH_XA,
    trang=_SO,
    sau=(
        _PHU_LUC,
        d("phu_luc", "Phụ lục", ngat_trang=False),
        d("ten_phu_luc", "Phân công lớp học"),
        d(
            "kem_theo",
            "(Kèm theo Kế hoạch số 05-KH/ĐU, ngày 08/9/2026 của Ban Thường vụ Đảng uỷ xã Tân Hà)",
        ),
        d("gach_noi", "-----"),
        *doan(f"1. {lv.B}", f"2. {lv.F}"),
    ),
)

QUYET_DINH_PHUONG = giay(
    "tot_05_quyet_dinh_dang_uy_phuong_danh_so",
    HD05,
    ("ĐẢNG UỶ PHƯỜNG HOÀ AN",),
    "Số 31-QĐ/ĐU",
    "Hoà An, ngày 15 tháng 7 năm 2026",
    (
        *dau_loai("QUYẾT ĐỊNH", "về việc kiện toàn tổ chức đảng"),
        *can_cu(HD05, lv.QD20, lv.QUY_CHE, lv.DE_NGHI),
        d("quyet_dinh", "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH"),
        d("dieu", "Kiện toàn tổ chức của các chi bộ trực thuộc theo danh sách.", tu_danh_so=0),
        d("dieu", lv.F, tu_danh_so=0),
        d("dieu", "Văn phòng Đảng uỷ và các chi bộ thi hành Quyết định này.", tu_danh_so=0),
    ),
    ("Ban Thường vụ Thành uỷ", "Như Điều 3", "Lưu Văn phòng Đảng uỷ"),
    ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Phan Văn Tài"),
    cap_tren="ĐẢNG BỘ THÀNH PHỐ LONG SƠN",
    nguon="docx_js",
)

NGHI_QUYET_CHI_BO = giay(
    "tot_05_nghi_quyet_chi_bo_tab",
    HD05,
    ("CHI BỘ THÔN MỚI",),
    "Số 06-NQ/CB",
    "Tân Hà, ngày 05 tháng 10 năm 2026",
    (*dau_loai("NGHỊ QUYẾT", "sinh hoạt chi bộ tháng 10 năm 2026"), *doan(lv.D, lv.E, lv.HET)),
    ("Đảng uỷ xã", "Lưu Chi bộ"),
    ("T/M CHI BỘ", "PHÓ BÍ THƯ", "Lý Thị Uyên"),
    cap_tren="ĐẢNG BỘ XÃ TÂN HÀ",
    cach=("tab",),
)

CONG_VAN_VAN_PHONG = giay(
    "tot_05_cong_van_van_phong_tinh_uy",
    HD05,
    ("VĂN PHÒNG",),
    "Số 138-CV/VPTU",
    "Bắc Sơn, ngày 01 tháng 6 năm 2026",
    (
        *kinh_gui(HD05, "Kính gửi", "Các đảng uỷ trực thuộc", "Các ban đảng Tỉnh uỷ"),
        *doan(lv.A, lv.B, lv.HET),
    ),
    ("Như trên", "Thường trực Tỉnh uỷ", "Lưu Văn phòng Tỉnh uỷ"),
    ("CHÁNH VĂN PHÒNG", "Võ Văn Việt"),
    cap_tren="TỈNH UỶ BẮC SƠN",
    cv="về việc chuẩn bị hội nghị trực tuyến",
    nguon="libreoffice",
)

TO_TRINH_XA = giay(
    "tot_05_to_trinh_dang_uy_xa",
    HD05,
    ("ĐẢNG UỶ XÃ TÂN HÀ",),
    "Số 10-TTr/ĐU",
    "Tân Hà, ngày 03 tháng 8 năm 2026",
    (
        *dau_loai("TỜ TRÌNH", "về việc bổ sung uỷ viên ban chấp hành"),
        *kinh_gui(HD05, "Kính trình", "Ban Thường vụ Tỉnh uỷ", "Ban Tổ chức Tỉnh uỷ"),
        *doan(lv.A, "Đảng uỷ kính trình Ban Thường vụ Tỉnh uỷ xem xét, quyết định."),
    ),
    ("Như trên", "Lưu Văn phòng Đảng uỷ"),
    ("T/M ĐẢNG UỶ", "BÍ THƯ", "Hà Văn Xuân"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    nguon="docx_js",
)

TO_TRINH_XA = sua("tieu_de", ke="vien")(TO_TRINH_XA)

HUONG_DAN_BAN_TO_CHUC = giay(
    "tot_05_huong_dan_ban_to_chuc_chu_de",
    HD05,
    ("BAN TỔ CHỨC",),
    "Số 04-HD/BTCTU",
    "Bắc Sơn, ngày 22 tháng 9 năm 2026",
    (
        *dau_loai("HƯỚNG DẪN", "quản lý hồ sơ đảng viên"),
        *doan(f"1. {lv.A}", f"2. {lv.B}", f"3. {lv.HET}"),
    ),
    ("Thường trực Tỉnh uỷ", "Các đảng uỷ trực thuộc", "Lưu Ban Tổ chức Tỉnh uỷ"),
    ("TRƯỞNG BAN", "Ngô Thị Lan"),
    cap_tren="TỈNH UỶ BẮC SƠN",
    cach=("chu_de",),
)
HUONG_DAN_BAN_TO_CHUC = sua("chuc_vu", dam=True)(HUONG_DAN_BAN_TO_CHUC)

BAO_CAO_UBKT = giay(
    "tot_05_bao_cao_uy_ban_kiem_tra_khung",
    HD05,
    ("UỶ BAN KIỂM TRA",),
    "Số 09-BC/UBKTĐU",
    "Hoà An, ngày 11 tháng 6 năm 2026",
    (*dau_loai("BÁO CÁO", "kết quả kiểm tra, giám sát quý II"), *doan(lv.C, lv.B, lv.HET)),
    ("Ban Thường vụ Đảng uỷ", "Lưu Uỷ ban Kiểm tra"),
    ("T/M UỶ BAN KIỂM TRA", "CHỦ NHIỆM", "Đặng Văn Yên"),
    cap_tren="ĐẢNG UỶ PHƯỜNG HOÀ AN",
    cach=("khung", "style"),
)

CHUONG_TRINH_TINH = giay(
    "tot_05_chuong_trinh_tinh_uy_kho_ngang",
    HD05,
    ("TỈNH UỶ BẮC SƠN",),
    "Số 09-CTr/TU",
    "Bắc Sơn, ngày 14 tháng 8 năm 2026",
    (*dau_loai("CHƯƠNG TRÌNH", "công tác quý IV năm 2026"), *doan(lv.A, lv.TIEP)),
    ("Các đảng uỷ trực thuộc", "Lưu Văn phòng Tỉnh uỷ"),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Kiều Thị Ánh"),
    nguon="libreoffice",
)
CHUONG_TRINH_TINH = replace(
    CHUONG_TRINH_TINH,
    than=(
        *CHUONG_TRINH_TINH.than,
        Phan(Trang(297, 210, 30, 15, 20, 20, so_cho="dau")),
        d("noi_dung", "Các việc theo bảng dưới đây."),
        Bang((20, 160, 77), (("TT", "Việc", "Thời gian"), ("1", lv.TIEP, "Tháng 10"))),
        Phan(_SO),
        *doan(lv.HET),
    ),
    chua_ro=("le_tren", "le_duoi", "le_trai", "le_phai"),
)

BAO_CAO_CHI_BO = giay(
    "tot_05_bao_cao_chi_bo",
    HD05,
    ("CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ",),
    "Số 11-BC/CB",
    "Bắc Sơn, ngày 10 tháng 11 năm 2026",
    (*dau_loai("BÁO CÁO", "kết quả kiểm điểm cuối năm"), *doan(lv.A, lv.D, lv.HET)),
    ("Đảng uỷ Sở Công nghệ", "Lưu Chi bộ"),
    ("T/M CHI BỘ", "BÍ THƯ", "Tạ Văn Đức"),
    cap_tren="ĐẢNG BỘ SỞ CÔNG NGHỆ",
    nguon="docx_js",
)

QUY_DINH_XA = giay(
    "tot_05_quy_dinh_dang_uy_xa_o_dieu_khien",
    HD05,
    ("ĐẢNG UỶ XÃ TÂN HÀ",),
    "Số 03-QĐ/ĐU",
    "Tân Hà, ngày 18 tháng 7 năm 2026",
    (
        *dau_loai("QUY ĐỊNH", "về chế độ họp, báo cáo"),
        *can_cu(HD05, lv.QD20, lv.QUY_CHE),
        dieu("Điều 1. Phạm vi điều chỉnh"),
        d("khoan", f"1. {lv.A}"),
        d("khoan", "2. Các loại báo cáo gồm:"),
        *(
            d("diem", f"{chu}) Báo cáo {ten};")
            for chu, ten in zip("abcd", ("tháng", "quý", "sáu tháng", "năm"), strict=True)
        ),
        d("diem", "đ) Báo cáo đột xuất."),
        dieu("Điều 2. Điều khoản thi hành"),
        d("khoan", "1. Quy định này có hiệu lực từ ngày ký."),
    ),
    ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"),
    ("T/M ĐẢNG UỶ", "BÍ THƯ", "Hà Văn Xuân"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    cach=("gon",),
)
QUY_DINH_XA = sua("so_ky_hieu", (Chu("Số "), Chu("03", dac="sdt"), Chu("-QĐ/ĐU")))(QUY_DINH_XA)

TOT_05 = (
    NGHI_QUYET_TINH, KE_HOACH_XA, QUYET_DINH_PHUONG, NGHI_QUYET_CHI_BO, CONG_VAN_VAN_PHONG,
    TO_TRINH_XA, HUONG_DAN_BAN_TO_CHUC, BAO_CAO_UBKT, CHUONG_TRINH_TINH, BAO_CAO_CHI_BO,
    QUY_DINH_XA,
)  # fmt: skip

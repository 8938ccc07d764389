"""Papers that are right under 36-HD/VPTW (2018), signed 03/4/2018-26/5/2026."""

from dataclasses import replace

import loi_van as lv
from khuon import HD36, can_cu, dau_loai, dieu, doan, giay, kinh_gui, ky, muc, sua
from vai import Bang, Chu, d

NGHI_QUYET_TINH = giay(
    "tot_36_nghi_quyet_tinh_uy",
    HD36,
    ("TỈNH UỶ BẮC SƠN",),
    "Số 07-NQ/TU",
    "Bắc Sơn, ngày 12 tháng 3 năm 2019",
    (
        *dau_loai("NGHỊ QUYẾT", "về phát triển kinh tế tập thể đến năm 2025"),
        *can_cu(HD36, lv.QD29, lv.QUY_CHE),
        *doan("Ban Chấp hành Đảng bộ tỉnh ban hành nghị quyết với các nội dung sau:"),
        muc("I- TÌNH HÌNH"),
        *doan(lv.A, lv.B),
        muc("II- NHIỆM VỤ, GIẢI PHÁP"),
        *doan(lv.D, lv.E),
        muc("III- TỔ CHỨC THỰC HIỆN"),
        *doan(lv.TIEP),
    ),
    ("Ban Bí thư Trung ương Đảng", "Các huyện uỷ, thành uỷ", "Lưu Văn phòng Tỉnh uỷ"),
    ("T/M TỈNH UỶ", "BÍ THƯ", "Trần Văn Bình"),
    cach=("day_du",),
)

NGHI_QUYET_TINH = sua("tieu_de", ke="vien")(NGHI_QUYET_TINH)

KE_HOACH_HUYEN = giay(
    "tot_36_ke_hoach_huyen_uy_btv",
    HD36,
    ("HUYỆN UỶ TÂN HÀ",),
    "Số 129-KH/HU",
    "Tân Hà, ngày 03 tháng 10 năm 2019",
    (
        *dau_loai("KẾ HOẠCH", "kiểm tra công tác phát triển đảng viên năm 2020"),
        muc("I- MỤC ĐÍCH, YÊU CẦU"),
        *doan(f"1. {lv.A}", f"2. {lv.C}"),
        muc("II- CHỈ TIÊU"),
        Bang(
            (20, 85, 60),
            (("TT", "Đơn vị", "Số lượng"), ("1", "Chi bộ Một", "5"), ("2", "Chi bộ Hai", "7")),
        ),
        muc("III- TỔ CHỨC THỰC HIỆN"),
        *doan(lv.TIEP),
    ),
    ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ cơ sở", "Lưu Văn phòng Huyện uỷ"),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lê Thị Mơ"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    nguon="libreoffice",
)

QUYET_DINH_XA = giay(
    "tot_36_quyet_dinh_dang_uy_xa",
    HD36,
    ("ĐẢNG UỶ XÃ AN PHÚ",),
    "Số 15-QĐ/ĐU",
    "An Phú, ngày 25 tháng 11 năm 2021",
    (
        *dau_loai("QUYẾT ĐỊNH", "về việc thành lập tổ giúp việc"),
        *can_cu(HD36, lv.QD24, lv.QUY_CHE, lv.DE_NGHI),
        d("quyet_dinh", "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH"),
        dieu("Điều 1.", "Thành lập tổ giúp việc gồm các đồng chí có tên trong danh sách."),
        dieu("Điều 2.", lv.F),
        dieu("Điều 3.", "Văn phòng Đảng uỷ và các đồng chí có tên chịu trách nhiệm thi hành."),
    ),
    ("Ban Thường vụ Huyện uỷ", "Như Điều 3", "Lưu Văn phòng Đảng uỷ"),
    ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Phạm Văn Cường"),
    cap_tren="ĐẢNG BỘ HUYỆN TÂN HÀ",
    nguon="docx_js",
)

THONG_BAO_KHOI = giay(
    "tot_36_thong_bao_dang_uy_khoi",
    HD36,
    ("ĐẢNG UỶ KHỐI DOANH NGHIỆP",),
    "Số 02-TB/ĐUK",
    "Bắc Sơn, ngày 14 tháng 01 năm 2021",
    (*dau_loai("THÔNG BÁO", "kết quả hội nghị lần thứ hai"), *doan(lv.A, lv.C, lv.HET)),
    ("Ban Thường vụ Tỉnh uỷ", "Các đảng bộ, chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ Khối"),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đỗ Thị Duyên"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    cach=("tab",),
)

BAO_CAO_PHUONG = giay(
    "tot_36_bao_cao_dang_uy_phuong_nhieu_trang",
    HD36,
    ("ĐẢNG UỶ PHƯỜNG HOÀ AN",),
    "Số 46-BC/ĐU",
    "Hoà An, ngày 20 tháng 12 năm 2023",
    (
        *dau_loai("BÁO CÁO", "kết quả công tác xây dựng Đảng năm 2023"),
        muc("I- KẾT QUẢ"),
        *doan(*(f"{i}. {chu}" for i, chu in enumerate((lv.A, lv.B, lv.C, lv.D, lv.E) * 3, 1))),
        muc("II- NHIỆM VỤ NĂM 2024"),
        *doan(*(f"{i}. {chu}" for i, chu in enumerate((lv.F, lv.B, lv.C, lv.E), 1)), lv.HET),
    ),
    ("Ban Thường vụ Quận uỷ", "Các chi bộ trực thuộc", "Lưu Đảng uỷ"),
    ("T/M ĐẢNG UỶ", "PHÓ BÍ THƯ", "Vũ Đình Giang"),
    cap_tren="ĐẢNG BỘ QUẬN LONG SƠN",
    nguon="libreoffice",
    cach=("khung",),
)

CONG_VAN_VAN_PHONG = giay(
    "tot_36_cong_van_van_phong_tinh_uy",
    HD36,
    ("VĂN PHÒNG",),
    "Số 686-CV/VPTU",
    "Bắc Sơn, ngày 09 tháng 8 năm 2024",
    (
        *kinh_gui(HD36, "Kính gửi", "Các huyện uỷ, thành uỷ", "Các ban đảng Tỉnh uỷ"),
        *doan(lv.A, lv.B, lv.HET),
    ),
    ("Như trên", "Thường trực Tỉnh uỷ", "Lưu Văn phòng Tỉnh uỷ"),
    ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Hoàng Văn Hải"),
    cap_tren="TỈNH UỶ BẮC SƠN",
    cv="Chuẩn bị hội nghị trực tuyến",
    nguon="docx_js",
)

BAO_CAO_CHI_BO = giay(
    "tot_36_bao_cao_chi_bo_hop_chu",
    HD36,
    ("CHI BỘ XÓM ĐỒI",),
    "Số 03-BC/CB",
    "An Phú, ngày 05 tháng 6 năm 2019",
    (*dau_loai("BÁO CÁO", "tình hình thực hiện nghị quyết quý II"), *doan(lv.D, lv.E, lv.HET)),
    ("Đảng uỷ xã", "Lưu Chi bộ"),
    ("T/M CHI BỘ", "BÍ THƯ", "Bùi Văn Khánh"),
    cap_tren="ĐẢNG BỘ XÃ AN PHÚ",
    cach=("hop_chu",),
)

HUONG_DAN_BAN_TO_CHUC = giay(
    "tot_36_huong_dan_ban_to_chuc_style",
    HD36,
    ("BAN TỔ CHỨC",),
    "Số 15-HD/BTCTU",
    "Bắc Sơn, ngày 28 tháng 02 năm 2020",
    (
        *dau_loai("HƯỚNG DẪN", "đánh giá, xếp loại tổ chức đảng"),
        *doan(f"1. {lv.A}", f"2. {lv.B}", f"3. {lv.C}"),
    ),
    ("Thường trực Tỉnh uỷ", "Các cấp uỷ trực thuộc", "Lưu Ban Tổ chức Tỉnh uỷ"),
    ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Ngô Thị Lan"),
    cap_tren="TỈNH UỶ BẮC SƠN",
    cach=("style",),
)

TO_TRINH_SO = giay(
    "tot_36_to_trinh_dang_uy_so",
    HD36,
    ("ĐẢNG UỶ SỞ CÔNG NGHỆ",),
    "Số 10-TTr/ĐU",
    "Bắc Sơn, ngày 17 tháng 9 năm 2021",
    (
        *dau_loai("TỜ TRÌNH", "về việc bổ sung cấp uỷ viên"),
        *kinh_gui(HD36, "Kính gửi", "Ban Thường vụ Tỉnh uỷ", "Ban Tổ chức Tỉnh uỷ"),
        *doan(lv.A, "Đảng uỷ kính trình Ban Thường vụ Tỉnh uỷ xem xét, quyết định."),
    ),
    ("Như trên", "Lưu Đảng uỷ"),
    ("T/M ĐẢNG UỶ", "BÍ THƯ", "Mai Văn Minh"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    nguon="libreoffice",
    cach=("tab",),
)

THONG_BAO_UBKT = giay(
    "tot_36_thong_bao_uy_ban_kiem_tra",
    HD36,
    ("UỶ BAN KIỂM TRA",),
    "Số 24-TB/UBKTTU",
    "Bắc Sơn, ngày 06 tháng 5 năm 2022",
    (*dau_loai("THÔNG BÁO", "kết quả kỳ họp thứ sáu"), *doan(lv.C, lv.B, lv.HET)),
    ("Thường trực Tỉnh uỷ", "Lưu Uỷ ban Kiểm tra Tỉnh uỷ"),
    ("T/M UỶ BAN KIỂM TRA", "PHÓ CHỦ NHIỆM", "Trịnh Thị Nga"),
    cap_tren="TỈNH UỶ BẮC SƠN",
    cach=("gon", "khung"),
)

NGHI_QUYET_DAI_HOI = giay(
    "tot_36_nghi_quyet_dai_hoi",
    HD36,
    ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ HUYỆN TÂN HÀ", "LẦN THỨ XX"),
    "Số 12-NQ/ĐH",
    "Tân Hà, ngày 23 tháng 7 năm 2020",
    (
        *dau_loai("NGHỊ QUYẾT", "đại hội đại biểu Đảng bộ huyện lần thứ XX"),
        *doan(lv.A, lv.D, lv.E, "Đại hội giao Ban Chấp hành khoá mới tổ chức thực hiện."),
    ),
    ("Ban Thường vụ Tỉnh uỷ", "Các đảng bộ, chi bộ cơ sở", "Lưu Văn phòng Huyện uỷ"),
    ("T/M ĐOÀN CHỦ TỊCH", "Lưu Văn Phúc"),
    nguon="docx_js",
)

_BIEN_BAN = giay(
    "tot_36_bien_ban_chi_bo",
    HD36,
    ("CHI BỘ TRƯỜNG TIỂU HỌC",),
    "Số 04-BB/CB",
    "An Phú, ngày 10 tháng 02 năm 2024",
    (*dau_loai("BIÊN BẢN", "họp chi bộ tháng 02 năm 2024"), *doan(lv.D, lv.E, lv.HET)),
    (),
    ("CHỦ TRÌ HỘI NGHỊ", "Đinh Văn Quang"),
    cap_tren="ĐẢNG BỘ XÃ AN PHÚ",
    nguon="libreoffice",
)

BIEN_BAN_CHI_BO = replace(_BIEN_BAN, nhan=ky("NGƯỜI GHI BIÊN BẢN", "Cao Thị Sen"))

QUY_DINH_TINH = giay(
    "tot_36_quy_dinh_qdi_danh_so_word",
    HD36,
    ("TỈNH UỶ BẮC SƠN",),
    "Số 08-QĐi/TU",
    "Bắc Sơn, ngày 25 tháng 10 năm 2018",
    (
        *dau_loai("QUY ĐỊNH", "về chế độ báo cáo, thỉnh thị"),
        *can_cu(HD36, lv.QD29, lv.QUY_CHE),
        *doan("Ban Thường vụ Tỉnh uỷ quy định như sau:"),
        d("phan_chuong", "Chương I"),
        d("ten_phan_chuong", "QUY ĐỊNH CHUNG"),
        d("dieu", (Chu("Phạm vi, đối tượng", dam=True),), tu_danh_so=0),
        d("khoan", lv.HET, tu_danh_so=1),
        d("khoan", "Báo cáo gồm:", tu_danh_so=1),
        d("diem", "Báo cáo định kỳ;", tu_danh_so=2),
        d("diem", "Báo cáo đột xuất.", tu_danh_so=2),
        d("dieu", (Chu("Nguyên tắc", dam=True),), tu_danh_so=0),
        d("khoan", lv.C, tu_danh_so=1),
        d("phan_chuong", "Chương II"),
        d("ten_phan_chuong", "ĐIỀU KHOẢN THI HÀNH"),
        d("dieu", (Chu("Hiệu lực", dam=True),), tu_danh_so=0),
        d("khoan", "Quy định này có hiệu lực từ ngày ký.", tu_danh_so=1),
    ),
    ("Ban Tổ chức Trung ương", "Các huyện uỷ, thành uỷ", "Lưu Văn phòng Tỉnh uỷ"),
    ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Trần Văn Bình"),
    cach=("danh_so", "gon"),
)

TOT_36 = (
    NGHI_QUYET_TINH, KE_HOACH_HUYEN, QUYET_DINH_XA, THONG_BAO_KHOI, BAO_CAO_PHUONG,
    CONG_VAN_VAN_PHONG, BAO_CAO_CHI_BO, HUONG_DAN_BAN_TO_CHUC, TO_TRINH_SO, THONG_BAO_UBKT,
    NGHI_QUYET_DAI_HOI, BIEN_BAN_CHI_BO, QUY_DINH_TINH,
)  # fmt: skip

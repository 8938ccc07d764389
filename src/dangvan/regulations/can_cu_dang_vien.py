"""Known legal bases of membership work, in the order each line's acts replaced each other."""

from datetime import date

from dangvan.regulations.van_ban_phap_ly import CanCuPhapLy, LinhVuc, noi_tiep

_BCH = "Ban Chấp hành Trung ương Đảng"
_BCT = "Bộ Chính trị"
_BBT = "Ban Bí thư Trung ương Đảng"
_BTC = "Ban Tổ chức Trung ương"

_THI_HANH = LinhVuc("thi_hanh_dieu_le", "Quy định", _BCH, "thi hành Điều lệ Đảng")
_HUONG_DAN = LinhVuc(
    "huong_dan_thi_hanh_dieu_le", "Hướng dẫn", _BBT, "một số vấn đề cụ thể thi hành Điều lệ Đảng"
)
_NGHIEP_VU = LinhVuc("nghiep_vu_dang_vien", "Hướng dẫn", _BTC, None)
_CHINH_TRI = LinhVuc("bao_ve_chinh_tri_noi_bo", "Quy định", _BCT, None)
_KHONG_LAM = LinhVuc(
    "dieu_dang_vien_khong_duoc_lam", "Quy định", _BCH, "những điều đảng viên không được làm"
)
_KIEM_TRA = LinhVuc("kiem_tra_giam_sat", "Quy định", None, None)
_HD_KIEM_TRA = LinhVuc("huong_dan_kiem_tra_giam_sat", "Hướng dẫn", None, None)
_THE_DANG = LinhVuc("the_dang_vien", "Quyết định", None, None)
_DOI_THE = LinhVuc("doi_the_dang_vien", "Chỉ thị", None, None)
_SINH_HOAT = LinhVuc("sinh_hoat_chi_bo", "Chỉ thị", None, None)
_HD_SINH_HOAT = LinhVuc("huong_dan_sinh_hoat_chi_bo", "Hướng dẫn", _BTC, None)
_CV_THONG_KE = LinhVuc("thong_ke_dang_vien", "Công văn", _BTC, None)
_HD_THONG_KE = LinhVuc("thong_ke_dang_vien", "Hướng dẫn", _BTC, None)
_TRUNG_TAM = LinhVuc("trung_tam_chinh_tri", "Quy định", None, None)
_CHUNG_NHAN = LinhVuc("giay_chung_nhan", "Hướng dẫn", "Ban Tuyên giáo Trung ương", None)
_TON_GIAO = LinhVuc("ket_nap_nguoi_theo_ton_giao", "Quy định", None, None)
_HD_TON_GIAO = LinhVuc("huong_dan_ket_nap_nguoi_theo_ton_giao", "Hướng dẫn", _BTC, None)
_NGUOI_NUOC_NGOAI = LinhVuc("hon_nhan_voi_nguoi_nuoc_ngoai", "Quy định", None, None)
_HD_NUOC_NGOAI = LinhVuc("huong_dan_hon_nhan_voi_nguoi_nuoc_ngoai", "Hướng dẫn", _BTC, None)
_NGUOI_HOA = LinhVuc("ket_nap_nguoi_hoa", "Thông tri", None, None)
_HD_NGUOI_HOA = LinhVuc("huong_dan_ket_nap_nguoi_hoa", "Hướng dẫn", _BTC, None)
_CHU_DOANH_NGHIEP = LinhVuc("ket_nap_chu_doanh_nghiep", "Hướng dẫn", _BTC, None)
_GIAO_QUYEN = LinhVuc("thi_diem_giao_quyen_cap_tren_co_so", "Quy định", None, None)
_NOI_CU_TRU = LinhVuc("giu_lien_he_noi_cu_tru", "Quy định", None, None)
_SO_HOA = LinhVuc("so_hoa_ho_so_dang_vien", "Công văn", _BTC, None)
_SANG_LOC = LinhVuc("ket_nap_va_sang_loc", "Chỉ thị", _BBT, None)
_CO_SO = LinhVuc("cung_co_to_chuc_co_so_dang", "Nghị quyết", None, None)

_HAI_NGUON = "hai nguồn thứ cấp độc lập"
_MOT_NGUON = "một nguồn thứ cấp"
_HA_NOI = "dẫn trong 02-HD/BTCTU Hà Nội (2025)"

CAN_CU_DANG_VIEN: tuple[CanCuPhapLy, ...] = (
    *noi_tiep(
        _THI_HANH.van_ban("45-QĐ/TW", date(2011, 11, 1), "B", _HAI_NGUON),
        _THI_HANH.van_ban("29-QĐ/TW", date(2016, 7, 25), "A", "29-QĐ/TW (2016)"),
        _THI_HANH.van_ban("24-QĐ/TW", date(2021, 7, 30), "A", "24-QĐ/TW (2021), phần mở đầu"),
        _THI_HANH.van_ban("232-QĐ/TW", date(2025, 1, 20), "B", _HAI_NGUON),
        _THI_HANH.van_ban(
            "294-QĐ/TW", date(2025, 5, 26), "A", "294-QĐ/TW (2025)", hieu_luc_tu=date(2025, 7, 1)
        ),
        _THI_HANH.van_ban(
            "20-QĐ/TW",
            date(2026, 4, 8),
            "B",
            f"{_HAI_NGUON}; ngày hiệu lực lấy theo ngày ban hành",
            do_tin_cay_hieu_luc="D",
        ),
        _THI_HANH.van_ban(
            "208-QĐ/TW",
            date(2026, 7, 26),
            "B",
            f"{_HAI_NGUON}; ngày hiệu lực lấy theo ngày ban hành",
            do_tin_cay_hieu_luc="D",
        ),
    ),
    *noi_tiep(
        _HUONG_DAN.van_ban("01-HD/TW", date(2012, 1, 5), "B", _HAI_NGUON),
        _HUONG_DAN.van_ban("01-HD/TW", date(2016, 9, 20), "B", _HAI_NGUON),
        _HUONG_DAN.van_ban("01-HD/TW", date(2021, 9, 28), "B", _HAI_NGUON),
        _HUONG_DAN.van_ban("06-HD/TW", date(2025, 6, 9), "A", "06-HD/TW (2025)"),
        _HUONG_DAN.van_ban("01-HD/TW", date(2026, 5, 19), "B", _HAI_NGUON),
    ),
    *noi_tiep(
        _NGHIEP_VU.van_ban("12-HD/BTCTW", date(2012, 5, 17), "B", _HAI_NGUON),
        _NGHIEP_VU.van_ban("09-HD/BTCTW", date(2017, 6, 5), "B", _HAI_NGUON),
        _NGHIEP_VU.van_ban("12-HD/BTCTW", date(2022, 1, 18), "B", _HAI_NGUON),
        _NGHIEP_VU.van_ban("38-HD/BTCTW", date(2025, 9, 29), "A", "38-HD/BTCTW (2025)"),
    ),
    *noi_tiep(
        _CHINH_TRI.van_ban("57-QĐ/TW", date(2007, 5, 3), "A", _HA_NOI),
        _CHINH_TRI.van_ban("126-QĐ/TW", date(2018, 2, 28), "A", _HA_NOI),
        _CHINH_TRI.van_ban("58-QĐ/TW", date(2022, 2, 8), "A", _HA_NOI),
        _CHINH_TRI.van_ban("367-QĐ/TW", date(2025, 9, 4), "A", _HA_NOI),
    ),
    *noi_tiep(
        _KHONG_LAM.van_ban("47-QĐ/TW", date(2011, 11, 1), "B", _HAI_NGUON),
        _KHONG_LAM.van_ban("37-QĐ/TW", date(2021, 10, 25), "B", _HAI_NGUON),
        _KHONG_LAM.van_ban("207-QĐ/TW", date(2026, 7, 26), "B", _HAI_NGUON),
    ),
    *noi_tiep(
        _CV_THONG_KE.van_ban("3296-CV/BTCTW", date(2017, 7, 26), "A", "3296-CV/BTCTW (2017)"),
        _HD_THONG_KE.van_ban("11-HD/BTCTW", date(2021, 12, 13), "A", "11-HD/BTCTW (2021)"),
        _HD_THONG_KE.van_ban("40-HD/BTCTW", date(2025, 10, 10), "B", _HAI_NGUON),
    ),
    _KIEM_TRA.van_ban("296-QĐ/TW", date(2025, 5, 30), "A", _HA_NOI),
    _HD_KIEM_TRA.van_ban("08-HD/TW", date(2025, 6, 10), "A", _HA_NOI),
    _THE_DANG.van_ban("347-QĐ/TW", date(2025, 8, 8), "A", "dẫn trong 38-HD/BTCTW (2025)"),
    _DOI_THE.van_ban("51-CT/TW", date(2025, 8, 8), "A", "dẫn trong 38-HD/BTCTW (2025)"),
    _SINH_HOAT.van_ban("50-CT/TW", date(2025, 7, 23), "B", _HAI_NGUON),
    # Whether the instruction of 2025 replaced the one of 2018 was not seen: two lines of their own.
    LinhVuc("sinh_hoat_chi_bo_2018", "Hướng dẫn", _BTC, None).van_ban(
        "12-HD/BTCTW", date(2018, 7, 6), "B", _HAI_NGUON
    ),
    _HD_SINH_HOAT.van_ban("42-HD/BTCTW", date(2025, 10, 28), "B", _HAI_NGUON),
    _TRUNG_TAM.van_ban("208-QĐ/TW", date(2019, 11, 8), "B", _HAI_NGUON),
    _CHUNG_NHAN.van_ban("154-HD/BTGTW", date(2020, 10, 9), "C", _MOT_NGUON),
    _TON_GIAO.van_ban("06-QĐi/TW", date(2018, 8, 28), "B", _HAI_NGUON),
    _HD_TON_GIAO.van_ban("20-HD/BTCTW", date(2019, 9, 26), "B", _HAI_NGUON),
    _NGUOI_NUOC_NGOAI.van_ban("127-QĐ/TW", date(2004, 11, 3), "B", _HAI_NGUON),
    _HD_NUOC_NGOAI.van_ban("41-HD/BTCTW", date(2005, 4, 13), "B", _HAI_NGUON),
    _NGUOI_HOA.van_ban("06-TT/TW", date(2004, 11, 2), "B", _HAI_NGUON),
    _HD_NGUOI_HOA.van_ban("42-HD/BTCTW", date(2005, 4, 13), "B", _HAI_NGUON),
    _CHU_DOANH_NGHIEP.van_ban("08-HD/BTCTW", date(2021, 9, 27), "B", _HAI_NGUON),
    _GIAO_QUYEN.van_ban("113-QĐ/TW", date(2023, 7, 10), "B", _HAI_NGUON),
    _NOI_CU_TRU.van_ban("213-QĐ/TW", date(2020, 1, 2), "A", "được dẫn trong văn bản đang dùng"),
    _SO_HOA.van_ban("1361-CV/BTCTW", date(2026, 6, 30), "B", _HAI_NGUON),
    _SANG_LOC.van_ban("28-CT/TW", date(2019, 1, 21), "B", _HAI_NGUON),
    _CO_SO.van_ban("21-NQ/TW", date(2022, 6, 16), "B", _HAI_NGUON),
)
"""Legal bases of admission, cards, meetings and statistics."""

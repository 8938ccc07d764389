"""Papers with planted faults: title, issuer, number, place and date."""

from dataclasses import replace

import giay_tot_05 as t05
import giay_tot_05b as t05b
import giay_tot_36 as t36
from khuon import bo, hong, sua, them
from vai import d

_SWAP = replace(t05.CONG_VAN_VAN_PHONG, trai=t05.CONG_VAN_VAN_PHONG.phai)
_SWAP = replace(_SWAP, phai=t05.CONG_VAN_VAN_PHONG.trai)

SAI_DAU = (
    hong(
        t36.CONG_VAN_VAN_PHONG,
        bo("tieu_de"),
        sua("muc_noi_nhan", "- Lưu Văn phòng Tỉnh uỷ", lan=2),
        ma="sai_36_thieu_tieu_de",
        vi_pham=("thieu_tieu_de", "noi_nhan_ket_thuc"),
        chua_ro=("ke_duoi_tieu_de",),
    ),
    hong(
        t36.HUONG_DAN_BAN_TO_CHUC,
        bo("dia_danh_ngay"),
        sua("noi_nhan", "NƠI NHẬN:"),
        ma="sai_36_thieu_ngay",
        cho_truoc=True,
        vi_pham=("thieu_dia_danh_ngay", "mau_noi_nhan"),
    ),
    hong(
        t05b.NGHI_QUYET_CAN_CU_PHAY,
        bo("so_ky_hieu"),
        bo("ten_loai"),
        ma="sai_05_thieu_so_thieu_ten_loai",
        vi_pham=("thieu_so_ky_hieu", "thieu_ten_loai"),
        chua_ro=("thieu_trich_yeu", "sao_duoi_co_quan", "trich_yeu_in_thuong"),
        ghi_chu="không có tên loại: trích yếu chỉ nhận ra được nhờ dấu gạch nối",
    ),
    hong(
        t36.QUYET_DINH_XA,
        bo("co_quan_cap_tren"),
        bo("co_quan_ban_hanh"),
        bo("trich_yeu"),
        ma="sai_36_thieu_co_quan_thieu_trich_yeu",
        vi_pham=("thieu_co_quan_ban_hanh", "thieu_trich_yeu"),
        chua_ro=("sao_duoi_co_quan", "thieu_cap_tren", "ky_hieu_co_quan"),
    ),
    hong(
        _SWAP,
        ma="sai_05_dau_van_ban_nguoc_ben",
        vi_pham=("vi_tri_tieu_de", "vi_tri_so", "vi_tri_ngay", "vi_tri_trich_yeu_cong_van"),
        ghi_chu="hai cột của đầu văn bản bị đổi chỗ",
    ),
    hong(
        t36.BAO_CAO_CHI_BO,
        bo("dia_danh_ngay"),
        ma="sai_36_ngay_o_cuoi_van_ban",
        cach=("gon",),
        ky=(d("dia_danh_ngay", "An Phú, ngày 05 tháng 6 năm 2019"), *t36.BAO_CAO_CHI_BO.ky),
        vi_pham=("vi_tri_ngay",),
        chua_ro=("thieu_dia_danh_ngay",),
    ),
    hong(
        t05.TO_TRINH_XA,
        sua("tieu_de", "Đảng Cộng sản Việt Nam", dam=False),
        sua("co_quan_cap_tren", "Đảng bộ tỉnh Bắc Sơn", co=13, dam=True),
        ma="sai_05_tieu_de_cap_tren_chu_thuong",
        vi_pham=(
            *("in_hoa_tieu_de", "kieu_chu_tieu_de", "in_hoa_co_quan_cap_tren"),
            *("co_chu_co_quan_cap_tren", "kieu_chu_co_quan_cap_tren"),
        ),
    ),
    hong(
        replace(t36.KE_HOACH_HUYEN, nguon="python_docx"),
        sua("co_quan_ban_hanh", "Huyện uỷ Tân Hà", co=13, dam=False),
        sua("so_ky_hieu", dam=True),
        sua("tieu_de", ke="ve_ngan"),
        ma="sai_36_co_quan_chu_thuong_ke_ngan",
        cach=("bang",),
        vi_pham=(
            *("in_hoa_co_quan_ban_hanh", "co_chu_co_quan_ban_hanh", "kieu_chu_co_quan_ban_hanh"),
            *("kieu_chu_so_ky_hieu", "ke_duoi_tieu_de"),
        ),
    ),
    hong(
        t36.TO_TRINH_SO,
        them(
            "tieu_de",
            d("khac", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", co=12, dam=True, can="giua"),
            d("khac", "Độc lập - Tự do - Hạnh phúc", co=13, dam=True, can="giua", ke="gach"),
        ),
        ma="sai_36_lan_quoc_hieu",
        cach=(),
        canh_bao=("lan_quoc_hieu",),
    ),
    hong(
        t05.NGHI_QUYET_CHI_BO,
        bo("co_quan_cap_tren"),
        sua("so_ky_hieu", "Số 06-NQ/ĐU"),
        sua("quyen_han", "T/M BAN CHI UỶ"),
        sua("muc_noi_nhan", "Đảng uỷ xã;"),
        sua("muc_noi_nhan", "Lưu Chi bộ.", lan=1),
        ma="sai_05_chi_bo_khong_cap_tren",
        cach=("tab", "gon"),
        vi_pham=("thieu_cap_tren", "ky_hieu_co_quan", "chu_the_sau_tm", "noi_nhan_dau_dong"),
    ),
    hong(
        replace(t36.NGHI_QUYET_TINH, nguon="libreoffice"),
        lambda g: replace(g, trai=(d("co_quan_cap_tren", "BAN CHẤP HÀNH TRUNG ƯƠNG"), *g.trai)),
        sua("chuc_vu", "BÍ THƯ TỈNH UỶ"),
        sua("ho_ten", "TS. Trần Văn Bình"),
        ma="sai_36_tinh_uy_co_cap_tren",
        cach=("tab",),
        vi_pham=("thua_cap_tren", "chuc_vu_kem_ten", "ho_ten_hoc_ham"),
    ),
    hong(
        replace(t05.KE_HOACH_XA, sau=(), nguon="docx_js"),
        sua("co_quan_ban_hanh", "BAN THƯỜNG VỤ ĐẢNG UỶ XÃ TÂN HÀ"),
        sua("quyen_han", "T/M BAN THƯỜNG VỤ ĐẢNG UỶ XÃ TÂN HÀ"),
        sua("chuc_vu", "UỶ VIÊN BAN THƯỜNG VỤ"),
        ma="sai_05_ban_thuong_vu_o_dau",
        vi_pham=("ban_thuong_vu_o_co_quan", "chu_the_sau_tm", "chuc_vu_duoc_ghi"),
        chua_ro=("chuc_vu_kem_ten",),
    ),
    hong(
        replace(t36.CONG_VAN_VAN_PHONG, nguon="python_docx"),
        sua("co_quan_cap_tren", "ĐẢNG BỘ TỈNH BẮC SƠN"),
        sua("trich_yeu_cong_van", "V/v chuẩn bị hội nghị trực tuyến"),
        sua("muc_noi_nhan", "- Như kính gửi,"),
        sua("muc_noi_nhan", "- Lưu: VT.", lan=2),
        ma="sai_36_cong_van_v_v_luu_vt",
        cach=("hop_chu",),
        vi_pham=("kieu_cap_tren", "cong_van_v_v", "noi_nhan_nhu_tren", "noi_nhan_luu"),
    ),
    hong(
        t05.BAO_CAO_CHI_BO,
        sua("co_quan_cap_tren", "ĐẢNG UỶ SỞ CÔNG NGHỆ"),
        sua("quyen_han", "K/T BÍ THƯ"),
        sua("chuc_vu", "PHÓ BÍ THƯ"),
        ma="sai_05_chi_bo_k_t_bi_thu",
        nguon="libreoffice",
        vi_pham=("kieu_cap_tren", "kt_cap_uy"),
        chua_ro=("hinh_thuc_ky",),
    ),
    hong(
        t05b.LIEN_TICH,
        sua("co_quan_ban_hanh", "BAN TỔ CHỨC TỈNH UỶ VÀ"),
        ma="sai_05_lien_tich_noi_bang_va",
        vi_pham=("noi_ten_lien_tich",),
    ),
    hong(
        t36.NGHI_QUYET_DAI_HOI,
        sua("co_quan_ban_hanh", "ĐẠI HỘI TOÀN THỂ ĐẢNG VIÊN"),
        sua("co_quan_ban_hanh", "CHI BỘ TỔ 16", lan=1),
        sua("co_quan_ban_hanh", "NHIỆM KỲ 2025 - 2030", lan=2),
        sua("so_ky_hieu", "Số 01-NQ/CB"),
        sua("dia_danh_ngay", "Hoà An, ngày 12 tháng 6 năm 2026"),
        sua("trich_yeu", "đại hội chi bộ nhiệm kỳ 2025 - 2030"),
        sua("muc_noi_nhan", "- Đảng uỷ phường;"),
        sua("muc_noi_nhan", "- Các đảng viên;", lan=1),
        sua("muc_noi_nhan", "- Lưu Chi bộ.", lan=2),
        ma="sai_05_dai_hoi_chi_bo_toan_the",
        quy_dinh="hd05_2026",
        nguon="python_docx",
        cach=("style",),
        vi_pham=("ten_dai_hoi_chi_bo", "ky_hieu_co_quan"),
    ),
    hong(
        t36.KE_HOACH_HUYEN,
        sua("dia_danh_ngay", "Tân Hà, ngày 15 tháng 9 năm 2025"),
        ma="sai_36_huyen_uy_sau_7_2025",
        vi_pham=("cap_huyen_da_ket_thuc",),
        cach=("khung",),
    ),
    hong(
        t36.THONG_BAO_KHOI,
        sua("dia_danh_ngay", "Bắc Sơn, ngày 20 tháng 8 năm 2025"),
        sua("so_ky_hieu", "Số 012-TB/ĐUK"),
        ma="sai_36_dang_uy_khoi_sau_7_2025",
        vi_pham=("so_khong_so_0_thua",),
        canh_bao=("to_chuc_da_ket_thuc",),
    ),
)

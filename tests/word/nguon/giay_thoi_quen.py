"""Papers typed with uncommon habits, right and wrong: the writing differs, the look does not."""

from dataclasses import replace

import giay_tot_05 as t05
import giay_tot_05b as t05b
import giay_tot_36 as t36
import loi_van as lv
from khuon import HD05, HD36, can_cu, dau_loai, dieu, doan, giay, hong, moi_doan, sua
from vai import Chu, Trang, d

QUYET_DINH_2022 = giay(
    "tot_36_quyet_dinh_in_hoa_kieu_tach_run",
    HD36,
    ("ĐẢNG UỶ XÃ AN PHÚ",),
    "Số 44-QĐ/ĐU",
    "An Phú, ngày 07 tháng 01 năm 2022",
    (
        *dau_loai("QUYẾT ĐỊNH", "về việc chuẩn y chi uỷ viên"),
        *can_cu(HD36, lv.QD24, lv.QUY_CHE),
        d("quyet_dinh", "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH"),
        dieu("Điều 1.", "Chuẩn y các đồng chí có tên trong danh sách vào chi uỷ."),
        dieu("Điều 2.", "Văn phòng Đảng uỷ và các chi bộ thi hành Quyết định này."),
    ),
    ("Ban Thường vụ Huyện uỷ", "Như Điều 2", "Lưu Văn phòng Đảng uỷ"),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Thân Văn Lực"),
    cap_tren="ĐẢNG BỘ HUYỆN TÂN HÀ",
    cach=("gon", "in_hoa_kieu", "tach_run"),
)

THONG_BAO_2026 = giay(
    "tot_05_thong_bao_gach_tu_dong_gay",
    HD05,
    ("ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH",),
    "Số 27-TB/ĐU",
    "Bắc Sơn, ngày 19 tháng 6 năm 2026",
    (
        *dau_loai("THÔNG BÁO", "kết luận của đồng chí Bí thư tại cuộc giao ban"),
        *can_cu(HD05, lv.QD20, lv.QUY_CHE),
        *doan(lv.B, lv.D, lv.HET),
    ),
    ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"),
    ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Quách Thị Ngân"),
    cap_tren="ĐẢNG BỘ TỈNH BẮC SƠN",
    cach=("gon", "gach_tu_dong", "gay"),
)
THONG_BAO_2026 = moi_doan("noi_dung", co=14.5, thut=12.7, dan=("exact", 19.0))(THONG_BAO_2026)

_BAO_CAO_DAI = replace(
    t36.BAO_CAO_PHUONG,
    nguon="python_docx",
    ma="tot_36_bao_cao_to_hop_truong_don",
    cach=("to_hop", "truong_don"),
)

TOT_THOI_QUEN = (
    QUYET_DINH_2022,
    THONG_BAO_2026,
    _BAO_CAO_DAI,
    replace(
        t05.NGHI_QUYET_TINH,
        ma="tot_05_nghi_quyet_trang_chan_le",
        cach=("gon", "chan_le", "kieu_ky_tu"),
    ),
    replace(
        t36.HUONG_DAN_BAN_TO_CHUC,
        trang=Trang(),
        ma="tot_36_huong_dan_bang_long_gach_noi_cung",
        cach=("bang_long", "gach_noi_cung"),
    ),
    hong(
        replace(t05.QUYET_DINH_PHUONG, nguon="python_docx"),
        sua("dieu", (Chu("Kiện toàn tổ chức của các chi bộ trực thuộc.", dac="sdt"),)),
        ma="tot_05_quyet_dinh_ba_cot",
        cach=("ba_cot", "danh_so", "style"),
    ),
    replace(
        t05b.KET_LUAN_TAC_GIA,
        ma="tot_05_ket_luan_phan_hai_cot",
        cach=("phan_hai_cot", "gon"),
    ),
    replace(
        t36.BAO_CAO_CHI_BO,
        ma="tot_36_bao_cao_khung_so_trang",
        cach=("khung_so_trang", "tab"),
        chua_ro=("vi_tri_so_trang", "cach_mep_so_trang"),
    ),
    replace(
        t05.BAO_CAO_CHI_BO,
        nguon="python_docx",
        ma="tot_05_bao_cao_ngat_dong_trong_o",
        cach=("ngat_dong", "gon"),
    ),
)

SAI_THOI_QUEN = (
    hong(
        t36.BAO_CAO_CHI_BO,
        sua("so_ky_hieu", "Số: 3-BC/CB"),
        sua("muc_noi_nhan", "- Đảng uỷ xã;"),
        ma="sai_36_ngat_dong_trong_o",
        cach=("ngat_dong", "tach_run"),
        vi_pham=("so_hai_cham", "so_co_so_0", "noi_nhan_ngan_cach"),
    ),
    hong(
        QUYET_DINH_2022,
        sua("chuc_vu", dam=True),
        sua("can_cu", nghieng=True),
        sua("can_cu", nghieng=True, lan=1),
        ma="sai_36_dam_nghieng_kieu_ky_tu",
        cach=("gon", "kieu_ky_tu"),
        vi_pham=("kieu_chu_chuc_vu", "kieu_chu_can_cu"),
    ),
    hong(
        THONG_BAO_2026,
        moi_doan("noi_dung", co=13),
        ma="sai_05_cham_tron_them_gay",
        cach=("gon", "cham_tron", "them_gay"),
        vi_pham=(*("le_trai", "noi_nhan_dau_dong", "can_cu_gach_dau_dong", "co_chu_noi_dung"),),
    ),
    hong(
        t05b.KET_LUAN_TAC_GIA,
        sua("sao", "***"),
        sua("quyen_han", "T/M BAN THƯỜNG VỤ THÀNH UỶ"),
        sua("noi_dung", lv.HET.removesuffix(".") + "./.", lan=3),
        ma="sai_05_phan_hai_cot_ba_sao",
        cach=("phan_hai_cot", "style"),
        vi_pham=("sao_duoi_co_quan", "chu_the_sau_tm", "ket_thuc_noi_dung"),
    ),
    hong(
        replace(t05.NGHI_QUYET_TINH, than=(*t05.NGHI_QUYET_TINH.than[:9], *doan(lv.HET))),
        sua("ten_loai", co=14),
        sua("so_ky_hieu", "Số 12 - NQ/TU"),
        sua("trich_yeu", co=16),
        trang=Trang(),
        ma="sai_05_bang_long_tach_run",
        cach=("bang_long", "tach_run"),
        vi_pham=("co_chu_ten_loai", "dau_noi_so_ky_hieu", "co_chu_trich_yeu"),
    ),
)

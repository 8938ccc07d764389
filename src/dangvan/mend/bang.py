"""Every rule: who mends it, or why nobody does."""

from collections.abc import Callable, Mapping

from dangvan.check.r_co_chu import CO_CHU, KIEU_CHU
from dangvan.mend import m_chu, m_dau, m_doan, m_so_trang, m_trang
from dangvan.mend.giay import Giay

Mender = Callable[[Giay], None]

_KHOA_CUA_MA = {"pham_vi": "pham_vi_luu_hanh"}


def _khoa(ma: str, dau: str) -> str:
    ten = ma.removeprefix(dau)
    return _KHOA_CUA_MA.get(ten, ten)


MENDERS: Mapping[str, Mender] = {
    "kho_giay": m_trang.kho_giay,
    "le_tren": m_trang.le("top"),
    "le_duoi": m_trang.le("bottom"),
    "le_trai": m_trang.le("left"),
    "le_phai": m_trang.le("right"),
    "phong_chu": m_trang.phong_chu,
    "mau_chu": m_trang.mau_chu,
    "mau_muc_do_khan": m_trang.mau_muc_do_khan,
    "thieu_so_trang": m_so_trang.thieu_so_trang,
    "vi_tri_so_trang": m_so_trang.vi_tri_so_trang,
    "so_trang_trang_dau": m_so_trang.so_trang_trang_dau,
    "cach_mep_so_trang": m_so_trang.cach_mep_so_trang,
    "chu_so_trang": m_so_trang.chu_so_trang,
    "co_chu_so_trang": m_so_trang.co_chu_so_trang,
    "kieu_chu_so_trang": m_so_trang.kieu_chu_so_trang,
    "so_hai_cham": m_dau.so_hai_cham,
    "so_co_so_0": m_dau.so_0,
    "so_khong_so_0_thua": m_dau.so_0,
    "ngay_co_so_0": m_dau.ngay_0,
    "ngay_thang_khong_so_0_thua": m_dau.ngay_0,
    "nam_gach_noi": m_dau.nam_gach_noi,
    "ket_thuc_noi_dung": m_dau.ket_thuc_noi_dung,
    "can_cu_gach_dau_dong": m_dau.can_cu_gach_dau_dong,
    "can_cu_ngan_cach": m_dau.can_cu_ngan_cach,
    "can_cu_ket_thuc": m_dau.can_cu_ket_thuc,
    "kinh_gui_dau_cau": m_dau.kinh_gui_dau_cau,
    "noi_nhan_dau_dong": m_dau.noi_nhan_dau_dong,
    "noi_nhan_ngan_cach": m_dau.noi_nhan_ngan_cach,
    "noi_nhan_ket_thuc": m_dau.noi_nhan_ket_thuc,
    "can_giua_co_quan": m_doan.can_giua("co_quan_cap_tren", "co_quan_ban_hanh"),
    "can_giua_so": m_doan.can_giua("so_ky_hieu"),
    "can_giua_ngay": m_doan.can_giua("dia_danh_ngay"),
    "can_giua_ten_loai": m_doan.can_giua("ten_loai", "dong_tac_gia", "trich_yeu"),
    "can_giua_phan_chuong": m_doan.can_giua_phan_chuong,
    "phu_luc_can_giua": m_doan.phu_luc_can_giua,
    "can_deu": m_doan.can_deu,
    "dan_dong": m_doan.dan_dong,
    "cach_doan": m_doan.cach_doan,
    **{rule.ma: m_chu.co_chu(_khoa(rule.ma, "co_chu_")) for rule in CO_CHU},
    **{rule.ma: m_chu.kieu_chu(_khoa(rule.ma, "kieu_chu_")) for rule in KIEU_CHU},
    "co_chu_noi_dung": m_chu.co_chu_noi_dung,
    "kieu_chu_noi_dung": m_chu.kieu_chu_noi_dung,
    "kieu_chu_can_cu": m_chu.kieu_chu_can_cu,
    "kieu_chu_chuc_vu": m_chu.kieu_chu_chuc_vu,
    "kieu_chu_de_muc": m_chu.kieu_chu_de_muc,
    "gach_chan_noi_nhan": m_chu.gach_chan_noi_nhan,
}
"""The function that mends a rule, in the order they are run."""

_THIEU = "thiếu thành phần: chỉ cơ quan biết ghi gì"
_CHO = "phải chuyển chữ sang chỗ khác của trang"
_CHU = "phải đổi chữ: người soạn quyết định"
_HOA = "đổi chữ thường, chữ hoa là đổi chữ: tên riêng phải do người đọc lại"
_SO = "số của văn bản, của điều, khoản có thể đã được dẫn ở nơi khác"
_CAN_CU = "căn cứ, trích dẫn là nội dung"
_KY = "ai ký, ký thế nào là việc của cơ quan"
_CO_QUAN = "tên cơ quan do cơ quan quyết định"
_SOAN = "dấu vết soạn thảo: người soạn phải nhận hay bỏ"
_BO_CUC = "bố cục của cả phần: sửa thì đổi cách chia trang"

KHONG_SUA: Mapping[str, str] = {
    **dict.fromkeys(
        ("thieu_tieu_de", "thieu_co_quan_ban_hanh", "thieu_cap_tren", "thieu_so_ky_hieu",
         "so_de_trong", "thieu_dia_danh_ngay", "thieu_ten_loai", "thieu_trich_yeu",
         "thieu_nguoi_ky", "thieu_kinh_gui", "thieu_noi_nhan", "sao_duoi_co_quan",
         "phu_luc_kem_theo"),
        _THIEU,
    ),
    **dict.fromkeys(
        ("vi_tri_tieu_de", "vi_tri_so", "vi_tri_ngay", "vi_tri_trich_yeu_cong_van",
         "vi_tri_chu_ky", "vi_tri_noi_nhan", "vi_tri_muc_do_khan", "vi_tri_du_thao",
         "vi_tri_pham_vi", "vi_tri_khong_pho_bien", "kinh_gui_cung_dong", "can_cu_moi_dong"),
        _CHO,
    ),
    **dict.fromkeys(
        ("in_hoa_tieu_de", "in_hoa_co_quan_cap_tren", "in_hoa_co_quan_ban_hanh",
         "in_hoa_ten_loai", "in_hoa_quyen_han", "in_hoa_chuc_vu", "in_hoa_muc_do_khan",
         "in_hoa_pham_vi", "in_hoa_ten_phan_chuong", "in_hoa_ky_hieu_soan_thao",
         "ho_ten_in_thuong", "trich_yeu_in_thuong", "trich_yeu_viet_thuong"),
        _HOA,
    ),
    **dict.fromkeys(
        ("cong_van_khong_ten_loai", "ten_loai_ngoai_danh_muc", "cong_van_v_v",
         "cong_van_ve_viec", "tron_kieu_dau", "bo_ma_chu", "mau_dia_danh_ngay", "ngay_co_that",
         "dia_danh_ghi_cap", "viet_tat_dia_danh", "tu_kinh_gui", "mau_noi_nhan", "noi_nhan_luu",
         "noi_nhan_nhu_tren", "noi_nhan_muc_dich", "chu_muc_do_khan", "mau_du_thao",
         "lan_quoc_hieu", "phu_luc_danh_so"),
        _CHU,
    ),
    **dict.fromkeys(
        ("so_khong_cham_nghin", "dau_noi_so_ky_hieu", "so_hau_to", "duoi_nb", "ky_hieu_loai",
         "ky_hieu_loai_suy_ra", "ky_hieu_quy_dinh", "ky_hieu_co_quan", "ky_hieu_co_quan_suy_ra",
         "thu_tu_phan_chuong", "mau_dieu", "thu_tu_dieu", "mau_khoan", "thu_tu_khoan",
         "mau_diem", "thu_tu_diem"),
        _SO,
    ),
    **dict.fromkeys(
        ("can_cu_het_hieu_luc", "can_cu_khong_khop", "trich_dan_lan_dau", "trich_dan_cu_phap",
         "ngay_trich_dan", "can_cu_sau_ngay_ky"),
        _CAN_CU,
    ),
    **dict.fromkeys(
        ("ky_hieu_quyen_han", "khong_thua_uy_quyen", "kt_cap_uy", "hinh_thuc_ky",
         "chu_the_sau_tm", "chuc_vu_kem_ten", "chuc_vu_duoc_ghi", "ky_bien_ban",
         "ho_ten_hoc_ham", "ho_ten_day_du", "tham_quyen"),
        _KY,
    ),
    **dict.fromkeys(
        ("thua_cap_tren", "kieu_cap_tren", "ban_thuong_vu_o_co_quan", "noi_ten_lien_tich",
         "ten_dai_hoi_chi_bo", "cap_huyen_da_ket_thuc", "to_chuc_da_ket_thuc"),
        _CO_QUAN,
    ),
    **dict.fromkeys(("con_theo_doi_sua", "con_nhan_xet", "con_chu_an"), _SOAN),
    **dict.fromkeys(
        ("kho_ngang", "phu_luc_trang_rieng", "phu_luc_so_trang", "thut_dau_dong"), _BO_CUC
    ),
    **dict.fromkeys(
        ("ke_duoi_tieu_de", "ke_tren_thong_tin_lien_he"),
        "nét kẻ có nhiều cách vẽ: người soạn chọn, xoá nét cũ",
    ),
}  # fmt: skip
"""Why a rule is not mended."""

"""Papers with planted faults: appendices, drafts, urgency, circulation, the foot of the paper."""

from dataclasses import replace

import giay_tot_05 as t05
import giay_tot_05b as t05b
import giay_tot_36 as t36
import loi_van as lv
from khuon import bo, doan, hong, sua, them
from vai import d

_PHU_LUC_TRAI = {"can": "trai", "ngat_trang": False}

SAI_PHU = (
    hong(
        replace(t05.KE_HOACH_XA, nguon="python_docx"),
        ma="sai_05_hai_phu_luc",
        cach=("style",),
        sau=(
            d("phu_luc", "Phụ lục I", **_PHU_LUC_TRAI),
            d("ten_phu_luc", "Phân công lớp học", can="trai"),
            *doan(f"1. {lv.B}"),
            d("phu_luc", "Phụ lục II", **_PHU_LUC_TRAI),
            d("ten_phu_luc", "Danh mục tài liệu", can="trai"),
            *doan(f"1. {lv.F}"),
        ),
        vi_pham=(
            *("phu_luc_trang_rieng", "phu_luc_danh_so", "phu_luc_can_giua", "phu_luc_kem_theo"),
            "phu_luc_so_trang",
        ),
    ),
    hong(
        replace(t36.KE_HOACH_HUYEN, nguon="docx_js"),
        ma="sai_36_hai_phu_luc_khong_so",
        cach=(),
        sau=(
            d("phu_luc", "Phụ lục"),
            d("ten_phu_luc", "Lịch kiểm tra"),
            *doan(f"1. {lv.B}"),
            d("phu_luc", "Phụ lục"),
            d("ten_phu_luc", "Đề cương báo cáo"),
            *doan(f"1. {lv.F}"),
        ),
        vi_pham=("phu_luc_danh_so",),
    ),
    hong(
        t05b.DU_THAO_KHAN,
        sua("so_ky_hieu", "Số 61-BC/TU"),
        sua("dia_danh_ngay", "Bắc Sơn, ngày 15 tháng 9 năm 2026"),
        bo("du_thao"),
        sua("muc_do_khan", "HOẢ TỐC HẸN GIỜ", mau="000000"),
        ma="sai_05_khan_hen_gio",
        cho_truoc=False,
        vi_pham=("chu_muc_do_khan", "mau_muc_do_khan"),
        chua_ro=(),
    ),
    hong(
        t05.CHUONG_TRINH_TINH,
        them("dia_danh_ngay", d("muc_do_khan", "Khẩn", co=13, dam=False)),
        ma="sai_05_khan_chu_thuong_ben_phai",
        nguon="python_docx",
        cach=("gon",),
        than=(*t05.CHUONG_TRINH_TINH.than[:5], *doan(lv.HET)),
        vi_pham=(
            *("vi_tri_muc_do_khan", "in_hoa_muc_do_khan", "co_chu_muc_do_khan"),
            "kieu_chu_muc_do_khan",
        ),
        chua_ro=(),
    ),
    hong(
        t36.BAO_CAO_CHI_BO,
        them("dia_danh_ngay", d("du_thao", "BẢN DỰ THẢO", co=13, nghieng=False, dam=True)),
        ma="sai_36_du_thao_ben_phai",
        nguon="docx_js",
        cach=(),
        vi_pham=("mau_du_thao", "vi_tri_du_thao", "co_chu_du_thao", "kieu_chu_du_thao"),
    ),
    hong(
        t36.QUYET_DINH_XA,
        them("so_ky_hieu", d("pham_vi_luu_hanh", "Lưu hành nội bộ", co=14, dam=False, can="giua")),
        ma="sai_36_pham_vi_duoi_so",
        nguon="libreoffice",
        vi_pham=("vi_tri_pham_vi", "in_hoa_pham_vi", "co_chu_pham_vi", "kieu_chu_pham_vi"),
    ),
    hong(
        t36.THONG_BAO_KHOI,
        them(
            "gach_noi",
            d(
                "khong_pho_bien",
                "Không phổ biến trên các phương tiện thông tin đại chúng",
                can="trai",
                truoc=0.0,
            ),
        ),
        ma="sai_36_khong_pho_bien_o_dau",
        nguon="libreoffice",
        cach=(),
        vi_pham=("vi_tri_khong_pho_bien",),
        chua_ro=("can_deu", "cach_doan", "dan_dong"),
    ),
    hong(
        t36.BAO_CAO_CHI_BO,
        them("muc_noi_nhan", d("ky_hieu_soan_thao", "BuiVanKhanh-05", co=12), lan=1),
        sau=(
            d(
                "thong_tin_lien_he",
                "Số 1, đường Mới, xã An Phú; điện thoại: 0200 000 000",
                co=12,
                truoc=24.0,
            ),
        ),
        ma="sai_36_ky_hieu_soan_thao_lien_he",
        cach=("bang",),
        vi_pham=(
            *("in_hoa_ky_hieu_soan_thao", "co_chu_ky_hieu_soan_thao"),
            *("ke_tren_thong_tin_lien_he", "co_chu_thong_tin_lien_he"),
        ),
    ),
    hong(
        t05b.BAO_CAO_LIEN_HE,
        sua("ky_hieu_soan_thao", "MACTHINHUNG-12", co=8),
        ma="sai_05_ky_hieu_soan_thao_kieu_cu",
        cach=("hop_chu",),
        vi_pham=("in_hoa_ky_hieu_soan_thao", "co_chu_ky_hieu_soan_thao"),
    ),
)

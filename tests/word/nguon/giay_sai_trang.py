"""Papers with planted faults: page, typeface, page number, the whole body."""

from dataclasses import replace

import loi_van as lv
from giay_tot_05 import (
    BAO_CAO_CHI_BO,
    KE_HOACH_XA,
    NGHI_QUYET_CHI_BO,
    NGHI_QUYET_TINH,
    QUYET_DINH_PHUONG,
)
from giay_tot_36 import BAO_CAO_PHUONG, HUONG_DAN_BAN_TO_CHUC, KE_HOACH_HUYEN, THONG_BAO_KHOI
from giay_tot_36 import NGHI_QUYET_TINH as NGHI_QUYET_2019
from khuon import bo, dieu, hong, moi_doan, sua, trang
from vai import Phan, Trang, d

_TCVN3 = "L·nh ®¹o c¬ quan, ®¬n vÞ häp ®Òu, ®Çy ®ñ."  # "Lãnh đạo cơ quan, đơn vị họp đều, đầy đủ."
_KE_HOACH = replace(KE_HOACH_XA, sau=())

SAI_TRANG = (
    hong(
        NGHI_QUYET_2019,
        trang(trai=25, phai=20),
        sua("so_ky_hieu", "Số: 07-NQ/TU", co=13),
        sua("chuc_vu", dam=True),
        sua("noi_dung", lv.TIEP.removesuffix(".") + "./.", lan=5),
        ma="sai_36_le_trai_phai_so_hai_cham",
        cach=("day_du",),
        vi_pham=(
            *("le_trai", "le_phai", "so_hai_cham", "co_chu_so_ky_hieu", "kieu_chu_chuc_vu"),
            "ket_thuc_noi_dung",
        ),
    ),
    hong(
        _KE_HOACH,
        trang(tren=25, duoi=15),
        sua("so_ky_hieu", "Số 5-KH/ĐU"),
        sua("dia_danh_ngay", "Tân Hà, ngày 8 tháng 9 năm 2026"),
        sua("gach_noi", "---"),
        sua("muc_noi_nhan", "- Ban Thường vụ Tỉnh uỷ,"),
        sua("muc_noi_nhan", "- Các chi bộ trực thuộc,", lan=1),
        ma="sai_05_le_tren_duoi_thieu_so_0",
        vi_pham=(
            *("le_tren", "le_duoi", "so_co_so_0", "ngay_co_so_0", "nam_gach_noi"),
            "noi_nhan_ngan_cach",
        ),
    ),
    hong(
        replace(
            QUYET_DINH_PHUONG,
            than=(
                *QUYET_DINH_PHUONG.than[:7],
                dieu("Điều 1:", "Kiện toàn tổ chức của các chi bộ trực thuộc theo danh sách."),
                dieu("Điều 2:", "Các chi bộ thi hành Quyết định này."),
            ),
        ),
        sua("tieu_de", co=13, ke=""),
        bo("sao"),
        sua("can_cu", f"{lv.QD20};", nghieng=True),
        sua("can_cu", f"{lv.QUY_CHE};", nghieng=True, lan=1),
        sua("can_cu", f"{lv.DE_NGHI}.", nghieng=True, lan=2),
        ma="sai_05_khong_sao_can_cu_nghieng",
        vi_pham=(
            *("co_chu_tieu_de", "ke_duoi_tieu_de", "sao_duoi_co_quan", "kieu_chu_can_cu"),
            *("can_cu_gach_dau_dong", "mau_dieu"),
        ),
    ),
    hong(
        replace(
            NGHI_QUYET_TINH,
            than=(
                *NGHI_QUYET_TINH.than[:9],
                d("noi_dung", lv.D, ngat_trang=True),
                d("noi_dung", lv.HET),
            ),
        ),
        moi_doan("noi_dung", can="trai", thut=0.0, truoc=0.0, dan=("auto", 1.5)),
        ma="sai_05_hai_trang_khong_so_dan_dong",
        cach=("style",),
        trang=Trang(),
        vi_pham=("thieu_so_trang", "can_deu", "cach_doan", "dan_dong"),
        canh_bao=("thut_dau_dong",),
    ),
    hong(
        BAO_CAO_PHUONG,
        trang(so_cho="cuoi", so_trang_dau=True),
        sua("ten_loai", co=14),
        ma="sai_36_so_trang_cuoi_trang",
        nguon="docx_js",
        cach=(),
        vi_pham=("vi_tri_so_trang", "so_trang_trang_dau", "co_chu_ten_loai"),
        chua_ro=("co_chu_so_trang", "kieu_chu_so_trang", "thieu_so_trang"),
    ),
    hong(
        replace(BAO_CAO_PHUONG, nguon="python_docx"),
        trang(so_can="phai", so_kieu="upperRoman", so_co=11, so_nghieng=True, so_cach=15),
        ma="sai_36_so_trang_la_ma_ben_phai",
        cach=("khung",),
        vi_pham=(
            *("vi_tri_so_trang", "chu_so_trang", "co_chu_so_trang", "kieu_chu_so_trang"),
            "cach_mep_so_trang",
        ),
    ),
    hong(
        _KE_HOACH,
        sua("noi_dung", phong="Arial"),
        sua("noi_dung", mau="0000FF", lan=1),
        sua("noi_dung", co=13, lan=2),
        sua("noi_dung", nghieng=True, lan=3),
        ma="sai_05_phong_mau_co_chu",
        vi_pham=("phong_chu", "mau_chu", "co_chu_noi_dung", "kieu_chu_noi_dung"),
    ),
    hong(
        HUONG_DAN_BAN_TO_CHUC,
        *(moi_doan(v, phong="Arial") for v in ("noi_dung", "tieu_de", "ten_loai", "trich_yeu")),
        ma="sai_36_phong_arial",
        canh_bao=("phong_chu",),
    ),
    hong(
        THONG_BAO_KHOI,
        sua("noi_dung", _TCVN3, phong=".VnTime"),
        sua("ten_loai", can="trai"),
        ma="sai_36_bang_ma_cu",
        vi_pham=("bo_ma_chu", "can_giua_ten_loai"),
        chua_ro=("phong_chu", "can_deu"),
    ),
    hong(
        BAO_CAO_CHI_BO,
        trang(rong=215.9, cao=279.4),
        sua("noi_dung", lv.HET.removesuffix("."), lan=2),
        ma="sai_05_kho_giay_letter",
        vi_pham=("kho_giay", "ket_thuc_noi_dung"),
    ),
    hong(
        replace(
            NGHI_QUYET_CHI_BO,
            than=(
                *NGHI_QUYET_CHI_BO.than[:-1],
                Phan(Trang(297, 210, 30, 15, 20, 20, so_cho="dau")),
                d("noi_dung", lv.A),
                Phan(Trang(so_cho="dau")),
                d("noi_dung", lv.HET),
            ),
        ),
        ma="sai_05_kho_ngang_khong_bang",
        cach=("gon",),
        canh_bao=("kho_ngang",),
        chua_ro=("le_tren", "le_duoi", "le_trai", "le_phai"),
    ),
    hong(
        KE_HOACH_HUYEN,
        moi_doan("noi_dung", dan=("exact", 16.0), thut=20.0),
        sua("gach_noi", "----------"),
        sua("dia_danh_ngay", nghieng=False, co=13),
        ma="sai_36_dan_dong_16_thut_20",
        vi_pham=("dan_dong", "nam_gach_noi", "kieu_chu_dia_danh_ngay", "co_chu_dia_danh_ngay"),
        canh_bao=("thut_dau_dong",),
    ),
    hong(
        QUYET_DINH_PHUONG,
        moi_doan("dieu", dan=("exact", 26.0)),
        sua("tieu_de", ke="vien"),
        sua("trich_yeu", "Về việc kiện toàn tổ chức đảng"),
        ma="sai_05_dan_dong_26",
        vi_pham=("dan_dong",),
        canh_bao=("trich_yeu_viet_thuong",),
    ),
)

"""The Vietnamese language: letters, tones, old encodings, names, dates, places, numbers."""

from dangvan.text.bang_ma_cu import BangMa, GiaiMa, giai_ma, la_bang_ma_cu, nhan_bang_ma
from dangvan.text.dau_thanh import bo_dau, gap_dau, kieu_cu, kieu_moi
from dangvan.text.dia_danh import (
    LoaiTinh,
    Tinh,
    TinhDoc,
    doc_tinh,
    loai_tinh,
    ly_do_ghi_cap,
    tinh_theo_ma_cccd,
)
from dangvan.text.dinh_danh import (
    CccdDoc,
    DienThoaiDoc,
    GioiTinh,
    doc_cccd,
    doc_dien_thoai,
    doi_chieu_cccd,
)
from dangvan.text.doc_ngay import DoChinhXac, NgayDoc, doc_ngay
from dangvan.text.lam_sach import lam_sach
from dangvan.text.ngay_thang import Tuoi, cong_thang, ngay_dai, ngay_du_so, ngay_ngan, tuoi
from dangvan.text.nho_chu import nho_chu_ngan
from dangvan.text.nho_cuoi import nho_cuoi
from dangvan.text.so_chu import (
    Le,
    chu_cai_diem,
    doc_so,
    doc_thu_tu,
    doc_tien,
    hieu_so,
    so_la_ma,
    viet_so,
)
from dangvan.text.ten_nguoi import (
    HoTen,
    HoTenDoc,
    KhoaHoTen,
    doc_ho_ten,
    khoa_sap_xep,
    sua_vi_tri_dau,
    tach_ten,
    viet_hoa_ten,
)
from dangvan.text.unicode_viet import chuan_hoa, ky_tu_cam, tu_choi_ky_tu_cam

__all__ = [
    "BangMa",
    "CccdDoc",
    "DienThoaiDoc",
    "DoChinhXac",
    "GiaiMa",
    "GioiTinh",
    "HoTen",
    "HoTenDoc",
    "KhoaHoTen",
    "Le",
    "LoaiTinh",
    "NgayDoc",
    "Tinh",
    "TinhDoc",
    "Tuoi",
    "bo_dau",
    "chu_cai_diem",
    "chuan_hoa",
    "cong_thang",
    "doc_cccd",
    "doc_dien_thoai",
    "doc_ho_ten",
    "doc_ngay",
    "doc_so",
    "doc_thu_tu",
    "doc_tien",
    "doc_tinh",
    "doi_chieu_cccd",
    "gap_dau",
    "giai_ma",
    "hieu_so",
    "khoa_sap_xep",
    "kieu_cu",
    "kieu_moi",
    "ky_tu_cam",
    "la_bang_ma_cu",
    "lam_sach",
    "loai_tinh",
    "ly_do_ghi_cap",
    "ngay_dai",
    "ngay_du_so",
    "ngay_ngan",
    "nhan_bang_ma",
    "nho_chu_ngan",
    "nho_cuoi",
    "so_la_ma",
    "sua_vi_tri_dau",
    "tach_ten",
    "tinh_theo_ma_cccd",
    "tu_choi_ky_tu_cam",
    "tuoi",
    "viet_hoa_ten",
    "viet_so",
]

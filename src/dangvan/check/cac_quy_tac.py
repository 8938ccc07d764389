"""Every rule, in the order of the components.

A new rule is a function with `@quy_tac` in the file of its component, and its name here.
"""

from dangvan.check import r_can_cu as cc
from dangvan.check import r_can_giua as cg
from dangvan.check import r_cau_truc as ct
from dangvan.check import r_chu_ky as ck
from dangvan.check import r_co_quan as cq
from dangvan.check import r_ho_ten as ht
from dangvan.check import r_khac as ka
from dangvan.check import r_khoan_diem as kd
from dangvan.check import r_kinh_gui as kg
from dangvan.check import r_ky_hieu as kh
from dangvan.check import r_ngay as ng
from dangvan.check import r_noi_dung as nd
from dangvan.check import r_noi_nhan as nn
from dangvan.check import r_phu as ph
from dangvan.check import r_phu_luc as pl
from dangvan.check import r_so as so
from dangvan.check import r_so_trang as st
from dangvan.check import r_ten_loai as tl
from dangvan.check import r_tieu_de as ti
from dangvan.check import r_trang as tr
from dangvan.check import r_trich_dan as td
from dangvan.check.quy_tac import QuyTac
from dangvan.check.r_co_chu import CO_CHU, IN_HOA, KIEU_CHU

NHOM: tuple[tuple[str, tuple[QuyTac, ...]], ...] = (
    ("Trang", (
        tr.kho_giay, tr.kho_ngang, tr.le_tren, tr.le_duoi, tr.le_trai, tr.le_phai, tr.phong_chu,
        tr.bo_ma_chu, tr.mau_chu,
    )),
    ("Số trang", (
        st.thieu_so_trang, st.so_trang_trang_dau, st.vi_tri_so_trang, st.cach_mep_so_trang,
        st.chu_so_trang, st.co_chu_so_trang, st.kieu_chu_so_trang,
    )),
    ("Tiêu đề (ô số 1)", (
        ti.thieu_tieu_de, ti.vi_tri_tieu_de, ti.ke_duoi_tieu_de, ti.lan_quoc_hieu,
    )),
    ("Cơ quan ban hành (ô số 2)", (
        cq.thieu_co_quan_ban_hanh, cq.thieu_cap_tren, cq.thua_cap_tren, cq.kieu_cap_tren,
        cq.ban_thuong_vu_o_co_quan, cq.noi_ten_lien_tich, cq.ten_dai_hoi_chi_bo,
        cq.sao_duoi_co_quan, cq.cap_huyen_da_ket_thuc, cq.to_chuc_da_ket_thuc,
    )),
    ("Số và ký hiệu (ô số 3)", (
        so.thieu_so_ky_hieu, so.vi_tri_so, so.so_hai_cham, so.so_co_so_0, so.so_khong_so_0_thua,
        so.so_khong_cham_nghin, so.dau_noi_so_ky_hieu, so.so_de_trong, so.so_hau_to, so.duoi_nb,
    )),
    ("Ký hiệu (ô số 3)", (
        kh.ky_hieu_loai, kh.ky_hieu_loai_suy_ra, kh.ky_hieu_quy_dinh, kh.ky_hieu_co_quan,
        kh.ky_hieu_co_quan_suy_ra,
    )),
    ("Địa danh và ngày (ô số 4)", (
        ng.thieu_dia_danh_ngay, ng.vi_tri_ngay, ng.mau_dia_danh_ngay, ng.ngay_co_so_0,
        ng.ngay_thang_khong_so_0_thua, ng.ngay_co_that, ng.dia_danh_ghi_cap, ng.viet_tat_dia_danh,
    )),
    ("Căn giữa ở phần đầu", (
        cg.can_giua_co_quan, cg.can_giua_so, cg.can_giua_ngay,
    )),
    ("Tên loại, trích yếu (ô số 5)", (
        tl.thieu_ten_loai, tl.cong_van_khong_ten_loai, tl.ten_loai_ngoai_danh_muc,
        tl.can_giua_ten_loai, tl.thieu_trich_yeu, tl.trich_yeu_in_thuong,
        tl.trich_yeu_viet_thuong, tl.nam_gach_noi, tl.vi_tri_trich_yeu_cong_van, tl.cong_van_v_v,
        tl.cong_van_ve_viec,
    )),
    ("Nội dung (ô số 6)", (
        nd.co_chu_noi_dung, nd.kieu_chu_noi_dung, nd.can_deu, nd.thut_dau_dong, nd.cach_doan,
        nd.dan_dong, nd.ket_thuc_noi_dung, nd.tron_kieu_dau,
    )),
    ("Căn cứ (ô số 6)", (
        cc.can_cu_moi_dong, cc.can_cu_gach_dau_dong, cc.can_cu_ngan_cach, cc.can_cu_ket_thuc,
        cc.kieu_chu_can_cu, cc.can_cu_het_hieu_luc, cc.can_cu_khong_khop,
    )),
    ("Trích dẫn (ô số 6)", (
        td.trich_dan_lan_dau, td.trich_dan_cu_phap, td.ngay_trich_dan, td.can_cu_sau_ngay_ky,
    )),
    ("Phần, chương, điều (ô số 6)", (
        ct.thu_tu_phan_chuong, ct.can_giua_phan_chuong, ct.in_hoa_ten_phan_chuong,
        ct.kieu_chu_de_muc, ct.mau_dieu, ct.thu_tu_dieu,
    )),
    ("Khoản, điểm (ô số 6)", (
        kd.mau_khoan, kd.thu_tu_khoan, kd.mau_diem, kd.thu_tu_diem,
    )),
    ("Người ký (ô số 7)", (
        ck.thieu_nguoi_ky, ck.vi_tri_chu_ky, ck.ky_hieu_quyen_han, ck.khong_thua_uy_quyen,
        ck.kt_cap_uy, ck.hinh_thuc_ky, ck.chu_the_sau_tm, ck.chuc_vu_kem_ten, ck.chuc_vu_duoc_ghi,
        ck.ky_bien_ban,
    )),
    ("Họ tên người ký (ô số 7)", (
        ht.kieu_chu_chuc_vu, ht.ho_ten_in_thuong, ht.ho_ten_hoc_ham, ht.ho_ten_day_du,
    )),
    ("Kính gửi, kính trình (ô số 9)", (
        kg.thieu_kinh_gui, kg.tu_kinh_gui, kg.kinh_gui_cung_dong, kg.kinh_gui_dau_cau,
    )),
    ("Nơi nhận (ô số 9)", (
        nn.thieu_noi_nhan, nn.vi_tri_noi_nhan, nn.mau_noi_nhan, nn.gach_chan_noi_nhan,
        nn.noi_nhan_dau_dong, nn.noi_nhan_ngan_cach, nn.noi_nhan_ket_thuc, nn.noi_nhan_luu,
        nn.noi_nhan_nhu_tren, nn.noi_nhan_muc_dich,
    )),
    ("Khẩn, dự thảo, phạm vi, soạn thảo (ô số 10–13)", (
        ph.chu_muc_do_khan, ph.vi_tri_muc_do_khan, ph.mau_muc_do_khan, ph.mau_du_thao,
        ph.vi_tri_du_thao, ph.vi_tri_pham_vi, ph.vi_tri_khong_pho_bien,
        ph.in_hoa_ky_hieu_soan_thao, ph.ke_tren_thong_tin_lien_he,
    )),
    ("Phụ lục", (
        pl.phu_luc_trang_rieng, pl.phu_luc_danh_so, pl.phu_luc_can_giua, pl.phu_luc_kem_theo,
        pl.phu_luc_so_trang,
    )),
    ("Thẩm quyền, dấu vết soạn thảo", (
        ka.tham_quyen, ka.con_theo_doi_sua, ka.con_nhan_xet, ka.con_chu_an,
    )),
    ("Cỡ chữ", CO_CHU),
    ("Kiểu chữ", KIEU_CHU),
    ("IN HOA", IN_HOA),
)  # fmt: skip
"""The rules by group."""

CHECKS: tuple[QuyTac, ...] = tuple(rule for _, rules in NHOM for rule in rules)
"""Every rule."""

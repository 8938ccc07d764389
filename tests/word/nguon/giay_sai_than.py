"""Papers with planted faults: legal bases, articles, citations, spelling, signature, recipients."""

from dataclasses import replace

import giay_tot_05 as t05
import giay_tot_05b as t05b
import giay_tot_36 as t36
import loi_van as lv
from khuon import HD36, bo, can_cu, dau_loai, dieu, doan, hong, sua
from vai import Chu, d

_TRAI = {"can": "trai"}

SAI_THAN = (
    hong(
        t36.QUYET_DINH_XA,
        sua("can_cu", f"- {lv.QD24}; căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ;"),
        sua("can_cu", "- Căn cứ Kết luận của Ban Thường vụ Đảng uỷ", lan=1),
        sua("can_cu", f"- {lv.DE_NGHI}.", lan=2),
        ma="sai_36_can_cu",
        nguon="libreoffice",
        vi_pham=("can_cu_moi_dong", "can_cu_ngan_cach", "can_cu_ket_thuc"),
    ),
    hong(
        t05.QUYET_DINH_PHUONG,
        sua("can_cu", f"- {lv.QUY_CHE},", lan=1),
        sua("can_cu", f"- {lv.DE_NGHI};", lan=2),
        ma="sai_05_can_cu_dau_phay",
        vi_pham=("can_cu_ngan_cach", "can_cu_ket_thuc"),
    ),
    hong(
        replace(
            t36.QUY_DINH_TINH,
            than=(
                *dau_loai("QUY CHẾ", "làm việc của Ban Thường vụ"),
                *can_cu(HD36, lv.QD29, lv.QUY_CHE),
                *doan("Ban Thường vụ Tỉnh uỷ ban hành Quy chế như sau:"),
                d("phan_chuong", "Chương I", **_TRAI),
                d("ten_phan_chuong", "Quy định chung", **_TRAI),
                d("dieu", f"Điều 1- {lv.A}"),
                d("dieu", f"Điều 2- {lv.B}"),
                d("phan_chuong", "Chương III"),
                d("ten_phan_chuong", "TRÁCH NHIỆM, QUYỀN HẠN"),
                d("dieu", f"Điều 3- {lv.C}"),
            ),
        ),
        sua("so_ky_hieu", "Số 01-QC/TU"),
        ma="sai_36_chuong_dieu",
        cach=("gon",),
        vi_pham=(
            *("thu_tu_phan_chuong", "can_giua_phan_chuong", "in_hoa_ten_phan_chuong"),
            *("kieu_chu_de_muc", "mau_dieu"),
        ),
    ),
    hong(
        replace(
            t05.QUY_DINH_XA,
            than=(
                *t05.QUY_DINH_XA.than[:5],
                dieu("Điều 1. Phạm vi điều chỉnh"),
                *(d("khoan", f"{i}- {chu}") for i, chu in enumerate((lv.A, lv.B), 1)),
                dieu("Điều 3. Các loại báo cáo"),
                d("khoan", f"1. {lv.C}"),
                d("khoan", f"3. {lv.D}"),
                d("khoan", "4. Các loại báo cáo gồm:"),
                *(d("diem", f"{chu}) Báo cáo loại {chu};") for chu in "abcd"),
                d("diem", "e) Báo cáo khác."),
                dieu("Điều 4. Thời hạn báo cáo"),
                d("khoan", "1. Thời hạn gửi báo cáo như sau:"),
                d("diem", "a. Báo cáo tháng trước ngày 25;"),
                d("diem", "b. Báo cáo quý trước ngày 20."),
            ),
        ),
        ma="sai_05_dieu_khoan_diem",
        nguon="libreoffice",
        vi_pham=("thu_tu_dieu", "mau_khoan", "thu_tu_khoan", "mau_diem", "thu_tu_diem"),
    ),
    hong(
        replace(
            t05b.NGHI_QUYET_CAN_CU_PHAY,
            than=(
                *dau_loai("NGHỊ QUYẾT", "về xây dựng nông thôn mới"),
                d("can_cu", f"- {lv.QD24};"),
                d("can_cu", f"- {lv.QD208.replace('26/7/2026', '27/7/2026')};"),
                d(
                    "can_cu",
                    "- Căn cứ Nghị quyết số 12-NQ/TU ngày 30/6/2026, của Tỉnh uỷ Bắc Sơn "
                    "về công tác phát triển đảng viên;",
                ),
                d(
                    "can_cu",
                    "- Căn cứ Kế hoạch số 90-KH/TU, ngày 5/1/2027 của Tỉnh uỷ Bắc Sơn "
                    "về phát triển nông thôn.",
                ),
                *doan(lv.A, "Thực hiện Chỉ thị số 06-CT/TU trong toàn Đảng bộ."),
            ),
        ),
        ma="sai_05_trich_dan",
        nguon="python_docx",
        cach=("bang",),
        vi_pham=("trich_dan_lan_dau",),
        canh_bao=(
            *("trich_dan_cu_phap", "ngay_trich_dan", "can_cu_het_hieu_luc"),
            *("can_cu_khong_khop", "can_cu_sau_ngay_ky"),
        ),
    ),
    hong(
        replace(t36.QUYET_DINH_XA, nhan=(), ky=()),
        sua("quyet_dinh", "BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH"),
        ma="sai_36_khong_ky_lan_kieu_dau",
        canh_bao=("tron_kieu_dau", "thieu_nguoi_ky", "thieu_noi_nhan"),
    ),
    hong(
        replace(
            t05b.NGHI_QUYET_CAN_CU_PHAY,
            nhan=t05b.NGHI_QUYET_CAN_CU_PHAY.ky,
            ky=t05b.NGHI_QUYET_CAN_CU_PHAY.nhan,
        ),
        ma="sai_05_ky_ben_trai",
        vi_pham=("vi_tri_chu_ky", "vi_tri_noi_nhan"),
    ),
    hong(
        t36.HUONG_DAN_BAN_TO_CHUC,
        sua("quyen_han", "T/M BAN TỔ CHỨC"),
        sua("chuc_vu", "TRƯỞNG BAN"),
        sua("ho_ten", "NGÔ THỊ LAN", co=13, dam=False),
        ma="sai_36_ban_to_chuc_t_m",
        nguon="docx_js",
        cach=(),
        vi_pham=("hinh_thuc_ky", "ho_ten_in_thuong", "co_chu_ho_ten", "kieu_chu_ho_ten"),
        chua_ro=("chu_the_sau_tm", "chuc_vu_duoc_ghi"),
    ),
    hong(
        t05b.KE_HOACH_THEO_DOI_SUA,
        sua("dia_danh_ngay", "Tân Hà, ngày 20 tháng 10 năm 2026"),
        sua("noi_dung", lv.HET, lan=2),
        sua("quyen_han", "T/M Ban Thường vụ", co=13, dam=False),
        sua("chuc_vu", "Bí thư", co=13),
        sua("ho_ten", "H. V. Xuân"),
        ma="sai_05_khoi_ky_chu_thuong",
        nguon="docx_js",
        canh_bao=(),
        ghi_chu="",
        vi_pham=(
            *("in_hoa_quyen_han", "co_chu_quyen_han", "kieu_chu_quyen_han"),
            *("in_hoa_chuc_vu", "co_chu_chuc_vu", "ho_ten_day_du"),
        ),
    ),
    hong(
        t05b.BAO_CAO_LIEN_HE,
        sua("noi_nhan", co=12),
        sua("muc_noi_nhan", "- Thường trực Tỉnh uỷ (để báo cáo);", co=11, nghieng=True),
        sua("muc_noi_nhan", "- Lưu Ban Tuyên giáo và Dân vận Tỉnh uỷ", lan=1),
        bo("ky_hieu_soan_thao"),
        ma="sai_05_noi_nhan_co_chu",
        cach=("gon", "tab"),
        sau=(),
        vi_pham=(
            *("co_chu_noi_nhan", "co_chu_muc_noi_nhan", "kieu_chu_muc_noi_nhan"),
            "noi_nhan_ket_thuc",
        ),
        canh_bao=("noi_nhan_muc_dich",),
    ),
    hong(
        t36.BAO_CAO_CHI_BO,
        sua("noi_dung", (Chu(lv.D), Chu(" Bản nháp cũ.", dac="an")), lan=0),
        sua("noi_dung", (Chu(lv.E, dac="nhan_xet"),), lan=1),
        sua("ho_ten", (Chu("Bùi Văn "), Chu("Khang", dac="del"), Chu("Khánh", dac="ins"))),
        ma="sai_36_con_dau_vet_soan_thao",
        cach=("bang", "day_du"),
        canh_bao=("con_chu_an", "con_nhan_xet", "con_theo_doi_sua"),
    ),
)

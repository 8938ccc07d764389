"""Changes of words and places, one for each rule; see `dot_bien`."""

from collections.abc import Mapping

from dot_bien import (
    BIEN_BAN,
    CONG_VAN,
    KIEM_PHIEU,
    LIEN_HE,
    LIEN_TICH,
    TO_TRINH,
    TO_TRINH_36,
    DotBien,
)
from sua_tep import THAN, Phan, Sua, chuyen, doan, kieu, moi, mot_lan, thay, them, tim, xoa

SO = "Số 07-NQ/ĐU"
NGAY = "ngày 05 tháng 9 năm 2026"
_THANH_QUY_DINH: tuple[Sua, ...] = (thay(">NGHỊ QUYẾT<", ">QUY ĐỊNH<"),)
_DOAN_BAN_HANH = '<w:p><w:pPr><w:pStyle w:val="VBBanHanh"/>'
_DAN = "Quy định số 294-QĐ/TW, ngày 26/5/2025 của Ban Chấp hành Trung ương Đảng"


def chu(cu: str, thay_bang: str, ten: str = "nq26") -> DotBien:
    """Replace letters in a paper."""
    return ten, (thay(cu, thay_bang),)


PHAN_DAU: Mapping[str, DotBien] = {
    "thieu_tieu_de": ("nq26", (xoa("ĐẢNG CỘNG SẢN VIỆT NAM"),)),
    "vi_tri_tieu_de": (
        "nq26",
        (
            chuyen("ĐẢNG CỘNG SẢN VIỆT NAM", SO),
            kieu("VBTieuDe", r'w:left="\d+" w:right="\d+"', 'w:left="0" w:right="0"'),
        ),
    ),
    "ke_duoi_tieu_de": ("nq26", (kieu("VBTieuDe", r"<w:pBdr>.*?</w:pBdr>", ""),)),
    "lan_quoc_hieu": (
        "nq26",
        (them(NGAY, moi("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VBNgay")),),
    ),
    "thieu_co_quan_ban_hanh": (
        "xa",
        (xoa("ĐẢNG BỘ TỈNH LÂM ĐỒNG"), xoa("ĐẢNG UỶ XÃ ĐỒI THÔNG")),
    ),
    "thieu_cap_tren": ("xa", (xoa("ĐẢNG BỘ TỈNH LÂM ĐỒNG"),)),
    "thua_cap_tren": (
        "tinh_uy",
        (mot_lan(_DOAN_BAN_HANH, moi("BAN CHẤP HÀNH TRUNG ƯƠNG", "VBCapTren") + _DOAN_BAN_HANH),),
    ),
    "kieu_cap_tren": chu("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "TỈNH UỶ LÂM ĐỒNG", "xa"),
    "ban_thuong_vu_o_co_quan": chu(
        "ĐẢNG UỶ XÃ ĐỒI THÔNG", "BAN THƯỜNG VỤ ĐẢNG UỶ XÃ ĐỒI THÔNG", "xa"
    ),
    "noi_ten_lien_tich": chu("BAN TỔ CHỨC TỈNH UỶ -", "BAN TỔ CHỨC TỈNH UỶ,", LIEN_TICH),
    "ten_dai_hoi_chi_bo": chu("ĐẠI HỘI", "ĐẠI HỘI TOÀN THỂ ĐẢNG VIÊN", KIEM_PHIEU),
    "sao_duoi_co_quan": ("nq26", (xoa("*"),)),
    "cap_huyen_da_ket_thuc": (
        "nq26",
        (
            xoa("ĐẢNG TỈNH"),
            thay("ĐẢNG UỶ CÁC CƠ QUAN", "HUYỆN UỶ ĐỒI THÔNG"),
            thay("/ĐU<", "/HU<"),
        ),
    ),
    "to_chuc_da_ket_thuc": (
        "nq26",
        (thay("ĐẢNG UỶ CÁC CƠ QUAN", "ĐẢNG UỶ KHỐI CÁC CƠ QUAN"), thay("/ĐU<", "/ĐUK<")),
    ),
    "thieu_so_ky_hieu": ("nq26", (xoa(SO),)),
    "vi_tri_so": ("nq26", (chuyen(SO, NGAY),)),
    "so_hai_cham": chu(SO, "Số: 07-NQ/ĐU"),
    "so_co_so_0": chu(SO, "Số 7-NQ/ĐU"),
    "so_khong_so_0_thua": chu(SO, "Số 007-NQ/ĐU"),
    "so_khong_cham_nghin": chu(SO, "Số 1.207-NQ/ĐU"),
    "dau_noi_so_ky_hieu": chu(SO, "Số 07/NQ-ĐU"),
    "so_de_trong": chu(SO, "Số       -NQ/ĐU"),
    "so_hau_to": chu(SO, "Số 07a-NQ/ĐU"),
    "duoi_nb": chu(SO, "Số 07-NQ/ĐU/nb"),
    "ky_hieu_loai": chu(SO, "Số 07-CT/ĐU"),
    "ky_hieu_loai_suy_ra": chu("Số 31-KH/ĐU", "Số 31-KHO/ĐU", "kh26"),
    "ky_hieu_quy_dinh": ("nq26", (*_THANH_QUY_DINH, thay(SO, "Số 07-QĐi/ĐU"))),
    "ky_hieu_co_quan": chu(SO, "Số 07-NQ/TU"),
    "ky_hieu_co_quan_suy_ra": chu("Số 07-NQ/TU", "Số 07-NQ/THU", "thanh_uy"),
    "thieu_dia_danh_ngay": ("nq26", (xoa(NGAY),)),
    "vi_tri_ngay": ("nq26", (chuyen(NGAY, SO),)),
    "mau_dia_danh_ngay": chu("Lâm Đồng, ngày", "Lâm Đồng ngày"),
    "ngay_co_so_0": chu("ngày 05 tháng", "ngày 5 tháng"),
    "ngay_thang_khong_so_0_thua": chu("tháng 9 năm", "tháng 09 năm"),
    "ngay_co_that": chu("ngày 05 tháng 9", "ngày 31 tháng 9"),
    "dia_danh_ghi_cap": chu("Lâm Đồng, ngày", "Huế, ngày"),
    "viet_tat_dia_danh": chu("Lâm Đồng, ngày", "P. Đồi Thông, ngày"),
    "can_giua_co_quan": ("xa", (kieu("VBBanHanh", 'w:val="center"', 'w:val="left"'),)),
    "can_giua_so": ("nq26", (kieu("VBSo", 'w:val="center"', 'w:val="left"'),)),
    "can_giua_ngay": ("nq26", (kieu("VBNgay", 'w:val="center"', 'w:val="right"'),)),
    "thieu_ten_loai": ("nq26", (xoa("NGHỊ QUYẾT"),)),
    "cong_van_khong_ten_loai": (
        CONG_VAN,
        (
            doan(
                "Kính gửi:",
                "^",
                moi("CÔNG VĂN", "Normal", '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="30"/>'),
            ),
        ),
    ),
    "ten_loai_ngoai_danh_muc": chu(">NGHỊ QUYẾT<", ">GIẢI TRÌNH<"),
    "can_giua_ten_loai": ("nq26", (kieu("VBTenLoai", 'w:val="center"', 'w:val="left"'),)),
    "thieu_trich_yeu": ("nq26", (xoa("về lãnh đạo thực hiện"),)),
    "nam_gach_noi": chu(">-----<", ">---<"),
    "vi_tri_trich_yeu_cong_van": (CONG_VAN, (chuyen("về việc", "Bắc Sơn, ngày"),)),
    "cong_van_v_v": chu("về việc", "V/v", CONG_VAN),
    "cong_van_ve_viec": chu("về việc chuẩn bị", "chuẩn bị", CONG_VAN),
}

NOI_DUNG: Mapping[str, DotBien] = {
    "can_deu": ("nq26", (kieu("VBNoiDung", 'w:val="both"', 'w:val="left"'),)),
    "thut_dau_dong": ("nq26", (kieu("VBNoiDung", 'w:firstLine="567"', 'w:firstLine="0"'),)),
    "cach_doan": ("hai_doan", (kieu("VBNoiDung", 'w:after="120"', 'w:after="0"'),)),
    "dan_dong": ("nq26", (kieu("VBNoiDung", 'w:lineRule="exact"', 'w:lineRule="auto"'),)),
    "can_cu_moi_dong": (
        "kh26",
        (thay("Điều lệ Đảng Cộng sản Việt Nam;", "Điều lệ Đảng; căn cứ Quy chế làm việc;"),),
    ),
    "can_cu_gach_dau_dong": chu("- Căn cứ Điều lệ", "Căn cứ Điều lệ", "kh26"),
    "can_cu_ngan_cach": chu(
        "Điều lệ Đảng Cộng sản Việt Nam;", "Điều lệ Đảng Cộng sản Việt Nam,", "kh26"
    ),
    "can_cu_ket_thuc": chu("công tác năm 2026.", "công tác năm 2026;", "kh26"),
    "thu_tu_phan_chuong": chu(">Chương II<", ">Chương III<", "chuong"),
    "can_giua_phan_chuong": ("chuong", (kieu("VBPhan", 'w:val="center"', 'w:val="left"'),)),
    "mau_dieu": chu("Điều 1. ", "Điều 1: ", "chuong"),
    "thu_tu_dieu": chu("Điều 3. ", "Điều 4. ", "chuong"),
    "mau_khoan": ("chuong", (doan("Việc phân công", r"2\. ", "2) "),)),
    "thu_tu_khoan": ("chuong", (doan("Việc phân công", r"2\. ", "3. "),)),
    "mau_diem": ("chuong", (doan("Ban Xây dựng", r"b\) ", "b. "),)),
    "thu_tu_diem": ("chuong", (doan("Ban Xây dựng", r"b\) ", "c) "),)),
    "trich_dan_lan_dau": chu(_DAN, "Quy định số 294-QĐ/TW"),
    "trich_dan_cu_phap": chu("294-QĐ/TW, ngày", "294-QĐ/TW ngày"),
    "ngay_trich_dan": chu("ngày 26/5/2025", "ngày 26/05/2025"),
    "can_cu_het_hieu_luc": chu(
        "Thực hiện chương trình công tác năm 2026",
        "Căn cứ Quy định số 24-QĐ/TW, ngày 30/7/2021 của Ban Chấp hành Trung ương Đảng",
        "kh26",
    ),
    "can_cu_khong_khop": chu(
        "Thực hiện chương trình công tác năm 2026",
        "Căn cứ Quy định số 24-QĐ/TW, ngày 03/7/2021 của Ban Chấp hành Trung ương Đảng",
        "kh26",
    ),
    "can_cu_sau_ngay_ky": chu("ngày 26/5/2025", "ngày 26/10/2026"),
    "ket_thuc_noi_dung": chu("kế hoạch đã giao.", "kế hoạch đã giao./."),
    "tron_kieu_dau": chu("tổ chức học tập", "tổ chức học tập, hòa nhập, khoá học"),
}


def _chu_ky_ra_giua(phan: Phan) -> None:
    """The block of the signer below the table, across the page."""
    dau = phan[THAN].index('<w:p><w:pPr><w:pStyle w:val="VBQuyenHan"/>')
    het = phan[THAN].index("</w:tc>", dau)
    khoi = phan[THAN][dau:het]
    con = phan[THAN][:dau] + "<w:p/>" + phan[THAN][het:]
    phan[THAN] = con.replace("<w:sectPr>", f"{khoi}<w:sectPr>")


def _kinh_gui_rieng_dong(phan: Phan) -> None:
    """The first addressee on a line of its own, set like the second."""
    mot, hai = tim(phan, "Kính gửi:"), tim(phan, "- Ban Tổ chức Tỉnh uỷ.")
    ppr = hai[hai.index("<w:pPr>") : hai.index("</w:pPr>") + len("</w:pPr>")]
    nhan, dau, ten = mot.partition("Kính gửi:</w:t></w:r>")
    phan[THAN] = phan[THAN].replace(mot, f"{nhan}{dau}</w:p><w:p>{ppr}{ten}", 1)


CUOI: Mapping[str, DotBien] = {
    "thieu_nguoi_ky": ("nq26", (xoa("Nguyễn Văn An"),)),
    "vi_tri_chu_ky": ("nq26", (_chu_ky_ra_giua,)),
    "ky_hieu_quyen_han": chu("T/M BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ"),
    "khong_thua_uy_quyen": chu("T/M BAN THƯỜNG VỤ", "TUQ BAN THƯỜNG VỤ"),
    "kt_cap_uy": chu("T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ"),
    "hinh_thuc_ky": chu("T/M BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN"),
    "chu_the_sau_tm": chu("T/M BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ ĐẢNG UỶ"),
    "chuc_vu_kem_ten": chu(">BÍ THƯ<", ">BÍ THƯ ĐẢNG UỶ<"),
    "chuc_vu_duoc_ghi": chu(">BÍ THƯ<", ">UỶ VIÊN BAN THƯỜNG VỤ<"),
    "ky_bien_ban": (BIEN_BAN, (thay("NGƯỜI GHI BIÊN BẢN", "THƯ KÝ"),)),
    "ho_ten_hoc_ham": chu("Nguyễn Văn An", "TS. Nguyễn Văn An"),
    "ho_ten_day_du": chu("Nguyễn Văn An", "N. V. An"),
    "thieu_kinh_gui": (
        CONG_VAN,
        (xoa("Kính gửi:"), xoa("- Các đảng uỷ trực thuộc;"), xoa("- Các ban đảng Tỉnh uỷ;")),
    ),
    "tu_kinh_gui": chu("Kính trình:", "Kính gửi:", TO_TRINH),
    "kinh_gui_cung_dong": (TO_TRINH_36, (_kinh_gui_rieng_dong,)),
    "kinh_gui_dau_cau": chu("- Các chi bộ;", "- Các chi bộ.", "day_du"),
    "thieu_noi_nhan": (
        "nq26",
        (
            xoa("Nơi nhận"),
            xoa("- Ban Thường vụ Tỉnh uỷ;"),
            xoa("- Các chi bộ, đảng bộ"),
            xoa("- Lưu Văn phòng"),
        ),
    ),
    "vi_tri_noi_nhan": (
        "nq26",
        (
            chuyen("- Lưu Văn phòng", "Nguyễn Văn An"),
            chuyen("- Các chi bộ, đảng bộ", "Nguyễn Văn An"),
            chuyen("- Ban Thường vụ Tỉnh uỷ;", "Nguyễn Văn An"),
            chuyen("Nơi nhận", "Nguyễn Văn An"),
        ),
    ),
    "mau_noi_nhan": chu(">Nơi nhận<", ">NƠI NHẬN<"),
    "noi_nhan_dau_dong": chu("- Ban Thường vụ Tỉnh uỷ;", "Ban Thường vụ Tỉnh uỷ;"),
    "noi_nhan_ngan_cach": chu("- Ban Thường vụ Tỉnh uỷ;", "- Ban Thường vụ Tỉnh uỷ,"),
    "noi_nhan_ket_thuc": chu("- Lưu Văn phòng Đảng uỷ.", "- Lưu Văn phòng Đảng uỷ;"),
    "noi_nhan_luu": chu("- Lưu Văn phòng Đảng uỷ.", "- Lưu: VT, Văn phòng Đảng uỷ."),
    "noi_nhan_nhu_tren": chu("- Như trên;", "- Thường trực Tỉnh uỷ;", CONG_VAN),
    "noi_nhan_muc_dich": chu("- Ban Thường vụ Tỉnh uỷ;", "- Ban Thường vụ Tỉnh uỷ (để báo cáo);"),
    "chu_muc_do_khan": chu(">KHẨN<", ">HẸN GIỜ<", "day_du"),
    "vi_tri_muc_do_khan": ("day_du", (chuyen("KHẨN", NGAY),)),
    "mau_du_thao": chu("Dự thảo lần 2", "Dự thảo lần hai", "du_thao"),
    "vi_tri_du_thao": ("du_thao", (chuyen("Dự thảo lần 2", NGAY),)),
    "vi_tri_pham_vi": (
        "day_du",
        (
            thay("LƯU HÀNH NỘI BỘ", "", "word/header3.xml"),
            them(SO, moi("LƯU HÀNH NỘI BỘ", "VBPhamVi")),
        ),
    ),
    "vi_tri_khong_pho_bien": (
        "nq21",
        (
            them(
                "-----",
                moi("Không phổ biến trên các phương tiện thông tin đại chúng", "VBPhanCach"),
            ),
        ),
    ),
    "ke_tren_thong_tin_lien_he": (LIEN_HE, (doan("điện thoại", r"<w:pBdr>.*?</w:pBdr>", ""),)),
    "tham_quyen": (
        "chi_bo",
        (thay(">NGHỊ QUYẾT<", ">CHỈ THỊ<"), thay("-NQ/CB", "-CT/CB")),
    ),
    "con_theo_doi_sua": (
        "nq26",
        (mot_lan("<w:p><w:pPr>", '<w:p><w:del w:id="9"/><w:pPr>'),),
    ),
    "con_nhan_xet": (
        "nq26",
        (doan(SO, "</w:p>", '<w:r><w:commentReference w:id="1"/></w:r></w:p>'),),
    ),
    "con_chu_an": (
        "nq26",
        (doan(SO, "</w:p>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"),),
    ),
}

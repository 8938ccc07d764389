"""Committees and party cells as issuers of papers."""

from datetime import date

from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.loai_to_chuc import HinhThucKyToChuc, LoaiToChuc

_NGUON = (
    "36-HD/VPTW (2018), mục II.1.2, II.1.3.2, II.1 (ô số 7a, 7b); "
    "05-HD/VPTW (2026), Phần II, mục I.2, I.3.2, I.7"
)
_NGUON_HD36 = "36-HD/VPTW (2018), mục II.1.2, II.1.3.2, II.1 (ô số 7a, 7b)"
_NGUON_CAP_HUYEN = "mô hình chính quyền địa phương hai cấp từ 01/7/2025"
_NGUON_KHOI = (
    "294-QĐ/TW (2025), mục 10.4; nơi kết thúc sớm nhất được biết là 22/12/2024, "
    "ngày ở đây là ngày muộn nhất"
)
_HET_CAP_HUYEN = date(2025, 6, 30)
_BI_THU = ("BÍ THƯ", "PHÓ BÍ THƯ")
_KY_CAP_UY: tuple[HinhThucKyToChuc, ...] = ("T/M", "T/L")


def _cap_uy(
    khoa: str,
    ten: str,
    sau_tm: str,
    ky_hieu: str,
    *vi_du: tuple[str, str],
    tren: bool = True,
    btv: bool = True,
    theo_ten: tuple[tuple[str, str], ...] = (),
) -> LoaiToChuc:
    chu_the = {"ban_chap_hanh": sau_tm} | ({"ban_thuong_vu": "BAN THƯỜNG VỤ"} if btv else {})
    return LoaiToChuc(
        khoa=khoa,
        ten=ten,
        kieu_cap_tren="dang_bo" if tren else "khong",
        ky_hieu=ky_hieu,
        ky_hieu_theo_ten=FrozenMap(theo_ten),
        chu_the=FrozenMap(chu_the),
        hinh_thuc_ky=_KY_CAP_UY,
        chuc_vu_tm=_BI_THU,
        dau_rieng=True,
        vi_du=vi_du,
        source=_NGUON,
        do_tin_cay="A",
    )


def _cap_huyen(
    khoa: str, ten: str, sau_tm: str, ky_hieu: str, *vi_du: tuple[str, str]
) -> LoaiToChuc:
    return LoaiToChuc(
        khoa=khoa,
        ten=ten,
        kieu_cap_tren="dang_bo",
        ky_hieu=ky_hieu,
        chu_the=FrozenMap({"ban_chap_hanh": sau_tm, "ban_thuong_vu": "BAN THƯỜNG VỤ"}),
        hinh_thuc_ky=_KY_CAP_UY,
        chuc_vu_tm=_BI_THU,
        dau_rieng=True,
        vi_du=vi_du,
        hieu_luc_den=_HET_CAP_HUYEN,
        source=_NGUON_HD36,
        # The header is in the text; only huyện uỷ's symbol is, the others come from one table.
        do_tin_cay="A" if ky_hieu == "HU" else "C",
        source_hieu_luc=_NGUON_CAP_HUYEN,
        do_tin_cay_hieu_luc="B",
    )


def _chi_bo(khoa: str, ten: str, *vi_du: tuple[str, str]) -> LoaiToChuc:
    return LoaiToChuc(
        khoa=khoa,
        ten=ten,
        kieu_cap_tren="dang_bo",
        ky_hieu="CB",
        chu_the=FrozenMap({"chi_bo": "CHI BỘ"}),
        hinh_thuc_ky=_KY_CAP_UY,
        chuc_vu_tm=_BI_THU,
        dau_rieng=None,
        vi_du=vi_du,
        source=_NGUON,
        do_tin_cay="A",
    )


CAC_CAP_UY: tuple[LoaiToChuc, ...] = (
    LoaiToChuc(
        khoa="trung_uong",
        ten="Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",
        kieu_cap_tren="khong",
        ky_hieu="TW",
        chu_the=FrozenMap(
            {
                "ban_chap_hanh": "BAN CHẤP HÀNH TRUNG ƯƠNG",
                "bo_chinh_tri": "BỘ CHÍNH TRỊ",
                "ban_bi_thu": "BAN BÍ THƯ",
            }
        ),
        khong_ghi_chuc_vu=("bo_chinh_tri", "ban_bi_thu"),
        hinh_thuc_ky=_KY_CAP_UY,
        chuc_vu_tm=("TỔNG BÍ THƯ",),
        dau_rieng=True,
        vi_du=(("", "BAN CHẤP HÀNH TRUNG ƯƠNG"),),
        source=_NGUON,
        do_tin_cay="A",
    ),
    _cap_uy(
        "tinh_uy",
        "Tỉnh uỷ",
        "TỈNH UỶ",
        "TU",
        ("", "TỈNH UỶ ĐỒNG THÁP"),
        ("", "TỈNH UỶ ĐIỆN BIÊN"),
        tren=False,
    ),
    LoaiToChuc(
        khoa="thanh_uy",
        ten="Thành uỷ trực thuộc Trung ương",
        kieu_cap_tren="khong",
        ky_hieu="TU",
        chu_the=FrozenMap({"ban_chap_hanh": "THÀNH UỶ", "ban_thuong_vu": "BAN THƯỜNG VỤ"}),
        hinh_thuc_ky=_KY_CAP_UY,
        chuc_vu_tm=_BI_THU,
        dau_rieng=True,
        vi_du=(("", "THÀNH UỶ CẦN THƠ"),),
        source=f"{_NGUON}; ký hiệu TU theo một bảng ký hiệu thứ cấp",
        do_tin_cay="C",
    ),
    _cap_uy(
        "dang_uy_truc_thuoc_trung_uong",
        "Đảng uỷ trực thuộc Trung ương",
        "ĐẢNG UỶ",
        "ĐU",
        ("", "ĐẢNG UỶ CÔNG AN TRUNG ƯƠNG"),
        ("", "QUÂN UỶ TRUNG ƯƠNG"),
        tren=False,
        theo_ten=(("quân uỷ trung ương", "QUTW"), ("đảng uỷ công an trung ương", "ĐUCA")),
    ),
    _cap_huyen(
        "huyen_uy", "Huyện uỷ", "HUYỆN UỶ", "HU", ("ĐẢNG BỘ TỈNH HÀ GIANG", "HUYỆN UỶ ĐỒNG VĂN")
    ),
    _cap_huyen("quan_uy", "Quận uỷ", "QUẬN UỶ", "QU"),
    _cap_huyen("thi_uy", "Thị uỷ", "THỊ UỶ", "ThU"),
    _cap_huyen("thanh_uy_thuoc_tinh", "Thành uỷ thuộc tỉnh", "THÀNH UỶ", "ThU"),
    LoaiToChuc(
        khoa="dang_uy_khoi",
        ten="Đảng uỷ khối trực thuộc tỉnh uỷ, thành uỷ",
        kieu_cap_tren="dang_bo",
        ky_hieu="ĐUK",
        chu_the=FrozenMap({"ban_chap_hanh": "ĐẢNG UỶ", "ban_thuong_vu": "BAN THƯỜNG VỤ"}),
        hinh_thuc_ky=_KY_CAP_UY,
        chuc_vu_tm=_BI_THU,
        dau_rieng=True,
        vi_du=(("ĐẢNG BỘ TỈNH CÀ MAU", "ĐẢNG UỶ KHỐI DOANH NGHIỆP"),),
        hieu_luc_den=date(2025, 6, 30),
        source=_NGUON_HD36,
        do_tin_cay="A",
        source_hieu_luc=_NGUON_KHOI,
        do_tin_cay_hieu_luc="C",
    ),
    _cap_uy("dang_uy_quan_su", "Đảng uỷ quân sự", "ĐẢNG UỶ", "ĐUQS"),
    _cap_uy("dang_uy_cong_an", "Đảng uỷ công an", "ĐẢNG UỶ", "ĐUCA"),
    _cap_uy("dang_uy_bien_phong", "Đảng uỷ biên phòng", "ĐẢNG UỶ", "ĐUBP"),
    _cap_uy(
        "dang_uy_cap_tren_co_so",
        "Đảng uỷ cấp trên trực tiếp của tổ chức cơ sở đảng "
        "(xã, phường, đặc khu từ 01/7/2025; các cơ quan Đảng tỉnh; UBND tỉnh)",
        "ĐẢNG UỶ",
        "ĐU",
        ("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "ĐẢNG UỶ PHƯỜNG BA ĐÌNH"),
        ("ĐẢNG BỘ QUỐC HỘI", "ĐẢNG UỶ KIỂM TOÁN NHÀ NƯỚC"),
    ),
    _cap_uy(
        "dang_uy_co_so",
        "Đảng uỷ cơ sở (xã, phường, thị trấn đến 30/6/2025; sở, trường học, bệnh viện)",
        "ĐẢNG UỶ",
        "ĐU",
        ("ĐẢNG BỘ HUYỆN THANH CHƯƠNG", "ĐẢNG UỶ XÃ THANH HÀ"),
        ("ĐẢNG BỘ BỘ Y TẾ", "ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI"),
    ),
    _cap_uy(
        "dang_uy_bo_phan",
        "Đảng uỷ bộ phận",
        "ĐẢNG UỶ",
        "ĐU",
        ("ĐẢNG BỘ XÃ LỘC THUỶ", "ĐẢNG UỶ THÔN TUY LỘC"),
        ("ĐẢNG BỘ SỞ Y TẾ", "ĐẢNG UỶ BỆNH VIỆN ĐA KHOA TỈNH"),
        btv=False,
    ),
    _chi_bo("chi_bo_co_so", "Chi bộ cơ sở"),
    _chi_bo(
        "chi_bo_truc_thuoc",
        "Chi bộ trực thuộc đảng uỷ",
        ("ĐẢNG BỘ XÃ TIÊN PHONG", "CHI BỘ XÓM ĐỊNH THÀNH"),
        ("ĐẢNG BỘ CỤC LƯU TRỮ", "CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ"),
    ),
)
"""Every kind of committee and cell, from the Centre down."""

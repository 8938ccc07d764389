"""Congresses and the bodies a committee sets up, as issuers of papers."""

from datetime import date

from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.loai_to_chuc import HinhThucKyToChuc, LoaiToChuc

_NGUON = (
    "36-HD/VPTW (2018), mục II.1.2, II.1.3.2, II.1 (ô số 7a, 7b); "
    "05-HD/VPTW (2026), Phần II, mục I.2, I.3.2, I.7"
)
_NGUON_HD36 = "36-HD/VPTW (2018), mục II.1.2, II.1.3.2, II.1 (ô số 7a, 7b)"
_NGUON_HET_DANG_DOAN = (
    "05-HD/VPTW (2026) không còn quy định; kết thúc cùng đợt với đảng uỷ khối, "
    "ngày ở đây là ngày muộn nhất"
)
_THU_TRUONG = FrozenMap({"thu_truong": ""})
_KY_THU_TRUONG: tuple[HinhThucKyToChuc, ...] = ("truc_tiep", "K/T", "T/L")

_DON_VI_SU_NGHIEP = FrozenMap(
    {
        "báo nhân dân": "BND",
        "tạp chí cộng sản": "TCCS",
        "học viện chính trị quốc gia hồ chí minh": "HVCTQGHCM",
        "đài truyền hình việt nam": "ĐTHVN",
        "đài tiếng nói việt nam": "ĐTNVN",
        "thông tấn xã việt nam": "TTXVN",
        "viện hàn lâm khoa học xã hội việt nam": "VHLKHXHVN",
        "viện hàn lâm khoa học và công nghệ việt nam": "VHLKHCNVN",
        "trường chính trị": "TCT",
        "trung tâm chính trị": "TTCT",
        "cơ quan báo và phát thanh, truyền hình": "CQBPTTH",
        "cơ quan báo và phát thanh truyền hình": "CQBPTTH",
    }
)


def _dang_doan(
    khoa: str, ten: str, sau_tm: str, ky_hieu: str, *vi_du: tuple[str, str]
) -> LoaiToChuc:
    return LoaiToChuc(
        khoa=khoa,
        ten=ten,
        kieu_cap_tren="chinh_to_chuc",
        ky_hieu=ky_hieu,
        chu_the=FrozenMap({khoa: sau_tm}),
        hinh_thuc_ky=("T/M",),
        chuc_vu_tm=("BÍ THƯ", "PHÓ BÍ THƯ"),
        dau_rieng=True,
        vi_du=vi_du,
        hieu_luc_den=date(2025, 6, 30),
        source=_NGUON_HD36,
        do_tin_cay="A",
        source_hieu_luc=_NGUON_HET_DANG_DOAN,
        do_tin_cay_hieu_luc="C",
    )


def _che_do_thu_truong(
    khoa: str,
    ten: str,
    *vi_du: tuple[str, str],
    ky_hieu: str = "",
    dau_rieng: bool | None = True,
) -> LoaiToChuc:
    return LoaiToChuc(
        khoa=khoa,
        ten=ten,
        kieu_cap_tren="chinh_to_chuc",
        kieu_ky_hieu="co_dinh" if ky_hieu else "chu_dau_ghep_cap",
        ky_hieu=ky_hieu,
        chu_the=_THU_TRUONG,
        hinh_thuc_ky=_KY_THU_TRUONG,
        chuc_vu_tm=(),
        dau_rieng=dau_rieng,
        vi_du=vi_du,
        source=_NGUON,
        do_tin_cay="A",
    )


CAC_CO_QUAN: tuple[LoaiToChuc, ...] = (
    LoaiToChuc(
        khoa="dai_hoi",
        ten="Đại hội",
        kieu_cap_tren="khong",
        ky_hieu="ĐH",
        chu_the=FrozenMap({"dai_hoi": "ĐOÀN CHỦ TỊCH"}),
        khong_ghi_chuc_vu=("dai_hoi",),
        hinh_thuc_ky=("T/M",),
        chuc_vu_tm=(),
        dau_rieng=None,
        vi_du=(
            ("", "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH NGHỆ AN LẦN THỨ …"),
            ("", "ĐẠI HỘI CHI BỘ THÔN ĐẠI ĐỒNG NHIỆM KỲ …"),
        ),
        source=_NGUON,
        do_tin_cay="A",
    ),
    LoaiToChuc(
        khoa="co_quan_dai_hoi",
        ten="Đoàn chủ tịch, đoàn thư ký, ban thẩm tra, ban kiểm phiếu của đại hội",
        kieu_cap_tren="chinh_to_chuc",
        ky_hieu="ĐH",
        chu_the=FrozenMap(
            {
                "doan_chu_tich": "ĐOÀN CHỦ TỊCH",
                "doan_thu_ky": "ĐOÀN THƯ KÝ",
                "ban_tham_tra": "BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU",
                "ban_kiem_phieu": "BAN KIỂM PHIẾU",
            }
        ),
        khong_ghi_chuc_vu=("doan_chu_tich",),
        hinh_thuc_ky=("T/M",),
        chuc_vu_tm=("TRƯỞNG ĐOÀN", "TRƯỞNG BAN"),
        dau_rieng=None,
        vi_du=(("ĐẠI HỘI CHI BỘ TỔ 16 NHIỆM KỲ …", "BAN KIỂM PHIẾU"),),
        source=_NGUON,
        do_tin_cay="A",
    ),
    LoaiToChuc(
        khoa="uy_ban_kiem_tra",
        ten="Uỷ ban kiểm tra",
        kieu_cap_tren="chinh_to_chuc",
        kieu_ky_hieu="chu_dau_ghep_cap",
        chu_the=FrozenMap({"uy_ban_kiem_tra": "UỶ BAN KIỂM TRA"}),
        hinh_thuc_ky=("T/M", "T/L"),
        chuc_vu_tm=("CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
        dau_rieng=True,
        source=_NGUON,
        do_tin_cay="A",
    ),
    _che_do_thu_truong(
        "co_quan_tham_muu",
        "Cơ quan tham mưu, giúp việc cấp uỷ",
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN NỘI CHÍNH"),
        ("HUYỆN UỶ TRÙNG KHÁNH", "BAN DÂN VẬN"),
        ("ĐẢNG UỶ ĐẶC KHU TRƯỜNG SA", "BAN TỔ CHỨC"),
    ),
    _che_do_thu_truong("van_phong", "Văn phòng cấp uỷ", ("TỈNH UỶ KIÊN GIANG", "VĂN PHÒNG")),
    LoaiToChuc(
        khoa="don_vi_truc_thuoc",
        ten="Đơn vị trực thuộc cơ quan tham mưu, giúp việc",
        kieu_cap_tren="chinh_to_chuc",
        kieu_ky_hieu="khong_co_quy_tac",
        chu_the=_THU_TRUONG,
        hinh_thuc_ky=_KY_THU_TRUONG,
        chuc_vu_tm=(),
        dau_rieng=None,
        vi_du=(
            ("BAN TỔ CHỨC TRUNG ƯƠNG", "VỤ TỔ CHỨC - ĐIỀU LỆ"),
            ("VĂN PHÒNG TỈNH UỶ", "PHÒNG TỔNG HỢP"),
        ),
        source=_NGUON,
        do_tin_cay="A",
    ),
    LoaiToChuc(
        khoa="don_vi_su_nghiep",
        ten="Đơn vị sự nghiệp của Đảng",
        kieu_cap_tren="chinh_to_chuc",
        kieu_ky_hieu="khong_co_quy_tac",
        ky_hieu_theo_ten=_DON_VI_SU_NGHIEP,
        chu_the=_THU_TRUONG,
        hinh_thuc_ky=_KY_THU_TRUONG,
        chuc_vu_tm=(),
        dau_rieng=True,
        vi_du=(
            ("BAN CHẤP HÀNH TRUNG ƯƠNG", "THÔNG TẤN XÃ VIỆT NAM"),
            ("TỈNH UỶ CAO BẰNG", "TRƯỜNG CHÍNH TRỊ HOÀNG ĐÌNH GIONG"),
        ),
        source="05-HD/VPTW (2026), Phần II, mục I.2, I.3.2",
        do_tin_cay="A",
    ),
    _che_do_thu_truong(
        "ban_chi_dao",
        "Ban chỉ đạo",
        ("TỈNH UỶ ĐỒNG NAI", "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH"),
        ky_hieu="BCĐ",
        dau_rieng=None,
    ),
    _che_do_thu_truong(
        "tieu_ban",
        "Tiểu ban",
        ("TỈNH UỶ CÀ MAU", "TIỂU BAN VĂN KIỆN"),
        ky_hieu="TB",
        dau_rieng=None,
    ),
    LoaiToChuc(
        khoa="hoi_dong",
        ten="Hội đồng",
        kieu_cap_tren="chinh_to_chuc",
        ky_hieu="HĐ",
        chu_the=FrozenMap({"hoi_dong": "HỘI ĐỒNG"}),
        hinh_thuc_ky=("T/M", "truc_tiep"),
        chuc_vu_tm=("CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        dau_rieng=None,
        vi_du=(("HUYỆN UỶ ĐỊNH HOÁ", "HỘI ĐỒNG XÁC ĐỊNH GIÁ TRỊ TÀI LIỆU"),),
        source=_NGUON,
        do_tin_cay="A",
    ),
    _dang_doan(
        "dang_doan",
        "Đảng đoàn",
        "ĐẢNG ĐOÀN",
        "ĐĐ",
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐẢNG ĐOÀN QUỐC HỘI"),
        ("TỈNH UỶ ĐIỆN BIÊN", "ĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN"),
    ),
    _dang_doan(
        "ban_can_su_dang",
        "Ban cán sự đảng",
        "BAN CÁN SỰ ĐẢNG",
        "BCSĐ",
        ("THÀNH UỶ CẦN THƠ", "BAN CÁN SỰ ĐẢNG UỶ BAN NHÂN DÂN"),
    ),
)
"""The congress, its bodies, and every kind of body a committee sets up."""

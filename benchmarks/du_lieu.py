"""The papers a benchmark renders: one office's admissions of invented people, validated."""

from datetime import date

from dangvan import NguoiKy, QuyetDinhKetNap, ToChucDang

_HO = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
_TEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Nam", "Phương")
_DON_VI = "Trường Tiểu học Đồi Thông"
_TINH_UY = ToChucDang(loai_to_chuc="tinh_uy", ten_to_chuc="Tỉnh uỷ Lâm Đồng", dia_danh="Lâm Đồng")
_DANG_UY_XA = ToChucDang(
    loai_to_chuc="dang_uy_cap_tren_co_so",
    ten_to_chuc="Đảng uỷ xã Đồi Thông",
    cap_tren=_TINH_UY,
    dia_danh="Đồi Thông",
)
_CHI_BO = ToChucDang(
    loai_to_chuc="chi_bo_co_so",
    ten_to_chuc=f"Chi bộ {_DON_VI}",
    cap_tren=_DANG_UY_XA,
    dia_danh="Đồi Thông",
)
_NGUOI_KY = NguoiKy(ho_ten="Nguyễn Văn An", chuc_vu="Bí thư")


def quyet_dinh(so: int) -> QuyetDinhKetNap:
    """Return the decision numbered `so`, from 1; no two are for people of one name."""
    dem = "".join(chr(ord("A") + int(chu)) for chu in f"{so:06d}").capitalize()
    return QuyetDinhKetNap.model_validate(
        {
            "co_quan_ban_hanh": _DANG_UY_XA,
            "chu_the_ban_hanh": "ban_thuong_vu",
            "nhiem_ky": {"ten_nhiem_ky": "2025 - 2030", "tu_ngay": "01/8/2025"},
            "so_van_ban": so,
            "ngay_ban_hanh": date(2026, 9, 5),
            "can_cu": ("Căn cứ Điều lệ Đảng Cộng sản Việt Nam",),
            "noi_nhan": ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ trực thuộc", "Lưu Văn phòng"),
            "nguoi_ky": _NGUOI_KY,
            "quan_chung": {
                "ho_ten": f"{_HO[so % 10]} {dem} {_TEN[so // 10 % 10]}",
                "ngay_sinh": date(1999, 12, 30),
                "gioi_tinh": "nam",
                "que_quan": "xã Đồi Thông, tỉnh Lâm Đồng",
                "don_vi": f"giáo viên {_DON_VI}",
            },
            "chi_bo": _CHI_BO,
            "ngay_chung_nhan": date(2026, 3, 20),
            "nghi_quyet_chi_bo": {
                "ten_loai": "Nghị quyết",
                "so_ky_hieu": "08-NQ/CB",
                "ngay_ban_hanh": date(2026, 8, 3),
                "co_quan_ban_hanh": f"Chi bộ {_DON_VI}",
                "trich_yeu": "về đề nghị kết nạp đảng viên",
            },
            "co_quan_thi_hanh": ("Văn phòng Đảng uỷ", "Ban Xây dựng Đảng"),
        }
    )

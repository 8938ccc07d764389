"""An invented list as long as one likes, and its office, for the benchmarks of batches."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

DON_VI: dict[str, Any] = {  # Any: facts before validation
    "co_quan_ban_hanh": {
        "loai_to_chuc": "dang_uy_khoi",
        "ten_to_chuc": "Đảng uỷ Khối các cơ quan tỉnh",
        "dia_danh": "Đà Lạt",
        "cap_tren": {"loai_to_chuc": "tinh_uy", "ten_to_chuc": "Tỉnh uỷ Lâm Đồng"},
    },
    "nhiem_ky": {"ten_nhiem_ky": "2020 - 2025", "tu_ngay": "01/8/2020"},
    "chu_the_ban_hanh": "ban_thuong_vu",
    "nguoi_ky": {"ho_ten": "Trần Minh Khải", "chuc_vu": "Bí thư"},
    "can_cu": ["Căn cứ Điều lệ Đảng Cộng sản Việt Nam"],
    "noi_nhan": ["Như Điều 3", "Hồ sơ đảng viên", "Lưu Văn phòng Đảng uỷ Khối"],
    "co_quan_thi_hanh": ["Văn phòng Đảng uỷ Khối", "Ban Tổ chức Đảng uỷ Khối"],
    "ngay_ban_hanh": "25/6/2021",
}
HOM_NAY = date(2026, 11, 23)

_HO = ("Lê", "Phạm", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
_DEM = ("Thị", "Ngọc", "Thu", "Thanh", "Minh", "Khánh", "Bảo", "Hoài")
_TEN = ("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Lan", "Mai", "Nga", "Oanh")


def danh_sach(so_nguoi: int) -> Iterator[dict[str, Any]]:
    """Yield so many rows in order, no two about one person."""
    return (_nguoi(i) for i in range(so_nguoi))


def _nguoi(thu_tu: int) -> dict[str, Any]:
    return {
        "TT": thu_tu + 1,
        "Họ và tên": f"{_HO[thu_tu % 8]} {_DEM[thu_tu // 8 % 8]} {_TEN[thu_tu // 64 % 10]}",
        "Ngày sinh": date(1970, 1, 1) + timedelta(days=thu_tu % 10_007),
        "Giới tính": "Nữ",
        "Quê quán": "xã Đồi Thông, tỉnh Lâm Đồng",
        "Nghề nghiệp, đơn vị": "chuyên viên Phòng Ngân sách, Sở Tài chính",
        "Đảng uỷ cơ sở": "Đảng uỷ Sở Tài chính",
        "Chi bộ": "Chi bộ Phòng Ngân sách",
        "Số nghị quyết chi bộ": 12,
        "Ngày nghị quyết chi bộ": "05/5/2021",
        "Số nghị quyết đảng uỷ": "31-NQ/ĐU",
        "Ngày nghị quyết đảng uỷ": "20/5/2021",
    }

"""Invented copies under both regulations, for tests of every room."""

from datetime import date
from typing import Any

from vi_du_lien_tich import UY_BAN_KIEM_TRA, ky

from dangvan.models import BanSao, NhiemKy, ThamChieu

NHIEM_KY = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 8, 1))
NHIEM_KY_2025 = NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=date(2025, 10, 1))
GOC = ThamChieu(
    ten_loai="Nghị quyết",
    so_ky_hieu="02-NQ/TU",
    ngay_ban_hanh=date(2021, 1, 14),
    co_quan_ban_hanh="Ban Thường vụ Tỉnh uỷ Sơn La",
    trich_yeu="lãnh đạo thực hiện nhiệm vụ năm 2021",
)


def ban_sao_2021(**khac: Any) -> BanSao:
    """A copy under 36-HD/VPTW; `Any`: the fields to change, checked by the model."""
    truong = {
        "co_quan_ban_hanh": UY_BAN_KIEM_TRA,
        "chu_the_ban_hanh": "uy_ban_kiem_tra",
        "nhiem_ky": NHIEM_KY,
        "ngay_ban_hanh": date(2021, 3, 3),
        "hinh_thuc_sao": "sao_luc",
        "van_ban_duoc_sao": GOC,
        "noi_nhan": ("Các chi bộ trực thuộc", "Lưu Uỷ ban kiểm tra"),
        "nguoi_ky": ky("Bạc Thị Anh", "Chủ nhiệm", "T/M"),
    }
    return BanSao.model_validate({**truong, **khac})


def ban_sao_2026(**khac: Any) -> BanSao:
    """A copy under 05-HD/VPTW; `Any`: as above."""
    truong = {"ngay_ban_hanh": date(2026, 9, 5), "nhiem_ky": NHIEM_KY_2025}
    return ban_sao_2021(**{**truong, **khac})

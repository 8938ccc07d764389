"""Dated rules as frozen data: layout, kinds, bodies, legal bases, admission law."""

from dangvan.regulations.can_cu_phap_ly import (
    CAN_CU_PHAP_LY,
    LINH_VUC_CAN_CU,
    TinhTrangCanCu,
    dang_hieu_luc,
    tinh_trang,
    tra_can_cu,
)
from dangvan.regulations.chon_quy_dinh import REGULATIONS, regulation_for
from dangvan.regulations.hd05_2026 import HD05_2026
from dangvan.regulations.hd36_2018 import HD36_2018
from dangvan.regulations.loai_to_chuc import LoaiToChuc
from dangvan.regulations.regulation import Regulation
from dangvan.regulations.to_chuc import (
    LOAI_TO_CHUC,
    TinhTrangToChuc,
    ten_dang_bo,
    tinh_trang_to_chuc,
)
from dangvan.regulations.van_ban_phap_ly import CanCuPhapLy

__all__ = [
    "CAN_CU_PHAP_LY",
    "HD05_2026",
    "HD36_2018",
    "LINH_VUC_CAN_CU",
    "LOAI_TO_CHUC",
    "REGULATIONS",
    "CanCuPhapLy",
    "LoaiToChuc",
    "Regulation",
    "TinhTrangCanCu",
    "TinhTrangToChuc",
    "dang_hieu_luc",
    "regulation_for",
    "ten_dang_bo",
    "tinh_trang",
    "tinh_trang_to_chuc",
    "tra_can_cu",
]

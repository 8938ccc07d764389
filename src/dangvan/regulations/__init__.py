"""Dated rules as frozen data: layout, kinds, bodies, legal bases, admission law."""

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

__all__ = [
    "HD05_2026",
    "HD36_2018",
    "LOAI_TO_CHUC",
    "REGULATIONS",
    "LoaiToChuc",
    "Regulation",
    "TinhTrangToChuc",
    "regulation_for",
    "ten_dang_bo",
    "tinh_trang_to_chuc",
]

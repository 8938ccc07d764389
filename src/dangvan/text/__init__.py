"""The Vietnamese language: letters, tones, old encodings, names, dates, places, numbers."""

from dangvan.text.bang_ma_cu import BangMa, GiaiMa, giai_ma, la_bang_ma_cu, nhan_bang_ma
from dangvan.text.dau_thanh import bo_dau, gap_dau, kieu_cu, kieu_moi
from dangvan.text.so_chu import chu_cai_diem, so_la_ma
from dangvan.text.unicode_viet import chuan_hoa, ky_tu_cam, tu_choi_ky_tu_cam

__all__ = [
    "BangMa",
    "GiaiMa",
    "bo_dau",
    "chu_cai_diem",
    "chuan_hoa",
    "gap_dau",
    "giai_ma",
    "kieu_cu",
    "kieu_moi",
    "ky_tu_cam",
    "la_bang_ma_cu",
    "nhan_bang_ma",
    "so_la_ma",
    "tu_choi_ky_tu_cam",
]

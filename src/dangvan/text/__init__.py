"""The Vietnamese language: letters, tones, old encodings, names, dates, places, numbers."""

from dangvan.text.so_chu import chu_cai_diem, so_la_ma

__all__ = ["chu_cai_diem", "so_la_ma"]

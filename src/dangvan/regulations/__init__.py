"""Dated rules as frozen data: layout, kinds, bodies, legal bases, admission law."""

from dangvan.regulations.chon_quy_dinh import REGULATIONS, regulation_for
from dangvan.regulations.hd05_2026 import HD05_2026
from dangvan.regulations.hd36_2018 import HD36_2018
from dangvan.regulations.regulation import Regulation

__all__ = ["HD05_2026", "HD36_2018", "REGULATIONS", "Regulation", "regulation_for"]

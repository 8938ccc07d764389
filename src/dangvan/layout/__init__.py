"""What a .docx measures, after styles, lists, themes and direct formatting."""

from dangvan.layout.cac_phan import PhanChu
from dangvan.layout.do import (
    DauVet,
    Doan,
    KieuChu,
    KieuDoan,
    Layout,
    Manh,
    NetKe,
    PhanTrang,
    ViTriHop,
    ViTriO,
)
from dangvan.layout.do_tep import measure, open_parts

__all__ = [
    "DauVet",
    "Doan",
    "KieuChu",
    "KieuDoan",
    "Layout",
    "Manh",
    "NetKe",
    "PhanChu",
    "PhanTrang",
    "ViTriHop",
    "ViTriO",
    "measure",
    "open_parts",
]

"""What a .docx measures, after styles, lists, themes and direct formatting."""

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
from dangvan.layout.do_tep import measure

__all__ = [
    "DauVet",
    "Doan",
    "KieuChu",
    "KieuDoan",
    "Layout",
    "Manh",
    "NetKe",
    "PhanTrang",
    "ViTriHop",
    "ViTriO",
    "measure",
]

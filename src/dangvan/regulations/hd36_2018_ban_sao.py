"""Copies under Hướng dẫn 36-HD/VPTW (2018)."""

from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.quy_tac import QuyTacBanSao

BAN_SAO_HD36_2018 = QuyTacBanSao(
    cach_trinh_bay="khoi",
    hinh_thuc=FrozenMap(
        {"sao_y": "Sao y bản chính", "sao_luc": "Sao lục", "trich_sao": "Trích sao"}
    ),
    tieu_de="",
    nhan=FrozenMap(),
    dau_rong_mm=None,
    dau_cao_mm=None,
    source="36-HD/VPTW (2018), mục II.3; Phụ lục 2",
    do_tin_cay="A",
)

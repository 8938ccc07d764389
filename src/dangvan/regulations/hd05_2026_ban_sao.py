"""Copies under Hướng dẫn 05-HD/VPTW (2026)."""

from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.quy_tac import QuyTacBanSao

BAN_SAO_HD05_2026 = QuyTacBanSao(
    cach_trinh_bay="dau",
    hinh_thuc=FrozenMap({"sao_y": "Sao y", "sao_luc": "Sao lục", "trich_sao": "Trích sao"}),
    tieu_de="Bản sao văn bản",
    nhan=FrozenMap(
        {
            "co_quan_sao": "Cơ quan, tổ chức sao",
            "so_ky_hieu": "Số, ký hiệu bản sao",
            "hinh_thuc_sao": "Hình thức sao",
            "dia_danh_ngay": "Địa danh và ngày, tháng, năm sao",
            "noi_nhan": "Nơi nhận bản sao",
        }
    ),
    dau_rong_mm=80,
    dau_cao_mm=50,
    source="05-HD/VPTW (2026), Phần II, mục III.2; Phụ lục 3",
    do_tin_cay="A",
)

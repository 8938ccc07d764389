"""Text dumps of one paper of each kind under each regulation, to be read beside the regulation."""

from collections.abc import Callable

import pytest
from docx_dump import dump
from vi_du_van_ban import (
    BANG_CO_TONG,
    CO_CHUONG,
    CO_MUC,
    ke_hoach_2021,
    ke_hoach_2026,
    nghi_quyet_2021,
    nghi_quyet_2026,
    quyet_dinh_2021,
    quyet_dinh_2026,
)

from dangvan.models import ThamChieu, VanBan
from dangvan.render import render

PHU_LUC = "\n\n# Phụ lục Danh mục công việc\n\nMột việc.\n\n# Phụ lục Phân công\n\nHai việc."
CAN_CU = (
    "Căn cứ Điều lệ Đảng Cộng sản Việt Nam",
    ThamChieu(
        ten_loai="Nghị quyết",
        so_ky_hieu="01-NQ/ĐH",
        ngay_ban_hanh="2020-08-01",
        co_quan_ban_hanh="Đại hội Đảng bộ",
        trich_yeu="nhiệm kỳ 2020 - 2025",
    ),
)

VAN_BAN: dict[str, VanBan] = {
    "hd36_2018/nghi_quyet": nghi_quyet_2021(
        CO_MUC + PHU_LUC, tac_gia="của Ban Thường vụ Đảng uỷ Khối", ky_hieu_soan_thao="nva-20"
    ),
    "hd36_2018/ke_hoach": ke_hoach_2021(
        BANG_CO_TONG,
        can_cu=CAN_CU,
        kinh_gui=("Các chi bộ trực thuộc", "Các đảng bộ trực thuộc"),
        do_khan="hoa_toc",
    ),
    "hd36_2018/quyet_dinh_ket_nap": quyet_dinh_2021(),
    "hd05_2026/nghi_quyet": nghi_quyet_2026(
        CO_CHUONG + PHU_LUC, ky_hieu_soan_thao="NguyenVanAn-26", pham_vi="Lưu hành nội bộ"
    ),
    "hd05_2026/ke_hoach": ke_hoach_2026(
        BANG_CO_TONG,
        can_cu=CAN_CU,
        kinh_gui=("Các chi bộ trực thuộc", "Các đảng bộ trực thuộc"),
        so_van_ban=None,
        du_thao_lan=2,
        do_khan="khan",
    ),
    "hd05_2026/quyet_dinh_ket_nap": quyet_dinh_2026(so_dieu=2),
}


@pytest.mark.parametrize("ten", VAN_BAN)
def test_a_paper_reads_as_reviewed(ten: str, golden: Callable[[str, str], None]) -> None:
    golden(f"van_ban/{ten}.txt", dump(render(VAN_BAN[ten]).data))

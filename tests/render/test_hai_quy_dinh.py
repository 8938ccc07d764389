"""What changes on 27/5/2026: the same facts a day earlier and a day later differ in this alone.

Source: 36-HD/VPTW (2018) beside 05-HD/VPTW (2026).
"""

from collections import Counter
from datetime import date

import pytest
from docx_dump import dump
from vi_du_van_ban import (
    CO_MUC,
    DANG_UY_XA,
    NHIEM_KY_2025,
    ke_hoach_2026,
    nghi_quyet_2026,
    quyet_dinh_2026,
)

from dangvan.models import VanBan
from dangvan.render import render

CUOI_HD36, DAU_HD05 = date(2026, 5, 26), date(2026, 5, 27)

PHU_LUC = "\n\n# Phụ lục Danh mục\n\nMột việc.\n\n# Phụ lục Phân công\n\nHai việc."
KEM_THEO = (
    "[VB Kèm theo] (Kèm theo Nghị quyết số 07-NQ/ĐU, ngày 27/5/2026 "
    "của Ban Thường vụ Đảng uỷ xã Đồi Thông)"
)
Dieu = tuple[str, list[str], list[str]]
"""What differs, the lines before, the lines after."""

NGHI_QUYET = nghi_quyet_2026(
    CO_MUC + PHU_LUC,
    co_quan_ban_hanh=DANG_UY_XA,
    nhiem_ky=NHIEM_KY_2025,
    ngay_ban_hanh=CUOI_HD36,
    can_cu=("Căn cứ Điều lệ Đảng", "Thực hiện chương trình công tác"),
    kinh_gui=("Các chi bộ", "Các đảng bộ"),
    do_khan="hoa_toc",
    pham_vi="Lưu hành nội bộ",
    tac_gia="của Ban Thường vụ",
    ky_hieu_soan_thao="NguyenVanAn-26",
)
QUYET_DINH = quyet_dinh_2026(
    ngay_ban_hanh=CUOI_HD36,
    nghi_quyet_chi_bo={
        "ten_loai": "Nghị quyết",
        "so_ky_hieu": "08-NQ/CB",
        "ngay_ban_hanh": "03/4/2026",
        "co_quan_ban_hanh": "Chi bộ A",
        "trich_yeu": "đề nghị kết nạp đảng viên",
    },
)
DU_THAO = ke_hoach_2026(
    co_quan_ban_hanh=DANG_UY_XA, ngay_ban_hanh=CUOI_HD36, so_van_ban=None, du_thao_lan=1, can_cu=()
)

TRANG = (
    "- 210.0 x 297.0; lề trên 20.0 dưới 20.0 trái 30.0 phải 15.0 đầu trang 10.0; "
    "{danh_so}; trang đầu riêng"
)
DAU_TRANG = (
    "đầu trang 1: [VB Phạm vi lưu hành]",
    "đầu trang sau: [VB Số trang] <PAGE>",
)
MOI_VAN_BAN: tuple[Dieu, ...] = (
    (
        "the date",
        ["[VB Địa danh và ngày] Đồi Thông, ngày 26 tháng 5 năm 2026"],
        ["[VB Địa danh và ngày] Đồi Thông, ngày 27 tháng 5 năm 2026"],
    ),
    (
        "how much of “Nơi nhận:” is underlined",
        ["[VB Nơi nhận] __Nơi nhận:__"],
        ["[VB Nơi nhận] __Nơi nhận__:"],
    ),
    (
        "the marks after recipients",
        [
            "[VB Mục nơi nhận] - Ban Thường vụ Tỉnh uỷ,",
            "[VB Mục nơi nhận] - Các chi bộ, đảng bộ trực thuộc,",
        ],
        [
            "[VB Mục nơi nhận] - Ban Thường vụ Tỉnh uỷ;",
            "[VB Mục nơi nhận] - Các chi bộ, đảng bộ trực thuộc;",
        ],
    ),
)
CO_PHU_LUC: tuple[Dieu, ...] = (
    (
        "the mark after the last legal basis",
        ["[VB Căn cứ] - Thực hiện chương trình công tác,"],
        ["[VB Căn cứ] - Thực hiện chương trình công tác."],
    ),
    (
        "the marks after addressees",
        ["[VB Nơi kính gửi] - Các chi bộ,", "[VB Nơi kính gửi] - Các đảng bộ."],
        ["[VB Nơi kính gửi] - Các chi bộ;", "[VB Nơi kính gửi] - Các đảng bộ;"],
    ),
    (
        "size and case of the drafter's mark",
        ["VB Ký hiệu soạn thảo: 8, trái, trước 6", "[VB Ký hiệu soạn thảo] NGUYENVANAN-26"],
        ["VB Ký hiệu soạn thảo: 11, trái, trước 6", "[VB Ký hiệu soạn thảo] NguyenVanAn-26"],
    ),
    (
        "how appendices begin",
        [
            "VB Phụ lục sang trang: 14, đậm, giữa, giữ với đoạn sau, sang trang",
            "[VB Phụ lục sang trang] Phụ lục 1",
            "[VB Phụ lục sang trang] Phụ lục 2",
        ],
        [
            "VB Phụ lục: 14, đậm, giữa, giữ với đoạn sau",
            "[VB Phụ lục] Phụ lục 1",
            "[VB Phụ lục] Phụ lục 2",
            "VB Hết phần: 14, đều, dòng 1 exactly",
            "[VB Hết phần +hết phần]",
            "[VB Hết phần +hết phần]",
        ],
    ),
    (
        "the line that ties an appendix to its paper",
        [],
        ["VB Kèm theo: 14, nghiêng, giữa, giữ với đoạn sau", KEM_THEO, KEM_THEO],
    ),
    (
        "the page numbers of appendices",
        [TRANG.format(danh_so="đánh số tiếp")],
        [TRANG.format(danh_so="đánh số lại từ 1")] * 3 + [*DAU_TRANG] * 2,
    ),
)
DANH_SO: tuple[Dieu, ...] = (
    (
        "where page numbers begin",
        [TRANG.format(danh_so="đánh số tiếp")],
        [TRANG.format(danh_so="đánh số lại từ 1")],
    ),
)
CAN_CU_QUYET_DINH = (
    "[VB Căn cứ] - Xét Nghị quyết số 08-NQ/CB, ngày 03/4/2026 của Chi bộ A "
    "về đề nghị kết nạp đảng viên"
)
KHAC_NHAU: list[tuple[VanBan, tuple[Dieu, ...]]] = [
    (NGHI_QUYET, (*MOI_VAN_BAN, *CO_PHU_LUC)),
    (
        QUYET_DINH,
        (
            *MOI_VAN_BAN,
            *DANH_SO,
            (
                "the mark after the last legal basis",
                [f"{CAN_CU_QUYET_DINH},"],
                [f"{CAN_CU_QUYET_DINH}."],
            ),
        ),
    ),
    (DU_THAO, (*MOI_VAN_BAN, *DANH_SO)),
]


@pytest.mark.parametrize(
    ("paper", "khac_nhau"), KHAC_NHAU, ids=["nghi_quyet", "ket_nap", "du_thao"]
)
def test_the_two_regulations_differ_in_this_and_nothing_else(
    paper: VanBan, khac_nhau: tuple[Dieu, ...]
) -> None:
    truoc, sau = (
        Counter(line.strip() for line in dump(render(mot).data).splitlines())
        for mot in (paper, paper.with_ngay_ban_hanh(DAU_HD05))
    )
    chi_truoc = Counter(line for _, cu, _ in khac_nhau for line in cu)
    chi_sau = Counter(line for _, _, moi in khac_nhau for line in moi)
    assert truoc - sau == chi_truoc
    assert sau - truoc == chi_sau


def test_a_paper_of_the_same_day_differs_in_nothing() -> None:
    assert render(NGHI_QUYET).data == render(NGHI_QUYET.with_ngay_ban_hanh(CUOI_HD36)).data

"""The 25 kinds of documents, the same list in both regulations, and how each is abbreviated."""

from datetime import date

from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.regulations.the_loai import KyHieuTheoNgay, TheLoai

_NEU_RO = "36-HD/VPTW (2018), mục II.1.3.2; 05-HD/VPTW (2026), Phần II, mục I.3.2"
_VI_DU = f"{_NEU_RO}, theo ví dụ"
_SUY_RA = f"{_NEU_RO}: chữ cái đầu các âm tiết, không có ví dụ"
_KHONG_SO = "văn kiện của đại hội, không có số và ký hiệu"

_DANH_MUC: tuple[tuple[str, str | None, str, DoTinCay], ...] = (
    ("Cương lĩnh chính trị", None, _KHONG_SO, "D"),
    ("Điều lệ Đảng", None, _KHONG_SO, "D"),
    ("Chiến lược", "CL", _SUY_RA, "D"),
    ("Nghị quyết", "NQ", _NEU_RO, "A"),
    ("Quyết định", "QĐ", _NEU_RO, "A"),
    ("Chỉ thị", "CT", _NEU_RO, "A"),
    ("Kết luận", "KL", _NEU_RO, "A"),
    ("Quy chế", "QC", _NEU_RO, "A"),
    ("Quy định", "QĐ", _NEU_RO, "A"),
    ("Thông tri", "TT", _NEU_RO, "A"),
    ("Hướng dẫn", "HD", _VI_DU, "A"),
    ("Thông báo", "TB", _SUY_RA, "C"),
    ("Thông cáo", "TC", _SUY_RA, "D"),
    ("Tuyên bố", "TB", _SUY_RA, "D"),
    ("Lời kêu gọi", "LKG", _SUY_RA, "D"),
    ("Báo cáo", "BC", _NEU_RO, "A"),
    ("Kế hoạch", "KH", _SUY_RA, "C"),
    ("Quy hoạch", "QH", _SUY_RA, "D"),
    ("Chương trình", "CTr", _NEU_RO, "A"),
    ("Đề án", "ĐA", _SUY_RA, "C"),
    ("Phương án", "PA", _SUY_RA, "C"),
    ("Dự án", "DA", _SUY_RA, "D"),
    ("Tờ trình", "TTr", _NEU_RO, "A"),
    ("Công văn", "CV", _VI_DU, "A"),
    ("Biên bản", "BB", _VI_DU, "A"),
)

CAC_THE_LOAI: FrozenMap[str, TheLoai] = FrozenMap(
    (ten, TheLoai(ten, ky_hieu, source, do_tin_cay))
    for ten, ky_hieu, source, do_tin_cay in _DANH_MUC
)
"""The kinds by name, in the order of 399-QĐ/TW (2026)."""

BAN_SAO = TheLoai(
    "Bản sao",
    "BS",
    "36-HD/VPTW (2018), mục II.3.3; 05-HD/VPTW (2026), Phụ lục 3",
    "A",
)
"""A copy: no kind of its own, but numbered like one."""

KY_HIEU_THEO_NGAY: tuple[KyHieuTheoNgay, ...] = (
    KyHieuTheoNgay(
        "Quy định",
        date(2018, 4, 3),
        date(2019, 3, 10),
        "QĐi",
        ("QĐi",),
        "36-HD/VPTW (2018), mục II.1.3.2; 08-QĐi/TW (2018); ngày cuối: 3294-CV/VPTW/nb (2019)",
        "D",
    ),
    KyHieuTheoNgay(
        "Quy định",
        date(2019, 3, 11),
        date(2026, 5, 26),
        "QĐ",
        ("QĐ", "QĐi"),
        "3294-CV/VPTW/nb (2019), chưa thấy nguyên văn; 22-QĐ/TW (2021), 399-QĐ/TW (2026) dùng QĐ",
        "D",
    ),
    KyHieuTheoNgay(
        "Quy định",
        date(2026, 5, 27),
        None,
        "QĐ",
        ("QĐ",),
        "05-HD/VPTW (2026), Phần II, mục I.3.2",
        "A",
    ),
)
"""The symbol of a Quy định, which changed from QĐ to QĐi and back."""

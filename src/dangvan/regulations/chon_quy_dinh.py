"""Choose the layout regulation by a paper's date."""

from datetime import date

from dangvan.errors import DataError
from dangvan.regulations.hd05_2026 import HD05_2026
from dangvan.regulations.hd36_2018 import HD36_2018
from dangvan.regulations.regulation import Regulation
from dangvan.text import ngay_ngan

REGULATIONS: tuple[Regulation, ...] = (HD36_2018, HD05_2026)
"""Every layout regulation carried here, by date of coming into force."""


def ten_quy_dinh(khoa: str) -> str:
    """Return what people call a regulation, such as `05-HD/VPTW`, by its key."""
    return next((muc.so_van_ban for muc in REGULATIONS if muc.khoa == khoa), khoa)


def regulation_for(day: date) -> Regulation:
    """Return the layout regulation in force on `day`, the day a paper is signed.

    Raises:
        DataError: `day` is before the first regulation carried here.

    Source: 36-HD/VPTW (2018), in force from 03/4/2018; 05-HD/VPTW (2026), Phần III, which replaces
    it from 27/5/2026. No transition was seen for papers between 399-QĐ/TW (09/01/2026) and
    05-HD/VPTW: we read 36-HD/VPTW as still in force then (confidence D).
    """
    for regulation in REGULATIONS:
        if regulation.hieu_luc_tu <= day <= (regulation.hieu_luc_den or date.max):
            return regulation
    first = REGULATIONS[0]
    raise DataError(
        f"ngày {ngay_ngan(day)} có trước {first.so_van_ban} "
        f"({ngay_ngan(first.hieu_luc_tu)}), chưa có mẫu trình bày của thời kỳ đó",
        fix=f"dùng ngày từ {ngay_ngan(first.hieu_luc_tu)} trở đi",
    )

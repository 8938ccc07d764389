"""The kinds of issuing bodies, the name of a committee's đảng bộ, and bodies that have ended."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dangvan.errors import DataError
from dangvan.regulations.cac_cap_uy import CAC_CAP_UY
from dangvan.regulations.cac_co_quan import CAC_CO_QUAN
from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.loai_to_chuc import LoaiToChuc, TinhTrang
from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.text import chuan_hoa, kieu_moi

LOAI_TO_CHUC: FrozenMap[str, LoaiToChuc] = FrozenMap(
    (loai.khoa, loai) for loai in (*CAC_CAP_UY, *CAC_CO_QUAN)
)
"""Every kind of issuing body, by key."""

_DANG_BO = (
    ("TỈNH UỶ ", "ĐẢNG BỘ TỈNH "),
    ("THÀNH UỶ ", "ĐẢNG BỘ THÀNH PHỐ "),
    ("HUYỆN UỶ ", "ĐẢNG BỘ HUYỆN "),
    ("QUẬN UỶ ", "ĐẢNG BỘ QUẬN "),
    ("THỊ UỶ ", "ĐẢNG BỘ THỊ XÃ "),
    ("ĐẢNG UỶ ", "ĐẢNG BỘ "),
    ("ĐẢNG BỘ ", "ĐẢNG BỘ "),
)


@dataclass(frozen=True, slots=True)
class TinhTrangToChuc:
    """Whether bodies of a kind exist on a day, and how well the boundary is known."""

    tinh_trang: TinhTrang
    loai: LoaiToChuc
    source: str
    do_tin_cay: DoTinCay


@lru_cache(maxsize=256)  # the papers of one office ask for the same name
def ten_dang_bo(ten_cap_uy: str, loai: str) -> str:
    """Return the `ĐẢNG BỘ …` line, in capitals, of the đảng bộ that a committee leads.

    "Thành uỷ Hà Nội" gives "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "Đảng uỷ xã Lộc Thuỷ" gives "ĐẢNG BỘ XÃ
    LỘC THUỶ". The proper name keeps the tone style it was given in.

    Args:
        ten_cap_uy: The committee's proper name; both spellings of uỷ are understood.
        loai: Its key in `LOAI_TO_CHUC`.

    Raises:
        DataError: The kind is unknown or leads no đảng bộ, or the name does not begin like a
            committee's.

    Source: 36-HD/VPTW (2018), mục II.1.2; 05-HD/VPTW (2026), Phần II, mục I.2.1.
    """
    if "ban_chap_hanh" not in _loai(loai).chu_the:
        raise DataError(
            f"{LOAI_TO_CHUC[loai].ten} “{ten_cap_uy}” không lãnh đạo một đảng bộ",
            fix="ghi cấp trên là cấp uỷ: tỉnh uỷ, thành uỷ, đảng uỷ…",
        )
    ten = chuan_hoa(ten_cap_uy).upper()
    folded = kieu_moi(ten)
    for prefix, dang_bo in _DANG_BO:
        if folded.startswith(prefix):
            # Moving a tone mark keeps the number of letters, so the prefix is as long in `ten`.
            return dang_bo + ten[len(prefix) :].strip()
    raise DataError(
        f"không suy được tên đảng bộ từ “{ten_cap_uy}”",
        fix="ghi tên cấp uỷ đầy đủ, ví dụ: Tỉnh uỷ Lâm Đồng, Đảng uỷ xã Lộc Thuỷ",
    )


def tinh_trang_to_chuc(loai: str, tai_ngay: date) -> TinhTrangToChuc:
    """Return whether bodies of this kind could issue papers on a day.

    A boundary of confidence C or D may only be reported as a warning.

    Raises:
        DataError: The kind is unknown.
    """
    found = _loai(loai)
    return TinhTrangToChuc(
        tinh_trang=found.tinh_trang(tai_ngay),
        loai=found,
        source=found.source_hieu_luc or found.source,
        do_tin_cay=found.do_tin_cay_hieu_luc,
    )


def _loai(khoa: str) -> LoaiToChuc:
    if khoa not in LOAI_TO_CHUC:
        raise DataError(
            f"không có loại tổ chức “{khoa}”",
            fix=f"chọn một trong {', '.join(LOAI_TO_CHUC)}",
        )
    return LOAI_TO_CHUC[khoa]

"""Which block of a body may stand in which, and next to which."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, BeforeValidator

TEN_KHOI: Mapping[str, str] = {
    "doan_van": "đoạn văn",
    "gach_dau_dong": "gạch đầu dòng",
    "bang": "bảng",
    "diem": "điểm a)",
    "khoan": "khoản",
    "dieu": "điều",
    "doan_danh_so": "đoạn đánh số",
    "muc_so": "đề mục 1.",
    "muc_la_ma": "đề mục I.",
    "muc_lon": "mục của chương",
    "chuong": "chương",
    "phan": "phần",
}

_CHU_VA_BANG = ("doan_van", "gach_dau_dong", "bang")
DUOC_DAT: Mapping[str, tuple[str, ...]] = {
    "gach_dau_dong": ("doan_van", "gach_dau_dong"),
    "diem": _CHU_VA_BANG,
    "khoan": ("diem", *_CHU_VA_BANG),
    "dieu": ("khoan", "diem", *_CHU_VA_BANG),
    "doan_danh_so": ("diem", *_CHU_VA_BANG),
    "muc_so": ("muc_so", "doan_danh_so", "diem", *_CHU_VA_BANG),
    "muc_la_ma": ("muc_so", "doan_danh_so", *_CHU_VA_BANG),
    "muc_lon": ("dieu", *_CHU_VA_BANG),
    "chuong": ("muc_lon", "dieu", *_CHU_VA_BANG),
    "phan": ("chuong", "dieu", "muc_la_ma", "muc_so", "doan_danh_so", *_CHU_VA_BANG),
    "": ("phan", "chuong", "dieu", "muc_la_ma", "muc_so", "doan_danh_so", *_CHU_VA_BANG),
}
"""What may stand directly in a block; the empty name is the body itself."""

SO_DIEM_TOI_DA = 23
_CUNG_DAY = {"muc_so": "doan_danh_so"}

T = TypeVar("T", bound=BaseModel)


def kiem_cho_dat(cho: str, loai: str) -> None:
    """Raise when a block may not stand directly in another.

    Args:
        cho: The `loai` of the outer block; empty for the body itself.
        loai: The `loai` of the inner block.

    Raises:
        ValueError: With the places that are right, in Vietnamese.
    """
    if loai not in TEN_KHOI:
        raise ValueError(f"không có loại khối “{loai}”. Cách sửa: chọn {', '.join(TEN_KHOI)}")
    if loai in DUOC_DAT[cho]:
        return
    ngoai = f"trong {TEN_KHOI[cho]}" if cho else "ở ngoài cùng"
    noi = ", ".join(TEN_KHOI[ten] for ten, trong in DUOC_DAT.items() if ten and loai in trong)
    raise ValueError(f"{TEN_KHOI[loai]} không đặt được {ngoai}. Cách sửa: đặt trong {noi}")


def chi_trong(cho: str) -> BeforeValidator:
    """Return the validator that refuses blocks which may not stand in `cho`."""

    def kiem(value: Any) -> Any:  # Any: input before validation
        if isinstance(value, dict):
            if "loai" not in value:
                raise ValueError("khối thiếu Loại. Cách sửa: ghi thêm loai, như doan_van")
            kiem_cho_dat(cho, str(value["loai"]))
        elif isinstance(value, BaseModel):
            kiem_cho_dat(cho, str(getattr(value, "loai", type(value).__name__)))
        return value

    return BeforeValidator(kiem)


def kiem_ngang_hang(cac_loai: Sequence[str]) -> None:
    """Raise unless blocks of one parent are numbered in one way, and points at most 23.

    Numbered headings and numbered paragraphs share one sequence (1., 2., 3.).

    Args:
        cac_loai: The `loai` of each block, in order.

    Raises:
        ValueError: Two kinds of numbers stand side by side, or the letters run out.
    """
    so = [loai for loai in cac_loai if loai not in _CHU_VA_BANG]
    khac = [loai for loai in so if _CUNG_DAY.get(loai, loai) != _CUNG_DAY.get(so[0], so[0])]
    if khac:
        raise ValueError(
            f"{TEN_KHOI[so[0]]} và {TEN_KHOI[khac[0]]} đứng ngang hàng. "
            "Cách sửa: cùng một cấp chỉ dùng một kiểu đánh số"
        )
    if so.count("diem") > SO_DIEM_TOI_DA:
        raise ValueError(
            f"có {so.count('diem')} điểm, quá số chữ cái từ a) đến y). "
            "Cách sửa: chia thành nhiều khoản"
        )


def mot_kieu_danh_so(cac_khoi: tuple[T, ...]) -> tuple[T, ...]:
    """Return the blocks of one parent once `kiem_ngang_hang` finds nothing."""
    kiem_ngang_hang([str(getattr(khoi, "loai", "")) for khoi in cac_khoi])
    return cac_khoi

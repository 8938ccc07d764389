"""Voting thresholds in whole numbers, and who is counted."""

from typing import Literal

from dangvan.errors import DataError

TyLe = Literal["hai_phan_ba", "qua_nua"]


def dat_hai_phan_ba(tan_thanh: int, tong_so: int) -> bool:
    """Return whether at least two thirds agree: `3 * tan_thanh >= 2 * tong_so`.

    Raises:
        DataError: A count is negative, the total is zero, or more agree than there are.

    Source: 06-HD/TW (2025), mục 3.6; 294-QĐ/TW (2025), mục 9.3.4.
    """
    _kiem_tra(tan_thanh, tong_so)
    return 3 * tan_thanh >= 2 * tong_so


def qua_nua(tan_thanh: int, tong_so: int) -> bool:
    """Return whether more than half agree: `2 * tan_thanh > tong_so`.

    Raises:
        DataError: A count is negative, the total is zero, or more agree than there are.

    Source: 06-HD/TW (2025), mục 3.7; 294-QĐ/TW (2025), mục 9.3.4.
    """
    _kiem_tra(tan_thanh, tong_so)
    return 2 * tan_thanh > tong_so


def dat_ty_le(ty_le: TyLe, tan_thanh: int, tong_so: int) -> bool:
    """Return whether a vote reaches the threshold a rule names."""
    return {"hai_phan_ba": dat_hai_phan_ba, "qua_nua": qua_nua}[ty_le](tan_thanh, tong_so)


def so_duoc_tinh(
    tong_so: int,
    *,
    tam_thoi_noi_khac: int = 0,
    mien_sinh_hoat_vang_mat: int = 0,
    dinh_chi_truy_to_tam_giam: int = 0,
) -> int:
    """Return how many official members the share is counted on.

    Args:
        tong_so: Official members of the cell.
        tam_thoi_noi_khac: Temporarily active elsewhere.
        mien_sinh_hoat_vang_mat: Exempt from meetings and absent; those present count.
        dinh_chi_truy_to_tam_giam: Suspended, prosecuted or detained.

    Raises:
        DataError: A count is negative, or nobody is left.

    Source: 294-QĐ/TW (2025), mục 9.3.2.
    """
    not_counted = (tam_thoi_noi_khac, mien_sinh_hoat_vang_mat, dinh_chi_truy_to_tam_giam)
    counted = tong_so - sum(not_counted)
    if min(tong_so, *not_counted) < 0 or counted < 1:
        raise DataError(
            f"không tính được số đảng viên: tổng số {tong_so}, trừ {sum(not_counted)}",
            fix="xem lại tổng số và số không tính",
        )
    return counted


def _kiem_tra(tan_thanh: int, tong_so: int) -> None:
    if not 0 <= tan_thanh <= tong_so or tong_so == 0:
        raise DataError(
            f"biểu quyết không hợp lý: {tan_thanh} tán thành trên tổng số {tong_so}",
            fix="xem lại số tán thành và tổng số",
        )

"""The book as a DataFrame, and as a table in a notebook."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from dangvan.errors import RegisterError
from dangvan.register.muc_so import MucSo
from dangvan.text import ngay_ngan

if TYPE_CHECKING:
    from pandas import DataFrame

_DONG_TOI_DA = 20
_COT = (
    "so_van_ban",
    "so_ky_hieu",
    "ngay_ban_hanh",
    "ten_loai",
    "trich_yeu",
    "doi_tuong",
    "nguoi_ky",
    "chuc_vu",
    "quyen_han",
    "noi_nhan",
    "co_quan_ban_hanh",
    "nhiem_ky",
    "trang_thai",
    "tap_tin",
    "sha256",
    "ma_dot",
    "ghi_chu",
)
_DAU_BANG = ("Số, ký hiệu", "Ngày", "Tên loại, trích yếu", "Người ký", "Nhiệm kỳ", "Trạng thái")


def bang_du_lieu(cac_muc: Sequence[MucSo]) -> "DataFrame":
    """Return one row for each entry; days are `datetime64`, recipients one text each.

    Raises:
        RegisterError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise RegisterError(
            "chưa cài pandas nên chưa xem sổ dạng bảng dữ liệu được",
            fix="cài bằng lệnh: pip install dangvan[pandas]",
        ) from error
    frame = pd.DataFrame([_dong(muc) for muc in cac_muc], columns=list(_COT))
    return frame.assign(ngay_ban_hanh=pd.to_datetime(frame["ngay_ban_hanh"]))


def _dong(muc: MucSo) -> dict[str, object]:
    dong = {cot: getattr(muc, cot) for cot in _COT}
    return {
        **dong,
        "noi_nhan": "; ".join(muc.noi_nhan),
        "nhiem_ky": muc.nhiem_ky.ten_nhiem_ky,
        "trang_thai": muc.trang_thai.value,
    }


def bang_html(cac_muc: Sequence[MucSo], *, ten_so: str) -> str:
    """Return the first entries and the totals as an HTML table."""
    dau = "".join(f"<th>{escape(cot)}</th>" for cot in _DAU_BANG)
    than = "".join(_dong_html(muc) for muc in cac_muc[:_DONG_TOI_DA])
    con_lai = len(cac_muc) - _DONG_TOI_DA
    them = f"; {con_lai} số nữa không hiện ở đây" if con_lai > 0 else ""
    giu_cho = sum(muc.trang_thai == "giu_cho" for muc in cac_muc)
    tong = f"{escape(ten_so)}: {len(cac_muc)} số, trong đó {giu_cho} số giữ chỗ{them}"
    return (
        f"<table><caption>{tong}</caption>"
        f"<thead><tr>{dau}</tr></thead><tbody>{than}</tbody></table>"
    )


def _dong_html(muc: MucSo) -> str:
    o = (
        muc.so_ky_hieu,
        ngay_ngan(muc.ngay_ban_hanh),
        f"{muc.ten_loai.capitalize()} {muc.trich_yeu}",
        muc.nguoi_ky,
        muc.nhiem_ky.ten_nhiem_ky,
        muc.trang_thai.bang_chu,
    )
    return f"<tr>{''.join(f'<td>{escape(value)}</td>' for value in o)}</tr>"

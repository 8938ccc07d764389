"""Arguments that carry facts: of the right kind, or an error that tells how to make them."""

from collections.abc import Mapping
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args

from dangvan.arguments import wrong_kind
from dangvan.models.ban_sao import BanSao
from dangvan.models.nhiem_ky import NhiemKy
from dangvan.models.to_chuc import ToChucDang
from dangvan.models.van_ban import VanBan

_CACH_DUA: Mapping[type, tuple[str, str]] = {
    VanBan: (
        "văn bản",
        "dựng model rồi đưa vào, như NghiQuyet.model_validate({...}); tệp YAML thì dùng "
        "dangvan render",
    ),
    BanSao: ("bản sao", "dựng model rồi đưa vào: BanSao.model_validate({...})"),
    ToChucDang: ("tổ chức", "dựng model rồi đưa vào: ToChucDang.model_validate({...})"),
    NhiemKy: (
        "nhiệm kỳ",
        'dựng model rồi đưa vào: NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=…)',
    ),
    date: ("ngày", "đưa datetime.date(năm, tháng, ngày)"),
    int: ("số", "đưa số nguyên, không ngoặc kép"),
    str: ("chữ", "đưa chữ trong ngoặc kép"),
    bytes: ("khoá biên nhận", "đưa bytes, như secrets.token_bytes(32)"),
}


def kiem_tham_so(**cac_cap: tuple[object, type | UnionType]) -> None:
    """Raise where an argument is of another kind than it must be.

    Args:
        cac_cap: An argument and its kind, by the argument's name; in a union the kind asked for
            comes first.

    Raises:
        DataError: With what to give instead. A `datetime` is no day: it does not compare with one.
    """
    for tham_so, (value, kieu) in cac_cap.items():
        if isinstance(value, kieu) and not isinstance(value, datetime):
            continue
        cac_kieu: tuple[Any, ...] = get_args(kieu) or (kieu,)  # Any: classes
        la_gio = isinstance(value, datetime) and datetime not in cac_kieu
        if la_gio or not isinstance(value, cac_kieu):
            ten, cach_dua = _CACH_DUA[cac_kieu[0]]
            raise wrong_kind(ten, value, cach_dua, where=tham_so)

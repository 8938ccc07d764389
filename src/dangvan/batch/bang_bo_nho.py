"""Tables that are already in memory: pandas DataFrames and records."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from dangvan.batch.bang_tinh import BangTinh, DongTinh, GiaTri, KhungDuLieu
from dangvan.disk import Spool
from dangvan.errors import DataError


def doc_khung_du_lieu(khung: KhungDuLieu) -> BangTinh:
    """Return a DataFrame as a table; its column labels are the header.

    Labels of several levels become as many header rows. When every label is a number the frame
    was read without a header, and the header is looked for among its rows.
    """
    nhan = [label if isinstance(label, tuple) else (label,) for label in khung.columns]
    khong_tieu_de = bool(nhan) and all(isinstance(cap, int) for bo in nhan for cap in bo)
    so_cap = 0 if khong_tieu_de else max((len(bo) for bo in nhan), default=0)
    tieu_de = [
        DongTinh(so_dong=cap - so_cap + 1, gia_tri=tuple(_chu_cap(bo, cap) for bo in nhan))
        for cap in range(so_cap)
    ]
    than = (
        DongTinh(so_dong=i, gia_tri=tuple(chuan_gia_tri(v) for v in dong))
        for i, dong in enumerate(khung.itertuples(index=False, name=None), start=1)
    )
    return _bang("bảng pandas", tieu_de, _xep_dong(than), so_cap)


def doc_ban_ghi(ban_ghi: Iterable[Mapping[str, Any]]) -> BangTinh:
    """Return records as a table; the keys met, in order of first sight, are the header."""
    cot: dict[str, int] = {}
    than = _xep_dong(_dong_ban_ghi(ban_ghi, cot))
    return _bang("các bản ghi", [DongTinh(0, tuple(str(k) for k in cot))], than, 1)


def _dong_ban_ghi(ban_ghi: Iterable[Mapping[str, Any]], cot: dict[str, int]) -> Iterator[DongTinh]:
    """Yield the rows of records; the keys met are told in `cot`."""
    for i, muc in enumerate(ban_ghi, start=1):
        if not isinstance(muc, Mapping):
            raise DataError(
                f"bản ghi là “{type(muc).__name__}”, không phải từ điển",
                where=f"bản ghi {i}",
                fix="mỗi bản ghi là một từ điển {tiêu đề: giá trị}",
            )
        for khoa in muc:
            cot.setdefault(khoa, len(cot))
        yield DongTinh(so_dong=i, gia_tri=tuple(chuan_gia_tri(muc.get(k)) for k in cot))


def chuan_gia_tri(value: Any) -> GiaTri:  # Any: a caller's cell holds anything
    """Return a cell of the caller's as one of the types a table holds.

    Missing values of pandas and numpy become `None`, numpy numbers become Python's, a float
    without a fraction an int. Anything else is kept as its text.
    """
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, datetime):
        # pandas' Timestamp is a datetime that breaks on comparison with naive dates.
        return datetime(value.year, value.month, value.day, value.hour, value.minute, value.second)
    if isinstance(value, bool | int | date | time | timedelta):
        return value
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        return gon_so_thuc(value)
    return value if isinstance(value, bool | int) else str(value) or None


def gon_so_thuc(value: float) -> float | int | None:
    """Return a float as the int it stands for; not-a-number is an empty cell."""
    if value != value:
        return None
    return int(value) if value.is_integer() else value


def _chu_cap(nhan: tuple[object, ...], cap: int) -> GiaTri:
    chu = nhan[cap] if cap < len(nhan) else ""
    # pandas fills the lower level of a lone heading with a name of its own making.
    return None if chu is None or str(chu).startswith("Unnamed: ") else str(chu) or None


def _xep_dong(than: Iterable[DongTinh]) -> Spool[DongTinh]:
    """Return the rows with a value on the second shelf: a header goes on the first."""
    xep: Spool[DongTinh] = Spool()
    for dong in than:
        if any(v is not None for v in dong.gia_tri):
            xep.append(dong, shelf=1)
    return xep


def _bang(nguon: str, tieu_de: list[DongTinh], than: Spool[DongTinh], so_cap: int) -> BangTinh:
    if not than:
        raise DataError("không có dòng nào", where=nguon, fix="đưa vào danh sách có người")
    for dong in tieu_de:
        than.append(dong)
    return BangTinh(nguon, "bo_nho", "", than, dong_tieu_de=so_cap)

"""The same person listed twice."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.than_bang import gom_so
from dangvan.errors import DataError
from dangvan.text import bo_dau, gap_dau

KHOA_NGUOI: tuple[tuple[str, ...], ...] = (("cccd",), ("ho_ten", "ngay_sinh"))
"""What makes two rows one person: an equal citizen number, or an equal name and full birth date."""


@dataclass(frozen=True, slots=True)
class NhomTrung:
    """Rows that are one person.

    Attributes:
        khoa: The columns in which they are equal.
        so_dong: Their numbers, as the clerk counts.
    """

    khoa: tuple[str, ...]
    so_dong: tuple[int, ...]


def tim_nguoi_trung(
    danh_sach: DanhSach,
    *,
    khoa: tuple[tuple[str, ...], ...] = KHOA_NGUOI,
    phan_biet: tuple[str, ...] = ("cccd",),
) -> tuple[NhomTrung, ...]:
    """Return the groups of rows that are one person.

    Tone style and case of a name do not count; a name typed without accents equals the same name
    with them. A row that lacks one of the columns, or the day of a date, is left out.

    Args:
        danh_sach: The list.
        khoa: The sets of columns in which equal rows are one person.
        phan_biet: Columns that prove two people when both rows have a value and they differ.
    """
    nhom = []
    for bo, dau in zip(khoa, _dau_moi_dong(danh_sach, khoa), strict=True):
        for cac_dong in _dong_bang_nhau(danh_sach, bo, dau):
            for mot_nguoi in _chia_nguoi(cac_dong, bo, phan_biet):
                nhom.append(NhomTrung(bo, tuple(dong.so_dong for dong in mot_nguoi)))
    da_ke = {n.so_dong: n for n in reversed(nhom)}
    return tuple(sorted(da_ke.values(), key=lambda n: n.so_dong))


def tu_choi_nguoi_trung(
    danh_sach: DanhSach,
    *,
    khoa: tuple[tuple[str, ...], ...] = KHOA_NGUOI,
    phan_biet: tuple[str, ...] = ("cccd",),
) -> None:
    """Refuse a list in which one person stands twice.

    Args:
        danh_sach: The list.
        khoa: As in `tim_nguoi_trung`.
        phan_biet: As in `tim_nguoi_trung`.

    Raises:
        DataError: Names the rows, never the people.
    """
    nhom = tim_nguoi_trung(danh_sach, khoa=khoa, phan_biet=phan_biet)
    if not nhom:
        return
    ten = {cot.khoa: cot.ten for cot in danh_sach.cac_cot}
    ke = "; ".join(
        f"dòng {gom_so(n.so_dong)} (cùng {', '.join(ten.get(k, k) for k in n.khoa)})"
        for n in nhom[:10]
    )
    raise DataError(
        f"một người ghi hai lần: {ke}" + (f"; và {len(nhom) - 10} nhóm nữa" * (len(nhom) > 10)),
        where=danh_sach.bang.ten,
        fix="xoá dòng thừa, hoặc ghi đủ số căn cước nếu đó là hai người khác nhau",
    )


def _dau_moi_dong(danh_sach: DanhSach, khoa: tuple[tuple[str, ...], ...]) -> list["array[int]"]:
    """Return, for each set of columns, a number for each row: equal rows have equal numbers.

    Eight bytes a row tell that a long list has no person twice; 0 is for a row left out.
    """
    cac_dau = [array("q") for _ in khoa]
    for dong in danh_sach.dong:
        for bo, dau in zip(khoa, cac_dau, strict=True):
            chia = _chia(dong, bo)
            dau.append(hash(chia) if chia else 0)
    return cac_dau


def _dong_bang_nhau(
    danh_sach: DanhSach, bo: tuple[str, ...], dau: "array[int]"
) -> Iterable[list[DongDoc]]:
    """Return the groups of rows that are equal without accents, among others of one row."""
    lap = {mot for mot, ke in pairwise(sorted(dau)) if mot == ke and mot}
    theo_gia_tri: dict[tuple[str, ...], list[DongDoc]] = defaultdict(list)
    for cho, mot in enumerate(dau if lap else ()):
        if mot in lap:
            dong = danh_sach.dong[cho]
            theo_gia_tri[_chia(dong, bo)].append(dong)
    return theo_gia_tri.values()


def _chia(dong: DongDoc, bo: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a row is compared by; nothing where a column of the set is missing."""
    chia = tuple(_gap(dong.gia_tri.get(k)) for k in bo)
    return chia if all(chia) else ()


def _gap(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and not _chua_du_ngay(value):
        return bo_dau(gap_dau(value))
    return ""


def _chua_du_ngay(value: str) -> bool:
    return len(value) in (4, 7) and value[:4].isdigit() and value[4:5] in ("", "-")


def _chia_nguoi(
    cac_dong: list[DongDoc], bo: tuple[str, ...], phan_biet: tuple[str, ...]
) -> Iterable[list[DongDoc]]:
    """Split rows that are equal without accents into people, and keep those listed twice."""
    nguoi: list[list[DongDoc]] = []
    for dong in cac_dong:
        cho = next((n for n in nguoi if all(_la_mot(dong, k, bo, phan_biet) for k in n)), None)
        if cho is None:
            nguoi.append([dong])
        else:
            cho.append(dong)
    return [n for n in nguoi if len(n) > 1]


def _la_mot(mot: DongDoc, hai: DongDoc, bo: tuple[str, ...], phan_biet: tuple[str, ...]) -> bool:
    for khoa in phan_biet:
        a, b = mot.gia_tri.get(khoa), hai.gia_tri.get(khoa)
        if a is not None and b is not None and a != b:
            return False
    return all(_bang_nhau(mot.gia_tri.get(k), hai.gia_tri.get(k)) for k in bo)


def _bang_nhau(mot: object, hai: object) -> bool:
    if not (isinstance(mot, str) and isinstance(hai, str)):
        return mot == hai
    khong_dau = mot.isascii() or hai.isascii()
    return khong_dau or gap_dau(mot) == gap_dau(hai)

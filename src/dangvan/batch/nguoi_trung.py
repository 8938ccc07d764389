"""The same person listed twice."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

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
    for bo in khoa:
        theo_gia_tri: dict[tuple[str, ...], list[DongDoc]] = defaultdict(list)
        for dong in danh_sach.dong:
            chia = tuple(_gap(dong.gia_tri.get(k)) for k in bo)
            if all(chia):
                theo_gia_tri[chia].append(dong)
        for cac_dong in theo_gia_tri.values():
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

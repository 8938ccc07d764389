"""Numbers that are missing from a series, and papers that carry the same number and symbol."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dangvan.models import NhiemKy
from dangvan.register.doc_so import doc_day_so, doc_muc
from dangvan.register.luoc_do import day_so, muc_so
from dangvan.register.muc_so import MucSo, TrangThai


@dataclass(frozen=True, slots=True, kw_only=True)
class SoKhuyet:
    """Consecutive numbers of a series that nothing in the book explains."""

    to_chuc: str
    nhiem_ky: NhiemKy
    nhom_loai: str
    tu_so: int
    den_so: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SoTrung:
    """Papers of one body and term that carry the same number, though each is right in its series.

    Two kinds with one symbol do so, such as Quyết định and Quy định in series of their own, and
    numbers with a suffix that an older book gave out.
    """

    so_ky_hieu: str
    cac_muc: tuple[MucSo, ...]


@dataclass(frozen=True, slots=True)
class GapReport:
    """What `Register.gaps` found; void numbers are explained, and are no gaps."""

    khuyet: tuple[SoKhuyet, ...]
    trung: tuple[SoTrung, ...]

    @property
    def passed(self) -> bool:
        """Whether no number is missing and none is on two papers."""
        return not self.khuyet and not self.trung


def tim_khuyet_va_trung(conn: Connection) -> GapReport:
    """Return the gaps of every series, and the papers whose numbers look the same."""
    theo_day: dict[int, list[int]] = defaultdict(list)
    query = select(muc_so.c.day_so_id, muc_so.c.so_van_ban).where(muc_so.c.hau_to == "")
    query = query.order_by(muc_so.c.so_van_ban)
    for day_so_id, so in conn.execute(query):
        theo_day[day_so_id].append(so)
    khuyet = tuple(
        SoKhuyet(
            to_chuc=day.to_chuc,
            nhiem_ky=day.nhiem_ky,
            nhom_loai=day.nhom_loai,
            tu_so=tu,
            den_so=den,
        )
        for day_so_id, day in doc_day_so(conn).items()
        for tu, den in _khoang_trong(day.so_da_dung, theo_day[day_so_id])
    )
    return GapReport(khuyet, _so_trung(conn))


def _khoang_trong(truoc: int, cac_so: list[int]) -> list[tuple[int, int]]:
    khoang = []
    for so in cac_so:
        if so > truoc + 1:
            khoang.append((truoc + 1, so - 1))
        truoc = max(truoc, so)
    return khoang


def _so_trung(conn: Connection) -> tuple[SoTrung, ...]:
    cot = muc_so.c
    query = (
        select(cot.id, cot.so_van_ban, cot.so_ky_hieu, day_so.c.nhiem_ky_id)
        .join(day_so, cot.day_so_id == day_so.c.id)
        .where(cot.trang_thai != TrangThai.HUY)
        .order_by(cot.so_van_ban, cot.hau_to, cot.id)
    )
    theo_so: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for row in conn.execute(query):
        ky_hieu = row.so_ky_hieu.partition("-")[2]
        theo_so[(row.nhiem_ky_id, ky_hieu, row.so_van_ban)].append(row.id)
    trung = [cac_id for cac_id in theo_so.values() if len(cac_id) > 1]
    cac_muc = {
        muc.muc_id: muc for muc in doc_muc(conn, cac_id=[id_ for ids in trung for id_ in ids])
    }
    return tuple(
        SoTrung(so_ky_hieu=cac_muc[ids[0]].so_ky_hieu, cac_muc=tuple(cac_muc[id_] for id_ in ids))
        for ids in trung
    )

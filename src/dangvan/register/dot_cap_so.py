"""Reserve numbers for a whole batch at once, and finish it later."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, select

from dangvan.disk import Spool
from dangvan.errors import RegisterError
from dangvan.models import NhiemKy, ToChucDang, VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.register.day_so import kiem_tra_cap_so_duoc
from dangvan.register.doi_muc import sua_muc, them_muc
from dangvan.register.gia_tri_muc import gia_tri_muc
from dangvan.register.lay_so import (
    chu_ghi,
    day_so_cua,
    kiem_tra_thu_tu_ngay,
    kiem_tra_van_ban,
    so_ky_hieu_cua,
)
from dangvan.register.luoc_do import muc_so
from dangvan.register.mo_day_so import DaySoMo, so_cuoi
from dangvan.register.muc_so import SoDaGiu, TrangThai, so_da_giu
from dangvan.register.nhat_ky import ViecGhi, khoa_chuoi

# SQLite bounds the values of one statement; more keys than this read the whole batch.
_IT_KHOA = 500
_MOI_LAN_GHI = 1_000

_Muc = Mapping[str, Any]  # Any: columns of several types
_KhoaDay = tuple[ToChucDang, NhiemKy | None, str]
_GIU = ViecGhi.GIU_CHO


class DotCapSo:
    """The rows of one batch on their way into the book.

    A row that is not there takes the next number of its series. A row that is there keeps its
    number: still reserved, it takes the new facts; issued, it must not have changed.
    """

    def __init__(
        self,
        conn: Connection,
        ma_dot: str,
        *,
        chung_day_so_qd: bool | None,
        ly_do_lui_ngay: str,
    ) -> None:
        self._conn = conn
        self._ly_do = chu_ghi(ly_do_lui_ngay, "Lý do lùi ngày")
        self._ma_dot = ma_dot
        self._chung_day_so_qd = chung_day_so_qd
        khoa_day_cua_dot(conn, ma_dot)  # what is read next stays true
        self._da_co = {row.khoa_dong: row for row in cac_dong(conn, ma_dot)}
        self._day: dict[_KhoaDay, DaySoMo] = {}
        self._day_truoc: tuple[_KhoaDay, DaySoMo] | None = None
        self._da_xet: set[tuple[int, date, str | None]] = set()
        self._cuoi: dict[int, int] = {}
        self._them: list[dict[str, Any]] = []  # Any: as _Muc
        self._sua: list[tuple[Row[Any], _Muc]] = []  # Any: as _Muc
        self._so_dau: dict[DaySoMo, int] = {}
        self._so_sua: dict[DaySoMo, set[int]] = defaultdict(set)

    def nhan(self, thu_tu: int, van_ban: VanBan, khoa_dong: str) -> SoDaGiu:
        """Take in row number `thu_tu` of the batch, and return what it holds."""
        day = self._day_so(van_ban)
        facts = gia_tri_muc(van_ban)
        cu = self._da_co.get(khoa_dong)
        if cu is None:
            return self._nhan_moi(day, van_ban, {**facts, "khoa_dong": khoa_dong})
        da_co = cu._mapping
        doi = [ten for ten, value in facts.items() if da_co[ten] != value]
        if cu.day_so_id != day.id or (doi and cu.trang_thai != TrangThai.GIU_CHO):
            raise self._da_doi(thu_tu, cu, doi)
        if not doi:
            return so_da_giu(da_co)
        so_ky_hieu = so_ky_hieu_cua(van_ban, cu.so_van_ban)
        self._sua.append((cu, {**facts, "so_ky_hieu": so_ky_hieu}))
        self._so_sua[day].add(cu.so_van_ban)
        return replace(so_da_giu(da_co), so_ky_hieu=so_ky_hieu)

    def _nhan_moi(self, day: DaySoMo, van_ban: VanBan, facts: _Muc) -> SoDaGiu:
        so = self._cuoi[day.id] = self._cuoi[day.id] + 1
        row = {
            **facts,
            "day_so_id": day.id,
            "so_van_ban": so,
            "so_ky_hieu": so_ky_hieu_cua(van_ban, so),
            "trang_thai": TrangThai.GIU_CHO,
            "ma_dot": self._ma_dot,
            "ly_do_lui_ngay": self._ly_do,
            "tap_tin": None,
            "sha256": None,
        }
        self._them.append(row)
        self._so_dau.setdefault(day, so)
        if len(self._them) >= _MOI_LAN_GHI:
            self._ghi_them()
        return so_da_giu(row)

    def ghi(self, *, cho_phep_lui_ngay: bool) -> None:
        """Write the rows taken in, and check the order of their dates."""
        ly_do = self._ly_do
        self._ghi_them()
        them = {"ly_do_lui_ngay": ly_do} if ly_do else {}
        sua_muc(self._conn, ((cu, {**sua, **them}) for cu, sua in self._sua), ViecGhi.SUA_GIU_CHO)
        if not cho_phep_lui_ngay and not ly_do:
            for day in {**self._so_dau, **self._so_sua}:
                kiem_tra_thu_tu_ngay(self._conn, day, self._so_moi(day))

    def _so_moi(self, day: DaySoMo) -> Collection[int]:
        """Return the numbers of a series that are new, which follow one another, or edited."""
        sua, cuoi = self._so_sua.get(day, set()), self._cuoi[day.id]
        moi = range(self._so_dau.get(day, cuoi + 1), cuoi + 1)
        return {*moi, *sua} if sua else moi

    def _ghi_them(self) -> None:
        """Enter the new rows taken in so far: a large batch is never held whole."""
        them_muc(self._conn, self._them, _GIU)
        self._them.clear()

    def _day_so(self, van_ban: VanBan) -> DaySoMo:
        """Look a series up once: the papers of a batch mostly share it."""
        kiem_tham_so(van_ban=(van_ban, VanBan))
        khoa = (van_ban.co_quan_ban_hanh, van_ban.nhiem_ky, van_ban.ten_loai)
        # Where two papers share their office they are equal at once, without a hash of it all.
        if self._day_truoc is not None and self._day_truoc[0] == khoa:
            day: DaySoMo | None = self._day_truoc[1]
        else:
            day = self._day.get(khoa)
        if day is not None:
            self._xet(van_ban, day)
        else:
            # A row may tell the last day of a term: it is compared with the rows before it.
            self._ghi_them()
            day = day_so_cua(self._conn, van_ban, chung_day_so_qd=self._chung_day_so_qd)
            self._day = {k: co for k, co in self._day.items() if co.id != day.id}
            self._day[khoa] = day
            self._cuoi.setdefault(day.id, so_cuoi(self._conn, day))
        self._day_truoc = khoa, day
        return day

    def _xet(self, van_ban: VanBan, day: DaySoMo) -> None:
        """Check a paper; what was found of a day and a secrecy grade is not asked again."""
        khoa = (day.id, van_ban.ngay_ban_hanh, van_ban.do_mat)
        if khoa in self._da_xet:
            kiem_tra_cap_so_duoc(van_ban)
        else:
            kiem_tra_van_ban(self._conn, van_ban, day)
            self._da_xet.add(khoa)

    def _da_doi(self, thu_tu: int, cu: Row[Any], doi: Sequence[str]) -> RegisterError:  # Any: row
        nhan = [VanBan.model_fields[ten].title or ten for ten in doi if ten in VanBan.model_fields]
        khac = ", ".join(nhan) or "người hoặc dãy số"
        return RegisterError(
            f"dòng thứ {thu_tu} đã giữ số {cu.so_ky_hieu} "
            f"({TrangThai(cu.trang_thai).bang_chu}) nhưng nội dung đã đổi: {khac}",
            where=f"đợt {self._ma_dot}",
            fix="trả lại nội dung cũ của dòng, hoặc đưa dòng mới vào một đợt khác",
        )


def giu_so_cho_dot(
    conn: Connection,
    van_ban: Sequence[VanBan],
    ma_dot: str,
    khoa_dong: Sequence[str],
    chung_day_so_qd: bool | None,
    cho_phep_lui_ngay: bool,
    ly_do_lui_ngay: str,
) -> Sequence[SoDaGiu]:
    """Enter the papers of a batch as reserved, and return what each row holds."""
    kiem_tra_dot(len(van_ban), ma_dot, khoa_dong)
    dot = DotCapSo(conn, ma_dot, chung_day_so_qd=chung_day_so_qd, ly_do_lui_ngay=ly_do_lui_ngay)
    giu = Spool(
        dot.nhan(thu_tu, mot, khoa)
        for thu_tu, (mot, khoa) in enumerate(zip(van_ban, khoa_dong, strict=True), start=1)
    )
    dot.ghi(cho_phep_lui_ngay=cho_phep_lui_ngay)
    return giu


def kiem_tra_dot(so_van_ban: int, ma_dot: str, khoa_dong: Sequence[str]) -> None:
    """Raise where a batch has no name, or its rows are not told apart by their keys."""
    where = f"đợt {ma_dot}"
    if not ma_dot.strip():
        raise RegisterError("thiếu mã đợt", fix="đặt tên cho đợt, như ket-nap-2026-05")
    if len(khoa_dong) != so_van_ban:
        raise RegisterError(
            f"có {so_van_ban} văn bản nhưng {len(khoa_dong)} khoá dòng",
            where=where,
            fix="mỗi văn bản cần đúng một khoá dòng",
        )
    # Digests are half as large as keys, and where they all differ the keys do.
    if len(set(map(hash, khoa_dong))) != so_van_ban and len(set(khoa_dong)) != so_van_ban:
        raise RegisterError(
            f"khoá của {so_van_ban - len(set(khoa_dong))} dòng trùng với dòng khác",
            where=where,
            fix="mỗi dòng cần một khoá riêng; xem lại dòng bị lặp",
        )


def cac_dong(
    conn: Connection,
    ma_dot: str,
    khoa_dong: Sequence[str] | None = None,
    *,
    cac_cot: Iterable[Column[Any]] = muc_so.c,
) -> Sequence[Row[Any]]:  # Any: columns of several types
    """Return the rows of a batch, by number; of a few keys, only theirs are read."""
    query = _cua_dot(select(*cac_cot), ma_dot, khoa_dong)
    return conn.execute(query.order_by(muc_so.c.day_so_id, muc_so.c.so_van_ban)).all()


def _cua_dot(
    query: Select[Any], ma_dot: str, khoa_dong: Sequence[str] | None
) -> Select[Any]:  # Any: columns of several types
    query = query.where(muc_so.c.ma_dot == ma_dot)
    if khoa_dong is not None and len(khoa_dong) <= _IT_KHOA:
        query = query.where(muc_so.c.khoa_dong.in_(khoa_dong))
    return query


def khoa_day_cua_dot(conn: Connection, ma_dot: str, khoa_dong: Sequence[str] | None = None) -> None:
    """Make other writers of a batch's series wait, so that what is read next stays true.

    Of a few keys, only the series of their rows are looked for. SQLite has one writer anyway.
    """
    if conn.dialect.name == "sqlite":
        return
    query = _cua_dot(select(muc_so.c.day_so_id), ma_dot, khoa_dong).distinct()
    for chuoi in sorted(conn.execute(query).scalars()):
        khoa_chuoi(conn, chuoi)

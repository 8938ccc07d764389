"""Take an existing book into the register, whole or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from dangvan.errors import RegisterError
from dangvan.models import NhiemKy, ToChucDang
from dangvan.register.doi_muc import them_muc
from dangvan.register.hieu_so_cu import DongHieu
from dangvan.register.luoc_do import muc_so
from dangvan.register.mo_day_so import DaySoMo, mo_day_so
from dangvan.register.muc_so import TrangThai
from dangvan.register.nhat_ky import ViecGhi, nguoi_ghi
from dangvan.text import ngay_ngan

_LUI_NGAY = "nhập từ sổ cũ"
_BO_DONG = "xem lại số; nếu là một văn bản ghi hai lần thì xoá dòng này, hoặc --skip-bad-rows"


@dataclass(frozen=True, slots=True)
class DongCanXem:
    """A row of the book to look at: where it stands, and what is wrong or odd about it."""

    trang_tinh: str
    so_dong: int
    van_de: str

    def __str__(self) -> str:
        return f"trang “{self.trang_tinh}”, dòng {self.so_dong}: {self.van_de}"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: with errors, and unless told to leave such rows out, nothing.

    Attributes:
        da_nhap: How many numbers were entered.
        loi: Rows that cannot be entered, a duplicate with the row it repeats.
        canh_bao: Rows entered that should be looked at, such as a number with a suffix.
    """

    da_nhap: int
    loi: tuple[DongCanXem, ...]
    canh_bao: tuple[DongCanXem, ...]

    @property
    def passed(self) -> bool:
        """Whether every row was entered."""
        return not self.loi

    def raise_if_failed(self) -> None:
        """Raise where a row could not be entered.

        Raises:
            RegisterError: With the first such row and how many there are.
        """
        if self.loi:
            dau, _, cach_sua = str(self.loi[0]).partition(". Cách sửa: ")
            raise RegisterError(
                f"{len(self.loi)} dòng của sổ cũ có lỗi; đầu tiên: {dau}",
                fix=f"{cach_sua or 'sửa dòng đó'}; sửa các dòng trong tệp Excel rồi nhập lại",
            )


def nhap_so(
    conn: Connection,
    cac_dong: Sequence[DongHieu],
    co_quan: ToChucDang,
    ky: NhiemKy,
    *,
    chung_day_so_qd: bool | None,
    bo_dong_loi: bool,
) -> ImportResult:
    """Enter the rows of a book that are in order; none where one is not, unless told to."""
    for ten_loai in sorted({dong.ten_loai for dong in cac_dong if not dong.loi}):
        day = mo_day_so(conn, co_quan, ky, ten_loai, chung_day_so_qd=chung_day_so_qd)
        cua_loai = [dong for dong in cac_dong if dong.ten_loai == ten_loai and not dong.loi]
        for dong in cua_loai:
            dong.facts["day_so_id"] = day.id
        _xet_so(conn, day, cua_loai)
    tot = [dong for dong in cac_dong if not dong.loi]
    _xet_ngay(tot)
    loi = tuple(_can_xem(dong, van_de) for dong in cac_dong for van_de in dong.loi)
    canh_bao = tuple(_can_xem(dong, van_de) for dong in tot for van_de in dong.canh_bao)
    if loi and not bo_dong_loi:
        return ImportResult(0, loi, canh_bao)
    nguoi = nguoi_ghi(conn)
    huy = {"ngay_huy": nguoi.ngay(), "nguoi_huy": nguoi.nguoi_dung}
    cac_facts = sorted((dong.facts for dong in tot), key=_thu_tu)
    rows = ({**facts, **(huy if _da_huy(facts) else {})} for facts in cac_facts)
    them_muc(conn, rows, ViecGhi.NHAP_SO)
    return ImportResult(len(tot), loi, canh_bao)


def _xet_so(conn: Connection, day: DaySoMo, cac_dong: Iterable[DongHieu]) -> None:
    """Note the rows whose number is taken: in the register, or by a row before them."""
    cot = muc_so.c
    query = select(cot.so_van_ban, cot.hau_to, cot.so_ky_hieu, cot.ngay_ban_hanh)
    co: dict[tuple[int, str], str] = {
        (row.so_van_ban, row.hau_to): f"đã có trong sổ, ngày {ngay_ngan(row.ngay_ban_hanh)}"
        for row in conn.execute(query.where(cot.day_so_id == day.id))
    }
    for dong in cac_dong:
        so = (dong.so_van_ban, dong.hau_to)
        if dong.so_van_ban <= day.so_da_dung:
            dong.loi.append(
                f"số {so[0]} đã tính vào sổ trước (đến số {day.so_da_dung}). Cách sửa: {_BO_DONG}"
            )
        elif so in co:
            dong.loi.append(f"số {dong.facts['so_ky_hieu']} {co[so]}. Cách sửa: {_BO_DONG}")
        else:
            co[so] = f"trùng với {dong.dong.noi}"


def _xet_ngay(cac_dong: Sequence[DongHieu]) -> None:
    """Note the rows whose date goes back along their series: a book is taken as it is."""
    truoc: dict[int, dict[str, Any]] = {}  # Any: columns of several types
    for dong in sorted(cac_dong, key=lambda mot: _thu_tu(mot.facts)):
        facts = dong.facts
        if _da_huy(facts):
            continue
        cu = truoc.get(facts["day_so_id"])
        if cu is not None and facts["ngay_ban_hanh"] < cu["ngay_ban_hanh"]:
            facts["ly_do_lui_ngay"] = _LUI_NGAY
            dong.canh_bao.append(
                f"số {facts['so_ky_hieu']} ngày {ngay_ngan(facts['ngay_ban_hanh'])} đứng sau số "
                f"{cu['so_ky_hieu']} ngày {ngay_ngan(cu['ngay_ban_hanh'])}"
            )
        truoc[facts["day_so_id"]] = facts


def _da_huy(facts: dict[str, Any]) -> bool:  # Any: as above
    return bool(facts["trang_thai"] == TrangThai.HUY)


def _thu_tu(facts: dict[str, Any]) -> tuple[int, int, str]:  # Any: as above
    return facts["day_so_id"], facts["so_van_ban"], facts["hau_to"]


def _can_xem(dong: DongHieu, van_de: str) -> DongCanXem:
    return DongCanXem(dong.dong.trang_tinh, dong.dong.so_dong, van_de)

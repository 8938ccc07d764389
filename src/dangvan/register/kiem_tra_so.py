"""Prove the trail unbroken, and that it tells how the tables came to be what they are."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Executable, Row, Table, select, type_coerce
from sqlalchemy.types import NullType

from dangvan.errors import RegisterError
from dangvan.register.doi_muc import chu_de_tim, ten_muc, trong_nhat_ky
from dangvan.register.luoc_do import day_so, muc_so, nhat_ky, nhiem_ky, to_chuc
from dangvan.register.nhat_ky import ViecGhi, bam_dong, viet_gon

_Facts = dict[str, Any]  # Any: columns of several types
_Khoa = tuple[int, str]

KHONG_DOC_DUOC = (ValueError, TypeError, LookupError, OverflowError, AttributeError)
"""What reading raises where a damaged register holds no date, no number, no text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What `Register.verify` found.

    Attributes:
        so_dong: How many lines the trail has.
        sai_lech: Where the trail is broken, or the tables are not what it says; none names people.
        luu_y: What is in order but should be known: clocks set back, with the reason given.
        ma_cuoi: The digest of all chains' last lines. Kept elsewhere, it shows on the same book
            later that nothing was cut off its end.
    """

    so_dong: int
    sai_lech: tuple[str, ...]
    luu_y: tuple[str, ...]
    ma_cuoi: str

    @property
    def passed(self) -> bool:
        """Whether nothing was changed behind the register's back."""
        return not self.sai_lech

    def raise_if_failed(self) -> None:
        """Raise where something was changed.

        Raises:
            RegisterError: With the first finding and how many there are.
        """
        if self.sai_lech:
            dau, con_lai = self.sai_lech[0], len(self.sai_lech) - 1
            raise RegisterError(
                f"sổ không khớp với nhật ký: {dau}" + (f"; {con_lai} chỗ nữa" if con_lai else ""),
                fix="đối chiếu với bản sao lưu và sổ in; đừng cấp số tiếp trên sổ này",
            )


@dataclass(slots=True)
class _DocLai:
    """The trail read from its beginning, and the book as it tells it."""

    so: dict[_Khoa, _Facts] = field(default_factory=dict)
    sai_lech: list[str] = field(default_factory=list)
    luu_y: list[str] = field(default_factory=list)
    cuoi: dict[int, tuple[int, str]] = field(default_factory=dict)

    def doc(self, row: Row[Any]) -> None:  # Any: columns of several types
        """Check one line, which may be damaged, and do again what it says."""
        try:
            self._doc(row)
        except KHONG_DOC_DUOC:
            self.sai_lech.append(f"nhật ký: có dòng không đọc được (chuỗi {row.chuoi!r})")

    def _doc(self, row: Row[Any]) -> None:  # Any: as above
        """Check one line against the one before it."""
        if type(row.chuoi) is not int or type(row.thu_tu) is not int:
            raise TypeError
        thu_tu, bam = self.cuoi.get(row.chuoi, (0, ""))
        noi = f"nhật ký, chuỗi {row.chuoi}, dòng {row.thu_tu}"
        if row.thu_tu != thu_tu + 1:
            self.sai_lech.append(f"{noi}: thiếu dòng ở trước")
        phan = (row.chuoi, row.thu_tu, row.luc, row.nguoi_dung, row.viec, row.doi_tuong)
        if bam_dong(bam, *phan, row.tu, row.den) != row.bam:
            self.sai_lech.append(f"{noi}: dòng này hoặc dòng trước đã bị sửa")
        self.cuoi[row.chuoi] = (row.thu_tu, row.bam)
        if row.viec == ViecGhi.DONG_HO_LUI:
            ly_do = json.loads(row.den)["ly_do"]
            self.luu_y.append(f"{noi}: đồng hồ lùi về {row.luc}, lý do: {ly_do}")
            return
        self._lam_lai(row, noi)

    def _lam_lai(self, row: Row[Any], noi: str) -> None:  # Any: as above
        rieng = row.doi_tuong.startswith("muc_so:")
        khoa = (row.chuoi if rieng else 0, row.doi_tuong)
        tu = json.loads(row.tu) if row.tu is not None else None
        den = json.loads(row.den) if row.den is not None else None
        co = self.so.get(khoa)
        truoc = None if co is None or tu is None else {ten: co.get(ten) for ten in tu}
        if (co is None) != (tu is None) or truoc != tu:
            self.sai_lech.append(f"{noi}: không khớp với các dòng trước của {row.doi_tuong}")
        if den is None:
            self.so.pop(khoa, None)
        else:
            self.so[khoa] = {**(co or {}), **den}


def con_nguyen(conn: Connection) -> bool:
    """Tell whether a register says of itself that nothing in it is damaged."""
    try:
        return kiem_tra_nhat_ky(conn).passed
    except (RegisterError, *KHONG_DOC_DUOC):
        return False


def kiem_tra_nhat_ky(conn: Connection) -> Verification:
    """Read the whole trail, do again what it says, and compare the outcome with the tables."""
    lai = _DocLai(sai_lech=_tep_hong(conn))
    query = select(nhat_ky).order_by(nhat_ky.c.chuoi, nhat_ky.c.thu_tu)
    for row in conn.execute(query):
        lai.doc(row)
    con_lai = dict(lai.so)
    for khoa, goi, tho in _trong_bang(conn):
        theo_nhat_ky = con_lai.pop(khoa, None)
        facts = _nhu_nhat_ky(tho)
        if facts is None:
            lai.sai_lech.append(f"{goi}: có ô không đọc được")
            continue
        if theo_nhat_ky is None:
            lai.sai_lech.append(f"{goi}: có trong sổ mà nhật ký không có")
            continue
        khac = [ten for ten in facts if facts[ten] != theo_nhat_ky.get(ten)]
        if khac:
            lai.sai_lech.append(f"{goi}: sổ khác nhật ký ở {', '.join(khac)}")
    lai.sai_lech += [
        f"{facts.get('so_ky_hieu', doi_tuong)}: có trong nhật ký mà sổ không có"
        for (_, doi_tuong), facts in con_lai.items()
    ]
    return Verification(
        so_dong=sum(thu_tu for thu_tu, _ in lai.cuoi.values()),
        sai_lech=tuple(lai.sai_lech),
        luu_y=tuple(lai.luu_y),
        ma_cuoi=bam_dong("", *(bam for _, (_, bam) in sorted(lai.cuoi.items()))),
    )


def _tep_hong(conn: Connection) -> list[str]:
    """Return that the file's own check finds damage, of an index too, if it does."""
    if conn.dialect.name != "sqlite":
        return []
    loi = conn.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return [] if loi == ["ok"] else [f"tệp sổ: {len(loi)} chỗ hỏng (integrity_check)"]


def _trong_bang(conn: Connection) -> Iterator[tuple[_Khoa, str, _Facts]]:
    """Yield every row of the tables: its key in the trail, its name for messages, its columns."""
    for bang in (to_chuc, nhiem_ky, day_so):
        for row in conn.execute(_doc_tho(bang)).mappings():
            ten = f"{bang.name}:{row['id']}"
            yield (0, ten), ten, {k: row[k] for k in row if k != "id"}
    for row in conn.execute(_doc_tho(muc_so)).mappings():
        facts = {str(ten): value for ten, value in row.items()}
        yield (row["day_so_id"], ten_muc(facts)), str(row["so_ky_hieu"]), facts


def _doc_tho(bang: Table) -> Executable:
    """Select a table as the database stores it: what is damaged still comes out."""
    return select(*(type_coerce(cot, NullType()).label(cot.name) for cot in bang.c))


def _nhu_nhat_ky(tho: _Facts) -> _Facts | None:
    """Return columns as they come back from the text of a line; `None` where they cannot."""
    facts = dict(tho)
    try:
        if isinstance(facts.get("noi_nhan"), str):
            facts["noi_nhan"] = json.loads(facts["noi_nhan"])
        doc: _Facts = json.loads(viet_gon(trong_nhat_ky(facts)) or "{}")
        if "tim_kiem" in facts and facts["tim_kiem"] != chu_de_tim(facts):
            doc["tim_kiem"] = facts["tim_kiem"]
    except KHONG_DOC_DUOC:
        return None
    return doc

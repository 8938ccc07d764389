"""Finding the header of a table by its words, wherever it stands."""

import re
from dataclasses import dataclass

from dangvan.batch.bang_tinh import BangTinh, DongTinh, VungGop
from dangvan.batch.cot import (
    Cot,
    KhopTen,
    NhanhGioiTinh,
    cac_tu_biet,
    co_the_la_tieu_de,
    khop_tieu_de,
)
from dangvan.batch.o_tieu_de import cac_o_tieu_de
from dangvan.errors import DataError

_DONG_TIM = 60  # a header lower than this is not looked for
_CAP_TOI_DA = 3
_SO_COT = re.compile(r"\(?\[?\s*(\d{1,2}|[A-Za-z])\s*\]?\)?")


@dataclass(frozen=True, slots=True)
class CotDoc:
    """A column of the table that was recognised.

    Attributes:
        cot: Its place, counted from 0.
        dinh_nghia: The column it stands for.
        tieu_de: Its heading as typed, its levels joined by ` / `.
        nhanh: The sex its sub-heading names.
        o_tieu_de: The address of its heading.
        goc: The first column of its heading's cell; columns under one merged heading share it.
    """

    cot: int
    dinh_nghia: Cot
    tieu_de: str
    nhanh: NhanhGioiTinh
    o_tieu_de: str
    goc: int


@dataclass(frozen=True, slots=True)
class TieuDe:
    """The header of a table.

    Attributes:
        dong_dau: Its first row.
        dong_cuoi: Its last row, a row of column numbers included.
        cot: The columns recognised, left to right.
        cot_la: The other headings, each with its address.
    """

    dong_dau: int
    dong_cuoi: int
    cot: tuple[CotDoc, ...]
    cot_la: tuple[str, ...]

    def cua(self, khoa: str) -> tuple[CotDoc, ...]:
        """Return the table's columns for the column `khoa`; two when split by sex."""
        return tuple(c for c in self.cot if c.dinh_nghia.khoa == khoa)


def tim_tieu_de(bang: BangTinh, cac_cot: tuple[Cot, ...]) -> TieuDe:
    """Return the header of a table.

    Title rows above are passed over; a header may take up to three rows, merged or not, and a row
    of column numbers may follow it.

    Args:
        bang: The table.
        cac_cot: The columns looked for.

    Raises:
        DataError: No header is found, a required column is missing, or two columns have one
            meaning.
    """
    tieu_de = do_tieu_de(bang, cac_cot)
    if tieu_de is None:
        mau = ", ".join(f"“{cot.ten}”" for cot in cac_cot[:6])
        raise DataError(
            "không tìm thấy dòng tiêu đề của danh sách",
            where=bang.ten,
            fix=f"thêm dòng tiêu đề có các cột như {mau}",
        )
    _soat_trung(bang, tieu_de)
    thieu = [cot for cot in cac_cot if cot.bat_buoc and not tieu_de.cua(cot.khoa)]
    if thieu:
        co = [f"“{c.tieu_de}”" for c in tieu_de.cot] + list(tieu_de.cot_la)
        raise DataError(
            f"thiếu cột {', '.join(f'“{cot.ten}”' for cot in thieu)}",
            where=f"{bang.ten}, dòng tiêu đề {max(tieu_de.dong_dau, 0)}",
            fix=f"thêm cột đó hoặc sửa tên cột; các cột đang có: {', '.join(co)}",
        )
    return tieu_de


def do_tieu_de(bang: BangTinh, cac_cot: tuple[Cot, ...]) -> TieuDe | None:
    """Return the rows that look most like a header, or `None` if too little does."""
    tim = _TimCot(cac_cot)
    if bang.dong_tieu_de:
        return tim.tieu_de(bang, tuple(bang.dong[: bang.dong_tieu_de]))
    tot_nhat: TieuDe | None = None
    for cap in range(1, _CAP_TOI_DA + 1):
        for i, dong in enumerate(bang.dong[:_DONG_TIM]):
            if cap < min(_cao_nhat(bang.vung_gop, dong.so_dong), _CAP_TOI_DA):
                continue
            nhom = tuple(d for d in bang.dong[i : i + cap] if d.so_dong < dong.so_dong + cap)
            thu = tim.tieu_de(bang, nhom)
            # Only more columns justify more rows: a title above adds none.
            if thu and _so_cot(thu) > _so_cot(tot_nhat):
                tot_nhat = thu
    du = max(1, min(2, len(cac_cot)))
    return tot_nhat if _so_cot(tot_nhat) >= du else None


def _cao_nhat(vung_gop: tuple[VungGop, ...], so_dong: int) -> int:
    """Return how many rows the tallest merged cell that begins in a row takes."""
    cao = (v.dong_cuoi - v.dong_dau + 1 for v in vung_gop if v.dong_dau == so_dong)
    return max(cao, default=1)


def _so_cot(tieu_de: TieuDe | None) -> int:
    return len({(c.dinh_nghia.khoa, c.nhanh) for c in tieu_de.cot}) if tieu_de else 0


class _TimCot:
    """Knows the columns by their headings; a cell that was looked at is remembered."""

    def __init__(self, cac_cot: tuple[Cot, ...]) -> None:
        self._cac_cot = cac_cot
        self._tu_biet = cac_tu_biet(cac_cot)
        self._da_xem: dict[tuple[tuple[str, ...], bool], KhopTen | None] = {}

    def tieu_de(self, bang: BangTinh, nhom: tuple[DongTinh, ...]) -> TieuDe | None:
        """Return the header some rows would be; `None` where no column is known in them."""
        cac_o = [(o, self._khop(o.cap, muon=o.muon)) for o in cac_o_tieu_de(bang, nhom)]
        if not any(khop for _, khop in cac_o):
            return None
        cot, cot_la = [], []
        for o, khop in cac_o:
            chu = " / ".join(" ".join(c.split()) for c in o.cap)
            dia_chi = bang.dia_chi(o.so_dong, o.goc, chu)
            if khop is None:
                cot_la.append(f"“{chu}” ({dia_chi})")
            else:
                cot.append(CotDoc(o.cot, khop.cot, chu, khop.nhanh, dia_chi, o.goc))
        giu = tuple(c for c in cot if not _nam_le(c, cot))
        cot_la += [f"“{c.tieu_de}” ({c.o_tieu_de})" for c in cot if _nam_le(c, cot)]
        if not giu:
            return None
        return TieuDe(nhom[0].so_dong, _dong_cuoi(bang, nhom), giu, tuple(cot_la))

    def _khop(self, cap: tuple[str, ...], *, muon: bool) -> KhopTen | None:
        # Each of the first rows is tried by itself and with those below it.
        if (cap, muon) not in self._da_xem:
            self._da_xem[cap, muon] = self._khop_moi(cap, muon=muon)
        return self._da_xem[cap, muon]

    def _khop_moi(self, cap: tuple[str, ...], *, muon: bool) -> KhopTen | None:
        if not co_the_la_tieu_de(cap, self._tu_biet):
            return None
        khop = khop_tieu_de(cap, self._cac_cot)
        if khop is None and muon:
            # The blank above it was no part of its neighbour after all.
            khop = khop_tieu_de(cap[-1:], self._cac_cot)
        return khop


def _nam_le(c: CotDoc, cac_cot: list[CotDoc]) -> bool:
    # “Nam” without its “Nữ” is “Năm” typed without its mark, or something else altogether.
    doi = {(k.dinh_nghia.khoa, k.nhanh) for k in cac_cot}
    return c.nhanh == "nam" and (c.dinh_nghia.khoa, "nữ") not in doi


def _soat_trung(bang: BangTinh, tieu_de: TieuDe) -> None:
    da_co: dict[tuple[str, str], CotDoc] = {}
    for c in tieu_de.cot:
        khoa = c.dinh_nghia.khoa
        truoc = da_co.setdefault((khoa, c.nhanh), c)
        if c.nhanh:
            truoc = da_co.get((khoa, ""), truoc)
        elif any((khoa, nhanh) in da_co for nhanh in ("nam", "nữ")):
            truoc = next(k for k in tieu_de.cot if k.dinh_nghia.khoa == khoa)
        if truoc.goc != c.goc:
            raise DataError(
                f"hai cột cùng là “{c.dinh_nghia.ten}”: “{truoc.tieu_de}” ({truoc.o_tieu_de}) và "
                f"“{c.tieu_de}” ({c.o_tieu_de})",
                where=bang.ten,
                fix="xoá hoặc đổi tên một trong hai cột",
            )


def _dong_cuoi(bang: BangTinh, nhom: tuple[DongTinh, ...]) -> int:
    """Return the last header row: cells merged downwards and column numbers belong to it."""
    dau, cuoi = nhom[0].so_dong, nhom[-1].so_dong
    cuoi = max([cuoi, *(v.dong_cuoi for v in bang.vung_gop if dau <= v.dong_dau <= cuoi)])
    ke = next((dong for dong in bang.dong if dong.so_dong > cuoi), None)
    return ke.so_dong if ke is not None and _la_dong_so_cot(ke) else cuoi


def _la_dong_so_cot(dong: DongTinh) -> bool:
    khop = [_SO_COT.fullmatch(str(v).strip()) for v in dong.gia_tri if v is not None]
    so = [int(m[1]) for m in khop if m and m[1].isdigit()]
    return len(khop) >= 3 and all(khop) and so == sorted(set(so)) and bool(so)

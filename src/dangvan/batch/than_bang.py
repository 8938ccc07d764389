"""Telling the people of a list from what else stands below its header."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import compress

from dangvan.batch.bang_tinh import BangTinh, DongTinh, GiaTri, VungGop
from dangvan.batch.tieu_de import TieuDe
from dangvan.errors import DataError
from dangvan.text import bo_dau, chuan_hoa, giai_ma


class LoaiDong(Enum):
    """What a row below the header is."""

    NGUOI = "người"
    TRONG = "trống"
    NHOM = "nhóm"
    KET = "phần ký"


@dataclass(frozen=True, slots=True)
class ThanBang:
    """The rows below a header, told apart.

    Attributes:
        bang: The table.
        la_nguoi: For each row of the table, whether it is a person's.
        dong_an: Numbers of the rows of people that Excel hides.
        dong_trong: Numbers of rows with nothing in the columns read.
        dong_nhom: Numbers of rows that head a group (“I. Chi bộ Văn phòng”).
        dong_ket: Numbers of the totals, place, date and signatures at the end.
    """

    bang: BangTinh
    la_nguoi: bytes
    dong_an: tuple[int, ...]
    dong_trong: tuple[int, ...]
    dong_nhom: tuple[int, ...]
    dong_ket: tuple[int, ...]

    @property
    def dong(self) -> Iterator[DongTinh]:
        """The rows of people, one by one."""
        return compress(self.bang.dong, self.la_nguoi)


# A person's row may hold “Bí thư chi bộ” or a date in words: only what no such row holds ends it.
_KET_THUC = re.compile(
    r"(tong (so|cong)|cong|an dinh|danh sach nay|danh sach (tren )?co) ?[:\d].*|tong (so|cong)"
    r"|nguoi (lap|tong hop|kiem tra)\b.*|(t/m|k/t|t/l|tm\.|kt\.|tl\.) ?\w.*"
    r"|(xac nhan cua|noi nhan)\b.*|\(?ky(,| va)? (ghi )?(ro )?ho .*"
    r"|.*, ?ngay [\d\s.…]*thang [\d\s.…]*nam [\d\s.…]*|ngay[\s.…]*thang[\s.…]*nam[\s.…\d]*"
)
_DAU_NHOM = re.compile(r"([ivxl]+|[a-h])[.)\-:/ ]+\S.*|(chi bo|dang bo|dang uy|khoi|cum)\b.*")
_THU_TU_NHOM = re.compile(r"[ivxl]+|[a-h]", re.IGNORECASE)


def phan_dong(bang: BangTinh, tieu_de: TieuDe) -> ThanBang:
    """Return the rows below a header, told apart.

    A row is a person's when the columns read hold something in it. Rows of totals, dates and
    signatures end the list; after them only a row with a number of its own, or with most columns
    filled, is still a person's.

    Raises:
        DataError: Merged cells hide the value of a person's cell.
    """
    so: dict[LoaiDong, list[int]] = {loai: [] for loai in LoaiDong if loai != LoaiDong.NGUOI}
    la_nguoi, an = bytearray(), []
    da_ket = False
    stt = [c.cot for c in tieu_de.cot if c.dinh_nghia.kieu == "so_thu_tu"]
    cot_doc = [c.cot for c in tieu_de.cot if c.cot not in stt]
    for dong in bang.dong:
        loai = None
        if dong.so_dong > tieu_de.dong_cuoi:
            loai = _loai(dong, stt, cot_doc, bang.vung_gop, da_ket=da_ket)
            da_ket = da_ket or loai is LoaiDong.KET
        la_nguoi.append(loai is LoaiDong.NGUOI)
        if loai is LoaiDong.NGUOI:
            an += [dong.so_dong] * dong.bi_an
        elif loai is not None:
            so[loai].append(dong.so_dong)
    than = ThanBang(
        bang=bang,
        la_nguoi=bytes(la_nguoi),
        dong_an=tuple(an),
        dong_trong=tuple(so[LoaiDong.TRONG]),
        dong_nhom=tuple(so[LoaiDong.NHOM]),
        dong_ket=tuple(so[LoaiDong.KET]),
    )
    if bang.vung_gop:
        _soat_o_gop(bang, tieu_de, {dong.so_dong for dong in than.dong})
    return than


def co_gia_tri(value: GiaTri) -> bool:
    """Tell whether a cell holds anything to read."""
    return value is not None and (not isinstance(value, str) or bool(chuan_hoa(value)))


def _loai(
    dong: DongTinh,
    stt: list[int],
    cot_doc: list[int],
    vung_gop: tuple[VungGop, ...],
    *,
    da_ket: bool,
) -> LoaiDong:
    co_so = any(str(dong.o(cot) or "").strip(" .").isdigit() for cot in stt)
    if co_so and any(co_gia_tri(dong.o(cot)) for cot in cot_doc):
        return LoaiDong.NGUOI  # as most rows are: the rest is not even counted
    so_o = sum(co_gia_tri(dong.o(cot)) for cot in cot_doc)
    if co_so or _gan_du(so_o, len(cot_doc)):
        return LoaiDong.NGUOI if so_o else LoaiDong.TRONG
    chu = [_gap(v) for v in dong.gia_tri if isinstance(v, str) and co_gia_tri(v)]
    if chu and (da_ket or any(_KET_THUC.fullmatch(c) for c in chu)):
        return LoaiDong.KET
    if chu and _la_nhom(dong, chu, stt, vung_gop):
        return LoaiDong.NHOM
    return LoaiDong.NGUOI if so_o else LoaiDong.TRONG


def _gan_du(so_o: int, tat_ca: int) -> bool:
    return so_o > 2 and so_o * 2 >= tat_ca


def _la_nhom(dong: DongTinh, chu: list[str], stt: list[int], vung_gop: tuple[VungGop, ...]) -> bool:
    so_o = sum(map(co_gia_tri, dong.gia_tri))
    if so_o > 2:
        return False
    if any(_THU_TU_NHOM.fullmatch(str(dong.o(cot) or "").strip(" .")) for cot in stt):
        return True
    gop_rong = any(
        v.dong_dau <= dong.so_dong <= v.dong_cuoi and v.cot_cuoi - v.cot_dau >= 2 for v in vung_gop
    )
    return so_o == 1 and (gop_rong or _DAU_NHOM.fullmatch(chu[0]) is not None)


def _gap(value: str) -> str:
    return bo_dau(chuan_hoa(giai_ma(value).text)).lower()


def _soat_o_gop(bang: BangTinh, tieu_de: TieuDe, so_dong: set[int]) -> None:
    goc = {c.cot: c.goc for c in tieu_de.cot}
    che = [v for v in bang.vung_gop if _che_o(v, so_dong, goc)]
    if che:
        vung = ", ".join(str(v) for v in che[:5]) + (" …" if len(che) > 5 else "")
        raise DataError(
            f"có ô gộp trong danh sách: {vung}",
            where=bang.ten,
            fix="chọn các ô đó, bỏ gộp (Merge & Center) rồi điền giá trị vào từng ô",
        )


def _che_o(v: VungGop, so_dong: set[int], goc: dict[int, int]) -> bool:
    dong = so_dong.intersection(range(v.dong_dau, v.dong_cuoi + 1))
    # Columns under one merged heading are one: a name merged across them hides nothing.
    trong = {goc[cot] for cot in goc if v.cot_dau <= cot <= v.cot_cuoi}
    return len(dong) * len(trong) > 1


def gom_so(so_dong: tuple[int, ...]) -> str:
    """Return row numbers for a message: `7, 9–12`."""
    return ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in _doan(so_dong))


def _doan(so_dong: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    dau = cuoi = None
    for so in so_dong:
        if dau is None or cuoi is None:
            dau = cuoi = so
        elif so == cuoi + 1:
            cuoi = so
        else:
            yield dau, cuoi
            dau = cuoi = so
    if dau is not None and cuoi is not None:
        yield dau, cuoi

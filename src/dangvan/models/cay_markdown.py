"""The tree a Markdown text is read into, before it becomes frozen blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dangvan.models.bang import Bang
from dangvan.models.cho_dat import SO_DIEM_TOI_DA, TEN_KHOI, kiem_cho_dat, kiem_ngang_hang
from dangvan.models.chu import ChuTho
from dangvan.models.danh_so import KIEU_CO_SO, CachDanhSo, danh_so, so_thu_tu
from dangvan.models.ket_thuc import kiem_ket_thuc
from dangvan.models.khoi import (
    Chuong,
    Diem,
    Dieu,
    DoanDanhSo,
    DoanVan,
    GachDauDong,
    Khoan,
    Khoi,
    MucLaMa,
    MucLon,
    MucSo,
    Phan,
)
from dangvan.models.markdown_chu import loi_dong, tai_dong
from dangvan.text import chu_cai_diem, so_la_ma

LopCoChu = type[
    DoanVan
    | GachDauDong
    | Diem
    | Khoan
    | Dieu
    | DoanDanhSo
    | MucSo
    | MucLaMa
    | MucLon
    | Chuong
    | Phan
]
_LOP: dict[str, tuple[LopCoChu, str]] = {
    "doan_van": (DoanVan, "chu"),
    "gach_dau_dong": (GachDauDong, "chu"),
    "diem": (Diem, "chu"),
    "khoan": (Khoan, "chu"),
    "doan_danh_so": (DoanDanhSo, "chu"),
    "dieu": (Dieu, "ten_dieu"),
    "muc_so": (MucSo, "ten_muc"),
    "muc_la_ma": (MucLaMa, "ten_muc"),
    "muc_lon": (MucLon, "ten_muc"),
    "chuong": (Chuong, "ten_chuong"),
    "phan": (Phan, "ten_phan"),
}
_KHONG_SO = ("", "doan_van", "gach_dau_dong", "bang")
_PHAI_CO_NOI_DUNG = ("dieu", "muc_so", "muc_la_ma", "muc_lon", "chuong", "phan")
_TU_DAU = re.compile(r"(?:Điều|Phần|Chương|Mục|Phụ lục) ")
_SO_A_RAP = re.compile(r"[1-9][0-9]{0,2}")


@dataclass
class Nut:
    """A block being read.

    Attributes:
        loai: As on the block; empty for the body itself.
        dong: The line it begins on, from 1.
        chu: Its text or its name.
        so_go: The number typed before it, if any.
        bang: The table, which is read whole.
    """

    loai: str
    dong: int
    chu: ChuTho = ""
    so_go: str | None = None
    bang: Bang | None = None
    con: list["Nut"] = field(default_factory=list)

    def them(self, con: "Nut") -> "Nut":
        """Add a block and return it.

        Raises:
            DataError: It may not stand here.
        """
        with tai_dong(con.dong):
            kiem_cho_dat(self.loai, con.loai)
            kiem_ngang_hang([*(nut.loai for nut in self.con), con.loai])
        self.con.append(con)
        return con

    def moi_nut(self) -> Iterator["Nut"]:
        """Yield this block and all below it, in reading order."""
        yield self
        for con in self.con:
            yield from con.moi_nut()


def thanh_noi_dung(goc: Nut) -> dict[str, object]:
    """Return the fields of a `NoiDung` for what was read.

    Raises:
        DataError: A block is empty, the end is open, or a typed number is not the one it gets.
    """
    if not goc.con:
        raise loi_dong(goc.dong, "chưa có nội dung", "ghi ít nhất một đoạn văn")
    khoi = tuple(_dung(con) for con in goc.con)
    *_, cuoi = goc.moi_nut()
    with tai_dong(cuoi.dong):
        kiem_ket_thuc(khoi)
    bang_chu = any((nut.so_go or "").startswith("thứ ") for nut in goc.moi_nut())
    cach_danh_so: CachDanhSo = "bang_chu" if bang_chu else "la_ma"
    _kiem_so_go(goc, khoi, cach_danh_so)
    return {"khoi": khoi, "cach_danh_so": cach_danh_so}


def _dung(nut: Nut) -> Khoi:
    if nut.bang is not None:
        return nut.bang
    if nut.loai in _PHAI_CO_NOI_DUNG and not nut.con:
        raise loi_dong(
            nut.dong,
            f"{TEN_KHOI[nut.loai]} chưa có nội dung",
            "ghi nội dung ở dưới; nếu đây là một ý trọn câu thì dùng danh sách 1.",
        )
    lop, truong = _LOP[nut.loai]
    fields: dict[str, object] = (
        {truong: nut.chu or None} if nut.loai == "dieu" else {truong: nut.chu}
    )
    if nut.con:
        fields["noi_dung"] = tuple(_dung(con) for con in nut.con)
    with tai_dong(nut.dong):
        return lop.model_validate(fields)


def _kiem_so_go(goc: Nut, khoi: tuple[Khoi, ...], cach_danh_so: CachDanhSo) -> None:
    co_so = (nut for nut in goc.moi_nut() if nut.loai not in _KHONG_SO)
    nhan = (k.nhan for k in danh_so(khoi, cach_danh_so=cach_danh_so) if k.kieu in KIEU_CO_SO)
    for nut, dung in zip(co_so, nhan, strict=True):
        kiem_so(nut, dung)


def kiem_so(nut: Nut, nhan: str) -> None:
    """Raise when the number typed before a block is not the one its place gives it.

    Raises:
        DataError: With the right number and the line.
    """
    if nut.so_go is None:
        return
    so = _TU_DAU.sub("", nhan).rstrip(".)-")
    if not _khop(nut.so_go.casefold(), so, nut.loai):
        raise loi_dong(
            nut.dong,
            f"số đã gõ “{nut.so_go}” không khớp với thứ tự, ở đây là “{nhan}”",
            "bỏ số đã gõ, hoặc sửa lại thứ tự",
        )


def _khop(go: str, so: str, loai: str) -> bool:
    if go in (so.casefold(), so.rpartition(".")[2]):
        return True
    if loai in ("muc_lon", "dieu", "phu_luc"):
        return go == so_la_ma(int(so)).casefold()
    if not _SO_A_RAP.fullmatch(go):
        return False
    if loai == "diem":
        return int(go) <= SO_DIEM_TOI_DA and chu_cai_diem(int(go)) == so
    return loai in ("phan", "chuong") and so in (
        so_thu_tu(int(go), "la_ma"),
        so_thu_tu(int(go), "bang_chu"),
    )

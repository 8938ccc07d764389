"""Blocks flattened for printing, each with the number its place gives it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from dangvan.models.bang import DON_VI_TINH, Bang
from dangvan.models.chu import ChuTho, DoanChu, in_dam, in_hoa, thanh_doan
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
from dangvan.text import chu_cai_diem, doc_thu_tu, so_la_ma

CachDanhSo = Literal["la_ma", "bang_chu"]
KieuKhoi = Literal[
    "doan", "phan", "ten_phan", "chuong", "ten_chuong", "muc", "ten_muc", "muc_la_ma", "muc_so",
    "dieu", "khoan", "diem", "gach", "tieu_de_bang", "don_vi_tinh", "bang",
]  # fmt: skip

KIEU_CO_SO = ("phan", "chuong", "muc", "muc_la_ma", "muc_so", "dieu", "khoan", "diem")
"""The kinds whose label is a number or a letter."""


@dataclass(frozen=True, slots=True)
class KhoiIn:
    """One paragraph, or one table, as it is printed.

    Attributes:
        kieu: What it is; it chooses the style.
        nhan: The label as printed before the text (`Điều 1.`, `1.1.`, `a)`, `I-`, `-`,
            `Đơn vị tính:`); empty without one. `phan`, `chuong`, `muc` are a label only.
        chu: The text. It carries the emphasis inside the paragraph; what a whole kind looks like
            is the style's. Two things are done already: names of parts, chapters and sections
            are in capitals, and the name of an article is bold, as text that runs on after an
            unnamed `Điều 1.` is not.
        cap: The level, from 1: `muc_so` and `khoan` by the depth of the number, `gach` by the
            depth of the dash, `diem` always 1; 0 for kinds without levels.
        bang: The table, of kind `bang` only.
    """

    kieu: KieuKhoi
    nhan: str
    chu: tuple[DoanChu, ...]
    cap: int = 0
    bang: Bang | None = None


def danh_so(
    cac_khoi: Iterable[Khoi], *, cach_danh_so: CachDanhSo = "la_ma", dau_la_ma: str = "-"
) -> Iterator[KhoiIn]:
    """Yield what is printed, in order.

    Articles and chapters are numbered through; sections of a chapter, clauses, points, Roman
    sections and decimal numbers start again in each parent.

    Args:
        cac_khoi: Blocks of one body.
        cach_danh_so: Parts and chapters as `Phần I` or as `Phần thứ nhất`.
        dau_la_ma: What follows a Roman section's number: `-`, as printed, or `.`.

    Source: 05-HD/VPTW (2026), mục II.I.6; 36-HD/VPTW (2018), mục II.1.6. Neither says whether
    chapters start again in each part; they do not here, as in the codes of law.
    """
    yield from _DanhSo(cach_danh_so, dau_la_ma).cac_khoi(cac_khoi)


def so_thu_tu(n: int, cach_danh_so: CachDanhSo) -> str:
    """Return the number of a part or chapter: `II`, or `thứ hai`."""
    return so_la_ma(n) if cach_danh_so == "la_ma" else doc_thu_tu(n)


class _DanhSo:
    """The counters of one body."""

    def __init__(self, cach_danh_so: CachDanhSo, dau_la_ma: str) -> None:
        self.cach_danh_so = cach_danh_so
        self.dau_la_ma = dau_la_ma
        self.so_dieu = 0
        self.so_chuong = 0

    def cac_khoi(
        self, cac_khoi: Iterable[Khoi], so_cha: str = "", cap_gach: int = 0
    ) -> Iterator[KhoiIn]:
        so = 0
        for khoi in cac_khoi:
            if isinstance(khoi, GachDauDong):
                yield from self._gach(khoi, cap_gach + 1)
            elif isinstance(khoi, Bang):
                yield from _bang(khoi)
            elif isinstance(khoi, DoanVan):
                yield KhoiIn("doan", "", thanh_doan(khoi.chu))
            elif isinstance(khoi, Phan | Chuong | MucLon | Dieu):
                so += 1
                yield from self._khoi_lon(khoi, so)
            else:
                so += 1
                yield from self._khoi_nho(khoi, so, so_cha)

    def _gach(self, gach: GachDauDong, cap: int) -> Iterator[KhoiIn]:
        yield KhoiIn("gach", "-" if cap == 1 else "+", thanh_doan(gach.chu), cap)
        yield from self.cac_khoi(gach.noi_dung, cap_gach=cap)

    def _khoi_lon(self, khoi: Phan | Chuong | MucLon | Dieu, so: int) -> Iterator[KhoiIn]:
        if isinstance(khoi, Dieu):
            yield from self._dieu(khoi)
            return
        if isinstance(khoi, Phan):
            yield KhoiIn("phan", f"Phần {so_thu_tu(so, self.cach_danh_so)}", ())
            yield KhoiIn("ten_phan", "", _ten_hoa(khoi.ten_phan))
        elif isinstance(khoi, Chuong):
            self.so_chuong += 1
            yield KhoiIn("chuong", f"Chương {so_thu_tu(self.so_chuong, self.cach_danh_so)}", ())
            yield KhoiIn("ten_chuong", "", _ten_hoa(khoi.ten_chuong))
        else:
            yield KhoiIn("muc", f"Mục {so}", ())
            yield KhoiIn("ten_muc", "", _ten_hoa(khoi.ten_muc))
        yield from self.cac_khoi(khoi.noi_dung)

    def _dieu(self, dieu: Dieu) -> Iterator[KhoiIn]:
        self.so_dieu += 1
        nhan = f"Điều {self.so_dieu}."
        dau, *sau = dieu.noi_dung
        if dieu.ten_dieu is None and isinstance(dau, DoanVan):
            yield KhoiIn("dieu", nhan, thanh_doan(dau.chu))
            yield from self.cac_khoi(sau)
        else:
            yield KhoiIn("dieu", nhan, in_dam(thanh_doan(dieu.ten_dieu or "")))
            yield from self.cac_khoi(dieu.noi_dung)

    def _khoi_nho(
        self, khoi: MucLaMa | MucSo | DoanDanhSo | Khoan | Diem, so: int, so_cha: str
    ) -> Iterator[KhoiIn]:
        so_day_du = f"{so_cha}{so}."
        cap = so_day_du.count(".")
        so_con = ""
        match khoi:
            case MucLaMa():
                nhan = f"{so_la_ma(so)}{self.dau_la_ma}"
                yield KhoiIn("muc_la_ma", nhan, thanh_doan(khoi.ten_muc))
            case MucSo():
                yield KhoiIn("muc_so", so_day_du, thanh_doan(khoi.ten_muc), cap)
                so_con = so_day_du
            case DoanDanhSo():
                yield KhoiIn("khoan", so_day_du, thanh_doan(khoi.chu), cap)
            case Khoan():
                yield KhoiIn("khoan", f"{so}.", thanh_doan(khoi.chu), 1)
            case Diem():
                yield KhoiIn("diem", f"{chu_cai_diem(so)})", thanh_doan(khoi.chu), 1)
        yield from self.cac_khoi(khoi.noi_dung, so_cha=so_con)


def _bang(bang: Bang) -> Iterator[KhoiIn]:
    if bang.tieu_de is not None:
        yield KhoiIn("tieu_de_bang", "", thanh_doan(bang.tieu_de))
    if bang.don_vi_tinh is not None:
        yield KhoiIn("don_vi_tinh", DON_VI_TINH, thanh_doan(bang.don_vi_tinh))
    yield KhoiIn("bang", "", (), bang=bang)


def _ten_hoa(ten: ChuTho) -> tuple[DoanChu, ...]:
    return in_hoa(thanh_doan(ten))

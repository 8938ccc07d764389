"""A paper as it was recognised: its components, its body, its tail; nothing is judged yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dangvan.check.doc_ngay_ky import NgayKy
from dangvan.check.doc_so import SoKyHieu
from dangvan.check.dong import Dong
from dangvan.check.to_chuc import ToChucDoc
from dangvan.layout import Layout

LoaiDoan = Literal[
    "phan", "chuong", "muc", "ten_phan", "ten_muc", "dieu", "la_ma", "muc_so", "khoan",
    "diem", "gach", "can_cu", "quyet_dinh", "van", "giua", "bang",
]  # fmt: skip
"""`ten_phan` names the part or chapter before it, `ten_muc` the section; `giua` is any other
centred line; `bang` is the title or the unit of a table below it."""

O_SO: Mapping[str, str] = {
    "tieu_de": "1", "co_quan_cap_tren": "2", "co_quan_ban_hanh": "2", "sao": "2",
    "so_ky_hieu": "3", "dia_danh_ngay": "4", "ten_loai": "5a", "dong_tac_gia": "5a",
    "trich_yeu": "5a", "dau_phan_cach": "5a", "trich_yeu_cong_van": "5b", "noi_dung": "6",
    "can_cu": "6", "quyen_han": "7a", "chuc_vu": "7a", "ho_ten": "7b", "noi_nhan": "9a",
    "muc_noi_nhan": "9a", "kinh_gui": "9b", "ten_kinh_gui": "9b", "muc_do_khan": "10",
    "pham_vi_luu_hanh": "11a", "khong_pho_bien": "11a", "du_thao": "11b",
    "ky_hieu_soan_thao": "12", "thong_tin_lien_he": "13", "phu_luc": "phụ lục",
    "so_trang": "số trang",
}  # fmt: skip
"""The box (ô số) of Phụ lục 1 each component belongs to."""


@dataclass(frozen=True)
class ThanhPhan:
    """One component: its lines, how sure it is (0 to 1), and what told."""

    khoa: str
    dong: tuple[Dong, ...] = field(repr=False)
    tin: float
    bang_chung: tuple[str, ...]

    @property
    def chu(self) -> str:
        """Its words on one line."""
        return " ".join(dong.chu for dong in self.dong)


@dataclass(frozen=True)
class DoanThan:
    """One paragraph of the body, with its part in the order of parts and its number as written."""

    dong: Dong = field(repr=False)
    loai: LoaiDoan
    so: str = ""

    @property
    def chu(self) -> str:
        """Its words."""
        return self.dong.chu


@dataclass(frozen=True)
class KhoiKy:
    """One signature block, read downwards; the order of its lines is kept in `chuc_vu`."""

    quyen_han: tuple[Dong, ...] = field(repr=False)
    chuc_vu: tuple[Dong, ...] = field(repr=False)
    ho_ten: Dong | None = field(repr=False)

    @property
    def dong(self) -> tuple[Dong, ...]:
        """Every line of it."""
        return (*self.quyen_han, *self.chuc_vu, *((self.ho_ten,) if self.ho_ten else ()))


@dataclass(frozen=True)
class PhuLucDoc:
    """One appendix: its heading, its name, and where its own lines begin and end."""

    nhan: Dong = field(repr=False)
    ten: tuple[Dong, ...] = field(repr=False)
    kem_theo: Dong | None = field(repr=False)
    trang_moi: bool
    phan: int


@dataclass(frozen=True)
class Bai:
    """One paper.

    Attributes:
        ten_loai: The kind in the words of the list of kinds; None when none was recognised.
        so: The number and symbol, read; None when there is none.
        to_chuc: The issuing body, read; None when there is none.
        ngay: The date line, read; None when there is none.
        mot_cot: The header is one column: left and right mean nothing in it.
    """

    layout: Layout
    dong: tuple[Dong, ...] = field(repr=False)
    thanh_phan: Mapping[str, ThanhPhan]
    ten_loai: str | None
    so: SoKyHieu | None
    to_chuc: ToChucDoc | None
    ngay: NgayKy | None
    than: tuple[DoanThan, ...] = field(repr=False)
    ky: tuple[KhoiKy, ...] = field(repr=False)
    phu_luc: tuple[PhuLucDoc, ...] = field(repr=False)
    mot_cot: bool

    @property
    def la_cong_van(self) -> bool:
        """Whether it is a letter (công văn), the one kind that prints no title."""
        return self.ten_loai == "Công văn"

    @property
    def ngay_ky(self) -> date | None:
        """The day it was signed, where the date line gives a real one."""
        return self.ngay.ngay if self.ngay else None

    def dong_cua(self, khoa: str) -> tuple[Dong, ...]:
        """The lines of a component; none when it was not found."""
        found = self.thanh_phan.get(khoa)
        return found.dong if found else ()

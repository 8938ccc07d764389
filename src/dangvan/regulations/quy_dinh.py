"""What a layout regulation says, as frozen data.

Page, font table and lists; the rules on numbers, terms, places and signatures are in `quy_tac`.
Lengths are millimetres, font sizes are points. Each group carries `source` (the clause) and
`do_tin_cay`, how well we know it: A the primary text was seen, B two independent copies agree,
C one copy, D our own reading.
"""

from dataclasses import dataclass
from typing import Literal

DoTinCay = Literal["A", "B", "C", "D"]


@dataclass(frozen=True, slots=True)
class Nguon:
    """The clause a single value rests on."""

    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class TrangGiay:
    """Paper and margins of a portrait page; the back of a sheet mirrors left and right."""

    kho_giay: str
    rong_mm: int
    cao_mm: int
    le_tren_mm: int
    le_duoi_mm: int
    le_trai_mm: int
    le_phai_mm: int
    le_trai_mat_sau_mm: int
    le_phai_mat_sau_mm: int
    neu_ro_van_ban_dien_tu: bool
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class PhongChu:
    """The typeface; `bat_buoc` is false where the text only shows it, `mau` is RGB or unstated."""

    ten_phong: str
    bo_ma: str
    bat_buoc: bool
    mau: str | None
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class DoanVan:
    """Paragraphs of the body; line spacing is exact, not a multiple."""

    can_deu: bool
    thut_dau_dong_mm: int
    cach_doan_toi_thieu_pt: int
    dan_dong_toi_thieu_pt: int
    dan_dong_toi_da_pt: int | None
    ket_thuc_noi_dung: str
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class SoTrang:
    """Arabic page numbers, centred at the top of the text area."""

    co_chu_pt: int
    cach_mep_tren_mm: int
    trang_dau_khong_so: bool
    phu_luc_danh_rieng: bool
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class ThanhPhan:
    """One row of the font table; `mau` is RGB where another ink than the body's is asked for."""

    khoa: str
    ten: str
    in_hoa: bool
    co_nho_pt: int
    co_lon_pt: int
    dam: bool
    nghieng: bool
    gach_chan: bool
    mau: str | None
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class DanhSach:
    """Marks of a list: before each item, after each item but the last, after the last.

    `ket_thuc_chap_nhan` lists other last marks that are met in papers of the issuing body itself.
    """

    dau_dong: str
    dau_dong_bat_buoc: bool
    ngan_cach: str
    ket_thuc: str
    ket_thuc_chap_nhan: tuple[str, ...]
    source: str
    do_tin_cay: DoTinCay

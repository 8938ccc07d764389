"""What a .docx measures: frozen facts, lengths in millimetres, sizes and spacing in points."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Can = Literal["trai", "giua", "phai", "deu"]
QuyTacDong = Literal["chinh_xac", "it_nhat", "boi_so"]
NoiCuaDoan = Literal["than", "hop_chu", "dau_trang", "chan_trang"]
LoaiNet = Literal["vien_doan", "vien_o", "duong_ve"]


@dataclass(frozen=True, slots=True)
class KieuChu:
    """How letters of a run look after every inheritance.

    Attributes:
        phong_ascii: Font of the letters of ASCII.
        phong_khac: Font of every other letter, `Đ`, `ệ`, … (`w:hAnsi`).
        co_pt: Size in points.
        mau: RGB, or None for automatic (black on white).
        in_hoa: Shown in capitals whatever was typed.
        an: Hidden text, which is not printed.
    """

    phong_ascii: str
    phong_khac: str
    co_pt: float
    dam: bool
    nghieng: bool
    gach_chan: bool
    in_hoa: bool
    hoa_nho: bool
    gach_ngang: bool
    chi_so: bool
    mau: str | None
    an: bool


@dataclass(frozen=True, slots=True)
class Manh:
    """A stretch of letters of one look; tabs, soft breaks and page breaks are control letters."""

    chu: str = field(repr=False)
    kieu: KieuChu

    @property
    def phong(self) -> frozenset[str]:
        """The fonts its letters really use; spaces and breaks use none."""
        chu = "".join(self.chu.split())
        ra = set()
        if any(char < "\x80" for char in chu):
            ra.add(self.kieu.phong_ascii)
        if any(char >= "\x80" for char in chu):
            ra.add(self.kieu.phong_khac)
        return frozenset(ra)


@dataclass(frozen=True, slots=True)
class KieuDoan:
    """How a paragraph stands after every inheritance.

    Attributes:
        thut_dau_dong_mm: Of the first line, beyond `le_trai_mm`; negative for a hanging line.
        dan_dong_pt: Line height for `chinh_xac` and `it_nhat`; 0 for `boi_so`.
        dan_dong_boi: Multiple of a single line for `boi_so`; 0 for the others.
        bo_cach_cung_kieu: No space between neighbours of this style.
        cac_tab: Tab stops: place from the left text edge, and kind (`left`, `center`, …).
    """

    ten_kieu: str
    can: Can
    thut_dau_dong_mm: float
    le_trai_mm: float
    le_phai_mm: float
    truoc_pt: float
    sau_pt: float
    quy_tac_dong: QuyTacDong
    dan_dong_pt: float
    dan_dong_boi: float
    ke_tren: bool
    ke_duoi: bool
    sang_trang: bool
    bo_cach_cung_kieu: bool
    cac_tab: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class ViTriO:
    """The table cell a paragraph stands in; places are from the left edge of the text area."""

    bang: int
    dong: int
    cot: int
    so_cot: int
    trai_mm: float
    rong_mm: float
    co_vien: bool


@dataclass(frozen=True, slots=True)
class ViTriHop:
    """The text box (or frame) a paragraph stands in; None where the file does not say."""

    hop: int
    trai_mm: float | None
    tren_mm: float | None
    rong_mm: float | None


@dataclass(frozen=True, slots=True)
class Doan:
    """One paragraph, as it would print with every tracked change accepted.

    `so` counts the paragraphs of its part from 1. `danh_so` is the text of its list number.
    `truong` are the names of the fields in it (`PAGE`, …). Hidden text is not in `chu`. `cot_trang`
    counts the column breaks of its section before it.
    """

    so: int
    chu: str = field(repr=False)
    manh: tuple[Manh, ...] = field(repr=False)
    kieu: KieuDoan
    danh_so: str = ""
    noi: NoiCuaDoan = "than"
    o: ViTriO | None = None
    hop: ViTriHop | None = None
    truong: tuple[str, ...] = ()
    co_hinh: bool = False
    trang: int = 1
    cot_trang: int = 0


@dataclass(frozen=True, slots=True)
class NetKe:
    """A horizontal line: where, and how long; `doan` is the paragraph it belongs to.

    `dai_mm` is None where the file does not tell. `tren` is true for a line above its paragraph.
    """

    loai: LoaiNet
    doan: int
    dai_mm: float | None
    tren: bool = False
    trai_mm: float | None = None
    tren_mm: float | None = None


@dataclass(frozen=True, slots=True)
class PhanTrang:
    """One section: its page and its headers and footers by type (`default`, `first`, `even`).

    `doan_dau` and `doan_cuoi` are the numbers of its first and last paragraph.
    """

    rong_mm: float
    cao_mm: float
    le_tren_mm: float
    le_duoi_mm: float
    le_trai_mm: float
    le_phai_mm: float
    gay_mm: float
    dau_trang_mm: float
    chan_trang_mm: float
    trang_dau_rieng: bool
    so_trang_tu: int | None
    dang_so_trang: str
    lien_tuc: bool
    so_cot: int
    dau_trang: Mapping[str, tuple[Doan, ...]]
    chan_trang: Mapping[str, tuple[Doan, ...]]
    doan_dau: int
    doan_cuoi: int

    @property
    def nam_ngang(self) -> bool:
        """Whether the page is wider than tall."""
        return self.rong_mm > self.cao_mm


@dataclass(frozen=True, slots=True)
class DauVet:
    """What a reader of the printed page does not see: counts of each."""

    thay_doi: int = 0
    ghi_chu: int = 0
    chu_an: int = 0
    o_dieu_khien: int = 0
    hinh: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """One document, measured.

    Attributes:
        doan: Every paragraph of the body in reading order, those of tables and text boxes included.
        phan: Its sections.
        net_ke: Its horizontal lines.
        le_doi_xung: Left and right margins change places on even pages.
        chan_le_khac: Even pages have headers of their own.
        so_trang: Pages as the program that saved it counted them; 1 when it left no count.
        dau_vet: Tracked changes, comments, hidden text, content controls, pictures.
    """

    ten: str
    doan: tuple[Doan, ...]
    phan: tuple[PhanTrang, ...]
    net_ke: tuple[NetKe, ...]
    le_doi_xung: bool
    chan_le_khac: bool
    so_trang: int
    dau_vet: DauVet

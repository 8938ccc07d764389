"""The parts of a paper and how each looks when it is right, typed from the regulations by hand.

Lengths are millimetres, sizes and spacing points. Nothing here is taken from `dangvan`: the files
made from it are there to judge `dangvan`.
"""

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Chu:
    """A run; None means "as the paragraph". `dac`: ins, del, an, nhan_xet, sdt, truong."""

    chu: str
    dam: bool | None = None
    nghieng: bool | None = None
    gach: bool | None = None
    co: float | None = None
    mau: str | None = None
    phong: str | None = None
    dac: str = ""


@dataclass(frozen=True)
class Doan:
    """A paragraph; `vai` is its part of the paper, `ke` a rule below: gach, vien, ve, ve_ngan."""

    vai: str
    chu: str | tuple[Chu, ...] = ""
    co: float = 14
    dam: bool = False
    nghieng: bool = False
    gach: bool = False
    mau: str = ""
    phong: str = "Times New Roman"
    can: str = "trai"
    thut: float = 0
    lui: float = 0
    lui_phai: float = 0
    truoc: float = 0
    sau: float = 0
    dan: tuple[str, float] | None = None
    ke: str = ""
    ngat_trang: bool = False
    tu_danh_so: int | None = None

    @property
    def cac_chu(self) -> tuple[Chu, ...]:
        return (Chu(self.chu),) if isinstance(self.chu, str) else self.chu

    @property
    def van(self) -> str:
        """The text as it reads when changes are accepted and hidden text is not shown."""
        return "".join(c.chu for c in self.cac_chu if c.dac not in ("del", "an"))


@dataclass(frozen=True)
class Bang:
    """A bordered table of the body; widths in millimetres."""

    rong: tuple[float, ...]
    dong: tuple[tuple[str, ...], ...]
    co: float = 13


@dataclass(frozen=True)
class Trang:
    """A page: size, margins, and its number."""

    rong: float = 210
    cao: float = 297
    tren: float = 20
    duoi: float = 20
    trai: float = 30
    phai: float = 15
    doi_xung: bool = False
    so_cho: str = ""
    so_can: str = "giua"
    so_cach: float = 10
    so_co: float = 14
    so_nghieng: bool = False
    so_kieu: str = "decimal"
    so_trang_dau: bool = False
    danh_lai: bool = False


@dataclass(frozen=True)
class Phan:
    """A new section on a new page, with a page of its own."""

    trang: Trang


Khoi = Doan | Bang | Phan


@dataclass(frozen=True)
class Giay:
    """One paper of the corpus and what a checker must say of it.

    `trai`, `phai` are the two sides of the header, `nhan`, `ky` of the foot, `than` stands
    between, `sau` after. `tren`, `day` are the header and footer of the first page (python-docx).
    """

    ma: str
    quy_dinh: str
    trai: tuple[Doan, ...]
    phai: tuple[Doan, ...]
    than: tuple[Khoi, ...]
    nhan: tuple[Doan, ...] = ()
    ky: tuple[Doan, ...] = ()
    sau: tuple[Khoi, ...] = ()
    tren: tuple[Doan, ...] = ()
    day: tuple[Doan, ...] = ()
    trang: Trang = Trang(so_cho="dau")
    nguon: str = "python_docx"
    cach: tuple[str, ...] = ()
    cua_dang: bool = True
    cho_truoc: bool = False
    vi_pham: tuple[str, ...] = ()
    canh_bao: tuple[str, ...] = ()
    chua_ro: tuple[str, ...] = ()
    ghi_chu: str = ""


_GIUA = {"can": "giua"}
_THAN = {"can": "deu", "thut": 10.0, "truoc": 6.0, "dan": ("exact", 18.0)}
_DAU_DE = {"can": "giua", "truoc": 6.0, "dan": ("exact", 18.0), "dam": True}
_KHUON: dict[str, dict[str, Any]] = {  # Any: keyword arguments of Doan
    "tieu_de": {"co": 15, "dam": True, "ke": "gach", **_GIUA},
    "co_quan_cap_tren": _GIUA,
    "co_quan_ban_hanh": {"dam": True, **_GIUA},
    "sao": _GIUA,
    "so_ky_hieu": _GIUA,
    "dia_danh_ngay": {"nghieng": True, "truoc": 6.0, **_GIUA},
    "ten_loai": {"co": 16, "dam": True, "truoc": 12.0, **_GIUA},
    "dong_tac_gia": {"dam": True, **_GIUA},
    "trich_yeu": {"dam": True, **_GIUA},
    "trich_yeu_cong_van": {"co": 12, "nghieng": True, **_GIUA},
    "gach_noi": {"sau": 6.0, **_GIUA},
    "can_cu": _THAN,
    "noi_dung": _THAN,
    "de_muc": {"dam": True, **_THAN},
    "quyet_dinh": _DAU_DE,
    "phan_chuong": _DAU_DE,
    "ten_phan_chuong": _DAU_DE,
    "dieu": _THAN,
    "khoan": _THAN,
    "diem": _THAN,
    "kinh_gui": {"truoc": 12.0, "lui": 30.0},
    "ten_kinh_gui": {"lui": 45.0},
    "quyen_han": {"dam": True, **_GIUA},
    "chuc_vu": _GIUA,
    "trong": _GIUA,
    "ho_ten": {"dam": True, **_GIUA},
    "noi_nhan": {"gach": True},
    "muc_noi_nhan": {"co": 12},
    "muc_do_khan": {"dam": True, "mau": "FF0000", "truoc": 3.0, **_GIUA},
    "du_thao": {"nghieng": True, **_GIUA},
    "pham_vi_luu_hanh": {"co": 12, "dam": True, "can": "phai"},
    "khong_pho_bien": {"truoc": 24.0, **_GIUA},
    "ky_hieu_soan_thao": {},
    "thong_tin_lien_he": {"co": 10, "truoc": 12.0, **_GIUA},
    "phu_luc": {**_DAU_DE, "ngat_trang": True},
    "ten_phu_luc": _DAU_DE,
    "kem_theo": {"nghieng": True, "truoc": 3.0, **_GIUA},
    "khac": {},
}


def d(vai: str, chu: str | tuple[Chu, ...] = "", **khac: Any) -> Doan:
    """Return a part as the regulation wants it, with what `khac` says otherwise."""
    return replace(Doan(vai, chu, **_KHUON[vai]), **khac)

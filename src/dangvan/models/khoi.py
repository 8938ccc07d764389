"""The blocks a body is made of.

Numbers are nowhere in the data: they follow from the places of the blocks.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from dangvan.models.bang import Bang, bat_buoc_loai
from dangvan.models.base import BanGhi
from dangvan.models.cho_dat import chi_trong, mot_kieu_danh_so
from dangvan.models.chu import Chu

_SO_CAP_TOI_DA = 3
_SO_CAP_GACH_TOI_DA = 2
_KHAC_LOAI = Field(discriminator="loai")
_MotKieu = AfterValidator(mot_kieu_danh_so)


class _Khoi(BanGhi):
    model_config = ConfigDict(json_schema_extra=bat_buoc_loai)


class DoanVan(_Khoi):
    """A paragraph."""

    loai: Literal["doan_van"] = Field(default="doan_van", title="Loại")
    chu: Chu = Field(title="Chữ")


class GachDauDong(_Khoi):
    """A dash item (`-`); its own dash items are printed with `+`."""

    loai: Literal["gach_dau_dong"] = Field(default="gach_dau_dong", title="Loại")
    chu: Chu = Field(title="Chữ")
    noi_dung: tuple["KhoiTrongGach", ...] = Field(default=(), title="Nội dung")

    @model_validator(mode="after")
    def _khong_qua_sau(self) -> Self:
        if so_cap(self, GachDauDong) > _SO_CAP_GACH_TOI_DA:
            raise ValueError("gạch đầu dòng chỉ có hai cấp (- và +). Cách sửa: đưa lên một cấp")
        return self


KhoiTrongDiem = Annotated[DoanVan | GachDauDong | Bang, _KHAC_LOAI, chi_trong("diem")]


class Diem(_Khoi):
    """A point (điểm): `a)`, in the order of the Vietnamese alphabet."""

    loai: Literal["diem"] = Field(default="diem", title="Loại")
    chu: Chu = Field(title="Chữ")
    noi_dung: tuple[KhoiTrongDiem, ...] = Field(default=(), title="Nội dung")


KhoiTrongKhoan = Annotated[Diem | DoanVan | GachDauDong | Bang, _KHAC_LOAI, chi_trong("khoan")]


class Khoan(_Khoi):
    """A clause (khoản) of an article: `1.`."""

    loai: Literal["khoan"] = Field(default="khoan", title="Loại")
    chu: Chu = Field(title="Chữ")
    noi_dung: Annotated[tuple[KhoiTrongKhoan, ...], _MotKieu] = Field(default=(), title="Nội dung")


KhoiTrongDieu = Annotated[
    Khoan | Diem | DoanVan | GachDauDong | Bang,
    _KHAC_LOAI,
    chi_trong("dieu"),
]


class Dieu(_Khoi):
    """An article (điều). Without a name its first paragraph runs on after `Điều 1.`."""

    loai: Literal["dieu"] = Field(default="dieu", title="Loại")
    ten_dieu: Chu | None = Field(default=None, title="Tên điều")
    noi_dung: Annotated[tuple[KhoiTrongDieu, ...], _MotKieu] = Field(title="Nội dung", min_length=1)

    @model_validator(mode="after")
    def _co_loi_mo_dau(self) -> Self:
        if self.ten_dieu is None and not isinstance(self.noi_dung[0], DoanVan):
            raise ValueError(
                "điều không có tên phải mở đầu bằng một đoạn văn. Cách sửa: ghi thêm Tên điều"
            )
        return self


KhoiTrongDoanDanhSo = Annotated[
    Diem | DoanVan | GachDauDong | Bang,
    _KHAC_LOAI,
    chi_trong("doan_danh_so"),
]


class DoanDanhSo(_Khoi):
    """A numbered paragraph outside articles: `1.`, or `1.1.` under a numbered heading."""

    loai: Literal["doan_danh_so"] = Field(default="doan_danh_so", title="Loại")
    chu: Chu = Field(title="Chữ")
    noi_dung: Annotated[tuple[KhoiTrongDoanDanhSo, ...], _MotKieu] = Field(
        default=(), title="Nội dung"
    )


class MucSo(_Khoi):
    """A numbered heading with what it heads: `1.`, `1.1.`, `1.1.1.` by depth."""

    loai: Literal["muc_so"] = Field(default="muc_so", title="Loại")
    ten_muc: Chu = Field(title="Tên mục")
    noi_dung: Annotated[tuple["KhoiTrongMucSo", ...], _MotKieu] = Field(
        title="Nội dung", min_length=1
    )

    @model_validator(mode="after")
    def _khong_qua_sau(self) -> Self:
        if so_cap(self, MucSo, DoanDanhSo) > _SO_CAP_TOI_DA:
            raise ValueError("số chỉ có ba cấp (1.1.1.). Cách sửa: dưới cấp đó dùng điểm a)")
        return self


KhoiTrongMucLaMa = Annotated[
    MucSo | DoanDanhSo | DoanVan | GachDauDong | Bang,
    _KHAC_LOAI,
    chi_trong("muc_la_ma"),
]


class MucLaMa(_Khoi):
    """A Roman section with what it heads: `I-`."""

    loai: Literal["muc_la_ma"] = Field(default="muc_la_ma", title="Loại")
    ten_muc: Chu = Field(title="Tên mục")
    noi_dung: Annotated[tuple[KhoiTrongMucLaMa, ...], _MotKieu] = Field(
        title="Nội dung", min_length=1
    )


KhoiTrongMucLon = Annotated[Dieu | DoanVan | GachDauDong | Bang, _KHAC_LOAI, chi_trong("muc_lon")]


class MucLon(_Khoi):
    """A section (mục) of a chapter: `Mục 1`, its name below."""

    loai: Literal["muc_lon"] = Field(default="muc_lon", title="Loại")
    ten_muc: Chu = Field(title="Tên mục")
    noi_dung: Annotated[tuple[KhoiTrongMucLon, ...], _MotKieu] = Field(
        title="Nội dung", min_length=1
    )


KhoiTrongChuong = Annotated[
    MucLon | Dieu | DoanVan | GachDauDong | Bang,
    _KHAC_LOAI,
    chi_trong("chuong"),
]


class Chuong(_Khoi):
    """A chapter (chương): `Chương I`, its name below."""

    loai: Literal["chuong"] = Field(default="chuong", title="Loại")
    ten_chuong: Chu = Field(title="Tên chương")
    noi_dung: Annotated[tuple[KhoiTrongChuong, ...], _MotKieu] = Field(
        title="Nội dung", min_length=1
    )


KhoiTrongPhan = Annotated[
    Chuong | Dieu | MucLaMa | MucSo | DoanDanhSo | DoanVan | GachDauDong | Bang,
    _KHAC_LOAI,
    chi_trong("phan"),
]


class Phan(_Khoi):
    """A part (phần): `Phần I`, its name below."""

    loai: Literal["phan"] = Field(default="phan", title="Loại")
    ten_phan: Chu = Field(title="Tên phần")
    noi_dung: Annotated[tuple[KhoiTrongPhan, ...], _MotKieu] = Field(title="Nội dung", min_length=1)


KhoiTrongGach = Annotated[DoanVan | GachDauDong, _KHAC_LOAI, chi_trong("gach_dau_dong")]
KhoiTrongMucSo = Annotated[
    MucSo | DoanDanhSo | Diem | DoanVan | GachDauDong | Bang, _KHAC_LOAI, chi_trong("muc_so")
]
KhoiNgoaiCung = Annotated[
    Phan | Chuong | Dieu | MucLaMa | MucSo | DoanDanhSo | DoanVan | GachDauDong | Bang,
    _KHAC_LOAI,
    chi_trong(""),
]
"""A block of the body itself."""

Khoi = (
    DoanVan | GachDauDong | Bang | Diem | Khoan | Dieu
    | DoanDanhSo | MucSo | MucLaMa | MucLon | Chuong | Phan
)  # fmt: skip
"""Any block."""

for _lop in (GachDauDong, Diem, Khoan, Dieu, DoanDanhSo, MucSo, MucLaMa, MucLon, Chuong, Phan):
    _lop.model_rebuild()


def khoi_con(khoi: Khoi) -> tuple[Khoi, ...]:
    """Return the blocks that stand directly in a block."""
    return () if isinstance(khoi, DoanVan | Bang) else khoi.noi_dung


def so_cap(khoi: Khoi, *cac_lop: type[Khoi]) -> int:
    """Return how many blocks of the given classes stand one in another, at most."""
    duoi = max((so_cap(con, *cac_lop) for con in khoi_con(khoi)), default=0)
    return duoi + isinstance(khoi, cac_lop)

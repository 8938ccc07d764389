"""What every paper has, whatever its kind."""

from datetime import date
from functools import partial
from html import escape
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, field_validator, model_validator

from dangvan.errors import DataError
from dangvan.models.base import BanGhi, ChuViet, Ngay, kiem_tra_het
from dangvan.models.cung_ban_hanh import (
    CoQuanCungBanHanh,
    TenCoQuan,
    kiem_tra_cung_ban_hanh,
    ten_chu_the,
    ten_lien_tich,
)
from dangvan.models.nguoi_ky import NguoiKy, kiem_tra_nguoi_ky
from dangvan.models.nhiem_ky import NhiemKy
from dangvan.models.tham_chieu import CanCu, ThamChieu, bo_dau_cuoi, can_cu_viet_gon
from dangvan.models.to_chuc import ToChucDang
from dangvan.regulations import tinh_trang_to_chuc
from dangvan.text import ngay_ngan, nho_cuoi

DoKhan = Literal["khan", "thuong_khan", "hoa_toc"]
DoMat = Literal["mat", "toi_mat", "tuyet_mat"]


def _bo_dau_muc(value: str) -> str:
    return value.removeprefix("-").strip().rstrip(" ;,.")


@nho_cuoi
def _cac_muc_sach(cac_muc: tuple[str, ...]) -> tuple[str, ...]:
    sach = tuple(_bo_dau_muc(item) for item in cac_muc)
    if not all(sach):
        raise ValueError("có mục để trống. Cách sửa: bỏ mục trống")
    return sach


def viet_so_ky_hieu(so_van_ban: int, ky_hieu: str) -> str:
    """Return a number and a symbol as papers write them, such as 02-NQ/ĐUK."""
    return f"{so_van_ban:02d}-{ky_hieu}"


@nho_cuoi
def _ky_hieu(loai: str, co_quan: ToChucDang, cung_ban_hanh: tuple[CoQuanCungBanHanh, ...]) -> str:
    cung = (f"-{mot.ky_hieu}" for mot in cung_ban_hanh)
    return f"{loai}/{co_quan.ky_hieu}{''.join(cung)}"


@nho_cuoi
def _con_ton_tai(to_chuc: ToChucDang, ngay: date) -> None:
    """Raise `ValueError` where a body does not exist on a day."""
    tinh_trang = tinh_trang_to_chuc(to_chuc.loai_to_chuc, ngay)
    if tinh_trang.tinh_trang != "ton_tai" and tinh_trang.do_tin_cay in ("A", "B"):
        raise ValueError(
            f"ngày {ngay_ngan(ngay)} không có {tinh_trang.loai.ten} ({tinh_trang.source}). "
            "Cách sửa: xem lại Loại tổ chức và Ngày ban hành"
        )
    if to_chuc.tu_ngay and ngay < to_chuc.tu_ngay:
        raise ValueError(
            f"ngày {ngay_ngan(ngay)} chưa có {to_chuc.ten_to_chuc} "
            f"(lập ngày {ngay_ngan(to_chuc.tu_ngay)}). "
            "Cách sửa: xem lại Từ ngày và Ngày ban hành"
        )
    if to_chuc.den_ngay and ngay > to_chuc.den_ngay:
        raise ValueError(
            f"ngày {ngay_ngan(ngay)} không còn {to_chuc.ten_to_chuc} "
            f"(kết thúc ngày {ngay_ngan(to_chuc.den_ngay)}). "
            "Cách sửa: xem lại Đến ngày và Ngày ban hành"
        )


class VanBan(BanGhi):
    """A paper of a Party body. A draft has no number; `Register.issue` gives it one.

    Source: 05-HD/VPTW (2026), phần II; 36-HD/VPTW (2018), phần II.
    """

    ten_loai: ClassVar[str]
    ky_hieu_loai: ClassVar[str]
    loai_van_ban: ClassVar[str]
    co_lien_tich: ClassVar[bool] = True
    xet_lai: ClassVar[bool] = True

    co_quan_ban_hanh: ToChucDang = Field(title="Cơ quan ban hành")
    chu_the_ban_hanh: ChuViet = Field(
        title="Chủ thể ban hành", description="ban_chap_hanh, ban_thuong_vu, chi_bo, dai_hoi"
    )
    nhiem_ky: NhiemKy | None = Field(default=None, title="Nhiệm kỳ")
    so_van_ban: int | None = Field(default=None, title="Số văn bản", ge=1, strict=True)
    ngay_ban_hanh: Ngay = Field(title="Ngày ban hành")
    trich_yeu: ChuViet = Field(title="Trích yếu")
    can_cu: tuple[CanCu, ...] = Field(default=(), title="Căn cứ")
    kinh_gui: tuple[ChuViet, ...] = Field(default=(), title="Kính gửi")
    noi_nhan: tuple[ChuViet, ...] = Field(
        title="Nơi nhận", min_length=1, description="Mục cuối là nơi lưu"
    )
    nguoi_ky: NguoiKy = Field(title="Người ký")
    cung_ban_hanh: tuple[CoQuanCungBanHanh, ...] = Field(
        default=(),
        title="Cùng ban hành",
        description="Văn bản liên tịch: các cơ quan khác, Cơ quan ban hành là cơ quan chủ trì",
    )
    tac_gia: ChuViet | None = Field(
        default=None, title="Tác giả", description="Dòng dưới tên loại, như: của Ban Thường vụ"
    )
    du_thao_lan: int | None = Field(default=None, title="Dự thảo lần", ge=1)
    do_khan: DoKhan | None = Field(default=None, title="Độ khẩn")
    do_mat: DoMat | None = Field(default=None, title="Độ mật")
    pham_vi: ChuViet | None = Field(
        default=None, title="Phạm vi", description="Lưu hành nội bộ, Tài liệu hội nghị…"
    )
    ky_hieu_soan_thao: ChuViet | None = Field(
        default=None, title="Ký hiệu soạn thảo", description="Người soạn và số bản, ở cuối nơi nhận"
    )

    @field_validator("can_cu", mode="before")
    @classmethod
    def _can_cu_viet_gon(cls, value: Any) -> Any:  # Any: input before validation
        if not isinstance(value, list | tuple):
            return value
        return tuple(can_cu_viet_gon(item) for item in value)

    @field_validator("noi_nhan", "kinh_gui")
    @classmethod
    def _khong_dau_cuoi(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return _cac_muc_sach(value)

    @field_validator("trich_yeu")
    @classmethod
    def _trich_yeu_gon(cls, value: str) -> str:
        return bo_dau_cuoi(value)

    @model_validator(mode="after")
    def _hop_quy_dinh(self) -> Self:
        ngay = self.ngay_ban_hanh
        cung = (mot.to_chuc_dang for mot in self.cung_ban_hanh if mot.to_chuc_dang)
        vien_dan = (mot.tham_chieu for mot in self.can_cu if mot.tham_chieu)
        kiem_tra_het(
            (
                lambda: kiem_tra_nguoi_ky(
                    self.nguoi_ky, self.co_quan_ban_hanh, self.chu_the_ban_hanh
                ),
                lambda: _con_ton_tai(self.co_quan_ban_hanh, ngay),
                lambda: kiem_tra_cung_ban_hanh(self),
                *(partial(_con_ton_tai, to_chuc, ngay) for to_chuc in cung),
                self._co_ky_hieu_dia_danh,
                *(partial(self._khong_ban_hanh_sau, tham_chieu) for tham_chieu in vien_dan),
                self._du_thao_chua_co_so,
            )
        )
        return self

    def _co_ky_hieu_dia_danh(self) -> None:
        try:
            self.ky_hieu  # noqa: B018 – a body without a symbol has no number line
        except DataError as error:
            raise ValueError(str(error)) from error
        if self.co_quan_ban_hanh.dia_danh is None:
            raise ValueError(
                f"{self.co_quan_ban_hanh.ten_to_chuc} thiếu Địa danh. "
                "Cách sửa: ghi tên đặt trước ngày, tháng, năm"
            )

    def _du_thao_chua_co_so(self) -> None:
        if self.du_thao_lan and self.so_van_ban:
            raise ValueError(
                f"văn bản đã có số {self.so_van_ban} thì không còn là dự thảo. "
                "Cách sửa: bỏ Dự thảo lần, hoặc bỏ Số văn bản"
            )

    def _khong_ban_hanh_sau(self, tham_chieu: ThamChieu) -> None:
        if tham_chieu.ngay_ban_hanh > self.ngay_ban_hanh:
            raise ValueError(
                f"{tham_chieu.lan_sau} ban hành ngày {ngay_ngan(tham_chieu.ngay_ban_hanh)}, "
                f"sau ngày của văn bản này ({ngay_ngan(self.ngay_ban_hanh)}). "
                "Cách sửa: xem lại hai ngày"
            )

    @property
    def ky_hieu(self) -> str:
        """Kind and issuers, such as NQ/ĐUK, QC/BTCTU-BNCTU."""
        return _ky_hieu(self.ky_hieu_loai, self.co_quan_ban_hanh, self.cung_ban_hanh)

    @property
    def cac_ten_lien_tich(self) -> tuple[TenCoQuan, ...]:
        """The names at the head of a joint paper, the lead's first; none where there is no other.

        Source: 05-HD/VPTW (2026), mục II.I.2; 36-HD/VPTW (2018), mục II.1.2.
        """
        if not self.cung_ban_hanh:
            return ()
        chu_tri = ten_lien_tich(self.co_quan_ban_hanh)
        return (chu_tri, *(co_quan.ten for co_quan in self.cung_ban_hanh))

    @property
    def so_ky_hieu(self) -> str:
        """Number and symbol, such as 02-NQ/ĐUK.

        Raises:
            DataError: The paper has no number yet.
        """
        if self.so_van_ban is None:
            raise DataError(
                f"{self.ten_loai} “{self.trich_yeu}” chưa có số",
                fix="cấp số bằng register.issue(...)",
            )
        return viet_so_ky_hieu(self.so_van_ban, self.ky_hieu)

    @property
    def tham_chieu(self) -> ThamChieu:
        """This paper as a citation in another; it must have a number."""
        return ThamChieu(
            ten_loai=self.ten_loai.capitalize(),
            so_ky_hieu=self.so_ky_hieu,
            ngay_ban_hanh=self.ngay_ban_hanh,
            co_quan_ban_hanh=self.ten_chu_the,
            trich_yeu=self.trich_yeu,
        )

    @property
    def ten_chu_the(self) -> str:
        """Who decides, in running text: Ban Thường vụ Đảng uỷ xã Hoà Tiến; everyone, if joint."""
        return ten_chu_the(self.co_quan_ban_hanh, self.chu_the_ban_hanh, self.cung_ban_hanh)

    def _repr_html_(self) -> str:
        """Show the paper in a notebook: what it is, from whom, signed by whom."""
        o = {
            "Tên loại": self.ten_loai.capitalize(),
            "Số": self.so_ky_hieu if self.so_van_ban else "dự thảo",
            "Ngày ban hành": ngay_ngan(self.ngay_ban_hanh),
            "Trích yếu": self.trich_yeu,
            "Cơ quan ban hành": self.ten_chu_the,
            "Người ký": self.nguoi_ky.ho_ten,
        }
        dong = (f"<tr><th>{ten}</th><td>{escape(chu)}</td></tr>" for ten, chu in o.items())
        return f"<table>{''.join(dong)}</table>"

    def with_so_van_ban(self, so_van_ban: int) -> Self:
        """Return the same paper with its number."""
        return type(self).model_validate({**dict(self), "so_van_ban": so_van_ban})

    def with_ngay_ban_hanh(self, ngay_ban_hanh: date) -> Self:
        """Return the same paper with another date."""
        return type(self).model_validate({**dict(self), "ngay_ban_hanh": ngay_ban_hanh})

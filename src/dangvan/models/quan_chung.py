"""The person a decision admits."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from dangvan.models.base import BanGhi, ChuViet, Ngay

GioiTinh = Literal["nam", "nữ"]


def _so_dinh_danh(value: str) -> str:
    if not (value.isascii() and value.isdigit() and len(value) == 12):
        raise ValueError(
            "số định danh cá nhân phải có đúng 12 chữ số. Cách sửa: xem lại số, giữ cả số 0 ở đầu"
        )
    return value


class QuanChung(BanGhi):
    """A person proposed for admission, spelled as on the person's own papers.

    Source: 38-HD/BTCTW (2025), mục I.
    """

    rieng_tu: ClassVar[bool] = True

    ho_ten: ChuViet = Field(title="Họ tên")
    ngay_sinh: Ngay = Field(title="Ngày sinh")
    gioi_tinh: GioiTinh | None = Field(
        default=None, title="Giới tính", description="Không in ra văn bản"
    )
    que_quan: ChuViet = Field(title="Quê quán")
    don_vi: ChuViet = Field(title="Đơn vị", description="Nghề nghiệp, đơn vị công tác, học tập")
    dan_toc: ChuViet | None = Field(default=None, title="Dân tộc")
    ton_giao: ChuViet | None = Field(default=None, title="Tôn giáo")
    trinh_do: ChuViet | None = Field(default=None, title="Trình độ")
    so_dinh_danh: Annotated[ChuViet, AfterValidator(_so_dinh_danh)] | None = Field(
        default=None, title="Số định danh", description="12 chữ số; không in ra văn bản"
    )

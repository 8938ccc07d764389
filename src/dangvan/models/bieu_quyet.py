"""Votes, and whether they carry."""

from typing import Self

from pydantic import Field, model_validator

from dangvan.models.base import BanGhi


class BieuQuyet(BanGhi):
    """A vote of a committee or a chi bộ; majorities count all members, not those present.

    Source: 294-QĐ/TW (2025), mục 9.3; 06-HD/TW (2025), mục 3.6 và 3.7.
    """

    tong_thanh_vien: int = Field(title="Tổng thành viên", ge=1)
    co_mat: int = Field(title="Có mặt", ge=0)
    tan_thanh: int = Field(title="Tán thành", ge=0)
    khong_tan_thanh: int = Field(default=0, title="Không tán thành", ge=0)

    @model_validator(mode="after")
    def _khop_so(self) -> Self:
        if self.co_mat > self.tong_thanh_vien:
            raise ValueError(
                f"Có mặt {self.co_mat} nhiều hơn Tổng thành viên {self.tong_thanh_vien}. "
                "Cách sửa: xem lại hai số"
            )
        if self.tan_thanh + self.khong_tan_thanh > self.co_mat:
            raise ValueError(
                f"Tán thành {self.tan_thanh} và Không tán thành {self.khong_tan_thanh} "
                f"cộng lại nhiều hơn Có mặt {self.co_mat}. Cách sửa: xem lại số phiếu"
            )
        return self

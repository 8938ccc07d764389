"""Nghị quyết."""

from typing import ClassVar

from pydantic import Field

from dangvan.models.noi_dung import NoiDungVanBan
from dangvan.models.van_ban import VanBan


class NghiQuyet(VanBan):
    """A resolution of a committee, its ban thường vụ, or a chi bộ.

    Source: 399-QĐ/TW (2026), Điều 5; 66-QĐ/TW (2017), Điều 5.
    """

    ten_loai: ClassVar[str] = "NGHỊ QUYẾT"
    ky_hieu_loai: ClassVar[str] = "NQ"
    loai_van_ban: ClassVar[str] = "nghi_quyet"

    noi_dung: NoiDungVanBan = Field(title="Nội dung", description="Cấu trúc, hoặc chữ Markdown")

"""Typed citations of documents, and the legal bases (căn cứ) made of them."""

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, model_validator

from dangvan.models.base import BanGhi, ChuViet, Ngay
from dangvan.text import chuan_hoa, gap_dau, ngay_ngan

_SO_KY_HIEU = re.compile(r"\d+[a-z]?(?:/\d{4})?[-/][A-ZĐ][A-Za-zĐđ]*(?:[-/][A-Za-zĐđ0-9]+)*")
_DAN_DAU = (
    "Căn cứ",
    "Thực hiện",
    "Thi hành",
    "Triển khai",
    "Quán triệt",
    "Trên cơ sở",
    "Xét",
    "Theo đề nghị của",
    "Theo",
)
_KHONG_CAN_VE = ("về ", "ban hành ", "quy định ", "“", '"')


def _so_ky_hieu(value: str) -> str:
    if not _SO_KY_HIEU.fullmatch(value):
        raise ValueError(
            f"số, ký hiệu “{value}” không đúng mẫu. Cách sửa: ghi như 399-QĐ/TW, "
            "không có dấu cách, không có chữ “Số”"
        )
    return value


def bo_dau_cuoi(value: str) -> str:
    """Return a text without its closing marks, which the regulation sets.

    Raises:
        ValueError: Nothing is left.
    """
    value = value.rstrip(" ;,.")
    if not value:
        raise ValueError("chỉ có dấu câu. Cách sửa: ghi chữ, hoặc bỏ mục này")
    return value


class ThamChieu(BanGhi):
    """A document cited by number, symbol, day, issuer and subject.

    The key of a citation is (number and symbol, day): numbers repeat between terms.

    Source: 05-HD/VPTW (2026), mục II.I.6; 36-HD/VPTW (2018), mục II.1.6.
    """

    ten_loai: ChuViet = Field(title="Tên loại", description="Nghị quyết, Quy định, Tờ trình…")
    so_ky_hieu: Annotated[ChuViet, AfterValidator(_so_ky_hieu)] = Field(
        title="Số, ký hiệu", description="Ví dụ: 399-QĐ/TW"
    )
    ngay_ban_hanh: Ngay = Field(title="Ngày ban hành")
    co_quan_ban_hanh: ChuViet = Field(title="Cơ quan ban hành")
    trich_yeu: ChuViet = Field(title="Trích yếu")

    @property
    def lan_dau(self) -> str:
        """The first mention: kind, number, day, issuer and subject."""
        dau_noi = " " if self.trich_yeu.lower().startswith(_KHONG_CAN_VE) else " về "
        return (
            f"{self.lan_sau}, ngày {ngay_ngan(self.ngay_ban_hanh)} "
            f"của {self.co_quan_ban_hanh}{dau_noi}{self.trich_yeu}"
        )

    @property
    def lan_sau(self) -> str:
        """A later mention: kind and number only."""
        return f"{self.ten_loai} số {self.so_ky_hieu}"


class CanCu(BanGhi):
    """One line of the legal bases: an opening phrase and what it refers to."""

    dan_dau: ChuViet = Field(
        default="Căn cứ", title="Dẫn đầu", description="Căn cứ, Thực hiện, Xét, Theo đề nghị của…"
    )
    tham_chieu: ThamChieu | None = Field(default=None, title="Tham chiếu")
    noi_dung: Annotated[ChuViet, AfterValidator(bo_dau_cuoi)] | None = Field(
        default=None, title="Nội dung", description="Khi không phải văn bản có số, ký hiệu"
    )

    @model_validator(mode="after")
    def _mot_trong_hai(self) -> Self:
        if (self.tham_chieu is None) == (self.noi_dung is None):
            raise ValueError(
                "căn cứ cần đúng một trong hai: Tham chiếu hoặc Nội dung. "
                "Cách sửa: ghi thêm một, hoặc bỏ một"
            )
        return self

    @property
    def dong_chu(self) -> str:
        """The line as printed, without its dash and its closing mark."""
        vien_dan = self.tham_chieu.lan_dau if self.tham_chieu else self.noi_dung
        return f"{self.dan_dau} {vien_dan}"


def can_cu_viet_gon(item: Any) -> Any:  # Any: input before validation
    """Accept a legal basis as a plain line, a citation, or the full record."""
    if isinstance(item, str):
        return _dong_can_cu(chuan_hoa(item).removeprefix("-").strip())
    if isinstance(item, ThamChieu) or (isinstance(item, dict) and "so_ky_hieu" in item):
        return {"tham_chieu": item}
    return item


def _dong_can_cu(dong: str) -> dict[str, str]:
    """Part a line after its opening phrase; a line without one rests on `Căn cứ`."""
    gap = gap_dau(dong.rstrip(" ;,."))
    for dan_dau in _DAN_DAU:
        if f"{gap} ".startswith(f"{gap_dau(dan_dau)} "):
            # Folding moves marks and lowers case: the phrase is as long in `dong`.
            return {"dan_dau": dan_dau, "noi_dung": dong[len(dan_dau) :]}
    return {"noi_dung": dong}

"""Bản sao: a copy of an issued paper, numbered in a series of its own."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, ValidationError, model_validator

from dangvan.models.base import ChuViet
from dangvan.models.tham_chieu import ThamChieu
from dangvan.models.van_ban import VanBan
from dangvan.text import chuan_hoa

HinhThucSao = Literal["sao_y", "sao_luc", "trich_sao"]

HINH_THUC_SAO: Mapping[str, str] = MappingProxyType(
    {"sao_y": "sao y", "sao_luc": "sao lục", "trich_sao": "trích sao"}
)
"""The forms of copying in words that no regulation changed."""

_KHONG_GHI = (
    "can_cu", "kinh_gui", "tac_gia", "du_thao_lan", "do_khan", "pham_vi", "ky_hieu_soan_thao",
)  # fmt: skip


class BanSao(VanBan):
    """A copy of a paper: who copied it, when, how, and under which number.

    The issuing body and the day are those of the copy. A copy has no page of its own: it is a
    stamp or a block at the end of the paper.

    Source: 05-HD/VPTW (2026), mục II.III; 36-HD/VPTW (2018), mục II.3.
    """

    ten_loai: ClassVar[str] = "BẢN SAO"
    ky_hieu_loai: ClassVar[str] = "BS"
    loai_van_ban: ClassVar[str] = "ban_sao"
    co_lien_tich: ClassVar[bool] = False

    trich_yeu: ChuViet = Field(
        default="", title="Trích yếu", description="Tự ghép từ văn bản được sao, không ghi"
    )
    hinh_thuc_sao: HinhThucSao = Field(title="Hình thức sao")
    van_ban_duoc_sao: ThamChieu = Field(title="Văn bản được sao")
    phan_trich: ChuViet | None = Field(
        default=None, title="Phần trích", description="Với trích sao: mục II, Điều 3…"
    )

    @model_validator(mode="before")
    @classmethod
    def _ghep_trich_yeu(cls, value: Any) -> Any:  # Any: input before validation
        if not isinstance(value, dict):
            return value
        ghep = _trich_yeu(value)
        if value.get("trich_yeu") not in (None, "", ghep):
            raise ValueError(
                "bản sao không ghi Trích yếu riêng. "
                "Cách sửa: bỏ Trích yếu; ghi Văn bản được sao, Hình thức sao"
            )
        return {**value, "trich_yeu": ghep}

    @model_validator(mode="after")
    def _la_ban_sao(self) -> Self:
        thua = [type(self).model_fields[ten].title for ten in _KHONG_GHI if getattr(self, ten)]
        if thua:
            raise ValueError(f"bản sao không ghi {', '.join(map(str, thua))}. Cách sửa: bỏ mục này")
        if self.phan_trich and self.hinh_thuc_sao != "trich_sao":
            raise ValueError(
                "Phần trích chỉ dùng khi trích sao. "
                "Cách sửa: bỏ Phần trích, hoặc ghi Hình thức sao là trich_sao"
            )
        self._khong_ban_hanh_sau(self.van_ban_duoc_sao)
        return self


def _trich_yeu(value: Mapping[str, Any]) -> str:  # Any: input before validation
    """Return what the book says of a copy; a stand-in where the facts are wrong themselves."""
    try:
        goc = ThamChieu.model_validate(value.get("van_ban_duoc_sao"))
    except ValidationError:
        return "-"
    hinh_thuc = HINH_THUC_SAO.get(str(value.get("hinh_thuc_sao")), "")
    phan = chuan_hoa(str(value.get("phan_trich") or "")).split()
    return f"{goc.lan_dau} ({' '.join((hinh_thuc, *phan))})"

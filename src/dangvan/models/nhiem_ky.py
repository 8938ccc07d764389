"""A term of a committee: when it begins and ends, as the regulations count it."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from dangvan.errors import DataError
from dangvan.models.base import BanGhi, ChuViet, Ngay
from dangvan.regulations import DAI_HOI_DAI_NHAT, ngay_dau_nhiem_ky
from dangvan.text import ngay_ngan

CachBatDau = Literal["be_mac", "hop_lan_dau", "chi_dinh"]


class NhiemKy(BanGhi):
    """A term of a committee, from its first day to its last.

    Source: 05-HD/VPTW (2026), Phần II, mục I.3.1.1; 36-HD/VPTW (2018), mục II.1.3.1.
    """

    ten_nhiem_ky: ChuViet = Field(title="Tên nhiệm kỳ", description="Ví dụ: 2025 - 2030")
    tu_ngay: Ngay = Field(title="Từ ngày")
    den_ngay: Ngay | None = Field(default=None, title="Đến ngày")
    bat_dau: CachBatDau | None = Field(
        default=None,
        title="Bắt đầu",
        description="be_mac: đại hội bế mạc; hop_lan_dau: cấp uỷ mới họp lần đầu trong đại hội; "
        "chi_dinh: quyết định chỉ định cấp uỷ có hiệu lực",
    )

    @model_validator(mode="after")
    def _dung_thu_tu(self) -> Self:
        if self.den_ngay and self.den_ngay < self.tu_ngay:
            raise ValueError(
                f"nhiệm kỳ {self.ten_nhiem_ky}: Đến ngày {ngay_ngan(self.den_ngay)} "
                f"trước Từ ngày {ngay_ngan(self.tu_ngay)}. Cách sửa: xem lại hai ngày"
            )
        return self

    @classmethod
    def tu_dai_hoi(
        cls,
        ten_nhiem_ky: str,
        *,
        be_mac: date,
        hop_lan_dau: date | None = None,
        be_mac_sau: date | None = None,
    ) -> Self:
        """Return the term that a congress opens, its first day counted by the regulation of then.

        Under 36-HD/VPTW it is the day after the closing day, under 05-HD/VPTW the closing day
        itself: a paper of that day says by its `nhiem_ky` which of the two terms it belongs to.

        Args:
            ten_nhiem_ky: Its name, such as `2025 - 2030`.
            be_mac: The closing day of the congress.
            hop_lan_dau: The first day of the new committee's first meeting, where it was held
                during the congress: the term begins then.
            be_mac_sau: The closing day of the next congress, once it is known.

        Raises:
            DataError: The meeting was not during the congress, or no regulation is known for
                the day.

        Source: 05-HD/VPTW (2026), Phần II, mục I.3.1.1; 36-HD/VPTW (2018), mục II.1.3.1.
        """
        if hop_lan_dau is None:
            tu_ngay = ngay_dau_nhiem_ky(be_mac)
        elif be_mac - DAI_HOI_DAI_NHAT <= hop_lan_dau <= be_mac:
            tu_ngay = hop_lan_dau
        else:
            raise DataError(
                f"cấp uỷ mới họp ngày {ngay_ngan(hop_lan_dau)}, không ở trong đại hội bế mạc ngày "
                f"{ngay_ngan(be_mac)}",
                where=f"nhiệm kỳ {ten_nhiem_ky}",
                fix="chỉ ghi ngày họp lần đầu khi cấp uỷ mới họp trong thời gian đại hội",
            )
        bat_dau: CachBatDau = "be_mac" if hop_lan_dau is None else "hop_lan_dau"
        return cls(ten_nhiem_ky=ten_nhiem_ky, tu_ngay=tu_ngay, den_ngay=be_mac_sau, bat_dau=bat_dau)

    @classmethod
    def tu_chi_dinh(
        cls, ten_nhiem_ky: str, *, hieu_luc: date, be_mac_sau: date | None = None
    ) -> Self:
        """Return the term of a committee that was designated, not elected.

        Args:
            ten_nhiem_ky: Its name.
            hieu_luc: The day the decision that designates it comes into force.
            be_mac_sau: The closing day of the next congress, once it is known.

        Source: 05-HD/VPTW (2026), Phần II, mục I.3.1.1.
        """
        return cls(
            ten_nhiem_ky=ten_nhiem_ky, tu_ngay=hieu_luc, den_ngay=be_mac_sau, bat_dau="chi_dinh"
        )

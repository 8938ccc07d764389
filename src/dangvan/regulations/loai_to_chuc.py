"""What a regulation says about one kind of issuing body."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dangvan.errors import DataError
from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.text import chuan_hoa, gap_dau

KieuCapTren = Literal["khong", "dang_bo", "chinh_to_chuc"]
KieuKyHieu = Literal["co_dinh", "chu_dau_ghep_cap", "khong_co_quy_tac"]
TinhTrang = Literal["ton_tai", "chua_co", "da_ket_thuc"]
HinhThucKyToChuc = Literal["T/M", "K/T", "T/L", "truc_tiep"]

_CHU_KHONG_VIET_TAT = ("và",)
_CAP_CUOI_TEN = re.compile(
    r"\s+(trung ương|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng uỷ)(\s.*)?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoaiToChuc:
    """One kind of issuer: its header, its symbol, and how its papers are signed.

    Attributes:
        khoa: The key in `LOAI_TO_CHUC`.
        ten: The kind in words.
        kieu_cap_tren: The line above the issuer: none; the superior committee's `ĐẢNG BỘ …`; or
            the superior body itself.
        kieu_ky_hieu: A fixed symbol; initials of the name plus the superior's symbol; or no rule.
        ky_hieu: The fixed symbol; empty for the other two kinds.
        ky_hieu_theo_ten: Symbols by the name's beginning (folded by `gap_dau`), before any rule.
        chu_the: The acting body (`ban_chap_hanh`, …) and its words after T/M; empty words where
            the head signs in his own authority.
        khong_ghi_chuc_vu: The acting bodies whose T/M line stands alone above the name.
        hinh_thuc_ky: The signature forms a paper of this body may carry.
        chuc_vu_tm: The positions written under a T/M line.
        dau_rieng: Whether it has its own seal; None where that differs from body to body.
        vi_du: Superior line (may be empty) and issuer line, as printed in the regulation.
        hieu_luc_tu: First day such a body could issue; None for "always".
        hieu_luc_den: Last day; None for "still".
        do_tin_cay_hieu_luc: Confidence of the two days.
    """

    khoa: str
    ten: str
    kieu_cap_tren: KieuCapTren
    kieu_ky_hieu: KieuKyHieu = "co_dinh"
    ky_hieu: str = ""
    ky_hieu_theo_ten: Mapping[str, str] = field(default_factory=FrozenMap)
    chu_the: Mapping[str, str]
    khong_ghi_chuc_vu: tuple[str, ...] = ()
    hinh_thuc_ky: tuple[HinhThucKyToChuc, ...]
    chuc_vu_tm: tuple[str, ...]
    dau_rieng: bool | None
    vi_du: tuple[tuple[str, str], ...] = ()
    hieu_luc_tu: date | None = None
    hieu_luc_den: date | None = None
    source: str
    do_tin_cay: DoTinCay
    source_hieu_luc: str = ""
    do_tin_cay_hieu_luc: DoTinCay = "A"

    def ky_hieu_cua(self, ten_to_chuc: str, ky_hieu_cap_tren: str) -> str:
        """Return the symbol after the slash: ĐU, TU, BTCTU, UBKTTW.

        Args:
            ten_to_chuc: The body's own name, such as "Ban Tổ chức"; a level at its end
                ("Ban Tổ chức Tỉnh uỷ") is not counted.
            ky_hieu_cap_tren: The symbol of the committee that set the body up; used only where
                the symbol is composed.

        Raises:
            DataError: No regulation gives a rule for this kind of body.

        Source: 36-HD/VPTW (2018), mục II.1.3.2; 05-HD/VPTW (2026), Phần II, mục I.3.2.
        """
        rieng = self._ky_hieu_rieng(ten_to_chuc)
        if rieng:
            return rieng
        if self.kieu_ky_hieu == "khong_co_quy_tac":
            raise DataError(
                f"chưa có quy tắc ký hiệu cho {self.ten} “{ten_to_chuc}”",
                fix="ghi ky_hieu_rieng cho tổ chức này",
            )
        if self.kieu_ky_hieu == "co_dinh":
            return self.ky_hieu
        return chu_dau_cua_ten(ten_to_chuc) + ky_hieu_cap_tren

    def tinh_trang(self, tai_ngay: date) -> TinhTrang:
        """Return whether bodies of this kind exist, do not exist yet, or have ended on a day."""
        if self.hieu_luc_tu and tai_ngay < self.hieu_luc_tu:
            return "chua_co"
        if self.hieu_luc_den and tai_ngay > self.hieu_luc_den:
            return "da_ket_thuc"
        return "ton_tai"

    def _ky_hieu_rieng(self, ten_to_chuc: str) -> str:
        if not self.ky_hieu_theo_ten:
            return ""
        ten = f"{gap_dau(ten_to_chuc)} "
        found = (
            ky_hieu
            for dau_ten, ky_hieu in self.ky_hieu_theo_ten.items()
            if ten.startswith(f"{dau_ten} ")
        )
        return next(found, "")


def tach_cap(ten_to_chuc: str) -> tuple[str, str]:
    """Part a body's name from the committee at its end: "Ban Tổ chức", "Tỉnh uỷ Sơn La"."""
    ten = chuan_hoa(ten_to_chuc)
    # Folding moves marks and lowers case: what is found stands at the same place in the name.
    cap = _CAP_CUOI_TEN.search(gap_dau(ten))
    return (ten[: cap.start()], ten[cap.start() :].strip()) if cap else (ten, "")


def chu_dau_cua_ten(ten_to_chuc: str) -> str:
    """Return the initials of a body's name: "Ban Tuyên giáo và Dân vận" gives BTGDV."""
    ten = gap_dau(tach_cap(ten_to_chuc)[0])
    words = [word for word in ten.split() if word not in _CHU_KHONG_VIET_TAT and word != "-"]
    return "".join(_chu_dau(word) for word in words)


def _chu_dau(word: str) -> str:
    # Initials carry no marks (uỷ → U, ấn → A); đ stays a letter of its own.
    return unicodedata.normalize("NFD", word)[0].upper()

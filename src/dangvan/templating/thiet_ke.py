"""What the regulations leave open and we chose: one place for every such millimetre and point.

Where a regulation gives a range, the value here lies inside it (tested for every pack).
"""

from dataclasses import dataclass

from dangvan.regulations import Regulation


@dataclass(frozen=True, slots=True)
class ThietKe:
    """Choices for one page design; lengths in millimetres, sizes and spacing in points."""

    co_noi_dung_pt: int = 14
    co_ten_loai_pt: int = 16
    co_trich_yeu_pt: int = 14
    co_bang_pt: int = 13
    dan_dong_pt: int = 18
    cach_doan_pt: int = 6
    cot_trai_mm: float = 73
    cot_phai_mm: float = 92
    # The title is 71.9 mm in Times New Roman 15 bold; Word needs a hair more not to break it.
    ke_tieu_de_mm: float = 73
    cho_ky_pt: int = 88
    truoc_ten_loai_pt: int = 18
    sau_dau_phan_cach_pt: int = 12
    truoc_khoi_ky_pt: int = 12
    giua_hai_chu_ky_mm: float = 6

    # 36-HD/VPTW and 05-HD/VPTW number their own sections "I-"; neither makes it a rule.
    dau_la_ma: str = "-"

    def chieu_rong_mm(self, pack: Regulation) -> float:
        """The width of the text area."""
        giay = pack.trang_giay
        return giay.rong_mm - giay.le_trai_mm - giay.le_phai_mm

    def rong_chu_ky_mm(self, pack: Regulation) -> float:
        """The room of one of two signers that stand side by side."""
        return (self.chieu_rong_mm(pack) - self.giua_hai_chu_ky_mm) / 2


THIET_KE = ThietKe()

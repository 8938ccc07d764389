"""The page settings of a section (`w:sectPr`)."""

from collections.abc import Mapping
from dataclasses import dataclass

from dangvan.layout.do import Doan, PhanTrang
from dangvan.layout.xml import Nut, W, bat, mm_tu_twips, so_nguyen, twips

# What Word takes where a section says nothing: Letter paper, margins of an inch, half an inch.
_GIAY = ("12240", "15840")
_LE = {"top": "1440", "bottom": "1440", "left": "1440", "right": "1440", "header": "720",
       "footer": "720", "gutter": "0"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TrangTep:
    """A section as the file writes it; headers are relationship ids by type."""

    rong_mm: float
    cao_mm: float
    le_mm: Mapping[str, float]
    trang_dau_rieng: bool
    so_trang_tu: int | None
    dang_so_trang: str
    lien_tuc: bool
    so_cot: int
    dau_trang: Mapping[str, str]
    chan_trang: Mapping[str, str]

    @property
    def le_trai_mm(self) -> float:
        """Where the text area begins."""
        return self.le_mm["left"] + self.le_mm["gutter"]

    @property
    def rong_chu_mm(self) -> float:
        """How wide the text area is."""
        return self.rong_mm - self.le_trai_mm - self.le_mm["right"]

    def phan_trang(
        self,
        dau_trang: Mapping[str, tuple[Doan, ...]],
        chan_trang: Mapping[str, tuple[Doan, ...]],
        doan: tuple[int, int],
    ) -> PhanTrang:
        """Return the section with its measured headers and its first and last paragraph."""
        le = self.le_mm
        return PhanTrang(
            rong_mm=self.rong_mm,
            cao_mm=self.cao_mm,
            le_tren_mm=abs(le["top"]),
            le_duoi_mm=abs(le["bottom"]),
            le_trai_mm=le["left"],
            le_phai_mm=le["right"],
            gay_mm=le["gutter"],
            dau_trang_mm=le["header"],
            chan_trang_mm=le["footer"],
            trang_dau_rieng=self.trang_dau_rieng,
            so_trang_tu=self.so_trang_tu,
            dang_so_trang=self.dang_so_trang,
            lien_tuc=self.lien_tuc,
            so_cot=self.so_cot,
            dau_trang=dau_trang,
            chan_trang=chan_trang,
            doan_dau=doan[0],
            doan_cuoi=doan[1],
        )


def trang_cua(sect: Nut, r: str) -> TrangTep:
    """Return the settings of a `w:sectPr`, or Word's own where there is none.

    Args:
        sect: The element, or None.
        r: The namespace of relationship ids.
    """

    def tim(ten: str) -> Nut:
        return None if sect is None else sect.find(W + ten)

    def doc(node: Nut, ten: str, neu_khong: str) -> float:
        gia_tri = neu_khong if node is None else node.get(W + ten, neu_khong)
        return mm_tu_twips(twips(gia_tri))

    giay, le, so, dau = tim("pgSz"), tim("pgMar"), tim("pgNumType"), tim("titlePg")
    loai, cot = tim("type"), tim("cols")
    bat_dau = None if so is None else so.get(f"{W}start")
    return TrangTep(
        rong_mm=doc(giay, "w", _GIAY[0]),
        cao_mm=doc(giay, "h", _GIAY[1]),
        le_mm={ten: doc(le, ten, neu_khong) for ten, neu_khong in _LE.items()},
        trang_dau_rieng=dau is not None and bat(dau),
        so_trang_tu=None if bat_dau is None else so_nguyen(bat_dau, 1),
        dang_so_trang="decimal" if so is None else so.get(f"{W}fmt", "decimal"),
        so_cot=so_nguyen(None if cot is None else cot.get(f"{W}num"), 1),
        lien_tuc=loai is not None and loai.get(f"{W}val") == "continuous",
        dau_trang=_cac_id(sect, "headerReference", r),
        chan_trang=_cac_id(sect, "footerReference", r),
    )


def _cac_id(sect: Nut, ten: str, r: str) -> dict[str, str]:
    if sect is None:
        return {}
    return {
        node.get(f"{W}type", "default"): node.get(f"{r}id", "") for node in sect.iterfind(W + ten)
    }

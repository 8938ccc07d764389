"""Turn gathered paragraph properties into a paragraph's measured look."""

from typing import cast

from dangvan.layout.do import Can, KieuDoan, QuyTacDong
from dangvan.layout.thuoc_tinh import TinhChat
from dangvan.layout.xml import mm_tu_twips

_QUY_TAC: dict[str, QuyTacDong] = {"exact": "chinh_xac", "atLeast": "it_nhat"}
_MOT_DONG = 240.0


def kieu_doan(tinh_chat: TinhChat, ten_kieu: str) -> KieuDoan:
    """Return the look of a paragraph from its combined properties (twips)."""

    def mm(ten: str) -> float:
        return mm_tu_twips(float(tinh_chat.get(ten, 0.0)))

    quy_tac = _QUY_TAC.get(str(tinh_chat.get("quy_tac", "auto")), "boi_so")
    dong = float(tinh_chat.get("dong", _MOT_DONG))
    return KieuDoan(
        ten_kieu=ten_kieu,
        can=cast(Can, tinh_chat.get("can", "trai")),
        thut_dau_dong_mm=mm("dong_dau"),
        le_trai_mm=mm("trai"),
        le_phai_mm=mm("phai"),
        truoc_pt=float(tinh_chat.get("truoc", 0.0)) / 20,
        sau_pt=float(tinh_chat.get("sau", 0.0)) / 20,
        quy_tac_dong=quy_tac,
        dan_dong_pt=0.0 if quy_tac == "boi_so" else dong / 20,
        dan_dong_boi=dong / _MOT_DONG if quy_tac == "boi_so" else 0.0,
        ke_tren=bool(tinh_chat.get("ke_top", False)),
        ke_duoi=bool(tinh_chat.get("ke_bottom", False)),
        sang_trang=bool(tinh_chat.get("sang_trang", False)),
        bo_cach_cung_kieu=bool(tinh_chat.get("bo_cach_cung_kieu", False)),
        cac_tab=tuple((mm_tu_twips(cho), loai) for cho, loai in tinh_chat.get("tab", ())),
    )

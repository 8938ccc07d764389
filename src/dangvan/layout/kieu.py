"""The styles of a document: chains resolved once, levels combined as Word combines them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dangvan.errors import DocxError
from dangvan.layout.do import KieuChu
from dangvan.layout.thuoc_tinh import TEN_BAT_TAT, TinhChat, doc_chu, doc_doan
from dangvan.layout.xml import Nut, W

_SAU_NHAT = 200
_RONG: TinhChat = {}
# What Word uses where the file says nothing. Source: ISO/IEC 29500-1 (2016), 17.7.5.
_CO_NUA_PT_MAC_DINH = 20
_PHONG_MAC_DINH = "Times New Roman"


@dataclass(slots=True)
class KieuTep:
    """One style as the file writes it; `dieu_kien` are the parts of a table style."""

    loai: str
    ten: str
    dua_tren: str | None
    chu: TinhChat
    doan: TinhChat
    dieu_kien: dict[str, tuple[TinhChat, TinhChat]] = field(default_factory=dict)
    co_vien: bool | None = None


class BangKieu:
    """The styles part: asks for a style give everything its chain says.

    Args:
        goc: The root of the styles part, or None when the file has none.
        chu_de: The theme's fonts by slot.
        ten_tep: How errors call the file.
    """

    def __init__(self, goc: Nut, chu_de: Mapping[str, str], ten_tep: str) -> None:
        self._ten_tep = ten_tep
        self._kieu: dict[str, KieuTep] = {}
        self._chuoi: dict[str, tuple[TinhChat, TinhChat]] = {}
        self._bang: dict[tuple[str, tuple[str, ...]], tuple[TinhChat, TinhChat]] = {}
        self._chu: dict[object, KieuChu] = {}
        self.mac_dinh: dict[str, str] = {}
        self.chu_mac_dinh: TinhChat = {}
        self.doan_mac_dinh: TinhChat = {}
        if goc is None:
            return
        self.chu_mac_dinh = doc_chu(goc.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), chu_de)
        self.doan_mac_dinh = doc_doan(goc.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        for node in goc.iterfind(f"{W}style"):
            self._them(node, chu_de)

    def ten(self, khoa: str | None, loai: str) -> str:
        """Return the name a style shows to the user."""
        kieu = self._kieu.get(khoa or self.mac_dinh.get(loai, ""))
        return kieu.ten if kieu else ""

    def chuoi(self, khoa: str | None, loai: str) -> tuple[TinhChat, TinhChat]:
        """Return the run and paragraph properties of a style with its ancestors.

        Raises:
            DocxError: A style is based on itself, directly or through others.
        """
        khoa = khoa if khoa in self._kieu else self.mac_dinh.get(loai)
        if khoa is None:
            return _RONG, _RONG
        if khoa not in self._chuoi:
            chu: TinhChat = {}
            doan: TinhChat = {}
            for kieu in reversed(self._to_tien(khoa)):
                chu.update(kieu.chu)
                doan.update(kieu.doan)
            self._chuoi[khoa] = (chu, doan)
        return self._chuoi[khoa]

    def bang(self, khoa: str | None, dieu_kien: tuple[str, ...]) -> tuple[TinhChat, TinhChat]:
        """Return what a table style gives a cell that is in these of its parts (`firstRow`, …)."""
        khoa = khoa if khoa in self._kieu else self.mac_dinh.get("table")
        if khoa is None:
            return _RONG, _RONG
        if (khoa, dieu_kien) not in self._bang:
            chu, doan = (dict(muc) for muc in self.chuoi(khoa, "table"))
            for ten in dieu_kien:
                for kieu in reversed(self._to_tien(khoa)):
                    chu_them, doan_them = kieu.dieu_kien.get(ten, (_RONG, _RONG))
                    chu.update(chu_them)
                    doan.update(doan_them)
            self._bang[khoa, dieu_kien] = (chu, doan)
        return self._bang[khoa, dieu_kien]

    def bang_co_vien(self, khoa: str | None) -> bool:
        """Return whether a table style draws borders."""
        khoa = khoa if khoa in self._kieu else self.mac_dinh.get("table")
        cac_kieu = self._to_tien(khoa) if khoa else ()
        return next((kieu.co_vien for kieu in cac_kieu if kieu.co_vien is not None), False)

    def chu(
        self, bang: TinhChat, doan: TinhChat, rieng: TinhChat, khoa: tuple[object, ...]
    ) -> KieuChu:
        """Return the look of a run.

        Args:
            bang: What its table style says.
            doan: What its paragraph style says.
            rieng: Its direct properties, its character style's name among them.
            khoa: What tells `bang` and `doan` apart, for the cache.
        """
        key = (khoa, tuple(sorted(rieng.items())))
        if key not in self._chu:
            ky_tu = self.chuoi(rieng.get("kieu"), "character")[0]
            self._chu[key] = _kieu_chu(_gop(self.chu_mac_dinh, (bang, doan, ky_tu), rieng))
        return self._chu[key]

    def _them(self, node: Nut, chu_de: Mapping[str, str]) -> None:
        khoa, loai = node.get(f"{W}styleId", ""), node.get(f"{W}type", "paragraph")
        ten, dua_tren = node.find(f"{W}name"), node.find(f"{W}basedOn")
        vien = node.find(f"{W}tblPr/{W}tblBorders")
        self._kieu[khoa] = KieuTep(
            loai=loai,
            ten=khoa if ten is None else ten.get(f"{W}val", khoa),
            dua_tren=None if dua_tren is None else dua_tren.get(f"{W}val"),
            chu=doc_chu(node.find(f"{W}rPr"), chu_de),
            doan=doc_doan(node.find(f"{W}pPr")),
            dieu_kien={
                phan.get(f"{W}type", ""): (
                    doc_chu(phan.find(f"{W}rPr"), chu_de),
                    doc_doan(phan.find(f"{W}pPr")),
                )
                for phan in node.iterfind(f"{W}tblStylePr")
            },
            co_vien=None if vien is None else co_vien(vien),
        )
        if node.get(f"{W}default") in ("1", "true", "on"):
            self.mac_dinh[loai] = khoa

    def _to_tien(self, khoa: str | None) -> list[KieuTep]:
        ra: list[KieuTep] = []
        da_qua: set[str] = set()
        while khoa in self._kieu and khoa is not None:
            if khoa in da_qua or len(ra) >= _SAU_NHAT:
                raise DocxError(
                    "các kiểu (style) dựa vòng tròn lên nhau",
                    where=self._ten_tep,
                    fix="trong Word: Modify Style, chọn lại “Style based on” của các kiểu tự tạo",
                )
            da_qua.add(khoa)
            ra.append(self._kieu[khoa])
            khoa = self._kieu[khoa].dua_tren
        return ra


def co_vien(node: Nut) -> bool:
    """Return whether a `w:tblBorders` or `w:tcBorders` draws anything."""
    return any(canh.get(f"{W}val", "none") not in ("none", "nil") for canh in node)


def _gop(mac_dinh: TinhChat, cac_cap: tuple[TinhChat, ...], rieng: TinhChat) -> TinhChat:
    """Combine the levels: the last one wins, but toggles of styles cancel each other.

    Source: ISO/IEC 29500-1 (2016), 17.7.2 and 17.7.3.
    """
    ra = dict(mac_dinh)
    for cap in cac_cap:
        ra.update(cap)
    for ten in TEN_BAT_TAT:
        if ten in ra:
            bat = sum(bool(cap.get(ten)) for cap in cac_cap) % 2 == 1
            ra[ten] = bool(mac_dinh.get(ten)) or bat
    ra.update(rieng)
    return ra


def _kieu_chu(tinh_chat: TinhChat) -> KieuChu:
    def co(ten: str) -> bool:
        return bool(tinh_chat.get(ten, False))

    mau = str(tinh_chat.get("mau", "auto"))
    ascii_ = str(tinh_chat.get("ascii", _PHONG_MAC_DINH))
    return KieuChu(
        phong_ascii=ascii_,
        phong_khac=str(tinh_chat.get("hAnsi", ascii_)),
        co_pt=tinh_chat.get("co_nua_pt", _CO_NUA_PT_MAC_DINH) / 2,
        dam=co("dam"),
        nghieng=co("nghieng"),
        gach_chan=co("gach_chan"),
        in_hoa=co("in_hoa"),
        hoa_nho=co("hoa_nho"),
        gach_ngang=co("gach_ngang") or co("gach_doi"),
        chi_so=co("chi_so"),
        mau=None if mau == "auto" else mau.upper(),
        an=co("an"),
    )

"""Walk through the blocks of a part: paragraphs, tables, content controls, text boxes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from dangvan.layout.bang import cac_o
from dangvan.layout.chu_cua_doan import ChuDoan, Dem, DocChu, nhanh
from dangvan.layout.danh_so import BangSo
from dangvan.layout.do import Doan, KieuChu, KieuDoan, NetKe, NoiCuaDoan, ViTriHop, ViTriO
from dangvan.layout.goi_doc import SO_DOAN, GoiDoc
from dangvan.layout.hinh import Hinh
from dangvan.layout.kieu import BangKieu
from dangvan.layout.kieu_doan import kieu_doan
from dangvan.layout.thuoc_tinh import TinhChat, doc_chu, doc_doan
from dangvan.layout.xml import MC, Nut, W, mm_tu_twips

_TRONG_KHOI = frozenset(W + ten for ten in ("customXml", "ins", "moveTo", "sdtContent"))
# Text boxes of a letterhead hang on the first paragraphs; later ones hang below their paragraph.
_DOAN_DAU = 3


@dataclass(frozen=True, slots=True)
class BoiCanh:
    """Where blocks stand: the room's left edge and width, the cell, the box, the table style."""

    noi: NoiCuaDoan
    trai_mm: float
    rong_mm: float
    o: ViTriO | None = None
    hop: ViTriHop | None = None
    kieu_bang: str | None = None
    dieu_kien: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BoPhan:
    """What the walk needs of the package: styles, list numbers, the theme's fonts."""

    goi: GoiDoc
    kieu: BangKieu
    so: BangSo
    chu_de: dict[str, str]


@dataclass(frozen=True, slots=True)
class CachDoan:
    """A paragraph's look, its list and level, and the frame it floats in (place, width)."""

    kieu: KieuDoan
    ma_so: str
    cap: int
    khung: tuple[float, float] | None


class DiQua:
    """Gathers the paragraphs, their elements and the lines of one part, in reading order."""

    def __init__(self, bo_phan: BoPhan, dem: Dem) -> None:
        self._bp = bo_phan
        self._dem = dem
        self._doc_chu = DocChu(dem)
        self._so_bang = 0
        self._so_hop = 0
        self._cot_trang = 0
        self._so_co_chu = 0
        self._le_trai_mm = 0.0
        self._kieu_doan: dict[object, CachDoan] = {}
        # Letters of a paragraph whose mark is deleted: they run on into the next one.
        self._noi_tiep = ChuDoan()
        self.doan: list[Doan] = []
        self.nut: list[Nut] = []
        self.net_ke: list[NetKe] = []

    def dat_le(self, le_trai_mm: float) -> None:
        """Begin a section whose text area begins here: shapes may count from the page's edge."""
        self._le_trai_mm = le_trai_mm
        self._cot_trang = 0

    def khoi(self, cac_nut: Iterable[Nut], bc: BoiCanh) -> None:
        """Walk through blocks.

        Raises:
            DocxError: There are too many paragraphs, or styles that rest on each other.
        """
        for nut in cac_nut:
            tag = nut.tag
            if tag == f"{W}p":
                self._mot_doan(nut, bc)
            elif tag == f"{W}tbl":
                self._bang(nut, bc)
            elif tag == f"{W}sdt":
                self._dem.o_dieu_khien += 1
                self.khoi(nut.iterchildren(f"{W}sdtContent"), bc)
            elif tag in _TRONG_KHOI:
                self.khoi(nut, bc)
            elif tag == f"{MC}AlternateContent":
                self.khoi(nhanh(nut), bc)

    def _bang(self, bang: Nut, bc: BoiCanh) -> None:
        self._so_bang += 1
        ten = bang.find(f"{W}tblPr/{W}tblStyle")
        kieu_bang = None if ten is None else ten.get(f"{W}val")
        vien = self._bp.kieu.bang_co_vien(kieu_bang)
        for o in cac_o(bang, self._so_bang, bc.trai_mm, bc.rong_mm, vien):
            trong = replace(
                bc,
                trai_mm=o.vi_tri.trai_mm,
                rong_mm=o.vi_tri.rong_mm,
                o=o.vi_tri,
                kieu_bang=kieu_bang,
                dieu_kien=o.dieu_kien,
            )
            dau = len(self.doan)
            self.khoi(o.nut, trong)
            if len(self.doan) > dau and not o.vi_tri.co_vien:
                self._ke_o(o.ke_tren, o.ke_duoi, dau + 1, o.vi_tri)

    def _ke_o(self, tren: bool, duoi: bool, dau: int, o: ViTriO) -> None:
        cuoi = len(self.doan)
        if tren:
            self.net_ke.append(NetKe("vien_o", dau, o.rong_mm, tren=True, trai_mm=o.trai_mm))
        if duoi:
            self.net_ke.append(NetKe("vien_o", cuoi, o.rong_mm, trai_mm=o.trai_mm))

    def _mot_doan(self, nut: Nut, bc: BoiCanh) -> None:
        if len(self.doan) >= SO_DOAN:
            raise self._bp.goi.qua_nhieu_doan()
        ppr = nut.find(f"{W}pPr")
        rieng = doc_doan(ppr)
        bang_chu, bang_doan = self._kieu_bang(bc)
        kieu_chu, kieu_cua_doan = self._bp.kieu.chuoi(rieng.get("kieu"), "paragraph")
        khoa = (bc.kieu_bang, bc.dieu_kien, rieng.get("kieu"), bc.o is None)

        def dang(rpr: Nut) -> KieuChu:
            return self._bp.kieu.chu(bang_chu, kieu_chu, doc_chu(rpr, self._bp.chu_de), khoa)

        chu, self._noi_tiep = self._noi_tiep, ChuDoan()
        self._doc_chu.doc(nut, dang, chu)
        if ppr is not None and ppr.find(f"{W}rPr/{W}del") is not None:
            self._noi_tiep = chu
            return
        hop = [hinh for hinh in chu.hinh if hinh.hop is not None]
        truoc = hop if self._so_co_chu < _DOAN_DAU else []
        self._cac_hop(truoc, bc)
        khoa_doan = (khoa, tuple(rieng.items()))
        if khoa_doan not in self._kieu_doan:
            self._kieu_doan[khoa_doan] = self._gop_doan(rieng, (bang_doan, kieu_cua_doan))
        self.nut.append(nut)
        self._them(chu, self._kieu_doan[khoa_doan], bc)
        self._cac_hop([] if truoc else hop, bc)

    def _them(self, chu: ChuDoan, cach: CachDoan, bc: BoiCanh) -> None:
        manh = chu.cac_manh()
        so = len(self.doan) + 1
        kieu, khung = cach.kieu, cach.khung
        self._so_co_chu += any(mot.chu.strip() for mot in manh)
        self._dem.trang_ngat += kieu.sang_trang and self._so_co_chu > 1
        chu_doan = "".join(mot.chu for mot in manh)
        dau_cot = chu_doan[: len(chu_doan) - len(chu_doan.lstrip())].count("\v")
        self.doan.append(
            Doan(
                so=so,
                chu=chu_doan,
                manh=manh,
                kieu=kieu,
                danh_so=self._bp.so.tiep(cach.ma_so, cach.cap)
                if cach.ma_so not in ("", "0")
                else "",
                noi="hop_chu" if khung and bc.noi == "than" else bc.noi,
                o=bc.o,
                hop=self._hop_khung(khung) if khung and bc.hop is None else bc.hop,
                truong=tuple(chu.truong),
                co_hinh=any(hinh.la_anh for hinh in chu.hinh),
                trang=1 + max(self._dem.trang_da_dan, self._dem.trang_ngat),
                cot_trang=self._cot_trang + dau_cot,
            )
        )
        self._cot_trang += chu_doan.count("\v")
        self._net_ke(chu.hinh, so, bc)

    def _net_ke(self, cac_hinh: list[Hinh], so: int, bc: BoiCanh) -> None:
        kieu = self.doan[-1].kieu
        rong = bc.rong_mm - kieu.le_trai_mm - kieu.le_phai_mm
        trai = bc.trai_mm + kieu.le_trai_mm
        if kieu.ke_duoi:
            self.net_ke.append(NetKe("vien_doan", so, rong, trai_mm=trai))
        if kieu.ke_tren:
            self.net_ke.append(NetKe("vien_doan", so, rong, tren=True, trai_mm=trai))
        for hinh in cac_hinh:
            self._dem.hinh += hinh.la_anh
            if hinh.hop is None and not hinh.la_anh:
                self.net_ke.append(
                    NetKe(
                        "duong_ve", so, hinh.rong_mm, trai_mm=self._trai(hinh), tren_mm=hinh.tren_mm
                    )
                )

    def _gop_doan(self, rieng: TinhChat, cac_cap: tuple[TinhChat, TinhChat]) -> CachDoan:
        bang, kieu = cac_cap
        ma_so = str(rieng.get("ma_so", kieu.get("ma_so", "")))
        cap = int(rieng.get("cap_so") or kieu.get("cap_so") or 0)
        cua_so = self._bp.so.doan(ma_so, cap)
        # A list asked for by the style gives way to the style; one asked for here does not.
        giua = (kieu, cua_so) if "ma_so" in rieng else (cua_so, kieu)
        ra: dict[str, Any] = {}  # properties of different types
        for muc in (self._bp.kieu.doan_mac_dinh, bang, *giua, rieng):
            ra.update(muc)
        ten_kieu = self._bp.kieu.ten(rieng.get("kieu"), "paragraph")
        return CachDoan(kieu_doan(ra, ten_kieu), ma_so, cap, ra.get("khung_noi"))

    def _kieu_bang(self, bc: BoiCanh) -> tuple[TinhChat, TinhChat]:
        if bc.o is None:
            return {}, {}
        return self._bp.kieu.bang(bc.kieu_bang, bc.dieu_kien)

    def _cac_hop(self, cac_hop: Iterable[Hinh], bc: BoiCanh) -> None:
        for hinh in cac_hop:
            self._so_hop += 1
            trai = self._trai(hinh)
            rong = hinh.rong_mm or bc.rong_mm
            vi_tri = ViTriHop(self._so_hop, trai, hinh.tren_mm, hinh.rong_mm)
            noi: NoiCuaDoan = "hop_chu" if bc.noi == "than" else bc.noi
            self.khoi(hinh.hop, BoiCanh(noi, trai or 0.0, rong, hop=vi_tri))

    def _hop_khung(self, khung: tuple[float, float]) -> ViTriHop:
        trai, rong = khung
        return ViTriHop(0, mm_tu_twips(trai), None, mm_tu_twips(rong) or None)

    def _trai(self, hinh: Hinh) -> float | None:
        if hinh.trai_mm is None or not hinh.tu_trang:
            return hinh.trai_mm
        return hinh.trai_mm - self._le_trai_mm

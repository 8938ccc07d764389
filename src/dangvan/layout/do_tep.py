"""Measure a Word file: the door of this room."""

import os
from collections.abc import Iterator, Mapping

from dangvan.docx_source import DocxSource
from dangvan.layout.cac_phan import PhanChu, phan_chu, ten_dau
from dangvan.layout.chu_cua_doan import Dem
from dangvan.layout.danh_so import BangSo
from dangvan.layout.di_qua import BoiCanh, BoPhan, DiQua
from dangvan.layout.do import DauVet, Doan, Layout, NoiCuaDoan, PhanTrang
from dangvan.layout.goi_doc import GoiDoc, QuanHe, mo_goi
from dangvan.layout.kieu import BangKieu
from dangvan.layout.phan_trang import TrangTep, trang_cua
from dangvan.layout.xml import A, Nut, R, W, bat, so_nguyen

_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def measure(tep: DocxSource) -> Layout:
    """Return what a .docx measures, tracked changes taken as accepted.

    Nothing in the file is executed and nothing outside it is read.

    Args:
        tep: A path, bytes, or a binary stream.

    Raises:
        DocxError: The file is damaged, too large, unsafe, or no .docx at all.
        OSError: The path cannot be read.
    """
    return _DoTep(*mo_goi(tep, ten_tep(tep))).layout()


def ten_tep(tep: DocxSource) -> str:
    """Return how errors call a file."""
    return str(os.fspath(tep)) if isinstance(tep, str | os.PathLike) else "tệp Word"


def open_parts(tep: DocxSource) -> tuple[PhanChu, ...]:
    """Return the parts of a .docx that hold paragraphs, each paragraph with its element.

    The paragraphs of the body are counted as `measure` counts them.

    Args:
        tep: A path, bytes, or a binary stream.

    Raises:
        DocxError: As for `measure`.
        OSError: The path cannot be read.
    """
    return tuple(_DoTep(*mo_goi(tep, ten_tep(tep))).cac_phan())


class _DoTep:
    def __init__(self, goi: GoiDoc, chinh: str) -> None:
        self._goi = goi
        self._chinh = chinh
        self._quan_he = goi.quan_he(chinh)
        self._goc = goi.doc(chinh)
        chu_de = _chu_de(self._phan("theme"))
        self._bo_phan = BoPhan(
            goi,
            BangKieu(self._phan("styles"), chu_de, goi.ten),
            BangSo(self._phan("numbering")),
            chu_de,
        )
        self._cai_dat = self._phan("settings")
        self._dem = Dem()

    def layout(self) -> Layout:
        di = DiQua(self._bo_phan, self._dem)
        phan: list[PhanTrang] = []
        dau_trang: dict[str, str] = {}
        chan_trang: dict[str, str] = {}
        for trang, dau in self._qua_than(di):
            dau_trang.update(trang.dau_trang)
            chan_trang.update(trang.chan_trang)
            phan.append(
                trang.phan_trang(
                    self._cac_dau(dau_trang, trang, la_dau=True),
                    self._cac_dau(chan_trang, trang, la_dau=False),
                    (dau, len(di.doan)),
                )
            )
        return Layout(
            ten=self._goi.ten,
            doan=tuple(di.doan),
            phan=tuple(phan),
            net_ke=tuple(di.net_ke),
            le_doi_xung=self._bat("mirrorMargins"),
            chan_le_khac=self._bat("evenAndOddHeaders"),
            so_trang=max(
                self._so_trang_ghi(),
                1 + max(self._dem.trang_da_dan, self._dem.trang_ngat),
                1 + sum(not muc.lien_tuc for muc in phan[1:]),
            ),
            dau_vet=DauVet(
                self._dem.thay_doi,
                self._dem.ghi_chu,
                self._dem.chu_an,
                self._dem.o_dieu_khien,
                self._dem.hinh,
            ),
        )

    def cac_phan(self) -> Iterator[PhanChu]:
        """Yield the body, then each header and footer once, then the footnotes."""
        di, so = DiQua(self._bo_phan, self._dem), 0
        cac_dau: dict[str, tuple[NoiCuaDoan, str, int, TrangTep]] = {}
        for so, (trang, _) in enumerate(self._qua_than(di), 1):
            cac_loai: tuple[tuple[NoiCuaDoan, Mapping[str, str]], ...] = (
                ("dau_trang", trang.dau_trang),
                ("chan_trang", trang.chan_trang),
            )
            for noi, cac_id in cac_loai:
                for loai, ma in cac_id.items():
                    cac_dau.setdefault(self._tim(ma).dich, (noi, loai, so, trang))
        yield phan_chu(self._chinh, "thân", self._goc, di)
        for ten, (noi, loai, phan, trang) in cac_dau.items():
            goc = self._goi.doc(ten)
            yield phan_chu(ten, ten_dau(noi, loai, phan, so), goc, self._qua(goc, noi, trang))
        for ten in [qh.dich for qh in self._quan_he.values() if qh.loai == "footnotes"]:
            goc = self._goi.doc(ten)
            di = DiQua(self._bo_phan, Dem())
            for chu in goc:
                di.khoi(chu, BoiCanh("than", 0.0, trang.rong_chu_mm))
            yield phan_chu(ten, "cước chú", goc, di)

    def _qua_than(self, di: DiQua) -> Iterator[tuple[TrangTep, int]]:
        """Walk through the body; yield each section and the number of its first paragraph."""
        than = self._goc.find(f"{W}body")
        if than is None:
            raise self._goi.loi("văn bản không có thân", "mở bằng Word, lưu lại kiểu .docx")
        for trang, cac_khoi in _cac_phan(than):
            dau = len(di.doan) + 1
            di.dat_le(trang.le_trai_mm)
            di.khoi(cac_khoi, BoiCanh("than", 0.0, trang.rong_chu_mm))
            yield trang, dau

    def _qua(self, goc: Nut, noi: NoiCuaDoan, trang: TrangTep) -> DiQua:
        """Walk through a header or a footer."""
        di = DiQua(self._bo_phan, Dem())
        di.dat_le(trang.le_trai_mm)
        di.khoi(goc, BoiCanh(noi, 0.0, trang.rong_chu_mm))
        return di

    def _cac_dau(
        self, cac_id: Mapping[str, str], trang: TrangTep, *, la_dau: bool
    ) -> dict[str, tuple[Doan, ...]]:
        noi: NoiCuaDoan = "dau_trang" if la_dau else "chan_trang"
        ra = {}
        for loai, ma in cac_id.items():
            ra[loai] = tuple(self._qua(self._goi.doc(self._tim(ma).dich), noi, trang).doan)
        return ra

    def _tim(self, ma: str) -> QuanHe:
        if ma not in self._quan_he:
            raise self._goi.loi(
                f"văn bản gọi phần {ma or '(không tên)'} mà tệp không có",
                "mở bằng Word, lưu lại kiểu .docx",
            )
        return self._quan_he[ma]

    def _phan(self, loai: str) -> Nut:
        qh = next((qh for qh in self._quan_he.values() if qh.loai == loai), None)
        return None if qh is None else self._goi.doc(qh.dich)

    def _bat(self, ten: str) -> bool:
        node = None if self._cai_dat is None else self._cai_dat.find(W + ten)
        return node is not None and bat(node)

    def _so_trang_ghi(self) -> int:
        for qh in self._goi.quan_he("").values():
            if qh.loai == "extended-properties" and self._goi.co(qh.dich):
                trang = self._goi.doc(qh.dich).find(f"{_APP}Pages")
                return so_nguyen(None if trang is None else trang.text)
        return 1


def _cac_phan(than: Nut) -> list[tuple[TrangTep, list[Nut]]]:
    """Return the sections: page settings, and the blocks on these pages."""
    ra: list[tuple[TrangTep, list[Nut]]] = []
    khoi: list[Nut] = []
    cuoi = None
    for nut in than:
        if nut.tag == f"{W}sectPr":
            cuoi = nut
            continue
        khoi.append(nut)
        sect = nut.find(f"{W}pPr/{W}sectPr")
        if sect is not None:
            ra.append((trang_cua(sect, R), khoi))
            khoi = []
    if khoi or cuoi is not None or not ra:
        ra.append((trang_cua(cuoi, R), khoi))
    return ra


def _chu_de(goc: Nut) -> dict[str, str]:
    """Return the theme's fonts by the names `w:asciiTheme` and its kin use."""
    ra: dict[str, str] = {}
    if goc is None:
        return ra
    for nhom in ("major", "minor"):
        phong = goc.find(f".//{A}{nhom}Font")
        for cho, cac_ten in (
            ("latin", ("Ascii", "HAnsi")),
            ("ea", ("EastAsia",)),
            ("cs", ("Bidi",)),
        ):
            node = None if phong is None else phong.find(A + cho)
            for ten in cac_ten:
                ra[nhom + ten] = "" if node is None else node.get("typeface", "")
    return ra

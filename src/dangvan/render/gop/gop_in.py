"""Many papers as one Word file for the printer: each with its headers, its pages from one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dangvan.arguments import need_list
from dangvan.errors import DataError, DocxError
from dangvan.render.gop.chu_rieng import ChuRieng
from dangvan.render.gop.danh_so import DanhSo
from dangvan.render.gop.goi_doc import Goi, KhoPhan, PaperSource
from dangvan.render.gop.khuon import LOAI_KHUON, Khuon, khoa_khuon, khuon_chung
from dangvan.render.gop.kieu_chung import KieuRieng
from dangvan.render.gop.phan_theo import PhanTheo
from dangvan.render.gop.phan_trang import (
    LoaiTrang,
    cac_sect,
    dau_chan,
    ket_section,
    sua_sect,
    thay_sect,
)
from dangvan.render.gop.quan_he import QuanHe, quan_he_cua, xml_quan_he
from dangvan.render.gop.than import RA_PDF, Than, dau_chung, tach_than
from dangvan.render.tep_word import TepWord
from dangvan.templating import app_properties, xml_part
from dangvan.templating.goi import TEN_APP, TEN_CORE, XML_DAU, core_properties, package_rels
from dangvan.templating.goi_nhanh import GoiNhanh
from dangvan.text import viet_so

_THAN = "word/document.xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KIEU_CHUNG = {
    "styles": ("word/styles.xml", f"{_WORD}.styles+xml"),
    "settings": ("word/settings.xml", f"{_WORD}.settings+xml"),
    "theme": (
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
    ),
    "fontTable": ("word/fontTable.xml", f"{_WORD}.fontTable+xml"),
    "numbering": ("word/numbering.xml", f"{_WORD}.numbering+xml"),
}
_THE_CO_QUAN_HE = re.compile(r'<[^<>]*?\sr:\w+="[^<>]*>')
_MA_QUAN_HE = re.compile(r'(\sr:\w+=")([^"]+)"')
_KE_TOI_DA = 5
_CHO = "<w:sectPr/>"


@dataclass(frozen=True, slots=True)
class PrintFile(TepWord):
    """Many papers in one Word file for the printer; the issued papers are the single files."""

    so_ban: int

    def _repr_html_(self) -> str:
        return f"<b>Tệp in</b>: {viet_so(self.so_ban)} văn bản, {viet_so(len(self.data))} byte"

    def _ten(self) -> str:
        return "tệp in"

    def _so_ban(self) -> int:
        return self.so_ban


@dataclass(frozen=True, slots=True)
class BanIn:
    """One paper, taken apart.

    Attributes:
        goi: Its package.
        quan_he: The relationships of its main part.
        than: Its main part.
        khoa_khuon: What tells its template from others.
    """

    goi: Goi
    quan_he: tuple[QuanHe, ...]
    than: Than
    khoa_khuon: tuple[bytes | None, ...]


def merge_for_print(papers: Iterable[PaperSource], *, hai_mat: bool = False) -> PrintFile:
    """Return many papers as one Word file, in the order given.

    Each paper keeps its headers and footers and begins a page; its pages are numbered from one.
    Papers of several templates stand in one file, the styles of each under names of their own.
    What proves a single file's origin is not taken along: the file is for the printer only.

    Args:
        papers: Rendered papers, paths, bytes or streams of .docx files.
        hai_mat: For printing on both sides: what is numbered from one begins on a sheet's front,
            and the back has its margins the other way round.

    Raises:
        DataError: There is no paper, or something else among them.
        DocxError: A paper cannot be read, or holds what would print differently in a file of
            many, such as footnotes, cross-references, other layout settings; it is named.
    """
    kho = KhoPhan()
    cac_ban: list[BanIn] = []
    loi: list[DocxError] = []
    for thu_tu, nguon in enumerate(need_list(papers, "văn bản"), 1):
        try:
            cac_ban.append(tach_ban(kho.doc(nguon, thu_tu)))
        except DocxError as error:
            loi.append(error)
    if loi:
        raise _loi_chung(loi)
    if not cac_ban:
        raise DataError("không có văn bản nào để gộp", fix="chỉ ra ít nhất một tệp .docx")
    return PrintFile(gop(cac_ban, hai_mat=hai_mat), len(cac_ban))


def tach_ban(goi: Goi) -> BanIn:
    """Take a paper apart.

    Raises:
        DocxError: It holds what cannot stand in a file of many.
    """
    quan_he = quan_he_cua(goi.phan, _THAN)
    return BanIn(goi, quan_he, tach_than(goi), khoa_khuon(goi, quan_he))


def gop(cac_ban: Sequence[BanIn], *, hai_mat: bool = False, danh_dau: str = "") -> bytes:
    """Return the package of many papers.

    Args:
        cac_ban: The papers.
        hai_mat: For printing on both sides.
        danh_dau: A word; each paper then begins with a bookmark of that word and its number.

    Raises:
        DocxError: A paper holds what cannot stand in a file of many.
    """
    khuon: dict[tuple[bytes | None, ...], Khuon] = {}
    for ban in cac_ban:
        if ban.khoa_khuon not in khuon:
            theo_loai = zip(LOAI_KHUON, ban.khoa_khuon, strict=True)
            co = {loai: data for loai, data in theo_loai if data is not None}
            khuon[ban.khoa_khuon] = Khuon(ban.goi.ten, co)
    chung = khuon_chung(list(khuon.values()), hai_mat=hai_mat)
    kieu = dict(zip(khuon, chung.kieu.rieng, strict=True))
    viet = _Viet(cac_ban, kieu, hai_mat=hai_mat)
    than = viet.than(danh_dau)
    theo = viet.theo
    for loai, data in {**chung.phan, "numbering": viet.danh_so.phan()}.items():
        if data is not None:
            ten, kieu_phan = _KIEU_CHUNG[loai]
            theo.them(ten, data, kieu_phan, loai)
    theo.kieu[_THAN] = f"{_WORD}.document.main+xml"
    theo.kieu[TEN_CORE] = "application/vnd.openxmlformats-package.core-properties+xml"
    theo.kieu[TEN_APP] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    cac_phan = {
        "[Content_Types].xml": theo.xml_kieu(),
        "_rels/.rels": xml_part(package_rels()),
        TEN_APP: xml_part(app_properties()),
        TEN_CORE: xml_part(core_properties("Tệp in")),
        "word/_rels/document.xml.rels": xml_part(xml_quan_he(tuple(theo.quan_he), "word")),
        **theo.phan,
        _THAN: than,
    }
    return GoiNhanh({}).dong_goi(cac_phan.items())


class _Viet:
    """Writes the common main part, paper after paper."""

    def __init__(
        self,
        cac_ban: Sequence[BanIn],
        kieu: dict[tuple[bytes | None, ...], KieuRieng],
        *,
        hai_mat: bool,
    ) -> None:
        self.theo = PhanTheo()
        self.danh_so = DanhSo()
        self._cac_ban = cac_ban
        self._kieu = kieu
        self._hai_mat = hai_mat
        self._chu_rieng = ChuRieng()
        self._cac_sect = [cac_sect(ban.than) for ban in cac_ban]
        self._loai_trang: dict[LoaiTrang, None] = {
            loai: None for cac in self._cac_sect for sect in cac for loai, _ in dau_chan(sect)
        }

    def than(self, danh_dau: str) -> bytes:
        cac_dau = {ban.than.dau: ban.goi.ten for ban in self._cac_ban}
        khuc = [XML_DAU, dau_chung(cac_dau)]
        cuoi = len(self._cac_ban) - 1
        for so, (ban, sect) in enumerate(zip(self._cac_ban, self._cac_sect, strict=True)):
            noi_dung, sect_cuoi = self._mot_ban(ban, sect)
            if danh_dau:
                noi_dung = self._chu_rieng.danh_dau(noi_dung, f"{danh_dau}{so:06}")
            khuc.append(noi_dung + sect_cuoi if so == cuoi else ket_section(noi_dung, sect_cuoi))
        khuc.append("</w:body></w:document>")
        return "".join(khuc).encode()

    def _mot_ban(self, ban: BanIn, cac: Sequence[str]) -> tuple[str, str]:
        """Return a paper's content and the settings of its last section."""
        kieu = self._kieu[ban.khoa_khuon]
        dich = {muc.khoa: muc for muc in ban.quan_he}
        *giua, sect_cuoi = (
            self._sect(ban, sect, dich, kieu, dau=so == 0) for so, sect in enumerate(cac)
        )
        noi_dung = ban.than.noi_dung
        if " r:" in noi_dung:
            noi_dung = self._quan_he_trong_than(ban, thay_sect(noi_dung, [_CHO] * len(giua)), dich)
            noi_dung = thay_sect(noi_dung, giua)
        else:
            noi_dung = thay_sect(noi_dung, giua)
        noi_dung = self.danh_so.rieng(ban.goi.ten, noi_dung, ban.goi.phan, ban.quan_he)
        return kieu.doi(self._chu_rieng.rieng(noi_dung)), sect_cuoi

    def _sect(
        self, ban: BanIn, sect: str, dich: dict[str, QuanHe], kieu: KieuRieng, *, dau: bool
    ) -> str:
        co = {
            loai: self.theo.dau_trang(ban.goi, self._tim(ban, dich, ma), kieu)
            for loai, ma in dau_chan(sect)
        }
        if dau:
            for loai in self._loai_trang:
                if loai not in co:
                    co[loai] = self.theo.trong(loai[0])
        return sua_sect(sect, tuple(co.items()), dau=dau, hai_mat=self._hai_mat)

    def _quan_he_trong_than(self, ban: BanIn, noi_dung: str, dich: dict[str, QuanHe]) -> str:
        def doi(khop: re.Match[str]) -> str:
            moi = self.theo.trong_than(ban.goi, self._tim(ban, dich, khop[2]))
            return f'{khop[1]}{moi}"'

        return _THE_CO_QUAN_HE.sub(lambda the: _MA_QUAN_HE.sub(doi, the[0]), noi_dung)

    @staticmethod
    def _tim(ban: BanIn, dich: dict[str, QuanHe], ma: str) -> QuanHe:
        if ma not in dich:
            raise DocxError(
                f"tệp hỏng, thiếu quan hệ {ma}", where=ban.goi.ten, fix="mở bằng Word rồi lưu lại"
            )
        return dich[ma]


def _loi_chung(loi: Sequence[DocxError]) -> DocxError:
    """Return the errors of several papers as one."""
    if len(loi) == 1:
        return loi[0]
    ke = [f"{muc.where}: {muc.what}" for muc in loi[:_KE_TOI_DA]]
    con = f"; và {len(loi) - _KE_TOI_DA} văn bản nữa" if len(loi) > _KE_TOI_DA else ""
    return DocxError(f"{len(loi)} văn bản không gộp được: {'; '.join(ke)}{con}", fix=RA_PDF)

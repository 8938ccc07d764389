"""One part of a template as a program: names in, the bytes of the part out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from docx.oxml.ns import nsmap
from docxtpl import DocxTemplate
from jinja2 import Template, nodes
from jinja2.runtime import Context
from lxml import etree

from dangvan.templating.boc_chu import doc_nhanh_duoc
from dangvan.templating.chuan_bi import NguonPhan
from dangvan.templating.chung_minh import ly_do_khong_chung_minh
from dangvan.templating.loi_mau import LOI_DIEN, loi_dien
from dangvan.templating.luoi_bang import BANG_RONG, Luoi, soi_luoi, sua_luoi
from dangvan.templating.moi_truong import moi_truong_bien_dich
from dangvan.templating.thoat_chu import DAU_SOAT, ma_hoa, sach, thoat_nhanh

_KHAI_BAO = re.compile(r"<\?xml[^>]*\?>\s*")
_TRUOC_DOAN = re.compile(r"(?=<w:p[ >])")
_DONG_DOAN = re.compile(r"\n(?=<w:p[ >])")
_THE_XML = re.compile(r"<[^>]*>")
# How a template writes the marks of a tag as plain text.
_DAU_THE = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))

_DOCPR = f"{{{nsmap['wp']}}}docPr"
_SO_DOCPR = re.compile(r'(<wp:docPr\b[^>]*?\sid=")[^"]*')
_TIEN_TO_WP = re.compile(rf'xmlns:(\w+)="{re.escape(nsmap["wp"])}"')
_SO_DOCPR_DAU = 1001

# A header that depends on so few names is the same on paper after paper.
_IT_TEN, _NHO_TOI_DA = 4, 64


@dataclass(frozen=True, slots=True)
class PhanBienDich:
    """A compiled part.

    Attributes:
        ten: Its name in the package.
        cac_ten: The names it reads, and what it reads of each: `quan_chung.ho_ten`, or
            `quan_chung.*` where that is not known.
        it_doi: Whether it depends on so few names that paper after paper has the same.
        ly_do_phan_tich: Why each paper is parsed; None where the part was proven once.
        doc_nhanh: Whether the letters of the part are found without parsing it.
    """

    ten: str
    cac_ten: frozenset[str]
    ly_do_phan_tich: str | None
    hang: bool
    it_doi: bool
    doc_nhanh: bool
    _ten_mau: str
    _dau: str
    _cuoi: str
    _chuong_trinh: Template
    _dong: tuple[str, ...]
    _danh_so_docpr: bool
    _bang_co_the_rong: bool
    _thoat_nhanh: bool
    _bien_chung: Mapping[str, object]
    _bien: tuple[str, ...]
    _nho: dict[tuple[object, ...], bytes]

    def dien(self, context: Mapping[str, object]) -> bytes:
        """Return the part filled in.

        Raises:
            DataError: A value holds a character that XML cannot.
            TemplateError: What the template makes is no well-formed XML.
        """
        if not self.it_doi:
            return self._dien(context)
        khoa = tuple([context.get(ten) for ten in self._bien])
        if not all(type(chu) is str for chu in khoa):
            return self._dien(context)
        if khoa not in self._nho:
            if len(self._nho) >= _NHO_TOI_DA:
                self._nho.clear()
            self._nho[khoa] = self._dien(context)
        return self._nho[khoa]

    def _dien(self, context: Mapping[str, object]) -> bytes:
        xml = self.in_ra(context)
        if self._thoat_nhanh and DAU_SOAT not in xml:
            return self._vua_in(xml)
        xml = xml.removeprefix(self._dau).removesuffix(self._cuoi)
        if self._thoat_nhanh:
            xml = xml.replace(DAU_SOAT, "")
        phan_tich = self.ly_do_phan_tich is not None
        if "\n" in xml or "\t" in xml or "\a" in xml or "\f" in xml:
            # docxtpl's breaks, tabs and pages; they cut runs, so the result is looked at again.
            xml = DocxTemplate.resolve_listing(None, _DONG_DOAN.sub("", xml))
            phan_tich = True
        xml = f"{self._dau}{xml}{self._cuoi}"
        if phan_tich or (self._bang_co_the_rong and BANG_RONG in xml):
            return self._qua_cay(xml)
        return ma_hoa(_danh_so(xml) if self._danh_so_docpr else xml)

    def in_ra(self, context: Mapping[str, object]) -> str:
        """Return the part as Jinja prints it, with its constant ends."""
        mau = self._chuong_trinh
        try:
            bien = Context(mau.environment, {**self._bien_chung, **context}, None, {})
            return "".join((self._dau, *mau.root_render_func(bien), self._cuoi))
        except LOI_DIEN:
            pass
        try:
            # Once more by Jinja's own way, which finds the line of the template.
            return f"{self._dau}{mau.render(context)}{self._cuoi}"
        except LOI_DIEN as error:
            raise loi_dien(self._ten_mau, error, self._doan_loi(error)) from error

    def _vua_in(self, xml: str) -> bytes:
        """Return a proven part of which every value was looked at while it was printed."""
        if self._bang_co_the_rong and BANG_RONG in xml:
            return self._qua_cay(xml)
        return (_danh_so(xml) if self._danh_so_docpr else xml).encode()

    def _doan_loi(self, error: Exception) -> str:
        """The text of the paragraph an error was raised in; empty where unknown."""
        dong = getattr(error, "lineno", None)
        buoc = error.__traceback__
        while dong is None and buoc:
            if buoc.tb_frame.f_code.co_filename == "<template>":
                dong = buoc.tb_lineno
            buoc = buoc.tb_next
        if dong is None or not 0 < dong <= len(self._dong):
            return ""
        return _THE_XML.sub("", self._dong[dong - 1]).strip()

    def _qua_cay(self, xml: str) -> bytes:
        """Parse what came out; mend the grids of its tables where it is the body."""
        try:
            goc = etree.fromstring(ma_hoa(xml), etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError as error:
            raise loi_dien(self._ten_mau, error) from error
        if self._cuoi:
            sua_luoi(goc)
            for so, muc in enumerate(goc.iter(_DOCPR), _SO_DOCPR_DAU):
                muc.set("id", str(so))
        data: bytes = etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)
        return data


def bien_dich_phan(ten_mau: str, nguon: NguonPhan, tho: frozenset[str]) -> PhanBienDich:
    """Compile a part, and find out what must be done to each paper's.

    Args:
        ten_mau: The template's name, for messages.
        nguon: The part as docxtpl prepares it.
        tho: Names and attributes whose values are well-formed XML, printed as it is.
    """
    env = moi_truong_bien_dich()
    # One line for each paragraph: an error's line tells its paragraph.
    chu = _TRUOC_DOAN.sub("\n", nguon.nguon)
    cay = env.parse(chu)
    cac_nut = list(cay.find_all(nodes.Node))
    for nut in cac_nut:
        if isinstance(nut, nodes.TemplateData):
            nut.data = _chu_in(nut.data)
    ly_do = ly_do_khong_chung_minh(cay, _KHAI_BAO.sub("", nguon.dau), nguon.cuoi, tho)
    luoi = soi_luoi(cay) if nguon.la_than else Luoi.CO_DINH
    if ly_do is None and luoi == Luoi.THAY_DOI:
        ly_do = "số cột của bảng có thể thay đổi"
    if ly_do is None and any(ten != "wp" for ten in _TIEN_TO_WP.findall(nguon.dau + chu)):
        ly_do = "hình vẽ dùng tiền tố khác wp"
    chuong_trinh = Template.from_code(env, env.compile(cay), env.make_globals(None))
    cac_ten = frozenset(_cac_ten(cac_nut))
    bien = tuple(sorted(ten for ten in cac_ten if "." not in ten))
    return PhanBienDich(
        ten=nguon.ten,
        _ten_mau=ten_mau,
        cac_ten=cac_ten,
        ly_do_phan_tich=ly_do,
        hang=all(map(_la_chu, cay.body)),
        it_doi=not nguon.la_than and len(bien) <= _IT_TEN,
        _bien=bien,
        doc_nhanh=ly_do is None
        and doc_nhanh_duoc(f"{nguon.dau}{nguon.nguon}{nguon.cuoi}".encode()),
        _dau=nguon.dau,
        _cuoi=nguon.cuoi,
        _chuong_trinh=chuong_trinh,
        _dong=tuple(chu.split("\n")),
        _danh_so_docpr=nguon.la_than and "<wp:docPr" in chu,
        _bang_co_the_rong=luoi == Luoi.MAT_KHI_RONG,
        _thoat_nhanh=ly_do is None and sach(nguon.cuoi, nguon.dau) and thoat_nhanh(chuong_trinh),
        _bien_chung=dict(chuong_trinh.globals),
        _nho={},
    )


def _danh_so(xml: str) -> str:
    """Number the drawings as docxtpl does."""
    so = count(_SO_DOCPR_DAU)
    return _SO_DOCPR.sub(lambda khop: f"{khop[1]}{next(so)}", xml)


def _cac_ten(cac_nut: Iterable[nodes.Node]) -> Iterator[str]:
    """Yield the names read, and what is read of each; a node comes before its children."""
    da_ke: set[int] = set()
    for nut in cac_nut:
        match nut:
            case (
                nodes.Getattr(node=nodes.Name(name=ten) as goc, attr=cua)
                | nodes.Getitem(node=nodes.Name(name=ten) as goc, arg=nodes.Const(value=cua))
            ):
                da_ke.add(id(goc))
                yield from (ten, f"{ten}.{cua}")
            case nodes.Name(name=ten, ctx="load") if id(nut) not in da_ke:
                yield from (ten, f"{ten}.*")


def _la_chu(nut: nodes.Node) -> bool:
    return isinstance(nut, nodes.Output) and all(
        isinstance(con, nodes.TemplateData) for con in nut.nodes
    )


def _chu_in(chu: str) -> str:
    """Return constant text as it is printed."""
    chu = _DONG_DOAN.sub("", chu)
    for viet, in_ra in _DAU_THE:
        chu = chu.replace(viet, in_ra)
    return chu

"""Compile a template once, render it many times."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape

from jinja2 import Template
from jinja2 import TemplateError as JinjaError

from dangvan.errors import TemplateError
from dangvan.templating.chuan_bi import DAU_THUOC_TINH, chuan_bi
from dangvan.templating.goi import TEN_CORE, XML_DAU
from dangvan.templating.goi_bien_nhan import GoiBienNhan, VietBienNhan
from dangvan.templating.goi_nhanh import GoiNhanh
from dangvan.templating.loi_mau import LOI_DIEN, loi_dien
from dangvan.templating.moi_truong import moi_truong_bien_dich
from dangvan.templating.phan_bien_dich import PhanBienDich, bien_dich_phan
from dangvan.templating.thoat_chu import ma_hoa
from dangvan.templating.tim_mau import Mau

VietCore = Callable[[Mapping[str, str]], str]
"""Writes the properties element; is told those the template tags, filled in, as plain text."""


@dataclass(frozen=True, slots=True)
class MauBienDich:
    """A compiled template: constant parts deflated, a program for each part with tags.

    Attributes:
        ten: The template's name, for messages.
        phan: The parts with tags; the main part last.
        cac_ten: Every name the template reads, and what it reads of each: `quan_chung.ho_ten`,
            or `quan_chung.*` where that is not known.
    """

    ten: str
    phan: tuple[PhanBienDich, ...]
    cac_ten: frozenset[str]
    _goi: GoiNhanh
    _goi_bien_nhan: GoiBienNhan
    _thuoc_tinh: Mapping[str, Template]
    _xml_core: str

    def dien(
        self,
        context: Mapping[str, object],
        core: VietCore | None = None,
        bien_nhan: VietBienNhan | None = None,
    ) -> bytes:
        """Return the package of one paper.

        Args:
            context: Names and their values.
            core: Writes the properties part; the template's own is kept where not given.
            bien_nhan: Writes the receipt's part; there is none where not given.

        Raises:
            DataError: A value holds a character that XML cannot.
            TemplateError: The template names what is not there, or makes broken XML.
        """
        it_doi: list[tuple[str, bytes]] = []
        thay_doi = [(TEN_CORE, self.core(context, core))]
        for phan in self.phan:
            (it_doi if phan.it_doi else thay_doi).append((phan.ten, phan.dien(context)))
        if bien_nhan is None:
            return self._goi.dong_goi(thay_doi, it_doi=tuple(it_doi))
        return self._goi_bien_nhan.dong_goi(thay_doi, tuple(it_doi), bien_nhan)

    def core(self, context: Mapping[str, object], viet: VietCore | None = None) -> bytes:
        """Return the properties part of one paper."""
        try:
            thuoc_tinh = {ten: mau.render(context) for ten, mau in self._thuoc_tinh.items()}
        except LOI_DIEN as error:
            raise loi_dien(self.ten, error, "thuộc tính tài liệu") from error
        return ma_hoa(XML_DAU + (viet or self._viet_core)(thuoc_tinh))

    def _viet_core(self, thuoc_tinh: Mapping[str, str]) -> str:
        return DAU_THUOC_TINH.sub(
            lambda khop: escape(thuoc_tinh[khop[1]]) if khop[1] in thuoc_tinh else khop[0],
            self._xml_core,
        )


@lru_cache(maxsize=32)
def bien_dich(mau: Mau, tho: frozenset[str] = frozenset()) -> MauBienDich:
    """Return a template compiled.

    Args:
        mau: The template.
        tho: Names and attributes whose values are well-formed XML, printed as it is.

    Raises:
        TemplateError: A tag is written wrong.
    """
    tach = chuan_bi(mau)
    try:
        phan = [bien_dich_phan(mau.ten, nguon, tho) for nguon in tach.phan]
        khong_thoat = moi_truong_bien_dich().overlay(autoescape=False)
        thuoc_tinh = {ten: khong_thoat.from_string(chu) for ten, chu in tach.thuoc_tinh.items()}
    except JinjaError as error:
        raise TemplateError(
            f"thẻ trong mẫu viết sai ({error.message})",
            where=mau.ten,
            fix="mở mẫu bằng Word, xem lại các thẻ {{ … }} và {% … %}",
        ) from error
    co_dinh = {**tach.co_dinh, **{item.ten: item.dien({}) for item in phan if item.hang}}
    thay_doi = (TEN_CORE, *(item.ten for item in phan if not item.hang))
    doc_nhanh = [item.ten for item in phan if item.doc_nhanh]
    return MauBienDich(
        ten=mau.ten,
        phan=tuple(item for item in phan if not item.hang),
        cac_ten=frozenset().union(*(item.cac_ten for item in phan)),
        _goi=GoiNhanh(co_dinh),
        _goi_bien_nhan=GoiBienNhan(co_dinh, thay_doi, doc_nhanh),
        _thuoc_tinh=thuoc_tinh,
        _xml_core=tach.xml_core,
    )

"""Fill a template through docxtpl itself: for pictures, subdocuments and links made at run time."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

from docxtpl import DocxTemplate
from lxml import etree

from dangvan.templating.bien_dich import MauBienDich, VietCore
from dangvan.templating.dau_vet import bo_dau_vet
from dangvan.templating.goi import TEN_APP, TEN_CORE, app_properties, xml_part
from dangvan.templating.goi_bien_nhan import VietBienNhan, goi_co_bien_nhan
from dangvan.templating.loi_mau import LOI_DIEN, loi_dien
from dangvan.templating.luoi_bang import sua_luoi
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.tim_mau import Mau

TaoGiaTri = Callable[[DocxTemplate], object]
"""Makes a value that only docxtpl can print: it must be made for the template it goes into."""


class _Mau(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types
    """docxtpl that refuses broken XML where it would drop what it cannot read."""

    def fix_tables(self, xml: str) -> etree._Element:
        goc = etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
        sua_luoi(goc)
        return goc

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave them to the compiled template: docxtpl escapes their values twice."""


def dien_qua_docxtpl(
    mau: Mau,
    bien_dich: MauBienDich,
    context: Mapping[str, object],
    can_docxtpl: Mapping[str, TaoGiaTri],
    core: VietCore | None = None,
    bien_nhan: VietBienNhan | None = None,
) -> bytes:
    """Return the package docxtpl makes of a template.

    Args:
        mau: The template.
        bien_dich: The same, compiled: it fills in the properties.
        context: Names and their values.
        can_docxtpl: Names whose values docxtpl must make.
        core: Writes the properties part; the template's own is kept where not given.
        bien_nhan: Writes the receipt's part; there is none where not given.

    Raises:
        TemplateError: The template names what is not there, or makes broken XML.
    """
    tpl = _Mau(BytesIO(mau.data))
    tpl.render_init()
    tao = {ten: tao(tpl) for ten, tao in can_docxtpl.items()}
    try:
        tpl.render({**context, **tao}, moi_truong(), autoescape=True)
    except LOI_DIEN as error:
        raise loi_dien(mau.ten, error) from error
    bo_dau_vet(tpl.docx)
    luu = BytesIO()
    tpl.save(luu)
    with zipfile.ZipFile(luu) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[TEN_CORE] = bien_dich.core({**context, **tao}, core)
    if TEN_APP in parts:
        parts[TEN_APP] = xml_part(app_properties())
    return goi_co_bien_nhan(parts, bien_nhan)

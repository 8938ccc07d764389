"""Fill a template through docxtpl itself: for pictures, subdocuments and links made at run time."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from lxml import etree

from dangvan.errors import TemplateError
from dangvan.templating.bien_dich import MauBienDich, VietCore, loi_dien
from dangvan.templating.goi import zip_parts
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
) -> bytes:
    """Return the package docxtpl makes of a template.

    Args:
        mau: The template.
        bien_dich: The same, compiled: it fills in the properties.
        context: Names and their values.
        can_docxtpl: Names whose values docxtpl must make.
        core: Writes the properties part; the template's own is kept where not given.

    Raises:
        TemplateError: The template names what is not there, or makes broken XML.
    """
    tpl = _Mau(BytesIO(mau.data))
    tpl.render_init()
    tao = {ten: tao(tpl) for ten, tao in can_docxtpl.items()}
    try:
        tpl.render({**context, **tao}, moi_truong(), autoescape=True)
    except JinjaError as error:
        raise loi_dien(mau.ten, error) from error
    except etree.XMLSyntaxError as error:
        raise TemplateError(
            f"mẫu cho ra XML hỏng ({error.msg})",
            where=mau.ten,
            fix="xem lại các thẻ lặp, thẻ điều kiện; xoá ký tự không in được",
        ) from error
    luu = BytesIO()
    tpl.save(luu)
    with zipfile.ZipFile(luu) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return zip_parts({**parts, bien_dich.ten_core: bien_dich.core({**context, **tao}, core)})

"""Fill a template through docxtpl: the only place that runs it."""

import os
import re
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from dangvan.errors import TemplateError, loi_o_dia
from dangvan.render.ngu_canh import NguCanh
from dangvan.templating import Mau
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.soi_mau import mau_rieng

_SUA_THE = "mở mẫu bằng Word, sửa thẻ theo trang hướng dẫn mẫu"

# What an expression raises besides Jinja's own errors; malformed XML is a SyntaxError.
_LOI_TINH = (ArithmeticError, TypeError, ValueError, LookupError, AttributeError, SyntaxError)

_GIU_LAI = (
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
)


def doc_mau(template: str | os.PathLike[str] | BinaryIO, kind: str) -> Mau:
    """Return an office's own template, looked at for this kind of paper.

    A stream is read from its start, so that one stream serves many papers.

    Raises:
        TemplateError: It cannot be read, or lacks a tag.
    """
    if isinstance(template, str | os.PathLike):
        path = Path(template)
        try:
            return mau_rieng(path.name, path.read_bytes(), kind)
        except OSError as error:
            raise TemplateError(
                f"không đọc được mẫu ({loi_o_dia(error)[0]})",
                where=str(path),
                fix="xem lại đường dẫn và quyền đọc tệp",
            ) from error
    if template.seekable():
        template.seek(0)
    name = getattr(template, "name", None)
    ten = Path(name).name if isinstance(name, str) else "mẫu riêng"
    return mau_rieng(ten, template.read(), kind)


def dien_mau(mau: Mau, context: NguCanh) -> bytes:
    """Return the package docxtpl makes of a template and the names it may use.

    Raises:
        TemplateError: The template names what the paper has not, lacks a tag for what it has, or
            does what a template may not.
    """
    for ten in sorted(mau.thieu):
        if context[ten]:
            raise TemplateError(
                f"văn bản có “{_chu_dau(context[ten])}” mà mẫu thiếu ô {{{{ {ten} }}}}",
                where=mau.ten,
                fix="mở mẫu bằng Word và thêm ô vào đúng chỗ",
            )
    template = DocxTemplate(BytesIO(mau.data))
    try:
        template.render(context, moi_truong(), autoescape=True)
    except (JinjaError, *_LOI_TINH) as error:
        raise TemplateError(_cau(error), where=mau.ten, fix=_SUA_THE) from error
    _bo_dau_vet(template.docx)
    buffer = BytesIO()
    template.save(buffer)
    return buffer.getvalue()


def _chu_dau(value: object) -> str:
    return str(value[0] if isinstance(value, list) else value)


def _cau(error: Exception) -> str:
    ten = re.search(r"(?:'(\w+)' is undefined|no attribute '(\w+)')", str(error))
    if isinstance(error, SecurityError):
        return "mẫu có thẻ làm điều không được phép"
    if isinstance(error, UndefinedError) and ten:
        return f"mẫu dùng tên “{ten[1] or ten[2]}” không có"
    if isinstance(error, SyntaxError):
        return "mẫu điền xong không thành tệp Word: có thẻ đặt sai chỗ"
    return f"mẫu có thẻ không tính được ({type(error).__name__}: {error})"


def _bo_dau_vet(document: Document) -> None:
    """Drop what a template tells of its authors: custom properties, its picture, its own path."""
    package = document.part.package
    for key, rel in list(package.rels.items()):
        if rel.reltype not in _GIU_LAI:
            del package.rels[key]
        elif rel.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES:
            rel.target_part.partname = PackURI("/docProps/core.xml")
        elif rel.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            rel.target_part.partname = PackURI("/docProps/app.xml")
    for name in ("attachedTemplate", "mailMerge"):
        for element in document.settings.element.xpath(f"w:{name}"):
            element.getparent().remove(element)
    settings = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    for key, rel in list(settings.rels.items()):
        if rel.reltype.endswith(
            ("/attachedTemplate", "/mailMergeSource", "/mailMergeHeaderSource")
        ):
            del settings.rels[key]

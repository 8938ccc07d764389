"""Fill a template through docxtpl: the only place that runs it."""

import os
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError

from dangvan.errors import TemplateError
from dangvan.render.ngu_canh import NguCanh
from dangvan.templating import Mau
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.soi_mau import mau_rieng


def doc_mau(template: str | os.PathLike[str] | BinaryIO, kind: str) -> Mau:
    """Return an office's own template, looked at for this kind of paper.

    Raises:
        TemplateError: It cannot be read, or lacks a tag.
    """
    if isinstance(template, str | os.PathLike):
        path = Path(template)
        try:
            return mau_rieng(path.name, path.read_bytes(), kind)
        except OSError as error:
            raise TemplateError(
                f"không đọc được mẫu ({error.strerror or error})", where=str(path)
            ) from error
    return mau_rieng(getattr(template, "name", "mẫu riêng"), template.read(), kind)


def dien_mau(mau: Mau, context: NguCanh) -> bytes:
    """Return the package docxtpl makes of a template and the names it may use.

    Raises:
        TemplateError: The template names what the paper has not.
    """
    template = DocxTemplate(BytesIO(mau.data))
    try:
        template.render(context, moi_truong(), autoescape=True)
    except JinjaError as error:
        raise TemplateError(
            f"mẫu dùng tên không có ({error})",
            where=mau.ten,
            fix="xem các tên dùng được trong trang hướng dẫn mẫu, sửa thẻ trong Word",
        ) from error
    buffer = BytesIO()
    template.save(buffer)
    return buffer.getvalue()

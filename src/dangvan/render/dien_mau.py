"""Fill a template: compiled where it can be, through docxtpl where it must."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from dangvan.errors import TemplateError
from dangvan.render.ngu_canh import XML_THO, NguCanh
from dangvan.templating import Mau
from dangvan.templating.bien_dich import VietCore, bien_dich
from dangvan.templating.qua_docxtpl import TaoGiaTri, dien_qua_docxtpl
from dangvan.templating.soi_mau import mau_rieng
from dangvan.templating.tim_mau import doc_tep_mau


def doc_mau(template: str | os.PathLike[str] | BinaryIO, kind: str) -> Mau:
    """Return an office's own template, looked at for this kind of paper.

    A stream is read from its start, so that one stream serves many papers.

    Raises:
        TemplateError: It cannot be read, or lacks a tag.
    """
    if isinstance(template, str | os.PathLike):
        return mau_rieng(Path(template).name, doc_tep_mau(template), kind)
    if template.seekable():
        template.seek(0)
    name = getattr(template, "name", None)
    ten = Path(name).name if isinstance(name, str) else "mẫu riêng"
    return mau_rieng(ten, template.read(), kind)


def dien_mau(
    mau: Mau,
    context: NguCanh,
    *,
    core: VietCore | None = None,
    can_docxtpl: Mapping[str, TaoGiaTri] | None = None,
) -> bytes:
    """Return the package made of a template and the names it may use.

    Which way it goes is known from the template: docxtpl itself is needed only where the template
    names a value that docxtpl must make.

    Args:
        mau: The template.
        context: Names and their values.
        core: Writes the properties part; the template's own is kept where not given.
        can_docxtpl: Makers of pictures, subdocuments and links, by name.

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
    compiled = bien_dich(mau, XML_THO)
    can = {ten: tao for ten, tao in (can_docxtpl or {}).items() if ten in compiled.cac_ten}
    if can:
        return dien_qua_docxtpl(mau, compiled, context, can, core)
    return compiled.dien(context, core)


def _chu_dau(value: object) -> str:
    return str(value[0] if isinstance(value, list) else value)

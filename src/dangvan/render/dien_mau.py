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
        TemplateError: The template names what the paper has not, or makes broken XML.
    """
    compiled = bien_dich(mau, XML_THO)
    can = {ten: tao for ten, tao in (can_docxtpl or {}).items() if ten in compiled.cac_ten}
    if can:
        return dien_qua_docxtpl(mau, compiled, context, can, core)
    return compiled.dien(context, core)

"""Read the bytes of an office's template, and see that they are a Word file of bearable size."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

from dangvan.docx_source import DocxSource, read_docx_source
from dangvan.errors import TemplateError
from dangvan.templating.gioi_han_mau import LUU_LAI, kiem_khai_bao, kiem_muc_luc, kiem_so_the
from dangvan.templating.goi import unzip_parts
from dangvan.templating.tep_docx import GOI_HONG
from dangvan.templating.tim_mau import doc_tep_mau

# What damaged packages raise in zipfile, lxml and python-docx.
HONG = (*GOI_HONG, KeyError, SyntaxError, AttributeError, TypeError)


def doc_nguon_mau(template: DocxSource) -> tuple[str, bytes]:
    """Return a template's name and bytes; a stream is read from its start.

    Raises:
        TemplateError: It cannot be read.
        DataError: It is no path, bytes or stream.
    """
    if isinstance(template, str | os.PathLike):
        return Path(template).name, doc_tep_mau(template)
    name, data = read_docx_source(template, from_start=True)
    return Path(name).name if name else "mẫu riêng", data


def cac_phan_goi(ten: str, data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name.

    Raises:
        TemplateError: It is no Word file, is damaged, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
    except HONG as error:
        raise TemplateError("không phải tệp Word .docx", where=ten, fix=LUU_LAI) from error
    names = {info.filename for info in infos}
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise TemplateError("không phải tệp Word .docx", where=ten, fix=LUU_LAI)
    kiem_muc_luc(ten, infos)
    try:
        parts = unzip_parts(data)
    except HONG as error:
        raise TemplateError("mẫu hỏng, không đọc được", where=ten, fix=LUU_LAI) from error
    kiem_khai_bao(ten, parts)
    kiem_so_the(ten, parts)
    return parts

"""Look at an office's own template before it is used: whether it is safe, and whole."""

import difflib
import re
import zipfile
from functools import lru_cache
from hashlib import sha256
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError

from dangvan.errors import TemplateError
from dangvan.templating.khoa_kieu import dat_lai_khoa
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.tep_docx import GOI_HONG
from dangvan.templating.ten_the import THE_BAT_BUOC, THE_KHI_CO, cac_the
from dangvan.templating.the_mau import kiem_the
from dangvan.templating.tim_mau import Mau

_GIOI_HAN_BYTE = 50_000_000
_LUU_LAI = "lưu lại mẫu bằng Word, kiểu .docx"

# What damaged packages raise in zipfile, lxml and python-docx.
_HONG = (*GOI_HONG, KeyError, SyntaxError, AttributeError, TypeError)


@lru_cache(maxsize=32)
def mau_rieng(ten: str, data: bytes, kind: str) -> Mau:
    """Return an office's own template after looking at its tags.

    Raises:
        TemplateError: The file is no Word file, holds macros, comments or tracked changes, has a
            tag that is wrong or unknown, or lacks one of its kind.
    """
    _kiem_goi(ten, data)
    try:
        _kiem_dau_vet(ten, data)
        kiem_the(ten, data)
        co = DocxTemplate(BytesIO(data)).get_undeclared_template_variables(moi_truong())
        dung_khoa = dat_lai_khoa(data)
    except JinjaError as error:
        raise TemplateError(
            "các thẻ {% … %} không khớp nhau",
            where=ten,
            fix="mở mẫu bằng Word, xem mỗi if, for có endif, endfor của nó",
        ) from error
    except _HONG as error:
        raise TemplateError("mẫu hỏng, không đọc được", where=ten, fix=_LUU_LAI) from error
    co = co - set(moi_truong().globals)
    _kiem_ten(ten, co, kind)
    return Mau(ten, dung_khoa, sha256(data).hexdigest(), thieu=THE_KHI_CO[kind] - co)


def _kiem_ten(ten: str, co: set[str], kind: str) -> None:
    for la in sorted(co - cac_the(kind)):
        gan = difflib.get_close_matches(la, cac_the(kind), n=1, cutoff=0.6)
        goi_y = f"có phải {gan[0]} không" if gan else f"dùng {', '.join(sorted(cac_the(kind)))}"
        raise TemplateError(f"mẫu dùng tên “{la}” không có", where=ten, fix=goi_y)
    thieu = sorted(THE_BAT_BUOC[kind] - co)
    if thieu:
        the = ", ".join(f"{{{{ {name} }}}}" for name in thieu)
        raise TemplateError(
            f"thiếu ô {the}", where=ten, fix="mở mẫu bằng Word và thêm ô vào đúng chỗ"
        )


def _kiem_goi(ten: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
    except _HONG as error:
        raise TemplateError("không phải tệp Word .docx", where=ten, fix=_LUU_LAI) from error
    names = {info.filename for info in infos}
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise TemplateError("không phải tệp Word .docx", where=ten, fix=_LUU_LAI)
    if any(re.search(r"vbaProject|/embeddings/|activeX", name) for name in names):
        raise TemplateError(
            "mẫu có macro hoặc tệp nhúng", where=ten, fix="lưu lại mẫu không có macro, kiểu .docx"
        )
    if sum(info.file_size for info in infos) > _GIOI_HAN_BYTE:
        raise TemplateError(
            f"mẫu giải nén ra hơn {_GIOI_HAN_BYTE // 1_000_000} MB",
            where=ten,
            fix="dùng mẫu nhỏ hơn, bỏ hình lớn",
        )


def _kiem_dau_vet(ten: str, data: bytes) -> None:
    """Refuse another kind of Word file, and what its authors said to each other."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        kieu = package.read("[Content_Types].xml").decode()
        than = package.read("word/document.xml").decode()
    if re.search(r"macroEnabled|wordprocessingml\.template\.main", kieu):
        raise TemplateError("mẫu là tệp .docm hoặc .dotx", where=ten, fix=_LUU_LAI)
    if re.search(r"<w:(?:ins|del|moveFrom|moveTo|commentReference)[ />]", than):
        raise TemplateError(
            "mẫu còn ghi chú hoặc sửa đổi đang theo dõi",
            where=ten,
            fix="trong Word: Xem lại – chấp nhận mọi thay đổi, xoá mọi ghi chú, rồi lưu",
        )

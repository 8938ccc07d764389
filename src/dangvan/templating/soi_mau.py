"""Look at an office's own template before it is used: whether it is safe, and whole."""

import re
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from types import MappingProxyType

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError

from dangvan.errors import TemplateError
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.tim_mau import Mau

_KHUNG = frozenset(
    {
        "dong_cap_tren", "dong_ban_hanh", "dong_so", "dia_danh_ngay", "ten_loai", "trich_yeu",
        "can_cu", "noi_nhan", "quyen_han", "chuc_vu", "ho_ten",
    }
)  # fmt: skip

THE_BAT_BUOC: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "nghi_quyet": _KHUNG | {"noi_dung", "phu_luc"},
        "ke_hoach": _KHUNG | {"noi_dung", "phu_luc"},
        "quyet_dinh_ket_nap": _KHUNG | {"quan_chung", "chi_bo", "co_quan_thi_hanh"},
    }
)
"""Tags without which a template of this kind would lose a fact."""

_GIOI_HAN_BYTE = 50_000_000


@lru_cache(maxsize=32)
def mau_rieng(ten: str, data: bytes, kind: str) -> Mau:
    """Return an office's own template after looking at its tags.

    Raises:
        TemplateError: The file is no Word file, holds macros, or lacks a tag of its kind.
    """
    _kiem_goi(ten, data)
    template = DocxTemplate(BytesIO(data))
    try:
        co = template.get_undeclared_template_variables(moi_truong())
    except JinjaError as error:
        raise TemplateError(
            f"thẻ trong mẫu viết sai ({_cau_jinja(error)})",
            where=ten,
            fix="mở mẫu bằng Word, xem lại các thẻ {{ … }} và {% … %}",
        ) from error
    thieu = sorted(THE_BAT_BUOC[kind] - co)
    if thieu:
        the = ", ".join(f"{{{{ {name} }}}}" for name in thieu)
        raise TemplateError(
            f"thiếu ô {the}", where=ten, fix="mở mẫu bằng Word và thêm ô vào đúng chỗ"
        )
    return Mau(ten, data, sha256(data).hexdigest())


def _kiem_goi(ten: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
    except zipfile.BadZipFile as error:
        raise TemplateError(
            "không phải tệp Word .docx", where=ten, fix="lưu lại mẫu bằng Word, kiểu .docx"
        ) from error
    names = {info.filename for info in infos}
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise TemplateError(
            "không phải tệp Word .docx", where=ten, fix="lưu lại mẫu bằng Word, kiểu .docx"
        )
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


def _cau_jinja(error: JinjaError) -> str:
    dong = getattr(error, "lineno", None)
    return f"dòng {dong}: {error.message}" if dong else str(error.message)

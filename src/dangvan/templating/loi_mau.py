"""What goes wrong while a template is filled in, said to the person who wrote the template."""

import re

from jinja2 import TemplateError as JinjaError
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from dangvan.errors import TemplateError

_SUA_THE = "mở mẫu bằng Word, sửa thẻ theo trang hướng dẫn mẫu"

# What an expression raises besides Jinja's own errors; malformed XML is a SyntaxError.
LOI_DIEN = (
    JinjaError,
    ArithmeticError,
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
    SyntaxError,
)


def loi_dien(ten_mau: str, error: Exception, doan: str = "") -> TemplateError:
    """Return one of `LOI_DIEN` as an error of the template.

    Args:
        ten_mau: The template's name.
        error: What was raised.
        doan: The paragraph of the template it was raised in, where known.
    """
    where = f"{ten_mau}, đoạn “{doan}”" if doan else ten_mau
    return TemplateError(_cau(error), where=where, fix=_SUA_THE)


def _cau(error: Exception) -> str:
    ten = re.search(r"(?:'(\w+)' is undefined|no attribute '(\w+)')", str(error))
    if isinstance(error, SecurityError):
        return "mẫu có thẻ làm điều không được phép"
    if isinstance(error, UndefinedError) and ten:
        return f"mẫu dùng tên “{ten[1] or ten[2]}” không có"
    if isinstance(error, SyntaxError):
        return "mẫu điền xong không thành tệp Word: có thẻ đặt sai chỗ"
    return f"mẫu có thẻ không tính được ({type(error).__name__}: {error})"

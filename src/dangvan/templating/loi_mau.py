"""What goes wrong while a template is filled in, said to the person who wrote the template."""

import re

from jinja2 import TemplateError as JinjaError
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from dangvan.errors import TemplateError
from dangvan.templating.ngan_sach import QuaMuc

_SUA_THE = "mở mẫu bằng Word, sửa thẻ theo trang hướng dẫn mẫu"
_BOT_TINH = "mở mẫu bằng Word, bớt vòng lặp, phép tính trong thẻ; mẫu chỉ cần in các tên có sẵn"

# What an expression raises besides Jinja's own errors; malformed XML is a SyntaxError.
LOI_DIEN = (
    JinjaError,
    ArithmeticError,
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
    SyntaxError,
    RecursionError,
    MemoryError,
)


def loi_dien(ten_mau: str, error: Exception, doan: str = "") -> TemplateError:
    """Return one of `LOI_DIEN` as an error of the template.

    Args:
        ten_mau: The template's name.
        error: What was raised.
        doan: The paragraph of the template it was raised in, where known.
    """
    where = f"{ten_mau}, đoạn “{doan}”" if doan else ten_mau
    qua_muc = isinstance(error, QuaMuc | RecursionError | MemoryError)
    return TemplateError(_cau(error), where=where, fix=_BOT_TINH if qua_muc else _SUA_THE)


def _cau(error: Exception) -> str:
    ten = re.search(r"(?:'(\w+)' is undefined|no attribute '(\w+)')", str(error))
    if isinstance(error, QuaMuc):
        return str(error)
    if isinstance(error, RecursionError | MemoryError):
        return "mẫu tính toán lồng nhau quá sâu, hoặc quá lớn"
    if isinstance(error, SecurityError):
        return "mẫu có thẻ làm điều không được phép"
    if isinstance(error, UndefinedError) and ten:
        return f"mẫu dùng tên “{ten[1] or ten[2]}” không có"
    if isinstance(error, SyntaxError):
        return "mẫu điền xong không thành tệp Word: có thẻ đặt sai chỗ"
    return f"mẫu có thẻ không tính được ({type(error).__name__}: {error})"

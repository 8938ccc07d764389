"""Official Word documents of the Communist Party of Vietnam from typed facts.

```python
from dangvan import NghiQuyet, Register, render

with Register("so-van-ban.db") as register, register.issue(nghi_quyet) as numbered:
    render(numbered).save("nghi-quyet.docx")
```
"""

import importlib
import typing

from dangvan.check import check
from dangvan.errors import (
    CheckFailed,
    DangvanError,
    DataError,
    DocxError,
    RegisterError,
    TemplateError,
)
from dangvan.mend import Fixed, fix
from dangvan.models import (
    BanSao,
    BieuQuyet,
    CanCu,
    CoQuanCungBanHanh,
    KeHoach,
    NghiQuyet,
    NguoiKy,
    NhiemKy,
    NoiDung,
    QuanChung,
    QuyetDinhKetNap,
    ThamChieu,
    ToChucDang,
    canh_bao,
)
from dangvan.render import Rendered, dau_ban_sao, read, render, verify
from dangvan.templating import LintFinding, lint_template

if typing.TYPE_CHECKING:
    from dangvan.batch import BatchResult, render_batch
    from dangvan.register import Register
    from dangvan.render.gop import PrintFile, merge_for_print
    from dangvan.render.pdf import Pdf, PdfResult, convert_to_pdf, page_views
    from dangvan.report import Report

__all__ = [
    "BanSao",
    "BatchResult",
    "BieuQuyet",
    "CanCu",
    "CheckFailed",
    "CoQuanCungBanHanh",
    "DangvanError",
    "DataError",
    "DocxError",
    "Fixed",
    "KeHoach",
    "LintFinding",
    "NghiQuyet",
    "NguoiKy",
    "NhiemKy",
    "NoiDung",
    "Pdf",
    "PdfResult",
    "PrintFile",
    "QuanChung",
    "QuyetDinhKetNap",
    "Register",
    "RegisterError",
    "Rendered",
    "Report",
    "TemplateError",
    "ThamChieu",
    "ToChucDang",
    "canh_bao",
    "check",
    "convert_to_pdf",
    "dau_ban_sao",
    "fix",
    "lint_template",
    "merge_for_print",
    "page_views",
    "read",
    "render",
    "render_batch",
    "verify",
]

_ROOM_OF = {
    "BatchResult": "dangvan.batch",
    "Pdf": "dangvan.render.pdf",
    "PdfResult": "dangvan.render.pdf",
    "PrintFile": "dangvan.render.gop",
    "Register": "dangvan.register",
    "Report": "dangvan.report",
    "convert_to_pdf": "dangvan.render.pdf",
    "merge_for_print": "dangvan.render.gop",
    "page_views": "dangvan.render.pdf",
    "render_batch": "dangvan.batch",
}


def __getattr__(name: str) -> object:
    # The database, Excel, what prints: loaded when first used, not by `import dangvan`.
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'dangvan' has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_ROOM_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)

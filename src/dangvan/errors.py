"""The errors of dangvan, and what the disk complains about in Vietnamese.

```
DangvanError
├── DataError        a fact is missing, impossible, or contradicts another
├── TemplateError    a Word template lacks a tag, or cannot be read
├── RegisterError    the number register refuses, or cannot be read
├── DocxError        a Word file is damaged, or cannot be written
└── CheckFailed      a paper did not pass its check; carries the report
```

A message is Vietnamese and says where, what, and how to mend it, with the value met.
"""

import errno
from typing import Any


class DangvanError(Exception):
    """The base of every error this library raises on purpose.

    Args:
        what: What is wrong, with the value met, in Vietnamese.
        where: The file, sheet, cell or field it was met in; empty when there is only one.
        fix: What the user should do about it; empty when `what` already says so.
    """

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        self.what = what
        self.where = where
        self.fix = fix
        super().__init__(what, where, fix)

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        return f"{text}. Cách sửa: {self.fix}" if self.fix else text

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments do not survive the default pickling of exceptions.
        return _rebuild, (type(self), self.what, self.where, self.fix)


class DataError(DangvanError):
    """A fact is missing, impossible, or contradicts another."""


class TemplateError(DangvanError):
    """A Word template lacks a tag, has an unknown one, or cannot be read."""


class RegisterError(DangvanError):
    """The number register refuses an operation, or cannot be read or written."""


class DocxError(DangvanError):
    """A Word file is damaged, unsafe, or cannot be written."""


class CheckFailed(DangvanError):
    """A paper did not pass its check.

    Args:
        what: How many findings, of which rules; never the paper's words.
        where: The file.
        fix: How to see them one by one.
        report: The `Report` of `dangvan.check`.
    """

    # Any: the report's room is below this one.
    def __init__(self, what: str, *, where: str = "", fix: str = "", report: Any = None) -> None:
        self.report = report
        super().__init__(what, where=where, fix=fix)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_failed, (self.what, self.where, self.fix, self.report)


def _rebuild_failed(what: str, where: str, fix: str, report: object) -> CheckFailed:
    return CheckFailed(what, where=where, fix=fix, report=report)


def _rebuild(kind: type[DangvanError], what: str, where: str, fix: str) -> DangvanError:
    return kind(what, where=where, fix=fix)


GHI_DE = "đổi tên tệp, hoặc cho phép ghi đè (overwrite=True; dòng lệnh: --overwrite)"
"""How to get on where a file of that name is there."""

_DAY = ("ổ đĩa đã đầy", "dọn chỗ trống")
_CHI_DOC = ("không có quyền ghi", "đóng tệp nếu đang mở trong Word, hoặc xin quyền ghi thư mục")
_LOI: dict[int, tuple[str, str]] = {
    errno.ENOSPC: _DAY,
    errno.EDQUOT: _DAY,
    errno.EFBIG: ("tệp lớn quá mức ổ đĩa cho phép", "chọn ổ đĩa khác"),
    errno.EACCES: _CHI_DOC,
    errno.EPERM: _CHI_DOC,
    errno.EROFS: ("ổ đĩa chỉ đọc", "chọn thư mục ghi được"),
    errno.ENAMETOOLONG: ("tên tệp quá dài", "chọn thư mục ngắn hơn hoặc mẫu tên tệp ngắn hơn"),
    errno.ENOENT: ("không có tệp hoặc thư mục này", "xem lại đường dẫn"),
    errno.EISDIR: ("đây là thư mục, không phải tệp", "chỉ đến một tệp"),
    errno.ENOTDIR: ("trên đường dẫn có chỗ là tệp, không phải thư mục", "chọn thư mục khác"),
    errno.EEXIST: ("đây là tệp, không phải thư mục", "chọn thư mục khác"),
}


def loi_o_dia(error: OSError) -> tuple[str, str]:
    """Return what is wrong with a file or folder, and how to mend it, in Vietnamese."""
    khac = (f"ổ đĩa báo lỗi {error.errno}", "xem lại ổ đĩa, thư mục mạng")
    return _LOI.get(error.errno or 0, khac)

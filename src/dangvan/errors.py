"""The errors of dangvan.

```
DangvanError
├── DataError        a fact is missing, impossible, or contradicts another
├── TemplateError    a Word template lacks a tag, or cannot be read
├── RegisterError    the number register refuses, or cannot be read
└── DocxError        a Word file is damaged, or cannot be written
```

A message is Vietnamese and says where, what, and how to mend it, with the value met.
"""


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


def _rebuild(kind: type[DangvanError], what: str, where: str, fix: str) -> DangvanError:
    return kind(what, where=where, fix=fix)

"""What SQLite complains about, said in Vietnamese with the way out."""

import sqlite3

from dangvan.errors import RegisterError

_HONG = ("sổ bị hỏng", "khôi phục sổ từ bản sao lưu gần nhất")
_LOI: tuple[tuple[str, tuple[str, str]], ...] = (
    (
        "SQLITE_BUSY",
        (
            "một chương trình khác đang giữ sổ quá {giay:g} giây",
            "để chương trình kia làm xong hoặc đóng nó lại, rồi thử lại",
        ),
    ),
    (
        "SQLITE_READONLY",
        (
            "sổ chỉ đọc được, không ghi được",
            "bỏ thuộc tính chỉ đọc của tệp và thư mục, hoặc chép sổ sang nơi được phép ghi",
        ),
    ),
    (
        "SQLITE_NOTADB",
        ("tệp không phải sổ văn bản", "chọn đúng tệp sổ, hoặc đặt tên mới để lập sổ mới"),
    ),
    ("SQLITE_CORRUPT", _HONG),
    ("SQLITE_FULL", ("ổ đĩa đã đầy, chưa ghi được gì vào sổ", "dọn chỗ trống rồi thử lại")),
    ("SQLITE_CANTOPEN", ("không mở được tệp sổ", "xem lại đường dẫn và quyền của thư mục")),
    ("SQLITE_IOERR", ("ổ đĩa hoặc mạng báo lỗi khi đọc, ghi sổ", "xem lại ổ đĩa, thư mục mạng")),
    # A table or a column is missing: the schema was changed by hand.
    ("SQLITE_ERROR", _HONG),
    (
        "SQLITE_CONSTRAINT_TRIGGER",
        ("sổ không cho xoá, đổi số hay sửa nhật ký", "huỷ số bằng register.void(...)"),
    ),
    ("SQLITE_CONSTRAINT", ("sổ không nhận mục trùng số", "mở lại sổ rồi thử lại")),
)


def loi_sqlite(error: sqlite3.Error, where: str, giay: float) -> RegisterError:
    """Return the register error that tells what this SQLite error means for the office.

    Args:
        error: As sqlite3 raised it.
        where: The register's file.
        giay: How long one waits for a lock, in seconds.
    """
    ma = getattr(error, "sqlite_errorname", "")
    for dau, (what, fix) in _LOI:
        if ma.startswith(dau):
            return RegisterError(what.format(giay=giay), where=where, fix=fix)
    return RegisterError(
        f"không đọc, ghi được sổ ({ma or type(error).__name__})",
        where=where,
        fix="khôi phục sổ từ bản sao lưu gần nhất",
    )

"""What PostgreSQL complains about, said in Vietnamese with the way out."""

from dangvan.errors import RegisterError

_HONG = ("sổ bị hỏng", "khôi phục sổ từ bản sao lưu gần nhất")
_KHONG_NOI = (
    "không nối được máy chủ sổ",
    "xem máy chủ có đang chạy, mạng có thông, địa chỉ có đúng không; số chưa ghi xong thì chưa cấp",
)
_CHUA_RO = (
    "mất kết nối với máy chủ đúng lúc ghi sổ, chưa rõ đã ghi hay chưa",
    "nối lại rồi xem sổ đã có số này chưa, có rồi thì đừng cấp lại; một đợt thì cứ chạy lại",
)
_LOI: tuple[tuple[str, tuple[str, str]], ...] = (
    (
        "55P03",
        (
            "một người khác đang cấp số ở dãy này quá {giay:g} giây",
            "để người kia làm xong rồi thử lại",
        ),
    ),
    ("28", ("máy chủ sổ không nhận tên hoặc mật khẩu", "xem lại tên, mật khẩu trong địa chỉ")),
    ("3D", ("máy chủ không có cơ sở dữ liệu này", "nhờ người quản trị tạo, hoặc sửa địa chỉ")),
    ("42501", ("không đủ quyền ghi sổ", "nhờ người quản trị máy chủ cấp quyền")),
    ("25006", ("sổ chỉ đọc được, không ghi được", "nối tới máy chủ chính, không phải bản sao")),
    ("53100", ("ổ đĩa máy chủ đã đầy, chưa ghi được gì vào sổ", "dọn chỗ trống rồi thử lại")),
    ("42", _HONG),
    ("XX", _HONG),
    ("DV001", ("sổ không cho xoá, đổi số hay sửa nhật ký", "huỷ số bằng register.void(...)")),
    ("08", _KHONG_NOI),
    ("57P", _KHONG_NOI),
)
_TRANH_CHAP = ("40001", "40P01", "23505")


class TranhChap(RegisterError):
    """Two writers met; nothing was written, and the same work done again will go through."""


def loi_postgres(
    error: BaseException, where: str, giay: float, *, dang_ket_thuc: bool = False
) -> RegisterError:
    """Return the register error that tells what this PostgreSQL error means for the office.

    Args:
        error: As the driver raised it; its `sqlstate` is `None` where there is no connection.
        where: The register, without its address.
        giay: How long one waits for a lock, in seconds.
        dang_ket_thuc: Whether the server had been told to commit.
    """
    ma: str | None = getattr(error, "sqlstate", None)
    if dang_ket_thuc and (ma is None or ma.startswith(("08", "57P"))):
        what, fix = _CHUA_RO
        return RegisterError(what, where=where, fix=fix)
    if ma is None:
        what, fix = _KHONG_NOI
        return RegisterError(what, where=where, fix=fix)
    if ma in _TRANH_CHAP:
        return TranhChap("người khác ghi sổ cùng lúc", where=where, fix="thử lại")
    for dau, (what, fix) in _LOI:
        if ma.startswith(dau):
            return RegisterError(what.format(giay=giay), where=where, fix=fix)
    return RegisterError(
        f"máy chủ sổ báo lỗi {ma}", where=where, fix="báo người quản trị máy chủ mã lỗi này"
    )

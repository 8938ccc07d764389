"""What the disk complains about, said in Vietnamese with the way out."""

import errno

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
    errno.ENOENT: ("thư mục không còn", "tạo lại thư mục"),
    errno.ENOTDIR: ("trên đường dẫn có chỗ là tệp, không phải thư mục", "chọn thư mục khác"),
    errno.EEXIST: ("đây là tệp, không phải thư mục", "chọn thư mục khác"),
}


def viet_loi_o_dia(error: OSError) -> tuple[str, str]:
    """Return what is wrong and how to mend it."""
    khac = (f"ổ đĩa báo lỗi {error.errno}", "xem lại ổ đĩa, thư mục mạng")
    return _LOI.get(error.errno or 0, khac)

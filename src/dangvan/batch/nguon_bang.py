"""Reading a table from wherever the caller has it: a path, a stream, a DataFrame, records."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, TypeGuard

from dangvan.batch.bang_bo_nho import doc_ban_ghi, doc_khung_du_lieu
from dangvan.batch.bang_csv import doc_csv
from dangvan.batch.bang_tinh import BangTinh, KhungDuLieu
from dangvan.batch.bang_xlsx import doc_xlsx
from dangvan.errors import DataError

# Any: a record holds whatever its owner put in; every value is examined cell by cell.
NguonBang: TypeAlias = str | os.PathLike[str] | BinaryIO | KhungDuLieu | Iterable[Mapping[str, Any]]

DUNG_LUONG_TOI_DA = 100 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_GOI_MA_HOA = "EncryptedPackage".encode("utf-16-le")
_DUOI_EXCEL = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


def doc_bang_tinh(source: NguonBang, *, trang_tinh: str | None = None) -> tuple[BangTinh, ...]:
    """Return the tables of a source: one per visible sheet that holds something.

    Args:
        source: A path or binary stream of an `.xlsx` or CSV file, a pandas DataFrame, or an
            iterable of mappings. A stream is read to its end and left open.
        trang_tinh: The only sheet wanted, which may then be a hidden one.

    Raises:
        DataError: The source is missing, too big, empty, damaged, or not a table.
    """
    if isinstance(source, str | os.PathLike):
        ten, du_lieu = _doc_tep(Path(source))
    elif _la_dong(source):
        ten, du_lieu = _doc_dong(source)
    else:
        return (_trong_bo_nho(source),)
    kieu = _nhan_kieu(du_lieu, ten)
    if kieu == "xlsx":
        return doc_xlsx(du_lieu, nguon=ten, trang_tinh=trang_tinh)
    return (doc_csv(du_lieu, nguon=ten),)


def ten_nguon(source: NguonBang) -> str:
    """Return the name by which messages call the source, without its folders."""
    if isinstance(source, str | os.PathLike):
        return Path(source).name
    ten = getattr(source, "name", "")
    return Path(ten).name if isinstance(ten, str) and ten else "bảng"


def doc_byte(source: str | os.PathLike[str] | BinaryIO) -> bytes:
    """Return the bytes of a path or stream, refusing what is too big to be a list."""
    if isinstance(source, str | os.PathLike):
        return _doc_tep(Path(source))[1]
    return _doc_dong(source)[1]


def _trong_bo_nho(source: object) -> BangTinh:
    if _la_khung(source):
        return doc_khung_du_lieu(source)
    if isinstance(source, Iterable) and not isinstance(source, bytes | bytearray | Mapping):
        return doc_ban_ghi(source)
    raise DataError(
        f"không đọc được bảng từ một giá trị kiểu “{type(source).__name__}”",
        fix="đưa vào đường dẫn tệp, tệp mở bằng “rb”, DataFrame của pandas hoặc dãy từ điển",
    )


def _la_dong(source: object) -> TypeGuard[BinaryIO]:
    return hasattr(source, "read")


def _la_khung(source: object) -> TypeGuard[KhungDuLieu]:
    return hasattr(source, "itertuples") and hasattr(source, "columns")


def _doc_tep(path: Path) -> tuple[str, bytes]:
    try:
        if path.stat().st_size > DUNG_LUONG_TOI_DA:
            raise _qua_lon(path.name)
        return path.name, path.read_bytes()
    except FileNotFoundError as error:
        raise DataError(
            "không có tệp này", where=str(path), fix="kiểm tra lại tên tệp và thư mục"
        ) from error
    except IsADirectoryError as error:
        raise DataError(
            "đây là thư mục, không phải tệp", where=str(path), fix="ghi rõ tên tệp trong thư mục"
        ) from error
    except PermissionError as error:
        raise DataError(
            "không có quyền đọc tệp này",
            where=str(path),
            fix="đóng tệp nếu đang mở trong Excel, hoặc xin quyền đọc thư mục",
        ) from error


def _doc_dong(source: BinaryIO) -> tuple[str, bytes]:
    ten = ten_nguon(source)
    du_lieu = source.read(DUNG_LUONG_TOI_DA + 1)
    if not isinstance(du_lieu, bytes):
        raise DataError("tệp được mở ở chế độ văn bản", where=ten, fix="mở tệp bằng “rb”")
    if len(du_lieu) > DUNG_LUONG_TOI_DA:
        raise _qua_lon(ten)
    return ten, du_lieu


def _qua_lon(ten: str) -> DataError:
    return DataError(
        f"tệp lớn hơn {DUNG_LUONG_TOI_DA // 1024**2} MB, không phải một danh sách",
        where=ten,
        fix="bỏ ảnh và các trang không cần, hoặc chép riêng danh sách sang tệp mới",
    )


def _nhan_kieu(du_lieu: bytes, ten: str) -> str:
    """Tell a workbook from a text table by content; a name's ending proves nothing."""
    if not du_lieu.strip():
        raise DataError("tệp rỗng", where=ten, fix="chọn đúng tệp có danh sách")
    if du_lieu.startswith(b"PK"):
        return "xlsx"
    if du_lieu.startswith(_OLE) and _GOI_MA_HOA in du_lieu:
        raise DataError(
            "tệp Excel có đặt mật khẩu nên không đọc được",
            where=ten,
            fix="mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ tính, xoá mật khẩu rồi lưu lại",
        )
    if du_lieu.startswith(_OLE):
        raise DataError(
            "tệp là Excel 97-2003 (.xls), đổi đuôi tên không làm nó thành .xlsx",
            where=ten,
            fix="mở bằng Excel rồi Lưu thành (Save As) loại “Excel Workbook (.xlsx)”",
        )
    if ten.lower().endswith(_DUOI_EXCEL) or du_lieu.lstrip()[:1] == b"<":
        raise DataError(
            "tệp không phải sổ tính .xlsx",
            where=ten,
            fix="mở bằng Excel rồi Lưu thành (Save As) loại “Excel Workbook (.xlsx)”",
        )
    return "csv"

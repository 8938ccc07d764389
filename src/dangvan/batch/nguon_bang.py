"""Reading a table from wherever the caller has it: a path, a stream, a DataFrame, records."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any, BinaryIO, TypeAlias, TypeGuard, cast

from dangvan.batch.bang_bo_nho import doc_ban_ghi, doc_khung_du_lieu
from dangvan.batch.bang_csv import doc_csv
from dangvan.batch.bang_tinh import BangTinh, KhungDuLieu
from dangvan.batch.bang_xlsx import doc_xlsx
from dangvan.disk import TemporaryFile
from dangvan.errors import DataError

# Any: a record holds whatever its owner put in; every value is examined cell by cell.
NguonBang: TypeAlias = str | os.PathLike[str] | BinaryIO | KhungDuLieu | Iterable[Mapping[str, Any]]

DUNG_LUONG_TOI_DA = 100 * 1024 * 1024
_MOT_KHUC = 256 * 1024
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
    if not (isinstance(source, str | os.PathLike) or _la_dong(source)):
        return (_trong_bo_nho(source),)
    ten, tep = ten_nguon(source), giu_tep(source)
    kieu = _nhan_kieu(tep, ten)
    tep.seek(0)
    if kieu == "xlsx":
        return doc_xlsx(tep, nguon=ten, trang_tinh=trang_tinh)
    return (doc_csv(tep, nguon=ten),)


def ten_nguon(source: NguonBang) -> str:
    """Return the name by which messages call the source, without its folders."""
    if isinstance(source, str | os.PathLike):
        return Path(source).name
    return Path(_ten_day_du(source)).name


def _ten_day_du(source: object) -> str:
    ten = getattr(source, "name", "")
    return ten if isinstance(ten, str) and ten else "bảng"


def giu_tep(source: str | os.PathLike[str] | BinaryIO) -> BinaryIO:
    """Return a copy of a path's or stream's bytes that nobody else can change, at its beginning.

    Raises:
        DataError: The file is missing, or too big to be a list.
    """
    if isinstance(source, TemporaryFile):
        source.seek(0)
        return cast(BinaryIO, source)
    if not isinstance(source, str | os.PathLike):
        return _chep(source, _ten_day_du(source))
    path = Path(source)
    try:
        with path.open("rb") as tep:
            return _chep(tep, os.fspath(source))
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


def _chep(source: BinaryIO, ten: str) -> BinaryIO:
    tep = TemporaryFile(ten)
    while khuc := source.read(_MOT_KHUC):
        if not isinstance(khuc, bytes):
            raise DataError("tệp được mở ở chế độ văn bản", where=ten, fix="mở tệp bằng “rb”")
        if tep.tell() + len(khuc) > DUNG_LUONG_TOI_DA:
            raise _qua_lon(Path(ten).name)
        tep.write(khuc)
    tep.seek(0)
    return cast(BinaryIO, tep)


def _qua_lon(ten: str) -> DataError:
    return DataError(
        f"tệp lớn hơn {DUNG_LUONG_TOI_DA // 1024**2} MB, không phải một danh sách",
        where=ten,
        fix="bỏ ảnh và các trang không cần, hoặc chép riêng danh sách sang tệp mới",
    )


def _nhan_kieu(tep: IO[bytes], ten: str) -> str:
    """Tell a workbook from a text table by content; a name's ending proves nothing."""
    du_lieu = tep.read(_MOT_KHUC)
    if not du_lieu.strip() and not tep.read().strip():
        raise DataError("tệp rỗng", where=ten, fix="chọn đúng tệp có danh sách")
    if du_lieu.startswith(b"PK"):
        return "xlsx"
    if du_lieu.startswith(_OLE) and _GOI_MA_HOA in du_lieu + tep.read():
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

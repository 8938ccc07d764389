"""Reading a CSV file the way Vietnamese Excel writes it."""

import codecs
import csv
import io
import unicodedata
from collections import Counter

from dangvan.batch.bang_tinh import BangTinh, DongTinh
from dangvan.errors import DataError
from dangvan.text import nhan_bang_ma

_DAU_NGAN = (";", "\t", ",")  # in the order that wins a tie: Vietnamese Excel writes ";"
_SO_DONG_THU = 50


def doc_csv(du_lieu: bytes, *, nguon: str) -> BangTinh:
    """Return a CSV file as a table; every value is text.

    UTF-8 (with or without a mark), UTF-16 with a mark, else Windows-1258; text in TCVN3 or VNI
    stays as Latin-1 shows it. The delimiter is the
    one of `;`, tab, `,` that cuts the first rows into the most columns.

    Args:
        du_lieu: The file's bytes.
        nguon: The file's name, for messages.

    Raises:
        DataError: The bytes are no text in these encodings, or hold no row.
    """
    chu = _giai_ma(du_lieu, nguon)
    try:
        hang = list(csv.reader(io.StringIO(chu, newline=""), delimiter=_dau_ngan(chu)))
    except csv.Error as error:
        raise DataError(
            "tệp CSV hỏng", where=nguon, fix="mở bằng Excel rồi lưu lại thành .xlsx"
        ) from error
    dong = tuple(
        DongTinh(so_dong=i, gia_tri=tuple(o if o.strip() else None for o in h))
        for i, h in enumerate(hang, start=1)
        if any(o.strip() for o in h)
    )
    if not dong:
        raise DataError("tệp không có dòng nào", where=nguon, fix="chọn đúng tệp có danh sách")
    return BangTinh(nguon, "csv", "", dong)


def _giai_ma(du_lieu: bytes, nguon: str) -> str:
    try:
        if du_lieu.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return du_lieu.decode("utf-16")
        if b"\0" in du_lieu:
            raise _khong_phai_chu(nguon)
        return du_lieu.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _giai_ma_cu(du_lieu, nguon)


def _giai_ma_cu(du_lieu: bytes, nguon: str) -> str:
    # TCVN3 and VNI files are decoded cell by cell later, from the letters Latin-1 shows them as.
    latin = du_lieu.decode("latin-1")
    if nhan_bang_ma(latin[:20_000]) in ("tcvn3", "vni"):
        return latin
    try:
        return unicodedata.normalize("NFC", du_lieu.decode("cp1258"))
    except UnicodeDecodeError as error:
        raise _khong_phai_chu(nguon) from error


def _khong_phai_chu(nguon: str) -> DataError:
    return DataError(
        "tệp không phải bảng chữ đọc được (UTF-8, UTF-16 hoặc Windows-1258)",
        where=nguon,
        fix="mở bằng Excel rồi lưu lại thành .xlsx hoặc “CSV UTF-8”",
    )


def _dau_ngan(chu: str) -> str:
    def so_cot(dau: str) -> int:
        hang = csv.reader(io.StringIO(chu[:200_000], newline=""), delimiter=dau)
        rong = Counter(len(h) for h, _ in zip(hang, range(_SO_DONG_THU), strict=False) if h)
        return max((n * lan for n, lan in rong.items() if n > 1), default=0)

    return max(_DAU_NGAN, key=so_cot)

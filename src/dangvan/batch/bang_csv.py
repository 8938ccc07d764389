"""Reading a CSV file the way Vietnamese Excel writes it."""

import codecs
import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import IO

from dangvan.batch.bang_tinh import BangTinh, DongTinh
from dangvan.disk import Spool
from dangvan.errors import DataError
from dangvan.text import nhan_bang_ma

_DAU_NGAN = (";", "\t", ",")  # in the order that wins a tie: Vietnamese Excel writes ";"
_SO_DONG_THU = 50
_THU_CHU = 200_000
_VIET_CU = "cp1258"


def doc_csv(tep: IO[bytes], *, nguon: str) -> BangTinh:
    """Return a CSV file as a table; every value is text.

    UTF-8 (with or without a mark), UTF-16 with a mark, else Windows-1258; text in TCVN3 or VNI
    stays as Latin-1 shows it. The delimiter is the
    one of `;`, tab, `,` that cuts the first rows into the most columns.

    Args:
        tep: The file.
        nguon: The file's name, for messages.

    Raises:
        DataError: The bytes are no text in these encodings, or hold no row.
    """
    bang_ma = _bang_ma(tep, nguon)
    tep.seek(0)
    doc = io.TextIOWrapper(tep, bang_ma, newline="")
    try:
        dau_ngan = _dau_ngan(doc.read(_THU_CHU))
        doc.seek(0)
        chu = (unicodedata.normalize("NFC", h) for h in doc) if bang_ma == _VIET_CU else doc
        dong = Spool(_cac_dong(csv.reader(chu, delimiter=dau_ngan)))
    except csv.Error as error:
        raise DataError(
            "tệp CSV hỏng", where=nguon, fix="mở bằng Excel rồi lưu lại thành .xlsx"
        ) from error
    finally:
        doc.detach()
    if not dong:
        raise DataError("tệp không có dòng nào", where=nguon, fix="chọn đúng tệp có danh sách")
    return BangTinh(nguon, "csv", "", dong)


def _cac_dong(cac_hang: Iterable[list[str]]) -> Iterator[DongTinh]:
    for so_dong, hang in enumerate(cac_hang, start=1):
        if any(o.strip() for o in hang):
            yield DongTinh(so_dong, tuple(o if o.strip() else None for o in hang))


def _bang_ma(tep: IO[bytes], nguon: str) -> str:
    """Return the encoding of the whole file."""
    dau = tep.read(_THU_CHU)
    if dau.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        if not _giai_ma_duoc(tep, "utf-16"):
            raise _khong_phai_chu(nguon)
        return "utf-16"
    if any(b"\0" in khuc for khuc in _cac_khuc(tep)):
        raise _khong_phai_chu(nguon)
    if _giai_ma_duoc(tep, "utf-8"):
        return "utf-8-sig"
    # TCVN3 and VNI files are decoded cell by cell later, from the letters Latin-1 shows them as.
    if nhan_bang_ma(dau[:20_000].decode("latin-1")) in ("tcvn3", "vni"):
        return "latin-1"
    if not _giai_ma_duoc(tep, _VIET_CU):
        raise _khong_phai_chu(nguon)
    return _VIET_CU


def _giai_ma_duoc(tep: IO[bytes], bang_ma: str) -> bool:
    giai_ma = codecs.getincrementaldecoder(bang_ma)()
    try:
        for khuc in _cac_khuc(tep):
            giai_ma.decode(khuc)
        giai_ma.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _cac_khuc(tep: IO[bytes]) -> Iterator[bytes]:
    tep.seek(0)
    while khuc := tep.read(_THU_CHU):
        yield khuc


def _khong_phai_chu(nguon: str) -> DataError:
    return DataError(
        "tệp không phải bảng chữ đọc được (UTF-8, UTF-16 hoặc Windows-1258)",
        where=nguon,
        fix="mở bằng Excel rồi lưu lại thành .xlsx hoặc “CSV UTF-8”",
    )


def _dau_ngan(chu: str) -> str:
    def so_cot(dau: str) -> int:
        hang = csv.reader(io.StringIO(chu, newline=""), delimiter=dau)
        rong = Counter(len(h) for h, _ in zip(hang, range(_SO_DONG_THU), strict=False) if h)
        return max((n * lan for n, lan in rong.items() if n > 1), default=0)

    return max(_DAU_NGAN, key=so_cot)

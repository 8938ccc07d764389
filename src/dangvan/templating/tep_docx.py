"""A Word file from anywhere, opened with care: limits on everything, nothing trusted."""

import lzma
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from os import PathLike
from types import MappingProxyType

from dangvan.docx_source import DocxSource, read_docx_source
from dangvan.errors import DocxError, loi_o_dia

GOI_HONG = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for damaged bytes: in the directory, in a header, in a stream."""

_TEP_LON_NHAT = 64_000_000
_MO_RA_LON_NHAT = 100_000_000
_NHIEU_PHAN_NHAT = 4000
_KHONG_TEN = "tệp"
_FIX = "dùng bản gốc của tệp"


@dataclass(frozen=True, slots=True)
class TepDocx:
    """An opened file.

    Attributes:
        ten: Its name, for messages.
        sha256: Its digest.
        parts: Its parts by name.
    """

    ten: str
    sha256: str
    parts: Mapping[str, bytes] = field(repr=False)


def mo_docx(source: DocxSource) -> TepDocx:
    """Open a Word file.

    Args:
        source: A path, bytes, or a stream that is read from where it stands.

    Raises:
        DataError: It is no such source.
        DocxError: It cannot be read, is no Word file, is damaged, or unpacks to more than any
            paper does.
    """
    ten, data = _doc(source)
    if len(data) > _TEP_LON_NHAT:
        raise DocxError(f"tệp lớn hơn {_TEP_LON_NHAT // 1_000_000} MB", where=ten, fix=_FIX)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
            _kiem_muc_luc(ten, infos)
            parts = {info.filename: package.read(info) for info in infos if not info.is_dir()}
    except GOI_HONG as error:
        raise DocxError("không phải tệp Word .docx, hoặc tệp hỏng", where=ten, fix=_FIX) from error
    if "[Content_Types].xml" not in parts or not any(name.startswith("word/") for name in parts):
        raise DocxError("không phải tệp Word .docx", where=ten, fix=_FIX)
    return TepDocx(ten, sha256(data).hexdigest(), MappingProxyType(parts))


def _doc(source: DocxSource) -> tuple[str, bytes]:
    try:
        ten, data = read_docx_source(source, _TEP_LON_NHAT + 1)
    except OSError as error:
        dieu_sai, fix = loi_o_dia(error)
        where = str(source) if isinstance(source, str | PathLike) else _KHONG_TEN
        raise DocxError(f"không đọc được: {dieu_sai}", where=where, fix=fix) from error
    return ten or _KHONG_TEN, data


def _kiem_muc_luc(ten: str, infos: list[zipfile.ZipInfo]) -> None:
    """Refuse what the directory alone gives away, before anything is unpacked."""
    if len(infos) > _NHIEU_PHAN_NHAT:
        raise DocxError(f"tệp có hơn {_NHIEU_PHAN_NHAT} phần", where=ten, fix=_FIX)
    if len({info.filename.lower() for info in infos}) != len(infos):
        raise DocxError("tệp có hai phần cùng tên", where=ten, fix=_FIX)
    # A part never unpacks to more than the directory says.
    if sum(info.file_size for info in infos) > _MO_RA_LON_NHAT:
        raise DocxError(
            f"tệp giải nén ra hơn {_MO_RA_LON_NHAT // 1_000_000} MB", where=ten, fix=_FIX
        )

"""Read a Word file's package: every part, inflated once for all papers that share it."""

import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from os import PathLike
from pathlib import Path
from xml.parsers import expat

from dangvan.docx_source import DocxSource, read_docx_source
from dangvan.errors import DocxError, loi_o_dia
from dangvan.render.rendered import Rendered
from dangvan.templating.tep_docx import GOI_HONG

PaperSource = Rendered | DocxSource
"""A paper: just rendered, a file, its bytes, or a stream."""

_GIOI_HAN_BYTE = 50_000_000
_LUU_LAI = "mở bằng Word rồi lưu lại, kiểu .docx"
_THAN = "word/document.xml"
_CO_CHU = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")

# Name length and extra length in the local header. Source: PKWARE APPNOTE 6.3.10, 4.3.7.
_DAI_TEN = struct.Struct("<HH")
_CHO_DAI_TEN, _DAU_MUC = 26, 30
_KHONG_NEN, _NEN, _CO_KHOA = 0, 8, 1

_HONG = (*GOI_HONG, struct.error, KeyError)


@dataclass(frozen=True, slots=True)
class Goi:
    """A package in memory.

    Attributes:
        ten: Its name, for messages.
        phan: Every part by its name in the package.
        than: The main part.
    """

    ten: str
    phan: Mapping[str, bytes] = field(repr=False)
    than: str = field(repr=False)


class KhoPhan:
    """Parts inflated so far: those that papers share are inflated, and looked at, once."""

    def __init__(self) -> None:
        self._da_gian: dict[tuple[int, bytes], bytes] = {}
        self._da_soat: set[bytes] = set()

    def doc(self, nguon: PaperSource, thu_tu: int) -> Goi:
        """Return the package of a paper.

        Args:
            nguon: The paper.
            thu_tu: Its place among the papers, from 1: the name of one that has none.

        Raises:
            DocxError: It cannot be read, or is no Word file.
        """
        ten, data, tin_duoc = _du_lieu(nguon, thu_tu)
        return self.doc_data(ten, data, tin_duoc=tin_duoc)

    def doc_tep(self, path: Path) -> tuple[Goi, bytes]:
        """Return the package of a file, and its bytes.

        Raises:
            DocxError: It cannot be read, or is no Word file.
        """
        ten, data, _ = _du_lieu(path, 1)
        return self.doc_data(ten, data), data

    def doc_data(self, ten: str, data: bytes, *, tin_duoc: bool = False) -> Goi:
        """Return the package that these bytes are.

        Args:
            ten: Its name, for messages.
            data: The bytes.
            tin_duoc: Whether they are as this library wrote them.

        Raises:
            DocxError: It is no Word file.
        """
        try:
            phan = self._cac_phan(data)
            than = phan[_THAN].decode("utf-8-sig")
        except _HONG as error:
            raise DocxError("không phải tệp Word .docx, hoặc hỏng", where=ten, fix=_LUU_LAI) from (
                error
            )
        kieu = phan.get("[Content_Types].xml", b"")
        if b"macroEnabled" in kieu or b"document.main+xml" not in kieu:
            raise DocxError("không phải tệp Word .docx", where=ten, fix=_LUU_LAI)
        if not tin_duoc:
            self._soat_xml(ten, phan)
        return Goi(ten, phan, than)

    def _cac_phan(self, data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
        if sum(info.file_size for info in infos) > _GIOI_HAN_BYTE:
            raise ValueError("too large")
        phan = {info.filename: self._gian(data, info) for info in infos if not info.is_dir()}
        if len(phan) != sum(not info.is_dir() for info in infos):
            raise ValueError("a name twice")
        return phan

    def _gian(self, data: bytes, info: zipfile.ZipInfo) -> bytes:
        """Return a part's bytes; zipfile would take ten times as long to find them again."""
        dau = info.header_offset
        ten, them = _DAI_TEN.unpack_from(data, dau + _CHO_DAI_TEN)
        bat_dau = dau + _DAU_MUC + ten + them
        tho = data[bat_dau : bat_dau + info.compress_size]
        khoa = (info.CRC, tho)
        co = self._da_gian.get(khoa)
        if co is None:
            co = self._da_gian[khoa] = _gian_mot(tho, info)
        return co

    def _soat_xml(self, ten: str, phan: Mapping[str, bytes]) -> None:
        """Refuse a file whose text is no XML: pasted among others it would spoil them all."""
        for name, data in phan.items():
            if not _CO_CHU.fullmatch(name) or data in self._da_soat:
                continue
            try:
                if b"<!" in data:
                    raise ValueError("a document type, a comment, raw text")
                expat.ParserCreate().Parse(data, True)
            except (expat.ExpatError, ValueError) as error:
                raise DocxError(f"phần {name} hỏng", where=ten, fix=_LUU_LAI) from error
            self._da_soat.add(data)


def _gian_mot(tho: bytes, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & _CO_KHOA or info.compress_type not in (_KHONG_NEN, _NEN):
        raise ValueError("compressed in another way")
    if info.compress_type == _NEN:
        tho = zlib.decompressobj(-zlib.MAX_WBITS).decompress(tho, info.file_size + 1)
    if len(tho) != info.file_size or zlib.crc32(tho) != info.CRC:
        raise ValueError("damaged")
    return tho


def _du_lieu(nguon: PaperSource, thu_tu: int) -> tuple[str, bytes, bool]:
    """Return name and bytes, and whether they are as this library wrote them."""
    if isinstance(nguon, Rendered):
        so = f" ({nguon.receipt.so_ky_hieu})" if nguon.receipt.so_ky_hieu else ""
        nguyen = sha256(nguon.data).hexdigest() == nguon.receipt.tap_tin_sha256
        return f"văn bản thứ {thu_tu}{so}", nguon.data, nguyen
    ten = str(nguon) if isinstance(nguon, str | PathLike) else f"văn bản thứ {thu_tu}"
    try:
        return ten, read_docx_source(nguon, from_start=True)[1], False
    except OSError as error:
        dieu_sai, fix = loi_o_dia(error)
        raise DocxError(f"không đọc được ({dieu_sai})", where=ten, fix=fix) from error

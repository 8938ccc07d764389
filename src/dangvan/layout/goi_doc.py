"""Open a Word package from anybody: bounded in size, never executed, never on the network."""

import lzma
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from dangvan.docx_source import DocxSource, read_docx_source
from dangvan.errors import DocxError
from dangvan.layout.xml import CT, REL, Nut, XmlHong, doc_xml
from dangvan.text import viet_so

_LUU_LAI = "mở tệp bằng Word, lưu lại kiểu .docx"
_TEP_BYTE = 60_000_000
_PHAN_BYTE = 24_000_000
_SO_PHAN = 5_000
# Each mark of XML costs the parser some hundred bytes: this many stay below 300 MB.
_SO_DAU_XML = 1_600_000
SO_DOAN = 60_000
_DAU_DOAN = (b"<w:p>", b"<w:p/>", b"<w:p ")
_KHONG_LA_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OSError,
)
_VAN_BAN = "wordprocessingml.document.main+xml"
_MACRO = re.compile(r"vbaProject|/activeX/|macroEnabled", re.IGNORECASE)
_XA = re.compile(r"(?i)(https?|ftp|smb|mhtml|ldap):|\\\\|//|file:/*[^/]*\.[^/]*/|file://[^/]")
_GOC = "_rels/.rels"


@dataclass(frozen=True, slots=True)
class QuanHe:
    """A relationship: its kind (the last word of its type) and the part it points to."""

    loai: str
    dich: str
    ben_ngoai: bool


class GoiDoc:
    """The parts of one Word file, read on demand and within limits."""

    def __init__(self, ten: str, package: zipfile.ZipFile) -> None:
        self.ten = ten
        self._package = package
        self._ten_phan = {name.lstrip("/").lower(): name for name in package.namelist()}

    def co(self, ten_phan: str) -> bool:
        """Return whether the package holds a part; case does not count."""
        return ten_phan.lower() in self._ten_phan

    def doc(self, ten_phan: str) -> Nut:
        """Return the root element of a part.

        Raises:
            DocxError: The part is missing, damaged, too large, or declares entities.
        """
        data = self._byte(ten_phan)
        if sum(data.count(dau) for dau in _DAU_DOAN) > SO_DOAN:
            raise self.qua_nhieu_doan()
        if data.count(b"<") + data.count(b"=") > _SO_DAU_XML:
            raise self.loi(f"phần {ten_phan} quá dài để kiểm tra", "chia văn bản thành nhiều tệp")
        try:
            return doc_xml(data)
        except XmlHong as error:
            raise self.loi(f"phần {ten_phan} hỏng: {error}", _LUU_LAI) from error

    def quan_he(self, ten_phan: str) -> Mapping[str, QuanHe]:
        """Return the relationships of a part by id; none when it has none.

        Raises:
            DocxError: The relationships cannot be read, or one reaches out to another machine.
        """
        thu_muc, ten = posixpath.split(ten_phan)
        ten_rels = posixpath.join(thu_muc, "_rels", f"{ten}.rels") if ten_phan else _GOC
        if not self.co(ten_rels):
            return {}
        return {
            node.get("Id", ""): self._quan_he(node, thu_muc)
            for node in self.doc(ten_rels).iter(f"{REL}Relationship")
        }

    def qua_nhieu_doan(self) -> DocxError:
        """Return the error of a file with more paragraphs than anybody writes."""
        return self.loi(f"văn bản có hơn {viet_so(SO_DOAN)} đoạn", "chia văn bản thành nhiều tệp")

    def loi(self, what: str, fix: str) -> DocxError:
        """Return an error about this file."""
        return DocxError(what, where=self.ten, fix=fix)

    def _quan_he(self, node: Nut, thu_muc: str) -> QuanHe:
        loai = node.get("Type", "").rpartition("/")[2]
        dich = node.get("Target", "")
        ben_ngoai = node.get("TargetMode") == "External"
        if not ben_ngoai:
            dich = posixpath.normpath(posixpath.join("/", thu_muc, unquote(dich))).lstrip("/")
        elif loai != "hyperlink" and _XA.match(dich):
            raise self.loi(
                f"tệp tự lấy nội dung từ máy khác ({loai})",
                "mở bằng Word, ngắt liên kết (Edit Links to Files) rồi lưu lại",
            )
        return QuanHe(loai, dich, ben_ngoai)

    def _byte(self, ten_phan: str) -> bytes:
        if not self.co(ten_phan):
            raise self.loi(f"thiếu phần {ten_phan}", _LUU_LAI)
        try:
            with self._package.open(self._ten_phan[ten_phan.lower()]) as part:
                data = part.read(_PHAN_BYTE + 1)
        except _KHONG_LA_ZIP as error:
            raise self.loi(f"phần {ten_phan} hỏng, không giải nén được", _LUU_LAI) from error
        if len(data) > _PHAN_BYTE:
            raise self.loi(
                f"phần {ten_phan} giải nén ra hơn {_PHAN_BYTE // 1_000_000} MB",
                "chia văn bản thành nhiều tệp",
            )
        return data


def mo_goi(tep: DocxSource, ten: str) -> tuple[GoiDoc, str]:
    """Return the package of a file, and the name of its main part.

    Args:
        tep: A path, bytes or a binary stream.
        ten: How errors call the file.

    Raises:
        DocxError: It is no .docx, is too large, holds macros, or lacks its main part.
    """
    data = _toan_bo(tep, ten)
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except _KHONG_LA_ZIP as error:
        raise DocxError("không phải tệp Word .docx", where=ten, fix=_LUU_LAI) from error
    goi = GoiDoc(ten, package)
    if len(package.namelist()) > _SO_PHAN:
        raise goi.loi(f"tệp có hơn {_SO_PHAN} phần", _LUU_LAI)
    if not goi.co("[Content_Types].xml"):
        raise goi.loi("không phải tệp Word .docx", _LUU_LAI)
    kieu = {
        node.get("PartName", "").lstrip("/"): node.get("ContentType", "")
        for node in goi.doc("[Content_Types].xml").iter(f"{CT}Override")
    }
    if any(_MACRO.search(name) for name in (*package.namelist(), *kieu.values())):
        raise goi.loi("tệp có macro hoặc điều khiển ActiveX", "lưu lại không có macro, kiểu .docx")
    return goi, _phan_chinh(goi, kieu)


def _phan_chinh(goi: GoiDoc, kieu: Mapping[str, str]) -> str:
    chinh = next(
        (qh.dich for qh in goi.quan_he("").values() if qh.loai == "officeDocument"),
        None,
    )
    if chinh is None or not goi.co(chinh):
        raise goi.loi("không có phần văn bản chính", _LUU_LAI)
    if kieu.get(chinh) and not kieu[chinh].endswith(_VAN_BAN):
        raise goi.loi("không phải tệp văn bản Word .docx", _LUU_LAI)
    return chinh


def _toan_bo(tep: DocxSource, ten: str) -> bytes:
    data = read_docx_source(tep, _TEP_BYTE + 1)[1]
    if len(data) > _TEP_BYTE:
        raise DocxError(
            f"tệp lớn hơn {_TEP_BYTE // 1_000_000} MB", where=ten, fix="bỏ hình lớn rồi lưu lại"
        )
    return data

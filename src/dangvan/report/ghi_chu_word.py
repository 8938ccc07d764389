"""Put findings as Word comments at their places, into a copy; nothing else of the file changes.

Word takes no comment in a header, a footer, a footnote or a text box: one about a header stands at
the first paragraph of the body, one about a text box at the paragraph that holds the box; its
words say where it belongs.

Source: ISO/IEC 29500-1 (2016), 17.13.4.
"""

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from dangvan.errors import DocxError
from dangvan.layout import PhanChu, open_parts
from dangvan.layout.xml import Nut, W, XmlHong, viet_xml
from dangvan.report.phan_ghi_chu import PhanGhiChu

_HOP_CHU = f"{W}txbxContent"
_GIOI_HAN_BYTE = 400_000_000
# Characters that no XML holds. Source: XML 1.0, 2.2.
_CAM = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class WordComment:
    """One comment.

    Attributes:
        text: What it says; each line becomes a paragraph of it.
        paragraph: The paragraph it is about, counted from 1 as `layout` counts those of its part;
            None for the whole file.
        part: The part, such as `word/header1.xml`; empty for the body.
        cell: Table, row and column of a cell of that part, instead of a paragraph.
    """

    text: str = field(repr=False)
    paragraph: int | None = None
    part: str = ""
    cell: tuple[int, int, int] | None = None


def add_comments(data: bytes, comments: Sequence[WordComment], *, author: str = "dangvan") -> bytes:
    """Return a copy of a .docx with these comments; those that it has are kept.

    Args:
        data: The file.
        comments: What to say, and where.
        author: Whom Word shows as their author.

    Raises:
        DocxError: The file is damaged, too large or unsafe, or has no such place.
    """
    cac_phan = open_parts(BytesIO(data))
    goi = doc_goi(data)
    than = cac_phan[0]
    try:
        ghi_chu = PhanGhiChu(goi, than.ten, author)
    except XmlHong as error:
        raise DocxError(f"tệp hỏng: {error}", where="tệp Word", fix="lưu lại bằng Word") from error
    for muc in comments:
        doan, truoc = _cho(cac_phan, muc)
        _neo(doan, ghi_chu.them(_CAM.sub("\ufffd", truoc + muc.text)))
    goi[than.ten] = viet_xml(than.goc, goi[than.ten])
    ghi_chu.ghi()
    return _dong_goi(data, goi)


def _cho(cac_phan: Sequence[PhanChu], muc: WordComment) -> tuple[Nut, str]:
    """Return the paragraph a comment hangs on, and words that tell where it belongs."""
    than = cac_phan[0]
    phan = next((phan for phan in cac_phan if phan.ten == (muc.part or than.ten)), None)
    if phan is None:
        raise DocxError(f"không có phần {muc.part} để ghi chú", where="tệp Word")
    if muc.paragraph is None and muc.cell is None:
        return _dau_than(than), "" if phan is than else f"Ở {phan.nhan}: "
    nut = _nut(phan, muc)
    if phan is not than:
        return _dau_than(than), f"Ở {phan.nhan}: "
    ngoai = _ngoai_hop(nut)
    return ngoai, "" if ngoai is nut else "Trong hộp chữ: "


def _nut(phan: PhanChu, muc: WordComment) -> Nut:
    if muc.cell is not None:
        for doan, nut in zip(phan.doan, phan.nut, strict=True):
            if doan.o and (doan.o.bang, doan.o.dong, doan.o.cot) == muc.cell:
                return nut
        raise DocxError(f"không có ô {muc.cell} để ghi chú", where="tệp Word")
    if muc.paragraph is None or not 0 < muc.paragraph <= len(phan.nut):
        raise DocxError(f"không có đoạn {muc.paragraph} để ghi chú", where="tệp Word")
    return phan.nut[muc.paragraph - 1]


def _dau_than(than: PhanChu) -> Nut:
    """Return the first paragraph of the body; a body without any gets one."""
    if than.nut:
        return _ngoai_hop(than.nut[0])
    body = than.goc.find(f"{W}body")
    doan = body.makeelement(f"{W}p")
    body.insert(0, doan)
    return doan


def _ngoai_hop(nut: Nut) -> Nut:
    """Return the paragraph that holds the outermost text box around this one, or itself."""
    hop = [me for me in nut.iterancestors() if me.tag == _HOP_CHU]
    return next(hop[-1].iterancestors(f"{W}p")) if hop else nut


def _neo(doan: Nut, so: str) -> None:
    """Let a comment begin and end with a paragraph."""
    dau, cuoi = (doan.makeelement(W + ten) for ten in ("commentRangeStart", "commentRangeEnd"))
    run = doan.makeelement(f"{W}r")
    goi_ten = doan.makeelement(f"{W}commentReference")
    for nut in (dau, cuoi, goi_ten):
        nut.set(f"{W}id", so)
    run.append(goi_ten)
    doan.insert(1 if doan.find(f"{W}pPr") is not None else 0, dau)
    doan.extend([cuoi, run])


def doc_goi(data: bytes) -> dict[str, bytes]:
    """Return the members of a package by name.

    Raises:
        DocxError: It is too large, or a member is damaged.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        if sum(info.file_size for info in package.infolist()) > _GIOI_HAN_BYTE:
            raise DocxError(
                f"tệp giải nén ra hơn {_GIOI_HAN_BYTE // 1_000_000} MB",
                where="tệp Word",
                fix="bỏ hình lớn rồi lưu lại",
            )
        try:
            return {name: package.read(name) for name in package.namelist()}
        except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, ValueError) as error:
            raise DocxError(
                "tệp hỏng, không giải nén được", where="tệp Word", fix="lưu lại bằng Word"
            ) from error


def _dong_goi(data: bytes, goi: Mapping[str, bytes]) -> bytes:
    """Return the parts as one package, each with the time and order it had."""
    ra = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as cu, zipfile.ZipFile(ra, "w") as moi:
        co = {info.filename: info for info in cu.infolist()}
        for ten, noi_dung in goi.items():
            moi.writestr(_thong_tin(ten, co), noi_dung, zipfile.ZIP_DEFLATED)
    return ra.getvalue()


def _thong_tin(ten: str, co: Mapping[str, zipfile.ZipInfo]) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(ten, co[ten].date_time if ten in co else (1980, 1, 1, 0, 0, 0))
    info.external_attr = 0o600 << 16
    return info

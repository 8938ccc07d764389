"""What differs between a package and what its receipt says of it: parts, letters, paragraphs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Literal

from dangvan.templating.boc_chu import cac_doan

KieuKhac = Literal["khac", "mat", "them"]

_NHAN: tuple[tuple[str, str], ...] = (
    (r"word/document\d*\.xml", "thân văn bản"),
    (r"word/header(\d*)\.xml", "đầu trang {}"),
    (r"word/footer(\d*)\.xml", "chân trang {}"),
    (r"word/styles\w*\.xml", "kiểu chữ"),
    (r"word/settings\.xml", "cài đặt"),
    (r"word/fontTable\.xml", "phông chữ"),
    (r"word/numbering\.xml", "đánh số tự động"),
    (r"word/(?:footnotes|endnotes)\.xml", "cước chú"),
    (r"word/comments\w*\.xml", "ghi chú"),
    (r"word/theme/.*", "bộ màu và phông"),
    (r"word/media/.*", "hình"),
    (r"docProps/core\.xml", "thuộc tính"),
    (r"docProps/.*", "thuộc tính phần mềm"),
    (r"customXml/.*", "phần dữ liệu riêng"),
    (r"\[Content_Types\]\.xml|(?:.*/)?_rels/.*", "cấu trúc gói"),
)
# What every program that saves a Word file writes anew; an edit by hand of a part leaves the
# list of parts alone.
_LUON_GHI_LAI = ("[Content_Types].xml", "word/document.xml")
PHAN_CHU = re.compile(r"word/(?:document|header|footer|footnotes|endnotes)\d*\.xml")
"""The parts whose letters a reader sees."""

_DOAN_NHIEU_NHAT = 10_000


@dataclass(frozen=True, slots=True)
class PhanKhac:
    """A part that is not as it was.

    Attributes:
        ten: Its name in the package.
        nhan: What a clerk calls it.
        kieu: Changed, missing, or added.
    """

    ten: str
    nhan: str
    kieu: KieuKhac


@dataclass(frozen=True, slots=True)
class DoanKhac:
    """A stretch of paragraphs that reads otherwise; one side is empty where text came or went."""

    cu: tuple[str, ...]
    moi: tuple[str, ...]

    def __repr__(self) -> str:
        # A paragraph of a decision names a person.
        return f"DoanKhac({len(self.cu)} đoạn cũ, {len(self.moi)} đoạn mới)"


def cac_phan_khac(da_ghi: Mapping[str, str], parts: Mapping[str, bytes]) -> tuple[PhanKhac, ...]:
    """Return the parts of a package that differ from their digests, in the order of names."""
    kieu: dict[str, KieuKhac] = {ten: "mat" for ten in da_ghi.keys() - parts.keys()}
    kieu |= {ten: "them" for ten in parts.keys() - da_ghi.keys()}
    for ten in da_ghi.keys() & parts.keys():
        if sha256(parts[ten]).hexdigest() != da_ghi[ten]:
            kieu[ten] = "khac"
    return tuple(PhanKhac(ten, nhan_phan(ten), kieu[ten]) for ten in sorted(kieu))


def da_ghi_lai(da_ghi: Mapping[str, str], khac: tuple[PhanKhac, ...]) -> bool:
    """Tell whether another program saved the whole file: all it always writes is other bytes."""
    ten_khac = {phan.ten for phan in khac}
    return all(ten in ten_khac for ten in _LUON_GHI_LAI if ten in da_ghi)


def nhan_phan(ten: str) -> str:
    """Return what a clerk calls a part."""
    for mau, nhan in _NHAN:
        if khop := re.fullmatch(mau, ten, re.IGNORECASE):
            return nhan.format(*khop.groups()).strip()
    return "phần khác"


def cac_doan_khac(goc: Mapping[str, bytes], nay: Mapping[str, bytes]) -> tuple[DoanKhac, ...]:
    """Return where the paragraphs of a file differ from those of the original.

    Raises:
        SyntaxError: A part is no well-formed XML.
    """
    return (
        *_khac(_doan(goc, "word/(?!header|footer)"), _doan(nay, "word/(?!header|footer)")),
        *_khac(_doan_dau_trang(goc), _doan_dau_trang(nay)),
    )


def _doan(parts: Mapping[str, bytes], dau: str) -> list[str]:
    ten = sorted(name for name in parts if PHAN_CHU.fullmatch(name) and re.match(dau, name))
    return [chu for name in ten for chu in cac_doan(parts[name])][:_DOAN_NHIEU_NHAT]


def _doan_dau_trang(parts: Mapping[str, bytes]) -> list[str]:
    """Headers as a set: other programs rename them and repeat them for each section."""
    return sorted(set(_doan(parts, "word/(?:header|footer)")))


def _khac(cu: list[str], moi: list[str]) -> Iterator[DoanKhac]:
    for viec, a, b, c, d in SequenceMatcher(None, cu, moi).get_opcodes():
        if viec != "equal" and "".join(cu[a:b]).split() != "".join(moi[c:d]).split():
            yield DoanKhac(tuple(cu[a:b]), tuple(moi[c:d]))

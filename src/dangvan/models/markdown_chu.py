"""Inline Markdown: runs, lines, and the points typed as `a)` at the start of a line."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from markdown_it.token import Token
from pydantic import ValidationError

from dangvan.errors import DataError
from dangvan.models.bang import DON_VI_TINH
from dangvan.models.chu import ChuTho, DoanChu, chu_thuan, gon_chu, gon_doan

_CACH_SUA = ". Cách sửa: "
_KHONG_NHAN = {
    "link_open": ("liên kết", "chỉ ghi chữ; muốn in dấu [ thì gõ \\["),
    "image": ("hình ảnh", "bỏ hình; dấu ! đứng trước [ thì gõ \\!"),
    "code_inline": ("chữ kiểu mã `…`", "bỏ dấu `, hoặc gõ \\`"),
    "html_inline": ("thẻ HTML", "bỏ thẻ; muốn in dấu < thì gõ \\<"),
}
_CHU_THICH = re.compile(r"(?<!\\)\[\^[^\]\s]+\]")
_DIEM = re.compile(r"([a-zđ])\)(?:\s+|$)")
_GO_TAY = (
    (re.compile(r"#"), "dấu # không thành đề mục", "gõ một dấu cách sau #, hoặc gõ \\#"),
    (re.compile(r"\|"), "bảng viết chưa đúng", "xem dòng |---|---| có đủ cột như dòng đầu"),
    (re.compile(r"[•▪◦–]\s|[-+*][^\S ]"), "gạch đầu dòng viết chưa đúng", "gõ “- ” ở đầu dòng"),
    (
        re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|[IVX]+\s?[.-]\s"),
        "số gõ tay",
        "dùng đề mục # hoặc danh sách 1. (trước danh sách là một dòng trống); "
        "nếu là chữ thường thì gõ \\ trước dấu chấm",
    ),
    (
        re.compile(r"(?:Điều|Mục)\s+\d+\s*[.:]|(?:Phần|Chương)\s+(?:[IVXLC]+|\d+)\s*(?:[.:]|$)"),
        "đề mục thiếu dấu #",
        "thêm “# ” ở đầu dòng, hoặc gõ \\ trước dấu chấm",
    ),
)


@contextmanager
def tai_dong(dong: int) -> Iterator[None]:
    """Turn what a model refuses into a `DataError` that names the line."""
    try:
        yield
    except ValidationError as error:
        what, _, fix = str(error.errors(include_url=False)[0]["msg"]).partition(_CACH_SUA)
        raise loi_dong(dong, what, fix) from error
    except ValueError as error:
        what, _, fix = str(error).partition(_CACH_SUA)
        raise loi_dong(dong, what, fix) from error


def loi_dong(dong: int, what: str, fix: str) -> DataError:
    """Return an error at a line of the text, counted from 1."""
    return DataError(what, where=f"dòng {dong}", fix=fix)


@dataclass
class DongChu:
    """One line of the source.

    Attributes:
        dong: Its number, from 1.
        tho: The line as typed.
        doan: Its runs, not yet joined.
        ngat: Whether a hard line break stands before it.
    """

    dong: int
    tho: str
    doan: list[DoanChu] = field(default_factory=list)
    ngat: bool = False


@dataclass
class Manh:
    """A paragraph, or a point with its typed letter."""

    dong: int
    chu: ChuTho
    diem: str | None = None


def doc_dong(inline: Token) -> list[DongChu]:
    """Return the lines of inline text with their runs.

    Raises:
        DataError: A link, an image, code, HTML, a footnote, or a letter that cannot be printed.
    """
    dau = (inline.map or [0])[0] + 1
    cac_dong = [DongChu(dau + i, tho) for i, tho in enumerate(inline.content.split("\n"))]
    vi_tri = dam = nghieng = 0
    for token in inline.children or ():
        dong = cac_dong[vi_tri]
        if token.type in _KHONG_NHAN:
            ten, fix = _KHONG_NHAN[token.type]
            raise loi_dong(dong.dong, f"không nhận {ten}", fix)
        dam += token.nesting * (token.tag == "strong")
        nghieng += token.nesting * (token.tag == "em")
        if token.type in ("softbreak", "hardbreak"):
            vi_tri += 1
            cac_dong[vi_tri].ngat = token.type == "hardbreak"
        elif token.content:
            with tai_dong(dong.dong):
                dong.doan.append(DoanChu(chu=token.content, dam=bool(dam), nghieng=bool(nghieng)))
    for dong in cac_dong:
        if _CHU_THICH.search(dong.tho):
            raise loi_dong(
                dong.dong, "không nhận chú thích [^…]", "ghi vào trong câu; muốn in [ thì gõ \\["
            )
    return cac_dong


def doc_mot_dong(inline: Token) -> tuple[DoanChu, ...]:
    """Return the runs of a heading or a table cell."""
    return gon_doan(doan for dong in doc_dong(inline) for doan in dong.doan)


def cat_dau(cac_doan: tuple[DoanChu, ...], so_chu: int) -> tuple[DoanChu, ...]:
    """Return the runs without their first `so_chu` letters."""
    ra = []
    for doan in cac_doan:
        bo = min(so_chu, len(doan.chu))
        so_chu -= bo
        ra.append(doan.voi_chu(doan.chu[bo:]))
    return gon_doan(ra)


def doc_doan(inline: Token) -> list[Manh]:
    """Return the paragraphs and points of one Markdown paragraph.

    A soft line break is a space, a hard one starts a new paragraph, and a line that begins with
    a letter and a bracket (`a) `) starts a point.

    Raises:
        DataError: A number, a dash or a heading is typed in a way Markdown does not see.
    """
    nhom: list[list[DongChu]] = []
    for dong in doc_dong(inline):
        _khong_go_tay(dong)
        if not nhom or dong.ngat or _DIEM.match(dong.tho) or _la_don_vi_tinh(dong):
            nhom.append([])
        nhom[-1].append(dong)
    return [_manh(cac_dong) for cac_dong in nhom]


def _manh(cac_dong: list[DongChu]) -> Manh:
    dau = cac_dong[0]
    doan: list[DoanChu] = []
    for dong in cac_dong:
        doan += [*dong.doan, DoanChu(chu=" ")]
    gon = gon_doan(doan)
    diem = _DIEM.match(chu_thuan(gon))
    if diem and _DIEM.match(dau.tho):
        return Manh(dau.dong, gon_chu(cat_dau(gon, diem.end())), diem.group(1))
    return Manh(dau.dong, gon_chu(gon))


def _khong_go_tay(dong: DongChu) -> None:
    for mau, what, fix in _GO_TAY:
        if mau.match(dong.tho):
            raise loi_dong(dong.dong, f"{what}: “{dong.tho[:30]}”", fix)


def _la_don_vi_tinh(dong: DongChu) -> bool:
    return chu_thuan(tuple(dong.doan)).startswith(DON_VI_TINH)

"""Recognise the body: legal bases, parts, articles, clauses, points, plain paragraphs."""

import re
from collections.abc import Iterable, Iterator, Mapping

from dangvan.check.bai import DoanThan, LoaiDoan
from dangvan.check.dong import Dong
from dangvan.layout import Manh

_GACH = re.compile(r"^[-–—•+*●○▪]\s*")
DAU_CAN_CU = ("căn cứ", "xét ", "theo đề nghị", "thực hiện ", "thi hành ", "trên cơ sở", "theo ")
_NHU_SAU = re.compile(r"(như sau|sau đây)\s*:?\s*$|:$")
_MAU: tuple[tuple[LoaiDoan, re.Pattern[str]], ...] = (
    ("phan", re.compile(r"^phần\s+((?:thứ\s+)?[\w]+(?:\s+\w+)?)\s*[.:]?$", re.IGNORECASE)),
    ("chuong", re.compile(r"^chương\s+((?:thứ\s+)?[\w]+(?:\s+\w+)?)\s*[.:]?$", re.IGNORECASE)),
    ("muc", re.compile(r"^mục\s+(\w+)\s*[.:]?$", re.IGNORECASE)),
    ("dieu", re.compile(r"^điều\s+(\d+)\s*([-–.:,/]|\s|$)", re.IGNORECASE)),
    ("la_ma", re.compile(r"^([IVXLC]+)\s*[-.–/]\s")),
    ("muc_so", re.compile(r"^((?:\d+\.){2,}(?:\d+)?|\d+\.\d+)\s*\.?\s")),
    ("khoan", re.compile(r"^(\d{1,3})\s*(?:[.)]\s+(?=\S)|[-.)]\s*(?=[^\d\s]))")),
    ("diem", re.compile(r"^([a-zđ])\s*[.)]\s")),
)
_TEN_CUA: Mapping[LoaiDoan, LoaiDoan] = {
    "phan": "ten_phan", "chuong": "ten_phan", "ten_phan": "ten_phan",
    "muc": "ten_muc", "ten_muc": "ten_muc",
}  # fmt: skip
_SO_PHAN = re.compile(r"^(?:[ivxlc]+|\d+|thứ\s+\w+(?:\s+\w+)?|một|hai|ba|bốn|năm)$", re.IGNORECASE)


def nhan_than(dong: Iterable[Dong], truoc_bang: frozenset[int]) -> tuple[DoanThan, ...]:
    """Return the paragraphs of the body in order, each with what it is.

    Args:
        dong: The lines between the head and the signatures, tables of figures left out.
        truoc_bang: The places of the lines right above a table.
    """
    cac_doan = list(_ghep_doan(dong))
    so_can_cu = _dem_can_cu(cac_doan)
    ra: list[DoanThan] = []
    for thu_tu, line in enumerate(cac_doan):
        if thu_tu < so_can_cu:
            ra.append(DoanThan(line, "can_cu"))
            continue
        truoc = ra[-1].loai if ra else "van"
        if line.thu_tu in truoc_bang and _la_ten_bang(line):
            ra.append(DoanThan(line, "bang"))
        else:
            ra.append(DoanThan(line, *_loai(line, truoc)))
    return tuple(ra)


def bo_gach(chu: str) -> str:
    """Return a list item without its dash."""
    return _GACH.sub("", chu)


def _la_ten_bang(line: Dong) -> bool:
    return line.doan.kieu.can in ("giua", "phai") or line.gap.startswith(("bảng ", "đơn vị tính"))


def _ghep_doan(dong: Iterable[Dong]) -> Iterator[Dong]:
    """Yield one line per paragraph: soft breaks inside a paragraph of the body do not cut it."""
    nhom: list[Dong] = []
    for line in dong:
        if nhom and line.doan is not nhom[0].doan:
            yield _gop(nhom)
            nhom = []
        nhom.append(line)
    if nhom:
        yield _gop(nhom)


def _gop(nhom: list[Dong]) -> Dong:
    if len(nhom) == 1:
        return nhom[0]
    manh: list[Manh] = []
    for line in nhom:
        manh += [*line.manh, Manh("\n", line.manh[-1].kieu)] if line.manh else []
    dau = nhom[0]
    return Dong(tuple(manh[:-1]), dau.doan, dau.cot, dau.thu_tu, dau.dau_dong)


def _dem_can_cu(cac_doan: list[Dong]) -> int:
    """Return how many of the first paragraphs are legal bases: a list, not a running sentence."""
    dem = 0
    for line in cac_doan:
        chu = bo_gach(line.gap)
        co_gach = _GACH.match(line.chu) is not None
        if not chu.startswith(DAU_CAN_CU) or _NHU_SAU.search(chu):
            break
        if dem and not co_gach and _het_danh_sach(line, cac_doan[dem - 1]):
            break
        if not (co_gach or (line.chu.endswith((";", ",", ".")) and _ngan(chu, dem))):
            break
        dem += 1
    if dem == 1 and not _mot_can_cu(cac_doan[0]):
        return 0
    return dem


def _het_danh_sach(line: Dong, truoc: Dong) -> bool:
    """A line without the dash of the list before it, which is a sentence of its own."""
    la_cau = not line.chu.endswith((";", ",")) and not line.gap.startswith(("căn cứ", "xét "))
    return la_cau and _GACH.match(truoc.chu) is not None


def _ngan(chu: str, dem: int) -> bool:
    # The first words of a long sentence of the body may be "Căn cứ …" as well.
    return chu.endswith(";") or dem > 0 or (chu.startswith("căn cứ") and ". " not in chu[:-1])


def _mot_can_cu(line: Dong) -> bool:
    chu = bo_gach(line.gap)
    return chu.startswith(("căn cứ", "xét ")) and (
        line.chu.endswith((";", ",")) or (_GACH.match(line.chu) is not None)
    )


def _that(loai: LoaiDoan, found: re.Match[str], line: Dong) -> bool:
    """Whether a line that begins like a heading is one: “Điều 5 của Quy định …” is a sentence."""
    if loai in ("phan", "chuong"):
        return _SO_PHAN.match(found[1]) is not None
    if loai == "dieu" and not found[2].strip():
        dam = bool(line.manh_co_chu) and line.manh_co_chu[0].kieu.dam
        return dam or line.chu == found[0].strip()
    return True


def _loai(line: Dong, truoc: LoaiDoan) -> tuple[LoaiDoan, str]:
    chu = line.chu
    for loai, mau in _MAU:
        found = mau.match(chu)
        if found and _that(loai, found, line):
            return loai, found[1]
    giua = line.doan.kieu.can == "giua" or line.cot == "giua"
    ten = _TEN_CUA.get(truoc)
    if ten is not None and len(chu) < 250 and (ten != truoc or (giua and chu.isupper())):
        return ten, ""
    if _GACH.match(chu):
        return "gach", ""
    if giua and len(chu) < 160:
        return (
            "quyet_dinh" if "quyết định" in line.gap or "quyết nghị" in line.gap else "giua"
        ), ""
    return "van", ""

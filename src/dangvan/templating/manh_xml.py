"""Read XML piece by piece: which elements are open after a piece, and whether it is well-formed.

A template's constant text comes in pieces, cut wherever a tag stands; no piece is a document.

Source: Extensible Markup Language (XML) 1.0, fifth edition, 2.4, 3.1; Namespaces in XML 1.0, 5.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache


class KhongChungMinh(Exception):
    """The proof does not reach this template; says at what it stopped."""


@dataclass(frozen=True, slots=True)
class The:
    """An open element and the prefixes in scope inside it."""

    ten: str
    tien_to: frozenset[str]


@dataclass(frozen=True, slots=True)
class TheDo:
    """A tag cut off inside the value of an attribute."""

    ten: str
    da_co: frozenset[str]
    ngoac: str


@dataclass(frozen=True, slots=True)
class ChoDung:
    """A place between two pieces: the open elements, and the tag that is cut off there."""

    the: tuple[The, ...] = ()
    do: TheDo | None = None
    het: bool = field(default=False, kw_only=True)


_TEN = r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?"
_MO = re.compile(rf"<({_TEN})")
_DONG = re.compile(rf"</({_TEN})\s*>")
_THUOC_TINH = re.compile(rf"\s+({_TEN})\s*=\s*([\"'])")
# Of numbered characters only the spaces that a serializer writes.
_THUC_THE = r"&(?:amp|lt|gt|quot|apos|#9|#10|#13);"
_GIA_TRI = rf'\s*=\s*"(?:[^<&"]|{_THUC_THE})*"'
_MOT_THUOC_TINH = re.compile(rf"\s+({_TEN}){_GIA_TRI}")
_CA_THE = re.compile(rf"<({_TEN})((?:\s+{_TEN}{_GIA_TRI})*)\s*(/?)>")
# A closing tag, a whole opening tag, or text: what a piece consists of but where it is cut.
_MUC = re.compile(rf"</({_TEN})\s*>|<({_TEN})((?:\s+{_TEN}{_GIA_TRI})*)\s*(/?)>|([^<&]+)")
_HET_THE = re.compile(r"\s*(/?)>")
_CHU = re.compile(rf"(?:[^<&]|{_THUC_THE})*")
_CHU_TRONG_NGOAC = {ngoac: re.compile(rf"(?:[^<&{ngoac}]|{_THUC_THE})*") for ngoac in "\"'"}


def doc_manh(cho: ChoDung, manh: str) -> ChoDung:
    """Return where a piece leads from a place.

    Raises:
        KhongChungMinh: It is not well-formed there, or holds comments or declarations.
    """
    cho, vi_tri = _nhieu_buoc(cho, manh)
    while vi_tri < len(manh):
        cho, vi_tri = _mot_buoc(cho, manh, vi_tri)
    return cho


def _nhieu_buoc(cho: ChoDung, manh: str) -> tuple[ChoDung, int]:
    """Go as far as whole tags and plain text lead inside the root: most pieces are only these."""
    if cho.do is not None or not cho.the:
        return cho, 0
    mo, vi_tri = list(cho.the), 0
    while khop := _MUC.match(manh, vi_tri):
        dong, ten, thuoc_tinh, tu_dong, chu = khop.groups()
        if dong:
            if len(mo) == 1 or mo[-1].ten != dong:
                break
            mo.pop()
        elif ten:
            trong = _tien_to(ten, _ten_thuoc_tinh(thuoc_tinh), mo[-1].tien_to)
            if not tu_dong:
                mo.append(The(ten, trong))
        elif "]]>" in chu:
            break
        vi_tri = khop.end()
    return ChoDung(tuple(mo)), vi_tri


def _mot_buoc(cho: ChoDung, manh: str, vi_tri: int) -> tuple[ChoDung, int]:
    if cho.do is not None:
        return _trong_ngoac(cho, cho.do, manh, vi_tri)
    if manh[vi_tri] != "<":
        return _chu(cho, manh, vi_tri)
    if dong := _DONG.match(manh, vi_tri):
        if not cho.the or cho.the[-1].ten != dong[1]:
            raise KhongChungMinh(f"thẻ đóng </{dong[1]}> không khớp")
        con = cho.the[:-1]
        return ChoDung(con, het=not con), dong.end()
    mo = _MO.match(manh, vi_tri)
    if not mo or cho.het:
        raise KhongChungMinh(f"không đọc được {manh[vi_tri : vi_tri + 20]!r}")
    if ca_the := _CA_THE.match(manh, vi_tri):
        return _mo_the(cho, ca_the[1], _ten_thuoc_tinh(ca_the[2]), ca_the[3]), ca_the.end()
    return _cac_thuoc_tinh(cho, TheDo(mo[1], frozenset(), ""), manh, mo.end())


def _chu(cho: ChoDung, manh: str, vi_tri: int) -> tuple[ChoDung, int]:
    khop = _CHU.match(manh, vi_tri)
    het = khop.end() if khop else vi_tri
    if het == vi_tri or "]]>" in manh[vi_tri:het]:
        raise KhongChungMinh("chữ có & không thành thực thể, hoặc ]]>")
    if not cho.the and manh[vi_tri:het].strip():
        raise KhongChungMinh("chữ nằm ngoài phần tử gốc")
    return cho, het


def _trong_ngoac(cho: ChoDung, do: TheDo, manh: str, vi_tri: int) -> tuple[ChoDung, int]:
    """Go on inside the value of an attribute: to its closing quote, or to the piece's end."""
    khop = _CHU_TRONG_NGOAC[do.ngoac].match(manh, vi_tri)
    het = khop.end() if khop else vi_tri
    if het == len(manh):
        return cho, het
    if manh[het] != do.ngoac:
        raise KhongChungMinh(f"thuộc tính của <{do.ten}> không đúng")
    return _cac_thuoc_tinh(replace(cho, do=None), replace(do, ngoac=""), manh, het + 1)


def _cac_thuoc_tinh(cho: ChoDung, do: TheDo, manh: str, vi_tri: int) -> tuple[ChoDung, int]:
    """Read a tag on from the end of its name, or of an attribute."""
    if khop := _THUOC_TINH.match(manh, vi_tri):
        ten, ngoac = khop.groups()
        if ten in do.da_co:
            raise KhongChungMinh(f"<{do.ten}> có hai thuộc tính {ten}")
        return replace(cho, do=TheDo(do.ten, do.da_co | {ten}, ngoac)), khop.end()
    het = _HET_THE.match(manh, vi_tri)
    if not het:
        raise KhongChungMinh(f"thẻ <{do.ten}> bị cắt ngoài thuộc tính")
    return _mo_the(cho, do.ten, do.da_co, het[1]), het.end()


@lru_cache(maxsize=1024)
def _ten_thuoc_tinh(chu: str) -> frozenset[str]:
    """The names in a whole tag's attributes."""
    cac_ten = [khop[1] for khop in _MOT_THUOC_TINH.finditer(chu)]
    if len(set(cac_ten)) < len(cac_ten):
        raise KhongChungMinh("thẻ có hai thuộc tính cùng tên")
    return frozenset(cac_ten)


def _mo_the(cho: ChoDung, ten: str, thuoc_tinh: frozenset[str], tu_dong: str) -> ChoDung:
    """Open an element, or pass one that is closed at once."""
    ben_ngoai = cho.the[-1].tien_to if cho.the else frozenset({"xml"})
    trong = _tien_to(ten, thuoc_tinh, ben_ngoai)
    if tu_dong:
        return replace(cho, het=not cho.the)
    return ChoDung((*cho.the, The(ten, trong)))


@lru_cache(maxsize=1024)
def _tien_to(ten: str, thuoc_tinh: frozenset[str], ben_ngoai: frozenset[str]) -> frozenset[str]:
    """The prefixes in scope inside an element; its own must be among them."""
    trong = ben_ngoai | {muc[6:] for muc in thuoc_tinh if muc.startswith("xmlns:")}
    for muc in (ten, *thuoc_tinh):
        tien_to, hai_cham, _ = muc.partition(":")
        if hai_cham and tien_to != "xmlns" and tien_to not in trong:
            raise KhongChungMinh(f"tiền tố {tien_to}: chưa khai báo")
    return trong

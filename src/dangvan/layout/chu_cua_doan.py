"""The letters of a paragraph: runs, fields, tracked changes taken as accepted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dangvan.layout.do import KieuChu, Manh
from dangvan.layout.hinh import Hinh, cac_hinh
from dangvan.layout.xml import MC, Nut, W

_TRONG = frozenset(
    W + ten
    for ten in ("ins", "moveTo", "smartTag", "customXml", "hyperlink", "sdtContent", "dir", "bdo")
)
_BO = frozenset(W + ten for ten in ("del", "moveFrom"))
_HINH = frozenset(W + ten for ten in ("drawing", "pict", "object"))
_CHU_THAY = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
_KHONG_CHU_SO = ("ROMAN", "ALPHABETIC", "CARDTEXT", "ORDTEXT")
_TOAN = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


@dataclass(slots=True)
class Dem:
    """What is counted while a document is walked through."""

    thay_doi: int = 0
    ghi_chu: int = 0
    chu_an: int = 0
    o_dieu_khien: int = 0
    hinh: int = 0
    trang_da_dan: int = 0
    trang_ngat: int = 0


@dataclass(slots=True)
class ChuDoan:
    """The letters of one paragraph as they are gathered."""

    manh: list[tuple[str, KieuChu]] = field(default_factory=list)
    truong: list[str] = field(default_factory=list)
    hinh: list[Hinh] = field(default_factory=list)

    def cac_manh(self) -> tuple[Manh, ...]:
        """The stretches, neighbours of one look joined."""
        ra: list[tuple[str, KieuChu]] = []
        for chu, kieu in self.manh:
            if ra and ra[-1][1] is kieu:
                ra[-1] = (ra[-1][0] + chu, kieu)
            else:
                ra.append((chu, kieu))
        return tuple(Manh(chu, kieu) for chu, kieu in ra)


class DocChu:
    """Reads runs; fields may begin in one paragraph and end in another, so it is kept for all."""

    def __init__(self, dem: Dem) -> None:
        self._dem = dem
        # Open fields: instruction so far, and whether the result has begun.
        self._truong: list[tuple[list[str], bool]] = []

    def doc(self, node: Iterable[Nut], kieu: Callable[[Nut], KieuChu], ra: ChuDoan) -> None:
        """Add what the children of a paragraph (or of a wrapper in it) print.

        Args:
            node: The children.
            kieu: Gives the look of a run from its `w:rPr`.
            ra: Where the letters are gathered.
        """
        for con in node:
            tag = con.tag
            if tag == f"{W}r":
                self._run(con, kieu, ra)
            elif tag in _TRONG:
                self._dem.thay_doi += tag in (f"{W}ins", f"{W}moveTo")
                self.doc(con, kieu, ra)
            elif tag == f"{W}sdt":
                self._dem.o_dieu_khien += 1
                self.doc(con.iterchildren(f"{W}sdtContent"), kieu, ra)
            elif tag == f"{W}fldSimple":
                ra.truong.append(_ten_truong(con.get(f"{W}instr", "")))
                self.doc(con, kieu, ra)
            elif tag in _BO:
                self._dem.thay_doi += 1
            elif tag == f"{MC}AlternateContent":
                self.doc(nhanh(con), kieu, ra)
            elif isinstance(tag, str) and tag.startswith(_TOAN[:-1]):
                chu = "".join(t.text or "" for t in con.iter(_TOAN))
                ra.manh.append((chu, kieu(None)))

    def _run(self, run: Nut, kieu: Callable[[Nut], KieuChu], ra: ChuDoan) -> None:
        dang = kieu(run.find(f"{W}rPr"))
        chu = self._chu(run, ra)
        if dang.an:
            self._dem.chu_an += bool(chu.strip())
        elif chu:
            ra.manh.append((chu, dang))

    def _chu(self, cac_nut: Iterable[Nut], ra: ChuDoan) -> str:
        phan: list[str] = []
        for con in cac_nut:
            tag = con.tag
            if tag == f"{W}t":
                if self._hien():
                    phan.append(con.text or "")
            elif tag in _CHU_THAY:
                phan.append(_CHU_THAY[tag] if self._hien() else "")
            elif tag == f"{W}br":
                phan.append(self._ngat(con.get(f"{W}type", "textWrapping")))
            elif tag == f"{W}sym":
                phan.append(_ky_hieu(con.get(f"{W}char", "")))
            elif tag == f"{W}fldChar":
                self._dau_truong(con.get(f"{W}fldCharType", ""), ra)
            elif tag == f"{W}instrText":
                if self._truong and not self._truong[-1][1]:
                    self._truong[-1][0].append(con.text or "")
            elif tag in _HINH:
                ra.hinh.extend(cac_hinh(con))
            elif tag == f"{W}lastRenderedPageBreak":
                self._dem.trang_da_dan += 1
            elif tag == f"{W}commentReference":
                self._dem.ghi_chu += 1
            elif tag == f"{MC}AlternateContent":
                phan.append(self._chu(nhanh(con), ra))
        return "".join(phan)

    def _hien(self) -> bool:
        return all(ket_qua for _, ket_qua in self._truong)

    def _ngat(self, loai: str) -> str:
        if loai == "textWrapping":
            return "\n"
        self._dem.trang_ngat += loai == "page"
        return "\v" if loai == "column" else "\f"

    def _dau_truong(self, loai: str, ra: ChuDoan) -> None:
        if loai == "begin":
            self._truong.append(([], False))
        elif self._truong:
            lenh, ket_qua = self._truong.pop()
            if not ket_qua:
                ra.truong.append(_ten_truong("".join(lenh)))
            if loai == "separate":
                self._truong.append((lenh, True))


def nhanh(node: Nut) -> Iterable[Nut]:
    """Return the children of the one branch of an `mc:AlternateContent` that is read."""
    con = node.find(f"{MC}Choice")
    if con is None:
        con = node.find(f"{MC}Fallback")
    return () if con is None else con


def _ten_truong(lenh: str) -> str:
    """Return a field's name; a page number that is not in digits says so after a space."""
    tu = lenh.upper().split() or [""]
    khac = [dang for dang in _KHONG_CHU_SO if dang in tu[1:]]
    return f"{tu[0]} {khac[0]}" if khac else tu[0]


def _ky_hieu(ma: str) -> str:
    try:
        so = int(ma, 16)
    except ValueError:
        return ""
    # Symbol fonts put their letters into the private area: F02A is an asterisk.
    so = so - 0xF000 if 0xF020 <= so <= 0xF0FF else so
    return chr(so) if 0 < so < 0x110000 and not 0xD800 <= so < 0xE000 else ""

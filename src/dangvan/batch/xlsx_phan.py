"""The parts of a plain workbook, each read as it streams by: texts, styles, the rows of a sheet.

A part says `KhongDonGian` as soon as it meets something only openpyxl reads surely.
"""

import re
from array import array
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import IO, Protocol
from xml.parsers.expat import ParserCreate

from openpyxl.utils import column_index_from_string

from dangvan.batch.bang_bo_nho import gon_so_thuc
from dangvan.batch.bang_tinh import DongTinh, GiaTri
from dangvan.disk import Spool, TemporaryFile

ThuocTinh = dict[str, str]

_NGAY = re.compile(r"(?:\[\$-[0-9A-Fa-f]+\])?[dmyDMY/\\\-. ]*[dyDY][dmyDMY/\\\-. ]*(?:;@)?")
_SO = re.compile(r"[0#?,.%\- _()]+|@|General")
# Built-in formats that hold no time: general, numbers, text, and the day of one's region.
_CO_SAN = {so: "General" for so in "0 1 2 3 4 9 10 11 37 38 39 40 49".split()} | {"14": "d/m/yyyy"}
_CHU_THOAT = re.compile(r"_x[0-9A-Fa-f]{4}_|x005F_")
# Before its 61st day Excel counts one that never was.
_NGAY_0, _NGAY_DAU, _NGAY_CUOI = datetime(1899, 12, 30), 61, 2_958_465
_NHO_CHU = 4_096
_TRONG_DONG = frozenset({"row", "c", "v", "is", "t"})
_NGOAI_DONG_CAM = frozenset({"mergeCell", "filterColumn"})


class KhongDonGian(Exception):
    """Something that only openpyxl reads surely."""


class Phan(Protocol):
    """What is told of a part as it is read."""

    def mo(self, ten: str, thuoc_tinh: ThuocTinh) -> None:
        """An element begins."""

    def dong(self, ten: str) -> None:
        """An element ends."""


class PhanCoChu:
    """A part in which text counts."""

    def __init__(self) -> None:
        self.cac_manh: list[str] = []
        """The text since it was last emptied."""

    def lay_chu(self) -> str:
        """Return the text met since then; escaped text is left to openpyxl."""
        chu = "".join(self.cac_manh)
        if "x" in chu and _CHU_THOAT.search(chu):
            raise KhongDonGian
        return chu


def phan_tich(xml: IO[bytes], goc: str, phan: Phan) -> None:
    """Tell a part of the elements of its file, whose outermost is `goc`.

    Raises:
        KhongDonGian: The file is another one, or has a document type.
        ExpatError: It is no XML.
    """
    doc = ParserCreate()
    doc.buffer_text = True

    def dau_tien(ten: str, thuoc_tinh: ThuocTinh) -> None:
        if ten != goc:
            raise KhongDonGian
        doc.StartElementHandler = phan.mo

    def khong(*_: object) -> None:
        raise KhongDonGian

    doc.StartElementHandler = dau_tien
    doc.EndElementHandler = phan.dong
    doc.StartDoctypeDeclHandler = khong
    if isinstance(phan, PhanCoChu):
        doc.CharacterDataHandler = phan.cac_manh.append
    doc.ParseFile(xml)


class TungMuc:
    """A part of which only the attributes of its elements count."""

    def __init__(self, nhan: Callable[[str, ThuocTinh], None]) -> None:
        self.mo = nhan

    def dong(self, ten: str) -> None:
        """Nothing to see."""


class ChuChung(PhanCoChu):
    """The texts cells share, by number: on the disk, since each person of a list has several."""

    def __init__(self) -> None:
        super().__init__()
        self._tep = TemporaryFile()
        self._cho = array("Q", [0])
        self._nho: dict[int, str] = {}

    def mo(self, ten: str, thuoc_tinh: ThuocTinh) -> None:
        """Begin a text; one formatted letter by letter is left to openpyxl."""
        if ten not in ("si", "t"):
            raise KhongDonGian
        self.cac_manh.clear()

    def dong(self, ten: str) -> None:
        """Keep a text."""
        if ten == "si":
            chu = self.lay_chu().encode()
            self._tep.write(chu)
            self._cho.append(self._cho[-1] + len(chu))

    def lay(self, so: int) -> str:
        """Return the text of a number; the usual ones are kept at hand."""
        chu = self._nho.get(so)
        if chu is None:
            dau, cuoi = self._cho[so : so + 2]
            self._tep.seek(dau)
            chu = self._tep.read(cuoi - dau).decode()
            if len(self._nho) >= _NHO_CHU:
                self._nho.clear()
            self._nho[so] = chu
        return chu


class KieuO:
    """The styles of a workbook's cells: those under which a number is a day."""

    def __init__(self) -> None:
        self.la_ngay: set[str] = set()
        self._rieng: dict[str, str] = {}
        self._trong_o = False
        self._so_kieu = 0

    def mo(self, ten: str, thuoc_tinh: ThuocTinh) -> None:
        """Take in a format, or a style that uses one."""
        if ten == "numFmt":
            self._rieng[thuoc_tinh["numFmtId"]] = thuoc_tinh["formatCode"]
        elif ten == "cellXfs":
            self._trong_o = True
        elif ten == "xf":
            so = thuoc_tinh.get("numFmtId", "0")
            ma = self._rieng.get(so) or _CO_SAN.get(so, "")
            if _NGAY.fullmatch(ma):
                self.la_ngay |= {str(self._so_kieu)} if self._trong_o else set()
            elif not _SO.fullmatch(ma):
                raise KhongDonGian
            self._so_kieu += self._trong_o

    def dong(self, ten: str) -> None:
        """Styles of cells end."""
        if ten == "cellXfs":
            self._trong_o = False


class TrangTinh(PhanCoChu):
    """A sheet: its rows, in a file as they come.

    Args:
        chu_chung: The texts its cells share.
        la_ngay: The styles under which a number is a day.
    """

    def __init__(self, chu_chung: ChuChung, la_ngay: set[str]) -> None:
        super().__init__()
        self.cac_dong: Spool[DongTinh] = Spool()
        self._chu_chung = chu_chung
        self._la_ngay = la_ngay
        self._trong = False
        self._so_dong = 0
        self._dong: list[GiaTri] = []
        self._o: ThuocTinh = {}
        self._chu = ""
        self._cot: dict[str, int] = {}

    def mo(self, ten: str, thuoc_tinh: ThuocTinh) -> None:
        """Begin a row, a cell, or what is in it."""
        if not self._trong:
            self._trong = ten == "sheetData"
            if ten in _NGOAI_DONG_CAM:
                raise KhongDonGian
        elif ten == "c":
            self._o, self._chu = thuoc_tinh, ""
        elif ten == "row":
            so_dong = int(thuoc_tinh["r"])
            if so_dong <= self._so_dong or thuoc_tinh.get("hidden", "0") not in ("0", "false"):
                raise KhongDonGian
            self._so_dong, self._dong = so_dong, []
        elif ten not in _TRONG_DONG:
            raise KhongDonGian
        self.cac_manh.clear()

    def dong(self, ten: str) -> None:
        """End a row, a cell, or what is in it."""
        if not self._trong:
            return
        if ten == "v" or ten == "t":
            self._chu += self.lay_chu()
        elif ten == "c":
            self._xong_o()
        elif ten == "row":
            if self._dong:
                self.cac_dong.append(DongTinh(self._so_dong, tuple(self._dong)))
        elif ten == "sheetData":
            self._trong = False

    def _xong_o(self) -> None:
        value = self._gia_tri(self._o.get("t", "n"), self._chu)
        dia_chi = self._o["r"]
        chu_cot = dia_chi.rstrip("0123456789")
        cot = self._cot.get(chu_cot)
        if cot is None:
            cot = self._cot[chu_cot] = column_index_from_string(chu_cot) - 1
        thieu = cot - len(self._dong)
        if value is None:
            return
        if thieu < 0 or dia_chi[len(chu_cot) :] != str(self._so_dong):
            raise KhongDonGian
        self._dong += [None] * thieu
        self._dong.append(value)

    def _gia_tri(self, loai: str, chu: str) -> GiaTri:
        if loai == "inlineStr":
            return chu or None
        if not chu:
            return None
        if loai == "s":
            return self._chu_chung.lay(int(chu)) or None
        if loai == "b":
            return bool(int(chu))
        if loai != "n":
            raise KhongDonGian
        la_so_thuc = "." in chu or "E" in chu or "e" in chu
        so = gon_so_thuc(float(chu)) if la_so_thuc else int(chu)
        if self._o.get("s") not in self._la_ngay:
            return so
        if not isinstance(so, int) or not _NGAY_DAU <= so <= _NGAY_CUOI:
            raise KhongDonGian
        return _NGAY_0 + timedelta(days=so)

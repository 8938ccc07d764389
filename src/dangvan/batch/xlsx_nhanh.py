"""Reading a plain workbook row by row; it must read what openpyxl reads, or leave it to that.

Only what the two cannot read differently is read here: no formula, error, merged cell, hidden row,
filter, time of day or unusual number format. Whatever else is met sends the whole workbook to
openpyxl, which holds every cell in memory.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO
from xml.parsers.expat import ExpatError

from dangvan.batch.bang_tinh import BangTinh
from dangvan.batch.xlsx_phan import (
    ChuChung,
    KhongDonGian,
    KieuO,
    ThuocTinh,
    TrangTinh,
    TungMuc,
    phan_tich,
)

_KHAC = (KhongDonGian, LookupError, ValueError, ExpatError, zipfile.BadZipFile, zlib.error)


def doc_xlsx_nhanh(
    tep: IO[bytes], *, nguon: str, trang_tinh: str | None = None
) -> tuple[BangTinh, ...] | None:
    """Return the sheets as `doc_xlsx` does, or `None` where openpyxl has to read them.

    Args:
        tep: A workbook that was looked at for what would exhaust the machine.
        nguon: The file's name, for messages.
        trang_tinh: The only sheet wanted.
    """
    try:
        with zipfile.ZipFile(tep) as goi:
            cac_bang = tuple(_cac_bang(goi, nguon, trang_tinh))
    except _KHAC:
        return None
    return tuple(bang for bang in cac_bang if bang.dong) or None


def _cac_bang(goi: zipfile.ZipFile, nguon: str, trang_tinh: str | None) -> Iterator[BangTinh]:
    phan = _lien_ket(goi)
    chu_chung, kieu = ChuChung(), KieuO()
    for loai, ten in phan.values():
        if loai == "sharedStrings":
            phan_tich(goi.open(ten), "sst", chu_chung)
        elif loai == "styles":
            phan_tich(goi.open(ten), "styleSheet", kieu)
    for ten, lien_ket, hien in _cac_trang(goi):
        if hien if trang_tinh is None else ten == trang_tinh:
            trang = TrangTinh(chu_chung, kieu.la_ngay)
            phan_tich(goi.open(phan[lien_ket][1]), "worksheet", trang)
            yield BangTinh(nguon, "xlsx", ten, trang.cac_dong)


def _lien_ket(goi: zipfile.ZipFile) -> dict[str, tuple[str, str]]:
    """Return the kind and the name of each part of the workbook, by the key it is called by."""
    phan: dict[str, tuple[str, str]] = {}

    def nhan(ten: str, thuoc_tinh: ThuocTinh) -> None:
        loai = thuoc_tinh["Type"].rpartition("/")[2]
        if loai in ("chartsheet", "dialogsheet", "xlMacrosheet"):
            raise KhongDonGian
        phan[thuoc_tinh["Id"]] = loai, posixpath.join("/xl", thuoc_tinh["Target"])[1:]

    phan_tich(goi.open("xl/_rels/workbook.xml.rels"), "Relationships", TungMuc(nhan))
    return phan


def _cac_trang(goi: zipfile.ZipFile) -> list[tuple[str, str, bool]]:
    """Return each sheet's name, the key of its part, and whether it is seen."""
    trang: list[tuple[str, str, bool]] = []

    def nhan(ten: str, thuoc_tinh: ThuocTinh) -> None:
        if ten == "workbookPr" and thuoc_tinh.get("date1904", "0") not in ("0", "false"):
            raise KhongDonGian
        if ten == "sheet":
            hien = thuoc_tinh.get("state", "visible") == "visible"
            trang.append((thuoc_tinh["name"], thuoc_tinh["r:id"], hien))

    phan_tich(goi.open("xl/workbook.xml"), "workbook", TungMuc(nhan))
    return trang

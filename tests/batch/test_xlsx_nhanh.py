"""A plain workbook is read as openpyxl reads it, or left to that."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from dot_mau import danh_sach, viet_xlsx
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from dangvan.batch.bang_tinh import BangTinh
from dangvan.batch.bang_xlsx import doc_xlsx
from dangvan.batch.xlsx_nhanh import doc_xlsx_nhanh

KY_TU = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
CHU = st.text(KY_TU | st.sampled_from("\t\n\r "), max_size=12)
MOT_O = st.one_of(
    st.none(),
    CHU.filter(lambda chu: not chu.startswith("=")),
    st.booleans(),
    st.integers(-(10**6), 10**12),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1)).map(
        lambda d: d.replace(microsecond=0)
    ),
)
DINH_DANG = st.sampled_from(
    ("dd/mm/yyyy", "[$-42A]dd/mm/yyyy;@", "d-m-yy", "mmm yyyy", "0.00", "#,##0", "@", "General",
     "yyyy", "0000", "h:mm", '"ngày" d', "[h]:mm", "0.0%", "m/d", "mm:ss", "_-* #,##0_-")
)  # fmt: skip


def byte_cua(workbook: Workbook) -> bytes:
    luu = io.BytesIO()
    workbook.save(luu)
    return luu.getvalue()


def nhanh(du_lieu: bytes, **khac: Any) -> tuple[BangTinh, ...] | None:
    return doc_xlsx_nhanh(io.BytesIO(du_lieu), nguon="a.xlsx", **khac)


def bang_openpyxl(du_lieu: bytes) -> tuple[BangTinh, ...]:
    with patch("dangvan.batch.bang_xlsx.doc_xlsx_nhanh", return_value=None):
        return doc_xlsx(io.BytesIO(du_lieu), nguon="a.xlsx")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.tuples(MOT_O, DINH_DANG), min_size=1, max_size=4), min_size=1, max_size=4)
)
def test_what_is_read_fast_is_what_openpyxl_reads(hang: list[list[tuple[Any, str]]]) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"] = "đầu"
    for dong, cac_o in enumerate(hang, start=3):
        for cot, (value, dinh_dang) in enumerate(cac_o, start=2):
            o = sheet.cell(dong, cot, value)
            if isinstance(value, int | float | date):
                o.number_format = dinh_dang
    du_lieu = byte_cua(workbook)
    ra = nhanh(du_lieu)
    assert ra is None or ra == bang_openpyxl(du_lieu)


def test_a_usual_list_goes_the_fast_way(tmp_path: Any) -> None:
    du_lieu = viet_xlsx(tmp_path / "a.xlsx", danh_sach(30)).read_bytes()
    ra = nhanh(du_lieu)
    assert ra is not None
    assert len(ra[0].dong) == 31
    assert ra == bang_openpyxl(du_lieu)


def _sua(ten: str, viec: Callable[[bytes], bytes]) -> Callable[[Workbook], bytes]:
    def lam(workbook: Workbook) -> bytes:
        luu = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(byte_cua(workbook))) as goc,
            zipfile.ZipFile(luu, "w") as moi,
        ):
            for muc in goc.namelist():
                data = goc.read(muc)
                moi.writestr(muc, viec(data) if muc == ten else data)
        return luu.getvalue()

    return lam


def _voi(viec: Callable[[Any], object]) -> Callable[[Workbook], bytes]:
    def lam(workbook: Workbook) -> bytes:
        viec(workbook.worksheets[0])
        return byte_cua(workbook)

    return lam


def _ngay_so(sheet: Any, so: int) -> None:
    sheet["C3"] = so
    sheet["C3"].number_format = "dd/mm/yyyy"


def _co_tien_to(xml: bytes) -> bytes:
    chinh = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = xml.replace(b"<c ", b"<x:c ").replace(b"</c>", b"</x:c>")
    return xml.replace(b"<worksheet ", b'<worksheet xmlns:x="' + chinh + b'" ')


def _utf16(xml: bytes) -> bytes:
    than = xml.decode().split("?>")[-1]
    return f'<?xml version="1.0" encoding="UTF-16"?>{than}'.encode("utf-16")


TRANG = "xl/worksheets/sheet1.xml"
PHAI_QUA_OPENPYXL: dict[str, Callable[[Workbook], bytes]] = {
    "công thức": _voi(lambda ws: ws.__setitem__("C3", "=1+1")),
    "ô lỗi": _voi(lambda ws: ws.__setitem__("C3", "#REF!")),
    "ô gộp": _voi(lambda ws: ws.merge_cells("C3:D4")),
    "dòng ẩn": _voi(lambda ws: setattr(ws.row_dimensions[2], "hidden", True)),
    "giờ": _voi(lambda ws: ws.__setitem__("C3", time(3, 4))),
    "khoảng giờ": _voi(lambda ws: ws.__setitem__("C3", timedelta(hours=30))),
    "ngày giờ": _voi(lambda ws: ws.__setitem__("C3", datetime(2020, 1, 2, 3))),
    "ngày chưa từng có": _voi(lambda ws: ws.__setitem__("C3", date(1900, 1, 15))),
    "chữ thoát": _voi(lambda ws: ws.__setitem__("C3", "_x0041_")),
    "định dạng lạ": _voi(lambda ws: setattr(ws["A2"], "number_format", '"ngày" d')),
    "lịch 1904": _voi(lambda ws: setattr(ws.parent, "epoch", CALENDAR_MAC_1904)),
    "ô kiểu e": _sua(TRANG, lambda xml: xml.replace(b' t="n"', b" t='e'")),
    "ngày ngoài lịch": _voi(lambda ws: _ngay_so(ws, 10**12)),
    "ngày âm": _voi(lambda ws: _ngay_so(ws, -5)),
    "ngày quá lịch": _voi(lambda ws: _ngay_so(ws, 3_000_000)),
    "tiền tố": _sua(TRANG, lambda xml: _co_tien_to(xml)),
}  # fmt: skip


@pytest.mark.parametrize("ten", PHAI_QUA_OPENPYXL)
def test_whatever_could_be_read_otherwise_is_left_to_openpyxl(ten: str) -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["Họ và tên", "Số"])
    workbook.worksheets[0].append(["Lê An", 12])
    assert nhanh(byte_cua(workbook)) is not None
    assert nhanh(PHAI_QUA_OPENPYXL[ten](workbook)) is None


DOC_NHU_OPENPYXL: dict[str, Callable[[Workbook], bytes]] = {
    "ô xa": _voi(lambda ws: ws.__setitem__("XFD1", "xa")),
    "dòng xa": _voi(lambda ws: ws.__setitem__("A1048576", "xa")),
    "số căn cước gõ thành số": _voi(lambda ws: ws.__setitem__("C3", 79099000011)),
    "số âm, số rất lớn": _voi(lambda ws: ws.append([-5, 1e300, 0.25])),
    "chữ trong ô": _sua(
        TRANG,
        lambda xml: xml.replace(
            b"</sheetData>",
            b'<row r="9"><c r="B9" t="inlineStr"><is><t> a&amp;b\n</t></is></c></row></sheetData>',
        ),
    ),
    "xuống hàng giữa các ô": _sua(TRANG, lambda xml: xml.replace(b"><", b">\n <")),
    "UTF-16": _sua(TRANG, lambda xml: _utf16(xml)),
}


@pytest.mark.parametrize("ten", DOC_NHU_OPENPYXL)
def test_what_is_rare_but_certain_is_read_fast_too(ten: str) -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["Họ và tên", "Số"])
    workbook.worksheets[0].append(["Lê An", 12])
    du_lieu = DOC_NHU_OPENPYXL[ten](workbook)
    ra = nhanh(du_lieu)
    assert ra is not None
    assert ra == bang_openpyxl(du_lieu)


def test_texts_far_more_than_are_kept_at_hand_are_found_again() -> None:
    workbook = Workbook()
    for so in (*range(5_000), *range(0, 5_000, 7)):
        workbook.worksheets[0].append([f"người {so}", "Nữ"])
    (bang,) = nhanh(byte_cua(workbook)) or ()
    assert [dong.o(0) for dong in bang.dong][4_998:5_002] == [
        "người 4998",
        "người 4999",
        "người 0",
        "người 7",
    ]


def test_a_comment_or_a_hidden_sheet_keeps_nobody_from_the_fast_way() -> None:
    workbook = Workbook()
    workbook.worksheets[0]["B2"] = "Lê An"
    workbook.worksheets[0]["B2"].comment = Comment("xem lại", "A")
    an = workbook.create_sheet("Ẩn")
    an["A1"] = "không thấy"
    an.sheet_state = "hidden"
    du_lieu = byte_cua(workbook)
    ra = nhanh(du_lieu)
    assert ra == bang_openpyxl(du_lieu)
    assert ra is not None
    (rieng,) = nhanh(du_lieu, trang_tinh="Ẩn") or ()
    assert rieng.dong[0].gia_tri == ("không thấy",)


def test_a_sheet_that_is_not_there_or_empty_is_told_by_the_slow_way() -> None:
    workbook = Workbook()
    assert nhanh(byte_cua(workbook)) is None
    workbook.worksheets[0]["A1"] = "a"
    assert nhanh(byte_cua(workbook), trang_tinh="không có") is None

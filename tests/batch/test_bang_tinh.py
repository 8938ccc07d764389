"""Tables come in from files, DataFrames and records with their types kept, or are refused."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from dangvan.batch.bang_tinh import BangTinh, OHong
from dangvan.batch.nguon_bang import DUNG_LUONG_TOI_DA, doc_bang_tinh, ten_nguon
from dangvan.errors import DataError


def so_tinh(*hang: tuple[Any, ...]) -> Workbook:
    workbook = Workbook()
    for h in hang:
        workbook.worksheets[0].append(h)
    return workbook


def byte_cua(workbook: Workbook) -> io.BytesIO:
    dong = io.BytesIO()
    workbook.save(dong)
    dong.seek(0)
    return dong


def doc_mot(source: Any, **kw: Any) -> BangTinh:
    (bang,) = doc_bang_tinh(source, **kw)
    return bang


def than(bang: BangTinh) -> list[tuple[Any, ...]]:
    return [dong.gia_tri for dong in bang.dong]


def test_a_workbook_keeps_the_types_of_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    so_tinh(("chữ", 12, 1.5, True, datetime(1999, 2, 5)), (), ("cuối",)).save(path)
    bang = doc_mot(path)
    assert than(bang) == [("chữ", 12, 1.5, True, datetime(1999, 2, 5)), ("cuối",)]
    assert [dong.so_dong for dong in bang.dong] == [1, 3]
    assert bang.dia_chi(3, 0) == "Sheet!A3"


def test_a_number_without_a_fraction_is_an_int() -> None:
    assert than(doc_mot(byte_cua(so_tinh((2019.0, 79099000011.0))))) == [(2019, 79099000011)]


def test_a_stream_is_left_open() -> None:
    dong = byte_cua(so_tinh(("a",)))
    doc_bang_tinh(dong)
    assert not dong.closed


def test_a_stray_cell_far_away_costs_nothing() -> None:
    workbook = so_tinh(("a",))
    workbook.worksheets[0]["XFD1048576"] = "lạc"
    assert [dong.so_dong for dong in doc_mot(byte_cua(workbook)).dong] == [1, 1048576]


def test_a_formula_without_a_result_is_a_broken_cell() -> None:
    assert than(doc_mot(byte_cua(so_tinh(("=A2+1",))))) == [(OHong("loi:cong_thuc", "=A2+1"),)]


def test_a_formula_is_read_as_its_last_result() -> None:
    goc = byte_cua(so_tinh(("=1+1", "=1/0"))).getvalue()
    moi = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(goc)) as cu, zipfile.ZipFile(moi, "w") as ra:
        for ten in cu.namelist():
            phan = cu.read(ten)
            phan = re.sub(rb"(<f>1\+1</f>)<v ?/?>(?:</v>)?", rb"\1<v>2</v>", phan)
            phan = re.sub(
                rb'(r="B1")(><f>1/0</f>)<v ?/?>(?:</v>)?', rb'\1 t="e"\2<v>#DIV/0!</v>', phan
            )
            ra.writestr(ten, phan)
    moi.seek(0)
    assert than(doc_mot(moi)) == [(2, OHong("loi:o_excel", "#DIV/0!"))]


def test_an_impossible_date_cell_is_a_broken_cell() -> None:
    workbook = so_tinh((99999999,))
    workbook.worksheets[0]["A1"].number_format = "dd/mm/yyyy"
    assert than(doc_mot(byte_cua(workbook))) == [(OHong("loi:o_excel", "#VALUE!"),)]


def test_the_1904_calendar_is_known_and_its_dates_are_right() -> None:
    workbook = so_tinh((datetime(1999, 2, 5),))
    workbook.epoch = CALENDAR_MAC_1904
    bang = doc_mot(byte_cua(workbook))
    assert bang.he_1904
    assert than(bang) == [(datetime(1999, 2, 5),)]


def test_hidden_rows_and_filters_are_known() -> None:
    workbook = so_tinh(("a",), ("b",))
    sheet = workbook.worksheets[0]
    sheet.row_dimensions[2].hidden = True
    sheet.auto_filter.ref = "A1:A2"
    sheet.auto_filter.add_filter_column(0, ["a"])
    bang = doc_mot(byte_cua(workbook))
    assert [dong.bi_an for dong in bang.dong] == [False, True]
    assert bang.co_bo_loc


def test_merged_ranges_are_known() -> None:
    workbook = so_tinh(("a", None, "b"))
    workbook.worksheets[0].merge_cells("A1:B1")
    assert [str(v) for v in doc_mot(byte_cua(workbook)).vung_gop] == ["A1:B1"]


def test_every_visible_sheet_with_something_is_read() -> None:
    workbook = so_tinh(("a",))
    workbook.create_sheet("Trống")
    workbook.create_sheet("Hai")["A1"] = "b"
    an = workbook.create_sheet("Danh mục")
    an["A1"] = "c"
    an.sheet_state = "hidden"
    dong = byte_cua(workbook)
    assert [bang.trang_tinh for bang in doc_bang_tinh(dong)] == ["Sheet", "Hai"]
    dong.seek(0)
    assert than(doc_mot(dong, trang_tinh="Danh mục")) == [("c",)]


@pytest.mark.parametrize("ma", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("dau", [";", ",", "\t"])
def test_csv_is_read_in_every_encoding_and_with_every_delimiter(ma: str, dau: str) -> None:
    # Windows-1258 holds Vietnamese only with its marks apart.
    chu = (
        dau.join(("Họ và tên", '"Ngày, tháng; năm sinh"')) + "\r\n\r\n" + dau.join(("Lê Tấn", "5"))
    )
    dau_roi = chu.replace("ọ", "o\u0323").replace("ấ", "â\u0301")
    bang = doc_mot(io.BytesIO(dau_roi.encode(ma)))
    assert [(d.so_dong, d.gia_tri[1]) for d in bang.dong] == [
        (1, "Ngày, tháng; năm sinh"),
        (3, "5"),
    ]
    assert bang.dong[1].gia_tri[0] in ("Lê Tấn", "Lê Tâ\u0301n")
    assert bang.dia_chi(3, 1, "Ngày sinh") == "dòng 3, cột Ngày sinh"


def test_csv_in_tcvn3_keeps_the_letters_that_can_be_decoded() -> None:
    goc = "Hä vµ tªn;N¬i sinh;Ngµy vµo §¶ng\nNguyÔn ThÞ Thuú D\xad¬ng;Qu¶ng TrÞ;1999"
    assert than(doc_mot(io.BytesIO(goc.encode("latin-1"))))[1][1] == "Qu¶ng TrÞ"


def test_records_take_their_keys_in_order_of_first_sight() -> None:
    bang = doc_mot(iter([{"a": 1}, {"b": "", "a": None}, {"b": 2.0}]))
    assert than(bang) == [("a", "b"), (1,), (None, 2)]
    assert [dong.so_dong for dong in bang.dong] == [0, 1, 3]


def test_a_data_frame_loses_what_pandas_added() -> None:
    khung = pd.DataFrame(
        {
            "Họ tên": ["A", None],
            "Số": pd.array([1, None], dtype="Int64"),
            "Ngày": [pd.Timestamp("1999-02-05"), pd.NaT],
            "Điểm": [2193000012.0, float("nan")],
        }
    )
    bang = doc_mot(khung)
    assert than(bang) == [
        ("Họ tên", "Số", "Ngày", "Điểm"),
        ("A", 1, datetime(1999, 2, 5), 2193000012),
    ]


def test_a_data_frame_may_have_headings_of_two_levels_or_none() -> None:
    hai = pd.DataFrame([["x", "y"]], columns=pd.MultiIndex.from_tuples([("N", "Nam"), ("N", "Nữ")]))
    assert than(doc_mot(hai)) == [("N", "N"), ("Nam", "Nữ"), ("x", "y")]
    khong = doc_mot(pd.DataFrame([["Họ tên", "Ngày sinh"], ["A", "1999"]]))
    assert khong.dong_tieu_de == 0
    assert than(khong)[0] == ("Họ tên", "Ngày sinh")


def goi(*phan: tuple[str, bytes]) -> bytes:
    dong = io.BytesIO()
    with zipfile.ZipFile(dong, "w", zipfile.ZIP_DEFLATED) as ra:
        for ten, du_lieu in phan:
            ra.writestr(ten, du_lieu)
    return dong.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BOM_ZIP = goi(("xl/workbook.xml", b"<w/>"), ("xl/sheet1.xml", b" " * 60_000_000))
TI_LE = goi(("xl/workbook.xml", b"<w/>"), ("xl/sheet1.xml", b" " * 9_000_000))


@pytest.mark.parametrize(
    ("ten", "du_lieu", "loi"),
    [
        ("a.xlsx", OLE, "Excel 97-2003"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.xlsx", b"<html><table></table></html>", "không phải sổ tính"),
        ("a.xls", "Họ tên;Số".encode(), "không phải sổ tính"),
        ("a.xlsx", b"", "tệp rỗng"),
        ("a.xlsx", b"PK\x03\x04 rac", "hỏng"),
        ("a.xlsx", goi(("word/document.xml", b"<w/>")), "hỏng"),
        ("a.xlsx", goi(("xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><w/>")), "hỏng"),
        ("a.xlsx", goi(("xl/workbook.xml", b"<w>")), "hỏng"),
        ("a.xlsx", BOM_ZIP, "bung ra 57 MB"),
        ("a.xlsx", TI_LE, "bung ra 9 MB"),
        ("a.csv", b"\x89PNG\r\n\0\0", "không phải bảng chữ"),
        ("a.csv", b"a;b\n\xd2\xc4\xff\xfe\x81", "không phải bảng chữ"),
        ("a.csv", b";;\n;;\n", "không có dòng nào"),
        ("a.csv", b"a;b\n" + b"x" * 200_000, "CSV hỏng"),
    ],
)
def test_a_file_that_is_no_table_is_refused(
    tmp_path: Path, ten: str, du_lieu: bytes, loi: str
) -> None:
    path = tmp_path / ten
    path.write_bytes(du_lieu)
    with pytest.raises(DataError, match=loi) as bat:
        doc_bang_tinh(path)
    assert bat.value.where == ten
    assert bat.value.fix


def trang_la(tmp_path: Path) -> Any:
    path = tmp_path / "a.xlsx"
    so_tinh(("a",)).save(path)
    return doc_bang_tinh(path, trang_tinh="Khác")


@pytest.mark.parametrize(
    ("lam", "loi"),
    [
        (lambda p: doc_bang_tinh(p / "khong-co.xlsx"), "không có tệp này"),
        (lambda p: doc_bang_tinh(p), "thư mục"),
        (lambda p: doc_bang_tinh(io.StringIO("a;b")), "chế độ văn bản"),  # type: ignore[arg-type] # wrong on purpose
        (lambda p: doc_bang_tinh(7), "kiểu “int”"),  # type: ignore[arg-type] # wrong on purpose
        (lambda p: doc_bang_tinh({"a": 1}), "kiểu “dict”"),  # type: ignore[dict-item] # wrong on purpose
        (lambda p: doc_bang_tinh([1]), "không phải từ điển"),  # type: ignore[list-item] # wrong on purpose
        (lambda p: doc_bang_tinh([]), "không có dòng nào"),
        (lambda p: doc_bang_tinh(byte_cua(Workbook())), "sổ tính trống"),
        (trang_la, "không có trang “Khác”.*“Sheet”"),
    ],
)
def test_wrong_use_is_refused(tmp_path: Path, lam: Callable[[Path], Any], loi: str) -> None:
    with pytest.raises(DataError, match=loi):
        lam(tmp_path)


def test_a_file_too_big_for_a_list_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as tep:
        tep.truncate(DUNG_LUONG_TOI_DA + 1)
    with pytest.raises(DataError, match="lớn hơn 100 MB"):
        doc_bang_tinh(path)
    with path.open("rb") as tep, pytest.raises(DataError, match="lớn hơn 100 MB"):
        doc_bang_tinh(tep)


@pytest.mark.parametrize("ten", ["a.csv", "danh-sach.csv"])
def test_a_table_bears_the_name_of_its_file(tmp_path: Path, ten: str) -> None:
    path = tmp_path / ten
    path.write_bytes(b"a;b")
    with path.open("rb") as tep:
        assert doc_mot(tep).ten == doc_mot(path).ten == ten == ten_nguon(path)
    assert ten_nguon(io.BytesIO()) == "bảng"

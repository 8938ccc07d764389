"""The clerk gets the list back with each cell to mend coloured, explained and listed first."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from dangvan.batch.bao_loi_excel import ghi_bao_loi
from dangvan.batch.cot_trich_ngang import COT_TRICH_NGANG
from dangvan.batch.danh_sach import DanhSach, doc_danh_sach
from dangvan.errors import DataError

DU_LIEU = Path(__file__).parents[1] / "data" / "trich_ngang" / "trich_ngang_ban.xlsx"
DO, VANG = "FFFFC7CE", "FFFFEB9C"


def doc(source: Any, **kw: Any) -> DanhSach:
    return doc_danh_sach(source, COT_TRICH_NGANG, hom_nay=date(2026, 11, 23), **kw)


def bao_loi(source: Any, path: Path) -> Any:
    ds = doc(source)
    assert ghi_bao_loi(ds.bang, ds.van_de, path, source=source) == path
    return load_workbook(path)


def bang_can_sua(sheet: Worksheet) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(min_row=2, values_only=True))


def test_each_finding_is_coloured_commented_and_listed(tmp_path: Path) -> None:
    workbook = bao_loi(DU_LIEU, tmp_path / "ra.xlsx")
    assert workbook.sheetnames == ["Cần sửa", "Mẫu A (Nam-Nữ)"]
    sheet = workbook["Mẫu A (Nam-Nữ)"]
    assert [sheet[o].fill.fgColor.rgb for o in ("I18", "C6", "B6")] == [DO, VANG, "00000000"]
    assert sheet["I18"].comment.text == (
        "Lỗi: ngày vào Đảng “31/02/1982” không có trong lịch.\n"
        "Cách sửa: gõ lại theo dạng ngày/tháng/năm, ví dụ 05/02/1999."
    )
    assert bang_can_sua(workbook["Cần sửa"])[0] == (
        1,
        "Cảnh báo",
        "Mẫu A (Nam-Nữ)",
        "C6",
        "Ngày sinh",
        "14/10/63",
        "ngày sinh “14/10/63” chỉ ghi hai chữ số của năm",
        "ghi năm đủ bốn chữ số",
    )
    assert len(bang_can_sua(workbook["Cần sửa"])) == len(doc(DU_LIEU).van_de)
    assert workbook["Cần sửa"]["D2"].hyperlink.location == "'Mẫu A (Nam-Nữ)'!C6"


def test_the_table_itself_is_kept(tmp_path: Path) -> None:
    goc = load_workbook(DU_LIEU).worksheets[0]
    sheet = bao_loi(DU_LIEU, tmp_path / "ra.xlsx").worksheets[1]
    assert list(sheet.iter_rows(values_only=True)) == list(goc.iter_rows(values_only=True))
    assert sorted(map(str, sheet.merged_cells.ranges)) == sorted(map(str, goc.merged_cells.ranges))
    assert doc(tmp_path / "ra.xlsx").van_de == doc(DU_LIEU).van_de


def test_a_comment_is_as_high_as_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    so_tinh(["Họ tên", "Ngày sinh"], ["Lê A", "hỏng " * 10], ["Lê B", "1999"]).save(path)
    ds = doc(path)
    ghi_bao_loi(ds.bang, ds.van_de, tmp_path / "b.xlsx", source=path)
    with zipfile.ZipFile(tmp_path / "b.xlsx") as goi:
        hinh = next(goi.read(ten).decode() for ten in goi.namelist() if ten.endswith(".vml"))
    co = re.findall(r"width:(\d+)px;height:(\d+)px", hinh)
    assert [rong for rong, _ in co] == ["360", "360"]
    assert int(co[0][1]) > int(co[1][1]) >= 3 * 19


def so_tinh(*hang: list[Any]) -> Workbook:
    workbook = Workbook()
    for h in hang:
        workbook.worksheets[0].append(h)
    return workbook


def test_marks_of_an_earlier_run_are_taken_away(tmp_path: Path) -> None:
    path, mot, hai = (tmp_path / f"{i}.xlsx" for i in range(3))
    so_tinh(["Họ tên", "Ngày sinh"], ["Lê A", "31/02/1999"], ["Lê B", "99"]).save(path)
    workbook = bao_loi(path, mot)
    workbook["Sheet"]["B2"] = "28/02/1999"
    workbook.save(mot)
    workbook = bao_loi(mot, hai)
    assert workbook.sheetnames == ["Cần sửa", "Sheet"]
    assert len(bang_can_sua(workbook["Cần sửa"])) == 1
    assert workbook["Sheet"]["B2"].comment is None
    assert workbook["Sheet"]["B2"].fill.fill_type is None
    assert workbook["Sheet"]["B3"].comment.text.count("Lỗi:") == 1


def test_a_comment_of_the_clerk_stays(tmp_path: Path) -> None:
    workbook = so_tinh(["Họ tên", "Ngày sinh"], ["Lê A", "31/02/1999"])
    workbook.worksheets[0]["B2"].comment = Comment("hỏi lại chi bộ", "Văn thư")
    workbook.save(tmp_path / "a.xlsx")
    comment = bao_loi(tmp_path / "a.xlsx", tmp_path / "b.xlsx")["Sheet"]["B2"].comment
    assert comment.text.startswith("hỏi lại chi bộ\n\nLỗi: ngày sinh “31/02/1999”")


def test_a_stream_is_read_again_from_its_beginning(tmp_path: Path) -> None:
    dong = io.BytesIO(DU_LIEU.read_bytes())
    assert bao_loi(dong, tmp_path / "ra.xlsx").sheetnames[0] == "Cần sửa"


@pytest.mark.parametrize("lech", [0, 1])
def test_a_table_from_elsewhere_becomes_a_workbook_of_its_own(tmp_path: Path, lech: int) -> None:
    csv = "Họ tên;Ngày sinh;CCCD\nLê A;31/02/1999;001099000001\n".encode()
    ban_ghi = [{"Họ tên": "Lê A", "Ngày sinh": "31/02/1999", "CCCD": "001099000001"}]
    workbook = bao_loi((io.BytesIO(csv), ban_ghi)[lech], tmp_path / "ra.xlsx")
    sheet = workbook["Danh sách"]
    assert [o.value for o in sheet[1]] == ["Họ tên", "Ngày sinh", "CCCD"]
    assert [o.value for o in sheet[2]] == ["Lê A", "31/02/1999", "001099000001"]
    assert sheet["B2"].fill.fgColor.rgb == DO
    assert bang_can_sua(workbook["Cần sửa"])[0][2:4] == ("Danh sách", "B2")
    assert [v.ma for v in doc(tmp_path / "ra.xlsx").van_de] == ["loi:ngay_khong_ton_tai"]


def test_text_stays_text_and_long_numbers_stay_whole(tmp_path: Path) -> None:
    hang = [{"Họ tên": "=1+1", "Ngày sinh": "a\x0bb", "CCCD": 1099000001, "Lớp": date(2020, 1, 2)}]
    workbook = bao_loi(hang, tmp_path / "ra.xlsx")
    ten, ngay, cccd, lop = workbook["Danh sách"][2]
    assert (ten.value, ten.data_type) == ("=1+1", "s")
    assert ngay.value == "a\ufffdb"
    assert (cccd.value, cccd.number_format) == (1099000001, "0")
    assert lop.is_date
    assert {o.data_type for hang in workbook["Cần sửa"].iter_rows() for o in hang} <= {"s", "n"}


def test_a_finding_in_a_merged_cell_stands_in_its_first(tmp_path: Path) -> None:
    workbook = so_tinh(["Lớp", None, "Họ tên"], ["x", None, "Lê 1"])
    workbook.worksheets[0]["B1"] = "Ngày sinh"
    workbook.worksheets[0].merge_cells("A2:B2")
    workbook.save(tmp_path / "a.xlsx")
    ds = doc(tmp_path / "a.xlsx")
    van_de = ds.dong[0].van_de[0]
    trong = type(van_de)("loi:trong", "ngay_sinh", "Ngày sinh", 2, 1, "Sheet!B2", "")
    ghi_bao_loi(ds.bang, [trong], tmp_path / "b.xlsx", source=tmp_path / "a.xlsx")
    assert load_workbook(tmp_path / "b.xlsx")["Sheet"]["A2"].fill.fgColor.rgb == DO


def test_the_source_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(DU_LIEU.read_bytes())
    ds = doc(path)
    with pytest.raises(DataError, match="không ghi đè lên chính danh sách gốc"):
        ghi_bao_loi(ds.bang, ds.van_de, tmp_path / "." / "a.xlsx", source=path)
    with path.open("rb") as tep, pytest.raises(DataError, match="không ghi đè"):
        ghi_bao_loi(ds.bang, ds.van_de, path, source=tep)
    assert path.read_bytes() == DU_LIEU.read_bytes()


def test_a_workbook_is_needed_to_copy_a_workbook(tmp_path: Path) -> None:
    ds = doc(DU_LIEU)
    with pytest.raises(DataError, match="thiếu sổ tính gốc"):
        ghi_bao_loi(ds.bang, ds.van_de, tmp_path / "b.xlsx")


def test_an_unwritable_place_is_told_of_and_leaves_nothing_behind(tmp_path: Path) -> None:
    ds = doc([{"Họ tên": "Lê A", "Ngày sinh": "hỏng"}])
    with pytest.raises(DataError, match="không ghi được tệp này"):
        ghi_bao_loi(ds.bang, ds.van_de, tmp_path / "khong-co" / "b.xlsx")
    (tmp_path / "b.xlsx").mkdir()
    with pytest.raises(DataError, match="không ghi được tệp này"):
        ghi_bao_loi(ds.bang, ds.van_de, tmp_path / "b.xlsx")
    assert [p.name for p in tmp_path.iterdir()] == ["b.xlsx"]


def test_an_older_report_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "ra.xlsx"
    path.write_text("cũ")
    assert bao_loi(DU_LIEU, path).sheetnames[0] == "Cần sửa"
    assert [p.name for p in tmp_path.iterdir()] == ["ra.xlsx"]

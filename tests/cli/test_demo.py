"""The demo makes exactly what it promises, and the same every time."""

import json
import re
import zipfile
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from chay_lenh import Lenh

from dangvan.cli.demo import TEN_BAO_CAO, TEN_SO, lam_demo
from dangvan.errors import DataError

RIENG = {
    "2019/ke-hoach.docx": "129-KH/ĐUK",
    "2021/nghi-quyet.docx": "02-NQ/ĐUK",
    "2026/nghi-quyet.docx": "07-NQ/ĐU",
    "2026/ke-hoach.docx": "41-KH/ĐU",
}
KET_NAP_2021 = [f"2021/ket-nap/QĐ-{so}.docx" for so in range(119, 171)]
KET_NAP_2026 = [f"2026/ket-nap/QĐ-{so:03d}.docx" for so in range(87, 95)]

BaoCao = list[dict[str, Any]]  # Any: values of JSON


@pytest.fixture(scope="session")
def bao_cao(demo: Path) -> BaoCao:
    cac_muc: BaoCao = json.loads((demo / TEN_BAO_CAO).read_text(encoding="utf-8"))["van_ban"]
    return cac_muc


def cac_tep(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def chu_trong(path: Path) -> str:
    """The words of a Word file, paragraphs and cells on lines of their own."""
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n"))


def test_the_demo_makes_exactly_these_files(demo: Path) -> None:
    assert cac_tep(demo) == {*RIENG, *KET_NAP_2021, *KET_NAP_2026, TEN_SO, TEN_BAO_CAO}


def test_the_report_names_every_paper_once(bao_cao: BaoCao) -> None:
    ten = [muc["tap_tin"] for muc in bao_cao]
    assert sorted(ten) == sorted([*RIENG, *KET_NAP_2021, *KET_NAP_2026])


def test_the_report_has_the_digest_of_every_file(demo: Path, bao_cao: BaoCao) -> None:
    tren_dia = {
        muc["tap_tin"]: sha256((demo / muc["tap_tin"]).read_bytes()).hexdigest() for muc in bao_cao
    }
    assert {muc["tap_tin"]: muc["sha256"] for muc in bao_cao} == tren_dia


def test_papers_of_their_own_get_the_numbers_of_the_first_case(bao_cao: BaoCao) -> None:
    so = {muc["tap_tin"]: muc["so_ky_hieu"] for muc in bao_cao if muc["dong"] is None}
    assert so == RIENG


def test_fifty_two_decisions_have_consecutive_numbers_in_the_order_of_rows(
    bao_cao: BaoCao,
) -> None:
    cua_2021 = [muc for muc in bao_cao if muc["nguon"] == "ket-nap-2021.xlsx"]
    assert [muc["so_van_ban"] for muc in cua_2021] == list(range(119, 171))
    assert [muc["dong"] for muc in cua_2021] == list(range(4, 56))
    assert {muc["ky_hieu"] for muc in cua_2021} == {"QĐ/ĐUK"}


def test_dates_never_go_back_along_a_series(bao_cao: BaoCao) -> None:
    cua_2021 = [muc["ngay_ban_hanh"] for muc in bao_cao if muc["nguon"] == "ket-nap-2021.xlsx"]
    assert all(truoc <= sau for truoc, sau in pairwise(cua_2021))
    assert (cua_2021[0], cua_2021[-1]) == ("2021-01-29", "2021-06-28")


def test_nothing_in_the_demo_needs_a_second_look(bao_cao: BaoCao) -> None:
    assert [muc["canh_bao"] for muc in bao_cao if muc["canh_bao"]] == []


def test_the_book_lists_every_number_of_the_report(demo: Path, bao_cao: BaoCao) -> None:
    so_tinh = openpyxl.load_workbook(demo / TEN_SO)
    o = {str(cell.value) for trang in so_tinh for hang in trang.iter_rows() for cell in hang}
    assert {muc["so_ky_hieu"] for muc in bao_cao} <= o
    assert len(so_tinh.sheetnames) == 6


@pytest.mark.parametrize(
    ("tap_tin", "cac_chu"),
    [
        (
            "2021/nghi-quyet.docx",
            ["Số 02-NQ/ĐUK", "ngày 14 tháng 01 năm 2021", "T/M BAN THƯỜNG VỤ"],
        ),
        ("2019/ke-hoach.docx", ["Số 129-KH/ĐUK", "ngày 03 tháng 10 năm 2019", "Tổng cộng", "107"]),
        ("2021/ket-nap/QĐ-119.docx", ["Số 119-QĐ/ĐUK", "29-QĐ/TW", "T/M BAN THƯỜNG VỤ"]),
        ("2026/nghi-quyet.docx", ["ĐẢNG BỘ TỈNH LÂM ĐỒNG", "T/M ĐẢNG UỶ", "21-NQ/TW"]),
        ("2026/ke-hoach.docx", ["07-NQ/ĐU", "Phụ lục", "Tổng cộng", "36"]),
        ("2026/ket-nap/QĐ-087.docx", ["Số 87-QĐ/ĐU", "20-QĐ/TW", "T/M BAN THƯỜNG VỤ"]),
    ],
)
def test_a_paper_says_what_it_must(demo: Path, tap_tin: str, cac_chu: list[str]) -> None:
    chu = chu_trong(demo / tap_tin)
    assert [mot for mot in cac_chu if mot not in chu] == []


def test_a_decision_is_about_the_person_of_its_row(demo: Path, vi_du: Path) -> None:
    trang = openpyxl.load_workbook(vi_du / "ket-nap-2021.xlsx")["Danh sách"]
    ten = [str(trang.cell(dong, 2).value) for dong in range(4, 56)]
    sai = [
        tap_tin
        for tap_tin, nguoi in zip(KET_NAP_2021, ten, strict=True)
        if nguoi not in chu_trong(demo / tap_tin)
    ]
    assert sai == []


def test_the_same_demo_gives_the_same_bytes(demo: Path, tmp_path: Path) -> None:
    lam_demo(tmp_path / "lai")
    khac = [
        ten
        for ten in cac_tep(demo)
        if (demo / ten).read_bytes() != (tmp_path / "lai" / ten).read_bytes()
    ]
    assert khac == []


def test_a_folder_that_holds_something_is_refused(lenh: Lenh, tmp_path: Path) -> None:
    (tmp_path / "cua-toi.txt").write_text("giữ lại", encoding="utf-8")
    ket_qua = lenh("demo", "--out", tmp_path)
    assert ket_qua.ma == 2
    assert "không trống" in ket_qua.loi
    assert "--overwrite" in ket_qua.loi
    assert cac_tep(tmp_path) == {"cua-toi.txt"}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ra").touch()
    with pytest.raises(DataError, match="không phải thư mục"):
        lam_demo(tmp_path / "ra")


def test_overwriting_makes_the_same_demo_again_and_tells_of_it(lenh: Lenh, tmp_path: Path) -> None:
    lenh("demo", "--out", tmp_path / "ra")
    dau = cac_tep(tmp_path / "ra")
    ket_qua = lenh("demo", "--out", tmp_path / "ra", "--overwrite")
    assert ket_qua.ma == 0
    assert cac_tep(tmp_path / "ra") == dau
    assert "52 quyết định" in ket_qua.ra
    assert "119-QĐ/ĐUK … 170-QĐ/ĐUK" in ket_qua.ra
    assert "64 văn bản" in ket_qua.ra


def test_json_gives_the_entries_of_the_report(lenh: Lenh, tmp_path: Path, bao_cao: BaoCao) -> None:
    assert json.loads(lenh("demo", "--out", tmp_path / "ra", "--json").ra) == bao_cao

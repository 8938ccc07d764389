"""Looking into the register, and printing it."""

import json
from pathlib import Path

import pytest
from chay_lenh import Lenh
from docx_dump import dump
from openpyxl import load_workbook

NGUOI = "Đỗ Hoàng Hiếu"


@pytest.fixture
def so(lenh: Lenh, vi_du: Path) -> Path:
    """Return a register with a plan, a resolution and eight decisions."""
    so = vi_du / "so.db"
    for ten in ("nghi-quyet-2026", "ke-hoach-2026"):
        lenh("render", vi_du / f"{ten}.yaml", "--register", so, "--out", vi_du / f"{ten}.docx")
    lenh(
        "batch", vi_du / "ket-nap-2026.xlsx", "--kind", "quyet_dinh_ket_nap",
        "--office", vi_du / "don-vi-2026.yaml", "--register", so, "--out", vi_du / "ra",
    )  # fmt: skip
    return so


def test_the_list_shows_every_number(lenh: Lenh, so: Path) -> None:
    ket_qua = lenh("register", "list", so)
    assert ket_qua.ma == 0
    assert "07-NQ/ĐU" in ket_qua.ra
    assert "94-QĐ/ĐU" in ket_qua.ra
    assert "10 số." in ket_qua.ra


def test_the_list_may_be_of_one_kind(lenh: Lenh, so: Path) -> None:
    muc = json.loads(lenh("register", "list", so, "--kind", "ke_hoach", "--json").ra)
    assert [mot["so_ky_hieu"] for mot in muc] == ["41-KH/ĐU"]


def test_people_are_named_only_when_asked_for(lenh: Lenh, so: Path) -> None:
    assert NGUOI not in lenh("register", "list", so).ra
    assert NGUOI not in lenh("register", "list", so, "--json").ra
    assert NGUOI in lenh("register", "list", so, "--people").ra
    assert NGUOI in lenh("register", "list", so, "--people", "--json").ra


def test_next_tells_the_number_of_each_series(lenh: Lenh, so: Path) -> None:
    assert "Kế hoạch" in lenh("register", "next", so).ra
    day = json.loads(lenh("register", "next", so, "--json").ra)
    assert {mot["ten_loai"]: mot["so_tiep_theo"] for mot in day} == {
        "KẾ HOẠCH": 42,
        "NGHỊ QUYẾT": 8,
        "QUYẾT ĐỊNH": 95,
    }


def test_the_book_is_written_to_excel(lenh: Lenh, so: Path, tmp_path: Path) -> None:
    ket_qua = lenh("register", "export", so, "--out", tmp_path / "so.xlsx")
    assert ket_qua.ma == 0
    assert "10 số" in ket_qua.ra
    assert len(load_workbook(tmp_path / "so.xlsx").sheetnames) == 3
    lai = lenh("register", "export", so, "--out", tmp_path / "so.xlsx")
    assert lai.ma == 2
    assert lenh("register", "export", so, "--out", tmp_path / "so.xlsx", "--overwrite").ma == 0


def test_terms_are_listed_and_added(lenh: Lenh, so: Path, vi_du: Path) -> None:
    assert "2025 - 2030" in lenh("register", "term", so).ra
    ket_qua = lenh("register", "term", so, "--office", vi_du / "don-vi-2019.yaml", "--json")
    assert {ky["ten_nhiem_ky"] for ky in json.loads(ket_qua.ra)} == {"2015 - 2020", "2025 - 2030"}
    assert "31/7/2020" in lenh("register", "term", so).ra


@pytest.mark.parametrize("lenh_con", ["list", "next", "term"])
def test_looking_never_makes_a_register(lenh: Lenh, tmp_path: Path, lenh_con: str) -> None:
    ket_qua = lenh("register", lenh_con, tmp_path / "so.db")
    assert ket_qua.ma == 2
    assert "không có sổ này" in ket_qua.loi
    assert not (tmp_path / "so.db").exists()


def test_a_file_that_is_no_register_is_refused(lenh: Lenh, vi_du: Path) -> None:
    ket_qua = lenh("register", "list", vi_du / "ket-nap-2026.xlsx")
    assert ket_qua.ma == 2
    assert "Traceback" not in ket_qua.loi


def test_the_book_is_written_to_word_whole_or_in_part(lenh: Lenh, so: Path, tmp_path: Path) -> None:
    ket_qua = lenh("register", "export", so, "--out", tmp_path / "so.docx")
    assert (ket_qua.ma, ket_qua.loi) == (0, "")
    assert "10 số" in ket_qua.ra
    mot = ("register", "export", so, "--out", tmp_path / "kh.docx", "--kind", "ke_hoach")
    assert "1 số" in lenh(*mot, "--term", "2025 - 2030").ra
    assert "07-NQ/ĐU" in dump((tmp_path / "so.docx").read_bytes())
    assert "07-NQ/ĐU" not in dump((tmp_path / "kh.docx").read_bytes())
    sai = lenh("register", "export", so, "--out", tmp_path / "kh.xlsx", "--kind", "ke_hoach")
    assert sai.ma == 2
    assert "chỉ bản Word" in sai.loi

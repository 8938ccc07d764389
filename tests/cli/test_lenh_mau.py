"""Forms, schemas, templates, and a look at the machine."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from chay_lenh import Lenh
from openpyxl import load_workbook

from dangvan.models import CAC_LOAI, VanBan
from dangvan.render.pdf import libreoffice, phong_chu


def test_form_writes_a_list_to_fill_in(lenh: Lenh, tmp_path: Path) -> None:
    ket_qua = lenh("form", "quyet_dinh_ket_nap", "--out", tmp_path / "mau.xlsx")
    assert ket_qua.ma == 0
    assert load_workbook(tmp_path / "mau.xlsx").sheetnames == ["Danh sách", "Hướng dẫn"]


def test_form_never_replaces_a_file_unasked(lenh: Lenh, tmp_path: Path) -> None:
    (tmp_path / "mau.xlsx").write_bytes(b"cu")
    assert lenh("form", "quyet_dinh_ket_nap", "--out", tmp_path / "mau.xlsx").ma == 2
    assert (tmp_path / "mau.xlsx").read_bytes() == b"cu"
    co = lenh("form", "quyet_dinh_ket_nap", "--out", tmp_path / "mau.xlsx", "--overwrite")
    assert co.ma == 0


def test_form_offers_only_what_it_gives(lenh: Lenh) -> None:
    chu = lenh("form", "--help").ra
    assert ("quyet_dinh_ket_nap" in chu, "nghi_quyet" in chu) == (True, False)


def test_a_kind_without_a_list_has_no_form(lenh: Lenh, tmp_path: Path) -> None:
    ket_qua = lenh("form", "nghi_quyet", "--out", tmp_path / "mau.xlsx")
    assert ket_qua.ma == 2
    assert "dangvan render" in ket_qua.loi


@pytest.mark.parametrize("loai", [loai.loai_van_ban for loai in CAC_LOAI])
def test_schema_is_json_with_vietnamese_titles(lenh: Lenh, loai: str) -> None:
    gia_tri = json.loads(lenh("schema", loai).ra)
    assert gia_tri["properties"]["trich_yeu"]["title"] == "Trích yếu"
    assert gia_tri["properties"]["nguoi_ky"]["title"] == "Người ký"


@pytest.mark.parametrize("loai", CAC_LOAI, ids=lambda loai: loai.loai_van_ban)
def test_schema_explains_in_vietnamese_alone(lenh: Lenh, loai: type[VanBan]) -> None:
    gia_tri = json.loads(lenh("schema", loai.loai_van_ban).ra)
    cac_phan = [gia_tri, *gia_tri["$defs"].values()]
    assert [phan["title"] for phan in cac_phan if "description" in phan] == []
    to_chuc = gia_tri["$defs"]["ToChucDang"]["properties"]
    assert to_chuc["ten_to_chuc"]["description"] == "Ví dụ: Đảng uỷ xã Hoà Tiến"


def test_a_copied_template_leaves_nothing_beside_it(lenh: Lenh, tmp_path: Path) -> None:
    lenh("templates", "copy", "ke_hoach", "--out", tmp_path / "mau.docx")
    assert [p.name for p in tmp_path.iterdir()] == ["mau.docx"]


def test_a_template_that_cannot_take_its_place_leaves_nothing(lenh: Lenh, tmp_path: Path) -> None:
    (tmp_path / "mau.docx").mkdir()
    ket_qua = lenh("templates", "copy", "ke_hoach", "--out", tmp_path / "mau.docx", "--overwrite")
    assert ket_qua.ma == 2
    assert [p.name for p in tmp_path.iterdir()] == ["mau.docx"]


def test_every_template_is_listed(lenh: Lenh) -> None:
    ten = {muc["mau"] for muc in json.loads(lenh("templates", "list", "--json").ra)}
    assert len(ten) == 6
    assert "hd05_2026/quyet_dinh_ket_nap.docx" in ten
    assert "hd36_2018/nghi_quyet.docx" in lenh("templates", "list").ra
    assert re.search(r" \d\.\d{3} byte", lenh("templates", "list").ra)


def test_a_template_is_copied_as_a_word_file(lenh: Lenh, tmp_path: Path) -> None:
    mau = tmp_path / "mau.docx"
    assert "hd36_2018/ke_hoach.docx" in (
        lenh("templates", "copy", "ke-hoach", "--regulation", "hd36_2018", "--out", mau).ra
    )
    assert "word/document.xml" in zipfile.ZipFile(mau).namelist()
    assert lenh("templates", "copy", "ke-hoach", "--out", mau).ma == 2
    assert lenh("templates", "copy", "ke-hoach", "--out", mau, "--overwrite").ma == 0


def test_a_regulation_nobody_knows_is_refused(lenh: Lenh, tmp_path: Path) -> None:
    ket_qua = lenh(
        "templates", "copy", "ke_hoach", "--regulation", "hd99", "--out", tmp_path / "m.docx"
    )
    assert ket_qua.ma == 2
    assert "hd99" in ket_qua.loi


def test_a_place_that_cannot_be_written_is_told(lenh: Lenh, tmp_path: Path) -> None:
    ket_qua = lenh("templates", "copy", "ke_hoach", "--out", tmp_path / "khong" / "m.docx")
    assert ket_qua.ma == 2
    assert "không có thư mục" in ket_qua.loi


def test_doctor_finds_this_machine_well(lenh: Lenh) -> None:
    ket_qua = lenh("doctor")
    assert ket_qua.ma == 0
    assert "✓ Mẫu Word: 6 mẫu" in ket_qua.ra
    assert "✗" not in ket_qua.ra


def test_doctor_tells_of_a_register_that_cannot_be_opened(lenh: Lenh, vi_du: Path) -> None:
    ket_qua = lenh("doctor", "--register", vi_du / "khong-co.db", "--json")
    assert ket_qua.ma == 1
    muc = {mot["ten"]: mot["ket_luan"] for mot in json.loads(ket_qua.ra)}
    assert muc["Sổ"] == "hỏng"


def test_doctor_opens_a_register(lenh: Lenh, vi_du: Path) -> None:
    lenh(
        "render", vi_du / "ke-hoach-2019.yaml", "--register", vi_du / "so.db",
        "--out", vi_du / "kh.docx",
    )  # fmt: skip
    assert "1 số, nhật ký " in lenh("doctor", "--register", vi_du / "so.db").ra


def test_doctor_does_without_what_is_only_nice_to_have(
    lenh: Lenh, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_NOI_QUEN", ())
    monkeypatch.setattr(phong_chu, "_THU_MUC", ())
    assert shutil.which("soffice") is None
    ket_qua = lenh("doctor")
    assert ket_qua.ma == 0
    assert "– LibreOffice: không cần để làm văn bản; chỉ cần khi đổi PDF: " in ket_qua.ra
    assert "– Phông chữ: không thấy Times New Roman; máy in văn bản cần có: " in ket_qua.ra


@pytest.mark.pdf
def test_doctor_tells_what_pdf_needs(lenh: Lenh) -> None:
    ket_qua = lenh("doctor")
    assert "✓ LibreOffice: " in ket_qua.ra
    assert "✓ Đọc PDF: pypdfium2 " in ket_qua.ra
    assert "✓ Phông chữ: " in ket_qua.ra

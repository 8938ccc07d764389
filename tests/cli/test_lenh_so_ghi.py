"""Voiding, reserving, entering and importing numbers from the command line, and the proofs."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from chay_lenh import Lenh
from openpyxl import Workbook

from dangvan.register import Register

DON_VI = "don-vi-2026.yaml"


@pytest.fixture
def so(lenh: Lenh, vi_du: Path) -> Iterator[Path]:
    """Return a register with one plan and one resolution."""
    so = vi_du / "so.db"
    for ten in ("nghi-quyet-2026", "ke-hoach-2026"):
        lenh("render", vi_du / f"{ten}.yaml", "--register", so, "--out", vi_du / f"{ten}.docx")
    yield so
    assert "Traceback" not in lenh("register", "verify", so).loi


def so_cu(tep: Path, *dong: tuple[str, ...]) -> Path:
    sach = Workbook()
    trang = sach.worksheets[0]
    for mot in (("Số, ký hiệu", "Ngày, tháng, năm", "Tên loại và trích yếu"), *dong):
        trang.append(mot)
    sach.save(tep)
    return tep


def test_a_number_is_voided_with_its_reason(lenh: Lenh, so: Path) -> None:
    ket_qua = lenh("register", "void", so, "07-nq/đu", "--reason", "in sai ngày", "--user", "Bình")
    assert (ket_qua.ma, ket_qua.ra) == (0, ket_qua.ra)
    dau, tep = ket_qua.ra.splitlines()
    assert dau == "Đã huỷ số 07-NQ/ĐU (Nghị quyết): in sai ngày"
    assert tep.startswith("Tệp mang số đã huỷ: ")
    assert ".docx. Chuyển tệp khỏi thư mục" in tep
    (muc,) = json.loads(lenh("register", "list", so, "--state", "huy", "--json").ra)
    assert (muc["so_ky_hieu"], muc["ly_do_huy"], muc["nguoi_huy"]) == (
        "07-NQ/ĐU",
        "in sai ngày",
        "Bình",
    )
    lai = lenh("register", "void", so, "07-NQ/ĐU", "--reason", "nữa")
    assert lai.ma == 2
    assert "đã huỷ" in lai.loi


def test_a_paper_whose_number_was_voided_may_be_made_again(
    lenh: Lenh, so: Path, vi_du: Path
) -> None:
    lan_hai = ("render", vi_du / "nghi-quyet-2026.yaml", "--register", so)
    assert "đã có số 07-NQ/ĐU" in lenh(*lan_hai, "--out", vi_du / "b.docx").loi
    lenh("register", "void", so, "07-NQ/ĐU", "--reason", "in sai")
    assert "08-NQ/ĐU" in lenh(*lan_hai, "--out", vi_du / "b.docx").ra


def test_a_number_that_is_not_there_is_told(lenh: Lenh, so: Path) -> None:
    ket_qua = lenh("register", "void", so, "99-NQ/ĐU", "--reason", "x")
    assert ket_qua.ma == 2
    assert "sổ không có số “99-NQ/ĐU”" in ket_qua.loi


def test_numbers_are_reserved_given_back_and_voided(lenh: Lenh, so: Path, vi_du: Path) -> None:
    giu = (
        "register", "reserve", so, "--kind", "Công văn", "--count", "3", "--date", "30/6/2026",
        "--name", "họp tỉnh", "--office", vi_du / DON_VI,
    )  # fmt: skip
    for _ in range(2):
        assert lenh(*giu).ra == "Đã giữ 3 số: 01-CV/ĐU đến 03-CV/ĐU\n"
    assert lenh("register", "void", so, "02-CV/ĐU", "--reason", "không ký").ma == 0
    tra = lenh("register", "release", so, "--name", "họp tỉnh")
    assert tra.ra == "Đã trả 1 số: 03-CV/ĐU\n"
    assert "01-CV/ĐU vẫn giữ" in tra.loi
    con = json.loads(lenh("register", "list", so, "--state", "giữ chỗ", "--json").ra)
    assert [muc["so_ky_hieu"] for muc in con] == ["01-CV/ĐU"]


def test_a_reservation_nobody_made_is_told(lenh: Lenh, so: Path) -> None:
    ket_qua = lenh("register", "release", so, "--name", "họp xã")
    assert ket_qua.ma == 2
    assert "sổ không giữ số nào tên “họp xã”" in ket_qua.loi


def test_a_paper_numbered_elsewhere_is_entered_once(lenh: Lenh, so: Path, vi_du: Path) -> None:
    tep = vi_du / "ke-hoach-2026.yaml"
    tep.write_text(f"so_van_ban: 45\n{tep.read_text(encoding='utf-8')}", encoding="utf-8")
    assert lenh("register", "take", so, tep).ra == "Đã ghi số 45-KH/ĐU (Kế hoạch).\n"
    lai = lenh("register", "take", so, tep)
    assert lai.ma == 2
    assert "45-KH/ĐU đã có trong sổ" in lai.loi
    khuyet = lenh("register", "gaps", so)
    assert khuyet.ma == 1
    assert "Khuyết số 42 đến 44" in khuyet.ra
    bao = json.loads(lenh("register", "gaps", so, "--json").ra)
    assert [(mot["tu_so"], mot["den_so"]) for mot in bao["khuyet"]] == [(42, 44)]


def test_a_paper_without_a_number_is_not_entered(lenh: Lenh, so: Path, vi_du: Path) -> None:
    ket_qua = lenh("register", "take", so, vi_du / "ke-hoach-2026.yaml")
    assert ket_qua.ma == 2
    assert "thiếu so_van_ban" in ket_qua.loi


def test_a_book_without_gaps_says_so(lenh: Lenh, so: Path) -> None:
    ket_qua = lenh("register", "gaps", so)
    assert (ket_qua.ma, ket_qua.ra) == (0, "Không khuyết, không trùng số nào.\n")


def test_an_old_book_is_taken_whole_or_not_at_all(lenh: Lenh, tmp_path: Path, vi_du: Path) -> None:
    tep = so_cu(
        tmp_path / "cu.xlsx",
        ("01-CV/ĐU", "02/7/2025", "Công văn về việc góp ý"),
        ("01a-CV/ĐU", "03/7/2025", "Công văn về việc họp"),
        ("01-CV/ĐU", "04/7/2025", "Công văn về việc khác"),
    )
    nhap = ("register", "import", tmp_path / "so.db", tep, "--office", vi_du / DON_VI)
    ket_qua = lenh(*nhap)
    assert (ket_qua.ma, ket_qua.ra) == (1, "Đã nhập 0 số, 1 lỗi.\n")
    assert "dòng 4: số 01-CV/ĐU trùng với trang “Sheet”, dòng 2" in ket_qua.loi
    assert "số có chữ kèm: 01a" in ket_qua.loi
    assert not (tmp_path / "so.db").exists()
    ket_qua = lenh(*nhap, "--skip-bad-rows", "--json")
    assert ket_qua.ma == 1
    assert json.loads(ket_qua.ra)["da_nhap"] == 2
    assert lenh("register", "verify", tmp_path / "so.db").ma == 0
    assert "Trùng 01-CV/ĐU" in lenh("register", "gaps", tmp_path / "so.db").ra


def test_the_proof_of_the_trail_is_printed_and_a_broken_one_found(lenh: Lenh, so: Path) -> None:
    ket_qua = lenh("register", "verify", so)
    assert ket_qua.ma == 0
    assert "nguyên vẹn. Mã cuối: " in ket_qua.ra
    with closing(sqlite3.connect(so)) as connection:
        for (ten,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'"):
            connection.execute(f"DROP TRIGGER {ten}")
        connection.execute("UPDATE muc_so SET trich_yeu = 'khác' WHERE so_ky_hieu = '07-NQ/ĐU'")
        connection.commit()
    ket_qua = lenh("register", "verify", so)
    assert ket_qua.ma == 1
    assert "Sai lệch: 07-NQ/ĐU: sổ khác nhật ký ở trich_yeu" in ket_qua.ra
    assert json.loads(lenh("register", "verify", so, "--json").ra)["nguyen_ven"] is False
    kham = lenh("doctor", "--register", so)
    assert kham.ma == 1
    assert "sổ không khớp với nhật ký" in kham.ra


def test_the_history_of_a_number_is_told(lenh: Lenh, so: Path) -> None:
    lenh("register", "void", so, "07-NQ/ĐU", "--reason", "in sai", "--user", "Trần Thị Bình")
    ke = lenh("register", "history", so, "07-NQ/ĐU")
    assert ke.ma == 0
    assert "Trần Thị Bình" in ke.ra
    assert "cấp số" in ke.ra
    viec = [dong["viec"] for dong in json.loads(lenh("register", "history", so, "--json").ra)]
    assert viec[-1] == "huy"
    assert "lap_nhiem_ky" in viec


@pytest.mark.parametrize(
    ("loc", "so_muc"),
    [
        (("--search", "phat trien dang vien"), 2),
        (("--number", "41"), 1),
        (("--from", "01/1/2026", "--to", "31/12/2026"), 2),
        (("--to", "31/12/2025"), 0),
        (("--person", "khong co ai"), 0),
        (("--term", "2025-2030"), 2),
        (("--kind", "cong van"), 0),
    ],
)
def test_numbers_are_found_by_what_the_clerk_knows(
    lenh: Lenh, so: Path, loc: tuple[str, ...], so_muc: int
) -> None:
    ket_qua = lenh("register", "list", so, *loc)
    assert (ket_qua.ma, ket_qua.loi) == (0, "")
    assert f"\n{so_muc} số." in f"\n{ket_qua.ra}"


@pytest.mark.parametrize(
    ("sai", "noi"),
    [
        (("--from", "32/7/2026"), "không đọc được ngày “32/7/2026”"),
        (("--state", "mất"), "không có trạng thái “mất”"),
        (("--term", "1930"), "sổ không có nhiệm kỳ “1930”"),
        (("--kind", "sớ"), "không có tên loại “sớ”"),
    ],
)
def test_what_cannot_be_looked_for_is_told(
    lenh: Lenh, so: Path, sai: tuple[str, ...], noi: str
) -> None:
    ket_qua = lenh("register", "list", so, *sai)
    assert ket_qua.ma == 2
    assert noi in ket_qua.loi


def test_a_number_of_two_terms_must_be_told_apart(lenh: Lenh, so: Path, vi_du: Path) -> None:
    cu = vi_du / "cu.yaml"
    chu = (vi_du / DON_VI).read_text(encoding="utf-8")
    cu.write_text(
        chu.replace("ten_nhiem_ky: 2025 - 2030", "ten_nhiem_ky: 2020 - 2025").replace(
            "tu_ngay: 2025-07-01", "tu_ngay: 2020-07-01\n  den_ngay: 2025-06-30"
        ),
        encoding="utf-8",
    )
    giu = ("--kind", "nghi_quyet", "--count", "1", "--from", "7", "--date", "01/6/2025")
    lenh("register", "reserve", so, *giu, "--name", "cũ", "--office", cu)
    ket_qua = lenh("register", "void", so, "07-NQ/ĐU", "--reason", "x")
    assert ket_qua.ma == 2
    assert "2 văn bản mang số 07-NQ/ĐU" in ket_qua.loi
    assert (
        lenh("register", "void", so, "07-NQ/ĐU", "--reason", "x", "--term", "2020 - 2025").ma == 0
    )
    with Register(so) as register:
        assert [muc.trang_thai for muc in register.entries(so_van_ban=7)] == ["huy", "da_ban_hanh"]


def test_a_new_register_in_a_folder_copied_to_a_cloud_is_told(
    lenh: Lenh, tmp_path: Path, vi_du: Path
) -> None:
    (tmp_path / "OneDrive - Xã").mkdir()
    so = tmp_path / "OneDrive - Xã" / "so.db"
    tep = vi_du / "ke-hoach-2026.yaml"
    ket_qua = lenh("render", tep, "--register", so, "--out", tmp_path / "kh.docx")
    assert ket_qua.ma == 0
    assert "thư mục OneDrive - Xã được chép lên mạng" in ket_qua.loi


def test_an_address_never_shows_its_password(lenh: Lenh, so_postgres: str) -> None:
    dia_chi = so_postgres.replace("dangvan@", "dangvan:bimat@")
    Register(dia_chi).close()
    ket_qua = lenh("register", "release", dia_chi, "--name", "không có")
    assert ket_qua.ma == 2
    assert "bimat" not in ket_qua.loi


def test_what_cannot_be_reserved_leaves_no_register_behind(
    lenh: Lenh, tmp_path: Path, vi_du: Path
) -> None:
    ket_qua = lenh(
        "register", "reserve", tmp_path / "moi.db", "--kind", "sớ", "--count", "1",
        "--date", "30/6/2026", "--name", "a", "--office", vi_du / DON_VI,
    )  # fmt: skip
    assert ket_qua.ma == 2
    assert not (tmp_path / "moi.db").exists()


def test_a_book_is_exported_to_excel_or_word_only(lenh: Lenh, so: Path, tmp_path: Path) -> None:
    ket_qua = lenh("register", "export", so, "--out", tmp_path / "so.pdf")
    assert ket_qua.ma == 2
    assert "đặt tên tệp .xlsx (Excel) hoặc .docx (Word)" in ket_qua.loi


def test_terms_and_kinds_may_be_typed_in_any_spelling(lenh: Lenh, so: Path) -> None:
    loc = ("register", "list", so, "--term", "nhiệm kỳ 2025 – 2030")
    assert "2 số." in lenh(*loc).ra
    assert lenh("register", "list", so, "--kind", "ban_sao").ra.endswith("0 số.\n")

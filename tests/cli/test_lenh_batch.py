"""A list in, decisions out; or what to mend, and no number taken."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from chay_lenh import Lenh
from openpyxl import load_workbook

from dangvan.register import Register

COT_CHI_BO, COT_NGAY_SINH = 12, 3


@pytest.fixture
def dot(vi_du: Path) -> list[str | Path]:
    """Return the words of the command for the eight decisions of 2026."""
    return [
        "batch", vi_du / "ket-nap-2026.xlsx", "--kind", "quyet_dinh_ket_nap",
        "--office", vi_du / "don-vi-2026.yaml", "--register", vi_du / "so.db",
        "--out", vi_du / "ra",
    ]  # fmt: skip


def sua(path: Path, dong: int, cot: int, value: object) -> None:
    so_tinh = load_workbook(path)
    so_tinh["Danh sách"].cell(dong, cot).value = value  # type: ignore[assignment]  # any cell value
    so_tinh.save(path)


def cac_tep(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.glob("*")) if folder.is_dir() else []


def test_each_row_becomes_a_paper(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 0
    assert "Đã làm 8 văn bản, số 87-QĐ/ĐU đến 94-QĐ/ĐU" in ket_qua.ra
    assert "8 dòng: 8 đã làm, 0 bỏ qua, 0 lỗi." in ket_qua.ra
    assert cac_tep(vi_du / "ra") == [f"QĐ-{so:03d}.docx" for so in range(87, 95)]


def test_running_again_changes_nothing(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    lenh(*dot)
    dau = {p.name: p.read_bytes() for p in (vi_du / "ra").iterdir()}
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 0
    assert "Không có văn bản mới; 87-QĐ/ĐU đến 94-QĐ/ĐU đã có" in ket_qua.ra
    assert "8 dòng: làm mới 0, giữ nguyên 8, 0 bỏ qua, 0 lỗi." in ket_qua.ra
    assert {p.name: p.read_bytes() for p in (vi_du / "ra").iterdir()} == dau
    with Register(vi_du / "so.db") as so:
        assert len(so.entries()) == 8


def test_a_row_added_later_is_told_apart_from_those_made_before(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    sua(vi_du / "ket-nap-2026.xlsx", 11, COT_NGAY_SINH, "31/02/1990")
    lenh(*dot, "--skip-bad-rows")
    sua(vi_du / "ket-nap-2026.xlsx", 11, COT_NGAY_SINH, "28/02/1990")
    ket_qua = lenh(*dot)
    assert "Đã làm 1 văn bản, số 94-QĐ/ĐU, trong" in ket_qua.ra
    assert "8 dòng: làm mới 1, giữ nguyên 7, 0 bỏ qua, 0 lỗi." in ket_qua.ra
    assert "lần trước" not in ket_qua.loi


def test_a_new_register_is_told_with_its_first_number(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    lan_dau, lan_hai = lenh(*dot), lenh(*dot)
    cau = f"Lưu ý: lập sổ mới {vi_du / 'so.db'}, số QĐ nối tiếp từ 87 theo so_da_dung.\n"
    assert cau in lan_dau.loi
    assert "lập sổ mới" not in lan_hai.loi


def test_a_misspelt_register_is_told_with_the_one_that_was_meant(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    lenh(*dot)
    dot[7], dot[9] = vi_du / "soo.db", vi_du / "ra-hai"
    assert "soo.db, số QĐ nối tiếp từ 87 theo so_da_dung; thư mục đã có so.db" in lenh(*dot).loi


@pytest.mark.parametrize(("cot", "khac"), [(COT_CHI_BO, ()), (COT_CHI_BO, ("--skip-bad-rows",))])
def test_a_list_that_cannot_be_made_leaves_no_register(
    lenh: Lenh, vi_du: Path, dot: list[str | Path], cot: int, khac: tuple[str, ...]
) -> None:
    for dong in range(4, 12):
        sua(vi_du / "ket-nap-2026.xlsx", dong, cot, None)
    ket_qua = lenh(*dot, *khac)
    assert ket_qua.ma == 1
    assert "Chạy thử" not in ket_qua.ra
    assert not (vi_du / "so.db").exists()


def test_an_untouched_form_is_told_as_a_list_of_nobody(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    dot[1] = vi_du / "mau.xlsx"
    lenh("form", "quyet_dinh_ket_nap", "--out", dot[1])
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 1
    assert "danh sách chưa có ai" in ket_qua.loi
    assert "không đọc các trang khác" not in ket_qua.loi
    assert not (vi_du / "so.db").exists()


def test_a_list_given_back_is_read_without_a_word_about_its_own_sheets(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    sua(vi_du / "ket-nap-2026.xlsx", 6, COT_CHI_BO, None)
    lenh(*dot)
    dot[1] = can_sua = vi_du / "ra" / "ket-nap-2026-can-sua.xlsx"
    sua(can_sua, 6, COT_CHI_BO, "Chi bộ Văn phòng")
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 0
    assert "trang khác" not in ket_qua.loi


def test_a_dry_run_reads_the_register_there_is(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    lenh(*dot)
    sua(vi_du / "ket-nap-2026.xlsx", 6, COT_CHI_BO, "Chi bộ khác")
    ket_qua = lenh(*dot, "--dry-run")
    assert ket_qua.ma == 1
    assert "người này đã có số 89-QĐ/ĐU" in ket_qua.loi


def test_a_dry_run_takes_no_number_and_writes_nothing(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    ket_qua = lenh(*dot, "--dry-run")
    assert ket_qua.ma == 0
    assert "Chạy thử, chưa cấp số: 8 dòng, 8 làm được, 0 bỏ qua, 0 lỗi." in ket_qua.ra
    assert cac_tep(vi_du / "ra") == []
    assert not (vi_du / "so.db").exists()


def test_a_bad_row_stops_the_batch_and_is_marked(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    sua(vi_du / "ket-nap-2026.xlsx", 6, COT_CHI_BO, None)
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 1
    assert "chi bộ còn trống" in ket_qua.loi
    assert "8 dòng: 0 đã làm, 0 bỏ qua, 1 lỗi; chưa làm văn bản nào" in ket_qua.ra
    assert "ket-nap-2026-can-sua.xlsx" in ket_qua.ra
    assert cac_tep(vi_du / "ra") == ["ket-nap-2026-can-sua.xlsx"]


def test_bad_rows_may_be_skipped_and_are_still_told(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    sua(vi_du / "ket-nap-2026.xlsx", 6, COT_NGAY_SINH, "31/02/1990")
    ket_qua = lenh(*dot, "--skip-bad-rows")
    assert ket_qua.ma == 1
    assert "8 dòng: 7 đã làm, 1 bỏ qua (dòng 6), 0 lỗi." in ket_qua.ra
    assert "không có trong lịch" in ket_qua.loi


def test_many_findings_are_told_by_their_number(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    for dong in range(4, 12):
        for cot in (3, 4, 7):
            sua(vi_du / "ket-nap-2026.xlsx", dong, cot, None)
    ket_qua = lenh(*dot, "--dry-run")
    assert ket_qua.ma == 1
    assert "Lỗi: … và 4 điều nữa" in ket_qua.loi


def test_json_tells_every_paper_and_row(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    gia_tri = json.loads(lenh(*dot, "--json").ra)
    assert gia_tri["tong_dong"] == 8
    assert [muc["so_van_ban"] for muc in gia_tri["da_lam"]] == list(range(87, 95))
    assert [muc["dong"] for muc in gia_tri["da_lam"]] == list(range(4, 12))
    assert gia_tri["that_bai"] == []


def test_json_tells_the_cells_to_mend(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    sua(vi_du / "ket-nap-2026.xlsx", 6, COT_CHI_BO, None)
    ket_qua = lenh(*dot, "--json")
    gia_tri = json.loads(ket_qua.ra)
    assert ket_qua.ma == 1
    assert gia_tri["that_bai"] == [6]
    assert gia_tri["loi"][0]["o"] == "Danh sách!L6"
    assert gia_tri["bang_sua_loi"].endswith("ket-nap-2026-can-sua.xlsx")


def test_files_are_named_by_the_pattern(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    assert lenh(*dot, "--name-pattern", "{so_van_ban} {ky_hieu}").ma == 0
    assert "87 QĐ-ĐU.docx" in cac_tep(vi_du / "ra")


def test_the_sheet_may_be_named(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    assert lenh(*dot, "--sheet", "Danh sách", "--dry-run").ma == 0
    ket_qua = lenh(*dot, "--sheet", "Trang 9", "--dry-run")
    assert ket_qua.ma == 2
    assert "Trang 9" in ket_qua.loi


def test_the_offices_own_template_is_used(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    mau = vi_du / "mau.docx"
    lenh("templates", "copy", "quyet_dinh_ket_nap", "--regulation", "hd05_2026", "--out", mau)
    assert lenh(*dot, "--template", mau).ma == 0


def test_another_file_of_the_same_name_is_never_replaced_unasked(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    (vi_du / "ra").mkdir()
    shutil.copy(vi_du / "nghi-quyet-2021.md", vi_du / "ra" / "QĐ-090.docx")
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 2
    assert "QĐ-090.docx" in ket_qua.loi
    assert lenh(*dot, "--overwrite").ma == 0


@pytest.mark.parametrize(
    ("vi_tri", "moi", "cau"),
    [
        (1, "khong-co.xlsx", "không có tệp này"),
        (3, "nghi_quyet", "từ danh sách"),
        (3, "quyet_dinh", "có phải quyet_dinh_ket_nap không"),
        (3, "ket_nap", "có phải quyet_dinh_ket_nap không"),
        (3, "kết nạp", "có phải quyet_dinh_ket_nap không"),
        (5, "khong-co.yaml", "không có tệp này"),
        (7, "khong/co/so.db", "không có thư mục"),
    ],
)
def test_wrong_use_is_told(
    lenh: Lenh, dot: list[str | Path], vi_tri: int, moi: str, cau: str
) -> None:
    dot[vi_tri] = moi
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 2
    assert cau in ket_qua.loi


def test_the_office_decides_how_quyet_dinh_is_numbered(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    don_vi = vi_du / "don-vi-2026.yaml"
    chu = don_vi.read_text(encoding="utf-8")
    don_vi.write_text(chu + "chung_day_so_qd: true\n", encoding="utf-8")
    assert lenh(*dot).ma == 0
    with Register(vi_du / "so.db") as so:
        assert so.series()[0].nhom_loai == "QUYẾT ĐỊNH, QUY ĐỊNH"


def test_a_warning_of_many_papers_is_told_once_with_their_number(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    don_vi = vi_du / "don-vi-2026.yaml"
    chu = don_vi.read_text(encoding="utf-8")
    cu = chu.replace("so_ky_hieu: 20-QĐ/TW", "so_ky_hieu: 294-QĐ/TW").replace(
        "2026-04-08", "2025-05-26"
    )
    don_vi.write_text(cu, encoding="utf-8")
    ket_qua = lenh(*dot)
    assert ket_qua.ma == 0
    nhom = re.findall(r"Cần xem: (\d) văn bản \((.+?)\): Quy định số 294-QĐ/TW", ket_qua.loi)
    assert nhom == [("4", "87-QĐ/ĐU đến 90-QĐ/ĐU"), ("4", "91-QĐ/ĐU đến 94-QĐ/ĐU")]
    assert "20-QĐ/TW" in ket_qua.loi


def test_more_processes_make_the_same_papers(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    lenh(*dot)
    mot = {p.name: p.read_bytes() for p in (vi_du / "ra").iterdir()}
    (vi_du / "so.db").unlink()
    shutil.rmtree(vi_du / "ra")
    assert lenh(*dot, "--workers", "2").ma == 0
    assert {p.name: p.read_bytes() for p in (vi_du / "ra").iterdir()} == mot
    assert lenh(*dot, "--workers", "0").ma == 2


def test_a_list_refused_at_once_is_refused_the_same_with_more_processes(
    lenh: Lenh, vi_du: Path, dot: list[str | Path]
) -> None:
    (vi_du / "trong.csv").write_text("Họ và tên,Ngày sinh\n", encoding="utf-8")
    lenh_hong = [vi_du / "trong.csv" if mot == dot[1] else mot for mot in dot]
    mot, hai = lenh(*lenh_hong), lenh(*lenh_hong, "--workers", "2")
    assert (mot.ma, mot.ra, mot.loi) == (hai.ma, hai.ra, hai.loi)
    assert mot.ma == 2
    assert mot.loi


def test_all_papers_may_go_into_one_zip(lenh: Lenh, vi_du: Path, dot: list[str | Path]) -> None:
    ket_qua = lenh(*dot[:-1], vi_du / "ra.zip")
    assert ket_qua.ma == 0
    assert f"trong {vi_du / 'ra.zip'}" in ket_qua.ra.replace("\n", "")
    with zipfile.ZipFile(vi_du / "ra.zip") as goi:
        assert goi.namelist() == [f"QĐ-{so:03d}.docx" for so in range(87, 95)]

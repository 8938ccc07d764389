"""`dangvan check`, `explain`, `compare`: what they print, and what they tell the shell."""

import json
import shutil
from pathlib import Path

import pytest
from chay_lenh import Lenh
from docx import Document
from own_templates import packed, parts_of
from test_open_xml import sdk_errors
from vi_du_van_ban import ke_hoach_2026, nghi_quyet_2026

from dangvan.check.cac_quy_tac import CHECKS
from dangvan.check.kiem_tra import KHONG_XET
from dangvan.check.so_sanh import TEN_MUC, la, so_sanh
from dangvan.layout import measure
from dangvan.regulations import HD05_2026, HD36_2018
from dangvan.render import render
from dangvan.report import Report

TEP = Path(__file__).parents[1] / "word" / "tep"
SAI = TEP / "sai_36_le_trai_phai_so_hai_cham.docx"


@pytest.fixture
def tot(tmp_path: Path) -> Path:
    path = tmp_path / "nghi-quyet.docx"
    render(nghi_quyet_2026()).save(path)
    return path


def test_a_paper_in_order_passes(lenh: Lenh, tot: Path) -> None:
    ket_qua = lenh("check", tot)
    assert (ket_qua.ma, ket_qua.loi) == (0, "")
    assert ket_qua.ra == (
        "nghi-quyet.docx: đạt (0 chỗ sai, 0 cảnh báo, 0 chỗ chưa rõ) theo 05-HD/VPTW.\n"
    )


def test_each_fault_is_told_with_place_words_clause_and_remedy(lenh: Lenh) -> None:
    ket_qua = lenh("check", SAI)
    assert ket_qua.ma == 1
    for dong in (
        "Số và ký hiệu (ô số 3)",
        "✗ đoạn 3: “Số: 07-NQ/TU” [so_hai_cham]",
        "có:   Số: 07-NQ/TU",
        "phải: Số 07-NQ/TU",
        "theo: 36-HD/VPTW, mục II.1.3.2",
        "sửa:  xoá dấu sau chữ Số",
        "✗ cả trang: [le_trai]",
    ):
        assert dong in ket_qua.ra


def test_the_reader_may_say_which_regulation_applies(lenh: Lenh, tot: Path) -> None:
    ket_qua = lenh("check", tot, "--regulation", "hd36_2018")
    assert ket_qua.ma == 1
    assert "[noi_nhan_ngan_cach]" in ket_qua.ra


def test_a_folder_gives_a_table_and_a_total(lenh: Lenh, tot: Path) -> None:
    shutil.copy(SAI, tot.parent / "sai.docx")
    (tot.parent / "hong.docx").write_bytes(b"khong phai tep Word")
    (tot.parent / "~$khoa.docx").write_bytes(b"")
    ket_qua = lenh("check", tot.parent)
    assert ket_qua.ma == 1
    assert "3 tệp: 1 đạt, 1 chưa đạt, 1 không đọc được." in ket_qua.ra
    assert "không phải tệp Word .docx" in ket_qua.ra


def test_many_files_are_checked_in_processes_with_the_same_answers(
    lenh: Lenh, tot: Path, tmp_path: Path
) -> None:
    for so in range(23):
        shutil.copy(tot, tmp_path / f"ban-{so:02d}.docx")
    shutil.copy(SAI, tmp_path / "sai.docx")
    ket_qua = lenh("check", tmp_path, "--json")
    data = json.loads(ket_qua.ra)
    assert data["total"] == {"files": 25, "passed": 24, "unreadable": 0}
    (sai,) = (report for report in data["reports"] if not report["passed"])
    mot = json.loads(lenh("check", SAI, "--json").ra)["reports"][0]
    assert {**sai, "file": ""} == {**mot, "file": ""}


def test_json_holds_findings_components_and_counts(lenh: Lenh, tot: Path) -> None:
    data = json.loads(lenh("check", tot, "--json").ra)
    (report,) = data["reports"]
    assert (report["passed"], report["error"], report["regulation"]) == (True, None, "hd05_2026")
    assert report["document_date"] == "2026-09-05"
    so = next(phan for phan in report["components"] if phan["key"] == "so_ky_hieu")
    assert (so["box"], so["paragraphs"]) == ("3", [5])


def test_json_holds_no_words_but_those_of_findings(lenh: Lenh, tot: Path) -> None:
    from dangvan import check

    def chu_trong(report: Report) -> set[str]:
        return {tu for muc in report.components for tu in muc.words.split(" / ") if len(tu) > 3}

    ra = lenh("check", tot, "--json").ra
    cac_chu = chu_trong(check(tot))
    assert len(cac_chu) > 10
    assert {tu for tu in cac_chu if tu in ra} == set()
    sai = json.loads(lenh("check", SAI, "--json").ra)["reports"][0]
    assert "Số: 07-NQ/TU" in {muc["words"] for muc in sai["findings"]}


@pytest.mark.parametrize(
    ("args", "cau"),
    [
        (("check", "khong-co.docx"), "khong-co.docx"),
        (("check", "."), "thư mục không có tệp .docx"),
        (("check", "a.docx", "--regulation", "hd99"), "không có quy định “hd99”"),
        (("explain", "so_hai_cam"), "có phải so_hai_cham"),
        (("compare", "hd36", "hd99"), "không có quy định “hd99”"),
    ],
)
def test_wrong_use_is_told(
    lenh: Lenh, args: tuple[str, ...], cau: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ket_qua = lenh(*args)
    assert (ket_qua.ma, ket_qua.ra) == (2, "")
    assert cau in ket_qua.loi


def test_a_damaged_file_alone_is_wrong_use(lenh: Lenh, tmp_path: Path) -> None:
    hong = tmp_path / "hong.docx"
    hong.write_bytes(b"x")
    ket_qua = lenh("check", hong)
    assert ket_qua.ma == 2
    assert "không phải tệp Word .docx. Cách sửa" in ket_qua.loi


@pytest.mark.parametrize("ma", [*(rule.ma for rule in CHECKS), *KHONG_XET])
def test_every_rule_is_explained(lenh: Lenh, ma: str) -> None:
    ket_qua = lenh("explain", ma)
    assert ket_qua.ma == 0
    assert ket_qua.ra.startswith(f"{ma}\n")


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.ma)
def test_an_explanation_has_clauses_confidence_and_an_example(lenh: Lenh, rule: object) -> None:
    chu = lenh("explain", getattr(rule, "ma")).ra  # noqa: B009 # the fixture is any rule
    assert "tin cậy" in chu
    assert "Đúng: " in chu or "Sai: " in chu


def test_compare_tells_every_difference_of_the_data_and_no_other(lenh: Lenh) -> None:
    khac = so_sanh(HD36_2018, HD05_2026)
    cu, moi = dict(la(HD36_2018)), dict(la(HD05_2026))
    that = {duong for duong in cu if duong in moi and cu[duong] != moi[duong]}
    assert {muc.muc for muc in khac} == that | {"thanh_phan.chi_dan_ban_sao"}
    chu = lenh("compare", "hd36", "hd05").ra
    assert chu.count("\n- ") == len(khac)
    assert "dấu giữa các nơi nhận: “,” → “;”" in chu
    assert json.loads(lenh("compare", "hd36", "hd05", "--json").ra)[0].keys() == {
        "muc", "ten", "cu", "moi", "source"
    }  # fmt: skip


def test_nothing_is_named_that_does_not_differ() -> None:
    assert set(TEN_MUC) == {
        muc.muc for muc in so_sanh(HD36_2018, HD05_2026) if not muc.muc.startswith("thanh_phan.")
    }


def test_the_same_regulation_differs_in_nothing(lenh: Lenh) -> None:
    assert lenh("compare", "hd05", "hd05").ra.endswith("0 chỗ phải đổi:\n")


def test_no_word_of_the_paper_reaches_an_error_or_a_repr(tot: Path) -> None:
    from dangvan import CheckFailed, check

    report = check(render(ke_hoach_2026()).open(), regulation="hd36_2018")
    with pytest.raises(CheckFailed) as loi:
        report.raise_if_failed()
    assert "Nguyễn" not in f"{loi.value} {loi.value.report!r} {report.findings!r}"
    assert loi.value.report is report


@pytest.mark.sdk
def test_findings_become_comments_in_a_copy(lenh: Lenh, tmp_path: Path) -> None:
    goc, out = SAI.read_bytes(), tmp_path / "ghi-chu.docx"
    ket_qua = lenh("check", SAI, "--comments", out)
    assert (ket_qua.ma, SAI.read_bytes()) == (1, goc)
    assert f"Đã ghi bản có ghi chú: {out}" in ket_qua.ra
    cac_dieu = json.loads(lenh("check", SAI, "--json").ra)["reports"][0]["findings"]
    ghi_chu = [muc.text for muc in Document(str(out)).comments]
    assert len(ghi_chu) == len(cac_dieu) > 1
    assert any(chu.startswith("Ở trang: Sai: lề trái") for chu in ghi_chu)
    assert "Sai: Số: 07-NQ/TU\nPhải là: Số 07-NQ/TU\nTheo: 36-HD/VPTW" in "|".join(ghi_chu)
    assert measure(out).doan[2].chu.startswith("Số: 07-NQ/TU")
    assert sdk_errors(out) == []


def test_comments_go_into_a_copy_of_one_file(lenh: Lenh, tot: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra.docx"
    ket_qua = lenh("check", tot, SAI, "--comments", out)
    assert (ket_qua.ma, out.exists()) == (2, False)
    assert "--comments chỉ dùng cho một tệp" in ket_qua.loi
    ket_qua = lenh("check", tot, "--comments", tot, "--overwrite")
    assert "bản có ghi chú không được thay tệp gốc" in ket_qua.loi


def test_a_finding_in_a_header_is_commented_at_the_begin(lenh: Lenh, tmp_path: Path) -> None:
    path, out = tmp_path / "pham-vi.docx", tmp_path / "gc.docx"
    data = render(nghi_quyet_2026(pham_vi="Lưu hành nội bộ"), bien_nhan=False).data
    parts = parts_of(data)
    parts["word/header3.xml"] = parts["word/header3.xml"].replace(
        "LƯU HÀNH NỘI BỘ".encode(), "Lưu hành nội bộ".encode()
    )
    path.write_bytes(packed(parts).getvalue())
    assert lenh("check", path, "--comments", out).ma == 1
    (ghi_chu,) = Document(str(out)).comments
    assert ghi_chu.text.startswith("Ở phạm vi lưu hành (ô số 11a): Sai: Lưu hành nội bộ")

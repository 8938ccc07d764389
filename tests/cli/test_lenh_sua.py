"""`dangvan fix`: what it prints, writes, and tells the shell."""

import json
import shutil
from pathlib import Path

from chay_lenh import Lenh

from dangvan import check

SAI = Path(__file__).parents[1] / "word" / "tep" / "sai_36_le_trai_phai_so_hai_cham.docx"


def test_each_change_is_told_and_the_copy_passes(lenh: Lenh, tmp_path: Path) -> None:
    out = tmp_path / "da-sua.docx"
    ket_qua = lenh("fix", SAI, "--out", out)
    assert (ket_qua.ma, ket_qua.loi) == (0, "")
    assert "✓ đoạn 3: Số: 07-NQ/TU → Số 07-NQ/TU [so_hai_cham]" in ket_qua.ra
    assert check(out).passed


def test_what_is_left_is_told_with_the_reason(lenh: Lenh, tmp_path: Path) -> None:
    sai = SAI.with_name("sai_36_duoi_nb.docx")
    ket_qua = lenh("fix", sai, "--out", tmp_path / "ra.docx")
    assert "[duoi_nb]\n      vì: " in ket_qua.ra


def test_json_holds_changes_and_report(lenh: Lenh, tmp_path: Path) -> None:
    ket_qua = lenh("fix", SAI, "--out", tmp_path / "ra.docx", "--json")
    du_lieu = json.loads(ket_qua.ra)
    assert "so_hai_cham" in {muc["rule"] for muc in du_lieu["changes"]}
    assert (du_lieu["report"]["passed"], du_lieu["unmended"]) == (True, [])


def test_the_original_is_never_replaced(lenh: Lenh, tmp_path: Path) -> None:
    tep = Path(shutil.copy(SAI, tmp_path / "a.docx"))
    ket_qua = lenh("fix", tep, "--out", tep, "--overwrite")
    assert (ket_qua.ma, "không được thay tệp gốc" in ket_qua.loi) == (2, True)
    assert tep.read_bytes() == SAI.read_bytes()


def test_a_file_is_not_replaced_unasked(lenh: Lenh, tmp_path: Path) -> None:
    out = tmp_path / "ra.docx"
    out.write_bytes(b"x")
    assert lenh("fix", SAI, "--out", out).ma == 2
    assert lenh("fix", SAI, "--out", out, "--overwrite").ma == 0


def test_a_missing_file_is_told(lenh: Lenh, tmp_path: Path) -> None:
    ket_qua = lenh("fix", tmp_path / "khong.docx", "--out", tmp_path / "ra.docx")
    assert (ket_qua.ma, "không có tệp này" in ket_qua.loi) == (2, True)

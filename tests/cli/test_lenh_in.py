"""`dangvan merge` and `dangvan pdf`, as somebody types them."""

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
import soffice_gia
from chay_lenh import Lenh
from docx import Document
from vi_du_van_ban import nghi_quyet_2026, quyet_dinh_2026

from dangvan import render
from dangvan.render.pdf.libreoffice import BIEN_SOFFICE


@pytest.fixture
def vao(tmp_path: Path) -> Path:
    """Return a folder with three papers of two kinds."""
    folder = tmp_path / "vao"
    folder.mkdir()
    for so in (9, 10):
        render(quyet_dinh_2026(so_van_ban=so)).save(folder / f"QĐ-{so}.docx")
    render(nghi_quyet_2026()).save(folder / "NQ-07.docx")
    return folder


def test_merge_writes_one_file_of_a_folder(lenh: Lenh, vao: Path) -> None:
    out = vao.parent / "in.docx"
    done = lenh("merge", vao, "--out", out)
    assert (done.ma, done.ra) == (0, f"Đã gộp 3 văn bản để in: {out}\n")
    assert len(Document(str(out)).sections) == 3


def test_merge_never_takes_its_own_result_for_a_paper(lenh: Lenh, vao: Path) -> None:
    out = vao / "in.docx"
    assert lenh("merge", vao, "--out", out).ma == 0
    done = lenh("merge", vao, "--out", out, "--overwrite", "--json")
    assert json.loads(done.ra) == {
        "tap_tin": str(out),
        "so_ban": 3,
        "byte": out.stat().st_size,
    }


def test_merge_for_both_sides(lenh: Lenh, vao: Path) -> None:
    out = vao.parent / "in.docx"
    assert lenh("merge", vao, "--out", out, "--two-sided").ma == 0
    assert Document(str(out)).settings.element.xpath("w:mirrorMargins")


def test_merge_replaces_nothing_unasked(lenh: Lenh, vao: Path) -> None:
    out = vao.parent / "in.docx"
    out.write_bytes(b"x")
    done = lenh("merge", vao, "--out", out)
    assert (done.ma, out.read_bytes()) == (2, b"x")
    assert "tệp đã có, không ghi đè" in done.loi


def test_merge_leaves_out_what_the_register_says_is_void(lenh: Lenh, vi_du: Path) -> None:
    so, giay, out = vi_du / "so.db", vi_du / "giay", vi_du / "in.docx"
    giay.mkdir()
    for ten in ("nghi-quyet-2026", "ke-hoach-2026"):
        vao = (vi_du / f"{ten}.yaml", "--register", so)
        assert lenh("render", *vao, "--out", giay / f"{ten}.docx").ma == 0
    render(quyet_dinh_2026()).save(giay / "ngoài sổ.docx")
    assert lenh("register", "void", so, "07-NQ/ĐU", "--reason", "in sai").ma == 0
    done = lenh("merge", giay, "--register", so, "--out", out)
    assert (done.ma, done.ra) == (0, (
        f"Không in, số 07-NQ/ĐU đã huỷ: {giay / 'nghi-quyet-2026.docx'}\n"
        f"Đã gộp 2 văn bản để in: {out}\n"
    ))  # fmt: skip
    ra = json.loads(lenh("merge", giay, "--register", so, "--out", out, "--overwrite", "--json").ra)
    assert (ra["so_ban"], [muc["so_ky_hieu"] for muc in ra["da_huy"]]) == (2, ["07-NQ/ĐU"])
    chi_mot = lenh("merge", giay / "nghi-quyet-2026.docx", "--register", so, "--out", out)
    assert chi_mot.ma == 2
    assert "ghi mọi văn bản này là đã huỷ" in chi_mot.loi


def test_merge_names_the_paper_it_refuses(lenh: Lenh, vao: Path) -> None:
    (vao / "thu.docx").write_bytes(b"x")
    done = lenh("merge", vao, "--out", vao.parent / "in.docx")
    assert done.ma == 2
    assert f"{vao / 'thu.docx'}: không phải tệp Word .docx" in done.loi


def test_pdf_wants_to_know_where_to(lenh: Lenh, vao: Path) -> None:
    done = lenh("pdf", vao)
    assert (done.ma, "thêm --out THƯ-MỤC hoặc --merged TỆP.pdf" in done.loi) == (2, True)


@pytest.mark.pdf
def test_pdf_of_a_folder_made_joined_and_taken_up_again(lenh: Lenh, vao: Path) -> None:
    ra, gop = vao.parent / "ra", vao.parent / "in.pdf"
    done = lenh("pdf", vao, "--out", ra, "--merged", gop, "--workers", "1")
    assert done.ma == 0
    assert f"PDF: 3 tệp mới: {ra}" in done.ra
    assert f"PDF gộp: 3 văn bản, 3 trang: {gop}" in done.ra
    assert "Ghi chú: phông Liberation Serif thay cho Times New Roman, cùng bề rộng" in done.ra
    (ra / "QĐ-9.pdf").unlink()
    (vao / "hong.docx").write_bytes(b"x")
    gop.unlink()
    again = lenh("pdf", vao, "--out", ra, "--merged", gop)
    assert again.ma == 1
    assert f"PDF: 1 tệp mới, 2 tệp đã có từ trước: {ra}" in again.ra
    assert f"Không đổi được: {vao / 'hong.docx'}: không phải tệp Word" in again.loi
    assert f"Chưa ghi {gop}: còn thiếu văn bản" in again.loi
    assert not gop.exists()


@pytest.mark.pdf
def test_pdf_tells_programs_what_it_did(lenh: Lenh, vao: Path) -> None:
    ra = vao.parent / "ra"
    done = lenh("pdf", vao / "NQ-07.docx", vao / "khong-co.docx", "--out", ra, "--json")
    assert done.ma == 1
    assert json.loads(done.ra) == {
        "da_lam": [
            {
                "nguon": str(vao / "NQ-07.docx"),
                "tap_tin": str(ra / "NQ-07.pdf"),
                "so_trang": 1,
                "da_co": False,
            }
        ],
        "that_bai": [
            {
                "nguon": str(vao / "khong-co.docx"),
                "dieu_sai": "không đọc được (không có tệp hoặc thư mục này)",
                "cach_sua": "xem lại đường dẫn",
            }
        ],
        "phong_thay": [
            {"thay": "Liberation Serif", "can": "Times New Roman", "cung_be_rong": True}
        ],
        "tap_gop": None,
    }


@pytest.mark.pdf
def test_an_interrupted_run_leaves_no_libreoffice_behind(vao: Path) -> None:
    gia = vao.parent / "gia"
    gia.mkdir()
    program = soffice_gia.viet(gia, f"Path({str(gia)!r}, 'pid').write_text(str(os.getpid()))\n"
                               + soffice_gia.TREO_LAN_DAU)  # fmt: skip
    run = subprocess.Popen(
        [sys.executable, "-m", "dangvan", "pdf", str(vao), "--out", str(vao.parent / "ra")],
        env={**os.environ, BIEN_SOFFICE: str(program)},
        stderr=subprocess.PIPE,
        text=True,
        # A shell that runs the tests in the background has them ignore Ctrl+C.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    pid = gia / "pid"
    while not pid.exists() or not pid.read_text():
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=60)
    assert "chạy lại cùng lệnh để làm tiếp" in told
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)

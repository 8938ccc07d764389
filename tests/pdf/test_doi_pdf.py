"""PDF of one paper and of many: whole, each under its name, whatever happens to LibreOffice."""

import os
import socket
import sys
import threading
import time
from pathlib import Path

import PIL.Image
import pypdfium2
import pytest
import soffice_gia
from cases import pytestmark  # noqa: F401  (pytest reads the marks of this module)
from goi_word import before_end, drawing, paper, with_relationship
from vi_du_van_ban import cac_van_ban, quyet_dinh_2026

from dangvan import DataError, DocxError, convert_to_pdf, merge_for_print, render
from dangvan.render.pdf import doi_pdf, libreoffice
from dangvan.render.pdf.libreoffice import BIEN_SOFFICE

NUMPAGES = '<w:p><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'


def text_of(pdf: Path | bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "vao").mkdir()
    return tmp_path


def decisions(folder: Path, count: int) -> list[Path]:
    """Write decisions whose numbers are their names."""
    return [
        render(quyet_dinh_2026(so_van_ban=so)).save(folder / "vao" / f"{so:03}.docx", durable=False)
        for so in range(1, count + 1)
    ]


def assert_each_is_its_own(out: Path, count: int) -> None:
    assert sorted(path.name for path in out.iterdir()) == [
        f"{so:03}.pdf" for so in range(1, count + 1)
    ]
    for so in range(1, count + 1):
        assert f"Số {so:02}-QĐ/ĐU\r" in text_of(out / f"{so:03}.pdf")


@pytest.fixture
def gia(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for a program in LibreOffice's place; it is called once written there."""
    noi = folder / "gia"
    noi.mkdir()
    monkeypatch.setenv(BIEN_SOFFICE, str(noi / "soffice-gia"))
    return noi


def test_one_paper() -> None:
    pdf = render(cac_van_ban()["hd05_nghi_quyet_ba_trang"]).to_pdf()
    assert pdf.so_trang == 3
    assert "NGHỊ QUYẾT" in text_of(pdf.data)
    assert "3 trang" in pdf._repr_html_()


def test_the_stand_in_for_times_new_roman_is_told() -> None:
    (phong,) = render(quyet_dinh_2026()).to_pdf().phong_thay
    assert (phong.thay, phong.can, phong.cung_be_rong) == (
        "Liberation Serif",
        "Times New Roman",
        True,
    )


def test_a_page_is_a_picture(folder: Path) -> None:
    giay = render(cac_van_ban()["hd05_nghi_quyet_ba_trang"])
    anh = giay.preview(2, dpi=72)
    assert (anh.trang, anh.so_trang) == (2, 3)
    assert anh._repr_png_() == anh.data
    document = pypdfium2.PdfDocument(giay.to_pdf().data)
    drawn = document[1].render(scale=1, rev_byteorder=True)
    with PIL.Image.open(anh.save(folder / "trang-2.png")) as opened:
        assert opened.size == (drawn.width, drawn.height) == (596, 842)
        assert opened.tobytes() == drawn.to_pil().tobytes()


@pytest.mark.parametrize("trang", [0, 4])
def test_a_page_that_is_not_there_is_refused(trang: int) -> None:
    with pytest.raises(DataError, match=f"không có trang {trang}.*từ 1 đến 3"):
        render(cac_van_ban()["hd05_nghi_quyet_ba_trang"]).preview(trang)


def test_each_of_many_is_its_own_file(folder: Path) -> None:
    decisions(folder, 30)
    seen: list[tuple[int, int]] = []
    result = convert_to_pdf(
        [folder / "vao"],
        folder / "ra",
        merged=folder / "gop.pdf",
        progress=lambda xong, tong: seen.append((xong, tong)),
    )
    assert result.passed
    assert [giay.so_trang for giay in result.da_lam] == [1] * 30
    assert_each_is_its_own(folder / "ra", 30)
    texts = [text_of(folder / "ra" / f"{so:03}.pdf") for so in range(1, 31)]
    assert text_of(folder / "gop.pdf") == "\n".join(texts)
    assert (seen[0], seen[-1]) == ((0, 30), (30, 30))


def test_papers_that_cannot_be_joined_are_converted_beside_the_others(folder: Path) -> None:
    decisions(folder, 3)
    for name in ("dau", "giua"):
        (folder / "vao" / f"002-{name}.docx").write_bytes(
            before_end(paper(f"Riêng {name}."), NUMPAGES).getvalue()
        )
    result = convert_to_pdf([folder / "vao"], folder / "ra", merged=folder / "gop.pdf")
    assert [giay.nguon.stem for giay in result.da_lam] == [
        "001",
        "002",
        "002-dau",
        "002-giua",
        "003",
    ]
    assert "Riêng giua." in text_of(folder / "ra" / "002-giua.pdf")
    in_order = [text_of(folder / "gop.pdf").index(chu) for chu in ("Số 02-", "Riêng dau", "Số 03-")]
    assert in_order == sorted(in_order)


def test_what_is_there_is_kept_and_what_is_missing_is_made(folder: Path) -> None:
    decisions(folder, 6)
    convert_to_pdf([folder / "vao"], folder / "ra")
    kept = folder / "ra" / "001.pdf"
    before = kept.stat().st_mtime_ns
    for so in (3, 5):
        (folder / "ra" / f"{so:03}.pdf").unlink()
    result = convert_to_pdf([folder / "vao"], folder / "ra", merged=folder / "gop.pdf")
    assert [giay.da_co for giay in result.da_lam] == [True, True, False, True, False, True]
    assert kept.stat().st_mtime_ns == before
    assert_each_is_its_own(folder / "ra", 6)
    again = convert_to_pdf([folder / "vao"], folder / "ra", merged=folder / "gop.pdf")
    assert (again.tap_gop, [giay.da_co for giay in again.da_lam]) == (
        folder / "gop.pdf",
        [True] * 6,
    )


def test_a_pdf_older_than_its_paper_is_neither_kept_nor_replaced_in_silence(folder: Path) -> None:
    (path,) = decisions(folder, 1)
    convert_to_pdf([path], folder)
    later = time.time() + 60
    os.utime(path, (later, later))
    result = convert_to_pdf([path], folder)
    assert "đã có tệp PDF cũ hơn tệp Word" in str(result.that_bai[0].error)
    assert convert_to_pdf([path], folder, overwrite=True).passed


def test_a_joined_file_of_other_papers_is_not_taken_for_these(folder: Path) -> None:
    paths = decisions(folder, 2)
    convert_to_pdf(paths[:1], merged=folder / "gop.pdf")
    with pytest.raises(DocxError, match="tệp đã có, không ghi đè"):
        convert_to_pdf(paths, merged=folder / "gop.pdf")
    assert convert_to_pdf(paths, merged=folder / "gop.pdf", overwrite=True).passed
    assert "Số 02-QĐ" in text_of(folder / "gop.pdf")


def test_a_bad_file_among_many_is_named_and_the_others_come_out(folder: Path) -> None:
    decisions(folder, 100)
    (folder / "vao" / "050.docx").write_bytes(b"PK\x03\x04 hong")
    result = convert_to_pdf([folder / "vao"], folder / "ra", merged=folder / "gop.pdf")
    assert [hong.nguon.name for hong in result.that_bai] == ["050.docx"]
    assert "không phải tệp Word .docx" in str(result.that_bai[0].error)
    assert len(list((folder / "ra").iterdir())) == len(result.da_lam) == 99
    assert (result.tap_gop, (folder / "gop.pdf").exists()) == (None, False)


def test_a_paper_that_libreoffice_dies_over_is_named_and_the_others_come_out(
    folder: Path, gia: Path
) -> None:
    decisions(folder, 12)
    bad = folder / "vao" / "007.docx"
    bad.write_bytes(paper("HỎNG THỬ."))
    soffice_gia.viet(gia, soffice_gia.CHET_KHI_GAP)
    result = convert_to_pdf([folder / "vao"], folder / "ra")
    assert [hong.nguon for hong in result.that_bai] == [bad]
    assert "LibreOffice không đổi được tệp này" in str(result.that_bai[0].error)
    assert [giay.nguon.stem for giay in result.da_lam] == [
        f"{so:03}" for so in range(1, 13) if so != 7
    ]


@pytest.mark.parametrize("rieng", [False, True], ids=["joined", "file by file"])
def test_none_is_lost_when_libreoffice_is_killed_in_the_middle(
    folder: Path, gia: Path, rieng: bool
) -> None:
    for path in decisions(folder, 8):
        if rieng:
            path.write_bytes(before_end(path.read_bytes(), NUMPAGES).getvalue())
    soffice_gia.viet(gia, soffice_gia.CHET_GIUA_CHUNG if rieng else soffice_gia.CHET_SOM)
    result = convert_to_pdf([folder / "vao"], folder / "ra", workers=1)
    assert result.passed
    assert_each_is_its_own(folder / "ra", 8)
    assert soffice_gia.so_lan(gia) == 2


def test_a_call_that_hangs_is_ended_and_made_again(folder: Path, gia: Path) -> None:
    decisions(folder, 2)
    soffice_gia.viet(gia, soffice_gia.TREO_LAN_DAU)
    assert convert_to_pdf([folder / "vao"], folder / "ra", workers=1, timeout=10).passed
    assert_each_is_its_own(folder / "ra", 2)


def test_a_libreoffice_that_can_do_nothing_is_told_apart_from_bad_papers(
    folder: Path, gia: Path
) -> None:
    decisions(folder, 5)
    soffice_gia.viet(gia, soffice_gia.KHONG_LAM_GI)
    with pytest.raises(DocxError, match=r"không đổi được cả tệp thử.*cài lại"):
        convert_to_pdf([folder / "vao"], folder / "ra", workers=1)
    assert soffice_gia.so_lan(gia) == 3


def test_without_marks_in_the_pdf_papers_are_converted_one_by_one(folder: Path, gia: Path) -> None:
    decisions(folder, 4)
    soffice_gia.viet(gia, soffice_gia.KHONG_GHI_DAU)
    assert convert_to_pdf([folder / "vao"], folder / "ra", workers=1).passed
    assert_each_is_its_own(folder / "ra", 4)


def test_lots_are_written_as_they_come(
    folder: Path, gia: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doi_pdf, "_MOI_LO", 2)
    decisions(folder, 6)
    soffice_gia.viet(gia, "if lan == 3:\n    sys.exit(0)\nif lan > 3:\n    sys.exit(1)")
    with pytest.raises(DocxError, match="cả tệp thử"):
        convert_to_pdf([folder / "vao"], folder / "ra", workers=1)
    assert sorted(path.name for path in (folder / "ra").iterdir()) == [
        f"{so:03}.pdf" for so in (1, 2, 3, 4)
    ]
    monkeypatch.delenv(BIEN_SOFFICE)
    result = convert_to_pdf([folder / "vao"], folder / "ra")
    assert [giay.da_co for giay in result.da_lam] == [True] * 4 + [False] * 2


def test_a_missing_libreoffice_is_told_with_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(libreoffice, "_NOI_QUEN", ())
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(DocxError, match=r"chưa có LibreOffice.*apt-get install libreoffice"):
        render(quyet_dinh_2026()).to_pdf()
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(DocxError, match=r"libreoffice\.org"):
        convert_to_pdf(decisions(folder, 1), folder / "ra")


def test_a_program_named_wrong_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BIEN_SOFFICE, "/khong/co/soffice")
    with pytest.raises(DocxError, match="DANGVAN_SOFFICE chỉ đến /khong/co/soffice"):
        render(quyet_dinh_2026()).to_pdf()


def test_missing_pypdfium2_is_told_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(DocxError, match=r'pip install "dangvan\[pdf\]"'):
        render(quyet_dinh_2026()).to_pdf()


def test_nothing_is_fetched_from_a_network(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        asked: list[object] = []

        def serve() -> None:
            while True:
                try:
                    asked.append(server.accept())
                except OSError:
                    return

        threading.Thread(target=serve, daemon=True).start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/anh.png"
        linked = with_relationship(paper(), "image", address, {})
        path = folder / "vao" / "lien-ket.docx"
        path.write_bytes(before_end(linked, drawing("link")).getvalue())
        assert convert_to_pdf([path], folder / "ra").passed
        assert asked == []


def test_names_that_programs_stumble_over(folder: Path) -> None:
    name = "QĐ 01 – Nguyễn Văn A & 'B' [1] 100%"
    path = render(quyet_dinh_2026()).save(folder / "vao" / f"{name}.docx")
    (folder / "vao" / "~$mo.docx").write_bytes(b"x")
    (folder / "vao" / ".an.docx").write_bytes(b"x")
    inner = folder / "vao" / "2026" / "quý 1"
    inner.mkdir(parents=True)
    render(quyet_dinh_2026()).save(inner / "a.docx")
    result = convert_to_pdf([folder / "vao", path], folder / "ra")
    assert [giay.tap_tin for giay in result.da_lam] == [
        folder / "ra" / "2026" / "quý 1" / "a.pdf",
        folder / "ra" / f"{name}.pdf",
    ]


def test_numbers_in_names_are_counted(folder: Path) -> None:
    for name in ("QĐ-10", "QĐ-9", "QĐ-119", "QĐ-1000"):
        render(quyet_dinh_2026()).save(folder / "vao" / f"{name}.docx")
    result = convert_to_pdf([folder / "vao"], folder / "ra")
    assert [giay.nguon.stem for giay in result.da_lam] == ["QĐ-9", "QĐ-10", "QĐ-119", "QĐ-1000"]


def test_two_papers_never_share_a_pdf(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        render(quyet_dinh_2026()).save(folder / name / "qd.docx")
    with pytest.raises(DataError, match=r"hai tệp cùng ra qd\.pdf"):
        convert_to_pdf([folder / "a" / "qd.docx", folder / "b" / "qd.docx"], folder / "ra")


def test_nothing_to_do_is_refused(folder: Path) -> None:
    with pytest.raises(DataError, match=r"không có tệp \.docx nào"):
        convert_to_pdf([folder / "vao"], folder / "ra")
    with pytest.raises(DataError, match="chưa biết ghi PDF vào đâu"):
        convert_to_pdf(decisions(folder, 1))


def test_a_print_file_becomes_one_pdf(folder: Path) -> None:
    pdf = merge_for_print(decisions(folder, 5)).to_pdf()
    assert pdf.so_trang == 5


def test_nothing_is_left_in_the_temporary_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tam = folder / "tam"
    tam.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tam))
    render(quyet_dinh_2026()).to_pdf()
    convert_to_pdf(decisions(folder, 2), folder / "ra")
    assert list(tam.iterdir()) == []

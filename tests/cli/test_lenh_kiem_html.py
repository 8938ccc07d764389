"""`dangvan check --html`: the page, its marks against PDF and picture, and without LibreOffice."""

import re
import shutil
import sys
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import PIL.Image
import pypdfium2
import pytest
from chay_lenh import Lenh
from lxml import html

from dangvan import check, convert_to_pdf, page_views
from dangvan.render.pdf import libreoffice

TEP = Path(__file__).parents[1] / "word" / "tep"
SAI = TEP / "sai_36_le_trai_phai_so_hai_cham.docx"
TRICH_DAN = TEP / "sai_05_trich_dan.docx"
HOP = re.compile(r"left:([\d.]+)%;top:([\d.]+)%(?:;width:([\d.]+)%;height:([\d.]+)%)?")


def tree(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes())


def picture(trang: html.HtmlElement) -> PIL.Image.Image:
    (nguon,) = trang.xpath("//img/@src")
    return PIL.Image.open(BytesIO(b64decode(nguon.removeprefix("data:image/png;base64,"))))


def shares(nut: html.HtmlElement) -> tuple[float, ...]:
    """Return left, top, right, bottom of a mark, as shares of the page."""
    cho = HOP.fullmatch(nut.get("style"))
    assert cho is not None
    trai, tren, rong, cao = (float(so or 0) / 100 for so in cho.groups())
    return trai, tren, trai + rong, tren + cao


def letters(chu: str) -> str:
    return "".join(filter(str.isalnum, chu))


@pytest.mark.pdf
def test_every_finding_with_words_is_marked_where_the_pdf_has_them(
    lenh: Lenh, tmp_path: Path
) -> None:
    out = tmp_path / "ra.html"
    ket_qua = lenh("check", SAI, "--html", out)
    assert (ket_qua.ma, ket_qua.loi) == (1, "")
    assert f"Đã ghi trang HTML: {out}" in ket_qua.ra
    convert_to_pdf([SAI], tmp_path)
    trang = tree(out)
    cac_khoi = trang.xpath("//article[.//q]")
    with pypdfium2.PdfDocument(tmp_path / f"{SAI.stem}.pdf") as pdf:
        page = pdf[0]
        rong, cao = page.get_size()
        chu = page.get_textpage()
        for khoi in cac_khoi:
            so = khoi.get("id").removeprefix("cho-")
            trong = ""
            for nut in trang.xpath(f'//a[@href="#cho-{so}"]'):
                x0, y0, x1, y1 = shares(nut)
                trong += chu.get_text_bounded(x0 * rong, (1 - y1) * cao, x1 * rong, (1 - y0) * cao)
            assert letters(trong) == letters(khoi.xpath(".//q")[0].text)
        chu.close()
        page.close()
    assert len(cac_khoi) == 4
    assert len(trang.xpath("//article")) == len(check(SAI).findings) == 6


@pytest.mark.pdf
def test_a_mark_is_as_wide_as_the_ink_it_stands_on(lenh: Lenh, tmp_path: Path) -> None:
    out = tmp_path / "ra.html"
    lenh("check", SAI, "--html", out)
    trang = tree(out)
    (khoi,) = trang.xpath('//article[.//code="so_hai_cham"]')
    (nut,) = trang.xpath(f'//a[@href="#{khoi.get("id")}"]')
    x0, y0, x1, y1 = shares(nut)
    with picture(trang) as anh:
        dong = anh.convert("L").point(lambda sang: 255 * (sang < 128))
        muc = dong.crop((0, int(y0 * anh.height) + 4, anh.width // 2, int(y1 * anh.height) - 4))
        assert muc.getbbox() is not None
        trai, _, phai, _ = muc.getbbox() or (0, 0, 0, 0)
        assert trai == pytest.approx(x0 * anh.width, abs=3)
        assert phai == pytest.approx(x1 * anh.width, abs=3)


@pytest.mark.pdf
def test_the_picture_is_the_page_and_every_mark_lies_on_it(lenh: Lenh, tmp_path: Path) -> None:
    out = tmp_path / "ra.html"
    assert lenh("check", TRICH_DAN, "--html", out).ma == 1
    trang = tree(out)
    with picture(trang) as anh:
        assert anh.format == "PNG"
        assert anh.height / anh.width == pytest.approx(297 / 210, abs=0.01)
    cac_dau = trang.xpath("//figure//*[@style][not(self::b)]")
    assert len(cac_dau) > 10
    for nut in cac_dau:
        x0, y0, x1, y1 = shares(nut)
        assert 0 <= x0 <= x1 <= 1.0001
        assert 0 <= y0 <= y1 <= 1.0001


@pytest.mark.parametrize("thieu", ["soffice", "pypdfium2"])
def test_without_a_drawing_program_the_page_has_no_pictures_and_says_how_to_get_them(
    lenh: Lenh, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, thieu: str
) -> None:
    if thieu == "soffice":
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(libreoffice, "_NOI_QUEN", ())
    else:
        monkeypatch.setitem(sys.modules, "pypdfium2", None)
    out = tmp_path / "ra.html"
    ket_qua = lenh("check", SAI, "--html", out)
    assert ket_qua.ma == 1
    assert "Không vẽ được hình trang" in ket_qua.loi
    trang = tree(out)
    assert trang.xpath("//img") == []
    assert len(trang.xpath("//article")) == len(check(SAI).findings)
    assert "Để có hình: cài LibreOffice" in trang.text_content()
    assert {"soffice": "LibreOffice", "pypdfium2": "pypdfium2"}[thieu] in ket_qua.loi


def test_a_page_is_of_one_file_and_replaces_nothing_unasked(lenh: Lenh, tmp_path: Path) -> None:
    goc = tmp_path / "goc.docx"
    shutil.copy(SAI, goc)
    out = tmp_path / "ra.html"
    ket_qua = lenh("check", goc, TRICH_DAN, "--html", out)
    assert (ket_qua.ma, out.exists()) == (2, False)
    assert "--html chỉ dùng cho một tệp" in ket_qua.loi
    out.write_text("cũ", encoding="utf-8")
    assert "không ghi đè" in lenh("check", goc, "--html", out).loi
    assert out.read_text(encoding="utf-8") == "cũ"
    ket_qua = lenh("check", goc, "--html", goc, "--overwrite")
    assert "trang HTML không được thay tệp gốc" in ket_qua.loi
    assert goc.read_bytes() == SAI.read_bytes()


@pytest.mark.pdf
def test_only_the_pages_asked_for_are_drawn() -> None:
    hai = TEP / "sai_05_hai_trang_khong_so_dan_dong.docx"
    (mot,) = page_views(hai.read_bytes(), pages=1)
    assert mot.so_trang > 1
    assert len(page_views(hai)) == mot.so_trang
    assert len(mot.chu) == len(mot.hop) > 100
    assert "ĐẢNG" not in repr(mot)

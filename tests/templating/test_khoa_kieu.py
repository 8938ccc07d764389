"""Styles keep their keys, whatever Word and LibreOffice make of them."""

import re
from io import BytesIO

import pytest
from docx import Document
from lxml import etree
from own_templates import own, packed, parts_of
from vi_du_van_ban import nghi_quyet_2026

from dangvan.errors import TemplateError
from dangvan.models import CAC_LOAI
from dangvan.regulations import REGULATIONS
from dangvan.render import render
from dangvan.templating import mau_co_san
from dangvan.templating.khoa_kieu import dat_lai_khoa, khoa_theo_ten

STYLES = "word/styles.xml"
BANG = """Đoạn đầu.

| TT | Tên |
| --- | --- |
| 1 | Một |
"""


def as_word_saves(data: bytes) -> bytes:
    """Return a package with each style's key made from its name, as Word does on saving."""
    parts = parts_of(data)
    keys = {
        khoa: "".join(re.findall(r"[A-Za-z0-9]+", ten)) for ten, khoa in khoa_theo_ten().items()
    }
    assert keys["VBNoiDung"] == "VBNidung"
    for name, xml in parts.items():
        chu = xml.decode()
        for khoa, moi in keys.items():
            chu = chu.replace(f'"{khoa}"', f'"{moi}"')
        parts[name] = chu.encode()
    return packed(parts).getvalue()


@pytest.mark.parametrize("pack", [pack.khoa for pack in REGULATIONS])
@pytest.mark.parametrize("kind", [kind.loai_van_ban for kind in CAC_LOAI])
def test_keys_that_word_made_anew_are_ours_again(pack: str, kind: str) -> None:
    mau = mau_co_san(pack, kind).data
    assert dat_lai_khoa(mau) is mau
    saved = as_word_saves(mau)
    assert parts_of(saved)[STYLES] != parts_of(mau)[STYLES]
    again = parts_of(dat_lai_khoa(saved))
    assert {name: _xml(data) for name, data in again.items()} == {
        name: _xml(data) for name, data in parts_of(mau).items()
    }


def _xml(data: bytes) -> bytes:
    return bytes(etree.tostring(etree.fromstring(data), method="c14n"))


def test_a_paper_of_a_template_that_word_saved_keeps_its_looks() -> None:
    paper = nghi_quyet_2026(noi_dung=BANG)
    saved = BytesIO(as_word_saves(own().getvalue()))
    document = Document(BytesIO(render(paper, template=saved).data))
    own_styles = Document(BytesIO(render(paper).data))
    assert [p.style and p.style.name for p in document.paragraphs] == [
        p.style and p.style.name for p in own_styles.paragraphs
    ]
    assert [t.style and t.style.name for t in document.tables][1] == "VB Bảng số liệu"


def test_the_receipt_tells_of_the_file_as_it_is() -> None:
    saved = as_word_saves(own().getvalue())
    other = as_word_saves(own(("{{ ho_ten }}", "{{ ho_ten }} ")).getvalue())
    made = {render(nghi_quyet_2026(), template=BytesIO(data)).receipt.mau_sha256
            for data in (saved, other, own().getvalue())}  # fmt: skip
    assert len(made) == 3


def test_a_key_that_another_style_took_is_left_to_it() -> None:
    taken = own(
        ('w:styleId="VBNoiDung"><w:name w:val="VB Nội dung"/>',
         'w:styleId="VBNoiDung"><w:name w:val="Kiểu khác"/>'),
        ('w:styleId="VBDieu"><w:name w:val="VB Điều"/>',
         'w:styleId="VBDieu"><w:name w:val="VB Nội dung"/>'),
        part=STYLES,
    ).getvalue()  # fmt: skip
    assert dat_lai_khoa(taken) == taken


def test_a_damaged_part_beside_the_text_is_told() -> None:
    parts = {**parts_of(as_word_saves(own().getvalue())), "word/khac.xml": b"<x"}
    with pytest.raises(TemplateError, match="mẫu hỏng, không đọc được"):
        render(nghi_quyet_2026(), template=packed(parts))

"""The built-in templates: page and styles as the regulations give them, typed here from the text.

Source: 36-HD/VPTW (2018), mục II.4 and Phụ lục 3; 05-HD/VPTW (2026), Phần II mục IV and Phụ lục 2.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx_dump import lines_of, style_line
from own_templates import DOCUMENT, parts_of

from dangvan.models import CAC_LOAI
from dangvan.regulations import REGULATIONS, Regulation
from dangvan.render.than_bai import KIEU_KHOI
from dangvan.templating import THAN_MAU, build_template, mau_co_san, thu_muc_mau, write_templates
from dangvan.templating.cac_kieu import cac_kieu
from dangvan.templating.ten_the import cac_the

MOI_MAU = pytest.mark.parametrize(
    ("pack", "kind"),
    [(pack, kind) for pack in REGULATIONS for kind in THAN_MAU],
    ids=lambda value: getattr(value, "khoa", value),
)
MOI_QUY_DINH = pytest.mark.parametrize("pack", REGULATIONS, ids=lambda pack: pack.khoa)

# Style of each component of the font table: size, form, case. The same in both regulations, but
# for the drafter's mark.
BANG_CHU = {
    "VB Tiêu đề": "15 đậm",
    "VB Cơ quan cấp trên": "14",
    "VB Cơ quan ban hành": "14 đậm",
    "VB Số và ký hiệu": "14",
    "VB Địa danh và ngày": "14 nghiêng",
    "VB Tên loại": "16 đậm",
    "VB Trích yếu": "14 đậm",
    "VB Nội dung": "14",
    "VB Căn cứ": "14",
    "VB Phần chương": "14 đậm",
    "VB Tên phần chương": "14 đậm",
    "VB Mục": "14 đậm",
    "VB Tên mục": "14 đậm",
    "VB Khoản": "14",
    "VB Điểm": "14",
    "VB Quyền hạn": "14 đậm",
    "VB Chức vụ": "14",
    "VB Chức vụ ký trực tiếp": "14 đậm",
    "VB Họ tên người ký": "14 đậm",
    "VB Kính gửi": "14 nghiêng",
    "VB Nơi kính gửi": "14",
    "VB Mục nơi nhận": "12",
    "VB Mức độ khẩn": "14 đậm",
    "VB Phạm vi lưu hành": "12 đậm",
    "VB Dự thảo": "14 nghiêng",
    "VB Số trang": "14",
    "VB Dấu sao": "14",
    "VB Năm gạch": "14",
}
SOAN_THAO = {"hd36_2018": "8", "hd05_2026": "11"}
MAU_CHU = {"hd36_2018": "auto", "hd05_2026": "000000"}

# Every paragraph of running text: justified, first line in by 10 mm, lines of exactly 18 points,
# at least 6 points apart.
DOAN_THAN = (
    "VB Căn cứ", "VB Nội dung", "VB Mục La Mã", "VB Mục 1.", "VB Mục 1.1.", "VB Mục 1.1.1.",
    "VB Điều", "VB Khoản", "VB Điểm", "VB Gạch đầu dòng",
)  # fmt: skip
TRANG = {
    "w": 210, "h": 297, "top": 20, "bottom": 20, "left": 30, "right": 15, "header": 10,
}  # fmt: skip


def mau(pack: Regulation, kind: str) -> Any:  # Any: python-docx's document
    return Document(BytesIO(mau_co_san(pack.khoa, kind).data))


def kieu(pack: Regulation, kind: str) -> dict[str, str]:
    """Return what each own style of a template says, by name."""
    return {
        style.name: style_line(style)
        for style in mau(pack, kind).styles
        if style.name.startswith("VB") and style.type.name == "PARAGRAPH"
    }


@MOI_MAU
def test_the_committed_template_is_what_the_code_builds(pack: Regulation, kind: str) -> None:
    assert mau_co_san(pack.khoa, kind).data == build_template(kind, pack)


def test_every_kind_has_a_template_under_every_regulation(tmp_path: Path) -> None:
    assert set(THAN_MAU) == {kind.loai_van_ban for kind in CAC_LOAI}
    written = {path.relative_to(tmp_path).as_posix() for path in write_templates(tmp_path)}
    assert written == {f"{pack.khoa}/{kind}.docx" for pack in REGULATIONS for kind in THAN_MAU}
    committed = thu_muc_mau()
    assert {p.relative_to(committed).as_posix() for p in committed.rglob("*.docx")} == written


@MOI_MAU
def test_sizes_and_forms_are_those_of_the_font_table(pack: Regulation, kind: str) -> None:
    found = kieu(pack, kind)
    for ten, mong_doi in {**BANG_CHU, "VB Ký hiệu soạn thảo": SOAN_THAO[pack.khoa]}.items():
        assert " ".join(re.findall(r"^\d+|đậm|nghiêng|gạch", found[ten])) == mong_doi, ten


@MOI_MAU
def test_running_text_is_set_as_the_regulation_says(pack: Regulation, kind: str) -> None:
    found = kieu(pack, kind)
    for ten in DOAN_THAN:
        assert ", đều, thụt 10.0, sau 6, dòng 18 exactly" in found[ten], ten


@MOI_MAU
def test_page_and_margins_are_those_of_the_regulation(pack: Regulation, kind: str) -> None:
    for section in mau(pack, kind).sections:
        page = section._sectPr
        values = {**page.find(qn("w:pgSz")).attrib, **page.find(qn("w:pgMar")).attrib}
        found = {name.rpartition("}")[2]: int(value) for name, value in values.items()}
        assert {name: found[name] for name in TRANG} == {
            name: round(mm * 1440 / 25.4) for name, mm in TRANG.items()
        }


@MOI_MAU
def test_the_page_number_stands_centred_from_the_second_page_on(
    pack: Regulation, kind: str
) -> None:
    for section in mau(pack, kind).sections:
        assert section.different_first_page_header_footer
        field = section.header._element.find(f".//{qn('w:fldSimple')}")
        assert field.get(qn("w:instr")).strip() == "PAGE"
        assert section.first_page_header._element.find(f".//{qn('w:fldSimple')}") is None
    assert kieu(pack, kind)["VB Số trang"] == "14, giữa"


@MOI_MAU
def test_one_font_and_one_colour_stand_in_the_defaults(pack: Regulation, kind: str) -> None:
    styles = parts_of(mau_co_san(pack.khoa, kind).data)["word/styles.xml"].decode()
    assert set(re.findall(r"<w:rFonts ([^>]*)/>", styles)) == {
        " ".join(f'w:{part}="Times New Roman"' for part in ("ascii", "hAnsi", "eastAsia", "cs"))
    }
    assert f'<w:color w:val="{MAU_CHU[pack.khoa]}"/>' in styles.partition("</w:docDefaults>")[0]
    assert 'w:lang w:val="vi-VN"' in styles


@MOI_QUY_DINH
def test_only_the_urgency_mark_has_an_ink_of_its_own(pack: Regulation) -> None:
    mau_rieng = {ten for ten, cau in kieu(pack, "nghi_quyet").items() if "màu" in cau}
    assert mau_rieng == {"VB Mức độ khẩn"}
    assert "màu FF0000" in kieu(pack, "nghi_quyet")["VB Mức độ khẩn"]


@MOI_MAU
def test_the_fixed_words_are_those_of_the_regulation(pack: Regulation, kind: str) -> None:
    lines = lines_of(mau_co_san(pack.khoa, kind).data)
    # A joint paper and one of a single body each have their own block at the end.
    so_khoi = 2 if "ky_lien_tich" in cac_the(kind) else 1
    assert [line for line in lines if line in ("ĐẢNG CỘNG SẢN VIỆT NAM", "*", "Nơi nhận:")] == [
        "*",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        *["Nơi nhận:"] * so_khoi,
    ]
    assert "-----" in lines


@MOI_MAU
def test_the_heading_of_the_recipients_is_underlined_by_regulation(
    pack: Regulation, kind: str
) -> None:
    paragraphs = mau(pack, kind).tables[-1].rows[0].cells[0].paragraphs
    runs = [(run.text, bool(run.underline)) for run in paragraphs[0].runs]
    assert (
        runs
        == {
            "hd36_2018": [("Nơi nhận:", True)],
            "hd05_2026": [("Nơi nhận", True), (":", False)],
        }[pack.khoa]
    )


@MOI_MAU
def test_the_rule_under_the_title_is_as_long_as_the_title(pack: Regulation, kind: str) -> None:
    columns = [column.width.mm for column in mau(pack, kind).tables[0].columns]
    style = mau(pack, kind).styles["VB Tiêu đề"].paragraph_format
    rule = columns[1] - style.left_indent.mm - style.right_indent.mm
    # The title is 71.9 mm wide in Times New Roman 15 bold.
    assert rule == pytest.approx(72.5, abs=1.0)
    assert sum(columns) == pytest.approx(165, abs=0.1)


@MOI_MAU
def test_every_style_in_use_exists_and_is_named_in_vietnamese(pack: Regulation, kind: str) -> None:
    parts = parts_of(mau_co_san(pack.khoa, kind).data)
    known = set(re.findall(r'w:styleId="(\w+)"', parts["word/styles.xml"].decode()))
    used = {
        name
        for part in (DOCUMENT, *(f"word/header{so}.xml" for so in (1, 2, 3)))
        for name in re.findall(r'<w:(?:pStyle|tblStyle) w:val="(\w+)"', parts[part].decode())
    }
    assert used | set(KIEU_KHOI.values()) <= known
    ten = [style.name for style in mau(pack, kind).styles if style.name.startswith("VB")]
    assert len(ten) == len(set(ten))
    assert all(re.search(r"[à-ỹđ]|Mục 1", name.lower()) and "," not in name for name in ten)


@MOI_QUY_DINH
def test_no_style_is_listed_twice(pack: Regulation) -> None:
    khoa = [item.khoa for item in cac_kieu(pack)]
    assert sorted(set(khoa)) == sorted(khoa)


@MOI_MAU
def test_nothing_is_left_of_the_tools_that_make_templates(pack: Regulation, kind: str) -> None:
    parts = parts_of(mau_co_san(pack.khoa, kind).data)
    everything = b"".join(parts.values()).decode()
    assert not re.search(
        r"python-docx|docxtpl|Heading 1|rsid|Calibri|Cambria|[a-z]Theme", everything
    )
    assert not re.search(r"<dc:creator>|<dcterms:|lastModifiedBy|Company|Template>", everything)
    assert sorted(parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/header3.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]

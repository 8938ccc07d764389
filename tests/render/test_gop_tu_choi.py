"""What cannot stand in a file of many papers is refused: the paper is named, with the way out."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from goi_word import TYPES, before_end, edited, numbered, paper, with_relationship
from own_templates import DOCUMENT, packed, parts_of
from vi_du_van_ban import nghi_quyet_2026

from dangvan import DataError, DocxError, Rendered, merge_for_print, render

GOOD = render(nghi_quyet_2026())
MAIN = "openxmlformats-officedocument.wordprocessingml.document.main"
STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"


def refused(*papers: object) -> DocxError:
    with pytest.raises(DocxError) as caught:
        merge_for_print([GOOD, *papers])  # type: ignore[list-item]  # what nobody should give
    return caught.value


def field(code: str) -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code[:2]}</w:instrText></w:r>'
        f"<w:r><w:instrText>{code[2:]} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def run(xml: str) -> str:
    return f"<w:p><w:r>{xml}</w:r></w:p>"


def test_no_paper_at_all_is_refused() -> None:
    with pytest.raises(DataError, match="không có văn bản nào để gộp"):
        merge_for_print([])


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    error = refused(tmp_path / "khong-co.docx")
    assert error.where == str(tmp_path / "khong-co.docx")
    assert "không có tệp" in str(error)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"van ban thuong",
        b"\xd0\xcf\x11\xe0" + bytes(600),
        packed({"a.txt": b"x"}).getvalue(),
        packed({**parts_of(paper()), DOCUMENT: b"\xff\xfe<"}).getvalue(),
        paper()[:-40],
        edited(paper(), ("document.main+xml", "sheet.main+xml"), part=TYPES).getvalue(),
        edited(paper(), (MAIN, "ms-word.document.macroEnabled.main"), part=TYPES).getvalue(),
    ],
    ids=["empty", "text", "password", "zip", "not utf-8", "cut", "other kind", "macros"],
)  # fmt: skip
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    error = refused(BytesIO(data))
    assert (error.where, error.fix) == ("văn bản thứ 2", "mở bằng Word rồi lưu lại, kiểu .docx")
    assert "không phải tệp Word .docx" in error.what


@pytest.mark.parametrize("place", range(0, 4000, 97))
def test_a_damaged_file_is_refused_or_read_whole(place: int) -> None:
    data = bytearray(paper())
    data[place % len(data)] ^= 0x55
    found = None
    try:
        merge_for_print([BytesIO(data)])
    except DocxError as error:
        found = error.where
    assert found in (None, "văn bản thứ 1")


def test_a_package_that_grows_without_end_is_refused() -> None:
    stream = BytesIO(paper())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/lon.png", bytes(60_000_000))
    assert "không phải tệp Word" in refused(stream).what


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</w:p>", ""),
        ("<w:body", "<!-- chú thích --><w:body"),
        ("?>", '?><!DOCTYPE a [<!ENTITY x "y">]>'),
    ],
    ids=["no xml", "comment", "doctype"],
)
def test_text_that_would_spoil_the_others_is_refused(old: str, new: str) -> None:
    assert refused(edited(paper(), (old, new))).what == f"phần {DOCUMENT} hỏng"


def test_a_rendered_paper_changed_afterwards_is_looked_at_again() -> None:
    broken = edited(GOOD.data, ("</w:p>", "")).getvalue()
    error = refused(Rendered(broken, GOOD.receipt))
    assert (error.where, error.what) == ("văn bản thứ 2 (07-NQ/ĐU)", f"phần {DOCUMENT} hỏng")


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', "sửa đổi"),
        ('<w:p><w:pPr><w:pPrChange w:id="1"/></w:pPr></w:p>', "sửa đổi"),
        (run('<w:commentReference w:id="1"/>'), "ghi chú bên lề"),
        (run('<w:footnoteReference w:id="2"/>'), "cước chú"),
        (run('<w:endnoteReference w:id="2"/>'), "cước chú"),
        (run('<w:object w:dxaOrig="1"/>'), "tệp nhúng"),
        ('<w:altChunk xmlns:q="x"/>', "tệp nhúng"),
        (field("NUMPAGES"), "trường NUMPAGES"),
        (field("REF _Ref1 \\h"), "trường REF"),
        (field("TOC \\o"), "trường TOC"),
        ('<w:p><w:fldSimple w:instr=" SEQ Bang "/></w:p>', "trường SEQ"),
    ],
)
def test_what_would_print_differently_is_refused(xml: str, reason: str) -> None:
    error = refused(before_end(paper(), xml))
    assert reason in error.what
    assert error.where == "văn bản thứ 2"
    assert error.fix


def test_fields_that_print_the_same_are_taken() -> None:
    links = field('HYPERLINK "https://vi.example"') + field("page \\* MERGEFORMAT")
    assert merge_for_print([before_end(paper(), links)]).so_ban == 1


def test_a_header_is_looked_at_too() -> None:
    total = ' NUMPAGES "/>'.replace('"/>', '"')
    changed = edited(paper(), (' PAGE "', total), part="word/header1.xml")
    assert "trường NUMPAGES" in refused(changed).what


def test_a_chart_is_refused() -> None:
    linked = with_relationship(
        paper(), "chart", "charts/chart1.xml", {"word/charts/chart1.xml": b"<c/>"}
    )
    error = refused(before_end(linked, run('<w:drawing r:id="rId99"/>')))
    assert error.what == "có phần chart chưa gộp được"


def test_a_relationship_that_leads_nowhere_is_refused() -> None:
    assert (
        "thiếu quan hệ rId77" in refused(before_end(paper(), run('<w:drawing r:id="rId77"/>'))).what
    )
    gone = packed({k: v for k, v in parts_of(paper()).items() if k != "word/header1.xml"})
    assert "thiếu phần word/header1.xml" in refused(gone).what


def test_words_of_another_standard_are_refused() -> None:
    strict = paper_with_root("http://schemas.openxmlformats.org", "http://purl.oclc.org")
    assert refused(strict).what == "kiểu tệp Word này chưa gộp được"


def paper_with_root(old: str, new: str) -> BytesIO:
    xml = parts_of(paper())[DOCUMENT].decode()
    return edited(paper(), (xml, xml.replace(old, new)))


def test_other_layout_settings_are_refused_with_the_way_out() -> None:
    wider = edited(
        paper(), ("<w:defaultTabStop", "<w:autoHyphenation/><w:defaultTabStop"), part=SETTINGS
    )
    error = refused(wider)
    assert "cài đặt trình bày" in error.what
    assert "dangvan pdf … --merged" in error.fix


def test_settings_that_print_nothing_may_differ() -> None:
    zoomed = edited(
        paper(),
        ('w:percent="100"/>', 'w:percent="80"/><w:proofState w:spelling="clean"/>'),
        part=SETTINGS,
    )
    assert merge_for_print([GOOD, zoomed]).so_ban == 2


def test_other_defaults_that_cannot_be_moved_are_refused() -> None:
    other = edited(paper(), ('w:ascii="Times New Roman"', 'w:ascii="Arial"'), part=STYLES)
    assert "mặc định trình bày (rFonts)" in refused(other).what


def test_a_style_that_numbers_by_itself_is_refused() -> None:
    style = parts_of(paper())[STYLES].decode().partition('w:styleId="VBNoiDung"')[2]
    start = style[: style.index("<w:pPr>") + len("<w:pPr>")]
    numbers = (start, start + '<w:numPr><w:numId w:val="7"/></w:numPr>')
    styled = edited(numbered(paper(), "việc"), numbers, part=STYLES)
    assert "kiểu “VBNoiDung” tự đánh số" in refused(styled).what


def test_every_bad_paper_is_named(tmp_path: Path) -> None:
    (tmp_path / "ghi-chu.docx").write_bytes(b"x")
    error = refused(tmp_path / "ghi-chu.docx", before_end(paper(), field("TOC")), GOOD)
    assert "2 văn bản không gộp được" in error.what
    assert "ghi-chu.docx: không phải tệp Word" in error.what
    assert "văn bản thứ 3: có trường TOC" in error.what


def test_no_more_than_five_are_named() -> None:
    error = refused(*(BytesIO(b"x") for _ in range(9)))
    assert "9 văn bản không gộp được" in error.what
    assert error.what.endswith("; và 4 văn bản nữa")

"""Word comments: at their places, in a copy of which nothing else changed."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from own_templates import DOCUMENT, own, packed, parts_of
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text
from printed import convert
from test_open_xml import audit_errors, sdk_errors

from dangvan.errors import DocxError
from dangvan.layout import measure, open_parts
from dangvan.report import WordComment, add_comments
from dangvan.templating import mau_co_san

WITH_NOTES = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
MAU = mau_co_san("hd05_2026", "nghi_quyet").data
COMMENTS = "word/comments.xml"
CHANGED = {DOCUMENT, COMMENTS, "word/_rels/document.xml.rels", "[Content_Types].xml"}
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
    '2006"><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/'
    'wordprocessingShape"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/'
    'drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="300000"/><wps:wsp><wps:txbx>'
    "<w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
    "</wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)


def strict() -> bytes:
    """Return a template in the names of the strict standard."""
    names = (
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
         "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
         "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    )  # fmt: skip
    parts = parts_of(MAU)
    for name, data in parts.items():
        for old, new in names:
            data = data.replace(old.encode(), new.encode())
        parts[name] = data
    return packed(parts).getvalue()


def anchored(data: bytes) -> list[tuple[str, str]]:
    """Return each comment's words with the words of the paragraph it hangs on, in body order."""
    document = Document(BytesIO(data))
    words = {str(comment.comment_id): comment.text for comment in document.comments}
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
        marks = {
            name: [mark.get(qn("w:id"), "") for mark in paragraph.findall(path)]
            for name, path in (
                ("begin", qn("w:commentRangeStart")),
                ("end", qn("w:commentRangeEnd")),
                ("call", f"{qn('w:r')}/{qn('w:commentReference')}"),
            )
        }
        assert sorted(marks["begin"]) == sorted(marks["end"]) == sorted(marks["call"])
        found += [(words[key], text) for key in marks["call"]]
    return found


def words_of(data: bytes) -> list[str]:
    return [doan.chu for part in open_parts(BytesIO(data)) for doan in part.doan]


def test_a_comment_stands_at_its_paragraph() -> None:
    made = add_comments(MAU, [WordComment("ghi một", 2), WordComment("ghi hai", 2)])
    assert anchored(made) == [("ghi một", "{{ dong }}"), ("ghi hai", "{{ dong }}")]


def test_a_comment_stands_in_its_cell() -> None:
    made = add_comments(MAU, [WordComment("tiêu đề", cell=(1, 0, 1))])
    assert anchored(made) == [("tiêu đề", "ĐẢNG CỘNG SẢN VIỆT NAM")]


def test_a_comment_on_the_whole_file_stands_at_its_begin() -> None:
    made = add_comments(MAU, [WordComment("thiếu ô")])
    assert anchored(made) == [("thiếu ô", "{%p for dong in dong_cap_tren %}")]


@pytest.mark.parametrize("paragraph", [1, None])
def test_a_comment_on_a_header_says_so_at_the_begin_of_the_body(paragraph: int | None) -> None:
    made = add_comments(MAU, [WordComment("sai", paragraph, "word/header2.xml")])
    assert anchored(made) == [
        ("Ở đầu trang của trang đầu, phần 1: sai", "{%p for dong in dong_cap_tren %}")
    ]


def test_a_comment_on_a_text_box_stands_at_the_paragraph_that_holds_it() -> None:
    boxed = own(("</w:p></w:tc>", f"{BOX}</w:p></w:tc>")).getvalue()
    number = words_of(boxed).index("trong hộp") + 1
    made = add_comments(boxed, [WordComment("xa lề", number)])
    ((words, text),) = anchored(made)
    assert (words, text.endswith("trong hộp")) == ("Trong hộp chữ: xa lề", True)
    assert b"<w:txbxContent><w:p><w:r><w:t>" in parts_of(made)[DOCUMENT]


def test_each_line_is_a_paragraph_of_the_comment() -> None:
    made = add_comments(MAU, [WordComment("sai\nCách sửa: mở Word", 1), WordComment("", 1)])
    comments = list(Document(BytesIO(made)).comments)
    assert [[p.text for p in c.paragraphs] for c in comments] == [
        ["sai", "Cách sửa: mở Word"],
        [""],
    ]
    assert [(c.author, c.initials, c.timestamp) for c in comments] == [("dangvan", "da", None)] * 2


def test_comments_that_are_there_are_kept() -> None:
    document = Document(BytesIO(MAU))
    document.add_comment(document.paragraphs[0].runs, text="của đồng nghiệp", author="Trần Thị B")
    stream = BytesIO()
    document.save(stream)
    made = add_comments(stream.getvalue(), [WordComment("mới", 1)], author="Văn thư")
    assert anchored(made) == [
        ("mới", "{%p for dong in dong_cap_tren %}"), ("của đồng nghiệp", "{{ ten_loai }}"),
    ]  # fmt: skip
    comments = list(Document(BytesIO(made)).comments)
    assert [c.author for c in comments] == ["Trần Thị B", "Văn thư"]
    assert audit(made) == audit(stream.getvalue())


def test_nothing_else_changes() -> None:
    before, after = parts_of(MAU), parts_of(add_comments(MAU, [WordComment("x", 3)]))
    assert {name for name in after if after[name] != before.get(name)} == CHANGED
    assert set(after) == {*before, COMMENTS}
    marks = rb'<w:comment(RangeStart|RangeEnd) w:id="0"/>|<w:r><w:commentReference w:id="0"/></w:r>'
    assert _xml(re.sub(marks, b"", after[DOCUMENT])) == _xml(before[DOCUMENT])


def _xml(data: bytes) -> bytes:
    return bytes(etree.tostring(etree.fromstring(data), method="c14n"))


def test_the_original_is_not_touched_and_equal_input_gives_equal_bytes() -> None:
    again = [add_comments(MAU, [WordComment("x", 3)]) for _ in range(2)]
    assert again[0] == again[1] != MAU
    assert mau_co_san("hd05_2026", "nghi_quyet").data == MAU


@given(st.lists(st.tuples(st.integers(1, 61), st.text(max_size=30)), max_size=8))
def test_every_comment_is_read_back_at_the_paragraph_it_is_about(
    what: list[tuple[int, str]],
) -> None:
    made = add_comments(MAU, [WordComment(f"{i}:{text}", n) for i, (n, text) in enumerate(what)])
    texts = words_of(MAU)
    assert words_of(made) == texts
    expected = sorted((n, i) for i, (n, _) in enumerate(what))
    assert [(int(words.split(":")[0]), text) for words, text in anchored(made)] == [
        (i, texts[n - 1]) for n, i in expected
    ]


def test_a_file_of_the_strict_standard_stays_one() -> None:
    made = add_comments(strict(), [WordComment("nghiêm", 2)])
    parts = parts_of(made)
    assert all(
        b"schemas.openxmlformats.org/wordprocessingml" not in data for data in parts.values()
    )
    assert "nghiêm".encode() in parts[COMMENTS]
    assert (
        b'purl.oclc.org/ooxml/officeDocument/relationships/comments"'
        in (parts["word/_rels/document.xml.rels"])
    )
    assert measure(BytesIO(made)).dau_vet.ghi_chu == 1


def test_a_body_without_a_paragraph_gets_one() -> None:
    parts = parts_of(MAU)
    xml = re.sub(r"<w:body>.*<w:sectPr>", "<w:body><w:sectPr>", parts[DOCUMENT].decode())
    empty = packed({**parts, DOCUMENT: xml.encode()}).getvalue()
    assert anchored(add_comments(empty, [WordComment("trống")])) == [("trống", "")]


def test_a_letter_that_xml_cannot_hold_is_shown_as_such() -> None:
    made = add_comments(MAU, [WordComment("a\x00b\ud800c", 1)])
    assert anchored(made)[0][0] == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(
    ("comment", "what"),
    [
        (WordComment("x", 0), "không có đoạn 0"),
        (WordComment("x", 999), "không có đoạn 999"),
        (WordComment("x", 1, "word/header9.xml"), "không có phần word/header9.xml"),
        (WordComment("x", cell=(1, 0, 7)), r"không có ô \(1, 0, 7\)"),
    ],
)
def test_a_place_that_is_not_there_is_refused(comment: WordComment, what: str) -> None:
    with pytest.raises(DocxError, match=what):
        add_comments(MAU, [comment])


def test_a_damaged_file_is_refused() -> None:
    broken = {**parts_of(MAU), "word/comments.xml": b"<w:comm"}
    broken["word/_rels/document.xml.rels"] = broken["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="c" Type="x/comments" Target="comments.xml"/></Relationships>',
    )
    for data in (packed(broken).getvalue(), MAU[:500], b""):
        with pytest.raises(DocxError, match="Cách sửa"):
            add_comments(data, [WordComment("x")])


def test_a_part_that_unpacks_to_too_much_is_refused() -> None:
    stream = BytesIO(MAU)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        for number in range(5):
            package.writestr(f"word/media/{number}.bin", b"\0" * 90_000_000)
    with pytest.raises(DocxError, match="giải nén ra hơn 400 MB"):
        add_comments(stream.getvalue(), [WordComment("x")])


def test_a_comment_shows_no_words_in_its_repr() -> None:
    assert "Nguyễn" not in repr(WordComment("Nguyễn Văn A", 1))


def everywhere() -> bytes:
    boxed = own(("</w:p></w:tc>", f"{BOX}</w:p></w:tc>")).getvalue()
    number = words_of(boxed).index("trong hộp") + 1
    return add_comments(
        MAU, [WordComment(f"ghi chú {n}\ndòng hai", n) for n in (1, 2, 14, 30, 61, number)]
    )


def audit(data: bytes) -> list[str]:
    path = Path("audit.docx")
    path.write_bytes(data)
    return audit_errors(path)


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_openxml_audit_finds_no_fault() -> None:
    assert audit(everywhere()) == []


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(everywhere())
    twice = add_comments(everywhere(), [WordComment("lần hai", 5, "word/header1.xml"[:0])])
    (tmp_path / "b.docx").write_bytes(twice)
    assert [sdk_errors(tmp_path / name) for name in ("a.docx", "b.docx")] == [[], []]


@pytest.mark.pdf
def test_libreoffice_shows_each_comment_beside_its_paragraph(tmp_path: Path) -> None:
    made = add_comments(MAU, [WordComment("về sao", 7), WordComment("về tên loại", 17)])
    assert [words_of(MAU)[n - 1] for n in (7, 17)] == ["*", "{{ ten_loai }}"]
    (pdf,) = convert({"ghi-chu": made}, tmp_path, WITH_NOTES).values()
    with pdfplumber.open(pdf) as document:
        page = document.pages[0]
        raw = [resolve1(note) for note in page.page_obj.annots or ()]
        notes = {
            decode_text(note["Contents"]): page.height - resolve1(note["Rect"])[3]
            for note in raw
            if "Rect" in note
        }
        star = page.search(r"\*")[0]["top"]
        title = page.search("ten_loai")[0]["top"]
    assert set(notes) == {"về sao", "về tên loại"}
    assert notes["về sao"] == pytest.approx(star, abs=10)
    assert notes["về tên loại"] == pytest.approx(title, abs=10)

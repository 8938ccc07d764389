"""Many papers as one Word file: nothing of a paper is lost, changed, or shared with another."""

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from goi_word import (
    PNG,
    TYPES,
    as_word_saves_it,
    before_end,
    body_of,
    edited,
    numbered,
    paper,
    sections_of,
    with_picture,
    with_relationship,
)
from own_templates import parts_of
from test_open_xml import audit_errors, sdk_errors
from vi_du_van_ban import cac_van_ban, nghi_quyet_2021, nghi_quyet_2026, quyet_dinh_2026

from dangvan import PrintFile, Rendered, merge_for_print, render
from dangvan.render.gop.phan_trang import ket_section


def all_papers() -> list[Rendered]:
    return [render(paper) for paper in cac_van_ban().values()]


def lines(data: bytes) -> list[str]:
    """Every line of text of a body, tables included, in order."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    root = ElementTree.fromstring(parts_of(data)["word/document.xml"])
    texts = ("".join(t.text or "" for t in p.iter(f"{w}t")) for p in root.iter(f"{w}p"))
    return [text for text in texts if text]


@pytest.fixture(scope="module")
def merged() -> PrintFile:
    """Papers of every kind under both regulations, in one file."""
    return merge_for_print(all_papers())


def test_every_line_of_every_paper_is_there_in_order(merged: PrintFile) -> None:
    assert lines(merged.data) == [line for one in all_papers() for line in lines(one.data)]


def test_every_section_is_there(merged: PrintFile) -> None:
    assert len(sections_of(merged.data)) == sum(len(sections_of(one.data)) for one in all_papers())


def test_it_counts_its_papers(merged: PrintFile) -> None:
    assert merged.so_ban == len(cac_van_ban())
    assert f"{merged.so_ban} văn bản" in merged._repr_html_()


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_no_fault(merged: PrintFile, tmp_path: Path) -> None:
    assert sdk_errors(merged.save(tmp_path / "in.docx")) == []


def test_openxml_audit_finds_no_fault(merged: PrintFile, tmp_path: Path) -> None:
    assert audit_errors(merged.save(tmp_path / "in.docx")) == []


@pytest.mark.sdk
def test_both_sides_pictures_and_lists_are_valid_open_xml(tmp_path: Path) -> None:
    papers = [with_picture(paper()), numbered(paper(), "một"), *(one.data for one in all_papers())]
    made = merge_for_print(map(BytesIO, papers), hai_mat=True).save(tmp_path / "in.docx")
    assert (sdk_errors(made), audit_errors(made)) == ([], [])


def test_files_and_streams_give_the_same_as_what_was_just_rendered(tmp_path: Path) -> None:
    papers = all_papers()
    paths = [one.save(tmp_path / f"{so}.docx") for so, one in enumerate(papers)]
    from_rendered = merge_for_print(papers).data
    assert merge_for_print(paths).data == from_rendered
    assert merge_for_print(str(path) for path in paths).data == from_rendered
    assert merge_for_print(one.open() for one in papers).data == from_rendered


def test_one_paper_may_stand_alone() -> None:
    assert lines(merge_for_print([BytesIO(paper("Một mình."))]).data).count("Một mình.") == 1


def test_each_paper_begins_a_page_that_is_numbered_one() -> None:
    papers = [render(quyet_dinh_2026(so_van_ban=so)) for so in (1, 2, 3)]
    for section in sections_of(merge_for_print(papers).data):
        assert '<w:type w:val="nextPage"/>' in section
        assert '<w:pgNumType w:start="1"/>' in section


def test_a_paper_without_a_page_number_of_its_own_gets_one() -> None:
    plain = edited(paper(), ('<w:pgNumType w:start="1"/>', '<w:pgNumType w:fmt="lowerRoman"/>'))
    without = edited(paper(), ('<w:pgNumType w:start="1"/>', ""))
    first, second = sections_of(merge_for_print([plain, without]).data)
    assert '<w:pgNumType w:start="1" w:fmt="lowerRoman"/>' in first
    assert '<w:pgNumType w:start="1"/><w:titlePg/>' in second


def test_a_later_section_of_a_paper_is_left_as_it_is() -> None:
    continuous = '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr></w:p>'
    data = before_end(paper(), continuous * 2).getvalue()
    first, second, last = sections_of(merge_for_print([BytesIO(data)]).data)
    assert ["nextPage" in first, "continuous" in second, "nextPage" in last] == [True, True, True]
    assert "pgNumType" not in second


def test_equal_headers_are_one_part_and_different_ones_are_not() -> None:
    plain = [render(quyet_dinh_2026(so_van_ban=so)) for so in (1, 2)]
    marked = render(quyet_dinh_2026(so_van_ban=3, pham_vi="Lưu hành nội bộ"))
    names = parts_of(merge_for_print([*plain, marked]).data)
    headers = [names[name].decode() for name in names if name.startswith("word/header")]
    assert len(headers) == 3
    assert sum("LƯU HÀNH NỘI BỘ" in header for header in headers) == 1


def test_a_paper_without_a_header_does_not_inherit_the_one_before() -> None:
    bare = re.sub(r"<w:headerReference\b[^>]*/>", "", body_of(paper()))
    bare_paper = edited(paper(), (body_of(paper()), bare))
    made = merge_for_print([BytesIO(paper()), bare_paper])
    first, second = sections_of(made.data)
    assert first.count("<w:headerReference") == second.count("<w:headerReference") == 2
    rels = parts_of(made.data)["word/_rels/document.xml.rels"].decode()
    empty = re.search(r'Id="(rId\d+)"[^>]*Target="header0.xml"', rels)
    assert empty is not None
    assert second.count(f'r:id="{empty[1]}"') == 2
    assert empty[1] not in first


def test_pictures_are_taken_along_once() -> None:
    other = PNG[:-4] + b"khac"
    papers = [with_picture(paper()), with_picture(paper()), with_picture(paper(), other)]
    made = merge_for_print(map(BytesIO, papers))
    parts = parts_of(made.data)
    assert sorted(data for name, data in parts.items() if "/media/" in name) == sorted([PNG, other])
    assert parts[TYPES].decode().count('ContentType="image/png"') == 2
    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', body_of(made.data)))) == 3
    assert len(Document(made.open()).inline_shapes) == 3


def test_links_are_taken_along() -> None:
    linked = with_relationship(paper(), "hyperlink", "https://vi.example/a?b=1&amp;c=2", {})
    link = '<w:p><w:hyperlink r:id="rId99"><w:r><w:t>xem</w:t></w:r></w:hyperlink></w:p>'
    made = merge_for_print([BytesIO(paper()), before_end(linked, link)])
    rels = parts_of(made.data)["word/_rels/document.xml.rels"].decode()
    found = re.search(r'Id="(rId\d+)"[^>]*Target="https://vi.example/a\?b=1&amp;c=2"', rels)
    assert found is not None
    assert f'<w:hyperlink r:id="{found[1]}">' in body_of(made.data)


def test_each_paper_has_lists_of_its_own() -> None:
    papers = [numbered(paper(), "một"), paper(), numbered(paper(), "hai")]
    made = merge_for_print(map(BytesIO, papers))
    used = re.findall(r'<w:numId w:val="(\d+)"/>', body_of(made.data))
    assert used == ["1", "1", "2", "2"]
    numbering = parts_of(made.data)["word/numbering.xml"].decode()
    assert numbering.count('<w:lvlText w:val="Việc %1."/>') == 2
    assert "nsid" not in numbering


def test_marks_of_other_programs_are_dropped() -> None:
    go_back = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    mark = go_back + '<w:proofErr w:type="spellStart"/>'
    data = edited(paper(), ("</w:pPr>", "</w:pPr>" + mark)).getvalue()
    made = merge_for_print([BytesIO(data)] * 2)
    assert "bookmark" not in body_of(made.data)
    assert "proofErr" not in body_of(made.data)


def test_what_proves_a_single_file_s_origin_stays_with_it() -> None:
    extra = {"customXml/item1.xml": b"<dangvan/>", "docProps/custom.xml": b"<Properties/>"}
    linked = with_relationship(paper(), "customXml", "../customXml/item1.xml", extra)
    made = parts_of(merge_for_print([BytesIO(linked)]).data)
    assert not [name for name in made if "custom" in name]
    assert b"custom" not in made["word/_rels/document.xml.rels"]


def test_on_both_sides_what_is_numbered_from_one_begins_on_a_front() -> None:
    made = merge_for_print(all_papers(), hai_mat=True)
    sections = sections_of(made.data)
    assert all(
        '<w:type w:val="oddPage"/>' in section for section in sections if "start=" in section
    )
    settings = parts_of(made.data)["word/settings.xml"].decode()
    assert settings.index("<w:zoom") < settings.index("<w:mirrorMargins/>")
    assert (
        "mirrorMargins"
        not in parts_of(merge_for_print(all_papers()).data)["word/settings.xml"].decode()
    )


def test_text_that_looks_like_xml_stays_text() -> None:
    hostile = '<w:sectPr/></w:p></w:body> <w:p> w:pStyle w:val="VBNoiDung" r:id="rId4" {{ x }}.'
    papers = [render(nghi_quyet_2026(noi_dung=hostile)), *all_papers()[:1]]
    assert lines(merge_for_print(papers).data) == [
        line for one in papers for line in lines(one.data)
    ]


def test_the_same_papers_give_the_same_bytes(merged: PrintFile) -> None:
    assert merge_for_print(all_papers()).data == merged.data


def test_python_docx_reads_it(merged: PrintFile) -> None:
    assert len(Document(merged.open()).sections) == len(sections_of(merged.data))


def test_papers_that_word_saved_stand_among_those_just_rendered() -> None:
    papers = [paper(), as_word_saves_it(paper("Sửa lần 1.")), as_word_saves_it(paper("Sửa lần 2."))]
    made = merge_for_print(map(BytesIO, papers))
    assert lines(made.data) == [line for one in papers for line in lines(one)]
    body = body_of(made.data)
    assert 'mc:Ignorable="w14 w15"' in body
    assert "paraId" not in body
    assert "_GoBack" not in body
    parts = parts_of(made.data)
    assert "word/theme/theme1.xml" in parts
    assert b"rsids" not in parts["word/settings.xml"]


def test_templates_that_differ_keep_their_styles_apart() -> None:
    papers = [render(nghi_quyet_2021()), render(nghi_quyet_2026())]
    made = merge_for_print(papers)
    styles = parts_of(made.data)["word/styles.xml"].decode()
    body = body_of(made.data)
    first, second = body[: body.index("</w:sectPr>")], body[body.index("</w:sectPr>") :]
    assert "__2" not in first
    assert set(re.findall(r'<w:(?:p|tbl)Style w:val="\w+?(__2)?"', second)) == {"__2"}
    for style in set(re.findall(r'Style w:val="(\w+)"', body)):
        assert styles.count(f'w:styleId="{style}"') == 1
    names = re.findall(r'<w:name w:val="([^"]+)"', styles)
    assert len(names) == len(set(names))


def test_a_default_that_differs_moves_to_the_paragraphs_it_governs() -> None:
    made = merge_for_print([render(nghi_quyet_2021()), render(nghi_quyet_2026())])
    styles = Document(made.open()).styles.element
    assert styles.xpath("w:docDefaults//w:color") == []
    colours = {
        style: styles.xpath(f'w:style[@w:styleId="{style}"]/w:rPr/w:color/@w:val')
        for style in ("Normal", "Normal__2")
    }
    assert colours == {"Normal": ["auto"], "Normal__2": ["000000"]}


def test_paragraphs_and_tables_that_name_no_style_keep_theirs() -> None:
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol/>'
        "</w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    bare = (
        '<w:p/><w:p w:rsidR="00AB12CD"/><w:p><w:pPr/></w:p><w:p><w:pPr><w:keepNext/></w:pPr></w:p>'
        + table
        + run_of("x")
    )
    made = merge_for_print([render(nghi_quyet_2021()), before_end(paper(), bare)])
    body = body_of(made.data)
    body = body[body.index("</w:sectPr>") :]
    assert len(re.findall(r"<w:p[ >/]", body)) == body.count('<w:pStyle w:val="')
    assert body.count('<w:pStyle w:val="Normal__2"/>') == 6
    assert body.count('<w:tblPr><w:tblStyle w:val="TableNormal__2"/>') == 1


def run_of(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


FRAME = f"<w:r><w:pict>{run_of('khung')}<w:p w:x='y'/></w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (run_of("cuối"), "<w:p><w:pPr>SECT</w:pPr><w:r><w:t>cuối</w:t></w:r></w:p>"),
        ("<w:p><w:pPr/></w:p>", "<w:p><w:pPr>SECT</w:pPr></w:p>"),
        ('<w:p a="b"><w:pPr><w:x/></w:pPr></w:p>', '<w:p a="b"><w:pPr><w:x/>SECT</w:pPr></w:p>'),
        (f"<w:p>{FRAME}", f"<w:p><w:pPr>SECT</w:pPr>{FRAME}"),
    ],
)
def test_a_section_ends_in_the_last_paragraph(end: str, expected: str) -> None:
    assert ket_section(run_of("đầu") + end, "SECT") == run_of("đầu") + expected


@pytest.mark.parametrize(
    "end", ["<w:tbl></w:tbl>", "<w:p/>", "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"]
)
def test_where_no_paragraph_can_end_it_a_low_one_is_added(end: str) -> None:
    assert re.fullmatch(
        r"<w:p><w:pPr><w:spacing [^>]*w:lineRule=\"exact\"/>SECT</w:pPr></w:p>",
        ket_section(end, "SECT").removeprefix(end),
    )

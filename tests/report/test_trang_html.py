"""The HTML page of a report: every finding in it, marks where the words are, text never markup."""

import re
from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from dangvan.report import Component, Finding, PageView, Place, Report
from dangvan.report.loi_ke import TEN_MUC

DOC_HAI = '"><script>alert(1)</script><img src=x onerror=alert(2)>\x00\x1b\ud800&lt;'
PNG = b"\x89PNG\r\n\x1a\n"


def finding(so: int | None, words: str, rule: str = "so_hai_cham", **them: str) -> Finding:
    muc = Finding(rule, "violation", Place(so, words, "số và ký hiệu (ô số 3)"),
                  f"có {words}", "phải khác", "36-HD/VPTW, mục II.1", "sửa đi")  # fmt: skip
    return replace(muc, **them)  # type: ignore[arg-type]


def report(*findings: Finding, components: tuple[Component, ...] = ()) -> Report:
    return Report("thu-muc/giay.docx", "hd36_2018", date(2019, 3, 12), findings, components)


def page(*dong: str, so_trang: int = 1) -> PageView:
    """Return a page whose lines are 5 % of it tall, whose letters 1 % wide, from (10 %, 10 %)."""
    chu, hop = "", []
    for y, line in enumerate(dong):
        for x, char in enumerate(line):
            chu += char
            hop.append((0.1 + x / 100, 0.1 + y / 20, 0.11 + x / 100, 0.15 + y / 20))
    return PageView(PNG, chu, tuple(hop), so_trang)


def tree(chu: str) -> html.HtmlElement:
    return html.document_fromstring(chu.encode())


def box(nut: html.HtmlElement) -> dict[str, float]:
    return {ten: float(so) for ten, so in re.findall(r"(\w+):([\d.]+)%", nut.get("style"))}


def marks(trang: html.HtmlElement, lop: str = "dau") -> list[html.HtmlElement]:
    return list(trang.xpath(f'//*[contains(concat(" ", @class, " "), " {lop} ")]'))


def test_every_finding_has_its_block_with_what_the_screen_tells() -> None:
    cac = [finding(3, "Số: 07"), finding(None, "", "le_trai", severity="warning"),
           finding(9, "đâu đó", severity="unsure")]  # fmt: skip
    trang = tree(report(*cac).to_html([page("Số: 07")]))
    for so, muc in enumerate(cac, 1):
        (khoi,) = trang.xpath(f'//article[@id="cho-{so}"]')
        chu = khoi.text_content()
        for phan in (muc.found, muc.expected, muc.source, muc.fix, muc.rule, TEN_MUC[muc.severity]):
            assert phan in chu
        assert muc.severity in khoi.get("class").split()


def test_ids_are_unique_and_every_link_has_its_target() -> None:
    cac = [finding(3, "Số: 07"), finding(3, "Số: 07"), finding(None, "", "le_trai"),
           finding(None, ""), finding(4, "xa lạ")]  # fmt: skip
    trang = tree(report(*cac).to_html([page("Số: 07"), page("trang hai")]))
    ids = trang.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in trang.xpath("//a/@href")} <= set(ids)
    assert {f"dau-{so}" for so in (1, 2, 3, 4)} <= set(ids)


def test_the_mark_is_a_box_around_the_words_a_line_each() -> None:
    trang = tree(report(finding(2, "hai dòng chữ")).to_html([page("xx hai dòng", "chữ khác")]))
    mot, hai = marks(trang)
    assert box(mot) == {"left": 13, "top": 10, "width": 8, "height": 5}
    assert box(hai) == {"left": 10, "top": 15, "width": 3, "height": 5}
    assert [nut.get("id") for nut in (mot, hai)] == ["dau-1", None]


@pytest.mark.parametrize(
    ("tren_trang", "words"),
    [("NGHỊ QUYẾT", "Nghị quyết"), ("Đảng uỷ", "Đảng ủy"), ("Số: 07", "Số:  07…"), ("*", "*"),
     ("-----", "-----"), ("một dòng dài đã cắt", "một dòng dài đã…")],
)  # fmt: skip
def test_words_are_found_however_they_are_written(tren_trang: str, words: str) -> None:
    assert len(marks(tree(report(finding(1, words)).to_html([page(tren_trang)])))) == 1


def test_words_that_stand_twice_are_marked_behind_what_comes_before_them() -> None:
    cac = [finding(5, "Số 07"), finding(9, "Bí thư"), finding(1, "Bí thư")]
    trang = tree(report(*cac).to_html([page("Bí thư", "Số 07", "Bí thư")]))
    assert [box(nut)["top"] for nut in marks(trang)] == [15, 20, 10]


def test_numbers_on_one_spot_stand_side_by_side() -> None:
    trang = tree(report(*[finding(1, "Số 07")] * 3).to_html([page("Số 07")]))
    xa = [nut.find("b").get("style") for nut in marks(trang)]
    assert len(set(xa)) == 3


def test_margins_are_marked_at_their_edge_and_the_rest_of_the_page_at_its_top() -> None:
    rules = ("le_trai", "le_phai", "le_tren", "le_duoi", *["kho_giay"] * 60)
    cac = [finding(None, "", rule) for rule in rules]
    trang = tree(report(*cac).to_html([page("chữ")]))
    mep = [box(nut) for nut in marks(trang, "mep")]
    assert (mep[0]["left"], mep[1]["left"], mep[2]["top"], mep[3]["top"]) == (3, 97, 2, 98)
    assert all(0 <= so <= 100 for muc in mep for so in muc.values())
    assert len({tuple(muc.values()) for muc in mep}) == len(rules)


def test_what_is_not_found_has_no_mark_and_says_so() -> None:
    trang = tree(report(finding(4, "không có trên trang")).to_html([page("chữ khác")]))
    assert marks(trang) == []
    assert "Không tìm thấy chỗ này trên hình trang" in trang.text_content()


def test_a_component_is_boxed_on_each_of_its_pages() -> None:
    muc = Component(
        "can_cu", "6", "Căn cứ một / Căn cứ hai", (2, 3), 0.9, ("chữ Căn cứ",), "căn cứ"
    )
    trang = tree(report(components=(muc,)).to_html([page("Căn cứ một"), page("Căn cứ hai")]))
    assert [nut.get("title") for nut in marks(trang, "nhan")] == ["căn cứ"] * 2
    assert "90%" in trang.text_content()


def test_without_pages_the_page_says_how_to_get_them() -> None:
    chu = report(finding(3, "Số: 07")).to_html(note="máy này <chưa> có")
    trang = tree(chu)
    assert trang.xpath("//img") == marks(trang) == []
    assert "máy này <chưa> có" in trang.text_content()
    assert 'pip install "dangvan[pdf]"' in trang.text_content()
    assert "Không tìm thấy chỗ này" not in chu


def test_a_long_paper_tells_how_many_pages_are_drawn() -> None:
    trang = tree(report(finding(3, "Số")).to_html([page("Số", so_trang=80)]))
    assert "hình của 1 trang đầu trong 80 trang" in trang.text_content()


def test_no_text_of_a_paper_becomes_markup() -> None:
    muc = Finding(DOC_HAI, "violation", Place(3, DOC_HAI, DOC_HAI), *[DOC_HAI] * 4)
    phan = Component(DOC_HAI, DOC_HAI, DOC_HAI, (1,), 1.0, (DOC_HAI,), DOC_HAI)
    xau = Report(DOC_HAI, DOC_HAI, None, (muc,), (phan,))
    for chu in (xau.to_html([page(DOC_HAI)], note=DOC_HAI), xau._repr_html_()):
        trang = tree(chu)
        assert trang.xpath("//script|//*[@onerror]|//img[not(starts-with(@src,'data:'))]") == []
        assert "alert(1)" in trang.text_content()
        assert not re.search("[\x00\x1b\ud800]", chu)


def test_the_page_asks_nobody_for_anything() -> None:
    chu = report(finding(3, "Số: 07")).to_html([page("Số: 07")])
    assert "default-src 'none'" in chu
    assert re.findall(r"(?:https?:|url\(|@import|<link|<script)", chu) == []


def test_the_notebook_shows_a_table_without_a_word_of_the_paper() -> None:
    chu = report(finding(3, "Trần Thị Bí Mật"), finding(None, "", "le_trai"))._repr_html_()
    trang = tree(chu)
    assert len(trang.xpath("//tr")) == 3
    assert "so_hai_cham" in chu
    assert "đoạn 3" in chu
    assert "Bí Mật" not in chu
    assert (
        report()._repr_html_()
        == "<b>giay.docx</b>: đạt (0 chỗ sai, 0 cảnh báo, 0 chỗ chưa rõ) \
theo 36-HD/VPTW"
    )


def test_equal_reports_give_equal_pages() -> None:
    hai = [report(finding(3, "Số: 07")).to_html([page("Số: 07")]) for _ in range(2)]
    assert hai[0] == hai[1]

"""Tables over pages, and appendices. 36-HD/VPTW mục II.4.5; 05-HD/VPTW mục II.II.1."""

import pytest
from cases import each, pytestmark  # noqa: F401  (pytest reads the marks of this module)
from printed import Line, Printed

TEXT_CENTRE_MM = 112.5
ROWS = 70


def appendix_lines(paper: Printed) -> list[Line]:
    """Return the text lines of the appendix, from its label on."""
    label = paper.line("Phụ lục")
    return [line for line in paper.lines if line.page >= label.page and line.baseline_mm > 20]


@each("bang")
def test_every_row_of_a_long_table_is_printed_once(paper: Printed) -> None:
    printed = [line.text for line in paper.lines]
    rows = [f"Chi bộ phòng nghiệp vụ số {number}" for number in range(1, ROWS + 1)]
    assert [text for text in printed if text in rows] == rows


@each("bang")
def test_the_header_row_is_repeated_on_every_page_of_a_table(paper: Printed) -> None:
    pages = {line.page for line in paper.starting("Chi bộ phòng nghiệp vụ số")}
    headers = paper.starting("Chi bộ trực thuộc")
    assert len(pages) >= 2
    assert [line.page for line in headers] == sorted(pages)
    assert {line.form for line in headers} == {"bold"}


@each("bang")
def test_numbers_in_a_column_end_at_one_edge(paper: Printed) -> None:
    numbers = [line.right_mm for line in paper.lines if line.text in "123" and line.left_mm > 180]
    assert len(numbers) == ROWS
    assert max(numbers) - min(numbers) <= 0.5


@each("tong_tien")
def test_the_total_row_is_bold_and_adds_up(paper: Printed) -> None:
    label, total = paper.line("Tổng cộng"), paper.line("54.750")
    assert (label.form, total.form) == ("bold", "bold")
    [above] = [line for line in paper.lines if line.text.endswith("48.500")]
    assert total.right_mm == pytest.approx(above.right_mm, abs=0.5)


@each("tong_tien")
def test_caption_and_unit_stand_above_a_table(paper: Printed) -> None:
    caption, unit = paper.line("Bảng 1."), paper.line("Đơn vị tính: nghìn đồng")
    assert caption.centre_mm == pytest.approx(TEXT_CENTRE_MM, abs=0.5)
    assert (caption.form, unit.form) == ("bold", "italic")
    assert unit.right_mm == pytest.approx(195, abs=1)
    assert caption.baseline_mm < unit.baseline_mm < paper.line("Nội dung chi").baseline_mm


@each("nhieu_cot")
def test_dates_numbers_and_words_are_not_torn_in_narrow_columns(paper: Printed) -> None:
    printed = {word for line in paper.lines for word in line.text.split()}
    assert printed >= {"15/11/2026", "30/12/2026", "45-CV/ĐU", "1.250.000"}


@each("phu_luc")
def test_an_appendix_begins_a_page_of_its_own(paper: Printed) -> None:
    label = appendix_lines(paper)[0]
    assert label.text.startswith("Phụ lục")
    assert label.page > paper.line("Nơi nhận").page
    assert label.digit_top_mm < 26


@each("phu_luc")
def test_label_and_name_of_an_appendix_are_in_the_middle(paper: Printed) -> None:
    label, name, *_ = appendix_lines(paper)
    assert (label.text, name.text) == ("Phụ lục", "Danh mục công việc")
    assert [label.centre_mm, name.centre_mm] == pytest.approx([TEXT_CENTRE_MM] * 2, abs=0.5)


@each("hd05_nghi_quyet_phu_luc")
def test_an_appendix_of_2026_names_its_paper_in_parentheses(paper: Printed) -> None:
    _, _, *rest = appendix_lines(paper)
    hyphens = [line.text for line in rest].index("-----")
    assert " ".join(line.text for line in rest[:hyphens]) == (
        "(Kèm theo Nghị quyết số 07-NQ/ĐU, ngày 05/9/2026 "
        "của Ban Thường vụ Đảng uỷ các cơ quan Đảng tỉnh)"
    )


@each("hd05_nghi_quyet_phu_luc")
def test_an_appendix_of_2026_counts_its_own_pages(paper: Printed) -> None:
    first = paper.line("Phụ lục").page
    above = [line for line in paper.on_page(first) if line.baseline_mm < 20]
    assert above == []
    assert paper.page_number(first + 1).text == "2"


@each("hd36_nghi_quyet_phu_luc")
def test_an_appendix_of_2018_goes_on_with_the_page_numbers(paper: Printed) -> None:
    first = paper.line("Phụ lục").page
    assert paper.page_number(first).text == str(first)
    assert paper.page_number(first + 1).text == str(first + 1)

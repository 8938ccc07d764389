"""The sheet: paper, margins, page numbers, letters. 36-HD/VPTW mục II.4; 05-HD/VPTW mục II.IV."""

import pytest
from cases import each, pytestmark  # noqa: F401  (pytest reads the marks of this module)
from printed import Printed

LEFT_EDGE_MM = 30
RIGHT_EDGE_MM = 210 - 15
TOP_EDGE_MM = 20
BOTTOM_EDGE_MM = 297 - 20
TEXT_CENTRE_MM = (LEFT_EDGE_MM + RIGHT_EDGE_MM) / 2
BLACK = {(0.0,), (0.0, 0.0, 0.0)}
RED = (1.0, 0.0, 0.0)


@each()
def test_the_sheet_is_a4(paper: Printed) -> None:
    assert (paper.width_mm, paper.height_mm) == pytest.approx((210, 297), abs=0.5)


@each()
def test_nothing_is_printed_outside_the_side_margins(paper: Printed) -> None:
    assert min(line.left_mm for line in paper.lines) >= LEFT_EDGE_MM - 0.5
    assert max(line.right_mm for line in paper.lines) <= RIGHT_EDGE_MM + 0.6
    assert all(rule.left_mm >= LEFT_EDGE_MM - 0.5 for rule in paper.rules)
    assert all(rule.right_mm <= RIGHT_EDGE_MM + 0.5 for rule in paper.rules)


@each()
def test_nothing_is_printed_below_the_text_area(paper: Printed) -> None:
    assert max(line.baseline_mm for line in paper.lines) <= BOTTOM_EDGE_MM


@each("ba_trang")
def test_justified_lines_fill_the_width_between_the_margins(paper: Printed) -> None:
    body = paper.body_lines()
    assert min(line.left_mm for line in body) == pytest.approx(LEFT_EDGE_MM, abs=0.5)
    assert max(line.right_mm for line in body) == pytest.approx(RIGHT_EDGE_MM, abs=0.6)


@each("ba_trang")
def test_a_full_page_begins_and_ends_at_its_margins(paper: Printed) -> None:
    second = [line for line in paper.on_page(2) if line.baseline_mm > TOP_EDGE_MM]
    assert TOP_EDGE_MM <= second[0].digit_top_mm <= TOP_EDGE_MM + 4
    assert second[-1].baseline_mm >= BOTTOM_EDGE_MM - 20


@each("ba_trang")
def test_a_text_of_three_pages_has_three_pages(paper: Printed) -> None:
    assert paper.page_count == 3


@each("mot_dong", "quyet_dinh")
def test_a_short_paper_has_one_page(paper: Printed) -> None:
    assert paper.page_count == 1


@each()
def test_the_first_page_has_no_number(paper: Printed) -> None:
    above = [line.text for line in paper.on_page(1) if line.baseline_mm < TOP_EDGE_MM]
    assert not any(text.isdigit() for text in above)


@pytest.mark.parametrize("page", [2, 3])
@each("ba_trang")
def test_later_pages_are_numbered_in_the_middle_ten_millimetres_down(
    paper: Printed, page: int
) -> None:
    number = paper.page_number(page)
    assert number.text == str(page)
    assert number.centre_mm == pytest.approx(TEXT_CENTRE_MM, abs=0.5)
    assert number.digit_top_mm == pytest.approx(10, abs=1.5)
    assert (number.size_pt, number.form) == (14, "regular")


@each()
def test_every_letter_is_times_new_roman(paper: Printed) -> None:
    # Liberation Serif stands in for it: the same widths.
    assert paper.fonts() == {"LiberationSerif"}


@each(but=("du_thao",))
def test_every_letter_is_black(paper: Printed) -> None:
    assert {letter.colour for line in paper.lines for letter in line.ink} <= BLACK


@each("du_thao")
def test_only_the_mark_of_urgency_is_red(paper: Printed) -> None:
    coloured = {letter for line in paper.lines for letter in line.ink if letter.colour not in BLACK}
    assert coloured == set(paper.line("KHẨN").ink)
    assert {letter.colour for letter in coloured} == {RED}

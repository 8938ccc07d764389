"""The text. 36-HD/VPTW mục II.1.6, II.4; 05-HD/VPTW mục II.I.6, II.IV."""

from itertools import pairwise

import pytest
from cases import each, pytestmark  # noqa: F401  (pytest reads the marks of this module)
from printed import MM_PER_PT, Line, Printed, form_of, pitches_pt

LEFT_EDGE_MM = 30
RIGHT_EDGE_MM = 195
TEXT_CENTRE_MM = 112.5

LINE_PITCH_PT = {"hd36": (18, 40), "hd05": (18, 22)}  # 36-HD/VPTW names no upper bound


def form_at(line: Line, text: str) -> set[str]:
    """Return the forms of the letters that a line's first words are printed in."""
    return {form_of(letter) for letter in line.ink[: len(text.replace(" ", ""))]}


def is_first(line: Line) -> bool:
    """Tell whether a line begins a paragraph: it is indented."""
    return line.left_mm > LEFT_EDGE_MM + 5


@each("ba_trang", "mot_dong")
def test_the_text_is_regular_in_fourteen_or_fifteen_points(paper: Printed) -> None:
    body = paper.body_lines()
    assert {line.form for line in body} == {"regular"}
    assert {line.size_pt for line in body} <= {14, 14.5, 15}


@each("ba_trang")
def test_lines_of_a_paragraph_keep_the_pitch_of_the_regulation(paper: Printed) -> None:
    least, most = LINE_PITCH_PT[paper.name[:4]]
    inside = [pair for pair in pairwise(paper.body_lines()) if not is_first(pair[1])]
    pitches = [pitch for pair in inside for pitch in pitches_pt(pair)]
    assert min(pitches) >= least - 0.2
    assert max(pitches) <= most + 0.2
    assert max(pitches) - min(pitches) <= 0.3


@each("ba_trang")
def test_paragraphs_are_at_least_six_points_apart(paper: Printed) -> None:
    pairs = list(pairwise(paper.body_lines()))
    inside = [p for pair in pairs if not is_first(pair[1]) for p in pitches_pt(pair)]
    between = [p for pair in pairs if is_first(pair[1]) for p in pitches_pt(pair)]
    assert min(between) - max(inside) >= 5.8


@each("ba_trang")
def test_a_paragraph_begins_about_ten_millimetres_in(paper: Printed) -> None:
    first = [line.left_mm - LEFT_EDGE_MM for line in paper.body_lines() if is_first(line)]
    assert len(first) >= 25
    assert min(first) >= 9.5
    assert max(first) <= 13


@each("ba_trang")
def test_every_line_but_a_paragraph_s_last_reaches_the_right_margin(paper: Printed) -> None:
    body = paper.body_lines()
    inner = [line for line, below in pairwise(body) if not is_first(below)]
    assert [line.right_mm for line in inner] == pytest.approx([RIGHT_EDGE_MM] * len(inner), abs=0.6)


@each("nghi_quyet", "ke_hoach", "quyet_dinh")
def test_the_text_ends_with_a_full_stop_and_no_slash(paper: Printed) -> None:
    last = paper.body_lines()[-1].text
    assert last.endswith(".")
    assert not last.endswith("./.")


@each("muc")
def test_sections_carry_their_numbers_in_bold(paper: Printed) -> None:
    texts = [line.text for line in paper.body_lines()]
    headings = ["I- Mục tiêu", "1. Mục tiêu chung", "2. Chỉ tiêu", "II- Tổ chức thực hiện"]
    assert [text for text in texts if text in headings] == headings
    assert {paper.line(text).form for text in headings} == {"bold"}


@each("chuong")
def test_parts_and_chapters_stand_in_the_middle_their_names_in_bold_capitals(
    paper: Printed,
) -> None:
    texts = ("Phần I", "NHỮNG QUY ĐỊNH CHUNG", "Chương I", "PHẠM VI, ĐỐI TƯỢNG", "Chương II")
    lines = [next(line for line in paper.lines if line.text == text) for text in texts]
    assert {line.form for line in lines} == {"bold"}
    assert {14 <= line.size_pt <= 15 for line in lines} == {True}
    assert [line.centre_mm for line in lines] == pytest.approx(
        [TEXT_CENTRE_MM] * len(lines), abs=0.5
    )


@each("chuong")
def test_articles_clauses_and_points_carry_their_numbers(paper: Printed) -> None:
    starts = ("Điều 1.", "1.", "2.", "a)", "b)", "Điều 2.", "Điều 3.")
    found = [line.text for line in paper.body_lines() if line.text.startswith(starts)]
    assert [text.split(" ")[0] for text in found] == [text.split(" ")[0] for text in starts]
    assert paper.line("Điều 1.").form == "bold"
    assert paper.line("a) ").form == "regular"


@each("chuong")
def test_bold_and_italic_words_stay_so_inside_a_line(paper: Printed) -> None:
    line = paper.line("Công việc được làm")
    forms = {form_of(letter) for letter in line.ink}
    assert forms == {"regular", "bold", "italic"}


@each("hd05_ke_hoach_mot_dong", "hd05_quyet_dinh")
def test_legal_bases_begin_with_a_hyphen_and_close_with_a_full_stop(paper: Printed) -> None:
    first = paper.line("- Căn cứ Điều lệ Đảng Cộng sản Việt Nam")
    assert first.text.endswith(";")
    assert first.form == "regular"


@each("hd05_ke_hoach_mot_dong")
def test_the_last_legal_basis_of_2026_ends_with_a_full_stop(paper: Printed) -> None:
    assert paper.line("- Thực hiện").text == "- Thực hiện chương trình công tác năm 2026."


@each("hd36_ke_hoach_mot_dong")
def test_the_last_legal_basis_of_2018_ends_with_a_comma(paper: Printed) -> None:
    assert paper.line("- Thực hiện").text == "- Thực hiện chương trình công tác năm 2021,"


@each("quyet_dinh")
def test_the_line_of_decision_is_bold_in_the_middle(paper: Printed) -> None:
    decides = [line for line in paper.lines if line.text.startswith("QUYẾT ĐỊNH")][-1]
    assert decides.form == "bold"
    assert decides.centre_mm == pytest.approx(TEXT_CENTRE_MM, abs=0.5)


@each("quyet_dinh")
def test_articles_begin_with_their_number_in_bold(paper: Printed) -> None:
    articles = paper.starting("Điều ")
    assert [line.text[:7] for line in articles[:2]] == ["Điều 1.", "Điều 2."]
    assert [form_at(line, "Điều 1.") for line in articles] == [{"bold"}] * len(articles)


@each("hd36_quyet_dinh_hai_dieu", "hd05_quyet_dinh_hai_dieu")
def test_a_decision_may_have_two_articles(paper: Printed) -> None:
    assert len(paper.starting("Điều ")) == 2


@each(but=("bang", "tong_tien", "nhieu_cot"))
def test_no_line_of_text_touches_the_one_above(paper: Printed) -> None:
    tight = [
        (above.text, below.text)
        for above, below in pairwise(paper.body_lines())
        if above.page == below.page
        and below.baseline_mm - above.baseline_mm > 1
        and below.baseline_mm - above.baseline_mm < 14 * MM_PER_PT
    ]
    assert tight == []

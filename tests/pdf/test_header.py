"""The head of the first page, box by box. 36-HD/VPTW mục II.1.1-5; 05-HD/VPTW mục II.I.1-5."""

import pytest
from cases import each, pytestmark  # noqa: F401  (pytest reads the marks of this module)
from printed import Line, Printed

TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
TEXT_CENTRE_MM = 112.5

# Superior, issuer, number, place and day, as they must be printed.
HEADS = {
    "hd36_nghi_quyet_mot_dong": (
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        ["ĐẢNG UỶ KHỐI", "CÁC CƠ QUAN TỈNH"],
        "Số 02-NQ/ĐUK",
        "Đà Lạt, ngày 14 tháng 01 năm 2021",
    ),
    "hd36_ke_hoach_mot_dong": (
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        ["ĐẢNG UỶ KHỐI", "CÁC CƠ QUAN TỈNH"],
        "Số 129-KH/ĐUK",
        "Đà Lạt, ngày 14 tháng 01 năm 2021",
    ),
    "hd36_quyet_dinh": (
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        ["ĐẢNG UỶ KHỐI", "CÁC CƠ QUAN TỈNH"],
        "Số 118-QĐ/ĐUK",
        "Đà Lạt, ngày 03 tháng 3 năm 2021",
    ),
    "hd05_nghi_quyet_mot_dong": (
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        ["ĐẢNG UỶ CÁC CƠ QUAN", "ĐẢNG TỈNH"],
        "Số 07-NQ/ĐU",
        "Lâm Đồng, ngày 05 tháng 9 năm 2026",
    ),
    "hd05_ke_hoach_mot_dong": (
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        ["ĐẢNG UỶ CÁC CƠ QUAN", "ĐẢNG TỈNH"],
        "Số 31-KH/ĐU",
        "Lâm Đồng, ngày 05 tháng 9 năm 2026",
    ),
    "hd05_quyet_dinh": (
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        ["ĐẢNG UỶ XÃ ĐỒI THÔNG"],
        "Số 45-QĐ/ĐU",
        "Đồi Thông, ngày 05 tháng 9 năm 2026",
    ),
    "hd05_nghi_quyet_chi_bo": (
        "ĐẢNG BỘ XÃ ĐỒI THÔNG",
        ["CHI BỘ TRƯỜNG TIỂU HỌC", "ĐỒI THÔNG"],
        "Số 07-NQ/CB",
        "Đồi Thông, ngày 05 tháng 9 năm 2026",
    ),
}


def cases() -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        ("paper", "head"), list(HEADS.items()), indirect=["paper"], ids=list(HEADS)
    )


def left_block(paper: Printed) -> list[Line]:
    """Return what stands left of the title, above the kind of paper."""
    title, kind = paper.line(TITLE), kind_line(paper)
    return [
        line
        for line in paper.on_page(1)
        if 20 < line.baseline_mm < kind.baseline_mm - 1 and line.right_mm < title.left_mm
    ]


def kind_line(paper: Printed) -> Line:
    """Return the line of the kind: the first one in the middle of the sheet."""
    kinds = ("NGHỊ QUYẾT", "KẾ HOẠCH", "QUYẾT ĐỊNH")
    return next(line for line in paper.lines if line.text in kinds)


def subject_lines(paper: Printed) -> list[Line]:
    """Return the lines between the kind and the five hyphens."""
    top, bottom = kind_line(paper).baseline_mm, paper.starting("-----")[0].baseline_mm
    return [line for line in paper.on_page(1) if top < line.baseline_mm < bottom]


@each()
def test_the_title_is_fifteen_points_and_bold(paper: Printed) -> None:
    title = paper.line(TITLE)
    assert (title.text, title.page) == (TITLE, 1)
    assert (title.size_pt, title.form) == (15, "bold")


@each()
def test_the_title_has_a_solid_line_of_its_own_length_under_it(paper: Printed) -> None:
    title = paper.line(TITLE)
    rule = paper.rule_under(title)
    assert rule.width_mm == pytest.approx(title.width_mm, abs=2)
    assert rule.centre_mm == pytest.approx(title.centre_mm, abs=0.5)
    assert 0.3 < rule.top_mm - title.baseline_mm < 2


@each()
def test_the_title_and_the_issuer_begin_on_one_line(paper: Printed) -> None:
    assert left_block(paper)[0].baseline_mm == pytest.approx(paper.line(TITLE).baseline_mm, abs=0.5)


@cases()
def test_the_left_block_reads_superior_issuer_star_number(
    paper: Printed, head: tuple[str, list[str], str, str]
) -> None:
    superior, issuer, number, _ = head
    assert [line.text for line in left_block(paper)] == [superior, *issuer, "*", number]


@cases()
def test_the_superior_is_regular_and_the_issuer_bold(
    paper: Printed, head: tuple[str, list[str], str, str]
) -> None:
    superior, *issuer, star, number = left_block(paper)
    assert [line.form for line in issuer] == ["bold"] * len(head[1])
    assert [line.form for line in (superior, star, number)] == ["regular"] * 3
    assert {line.size_pt for line in (superior, *issuer, number)} == {14}


@each(but=("du_thao",))
def test_the_left_block_is_balanced_on_one_axis(paper: Printed) -> None:
    centres = [line.centre_mm for line in left_block(paper)]
    assert max(centres) - min(centres) <= 0.5


@each("ten_dai")
def test_long_names_are_broken_whole_and_balanced(paper: Printed) -> None:
    *names, star, number = left_block(paper)
    superior = " ".join(line.text for line in names if line.form == "regular")
    issuer = " ".join(line.text for line in names if line.form == "bold")
    assert superior == "ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH"
    assert issuer == "ĐẢNG UỶ TRUNG TÂM NGHIÊN CỨU VÀ CHUYỂN GIAO CÔNG NGHỆ"
    assert (star.text, number.text) == ("*", "Số 07-NQ/ĐU")
    assert min(len(line.text.split()) for line in names) >= 2


@each("ten_dai")
def test_a_long_place_and_day_stay_on_one_line(paper: Printed) -> None:
    day = paper.line("Thành phố Huế")
    assert day.text == "Thành phố Huế, ngày 27 tháng 12 năm 2026"


@each("tinh_uy")
def test_a_provincial_committee_has_no_superior_line(paper: Printed) -> None:
    block = left_block(paper)
    assert [line.text for line in block] == ["TỈNH UỶ LÂM ĐỒNG", "*", "Số 07-NQ/TU"]
    assert block[0].form == "bold"


@cases()
def test_place_and_day_are_italic_on_the_axis_of_the_title(
    paper: Printed, head: tuple[str, list[str], str, str]
) -> None:
    day = paper.line(head[3])
    assert day.text == head[3]
    assert (day.size_pt, day.form) == (14, "italic")
    assert day.centre_mm == pytest.approx(paper.line(TITLE).centre_mm, abs=0.5)
    assert day.baseline_mm > paper.rule_under(paper.line(TITLE)).top_mm + 3


@each()
def test_the_kind_is_in_capitals_bold_and_in_the_middle(paper: Printed) -> None:
    kind = kind_line(paper)
    assert kind.form == "bold"
    assert 15 <= kind.size_pt <= 16
    assert kind.centre_mm == pytest.approx(TEXT_CENTRE_MM, abs=0.5)


@each("tac_gia")
def test_the_author_line_is_in_bold_capitals_above_the_subject(paper: Printed) -> None:
    author, subject = subject_lines(paper)
    assert author.text == "CỦA BAN THƯỜNG VỤ ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH"
    assert (author.form, subject.form) == ("bold", "bold")
    assert subject.text == "về lãnh đạo thực hiện nhiệm vụ quý IV năm 2026"


@each(but=("tac_gia",))
def test_the_subject_is_lower_case_bold_and_in_the_middle(paper: Printed) -> None:
    subject = subject_lines(paper)
    assert subject[0].text[0].islower()
    assert {line.form for line in subject} == {"bold"}
    assert {14 <= line.size_pt <= 15 for line in subject} == {True}
    assert [line.centre_mm for line in subject] == pytest.approx(
        [TEXT_CENTRE_MM] * len(subject), abs=0.5
    )


@each("trich_yeu_dai")
def test_a_long_subject_takes_several_lines_and_the_last_is_no_single_word(
    paper: Printed,
) -> None:
    subject = subject_lines(paper)
    assert len(subject) >= 2
    assert len(subject[-1].text.split()) >= 3


@each()
def test_five_hyphens_stand_in_the_middle_under_the_subject(paper: Printed) -> None:
    hyphens = paper.starting("-----")[0]
    assert hyphens.text == "-----"
    assert hyphens.centre_mm == pytest.approx(TEXT_CENTRE_MM, abs=0.5)
    assert 3 < hyphens.baseline_mm - subject_lines(paper)[-1].baseline_mm < 12


@each("du_thao")
def test_the_number_of_a_draft_is_left_blank_for_the_pen(paper: Printed) -> None:
    word, symbol = paper.line("Số"), paper.line("-KH/ĐU")
    assert (word.text, symbol.text) == ("Số", "-KH/ĐU")
    assert symbol.left_mm - word.right_mm >= 6
    assert (word.left_mm + symbol.right_mm) / 2 == pytest.approx(
        left_block(paper)[0].centre_mm, abs=0.5
    )


@each("du_thao")
def test_draft_and_urgency_stand_under_the_number(paper: Printed) -> None:
    number = paper.line("-KH/ĐU")
    draft, urgency = left_block(paper)[-2:]
    assert (draft.text, draft.size_pt, draft.form) == ("Dự thảo lần 2", 14, "italic")
    assert (urgency.text, urgency.size_pt, urgency.form) == ("KHẨN", 14, "bold")
    assert number.baseline_mm < draft.baseline_mm < urgency.baseline_mm


@each("du_thao")
def test_the_scope_of_circulation_stands_top_right_ten_millimetres_down(paper: Printed) -> None:
    scope = paper.line("LƯU HÀNH NỘI BỘ")
    assert (scope.size_pt, scope.form) == (12, "bold")
    assert scope.right_mm == pytest.approx(195, abs=1)
    assert scope.digit_top_mm == pytest.approx(10, abs=1.5)

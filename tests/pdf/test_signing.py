"""Recipients and signer. 36-HD/VPTW mục II.1.7-9; 05-HD/VPTW mục II.I.7-9."""

import pytest
from cases import each, pytestmark  # noqa: F401  (pytest reads the marks of this module)
from printed import MM_PER_PT, Line, Printed

LEFT_EDGE_MM = 30

SIGNERS = {
    "hd36_nghi_quyet_mot_dong": ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Thị Bình"),
    "hd36_ke_hoach_ba_trang": ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Thị Bình"),
    "hd36_quyet_dinh": ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Thị Bình"),
    "hd05_nghi_quyet_mot_dong": ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn An"),
    "hd05_ke_hoach_ba_trang": ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn An"),
    "hd05_nghi_quyet_chi_bo": ("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn An"),
    "hd05_nghi_quyet_tinh_uy": ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn An"),
}


def signer_lines(paper: Printed) -> list[Line]:
    """Return the lines of the right column."""
    return [line for line in paper.signing_lines() if line.left_mm > 100]


def recipient_lines(paper: Printed) -> list[Line]:
    """Return the lines of the left column under its heading."""
    return [line for line in paper.signing_lines() if line.left_mm < 100][1:]


@pytest.mark.parametrize(
    ("paper", "signer"), list(SIGNERS.items()), indirect=["paper"], ids=list(SIGNERS)
)
def test_the_signer_stands_as_authority_position_name(
    paper: Printed, signer: tuple[str, str, str]
) -> None:
    assert tuple(line.text for line in signer_lines(paper)) == signer


@each()
def test_authority_and_name_are_bold_and_the_position_regular(paper: Printed) -> None:
    lines = signer_lines(paper)
    assert [line.form for line in lines] == ["bold", "regular", "bold"]
    assert [line.size_pt for line in lines] == [14, 14, 14]


@each()
def test_the_lines_of_the_signer_share_one_axis_on_the_right(paper: Printed) -> None:
    centres = [line.centre_mm for line in signer_lines(paper)]
    assert max(centres) - min(centres) <= 0.5
    assert 140 < centres[0] < 165


@each()
def test_there_is_room_for_seal_and_signature(paper: Printed) -> None:
    _, position, name = signer_lines(paper)
    assert 25 <= name.digit_top_mm - position.baseline_mm <= 42


@each()
def test_recipients_and_signer_begin_on_one_line(paper: Printed) -> None:
    heading, authority = paper.line("Nơi nhận"), signer_lines(paper)[0]
    assert heading.page == authority.page
    assert heading.baseline_mm == pytest.approx(authority.baseline_mm, abs=1)


@each()
def test_the_whole_block_is_on_one_page_with_some_text(paper: Printed) -> None:
    heading = paper.line("Nơi nhận")
    last = [line.text for line in paper.body_lines() if line.page == heading.page]
    assert {line.page for line in signer_lines(paper)} == {heading.page}
    assert last != []


@each()
def test_the_heading_of_recipients_is_upright_and_underlined(paper: Printed) -> None:
    heading = paper.line("Nơi nhận")
    rule = paper.rule_under(heading)
    assert heading.text == "Nơi nhận:"
    assert (heading.size_pt, heading.form) == (14, "regular")
    assert rule.left_mm == pytest.approx(heading.left_mm, abs=0.5)
    assert rule.right_mm == pytest.approx(heading.right_mm, abs=2)


@each()
def test_recipients_are_twelve_points_upright_at_the_left_margin(paper: Printed) -> None:
    items = recipient_lines(paper)
    assert {(line.size_pt, line.form) for line in items} == {(12, "regular")}
    assert {line.left_mm >= LEFT_EDGE_MM - 0.3 for line in items} == {True}
    assert items[0].left_mm == pytest.approx(LEFT_EDGE_MM, abs=1)


@each("hd36_nghi_quyet_mot_dong", "hd36_quyet_dinh")
def test_recipients_of_2018_are_parted_by_commas(paper: Printed) -> None:
    assert [line.text for line in recipient_lines(paper)] == [
        "- Ban Thường vụ Tỉnh uỷ,",
        "- Các chi bộ, đảng bộ trực thuộc,",
        "- Lưu Văn phòng Đảng uỷ.",
    ]


@each("hd05_nghi_quyet_mot_dong", "hd05_ke_hoach_ba_trang", "hd05_quyet_dinh")
def test_recipients_of_2026_are_parted_by_semicolons(paper: Printed) -> None:
    assert [line.text for line in recipient_lines(paper)] == [
        "- Ban Thường vụ Tỉnh uỷ;",
        "- Các chi bộ, đảng bộ trực thuộc;",
        "- Lưu Văn phòng Đảng uỷ.",
    ]


@each("noi_nhan_dai")
def test_long_recipients_stay_in_their_column(paper: Printed) -> None:
    right = max(line.right_mm for line in recipient_lines(paper))
    assert right < min(line.left_mm for line in signer_lines(paper)) - 5
    assert len([line for line in recipient_lines(paper) if line.text.startswith("- ")]) == 10


@each()
def test_the_block_follows_the_text_at_once(paper: Printed) -> None:
    last, heading = paper.body_lines()[-1], paper.line("Nơi nhận")
    assert 14 * MM_PER_PT < heading.baseline_mm - last.baseline_mm < 20

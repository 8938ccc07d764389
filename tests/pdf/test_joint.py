"""Joint papers as printed. 36-HD/VPTW mục II.1.2, II.1.7.2; 05-HD/VPTW mục II.I.2, II.I.7.2.4."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

import pytest
from cases import pytestmark  # noqa: F401  (pytest reads the marks of this module)
from printed import Line, Printed, convert, measure
from vi_du_lien_tich import cac_van_ban_lien_tich

from dangvan import render

TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
LEFT_AXIS_MM, RIGHT_AXIS_MM = 30 + 165 / 4, 30 + 3 * 165 / 4

# The rows of signers: name on the left, name on the right.
ROWS = {
    "hd05_hai": [("Lò Văn Cường", "Bạc Thị Anh")],
    "hd05_van_phong": [("Quàng Văn Giang", "Hoàng Văn Bình")],
    "hd05_ba": [("Lò Văn Cường", "Bạc Thị Anh"), ("Tòng Văn Khang", "")],
    "hd05_bon_ten_dai": [
        ("Nguyễn Hoàng Khánh Linh", "Hoàng Văn Bình"),
        ("Hà Thị Hoa", "Vì Thị Mai"),
    ],
    "hd36_hai": [("Cầm Thị Dung", "Mai Thị Bưởi")],
    "hd36_hai_ten_dai": [("Nguyễn Hoàng Khánh Linh", "Hoàng Văn Bình")],
    "hd36_ba": [("Tòng Văn Khang", "Đỗ Văn Bách"), ("Cầm Thị Dung", "")],
    "hd36_ba_ten_dai": [("Vì Thị Mai", "Bạc Thị Anh"), ("Hà Thị Hoa", "")],
}
NAMES = {
    "hd05_hai": "UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA - CÔNG AN TỈNH SƠN LA",
    "hd36_hai": "BAN TỔ CHỨC TỈNH UỶ - SỞ NỘI VỤ",
    "hd36_ba": "BAN TỔ CHỨC TỈNH UỶ SƠN LA - BAN NỘI CHÍNH TỈNH UỶ SƠN LA - SỞ NỘI VỤ",
}


@pytest.fixture(scope="module")
def joint(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    """Return the printed joint papers by name."""
    files = {name: render(paper).data for name, paper in cac_van_ban_lien_tich().items()}
    pdfs = convert(files, tmp_path_factory.mktemp("joint"))
    return MappingProxyType({name: measure(name, pdf) for name, pdf in pdfs.items()})


def signers(paper: Printed) -> list[Line]:
    """Return the lines between the text and the recipients."""
    last = paper.line("Nơi nhận")
    body = "Giao Văn phòng" if paper.page_count == 1 else "thực hiện về Ban Thường vụ"
    top = paper.starting(body)[-1]
    assert top.page == last.page
    return [
        line
        for line in paper.on_page(last.page)
        if top.baseline_mm + 1 < line.baseline_mm < last.baseline_mm - 1
    ]


@pytest.mark.parametrize(("name", "names"), NAMES.items())
def test_the_head_names_every_body_the_lead_first(
    joint: Mapping[str, Printed], name: str, names: str
) -> None:
    paper = joint[name]
    title = paper.line(TITLE)
    star = next(line for line in paper.on_page(1) if line.text == "*")
    head = [
        line
        for line in paper.on_page(1)
        if line.right_mm < title.left_mm and 20 < line.baseline_mm < star.baseline_mm
    ]
    assert " ".join(line.text for line in head) == names
    assert {line.form for line in head} == {"bold"}
    assert {line.size_pt for line in head} == {14}
    assert max(line.centre_mm for line in head) - min(line.centre_mm for line in head) <= 0.5
    assert head[0].baseline_mm == pytest.approx(title.baseline_mm, abs=0.5)


@pytest.mark.parametrize(("name", "rows"), ROWS.items())
def test_signers_stand_in_rows_the_lead_on_the_right_names_level(
    joint: Mapping[str, Printed], name: str, rows: list[tuple[str, str]]
) -> None:
    paper = joint[name]
    for left, right in rows:
        line = paper.line(left)
        assert line.centre_mm == pytest.approx(LEFT_AXIS_MM, abs=1)
        assert line.form == "bold"
        if right:
            beside = paper.line(right)
            assert beside.centre_mm == pytest.approx(RIGHT_AXIS_MM, abs=1)
            assert beside.baseline_mm == pytest.approx(line.baseline_mm, abs=0.3)
    heights = [paper.line(left).baseline_mm for left, _ in rows]
    assert heights == sorted(heights)


@pytest.mark.parametrize("name", ROWS)
def test_signers_keep_to_their_half_and_leave_room_to_sign(
    joint: Mapping[str, Printed], name: str
) -> None:
    lines = signers(joint[name])
    assert {line.left_mm > 112.5 or line.right_mm < 112.5 for line in lines} == {True}
    for side in (True, False):
        column = [line for line in lines if (line.left_mm > 112.5) is side]
        gaps = [below.baseline_mm - above.baseline_mm for above, below in pairwise(column)]
        rooms = [gap for gap in gaps if gap > 20]
        assert len(rooms) == sum(bool(row[side]) for row in ROWS[name])
        assert min(rooms) >= 30


@pytest.mark.parametrize("name", ROWS)
def test_recipients_stand_on_the_left_under_the_last_signer(
    joint: Mapping[str, Printed], name: str
) -> None:
    paper = joint[name]
    heading, last = paper.line("Nơi nhận"), paper.line(ROWS[name][-1][0])
    assert heading.page == last.page
    assert heading.left_mm == pytest.approx(30, abs=1)
    assert 5 < heading.baseline_mm - last.baseline_mm < 15

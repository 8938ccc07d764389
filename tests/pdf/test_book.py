"""The printed book of 300 numbers, page by page."""

from io import BytesIO

import pytest
from cases import pytestmark  # noqa: F401  (pytest reads the marks of this module)
from printed import Printed, convert, measure
from vi_du_van_ban import NHIEM_KY_2020, nghi_quyet_2021, quyet_dinh_2021

from dangvan.register import Register

SO_MUC = 300


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Return a book of one short series and one of many pages."""
    cac_van_ban = [quyet_dinh_2021(so_van_ban=None, nhiem_ky=NHIEM_KY_2020)] * SO_MUC
    tep = BytesIO()
    with Register("sqlite://") as register:
        register.reserve_block(
            cac_van_ban, ma_dot="đợt", khoa_dong=[str(so) for so in range(SO_MUC)]
        )
        with register.issue(nghi_quyet_2021(so_van_ban=None, nhiem_ky=NHIEM_KY_2020)):
            pass
        register.export_docx(tep)
    pdf = convert({"so": tep.getvalue()}, tmp_path_factory.mktemp("so"))["so"]
    return measure("so", pdf)


def test_the_pages_lie_across(book: Printed) -> None:
    assert book.width_mm == pytest.approx(297, abs=0.5)
    assert book.height_mm == pytest.approx(210, abs=0.5)


def test_a_series_begins_on_a_page_of_its_own(book: Printed) -> None:
    titles = [(line.page, line.text.split(" –")[0]) for line in book.starting("Quyết định – ")]
    assert titles == [(2, "Quyết định")]
    assert book.line("Nghị quyết – ").page == 1


def test_every_page_has_its_number_and_the_heading_of_the_table(book: Printed) -> None:
    pages = range(1, book.page_count + 1)
    assert book.page_count > 20
    assert [book.page_number(page).text for page in pages] == [str(page) for page in pages]
    assert [line.page for line in book.starting("Số, ký hiệu")] == list(pages)


def test_no_number_is_lost_and_no_row_is_torn(book: Printed) -> None:
    rows = [line for line in book.lines if line.text.endswith("-QĐ/ĐUK")]
    assert [row.text for row in rows] == [f"{so:02d}-QĐ/ĐUK" for so in range(1, SO_MUC + 1)]
    # The last line of each row's longest cell is on the page of its number.
    ends = [line.page for line in book.lines if line.text == "Đảng uỷ"][1:]
    assert ends == [row.page for row in rows]

"""Five hundred papers in one file are printed as the five hundred files are, page by page."""

from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

import pypdfium2
import pytest
from cases import pytestmark  # noqa: F401  (pytest reads the marks of this module)
from goi_word import before_end, numbered, paper, with_picture
from printed import convert
from vi_du_van_ban import BA_TRANG, cac_van_ban, quyet_dinh_2026

from dangvan import merge_for_print, render

PAPERS = 500
DRAWN_EACH = 10


def papers(count: int) -> list[bytes]:
    """Decisions, each with its number, and every case of print of both regulations among them."""
    cases = cycle(render(one).data for one in cac_van_ban().values())
    return [
        next(cases) if so % 3 == 0 else render(quyet_dinh_2026(so_van_ban=so)).data
        for so in range(1, count + 1)
    ]


def pages(pdfs: Sequence[Path]) -> Iterator[pypdfium2.PdfPage]:
    for pdf in pdfs:
        document = pypdfium2.PdfDocument(pdf)
        yield from document
        document.close()


def text_of(page: pypdfium2.PdfPage) -> str:
    text: str = page.get_textpage().get_text_range()
    return text


def picture_of(page: pypdfium2.PdfPage) -> bytes:
    return bytes(page.render(scale=1).buffer)


def printed(data: Sequence[bytes], folder: Path) -> list[Path]:
    """Return a PDF of each file; LibreOffice takes no more than 247 in one call."""
    named = [(f"{so:04}", one) for so, one in enumerate(data)]
    lots = (dict(named[start : start + 200]) for start in range(0, len(named), 200))
    return [pdf for lot in lots for pdf in convert(lot, folder).values()]


def merged(data: Sequence[bytes], folder: Path) -> list[Path]:
    paths = [folder / f"{so:04}.docx" for so in range(len(data))]
    return list(convert({"gop": merge_for_print(paths).data}, folder).values())


@pytest.fixture(scope="module")
def five_hundred(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], list[Path]]:
    folder = tmp_path_factory.mktemp("gop")
    data = papers(PAPERS)
    return printed(data, folder), merged(data, folder)


def test_every_page_has_the_same_text(five_hundred: tuple[list[Path], list[Path]]) -> None:
    singles, joined = five_hundred
    assert len(singles) == PAPERS
    expected = [text_of(page) for page in pages(singles)]
    assert [text_of(page) for page in pages(joined)] == expected
    assert len(expected) > PAPERS


def test_pages_look_the_same(five_hundred: tuple[list[Path], list[Path]]) -> None:
    singles, joined = five_hundred
    couples = zip(pages(singles), pages(joined), strict=True)
    different = [
        so
        for so, (one, other) in enumerate(couples)
        if so % DRAWN_EACH == 0 and picture_of(one) != picture_of(other)
    ]
    assert different == []


def test_what_hands_put_in_is_printed_the_same(tmp_path: Path) -> None:
    bare = "<w:p><w:r><w:t>Không kiểu.</w:t></w:r></w:p>"
    data = [
        with_picture(paper()),
        *islice(papers(3), 1, None),
        numbered(paper(), "việc"),
        before_end(paper(), bare * 60).getvalue(),
        numbered(with_picture(paper()), "việc khác"),
    ]
    singles, joined = printed(data, tmp_path), merged(data, tmp_path)
    assert [text_of(page) for page in pages(joined)] == [text_of(page) for page in pages(singles)]
    assert [picture_of(page) for page in pages(joined)] == [
        picture_of(page) for page in pages(singles)
    ]


def test_on_both_sides_every_paper_begins_on_a_front(tmp_path: Path) -> None:
    data = papers(12)
    singles = printed(data, tmp_path)
    joined = tmp_path / "hai-mat.pdf"
    paths = [tmp_path / f"{so:04}.docx" for so in range(len(data))]
    merge_for_print(paths, hai_mat=True).to_pdf().save(joined)
    texts = [text_of(page) for page in pages([joined])]
    assert [text for text in texts if text] == [text_of(page) for page in pages(singles)]
    fronts = [text_of(next(pages([single]))) for single in singles]
    assert set(fronts) <= set(texts[::2])


def test_on_both_sides_the_back_has_its_margins_the_other_way_round(tmp_path: Path) -> None:
    (tmp_path / "dai.docx").write_bytes(paper(BA_TRANG))
    merge_for_print([tmp_path / "dai.docx"], hai_mat=True).to_pdf().save(tmp_path / "dai.pdf")
    front, back = islice(pages([tmp_path / "dai.pdf"]), 2)
    lefts = [
        min(box[0] for box in (obj.get_bounds() for obj in page.get_objects())) * 25.4 / 72
        for page in (front, back)
    ]
    assert lefts == [pytest.approx(30, abs=1), pytest.approx(15, abs=1)]

"""The pages on the regulations show the font tables as they are in the packs."""

from pathlib import Path

import pytest

from dangvan.regulations import REGULATIONS, Regulation
from dangvan.regulations.quy_dinh import ThanhPhan

DOCS = Path(__file__).parents[2] / "docs" / "quy-dinh"


def shown_row(cell: ThanhPhan) -> str:
    case = {True: "IN HOA", False: "in thường"}[cell.in_hoa]
    size = "–".join(str(size) for size in sorted({cell.co_nho_pt, cell.co_lon_pt}))
    style = {True: "nghiêng", False: "đứng"}[cell.nghieng]
    style += ", đậm" * cell.dam + ", gạch chân" * cell.gach_chan
    return f"| {cell.ten} | `{cell.khoa}` | {case} | {size} | {style} |"


@pytest.mark.parametrize("regulation", REGULATIONS, ids=lambda r: r.khoa)
def test_font_table_of_the_page_is_the_font_table_of_the_pack(regulation: Regulation) -> None:
    page = (DOCS / f"{regulation.khoa.replace('_', '-')}.md").read_text(encoding="utf-8")
    expected = [shown_row(cell) for cell in regulation.thanh_phan.values()]
    assert [row for row in expected if row not in page.splitlines()] == []

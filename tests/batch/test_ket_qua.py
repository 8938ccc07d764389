"""A result accounts for every row, in a table, in a notebook, or as an exception."""

from datetime import date
from pathlib import Path

import pytest

from dangvan.batch import BatchResult, DongHong, GiayDaLam
from dangvan.batch.van_de import VanDe
from dangvan.errors import DataError
from dangvan.models import CanhBao

COT = ["dong", "trang_thai", "so_ky_hieu", "ngay_ban_hanh", "tap_tin", "sha256", "dieu_can_xem"]


def giay(dong: int, so: int = 1, *, ten: str = "a.docx") -> GiayDaLam:
    canh_bao = (CanhBao("ma", "cần <xem>", "xem", "nguồn"),)
    return GiayDaLam(dong, so, f"{so:02d}-QĐ/ĐUK", date(2021, 6, 25), Path(ten), "00", canh_bao)


def hong(dong: int, dieu_sai: str = "sai") -> DongHong:
    van_de = VanDe("loi:x", "ho_ten", "Họ", dong, 1, f"B{dong}", "", (dieu_sai, "sửa"))
    return DongHong(dong, (van_de,))


CA_BA = BatchResult(4, (giay(3),), (hong(2),), (hong(11),), (7,))


def test_a_row_that_is_not_accounted_for_is_a_bug() -> None:
    with pytest.raises(ValueError, match="3 rows in, 1 accounted for"):
        BatchResult(3, (giay(1),))


def test_a_table_has_one_line_for_each_row_in_the_order_of_the_list() -> None:
    bang = CA_BA.to_dataframe()
    assert list(bang.columns) == COT
    assert list(bang["dong"]) == [2, 3, 7, 11]
    assert list(bang["trang_thai"]) == ["bo_qua", "da_lam", "cho_lam", "that_bai"]
    assert list(bang["dieu_can_xem"]) == [
        "ô B2: sai. Cách sửa: sửa",
        "cần <xem>. Cách sửa: xem",
        "",
        "ô B11: sai. Cách sửa: sửa",
    ]


def test_a_table_of_no_rows_has_its_columns() -> None:
    bang = BatchResult(0).to_dataframe()
    assert (len(bang), list(bang.columns)) == (0, COT)


def test_findings_come_from_rows_that_gave_no_paper() -> None:
    assert [v.so_dong for v in CA_BA.loi] == [11, 2]
    assert not CA_BA.ok


def test_nothing_is_raised_where_no_row_failed() -> None:
    BatchResult(2, (giay(1),), (hong(2),)).raise_if_failed()


def test_the_exception_says_how_many_and_where_to_begin() -> None:
    with pytest.raises(DataError) as bao:
        CA_BA.raise_if_failed()
    assert str(bao.value) == (
        "B11: 1 trên 4 dòng có lỗi, chưa làm văn bản nào. "
        "Cách sửa: sửa các ô được đánh dấu; ô đầu tiên là B11"
    )


def test_a_notebook_shows_text_as_text() -> None:
    html = BatchResult(
        2, (giay(1, ten="<b>.docx"),), that_bai=(hong(2, "<script>alert(1)</script>"),)
    )._repr_html_()
    assert "<b>2</b> dòng: 1 đã làm, 0 bỏ qua, 1 lỗi</p>" in html
    assert "&lt;b&gt;.docx" in html
    assert "<script>" not in html
    assert "cần &lt;xem&gt;" in html


def test_a_notebook_shows_the_first_rows_of_many() -> None:
    html = BatchResult(30, tuple(giay(i, i) for i in range(1, 31)))._repr_html_()
    assert html.count("<tr>") == 21
    assert "… và 10 dòng nữa" in html


def test_a_notebook_tells_of_rows_that_wait() -> None:
    assert "1 lỗi, 1 chờ làm" in CA_BA._repr_html_()

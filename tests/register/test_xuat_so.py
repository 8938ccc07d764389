"""The book as a workbook, a DataFrame and a notebook table."""

import os
import stat
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from so_van_ban_mau import (
    BAM,
    DON_VI,
    NHIEM_KY,
    NHIEM_KY_SAU,
    cac_quyet_dinh,
    cap,
    ke_hoach,
    nghi_quyet,
    quyet_dinh,
)
from vi_du_van_ban import TINH_UY_LAM_DONG

from dangvan.errors import RegisterError
from dangvan.models import KeHoach
from dangvan.register import Register


def cac_trang(register: Register) -> dict[str, Worksheet]:
    buffer = BytesIO()
    register.export_xlsx(buffer)
    workbook = load_workbook(buffer)
    return {trang.title: trang for trang in workbook.worksheets}


def chu(trang: Worksheet, dong: int) -> list[object]:
    return [cell.value for cell in trang[dong]]


def test_there_is_a_sheet_for_each_series(register: Register) -> None:
    sau = nghi_quyet(nhiem_ky=NHIEM_KY_SAU, ngay_ban_hanh=date(2025, 9, 2))
    cap(register, nghi_quyet(), ke_hoach(), sau, nghi_quyet(co_quan_ban_hanh=TINH_UY_LAM_DONG))
    assert list(cac_trang(register)) == [
        "Nghị quyết 2020 - 2025",
        "Kế hoạch 2020 - 2025",
        "Nghị quyết 2020 - 2025 (2)",
        "Nghị quyết 2025 - 2030",
    ]


def test_a_row_of_the_book_has_the_columns_of_a_register(register: Register) -> None:
    cap(register, nghi_quyet())
    trang = cac_trang(register)["Nghị quyết 2020 - 2025"]
    assert chu(trang, 5) == [
        "Số, ký hiệu",
        "Ngày, tháng, năm",
        "Tên loại và trích yếu",
        "Người ký",
        "Nơi nhận",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ghi chú",
    ]
    assert chu(trang, 6) == [
        "01-NQ/ĐUK",
        "14/01/2021",
        "Nghị quyết lãnh đạo thực hiện nhiệm vụ năm 2021",
        "Trần Thị Bình\nPhó Bí thư",
        "Ban Thường vụ Tỉnh uỷ; Các chi bộ, đảng bộ trực thuộc",
        "Lưu Văn phòng Đảng uỷ",
        None,
        None,
    ]


def test_a_sheet_is_headed_by_the_body_the_series_and_the_term(register: Register) -> None:
    cap(register, nghi_quyet())
    trang = cac_trang(register)["Nghị quyết 2020 - 2025"]
    assert [trang.cell(dong, 1).value for dong in (1, 2, 3)] == [
        "ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH",
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        "Nghị quyết – nhiệm kỳ 2020 - 2025 (01/8/2020 – 31/7/2025)",
    ]


def test_numbers_used_before_the_register_are_told(register: Register) -> None:
    register.continue_from(DON_VI, KeHoach, NHIEM_KY, 128)
    trang = cac_trang(register)["Kế hoạch 2020 - 2025"]
    assert trang.cell(4, 1).value == "Từ số 01 đến số 128: đăng ký ở sổ trước"


def test_the_person_and_a_reserved_number_are_in_the_notes(register: Register) -> None:
    register.reserve_block([quyet_dinh()], ma_dot="đợt 1", khoa_dong=["1"])
    trang = cac_trang(register)["Quyết định 2020 - 2025"]
    assert trang.cell(6, 8).value == "Lê Thị Hồng Cúc; Giữ chỗ"


def test_the_sheet_prints_on_a4_landscape_with_its_header_repeated(register: Register) -> None:
    cap(register, nghi_quyet())
    trang = cac_trang(register)["Nghị quyết 2020 - 2025"]
    assert (trang.page_setup.orientation, trang.page_setup.paperSize) == ("landscape", 9)
    assert (trang.print_title_rows, trang.freeze_panes) == ("$5:$5", "A6")
    assert (trang.page_setup.fitToWidth, trang.page_setup.fitToHeight) == (1, 0)


@pytest.mark.parametrize("dau", ["=", "+", "-", "@"])
def test_a_subject_that_looks_like_a_formula_stays_text(register: Register, dau: str) -> None:
    with register.issue(nghi_quyet(), ghi_chu=f"{dau}1+1"):
        pass
    o = cac_trang(register)["Nghị quyết 2020 - 2025"].cell(6, 8)
    assert (o.value, o.data_type, o.quotePrefix) == (f"{dau}1+1", "s", True)


def test_a_long_or_odd_name_of_a_term_still_names_a_sheet(register: Register) -> None:
    ky = NHIEM_KY.model_copy(update={"ten_nhiem_ky": "khoá X: 2020/2025 [chỉ định] lần thứ nhất"})
    cap(register, nghi_quyet(nhiem_ky=ky))
    (ten,) = cac_trang(register)
    assert (len(ten), set(ten) & set("[]:*?/\\")) == (31, set())


def test_an_empty_register_can_be_exported(register: Register) -> None:
    assert cac_trang(register)["Sổ trống"].cell(1, 1).value == "Sổ chưa có số nào"


def test_the_same_book_gives_the_same_bytes(register: Register) -> None:
    cap(register, nghi_quyet())
    hai_lan = [BytesIO(), BytesIO()]
    for buffer in hai_lan:
        register.export_xlsx(buffer)
    assert hai_lan[0].getvalue() == hai_lan[1].getvalue()


def test_a_file_that_exists_is_not_overwritten_unasked(register: Register, tmp_path: Path) -> None:
    tep = tmp_path / "so.xlsx"
    tep.write_bytes(b"cua toi")
    with pytest.raises(RegisterError, match=r"tệp đã có, không ghi đè.*overwrite=True"):
        register.export_xlsx(tep)
    assert tep.read_bytes() == b"cua toi"
    register.export_xlsx(tep, overwrite=True)
    assert tep.read_bytes()[:2] == b"PK"
    assert list(tmp_path.iterdir()) == [tep]


@pytest.mark.parametrize("ten", ["chua-co/so.xlsx", "thu-muc"])
def test_a_place_that_cannot_be_written_is_named(
    register: Register, tmp_path: Path, ten: str
) -> None:
    (tmp_path / "thu-muc").mkdir()
    with pytest.raises(RegisterError, match=rf"{ten}: không ghi được tệp"):
        register.export_xlsx(tmp_path / ten, overwrite=True)
    assert [mot.name for mot in tmp_path.iterdir()] == ["thu-muc"]


def test_the_book_becomes_a_data_frame(register: Register) -> None:
    with register.issue(quyet_dinh()) as co_so:
        register.attach(co_so, tap_tin="qd.docx", sha256=BAM)
    frame = register.to_dataframe()
    (dong,) = frame.to_dict("records")
    assert (dong["so_ky_hieu"], dong["ngay_ban_hanh"].date()) == ("01-QĐ/ĐUK", date(2021, 3, 3))
    assert (dong["nhiem_ky"], dong["trang_thai"]) == ("2020 - 2025", "da_ban_hanh")
    assert dong["noi_nhan"] == "; ".join(co_so.noi_nhan)
    assert str(frame["ngay_ban_hanh"].dtype).startswith("datetime64")


def test_an_empty_book_becomes_a_data_frame_with_the_same_columns(register: Register) -> None:
    rong = register.to_dataframe()
    cap(register, nghi_quyet())
    assert (len(rong), list(rong.columns)) == (0, list(register.to_dataframe().columns))


def test_missing_pandas_is_told_with_the_way_to_install_it(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(RegisterError, match=r"Cách sửa: .*pip install dangvan\[pandas\]"):
        register.to_dataframe()


def test_a_notebook_shows_twenty_entries_and_the_totals(register: Register) -> None:
    register.reserve_block(
        cac_quyet_dinh(23), ma_dot="đợt 1", khoa_dong=[str(thu_tu) for thu_tu in range(23)]
    )
    html = register._repr_html_()
    assert html.count("<tr><td>") == 20
    assert "23 số, trong đó 23 số giữ chỗ; 3 số nữa không hiện ở đây" in html


def test_a_notebook_shows_letters_not_tags(register: Register) -> None:
    cap(register, nghi_quyet(trich_yeu="<b>về</b> công tác & xây dựng"))
    html = register._repr_html_()
    assert "&lt;b&gt;về&lt;/b&gt; công tác &amp; xây dựng" in html
    assert "<b>" not in html


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_the_printed_book_is_readable_by_whom_the_folder_lets_in(tmp_path: Path) -> None:
    truoc = os.umask(0o022)
    try:
        with Register("sqlite://") as register:
            register.export_xlsx(tmp_path / "so.xlsx")
    finally:
        os.umask(truoc)
    assert stat.S_IMODE((tmp_path / "so.xlsx").stat().st_mode) == 0o644
    assert os.listdir(tmp_path) == ["so.xlsx"]


def test_the_book_writes_days_as_papers_do(register: Register) -> None:
    """A month from 3 on has no zero: 05/8/2021, on paper, in a notebook, on the screen."""
    cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 8, 5)))
    assert chu(cac_trang(register)["Nghị quyết 2020 - 2025"], 6)[1] == "05/8/2021"
    assert "<td>05/8/2021</td>" in register._repr_html_()

"""The book as a Word file: a section for each series, rows whole, the heading on every page."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl import load_workbook
from own_templates import parts_of
from so_van_ban_mau import (
    DAI_HOI,
    DON_VI,
    KY_DAI_HOI,
    NHIEM_KY,
    NHIEM_KY_SAU,
    cap,
    ke_hoach,
    nghi_quyet,
    quy_dinh,
    quyet_dinh,
)
from vi_du_ban_sao import ban_sao_2021
from vi_du_lien_tich import CONG_AN, KIEM_TRA, TINH_UY, UY_BAN_KIEM_TRA

from dangvan.errors import RegisterError
from dangvan.models import BanSao, KeHoach, NguoiKy, NhiemKy
from dangvan.register import Register


def so_word(register: Register, **loc: Any) -> Doc:
    """Return the printed book; `Any`: which pages."""
    buffer = BytesIO()
    register.export_docx(buffer, **loc)
    return Document(buffer)


def cac_o(bang: Table, tu_dong: int = 1) -> list[list[str]]:
    return [[o.text for o in dong.cells] for dong in bang.rows[tu_dong:]]


def tieu_de(so: Doc) -> list[str]:
    """Return the third heading of each series: its kind and term."""
    dau = [doan.text for doan in so.paragraphs if doan.style and doan.style.name == "Sổ Tiêu đề"]
    return dau[2::3]


def test_each_series_is_a_section_of_its_own(register: Register) -> None:
    sau = nghi_quyet(nhiem_ky=NHIEM_KY_SAU, ngay_ban_hanh=date(2025, 9, 2))
    cap(register, nghi_quyet(), ke_hoach(), sau)
    so = so_word(register)
    assert tieu_de(so) == [
        "Kế hoạch – nhiệm kỳ 2020 - 2025 (01/8/2020 – 31/7/2025)",
        "Nghị quyết – nhiệm kỳ 2020 - 2025 (01/8/2020 – 31/7/2025)",
        "Nghị quyết – nhiệm kỳ 2025 - 2030 (01/8/2025 – nay)",
    ]
    assert len(so.sections) == len(so.tables) == 3


def test_the_page_is_a4_across_with_its_number(register: Register) -> None:
    cap(register, nghi_quyet(), ke_hoach())
    for phan in so_word(register).sections:
        assert phan.orientation == WD_ORIENT.LANDSCAPE
        assert (phan.page_width or 0) / 36000 == pytest.approx(297, abs=0.1)
        assert (phan.page_height or 0) / 36000 == pytest.approx(210, abs=0.1)
        assert 'w:instr=" PAGE "' in phan.header.paragraphs[0]._p.xml
        assert not phan.different_first_page_header_footer


def test_the_table_fits_between_the_margins(register: Register) -> None:
    cap(register, nghi_quyet())
    so = so_word(register)
    phan, (bang,) = so.sections[0], so.tables
    rong = sum((cot.width or 0) for cot in bang.columns) / 36000
    con = ((phan.page_width or 0) - (phan.left_margin or 0) - (phan.right_margin or 0)) / 36000
    assert rong == pytest.approx(con, abs=0.2)


def test_the_heading_repeats_and_no_row_is_torn(register: Register) -> None:
    cap(register, nghi_quyet(), nghi_quyet())
    dau, *dong = so_word(register).tables[0].rows
    assert dau._tr.trPr is not None
    assert dau._tr.trPr.find(qn("w:tblHeader")) is not None
    for mot in dong:
        assert mot._tr.trPr is not None
        assert mot._tr.trPr.find(qn("w:tblHeader")) is None
        assert mot._tr.trPr.find(qn("w:cantSplit")) is not None


def test_the_rows_are_those_of_the_workbook(register: Register) -> None:
    register.continue_from(DON_VI, KeHoach, NHIEM_KY, 128)
    cap(register, nghi_quyet(), nghi_quyet(), ke_hoach(cung_ban_hanh=(CONG_AN,)))
    cap(register, ban_sao_2021(), nghi_quyet())
    register.reserve_block([quyet_dinh()], ma_dot="đợt 1", khoa_dong=["1"])
    register.void(register.entries(ten_loai="Nghị quyết")[0], ly_do="in sai ngày")
    tep = BytesIO()
    register.export_xlsx(tep)
    trong_excel = [
        [[o.value or "" for o in dong] for dong in trang.iter_rows(min_row=5)]
        for trang in load_workbook(tep).worksheets
    ]
    assert [cac_o(bang, 0) for bang in so_word(register).tables] == trong_excel


def test_a_long_series_goes_on_in_another_table(register: Register) -> None:
    register.reserve(
        DON_VI, "Kế hoạch", NHIEM_KY, 1001, ma_dot="giữ", ngay_ban_hanh=date(2021, 1, 14)
    )
    so = so_word(register)
    assert [len(bang.rows) for bang in so.tables] == [501, 501, 2]
    assert len(so.sections) == 1
    assert [dong[0] for bang in so.tables for dong in cac_o(bang)] == [
        f"{thu_tu:02d}-KH/ĐUK" for thu_tu in range(1, 1002)
    ]
    assert {bang.cell(0, 0).text for bang in so.tables} == {"Số, ký hiệu"}


def test_a_void_number_is_printed_with_its_reason(register: Register) -> None:
    cap(register, nghi_quyet(), nghi_quyet())
    huy = register.void(register.entries()[0], ly_do="in sai ngày, thay bằng số 02")
    (bang,) = so_word(register).tables
    assert huy.ngay_huy is not None
    assert cac_o(bang)[0][-1] == (
        f"Đã huỷ ngày {huy.ngay_huy:%d/%m/%Y}: in sai ngày, thay bằng số 02"
    )
    assert cac_o(bang)[1][-1] == ""


def test_numbers_used_before_the_register_are_told(register: Register) -> None:
    register.continue_from(DON_VI, KeHoach, NHIEM_KY, 128)
    so = so_word(register)
    assert "Từ số 01 đến số 128: đăng ký ở sổ trước" in [doan.text for doan in so.paragraphs]
    assert cac_o(so.tables[0]) == []


def test_an_empty_register_can_be_printed(register: Register) -> None:
    so = so_word(register)
    assert [doan.text for doan in so.paragraphs] == ["Sổ chưa có số nào"]
    assert so.tables == []


def test_one_term_or_one_kind_is_printed_alone(register: Register) -> None:
    sau = nghi_quyet(nhiem_ky=NHIEM_KY_SAU, ngay_ban_hanh=date(2025, 9, 2))
    cap(register, nghi_quyet(), ke_hoach(), sau, ban_sao_2021())
    ky = NhiemKy(ten_nhiem_ky="nhiệm kỳ 2025–2030", tu_ngay=date(2025, 7, 31))
    assert [ten[:10] for ten in tieu_de(so_word(register, nhiem_ky=ky))] == ["Nghị quyết"]
    assert len(tieu_de(so_word(register, ten_loai="nghị quyết"))) == 2
    assert len(tieu_de(so_word(register, ten_loai=KeHoach, nhiem_ky=NHIEM_KY))) == 1
    assert len(tieu_de(so_word(register, ten_loai=BanSao))) == 1


def test_a_shared_series_is_printed_whole(register: Register) -> None:
    with Register("sqlite://", chung_day_so_qd=True) as chung:
        cap(chung, quyet_dinh(ngay_ban_hanh=date(2021, 3, 3)), quy_dinh(ngay_ban_hanh="03/3/2021"))
        (bang,) = so_word(chung, ten_loai="Quy định").tables
    assert [dong[0] for dong in cac_o(bang)] == ["01-QĐ/ĐUK", "02-QĐ/ĐUK"]


def test_the_one_series_of_a_congress_holds_every_kind_but_copies(register: Register) -> None:
    cua_dai_hoi = {
        "co_quan_ban_hanh": DAI_HOI,
        "chu_the_ban_hanh": "dai_hoi",
        "nhiem_ky": KY_DAI_HOI,
        "ngay_ban_hanh": date(2020, 7, 30),
        "nguoi_ky": NguoiKy(ho_ten="Lê Thị An"),
    }
    cap(register, nghi_quyet(**cua_dai_hoi))
    assert len(so_word(register, ten_loai="Kế hoạch").tables) == 1
    with pytest.raises(RegisterError, match="không có dãy số nào của BẢN SAO"):
        so_word(register, ten_loai=BanSao)


@pytest.mark.parametrize(
    ("loc", "cau"),
    [
        ({"ten_loai": "Kế hoạch"}, "sổ không có dãy số nào của KẾ HOẠCH. Cách sửa: xem"),
        ({"nhiem_ky": NHIEM_KY_SAU}, "sổ không có dãy số nào của nhiệm kỳ 2025 - 2030"),
        ({"ten_loai": "Kế hoặch"}, "không có tên loại “Kế hoặch”"),
    ],
)
def test_a_page_that_is_not_in_the_book_is_told(
    register: Register, loc: dict[str, Any], cau: str
) -> None:
    cap(register, nghi_quyet())
    with pytest.raises(RegisterError, match=cau):
        so_word(register, **loc)


def test_two_bodies_of_one_name_keep_their_own_rows(register: Register) -> None:
    cap_tren = TINH_UY.model_copy(update={"ten_to_chuc": "Tỉnh uỷ Lâm Đồng"})
    khac = UY_BAN_KIEM_TRA.model_copy(update={"cap_tren": cap_tren})
    truong = {**KIEM_TRA, "trich_yeu": "của Sơn La"}
    cap(register, ke_hoach(**truong), ke_hoach(**truong))
    cap(register, ke_hoach(**{**truong, "co_quan_ban_hanh": khac, "trich_yeu": "của Lâm Đồng"}))
    so = so_word(register)
    assert sorted([dong[2] for dong in cac_o(bang)] for bang in so.tables) == [
        ["Kế hoạch của Lâm Đồng"],
        ["Kế hoạch của Sơn La", "Kế hoạch của Sơn La"],
    ]


def test_letters_of_xml_and_of_jinja_are_printed_as_they_are(register: Register) -> None:
    with register.issue(nghi_quyet(trich_yeu="A & B <w:p> {{ ten }} ]]>"), ghi_chu="=1+1 “&”"):
        pass
    (dong,) = cac_o(so_word(register).tables[0])
    assert (dong[2], dong[7]) == ("Nghị quyết A & B <w:p> {{ ten }} ]]>", "=1+1 “&”")


def test_the_same_book_gives_the_same_bytes(register: Register) -> None:
    cap(register, nghi_quyet())
    hai_lan = [BytesIO(), BytesIO()]
    for buffer in hai_lan:
        register.export_docx(buffer)
    assert hai_lan[0].getvalue() == hai_lan[1].getvalue()


def test_the_file_tells_no_author_and_no_moment(register: Register) -> None:
    cap(register, nghi_quyet())
    buffer = BytesIO()
    register.export_docx(buffer)
    core = parts_of(buffer.getvalue())["docProps/core.xml"].decode()
    assert "<dc:title>Sổ đăng ký văn bản đi</dc:title>" in core
    assert not any(ten in core for ten in ("creator", "created", "modified", "lastModifiedBy"))


def test_a_file_that_exists_is_not_overwritten_unasked(register: Register, tmp_path: Path) -> None:
    tep = tmp_path / "so.docx"
    tep.write_bytes(b"cua toi")
    with pytest.raises(RegisterError, match=r"tệp đã có, không ghi đè.*overwrite=True"):
        register.export_docx(tep)
    assert tep.read_bytes() == b"cua toi"
    register.export_docx(tep, overwrite=True)
    assert tep.read_bytes()[:2] == b"PK"
    assert list(tmp_path.iterdir()) == [tep]

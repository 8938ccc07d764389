"""Which regulation judges a paper, what is not judged, and what the report carries."""

import pickle
from io import BytesIO
from pathlib import Path

import pytest
from dot_bien import goc
from sua_tep import Sua, doan, kieu, moi, sua_tep, thay, them, xoa

from dangvan import CheckFailed, DataError, Report, check
from dangvan.regulations import HD36_2018

NGAY = "Lâm Đồng, ngày 05 tháng 9 năm 2026"


def xet(*cac_sua: Sua, ten: str = "nq26", regulation: str | None = None) -> Report:
    return check(sua_tep(goc(ten), *cac_sua), regulation=regulation)


def mot(report: Report) -> str:
    (finding,) = report.findings
    assert (finding.severity, report.passed, report.regulation) == ("unsure", False, None)
    return f"{finding.rule}: {finding.found}. {finding.fix}"


def test_without_a_date_nothing_is_judged_and_the_reader_is_told_how_to_choose() -> None:
    chu = mot(xet(xoa(NGAY)))
    assert chu.startswith("khong_ro_quy_dinh: không đọc được ngày")
    assert "--regulation hd36_2018 hoặc hd05_2026" in chu


def test_a_date_before_the_first_regulation_is_not_judged() -> None:
    assert "ngày 05/9/2015 có trước 36-HD/VPTW" in mot(
        xet(thay("năm 2026</w:t>", "năm 2015</w:t>"))
    )


@pytest.mark.parametrize(
    ("ngay", "quy_dinh"),
    [
        ("ngày    tháng 9 năm 2026", "hd05_2026"),
        ("ngày ... tháng ... năm 2027", "hd05_2026"),
        ("ngày     tháng 4 năm 2026", "hd36_2018"),
        ("ngày 26 tháng 5 năm 2026", "hd36_2018"),
        ("ngày 27 tháng 5 năm 2026", "hd05_2026"),
    ],
)
def test_the_date_chooses_even_when_only_a_part_is_known(ngay: str, quy_dinh: str) -> None:
    assert xet(thay("ngày 05 tháng 9 năm 2026<", f"{ngay}<")).regulation == quy_dinh


def test_a_blank_day_in_the_month_of_change_leaves_it_open() -> None:
    assert "có hai quy định" in mot(xet(thay("ngày 05 tháng 9", "ngày     tháng 5")))


def test_the_reader_may_give_a_key_a_short_key_or_the_regulation_itself() -> None:
    for cach in ("hd36_2018", "HD36", "36-HD/VPTW", HD36_2018):
        report = check(BytesIO(goc("nq26")), regulation=cach)
        assert report.regulation == "hd36_2018"
        assert report.violations
    with pytest.raises(DataError, match="không có quy định"):
        check(BytesIO(goc("nq26")), regulation="hd11")


def test_a_missing_title_beside_a_picture_may_be_in_the_picture() -> None:
    anh = (
        '<w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:inline><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    report = xet(xoa("ĐẢNG CỘNG SẢN VIỆT NAM"), doan("Số 07-NQ/ĐU", "</w:p>", anh))
    assert [finding.rule for finding in report.unsure] == ["thieu_tieu_de"]
    assert report.violations == ()


def test_a_path_and_a_stream_give_the_same_answer(tmp_path: Path) -> None:
    path = tmp_path / "giay.docx"
    path.write_bytes(goc("nq26"))
    with path.open("rb") as stream:
        assert check(stream).components == check(path).components == check(str(path)).components
    assert check(path).file == str(path)


def test_a_failed_check_raises_and_travels_between_processes() -> None:
    report = xet(thay("Số 07-NQ", "Số: 07-NQ"))
    with pytest.raises(CheckFailed, match="1 chỗ sai, 0 chỗ chưa rõ: so_hai_cham") as loi:
        report.raise_if_failed()
    lai = pickle.loads(pickle.dumps(loi.value))
    assert str(lai) == str(loi.value)
    assert lai.report == report
    xet().raise_if_failed()


def test_a_warning_does_not_keep_a_paper_from_passing() -> None:
    report = xet(thay("Số 07-NQ", "Số 07a-NQ"))
    assert [finding.rule for finding in report.warnings] == ["so_hau_to"]
    assert report.passed


def test_the_block_of_a_copy_below_the_paper_is_not_judged() -> None:
    o = '<w:tc><w:tcPr><w:tcW w:w="4678" w:type="dxa"/></w:tcPr>{}</w:tc>'
    trai = moi("VĂN PHÒNG TỈNH UỶ", "VBBanHanh") + moi("Số: 24-BS/VPTU", "VBSo")
    phai = moi("SAO Y BẢN CHÍNH", "VBQuyenHan") + moi("CHÁNH VĂN PHÒNG", "VBChucVu")
    bang = (
        '<w:tbl><w:tblGrid><w:gridCol w:w="4678"/><w:gridCol w:w="4678"/></w:tblGrid><w:tr>'
        f"{o.format(trai)}{o.format(phai + moi('LÊ VĂN B', 'VBHoTen'))}</w:tr></w:tbl>"
    )
    assert xet(thay("<w:sectPr>", f"{bang}<w:sectPr>"), ten="nq21").findings == ()


def test_the_name_of_a_file_in_the_header_is_no_scope_of_circulation() -> None:
    ten_tep = thay("></w:t>", ">ADMINHDVP05.DOC</w:t>", "word/header3.xml")
    can_trai = kieu("VBPhamVi", 'w:val="right"', 'w:val="left"')
    assert xet(ten_tep, can_trai).findings == ()


def test_a_political_report_with_the_theme_of_the_congress_has_no_violation() -> None:
    chu_de = "XÂY DỰNG ĐẢNG BỘ TRONG SẠCH, VỮNG MẠNH;"
    dong = (
        moi("PHÁT TRIỂN KINH TẾ, GIỮ VỮNG QUỐC PHÒNG", "VBTenLoai"),
        moi("(Báo cáo của Ban Chấp hành trình Đại hội đại biểu lần thứ II)", "VBPhanCach",
            rpr="<w:i/>"),
    )  # fmt: skip
    report = xet(
        thay(">NGHỊ QUYẾT<", f">{chu_de}<"),
        thay("-NQ/", "-BC/"),
        them(chu_de, "".join(dong)),
        xoa("về lãnh đạo thực hiện"),
    )
    assert report.violations == ()
    assert {finding.rule for finding in report.unsure} == {
        "ten_loai_ngoai_danh_muc", "thieu_trich_yeu"
    }  # fmt: skip


def test_a_clause_may_begin_with_a_figure() -> None:
    assert xet(thay("Lãnh đạo, chỉ đạo các", "65% các"), ten="chuong").findings == ()
    assert xet(thay("Việc phân công", "65% việc phân công"), ten="chuong").findings == ()


def test_a_component_tells_why_it_was_recognised() -> None:
    so = next(phan for phan in xet().components if phan.key == "so_ky_hieu")
    assert (so.box, so.confidence) == ("3", 0.98)
    assert so.evidence == ("bắt đầu bằng Số, có ký hiệu",)


def test_one_place_many_paragraphs_is_one_finding_that_counts_them() -> None:
    report = xet(thay('<w:pStyle w:val="VBNoiDung"/>', ""), ten="hai_doan")
    (dan_dong,) = (finding for finding in report.violations if finding.rule == "dan_dong")
    assert dan_dong.found.endswith("(và 1 đoạn khác)")

"""What a model finds wrong is marked on the cell the clerk has to mend, or told of the office."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dot_mau import DON_VI, chay, nguoi, viet_xlsx
from openpyxl import load_workbook

from dangvan.batch import BANG_LOAI
from dangvan.batch.o_sai import tach_cau
from dangvan.errors import DataError
from dangvan.models import QuyetDinhKetNap
from dangvan.register import Register

KHONG_DANG_UY = {"Số nghị quyết đảng uỷ": None, "Ngày nghị quyết đảng uỷ": None}
PHIEU = {"Chi bộ: tổng số đảng viên chính thức": 17, "Chi bộ: có mặt": 16}
DONG_Y = {"Số văn bản đồng ý": "45-CV/TU", "Ngày văn bản đồng ý": "01/6/2021"}


@pytest.fixture
def so() -> Iterator[Register]:
    with Register("sqlite://") as register:
        yield register


def cac_o(so: Register, noi: Path, dong: dict[str, Any], **kw: Any) -> list[tuple[str, str]]:
    """The columns marked for a row, and what is said there."""
    ket_qua = chay([dong], so, noi, **kw)
    assert so.entries() == ()
    return [(v.dia_chi.removeprefix("dòng 1, cột "), v.dieu_sai) for v in ket_qua.loi]


@pytest.mark.parametrize(
    ("doi", "cot", "cau"),
    [
        ({"Ngày sinh": "01/01/2005"}, "Ngày sinh", "chưa đủ 18 tuổi"),
        ({"Ngày sinh": "05/5/2021"}, "Ngày sinh", "không trước ngày chi bộ xét"),
        ({"Ngày sinh": "30/02/1990"}, "Ngày sinh", "không có trong lịch"),
        ({"Ngày sinh": "01/01/1950"}, "Ngày sinh", "trên 60 tuổi"),
        ({"Ngày sinh": "01/01/1950", "Số văn bản đồng ý": None}, "Số văn bản đồng ý", "trên 60"),
        (KHONG_DANG_UY, "Số nghị quyết đảng uỷ", "nên cần Nghị quyết đảng uỷ"),
        ({"Ngày nghị quyết đảng uỷ": None}, "Ngày nghị quyết đảng uỷ", "thiếu"),
        ({"Số nghị quyết đảng uỷ": None}, "Số nghị quyết đảng uỷ", "thiếu"),
        ({"Đảng uỷ cơ sở": None}, "Đảng uỷ cơ sở", "thiếu"),
        ({"Ngày nghị quyết đảng uỷ": "01/7/2021"}, "Ngày nghị quyết đảng uỷ", "sau ngày ban hành"),
        ({"Ngày nghị quyết chi bộ": "01/6/2021"}, "Ngày nghị quyết chi bộ", "sau ngày nghị quyết"),
        ({"Ngày chứng nhận": "01/6/2021"}, "Ngày chứng nhận", "sau ngày"),
        ({"Số nghị quyết chi bộ": "số 12"}, "Số nghị quyết chi bộ", "không đúng mẫu"),
        ({"Loại quyết định": "Có ý kiến cấp trên"}, "Loại quyết định", "cần Văn bản đồng ý"),
        ({"Loại quyết định": "Uỷ quyền"}, "Loại quyết định", "được uỷ quyền tự quyết định"),
        ({"Loại quyết định": "khác"}, "Loại quyết định", "khác"),
        ({"Số CCCD": "068180"}, "Số CCCD", "12"),
        (PHIEU | {"Chi bộ: tán thành": 17}, "Chi bộ: tán thành", "nhiều hơn Có mặt 16"),
        (PHIEU | {"Chi bộ: tán thành": None}, "Chi bộ: tán thành", "thiếu"),
        (PHIEU | {"Chi bộ: có mặt": 18, "Chi bộ: tán thành": 9}, "Chi bộ: có mặt", "Có mặt 18"),
        (
            {"Chi bộ: tổng số đảng viên chính thức": None, "Chi bộ: tán thành": 9},
            "Chi bộ: tổng số đảng viên chính thức",
            "thiếu",
        ),
        (DONG_Y | {"Cơ quan đồng ý": None}, "Cơ quan đồng ý", "thiếu"),
        (
            DONG_Y | {"Ngày văn bản đồng ý": "01/7/2021", "Cơ quan đồng ý": "Tỉnh uỷ"},
            "Ngày văn bản đồng ý",
            "sau ngày ban hành",
        ),
        (
            {"Ngày văn bản đồng ý": "01/6/2021", "Số văn bản đồng ý": None},
            "Số văn bản đồng ý",
            "Số, ký",
        ),
        ({"Ngày ban hành": "01/7/2019"}, "Ngày nghị quyết đảng uỷ", "sau ngày ban hành"),
    ],
)
def test_a_wrong_fact_is_marked_on_its_cell(
    so: Register, tmp_path: Path, doi: dict[str, Any], cot: str, cau: str
) -> None:
    da_danh_dau = cac_o(so, tmp_path, nguoi(0, **doi))
    assert [ten for ten, dieu_sai in da_danh_dau if cau in dieu_sai] == [cot]


@pytest.mark.parametrize(
    ("cau", "cot"),
    [
        ("biểu quyết của chi bộ 5/17 tán thành, cần từ 2/3 trở lên", "tan_thanh_chi_bo"),
        ("biểu quyết của đảng uỷ 2/11 tán thành, cần từ 2/3 trở lên", "tan_thanh_dang_uy"),
        ("biểu quyết của cấp quyết định 1/9 tán thành, cần quá 1/2", "tan_thanh_quyet_dinh"),
        ("giấy chứng nhận ngày 01/6/2014 quá 60 tháng khi chi bộ xét", "ngay_chung_nhan"),
        ("kết nạp lại nên cần Văn bản đồng ý của cấp uỷ cấp trên", "so_dong_y"),
        ("ngày 01/7/2026 không có đảng uỷ khối (56-KL/TW)", "ngay_ban_hanh"),
        ("một quy tắc chưa ai kể tên", "ho_ten"),
    ],
)
def test_a_rule_that_forbids_only_under_some_law_has_its_column_too(cau: str, cot: str) -> None:
    assert BANG_LOAI[QuyetDinhKetNap].cho_sai.cac_cot((), cau)[0] == cot


def test_every_rule_a_row_breaks_has_its_own_cell(so: Register, tmp_path: Path) -> None:
    doi = {"Ngày sinh": "01/01/2005", "Ngày nghị quyết đảng uỷ": "01/7/2021"}
    assert [ten for ten, _ in cac_o(so, tmp_path, nguoi(0, **doi))] == [
        "Ngày sinh",
        "Ngày nghị quyết đảng uỷ",
    ]


def test_advice_speaks_the_words_of_the_list(so: Register, tmp_path: Path) -> None:
    ket_qua = chay([nguoi(0, **{"Loại quyết định": "khác"})], so, tmp_path)
    assert ket_qua.loi[0].cach_sua.startswith("ghi một trong: lần đầu, kết nạp lại")


def test_the_marked_workbook_shows_what_the_model_found(so: Register, tmp_path: Path) -> None:
    nguon = viet_xlsx(tmp_path / "ds.xlsx", [nguoi(0), nguoi(1, **{"Ngày sinh": "01/01/2005"})])
    ket_qua = chay(nguon, so, tmp_path / "ra")
    assert ket_qua.bang_sua_loi is not None
    sheet = load_workbook(ket_qua.bang_sua_loi)["Danh sách"]
    assert sheet["C3"].fill.fgColor.rgb == "FFFFC7CE"
    assert "chưa đủ 18 tuổi" in sheet["C3"].comment.text


@pytest.mark.parametrize(
    ("doi", "cau"),
    [
        ({"nguoi_ky": {"ho_ten": "Trần Minh Khải"}}, "Người ký thiếu Chức vụ"),
        ({"nguoi_ky": {"ho_ten": "TS Trần Minh Khải", "chuc_vu": "Bí thư"}}, "học hàm"),
        ({"chu_the_ban_hanh": "dai_hoi"}, "không ban hành với Chủ thể ban hành"),
        ({"noi_nhan": []}, "Nơi nhận"),
        ({"ngay_ban_hanh": "32/13/2021"}, "Ngày ban hành"),
    ],
)
def test_a_wrong_fact_of_the_office_is_told_once(
    so: Register, tmp_path: Path, doi: dict[str, Any], cau: str
) -> None:
    with pytest.raises(DataError, match=cau) as bao:
        chay([nguoi(0), nguoi(1)], so, tmp_path / "ra", office={**DON_VI, **doi})
    assert "đơn vị" in bao.value.where
    assert not (tmp_path / "ra").exists()


def test_all_that_is_wrong_with_the_office_is_told_together(so: Register, tmp_path: Path) -> None:
    thieu = {ten: DON_VI[ten] for ten in ("co_quan_ban_hanh", "nhiem_ky", "ngay_ban_hanh")}
    with pytest.raises(DataError, match=r"Chủ thể ban hành: thiếu; .*Người ký: thiếu"):
        chay([nguoi(0)], so, tmp_path, office=thieu)


def test_a_date_in_neither_office_nor_list_says_where_to_write_it(
    so: Register, tmp_path: Path
) -> None:
    khong_ngay = {ten: fact for ten, fact in DON_VI.items() if ten != "ngay_ban_hanh"}
    with pytest.raises(DataError, match="thêm cột “Ngày ban hành” vào danh sách"):
        chay([nguoi(0)], so, tmp_path, office=khong_ngay)
    co_cot = [nguoi(0, **{"Ngày ban hành": "25/6/2021"}), nguoi(1, **{"Ngày ban hành": None})]
    ket_qua = chay(co_cot, so, tmp_path, office=khong_ngay)
    assert [v.dia_chi for v in ket_qua.loi] == ["dòng 2, cột Ngày ban hành"]


def test_a_fact_of_the_office_that_only_other_kinds_have_is_passed_over(
    so: Register, tmp_path: Path
) -> None:
    assert chay([nguoi(0)], so, tmp_path, office={**DON_VI, "noi_dung": "của kế hoạch"}).ok


def test_a_message_of_several_findings_is_taken_apart() -> None:
    msg = "một. Cách sửa: bỏ; hoặc ghi lại; hai. Cách sửa: thêm"
    assert list(tach_cau(msg)) == [("một", "bỏ; hoặc ghi lại"), ("hai", "thêm")]
    assert list(tach_cau("chỉ một câu")) == [("chỉ một câu", "")]


def test_no_message_of_a_row_names_the_person(so: Register, tmp_path: Path) -> None:
    sai = {"Ngày sinh": "01/01/2005", "Số nghị quyết chi bộ": "số 12", "Số CCCD": "12345"}
    ket_qua = chay([nguoi(0, **sai), nguoi(1), nguoi(1)], so, tmp_path)
    with pytest.raises(DataError) as bao:
        ket_qua.raise_if_failed()
    for chu in (str(bao.value), repr(bao.value), *map(str, ket_qua.loi)):
        assert "Lê Thị An" not in chu
        assert "Phạm Thị An" not in chu

"""Kinds of documents, their symbols by date, and warnings about authority."""

from datetime import date

import pytest

from dangvan.errors import DataError
from dangvan.regulations import (
    CAC_QUY_DINH_THE_LOAI,
    LOAI_TO_CHUC,
    QD66_2017,
    QD399_2026,
    QuyDinhTheLoai,
    canh_bao_tham_quyen,
    ky_hieu_loai,
    the_loai_for,
)

BOTH = pytest.mark.parametrize("rules", CAC_QUY_DINH_THE_LOAI, ids=lambda rules: rules.khoa)

KINDS = """
Cương lĩnh chính trị, Điều lệ Đảng, Chiến lược, Nghị quyết, Quyết định, Chỉ thị, Kết luận, Quy chế,
Quy định, Thông tri, Hướng dẫn, Thông báo, Thông cáo, Tuyên bố, Lời kêu gọi, Báo cáo, Kế hoạch,
Quy hoạch, Chương trình, Đề án, Phương án, Dự án, Tờ trình, Công văn, Biên bản
"""


@BOTH
def test_there_are_25_kinds_in_the_order_of_the_regulation(rules: QuyDinhTheLoai) -> None:
    assert list(rules.the_loai) == KINDS.replace("\n", " ").strip().split(", ")
    assert len(rules.the_loai) == 25


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2017, 2, 6), QD66_2017),
        (date(2026, 1, 8), QD66_2017),
        (date(2026, 1, 9), QD399_2026),
        (date(2030, 1, 1), QD399_2026),
    ],
)
def test_day_chooses_the_regulation_on_kinds(day: date, rules: QuyDinhTheLoai) -> None:
    assert the_loai_for(day) is rules


def test_day_before_66_qd_tw_is_an_error() -> None:
    with pytest.raises(DataError, match=r"66-QĐ/TW \(06/02/2017\)"):
        the_loai_for(date(2017, 2, 5))


def test_eight_administrative_papers_are_named_in_399_only() -> None:
    assert QD399_2026.giay_to_hanh_chinh == (
        "Giấy giới thiệu",
        "Giấy chứng nhận",
        "Giấy đi đường",
        "Giấy nghỉ phép",
        "Giấy mời",
        "Phiếu chuyển",
        "Phiếu gửi",
        "Thư công",
    )
    assert QD66_2017.giay_to_hanh_chinh == ()
    assert [rules.so_giay_to_hanh_chinh for rules in CAC_QUY_DINH_THE_LOAI] == [8, 8]


@pytest.mark.parametrize(
    ("ten_loai", "ky_hieu", "do_tin_cay"),
    [
        ("Nghị quyết", "NQ", "A"),
        ("Quyết định", "QĐ", "A"),
        ("Chỉ thị", "CT", "A"),
        ("Chương trình", "CTr", "A"),
        ("Kết luận", "KL", "A"),
        ("Quy chế", "QC", "A"),
        ("Báo cáo", "BC", "A"),
        ("Thông tri", "TT", "A"),
        ("Tờ trình", "TTr", "A"),
        ("Hướng dẫn", "HD", "A"),
        ("Công văn", "CV", "A"),
        ("Biên bản", "BB", "A"),
        ("Thông báo", "TB", "C"),
        ("Kế hoạch", "KH", "C"),
        ("Đề án", "ĐA", "C"),
        ("Phương án", "PA", "C"),
        ("Dự án", "DA", "D"),
        ("Quy hoạch", "QH", "D"),
        ("Thông cáo", "TC", "D"),
        ("Chiến lược", "CL", "D"),
        ("Lời kêu gọi", "LKG", "D"),
        ("Tuyên bố", "TB", "D"),
        ("Điều lệ Đảng", None, "D"),
    ],
)
def test_symbol_of_a_kind(ten_loai: str, ky_hieu: str | None, do_tin_cay: str) -> None:
    found = ky_hieu_loai(ten_loai, date(2026, 6, 1))
    assert (found.ky_hieu, found.do_tin_cay) == (ky_hieu, do_tin_cay)
    assert found.chap_nhan == tuple(filter(None, [ky_hieu]))


@pytest.mark.parametrize(
    ("day", "ky_hieu", "chap_nhan", "do_tin_cay"),
    [
        (date(2018, 4, 2), "QĐ", ("QĐ",), "A"),
        (date(2018, 4, 3), "QĐi", ("QĐi",), "D"),
        (date(2018, 10, 25), "QĐi", ("QĐi",), "D"),
        (date(2019, 3, 10), "QĐi", ("QĐi",), "D"),
        (date(2019, 3, 11), "QĐ", ("QĐ", "QĐi"), "D"),
        (date(2026, 5, 26), "QĐ", ("QĐ", "QĐi"), "D"),
        (date(2026, 5, 27), "QĐ", ("QĐ",), "A"),
    ],
)
def test_quy_dinh_is_qdi_for_a_year_and_qd_afterwards(
    day: date, ky_hieu: str, chap_nhan: tuple[str, ...], do_tin_cay: str
) -> None:
    found = ky_hieu_loai("Quy định", day)
    assert (found.ky_hieu, found.chap_nhan, found.do_tin_cay) == (ky_hieu, chap_nhan, do_tin_cay)


@pytest.mark.parametrize("ten_loai", ["QUYẾT ĐỊNH", "quyết định", "Quyết  định"])
def test_a_kind_is_found_in_any_case(ten_loai: str) -> None:
    assert ky_hieu_loai(ten_loai, date(2021, 1, 14)).ky_hieu == "QĐ"


def test_unknown_kind_is_an_error_that_lists_the_kinds() -> None:
    with pytest.raises(DataError, match=r"không có thể loại “Thông tư”.*Nghị quyết"):
        ky_hieu_loai("Thông tư", date(2021, 1, 14))


@pytest.mark.parametrize(
    ("ten_loai", "loai_to_chuc", "chu_the"),
    [
        ("Chỉ thị", "dang_uy_co_so", "ban_chap_hanh"),
        ("Hướng dẫn", "dang_uy_co_so", "ban_chap_hanh"),
        ("Quy chế", "dang_uy_co_so", "ban_thuong_vu"),
        ("Quy định", "chi_bo_co_so", "chi_bo"),
        ("Hướng dẫn", "chi_bo_truc_thuoc", "chi_bo"),
        ("Thông cáo", "chi_bo_truc_thuoc", "chi_bo"),
        ("Kế hoạch", "dai_hoi_chi_bo", "dai_hoi"),
    ],
)
def test_399_warns_about_a_kind_outside_article_11(
    ten_loai: str, loai_to_chuc: str, chu_the: str
) -> None:
    (warning,) = canh_bao_tham_quyen(ten_loai, loai_to_chuc, chu_the, date(2026, 6, 1))
    assert ten_loai in warning.noi_dung
    assert "399-QĐ/TW" in warning.source
    assert warning.do_tin_cay == "C"


@pytest.mark.parametrize(
    ("ten_loai", "loai_to_chuc", "chu_the"),
    [
        ("Nghị quyết", "dang_uy_co_so", "ban_chap_hanh"),
        ("Hướng dẫn", "dang_uy_co_so", "ban_thuong_vu"),
        ("Quy định", "dang_uy_co_so", "ban_chap_hanh"),
        ("Kế hoạch", "chi_bo_co_so", "chi_bo"),
        ("Quy chế", "chi_bo_truc_thuoc", "chi_bo"),
        ("QUYẾT ĐỊNH", "dang_uy_co_so", "ban_thuong_vu"),
        ("Chương trình", "dai_hoi_chi_bo", "dai_hoi"),
        ("Chỉ thị", "dang_uy_cap_tren_co_so", "ban_thuong_vu"),
    ],
)
def test_399_is_silent_inside_article_11_and_about_bodies_it_does_not_show(
    ten_loai: str, loai_to_chuc: str, chu_the: str
) -> None:
    assert canh_bao_tham_quyen(ten_loai, loai_to_chuc, chu_the, date(2026, 6, 1)) == ()


@pytest.mark.parametrize(
    ("ten_loai", "loai_to_chuc", "chu_the", "count"),
    [
        ("Chỉ thị", "tinh_uy", "ban_thuong_vu", 0),
        ("Chỉ thị", "tinh_uy", "ban_chap_hanh", 1),
        ("Thông cáo", "tinh_uy", "ban_chap_hanh", 0),
        ("Thông cáo", "tinh_uy", "ban_thuong_vu", 1),
        ("Báo cáo", "dai_hoi_tinh", "dai_hoi", 1),
        ("Nghị quyết", "dai_hoi_tinh", "dai_hoi", 0),
        ("Báo cáo", "co_quan_dai_hoi_tinh", "ban_kiem_phieu", 0),
        ("Biên bản", "co_quan_dai_hoi_tinh", "ban_kiem_phieu", 1),
        ("Quy chế", "chi_bo_co_so", "chi_bo", 1),
        ("Thông báo", "chi_bo_co_so", "chi_bo", 1),
        ("Kết luận", "chi_bo_truc_thuoc", "chi_bo", 1),
        ("Nghị quyết", "chi_bo_co_so", "chi_bo", 0),
        ("Chỉ thị", "dang_uy_khoi", "ban_thuong_vu", 0),
    ],
)
def test_66_warns_by_articles_7_and_9(
    ten_loai: str, loai_to_chuc: str, chu_the: str, count: int
) -> None:
    warnings = canh_bao_tham_quyen(ten_loai, loai_to_chuc, chu_the, date(2021, 1, 14))
    assert len(warnings) == count


@BOTH
def test_matrix_rows_name_known_kinds_and_known_bodies(rules: QuyDinhTheLoai) -> None:
    congresses = {"dai_hoi_chi_bo", "dai_hoi_tinh", "co_quan_dai_hoi_tinh"}
    for row in rules.tham_quyen:
        assert set(row.duoc_ban_hanh or ()) | set(row.khong_duoc) <= set(rules.the_loai)
        assert set(row.loai_to_chuc) <= set(LOAI_TO_CHUC) | congresses
        assert row.do_tin_cay == "C"

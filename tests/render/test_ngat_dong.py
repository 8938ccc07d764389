import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvan.render.do_chu import rong_chu_mm
from dangvan.render.ngat_dong import ngat_dong

COT_TRAI_MM = 73


@pytest.mark.parametrize(
    ("ten", "cac_dong"),
    [
        ("Đảng uỷ đặc khu Phú Quý", ["Đảng uỷ đặc khu Phú Quý"]),
        ("Đảng uỷ Khối các cơ quan tỉnh", ["Đảng uỷ Khối", "các cơ quan tỉnh"]),
        ("Đảng uỷ các cơ quan Đảng tỉnh", ["Đảng uỷ", "các cơ quan Đảng tỉnh"]),
        ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", ["ĐẢNG BỘ", "THÀNH PHỐ HỒ CHÍ MINH"]),
        ("Đảng uỷ Uỷ ban nhân dân tỉnh", ["Đảng uỷ", "Uỷ ban nhân dân tỉnh"]),
        ("Đảng uỷ Bệnh viện Đa khoa tỉnh", ["Đảng uỷ Bệnh viện", "Đa khoa tỉnh"]),
        ("Chi bộ Trường Tiểu học Đồi Thông", ["Chi bộ Trường Tiểu học", "Đồi Thông"]),
        ("Chi bộ Phòng Hành chính - Quản trị", ["Chi bộ Phòng", "Hành chính - Quản trị"]),
        (
            "Đảng uỷ Trường Cao đẳng Sư phạm Đà Lạt",
            ["Đảng uỷ Trường", "Cao đẳng Sư phạm Đà Lạt"],
        ),
    ],
)
def test_a_long_name_is_broken_where_its_sense_allows(ten: str, cac_dong: list[str]) -> None:
    assert list(ngat_dong(ten, COT_TRAI_MM, 14, dam=True)) == cac_dong


@given(st.lists(st.text("aăđêhNgơƯỷ-", min_size=1, max_size=9), min_size=1, max_size=14))
def test_no_word_is_lost_and_every_line_fits(tu: list[str]) -> None:
    cac_dong = ngat_dong(" ".join(tu), COT_TRAI_MM, 14, dam=True)
    assert " ".join(cac_dong).split() == tu
    assert len(cac_dong) == 1 or all(
        rong_chu_mm(dong.upper(), 14, dam=True) <= COT_TRAI_MM for dong in cac_dong
    )


def test_a_word_wider_than_the_column_stays_whole() -> None:
    assert ngat_dong("Ư" * 60, COT_TRAI_MM, 14, dam=True) == ("Ư" * 60,)


def test_the_title_is_as_wide_as_its_rule_allows() -> None:
    # 05-HD/VPTW (2026) as signed: 71.9 mm; measured letter by letter it is 72.9 mm.
    assert rong_chu_mm("ĐẢNG CỘNG SẢN VIỆT NAM", 15, dam=True) == pytest.approx(72.9, abs=0.05)


def test_a_tone_mark_adds_no_width() -> None:
    assert rong_chu_mm("uỷ hoà", 14) == rong_chu_mm("uy hoa", 14)


def test_a_name_that_fits_nowhere_is_given_back_at_once() -> None:
    # Trying every way to part 200 words would take days.
    ten = " ".join(["nghiên"] * 200)
    assert ngat_dong(ten, COT_TRAI_MM, 14, dam=True) == (ten,)

"""The example data tells the first case without a slip."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from dangvan.batch.cot_ket_nap import COT_KET_NAP
from dangvan.batch.danh_sach import doc_danh_sach
from dangvan.cli.demo import thu_muc_vi_du
from dangvan.cli.tep_van_ban import doc_van_ban
from dangvan.models import KeHoach, NghiQuyet, van_ban_thuan
from dangvan.regulations import regulation_for
from dangvan.text import bo_dau, tuoi

DATA = Path(str(thu_muc_vi_du()))
DAT_RA_2021, KET_NAP_2021 = 80, 52

Nguoi = dict[str, object]


def nguoi(nam: int) -> list[Nguoi]:
    danh_sach = doc_danh_sach(DATA / f"ket-nap-{nam}.xlsx", COT_KET_NAP, hom_nay=date(2026, 12, 31))
    assert danh_sach.van_de == ()
    return [dong.gia_tri for dong in danh_sach.dong]


def noi_dung(ten: str) -> str:
    van_ban = doc_van_ban(DATA / ten).van_ban
    assert isinstance(van_ban, NghiQuyet | KeHoach)
    return van_ban_thuan(van_ban.noi_dung)


@pytest.fixture(scope="module")
def nguoi_2021() -> list[Nguoi]:
    return nguoi(2021)


def test_qualifications_add_up_to_fifty_two(nguoi_2021: list[Nguoi]) -> None:
    dem = Counter(str(mot["trinh_do"]) for mot in nguoi_2021)
    assert dem == {
        "thạc sĩ": 14,
        "đại học": 27,
        "cao đẳng": 4,
        "trung cấp": 2,
        "tốt nghiệp trung học phổ thông": 5,
    }
    assert dem.total() == KET_NAP_2021


def test_the_five_without_a_qualification_are_the_students(nguoi_2021: list[Nguoi]) -> None:
    sinh_vien = {str(mot["ho_ten"]) for mot in nguoi_2021 if "sinh viên" in str(mot["don_vi"])}
    thpt = {str(mot["ho_ten"]) for mot in nguoi_2021 if "phổ thông" in str(mot["trinh_do"])}
    assert sinh_vien == thpt
    assert len(sinh_vien) == 5


def test_eleven_are_of_youth_union_age(nguoi_2021: list[Nguoi]) -> None:
    tuoi_doi = [
        tuoi(cast(date, mot["ngay_sinh"]), cast(date, mot["ngay_ban_hanh"])).theo_ngay
        for mot in nguoi_2021
    ]
    assert sum(so <= 30 for so in tuoi_doi) == 11


def test_some_cells_stand_directly_under_the_committee(nguoi_2021: list[Nguoi]) -> None:
    truc_thuoc = [mot for mot in nguoi_2021 if mot["dang_uy_co_so"] is None]
    assert 0 < len(truc_thuoc) < KET_NAP_2021
    assert {mot["so_nghi_quyet_dang_uy"] for mot in truc_thuoc} == {None}


@pytest.mark.parametrize("nam", [2021, 2026])
def test_nobody_is_listed_twice_and_every_name_has_its_marks(nam: int) -> None:
    ten = [str(mot["ho_ten"]) for mot in nguoi(nam)]
    assert len(set(ten)) == len(ten)
    assert [mot for mot in ten if bo_dau(mot) == mot] == []


@pytest.mark.parametrize("nam", [2021, 2026])
def test_no_example_person_has_an_identity_number(nam: int) -> None:
    assert {mot["so_dinh_danh"] for mot in nguoi(nam)} == {None}


def test_the_half_year_is_sixty_five_percent_of_the_target() -> None:
    assert KET_NAP_2021 * 100 == 65 * DAT_RA_2021
    assert f"kết nạp từ {DAT_RA_2021} đảng viên trở lên" in noi_dung("nghi-quyet-2021.yaml")


def test_the_resolution_tells_of_the_classes_of_the_year_before() -> None:
    chu = noi_dung("nghi-quyet-2021.yaml")
    assert "4 lớp" in chu
    assert "233 quần chúng" in chu


def test_no_text_takes_percentage_points_for_percent() -> None:
    cac_chu = [path.read_text(encoding="utf-8") for path in DATA.glob("*.md")]
    assert [chu for chu in cac_chu if "vượt 15%" in chu] == []


def test_the_plan_of_2019_carries_out_a_directive_and_a_plan_above_it() -> None:
    van_ban = doc_van_ban(DATA / "ke-hoach-2019.yaml").van_ban
    vien_dan = [mot.tham_chieu.so_ky_hieu for mot in van_ban.can_cu if mot.tham_chieu]
    assert vien_dan == ["28-CT/TW", "100-KH/TU"]


def test_the_plan_of_2019_has_two_halves_and_the_target_of_its_table() -> None:
    chu = noi_dung("ke-hoach-2019.yaml")
    assert "NÂNG CAO CHẤT LƯỢNG KẾT NẠP ĐẢNG VIÊN" in chu
    assert "RÀ SOÁT, SÀNG LỌC" in chu
    assert "kết nạp từ 107 đảng viên trở lên" in chu
    assert "Tổng cộng | 65 | 23 | 84 | 107" in chu


def test_the_plan_of_2026_shares_out_what_is_left_of_the_year() -> None:
    chu = noi_dung("ke-hoach-2026.yaml")
    assert "kết nạp được 24 đảng viên, bằng 40% chỉ tiêu cả năm (từ 60" in chu
    assert 24 * 100 == 40 * 60
    assert "kết nạp từ 36 đảng viên trở lên" in chu
    assert "Tổng cộng | 16 | 20 | 36" in chu


@pytest.mark.parametrize(
    ("ten", "khoa"),
    [
        ("ke-hoach-2019.yaml", "hd36_2018"),
        ("nghi-quyet-2021.yaml", "hd36_2018"),
        ("nghi-quyet-2026.yaml", "hd05_2026"),
        ("ke-hoach-2026.yaml", "hd05_2026"),
    ],
)
def test_each_example_is_laid_out_by_the_rules_of_its_day(ten: str, khoa: str) -> None:
    assert regulation_for(doc_van_ban(DATA / ten).van_ban.ngay_ban_hanh).khoa == khoa

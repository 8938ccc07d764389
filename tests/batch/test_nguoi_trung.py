"""A person listed twice is found, and two people of one name are left alone."""

from datetime import date

import pytest

from dangvan.batch.cot_trich_ngang import COT_TRICH_NGANG
from dangvan.batch.danh_sach import DanhSach, doc_danh_sach
from dangvan.batch.nguoi_trung import NhomTrung, tim_nguoi_trung, tu_choi_nguoi_trung
from dangvan.errors import DataError

TEN_SINH = ("ho_ten", "ngay_sinh")


def danh_sach(*nguoi: tuple[str, str, str]) -> DanhSach:
    hang = [{"Họ tên": ten, "Ngày sinh": sinh, "CCCD": cccd} for ten, sinh, cccd in nguoi]
    return doc_danh_sach(hang, COT_TRICH_NGANG, hom_nay=date(2026, 11, 23))


@pytest.mark.parametrize(
    ("mot", "hai", "khoa"),
    [
        (("Lê Hoà", "5/2/1999", ""), ("LÊ HÒA", "05-02-1999", ""), TEN_SINH),
        (("Lê Hà", "5/2/1999", ""), ("Le Ha", "5/2/1999", ""), TEN_SINH),
        (("Lê Hà", "5/2/1999", "001099000001"), ("Lê Hà", "5/2/1999", ""), TEN_SINH),
        (("Lê Hà", "1999", "001099000001"), ("Trần B", "1999", "001 099 000001"), ("cccd",)),
        (("Lê Hà", "5/2/1999", "001099000001"), ("Lê Hà", "5/2/1999", "001099000001"), ("cccd",)),
    ],
)
def test_one_person_in_two_rows_is_found(
    mot: tuple[str, str, str], hai: tuple[str, str, str], khoa: tuple[str, ...]
) -> None:
    assert tim_nguoi_trung(danh_sach(mot, hai)) == (NhomTrung(khoa, (1, 2)),)


@pytest.mark.parametrize(
    ("mot", "hai"),
    [
        (("Lê Hà", "5/2/1999", ""), ("Lê Hạ", "5/2/1999", "")),  # twins
        (("Lê Hà", "5/2/1999", ""), ("Lê Hà", "5/2/1998", "")),
        (("Lê Hà", "1999", ""), ("Lê Hà", "1999", "")),
        (("Lê Hà", "2/1999", ""), ("Lê Hà", "2/1999", "")),
        (("Lê Hà", "", ""), ("Lê Hà", "", "")),
        (("Lê Hà", "5/2/1999", "001099000001"), ("Lê Hà", "5/2/1999", "001099000002")),
    ],
)
def test_two_people_are_left_alone(mot: tuple[str, str, str], hai: tuple[str, str, str]) -> None:
    ds = danh_sach(mot, hai)
    assert tim_nguoi_trung(ds) == ()
    tu_choi_nguoi_trung(ds)


def test_the_columns_that_make_a_person_can_be_chosen() -> None:
    ds = danh_sach(("Lê Hà", "1999", "001099000001"), ("Lê Hà", "1998", "001099000002"))
    assert tim_nguoi_trung(ds, khoa=(("ho_ten",),)) == ()
    assert tim_nguoi_trung(ds, khoa=(("ho_ten",),), phan_biet=()) == (
        NhomTrung(("ho_ten",), (1, 2)),
    )


def test_a_person_listed_twice_is_refused_by_rows_without_names() -> None:
    a, b = ("Lê Hà", "5/2/1999", ""), ("Trần B", "6/2/1999", "001099000001")
    with pytest.raises(DataError) as bat:
        tu_choi_nguoi_trung(danh_sach(a, b, a, ("Vũ C", "7/2/1999", ""), b, a))
    assert bat.value.what == (
        "một người ghi hai lần: dòng 1, 3, 6 (cùng Họ và tên, Ngày sinh); dòng 2, 5 (cùng Số CCCD)"
    )
    assert "Hà" not in str(bat.value)


def test_only_the_first_ten_groups_are_told() -> None:
    nguoi = [(f"Lê {chu}", "5/2/1999", "") for chu in "ABCDEGHIKLMN"]
    with pytest.raises(DataError, match="; và 2 nhóm nữa"):
        tu_choi_nguoi_trung(danh_sach(*nguoi, *nguoi))

"""File names every system takes, that never meet, and that hold no more than was chosen."""

import unicodedata
from pathlib import PureWindowsPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vi_du_van_ban import quyet_dinh_2021

from dangvan.batch.ten_tap_tin import (
    TEN_DUOC_DUNG,
    DatTen,
    gia_tri_ten,
    kiem_tra_mau_ten,
    ten_trong_mau,
)
from dangvan.errors import DataError
from dangvan.models import QuyetDinhKetNap

MOT = quyet_dinh_2021(so_van_ban=None)


def cua(**nguoi: Any) -> QuyetDinhKetNap:
    """A decision with other facts of its person, as they are: the model would refuse some."""
    return MOT.model_copy(update={"quan_chung": MOT.quan_chung.model_copy(update=nguoi)})


def ten(mau: str, *cac_ho_ten: str, da_co: tuple[str, ...] = ()) -> tuple[str, ...]:
    can = ten_trong_mau(mau)
    cac_giay = enumerate((gia_tri_ten(cua(ho_ten=ho_ten), can) for ho_ten in cac_ho_ten), start=119)
    dat_ten = DatTen(mau, da_co)
    return tuple(dat_ten.cho(gia_tri, so) for so, gia_tri in cac_giay)


@pytest.mark.parametrize(
    ("mau", "ra"),
    [
        ("{ky_hieu_loai}-{so_van_ban:03d}", "QĐ-119.docx"),
        ("{so_van_ban} {ky_hieu}", "119 QĐ-ĐUK.docx"),
        ("{ngay_ban_hanh} {ho_ten}", "2021-03-03 Lê Thị An.docx"),
        ("{ngay_ban_hanh:%d.%m.%Y}", "03.03.2021.docx"),
        ("{chi_bo} {so_van_ban}", "Chi bộ Phòng Hành chính 119.docx"),
        ("QĐ {so_van_ban}.docx", "QĐ 119.docx"),
        ("QĐ {so_van_ban}.DOCX", "QĐ 119.docx"),
        ("  {so_van_ban} . ", "119.docx"),
        ("{{{so_van_ban}}}", "{119}.docx"),
    ],
)
def test_a_pattern_is_filled_in(mau: str, ra: str) -> None:
    kiem_tra_mau_ten(mau)
    assert ten(mau, "Lê Thị An") == (ra,)


@pytest.mark.parametrize(
    ("mau", "cau"),
    [
        ("{so}", "không có tên {so}"),
        ("{que_quan}", "không có tên {que_quan}"),
        ("{}", "không có tên {}"),
        ("{0}", "không có tên {0}"),
        ("{so_van_ban.real}", "không có tên {so_van_ban.real}"),
        ("{ho_ten[0]}", "không có tên {ho_ten[0]}"),
        ("{so_van_ban:{ho_ten}}", "không có tên {so_van_ban}"),
        ("quyết định", "không có tên nào để phân biệt"),
        ("", "không có tên nào để phân biệt"),
        ("{so_van_ban", "dấu ngoặc nhọn không khớp"),
        ("so_van_ban}", "dấu ngoặc nhọn không khớp"),
        ("{ho_ten:03d}", "cách viết sau dấu hai chấm"),
        ("{so_van_ban!x}", "cách viết sau dấu hai chấm"),
        ("{chi_bo}/{so_van_ban}", "có dấu gạch chéo"),
        ("..\\{so_van_ban}", "có dấu gạch chéo"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused(mau: str, cau: str) -> None:
    with pytest.raises(DataError) as bao:
        kiem_tra_mau_ten(mau)
    assert cau in bao.value.what


def test_a_refusal_names_what_may_be_used() -> None:
    with pytest.raises(DataError) as bao:
        kiem_tra_mau_ten("{so}")
    assert all(f"{{{mot}}}" in bao.value.fix for mot in TEN_DUOC_DUNG)


@pytest.mark.parametrize(
    ("ho_ten", "ra"),
    [
        ("CON", "van-ban-CON.docx"),
        ("con.pdf", "van-ban-con.pdf.docx"),
        ("Aux .x", "van-ban-Aux .x.docx"),
        ("lpt1", "van-ban-lpt1.docx"),
        ("COM²", "van-ban-COM².docx"),
        ("conan", "conan.docx"),
        ("...", "van-ban.docx"),
        ("", "van-ban.docx"),
        ('a<b>:"c"|?*\\/d', "a-b---c------d.docx"),
        ("a\u202eb\u200b\x00", "a-b--.docx"),
        ("A  B\t C", "A B- C.docx"),
    ],
)
def test_a_name_no_windows_takes_is_changed(ho_ten: str, ra: str) -> None:
    assert ten("{ho_ten}", ho_ten) == (ra,)


def test_equal_names_get_a_number_in_order() -> None:
    assert ten("{ho_ten}", "An", "an", "Bình", "An (2)", "AN") == (
        "An.docx",
        "an (2).docx",
        "Bình.docx",
        "An (2) (2).docx",
        "AN (3).docx",
    )


def test_names_other_papers_have_are_passed_over() -> None:
    assert ten("{ho_ten}", "An", da_co=("AN.docx",)) == ("An (2).docx",)


def test_two_encodings_of_one_letter_are_one_name() -> None:
    to_hop = unicodedata.normalize("NFD", "Hồ Thị Nở")
    assert ten("{ho_ten}", to_hop, "Hồ Thị Nở") == ("Hồ Thị Nở.docx", "Hồ Thị Nở (2).docx")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=6))
def test_any_names_are_distinct_and_taken_everywhere(cac_ho_ten: list[str]) -> None:
    cac_ten = ten("{ho_ten}", *(chu.encode(errors="ignore").decode() for chu in cac_ho_ten))
    assert len({mot.casefold() for mot in cac_ten}) == len(cac_ho_ten)
    for mot in cac_ten:
        assert mot.endswith(".docx")
        assert mot == unicodedata.normalize("NFC", mot)
        assert len(mot.encode()) <= 230
        assert PureWindowsPath(mot).name == mot
        assert not PureWindowsPath(mot).is_reserved()
        assert not set(mot) & set('<>:"/\\|?*')
        assert mot[0] not in ". "

import random
import unicodedata

import pytest
from dap_an_ngon_ngu import am_tiet_tho, bo_escape, doc_bang
from hypothesis import given
from hypothesis import strategies as st

from dangvan.text import (
    doc_ho_ten,
    khoa_sap_xep,
    kieu_cu,
    kieu_moi,
    lam_sach,
    sua_vi_tri_dau,
    tach_ten,
    viet_hoa_ten,
)

SAP_XEP = doc_bang("ten_sap_xep")
VIET_HOA = doc_bang("viet_hoa")
ho_ten_bat_ky = st.lists(am_tiet_tho, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize("dong", [d for d in VIET_HOA if d["phep"] == "hoa_dau_am_tiet"])
def test_capitals_of_a_name(dong: dict[str, str]) -> None:
    assert viet_hoa_ten(bo_escape(dong["nhap_escape"])) == dong["ra"]


@pytest.mark.parametrize("dong", [d for d in VIET_HOA if d["phep"] != "hoa_dau_am_tiet"])
def test_case_of_composed_text_is_plain_python(dong: dict[str, str]) -> None:
    assert getattr(bo_escape(dong["nhap_escape"]), dong["phep"])() == dong["ra"]


@pytest.mark.parametrize(
    ("go", "hoa"),
    [
        ("ea h’leo", "Ea H’leo"),
        ("NGUYỄN VĂN AN (B)", "Nguyễn Văn An (B)"),
        ("bà-rịa", "Bà-Rịa"),
        ("", ""),
    ],
)
def test_capitals_beside_signs(go: str, hoa: str) -> None:
    assert viet_hoa_ten(go) == hoa


@given(ho_ten_bat_ky)
def test_capitals_do_not_depend_on_the_case_or_composition_typed(ho_ten: str) -> None:
    hoa = viet_hoa_ten(ho_ten)
    assert viet_hoa_ten(unicodedata.normalize("NFD", ho_ten.upper())) == hoa
    assert viet_hoa_ten(hoa) == hoa


@pytest.mark.parametrize("dong", SAP_XEP, ids=lambda dong: dong["ho_ten"])
def test_parts_of_a_name(dong: dict[str, str]) -> None:
    assert tach_ten(dong["ho_ten"]) == (dong["ho"], dong["dem"], dong["ten"])


def test_a_single_word_is_the_given_name() -> None:
    assert tach_ten("An") == ("", "", "An")
    assert tach_ten("  Nguyễn  Thị Thanh\tAn ") == ("Nguyễn", "Thị Thanh", "An")


@pytest.mark.parametrize("hat_giong", range(5))
def test_names_come_in_the_verified_order(hat_giong: int) -> None:
    dung = [dong["ho_ten"] for dong in SAP_XEP]
    nhom = {
        dong["ho_ten"]: i - bool(dong["bang_nhau_voi_dong_tren"]) for i, dong in enumerate(SAP_XEP)
    }
    lon_xon = random.Random(hat_giong).sample(dung, len(dung))
    xep = sorted(lon_xon, key=khoa_sap_xep)
    assert [nhom[ten] for ten in xep] == [nhom[ten] for ten in dung]


@given(ho_ten_bat_ky)
def test_case_and_tone_style_do_not_count_in_the_order(ho_ten: str) -> None:
    khoa = khoa_sap_xep(kieu_moi(ho_ten))
    assert khoa_sap_xep(kieu_cu(ho_ten).upper()) == khoa


def test_letters_outside_the_alphabet_have_a_place_too() -> None:
    ten = ["Wa", "Fa", "Ea", "Ga", "Za", "Ja", "Va"]
    assert sorted(ten, key=khoa_sap_xep) == ["Ea", "Fa", "Ga", "Ja", "Va", "Wa", "Za"]
    assert khoa_sap_xep("H’Hen") == khoa_sap_xep("HHen")


@pytest.mark.parametrize(
    ("go", "sua"),
    [
        ("Trần Qúy", "Trần Quý"),
        ("Lê Thị Huê ̣", "Lê Thị Huê ̣"),
        ("Bùi Gìau", "Bùi Giàu"),
        ("Phạm Thị Thúy", "Phạm Thị Thúy"),
        ("Phạm Thị Thuý", "Phạm Thị Thuý"),
        ("Chamaléa Điêu", "Chamaléa Điêu"),
        ("TRẦN QÚY", "TRẦN QUÝ"),
    ],
)
def test_only_impossible_marks_are_moved(go: str, sua: str) -> None:
    assert sua_vi_tri_dau(go) == sua


@pytest.mark.parametrize(
    ("go", "ho_ten", "canh_bao"),
    [
        ("  NGUYỄN   VĂN AN .", "Nguyễn Văn An", ()),
        ("Đ/c Nguyễn Văn An", "Nguyễn Văn An", ()),
        ("đ/c: Nguyễn Văn An", "Nguyễn Văn An", ()),
        ("Đ/c.Nguyễn Văn An", "Nguyễn Văn An", ()),
        ("ĐỒNG CHÍ NGUYỄN VĂN AN", "Nguyễn Văn An", ()),
        ("Đồng Chính Tâm", "Đồng Chính Tâm", ()),
        ("Lê thị Hoa", "Lê Thị Hoa", ()),
        ("lÊ THỊ HOA", "Lê Thị Hoa", ()),
        ("H'Hen Niê", "H'Hen Niê", ()),
        ("H'HEN NIÊ", "H'hen Niê", ()),
        ("Ðỗ Thuý Giang", "Đỗ Thuý Giang", ()),
        ("Trần\nVăn\u200b An", "Trần Văn An", ()),
        ("Trần Qúy", "Trần Quý", ("sua_vi_tri_dau",)),
        ("Tran Van An", "Tran Van An", ("ten_khong_dau",)),
        ("Lß H÷u Thuû", "Lò Hữu Thuỷ", ("bang_ma:tcvn3",)),
        ("Lyù Ngoïc Taâm", "Lý Ngọc Tâm", ("bang_ma:vni",)),
        ("NGUYÔN V¡N HïNG", "Nguyễn Văn Hùng", ("bang_ma:tcvn3",)),
        ("", "", ()),
        (" . ", "", ()),
    ],
)
def test_a_name_in_a_cell(go: str, ho_ten: str, canh_bao: tuple[str, ...]) -> None:
    assert doc_ho_ten(go) == (ho_ten, canh_bao)


@given(ho_ten_bat_ky.map(kieu_cu).map(viet_hoa_ten))
def test_a_good_name_is_kept_as_on_the_papers(ho_ten: str) -> None:
    assert doc_ho_ten(ho_ten).ho_ten == ho_ten


@pytest.mark.parametrize(
    ("go", "sach"),
    [("'001099000001", "001099000001"), ("  Kinh\xa0 ", "Kinh"), ("Hµ Néi;", "Hà Nội"), ("'", "")],
)
def test_a_cell_of_text_is_cleaned(go: str, sach: str) -> None:
    assert lam_sach(go).text == sach

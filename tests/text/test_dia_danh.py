from datetime import date

import pytest
from dap_an_ngon_ngu import doc_bang
from hypothesis import given
from hypothesis import strategies as st

from dangvan.errors import DataError
from dangvan.text import (
    TinhDoc,
    bo_dau,
    doc_tinh,
    kieu_cu,
    loai_tinh,
    ly_do_ghi_cap,
    tinh_theo_ma_cccd,
)

TINH_63 = doc_bang("tinh_63_sang_34")
TINH_34 = doc_bang("tinh_34")
CACH_GHI = [
    "{}",
    "tỉnh {}",
    "T. {}",
    "Tp.{}",
    "Thành phố {}",
    "Xã Tân Lập - {}",
    "xã Tân Lập, T. {}",
    "Xã Tân Lập - tỉnh {}",
    "thôn 3, xã Tân Lập, huyện Tân Yên, tỉnh {}, Việt Nam",
    "{} (cũ)",
    "Tỉnh {} - xã Tân Lập",
]


@pytest.mark.parametrize("dong", TINH_63, ids=lambda dong: dong["ten_cu"])
@pytest.mark.parametrize("doi", [str, str.upper, str.lower, kieu_cu], ids=lambda f: f.__name__)
def test_a_province_is_found_however_it_is_written(dong: dict[str, str], doi: type[str]) -> None:
    for cach_ghi in CACH_GHI:
        doc = doc_tinh(doi(cach_ghi.format(dong["ten_cu"])))
        assert doc.tinh is not None
        assert doc.tinh._asdict() == {cot: dong[cot] for cot in doc.tinh._fields}
        assert (doc.canh_bao, doc.loi) == ((), "")


@pytest.mark.parametrize("dong", TINH_63, ids=lambda dong: dong["ten_cu"])
def test_a_province_without_marks_is_found(dong: dict[str, str]) -> None:
    doc = doc_tinh(bo_dau(f"xã Tân Lập, tỉnh {dong['ten_cu']}"))
    assert doc.tinh is not None
    assert doc.tinh.ma_cu == dong["ma_cu"]


@pytest.mark.parametrize(
    ("go", "ma_cu", "canh_bao"),
    [
        ("xa Tan Lap, tinh Thanh Hoa", "38", ("doan_tinh",)),
        ("Xã Tân Lập Hà Nam", "35", ("doan_tinh",)),
        ("Bình Đinh", "52", ("doan_tinh",)),
        ("Hà Tây (nay là Hà Nội)", "01", ("doan_tinh",)),
        ("huyện Quảng Ninh, Quảng Bình", "44", ()),
        ("thành phố Thái Nguyên, tỉnh Thái Nguyên", "19", ()),
        ("tỉnh Thừa Thiên - Huế", "46", ()),
        ("Bà Rịa Vũng Tàu", "77", ()),
        ("Quận 1, TP.HCM", "79", ()),
        ("Đăk Lăk", "66", ()),
        ("Ðà Nẵng", "48", ()),
        ("Th\u00b8i B\u00d7nh", "34", ("bang_ma:tcvn3",)),
    ],
)
def test_a_guessed_province_has_its_code(go: str, ma_cu: str, canh_bao: tuple[str, ...]) -> None:
    doc = doc_tinh(go)
    assert doc.tinh is not None
    assert (doc.tinh.ma_cu, doc.canh_bao) == (ma_cu, canh_bao)


@pytest.mark.parametrize(
    "go",
    ["Tân Lập", "xã Phú Thọ", "phường Khánh Hoà", "thị xã Quảng Trị", "Hà Nam Ninh", "Việt Nam"],
)
def test_what_names_no_province_is_an_error(go: str) -> None:
    assert doc_tinh(go) == TinhDoc(loi="loi:tinh")


@pytest.mark.parametrize("go", ["", " ", "\xa0"])
def test_an_empty_place_is_no_error(go: str) -> None:
    assert doc_tinh(go) == TinhDoc()


@given(st.text())
def test_any_text_gives_a_province_or_an_error_but_not_both(go: str) -> None:
    doc = doc_tinh(go)
    assert doc.tinh is None or not doc.loi


def test_the_place_code_of_a_citizen_number_finds_its_province() -> None:
    assert {
        dong["ma_cccd"]: tinh.ten_cu
        for dong in TINH_63
        if (tinh := tinh_theo_ma_cccd(dong["ma_cccd"]))
    } == {dong["ma_cccd"]: dong["ten_cu"] for dong in TINH_63}
    assert tinh_theo_ma_cccd("003") is None


@pytest.mark.parametrize("dong", TINH_34, ids=lambda d: f"{d['ten_kieu_moi']} {d['tu_ngay']}")
def test_the_level_of_a_province_on_the_first_and_last_day(dong: dict[str, str]) -> None:
    den_ngay = date.fromisoformat(dong["den_ngay"] or "2026-11-23")
    for ten in (dong["ten_kieu_moi"], dong["ten_kieu_cu"], dong["ten_kieu_moi"].upper()):
        assert loai_tinh(ten, date.fromisoformat(dong["tu_ngay"])) == dong["loai"]
        assert loai_tinh(ten, den_ngay) == dong["loai"]


def test_the_list_changes_on_1_july_2025() -> None:
    assert loai_tinh("Bắc Giang", date(2025, 6, 30)) == "tỉnh"
    with pytest.raises(DataError, match="ngày 01/7/2025 không có tỉnh, thành phố tên 'Bắc Giang'"):
        loai_tinh("Bắc Giang", date(2025, 7, 1))
    with pytest.raises(DataError, match="'Hà Tây'"):
        loai_tinh("Hà Tây", date(2020, 1, 1))


@pytest.mark.parametrize("dong", doc_bang("dia_danh_phai_ghi_cap"), ids=lambda d: d["ten"])
def test_a_commune_that_keeps_its_level_has_a_reason(dong: dict[str, str]) -> None:
    assert ly_do_ghi_cap(dong["ten"]) == dong["ly_do"]


def test_other_communes_stand_without_their_level() -> None:
    assert ly_do_ghi_cap("Tân Lập") is None
    assert ly_do_ghi_cap("Hà Giang") is None
    assert ly_do_ghi_cap("Ngô Quyền") is None
    assert ly_do_ghi_cap("Ngô Quyền", la_ten_nguoi=True) == "tên người"

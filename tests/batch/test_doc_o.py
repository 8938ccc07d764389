"""One cell gives a value, or no value and the code of why."""

from datetime import date, datetime, time, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dangvan.batch.bang_tinh import GiaTri, OHong
from dangvan.batch.cot import KieuCot
from dangvan.batch.doc_o import CachDoc, KetQuaO, chu_cua, doc_o, la_dau_x
from dangvan.batch.van_de import MA_DA_BIET, VanDe
from dangvan.text import Tinh

CACH = CachDoc(date(2026, 11, 23))
KIEU: tuple[KieuCot, ...] = get_args(KieuCot)

GIA_TRI: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**13), 10**13),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.from_regex(r"[0-9OlI/. -]{1,14}", fullmatch=True),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.just(time(7, 30)),
    st.just(timedelta(days=3)),
    st.just(OHong("loi:o_excel", "#REF!")),
)


@settings(max_examples=400, deadline=None)
@given(GIA_TRI, st.sampled_from(KIEU))
def test_an_error_never_has_a_value_and_every_code_has_a_sentence(
    value: GiaTri, kieu: KieuCot
) -> None:
    doc = doc_o(value, kieu, CACH)
    assert doc.loi is None or (doc.gia_tri is None and doc.loi.startswith("loi:"))
    assert MA_DA_BIET.issuperset(doc.ma)


@pytest.mark.parametrize("kieu", KIEU)
@pytest.mark.parametrize("value", [None, "", " ", "\u00a0\u200b\n", "'"])
def test_an_empty_cell_is_no_error(kieu: KieuCot, value: str | None) -> None:
    assert doc_o(value, kieu, CACH) == KetQuaO()


@pytest.mark.parametrize(
    ("kieu", "value", "mong"),
    [
        ("chu", " Kế  toán .", "Kế toán"),
        ("chu", 12, "12"),
        ("chu", 1.5, "1,5"),
        ("ten_rieng", "MƯỜNG", "Mường"),
        ("ten_rieng", "kinh", "Kinh"),
        ("ten_rieng", "H'Mông", "H'Mông"),
        ("gioi_tinh", "NỮ", "nữ"),
        ("gioi_tinh", "nu", "nữ"),
        ("gioi_tinh", " Nam.", "nam"),
        ("so", 12, 12),
        ("so", " 12 ", 12),
        ("so", "-3", -3),
        ("ngay", datetime(1999, 2, 5, 13, 30), date(1999, 2, 5)),
        ("ngay", date(1999, 2, 5), date(1999, 2, 5)),
        ("ngay", "5/2/1999", date(1999, 2, 5)),
        ("ngay_du", "05-02-1999", date(1999, 2, 5)),
        ("ngay", date(2026, 11, 23), date(2026, 11, 23)),
        ("cccd", "001 099 000011", "001099000011"),
        ("que_quan", "xã Tân Lập, tỉnh SÓC TRĂNG", "xã Tân Lập, tỉnh SÓC TRĂNG"),
    ],
)
def test_a_good_cell_gives_its_value_without_a_code(
    kieu: KieuCot, value: GiaTri, mong: object
) -> None:
    assert doc_o(value, kieu, CACH) == KetQuaO(mong)


@pytest.mark.parametrize(
    ("kieu", "value", "mong"),
    [
        ("ngay", "2/1999", KetQuaO("1999-02", ("chi_co_thang_nam",))),
        ("ngay", 1999, KetQuaO("1999", ("chi_co_nam",))),
        ("ngay_du", "1999", KetQuaO(loi="loi:ngay_chua_du")),
        ("ngay", "24/11/2026", KetQuaO(loi="loi:ngay_ngoai_khoang")),
        ("ngay", datetime(2026, 12, 1), KetQuaO(loi="loi:ngay_ngoai_khoang")),
        ("ngay", "31/02/1999", KetQuaO(loi="loi:ngay_khong_ton_tai")),
        ("ngay", time(7, 30), KetQuaO(loi="loi:ngay")),
        ("ngay", True, KetQuaO(loi="loi:ngay")),
        ("chu", datetime(2026, 12, 12), KetQuaO(loi="loi:kieu_o")),
        ("chu", True, KetQuaO(loi="loi:kieu_o")),
        ("chu", "a\ufffdb", KetQuaO(loi="loi:ky_tu_cam")),
        ("ho_ten", 7, KetQuaO(loi="loi:kieu_o")),
        ("ho_ten", "Lê Văn 2", KetQuaO("Lê Văn 2", ("ten_co_chu_so",))),
        ("gioi_tinh", "x", KetQuaO(loi="loi:gioi_tinh")),
        ("gioi_tinh", 1, KetQuaO(loi="loi:gioi_tinh")),
        ("gioi_tinh", "N÷", KetQuaO("nữ", ("bang_ma:tcvn3",))),
        ("gioi_tinh", "Nöõ", KetQuaO("nữ", ("bang_ma:vni",))),
        ("so", "mười", KetQuaO(loi="loi:so")),
        ("so", 1.5, KetQuaO(loi="loi:so")),
        ("cccd", 1099000011, KetQuaO("001099000011", ("mat_so_0",))),
        ("cccd", "1099000011", KetQuaO(loi="loi:cccd_do_dai")),
        ("dien_thoai", 912000001, KetQuaO("0912000001", ("mat_so_0",))),
        (
            "dien_thoai",
            "0912000017; 0982000018",
            KetQuaO("0912000017; 0982000018", ("nhieu_so",)),
        ),
        ("que_quan", "xã Tân Lập", KetQuaO("xã Tân Lập", ("khong_thay_tinh",))),
        ("tinh", "xã Tân Lập", KetQuaO(loi="loi:tinh")),
        ("cccd", OHong("loi:cong_thuc", "=A1"), KetQuaO(loi="loi:cong_thuc")),
    ],
)
def test_a_doubtful_cell_gives_its_code(kieu: KieuCot, value: GiaTri, mong: KetQuaO) -> None:
    assert doc_o(value, kieu, CACH) == mong


def test_a_province_is_read_from_a_place() -> None:
    tinh = doc_o("Xã Tân Lập - T. SÓC TRĂNG", "tinh", CACH).gia_tri
    assert isinstance(tinh, Tinh)
    assert tinh.ten_moi == "Cần Thơ"


def test_serials_of_the_1904_calendar_are_shifted() -> None:
    nam_1904 = CachDoc(CACH.hom_nay, he_1904=True)
    assert doc_o(36196 - 1462, "ngay", nam_1904) == doc_o(36196, "ngay", CACH)
    assert doc_o(1999, "ngay", nam_1904) == KetQuaO("1999", ("chi_co_nam",))


@pytest.mark.parametrize("so", ["1099000011", "11099000011"])
def test_a_csv_number_short_of_zeros_is_kept_with_a_warning(so: str) -> None:
    csv = CachDoc(CACH.hom_nay, mat_kieu=True)
    assert doc_o(so, "cccd", csv) == KetQuaO(so, ("cccd_thieu_so",))
    assert doc_o("12345", "cccd", csv) == KetQuaO(loi="loi:cccd_do_dai")


def test_a_tick_is_known() -> None:
    assert [la_dau_x(v) for v in ("x", " X ", "✓", "xx", "", None, 1)] == [True] * 3 + [False] * 4


def test_a_value_is_shown_as_the_clerk_sees_it() -> None:
    shown = [
        chu_cua(v) for v in (datetime(1999, 2, 5), None, "a\nb", 7, OHong("loi:o_excel", "#N/A"))
    ]
    assert shown == ["05/02/1999", "", "a b", "7", "#N/A"]


@pytest.mark.parametrize("ma", sorted(MA_DA_BIET))
def test_every_code_says_what_where_and_how_to_mend(ma: str) -> None:
    vd = VanDe(ma, "ngay_sinh", "Ngày sinh", 7, 2, "Tờ 1!C7", "31/02/1999")
    assert str(vd).startswith("ô Tờ 1!C7: ")
    assert ". Cách sửa: " in str(vd)
    assert "{" not in str(vd)
    assert vd.la_loi == ma.startswith("loi:")


def test_an_unknown_code_and_a_long_value_still_make_a_sentence() -> None:
    vd = VanDe("la_hoac", "cccd", "CCCD", 7, 2, "C7", "dài " * 30)
    assert "CCCD" in vd.dieu_sai
    assert "(mã la_hoac)" in vd.dieu_sai
    assert "…”" in vd.dieu_sai

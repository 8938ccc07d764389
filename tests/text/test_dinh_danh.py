import pytest
from dap_an_ngon_ngu import doc_bang
from hypothesis import given
from hypothesis import strategies as st

from dangvan.text import CccdDoc, DienThoaiDoc, doc_cccd, doc_dien_thoai, doi_chieu_cccd

CCCD = doc_bang("cccd")
DIEN_THOAI = doc_bang("dien_thoai")


def doc(value: object) -> CccdDoc:
    return doc_cccd(value, nam_nay=2026)


@pytest.mark.parametrize("dong", [d for d in CCCD if d["gioi_tinh"]], ids=lambda d: d["so"])
def test_a_citizen_number_says_sex_year_and_place(dong: dict[str, str]) -> None:
    ket_qua = doc(dong["so"])
    assert ket_qua.so == dong["so"].replace(" ", "")
    assert ket_qua.gioi_tinh == dong["gioi_tinh"]
    assert ket_qua.nam_sinh == int(dong["nam_sinh"])
    assert ket_qua.ma_noi_khai_sinh == dong["ma_noi_khai_sinh"]
    assert "canh_bao:".join(["", *ket_qua.canh_bao]) == dong["ket_qua"].replace("hop_le", "")
    assert ket_qua.loi == ""


@pytest.mark.parametrize(
    ("value", "loi"),
    [
        ("00109900013", "loi:cccd_do_dai"),
        ("0010990000141", "loi:cccd_do_dai"),
        ("00109900001A", "loi:cccd_ky_tu"),
        ("03006900003O", "loi:cccd_ky_tu"),
        ("7,9099E+10", "loi:so_khoa_hoc"),
        ("7.9099e10", "loi:so_khoa_hoc"),
        (1234567, "loi:cccd_do_dai"),
        (7.5, "loi:cccd_do_dai"),
        (True, "loi:cccd_ky_tu"),
    ],
)
def test_what_is_no_citizen_number_gives_no_value(value: object, loi: str) -> None:
    assert doc(value) == CccdDoc(loi=loi)


@pytest.mark.parametrize(
    ("value", "so", "canh_bao"),
    [
        (86063000001, "086063000001", ("mat_so_0",)),
        (2193000012, "002193000012", ("mat_so_0",)),
        (2193000012.0, "002193000012", ("mat_so_0",)),
        (171000024, "171000024", ("cmnd_9_so",)),
        ("171000024", "171000024", ("cmnd_9_so",)),
        (11000024, "011000024", ("cmnd_9_so", "mat_so_0")),
        ("'086063000001", "086063000001", ()),
        ("086-063-000001", "086063000001", ()),
    ],
)
def test_lost_zeros_come_back_with_a_warning(
    value: object, so: str, canh_bao: tuple[str, ...]
) -> None:
    assert (doc(value).so, doc(value).canh_bao, doc(value).loi) == (so, canh_bao, "")


@pytest.mark.parametrize("value", [None, "", " ", float("nan")])
def test_an_empty_cell_is_no_error(value: object) -> None:
    assert doc(value) == CccdDoc()
    assert doc_dien_thoai(value) == DienThoaiDoc()


def test_a_number_that_contradicts_the_person_is_a_warning() -> None:
    cccd = doc("001199000002")
    assert doi_chieu_cccd(cccd, gioi_tinh="nữ", nam_sinh=1999) == ()
    assert doi_chieu_cccd(cccd, gioi_tinh="nam") == ("gioi_tinh_khac_cccd",)
    assert doi_chieu_cccd(cccd, nam_sinh=1998) == ("nam_sinh_khac_cccd",)
    assert doi_chieu_cccd(doc("171000024"), gioi_tinh="nam", nam_sinh=1971) == ()


@pytest.mark.parametrize("dong", [d for d in DIEN_THOAI if d["chuan"]], ids=lambda d: d["nhap"])
def test_a_phone_number_is_brought_into_one_form(dong: dict[str, str]) -> None:
    ket_qua = doc_dien_thoai(dong["nhap"])
    assert ";".join(ket_qua.so) == dong["chuan"]
    assert ";".join([ket_qua.loai, *ket_qua.canh_bao]) == dong["ghi_chu"]
    assert ket_qua.loi == ""


@pytest.mark.parametrize("dong", [d for d in DIEN_THOAI if not d["chuan"] and d["nhap"]])
def test_a_bad_phone_number_says_why(dong: dict[str, str]) -> None:
    ket_qua = doc_dien_thoai(dong["nhap"])
    assert ket_qua.so == ()
    assert ket_qua.loi == "loi:dien_thoai"
    assert f"loi:{ket_qua.ly_do}" == dong["ghi_chu"]


@pytest.mark.parametrize("dong", doc_bang("dau_so_2018"), ids=lambda d: d["dau_cu_11_so"])
def test_an_old_prefix_becomes_the_prefix_of_2018(dong: dict[str, str]) -> None:
    ket_qua = doc_dien_thoai(dong["dau_cu_11_so"] + "0000001")
    assert ket_qua.so == (dong["dau_moi_10_so"] + "0000001",)
    assert ket_qua.canh_bao == ("dau_so_cu",)


@pytest.mark.parametrize(
    ("value", "so", "canh_bao"),
    [
        (912000005, ("0912000005",), ("mat_so_0",)),
        (912000005.0, ("0912000005",), ("mat_so_0",)),
        (1682000008, ("0382000008",), ("mat_so_0", "dau_so_cu")),
        (2438000011, ("02438000011",), ("mat_so_0",)),
        ("+84 24 3800 0011", ("02438000011",), ()),
        ("0912000017 hoặc 982000018", ("0912000017", "0982000018"), ("mat_so_0",)),
        ("0912000017/", ("0912000017",), ()),
    ],
)
def test_phone_numbers_of_other_forms(
    value: object, so: tuple[str, ...], canh_bao: tuple[str, ...]
) -> None:
    assert (doc_dien_thoai(value).so, doc_dien_thoai(value).canh_bao) == (so, canh_bao)


@pytest.mark.parametrize(
    ("value", "ly_do"),
    [
        ("035600000", "do_dai"),
        ("+1 650 253 0000", "do_dai"),
        ("0912000017; 12", "do_dai"),
        ("(a)", "ky_tu"),
    ],
)
def test_a_bad_number_spoils_the_cell(value: str, ly_do: str) -> None:
    assert doc_dien_thoai(value) == DienThoaiDoc(loi="loi:dien_thoai", ly_do=ly_do)


@given(st.text() | st.integers() | st.floats())
def test_any_cell_gives_a_value_or_an_error_but_not_both(value: object) -> None:
    assert not (doc(value).so and doc(value).loi)
    assert not (doc_dien_thoai(value).so and doc_dien_thoai(value).loi)

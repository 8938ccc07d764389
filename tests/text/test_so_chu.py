import re
import subprocess
import sys
from decimal import Decimal

import pytest
from dap_an_ngon_ngu import doc_bang
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from dangvan.errors import DataError
from dangvan.text import Le, doc_so, doc_thu_tu, doc_tien, hieu_so, viet_so

# An inverse reader written from the grammar alone: it shares nothing with the library.
CHU_SO = "không một hai ba bốn năm sáu bảy tám chín".split()
SAU_MUOI_10 = {"lăm": 5} | {chu: i for i, chu in enumerate(CHU_SO) if i not in (0, 5)}


def ngu_phap(le: str, tu: str) -> tuple[re.Pattern[str], dict[str, int]]:
    sau_muoi = {"mốt": 1, tu: 4, "lăm": 5}
    sau_muoi |= {chu: i for i, chu in enumerate(CHU_SO) if i not in (0, 1, 4, 5)}
    mau = re.compile(
        rf"(?:(?P<tram>{'|'.join(CHU_SO)}) trăm(?: |$))?"
        rf"(?:{le} (?P<le>{'|'.join(CHU_SO[1:])})"
        rf"|mười(?: (?P<muoi>{'|'.join(SAU_MUOI_10)}))?(?P<la_muoi>)"
        rf"|(?P<chuc>{'|'.join(CHU_SO[2:])}) mươi(?: (?P<dv>{'|'.join(sau_muoi)}))?"
        rf"|(?P<mot_chu>{'|'.join(CHU_SO[1:])}))?"
    )
    return mau, sau_muoi


NGU_PHAP = {
    ("linh", "tư"): ngu_phap("linh", "tư"),
    ("linh", "bốn"): ngu_phap("linh", "bốn"),
    ("lẻ", "tư"): ngu_phap("lẻ", "tư"),
    ("lẻ", "bốn"): ngu_phap("lẻ", "bốn"),
}


def nguoc_nhom(chu: str, dau_tien: bool, kieu: tuple[str, str]) -> int:
    mau, sau_muoi = NGU_PHAP[kieu]
    khop = mau.fullmatch(chu)
    assert khop, chu
    phan = khop.groupdict()
    assert phan["tram"] or (dau_tien and not phan["le"]), chu
    assert not (phan["tram"] and phan["mot_chu"]), chu
    tong = 100 * CHU_SO.index(phan["tram"] or "không")
    tong += CHU_SO.index(phan["le"] or phan["mot_chu"] or "không")
    tong += 10 * (phan["la_muoi"] is not None) + SAU_MUOI_10.get(phan["muoi"], 0)
    return tong + 10 * CHU_SO.index(phan["chuc"] or "không") + sau_muoi.get(phan["dv"], 0)


def nguoc(chu: str, kieu: tuple[str, str] = ("linh", "tư")) -> int:
    am, chu = chu.startswith("âm "), chu.removeprefix("âm ")
    tong = 0
    for i, lop in enumerate(chu.split(" tỷ")):
        gia_tri, con_lai, dau_tien = 0, lop.strip(), i == 0
        for hang, he_so in (("triệu", 10**6), ("nghìn", 10**3)):
            truoc, co, sau = con_lai.rpartition(f" {hang}")
            gia_tri += he_so * nguoc_nhom(truoc, dau_tien, kieu) * bool(co) if co else 0
            con_lai, dau_tien = sau.strip(), dau_tien and not co
        trong = con_lai in ("", "không")
        gia_tri += 0 if trong else nguoc_nhom(con_lai, dau_tien, kieu)
        tong = tong * 10**9 + gia_tri
    return -tong if am else tong


def nguoc_thap_phan(chu: str) -> str:
    nguyen, _, le_phan = chu.partition(" phẩy ")
    dau = "-" if nguyen.startswith("âm ") else ""
    tu = le_phan.split()
    tung_so = all(chu in CHU_SO for chu in tu)
    chu_so = "".join(str(CHU_SO.index(chu)) for chu in tu) if tung_so else ""
    ba_so = f"{nguoc('một nghìn ' + le_phan) - 1000:03d}" if le_phan[:10] == "không trăm" else ""
    return f"{dau}{abs(nguoc(nguyen))}.{chu_so or ba_so or nguoc(le_phan)}"


@pytest.mark.parametrize("le", ["linh", "lẻ"])
@pytest.mark.parametrize("tu", ["tư", "bốn"])
def test_every_number_below_100_000_reads_back(le: Le, tu: str) -> None:
    sai = [n for n in range(100_000) if nguoc(doc_so(n, le=le, tu=tu == "tư"), (le, tu)) != n]
    assert sai == []


@given(st.integers(-(10**18), 10**18) | st.integers(-(10**60), 10**60))
def test_large_and_negative_numbers_read_back(n: int) -> None:
    assert nguoc(doc_so(n)) == n
    assert nguoc(doc_so(n, le="lẻ", tu=False), ("lẻ", "bốn")) == n
    assert hieu_so(doc_so(n)) == n


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4) | st.decimals(-9, 9, places=3))
def test_decimals_read_back(d: Decimal) -> None:
    assert Decimal(nguoc_thap_phan(doc_so(d, tung_chu_so=True))) == d
    assert Decimal(nguoc_thap_phan(doc_so(d))) == d


@given(st.integers(2, 10**12).filter(lambda n: n != 4))
def test_ordinals_are_the_number_after_thu(n: int) -> None:
    assert nguoc(doc_thu_tu(n).removeprefix("thứ ")) == n


@given(st.integers(-(10**15), 10**15))
def test_sums_of_money_read_back(n: int) -> None:
    tien = doc_tien(n)
    assert tien[0].isupper()
    assert nguoc(tien.lower().removesuffix(" đồng")) == n


def test_numbers_equal_the_verified_readings_in_three_styles() -> None:
    for dong in doc_bang("so_dem"):
        n = int(dong["n"])
        assert doc_so(n) == dong["chu"]
        assert doc_so(n, tu=False) == dong["chu_bon"]
        assert doc_so(n, le="lẻ", tu=False) == dong["chu_le_bon"]


def test_every_verified_reading_is_understood() -> None:
    for dong in doc_bang("so_dem"):
        assert {hieu_so(dong[cot]) for cot in ("chu", "chu_bon", "chu_le_bon")} == {int(dong["n"])}


@pytest.mark.parametrize("dong", doc_bang("so_thu_tu"), ids=lambda dong: dong["n"])
def test_ordinals_equal_the_verified_readings(dong: dict[str, str]) -> None:
    assert doc_thu_tu(int(dong["n"])) == dong["chu"]


@pytest.mark.parametrize("dong", doc_bang("so_thap_phan"), ids=lambda dong: dong["so_viet"])
def test_decimals_equal_the_verified_readings(dong: dict[str, str]) -> None:
    d = Decimal(dong["so_viet"].replace(",", "."))
    assert doc_so(d) == dong["chu_sgk"]
    assert doc_so(d, tung_chu_so=True) == dong["chu_tung_so"]


@pytest.mark.parametrize("dong", doc_bang("so_tien"), ids=lambda dong: dong["so_tien"])
def test_money_equals_the_verified_readings(dong: dict[str, str]) -> None:
    assert doc_tien(int(dong["so_tien"])) == dong["bang_chu"]
    assert doc_tien(Decimal(dong["so_tien"]).scaleb(2).scaleb(-2)) == dong["bang_chu"]


@pytest.mark.parametrize(
    ("chu", "n"),
    [
        ("Hai nghìn không trăm hai mươi sáu", 2026),
        ("một ngàn không trăm lẻ năm", 1005),
        ("một tỉ không trăm linh một", 10**9 + 1),
        ("bảy trăm triệu không nghìn hai trăm ba mươi mốt", 700_000_231),
        ("hai mươi bốn", 24),
        ("một trăm linh tư", 104),
        ("bẩy mươi nhăm", 75),
        ("âm một", -1),
        ("không", 0),
    ],
)
def test_accepted_variants_are_understood(chu: str, n: int) -> None:
    assert hieu_so(chu) == n


@pytest.mark.parametrize(
    "chu",
    [
        "",
        "âm",
        "âm không",
        "năm mươi năm",
        "hai mươi một",
        "một nghìn lẻ năm",
        "mười mươi",
        "ba phẩy",
        "một nghìn tỷ một tỷ",
        "hai hai",
        "hai nghìn lẻ hai mươi sáu",
        "triệu",
        "tỷ " * 500,
    ],
)
def test_words_that_are_not_how_a_number_is_read_are_refused(chu: str) -> None:
    with pytest.raises(DataError):
        hieu_so(chu)


@pytest.mark.parametrize("n", [1.5, True, "12", None, float("nan")])
def test_what_is_no_exact_number_is_refused(n: object) -> None:
    with pytest.raises(DataError, match=r"dùng số nguyên hoặc Decimal"):
        doc_so(n)  # type: ignore[arg-type]  # a caller without a type checker


@pytest.mark.parametrize("n", [Decimal("NaN"), Decimal("Infinity"), 10**100, Decimal("1E-100")])
def test_a_number_without_end_is_refused(n: Decimal | int) -> None:
    with pytest.raises(DataError, match="Cách sửa"):
        doc_so(n)


@pytest.mark.parametrize("n", [0, -1, Decimal(1), True])
def test_an_ordinal_counts_from_one(n: int) -> None:
    with pytest.raises(DataError):
        doc_thu_tu(n)


def test_money_has_no_fraction() -> None:
    with pytest.raises(DataError, match="không tròn đồng"):
        doc_tien(Decimal("1.5"))


def test_num2words_behaves_as_before_for_everybody_else() -> None:
    doc_so(2026)
    assert num2words(2026, lang="vi") == "hai nghìn lẻ hai mươi sáu"
    assert num2words(2026, lang="vi_VN") == "hai nghìn lẻ hai mươi sáu"


@pytest.mark.parametrize(
    ("to", "chu"),
    [
        ("cardinal", "hai nghìn không trăm hai mươi sáu"),
        ("ordinal", "thứ hai nghìn không trăm hai mươi sáu"),
        ("ordinal_num", "thứ 2026"),
        ("year", "hai nghìn không trăm hai mươi sáu"),
        ("currency", "hai nghìn không trăm hai mươi sáu đồng"),
    ],
)
def test_the_repaired_reader_answers_num2words_under_its_own_key(to: str, chu: str) -> None:
    doc_so(2026)
    assert num2words(2026, lang="vi_DV", to=to) == chu
    assert num2words("2.05", lang="vi_DV") == "hai phẩy không năm"


def test_importing_the_room_does_not_load_num2words() -> None:
    lenh = "import sys, dangvan.text; sys.exit('num2words' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", lenh], check=False).returncode == 0


@pytest.mark.parametrize(
    ("n", "chu"), [(0, "0"), (999, "999"), (7013, "7.013"), (10**6, "1.000.000")]
)
def test_hang_nghin_cach_bang_dau_cham(n: int, chu: str) -> None:
    assert viet_so(n) == chu

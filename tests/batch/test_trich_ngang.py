"""The dirty list of 100 people is read exactly as its key says."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from dangvan.batch.cot import Cot
from dangvan.batch.cot_trich_ngang import COT_TRICH_NGANG
from dangvan.batch.danh_sach import DanhSach, doc_danh_sach
from dangvan.batch.doc_dong import DongDoc
from dangvan.text import doc_tinh

THU_MUC = Path(__file__).parents[1] / "data" / "trich_ngang"
HOM_NAY = date(2026, 11, 23)
COT_MA = {
    "cb_ho_ten": "ho_ten",
    "cb_ngay_sinh": "ngay_sinh",
    "cb_gioi_tinh": "gioi_tinh",
    "cb_cccd": "cccd",
    "cb_dien_thoai": "dien_thoai",
    "cb_ngay_vao": "ngay_vao_dang",
    "cb_ngay_ct": "ngay_chinh_thuc",
}


@pytest.fixture(scope="module")
def danh_sach() -> DanhSach:
    return doc_danh_sach(THU_MUC / "trich_ngang_ban.xlsx", COT_TRICH_NGANG, hom_nay=HOM_NAY)


@pytest.fixture(scope="module")
def dap_an() -> list[dict[str, str]]:
    with (THU_MUC / "trich_ngang_dap_an.csv").open(encoding="utf-8-sig", newline="") as tep:
        return list(csv.DictReader(tep))


def hang(danh_sach: DanhSach, dong: DongDoc) -> dict[str, str]:
    """Return a row in the form of the key's rows."""
    tinh = doc_tinh(str(dong.gia_tri["que_quan"])).tinh
    assert tinh is not None
    khoa = [*dict.fromkeys(COT_MA.values()), "dan_toc"]
    return {
        "trang_tinh": danh_sach.bang.trang_tinh,
        "dong": str(dong.so_dong),
        "stt": str(dong.so_dong - 5),
        "tinh_cu_ma": tinh.ma_cu,
        "tinh_cu": tinh.ten_cu,
        "tinh_moi_ma": tinh.ma_moi,
        "tinh_moi": tinh.ten_moi,
        **{k: chu(dong.gia_tri[k]) for k in khoa},
        **{cb: ";".join(dong.ma(k)) for cb, k in COT_MA.items()},
    }


def chu(value: object) -> str:
    return "" if value is None else str(value)


def khac_nhau(doc: Iterable[dict[str, str]], dung: Iterable[dict[str, str]]) -> list[str]:
    return [
        f"dòng {b['dong']} {k}: {a[k]!r}, phải là {b[k]!r}"
        for a, b in zip(doc, dung, strict=True)
        for k in a
        if a[k] != b[k]
    ]


def test_all_rows_and_columns_equal_the_key(
    danh_sach: DanhSach, dap_an: list[dict[str, str]]
) -> None:
    doc = [hang(danh_sach, dong) for dong in danh_sach.dong]
    assert len(doc) == 100
    assert set(dap_an[0]) - set(doc[0]) == {"kieu_ban"}
    assert khac_nhau(doc, dap_an) == []


def test_nothing_is_found_beside_the_codes_of_the_key(danh_sach: DanhSach) -> None:
    assert {v.khoa for v in danh_sach.van_de} - set(COT_MA.values()) <= {"que_quan"}
    assert {v.ma for v in danh_sach.van_de if v.khoa == "que_quan"} <= {"doan_tinh"}
    assert [tb.ma for tb in danh_sach.thong_bao] == []


def test_a_finding_names_its_cell_its_value_and_the_remedy(danh_sach: DanhSach) -> None:
    (loi,) = danh_sach.dong[12].loi
    assert str(loi) == (
        "ô Mẫu A (Nam-Nữ)!I18: ngày vào Đảng “31/02/1982” không có trong lịch. "
        "Cách sửa: gõ lại theo dạng ngày/tháng/năm, ví dụ 05/02/1999"
    )


def test_rows_with_errors_are_those_of_the_key(
    danh_sach: DanhSach, dap_an: list[dict[str, str]]
) -> None:
    co_loi = [int(h["dong"]) for h in dap_an if any(h[cb].startswith("loi:") for cb in COT_MA)]
    assert [dong.so_dong for dong in danh_sach.dong_loi] == co_loi
    assert all(not v.la_loi for dong in danh_sach.dong for v in dong.canh_bao)


def test_every_column_has_its_own_key_and_headings() -> None:
    ten = [t for cot in COT_TRICH_NGANG for t in (cot.ten, *cot.ten_khac)]
    assert len({cot.khoa for cot in COT_TRICH_NGANG}) == len(COT_TRICH_NGANG)
    assert len(set(ten)) == len(ten)
    assert isinstance(COT_TRICH_NGANG[0], Cot)

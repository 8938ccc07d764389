"""What is remembered of an office's decisions is never told of another's."""

from datetime import date, timedelta
from typing import Any

import pytest
from vi_du_van_ban import quyet_dinh_2021

from dangvan.models import QuyetDinhKetNap, canh_bao
from dangvan.models.canh_bao import _cua_co_quan, _ket_nap, _nho_cua_co_quan

GOC = quyet_dinh_2021()
KHAC: dict[str, Any] = {
    "ngay_ban_hanh": GOC.ngay_ban_hanh + timedelta(days=400),
    "trich_yeu": "Kết nạp",
    "noi_nhan": ("Như Điều 9",),
    "so_dieu": 2,
    "tac_gia": "của Đảng ủy và Tỉnh uỷ",
    "chu_the_ban_hanh": "ban_chap_hanh",
    "co_quan_thi_hanh": ("Văn phòng Tỉnh ủy, Tỉnh uỷ",),
    "can_cu": (),
    "chi_bo": GOC.chi_bo.model_copy(update={"ten_to_chuc": "Chi bộ Thuỷ lợi, thủy sản"}),
    "quan_chung": GOC.quan_chung.model_copy(update={"ngay_sinh": date(1950, 1, 1)}),
    "ngay_chung_nhan": date(2010, 1, 1),
    "so_van_ban": 7,
}


def tinh_lai(van_ban: QuyetDinhKetNap) -> object:
    return (*_cua_co_quan(van_ban), *_ket_nap(van_ban))


@pytest.mark.parametrize("ten", QuyetDinhKetNap.model_fields)
def test_a_decision_that_differs_in_one_fact_is_looked_at_anew(ten: str) -> None:
    khac = GOC.model_copy(update={ten: KHAC.get(ten, getattr(GOC, ten))})
    _nho_cua_co_quan.cache_clear()
    assert [canh_bao(mot) for mot in (GOC, khac, GOC)] == [
        tinh_lai(mot) for mot in (GOC, khac, GOC)
    ]


def test_decisions_of_one_office_are_looked_at_once() -> None:
    _nho_cua_co_quan.cache_clear()
    nguoi_khac = GOC.quan_chung.model_copy(update={"ho_ten": "Lê Văn B"})
    canh_bao(GOC)
    canh_bao(GOC.model_copy(update={"quan_chung": nguoi_khac, "so_van_ban": 9}))
    assert _nho_cua_co_quan.cache_info().misses <= 1

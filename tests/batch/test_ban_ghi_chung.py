"""Rows of one list share records; each paper is what it would be by itself."""

from datetime import date
from typing import Any

from dot_mau import DON_VI, HOM_NAY, nguoi

from dangvan.batch import doc_don_vi
from dangvan.batch.cot_ket_nap import COT_KET_NAP, su_kien_ket_nap
from dangvan.batch.danh_sach import doc_danh_sach
from dangvan.batch.dong_van_ban import LapVanBan
from dangvan.models import QuyetDinhKetNap, VanBan
from dangvan.text.nho_chu import nho_chu_ngan

KHAC: tuple[dict[str, Any], ...] = (
    {},
    {"Chi bộ": "Chi bộ Văn phòng"},
    {"Đảng uỷ cơ sở": "Đảng uỷ Sở Xây dựng"},
    {"Đảng uỷ cơ sở": None, "Số nghị quyết đảng uỷ": None, "Ngày nghị quyết đảng uỷ": None},
    {"Số nghị quyết chi bộ": 13},
    {"Ngày nghị quyết chi bộ": "06/5/2021"},
    {"Số nghị quyết đảng uỷ": 31},
)


def test_a_paper_that_shares_records_equals_one_made_alone() -> None:
    danh_sach = doc_danh_sach(
        [nguoi(i, **khac) for i, khac in enumerate(KHAC * 3)], COT_KET_NAP, hom_nay=HOM_NAY
    )
    chung = doc_don_vi(DON_VI).su_kien(QuyetDinhKetNap)
    lap = LapVanBan(QuyetDinhKetNap, doc_don_vi(DON_VI), danh_sach)
    cung = [lap.thu(dong) for dong in danh_sach.dong]
    rieng = [
        QuyetDinhKetNap.model_validate(chung | su_kien_ket_nap(dong.gia_tri))
        for dong in danh_sach.dong
    ]
    assert cung == rieng
    assert all(isinstance(mot, VanBan) for mot in cung)
    chi_bo = [mot.chi_bo for mot in cung if isinstance(mot, QuyetDinhKetNap)]
    assert chi_bo[0] is chi_bo[len(KHAC)]
    assert len({id(mot) for mot in chi_bo}) == 4


def test_what_the_first_row_says_itself_is_not_taken_for_the_offices() -> None:
    cac_dong = [nguoi(0, **{"Ngày ban hành": "28/6/2021"}), nguoi(1, **{"Ngày ban hành": None})]
    danh_sach = doc_danh_sach(cac_dong, COT_KET_NAP, hom_nay=HOM_NAY)
    lap = LapVanBan(QuyetDinhKetNap, doc_don_vi(DON_VI), danh_sach)
    dau, sau = (lap.thu(dong) for dong in danh_sach.dong)
    assert isinstance(dau, VanBan)
    assert isinstance(sau, VanBan)
    assert dau.ngay_ban_hanh == date(2021, 6, 28)
    assert sau == lap.lap(danh_sach.dong[1])
    assert sau.ngay_ban_hanh != dau.ngay_ban_hanh
    assert sau.nguoi_ky is dau.nguoi_ky


def test_only_short_texts_are_remembered() -> None:
    da_lam: list[str] = []

    @nho_chu_ngan
    def dai(chu: str) -> int:
        da_lam.append(chu)
        return len(chu)

    ngan, than_bai = "uỷ", "uỷ " * 100
    assert [dai(chu) for chu in (ngan, ngan, than_bai, than_bai)] == [2, 2, 300, 300]
    assert da_lam == [ngan, than_bai, than_bai]

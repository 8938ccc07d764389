"""The design's own choices lie inside what every regulation allows."""

import pytest

from dangvan.regulations import REGULATIONS, Regulation
from dangvan.templating import THIET_KE
from dangvan.templating.cac_kieu import cac_kieu

MOI_QUY_DINH = pytest.mark.parametrize("pack", REGULATIONS, ids=lambda pack: pack.khoa)


@MOI_QUY_DINH
@pytest.mark.parametrize(
    ("thanh_phan", "co_pt"),
    [
        ("noi_dung", THIET_KE.co_noi_dung_pt),
        ("ten_loai", THIET_KE.co_ten_loai_pt),
        ("trich_yeu", THIET_KE.co_trich_yeu_pt),
        ("khoan", THIET_KE.co_noi_dung_pt),
        ("dieu", THIET_KE.co_noi_dung_pt),
        ("ten_phan_chuong", THIET_KE.co_noi_dung_pt),
    ],
)
def test_sizes_lie_in_the_ranges_of_the_font_table(
    pack: Regulation, thanh_phan: str, co_pt: int
) -> None:
    chu = pack.thanh_phan[thanh_phan]
    assert chu.co_nho_pt <= co_pt <= chu.co_lon_pt


@MOI_QUY_DINH
def test_every_style_has_a_size_of_its_component(pack: Regulation) -> None:
    # Table text and the mark "Đơn vị tính" are in no font table.
    for item in cac_kieu(pack):
        chu = pack.thanh_phan[item.thanh_phan]
        co_pt = item.co_chu_pt or chu.co_nho_pt
        trong_bang = co_pt == THIET_KE.co_bang_pt
        # The author line stands in capitals under the kind, as large as the subject.
        tac_gia = item.khoa == "VBTacGia"
        assert trong_bang or tac_gia or chu.co_nho_pt <= co_pt <= chu.co_lon_pt, item.khoa


@MOI_QUY_DINH
def test_lines_and_paragraphs_keep_the_distances(pack: Regulation) -> None:
    doan = pack.doan_van
    assert doan.dan_dong_toi_thieu_pt <= THIET_KE.dan_dong_pt <= (doan.dan_dong_toi_da_pt or 99)
    assert THIET_KE.cach_doan_pt >= doan.cach_doan_toi_thieu_pt


@MOI_QUY_DINH
def test_the_two_columns_fill_the_text_area(pack: Regulation) -> None:
    assert THIET_KE.chieu_rong_mm(pack) == THIET_KE.cot_trai_mm + THIET_KE.cot_phai_mm == 165
    assert THIET_KE.ke_tieu_de_mm < THIET_KE.cot_phai_mm


def test_the_signature_has_room_for_a_seal() -> None:
    # 05-HD/VPTW as signed leaves about 37 mm from the position to the name; a seal is 36 mm wide.
    assert THIET_KE.cho_ky_pt * 25.4 / 72 >= 30

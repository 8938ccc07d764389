"""Copies: what they say of the paper copied, and what they must not say."""

import unicodedata
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from vi_du_ban_sao import GOC, ban_sao_2021, ban_sao_2026
from vi_du_lien_tich import CONG_AN

from dangvan.models import CAC_LOAI, BanSao, canh_bao

TEN_GOC = (
    "Nghị quyết số 02-NQ/TU, ngày 14/01/2021 của Ban Thường vụ Tỉnh uỷ Sơn La "
    "về lãnh đạo thực hiện nhiệm vụ năm 2021"
)


def loi_cua(**khac: Any) -> str:
    """Return what is wrong with a copy; `Any`: the fields to change."""
    with pytest.raises(ValidationError) as error:
        ban_sao_2021(**khac)
    return str(error.value)


def test_the_number_and_symbol_of_the_regulation() -> None:
    # 36-HD/VPTW (2018), mục II.3.3.
    assert ban_sao_2021(so_van_ban=24).so_ky_hieu == "24-BS/UBKTTU"


@pytest.mark.parametrize(
    ("truong", "duoi"),
    [
        ({"hinh_thuc_sao": "sao_y"}, "(sao y)"),
        ({"hinh_thuc_sao": "sao_luc"}, "(sao lục)"),
        ({"hinh_thuc_sao": "trich_sao"}, "(trích sao)"),
        ({"hinh_thuc_sao": "trich_sao", "phan_trich": "mục II"}, "(trích sao mục II)"),
    ],
)
def test_the_subject_of_a_copy_is_the_paper_copied(truong: dict[str, str], duoi: str) -> None:
    assert ban_sao_2021(**truong).trich_yeu == f"{TEN_GOC} {duoi}"


def test_a_copy_is_changed_like_any_paper() -> None:
    co_so = ban_sao_2021().with_so_van_ban(3)
    assert co_so.so_ky_hieu == "03-BS/UBKTTU"
    assert co_so.with_ngay_ban_hanh(date(2021, 3, 4)).trich_yeu == co_so.trich_yeu
    assert BanSao.model_validate_json(co_so.model_dump_json()) == co_so


def test_a_part_typed_with_care_for_nothing_is_still_the_same_part() -> None:
    phan = unicodedata.normalize("NFD", "  mục  II, khoản 3 ")
    ban_sao = ban_sao_2021(hinh_thuc_sao="trich_sao", phan_trich=phan)
    assert ban_sao.with_so_van_ban(1).trich_yeu.endswith("(trích sao mục II, khoản 3)")


def test_the_subject_is_not_written_by_hand() -> None:
    assert "bản sao không ghi Trích yếu riêng" in loi_cua(trich_yeu="về công tác cán bộ")


@pytest.mark.parametrize(
    ("truong", "cau"),
    [
        ({"can_cu": ("Căn cứ Điều lệ Đảng",)}, "bản sao không ghi Căn cứ"),
        ({"kinh_gui": ("Tỉnh uỷ",)}, "bản sao không ghi Kính gửi"),
        ({"du_thao_lan": 1, "do_khan": "khan"}, "bản sao không ghi Dự thảo lần, Độ khẩn"),
        ({"phan_trich": "mục II"}, "Phần trích chỉ dùng khi trích sao"),
        ({"cung_ban_hanh": (CONG_AN,)}, "không ban hành liên tịch"),
        ({"ngay_ban_hanh": date(2021, 1, 13)}, "sau ngày của văn bản này (13/01/2021)"),
        ({"hinh_thuc_sao": "photo"}, "Hình thức sao: đang là “photo”"),
        ({"van_ban_duoc_sao": {"so_ky_hieu": "5"}}, "Văn bản được sao – Tên loại: thiếu"),
        ({"van_ban_duoc_sao": None}, "Văn bản được sao"),
    ],
)
def test_a_copy_says_nothing_that_a_copy_cannot(truong: dict[str, Any], cau: str) -> None:
    assert cau in loi_cua(**truong)


def test_a_copy_has_no_page_of_its_own() -> None:
    assert BanSao not in CAC_LOAI


@pytest.mark.parametrize(
    ("hinh_thuc", "so_ky_hieu", "so_canh_bao"),
    [
        ("sao_luc", "02-NQ/TU", 0),
        ("sao_y", "02-NQ/TU", 1),
        ("sao_y", "02-KH/UBKTTU", 0),
        ("sao_luc", "02-KH/UBKTTU", 1),
        ("trich_sao", "02-NQ/TU", 0),
    ],
)
def test_ones_own_papers_are_copied_sao_y_and_those_of_others_sao_luc(
    hinh_thuc: str, so_ky_hieu: str, so_canh_bao: int
) -> None:
    goc = GOC.model_copy(update={"so_ky_hieu": so_ky_hieu})
    cac_dieu = canh_bao(ban_sao_2026(hinh_thuc_sao=hinh_thuc, van_ban_duoc_sao=goc))
    assert [dieu.ma for dieu in cac_dieu] == ["hinh_thuc_sao"] * so_canh_bao

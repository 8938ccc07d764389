"""Errors of the models: Vietnamese, with label, value and remedy, and never a person's data."""

import pickle
import re
import traceback
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, ValidationError
from strategies import quyet_dinh_ket_nap
from vi_du_van_ban import nghi_quyet_2021, quyet_dinh_2026

from dangvan.models import NghiQuyet, QuanChung, QuyetDinhKetNap
from dangvan.models.base import BanGhi, ChuViet, Ngay

ENGLISH = re.compile(r"\b(input|should|value|error|field|valid|required|type is)\b", re.IGNORECASE)


class Con(BanGhi):
    """A record inside another."""

    ten_con: ChuViet = Field(title="Tên con")


class MoiKieu(BanGhi):
    """One field of every type the models use."""

    chu_viet: ChuViet = Field(default="a", title="Chữ Việt")
    ngay_nao: Ngay | None = Field(default=None, title="Ngày nào")
    so_nguyen: int = Field(default=1, title="Số nguyên", ge=1, le=9)
    so_chat: int = Field(default=1, title="Số chặt", strict=True)
    dung_sai: bool = Field(default=True, title="Đúng sai")
    mot_trong: Literal["nam", "nữ"] = Field(default="nam", title="Một trong")
    cac_chu: tuple[ChuViet, ...] = Field(default=("a",), title="Các chữ", min_length=1)
    con_nao: Con = Field(default=Con(ten_con="a"), title="Con nào")
    cac_con: tuple[Con, ...] = Field(default=(), title="Các con")


CAU = [
    ({"chu_viet": 5}, "Chữ Việt: cần là chữ, đang là “5”. Cách sửa: ghi chữ"),
    ({"chu_viet": ""}, "Chữ Việt: để trống. Cách sửa: ghi thêm mục này"),
    ({"chu_viet": "\u200b "}, "Chữ Việt: để trống. Cách sửa: ghi thêm mục này"),
    (
        {"chu_viet": "a\x07b"},
        "Chữ Việt: ký tự thứ 2 (U+0007) không in được. Cách sửa: gõ lại chỗ đó",
    ),
    ({"chu_viet": "a\ufffdb"}, "Chữ Việt: ký tự thứ 2 (U+FFFD) không in được. Cách sửa: gõ lại"),
    ({"chu_viet": "a\ud800b"}, "Chữ Việt: có nửa ký tự, không in được. Cách sửa: gõ lại chỗ đó"),
    (
        {"chu_viet": "NghÞ quyÕt cña §¶ng bé"},
        "Chữ Việt: chữ theo bảng mã cũ (TCVN3 hoặc VNI). Cách sửa",
    ),
    (
        {"ngay_nao": "31/02/2026"},
        "Ngày nào: ngày không có trong lịch. Cách sửa: xem lại ngày, tháng",
    ),
    ({"ngay_nao": "mai"}, "Ngày nào: không đọc được ngày. Cách sửa: ghi đủ ngày, tháng, năm"),
    ({"ngay_nao": 46000}, "Ngày nào: cần là một ngày. Cách sửa: ghi như 05/9/2026"),
    ({"so_nguyen": "a"}, "Số nguyên: cần là số nguyên, đang là “a”. Cách sửa: ghi chữ số"),
    ({"so_nguyen": 1.5}, "Số nguyên: cần là số nguyên, đang là “1.5”. Cách sửa: ghi chữ số"),
    ({"so_nguyen": []}, "Số nguyên: cần là số nguyên, đang là một nhóm mục. Cách sửa"),
    ({"so_nguyen": float("inf")}, "Số nguyên: cần là số nguyên, đang là “inf”. Cách sửa"),
    ({"so_nguyen": "9" * 5000}, "Số nguyên: cần là số nguyên, đang là “9"),
    ({"so_nguyen": 0}, "Số nguyên: đang là “0”. Cách sửa: ghi từ 1 trở lên"),
    ({"so_nguyen": 10}, "Số nguyên: đang là “10”. Cách sửa: ghi từ 9 trở xuống"),
    (
        {"so_chat": "1"},
        "Số chặt: cần là số nguyên, đang là “1”. Cách sửa: ghi chữ số, không ngoặc kép",
    ),
    ({"dung_sai": "có"}, "Đúng sai: đang là “có”. Cách sửa: ghi đúng (true) hoặc sai (false)"),
    ({"dung_sai": []}, "Đúng sai: đang là một nhóm mục. Cách sửa: ghi đúng (true)"),
    ({"mot_trong": "khác"}, "Một trong: đang là “khác”. Cách sửa: chọn “nam” hoặc “nữ”"),
    ({"cac_chu": "a"}, "Các chữ: cần là danh sách, đang là “a”. Cách sửa: ghi trong dấu [ ]"),
    ({"cac_chu": ()}, "Các chữ: cần ít nhất 1 mục. Cách sửa: ghi thêm cho đủ"),
    ({"cac_chu": ("a", "")}, "Các chữ, mục 2: để trống. Cách sửa: ghi thêm mục này"),
    ({"con_nao": "a"}, "Con nào – cần là các mục có tên, đang là “a”. Cách sửa: ghi từng mục"),
    ({"con_nao": {}}, "Con nào – Tên con: thiếu. Cách sửa: ghi thêm mục này"),
    ({"con_nao": {"ten_con": 5}}, "Con nào – Tên con: cần là chữ, đang là “5”. Cách sửa"),
    ({"cac_con": [{"ten_con": "a"}, {}]}, "Các con, mục 2 – Tên con: thiếu. Cách sửa"),
    ({"chu_vieet": "a"}, "không có mục “chu_vieet”. Cách sửa: có phải chu_viet không"),
    ({"xyz": "a"}, "không có mục “xyz”. Cách sửa: chỉ dùng chu_viet, ngay_nao"),
    ({"chu_viet": object}, "Chữ Việt: cần là chữ, đang là “<class 'object'>”. Cách sửa"),
]


def dong_loi(error: ValidationError) -> list[str]:
    return [line["msg"] for line in error.errors()]


@pytest.mark.parametrize(("truong", "cau"), CAU)
def test_every_kind_of_error_is_told_in_vietnamese(truong: dict[str, object], cau: str) -> None:
    with pytest.raises(ValidationError) as caught:
        MoiKieu.model_validate(truong)
    (dong,) = dong_loi(caught.value)
    assert dong.startswith(cau)
    assert "Cách sửa: " in dong
    assert not ENGLISH.search(dong)


def test_a_long_value_is_cut_inside_its_quotation_marks() -> None:
    with pytest.raises(ValidationError, match=r"đang là “a{60}…”\. Cách sửa"):
        MoiKieu.model_validate({"mot_trong": "a" * 100})


def test_broken_json_is_told_in_vietnamese() -> None:
    with pytest.raises(ValidationError) as caught:
        NghiQuyet.model_validate_json('{"trich_yeu": ')
    (dong,) = dong_loi(caught.value)
    assert dong.startswith("không đọc được JSON (")
    assert "Cách sửa: xem lại dấu ngoặc, dấu phẩy" in dong


def test_wrong_facts_in_json_are_told_once() -> None:
    with pytest.raises(ValidationError) as caught:
        MoiKieu.model_validate_json('{"con_nao": {"ten_con": ""}}')
    assert dong_loi(caught.value) == ["Con nào – Tên con: để trống. Cách sửa: ghi thêm mục này"]


def test_a_record_without_facts_names_everything_it_needs() -> None:
    with pytest.raises(ValidationError) as caught:
        QuyetDinhKetNap.model_validate({})
    nhan = [dong.partition(":")[0] for dong in dong_loi(caught.value)]
    assert nhan == [
        "Cơ quan ban hành", "Chủ thể ban hành", "Ngày ban hành", "Nơi nhận", "Người ký",
        "Quần chúng", "Chi bộ", "Nghị quyết chi bộ", "Cơ quan thi hành",
    ]  # fmt: skip


def test_all_wrong_facts_are_told_at_once_with_their_places() -> None:
    with pytest.raises(ValidationError) as caught:
        nghi_quyet_2021(trich_yeu="", nguoi_ky={"ho_ten": 5}, noi_nhan=("a", ""))
    assert [line["loc"] for line in caught.value.errors()] == [
        ("trich_yeu",),
        ("noi_nhan", 1),
        ("nguoi_ky", "ho_ten"),
    ]


def test_an_error_can_be_sent_to_another_process() -> None:
    with pytest.raises(ValidationError) as caught:
        nghi_quyet_2021(trich_yeu="")
    assert "Trích yếu: để trống" in pickle.loads(pickle.dumps(str(caught.value)))


# --- A person's data stay out of every message

BI_MAT = "Bí Mật Đoàn"
SO_BI_MAT = "098765432109"

NGUOI_SAI: list[object] = [
    BI_MAT,
    [BI_MAT, SO_BI_MAT],
    {"ho_ten": [BI_MAT]},
    {"ho_ten": BI_MAT, "ngay_sinh": f"{BI_MAT}/1999", "gioi_tinh": BI_MAT, "que_quan": {BI_MAT: 1}},
    {"so_dinh_danh": SO_BI_MAT + "x"},
    {"so_dinh_danh": int(SO_BI_MAT)},
    {"ho_ten": BI_MAT + "\x07"},
    {"don_vi": f"{BI_MAT} NghÞ quyÕt cña §¶ng bé"},
]


def moi_chu_cua(error: ValidationError) -> Iterator[str]:
    """Yield everything that may be printed or logged of an error."""
    yield str(error)
    yield repr(error)
    yield error.json()
    yield str(error.errors())
    yield "".join(traceback.format_exception(error))


@pytest.mark.parametrize("nguoi", NGUOI_SAI)
def test_no_message_repeats_a_persons_data(nguoi: object) -> None:
    with pytest.raises(ValidationError) as caught:
        QuanChung.model_validate(nguoi)
    for chu in moi_chu_cua(caught.value):
        assert BI_MAT not in chu
        assert SO_BI_MAT not in chu


@pytest.mark.parametrize("nguoi", NGUOI_SAI)
def test_no_message_of_the_paper_repeats_a_persons_data(nguoi: object) -> None:
    with pytest.raises(ValidationError) as caught:
        quyet_dinh_2026(quan_chung=nguoi)
    for chu in moi_chu_cua(caught.value):
        assert BI_MAT not in chu
        assert SO_BI_MAT not in chu


PHA_HOAI: dict[str, object] = {
    "chu_la": 1,
    "co_quan_ban_hanh": None,
    "ngay_bieu_quyet": "01/01/2040",
    "so_dieu": 5,
    "bieu_quyet_chi_bo": {"tong_thanh_vien": 9, "co_mat": 9, "tan_thanh": 99},
    "chi_bo": 5,
    "nguoi_ky": {"ho_ten": "", "chuc_vu": "Bí thư"},
    "loai_quyet_dinh": "khác",
}


@settings(max_examples=25, deadline=None)
@given(paper=quyet_dinh_ket_nap(), hong=st.sampled_from(sorted(PHA_HOAI)))
def test_an_error_elsewhere_in_the_paper_does_not_repeat_them_either(
    paper: QuyetDinhKetNap, hong: str
) -> None:
    nguoi = paper.quan_chung.model_copy(update={"ho_ten": BI_MAT, "so_dinh_danh": SO_BI_MAT})
    truong: dict[str, Any] = {**dict(paper), "quan_chung": nguoi, hong: PHA_HOAI[hong]}
    with pytest.raises(ValidationError) as caught:
        QuyetDinhKetNap.model_validate(truong)
    for chu in moi_chu_cua(caught.value):
        assert SO_BI_MAT not in chu


def test_a_missing_fact_does_not_carry_the_whole_paper() -> None:
    su_kien = dict(quyet_dinh_2026())
    del su_kien["chi_bo"]
    with pytest.raises(ValidationError) as caught:
        QuyetDinhKetNap.model_validate(su_kien)
    assert caught.value.errors()[0]["input"] == "…"


def test_a_wrong_field_name_of_a_person_is_told() -> None:
    with pytest.raises(ValidationError, match=r"không có mục “ho_tenn”. Cách sửa: có phải ho_ten"):
        QuanChung.model_validate({"ho_tenn": BI_MAT})

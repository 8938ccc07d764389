"""Who may sign, in which form, and what stands in the block."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from vi_du_van_ban import CHI_BO_XA, DANG_UY_KHOI, DANG_UY_XA, TINH_UY_LAM_DONG

from dangvan.models import NghiQuyet, NguoiKy, ToChucDang

TRUNG_UONG = ToChucDang(
    loai_to_chuc="trung_uong", ten_to_chuc="Ban Chấp hành Trung ương", dia_danh="Hà Nội"
)
THANH_UY = ToChucDang(loai_to_chuc="thanh_uy", ten_to_chuc="Thành uỷ Huế", dia_danh="Thành phố Huế")
HUYEN_UY = ToChucDang(
    loai_to_chuc="huyen_uy", ten_to_chuc="Huyện uỷ A", cap_tren=TINH_UY_LAM_DONG, dia_danh="A"
)
DAI_HOI = ToChucDang(
    loai_to_chuc="dai_hoi",
    ten_to_chuc="Đại hội Đảng bộ xã Đồi Thông lần thứ I",
    cap_tren=DANG_UY_XA,
    dia_danh="Đồi Thông",
)
UY_BAN_KIEM_TRA = ToChucDang(
    loai_to_chuc="uy_ban_kiem_tra",
    ten_to_chuc="Uỷ ban Kiểm tra",
    cap_tren=TINH_UY_LAM_DONG,
    dia_danh="Đà Lạt",
)
BAN_TO_CHUC = ToChucDang(
    loai_to_chuc="co_quan_tham_muu",
    ten_to_chuc="Ban Tổ chức",
    cap_tren=TINH_UY_LAM_DONG,
    dia_danh="Đà Lạt",
)

# Authority line, position line; body, acting body, signer. 36-HD/VPTW, mục II.1.7; 05-HD/VPTW,
# mục II.I.7.
KHOI_KY = [
    (
        "T/M BAN CHẤP HÀNH TRUNG ƯƠNG",
        "TỔNG BÍ THƯ",
        TRUNG_UONG,
        "ban_chap_hanh",
        {"chuc_vu": "Tổng Bí thư"},
    ),
    ("T/M BỘ CHÍNH TRỊ", "", TRUNG_UONG, "bo_chinh_tri", {}),
    ("T/M BAN BÍ THƯ", "", TRUNG_UONG, "ban_bi_thu", {}),
    ("T/M TỈNH UỶ", "BÍ THƯ", TINH_UY_LAM_DONG, "ban_chap_hanh", {"chuc_vu": "Bí thư"}),
    ("T/M THÀNH UỶ", "PHÓ BÍ THƯ", THANH_UY, "ban_chap_hanh", {"chuc_vu": "Phó bí thư"}),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", DANG_UY_KHOI, "ban_thuong_vu", {"chuc_vu": "Phó Bí thư"}),
    ("T/M HUYỆN UỶ", "BÍ THƯ", HUYEN_UY, "ban_chap_hanh", {"chuc_vu": "Bí thư"}),
    ("T/M ĐẢNG UỶ", "BÍ THƯ", DANG_UY_XA, "ban_chap_hanh", {"chuc_vu": "bí thư"}),
    ("T/M CHI BỘ", "BÍ THƯ", CHI_BO_XA, "chi_bo", {"chuc_vu": "Bí thư"}),
    ("T/M ĐOÀN CHỦ TỊCH", "", DAI_HOI, "dai_hoi", {}),
    (
        "T/M UỶ BAN KIỂM TRA",
        "CHỦ NHIỆM",
        UY_BAN_KIEM_TRA,
        "uy_ban_kiem_tra",
        {"chuc_vu": "Chủ nhiệm"},
    ),
    (
        "T/L BAN THƯỜNG VỤ",
        "CHÁNH VĂN PHÒNG",
        DANG_UY_XA,
        "ban_thuong_vu",
        {"chuc_vu": "Chánh Văn phòng", "hinh_thuc_ky": "T/L", "thay_cho": "Ban Thường vụ"},
    ),
    (
        "",
        "TRƯỞNG BAN",
        BAN_TO_CHUC,
        "thu_truong",
        {"chuc_vu": "Trưởng Ban", "hinh_thuc_ky": "truc_tiep"},
    ),
    (
        "K/T TRƯỞNG BAN",
        "PHÓ TRƯỞNG BAN",
        BAN_TO_CHUC,
        "thu_truong",
        {"chuc_vu": "Phó Trưởng Ban", "hinh_thuc_ky": "K/T", "thay_cho": "Trưởng Ban"},
    ),
    (
        "",
        "Q. TRƯỞNG BAN",
        BAN_TO_CHUC,
        "thu_truong",
        {"chuc_vu": "Trưởng Ban", "hinh_thuc_ky": "truc_tiep", "ky_quyen": True},
    ),
]


def nghi_quyet(to_chuc: ToChucDang, chu_the: str, **nguoi_ky: Any) -> NghiQuyet:
    """Build a paper of a body with a signer; `Any`: fields of the signer."""
    return NghiQuyet(
        co_quan_ban_hanh=to_chuc,
        chu_the_ban_hanh=chu_the,
        ngay_ban_hanh=date(2024, 5, 6),
        trich_yeu="về công tác văn thư",
        noi_nhan=("Lưu Văn phòng",),
        nguoi_ky=NguoiKy(ho_ten="Nguyễn Văn An", **nguoi_ky),
        noi_dung="Làm tốt.",
    )


@pytest.mark.parametrize(("quyen_han", "chuc_vu", "to_chuc", "chu_the", "nguoi_ky"), KHOI_KY)
def test_the_block_has_the_lines_of_the_regulation(
    quyen_han: str, chuc_vu: str, to_chuc: ToChucDang, chu_the: str, nguoi_ky: dict[str, Any]
) -> None:
    paper = nghi_quyet(to_chuc, chu_the, **nguoi_ky)
    lines = (
        paper.nguoi_ky.dong_quyen_han(to_chuc, chu_the),
        paper.nguoi_ky.dong_chuc_vu(to_chuc),
    )
    assert lines == (quyen_han, chuc_vu)


def test_the_block_follows_the_tone_style_of_the_office() -> None:
    cu = DANG_UY_XA.model_copy(update={"kieu_dau_thanh": "cu"})
    nguoi_ky = NguoiKy(ho_ten="Nguyễn Văn An", chuc_vu="Bí thư")
    assert nguoi_ky.dong_quyen_han(cu, "ban_chap_hanh") == "T/M ĐẢNG ỦY"


TU_CHOI = [
    # A committee knows no K/T: its phó bí thư signs under T/M.
    (
        DANG_UY_XA,
        "ban_thuong_vu",
        {"chuc_vu": "Phó Bí thư", "hinh_thuc_ky": "K/T", "thay_cho": "Bí thư"},
        r"không ký K/T. Cách sửa: chọn một trong T/M, T/L",
    ),
    (
        DANG_UY_XA,
        "ban_thuong_vu",
        {"chuc_vu": "Bí thư", "hinh_thuc_ky": "truc_tiep"},
        r"không ký truc_tiep",
    ),
    (
        CHI_BO_XA,
        "chi_bo",
        {"chuc_vu": "Bí thư Chi bộ"},
        r"ký T/M chỉ ghi chức vụ BÍ THƯ, PHÓ BÍ THƯ",
    ),
    (
        TINH_UY_LAM_DONG,
        "ban_thuong_vu",
        {"chuc_vu": "Bí thư Tỉnh uỷ"},
        r"“Bí thư Tỉnh uỷ”. Cách sửa: bỏ tên",
    ),
    (DANG_UY_XA, "ban_thuong_vu", {"chuc_vu": "Uỷ viên Ban Thường vụ"}, r"không ghi “Uỷ viên"),
    (DANG_UY_XA, "ban_thuong_vu", {}, r"thiếu Chức vụ. Cách sửa: ghi như Bí thư"),
    (TRUNG_UONG, "bo_chinh_tri", {"chuc_vu": "Tổng Bí thư"}, r"không ghi chức vụ “Tổng Bí thư”"),
    (
        DANG_UY_XA,
        "chi_bo",
        {"chuc_vu": "Bí thư"},
        r"“chi_bo”. Cách sửa: chọn một trong ban_chap_hanh",
    ),
    (
        CHI_BO_XA,
        "ban_thuong_vu",
        {"chuc_vu": "Bí thư"},
        r"“ban_thuong_vu”. Cách sửa: chọn một trong chi_bo",
    ),
    (BAN_TO_CHUC, "thu_truong", {"chuc_vu": "Trưởng Ban"}, r"không ký T/M"),
]


@pytest.mark.parametrize(("to_chuc", "chu_the", "nguoi_ky", "cau"), TU_CHOI)
def test_a_form_the_regulation_does_not_know_is_refused(
    to_chuc: ToChucDang, chu_the: str, nguoi_ky: dict[str, Any], cau: str
) -> None:
    with pytest.raises(ValidationError, match=cau):
        nghi_quyet(to_chuc, chu_the, **nguoi_ky)


@pytest.mark.parametrize("hinh_thuc_ky", ["TUQ", "T/UQ", "TM.", "KT.", "TL."])
def test_forms_of_the_state_do_not_exist(hinh_thuc_ky: str) -> None:
    with pytest.raises(ValidationError, match=r"Cách sửa: chọn “T/M”, “K/T”, “T/L” hoặc"):
        NguoiKy.model_validate({"ho_ten": "A", "hinh_thuc_ky": hinh_thuc_ky})


@pytest.mark.parametrize("hinh_thuc_ky", ["K/T", "T/L"])
def test_signing_for_another_names_the_other(hinh_thuc_ky: str) -> None:
    with pytest.raises(ValidationError, match=rf"ký {hinh_thuc_ky} cần ghi Thay cho. Cách sửa"):
        NguoiKy.model_validate({"ho_ten": "A", "hinh_thuc_ky": hinh_thuc_ky, "chuc_vu": "B"})


@pytest.mark.parametrize("hinh_thuc_ky", ["T/M", "truc_tiep"])
def test_signing_for_oneself_names_nobody_else(hinh_thuc_ky: str) -> None:
    with pytest.raises(ValidationError, match=r"không dùng Thay cho “Trưởng Ban”. Cách sửa"):
        NguoiKy.model_validate(
            {"ho_ten": "A", "hinh_thuc_ky": hinh_thuc_ky, "thay_cho": "Trưởng Ban"}
        )


def test_acting_needs_the_post_acted_in() -> None:
    with pytest.raises(ValidationError, match=r"Ký quyền mà thiếu Chức vụ. Cách sửa"):
        NguoiKy(ho_ten="Nguyễn Văn An", ky_quyen=True)


@pytest.mark.parametrize(
    "ho_ten",
    [
        "TS Nguyễn Văn An", "TS. Nguyễn Văn An", "TS.Nguyễn Văn An", "PGS.TS Nguyễn Văn An",
        "PGS, TS Nguyễn Văn An", "GS.TSKH. Nguyễn Văn An", "ThS Nguyễn Văn An",
        "Th.S Nguyễn Văn An",
        "Tiến sĩ Nguyễn Văn An", "tiến sỹ Nguyễn Văn An", "Kỹ sư Nguyễn Văn An",
        "Bác sỹ Nguyễn Văn An", "Thiếu tướng Nguyễn Văn An", "Đại tá Nguyễn Văn An",
        "Thượng uý Nguyễn Văn An", "Thượng úy Nguyễn Văn An", "Đồng chí Nguyễn Văn An",
        "Đ/c Nguyễn Văn An", "NSƯT Nguyễn Văn An", "NGND. Nguyễn Văn An",
    ],
)  # fmt: skip
def test_no_degree_rank_or_title_stands_before_the_name(ho_ten: str) -> None:
    with pytest.raises(ValidationError, match=r"Họ tên: không ghi học hàm.*Cách sửa: chỉ ghi họ"):
        NguoiKy(ho_ten=ho_ten, chuc_vu="Bí thư")


@pytest.mark.parametrize(
    "ho_ten", ["Tạ Tiến Sĩ", "Bá Văn Kỹ", "Thạch Đại", "Cn K'Tuấn", "Lê Luật Sư", "Giáo Văn Sư"]
)
def test_a_name_that_only_resembles_a_title_is_a_name(ho_ten: str) -> None:
    assert NguoiKy(ho_ten=f"Nguyễn {ho_ten}").ho_ten.endswith(ho_ten)
    assert NguoiKy(ho_ten="Bsơ Tsan").ho_ten == "Bsơ Tsan"

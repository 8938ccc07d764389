"""Joint papers as Word files: the names at the head, and rows of signers at the end."""

import re
from collections.abc import Callable

import pytest
from docx_dump import dump
from vi_du_lien_tich import (
    CONG_AN,
    LIEN_HIEP,
    NOI_CHINH,
    PHONG,
    SO_NOI_VU,
    TO_CHUC_KY_THAY,
    VAN_PHONG_UBND,
    cac_van_ban_lien_tich,
    ke_hoach_lien_tich,
)
from vi_du_van_ban import ke_hoach_2021, ke_hoach_2026

from dangvan.models import ToChucDang, VanBan
from dangvan.regulations import regulation_for
from dangvan.render import render
from dangvan.render.do_chu import rong_chu_mm
from dangvan.render.ngu_canh import NguCanh, ngu_canh
from dangvan.templating import THIET_KE


def ngu_canh_cua(van_ban: VanBan) -> NguCanh:
    return ngu_canh(van_ban, regulation_for(van_ban.ngay_ban_hanh))


def doan(van_ban: VanBan, kieu: str) -> list[str]:
    """Return the text of the paragraphs of a style."""
    return re.findall(
        rf"\[{kieu}(?: \+[^]]*)?\] ?(.*)", dump(render(van_ban).data).split("# Văn bản")[1]
    )


@pytest.mark.parametrize(
    ("van_ban", "cac_dong"),
    [
        (
            ke_hoach_lien_tich(),
            ["UỶ BAN KIỂM TRA", "TỈNH UỶ SƠN LA -", "CÔNG AN TỈNH SƠN LA"],
        ),
        (
            ke_hoach_2021(**TO_CHUC_KY_THAY, cung_ban_hanh=(SO_NOI_VU,)),
            ["BAN TỔ CHỨC TỈNH UỶ -", "SỞ NỘI VỤ"],
        ),
        (
            ke_hoach_lien_tich(cung_ban_hanh=(CONG_AN, NOI_CHINH, SO_NOI_VU)),
            [
                "UỶ BAN KIỂM TRA",
                "TỈNH UỶ SƠN LA -",
                "CÔNG AN TỈNH SƠN LA -",
                "BAN NỘI CHÍNH",
                "TỈNH UỶ SƠN LA -",
                "SỞ NỘI VỤ",
            ],
        ),
        (
            ke_hoach_2026(**PHONG, cung_ban_hanh=(LIEN_HIEP,)),
            [
                "VĂN PHÒNG",
                "TỈNH UỶ SƠN LA -",
                "LIÊN HIỆP CÁC HỘI",
                "KHOA HỌC VÀ KỸ THUẬT",
                "TỈNH SƠN LA",
            ],
        ),
    ],
)
def test_the_names_are_joined_without_a_superior(van_ban: VanBan, cac_dong: list[str]) -> None:
    assert doan(van_ban, "VB Cơ quan ban hành") == cac_dong
    assert doan(van_ban, "VB Cơ quan cấp trên") == []


def test_names_that_fit_stand_on_one_line() -> None:
    ban = ToChucDang(
        loai_to_chuc="tinh_uy", ten_to_chuc="Tỉnh uỷ Sơn La", dia_danh="Sơn La"
    )  # fmt: skip
    van_ban = ke_hoach_2026(co_quan_ban_hanh=ban, cung_ban_hanh=(SO_NOI_VU,))
    assert doan(van_ban, "VB Cơ quan ban hành") == ["TỈNH UỶ SƠN LA - SỞ NỘI VỤ"]


@pytest.mark.parametrize("ten", cac_van_ban_lien_tich())
def test_every_line_of_the_head_fits_its_column(ten: str) -> None:
    for dong in ngu_canh_cua(cac_van_ban_lien_tich()[ten])["dong_ban_hanh"]:
        assert rong_chu_mm(dong, 14, dam=True) <= THIET_KE.cot_trai_mm


def test_the_example_of_the_regulation() -> None:
    # 05-HD/VPTW (2026), mục II.I.7.1.g: the office of the committee, and that of the province.
    van_ban = ke_hoach_2026(
        **{**PHONG, "co_quan_ban_hanh": PHONG["co_quan_ban_hanh"].model_copy(
            update={"ten_lien_tich": "Văn phòng Tỉnh uỷ"}
        )},
        cung_ban_hanh=(VAN_PHONG_UBND,),
    )  # fmt: skip
    (hang,) = ngu_canh_cua(van_ban)["ky_lien_tich"]
    assert hang["phai"]["chuc_vu"] == ["CHÁNH VĂN PHÒNG", "TỈNH UỶ"]
    assert hang["trai"]["chuc_vu"] == ["CHÁNH VĂN PHÒNG", "UỶ BAN NHÂN DÂN TỈNH"]
    assert hang["phai"]["quyen_han"] == hang["trai"]["quyen_han"] == []


def test_the_lead_stands_on_the_right_and_the_others_from_the_left_on() -> None:
    van_ban = ke_hoach_lien_tich(cung_ban_hanh=(CONG_AN, NOI_CHINH, SO_NOI_VU, LIEN_HIEP))
    hang = ngu_canh_cua(van_ban)["ky_lien_tich"]
    assert [(mot["trai"]["ho_ten"], mot["phai"]["ho_ten"]) for mot in hang] == [
        ("Lò Văn Cường", "Bạc Thị Anh"),
        ("Tòng Văn Khang", "Cầm Thị Dung"),
        ("Nguyễn Hoàng Khánh Linh", ""),
    ]


def test_a_position_alone_is_bold_and_regular_under_an_authority() -> None:
    van_ban = ke_hoach_lien_tich()
    assert doan(van_ban, "VB Quyền hạn") == ["T/M UỶ BAN KIỂM TRA"]
    assert doan(van_ban, "VB Chức vụ") == ["CHỦ NHIỆM UỶ BAN KIỂM TRA", "TỈNH UỶ SƠN LA"]
    assert doan(van_ban, "VB Chức vụ ký trực tiếp") == ["GIÁM ĐỐC", "CÔNG AN TỈNH SƠN LA"]


def test_recipients_stand_once_under_the_signers() -> None:
    chu = dump(render(ke_hoach_lien_tich()).data)
    assert chu.count("Nơi nhận__") == 1
    assert chu.index("Bạc Thị Anh") < chu.index("Nơi nhận__")


def test_the_office_writes_in_its_own_tone_style() -> None:
    lead = ke_hoach_lien_tich().co_quan_ban_hanh.model_copy(update={"kieu_dau_thanh": "cu"})
    van_ban = ke_hoach_lien_tich(co_quan_ban_hanh=lead)
    assert doan(van_ban, "VB Cơ quan ban hành")[0] == "ỦY BAN KIỂM TRA"
    assert doan(van_ban, "VB Quyền hạn") == ["T/M ỦY BAN KIỂM TRA"]
    assert doan(van_ban, "VB Chức vụ") == ["CHỦ NHIỆM ỦY BAN KIỂM TRA", "TỈNH ỦY SƠN LA"]


@pytest.mark.parametrize("ten", ["hd05_bon_ten_dai", "hd36_ba"])
def test_a_joint_paper_reads_as_reviewed(ten: str, golden: Callable[[str, str], None]) -> None:
    golden(f"van_ban/lien_tich/{ten}.txt", dump(render(cac_van_ban_lien_tich()[ten]).data))

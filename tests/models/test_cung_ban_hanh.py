"""Joint papers: who may issue one together, and how bodies and signers are named in it."""

from typing import Any

import pytest
from pydantic import ValidationError
from vi_du_lien_tich import (
    BAN_NOI_CHINH,
    BAN_TO_CHUC,
    CONG_AN,
    KIEM_TRA,
    NOI_CHINH,
    PHONG,
    SO_NOI_VU,
    TINH_UY,
    TO_CHUC,
    UBND_TINH,
    UY_BAN_KIEM_TRA,
    VAN_PHONG_UBND,
    ke_hoach_lien_tich,
    ky,
)
from vi_du_van_ban import DANG_UY_XA, ke_hoach_2026, quyet_dinh_2026

from dangvan.models import (
    CoQuanCungBanHanh,
    KeHoach,
    NguoiKy,
    TenCoQuan,
    ToChucDang,
    canh_bao,
    chuc_vu_day_du,
)
from dangvan.models.cung_ban_hanh import ten_lien_tich


class QuyChe(KeHoach):
    """The kind of the regulation's example."""

    ten_loai = "QUY CHẾ"
    ky_hieu_loai = "QC"


TRUNG_UONG = ToChucDang(loai_to_chuc="trung_uong", ten_to_chuc="Ban Chấp hành Trung ương")


def loi_cua(**khac: Any) -> str:
    """Return what is wrong with a joint plan; `Any`: the fields to change."""
    with pytest.raises(ValidationError) as error:
        ke_hoach_lien_tich(**khac)
    return str(error.value)


def loi_co_quan(**truong: Any) -> str:
    """Return what is wrong with a body; `Any`: its fields."""
    with pytest.raises(ValidationError) as error:
        CoQuanCungBanHanh(**truong)
    return str(error.value)


@pytest.mark.parametrize(
    ("cung", "so_ky_hieu"),
    [
        ((CONG_AN,), "31-KH/UBKTTU-CAT"),
        ((CONG_AN, NOI_CHINH), "31-KH/UBKTTU-CAT-BNCTU"),
        ((), "31-KH/UBKTTU"),
    ],
)
def test_the_symbols_are_joined_by_hyphens_the_lead_first(
    cung: tuple[CoQuanCungBanHanh, ...], so_ky_hieu: str
) -> None:
    assert ke_hoach_lien_tich(cung_ban_hanh=cung).so_ky_hieu == so_ky_hieu


def test_the_symbol_of_the_regulation() -> None:
    # 05-HD/VPTW (2026), mục II.I.3.2: Quy chế của ban tổ chức và ban nội chính tỉnh uỷ.
    ke_hoach = ke_hoach_2026(**TO_CHUC, cung_ban_hanh=(NOI_CHINH,))
    quy_che = QuyChe.model_validate({**dict(ke_hoach), "so_van_ban": 5})
    assert quy_che.so_ky_hieu == "05-QC/BTCTU-BNCTU"


@pytest.mark.parametrize(
    ("to_chuc", "ten"),
    [
        (UY_BAN_KIEM_TRA, ("Uỷ ban kiểm tra", "Tỉnh uỷ Sơn La")),
        (BAN_TO_CHUC, ("Ban Tổ chức", "Tỉnh uỷ Sơn La")),
        (
            BAN_TO_CHUC.model_copy(update={"ten_lien_tich": "Ban Tổ chức Tỉnh uỷ"}),
            ("Ban Tổ chức", "Tỉnh uỷ"),
        ),
        (
            BAN_TO_CHUC.model_copy(update={"ten_to_chuc": "Ban Tổ chức Tỉnh uỷ"}),
            ("Ban Tổ chức", "Tỉnh uỷ"),
        ),
        (TINH_UY, ("Tỉnh uỷ Sơn La", "")),
        (DANG_UY_XA, ("Đảng uỷ xã Đồi Thông", "")),
        (
            ToChucDang(
                loai_to_chuc="co_quan_tham_muu", ten_to_chuc="Ban Nội chính", cap_tren=TRUNG_UONG
            ),
            ("Ban Nội chính", "Trung ương"),
        ),
        (
            ToChucDang(
                loai_to_chuc="don_vi_su_nghiep",
                ten_to_chuc="Trường Chính trị tỉnh Sơn La",
                cap_tren=TINH_UY,
            ),
            ("Trường Chính trị tỉnh Sơn La", ""),
        ),
        (
            ToChucDang(
                loai_to_chuc="don_vi_truc_thuoc",
                ten_to_chuc="Phòng Tổng hợp",
                cap_tren=BAN_NOI_CHINH,
            ),
            ("Phòng Tổng hợp", "Ban Nội chính Tỉnh uỷ Sơn La"),
        ),
    ],
)
def test_a_body_is_named_with_the_committee_that_set_it_up(
    to_chuc: ToChucDang, ten: tuple[str, str]
) -> None:
    assert ten_lien_tich(to_chuc) == ten


@pytest.mark.parametrize(
    ("nguoi_ky", "ten", "quyen_han", "cac_dong"),
    [
        (ky("A", "Chánh Văn phòng"), ("Văn phòng", "Tỉnh uỷ"), "", ("Chánh Văn phòng", "Tỉnh uỷ")),
        (
            ky("A", "Chánh Văn phòng"),
            ("Văn phòng Uỷ ban nhân dân tỉnh", ""),
            "",
            ("Chánh Văn phòng Uỷ ban nhân dân tỉnh",),
        ),
        (
            ky("A", "Phó Trưởng ban", "K/T", thay_cho="Trưởng Ban"),
            ("Ban Tổ chức", "Tỉnh uỷ"),
            "K/T TRƯỞNG BAN",
            ("Phó Trưởng ban Tổ chức", "Tỉnh uỷ"),
        ),
        (ky("A", "Giám đốc"), ("Sở Nội vụ", ""), "", ("Giám đốc", "Sở Nội vụ")),
        (ky("A", "Giám đốc Sở Nội vụ"), ("Sở Nội vụ", ""), "", ("Giám đốc Sở Nội vụ",)),
        (
            ky("A", "Chủ nhiệm", "T/M"),
            ("Uỷ ban kiểm tra", "Tỉnh uỷ Sơn La"),
            "T/M UỶ BAN KIỂM TRA",
            ("Chủ nhiệm Uỷ ban kiểm tra", "Tỉnh uỷ Sơn La"),
        ),
        (
            ky("A", "Phó Chủ tịch", "T/M"),
            ("Uỷ ban nhân dân tỉnh Sơn La", ""),
            "T/M ỦY BAN NHÂN DÂN TỈNH SƠN LA",
            ("Phó Chủ tịch",),
        ),
        (
            ky("A", "Trưởng Ban", ky_quyen=True),
            ("Ban Tổ chức", "Tỉnh uỷ"),
            "",
            ("Q. Trưởng Ban Tổ chức", "Tỉnh uỷ"),
        ),
        (
            ky("A", "Trưởng Ban", chuc_vu_day_du=("Trưởng Ban", "Ban Tổ chức Tỉnh uỷ")),
            ("Ban Tổ chức", "Tỉnh uỷ"),
            "",
            ("Trưởng Ban", "Ban Tổ chức Tỉnh uỷ"),
        ),
        ({"ho_ten": "A"}, ("Bộ Chính trị", ""), "T/M BỘ CHÍNH TRỊ", ()),
    ],
)
def test_a_signer_has_the_full_position_with_the_body(
    nguoi_ky: dict[str, Any], ten: tuple[str, str], quyen_han: str, cac_dong: tuple[str, ...]
) -> None:
    assert chuc_vu_day_du(NguoiKy(**nguoi_ky), TenCoQuan(*ten), quyen_han) == cac_dong


def test_a_joint_paper_is_cited_with_every_body() -> None:
    van_ban = ke_hoach_lien_tich(cung_ban_hanh=(CONG_AN, NOI_CHINH))
    assert van_ban.tham_chieu.lan_dau == (
        "Kế hoạch số 31-KH/UBKTTU-CAT-BNCTU, ngày 05/9/2026 của Uỷ ban kiểm tra Tỉnh uỷ Sơn La, "
        "Công an tỉnh Sơn La và Ban Nội chính Tỉnh uỷ Sơn La về phối hợp công tác năm 2026"
    )


def test_a_body_is_not_named_twice() -> None:
    lai_chu_tri = CoQuanCungBanHanh(
        to_chuc_dang=UY_BAN_KIEM_TRA,
        chu_the_ban_hanh="uy_ban_kiem_tra",
        nguoi_ky=NguoiKy(ho_ten="Bạc Thị Anh", chuc_vu="Chủ nhiệm"),
    )
    assert "Uỷ ban kiểm tra Tỉnh uỷ Sơn La có hai lần" in loi_cua(cung_ban_hanh=(lai_chu_tri,))
    cach_viet = CONG_AN.model_copy(update={"ten_co_quan": "CÔNG AN tỉnh Sơn La"})
    assert "CÔNG AN tỉnh Sơn La có hai lần" in loi_cua(cung_ban_hanh=(CONG_AN, cach_viet))


def test_an_admission_is_decided_by_one_body() -> None:
    with pytest.raises(ValidationError, match="Quyết định này không ban hành liên tịch"):
        quyet_dinh_2026(cung_ban_hanh=(CONG_AN,))


def test_a_full_position_is_for_joint_papers_only() -> None:
    nguoi_ky = ky("Bạc Thị Anh", "Chủ nhiệm", "T/M", chuc_vu_day_du=("Chủ nhiệm",))
    assert "Chức vụ đầy đủ chỉ dùng ở văn bản liên tịch" in loi_cua(
        nguoi_ky=nguoi_ky, cung_ban_hanh=()
    )


def test_a_party_body_that_has_ended_issues_nothing() -> None:
    dang_doan = ToChucDang(
        loai_to_chuc="huyen_uy", ten_to_chuc="Huyện uỷ Mộc Châu", cap_tren=TINH_UY
    )
    cung = CoQuanCungBanHanh(
        to_chuc_dang=dang_doan,
        chu_the_ban_hanh="ban_thuong_vu",
        nguoi_ky=NguoiKy(ho_ten="Lò Thị An", chuc_vu="Bí thư"),
    )
    assert "ngày 05/9/2026 không có Huyện uỷ" in loi_cua(cung_ban_hanh=(cung,))


def test_a_body_that_may_have_ended_is_warned_of() -> None:
    dang_doan = ToChucDang(
        loai_to_chuc="dang_doan", ten_to_chuc="Đảng đoàn Hội đồng nhân dân tỉnh", cap_tren=TINH_UY
    )
    cung = CoQuanCungBanHanh(
        to_chuc_dang=dang_doan,
        chu_the_ban_hanh="dang_doan",
        nguoi_ky=NguoiKy(ho_ten="Lò Thị An", chuc_vu="Bí thư"),
    )
    cac_dieu = canh_bao(ke_hoach_lien_tich(cung_ban_hanh=(cung,)))
    assert [dieu.noi_dung for dieu in cac_dieu] == ["ngày 05/9/2026 có thể không có Đảng đoàn"]


def test_two_tone_styles_in_the_names_are_warned_of() -> None:
    cung = UBND_TINH.model_copy(update={"ten_co_quan": "Ủy ban nhân dân tỉnh Sơn La"})
    cac_dieu = canh_bao(ke_hoach_lien_tich(cung_ban_hanh=(cung,)))
    assert [dieu.ma for dieu in cac_dieu] == ["lan_kieu_dau"]


NGUOI_KY = ky("Lò Văn Cường", "Giám đốc")


@pytest.mark.parametrize(
    ("truong", "cau"),
    [
        ({}, "cần đúng một trong hai: Tổ chức đảng hoặc Tên cơ quan"),
        (
            {"to_chuc_dang": BAN_NOI_CHINH, "ten_co_quan": "Sở Nội vụ"},
            "cần đúng một trong hai: Tổ chức đảng hoặc Tên cơ quan",
        ),
        ({"to_chuc_dang": BAN_NOI_CHINH}, "Tổ chức đảng và Chủ thể ban hành đi với nhau"),
        (
            {"ten_co_quan": "Sở Nội vụ", "chu_the_ban_hanh": "thu_truong"},
            "Tổ chức đảng và Chủ thể ban hành đi với nhau",
        ),
        ({"ten_co_quan": "Sở Nội vụ"}, "Tên cơ quan và Ký hiệu cơ quan đi với nhau"),
        (
            {
                "to_chuc_dang": BAN_NOI_CHINH,
                "chu_the_ban_hanh": "thu_truong",
                "ky_hieu_co_quan": "BNC",
            },
            "Tên cơ quan và Ký hiệu cơ quan đi với nhau",
        ),
        (
            {"ten_co_quan": "Sở Nội vụ", "ky_hieu_co_quan": "SỞ NỘI"},
            "ký hiệu “SỞ NỘI” không đúng mẫu",
        ),
        (
            {"to_chuc_dang": BAN_NOI_CHINH, "chu_the_ban_hanh": "ban_thuong_vu"},
            "không ban hành với Chủ thể ban hành “ban_thuong_vu”",
        ),
    ],
)
def test_a_body_is_described_whole_in_one_of_two_ways(truong: dict[str, Any], cau: str) -> None:
    assert cau in loi_co_quan(**truong, nguoi_ky=NGUOI_KY)


def test_a_signer_of_an_agency_has_a_position() -> None:
    nguoi_ky = {"ho_ten": "Lò Văn Cường", "hinh_thuc_ky": "truc_tiep"}
    assert "người ký của Sở Nội vụ thiếu Chức vụ" in loi_co_quan(
        ten_co_quan="Sở Nội vụ", ky_hieu_co_quan="SNV", nguoi_ky=nguoi_ky
    )


def test_a_party_body_without_a_symbol_cannot_join() -> None:
    phong = ToChucDang(
        loai_to_chuc="don_vi_truc_thuoc", ten_to_chuc="Phòng Tổng hợp", cap_tren=BAN_NOI_CHINH
    )
    assert "chưa có quy tắc ký hiệu" in loi_co_quan(
        to_chuc_dang=phong,
        chu_the_ban_hanh="thu_truong",
        nguoi_ky=ky("Lò Văn Cường", "Trưởng phòng"),
    )


@pytest.mark.parametrize(
    ("co_quan", "dong"),
    [
        (CONG_AN, ""),
        (SO_NOI_VU, "K/T GIÁM ĐỐC"),
        (UBND_TINH, "T/M UỶ BAN NHÂN DÂN TỈNH SƠN LA"),
        (NOI_CHINH, ""),
    ],
)
def test_the_authority_line_of_a_body(co_quan: CoQuanCungBanHanh, dong: str) -> None:
    assert co_quan.dong_quyen_han == dong


def test_a_joint_paper_survives_a_round_trip_through_json() -> None:
    for truong in (KIEM_TRA, PHONG):
        van_ban = ke_hoach_2026(**truong, cung_ban_hanh=(VAN_PHONG_UBND, NOI_CHINH))
        assert KeHoach.model_validate_json(van_ban.model_dump_json()) == van_ban

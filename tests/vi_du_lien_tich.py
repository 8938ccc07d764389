"""Invented joint papers under both regulations: two to four bodies, short names and long ones.

All people are invented, and so are the numbers and days of the papers.
"""

from datetime import date
from typing import Any

from vi_du_van_ban import BA_TRANG, MOT_DONG, ke_hoach_2021, ke_hoach_2026, nghi_quyet_2026

from dangvan.models import CoQuanCungBanHanh, NguoiKy, ToChucDang, VanBan

TINH_UY = ToChucDang(loai_to_chuc="tinh_uy", ten_to_chuc="Tỉnh uỷ Sơn La", dia_danh="Sơn La")


def _ban(ten: str, loai: str = "co_quan_tham_muu", **khac: Any) -> ToChucDang:
    # Any: the fields to change, checked by the model
    return ToChucDang(
        loai_to_chuc=loai, ten_to_chuc=ten, cap_tren=TINH_UY, dia_danh="Sơn La", **khac
    )


UY_BAN_KIEM_TRA = _ban("Uỷ ban kiểm tra", "uy_ban_kiem_tra")
BAN_TO_CHUC = _ban("Ban Tổ chức")
BAN_NOI_CHINH = _ban("Ban Nội chính")
VAN_PHONG = _ban("Văn phòng", "van_phong")


def ky(ho_ten: str, chuc_vu: str, hinh_thuc: str = "truc_tiep", **khac: Any) -> dict[str, Any]:
    """A signer; `Any`: the fields of the model."""
    return {"ho_ten": ho_ten, "chuc_vu": chuc_vu, "hinh_thuc_ky": hinh_thuc, **khac}


CONG_AN = CoQuanCungBanHanh(
    ten_co_quan="Công an tỉnh Sơn La",
    ky_hieu_co_quan="CAT",
    nguoi_ky=NguoiKy(**ky("Lò Văn Cường", "Giám đốc")),
)
SO_NOI_VU = CoQuanCungBanHanh(
    ten_co_quan="Sở Nội vụ",
    ky_hieu_co_quan="SNV",
    nguoi_ky=NguoiKy(**ky("Cầm Thị Dung", "Phó Giám đốc", "K/T", thay_cho="Giám đốc")),
)
VAN_PHONG_UBND = CoQuanCungBanHanh(
    ten_co_quan="Văn phòng Uỷ ban nhân dân tỉnh",
    ky_hieu_co_quan="VPUBND",
    nguoi_ky=NguoiKy(**ky("Quàng Văn Giang", "Chánh Văn phòng")),
)
UBND_TINH = CoQuanCungBanHanh(
    ten_co_quan="Uỷ ban nhân dân tỉnh Sơn La",
    ky_hieu_co_quan="UBND",
    nguoi_ky=NguoiKy(**ky("Hà Thị Hoa", "Phó Chủ tịch", "T/M")),
)
NOI_CHINH = CoQuanCungBanHanh(
    to_chuc_dang=BAN_NOI_CHINH,
    chu_the_ban_hanh="thu_truong",
    nguoi_ky=NguoiKy(**ky("Tòng Văn Khang", "Trưởng Ban")),
)
LIEN_HIEP = CoQuanCungBanHanh(
    ten_co_quan="Liên hiệp các hội khoa học và kỹ thuật tỉnh Sơn La",
    ky_hieu_co_quan="LHH",
    nguoi_ky=NguoiKy(**ky("Nguyễn Hoàng Khánh Linh", "Chủ tịch")),
)
SO_NONG_NGHIEP = CoQuanCungBanHanh(
    ten_co_quan="Sở Nông nghiệp và Môi trường tỉnh Sơn La",
    ky_hieu_co_quan="SNNMT",
    nguoi_ky=NguoiKy(**ky("Vì Thị Mai", "Quyền Giám đốc")),
)

NOI_NHAN = ("Thường trực Tỉnh uỷ", "Các cơ quan, đơn vị liên quan", "Lưu Văn phòng Tỉnh uỷ")
_CHUNG: dict[str, Any] = {"noi_nhan": NOI_NHAN, "can_cu": ()}  # Any: fields of several types


def _chu_tri(to_chuc: ToChucDang, chu_the: str, nguoi_ky: dict[str, Any]) -> dict[str, Any]:
    # Any: as above
    return {
        **_CHUNG,
        "co_quan_ban_hanh": to_chuc,
        "chu_the_ban_hanh": chu_the,
        "nguoi_ky": nguoi_ky,
    }


KIEM_TRA = _chu_tri(
    UY_BAN_KIEM_TRA, "uy_ban_kiem_tra", ky("Bạc Thị Anh", "Chủ nhiệm", "T/M")
)  # fmt: skip
TO_CHUC = _chu_tri(BAN_TO_CHUC, "thu_truong", ky("Đỗ Văn Bách", "Trưởng Ban"))
TO_CHUC_KY_THAY = _chu_tri(
    BAN_TO_CHUC.model_copy(update={"ten_lien_tich": "Ban Tổ chức Tỉnh uỷ"}),
    "thu_truong",
    ky("Mai Thị Bưởi", "Phó Trưởng Ban", "K/T", thay_cho="Trưởng Ban"),
)
PHONG = _chu_tri(VAN_PHONG, "thu_truong", ky("Hoàng Văn Bình", "Chánh Văn phòng"))


def ke_hoach_lien_tich(noi_dung: object = MOT_DONG, **khac: Any) -> VanBan:
    """A plan of the inspectors and the police under 05-HD/VPTW; `Any`: fields to change."""
    truong = {**KIEM_TRA, "cung_ban_hanh": (CONG_AN,), "trich_yeu": "phối hợp công tác năm 2026"}
    return ke_hoach_2026(noi_dung, **{**truong, **khac})


def cac_van_ban_lien_tich() -> dict[str, VanBan]:
    """Every case of print, by name: `<regulation>_<bodies>`."""
    nam_2021 = {"ngay_ban_hanh": date(2021, 3, 3), "trich_yeu": "phối hợp công tác cán bộ"}
    return {
        "hd05_hai": ke_hoach_lien_tich(),
        "hd05_van_phong": ke_hoach_2026(**PHONG, cung_ban_hanh=(VAN_PHONG_UBND,)),
        "hd05_ba": ke_hoach_lien_tich(BA_TRANG, cung_ban_hanh=(CONG_AN, NOI_CHINH)),
        "hd05_bon_ten_dai": nghi_quyet_2026(
            **PHONG, cung_ban_hanh=(LIEN_HIEP, UBND_TINH, SO_NONG_NGHIEP)
        ),
        "hd36_hai": ke_hoach_2021(**TO_CHUC_KY_THAY, **nam_2021, cung_ban_hanh=(SO_NOI_VU,)),
        "hd36_hai_ten_dai": ke_hoach_2021(**PHONG, **nam_2021, cung_ban_hanh=(LIEN_HIEP,)),
        "hd36_ba": ke_hoach_2021(
            **TO_CHUC, **nam_2021, cung_ban_hanh=(NOI_CHINH, SO_NOI_VU), do_khan="khan"
        ),
        "hd36_ba_ten_dai": ke_hoach_2021(
            **KIEM_TRA, **nam_2021, cung_ban_hanh=(SO_NONG_NGHIEP, UBND_TINH)
        ),
    }

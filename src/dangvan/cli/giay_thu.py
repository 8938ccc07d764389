"""Invented papers, one of each kind under each regulation, to print a template on trial."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from dangvan.cli.tep_van_ban import tim_loai
from dangvan.models import VanBan
from dangvan.regulations import Regulation

_SAU_HIEU_LUC = timedelta(days=120)
_THAN = """# I. Mục tiêu

Nâng cao chất lượng công tác phát triển đảng viên.

# II. Tổ chức thực hiện

## 1. Văn phòng Đảng uỷ

- Theo dõi, đôn đốc việc thực hiện;
- Tổng hợp, báo cáo hằng quý.

## 2. Các chi bộ, đảng bộ trực thuộc

Thực hiện theo phụ lục kèm theo.

# Phụ lục. Danh sách chi bộ

| TT | Chi bộ | Đảng viên |
| :-: | --- | --: |
| 1 | Chi bộ Văn phòng | 12 |
"""

# Any: facts before validation
_CHUNG: Mapping[str, Any] = MappingProxyType(
    {
        "co_quan_ban_hanh": {
            "loai_to_chuc": "dang_uy_cap_tren_co_so",
            "ten_to_chuc": "Đảng uỷ các cơ quan Đảng tỉnh",
            "cap_tren": {"loai_to_chuc": "tinh_uy", "ten_to_chuc": "Tỉnh uỷ Lâm Đồng"},
            "dia_danh": "Lâm Đồng",
        },
        "chu_the_ban_hanh": "ban_thuong_vu",
        "so_van_ban": 17,
        "can_cu": ("Căn cứ Điều lệ Đảng Cộng sản Việt Nam",),
        "noi_nhan": ("Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ", "Lưu Văn phòng Đảng uỷ"),
        "nguoi_ky": {"ho_ten": "Nguyễn Văn A", "chuc_vu": "Phó Bí thư"},
        "tac_gia": "của Ban Thường vụ",
        "ky_hieu_soan_thao": "NguyenVanA-26",
        "do_khan": "khan",
        "pham_vi": "Lưu hành nội bộ",
    }
)
_THAN_BAI = {"trich_yeu": "về công tác phát triển đảng viên", "noi_dung": _THAN}
_RIENG: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "nghi_quyet": _THAN_BAI,
        "ke_hoach": _THAN_BAI,
        "quyet_dinh_ket_nap": {
            "quan_chung": {
                "ho_ten": "Trần Thị B",
                "ngay_sinh": "05/9/1990",
                "gioi_tinh": "nữ",
                "que_quan": "xã Đồi Thông, tỉnh Lâm Đồng",
                "don_vi": "chuyên viên Văn phòng",
            },
            "chi_bo": "Chi bộ Văn phòng",
            "co_quan_thi_hanh": ("Văn phòng Đảng uỷ", "Ban Tổ chức Đảng uỷ"),
        },
    }
)


_TRUONG = {
    "dong_khan": "do_khan",
    "pham_vi": "pham_vi",
    "dong_tac_gia": "tac_gia",
    "ky_hieu_soan_thao": "ky_hieu_soan_thao",
}


def giay_thu(kind: str, pack: Regulation, thieu: Collection[str] = ()) -> VanBan:
    """Return an invented paper of a kind, dated while a regulation is in force.

    Args:
        kind: The kind.
        pack: The regulation.
        thieu: Names the template has no tag for: the paper has no such facts.
    """
    ngay = pack.hieu_luc_tu + _SAU_HIEU_LUC
    facts: dict[str, Any] = {**_CHUNG, **_RIENG[kind], "ngay_ban_hanh": ngay}
    for ten in thieu:
        facts.pop(_TRUONG.get(ten, ""), None)
    if kind == "quyet_dinh_ket_nap":
        facts["nghi_quyet_chi_bo"] = {
            "ten_loai": "Nghị quyết",
            "so_ky_hieu": "12-NQ/CB",
            "ngay_ban_hanh": ngay - timedelta(days=20),
            "co_quan_ban_hanh": "Chi bộ Văn phòng",
            "trich_yeu": "đề nghị kết nạp đảng viên",
        }
    return tim_loai(kind).model_validate(facts)

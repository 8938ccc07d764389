"""One invented paper of each kind, complete enough to show what every tag of a template prints."""

from typing import Any

from dangvan.models import KeHoach, NghiQuyet, QuyetDinhKetNap

_CHUNG: dict[str, Any] = {  # Any: facts before validation
    "co_quan_ban_hanh": {
        "loai_to_chuc": "dang_uy_cap_tren_co_so",
        "ten_to_chuc": "Đảng uỷ các cơ quan Đảng tỉnh",
        "cap_tren": {"loai_to_chuc": "tinh_uy", "ten_to_chuc": "Tỉnh uỷ Lâm Đồng"},
        "dia_danh": "Lâm Đồng",
    },
    "chu_the_ban_hanh": "ban_thuong_vu",
    "so_van_ban": 7,
    "ngay_ban_hanh": "30/6/2026",
    "can_cu": ["Căn cứ Điều lệ Đảng Cộng sản Việt Nam"],
    "kinh_gui": ["Ban Thường vụ Tỉnh uỷ"],
    "noi_nhan": ["Ban Thường vụ Tỉnh uỷ", "Lưu Văn phòng Đảng uỷ"],
    "nguoi_ky": {"ho_ten": "Nguyễn Văn A", "chuc_vu": "Bí thư"},
    "tac_gia": "của Ban Thường vụ",
    "do_khan": "khan",
    "pham_vi": "Lưu hành nội bộ",
    "ky_hieu_soan_thao": "NVA, 25",
}
_CO_PHU_LUC = "Có một phụ lục kèm theo.\n\n# Phụ lục. Danh sách chi bộ\n\nChi bộ Văn phòng."


def nghi_quyet() -> NghiQuyet:
    return NghiQuyet.model_validate(
        {**_CHUNG, "trich_yeu": "công tác phát triển đảng viên", "noi_dung": _CO_PHU_LUC}
    )


def ke_hoach() -> KeHoach:
    return KeHoach.model_validate(
        {**_CHUNG, "trich_yeu": "bồi dưỡng nhận thức về Đảng", "noi_dung": _CO_PHU_LUC}
    )


def quyet_dinh() -> QuyetDinhKetNap:
    quan_chung = {
        "ho_ten": "Trần Thị B",
        "ngay_sinh": "05/9/1995",
        "gioi_tinh": "nữ",
        "que_quan": "xã Đồi Thông, tỉnh Lâm Đồng",
        "don_vi": "chuyên viên Văn phòng",
    }
    nghi_quyet_chi_bo = {
        "ten_loai": "Nghị quyết",
        "so_ky_hieu": "12-NQ/CB",
        "ngay_ban_hanh": "05/5/2026",
        "co_quan_ban_hanh": "Chi bộ Văn phòng",
        "trich_yeu": "đề nghị kết nạp đảng viên",
    }
    return QuyetDinhKetNap.model_validate(
        {
            **_CHUNG,
            "quan_chung": quan_chung,
            "chi_bo": "Chi bộ Văn phòng",
            "nghi_quyet_chi_bo": nghi_quyet_chi_bo,
            "co_quan_thi_hanh": ["Văn phòng Đảng uỷ"],
        }
    )

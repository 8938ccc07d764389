"""The columns of a list of admissions, and how one row of it becomes the facts of a decision."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from dangvan.batch.cot import Cot
from dangvan.models import QuyetDinhKetNap, VanBan
from dangvan.text import gap_dau

COT_KET_NAP: tuple[Cot, ...] = (
    Cot("thu_tu", "TT", ("STT", "Số thứ tự"), "so_thu_tu"),
    Cot("ho_ten", "Họ và tên", ("Họ tên", "Họ, tên khai sinh"), "ho_ten", bat_buoc=True),
    Cot(
        "ngay_sinh",
        "Ngày sinh",
        ("Ngày, tháng, năm sinh", "Sinh ngày"),
        "ngay_du",
        bat_buoc=True,
        cot_gioi_tinh="gioi_tinh",
    ),
    Cot("gioi_tinh", "Giới tính", ("Nam/Nữ", "Phái"), "gioi_tinh", bat_buoc=True),
    Cot("dan_toc", "Dân tộc", (), "ten_rieng"),
    Cot("ton_giao", "Tôn giáo", (), "ten_rieng"),
    Cot("que_quan", "Quê quán", ("Nguyên quán",), bat_buoc=True),
    Cot(
        "don_vi",
        "Nghề nghiệp, đơn vị",
        ("Đơn vị công tác", "Chức vụ, đơn vị", "Nghề nghiệp", "Nơi công tác", "Đơn vị"),
        bat_buoc=True,
    ),
    Cot("trinh_do", "Trình độ", ("Trình độ chuyên môn", "Chuyên môn")),
    Cot("so_dinh_danh", "Số CCCD", ("CCCD", "Căn cước", "Số định danh cá nhân"), "cccd"),
    Cot("dang_uy_co_so", "Đảng uỷ cơ sở", ("Đảng bộ cơ sở", "Đảng uỷ")),
    Cot("chi_bo", "Chi bộ", ("Chi bộ đề nghị", "Tên chi bộ"), bat_buoc=True),
    Cot(
        "ngay_chung_nhan",
        "Ngày cấp chứng nhận nhận thức về Đảng",
        ("Ngày chứng nhận", "Ngày cấp giấy chứng nhận"),
        "ngay_du",
    ),
    Cot(
        "so_nghi_quyet_chi_bo",
        "Số nghị quyết chi bộ",
        ("Nghị quyết chi bộ số", "Số NQ chi bộ"),
        bat_buoc=True,
    ),
    Cot(
        "ngay_nghi_quyet_chi_bo",
        "Ngày nghị quyết chi bộ",
        ("Nghị quyết chi bộ ngày", "Ngày NQ chi bộ"),
        "ngay_du",
        bat_buoc=True,
    ),
    Cot("tong_so_chi_bo", "Chi bộ: tổng số đảng viên chính thức", ("Tổng số chi bộ",), "so"),
    Cot("co_mat_chi_bo", "Chi bộ: có mặt", ("Có mặt chi bộ",), "so"),
    Cot("tan_thanh_chi_bo", "Chi bộ: tán thành", ("Tán thành chi bộ",), "so"),
    Cot(
        "so_nghi_quyet_dang_uy",
        "Số nghị quyết đảng uỷ",
        ("Nghị quyết đảng uỷ số", "Số NQ đảng uỷ"),
    ),
    Cot(
        "ngay_nghi_quyet_dang_uy",
        "Ngày nghị quyết đảng uỷ",
        ("Nghị quyết đảng uỷ ngày", "Ngày NQ đảng uỷ"),
        "ngay_du",
    ),
    Cot("tong_so_dang_uy", "Đảng uỷ: tổng số cấp uỷ viên", ("Tổng số đảng uỷ",), "so"),
    Cot("co_mat_dang_uy", "Đảng uỷ: có mặt", ("Có mặt đảng uỷ",), "so"),
    Cot("tan_thanh_dang_uy", "Đảng uỷ: tán thành", ("Tán thành đảng uỷ",), "so"),
    Cot("tong_so_quyet_dinh", "Cấp quyết định: tổng số", ("Tổng số cấp quyết định",), "so"),
    Cot("co_mat_quyet_dinh", "Cấp quyết định: có mặt", ("Có mặt cấp quyết định",), "so"),
    Cot("tan_thanh_quyet_dinh", "Cấp quyết định: tán thành", ("Tán thành cấp quyết định",), "so"),
    Cot("loai_quyet_dinh", "Loại quyết định", ("Trường hợp",)),
    Cot("so_dong_y", "Số văn bản đồng ý", ("Văn bản đồng ý số",)),
    Cot("ngay_dong_y", "Ngày văn bản đồng ý", ("Văn bản đồng ý ngày",), "ngay_du"),
    Cot("co_quan_dong_y", "Cơ quan đồng ý", ("Văn bản đồng ý của",)),
    Cot("ngay_ban_hanh", "Ngày ban hành", ("Ngày quyết định", "Ngày ký"), "ngay_du"),
    Cot("ghi_chu", "Ghi chú", ("Chú thích",)),
)
"""The headings a list may have; `form` writes them, the reader finds them in any order."""

LOAI_QUYET_DINH: Mapping[str, str] = {
    "lần đầu": "lan_dau",
    "kết nạp lại": "ket_nap_lai",
    "có ý kiến cấp trên": "co_y_kien_cap_tren",
    "chuyển đơn vị": "chuyen_don_vi",
    "uỷ quyền": "uy_quyen",
}
"""The words of the column "Loại quyết định" and the value each stands for."""

KHOA_NGUOI = (("so_dinh_danh",), ("ho_ten", "ngay_sinh"))
"""Two rows with an equal citizen number, or an equal name and birth date, are one person."""

BAN_GHI_CHUNG: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "dang_uy_co_so": ("dang_uy_co_so",),
        "chi_bo": ("chi_bo", "dang_uy_co_so"),
        "nghi_quyet_chi_bo": ("nghi_quyet_chi_bo",),
        "nghi_quyet_dang_uy": ("nghi_quyet_dang_uy",),
    }
)
"""Records that many rows share, and the facts of a row each follows from, beside the office's."""

_QUAN_CHUNG = (
    "ho_ten", "ngay_sinh", "gioi_tinh", "que_quan", "don_vi", "dan_toc", "ton_giao", "trinh_do",
    "so_dinh_danh",
)  # fmt: skip
_PHIEU_CHI_BO = ("tong_so_chi_bo", "co_mat_chi_bo", "tan_thanh_chi_bo")
_PHIEU_DANG_UY = ("tong_so_dang_uy", "co_mat_dang_uy", "tan_thanh_dang_uy")
_PHIEU_QUYET_DINH = ("tong_so_quyet_dinh", "co_mat_quyet_dinh", "tan_thanh_quyet_dinh")
_DE_NGHI = "đề nghị kết nạp đảng viên"

_SuKien = dict[str, Any]
"""Facts before validation; `Any` since the model looks at them next."""


def su_kien_ket_nap(dong: Mapping[str, object]) -> _SuKien:
    """Return the facts of one decision that its row holds; the office's facts are not in it."""
    su_kien: _SuKien = {
        "quan_chung": _co_ghi({ten: dong.get(ten) for ten in _QUAN_CHUNG}),
        "chi_bo": dong.get("chi_bo"),
        "nghi_quyet_chi_bo": _nghi_quyet(dong, "chi_bo", dong.get("chi_bo"), "CB"),
        "bieu_quyet_chi_bo": _bieu_quyet(dong, _PHIEU_CHI_BO),
        "dang_uy_co_so": dong.get("dang_uy_co_so"),
        "nghi_quyet_dang_uy": _nghi_quyet(dong, "dang_uy", dong.get("dang_uy_co_so"), "ĐU"),
        "bieu_quyet_dang_uy": _bieu_quyet(dong, _PHIEU_DANG_UY),
        "bieu_quyet_cap_quyet_dinh": _bieu_quyet(dong, _PHIEU_QUYET_DINH),
        "van_ban_dong_y": _dong_y(dong),
        "loai_quyet_dinh": _loai(dong.get("loai_quyet_dinh")),
        "ngay_chung_nhan": dong.get("ngay_chung_nhan"),
        "ngay_ban_hanh": dong.get("ngay_ban_hanh"),
    }
    return _co_ghi(su_kien)


def nhan_dang(van_ban: VanBan) -> tuple[tuple[str, ...], str]:
    """Return what makes the paper's person one, and what tells namesakes born on one day apart.

    Somebody admitted again is decided on a second time, so that counts too.
    """
    assert isinstance(van_ban, QuyetDinhKetNap)
    nguoi = van_ban.quan_chung
    lai = "lai" if van_ban.loai_quyet_dinh == "ket_nap_lai" else ""
    return (gap_dau(nguoi.ho_ten), nguoi.ngay_sinh.isoformat(), lai), nguoi.so_dinh_danh or ""


def ten_rieng(van_ban: VanBan) -> dict[str, str]:
    """Return the names a file may be called by, if the office chooses so."""
    assert isinstance(van_ban, QuyetDinhKetNap)
    return {"ho_ten": van_ban.quan_chung.ho_ten, "chi_bo": van_ban.chi_bo.ten_to_chuc}


def _co_ghi(su_kien: _SuKien) -> _SuKien:
    return {ten: gia_tri for ten, gia_tri in su_kien.items() if gia_tri is not None}


def _nghi_quyet(
    dong: Mapping[str, object], cua: str, co_quan: object, ky_hieu: str
) -> _SuKien | None:
    so = dong.get(f"so_nghi_quyet_{cua}")
    ngay = dong.get(f"ngay_nghi_quyet_{cua}")
    if so is None and ngay is None:
        return None
    return _co_ghi(
        {
            "ten_loai": "Nghị quyết",
            "so_ky_hieu": _du_ky_hieu(so, f"NQ/{ky_hieu}"),
            "ngay_ban_hanh": ngay,
            "co_quan_ban_hanh": co_quan,
            "trich_yeu": _DE_NGHI,
        }
    )


def _du_ky_hieu(so: object, ky_hieu: str) -> object:
    """Complete a bare number: clerks write `12` for `12-NQ/CB`."""
    chu = str(so).strip() if so is not None else ""
    return f"{int(chu):02d}-{ky_hieu}" if chu.isdecimal() else (chu or None)


def _bieu_quyet(dong: Mapping[str, object], cac_cot: tuple[str, str, str]) -> _SuKien | None:
    tong, co_mat, tan_thanh = map(dong.get, cac_cot)
    if tong is None and co_mat is None and tan_thanh is None:
        return None
    if co_mat is None:
        co_mat = tan_thanh if tong is None else tong
    return _co_ghi({"tong_thanh_vien": tong, "co_mat": co_mat, "tan_thanh": tan_thanh})


def _dong_y(dong: Mapping[str, object]) -> _SuKien | None:
    so, ngay, co_quan = (dong.get(f"{ten}_dong_y") for ten in ("so", "ngay", "co_quan"))
    if so is None and ngay is None and co_quan is None:
        return None
    return _co_ghi(
        {
            "ten_loai": "Công văn",
            "so_ky_hieu": so,
            "ngay_ban_hanh": ngay,
            "co_quan_ban_hanh": co_quan,
            "trich_yeu": "về việc đồng ý kết nạp đảng viên",
        }
    )


def _loai(chu: object) -> object:
    if chu is None:
        return None
    theo_chu = {gap_dau(ten): gia_tri for ten, gia_tri in LOAI_QUYET_DINH.items()}
    return theo_chu.get(gap_dau(str(chu)), chu)

"""Quy định 399-QĐ/TW of 09/01/2026: kinds and authority from that day."""

from datetime import date

from dangvan.regulations.danh_muc_the_loai import CAC_THE_LOAI
from dangvan.regulations.the_loai import QuyDinhTheLoai, ThamQuyen

_DIEU_11 = "399-QĐ/TW (2026), Điều 11, theo hai bản tóm tắt"
_MOI_CAP_CO_SO = (
    "Nghị quyết",
    "Quyết định",
    "Kết luận",
    "Thông báo",
    "Báo cáo",
    "Kế hoạch",
    "Quy hoạch",
    "Chương trình",
    "Đề án",
    "Phương án",
    "Dự án",
    "Tờ trình",
    "Công văn",
    "Biên bản",
)


def _tham_quyen(
    loai_to_chuc: tuple[str, ...], chu_the: str, ten: str, *duoc_ban_hanh: str
) -> ThamQuyen:
    return ThamQuyen(loai_to_chuc, chu_the, ten, duoc_ban_hanh, (), _DIEU_11, "C")


QD399_2026 = QuyDinhTheLoai(
    khoa="qd399_2026",
    so_van_ban="399-QĐ/TW",
    ngay_ban_hanh=date(2026, 1, 9),
    hieu_luc_tu=date(2026, 1, 9),
    hieu_luc_den=None,
    the_loai=CAC_THE_LOAI,
    so_giay_to_hanh_chinh=8,
    giay_to_hanh_chinh=(
        "Giấy giới thiệu",
        "Giấy chứng nhận",
        "Giấy đi đường",
        "Giấy nghỉ phép",
        "Giấy mời",
        "Phiếu chuyển",
        "Phiếu gửi",
        "Thư công",
    ),
    tham_quyen=(
        _tham_quyen(
            ("dang_uy_co_so",),
            "ban_chap_hanh",
            "ban chấp hành đảng bộ cơ sở",
            *_MOI_CAP_CO_SO,
            "Quy chế",
            "Quy định",
        ),
        _tham_quyen(
            ("dang_uy_co_so",),
            "ban_thuong_vu",
            "ban thường vụ đảng uỷ cơ sở",
            *_MOI_CAP_CO_SO,
            "Quy định",
            "Hướng dẫn",
        ),
        _tham_quyen(
            ("chi_bo_co_so", "chi_bo_truc_thuoc"), "chi_bo", "chi bộ", *_MOI_CAP_CO_SO, "Quy chế"
        ),
        _tham_quyen(
            ("dai_hoi_chi_bo",),
            "dai_hoi",
            "đại hội chi bộ",
            "Nghị quyết",
            "Quy chế",
            "Chương trình",
            "Công văn",
            "Biên bản",
        ),
    ),
    source="399-QĐ/TW (2026), Điều 5-7, 11, 13",
    do_tin_cay="B",
)

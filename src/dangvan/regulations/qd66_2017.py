"""Quy định 66-QĐ/TW of 06/02/2017: kinds and authority until 08/01/2026."""

from datetime import date

from dangvan.regulations.danh_muc_the_loai import CAC_THE_LOAI
from dangvan.regulations.the_loai import QuyDinhTheLoai, ThamQuyen

_DIEU_7 = "66-QĐ/TW (2017), Điều 7, theo một trang trích nguyên văn"
_CAP_TINH = ("tinh_uy", "thanh_uy", "dang_uy_truc_thuoc_trung_uong")
_CHUNG = (
    "Nghị quyết",
    "Quyết định",
    "Kết luận",
    "Quy chế",
    "Quy định",
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
    return ThamQuyen(loai_to_chuc, chu_the, ten, duoc_ban_hanh, (), _DIEU_7, "C")


QD66_2017 = QuyDinhTheLoai(
    khoa="qd66_2017",
    so_van_ban="66-QĐ/TW",
    ngay_ban_hanh=date(2017, 2, 6),
    hieu_luc_tu=date(2017, 2, 6),
    hieu_luc_den=date(2026, 1, 8),
    the_loai=CAC_THE_LOAI,
    # Eight papers as well, but no source that lists them was seen.
    so_giay_to_hanh_chinh=8,
    giay_to_hanh_chinh=(),
    tham_quyen=(
        _tham_quyen(
            ("dai_hoi_tinh",),
            "dai_hoi",
            "đại hội đảng bộ cấp tỉnh",
            "Nghị quyết",
            "Quy chế",
            "Thông báo",
            "Thông cáo",
            "Chương trình",
            "Công văn",
            "Biên bản",
        ),
        _tham_quyen(
            ("co_quan_dai_hoi_tinh",),
            "doan_chu_tich",
            "đoàn chủ tịch đại hội cấp tỉnh",
            "Thông báo",
            "Báo cáo",
            "Chương trình",
            "Công văn",
            "Biên bản",
        ),
        _tham_quyen(
            ("co_quan_dai_hoi_tinh",),
            "doan_thu_ky",
            "đoàn thư ký đại hội cấp tỉnh",
            "Báo cáo",
            "Chương trình",
            "Công văn",
            "Biên bản",
        ),
        _tham_quyen(
            ("co_quan_dai_hoi_tinh",), "ban_tham_tra", "ban thẩm tra tư cách đại biểu", "Báo cáo"
        ),
        _tham_quyen(("co_quan_dai_hoi_tinh",), "ban_kiem_phieu", "ban kiểm phiếu", "Báo cáo"),
        _tham_quyen(
            _CAP_TINH, "ban_chap_hanh", "ban chấp hành đảng bộ cấp tỉnh", *_CHUNG, "Thông cáo"
        ),
        _tham_quyen(
            _CAP_TINH,
            "ban_thuong_vu",
            "ban thường vụ cấp tỉnh",
            *_CHUNG,
            "Chỉ thị",
            "Thông tri",
            "Hướng dẫn",
        ),
        ThamQuyen(
            ("chi_bo_co_so", "chi_bo_truc_thuoc"),
            "chi_bo",
            "chi bộ",
            None,
            ("Quy chế", "Thông báo", "Kết luận"),
            "66-QĐ/TW (2017), Điều 9 khoản 4, theo một bộ câu hỏi thi",
            "C",
        ),
    ),
    source="66-QĐ/TW (2017), Điều 14-16",
    do_tin_cay="C",
)

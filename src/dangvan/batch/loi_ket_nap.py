"""Which cell of a list of admissions to mark for what the model finds wrong with a decision."""

from collections.abc import Mapping

from dangvan.batch.cot_ket_nap import LOAI_QUYET_DINH

COT_CUA_TRUONG: Mapping[str, str] = {
    "quan_chung": "ho_ten",
    "quan_chung.ho_ten": "ho_ten",
    "quan_chung.ngay_sinh": "ngay_sinh",
    "quan_chung.gioi_tinh": "gioi_tinh",
    "quan_chung.que_quan": "que_quan",
    "quan_chung.don_vi": "don_vi",
    "quan_chung.dan_toc": "dan_toc",
    "quan_chung.ton_giao": "ton_giao",
    "quan_chung.trinh_do": "trinh_do",
    "quan_chung.so_dinh_danh": "so_dinh_danh",
    "chi_bo": "chi_bo",
    "dang_uy_co_so": "dang_uy_co_so",
    "nghi_quyet_chi_bo": "so_nghi_quyet_chi_bo",
    "nghi_quyet_chi_bo.ngay_ban_hanh": "ngay_nghi_quyet_chi_bo",
    "nghi_quyet_chi_bo.co_quan_ban_hanh": "chi_bo",
    "nghi_quyet_dang_uy": "so_nghi_quyet_dang_uy",
    "nghi_quyet_dang_uy.ngay_ban_hanh": "ngay_nghi_quyet_dang_uy",
    "nghi_quyet_dang_uy.co_quan_ban_hanh": "dang_uy_co_so",
    "bieu_quyet_chi_bo": "tan_thanh_chi_bo",
    "bieu_quyet_chi_bo.tong_thanh_vien": "tong_so_chi_bo",
    "bieu_quyet_chi_bo.co_mat": "co_mat_chi_bo",
    "bieu_quyet_dang_uy": "tan_thanh_dang_uy",
    "bieu_quyet_dang_uy.tong_thanh_vien": "tong_so_dang_uy",
    "bieu_quyet_dang_uy.co_mat": "co_mat_dang_uy",
    "bieu_quyet_cap_quyet_dinh": "tan_thanh_quyet_dinh",
    "bieu_quyet_cap_quyet_dinh.tong_thanh_vien": "tong_so_quyet_dinh",
    "bieu_quyet_cap_quyet_dinh.co_mat": "co_mat_quyet_dinh",
    "van_ban_dong_y": "so_dong_y",
    "van_ban_dong_y.ngay_ban_hanh": "ngay_dong_y",
    "van_ban_dong_y.co_quan_ban_hanh": "co_quan_dong_y",
    "loai_quyet_dinh": "loai_quyet_dinh",
    "ngay_chung_nhan": "ngay_chung_nhan",
    "ngay_ban_hanh": "ngay_ban_hanh",
}
"""The column of each fact of a decision, by the place of the fact in the model."""

COT_CUA_CAU: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("^Biểu quyết chi bộ – Có mặt", ("co_mat_chi_bo", "tong_so_chi_bo")),
    ("^Biểu quyết đảng uỷ – Có mặt", ("co_mat_dang_uy", "tong_so_dang_uy")),
    ("^Biểu quyết cấp quyết định – Có mặt", ("co_mat_quyet_dinh", "tong_so_quyet_dinh")),
    ("tuổi nên cần Văn bản đồng ý", ("so_dong_y", "ngay_sinh")),
    ("nên cần Văn bản đồng ý", ("so_dong_y", "loai_quyet_dinh")),
    ("^chưa đủ .* tuổi|^Ngày sinh", ("ngay_sinh",)),
    ("nên cần Nghị quyết đảng uỷ", ("so_nghi_quyet_dang_uy", "dang_uy_co_so")),
    ("^có Nghị quyết đảng uỷ mà không", ("dang_uy_co_so", "so_nghi_quyet_dang_uy")),
    ("^ngày cấp giấy chứng nhận|^giấy chứng nhận", ("ngay_chung_nhan",)),
    ("^ngày (họp|nghị quyết) chi bộ", ("ngay_nghi_quyet_chi_bo",)),
    ("^ngày nghị quyết đảng uỷ", ("ngay_nghi_quyet_dang_uy",)),
    ("^ngày văn bản đồng ý", ("ngay_dong_y",)),
    ("^biểu quyết của chi bộ", ("tan_thanh_chi_bo",)),
    ("^biểu quyết của đảng uỷ", ("tan_thanh_dang_uy",)),
    ("^biểu quyết của cấp quyết định", ("tan_thanh_quyet_dinh",)),
    ("được uỷ quyền tự quyết định", ("loai_quyet_dinh", "dang_uy_co_so")),
    ("không quyết định theo uỷ quyền", ("loai_quyet_dinh",)),
    (r"^ngày \d\S* |sau ngày của văn bản này|sau ngày ban hành", ("ngay_ban_hanh",)),
    ("[Cc]hức vụ|Chủ thể ban hành|thiếu Địa danh| không ký ", ()),
)
"""The columns a rule over several facts is about, by a pattern of its sentence; the first column
the list has is marked, and none where the rule is about the office's facts."""

CACH_SUA: Mapping[str, str] = {
    "loai_quyet_dinh": "ghi một trong: " + ", ".join(LOAI_QUYET_DINH) + "; hoặc để trống"
}
"""How to mend a cell, where the model's advice speaks of its own values."""

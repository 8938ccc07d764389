"""Invented papers of two offices, one under each regulation, for tests of every room.

All people are invented, and so are the numbers, days and votes of the papers.
"""

from datetime import date
from typing import Any

from dangvan.models import (
    KeHoach,
    NghiQuyet,
    NguoiKy,
    NhiemKy,
    QuanChung,
    QuyetDinhKetNap,
    ThamChieu,
    ToChucDang,
    VanBan,
)

MOT_DONG = "Giao Văn phòng theo dõi, đôn đốc việc thực hiện."

_Y_CHINH = (
    "Lãnh đạo, chỉ đạo các chi bộ, đảng bộ trực thuộc quán triệt và tổ chức thực hiện nghiêm túc "
    "các chủ trương của cấp trên gắn với nhiệm vụ chính trị của từng cơ quan, đơn vị; kịp thời "
    "tháo gỡ khó khăn, vướng mắc phát sinh từ cơ sở.",
    "Nâng cao chất lượng sinh hoạt chi bộ, nhất là sinh hoạt theo chuyên đề; phân công cấp uỷ viên "
    "dự sinh hoạt với chi bộ ít nhất sáu tháng một lần và ghi rõ ý kiến chỉ đạo vào biên bản.",
    "Làm tốt công tác tạo nguồn, bồi dưỡng, giúp đỡ quần chúng ưu tú; bảo đảm nguyên tắc, tiêu "
    "chuẩn, quy trình kết nạp; không chạy theo số lượng mà hạ thấp tiêu chuẩn người được kết nạp.",
    "Tăng cường kiểm tra, giám sát việc chấp hành Điều lệ Đảng, nguyên tắc tập trung dân chủ và "
    "quy chế làm việc; xử lý kịp thời, nghiêm minh tổ chức đảng và đảng viên vi phạm.",
    "Định kỳ sáu tháng, hằng năm, các chi bộ, đảng bộ trực thuộc báo cáo kết quả thực hiện về Ban "
    "Thường vụ để tổng hợp, đánh giá và chỉ đạo.",
)

BA_TRANG = "\n\n".join(_Y_CHINH * 5)

# Texts that end near the foot of page one, where the block of the signer must not be torn.
CUOI_TRANG = {so: "\n\n".join([MOT_DONG] * so) for so in (16, 18, 20, 22, 24)}

CO_MUC = "\n\n".join(
    (
        "# I. Mục tiêu",
        "## 1. Mục tiêu chung",
        _Y_CHINH[0],
        "## 2. Chỉ tiêu",
        *(f"- {cau}" for cau in _Y_CHINH[1:3]),
        "# II. Tổ chức thực hiện",
        "1. Các chi bộ, đảng bộ trực thuộc xây dựng kế hoạch trước ngày 15 tháng sau.",
        "2. " + _Y_CHINH[4],
    )
)

CO_CHUONG = "\n\n".join(
    (
        "# Phần I. Những quy định chung",
        "# Chương I. Phạm vi, đối tượng",
        "# Điều 1. Phạm vi điều chỉnh",
        "1. " + _Y_CHINH[0],
        "2. Việc phân công thực hiện như sau:",
        "    a) Văn phòng tham mưu, tổng hợp, theo dõi tiến độ chung;",
        "    b) Ban Xây dựng Đảng hướng dẫn nghiệp vụ, kiểm tra hồ sơ.",
        "# Điều 2. Nguyên tắc",
        "Công việc được làm **đúng thẩm quyền**, *đúng thời hạn* và công khai trong tổ chức đảng.",
        "# Chương II. Tổ chức thực hiện",
        "# Điều 3. Trách nhiệm thi hành",
        _Y_CHINH[4],
    )
)

BANG_CO_TONG = "\n".join(
    (
        "Kinh phí bồi dưỡng được phân bổ như sau:",
        "",
        "Bảng 1. Phân bổ kinh phí bồi dưỡng",
        "",
        "Đơn vị tính: nghìn đồng",
        "",
        "| TT | Nội dung chi | Số lớp | Thành tiền |",
        "| :-: | --- | --: | --: |",
        "| 1 | Mở lớp bồi dưỡng nhận thức về Đảng cho quần chúng ưu tú | 4 | 48.500 |",
        "| 2 | Tài liệu, văn phòng phẩm | 4 | 6.250 |",
        "| | Tổng cộng | | = |",
        "",
        "Văn phòng thanh toán, quyết toán theo quy định.",
    )
)

BANG_NHIEU_COT = "\n".join(
    (
        "Tiến độ thực hiện các công việc chính như sau:",
        "",
        "| TT | Nội dung công việc | Chủ trì | Hoàn thành trước ngày | Sản phẩm | Ghi chú |",
        "| :-: | --- | --- | :-: | --- | --- |",
        "| 1 | Rà soát nguồn, giao chỉ tiêu kết nạp đến từng chi bộ | Ban Xây dựng Đảng "
        "| 15/11/2026 | Văn bản giao chỉ tiêu | 45-CV/ĐU |",
        "| 2 | Mở lớp bồi dưỡng nhận thức về Đảng | Trung tâm chính trị "
        "| 30/12/2026 | Giấy chứng nhận | 1.250.000 |",
        "",
        "Các chi bộ báo cáo kết quả trước ngày 15 tháng 11.",
    )
)

_DON_VI = tuple(f"Chi bộ phòng nghiệp vụ số {so}" for so in range(1, 71))

BANG_HAI_TRANG = "\n".join(
    (
        "Chỉ tiêu giao cho từng chi bộ trực thuộc như sau:",
        "",
        "| TT | Chi bộ trực thuộc | Quần chúng được bồi dưỡng | Đảng viên mới |",
        "| :-: | --- | --: | --: |",
        *(f"| {so} | {ten} | {so % 4 + 2} | {so % 3 + 1} |" for so, ten in enumerate(_DON_VI, 1)),
        "",
        "Các chi bộ báo cáo kết quả trước ngày 15 tháng 11.",
    )
)

CO_PHU_LUC = "\n\n".join((*_Y_CHINH[:2], "# Phụ lục Danh mục công việc", BA_TRANG))

TINH_UY_LAM_DONG = ToChucDang(
    loai_to_chuc="tinh_uy", ten_to_chuc="Tỉnh uỷ Lâm Đồng", dia_danh="Lâm Đồng"
)
DANG_UY_KHOI = ToChucDang(
    loai_to_chuc="dang_uy_khoi",
    ten_to_chuc="Đảng uỷ Khối các cơ quan tỉnh",
    dong_ten=("Đảng uỷ Khối", "các cơ quan tỉnh"),
    cap_tren=TINH_UY_LAM_DONG,
    dia_danh="Đà Lạt",
)
DANG_UY_CO_QUAN = ToChucDang(
    loai_to_chuc="dang_uy_cap_tren_co_so",
    ten_to_chuc="Đảng uỷ các cơ quan Đảng tỉnh",
    dong_ten=("Đảng uỷ các cơ quan", "Đảng tỉnh"),
    cap_tren=TINH_UY_LAM_DONG,
    dia_danh="Lâm Đồng",
)
DANG_UY_XA = ToChucDang(
    loai_to_chuc="dang_uy_cap_tren_co_so",
    ten_to_chuc="Đảng uỷ xã Đồi Thông",
    cap_tren=TINH_UY_LAM_DONG,
    dia_danh="Đồi Thông",
)
CHI_BO_XA = ToChucDang(
    loai_to_chuc="chi_bo_co_so",
    ten_to_chuc="Chi bộ Trường Tiểu học Đồi Thông",
    cap_tren=DANG_UY_XA,
    dia_danh="Đồi Thông",
)
DANG_UY_TEN_DAI = ToChucDang(
    loai_to_chuc="dang_uy_co_so",
    ten_to_chuc="Đảng uỷ Trung tâm Nghiên cứu và Chuyển giao Công nghệ",
    cap_tren=DANG_UY_CO_QUAN,
    dia_danh="Thành phố Huế",
)

NHIEM_KY_2020 = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 8, 1))
NHIEM_KY_2025 = NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=date(2025, 8, 1))

BI_THU = NguoiKy(ho_ten="Nguyễn Văn An", chuc_vu="Bí thư")
PHO_BI_THU = NguoiKy(ho_ten="Trần Thị Bình", chuc_vu="Phó Bí thư")

NOI_NHAN = (
    "Ban Thường vụ Tỉnh uỷ",
    "Các chi bộ, đảng bộ trực thuộc",
    "Lưu Văn phòng Đảng uỷ",
)

_NAM_2021 = {
    "co_quan_ban_hanh": DANG_UY_KHOI,
    "chu_the_ban_hanh": "ban_thuong_vu",
    "nhiem_ky": NHIEM_KY_2020,
    "ngay_ban_hanh": date(2021, 1, 14),
    "noi_nhan": NOI_NHAN,
    "nguoi_ky": PHO_BI_THU,
}
_NAM_2026 = {
    "co_quan_ban_hanh": DANG_UY_CO_QUAN,
    "chu_the_ban_hanh": "ban_thuong_vu",
    "nhiem_ky": NHIEM_KY_2025,
    "ngay_ban_hanh": date(2026, 9, 5),
    "noi_nhan": NOI_NHAN,
    "nguoi_ky": BI_THU,
}


def nghi_quyet_2021(noi_dung: object = MOT_DONG, **khac: Any) -> NghiQuyet:
    """A resolution under 36-HD/VPTW; `Any`: the fields to change, checked by the model."""
    truong = {**_NAM_2021, "so_van_ban": 2, "trich_yeu": "lãnh đạo thực hiện nhiệm vụ năm 2021"}
    return NghiQuyet.model_validate({**truong, "noi_dung": noi_dung, **khac})


def nghi_quyet_2026(noi_dung: object = MOT_DONG, **khac: Any) -> NghiQuyet:
    """A resolution under 05-HD/VPTW; `Any`: the fields to change, checked by the model."""
    truong = {
        **_NAM_2026,
        "so_van_ban": 7,
        "trich_yeu": "về lãnh đạo thực hiện nhiệm vụ quý IV năm 2026",
    }
    return NghiQuyet.model_validate({**truong, "noi_dung": noi_dung, **khac})


def ke_hoach_2021(noi_dung: object = MOT_DONG, **khac: Any) -> KeHoach:
    """A plan under 36-HD/VPTW; `Any`: the fields to change, checked by the model."""
    truong = {
        **_NAM_2021,
        "so_van_ban": 129,
        "trich_yeu": "nâng cao chất lượng kết nạp đảng viên",
        "can_cu": (
            "Căn cứ Điều lệ Đảng Cộng sản Việt Nam",
            "Thực hiện chương trình công tác năm 2021",
        ),
    }
    return KeHoach.model_validate({**truong, "noi_dung": noi_dung, **khac})


def ke_hoach_2026(noi_dung: object = MOT_DONG, **khac: Any) -> KeHoach:
    """A plan under 05-HD/VPTW; `Any`: the fields to change, checked by the model."""
    truong = {
        **_NAM_2026,
        "so_van_ban": 31,
        "trich_yeu": "về bồi dưỡng, tạo nguồn kết nạp đảng viên",
        "can_cu": (
            "Căn cứ Điều lệ Đảng Cộng sản Việt Nam",
            "Thực hiện chương trình công tác năm 2026",
        ),
    }
    return KeHoach.model_validate({**truong, "noi_dung": noi_dung, **khac})


def quyet_dinh_2021(**khac: Any) -> QuyetDinhKetNap:
    """An admission under 36-HD/VPTW; `Any`: the fields to change, checked by the model."""
    truong = {
        **_NAM_2021,
        "so_van_ban": 118,
        "ngay_ban_hanh": date(2021, 3, 3),
        "can_cu": ("Căn cứ Điều lệ Đảng Cộng sản Việt Nam",),
        "quan_chung": QuanChung(
            ho_ten="Lê Thị Hồng Cúc",
            ngay_sinh=date(1995, 2, 9),
            gioi_tinh="nữ",
            que_quan="xã Sông Trăng, tỉnh Đồng Nai",
            don_vi="chuyên viên Phòng Hành chính",
        ),
        "dang_uy_co_so": "Đảng uỷ Sở Khoa học và Công nghệ",
        "chi_bo": "Chi bộ Phòng Hành chính",
        "ngay_chung_nhan": date(2020, 10, 15),
        "nghi_quyet_chi_bo": ThamChieu(
            ten_loai="Nghị quyết",
            so_ky_hieu="03-NQ/CB",
            ngay_ban_hanh=date(2021, 1, 20),
            co_quan_ban_hanh="Chi bộ Phòng Hành chính",
            trich_yeu="đề nghị kết nạp đảng viên",
        ),
        "nghi_quyet_dang_uy": ThamChieu(
            ten_loai="Nghị quyết",
            so_ky_hieu="11-NQ/ĐU",
            ngay_ban_hanh=date(2021, 2, 2),
            co_quan_ban_hanh="Đảng uỷ Sở Khoa học và Công nghệ",
            trich_yeu="đề nghị kết nạp đảng viên",
        ),
        "co_quan_thi_hanh": ("Văn phòng Đảng uỷ Khối", "Ban Tổ chức Đảng uỷ Khối"),
    }
    return QuyetDinhKetNap.model_validate({**truong, **khac})


def quyet_dinh_2026(**khac: Any) -> QuyetDinhKetNap:
    """An admission under 05-HD/VPTW; `Any`: the fields to change, checked by the model."""
    truong = {
        **_NAM_2026,
        "so_van_ban": 45,
        "can_cu": ("Căn cứ Điều lệ Đảng Cộng sản Việt Nam",),
        "quan_chung": QuanChung(
            ho_ten="Phạm Quốc Dũng",
            ngay_sinh=date(1999, 12, 30),
            gioi_tinh="nam",
            que_quan="xã Đồi Thông, tỉnh Lâm Đồng",
            don_vi="giáo viên Trường Tiểu học Đồi Thông",
        ),
        "co_quan_ban_hanh": DANG_UY_XA,
        "chi_bo": CHI_BO_XA,
        "ngay_chung_nhan": date(2026, 3, 20),
        "nghi_quyet_chi_bo": ThamChieu(
            ten_loai="Nghị quyết",
            so_ky_hieu="08-NQ/CB",
            ngay_ban_hanh=date(2026, 8, 3),
            co_quan_ban_hanh="Chi bộ Trường Tiểu học Đồi Thông",
            trich_yeu="về đề nghị kết nạp đảng viên",
        ),
        "co_quan_thi_hanh": ("Văn phòng Đảng uỷ", "Ban Xây dựng Đảng"),
    }
    return QuyetDinhKetNap.model_validate({**truong, **khac})


_TRICH_YEU_DAI = (
    "về tăng cường sự lãnh đạo của các cấp uỷ đối với công tác tạo nguồn, bồi dưỡng, kết nạp đảng "
    "viên là đoàn viên, cán bộ, công chức, viên chức trẻ trong các cơ quan, đơn vị sự nghiệp"
)


def cac_van_ban() -> dict[str, VanBan]:
    """Every case of print, by name: `<regulation>_<kind>_<what is special>`."""
    return {
        "hd36_nghi_quyet_mot_dong": nghi_quyet_2021(),
        "hd36_nghi_quyet_ba_trang": nghi_quyet_2021(BA_TRANG),
        "hd36_nghi_quyet_trich_yeu_dai": nghi_quyet_2021(trich_yeu=_TRICH_YEU_DAI),
        "hd36_nghi_quyet_phu_luc": nghi_quyet_2021(CO_PHU_LUC),
        "hd36_ke_hoach_mot_dong": ke_hoach_2021(),
        "hd36_ke_hoach_ba_trang": ke_hoach_2021(BA_TRANG),
        "hd36_ke_hoach_bang": ke_hoach_2021(BANG_HAI_TRANG),
        "hd36_ke_hoach_muc": ke_hoach_2021(CO_MUC),
        "hd36_quyet_dinh": quyet_dinh_2021(),
        "hd36_quyet_dinh_hai_dieu": quyet_dinh_2021(so_dieu=2),
        "hd05_nghi_quyet_mot_dong": nghi_quyet_2026(),
        "hd05_nghi_quyet_ba_trang": nghi_quyet_2026(BA_TRANG),
        "hd05_nghi_quyet_trich_yeu_dai": nghi_quyet_2026(trich_yeu=_TRICH_YEU_DAI),
        "hd05_nghi_quyet_phu_luc": nghi_quyet_2026(CO_PHU_LUC),
        "hd05_nghi_quyet_ten_dai": nghi_quyet_2026(
            co_quan_ban_hanh=DANG_UY_TEN_DAI, ngay_ban_hanh=date(2026, 12, 27)
        ),
        "hd05_nghi_quyet_tac_gia": nghi_quyet_2026(
            tac_gia="của Ban Thường vụ Đảng uỷ các cơ quan Đảng tỉnh"
        ),
        "hd05_nghi_quyet_noi_nhan_dai": nghi_quyet_2026(
            noi_nhan=(
                *(
                    f"Các đồng chí uỷ viên Ban Thường vụ Đảng uỷ phụ trách cụm {so}"
                    for so in range(9)
                ),
                "Lưu Văn phòng Đảng uỷ",
            )
        ),
        "hd05_nghi_quyet_chuong": nghi_quyet_2026(CO_CHUONG),
        "hd05_ke_hoach_nhieu_cot": ke_hoach_2026(BANG_NHIEU_COT),
        "hd05_ke_hoach_tong_tien": ke_hoach_2026(BANG_CO_TONG),
        "hd05_nghi_quyet_chi_bo": nghi_quyet_2026(
            co_quan_ban_hanh=CHI_BO_XA,
            chu_the_ban_hanh="chi_bo",
            noi_nhan=("Đảng uỷ xã Đồi Thông", "Lưu Chi bộ"),
        ),
        "hd05_nghi_quyet_tinh_uy": nghi_quyet_2026(co_quan_ban_hanh=TINH_UY_LAM_DONG),
        "hd05_ke_hoach_mot_dong": ke_hoach_2026(),
        "hd05_ke_hoach_ba_trang": ke_hoach_2026(BA_TRANG),
        "hd05_ke_hoach_bang": ke_hoach_2026(BANG_HAI_TRANG),
        "hd05_ke_hoach_muc": ke_hoach_2026(CO_MUC),
        "hd05_ke_hoach_du_thao": ke_hoach_2026(
            so_van_ban=None, du_thao_lan=2, do_khan="khan", pham_vi="Lưu hành nội bộ"
        ),
        **{
            f"hd05_nghi_quyet_cuoi_trang_{so}": nghi_quyet_2026(noi_dung)
            for so, noi_dung in CUOI_TRANG.items()
        },
        "hd05_quyet_dinh": quyet_dinh_2026(),
        "hd05_quyet_dinh_hai_dieu": quyet_dinh_2026(so_dieu=2),
    }

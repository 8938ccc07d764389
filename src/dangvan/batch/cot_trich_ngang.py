"""The columns of the usual "danh sách trích ngang" of Party members and applicants."""

from dangvan.batch.cot import Cot

COT_TRICH_NGANG: tuple[Cot, ...] = (
    Cot("so_thu_tu", "TT", ("STT", "Số TT", "Số thứ tự"), kieu="so_thu_tu"),
    Cot(
        "ho_ten",
        "Họ và tên",
        ("Họ tên", "Họ, chữ đệm và tên", "Họ, đệm, tên", "Họ và chữ đệm và tên", "Tên đầy đủ"),
        kieu="ho_ten",
        bat_buoc=True,
    ),
    Cot(
        "ngay_sinh",
        "Ngày sinh",
        ("Ngày, tháng, năm sinh", "Năm sinh", "Sinh ngày", "Tháng, năm sinh"),
        kieu="ngay",
        cot_gioi_tinh="gioi_tinh",
    ),
    Cot("gioi_tinh", "Giới tính", ("Nam/nữ", "Phái", "Giới"), kieu="gioi_tinh"),
    Cot("dan_toc", "Dân tộc", kieu="ten_rieng"),
    Cot("ton_giao", "Tôn giáo", kieu="ten_rieng"),
    Cot("que_quan", "Quê quán", ("Nguyên quán", "Quê"), kieu="que_quan"),
    Cot("thuong_tru", "Thường trú", ("Hộ khẩu thường trú", "Hộ khẩu", "Nơi thường trú")),
    Cot("noi_o", "Nơi ở", ("Chỗ ở", "Nơi cư trú", "Tạm trú", "Nơi tạm trú", "Địa chỉ")),
    Cot(
        "cccd",
        "Số CCCD",
        (
            "CCCD",
            "Căn cước",
            "Căn cước công dân",
            "Số căn cước",
            "ĐDCN",
            "Định danh",
            "Định danh cá nhân",
            "Số định danh cá nhân",
            "CMND",
            "CMTND",
            "Mã định danh",
        ),
        kieu="cccd",
    ),
    Cot("so_the", "Số thẻ đảng viên", ("Số thẻ", "Số thẻ Đảng", "Thẻ đảng viên")),
    Cot("dien_thoai", "Điện thoại", ("Số điện thoại", "ĐT", "SĐT", "Di động"), kieu="dien_thoai"),
    Cot(
        "ngay_vao_dang",
        "Ngày vào Đảng",
        (
            "Ngày, tháng, năm vào Đảng",
            "Vào Đảng",
            "Ngày vào Đảng dự bị",
            "Vào Đảng dự bị",
            "Ngày dự bị",
            "Ngày kết nạp",
            "Ngày kết nạp Đảng",
        ),
        kieu="ngay",
    ),
    Cot(
        "ngay_chinh_thuc",
        "Ngày chính thức",
        (
            "Ngày, tháng, năm chính thức",
            "Chính thức",
            "Ngày vào Đảng chính thức",
            "Vào Đảng chính thức",
            "Ngày công nhận chính thức",
        ),
        kieu="ngay",
    ),
    Cot("trinh_do", "Trình độ", ("Trình độ chuyên môn",)),
    Cot("chuc_vu", "Chức vụ", ("Chức danh", "Nghề nghiệp")),
    Cot(
        "don_vi",
        "Đơn vị",
        (
            "Đơn vị công tác",
            "Nơi công tác",
            "Chức vụ, đơn vị",
            "Chức vụ, đơn vị công tác",
            "Nghề nghiệp, đơn vị",
            "Nghề nghiệp, đơn vị công tác",
        ),
    ),
    Cot("ghi_chu", "Ghi chú"),
)
"""What a list of people usually holds; only the name is required.

Source: usual practice of Party offices; no regulation fixes this list.
"""

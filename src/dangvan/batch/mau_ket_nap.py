"""The form of the list of admissions, and which kinds of paper have a form."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from dangvan.batch.cot_ket_nap import COT_KET_NAP, LOAI_QUYET_DINH
from dangvan.batch.mau_nhap import MauNhap
from dangvan.batch.vi_du import TEN_VI_DU

_MAU_KET_NAP = MauNhap(
    tieu_de="DANH SÁCH KẾT NẠP ĐẢNG VIÊN",
    cac_cot=COT_KET_NAP,
    lua_chon={"loai_quyet_dinh": tuple(ten.capitalize() for ten in LOAI_QUYET_DINH)},
    cach_ghi={
        "que_quan": "Như trong giấy khai sinh: xã (phường), huyện nếu có, tỉnh (thành phố).",
        "don_vi": "Nghề nghiệp hoặc chức danh, rồi đến nơi công tác, học tập.",
        "trinh_do": "Trình độ chuyên môn cao nhất: thạc sĩ, đại học, cao đẳng, trung cấp…",
        "dang_uy_co_so": "Bỏ trống nếu chi bộ trực thuộc thẳng cấp uỷ ra quyết định.",
        "chi_bo": "Tên đầy đủ của chi bộ đề nghị kết nạp.",
        "so_nghi_quyet_chi_bo": "Số và ký hiệu, ví dụ 07-NQ/CB; chỉ ghi số 7 cũng được.",
        "so_nghi_quyet_dang_uy": "Ghi khi có đảng uỷ cơ sở: 15-NQ/ĐU, hoặc chỉ ghi số 15.",
        "so_dong_y": "Chỉ ghi khi phải có ý kiến đồng ý của cấp trên, ví dụ 45-CV/TU.",
        "ngay_dong_y": "Ngày của văn bản đồng ý, không sau ngày quyết định.",
        "co_quan_dong_y": "Cơ quan đã đồng ý, ví dụ Ban Thường vụ Tỉnh uỷ.",
        "ngay_ban_hanh": "Ngày ký quyết định; bỏ trống thì lấy ngày ghi trong tệp đơn vị.",
        "ghi_chu": "Ghi cho người lập danh sách, không in ra văn bản.",
    },
    vi_du={
        "ho_ten": TEN_VI_DU,
        "ngay_sinh": date(1995, 2, 5),
        "gioi_tinh": "Nam",
        "dan_toc": "Kinh",
        "ton_giao": "không",
        "que_quan": "xã Đồi Thông, tỉnh Lâm Đồng",
        "don_vi": "chuyên viên Văn phòng",
        "trinh_do": "đại học",
        "so_dinh_danh": "068095000001",
        "dang_uy_co_so": "Đảng uỷ Văn phòng Tỉnh uỷ",
        "chi_bo": "Chi bộ Phòng Hành chính",
        "ngay_chung_nhan": date(2026, 3, 20),
        "so_nghi_quyet_chi_bo": "07-NQ/CB",
        "ngay_nghi_quyet_chi_bo": date(2026, 6, 3),
        "tong_so_chi_bo": 15,
        "co_mat_chi_bo": 14,
        "tan_thanh_chi_bo": 14,
        "so_nghi_quyet_dang_uy": "15-NQ/ĐU",
        "ngay_nghi_quyet_dang_uy": date(2026, 6, 18),
        "tong_so_dang_uy": 11,
        "co_mat_dang_uy": 11,
        "tan_thanh_dang_uy": 11,
        "tong_so_quyet_dinh": 9,
        "co_mat_quyet_dinh": 8,
        "tan_thanh_quyet_dinh": 8,
        "loai_quyet_dinh": "Lần đầu",
        "ngay_ban_hanh": date(2026, 7, 9),
        "ghi_chu": "Dòng mẫu, người không có thật",
    },
    huong_dan=(
        "Mỗi dòng là một người, mỗi người thành một quyết định có số riêng. Số do sổ văn bản cấp "
        "theo Ngày ban hành, cùng ngày thì theo thứ tự các dòng; không ghi số vào danh sách.",
        "Ghi từ dòng ngay dưới dòng ví dụ, không gộp ô, không để công thức. Có thể dán danh sách "
        "có sẵn; thứ tự cột không quan trọng, tên cột thì giữ nguyên.",
        "Các cột nền vàng phải ghi. Cột khác để trống nếu không có; phần mềm chỉ in những gì có.",
        "Biểu quyết: tổng số là số đảng viên chính thức (cấp uỷ viên) được triệu tập, không phải "
        "số có mặt. Chi bộ và đảng uỷ cơ sở cần từ hai phần ba, ban thường vụ cần quá nửa.",
        "Thứ tự ngày: cấp chứng nhận, nghị quyết chi bộ, nghị quyết đảng uỷ, quyết định; ngày sau "
        "không được trước ngày trước. Sai thứ tự thì dòng đó bị trả lại, có ghi lý do.",
        "Danh sách có thông tin cá nhân: chỉ lưu trên máy được phép, không gửi qua mạng.",
    ),
)

CAC_MAU_NHAP: Mapping[str, MauNhap] = MappingProxyType({"quyet_dinh_ket_nap": _MAU_KET_NAP})
"""The forms, by kind of paper; the other kinds are written one at a time."""

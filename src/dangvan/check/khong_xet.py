"""What of a layout regulation no rule judges, and why: patterns of paths, `*` for any name."""

from fnmatch import fnmatchcase

from dangvan.regulations.frozen_map import FrozenMap

_KHONG_TRONG_TEP = "không có trong tệp Word"
_CAN_SO = "cần sổ văn bản, một tệp không đủ"
_KHONG_NEU = "quy định này không nêu"

NOT_CHECKED: FrozenMap[str, str] = FrozenMap(
    {
        "ban_sao.*": "bản sao: danh mục quy tắc chỉ xét bản chính",
        "con_dau.*": f"dấu, giáp lai: {_KHONG_TRONG_TEP}",
        "chu_ky.muc_khong_dung": f"mực ký: {_KHONG_TRONG_TEP}",
        "chu_ky.muc_phai_dung": f"mực ký: {_KHONG_TRONG_TEP}",
        "chu_ky.ky_hieu_quyen": "chữ Q. được nhận, không có cách viết sai nào thấy được",
        "day_so.*": f"dãy số, số trùng, số khuyết: {_CAN_SO}",
        "nhiem_ky.*": f"nhiệm kỳ: {_CAN_SO}",
        "dai_hoi.*": f"dãy số của đại hội: {_CAN_SO}; ký hiệu ĐH xét theo loại cơ quan",
        "ky_hieu_loai_rieng": "ký hiệu theo ngày lấy ở danh mục thể loại (ky_hieu_quy_dinh)",
        "trang_giay.neu_ro_van_ban_dien_tu": "nói phạm vi áp dụng, không phải điều để đo",
        "ten_loai.cho_phep_dong_tac_gia": "là điều được phép, không phải điều bắt buộc",
        "pham_vi": "danh sách mở: chữ khác không phải là sai",
        "kinh_gui.dau_dong": "một nơi gửi có thể đứng cùng dòng với Kính gửi",
        "kinh_gui.dau_dong_bat_buoc": "một nơi gửi có thể đứng cùng dòng với Kính gửi",
        "kinh_gui.ket_thuc_chap_nhan": "danh sách rỗng: không có dấu nào được nhận thêm",
        "noi_nhan.ket_thuc_chap_nhan": "danh sách rỗng: không có dấu nào được nhận thêm",
        "kinh_gui_cung_dong": "05-HD/VPTW: tên nơi gửi cùng dòng hay không, quy định này không nêu",
        "can_cu.dau_dong": f"36-HD/VPTW: gạch đầu dòng căn cứ, {_KHONG_NEU}",
        "can_cu.dau_dong_bat_buoc": f"36-HD/VPTW: gạch đầu dòng căn cứ, {_KHONG_NEU}",
        "can_cu.ket_thuc_chap_nhan": "36-HD/VPTW: danh sách rỗng, không có dấu nào được nhận thêm",
        "phong_chu.bat_buoc": "36-HD/VPTW: phông khác chỉ là cảnh báo, cả khi bắt buộc (tin cậy D)",
        "phong_chu.mau": f"36-HD/VPTW: màu chữ, {_KHONG_NEU}",
        "so_trang.phu_luc_danh_rieng": f"36-HD/VPTW: số trang phụ lục, {_KHONG_NEU}",
        "phu_luc.danh_so_trang_rieng": f"36-HD/VPTW: số trang phụ lục, {_KHONG_NEU}",
        "phu_luc.dong_kem_theo": f"36-HD/VPTW: dòng kèm theo, {_KHONG_NEU}",
        "phu_luc.mau_kem_theo": f"36-HD/VPTW: dòng kèm theo, {_KHONG_NEU}",
        "thanh_phan.chi_dan_ban_sao.*": "bản sao: 05-HD/VPTW thay bằng dấu trên giấy, không xét",
        "thanh_phan.so_trang.co_*": "cỡ số trang xét theo so_trang.co_chu_pt",
        "thanh_phan.*.gach_chan": "chỉ Nơi nhận phải gạch chân; chữ khác gạch không phải là sai",
        "thanh_phan.*.mau": "màu riêng chỉ có ở mức độ khẩn; màu chung xét theo phong_chu.mau",
        "thanh_phan.*.in_hoa": "hàng in thường: chữ hoa của tên riêng, chữ tắt không phải là sai",
        "thanh_phan.khoan.*": "khoản có thể có chữ đậm, nghiêng; chỉ xét cỡ chữ và cả đoạn nghiêng",
        "thanh_phan.diem.*": "điểm có thể có chữ đậm, nghiêng; chỉ xét cỡ chữ và cả đoạn nghiêng",
        "thanh_phan.ky_hieu_soan_thao.*": "danh mục quy tắc chỉ xét cỡ chữ và chữ hoa của ký hiệu",
        "thanh_phan.thong_tin_lien_he.*": "danh mục quy tắc chỉ xét cỡ chữ và đường kẻ",
    }
)
"""The reason by pattern; a value that a rule does use needs none."""


def ly_do_khong_xet(duong: str) -> str | None:
    """Return why no rule judges the value of a path; None where there is no reason."""
    return next((ly_do for mau, ly_do in NOT_CHECKED.items() if fnmatchcase(duong, mau)), None)

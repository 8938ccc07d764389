"""The paragraph styles of a template, named in Vietnamese: one line for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dangvan.regulations import Regulation
from dangvan.templating.thiet_ke import THIET_KE


@dataclass(frozen=True, slots=True)
class Kieu:
    """A paragraph style: where its letters come from, and how its paragraph stands.

    Lengths are millimetres, sizes and spacing points; `dong_pt` is an exact line height.
    """

    khoa: str
    ten: str
    thanh_phan: str
    can: str = "both"
    thut_mm: float = 0
    trai_mm: float = 0
    phai_mm: float = 0
    truoc_pt: float = 0
    sau_pt: float = 0
    dong_pt: float = 0
    giu_voi_sau: bool = False
    sang_trang: bool = False
    ke_duoi: bool = False
    co_chu_pt: float = 0
    dam: bool | None = None
    nghieng: bool | None = None
    gach_chan: bool | None = None
    cap_de_cuong: int | None = None


TEN_KIEU_BANG: Mapping[str, str] = MappingProxyType(
    {"VBKhung": "VB Khung không kẻ", "VBBang": "VB Bảng số liệu"}
)
"""The table styles: the borderless frame of header and signatures, the ruled table of figures."""


KIEU_CUA_THAN = (
    "VBNoiDung", "VBPhan", "VBTenPhan", "VBMuc", "VBTenMuc", "VBMucLaMa", "VBMucSo1", "VBMucSo2",
    "VBMucSo3", "VBDieu", "VBKhoan", "VBDiem", "VBGach", "VBTenBang", "VBDonViTinh", "VBOBang",
    "VBDauBang", "VBSauBang", "VBBang",
)  # fmt: skip
"""The styles a structured body is printed in, whatever the template."""


def cac_kieu(pack: Regulation) -> tuple[Kieu, ...]:
    """Return the styles of a template under a regulation, in the order Word lists them."""
    tk = THIET_KE
    thut, dong, doan = pack.doan_van.thut_dau_dong_mm, tk.dan_dong_pt, tk.cach_doan_pt
    ke_mm = (tk.cot_phai_mm - tk.ke_tieu_de_mm) / 2
    return (
        Kieu("VBTieuDe", "VB Tiêu đề", "tieu_de", "center", trai_mm=ke_mm, phai_mm=ke_mm,
             ke_duoi=True),
        Kieu("VBCapTren", "VB Cơ quan cấp trên", "co_quan_cap_tren", "center"),
        Kieu("VBBanHanh", "VB Cơ quan ban hành", "co_quan_ban_hanh", "center"),
        Kieu("VBSao", "VB Dấu sao", "noi_dung", "center"),
        Kieu("VBSo", "VB Số và ký hiệu", "so_ky_hieu", "center"),
        Kieu("VBDuThao", "VB Dự thảo", "du_thao", "center", truoc_pt=6),
        Kieu("VBKhan", "VB Mức độ khẩn", "muc_do_khan", "center", truoc_pt=6),
        Kieu("VBNgay", "VB Địa danh và ngày", "dia_danh_ngay", "center", truoc_pt=10),
        Kieu("VBPhamVi", "VB Phạm vi lưu hành", "pham_vi_luu_hanh", "right"),
        Kieu("VBSoTrang", "VB Số trang", "so_trang", "center"),
        Kieu("VBTenLoai", "VB Tên loại", "ten_loai", "center", giu_voi_sau=True,
             truoc_pt=tk.truoc_ten_loai_pt, co_chu_pt=tk.co_ten_loai_pt, cap_de_cuong=0),
        Kieu("VBTacGia", "VB Dòng tác giả", "ten_loai", "center", giu_voi_sau=True,
             co_chu_pt=tk.co_trich_yeu_pt),
        Kieu("VBTrichYeu", "VB Trích yếu", "trich_yeu", "center", giu_voi_sau=True,
             trai_mm=12, phai_mm=12, co_chu_pt=tk.co_trich_yeu_pt),
        Kieu("VBPhanCach", "VB Năm gạch", "noi_dung", "center", giu_voi_sau=True,
             sau_pt=tk.sau_dau_phan_cach_pt),
        Kieu("VBKinhGui", "VB Kính gửi", "kinh_gui", "center", sau_pt=doan,
             giu_voi_sau=True),
        Kieu("VBTenKinhGui", "VB Nơi kính gửi", "ten_kinh_gui", "left", trai_mm=55,
             sau_pt=doan),
        Kieu("VBCanCu", "VB Căn cứ", "noi_dung", thut_mm=thut, dong_pt=dong, sau_pt=doan),
        Kieu("VBNoiDung", "VB Nội dung", "noi_dung", thut_mm=thut, dong_pt=dong, sau_pt=doan),
        Kieu("VBQuyetDinh", "VB Dòng quyết định", "noi_dung", dam=True, giu_voi_sau=True,
             sau_pt=doan, can="center", dong_pt=dong),
        Kieu("VBPhan", "VB Phần chương", "phan_chuong", giu_voi_sau=True, truoc_pt=6,
             cap_de_cuong=0, can="center", dong_pt=dong),
        Kieu("VBTenPhan", "VB Tên phần chương", "ten_phan_chuong", giu_voi_sau=True,
             sau_pt=doan, can="center", dong_pt=dong),
        Kieu("VBMuc", "VB Mục", "muc", giu_voi_sau=True, truoc_pt=6, cap_de_cuong=1,
             can="center", dong_pt=dong),
        Kieu("VBTenMuc", "VB Tên mục", "ten_muc", giu_voi_sau=True, sau_pt=doan, can="center",
             dong_pt=dong),
        Kieu("VBMucLaMa", "VB Mục La Mã", "dieu", thut_mm=thut, giu_voi_sau=True,
             cap_de_cuong=1, dong_pt=dong, sau_pt=doan),
        Kieu("VBMucSo1", "VB Mục 1.", "dieu", thut_mm=thut, giu_voi_sau=True, cap_de_cuong=2,
             dong_pt=dong, sau_pt=doan),
        Kieu("VBMucSo2", "VB Mục 1.1.", "dieu", thut_mm=thut, giu_voi_sau=True, nghieng=True,
             cap_de_cuong=3, dong_pt=dong, sau_pt=doan),
        Kieu("VBMucSo3", "VB Mục 1.1.1.", "khoan", thut_mm=thut, giu_voi_sau=True, nghieng=True,
             cap_de_cuong=4, dong_pt=dong, sau_pt=doan),
        Kieu("VBDieu", "VB Điều", "noi_dung", thut_mm=thut, cap_de_cuong=2, dong_pt=dong,
             sau_pt=doan),
        Kieu("VBKhoan", "VB Khoản", "khoan", thut_mm=thut, dong_pt=dong, sau_pt=doan),
        Kieu("VBDiem", "VB Điểm", "diem", thut_mm=thut, dong_pt=dong, sau_pt=doan),
        Kieu("VBGach", "VB Gạch đầu dòng", "noi_dung", thut_mm=thut, dong_pt=dong, sau_pt=doan),
        Kieu("VBTenBang", "VB Tên bảng", "noi_dung", dam=True, giu_voi_sau=True, truoc_pt=6,
             sau_pt=doan, can="center", dong_pt=dong),
        Kieu("VBDonViTinh", "VB Đơn vị tính", "noi_dung", "right", nghieng=True,
             giu_voi_sau=True, co_chu_pt=tk.co_bang_pt, sau_pt=3),
        Kieu("VBOBang", "VB Ô bảng", "noi_dung", "left", co_chu_pt=tk.co_bang_pt, truoc_pt=2,
             sau_pt=2),
        Kieu("VBDauBang", "VB Đầu bảng", "noi_dung", "center", co_chu_pt=tk.co_bang_pt,
             dam=True, truoc_pt=2, sau_pt=2, giu_voi_sau=True),
        Kieu("VBSauBang", "VB Sau bảng", "noi_dung", dong_pt=6),
        Kieu("VBQuyenHan", "VB Quyền hạn", "quyen_han", "center", giu_voi_sau=True),
        Kieu("VBChucVu", "VB Chức vụ", "chuc_vu", "center", giu_voi_sau=True),
        Kieu("VBChucVuDau", "VB Chức vụ ký trực tiếp", "quyen_han", "center", giu_voi_sau=True),
        Kieu("VBHoTen", "VB Họ tên người ký", "ho_ten", "center", truoc_pt=tk.cho_ky_pt),
        Kieu("VBNoiNhan", "VB Nơi nhận", "noi_nhan", "left", giu_voi_sau=True,
             gach_chan=False),
        Kieu("VBMucNoiNhan", "VB Mục nơi nhận", "muc_noi_nhan", "left", giu_voi_sau=True),
        Kieu("VBSoanThao", "VB Ký hiệu soạn thảo", "ky_hieu_soan_thao", "left", truoc_pt=6),
        Kieu("VBTruocKy", "VB Trước khối ký", "noi_dung", dong_pt=tk.truoc_khoi_ky_pt,
             giu_voi_sau=True),
        Kieu("VBPhuLuc", "VB Phụ lục", "ten_phan_chuong", "center", giu_voi_sau=True,
             cap_de_cuong=0, co_chu_pt=tk.co_noi_dung_pt),
        Kieu("VBPhuLucSangTrang", "VB Phụ lục sang trang", "ten_phan_chuong", "center",
             giu_voi_sau=True, sang_trang=True, cap_de_cuong=0, co_chu_pt=tk.co_noi_dung_pt),
        Kieu("VBKemTheo", "VB Kèm theo", "noi_dung", "center", nghieng=True, giu_voi_sau=True),
        Kieu("VBHetPhan", "VB Hết phần", "noi_dung", dong_pt=1),
    )  # fmt: skip

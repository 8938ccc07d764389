"""Typed papers, and the parts they are made of."""

from dangvan.models.ban_sao import HINH_THUC_SAO, BanSao
from dangvan.models.bang import Bang, CotBang
from dangvan.models.bieu_quyet import BieuQuyet
from dangvan.models.canh_bao import CanhBao, canh_bao
from dangvan.models.chu import ChuTho, DoanChu, chu_thuan, thanh_doan
from dangvan.models.cung_ban_hanh import (
    CoQuanCungBanHanh,
    TenCoQuan,
    chuc_vu_day_du,
    ten_lien_tich,
)
from dangvan.models.danh_so import KhoiIn
from dangvan.models.ke_hoach import KeHoach
from dangvan.models.khoi import (
    Chuong,
    Diem,
    Dieu,
    DoanDanhSo,
    DoanVan,
    GachDauDong,
    Khoan,
    MucLaMa,
    MucLon,
    MucSo,
    Phan,
)
from dangvan.models.nghi_quyet import NghiQuyet
from dangvan.models.nguoi_ky import NguoiKy
from dangvan.models.nhiem_ky import NhiemKy
from dangvan.models.noi_dung import NoiDung, PhuLuc, dan_phang, nhan_phu_luc, van_ban_thuan
from dangvan.models.quan_chung import QuanChung
from dangvan.models.quyet_dinh_ket_nap import QuyetDinhKetNap
from dangvan.models.tham_chieu import CanCu, ThamChieu
from dangvan.models.to_chuc import ToChucDang
from dangvan.models.van_ban import VanBan

CAC_LOAI: tuple[type[VanBan], ...] = (NghiQuyet, KeHoach, QuyetDinhKetNap)
"""Every kind of paper that has a page, in the order it is shown."""

__all__ = [
    "CAC_LOAI",
    "HINH_THUC_SAO",
    "BanSao",
    "Bang",
    "BieuQuyet",
    "CanCu",
    "CanhBao",
    "ChuTho",
    "Chuong",
    "CoQuanCungBanHanh",
    "CotBang",
    "Diem",
    "Dieu",
    "DoanChu",
    "DoanDanhSo",
    "DoanVan",
    "GachDauDong",
    "KeHoach",
    "Khoan",
    "KhoiIn",
    "MucLaMa",
    "MucLon",
    "MucSo",
    "NghiQuyet",
    "NguoiKy",
    "NhiemKy",
    "NoiDung",
    "Phan",
    "PhuLuc",
    "QuanChung",
    "QuyetDinhKetNap",
    "TenCoQuan",
    "ThamChieu",
    "ToChucDang",
    "VanBan",
    "canh_bao",
    "chu_thuan",
    "chuc_vu_day_du",
    "dan_phang",
    "nhan_phu_luc",
    "ten_lien_tich",
    "thanh_doan",
    "van_ban_thuan",
]

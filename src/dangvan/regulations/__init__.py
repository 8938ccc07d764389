"""Dated rules as frozen data: layout, kinds, bodies, legal bases, admission law."""

from dangvan.regulations.cac_luat_ket_nap import CAC_LUAT_KET_NAP
from dangvan.regulations.can_cu_phap_ly import (
    CAN_CU_PHAP_LY,
    LINH_VUC_CAN_CU,
    TinhTrangCanCu,
    dang_hieu_luc,
    tinh_trang,
    tra_can_cu,
)
from dangvan.regulations.chon_quy_dinh import REGULATIONS, regulation_for
from dangvan.regulations.danh_muc_the_loai import BAN_SAO
from dangvan.regulations.hd05_2026 import HD05_2026
from dangvan.regulations.hd36_2018 import HD36_2018
from dangvan.regulations.ket_nap import cap_quyet_dinh, luat_ket_nap, ngay_chinh_thuc
from dangvan.regulations.loai_to_chuc import LoaiToChuc, tach_cap
from dangvan.regulations.luat_ket_nap import CapQuyetDinh, LuatKetNap
from dangvan.regulations.qd66_2017 import QD66_2017
from dangvan.regulations.qd399_2026 import QD399_2026
from dangvan.regulations.ranh_gioi_nhiem_ky import (
    DAI_HOI_DAI_NHAT,
    chung_ngay_be_mac,
    ngay_dau_nhiem_ky,
)
from dangvan.regulations.regulation import Regulation
from dangvan.regulations.tham_quyen import (
    CAC_QUY_DINH_THE_LOAI,
    canh_bao_tham_quyen,
    ky_hieu_loai,
    the_loai_for,
)
from dangvan.regulations.the_loai import CanhBaoThamQuyen, KyHieuLoai, QuyDinhTheLoai, TheLoai
from dangvan.regulations.to_chuc import (
    LOAI_TO_CHUC,
    TinhTrangToChuc,
    ten_dang_bo,
    tinh_trang_to_chuc,
)
from dangvan.regulations.ty_le import TyLe, dat_hai_phan_ba, dat_ty_le, qua_nua, so_duoc_tinh
from dangvan.regulations.van_ban_phap_ly import CanCuPhapLy

__all__ = [
    "BAN_SAO",
    "CAC_LUAT_KET_NAP",
    "CAC_QUY_DINH_THE_LOAI",
    "CAN_CU_PHAP_LY",
    "DAI_HOI_DAI_NHAT",
    "HD05_2026",
    "HD36_2018",
    "LINH_VUC_CAN_CU",
    "LOAI_TO_CHUC",
    "QD66_2017",
    "QD399_2026",
    "REGULATIONS",
    "CanCuPhapLy",
    "CanhBaoThamQuyen",
    "CapQuyetDinh",
    "KyHieuLoai",
    "LoaiToChuc",
    "LuatKetNap",
    "QuyDinhTheLoai",
    "Regulation",
    "TheLoai",
    "TinhTrangCanCu",
    "TinhTrangToChuc",
    "TyLe",
    "canh_bao_tham_quyen",
    "cap_quyet_dinh",
    "chung_ngay_be_mac",
    "dang_hieu_luc",
    "dat_hai_phan_ba",
    "dat_ty_le",
    "ky_hieu_loai",
    "luat_ket_nap",
    "ngay_chinh_thuc",
    "ngay_dau_nhiem_ky",
    "qua_nua",
    "regulation_for",
    "so_duoc_tinh",
    "tach_cap",
    "ten_dang_bo",
    "the_loai_for",
    "tinh_trang",
    "tinh_trang_to_chuc",
    "tra_can_cu",
]

"""The number register: terms, series, numbers taken one by one or in batches, the printed book."""

from dangvan.register.doc_nhat_ky import DongNhatKy
from dangvan.register.doi_chieu_tep import FileMatch, KhopSo
from dangvan.register.khuyet_so import GapReport, SoKhuyet, SoTrung
from dangvan.register.kiem_tra_so import Verification
from dangvan.register.mo_so import register_exists
from dangvan.register.muc_so import (
    BienNhan,
    DaySo,
    MucSo,
    NhiemKyTrongSo,
    SoDaGiu,
    TepVanBan,
    TrangThai,
    TraSo,
)
from dangvan.register.nhap_so import DongCanXem, ImportResult
from dangvan.register.nhat_ky import ViecGhi
from dangvan.register.so_dang_ky import Register

__all__ = [
    "BienNhan",
    "DaySo",
    "DongCanXem",
    "DongNhatKy",
    "FileMatch",
    "GapReport",
    "ImportResult",
    "KhopSo",
    "MucSo",
    "NhiemKyTrongSo",
    "Register",
    "SoDaGiu",
    "SoKhuyet",
    "SoTrung",
    "TepVanBan",
    "TraSo",
    "TrangThai",
    "Verification",
    "ViecGhi",
    "register_exists",
]

"""The number register: terms, series, numbers taken one by one or in batches, the printed book."""

from dangvan.register.muc_so import (
    DaySo,
    MucSo,
    NhiemKyTrongSo,
    SoDaGiu,
    TepVanBan,
    TrangThai,
    TraSo,
)
from dangvan.register.so_dang_ky import Register

__all__ = [
    "DaySo",
    "MucSo",
    "NhiemKyTrongSo",
    "Register",
    "SoDaGiu",
    "TepVanBan",
    "TraSo",
    "TrangThai",
]

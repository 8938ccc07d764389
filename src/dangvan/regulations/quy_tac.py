"""The rules of a layout regulation: numbers, terms, places, titles, body, signature, appendix."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dangvan.regulations.quy_dinh import DoTinCay

ThoiDiem = Literal["het_ngay_be_mac", "thoi_diem_be_mac"]


@dataclass(frozen=True, slots=True)
class QuyTacSoKyHieu:
    """`Số 05-QC/BTCTU-BNCTU`: the word, the marks between, and the least number of digits."""

    chu_dau: str
    noi_so_va_loai: str
    noi_loai_va_co_quan: str
    noi_lien_tich: str
    so_chu_so_toi_thieu: int
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacDaySo:
    """What tells one number series from another: names of fields of a paper."""

    khoa_day_so: tuple[str, ...]
    so_dau_tien: int
    mat_chung_day_so: bool
    lien_tich_theo_co_quan_chu_tri: bool
    ky_hieu_ban_sao: str
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacNhiemKy:
    """When a term of office begins and ends for the register.

    `can_chon_nhiem_ky_ngay_be_mac`: the boundary is a moment, so a paper of the closing day
    must say which term it belongs to. `chi_dinh_truoc_dai_hoi` is None where there is no such rule.
    """

    bat_dau: Literal["ngay_sau_be_mac", "thoi_diem_be_mac"]
    ket_thuc: ThoiDiem
    hop_lan_dau_trong_dai_hoi: Literal["ngay_khai_mac_hoi_nghi"]
    chi_dinh_truoc_dai_hoi: Literal["ngay_quyet_dinh_co_hieu_luc"] | None
    can_chon_nhiem_ky_ngay_be_mac: bool
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacDaiHoi:
    """The one series of a congress: every kind of paper, all five bodies."""

    ky_hieu: str
    mot_day_so: bool
    bat_dau: Literal["phien_tru_bi"]
    ket_thuc: ThoiDiem
    cac_co_quan: tuple[str, ...]
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacDiaDanh:
    """When the level ("Phường") stands before a place name, how it shortens, and padded dates.

    A day below `ngay_them_khong_duoi`, a month below `thang_them_khong_duoi`, gets a leading zero.
    """

    ghi_cap_khi: tuple[str, ...]
    viet_tat: Mapping[str, str]
    dau_sau_viet_tat: str
    vi_du: tuple[str, ...]
    mau_dia_danh_ngay: str
    ngay_them_khong_duoi: int
    thang_them_khong_duoi: int
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacTenLoai:
    """The title of a paper and its summary."""

    loai_khong_ghi_ten: tuple[str, ...]
    trich_yeu_viet_thuong: bool
    cho_phep_dong_tac_gia: bool
    dau_trich_yeu_cong_van: str
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class BoCuc:
    """How parts of a body are numbered and how a document is cited, as format strings."""

    phan: str
    chuong: str
    muc: str
    dieu: str
    khoan: str
    diem: str
    mau_trich_dan: str
    mau_trich_dan_lai: str
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacChuKy:
    """The signature block: markers, positions that may follow T/M, and what must not be written."""

    quyen_han: tuple[str, ...]
    ky_hieu_quyen: str
    chuc_vu_sau_thay_mat: tuple[str, ...]
    khong_ghi_truoc_ho_ten: tuple[str, ...]
    muc_khong_dung: tuple[str, ...]
    muc_phai_dung: str | None
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacConDau:
    """The seal: the share of the signature it covers, and sheets per imprint across pages."""

    phan_de_len_chu_ky: str
    giap_lai_bat_buoc: tuple[str, ...]
    so_to_moi_dau_giap_lai: int
    dau_tren_phu_luc: bool
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class PhuLucQuyDinh:
    """An appendix: its heading, its line of origin, its page numbers."""

    nhan: str
    danh_so_khi_tu: int
    danh_so_trang_rieng: bool
    dong_kem_theo: bool
    mau_kem_theo: str | None
    source: str
    do_tin_cay: DoTinCay


@dataclass(frozen=True, slots=True)
class QuyTacBanSao:
    """What is written at the end of a paper to make it a copy.

    `cach_trinh_bay`: a stamp with the signer beside it, or a block of its own. `hinh_thuc` gives
    the words of each form; `tieu_de` and `nhan` the words of the stamp, row by row.
    """

    cach_trinh_bay: Literal["dau", "khoi"]
    hinh_thuc: Mapping[str, str]
    tieu_de: str
    nhan: Mapping[str, str]
    dau_rong_mm: int | None
    dau_cao_mm: int | None
    source: str
    do_tin_cay: DoTinCay

"""The whole of one layout regulation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dangvan.regulations.quy_dinh import (
    DanhSach,
    DoanVan,
    Nguon,
    PhongChu,
    SoTrang,
    ThanhPhan,
    TrangGiay,
)
from dangvan.regulations.quy_tac import (
    BoCuc,
    PhuLucQuyDinh,
    QuyTacBanSao,
    QuyTacChuKy,
    QuyTacConDau,
    QuyTacDaiHoi,
    QuyTacDaySo,
    QuyTacDiaDanh,
    QuyTacNhiemKy,
    QuyTacSoKyHieu,
    QuyTacTenLoai,
)


@dataclass(frozen=True, slots=True)
class Regulation:
    """One instruction on layout, in force from `hieu_luc_tu` to `hieu_luc_den`, both days included.

    `khoa` is also the name of its template folder. `gach_duoi_noi_nhan` is the underlined text of
    the heading "Nơi nhận:". `khong_pho_bien_cach_mep_duoi_mm` places the line that forbids
    publication: on the last page, or None for directly below the signature block. `nguon` gives
    the clause of each value that stands alone, by field name.
    """

    khoa: str
    so_van_ban: str
    ngay_ban_hanh: date
    hieu_luc_tu: date
    hieu_luc_den: date | None
    trang_giay: TrangGiay
    phong_chu: PhongChu
    doan_van: DoanVan
    so_trang: SoTrang
    thanh_phan: Mapping[str, ThanhPhan]
    so_ky_hieu: QuyTacSoKyHieu
    day_so: QuyTacDaySo
    nhiem_ky: QuyTacNhiemKy
    dai_hoi: QuyTacDaiHoi
    dia_danh: QuyTacDiaDanh
    ten_loai: QuyTacTenLoai
    can_cu: DanhSach
    bo_cuc: BoCuc
    chu_ky: QuyTacChuKy
    con_dau: QuyTacConDau
    noi_nhan: DanhSach
    kinh_gui: DanhSach
    phu_luc: PhuLucQuyDinh
    ban_sao: QuyTacBanSao
    tieu_de: str
    sao: str
    noi_ten_lien_tich: str
    dau_phan_cach: str
    nhan_noi_nhan: str
    gach_duoi_noi_nhan: str
    nhan_cong_van: str
    nhan_to_trinh: str
    kinh_gui_cung_dong: bool
    muc_khan: tuple[str, ...]
    pham_vi: tuple[str, ...]
    pham_vi_cach_mep_tren_mm: int
    khong_pho_bien_cach_mep_duoi_mm: int | None
    du_thao_mau: str
    ky_hieu_loai_rieng: Mapping[str, str]
    nguon: Mapping[str, Nguon]

"""What an office must change when one layout regulation replaces another: from the data alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from dangvan.regulations import Regulation
from dangvan.regulations.quy_dinh import ThanhPhan
from dangvan.text import ngay_ngan

_BO_QUA = frozenset(
    {"khoa", "so_van_ban", "ngay_ban_hanh", "hieu_luc_tu", "hieu_luc_den", "nguon", "source",
     "do_tin_cay", "ten"}
)  # fmt: skip

TEN_MUC: Mapping[str, str] = {
    "trang_giay.neu_ro_van_ban_dien_tu": "nêu rõ cả văn bản điện tử",
    "phong_chu.bat_buoc": "phông Times New Roman bắt buộc",
    "phong_chu.mau": "màu chữ",
    "doan_van.dan_dong_toi_da_pt": "dãn dòng lớn nhất (pt)",
    "so_trang.phu_luc_danh_rieng": "số trang phụ lục đánh riêng",
    "nhiem_ky.bat_dau": "nhiệm kỳ bắt đầu",
    "nhiem_ky.ket_thuc": "nhiệm kỳ kết thúc",
    "nhiem_ky.chi_dinh_truoc_dai_hoi": "cấp uỷ được chỉ định trước đại hội",
    "nhiem_ky.can_chon_nhiem_ky_ngay_be_mac": "văn bản ngày bế mạc phải ghi rõ nhiệm kỳ",
    "dai_hoi.ket_thuc": "dãy số đại hội kết thúc",
    "dia_danh.ghi_cap_khi": "ghi cấp trước địa danh khi",
    "dia_danh.viet_tat": "chữ tắt của cấp hành chính",
    "dia_danh.vi_du": "ví dụ ghi cấp trước địa danh",
    "ten_loai.dau_trich_yeu_cong_van": "đầu trích yếu công văn",
    "can_cu.dau_dong_bat_buoc": "gạch đầu dòng căn cứ bắt buộc",
    "can_cu.ket_thuc": "dấu sau căn cứ cuối",
    "can_cu.ket_thuc_chap_nhan": "dấu khác được nhận sau căn cứ cuối",
    "ban_sao.cach_trinh_bay": "cách trình bày bản sao",
    "ban_sao.hinh_thuc": "hình thức sao",
    "ban_sao.tieu_de": "tiêu đề của bản sao",
    "ban_sao.nhan": "các dòng của dấu bản sao",
    "ban_sao.dau_rong_mm": "dấu bản sao rộng (mm)",
    "ban_sao.dau_cao_mm": "dấu bản sao cao (mm)",
    "chu_ky.muc_phai_dung": "mực ký",
    "con_dau.giap_lai_bat_buoc": "giáp lai bắt buộc",
    "noi_nhan.ngan_cach": "dấu giữa các nơi nhận",
    "kinh_gui.ngan_cach": "dấu giữa các nơi kính gửi",
    "kinh_gui.ket_thuc": "dấu sau nơi kính gửi cuối",
    "phu_luc.danh_so_trang_rieng": "mỗi phụ lục đánh số trang riêng",
    "phu_luc.dong_kem_theo": "dòng kèm theo dưới tên phụ lục",
    "phu_luc.mau_kem_theo": "mẫu dòng kèm theo",
    "gach_duoi_noi_nhan": "phần gạch chân của Nơi nhận",
    "nhan_to_trinh": "nơi gửi của tờ trình",
    "kinh_gui_cung_dong": "tên nơi gửi cùng dòng với Kính gửi",
    "pham_vi": "phạm vi lưu hành",
    "khong_pho_bien_cach_mep_duoi_mm": "dòng không phổ biến cách mép dưới (mm)",
    "ky_hieu_loai_rieng": "ký hiệu riêng của tên loại",
}
"""How the values that differ between the regulations are called."""

_TRONG_BANG = {
    "in_hoa": "IN HOA", "co_nho_pt": "cỡ nhỏ nhất", "co_lon_pt": "cỡ lớn nhất", "dam": "đậm",
    "nghieng": "nghiêng", "gach_chan": "gạch chân", "mau": "màu",
}  # fmt: skip
_TU = {
    "khoi": "khối dưới văn bản",
    "dau": "dấu chữ nhật",
    "ngay_sau_be_mac": "ngày sau ngày bế mạc",
    "thoi_diem_be_mac": "thời điểm bế mạc",
    "het_ngay_be_mac": "hết ngày bế mạc",
    "ngay_quyet_dinh_co_hieu_luc": "từ ngày quyết định chỉ định có hiệu lực",
    "ten_nguoi": "tên người",
    "mot_am_tiet": "một âm tiết",
    "chu_so": "chữ số",
    "trung_ten_cap_tren": "trùng tên cấp trên",
}


@dataclass(frozen=True, slots=True)
class KhacNhau:
    """One value that differs: what it is, its value before and after, the later clause."""

    muc: str
    ten: str
    cu: str
    moi: str
    source: str


def so_sanh(cu: Regulation, moi: Regulation) -> tuple[KhacNhau, ...]:
    """Return what differs between two regulations, in the order of their data."""
    truoc, sau = dict(la(cu)), dict(la(moi))
    thay = tuple(
        KhacNhau(
            duong, _ten(duong, cu, moi), _noi(truoc[duong]), _noi(sau[duong]), _nguon(duong, moi)
        )
        for duong in truoc
        if duong in sau and truoc[duong] != sau[duong]
    )
    return (*thay, *_hang_them_bot(cu, moi))


def _hang_them_bot(cu: Regulation, moi: Regulation) -> Iterator[KhacNhau]:
    """Rows of the font table that only one of the two has."""
    for khoa in (*cu.thanh_phan, *moi.thanh_phan):
        truoc, sau = cu.thanh_phan.get(khoa), moi.thanh_phan.get(khoa)
        hang = sau or truoc
        if hang is not None and (truoc is None) is not (sau is None):
            yield KhacNhau(
                f"thanh_phan.{khoa}",
                hang.ten,
                "có trong bảng cỡ chữ" if truoc else "không có",
                "có trong bảng cỡ chữ" if sau else "bỏ",
                hang.source,
            )


def la(goc: object, truoc: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value of a regulation with its path: `doan_van.dan_dong_toi_da_pt`."""
    if not is_dataclass(goc):
        raise TypeError(f"{type(goc).__name__} is no data of a regulation")
    for muc in fields(goc):
        gia_tri = getattr(goc, muc.name)
        duong = f"{truoc}{muc.name}"
        if muc.name in _BO_QUA:
            continue
        if is_dataclass(gia_tri):
            yield from la(gia_tri, f"{duong}.")
        elif isinstance(gia_tri, Mapping) and any(is_dataclass(con) for con in gia_tri.values()):
            for ten, con in gia_tri.items():
                yield from la(con, f"{duong}.{ten}.")
        else:
            yield duong, gia_tri


def _ten(duong: str, cu: Regulation, moi: Regulation) -> str:
    dau, _, con = duong.partition(".")
    if dau != "thanh_phan":
        return TEN_MUC[duong]
    khoa, _, thuoc_tinh = con.partition(".")
    hang: ThanhPhan = moi.thanh_phan.get(khoa) or cu.thanh_phan[khoa]
    return f"{hang.ten}: {_TRONG_BANG.get(thuoc_tinh, thuoc_tinh)}"


def _nguon(duong: str, moi: Regulation) -> str:
    if duong in moi.nguon:
        return moi.nguon[duong].source
    phan = duong.split(".")
    nhom: object = getattr(moi, phan[0])
    if isinstance(nhom, Mapping):
        nhom = nhom.get(phan[1])
    return str(getattr(nhom, "source"))  # noqa: B009 # every group of a regulation has one


def _noi(gia_tri: object) -> str:
    if gia_tri is None:
        return "không nêu"
    if isinstance(gia_tri, bool):
        return "có" if gia_tri else "không"
    if isinstance(gia_tri, date):
        return ngay_ngan(gia_tri)
    if isinstance(gia_tri, Mapping):
        return ", ".join(f"{ten}: {con}" for ten, con in gia_tri.items())
    if isinstance(gia_tri, tuple):
        return ", ".join(_noi(con) for con in gia_tri) or "không có"
    chu = _TU.get(str(gia_tri), str(gia_tri))
    return f"“{chu}”" if chu and len(chu) <= 2 and not chu.isalnum() else chu or "không có"

"""Every name a template may use, by kind of paper: the one list for lint, render and docs."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Can = Literal["bat_buoc", "khi_co", "tuy_y"]
KieuThe = Literal["chu", "so", "danh_sach", "nhom", "cac_nhom", "than_bai"]


@dataclass(frozen=True, slots=True)
class TenThe:
    """One name.

    Attributes:
        ten: The name.
        nghia: What it prints.
        vi_du: What it prints in a trial: one value, or the items of a list.
        kieu: What it holds; `cac_nhom` is a list of records, `than_bai` is XML printed as it is.
        can: `bat_buoc`: a template without it would lose a fact; `khi_co`: it may lack it as long
            as no paper has such a fact; `tuy_y`: what it prints is a form of another.
        co_the_trong: Whether a paper may have nothing to print there.
        con: The names inside a record.
        thay_cho: Names that are not printed where this one has a value.
        thay: Another name that prints the same for most papers.
    """

    ten: str
    nghia: str
    vi_du: tuple[str, ...] = ()
    kieu: KieuThe = "chu"
    can: Can = "bat_buoc"
    co_the_trong: bool = False
    con: tuple["TenThe", ...] = ()
    thay_cho: frozenset[str] = frozenset()
    thay: str = ""


_KHUNG = (
    TenThe("dong_cap_tren", "tên cơ quan cấp trên, có thể nhiều dòng; trống với tỉnh uỷ",
           ("ĐẢNG BỘ TỈNH LÂM ĐỒNG",), "danh_sach", co_the_trong=True),
    TenThe("dong_ban_hanh", "tên cơ quan ban hành, có thể nhiều dòng",
           ("ĐẢNG UỶ", "CÁC CƠ QUAN ĐẢNG"), "danh_sach"),
    TenThe("dong_so", "số và ký hiệu; chưa có số thì để khoảng trống", ("Số 07-NQ/ĐU",)),
    TenThe("dong_du_thao", "dòng dự thảo; trống khi không phải dự thảo", ("Dự thảo lần thứ 2",),
           can="khi_co", co_the_trong=True),
    TenThe("dong_khan", "mức độ khẩn; trống khi không khẩn", ("KHẨN",), can="khi_co",
           co_the_trong=True),
    TenThe("pham_vi", "phạm vi lưu hành, ở góc trên; trống khi không có", ("LƯU HÀNH NỘI BỘ",),
           can="khi_co", co_the_trong=True, thay="pham_vi_phan_cuoi"),
    TenThe("pham_vi_phan_cuoi",
           "như `pham_vi`, cho trang đầu của phần cuối; trống khi có phụ lục riêng",
           ("LƯU HÀNH TRONG ĐẢNG BỘ",), can="tuy_y", co_the_trong=True),
    TenThe("dia_danh_ngay", "địa danh và ngày, tháng, năm",
           ("Lâm Đồng, ngày 30 tháng 6 năm 2026",)),
    TenThe("ten_loai", "tên loại", ("NGHỊ QUYẾT",)),
    TenThe("dong_tac_gia", "dòng tác giả dưới tên loại; trống khi không có",
           ("CỦA BAN THƯỜNG VỤ",), can="khi_co", co_the_trong=True),
    TenThe("trich_yeu", "trích yếu", ("công tác phát triển đảng viên",)),
    TenThe("can_cu", "các căn cứ, có sẵn gạch đầu dòng và dấu cuối",
           ("- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "- Xét đề nghị của Văn phòng."),
           "danh_sach", co_the_trong=True),
    TenThe("nhan_kinh_gui", "chữ trước nơi kính gửi", ("Kính gửi:",), can="tuy_y"),
    TenThe("kinh_gui", "các nơi kính gửi, có sẵn dấu",
           ("- Ban Thường vụ Tỉnh uỷ;", "- Ban Tổ chức Tỉnh uỷ."), "danh_sach", "khi_co",
           co_the_trong=True),
    TenThe("noi_nhan", "các nơi nhận, có sẵn dấu",
           ("- Các đảng uỷ trực thuộc,", "- Lưu Văn phòng Đảng uỷ."), "danh_sach"),
    TenThe("ky_hieu_soan_thao", "ký hiệu người soạn thảo; trống khi không có", ("NVA, 25",),
           can="khi_co", co_the_trong=True),
    TenThe("quyen_han", "dòng T/M, K/T, T/L; trống khi thủ trưởng ký trực tiếp",
           ("T/M BAN THƯỜNG VỤ",), co_the_trong=True),
    TenThe("chuc_vu", "chức vụ người ký; có thể trống", ("BÍ THƯ",)),
    TenThe("ho_ten", "họ tên người ký", ("Nguyễn Văn A",)),
)  # fmt: skip

_PHU_LUC = (
    TenThe("nhan", "“Phụ lục”, “Phụ lục 1”…", ("Phụ lục 1",)),
    TenThe("ten", "tên phụ lục", ("Danh sách chi bộ",)),
    TenThe("kem_theo", "dòng “(Kèm theo …)”; trống theo 36-HD/VPTW",
           ("(Kèm theo Nghị quyết số 07-NQ/ĐU, ngày 30/6/2026)",), can="tuy_y",
           co_the_trong=True),
    TenThe("noi_dung", "nội dung phụ lục", ("Chi bộ Văn phòng có 12 đảng viên.",), "than_bai"),
)  # fmt: skip

_CHU_KY = (
    TenThe("quyen_han", "các dòng T/M, K/T, T/L; trống khi thủ trưởng ký trực tiếp",
           ("T/M BAN THƯỜNG VỤ",), "danh_sach", co_the_trong=True),
    TenThe("chuc_vu", "các dòng chức vụ, kèm tên cơ quan", ("BÍ THƯ",), "danh_sach"),
    TenThe("ho_ten", "họ tên; trống khi bên ấy không ai ký", ("Lê Văn C",), co_the_trong=True),
)  # fmt: skip

_CO_NOI_DUNG = (
    *_KHUNG,
    TenThe("ky_lien_tich",
           "các hàng chữ ký của văn bản liên tịch; trống khi chỉ một cơ quan ký", (), "cac_nhom",
           "khi_co", co_the_trong=True,
           con=(TenThe("trai", "người ký bên trái", (), "nhom", con=_CHU_KY),
                TenThe("phai", "người ký bên phải", (), "nhom", con=_CHU_KY)),
           thay_cho=frozenset({"quyen_han", "chuc_vu", "ho_ten"})),
    TenThe("noi_dung", "toàn bộ nội dung, đã đánh số",
           ("Giao Văn phòng theo dõi việc thực hiện.",), "than_bai"),
    TenThe("phu_luc", "các phụ lục", (), "cac_nhom", co_the_trong=True, con=_PHU_LUC),
)  # fmt: skip

_QUAN_CHUNG = (
    TenThe("ho_ten", "họ tên", ("Trần Thị B",)),
    TenThe("ngay_sinh", "ngày sinh", ("05/9/1995",)),
    TenThe("que_quan", "quê quán", ("xã Đồi Thông, tỉnh Lâm Đồng",)),
    TenThe("don_vi", "nghề nghiệp, đơn vị", ("chuyên viên Văn phòng",)),
)

_KET_NAP = (
    *_KHUNG,
    TenThe("chu_the_quyet_dinh", "chủ thể ra quyết định, in hoa",
           ("BAN THƯỜNG VỤ ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG",), can="tuy_y"),
    TenThe("hanh_vi_ket_nap", "“Kết nạp” hoặc “Kết nạp lại”", ("Kết nạp",), can="tuy_y"),
    TenThe("quan_chung", "người được kết nạp", (), "nhom", con=_QUAN_CHUNG),
    TenThe("chi_bo", "tên chi bộ", ("Chi bộ Văn phòng",)),
    TenThe("co_quan_thi_hanh", "các cơ quan thi hành, rồi đảng uỷ cơ sở và chi bộ",
           ("Văn phòng Đảng uỷ, Ban Xây dựng Đảng",)),
    TenThe("so_dieu", "2 hoặc 3", ("3",), "so", "tuy_y"),
)  # fmt: skip

TEN_THE: Mapping[str, tuple[TenThe, ...]] = MappingProxyType(
    {"nghi_quyet": _CO_NOI_DUNG, "ke_hoach": _CO_NOI_DUNG, "quyet_dinh_ket_nap": _KET_NAP}
)
"""Every name, by `loai_van_ban`; `render.ngu_canh` gives just these (tested)."""


def _theo(can: Can) -> Mapping[str, frozenset[str]]:
    return MappingProxyType(
        {loai: frozenset(the.ten for the in cac if the.can == can) for loai, cac in TEN_THE.items()}
    )


THE_BAT_BUOC = _theo("bat_buoc")
"""Tags without which a template of this kind would lose a fact."""

THE_KHI_CO = _theo("khi_co")
"""Tags a template may lack as long as no paper has such a fact."""

THE_THAY: Mapping[str, str] = MappingProxyType(
    {the.ten: the.thay for cac in TEN_THE.values() for the in cac if the.thay}
)
"""Names that another prints as well."""

XML_THO = frozenset(
    the.ten
    for cac in TEN_THE.values()
    for muc in cac
    for the in (muc, *muc.con)
    if the.kieu == "than_bai"
)
"""Names whose values are printed as they are: `render` makes them, and they are well-formed."""


def cac_the(kind: str) -> frozenset[str]:
    """Return every name a template of this kind may use."""
    return frozenset(the.ten for the in TEN_THE[kind])

"""What is wrong, or was guessed, in one cell; and the sentence that tells the clerk."""

from dataclasses import dataclass, field

LOI = "loi:"
_DAI_TOI_DA = 60


@dataclass(frozen=True, slots=True)
class VanDe:
    """A finding about one cell.

    Attributes:
        ma: Its code; errors begin with `loi:`, everything else is a warning.
        khoa: The key of the column.
        ten_cot: The column's name.
        so_dong: The row, as the clerk counts.
        cot: The cell's place in the row, counted from 0.
        dia_chi: Where the clerk finds it.
        gia_tri: What was typed there.
        cau_rieng: What is wrong and how to mend it, where the code alone does not say.
    """

    ma: str
    khoa: str
    ten_cot: str
    so_dong: int
    cot: int
    dia_chi: str
    gia_tri: str = field(repr=False)
    cau_rieng: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def la_loi(self) -> bool:
        """Whether the cell could not be read; a warning tells of a guess."""
        return self.ma.startswith(LOI)

    @property
    def dieu_sai(self) -> str:
        """What is wrong, with the value met."""
        if self.cau_rieng:
            return self.cau_rieng[0]
        ten = self.ten_cot
        ten = ten if ten[1:2].isupper() else ten[:1].lower() + ten[1:]
        gia_tri = self.gia_tri if len(self.gia_tri) <= _DAI_TOI_DA else self.gia_tri[:57] + "…"
        cau = _CAU.get(self.ma, _CAU_KHAC)[0]
        return cau.format(ten=ten, gia_tri=f"“{gia_tri}”", ma=self.ma)

    @property
    def cach_sua(self) -> str:
        """How to mend it."""
        if self.cau_rieng:
            return self.cau_rieng[1] or _XEM_LAI
        return _CAU.get(self.ma, _CAU_KHAC)[1]

    def __str__(self) -> str:
        return f"ô {self.dia_chi}: {self.dieu_sai}. Cách sửa: {self.cach_sua}"


_XEM_LAI = "đối chiếu với giấy tờ; nếu đúng thì không cần sửa"
_GO_NGAY = "gõ lại theo dạng ngày/tháng/năm, ví dụ 05/02/1999"
_CAU_KHAC = ("{ten} {gia_tri} cần xem lại (mã {ma})", _XEM_LAI)
_CAU: dict[str, tuple[str, str]] = {
    "loi:trong": ("{ten} còn trống", "điền vào ô này"),
    "loi:ngay": ("{ten} {gia_tri} không đọc được thành ngày", _GO_NGAY),
    "loi:ngay_khong_ton_tai": ("{ten} {gia_tri} không có trong lịch", _GO_NGAY),
    "loi:ngay_ngoai_khoang": (
        "{ten} {gia_tri} ở tương lai hoặc quá xa trong quá khứ",
        "kiểm tra lại năm rồi gõ đủ bốn chữ số",
    ),
    "loi:ngay_chua_du": ("{ten} {gia_tri} chưa đủ ngày, tháng, năm", _GO_NGAY),
    "loi:so_khoa_hoc": (
        "{ten} {gia_tri} đã bị Excel rút gọn, các chữ số sau không còn",
        "đổi ô sang kiểu Text rồi gõ lại đủ các chữ số từ giấy tờ",
    ),
    "loi:cccd_do_dai": (
        "{ten} {gia_tri} không đủ hoặc thừa chữ số (phải có 12)",
        "đổi ô sang kiểu Text rồi gõ lại đủ 12 chữ số",
    ),
    "loi:cccd_ky_tu": (
        "{ten} {gia_tri} có ký tự không phải chữ số",
        "gõ lại 12 chữ số; chú ý chữ O gõ thay số 0",
    ),
    "loi:dien_thoai": (
        "{ten} {gia_tri} không phải số điện thoại Việt Nam",
        "gõ lại đủ 10 chữ số (di động) hoặc 11 chữ số (máy bàn, có mã vùng)",
    ),
    "loi:gioi_tinh": ("{ten} {gia_tri} không phải nam hay nữ", "ghi “Nam” hoặc “Nữ”"),
    "loi:gioi_tinh_hai_noi": (
        "{ten} {gia_tri} trái với cột Nam, Nữ của ngày sinh",
        "sửa một trong hai chỗ cho khớp",
    ),
    "loi:so": ("{ten} {gia_tri} không phải số nguyên", "gõ lại bằng chữ số, ví dụ 12"),
    "loi:hai_o": (
        "{ten} ghi ở cả hai ô dưới cùng một tiêu đề: {gia_tri}",
        "giữ một ô, xoá ô kia",
    ),
    "loi:ky_tu_cam": ("{ten} có ký tự không in được", "xoá nội dung ô rồi gõ lại"),
    "loi:kieu_o": ("{ten} {gia_tri} không phải chữ", "đổi ô sang kiểu Text rồi gõ lại"),
    "loi:cong_thuc": (
        "{ten} là công thức {gia_tri} chưa có kết quả",
        "mở tệp bằng Excel rồi lưu lại, hoặc thay công thức bằng giá trị (Paste Values)",
    ),
    "loi:o_excel": ("{ten} là lỗi của Excel: {gia_tri}", "sửa công thức hoặc gõ giá trị vào ô"),
    "bang_ma:tcvn3": ("{ten} {gia_tri} gõ bằng bảng mã TCVN3 (ABC), đã đổi sang Unicode", _XEM_LAI),
    "bang_ma:vni": ("{ten} {gia_tri} gõ bằng bảng mã VNI, đã đổi sang Unicode", _XEM_LAI),
    "mat_chu_u": ("{ten} {gia_tri} có thể đã mất chữ “ư”", "gõ lại bằng Unicode"),
    "ten_khong_dau": ("{ten} {gia_tri} không có dấu", "gõ lại có dấu như trên giấy tờ"),
    "ten_co_chu_so": ("{ten} {gia_tri} có chữ số", "xoá chữ số, hoặc gõ lại bằng Unicode"),
    "loi:tinh": ("{ten} {gia_tri} không có tên tỉnh, thành phố", "ghi thêm tên tỉnh"),
    "doan_tinh": ("tỉnh trong {ten} {gia_tri} là đoán", "ghi rõ “tỉnh …” hoặc “thành phố …”"),
    "khong_thay_tinh": ("{ten} {gia_tri} không có tên tỉnh, thành phố", "ghi thêm tên tỉnh"),
    "sua_vi_tri_dau": ("{ten} {gia_tri} có dấu đặt sai chỗ, đã sửa", _XEM_LAI),
    "nam_2_chu_so": ("{ten} {gia_tri} chỉ ghi hai chữ số của năm", "ghi năm đủ bốn chữ số"),
    "chi_co_nam": ("{ten} {gia_tri} chỉ có năm", "ghi đủ ngày, tháng nếu giấy tờ có"),
    "chi_co_thang_nam": ("{ten} {gia_tri} chỉ có tháng và năm", "ghi đủ ngày nếu giấy tờ có"),
    "so_seri_excel": ("{ten} {gia_tri} là số ngày của Excel, đã đổi thành ngày", _XEM_LAI),
    "sua_chu_thanh_so": ("{ten} {gia_tri} có chữ cái gõ thay chữ số, đã sửa", _XEM_LAI),
    "dao_thang_ngay": ("{ten} {gia_tri} ghi tháng trước ngày, đã đảo lại", _XEM_LAI),
    "danh_dau_x": ("{ten} lấy theo dấu {gia_tri} ở cột Nữ", _XEM_LAI),
    "nam_vi_o_nu_trong": ("{ten} ghi là nam vì ô ở cột Nữ để trống", _XEM_LAI),
    "mat_so_0": ("{ten} {gia_tri} bị Excel bỏ số 0 ở đầu, đã thêm lại", _XEM_LAI),
    "cmnd_9_so": (
        "{ten} {gia_tri} là chứng minh nhân dân 9 số, không còn giá trị",
        "thay bằng số căn cước 12 chữ số",
    ),
    "cccd_thieu_so": (
        "{ten} {gia_tri} thiếu chữ số, có thể do tệp CSV bỏ số 0 ở đầu",
        "thêm số 0 ở đầu cho đủ 12 chữ số, hoặc dùng tệp .xlsx",
    ),
    "ma_noi_khai_sinh_la": ("{ten} {gia_tri} có ba số đầu không phải mã tỉnh", _XEM_LAI),
    "nam_sinh_tuong_lai": ("{ten} {gia_tri} cho năm sinh ở tương lai", _XEM_LAI),
    "dau_so_cu": ("{ten} {gia_tri} là đầu số cũ, đã đổi sang đầu số mới", _XEM_LAI),
    "nhieu_so": ("{ten} {gia_tri} ghi nhiều số", "giữ một số nếu văn bản chỉ in một"),
    "gioi_tinh_khac_cccd": (
        "{ten} {gia_tri} cho giới tính khác với giới tính đã ghi",
        "đối chiếu với căn cước rồi sửa chỗ sai",
    ),
    "nam_sinh_khac_cccd": (
        "{ten} {gia_tri} cho năm sinh khác với ngày sinh đã ghi",
        "đối chiếu với căn cước rồi sửa chỗ sai",
    ),
    "chua_du_12_thang": (
        "{ten} {gia_tri} sớm hơn 12 tháng kể từ ngày vào Đảng",
        "kiểm tra lại cả hai ngày",
    ),
}
MA_DA_BIET = frozenset(_CAU)
"""Every code that has a sentence of its own."""

"""Files that are no Party paper: State documents in their own layout, a letter, a list."""

from dataclasses import replace

import loi_van as lv
from khuon import doan
from vai import Bang, Chu, Doan, Giay, Trang, d

_QUOC_HIEU = (
    d("khac", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", co=13, dam=True, can="giua"),
    d("khac", "Độc lập - Tự do - Hạnh phúc", co=14, dam=True, can="giua", ke="gach"),
)


def _dong(chu: str, **khac: object) -> Doan:
    return replace(d("khac", chu, can="giua", co=13), **khac)  # type: ignore[arg-type]  # any look


def _nha_nuoc(
    ma: str, co_quan: tuple[str, ...], so: str, ngay: str, *than: Doan | Bang, **khac: object
) -> Giay:
    trai = tuple(_dong(chu, dam=chu == co_quan[-1]) for chu in co_quan)
    giay = Giay(
        ma=ma,
        quy_dinh="",
        trai=(*trai, _dong(so), _dong(""), _dong("")),
        phai=(*_QUOC_HIEU, _dong(ngay, nghieng=True)),
        than=than,
        nhan=(
            d("khac", "Nơi nhận:", co=12, dam=True, nghieng=True),
            d("khac", "- Như trên;", co=11),
            d("khac", "- Lưu: VT.", co=11),
        ),
        ky=(
            _dong("TM. UỶ BAN NHÂN DÂN", dam=True),
            _dong("CHỦ TỊCH", dam=True),
            *(d("trong") for _ in range(4)),
            _dong("Nguyễn Văn Tư", dam=True),
        ),
        trang=Trang(phai=20, so_cho="dau"),
        cua_dang=False,
    )
    return replace(giay, **khac)  # type: ignore[arg-type]  # fields of Giay


def _ten_loai(loai: str, trich_yeu: str) -> tuple[Doan, ...]:
    return (_dong(loai, dam=True, co=14), _dong(trich_yeu, dam=True, co=14))


_UBND = ("UỶ BAN NHÂN DÂN", "TỈNH BẮC SƠN")

KHAC = (
    _nha_nuoc(
        "nha_nuoc_quyet_dinh_ubnd",
        _UBND,
        "Số: 123/QĐ-UBND",
        "Bắc Sơn, ngày 04 tháng 5 năm 2023",
        *_ten_loai("QUYẾT ĐỊNH", "Về việc phê duyệt kế hoạch năm 2023"),
        *doan("Căn cứ Luật Tổ chức chính quyền địa phương;", lv.A, f"{lv.HET[:-1]}./."),
    ),
    _nha_nuoc(
        "nha_nuoc_cong_van_so",
        ("UBND TỈNH BẮC SƠN", "SỞ CÔNG NGHỆ"),
        "Số: 45/SCN-VP",
        "Bắc Sơn, ngày 10 tháng 9 năm 2026",
        _dong("Kính gửi: Các phòng, ban."),
        *doan(lv.A, f"{lv.HET[:-1]}./."),
        nguon="docx_js",
    ),
    _nha_nuoc(
        "nha_nuoc_nghi_quyet_hoi_dong",
        ("HỘI ĐỒNG NHÂN DÂN", "XÃ TÂN HÀ"),
        "Số: 07/NQ-HĐND",
        "Tân Hà, ngày 20 tháng 7 năm 2026",
        *_ten_loai("NGHỊ QUYẾT", "Về nhiệm vụ phát triển kinh tế - xã hội"),
        *doan(lv.B, f"{lv.C[:-1]}./."),
        nguon="libreoffice",
    ),
    _nha_nuoc(
        "nha_nuoc_ke_hoach_nhac_den_dang",
        _UBND,
        "Số: 88/KH-UBND",
        "Bắc Sơn, ngày 15 tháng 8 năm 2026",
        *_ten_loai("KẾ HOẠCH", "Tổ chức kỷ niệm ngày thành lập Đảng"),
        *doan(
            "Chào mừng ngày thành lập Đảng Cộng sản Việt Nam, thực hiện Chỉ thị số 06-CT/TU, "
            "ngày 02/6/2026 của Ban Thường vụ Tỉnh uỷ về các ngày lễ lớn.",
            f"{lv.F[:-1]}./.",
        ),
        cach=("khung", "gon"),
    ),
    _nha_nuoc(
        "nha_nuoc_to_trinh_hop_chu",
        _UBND,
        "Số: 21/TTr-UBND",
        "Bắc Sơn, ngày 25 tháng 3 năm 2025",
        *_ten_loai("TỜ TRÌNH", "Về việc bổ sung dự toán"),
        _dong("Kính gửi: Hội đồng nhân dân tỉnh."),
        *doan(lv.F, f"{lv.HET[:-1]}./."),
        cach=("hop_chu",),
    ),
    Giay(
        ma="khac_thu_rieng",
        quy_dinh="",
        trai=(),
        phai=(),
        than=doan("Gửi các bạn lớp cũ,", lv.E, "Hẹn gặp lại các bạn vào dịp cuối năm."),
        trang=Trang(),
        nguon="libreoffice",
        cach=("tab",),
        cua_dang=False,
    ),
    Giay(
        ma="khac_danh_sach_bang",
        quy_dinh="",
        trai=(),
        phai=(),
        than=(
            d("khac", (Chu("Danh sách vật tư", dam=True),)),
            Bang((20, 85, 60), (("TT", "Tên", "Số lượng"), ("1", "Giấy A4", "20"))),
        ),
        trang=Trang(),
        cach=("mot_cot",),
        cua_dang=False,
    ),
)

"""The laws of admission carried here, one per regulation on carrying out the Party's statute."""

from dataclasses import replace
from datetime import date
from typing import Literal

from dangvan.regulations.luat_ket_nap import (
    CapQuyetDinh,
    HanHoSo,
    LuatKetNap,
    QuyTacDeNghi,
    QuyTacTrinhDo,
    QuyTacTuoi,
    ThoiHan,
)
from dangvan.regulations.quy_dinh import DoTinCay

_KHONG_NEU = "chưa thấy nguyên văn, lấy theo"
_CAP_TREN_CO_SO = (
    "dang_uy_cap_tren_co_so",
    "huyen_uy",
    "quan_uy",
    "thi_uy",
    "thanh_uy_thuoc_tinh",
    "dang_uy_khoi",
)
_CAP_TINH = ("tinh_uy", "thanh_uy", "dang_uy_truc_thuoc_trung_uong")


def _cap_quyet_dinh(
    source: str,
    do_tin_cay: DoTinCay,
    *,
    co_so: Literal["tap_the_dang_uy", "ban_thuong_vu"] = "tap_the_dang_uy",
) -> tuple[CapQuyetDinh, ...]:
    """The four deciders; army and police follow rules of their own that are not carried here."""
    co_so_quyet_dinh = {
        "tap_the_dang_uy": CapQuyetDinh(
            "dang_uy_co_so_duoc_uy_quyen",
            "tập thể đảng uỷ cơ sở được uỷ quyền",
            ("dang_uy_co_so",),
            "ban_chap_hanh",
            "hai_phan_ba",
            source,
            do_tin_cay,
        ),
        "ban_thuong_vu": CapQuyetDinh(
            "ban_thuong_vu_dang_uy_co_so",
            "ban thường vụ đảng uỷ cơ sở",
            ("dang_uy_co_so",),
            "ban_thuong_vu",
            "qua_nua",
            source,
            do_tin_cay,
        ),
    }
    return (
        co_so_quyet_dinh[co_so],
        CapQuyetDinh(
            "ban_thuong_vu_cap_tren_co_so",
            "ban thường vụ cấp uỷ cấp trên trực tiếp của tổ chức cơ sở đảng",
            _CAP_TREN_CO_SO,
            "ban_thuong_vu",
            "qua_nua",
            source,
            do_tin_cay,
        ),
        CapQuyetDinh(
            "dang_uy_duoc_giao_quyen",
            "ban thường vụ đảng uỷ được giao quyền cấp trên cơ sở",
            ("dang_uy_co_so",),
            "ban_thuong_vu",
            "qua_nua",
            source,
            do_tin_cay,
        ),
        CapQuyetDinh(
            "thuong_truc_cap_tinh",
            "tập thể thường trực và uỷ viên ban thường vụ là trưởng ban đảng",
            _CAP_TINH,
            "ban_thuong_vu",
            "qua_nua",
            source,
            do_tin_cay,
        ),
    )


_QD29 = LuatKetNap(
    khoa="qd29_2016",
    so_van_ban="29-QĐ/TW",
    hieu_luc_tu=date(2016, 7, 25),
    hieu_luc_den=date(2021, 7, 29),
    tuoi=QuyTacTuoi(18, 60, "29-QĐ/TW (2016), mục 1.1", "A"),
    trinh_do=QuyTacTrinhDo(
        "có bằng tốt nghiệp trung học cơ sở hoặc tương đương trở lên",
        "29-QĐ/TW (2016), mục 1.2",
        "A",
    ),
    de_nghi=QuyTacDeNghi(
        "hai_phan_ba", "hai_phan_ba", f"29-QĐ/TW (2016): {_KHONG_NEU} 06-HD/TW (2025)", "D"
    ),
    cap_quyet_dinh=_cap_quyet_dinh(
        f"29-QĐ/TW (2016), mục 4.3.2; tỷ lệ: {_KHONG_NEU} 294-QĐ/TW (2025)", "D"
    ),
    thoi_han=ThoiHan(
        quyet_dinh_ket_nap=60,
        gia_han_ket_nap=30,
        quyet_dinh_chinh_thuc=30,
        gia_han_chinh_thuc=30,
        le_ket_nap=30,
        moc_le_ket_nap="nhan_quyet_dinh",
        source="29-QĐ/TW (2016), mục 4.1, 4.3.1, theo một trang trích nguyên văn",
        do_tin_cay="C",
    ),
    han_ho_so=HanHoSo(60, 12, 12, 36, f"01-HD/TW (2016): {_KHONG_NEU} 06-HD/TW (2025)", "D"),
)

_QD24 = replace(
    _QD29,
    khoa="qd24_2021",
    so_van_ban="24-QĐ/TW",
    hieu_luc_tu=date(2021, 7, 30),
    hieu_luc_den=date(2025, 1, 19),
    tuoi=QuyTacTuoi(18, 60, "24-QĐ/TW (2021), mục 1.1", "A"),
    trinh_do=QuyTacTrinhDo(
        "có bằng tốt nghiệp trung học cơ sở trở lên", "24-QĐ/TW (2021), mục 1.2", "A"
    ),
    de_nghi=replace(_QD29.de_nghi, source=f"24-QĐ/TW (2021): {_KHONG_NEU} 06-HD/TW (2025)"),
    cap_quyet_dinh=_cap_quyet_dinh(f"24-QĐ/TW (2021): {_KHONG_NEU} 294-QĐ/TW (2025)", "D"),
    thoi_han=replace(
        _QD29.thoi_han,
        source=f"24-QĐ/TW (2021): {_KHONG_NEU} hai quy định liền trước và liền sau",
        do_tin_cay="D",
    ),
    han_ho_so=replace(_QD29.han_ho_so, source=f"01-HD/TW (2021): {_KHONG_NEU} 06-HD/TW (2025)"),
)

_QD232 = replace(
    _QD24,
    khoa="qd232_2025",
    so_van_ban="232-QĐ/TW",
    hieu_luc_tu=date(2025, 1, 20),
    hieu_luc_den=date(2025, 6, 30),
    tuoi=QuyTacTuoi(18, 60, "232-QĐ/TW (2025), mục 1.1", "B"),
    trinh_do=QuyTacTrinhDo(
        "có bằng tốt nghiệp trung học cơ sở trở lên", "232-QĐ/TW (2025), mục 1.2", "B"
    ),
    de_nghi=replace(_QD29.de_nghi, source=f"232-QĐ/TW (2025): {_KHONG_NEU} 06-HD/TW (2025)"),
    cap_quyet_dinh=_cap_quyet_dinh(f"232-QĐ/TW (2025): {_KHONG_NEU} 294-QĐ/TW (2025)", "D"),
    thoi_han=replace(
        _QD29.thoi_han,
        source="232-QĐ/TW (2025), mục 4.1, 4.3.1, theo một trang trích nguyên văn",
        do_tin_cay="C",
    ),
)

_QD294 = LuatKetNap(
    khoa="qd294_2025",
    so_van_ban="294-QĐ/TW",
    hieu_luc_tu=date(2025, 7, 1),
    hieu_luc_den=date(2026, 4, 7),
    tuoi=QuyTacTuoi(18, 60, "294-QĐ/TW (2025), mục 1.1.1", "A"),
    trinh_do=QuyTacTrinhDo(
        "có bằng tốt nghiệp trung học cơ sở trở lên", "294-QĐ/TW (2025), mục 1.2.1", "A"
    ),
    de_nghi=QuyTacDeNghi("hai_phan_ba", "hai_phan_ba", "06-HD/TW (2025), mục 3.6", "A"),
    cap_quyet_dinh=_cap_quyet_dinh(
        "294-QĐ/TW (2025), mục 4.3.2, 9.3.4; 06-HD/TW (2025), mục 3.7", "A"
    ),
    thoi_han=ThoiHan(
        quyet_dinh_ket_nap=45,
        gia_han_ket_nap=15,
        quyet_dinh_chinh_thuc=30,
        gia_han_chinh_thuc=15,
        le_ket_nap=30,
        moc_le_ket_nap="nhan_quyet_dinh",
        source="294-QĐ/TW (2025), mục 4.1, 4.3.1",
        do_tin_cay="A",
    ),
    han_ho_so=HanHoSo(
        60, 12, 12, 36, "06-HD/TW (2025), mục 5.4; 294-QĐ/TW (2025), mục 3.5, 4.2.2", "A"
    ),
)


def _ke_thua(law: LuatKetNap, source: str) -> LuatKetNap:
    """Carry a law over to a regulation whose text was not seen: every group becomes our reading."""
    return replace(
        law,
        tuoi=replace(law.tuoi, source=source, do_tin_cay="D"),
        trinh_do=replace(law.trinh_do, source=source, do_tin_cay="D"),
        de_nghi=replace(law.de_nghi, source=source, do_tin_cay="D"),
        cap_quyet_dinh=tuple(
            replace(cap, source=source, do_tin_cay="D") for cap in law.cap_quyet_dinh
        ),
        thoi_han=replace(law.thoi_han, source=source, do_tin_cay="D"),
        han_ho_so=replace(law.han_ho_so, source=source, do_tin_cay="D"),
    )


_QD20 = replace(
    _ke_thua(_QD294, f"20-QĐ/TW (2026): {_KHONG_NEU} 294-QĐ/TW (2025)"),
    khoa="qd20_2026",
    so_van_ban="20-QĐ/TW",
    hieu_luc_tu=date(2026, 4, 8),
    hieu_luc_den=date(2026, 7, 25),
)

_NGUON_208 = "208-QĐ/TW (2026), theo một bộ câu hỏi tìm hiểu"
_QD208 = replace(
    _ke_thua(_QD294, f"208-QĐ/TW (2026): {_KHONG_NEU} 294-QĐ/TW (2025)"),
    khoa="qd208_2026",
    so_van_ban="208-QĐ/TW",
    hieu_luc_tu=date(2026, 7, 26),
    hieu_luc_den=None,
    tuoi=QuyTacTuoi(18, 60, _NGUON_208, "C"),
    trinh_do=QuyTacTrinhDo(
        "hoàn thành chương trình giáo dục bậc trung học cơ sở trở lên", _NGUON_208, "C"
    ),
    cap_quyet_dinh=_cap_quyet_dinh(_NGUON_208, "C", co_so="ban_thuong_vu"),
    thoi_han=replace(
        _QD294.thoi_han,
        moc_le_ket_nap="ban_hanh_quyet_dinh",
        source=f"{_NGUON_208}; hạn ra quyết định: {_KHONG_NEU} 294-QĐ/TW (2025)",
        do_tin_cay="C",
    ),
)

CAC_LUAT_KET_NAP: tuple[LuatKetNap, ...] = (_QD29, _QD24, _QD232, _QD294, _QD20, _QD208)
"""Every law of admission, by date of coming into force."""

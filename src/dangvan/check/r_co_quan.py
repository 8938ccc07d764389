"""Rules on the issuing body's name (ô số 2)."""

from collections.abc import Iterator
from datetime import date

from dangvan.check.bai import Bai
from dangvan.check.quy_tac import Phat, chac, co_anh_dau, o_trang, quy_tac, tai, ten_o
from dangvan.check.to_chuc import ToChucDoc, chac_co_cap_tren, chac_thuoc_trung_uong
from dangvan.regulations import LOAI_TO_CHUC, Regulation
from dangvan.text import gap_dau

_DIEU_36, _DIEU_05 = "mục II.1.2", "Phần II, mục I.2"
_CAP_HUYEN = ("huyen_uy", "quan_uy", "thi_uy", "thanh_uy_thuoc_tinh")
_DA_KET_THUC = ("dang_uy_khoi", "dang_doan", "ban_can_su_dang")


def _kieu_cap_tren(to_chuc: ToChucDoc) -> set[str]:
    return {LOAI_TO_CHUC[loai].kieu_cap_tren for loai in to_chuc.loai}


def _lien_tich(bai: Bai) -> bool:
    if bai.to_chuc is not None and bai.to_chuc.cung_ban_hanh:
        return True
    return bai.so is not None and len(bai.so.co_quan) > 1


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_co_quan_ban_hanh(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trang đầu, bên trái, có tên cơ quan ban hành.

    Sai: cột trái chỉ có số
    Chưa rõ: phần đầu nằm trong ảnh
    """
    if "co_quan_ban_hanh" not in bai.thanh_phan:
        yield Phat(
            o_trang(ten_o("co_quan_ban_hanh")),
            "không có tên cơ quan",
            "tên cơ quan ban hành, bên trái, ngang tiêu đề",
            "thêm tên cơ quan ở cột trái, chữ đậm cỡ 14",
            chua_ro=co_anh_dau(bai),
        )


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_cap_tren(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Cấp uỷ không trực thuộc Trung ương, chi bộ, cơ quan do cấp uỷ lập có dòng cấp trên.

    Đúng: ĐẢNG BỘ TỈNH A / ĐẢNG UỶ XÃ B
    Chưa rõ: không nhận ra loại cơ quan
    """
    to_chuc = bai.to_chuc
    if to_chuc is None or to_chuc.cap_tren or _lien_tich(bai):
        return
    gap = gap_dau(to_chuc.ten)
    if gap.startswith("thành uỷ") or chac_thuoc_trung_uong(gap):
        return
    kieu = _kieu_cap_tren(to_chuc)
    chac_thieu = (bool(kieu) and "khong" not in kieu) or chac_co_cap_tren(gap)
    if chac_thieu or not kieu or gap.startswith("đảng uỷ"):
        yield Phat(
            tai(bai.dong_cua("co_quan_ban_hanh")[0], "co_quan_ban_hanh"),
            "không có dòng cấp trên",
            "dòng cấp trên trực tiếp ở trên tên cơ quan",
            "thêm một dòng trên tên cơ quan, cỡ 14, không đậm",
            chua_ro=not chac_thieu,
        )


@quy_tac(_DIEU_36, _DIEU_05)
def thua_cap_tren(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trung ương, tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương, đại hội không có dòng cấp trên.

    Sai: BAN CHẤP HÀNH TRUNG ƯƠNG / TỈNH UỶ A
    Chưa rõ: THÀNH UỶ có dòng cấp trên: thuộc tỉnh hay thuộc Trung ương
    """
    to_chuc = bai.to_chuc
    if to_chuc is None or not to_chuc.cap_tren:
        return
    gap = gap_dau(to_chuc.ten)
    thanh_uy = gap.startswith("thành uỷ")
    khong_co = _kieu_cap_tren(to_chuc) == {"khong"} or chac_thuoc_trung_uong(gap)
    if khong_co or (thanh_uy and not gap_dau(to_chuc.cap_tren).startswith("đảng bộ tỉnh")):
        yield Phat(
            tai(bai.dong_cua("co_quan_cap_tren")[0], "co_quan_cap_tren"),
            to_chuc.cap_tren,
            "không có dòng cấp trên",
            "xoá dòng trên tên cơ quan",
            chua_ro=thanh_uy,
        )


@quy_tac(_DIEU_36, _DIEU_05)
def kieu_cap_tren(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Cấp trên của cấp uỷ, chi bộ là ĐẢNG BỘ …; của cơ quan do cấp uỷ lập là chính cấp uỷ đó.

    Đúng: ĐẢNG BỘ TỈNH A / HUYỆN UỶ B; TỈNH UỶ A / VĂN PHÒNG
    Sai: TỈNH UỶ A / HUYỆN UỶ B; ĐẢNG BỘ TỈNH A / VĂN PHÒNG
    Chưa rõ: không nhận ra loại cơ quan
    """
    to_chuc = bai.to_chuc
    if to_chuc is None or not to_chuc.cap_tren:
        return
    kieu = _kieu_cap_tren(to_chuc) - {"khong"}
    la_dang_bo = gap_dau(to_chuc.cap_tren).startswith("đảng bộ")
    if (kieu == {"dang_bo"} and not la_dang_bo) or (kieu == {"chinh_to_chuc"} and la_dang_bo):
        yield Phat(
            tai(bai.dong_cua("co_quan_cap_tren")[0], "co_quan_cap_tren"),
            to_chuc.cap_tren,
            "ĐẢNG BỘ …" if not la_dang_bo else "tên cấp uỷ lập ra cơ quan (TỈNH UỶ …, ĐẢNG UỶ …)",
            "sửa dòng cấp trên",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def ban_thuong_vu_o_co_quan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Văn bản của ban thường vụ mang tên cấp uỷ; ô số 2 không ghi BAN THƯỜNG VỤ.

    Sai: ĐẢNG UỶ XÃ B / BAN THƯỜNG VỤ; BAN CHẤP HÀNH ĐẢNG BỘ XÃ B
    """
    for line in (*bai.dong_cua("co_quan_cap_tren"), *bai.dong_cua("co_quan_ban_hanh")):
        if line.gap.startswith(("ban thường vụ", "ban chấp hành đảng bộ")):
            yield Phat(
                tai(line, "co_quan_ban_hanh"),
                line.chu,
                "tên cấp uỷ (TỈNH UỶ …, ĐẢNG UỶ …)",
                "thay bằng tên cấp uỷ; BAN THƯỜNG VỤ chỉ ghi ở khối ký",
            )
            return


@quy_tac(_DIEU_36, _DIEU_05)
def noi_ten_lien_tich(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tên các cơ quan cùng ban hành nối bằng “ - ”, không có dòng cấp trên.

    Đúng: BAN TỔ CHỨC TỈNH UỶ - SỞ NỘI VỤ
    Sai: BAN TỔ CHỨC TỈNH UỶ, SỞ NỘI VỤ
    """
    if not _lien_tich(bai) or bai.to_chuc is None:
        return
    if quy_dinh.noi_ten_lien_tich in bai.to_chuc.ten or bai.to_chuc.cung_ban_hanh:
        if not bai.to_chuc.cap_tren:
            return
        co = f"có dòng cấp trên {bai.to_chuc.cap_tren}"
    else:
        co = bai.to_chuc.ten
    yield Phat(
        tai(bai.dong_cua("co_quan_ban_hanh")[0], "co_quan_ban_hanh"),
        co,
        f"các tên nối bằng “{quy_dinh.noi_ten_lien_tich}”, không có dòng cấp trên",
        "viết các tên liền nhau, giữa là dấu gạch nối có khoảng trắng hai bên",
    )


@quy_tac(None, _DIEU_05)
def ten_dai_hoi_chi_bo(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tên đại hội chi bộ không ghi TOÀN THỂ ĐẢNG VIÊN.

    Sai: ĐẠI HỘI TOÀN THỂ ĐẢNG VIÊN CHI BỘ …
    """
    if bai.to_chuc is None:
        return
    ten = gap_dau(f"{bai.to_chuc.cap_tren} {bai.to_chuc.ten}")
    if "toàn thể đảng viên" in ten and "chi bộ" in ten:
        yield Phat(
            tai(bai.dong_cua("co_quan_ban_hanh")[0], "co_quan_ban_hanh"),
            bai.to_chuc.ten,
            "ĐẠI HỘI CHI BỘ …",
            "bỏ TOÀN THỂ ĐẢNG VIÊN",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def sao_duoi_co_quan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Giữa tên cơ quan và số có đúng một dấu *, trên một dòng riêng.

    Sai: không có dấu sao; ***; gạch ngang dưới tên cơ quan
    """
    lines = bai.dong_cua("sao")
    if lines and lines[0].chu == quy_dinh.sao:
        return
    moc = bai.dong_cua("co_quan_ban_hanh") or bai.dong_cua("so_ky_hieu")
    if not lines and not moc:
        return
    yield Phat(
        tai((lines or moc[-1:])[0], "sao"),
        lines[0].chu if lines else "không có dấu sao",
        f"một dòng “{quy_dinh.sao}” giữa tên cơ quan và số",
        "thêm một dòng chỉ có dấu * dưới tên cơ quan, căn giữa cột",
        chua_ro=not lines and not chac(bai.thanh_phan.get("co_quan_ban_hanh")),
    )


def _con_ton_tai(bai: Bai, cac_loai: tuple[str, ...]) -> date | None:
    """Return the last day of the body's kind, when the paper is of a later day."""
    if bai.to_chuc is None or bai.ngay_ky is None or not bai.to_chuc.loai:
        return None
    cac_ngay = [LOAI_TO_CHUC[loai].hieu_luc_den for loai in bai.to_chuc.loai if loai in cac_loai]
    het = next((ngay for ngay in cac_ngay if ngay is not None), None)
    return het if het is not None and bai.ngay_ky > het else None


@quy_tac("mô hình hai cấp từ 01/7/2025", "mô hình hai cấp từ 01/7/2025", "B")
def cap_huyen_da_ket_thuc(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Huyện uỷ, quận uỷ, thị uỷ, thành uỷ thuộc tỉnh không ban hành văn bản sau 30/6/2025.

    Sai: HUYỆN UỶ ký ngày 05/9/2025
    Chưa rõ: THÀNH UỶ có dòng cấp trên ĐẢNG BỘ TỈNH …
    """
    het = _con_ton_tai(bai, _CAP_HUYEN)
    if het is None or bai.to_chuc is None:
        return
    thanh_uy = gap_dau(bai.to_chuc.ten).startswith("thành uỷ")
    if thanh_uy and not bai.to_chuc.cap_tren:
        return
    yield Phat(
        tai(bai.dong_cua("co_quan_ban_hanh")[0], "co_quan_ban_hanh"),
        bai.to_chuc.ten,
        "cấp uỷ xã, phường, đặc khu hoặc tỉnh uỷ",
        "xem lại tên cơ quan và ngày ký",
        chua_ro=thanh_uy,
    )


@quy_tac("294-QĐ/TW (2025), mục 10.4", "294-QĐ/TW (2025), mục 10.4", "C")
def to_chuc_da_ket_thuc(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đảng uỷ khối, đảng đoàn, ban cán sự đảng không ban hành văn bản sau 30/6/2025.

    Sai: ĐẢNG UỶ KHỐI ký ngày 05/9/2025
    """
    if _con_ton_tai(bai, _DA_KET_THUC) is not None and bai.to_chuc is not None:
        yield Phat(
            tai(bai.dong_cua("co_quan_ban_hanh")[0], "co_quan_ban_hanh"),
            bai.to_chuc.ten,
            "tổ chức còn hoạt động vào ngày ký",
            "xem lại tên cơ quan và ngày ký",
        )

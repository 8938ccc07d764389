"""Rules on place and date (ô số 4)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.doc_ngay_ky import NgayKy
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, co_anh_dau, o_trang, quy_tac, tai, ten_o
from dangvan.regulations import Regulation

_DIEU_36, _DIEU_05 = "mục II.1.4", "Phần II, mục I.4"
_KHOA = "dia_danh_ngay"
_VIET_TAT = re.compile(r"^(TP|TX|TT|ĐK|Q|H|P|X)(\.\s*|\s+)(?=\S)")


def _ngay(bai: Bai) -> tuple[NgayKy, Dong] | None:
    lines = bai.dong_cua(_KHOA)
    return (bai.ngay, lines[0]) if bai.ngay is not None and lines else None


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_dia_danh_ngay(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trang đầu có địa danh, ngày, tháng, năm.

    Sai: dưới tiêu đề không có gì
    Chưa rõ: phần đầu nằm trong ảnh
    """
    if _KHOA not in bai.thanh_phan:
        yield Phat(
            o_trang(ten_o(_KHOA)),
            "không có địa danh, ngày",
            "Hà Nội, ngày 05 tháng 9 năm 2026",
            "thêm dòng địa danh, ngày dưới tiêu đề, chữ nghiêng",
            chua_ro=co_anh_dau(bai),
        )


@quy_tac("mục II.1.4; Phụ lục 1", "Phần II, mục I.4; Phụ lục 1")
def vi_tri_ngay(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Địa danh và ngày ở bên phải, dưới tiêu đề.

    Sai: ngày ở cuối văn bản, trên chữ ký
    Chưa rõ: phần đầu văn bản một cột, căn giữa
    """
    for line in bai.dong_cua(_KHOA):
        tieu_de = bai.dong_cua("tieu_de")
        duoi = not tieu_de or tieu_de[0].thu_tu < line.thu_tu
        sau = bai.dong_cua("ten_loai") or bai.dong_cua("kinh_gui")
        if sau and sau[0].thu_tu < line.thu_tu:
            yield _sai_cho(line, "ở cuối văn bản", chua_ro=False)
            continue
        if line.cot == "phai" and duoi:
            continue
        yield _sai_cho(
            line,
            "không ở cột phải" if duoi else "ở trên tiêu đề",
            chua_ro=duoi and (bai.mot_cot or line.cot == "khong_ro"),
        )


def _sai_cho(line: Dong, co: str, *, chua_ro: bool) -> Phat:
    return Phat(
        tai(line, _KHOA),
        co,
        "bên phải, dưới tiêu đề",
        "chuyển dòng ngày xuống dưới tiêu đề, trong cột phải",
        chua_ro=chua_ro,
    )


@quy_tac(_DIEU_36, _DIEU_05)
def mau_dia_danh_ngay(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Viết “địa danh, ngày … tháng … năm …”, có dấu phẩy sau địa danh.

    Đúng: Hà Nội, ngày 05 tháng 9 năm 2026
    Sai: Hà Nội ngày 05 tháng 9 năm 2026; Hà Nội, ngày 05/9/2026
    Chưa rõ: ngày để trống ở bản dự thảo
    """
    found = _ngay(bai)
    if not found:
        return
    ngay, line = found
    du = bool(ngay.chu_ngay and ngay.chu_thang and ngay.chu_nam)
    if ngay.bang_chu and ngay.co_phay and ngay.dia_danh and du:
        return
    nen = quy_dinh.dia_danh.mau_dia_danh_ngay.format(
        dia_danh=ngay.dia_danh or "…",
        ngay=ngay.chu_ngay or "…",
        thang=ngay.chu_thang or "…",
        nam=ngay.chu_nam or "…",
    )
    con_trong = ngay.bang_chu and ngay.co_phay and bool(ngay.dia_danh) and not du
    yield Phat(
        tai(line, _KHOA),
        line.chu,
        nen,
        "ghi ngày ký khi ban hành" if con_trong else "sửa theo mẫu, có dấu phẩy sau địa danh",
        chua_ro=con_trong,
    )


def _them_khong(chu: str, duoi: int) -> str:
    so = int(chu)
    return f"{so:02d}" if so < duoi else str(so)


def cac_so(ngay: NgayKy, quy_dinh: Regulation) -> Iterator[tuple[str, str, str]]:
    """Yield the word, what is typed, what should be, for day and month."""
    mau = quy_dinh.dia_danh
    for ten, chu, duoi in (
        ("ngày", ngay.chu_ngay, mau.ngay_them_khong_duoi),
        ("tháng", ngay.chu_thang, mau.thang_them_khong_duoi),
    ):
        if ngay.bang_chu and chu:
            yield ten, chu, _them_khong(chu, duoi)


@quy_tac(_DIEU_36, _DIEU_05)
def ngay_co_so_0(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ngày nhỏ hơn 10, tháng 1 và tháng 2 có số 0 đứng trước.

    Đúng: ngày 03 tháng 02 năm 2026
    Sai: ngày 3 tháng 2 năm 2026
    """
    found = _ngay(bai)
    for ten, chu, nen in cac_so(found[0], quy_dinh) if found else ():
        if found and len(chu) < len(nen):
            yield Phat(tai(found[1], _KHOA), f"{ten} {chu}", f"{ten} {nen}", f"viết {ten} {nen}")


@quy_tac(_DIEU_36, _DIEU_05)
def ngay_thang_khong_so_0_thua(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tháng từ 3 trở đi không thêm số 0.

    Đúng: ngày 27 tháng 5 năm 2026
    Sai: ngày 27 tháng 05 năm 2026
    """
    found = _ngay(bai)
    for ten, chu, nen in cac_so(found[0], quy_dinh) if found else ():
        if found and len(chu) > len(nen):
            yield Phat(tai(found[1], _KHOA), f"{ten} {chu}", f"{ten} {nen}", f"viết {ten} {nen}")


@quy_tac(_DIEU_36, f"{_DIEU_05} (ngày ký)")
def ngay_co_that(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ngày ký có trong lịch.

    Sai: ngày 31 tháng 4
    """
    found = _ngay(bai)
    if found and found[0].khong_co_that:
        yield Phat(tai(found[1], _KHOA), found[1].chu, "một ngày có thật", "xem lại ngày ký")


@quy_tac(_DIEU_36, _DIEU_05)
def dia_danh_ghi_cap(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Địa danh một âm tiết (36-HD/VPTW: cả địa danh là chữ số) ghi cấp đứng trước.

    Đúng: Thành phố Huế; Phường 7
    Sai: Huế
    Chưa rõ: địa danh là tên người hay trùng tên cấp trên thì tệp không cho biết, không xét
    """
    found = _ngay(bai)
    if not found or not found[0].dia_danh:
        return
    dia_danh = found[0].dia_danh
    la_so = bool(re.fullmatch(r"\d+", dia_danh))
    mot_am = len(dia_danh.split()) == 1 and not la_so and dia_danh.isalpha()
    khi = quy_dinh.dia_danh.ghi_cap_khi
    if (la_so and "chu_so" in khi) or (mot_am and "mot_am_tiet" in khi):
        vi_du = quy_dinh.dia_danh.vi_du[2 if la_so else 1]
        yield Phat(
            tai(found[1], _KHOA),
            dia_danh,
            f"ghi cấp trước tên, như “{vi_du}”",
            "thêm Thành phố, Phường, Xã… trước địa danh",
        )


@quy_tac(_DIEU_36, _DIEU_05, "D")
def viet_tat_dia_danh(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Chữ tắt của cấp hành chính: TP, TX, TT, Q (36-HD/VPTW); TP, ĐK (05-HD/VPTW).

    Sai: P. Hai Bà Trưng
    """
    found = _ngay(bai)
    tat = _VIET_TAT.match(found[0].dia_danh) if found else None
    duoc = quy_dinh.dia_danh.viet_tat
    if not found or not tat:
        return
    sai_dau = tat[2] != quy_dinh.dia_danh.dau_sau_viet_tat and tat[2].strip() == "."
    if tat[1] not in duoc.values() or sai_dau:
        yield Phat(
            tai(found[1], _KHOA),
            found[0].dia_danh,
            "viết đủ, hoặc " + ", ".join(f"{chu}{quy_dinh.dia_danh.dau_sau_viet_tat}…"
                                        for chu in duoc.values()),
            "viết đủ cấp hành chính",
        )  # fmt: skip

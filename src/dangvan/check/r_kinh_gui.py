"""Rules on addressees (ô số 9b)."""

from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, o_trang, quy_tac, tai, ten_o
from dangvan.regulations import Regulation
from dangvan.text import gap_dau

_DIEU_36, _DIEU_05 = "mục II.1 (ô số 9)", "Phần II, mục I (ô số 9)"
_TO_TRINH = "Tờ trình"


def co_noi_gui(bai: Bai) -> bool:
    """Return whether a paper is of a kind that is sent to somebody."""
    return bai.la_cong_van or bai.ten_loai == _TO_TRINH


def _sai(line: Dong, khoa: str, co: str, nen: str, sua: str, *, chua_ro: bool = False) -> Phat:
    return Phat(tai(line, khoa), co, nen, sua, chua_ro=chua_ro)


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_kinh_gui(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Công văn, tờ trình có nơi gửi ở trang đầu.

    Sai: công văn không có Kính gửi
    """
    if co_noi_gui(bai) and "kinh_gui" not in bai.thanh_phan:
        nhan = quy_dinh.nhan_cong_van if bai.la_cong_van else quy_dinh.nhan_to_trinh
        yield Phat(
            o_trang(ten_o("kinh_gui")),
            "không có nơi gửi",
            f"{nhan}: …",
            f"thêm {nhan}: và tên nơi gửi",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def tu_kinh_gui(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Công văn ghi Kính gửi; tờ trình ghi Kính gửi (36-HD/VPTW), Kính trình (05-HD/VPTW).

    Sai: Kính gửi trong tờ trình năm 2026
    """
    nhan = quy_dinh.nhan_to_trinh if bai.ten_loai == _TO_TRINH else quy_dinh.nhan_cong_van
    for line in bai.dong_cua("kinh_gui"):
        if not line.gap.startswith(gap_dau(nhan)) or not line.chu.startswith(f"{nhan}:"):
            yield _sai(line, "kinh_gui", line.chu, f"{nhan}:", f"viết {nhan}:")


@quy_tac(_DIEU_36, None)
def kinh_gui_cung_dong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Công văn, tờ trình: tên nơi gửi đầu tiên cùng dòng với “Kính gửi:”.

    Đúng: Kính gửi: Ban Thường vụ Tỉnh uỷ
    Sai: Kính gửi: (xuống dòng) - Ban Thường vụ Tỉnh uỷ
    """
    nhan, ten = bai.dong_cua("kinh_gui"), bai.dong_cua("ten_kinh_gui")
    if not (quy_dinh.kinh_gui_cung_dong and nhan and ten and co_noi_gui(bai)):
        return
    o = nhan[0].doan.o  # a cell beside the word is on its line too
    canh = o is not None and ten[0].doan.o is not None and ten[0].doan.o.dong == o.dong
    if ten[0].doan is not nhan[0].doan and not canh:
        yield _sai(
            ten[0], "ten_kinh_gui", "xuống dòng sau Kính gửi:", f"{nhan[0].chu} {ten[0].chu}",
            "nối tên đầu tiên lên dòng Kính gửi:",
        )  # fmt: skip


@quy_tac(_DIEU_36, _DIEU_05)
def kinh_gui_dau_cau(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Từ hai nơi gửi: “,” giữa, “.” cuối (36-HD/VPTW); “;” sau mỗi tên (05-HD/VPTW).

    Sai: - Các chi bộ. - Các đảng bộ.
    Chưa rõ: 05-HD/VPTW, dấu của tên cuối
    """
    mau = quy_dinh.kinh_gui
    lines = bai.dong_cua("ten_kinh_gui")
    if len(lines) < 2:
        return
    for line in lines[:-1]:
        if not line.chu.endswith(mau.ngan_cach):
            yield _sai(
                line, "ten_kinh_gui", f"kết thúc “…{line.chu[-15:]}”", f"“{mau.ngan_cach}”",
                f"sửa dấu sau mỗi tên thành “{mau.ngan_cach}”",
            )  # fmt: skip
            return
    if not lines[-1].chu.endswith((mau.ket_thuc, *mau.ket_thuc_chap_nhan)):
        khong_ro = mau.ket_thuc == mau.ngan_cach and not lines[-1].chu.endswith(",")
        yield _sai(
            lines[-1], "ten_kinh_gui", f"kết thúc “…{lines[-1].chu[-15:]}”", f"“{mau.ket_thuc}”",
            f"sửa dấu cuối thành “{mau.ket_thuc}”", chua_ro=khong_ro,
        )  # fmt: skip

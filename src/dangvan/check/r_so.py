"""Rules on the number and symbol (ô số 3)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.doc_so import SoKyHieu
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, co_anh_dau, o_trang, quy_tac, tai, ten_o
from dangvan.regulations import Regulation

_DIEU_36, _DIEU_05 = "mục II.1.3.2", "Phần II, mục I.3.2"
_KHOA = "so_ky_hieu"


def _so(bai: Bai) -> tuple[SoKyHieu, Dong] | None:
    lines = bai.dong_cua(_KHOA)
    return (bai.so, lines[0]) if bai.so is not None and lines else None


@quy_tac("mục II.1.3", "Phần II, mục I.3")
def thieu_so_ky_hieu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trang đầu có số và ký hiệu.

    Sai: dưới dấu sao không có gì
    Chưa rõ: phần đầu nằm trong ảnh
    """
    if _KHOA not in bai.thanh_phan:
        yield Phat(
            o_trang(ten_o(_KHOA)),
            "không có số và ký hiệu",
            "Số 05-NQ/ĐU",
            "thêm số và ký hiệu dưới dấu sao",
            chua_ro=co_anh_dau(bai),
        )


@quy_tac("mục II.1.3; Phụ lục 1", "Phần II, mục I.3; Phụ lục 1")
def vi_tri_so(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số và ký hiệu ở bên trái, dưới tên cơ quan và dấu sao.

    Sai: số ở cột phải
    Chưa rõ: phần đầu văn bản một cột
    """
    for line in bai.dong_cua(_KHOA):
        co_quan = bai.dong_cua("co_quan_ban_hanh")
        duoi = not co_quan or co_quan[-1].thu_tu < line.thu_tu
        if line.cot == "trai" and duoi:
            continue
        yield Phat(
            tai(line, _KHOA),
            "số không ở cột trái" if duoi else "số ở trên tên cơ quan",
            "bên trái, dưới tên cơ quan và dấu sao",
            "chuyển số xuống dưới dấu sao, trong cột trái",
            chua_ro=duoi and (bai.mot_cot or line.cot == "khong_ro"),
        )


@quy_tac(_DIEU_36, _DIEU_05)
def so_hai_cham(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Sau chữ “Số” không có dấu hai chấm.

    Đúng: Số 05-NQ/ĐU
    Sai: Số: 05-NQ/ĐU
    """
    found = _so(bai)
    if found and found[0].hai_cham:
        chu = re.sub(r"^(\w+)\s*[:.]\s*", quy_dinh.so_ky_hieu.chu_dau, found[1].chu)
        yield Phat(tai(found[1], _KHOA), found[1].chu, chu, "xoá dấu sau chữ Số")


@quy_tac(_DIEU_36, _DIEU_05)
def so_co_so_0(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số nhỏ hơn 10 có số 0 đứng trước.

    Đúng: Số 05-NQ/ĐU
    Sai: Số 5-NQ/ĐU
    """
    found = _so(bai)
    it_nhat = quy_dinh.so_ky_hieu.so_chu_so_toi_thieu
    if found and found[0].so and len(found[0].so) < it_nhat:
        nen = found[0].so.zfill(it_nhat)
        yield Phat(tai(found[1], _KHOA), f"số {found[0].so}", f"số {nen}", f"viết {nen}")


@quy_tac(_DIEU_36, _DIEU_05)
def so_khong_so_0_thua(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số đã đủ hai chữ số không thêm số 0.

    Sai: Số 012-NQ/ĐU; Số 005-NQ/ĐU
    """
    found = _so(bai)
    if not found:
        return
    so, it_nhat = found[0].so, quy_dinh.so_ky_hieu.so_chu_so_toi_thieu
    if so.startswith("0") and len(so) > it_nhat:
        nen = so.lstrip("0").zfill(it_nhat)
        yield Phat(tai(found[1], _KHOA), f"số {so}", f"số {nen}", f"viết {nen}")


@quy_tac(_DIEU_36, _DIEU_05)
def so_khong_cham_nghin(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số từ 1000 viết liền, không có dấu chấm.

    Đúng: Số 5053-CV/VPTW
    Sai: Số 5.053-CV/VPTW
    """
    found = _so(bai)
    if found and re.search(r"\d[.,]\d", found[0].so):
        nen = re.sub(r"[.,]", "", found[0].so)
        yield Phat(tai(found[1], _KHOA), f"số {found[0].so}", f"số {nen}", f"viết {nen}")


@quy_tac(_DIEU_36, _DIEU_05)
def dau_noi_so_ky_hieu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Giữa số và tên loại là “-”, trước cơ quan là “/”, không có khoảng trắng, không có năm.

    Đúng: Số 05-NQ/ĐU; Số 05-QC/BTCTU-BNCTU
    Sai: Số 05/NQ-ĐU; Số 05 - NQ/ĐU; Số 05/2026/NQ-ĐU
    """
    found = _so(bai)
    mau = quy_dinh.so_ky_hieu
    if not found or (found[0].dung_dau and (mau.noi_so_va_loai, mau.noi_loai_va_co_quan) == _DAU):
        return
    so = found[0]
    nen = (
        f"{mau.chu_dau}{so.so or '…'}{mau.noi_so_va_loai}{so.loai}"
        f"{mau.noi_loai_va_co_quan}{mau.noi_lien_tich.join(so.co_quan)}"
    )
    yield Phat(tai(found[1], _KHOA), found[1].chu, nen, f"viết {nen}")


_DAU = ("-", "/")
"""What `doc_so_ky_hieu` takes for the right marks."""


@quy_tac("không có điều nào nêu", "không có điều nào nêu", "D")
def so_de_trong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số chỉ để trống ở bản dự thảo.

    Sai: Số      -NQ/ĐU ở văn bản không ghi Dự thảo
    """
    found = _so(bai)
    if found and not found[0].so and "du_thao" not in bai.thanh_phan:
        yield Phat(
            tai(found[1], _KHOA),
            "số để trống",
            "số của văn thư cấp, hoặc dòng Dự thảo",
            "ghi số khi ban hành, hoặc ghi Dự thảo dưới số",
        )


@quy_tac("không có điều nào cho phép", "không có điều nào cho phép", "D")
def so_hau_to(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Sau số không có chữ thêm.

    Sai: Số 05a-NQ/ĐU; Số 05bis-NQ/ĐU
    """
    found = _so(bai)
    if found and found[0].hau_to:
        so = found[0]
        yield Phat(tai(found[1], _KHOA), so.so + so.hau_to, so.so, "cấp số tiếp theo")


@quy_tac("không có điều nào định nghĩa", "không có điều nào định nghĩa", "D")
def duoi_nb(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ký hiệu không có đuôi /nb.

    Sai: Số 12-CV/VPTU/nb
    """
    found = _so(bai)
    if found and found[0].nb:
        yield Phat(tai(found[1], _KHOA), found[1].chu, "không có /nb", "xoá /nb")

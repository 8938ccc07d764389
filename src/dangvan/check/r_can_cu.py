"""Rules on legal bases and on citing documents (ô số 6)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.dong import Dong
from dangvan.check.nhan_than import bo_gach
from dangvan.check.quy_tac import Phat, quy_tac, tai, trich
from dangvan.check.r_co_chu import kieu_chu_noi
from dangvan.check.trich_dan import TrichDan, cac_trich_dan
from dangvan.regulations import Regulation, tra_can_cu
from dangvan.regulations.can_cu_phap_ly import tinh_trang
from dangvan.text import ngay_ngan

_DIEU_36, _DIEU_05 = "mục II.1.6", "Phần II, mục I.6"
_KHOA = "can_cu"
_HAI_CAN_CU = re.compile(r";\s*[-–]?\s*(căn cứ|xét|theo đề nghị)\s", re.IGNORECASE)
_CAU_BAN_HANH = re.compile(r"ban hành|quyết định|quy định|quyết nghị|như sau|kế hoạch")
_DANH_MUC = "danh mục căn cứ của thư viện"


@quy_tac(_DIEU_36, _DIEU_05)
def can_cu_moi_dong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mỗi căn cứ là một đoạn riêng.

    Sai: Căn cứ …; Căn cứ …; trên cùng một đoạn
    """
    for line in bai.dong_cua(_KHOA):
        if _HAI_CAN_CU.search(line.chu):
            yield Phat(
                tai(line, _KHOA),
                "hai căn cứ trong một đoạn",
                "mỗi căn cứ một đoạn",
                f"xuống dòng (Enter) sau dấu “{quy_dinh.can_cu.ngan_cach}”",
            )


@quy_tac(None, _DIEU_05)
def can_cu_gach_dau_dong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đầu mỗi căn cứ có gạch đầu dòng.

    Đúng: - Căn cứ Điều lệ Đảng Cộng sản Việt Nam;
    """
    dau = quy_dinh.can_cu.dau_dong
    for line in bai.dong_cua(_KHOA):
        if quy_dinh.can_cu.dau_dong_bat_buoc and not line.chu.startswith(dau):
            yield Phat(
                tai(line, _KHOA),
                trich(line.chu)[:40],
                f"{dau}{bo_gach(line.chu)[:40]}…",
                f"thêm “{dau}” ở đầu mỗi căn cứ",
            )
            return


@quy_tac(_DIEU_36, _DIEU_05)
def can_cu_ngan_cach(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mỗi căn cứ kết thúc bằng dấu chấm phẩy, trừ căn cứ cuối.

    Sai: - Căn cứ Điều lệ Đảng,
    """
    dau = quy_dinh.can_cu.ngan_cach
    for line in bai.dong_cua(_KHOA)[:-1]:
        if not line.chu.endswith(dau):
            yield Phat(
                tai(line, _KHOA),
                f"kết thúc “…{line.chu[-20:]}”",
                f"kết thúc bằng “{dau}”",
                f"sửa dấu cuối mỗi căn cứ thành “{dau}”",
            )
            return


@quy_tac(_DIEU_36, _DIEU_05)
def can_cu_ket_thuc(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Căn cứ cuối kết thúc bằng “,” (36-HD/VPTW), bằng “.” (05-HD/VPTW).

    Sai: căn cứ cuối kết thúc bằng “;”
    Chưa rõ: 05-HD/VPTW, dấu “,” mà không thấy câu ban hành nối tiếp; có thì nhận
    """
    mau = quy_dinh.can_cu
    for line in bai.dong_cua(_KHOA)[-1:]:
        if line.chu.endswith(mau.ket_thuc):
            continue
        chap_nhan = line.chu.endswith(tuple(mau.ket_thuc_chap_nhan))
        if chap_nhan and _co_cau_ban_hanh(bai):
            continue
        yield Phat(
            tai(line, _KHOA),
            f"kết thúc “…{line.chu[-20:]}”",
            f"kết thúc bằng “{mau.ket_thuc}”",
            f"sửa dấu cuối căn cứ cuối thành “{mau.ket_thuc}”",
            chua_ro=chap_nhan,
        )


def _co_cau_ban_hanh(bai: Bai) -> bool:
    sau = [muc for muc in bai.than if muc.loai != "can_cu"][:3]
    return any(muc.loai == "quyet_dinh" or _CAU_BAN_HANH.search(muc.dong.gap) for muc in sau)


@quy_tac("Phụ lục 3", "Phụ lục 2 (nội dung)")
def kieu_chu_can_cu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Căn cứ in chữ đứng, không đậm.

    Sai: căn cứ in nghiêng
    """
    hang = quy_dinh.thanh_phan["noi_dung"]
    for line in bai.dong_cua(_KHOA):
        cac_kieu = [manh.kieu for manh in line.manh_co_chu]
        sai = [kieu for kieu in cac_kieu if (kieu.dam, kieu.nghieng) != (hang.dam, hang.nghieng)]
        if cac_kieu and len(sai) == len(cac_kieu):
            yield Phat(
                tai(line, _KHOA),
                f"chữ {kieu_chu_noi(sai[0])}",
                "chữ đứng, không đậm",
                "chọn các căn cứ, bỏ I và B",
            )
            return


@quy_tac(_DANH_MUC, _DANH_MUC, "D")
def can_cu_het_hieu_luc(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Văn bản trong căn cứ, nếu danh mục biết, còn hiệu lực vào ngày ký.

    Sai: căn cứ 24-QĐ/TW, ngày 30/7/2021 trong văn bản năm 2026
    """
    for line, dan in _trong_can_cu(bai):
        if bai.ngay_ky is None or dan.ngay is None:
            continue
        ket_qua = tinh_trang(dan.ky_hieu, dan.ngay, bai.ngay_ky)
        if ket_qua.ket_qua in ("da_thay_the", "chua_hieu_luc"):
            moi = ket_qua.dang_hieu_luc
            yield Phat(
                tai(line, _KHOA),
                f"{dan.ky_hieu} không có hiệu lực vào ngày ký",
                moi.so_ky_hieu if moi else "văn bản đang có hiệu lực",
                "xem lại căn cứ",
            )


@quy_tac(_DANH_MUC, _DANH_MUC, "D")
def can_cu_khong_khop(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số ký hiệu có trong danh mục thì ngày phải khớp.

    Sai: 24-QĐ/TW, ngày 03/7/2021
    """
    for line, dan in _trong_can_cu(bai):
        if dan.ngay is None or tra_can_cu(dan.ky_hieu, dan.ngay):
            continue
        biet = tra_can_cu(dan.ky_hieu)
        if biet:
            nen = " hoặc ".join(ngay_ngan(van_ban.ngay_ban_hanh) for van_ban in biet)
            yield Phat(tai(line, _KHOA), f"{dan.ky_hieu}, ngày {dan.chu_ngay}", nen, "xem lại ngày")


def _trong_can_cu(bai: Bai) -> Iterator[tuple[Dong, TrichDan]]:
    for line in bai.dong_cua(_KHOA):
        for dan in cac_trich_dan(line.chu):
            yield line, dan

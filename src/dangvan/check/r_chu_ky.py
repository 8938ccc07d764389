"""Rules on authority, position and name of the signer (ô số 7)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai, KhoiKy
from dangvan.check.quy_tac import Phat, co_anh_dau, o_trang, quy_tac, tai, ten_o
from dangvan.regulations import LOAI_TO_CHUC, Regulation
from dangvan.text import gap_dau

_DIEU_36, _DIEU_05 = "mục II.1 (ô số 7)", "Phần II, mục I.7"
_QUYEN = re.compile(r"^(?P<dau>[A-ZĐa-z]{1,3}(?:/[A-ZĐa-z]{1,2})?)(?P<cham>[.:]?)\s*(?P<con>.*)$")
_SAI_DANG = {"TM": "T/M", "KT": "K/T", "TL": "T/L", "T/m": "T/M", "K/t": "K/T", "T/l": "T/L"}
_THUA_UY_QUYEN = ("TUQ", "T/UQ")
_CAP_UY = ("tỉnh uỷ", "thành uỷ", "huyện uỷ", "quận uỷ", "thị uỷ", "đảng uỷ", "chi bộ", "đảng bộ")


def _dau(khoi: KhoiKy) -> tuple[str, str, str] | None:
    """Return the marker, the stop after it and the words of a block's first line."""
    found = _QUYEN.match(khoi.quyen_han[0].chu) if khoi.quyen_han else None
    return (found["dau"], found["cham"], found["con"]) if found else None


def _chuan(dau: str) -> str:
    return _SAI_DANG.get(dau, dau)


@quy_tac("399-QĐ/TW (2026), Điều 14–17", "399-QĐ/TW (2026), Điều 14–17", "C")
def thieu_nguoi_ky(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Cuối văn bản có quyền hạn hoặc chức vụ, và họ tên người ký.

    Sai: không có họ tên
    """
    co_ten = any(khoi.ho_ten is not None for khoi in bai.ky)
    if bai.ky and co_ten:
        return
    yield Phat(
        o_trang(ten_o("ho_ten")),
        "không có họ tên người ký" if bai.ky else "không có khối ký",
        "quyền hạn, chức vụ, họ tên",
        "thêm khối ký bên phải, dưới nội dung",
        chua_ro=co_anh_dau(bai),
    )


@quy_tac(_DIEU_36, _DIEU_05)
def vi_tri_chu_ky(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Khối ký ở bên phải, dưới nội dung; biên bản, liên tịch có nhiều khối thì không xét.

    Sai: khối ký bên trái
    """
    if len(bai.ky) != 1 or bai.ten_loai == "Biên bản":
        return
    line = bai.ky[0].dong[0]
    if line.cot not in ("phai", "khong_ro"):
        yield Phat(
            tai(line, "quyen_han"),
            "ở bên trái" if line.cot == "trai" else "ở giữa",
            "bên phải, dưới nội dung",
            "đặt nơi nhận và khối ký vào bảng hai cột không kẻ, khối ký ở cột phải",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def ky_hieu_quyen_han(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Quyền hạn ghi T/M, K/T, T/L.

    Sai: TM. ĐẢNG UỶ; KT. TRƯỞNG BAN; TL. BAN THƯỜNG VỤ
    """
    for khoi in bai.ky:
        dau = _dau(khoi)
        if dau is None or dau[0].upper() in _THUA_UY_QUYEN:
            continue
        if dau[0] not in quy_dinh.chu_ky.quyen_han or dau[1]:
            nen = f"{_chuan(dau[0])} {dau[2]}"
            yield Phat(
                tai(khoi.quyen_han[0], "quyen_han"), khoi.quyen_han[0].chu, nen, f"viết {nen}"
            )


@quy_tac(_DIEU_36, _DIEU_05)
def khong_thua_uy_quyen(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Không có hình thức thừa uỷ quyền.

    Sai: TUQ. BÍ THƯ; T/UQ BAN THƯỜNG VỤ
    """
    for khoi in bai.ky:
        dau = _dau(khoi)
        if dau is not None and dau[0].upper() in _THUA_UY_QUYEN:
            yield Phat(
                tai(khoi.quyen_han[0], "quyen_han"),
                khoi.quyen_han[0].chu,
                ", ".join(quy_dinh.chu_ky.quyen_han),
                "chọn hình thức ký có trong quy định",
            )


@quy_tac(_DIEU_36, _DIEU_05)
def kt_cap_uy(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Phó bí thư cấp uỷ, chi bộ ký T/M, không ký K/T.

    Sai: K/T BÍ THƯ / PHÓ BÍ THƯ
    """
    for line in bai.dong_cua("quyen_han"):
        dau = _QUYEN.match(line.chu)
        if dau and _chuan(dau["dau"]) == "K/T" and gap_dau(dau["con"]).startswith("bí thư"):
            yield Phat(
                tai(line, "quyen_han"),
                line.chu,
                "T/M …, dưới là PHÓ BÍ THƯ",
                "thay K/T BÍ THƯ bằng T/M và tên cấp uỷ hoặc BAN THƯỜNG VỤ",
            )


@quy_tac(_DIEU_36, _DIEU_05)
def hinh_thuc_ky(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """T/M: cấp uỷ, đại hội, uỷ ban kiểm tra, hội đồng; người đứng đầu ban, văn phòng ký trực tiếp.

    Sai: T/M BAN TỔ CHỨC / TRƯỞNG BAN; BÍ THƯ không có T/M
    Chưa rõ: không nhận ra loại cơ quan
    """
    if bai.to_chuc is None or not bai.to_chuc.loai or len(bai.ky) != 1:
        return
    if bai.ten_loai == "Biên bản":
        return
    khoi = bai.ky[0]
    dau = _dau(khoi)
    hinh_thuc = "truc_tiep" if dau is None else _chuan(dau[0])
    if hinh_thuc.upper() in _THUA_UY_QUYEN or (dau and gap_dau(dau[2]).startswith("bí thư")):
        return
    duoc = {muc for loai in bai.to_chuc.loai for muc in LOAI_TO_CHUC[loai].hinh_thuc_ky}
    kiem = any(line.gap == "kiêm" for line in khoi.chuc_vu)
    if hinh_thuc in duoc or kiem:
        return
    nen = ", ".join(sorted("ký trực tiếp" if muc == "truc_tiep" else muc for muc in duoc))
    yield Phat(
        tai(khoi.dong[0], "quyen_han"),
        khoi.dong[0].chu,
        nen,
        "sửa quyền hạn theo loại cơ quan",
    )


@quy_tac(_DIEU_36, _DIEU_05)
def chu_the_sau_tm(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Sau T/M là TỈNH UỶ, ĐẢNG UỶ, CHI BỘ, BAN THƯỜNG VỤ…, không kèm tên riêng.

    Đúng: T/M ĐẢNG UỶ; T/M BAN THƯỜNG VỤ
    Sai: T/M ĐẢNG UỶ XÃ B; T/M BAN CHẤP HÀNH ĐẢNG BỘ
    Chưa rõ: không nhận ra loại cơ quan
    """
    if bai.to_chuc is None or not bai.to_chuc.loai or len(bai.ky) != 1:
        return
    khoi = bai.ky[0]
    dau = _dau(khoi)
    if dau is None or _chuan(dau[0]) != "T/M":
        return
    duoc = {chu for loai in bai.to_chuc.loai for chu in LOAI_TO_CHUC[loai].chu_the.values() if chu}
    chu = gap_dau(" ".join([dau[2], *(line.chu for line in khoi.quyen_han[1:])]))
    if duoc and chu not in {gap_dau(muc) for muc in duoc}:
        nen = " hoặc ".join(f"T/M {muc}" for muc in sorted(duoc))
        yield Phat(tai(khoi.quyen_han[0], "quyen_han"), khoi.quyen_han[0].chu, nen, f"viết {nen}")


@quy_tac(_DIEU_36, _DIEU_05)
def chuc_vu_kem_ten(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Chức vụ không kèm tên cấp uỷ, cơ quan.

    Đúng: BÍ THƯ
    Sai: BÍ THƯ ĐẢNG UỶ; CHÁNH VĂN PHÒNG TỈNH UỶ
    Chưa rõ: liên tịch, ban chỉ đạo không có dấu (khối có chữ kiêm) thì không xét
    """
    if len(bai.ky) != 1 or any(line.gap == "kiêm" for line in bai.ky[0].chuc_vu):
        return
    for line in bai.ky[0].chuc_vu:
        kem = next((ten for ten in _CAP_UY if f" {ten}" in line.gap), None)
        if kem is not None:
            nen = line.chu[: line.gap.index(f" {kem}")]
            yield Phat(tai(line, "chuc_vu"), line.chu, nen, f"viết {nen}")
            return


@quy_tac(_DIEU_36, _DIEU_05)
def chuc_vu_duoc_ghi(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dưới T/M chỉ ghi (phó) bí thư, (phó) chủ nhiệm, (phó) chủ tịch.

    Sai: T/M BAN THƯỜNG VỤ / UỶ VIÊN BAN THƯỜNG VỤ
    """
    if len(bai.ky) != 1:
        return  # the signers of a joint paper write their full positions
    for khoi in bai.ky:
        dau = _dau(khoi)
        if dau is None or _chuan(dau[0]) != "T/M" or not khoi.chuc_vu:
            continue
        loai = bai.to_chuc.loai if bai.to_chuc else ()
        duoc = {chuc for ten in loai for chuc in LOAI_TO_CHUC[ten].chuc_vu_tm}
        duoc |= set(quy_dinh.chu_ky.chuc_vu_sau_thay_mat)
        line = khoi.chuc_vu[0]
        if not any(line.gap.startswith(gap_dau(chuc)) for chuc in duoc):
            yield Phat(
                tai(line, "chuc_vu"),
                line.chu,
                ", ".join(quy_dinh.chu_ky.chuc_vu_sau_thay_mat),
                "xoá chức vụ, hoặc ghi một chức vụ được ghi",
            )


@quy_tac(_DIEU_36, _DIEU_05)
def ky_bien_ban(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Biên bản hội nghị: trái NGƯỜI GHI BIÊN BẢN, phải CHỦ TRÌ HỘI NGHỊ.

    Sai: hai khối ký cùng một cột
    Chưa rõ: biên bản của đại hội thì không xét
    """
    if bai.ten_loai != "Biên bản" or not bai.ky:
        return
    if bai.to_chuc and bai.to_chuc.chi_co_the_la("dai_hoi", "co_quan_dai_hoi"):
        return
    cot = {line.cot: line.gap for khoi in bai.ky for line in khoi.dong[:1]}
    if cot.get("trai") == "người ghi biên bản" and cot.get("phai", "").startswith("chủ trì"):
        return
    yield Phat(
        tai(bai.ky[0].dong[0], "chuc_vu"),
        "; ".join(khoi.dong[0].chu for khoi in bai.ky),
        "trái NGƯỜI GHI BIÊN BẢN, phải CHỦ TRÌ HỘI NGHỊ",
        "đặt hai khối ký vào bảng hai cột không kẻ",
    )

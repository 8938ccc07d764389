"""Rules on the looks of the body (ô số 6)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dangvan.check.bai import Bai, DoanThan
from dangvan.check.chu_gia_tri import can_bang_chu, dan_dong_bang_chu, so_do
from dangvan.check.quy_tac import Phat, o_trang, quy_tac, tai, ten_o
from dangvan.check.r_co_chu import khoang_co, sai_co
from dangvan.regulations import Regulation

_DIEU_36, _DIEU_05 = "mục II.4", "Phần II, mục IV"
_KHOA = "noi_dung"
DOAN_VAN = ("van", "khoan", "diem", "gach", "can_cu")
DAI_HON_MOT_DONG = 85
SAI_SO_PT = 0.25
# “Khoảng 10 mm”: the signed 05-HD/VPTW itself has 12,6 mm.
_THUT_IT_HON_MM, _THUT_NHIEU_HON_MM = 0.5, 3.0
HANG_BANG = {
    "phan": "phan_chuong", "chuong": "phan_chuong", "muc": "muc",
    "ten_phan": "ten_phan_chuong", "ten_muc": "ten_muc", "dieu": "dieu",
    "khoan": "khoan", "diem": "diem",
}  # fmt: skip
_PARAGRAPH = "chọn đoạn, Home – Paragraph – "
KET_LA = re.compile(r"\./\.?$|/\.$")
_KIEU_CU = re.compile(r"\w*(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)\b")
_KIEU_MOI = re.compile(r"\w*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])\b")


def doan_van(bai: Bai) -> list[DoanThan]:
    """Return the paragraphs of running text."""
    return [muc for muc in bai.than if muc.loai in DOAN_VAN]


def _gop(sai: Sequence[tuple[DoanThan, str]], nen: str, sua: str, **them: bool) -> Iterator[Phat]:
    """One finding for the whole body: the first place, and how many more there are."""
    if sai:
        muc, co = sai[0]
        con = f" (và {len(sai) - 1} đoạn khác)" if len(sai) > 1 else ""
        yield Phat(tai(muc.dong, _KHOA), co + con, nen, sua, **them)


@quy_tac("Phụ lục 3", "Phụ lục 2")
def co_chu_noi_dung(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mọi đoạn nội dung cỡ 14–15, cả phần, chương, mục, điều; trừ bảng, chú thích.

    Sai: nội dung cỡ 13
    """
    bang = quy_dinh.thanh_phan
    sai = []
    for muc in bai.than:
        if muc.loai == "bang":
            continue
        found = sai_co((muc.dong,), bang[HANG_BANG.get(muc.loai, _KHOA)])
        if found is not None and not muc.dong.manh_co_chu[0].kieu.chi_so:
            sai.append((muc, f"cỡ {found[1]:g}".replace(".", ",")))
    nen = khoang_co(bang[_KHOA])
    yield from _gop(sai, f"cỡ {nen}", f"chọn đoạn, Home – Font Size – {bang[_KHOA].co_nho_pt}")


@quy_tac("Phụ lục 3", "Phụ lục 2")
def kieu_chu_noi_dung(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đoạn văn in chữ đứng; không xét đề mục, câu trong ngoặc.

    Sai: cả đoạn văn in nghiêng
    """
    sai = [
        (muc, "cả đoạn in nghiêng")
        for muc in doan_van(bai)
        if muc.loai != "can_cu"
        and len(muc.chu) > DAI_HON_MOT_DONG
        and not muc.chu.startswith("(")
        and all(manh.kieu.nghieng for manh in muc.dong.manh_co_chu)
        and not co_nghieng(quy_dinh, muc)
    ]
    yield from _gop(sai, "chữ đứng", "chọn đoạn, bỏ I")


def co_nghieng(quy_dinh: Regulation, muc: DoanThan) -> bool:
    """Return whether a paragraph of this kind should be italic."""
    return quy_dinh.thanh_phan[HANG_BANG.get(muc.loai, _KHOA)].nghieng


@quy_tac(_DIEU_36, _DIEU_05)
def can_deu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đoạn văn căn đều hai bên; không xét đề mục và đoạn ngắn hơn một dòng.

    Sai: đoạn văn căn trái
    """
    if not quy_dinh.doan_van.can_deu:
        return
    sai = [
        (muc, can_bang_chu(muc.dong.doan.kieu.can))
        for muc in doan_van(bai)
        if muc.dong.doan.kieu.can != "deu" and len(muc.chu) > DAI_HON_MOT_DONG
    ]
    yield from _gop(sai, "căn đều hai bên", "chọn đoạn, Home – Justify")


@quy_tac(_DIEU_36, _DIEU_05, "D")
def thut_dau_dong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đoạn văn thụt dòng đầu khoảng 10 mm: nhận 9,5–13 mm, vì bản 05-HD/VPTW đã ký là 12,6 mm.

    Sai: dòng đầu không thụt
    Chưa rõ: đoạn có danh sách hay dấu tab ở đầu
    """
    nen = quy_dinh.doan_van.thut_dau_dong_mm
    sai: list[tuple[DoanThan, str]] = []
    chua_ro: list[tuple[DoanThan, str]] = []
    for muc in doan_van(bai):
        kieu = muc.dong.doan.kieu
        co = kieu.thut_dau_dong_mm + kieu.le_trai_mm
        if nen - _THUT_IT_HON_MM <= co <= nen + _THUT_NHIEU_HON_MM:
            continue
        if len(muc.chu) <= DAI_HON_MOT_DONG:
            continue
        dau_tab = muc.dong.doan.chu.startswith("\t") or bool(muc.dong.doan.danh_so)
        (chua_ro if dau_tab else sai).append((muc, f"thụt {co:.1f} mm".replace(".", ",")))
    sua = f"{_PARAGRAPH}Special: First line {so_do(nen / 10)} cm"
    yield from _gop(sai, f"khoảng {nen} mm", sua)
    yield from _gop(chua_ro, f"khoảng {nen} mm", sua, chua_ro=True)


@quy_tac(_DIEU_36, _DIEU_05)
def cach_doan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Giữa hai đoạn văn cách nhau từ 6 pt: cách dưới đoạn trước cộng cách trên đoạn sau.

    Sai: cách đoạn 0 pt
    """
    it_nhat = quy_dinh.doan_van.cach_doan_toi_thieu_pt
    sai = []
    for truoc, sau in pairwise(bai.than):
        if truoc.loai not in DOAN_VAN or sau.loai not in DOAN_VAN:
            continue
        tren, duoi = truoc.dong.doan, sau.dong.doan
        if duoi.so != tren.so + 1:
            continue
        cach = cach_pt(truoc, sau)
        if cach < it_nhat - SAI_SO_PT:
            sai.append((sau, f"cách đoạn trên {cach:g} pt".replace(".", ",")))
    yield from _gop(sai, f"từ {it_nhat} pt", f"{_PARAGRAPH}Spacing After: {it_nhat} pt")


def cach_pt(truoc: DoanThan, sau: DoanThan) -> float:
    """Return the space between two paragraphs in points."""
    tren, duoi = truoc.dong.doan.kieu, sau.dong.doan.kieu
    cung_kieu = tren.ten_kieu == duoi.ten_kieu
    return (0.0 if cung_kieu and tren.bo_cach_cung_kieu else tren.sau_pt) + (
        0.0 if cung_kieu and duoi.bo_cach_cung_kieu else duoi.truoc_pt
    )


@quy_tac(_DIEU_36, _DIEU_05)
def dan_dong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dãn dòng chính xác (Exactly): từ 18 pt (36-HD/VPTW), từ 18 đến 22 pt (05-HD/VPTW).

    Sai: dòng đơn (Single); 1,15 lần dòng đơn (Multiple); ít nhất 18 pt (At least); chính xác 16 pt
    """
    it_nhat = quy_dinh.doan_van.dan_dong_toi_thieu_pt
    nhieu_nhat = quy_dinh.doan_van.dan_dong_toi_da_pt
    sai = []
    for muc in bai.than:
        if muc.loai not in (*DOAN_VAN, "dieu"):
            continue
        kieu = muc.dong.doan.kieu
        if (
            kieu.quy_tac_dong != "chinh_xac"
            or kieu.dan_dong_pt < it_nhat - SAI_SO_PT
            or (nhieu_nhat is not None and kieu.dan_dong_pt > nhieu_nhat + SAI_SO_PT)
        ):
            sai.append((muc, dan_dong_bang_chu(kieu)))
    nen = f"chính xác (Exactly), từ {it_nhat} pt" + (f" đến {nhieu_nhat} pt" if nhieu_nhat else "")
    yield from _gop(sai, nen, f"{_PARAGRAPH}Line spacing: Exactly {it_nhat} pt")


@quy_tac(_DIEU_36, _DIEU_05)
def ket_thuc_noi_dung(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Nội dung kết thúc bằng dấu chấm.

    Sai: kết thúc bằng “./.”; không có dấu
    Chưa rõ: nội dung kết thúc bằng bảng, bằng lời trích
    """
    if not bai.than:
        return
    cuoi = bai.than[-1]
    nen = quy_dinh.doan_van.ket_thuc_noi_dung
    chu = cuoi.chu
    if chu.endswith(nen) and not KET_LA.search(chu):
        return
    bang_sau = any(line.trong_bang for line in bai.dong[cuoi.dong.thu_tu + 1 :][:1])
    if chu.endswith((f"{nen}”", f'{nen}"')):
        return
    yield Phat(
        tai(cuoi.dong, _KHOA),
        f"kết thúc “…{chu[-25:]}”",
        f"kết thúc bằng “{nen}”",
        f"sửa dấu cuối thành “{nen}”",
        chua_ro=bang_sau or chu.endswith(("”", '"', "»")),
    )


@quy_tac("không có điều nào nêu", "không có điều nào nêu", "D")
def tron_kieu_dau(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Một văn bản không lẫn hai kiểu đặt dấu.

    Sai: vừa uỷ, hoà, vừa ủy, hòa
    """
    cu, moi = set(), set()
    for line in bai.dong:
        chu = line.chu.lower() if line.chu.isupper() else line.chu
        cu.update(_KIEU_CU.findall(chu))
        moi.update(_KIEU_MOI.findall(chu))
    cu, moi = ({tu for tu in nhom if tu.islower()} for nhom in (cu, moi))
    if cu and moi:
        yield Phat(
            o_trang(ten_o(_KHOA)),
            f"vừa {', '.join(sorted(moi)[:3])}, vừa {', '.join(sorted(cu)[:3])}",
            "một kiểu trong cả văn bản",
            "chọn một kiểu (Ctrl+H – Replace All)",
        )

"""Menders of marks and padding: the number, the date, five hyphens, lists, the last full stop."""

import re
from copy import deepcopy

from dangvan.check.dong import Dong
from dangvan.check.r_ngay import cac_so
from dangvan.check.r_noi_nhan import cac_muc
from dangvan.layout.xml import W
from dangvan.mend.chu import KhongSua
from dangvan.mend.giay import Giay, tho
from dangvan.mend.nut import dat, tinh_chat

_DAU_CUOI = re.compile(r"(?P<dau>[./,;:](?:[\s./,;:]*[./,;:])?)?\s*$")
_DAU_DONG = re.compile(r"\s*(?P<dau>[-–—•+*●○▪]?\s*)")
_SAU_SO = re.compile(r"[^\d:.]*?(?P<dau>\s*[:.])(?P<cach>\s?)")
_CAU_KHAC = ("?", "!", "…", "”", '"', "»")


def dau_cuoi(giay: Giay, line: Dong, dau: str) -> None:
    """Let a line end with a mark instead of the marks it ends with."""
    chu = tho(line.manh)
    found = _DAU_CUOI.search(chu)
    if found is None or chu.rstrip().endswith(_CAU_KHAC):
        raise KhongSua("dòng kết thúc bằng một dấu có nghĩa riêng")
    tu = len(chu.rstrip()) if found["dau"] is None else found.start("dau")
    giay.thay(line, tu, tu if found["dau"] is None else found.end("dau"), dau)


def _dau_dong(giay: Giay, line: Dong, dau: str) -> None:
    """Let a line begin with a mark instead of the mark it begins with."""
    if line.dau_dong:
        raise KhongSua("dấu đầu dòng do danh sách tự động của Word đặt")
    found = _DAU_DONG.match(tho(line.manh))
    if found is not None:
        giay.thay(line, *found.span("dau"), dau)


def so_hai_cham(giay: Giay) -> None:
    """Take out the mark behind the word of the number."""
    line = giay.bai.dong_cua("so_ky_hieu")[0]
    found = _SAU_SO.match(tho(line.manh))
    if found is None:
        raise KhongSua("không tìm thấy dấu sau chữ Số")
    giay.thay(line, *found.span("dau"), "" if found["cach"] else " ")


def so_0(giay: Giay) -> None:
    """Write the number with the zeros it should have."""
    line, so = giay.bai.dong_cua("so_ky_hieu")[0], giay.bai.so
    found = re.search(r"\d+", tho(line.manh))
    if so is None or found is None or found[0] != so.so:
        raise KhongSua("không tìm lại được số trong đoạn")
    it_nhat = giay.quy_dinh.so_ky_hieu.so_chu_so_toi_thieu
    _doi_so(giay, line, found.start(), found[0], found[0].lstrip("0").zfill(it_nhat))


def _doi_so(giay: Giay, line: Dong, tu: int, cu: str, moi: str) -> None:
    """Add or take away zeros in front of a number, and touch nothing else of it."""
    them = len(moi) - len(cu)
    giay.thay(line, tu, tu + max(0, -them), "0" * max(0, them))


def ngay_0(giay: Giay) -> None:
    """Write day and month with the zeros that the rule asks for, not those of the other rule."""
    line, ngay = giay.bai.dong_cua("dia_danh_ngay")[0], giay.bai.ngay
    if ngay is None:
        raise KhongSua("không đọc được ngày")
    thieu = giay.rule == "ngay_co_so_0"
    cho = [*re.finditer(r"\d+", tho(line.manh))][-3:]
    if [so[0] for so in cho] != [ngay.chu_ngay, ngay.chu_thang, ngay.chu_nam]:
        raise KhongSua("không tìm lại được ngày, tháng trong đoạn")
    cac = list(zip(cac_so(ngay, giay.quy_dinh), cho, strict=False))
    for (_, cu, nen), so in reversed(cac):
        if (len(cu) < len(nen)) == thieu and cu != nen:
            _doi_so(giay, line, so.start(), cu, nen)


def nam_gach_noi(giay: Giay) -> None:
    """Write five hyphens for the mark that is there, or put them on a line of their own."""
    bai, nen = giay.bai, giay.quy_dinh.dau_phan_cach
    lines = bai.dong_cua("dau_phan_cach")
    if lines:
        chu = tho(lines[0].manh)
        if any(char.isalnum() for char in chu):
            raise KhongSua("dòng dấu phân cách có chữ")
        dau = len(chu) - len(chu.lstrip())
        giay.thay(lines[0], dau, len(chu.rstrip()), nen)
        return
    cuoi = [*bai.dong_cua("ten_loai"), *bai.dong_cua("dong_tac_gia"), *bai.dong_cua("trich_yeu")]
    phan, nut = giay.noi(cuoi[-1].doan)
    moi = nut.makeelement(f"{W}p")
    ppr = tinh_chat(moi, "pPr")
    for con in nut.find(f"{W}pPr") if nut.find(f"{W}pPr") is not None else ():
        if con.tag not in (f"{W}sectPr", f"{W}numPr", f"{W}pageBreakBefore", f"{W}pBdr"):
            ppr.append(deepcopy(con))
    dat(ppr, "jc", val="center")
    run = moi.makeelement(f"{W}r")
    rpr = tinh_chat(run, "rPr")
    # The style of the document may be of another font than its letters.
    rpr.extend(deepcopy(con) for con in next(nut.iter(f"{W}rPr"), ()))
    dat(rpr, "b", val="0")
    chu_moi = run.makeelement(f"{W}t")
    chu_moi.text = nen
    run.append(chu_moi)
    moi.append(run)
    nut.addnext(moi)
    giay.ghi(phan, cuoi[-1].doan, "không có dấu phân cách ở dưới", nen)


def ket_thuc_noi_dung(giay: Giay) -> None:
    """Let the text end with one full stop."""
    dau_cuoi(giay, giay.bai.than[-1].dong, giay.quy_dinh.doan_van.ket_thuc_noi_dung)


def can_cu_gach_dau_dong(giay: Giay) -> None:
    """Put a dash before each legal base."""
    dau = giay.quy_dinh.can_cu.dau_dong
    for line in giay.bai.dong_cua("can_cu"):
        if not line.chu.startswith(dau):
            _dau_dong(giay, line, dau)


def can_cu_ngan_cach(giay: Giay) -> None:
    """Mend the mark after each legal base but the last."""
    dau = giay.quy_dinh.can_cu.ngan_cach
    for line in giay.bai.dong_cua("can_cu")[:-1]:
        if not line.chu.endswith(dau):
            dau_cuoi(giay, line, dau)


def can_cu_ket_thuc(giay: Giay) -> None:
    """Mend the mark after the last legal base."""
    dau_cuoi(giay, giay.bai.dong_cua("can_cu")[-1], giay.quy_dinh.can_cu.ket_thuc)


def kinh_gui_dau_cau(giay: Giay) -> None:
    """Mend the marks after addressees."""
    mau, lines = giay.quy_dinh.kinh_gui, giay.bai.dong_cua("ten_kinh_gui")
    for line in lines[:-1]:
        if not line.chu.endswith(mau.ngan_cach):
            dau_cuoi(giay, line, mau.ngan_cach)
    cuoi = lines[-1]
    khong_ro = mau.ket_thuc == mau.ngan_cach and not cuoi.chu.endswith(",")
    if not khong_ro and not cuoi.chu.endswith((mau.ket_thuc, *mau.ket_thuc_chap_nhan)):
        dau_cuoi(giay, cuoi, mau.ket_thuc)


def noi_nhan_dau_dong(giay: Giay) -> None:
    """Put a dash before each recipient."""
    dau = giay.quy_dinh.noi_nhan.dau_dong
    for muc in cac_muc(giay.bai):
        if not muc[0].chu.startswith(dau):
            _dau_dong(giay, muc[0], dau)


def noi_nhan_ngan_cach(giay: Giay) -> None:
    """Mend the mark after each recipient but the last."""
    dau = giay.quy_dinh.noi_nhan.ngan_cach
    for muc in cac_muc(giay.bai)[:-1]:
        if not muc[-1].chu.endswith(dau):
            dau_cuoi(giay, muc[-1], dau)


def noi_nhan_ket_thuc(giay: Giay) -> None:
    """Mend the mark after the last recipient."""
    dau_cuoi(giay, giay.bai.dong_cua("muc_noi_nhan")[-1], giay.quy_dinh.noi_nhan.ket_thuc)

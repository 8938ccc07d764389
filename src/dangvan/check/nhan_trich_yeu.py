"""Recognise the subject of a paper, under its kind or, on a letter, under its number."""

import re

from dangvan.check.doc_so import doc_so_ky_hieu
from dangvan.check.dong import Dong
from dangvan.check.phan_dau import DOAN_DAI, MAT, TOAN_DAU, NhanDau, la_kinh_gui

# What a subject never ends or begins with; a paragraph of the body does.
_KET_CAU = (".", ";", ":", ",")
_DAU_MUC = re.compile(r"[-+*•–]|\(?\w{1,4}[.)]\s|điều \d", re.IGNORECASE)
_DAI_NHAT = 300
_TEN_CHAC = 0.9


def tim_trich_yeu(nd: NhanDau) -> None:
    """Note the subject of the paper."""
    so = nd.thanh_phan.get("so_ky_hieu")
    doc = doc_so_ky_hieu(so.chu) if so else None
    if "ten_loai" in nd.thanh_phan:
        _trich_yeu_duoi_ten_loai(nd, nd.het + 1)
        if nd.thanh_phan.get("trich_yeu") or not (doc and doc.loai == "CV"):
            return
    elif not (doc and doc.loai == "CV"):
        moc = ("tieu_de", "so_ky_hieu", "dia_danh_ngay")
        _trich_yeu_duoi_ten_loai(nd, max((nd.thu_tu(khoa) or 0) for khoa in moc) + 1)
    if so is not None:
        _trich_yeu_duoi_so(nd, so.dong[0], la_cv=doc is not None and doc.loai == "CV")


def _trich_yeu_duoi_so(nd: NhanDau, so: Dong, *, la_cv: bool) -> None:
    """The lines under the number; on a letter any other line of the head as well."""
    con = [
        line
        for line in nd.dong[so.thu_tu + 1 : nd.het]
        if line.thu_tu not in nd.da_dung and line.manh_co_chu and line.gap not in MAT
    ]
    lines = [line for line in con if line.cot in (so.cot, "khong_ro")]
    if lines:
        chac = la_cv or lines[0].gap.startswith(("v/v", "về "))
        nd.ghi("trich_yeu_cong_van", lines, 0.9 if chac else 0.6, "dưới số, cùng cột")
    elif la_cv:
        nd.ghi("trich_yeu_cong_van", con, 0.8, "công văn, chữ còn lại của phần đầu")


def _trich_yeu_duoi_ten_loai(nd: NhanDau, dau: int) -> None:
    """The lines from `dau` to the mark under them; without a kind only if there is a mark."""
    gach = next((line for line in nd.dong[dau : dau + 12] if TOAN_DAU.match(line.chu)), None)
    lines = []
    for line in nd.dong[dau : gach.thu_tu if gach else dau + 12]:
        lech = _lech_cho(nd, line)
        if gach is None and not (_giong_trich_yeu(line) or lech):
            break
        la_than = line.doan.kieu.can == "deu" and len(line.chu) > DOAN_DAI and not lech
        if len(line.chu) > 400 or la_than or la_kinh_gui(line):
            gach = None
            break
        if line.thu_tu not in nd.da_dung and not _chu_thich(line):
            lines.append(line)
    if gach is None and "ten_loai" not in nd.thanh_phan:
        return
    tac_gia = [line for line in lines if line.gap.startswith("của ") and line.chu.isupper()]
    tac_gia = lines[: lines.index(tac_gia[-1]) + 1] if tac_gia and lines[0] in tac_gia else []
    nd.ghi("dong_tac_gia", tac_gia, 0.9, "dòng IN HOA bắt đầu bằng CỦA")
    nd.ghi("trich_yeu", lines[len(tac_gia) :], 0.95 if gach else 0.8,
           "giữa tên loại và dấu phân cách" if gach else "dòng ngay sau tên loại")  # fmt: skip
    if gach is not None:
        nd.ghi("dau_phan_cach", (gach,), 0.95, "dòng chỉ có dấu, sau trích yếu")


def _chu_thich(line: Dong) -> bool:
    """The line under the theme of a political report: (Báo cáo của … trình Đại hội …)."""
    return line.chu.startswith("(") and line.chu.endswith(")")


def _lech_cho(nd: NhanDau, line: Dong) -> bool:
    """Whether a line reads as a subject under a known kind, wherever on the page it stands."""
    ten = nd.thanh_phan.get("ten_loai")
    if ten is None or ten.tin < _TEN_CHAC or line.trong_bang or len(line.chu) > _DAI_NHAT:
        return False
    if line.chu.endswith(_KET_CAU) or _DAU_MUC.match(line.chu) or la_kinh_gui(line):
        return False
    tac_gia = line.gap.startswith("của ") and line.chu.isupper()
    return tac_gia or line.gap.startswith(("về ", "v/v ")) or line.chu[:1].islower()


def _giong_trich_yeu(line: Dong) -> bool:
    dam = bool(line.manh_co_chu) and all(manh.kieu.dam for manh in line.manh_co_chu)
    return line.cot == "giua" and (dam or len(line.chu) <= DOAN_DAI) and not line.gap.endswith(":")

"""Menders of how paragraphs stand: alignment, line spacing, space between them."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import can_bang_chu, chinh_xac, dan_dong_bang_chu, so_do
from dangvan.check.dong import Dong
from dangvan.check.r_cau_truc import HANG_DE_MUC
from dangvan.check.r_noi_dung import DAI_HON_MOT_DONG, DOAN_VAN, SAI_SO_PT, cach_pt, doan_van
from dangvan.layout import KieuDoan
from dangvan.mend.chu import KhongSua
from dangvan.mend.giay import Giay, tho

# A first line that is indented does not stand in the middle.
_THUT_MM = 0.5
_CAT_DOAN = ("\t", "\n", "\v")


def can_giua(*cac_khoa: str) -> Callable[[Giay], None]:
    """Return the mender that centres components."""
    return lambda giay: _giua(giay, (dong for khoa in cac_khoa for dong in giay.bai.dong_cua(khoa)))


def can_giua_phan_chuong(giay: Giay) -> None:
    """Centre the lines of parts, chapters, sections."""
    _giua(giay, (muc.dong for muc in giay.bai.than if muc.loai in HANG_DE_MUC))


def phu_luc_can_giua(giay: Giay) -> None:
    """Centre the headings of appendices."""
    _giua(giay, (dong for muc in giay.bai.phu_luc for dong in (muc.nhan, *muc.ten)))


def _giua(giay: Giay, lines: Iterable[Dong]) -> None:
    for line in lines:
        if line.doan.kieu.can == "giua":
            continue
        if any(dau in tho(line.doan.manh).strip() for dau in _CAT_DOAN):
            raise KhongSua("đoạn chia cột bằng tab hay ngắt dòng")
        giay.dat_doan(line.doan, "jc", (can_bang_chu(line.doan.kieu.can), "căn giữa"), val="center")
        thut = line.doan.kieu.thut_dau_dong_mm
        if thut > _THUT_MM:
            noi = (f"thụt đầu dòng {so_do(thut)} mm", "không thụt đầu dòng")
            giay.dat_doan(line.doan, "ind", noi, firstLine="0", firstLineChars="0")


def can_deu(giay: Giay) -> None:
    """Justify the paragraphs of the body that are longer than a line."""
    for muc in doan_van(giay.bai):
        if muc.dong.doan.kieu.can != "deu" and len(muc.chu) > DAI_HON_MOT_DONG:
            giay.dat_doan(
                muc.dong.doan,
                "jc",
                (can_bang_chu(muc.dong.doan.kieu.can), "căn đều hai bên"),
                val="both",
            )


def dan_dong(giay: Giay) -> None:
    """Set lines exactly as high as allowed: the least, or the most where they were higher."""
    doan_van_nen = giay.quy_dinh.doan_van
    it_nhat, nhieu_nhat = doan_van_nen.dan_dong_toi_thieu_pt, doan_van_nen.dan_dong_toi_da_pt
    for muc in giay.bai.than:
        doan = muc.dong.doan
        if muc.loai not in (*DOAN_VAN, "dieu"):
            continue
        nen = _dan(doan.kieu, it_nhat, nhieu_nhat)
        if nen is None:
            continue
        if doan.co_hinh:
            raise KhongSua("đoạn có hình: dãn dòng chính xác (Exactly) thì hình bị che")
        noi = (dan_dong_bang_chu(doan.kieu), chinh_xac(nen))
        giay.dat_doan(doan, "spacing", noi, line=str(nen * 20), lineRule="exact")


def _dan(kieu: KieuDoan, it_nhat: int, nhieu_nhat: int | None) -> int | None:
    """Return the height lines should have; None when they are in order."""
    if kieu.quy_tac_dong != "chinh_xac" or kieu.dan_dong_pt < it_nhat - SAI_SO_PT:
        return it_nhat
    if nhieu_nhat is not None and kieu.dan_dong_pt > nhieu_nhat + SAI_SO_PT:
        return nhieu_nhat
    return None


def cach_doan(giay: Giay) -> None:
    """Give a paragraph that stands too near to the next the least space below."""
    it_nhat = giay.quy_dinh.doan_van.cach_doan_toi_thieu_pt
    for tren, cach in _qua_gan(giay.bai, it_nhat):
        noi = (f"cách đoạn dưới {so_do(cach)} pt", f"cách từ {it_nhat} pt")
        if tren.doan.kieu.bo_cach_cung_kieu:
            giay.dat_doan(tren.doan, "contextualSpacing", noi, val="0")
        giay.dat_doan(tren.doan, "spacing", noi, after=str(it_nhat * 20))


def _qua_gan(bai: Bai, it_nhat: float) -> Iterable[tuple[Dong, float]]:
    for truoc, sau in pairwise(bai.than):
        lien = sau.dong.doan.so == truoc.dong.doan.so + 1
        if lien and truoc.loai in DOAN_VAN and sau.loai in DOAN_VAN:
            cach = cach_pt(truoc, sau)
            if cach < it_nhat - SAI_SO_PT:
                yield truoc.dong, cach

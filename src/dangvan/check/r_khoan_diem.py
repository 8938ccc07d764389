"""Rules on clauses and points inside an article: form and order (ô số 6)."""

from collections.abc import Iterator

from dangvan.check.bai import Bai, DoanThan
from dangvan.check.quy_tac import Phat, quy_tac
from dangvan.check.r_cau_truc import sai_doan
from dangvan.regulations import Regulation
from dangvan.text import chu_cai_diem

_DIEU_36, _DIEU_05 = "mục II.1.6", "Phần II, mục I.6"
_SO_DIEM = 23
_CUNG_DIEU = ("khoan", "diem", "gach", "van", "dieu", "giua", "bang")


def _trong_dieu(bai: Bai) -> Iterator[tuple[DoanThan, DoanThan]]:
    """Yield each paragraph inside an article, after the one before it."""
    truoc = None
    for muc in bai.than:
        if muc.loai == "dieu" or (truoc is not None and muc.loai in _CUNG_DIEU):
            if truoc is not None:
                yield truoc, muc
            truoc = muc
        else:
            truoc = None


@quy_tac(_DIEU_36, _DIEU_05)
def mau_khoan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Khoản trong điều viết “1.”.

    Sai: 1)  …; 1- …
    """
    for _, muc in _trong_dieu(bai):
        nen = quy_dinh.bo_cuc.khoan.format(so=muc.so)
        if muc.loai == "khoan" and not muc.chu.startswith(nen):
            yield sai_doan(muc, muc.chu[:40], f"{nen} …", f"viết {nen}")
            return


@quy_tac(_DIEU_36, _DIEU_05)
def thu_tu_khoan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Khoản trong một điều đánh số liên tục từ 1.

    Sai: 1., 3.
    Chưa rõ: số do Word tự đánh mà không đọc được
    """
    mong = 1
    for truoc, muc in _trong_dieu(bai):
        if truoc.loai == "dieu":
            mong = 1
        if muc.loai != "khoan":
            continue
        if int(muc.so) != mong:
            yield sai_doan(muc, f"khoản {muc.so}", f"khoản {mong}", "đánh lại số các khoản")
            return
        mong += 1


@quy_tac(_DIEU_36, _DIEU_05)
def mau_diem(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Điểm trong khoản viết “a)”.

    Sai: a. …
    """
    for _, muc in _trong_dieu(bai):
        nen = quy_dinh.bo_cuc.diem.format(chu_cai=muc.so)
        if muc.loai == "diem" and not muc.chu.startswith(nen):
            yield sai_doan(muc, muc.chu[:40], f"{nen} …", f"viết {nen}")
            return


@quy_tac(_DIEU_36, _DIEU_05)
def thu_tu_diem(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Điểm trong một khoản theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e.

    Sai: a), b), c), d), e)
    """
    dem = 0
    for truoc, muc in _trong_dieu(bai):
        if muc.loai in ("khoan", "dieu") or (
            muc.loai == "diem" and truoc.loai in ("khoan", "dieu")
        ):
            dem = 0
        if muc.loai != "diem" or dem >= _SO_DIEM:
            continue
        if muc.so == "a" and truoc.loai != "diem":
            dem = 0
        nen = chu_cai_diem(dem + 1)
        if muc.so != nen:
            yield sai_doan(muc, f"điểm {muc.so})", f"điểm {nen})", "đánh lại chữ của các điểm")
            return
        dem += 1

"""Rules on parts, chapters, articles, clauses, points: form and order (ô số 6)."""

import re
from collections.abc import Iterator, Mapping

from dangvan.check.bai import Bai, DoanThan
from dangvan.check.chu_gia_tri import can_bang_chu
from dangvan.check.quy_tac import Phat, quy_tac, tai
from dangvan.check.r_co_chu import kieu_chu_noi
from dangvan.layout import KieuChu, Manh
from dangvan.regulations import Regulation
from dangvan.regulations.quy_dinh import ThanhPhan as HangBang
from dangvan.text import doc_thu_tu, gap_dau, so_la_ma

_DIEU_36, _DIEU_05 = "mục II.1.6", "Phần II, mục I.6"
_BANG_36, _BANG_05 = "Phụ lục 3", "Phụ lục 2"
_KHOA = "noi_dung"
_HANG_TEN: Mapping[str, str] = {"ten_phan": "ten_phan_chuong", "ten_muc": "ten_muc"}
HANG_DE_MUC: Mapping[str, str] = {
    "phan": "phan_chuong", "chuong": "phan_chuong", "muc": "muc", **_HANG_TEN
}  # fmt: skip
_LA_MA = {so_la_ma(n): n for n in range(1, 100)}
_BANG_CHU = {gap_dau(doc_thu_tu(n)): n for n in range(1, 40)}


def sai_doan(muc: DoanThan, co: str, nen: str, sua: str) -> Phat:
    """Return what is wrong at a paragraph of the body."""
    return Phat(tai(muc.dong, _KHOA), co, nen, sua)


def _gia_tri(muc: DoanThan) -> int | None:
    if muc.loai == "muc":
        return int(muc.so) if muc.so.isdecimal() else None
    return _LA_MA.get(muc.so.upper()) or _BANG_CHU.get(gap_dau(muc.so))


@quy_tac(_DIEU_36, _DIEU_05)
def thu_tu_phan_chuong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Phần, chương đánh số La Mã hay bằng chữ, mục đánh số Ả Rập; liên tục từ một.

    Đúng: Phần I; Chương thứ hai; Mục 1
    Sai: Chương 1; Chương I rồi Chương III
    """
    mong = {"phan": 1, "chuong": 1, "muc": 1}
    mau = {
        "phan": quy_dinh.bo_cuc.phan,
        "chuong": quy_dinh.bo_cuc.chuong,
        "muc": quy_dinh.bo_cuc.muc,
    }
    for muc in bai.than:
        if muc.loai not in mong:
            continue
        so, nen = _gia_tri(muc), mong[muc.loai]
        if so == 1 and muc.loai == "chuong":
            nen = 1  # chapters may begin anew in each part
        if so != nen:
            dung = mau[muc.loai].format(so_la_ma=so_la_ma(nen), so=nen)
            yield sai_doan(muc, muc.chu, dung, f"sửa thành {dung}")
        mong[muc.loai] = (so or nen) + 1
        if muc.loai != "muc":
            mong["muc"] = 1


@quy_tac(_DIEU_36, _DIEU_05)
def can_giua_phan_chuong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dòng phần, chương, mục và tên của nó đứng riêng, căn giữa.

    Sai: Chương I căn trái
    """
    for muc in bai.than:
        if muc.loai in HANG_DE_MUC and muc.dong.doan.kieu.can != "giua":
            yield sai_doan(
                muc, can_bang_chu(muc.dong.doan.kieu.can), "căn giữa", "chọn dòng, Home – Center"
            )
            return


@quy_tac(_BANG_36, _BANG_05)
def in_hoa_ten_phan_chuong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tên phần, chương, mục IN HOA.

    Đúng: QUY ĐỊNH CHUNG
    Sai: Quy định chung
    """
    for muc in bai.than:
        hang = _HANG_TEN.get(muc.loai)
        if hang is not None and quy_dinh.thanh_phan[hang].in_hoa and muc.chu != muc.chu.upper():
            yield sai_doan(muc, muc.chu, muc.chu.upper(), "Home – Change Case – UPPERCASE")
            return


@quy_tac(_BANG_36, _BANG_05)
def kieu_chu_de_muc(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Phần, chương, mục, số điều và tên điều in đứng, đậm; điều không có tên: chỉ xét số điều.

    Sai: Điều 1. in thường
    Chưa rõ: sau “Điều 1.” in thường là tên điều hay là câu; vài chữ in khác trong đề mục
    """
    hang = quy_dinh.thanh_phan
    for thu_tu, muc in enumerate(bai.than):
        sau = bai.than[thu_tu + 1] if thu_tu + 1 < len(bai.than) else None
        sai, chua_ro = _de_muc_sai(muc, sau, hang)
        if sai is not None:
            yield Phat(
                tai(muc.dong, _KHOA),
                f"chữ {kieu_chu_noi(sai)}",
                "chữ đứng, đậm",
                "chọn dòng, bấm B",
                chua_ro=chua_ro,
            )
            if not chua_ro:
                return


def _de_muc_sai(
    muc: DoanThan, sau: DoanThan | None, hang: Mapping[str, HangBang]
) -> tuple[KieuChu | None, bool]:
    """Return the wrong look of a heading, and whether it may be no heading after all."""
    manh = muc.dong.manh_co_chu
    if muc.loai in HANG_DE_MUC:
        nen = hang[HANG_DE_MUC[muc.loai]]
        # A word set apart inside a heading may be meant; a whole heading set otherwise is wrong.
        return _khac(manh, nen), all(_khac((mot,), nen) is None for mot in manh[:1])
    if muc.loai != "dieu" or not manh:
        return None, False
    so = () if muc.dong.dau_dong else manh[:1]
    if (sai := _khac(so, hang["dieu"])) is not None:
        return sai, False
    if not _co_ten(muc):
        return None, False
    ten = manh[len(so) :]
    sai = _khac(ten, hang["dieu"])
    co_dam = any(mot.kieu.dam for mot in ten)
    truoc_khoan = sau is not None and sau.loai == "khoan"
    return (sai, True) if co_dam or truoc_khoan else (None, False)


def _khac(manh: tuple[Manh, ...], hang: HangBang) -> KieuChu | None:
    khac = (
        mot.kieu for mot in manh if (mot.kieu.dam, mot.kieu.nghieng) != (hang.dam, hang.nghieng)
    )
    return next(khac, None)


def _co_ten(muc: DoanThan) -> bool:
    """Whether an article's own line is its name, not its first sentence."""
    con = re.sub(r"^điều\s+\d+\s*[-–.:]?\s*", "", muc.chu, flags=re.IGNORECASE)
    return 0 < len(con) <= 150 and not con.endswith((".", ":", ";", ","))


@quy_tac(_DIEU_36, _DIEU_05)
def mau_dieu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Viết “Điều 1.” rồi tên hoặc nội dung trên cùng dòng.

    Sai: Điều 1: …; điều 1. …; Điều 1. (xuống dòng)
    """
    for muc in bai.than:
        if muc.loai != "dieu":
            continue
        nen = quy_dinh.bo_cuc.dieu.format(so=int(muc.so))
        if not (muc.chu.startswith(f"{nen} ") and len(muc.chu) > len(nen) + 1):
            yield sai_doan(muc, muc.chu[:60], f"{nen} …", f"viết {nen} rồi tên điều trên cùng dòng")
            return


@quy_tac(_DIEU_36, _DIEU_05)
def thu_tu_dieu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Điều đánh số liên tục từ 1, không trùng, không nhảy.

    Sai: Điều 1., Điều 3.
    Chưa rõ: số do Word tự đánh mà không đọc được
    """
    mong = 1
    for muc in bai.than:
        if muc.loai != "dieu":
            continue
        if int(muc.so) != mong:
            yield sai_doan(muc, f"Điều {muc.so}", f"Điều {mong}", "đánh lại số các điều")
        mong = int(muc.so) + 1

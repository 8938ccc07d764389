"""What a joint paper prints otherwise: the names at its head, and the rows of its signers."""

from collections.abc import Iterator
from itertools import chain, zip_longest

from dangvan.models import NguoiKy, TenCoQuan, VanBan, chuc_vu_day_du
from dangvan.regulations import Regulation
from dangvan.regulations.quy_dinh import ThanhPhan
from dangvan.render.do_chu import rong_chu_mm
from dangvan.render.ngat_dong import ngat_dong
from dangvan.templating import THIET_KE

ChuKy = dict[str, object]
"""One signer: lines of authority and of position, and the name; all empty where nobody signs."""

_TRONG: ChuKy = {"quyen_han": [], "chuc_vu": [""], "ho_ten": ""}


def ten_o_dau(van_ban: VanBan, pack: Regulation) -> list[str]:
    """Return the header lines of a joint paper: all names in one line, or each in lines of its own.

    Source: 05-HD/VPTW (2026), mục II.I.2; 36-HD/VPTW (2018), mục II.1.2: the lead first, a hyphen
        between names. Where lines break is ours to choose.
    """
    noi, chu = pack.noi_ten_lien_tich, pack.thanh_phan["co_quan_ban_hanh"]
    cac_ten = [ten.day_du for ten in van_ban.cac_ten_lien_tich]
    mot_dong = noi.join(cac_ten)
    if _rong(mot_dong, chu) <= THIET_KE.cot_trai_mm:
        return [_viet(van_ban, mot_dong)]
    cho = THIET_KE.cot_trai_mm - _rong(noi, chu)
    dong = [list(ngat_dong(ten, cho, chu.co_nho_pt, dam=chu.dam)) for ten in cac_ten]
    for cua_ten in dong[:-1]:
        cua_ten[-1] += noi.rstrip()
    return [_viet(van_ban, mot) for mot in chain.from_iterable(dong)]


def ky_lien_tich(van_ban: VanBan, pack: Regulation) -> list[dict[str, ChuKy]]:
    """Return the rows of signers: the lead on the right of the first, the others from the left on.

    Source: 05-HD/VPTW (2026), mục II.I.7.2.4; 36-HD/VPTW (2018), mục II.1.7.2: the lead on the
        right, the others on the left, and where they are many, on the lines below; that a line
        below holds two is our reading.
    """
    if not van_ban.cung_ban_hanh:
        return []
    chu_tri = van_ban.nguoi_ky.dong_quyen_han(van_ban.co_quan_ban_hanh, van_ban.chu_the_ban_hanh)
    phai = _chu_ky(van_ban, pack, chu_tri, van_ban.nguoi_ky, van_ban.cac_ten_lien_tich[0])
    dau, *sau = (
        _chu_ky(van_ban, pack, mot.dong_quyen_han, mot.nguoi_ky, mot.ten)
        for mot in van_ban.cung_ban_hanh
    )
    theo_doi = zip_longest(sau[::2], sau[1::2], fillvalue=_TRONG)
    return [{"trai": trai, "phai": phai} for trai, phai in ((dau, phai), *theo_doi)]


def _chu_ky(
    van_ban: VanBan, pack: Regulation, quyen_han: str, nguoi_ky: NguoiKy, ten: TenCoQuan
) -> ChuKy:
    # Where nobody's authority stands above it, the position is the first line, and bold.
    kieu = "chuc_vu" if quyen_han else "quyen_han"

    def ngat(cum: str, thanh_phan: str) -> Iterator[str]:
        chu, rong = pack.thanh_phan[thanh_phan], THIET_KE.rong_chu_ky_mm(pack)
        for dong in ngat_dong(cum, rong, chu.co_nho_pt, dam=chu.dam):
            yield _viet(van_ban, dong)

    chuc_vu = chuc_vu_day_du(nguoi_ky, ten, quyen_han)
    return {
        "quyen_han": list(ngat(quyen_han, "quyen_han")) if quyen_han else [],
        "chuc_vu": [dong for cum in chuc_vu for dong in ngat(cum, kieu)],
        "ho_ten": nguoi_ky.ho_ten,
    }


def _rong(chu: str, kieu: ThanhPhan) -> float:
    return rong_chu_mm(chu.upper(), kieu.co_nho_pt, dam=kieu.dam)


def _viet(van_ban: VanBan, chu: str) -> str:
    return van_ban.co_quan_ban_hanh.viet(chu.upper())

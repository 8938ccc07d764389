"""What the book keeps of a paper."""

from collections.abc import Mapping
from typing import Any

from dangvan.models import (
    CoQuanCungBanHanh,
    NguoiKy,
    QuyetDinhKetNap,
    TenCoQuan,
    ToChucDang,
    VanBan,
)
from dangvan.text import nho_cuoi


def gia_tri_muc(van_ban: VanBan) -> dict[str, Any]:  # Any: columns of several types
    """Return what the book keeps of a paper, by column, without its number.

    A joint paper keeps the names of all its bodies, and everyone who signs it.
    """
    doi_tuong = van_ban.quan_chung.ho_ten if isinstance(van_ban, QuyetDinhKetNap) else None
    return {
        "ten_loai": van_ban.ten_loai,
        "ngay_ban_hanh": van_ban.ngay_ban_hanh,
        "chu_the_ban_hanh": van_ban.chu_the_ban_hanh,
        "trich_yeu": van_ban.trich_yeu,
        "noi_nhan": _cac_noi_nhan(van_ban.noi_nhan),
        "doi_tuong": doi_tuong,
        "do_mat": van_ban.do_mat,
        **_cua_nguoi_ky(
            van_ban.nguoi_ky,
            van_ban.co_quan_ban_hanh,
            van_ban.chu_the_ban_hanh,
            van_ban.cung_ban_hanh,
            van_ban.cac_ten_lien_tich,
        ),
    }


@nho_cuoi
def _cac_noi_nhan(noi_nhan: tuple[str, ...]) -> list[str]:
    return list(noi_nhan)


@nho_cuoi
def _cua_nguoi_ky(
    nguoi_ky: NguoiKy,
    to_chuc: ToChucDang,
    chu_the: str,
    cung_ban_hanh: tuple[CoQuanCungBanHanh, ...],
    cac_ten_lien_tich: tuple[TenCoQuan, ...],
) -> Mapping[str, str]:
    """Return who issues and who signs: the papers of a batch share it."""
    cac_ten = [ten.day_du for ten in cac_ten_lien_tich] or [to_chuc.ten_to_chuc]
    cac_nguoi_ky = [nguoi_ky, *(co_quan.nguoi_ky for co_quan in cung_ban_hanh)]
    return {
        "co_quan_ban_hanh": " - ".join(cac_ten),
        "nguoi_ky": "; ".join(mot.ho_ten for mot in cac_nguoi_ky),
        "chuc_vu": "; ".join(mot.chuc_vu or "" for mot in cac_nguoi_ky),
        "quyen_han": nguoi_ky.dong_quyen_han(to_chuc, chu_the),
    }

"""What is written for a copy at the end of the paper copied: in a stamp, or in a block."""

from dataclasses import dataclass

from dangvan.models import BanSao, ten_lien_tich
from dangvan.models.tham_so import kiem_tham_so
from dangvan.regulations import Regulation, regulation_for
from dangvan.render.ngu_canh import danh_sach, dia_danh_ngay, dong_so


@dataclass(frozen=True, slots=True)
class DauBanSao:
    """The lines of a copy: on the left the stamp, or the copier's name; on the right the signer.

    Attributes:
        trai: Lines on the left.
        phai: Lines on the right, below the signer of the paper; room to sign is before the last.
        khuon_dau_mm: Width and height of the stamp; None where there is no stamp.
    """

    trai: tuple[str, ...]
    phai: tuple[str, ...]
    khuon_dau_mm: tuple[int, int] | None


def dau_ban_sao(ban_sao: BanSao) -> DauBanSao:
    """Return what is written for a copy under the regulation in force on its day.

    The number of a copy that has none yet stays blank.

    Source: 05-HD/VPTW (2026), mục II.III.2, Phụ lục 3; 36-HD/VPTW (2018), mục II.3.3, Phụ lục 2.
    """
    kiem_tham_so(ban_sao=(ban_sao, BanSao))
    pack = regulation_for(ban_sao.ngay_ban_hanh)
    if pack.ban_sao.dau_rong_mm and pack.ban_sao.dau_cao_mm:
        khuon_dau = (pack.ban_sao.dau_rong_mm, pack.ban_sao.dau_cao_mm)
        return DauBanSao(_dau(ban_sao, pack), _nguoi_ky(ban_sao), khuon_dau)
    return _khoi(ban_sao, pack)


def _dau(ban_sao: BanSao, pack: Regulation) -> tuple[str, ...]:
    """The rows of the stamp, each with its label."""
    quy_tac = pack.ban_sao
    noi_nhan = danh_sach(ban_sao.noi_nhan, pack.noi_nhan)
    hang = {
        "co_quan_sao": ten_lien_tich(ban_sao.co_quan_ban_hanh).day_du,
        "so_ky_hieu": dong_so(ban_sao, pack).removeprefix(pack.so_ky_hieu.chu_dau),
        "hinh_thuc_sao": quy_tac.hinh_thuc[ban_sao.hinh_thuc_sao],
        "dia_danh_ngay": dia_danh_ngay(ban_sao, pack),
        "noi_nhan": " ".join(muc.removeprefix(pack.noi_nhan.dau_dong) for muc in noi_nhan),
    }
    cac_hang = (f"{quy_tac.nhan[ten]}: {chu}" for ten, chu in hang.items())
    return (quy_tac.tieu_de.upper(), *cac_hang)


def _khoi(ban_sao: BanSao, pack: Regulation) -> DauBanSao:
    """The block: copier, number and recipients; form, place and day, signer."""
    co_quan = ban_sao.co_quan_ban_hanh
    trai = (
        *filter(None, [co_quan.dong_cap_tren]),
        *co_quan.dong_ban_hanh,
        pack.sao,
        dong_so(ban_sao, pack),
        pack.nhan_noi_nhan,
        *danh_sach(ban_sao.noi_nhan, pack.noi_nhan),
    )
    hinh_thuc = pack.ban_sao.hinh_thuc[ban_sao.hinh_thuc_sao].upper()
    phai = (hinh_thuc, dia_danh_ngay(ban_sao, pack), *_nguoi_ky(ban_sao))
    return DauBanSao(trai, phai, None)


def _nguoi_ky(ban_sao: BanSao) -> tuple[str, ...]:
    nguoi_ky, co_quan = ban_sao.nguoi_ky, ban_sao.co_quan_ban_hanh
    dong = (
        nguoi_ky.dong_quyen_han(co_quan, ban_sao.chu_the_ban_hanh),
        nguoi_ky.dong_chuc_vu(co_quan),
        nguoi_ky.ho_ten,
    )
    return tuple(filter(None, dong))

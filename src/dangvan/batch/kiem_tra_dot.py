"""Every row of a list looked at, before anything is made of one."""

from collections import defaultdict
from collections.abc import Sequence

from dangvan.batch.da_ban_hanh import DongLam, Dung, doi_chieu_voi_so
from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.don_vi import DonVi
from dangvan.batch.dong_van_ban import trung_nguoi, van_ban_cua_dong
from dangvan.batch.ket_qua import DongHong
from dangvan.batch.van_de import VanDe
from dangvan.models import VanBan
from dangvan.register import MucSo
from dangvan.regulations import regulation_for


def kiem_tra_dot(
    kind: type[VanBan],
    danh_sach: DanhSach,
    don_vi: DonVi,
    cac_muc: Sequence[MucSo],
    dung: Dung,
) -> tuple[tuple[DongLam, ...], tuple[DongHong, ...]]:
    """Return the rows to make, by date and then as listed, and those that cannot be made.

    Args:
        kind: The kind of paper.
        danh_sach: The list.
        don_vi: The office.
        cac_muc: What the register holds of the batch.
        dung: Renders a paper.

    Raises:
        DataError: The office's own facts are wrong.
    """
    tot, hong = _tung_dong(kind, danh_sach, don_vi)
    lam, khac = doi_chieu_voi_so(cac_muc, tot, danh_sach, dung)
    hong = sorted((*hong, *khac), key=lambda dong: dong.dong)
    return tuple(sorted(lam, key=lambda dong: dong.van_ban.ngay_ban_hanh)), tuple(hong)


def dung_thu(cac_dong: Sequence[DongLam], dung: Dung) -> None:
    """Render one paper of each shape, so that a template that fails does so before a number.

    Raises:
        DangvanError: Whatever rendering raises.
    """
    theo_dang = {_dang(dong.van_ban): dong.van_ban for dong in reversed(cac_dong)}
    for van_ban in theo_dang.values():
        dung(van_ban)


def _dang(van_ban: VanBan) -> tuple[str, ...]:
    """The regulation a paper falls under, and which of its facts are given."""
    co = (ten for ten in type(van_ban).model_fields if getattr(van_ban, ten) not in (None, ()))
    return (regulation_for(van_ban.ngay_ban_hanh).khoa, *co)


def _tung_dong(
    kind: type[VanBan], danh_sach: DanhSach, don_vi: DonVi
) -> tuple[list[tuple[DongDoc, VanBan]], list[DongHong]]:
    trung: dict[int, list[VanDe]] = defaultdict(list)
    for van_de in trung_nguoi(kind, danh_sach):
        trung[van_de.so_dong].append(van_de)
    tot: list[tuple[DongDoc, VanBan]] = []
    hong: list[DongHong] = []
    for dong in danh_sach.dong:
        loi = (*dong.loi, *trung[dong.so_dong])
        van_ban = loi or van_ban_cua_dong(kind, dong, don_vi, danh_sach)
        if isinstance(van_ban, VanBan):
            tot.append((dong, van_ban))
        else:
            hong.append(DongHong(dong.so_dong, van_ban))
    return tot, hong

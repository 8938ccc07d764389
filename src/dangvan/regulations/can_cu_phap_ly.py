"""Look up known legal bases: by number, by state on a day, by the act in force."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Literal

from dangvan.errors import DataError
from dangvan.regulations.can_cu_dang_vien import CAN_CU_DANG_VIEN
from dangvan.regulations.can_cu_van_thu import CAN_CU_VAN_THU
from dangvan.regulations.frozen_map import FrozenMap
from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.regulations.van_ban_phap_ly import CanCuPhapLy
from dangvan.text import gap_dau

KetQuaCanCu = Literal["con_hieu_luc", "chua_hieu_luc", "da_thay_the", "khong_biet", "khong_ro_ngay"]

CAN_CU_PHAP_LY: tuple[CanCuPhapLy, ...] = (*CAN_CU_DANG_VIEN, *CAN_CU_VAN_THU)
"""Every known legal basis."""

LINH_VUC_CAN_CU: tuple[str, ...] = tuple(dict.fromkeys(act.linh_vuc for act in CAN_CU_PHAP_LY))
"""Every subject line."""


@dataclass(frozen=True, slots=True)
class TinhTrangCanCu:
    """What is known about a citation on a day.

    Attributes:
        ket_qua: In force; not yet; replaced; unknown; or ambiguous for want of a day.
        can_cu: The act that was meant; None when unknown or ambiguous.
        dang_hieu_luc: When the act meant is not in force: the act that is, if there is one.
        cac_van_ban: Every known act of that number, whatever its day.
        do_tin_cay: The weakest confidence the answer rests on; C and D allow a warning only.
    """

    ket_qua: KetQuaCanCu
    can_cu: CanCuPhapLy | None
    dang_hieu_luc: CanCuPhapLy | None
    cac_van_ban: tuple[CanCuPhapLy, ...]
    do_tin_cay: DoTinCay


def tra_can_cu(so_ky_hieu: str, ngay_ban_hanh: date | None = None) -> tuple[CanCuPhapLy, ...]:
    """Return the known acts of a number and, when a day is told, of that day; oldest first.

    Leading zeros, spaces, kinds of dash and case do not count: `1-hd/tw` finds `01-HD/TW`.
    """
    found = _THEO_SO.get(_khoa_so(so_ky_hieu), ())
    return tuple(act for act in found if ngay_ban_hanh in (None, act.ngay_ban_hanh))


def tinh_trang(so_ky_hieu: str, ngay_ban_hanh: date | None, tai_ngay: date) -> TinhTrangCanCu:
    """Return whether a cited act is in force on the day of the paper that cites it.

    Args:
        so_ky_hieu: Number and symbol as cited.
        ngay_ban_hanh: The day cited; without it a repeated number is ambiguous.
        tai_ngay: The day of the paper.
    """
    same_number = tra_can_cu(so_ky_hieu)
    matches = tra_can_cu(so_ky_hieu, ngay_ban_hanh)
    if not matches:
        return TinhTrangCanCu("khong_biet", None, None, same_number, "D")
    if len(matches) > 1:
        confidence = _yeu_nhat(*(act.do_tin_cay for act in matches))
        return TinhTrangCanCu("khong_ro_ngay", None, None, same_number, confidence)
    act = matches[0]
    if tai_ngay < act.hieu_luc_tu:
        now = dang_hieu_luc(act.linh_vuc, tai_ngay)
        confidence = _yeu_nhat(act.do_tin_cay, act.do_tin_cay_hieu_luc)
        return TinhTrangCanCu("chua_hieu_luc", act, now, same_number, confidence)
    if act.co_hieu_luc(tai_ngay):
        return TinhTrangCanCu("con_hieu_luc", act, None, same_number, act.do_tin_cay)
    now, confidence = _ke_tiep(act, tai_ngay)
    return TinhTrangCanCu("da_thay_the", act, now, same_number, confidence)


def dang_hieu_luc(linh_vuc: str, tai_ngay: date) -> CanCuPhapLy | None:
    """Return the act of a subject line in force on a day; None when there was none yet.

    Raises:
        DataError: The subject line is unknown.
    """
    if linh_vuc not in LINH_VUC_CAN_CU:
        raise DataError(
            f"không có lĩnh vực căn cứ “{linh_vuc}”",
            fix=f"chọn một trong {', '.join(LINH_VUC_CAN_CU)}",
        )
    acts = (act for act in CAN_CU_PHAP_LY if act.linh_vuc == linh_vuc and act.co_hieu_luc(tai_ngay))
    return next(acts, None)


def _ke_tiep(act: CanCuPhapLy, tai_ngay: date) -> tuple[CanCuPhapLy | None, DoTinCay]:
    """Return the successor of an ended act that is in force, and the weakest confidence."""
    successors = tuple(_cac_van_ban_thay_the(act))
    now = next((later for later in successors if later.co_hieu_luc(tai_ngay)), None)
    # The end of an act is the beginning of its successor, so the first step bears the doubt.
    doubts = ((later.do_tin_cay, later.do_tin_cay_hieu_luc) for later in successors[:1])
    return now, _yeu_nhat(act.do_tin_cay, *chain.from_iterable(doubts))


def _cac_van_ban_thay_the(act: CanCuPhapLy) -> Iterator[CanCuPhapLy]:
    while act.thay_the_boi:
        act = _THEO_KHOA[act.thay_the_boi]
        yield act


def _yeu_nhat(*letters: DoTinCay) -> DoTinCay:
    return max(letters)


def _khoa_so(so_ky_hieu: str) -> str:
    folded = gap_dau(so_ky_hieu).replace(" ", "")
    return folded.removeprefix("số").removeprefix(":").lstrip("0")


def _gom_theo_so() -> FrozenMap[str, tuple[CanCuPhapLy, ...]]:
    by_number: dict[str, tuple[CanCuPhapLy, ...]] = {}
    for act in sorted(CAN_CU_PHAP_LY, key=lambda act: act.ngay_ban_hanh):
        key = _khoa_so(act.so_ky_hieu)
        by_number[key] = (*by_number.get(key, ()), act)
    return FrozenMap(by_number)


_THEO_SO = _gom_theo_so()
_THEO_KHOA: FrozenMap[str, CanCuPhapLy] = FrozenMap((act.khoa, act) for act in CAN_CU_PHAP_LY)

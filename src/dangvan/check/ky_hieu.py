"""The symbol a body's papers should carry, from its kind and name."""

from dataclasses import dataclass

from dangvan.check.to_chuc import ToChucDoc
from dangvan.errors import DataError
from dangvan.regulations import LOAI_TO_CHUC
from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.text import gap_dau

# The symbol of the committee above, from the beginning of its line. Only TW, TU and HU are in
# the examples of both regulations; the others follow one secondary table or practice.
_CAP_TREN: tuple[tuple[str, str, DoTinCay], ...] = (
    ("ban chấp hành trung ương", "TW", "A"),
    ("tỉnh uỷ", "TU", "A"),
    ("thành uỷ", "TU", "C"),
    ("huyện uỷ", "HU", "A"),
    ("quận uỷ", "QU", "C"),
    ("thị uỷ", "ThU", "C"),
    ("đảng uỷ khối", "ĐUK", "C"),
    ("đảng uỷ", "ĐU", "C"),
)


@dataclass(frozen=True, slots=True)
class KyHieuMong:
    """The accepted symbols of a body, the first of them preferred."""

    chap_nhan: tuple[str, ...]
    do_tin_cay: DoTinCay


def ky_hieu_mong(to_chuc: ToChucDoc) -> KyHieuMong | None:
    """Return the symbols a body may use; None where no rule gives one.

    Source: 36-HD/VPTW (2018), mục II.1.3.2; 05-HD/VPTW (2026), Phần II, mục I.3.2.
    """
    cac_ky_hieu: dict[str, DoTinCay] = {}
    cap_tren, tin_cap_tren = _cap_tren(to_chuc)
    for khoa in to_chuc.loai:
        loai = LOAI_TO_CHUC[khoa]
        ghep = loai.kieu_ky_hieu == "chu_dau_ghep_cap"
        if ghep and not cap_tren:
            return None
        try:
            ky_hieu = loai.ky_hieu_cua(to_chuc.ten, cap_tren)
        except DataError:
            return None
        tin = tin_cap_tren if ghep else loai.do_tin_cay
        cac_ky_hieu[ky_hieu] = min(tin, cac_ky_hieu.get(ky_hieu, tin))
    if not cac_ky_hieu:
        return None
    return KyHieuMong(tuple(cac_ky_hieu), max(cac_ky_hieu.values()))


def _cap_tren(to_chuc: ToChucDoc) -> tuple[str, DoTinCay]:
    gap = gap_dau(to_chuc.cap_tren)
    for dau, ky_hieu, tin in _CAP_TREN:
        if gap.startswith(dau):
            return ky_hieu, tin
    ten = gap_dau(to_chuc.ten)
    for dau, ky_hieu, tin in _CAP_TREN:
        # A joint paper has no superior line: the level stands at the end of the name.
        if f" {dau}" in ten or (dau == "ban chấp hành trung ương" and " trung ương" in ten):
            return ky_hieu, tin
    return "", "D"

"""Look up kinds, symbols and authority by date."""

from datetime import date

from dangvan.errors import DataError
from dangvan.regulations.danh_muc_the_loai import BAN_SAO, KY_HIEU_THEO_NGAY
from dangvan.regulations.qd66_2017 import QD66_2017
from dangvan.regulations.qd399_2026 import QD399_2026
from dangvan.regulations.the_loai import CanhBaoThamQuyen, KyHieuLoai, QuyDinhTheLoai, TheLoai
from dangvan.text import gap_dau, ngay_ngan

CAC_QUY_DINH_THE_LOAI: tuple[QuyDinhTheLoai, ...] = (QD66_2017, QD399_2026)
"""Every regulation on kinds and authority carried here, by date."""


def the_loai_for(day: date) -> QuyDinhTheLoai:
    """Return the regulation on kinds and authority in force on a day.

    Raises:
        DataError: The day is before the first one carried here.
    """
    for rules in CAC_QUY_DINH_THE_LOAI:
        if rules.hieu_luc_tu <= day <= (rules.hieu_luc_den or date.max):
            return rules
    first = CAC_QUY_DINH_THE_LOAI[0]
    raise DataError(
        f"ngày {ngay_ngan(day)} có trước {first.so_van_ban} ({ngay_ngan(first.hieu_luc_tu)}), "
        "chưa có danh mục thể loại của thời kỳ đó",
        fix=f"dùng ngày từ {ngay_ngan(first.hieu_luc_tu)} trở đi",
    )


def ky_hieu_loai(ten_loai: str, day: date) -> KyHieuLoai:
    """Return the symbol of a kind, or of copies, on a day.

    Args:
        ten_loai: The kind, in any case and tone style.
        day: The day of the paper.

    Raises:
        DataError: There is no such kind, or the day is before the first regulation.
    """
    la_ban_sao = gap_dau(ten_loai) == gap_dau(BAN_SAO.ten)
    kind = BAN_SAO if la_ban_sao else _the_loai(ten_loai, day)
    for period in KY_HIEU_THEO_NGAY:
        if period.ten_loai == kind.ten and (period.tu_ngay <= day <= (period.den_ngay or date.max)):
            return KyHieuLoai(period.ky_hieu, period.chap_nhan, period.source, period.do_tin_cay)
    accepted = (kind.ky_hieu,) if kind.ky_hieu else ()
    return KyHieuLoai(kind.ky_hieu, accepted, kind.source, kind.do_tin_cay)


def canh_bao_tham_quyen(
    ten_loai: str, loai_to_chuc: str, chu_the: str, ngay: date
) -> tuple[CanhBaoThamQuyen, ...]:
    """Return warnings where a body may not be entitled to issue a kind of document.

    The matrices are known from secondary sources and for a few bodies only: no warning does not
    mean that the body is entitled.

    Args:
        ten_loai: The kind, in any case and tone style.
        loai_to_chuc: Key of the issuing body; a congress is named by its level, as
            `dai_hoi_chi_bo`, `dai_hoi_tinh`.
        chu_the: The acting body.
        ngay: The day of the paper.

    Raises:
        DataError: There is no such kind, or the day is before the first regulation.

    Source: 66-QĐ/TW (2017), Điều 7, 9; 399-QĐ/TW (2026), Điều 11.
    """
    kind = _the_loai(ten_loai, ngay)
    rules = the_loai_for(ngay)
    return tuple(
        CanhBaoThamQuyen(
            noi_dung=f"{row.ten} có thể không được ban hành {kind.ten} theo {rules.so_van_ban}",
            cach_sua="xem lại Tên loại và Chủ thể ban hành",
            source=row.source,
            do_tin_cay=row.do_tin_cay,
        )
        for row in rules.tham_quyen
        if loai_to_chuc in row.loai_to_chuc
        and chu_the == row.chu_the
        and not row.cho_phep(kind.ten)
    )


def _the_loai(ten_loai: str, day: date) -> TheLoai:
    kinds = the_loai_for(day).the_loai
    folded = gap_dau(ten_loai)
    for ten, kind in kinds.items():
        if gap_dau(ten) == folded:
            return kind
    raise DataError(f"không có thể loại “{ten_loai}”", fix=f"chọn một trong {', '.join(kinds)}")

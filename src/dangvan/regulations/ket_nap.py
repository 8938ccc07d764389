"""Admission law by date: which law, who decides, when probation ends."""

from datetime import date
from functools import lru_cache

from dangvan.errors import DataError
from dangvan.regulations.cac_luat_ket_nap import CAC_LUAT_KET_NAP
from dangvan.regulations.luat_ket_nap import CapQuyetDinh, LuatKetNap
from dangvan.text import cong_thang, ngay_ngan


@lru_cache(maxsize=256)  # the papers of one list are mostly of one day
def luat_ket_nap(ngay: date) -> LuatKetNap:
    """Return the law of admission in force on a day.

    Raises:
        DataError: The day is before the first law carried here.
    """
    for law in CAC_LUAT_KET_NAP:
        if law.hieu_luc_tu <= ngay <= (law.hieu_luc_den or date.max):
            return law
    first = CAC_LUAT_KET_NAP[0]
    raise DataError(
        f"ngày {ngay_ngan(ngay)} có trước {first.so_van_ban} ({ngay_ngan(first.hieu_luc_tu)}), "
        "chưa có quy định kết nạp của thời kỳ đó",
        fix=f"dùng ngày từ {ngay_ngan(first.hieu_luc_tu)} trở đi",
    )


@lru_cache(maxsize=256)
def cap_quyet_dinh(loai_to_chuc: str, chu_the: str, ngay: date) -> tuple[CapQuyetDinh, ...]:
    """Return the titles under which a body may decide an admission on a day; empty if none.

    Army and police committees follow rules of their own, which are not carried here: for them an
    empty answer means "not known".

    Source: 294-QĐ/TW (2025), mục 4.3.2; 29-QĐ/TW (2016), mục 4.3.2.
    """
    return tuple(
        cap
        for cap in luat_ket_nap(ngay).cap_quyet_dinh
        if loai_to_chuc in cap.loai_to_chuc and chu_the == cap.chu_the
    )


def ngay_chinh_thuc(ngay_le_ket_nap: date, law: LuatKetNap) -> date:
    """Return the day of official membership: the ceremony's day after the months of probation.

    Raises:
        DataError: That day does not exist (29/02); no regulation says which day then counts.

    Source: 294-QĐ/TW (2025), mục 4.2.2.
    """
    day = cong_thang(ngay_le_ket_nap, law.han_ho_so.du_bi_thang)
    if day.day != ngay_le_ket_nap.day:
        raise DataError(
            f"ngày lễ kết nạp {ngay_ngan(ngay_le_ket_nap)} không có ngày tương ứng sau "
            f"{law.han_ho_so.du_bi_thang} tháng, chưa có quy định",
            fix="hỏi cấp uỷ có thẩm quyền và ghi ngày chính thức bằng tay",
        )
    return day

"""Where one term ends and the next begins, by the regulation in force when a congress closes."""

from datetime import date, timedelta

from dangvan.regulations.chon_quy_dinh import REGULATIONS, regulation_for

DAI_HOI_DAI_NHAT = timedelta(days=15)
"""How long a congress may have met: only a guard against a wrong year, no congress met longer."""


def ngay_dau_nhiem_ky(be_mac: date) -> date:
    """Return the first day of the term that a congress opens.

    Args:
        be_mac: The day it closed.

    Raises:
        DataError: No regulation is known for that day.

    Source: 36-HD/VPTW (2018), mục II.1.3.1; 05-HD/VPTW (2026), Phần II, mục I.3.1.1.
    """
    ngay_sau = regulation_for(be_mac).nhiem_ky.bat_dau == "ngay_sau_be_mac"
    return be_mac + timedelta(days=1) if ngay_sau else be_mac


def chung_ngay_be_mac(be_mac: date) -> bool:
    """Return whether the closing day belongs to both terms, or no regulation is known for it.

    Source: as above.
    """
    if be_mac < REGULATIONS[0].hieu_luc_tu:
        return True
    return regulation_for(be_mac).nhiem_ky.bat_dau == "thoi_diem_be_mac"

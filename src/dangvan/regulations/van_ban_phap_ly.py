"""One known legal basis, and chains in which each act replaces the one before it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from dangvan.regulations.quy_dinh import DoTinCay


@dataclass(frozen=True, slots=True, kw_only=True)
class CanCuPhapLy:
    """A Party document that other papers cite as their basis.

    Numbers repeat between terms, so the key is number and day together.

    Attributes:
        co_quan_ban_hanh: The issuer in words; None where no source names it.
        trich_yeu: The subject as cited; None where no source gives it.
        hieu_luc_den: Last day in force; None for "still".
        thay_the_boi: `khoa` of the act that replaced it; None while it stands.
        linh_vuc: The subject line; one act of a line is in force on a day.
        do_tin_cay: Confidence of number, day and issuer.
        do_tin_cay_hieu_luc: Confidence of the first day in force.
    """

    so_ky_hieu: str
    ten_loai: str
    ngay_ban_hanh: date
    co_quan_ban_hanh: str | None
    trich_yeu: str | None
    hieu_luc_tu: date
    hieu_luc_den: date | None = None
    thay_the_boi: str | None = None
    linh_vuc: str
    source: str
    do_tin_cay: DoTinCay
    do_tin_cay_hieu_luc: DoTinCay

    @property
    def khoa(self) -> str:
        """The key: number, symbol and day, such as `01-HD/TW 2021-09-28`."""
        return f"{self.so_ky_hieu} {self.ngay_ban_hanh.isoformat()}"

    def co_hieu_luc(self, tai_ngay: date) -> bool:
        """Return whether the act is in force on a day."""
        return self.hieu_luc_tu <= tai_ngay <= (self.hieu_luc_den or date.max)


@dataclass(frozen=True, slots=True)
class LinhVuc:
    """A subject line: what its acts share, and what they are about."""

    khoa: str
    ten_loai: str
    co_quan_ban_hanh: str | None
    trich_yeu: str | None

    def van_ban(
        self,
        so_ky_hieu: str,
        ngay_ban_hanh: date,
        do_tin_cay: DoTinCay,
        source: str,
        *,
        hieu_luc_tu: date | None = None,
        do_tin_cay_hieu_luc: DoTinCay | None = None,
    ) -> CanCuPhapLy:
        """Return one act of this line; it is in force from its day of issue unless told."""
        return CanCuPhapLy(
            so_ky_hieu=so_ky_hieu,
            ten_loai=self.ten_loai,
            ngay_ban_hanh=ngay_ban_hanh,
            co_quan_ban_hanh=self.co_quan_ban_hanh,
            trich_yeu=self.trich_yeu,
            hieu_luc_tu=hieu_luc_tu or ngay_ban_hanh,
            linh_vuc=self.khoa,
            source=source,
            do_tin_cay=do_tin_cay,
            do_tin_cay_hieu_luc=do_tin_cay_hieu_luc or do_tin_cay,
        )


def noi_tiep(*acts: CanCuPhapLy) -> tuple[CanCuPhapLy, ...]:
    """Return the acts with each ended on the eve of the next one, and naming it as successor."""
    ended = tuple(
        replace(
            act,
            hieu_luc_den=successor.hieu_luc_tu - timedelta(days=1),
            thay_the_boi=successor.khoa,
        )
        for act, successor in pairwise(acts)
    )
    return (*ended, acts[-1])

"""One row of a list and the office's facts become one paper, or findings about its cells."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from dangvan.arguments import wrong_kind
from dangvan.batch.cot import Cot
from dangvan.batch.cot_ket_nap import (
    BAN_GHI_CHUNG,
    COT_KET_NAP,
    KHOA_NGUOI,
    nhan_dang,
    su_kien_ket_nap,
    ten_rieng,
)
from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.don_vi import DonVi
from dangvan.batch.loi_ket_nap import CACH_SUA, COT_CUA_CAU, COT_CUA_TRUONG
from dangvan.batch.nguoi_trung import tim_nguoi_trung
from dangvan.batch.o_sai import ChoSai, cac_cho_sai, o_sai
from dangvan.batch.van_de import VanDe
from dangvan.errors import DataError
from dangvan.models import QuyetDinhKetNap, VanBan
from dangvan.models.base import BanGhi

_NHO_TOI_DA = 4096
SuKien = dict[str, Any]
"""Facts before validation; `Any` since the model looks at them next."""


@dataclass(frozen=True, slots=True)
class BangLoai:
    """How lists of one kind of paper are read.

    Attributes:
        cac_cot: The columns.
        su_kien: The facts of a paper that a row holds.
        cho_sai: The cell to mark for what the model finds wrong.
        khoa_nguoi: The sets of columns in which two equal rows are one person, an error.
        nhan_dang: What makes a paper's person one, and what tells namesakes apart.
        ten_rieng: The names of its own a file name may use: `ho_ten`, `chi_bo`.
        ban_ghi_chung: Records that rows share, and the facts of a row each follows from.
    """

    cac_cot: tuple[Cot, ...]
    su_kien: Callable[[Mapping[str, object]], dict[str, Any]]
    cho_sai: ChoSai
    khoa_nguoi: tuple[tuple[str, ...], ...]
    nhan_dang: Callable[[VanBan], tuple[tuple[str, ...], str]]
    ten_rieng: Callable[[VanBan], dict[str, str]]
    ban_ghi_chung: Mapping[str, tuple[str, ...]]


BANG_LOAI: Mapping[type[VanBan], BangLoai] = MappingProxyType(
    {
        QuyetDinhKetNap: BangLoai(
            COT_KET_NAP,
            su_kien_ket_nap,
            ChoSai(COT_CUA_TRUONG, COT_CUA_CAU, CACH_SUA),
            KHOA_NGUOI,
            nhan_dang,
            ten_rieng,
            BAN_GHI_CHUNG,
        )
    }
)
"""The kinds of paper that are made from lists."""


def bang_cua(kind: type[VanBan]) -> BangLoai:
    """Return how lists of a kind are read.

    Raises:
        DataError: Papers of this kind are not made from lists.
    """
    if not (isinstance(kind, type) and issubclass(kind, VanBan)):
        raise wrong_kind("loại văn bản", kind, "đưa lớp, như kind=QuyetDinhKetNap")
    if kind not in BANG_LOAI:
        cac_loai = ", ".join(loai.loai_van_ban for loai in BANG_LOAI)
        raise DataError(
            f"không làm {kind.ten_loai.lower()} từ danh sách được",
            fix=f"dùng dangvan render cho từng văn bản; từ danh sách chỉ có {cac_loai}",
        )
    return BANG_LOAI[kind]


class LapVanBan:
    """Makes the papers of one list, each when it is asked for: a row is smaller than its paper.

    Args:
        kind: The kind of paper.
        don_vi: The office.
        danh_sach: The list.
    """

    def __init__(self, kind: type[VanBan], don_vi: DonVi, danh_sach: DanhSach) -> None:
        self.kind = kind
        self.bang = bang_cua(kind)
        self.danh_sach = danh_sach
        self._chung = don_vi.su_kien(kind)
        self._chung_da_soat = False
        self._da_lap: dict[tuple[object, ...], BanGhi] = {}

    def thu(self, dong: DongDoc) -> VanBan | tuple[VanDe, ...]:
        """Return the paper of a row, or what is wrong with it cell by cell.

        Raises:
            DataError: What is wrong is in the office's facts, so no row can be made.
        """
        su_kien = self.bang.su_kien(dong.gia_tri)
        cac_khoa = self._cac_khoa(su_kien)
        da_lap = {ten: self._da_lap[khoa] for ten, khoa in cac_khoa.items() if khoa in self._da_lap}
        try:
            van_ban = self.kind.model_validate({**self._chung, **su_kien, **da_lap})
        except ValidationError as error:
            loi = error.errors(include_url=False, include_input=False)
            return tuple(cac_cho_sai(loi, self.bang.cho_sai, dong, self.danh_sach))
        if len(da_lap) < len(cac_khoa):
            self._nho(cac_khoa, van_ban)
        if not self._chung_da_soat:
            self._dung_chung(su_kien, van_ban)
        return van_ban

    def lap(self, dong: DongDoc) -> VanBan:
        """Return the paper of a row that is in order."""
        return self.kind.model_validate({**self._chung, **self.bang.su_kien(dong.gia_tri)})

    def _nho(self, cac_khoa: Mapping[str, tuple[object, ...]], van_ban: VanBan) -> None:
        """Keep the records that a later row may share: the same facts give the same record."""
        if len(self._da_lap) >= _NHO_TOI_DA:
            self._da_lap.clear()
        for ten, khoa in cac_khoa.items():
            if khoa not in self._da_lap and isinstance(ban_ghi := getattr(van_ban, ten), BanGhi):
                self._da_lap[khoa] = ban_ghi

    def _cac_khoa(self, su_kien: SuKien) -> dict[str, tuple[object, ...]]:
        """Return what each record of a row follows from, beside the office's facts."""
        return {
            ten: (ten, *[_bat_bien(su_kien.get(mot)) for mot in theo])
            for ten, theo in self.bang.ban_ghi_chung.items()
            if ten in su_kien
        }

    def _dung_chung(self, su_kien: SuKien, van_ban: VanBan) -> None:
        """Let later papers share the office's facts as this one holds them, instead of their own.

        What the row said itself tells nothing of the office's fact, and a record that follows
        from other facts of the row is not the office's alone.
        """
        theo_dong = {ten for ten, theo in self.bang.ban_ghi_chung.items() if theo != (ten,)}
        for ten in self._chung.keys() - su_kien.keys() - theo_dong:
            self._chung[ten] = getattr(van_ban, ten)
        self._chung_da_soat = True


def _bat_bien(fact: object) -> object:
    return tuple(fact.items()) if isinstance(fact, dict) else fact


def trung_nguoi(kind: type[VanBan], danh_sach: DanhSach) -> Iterator[VanDe]:
    """Yield an error for each row about somebody whom an earlier row is about."""
    khoa = bang_cua(kind).khoa_nguoi
    cac_nhom = tim_nguoi_trung(danh_sach, khoa=khoa, phan_biet=khoa[0])
    trung = {so_dong for nhom in cac_nhom for so_dong in nhom.so_dong}
    dong_trung = (dong for dong in danh_sach.dong if dong.so_dong in trung) if trung else ()
    theo_so = {dong.so_dong: dong for dong in dong_trung}
    for nhom in cac_nhom:
        for so_dong in nhom.so_dong[1:]:
            cau = f"trùng người với dòng {nhom.so_dong[0]}"
            cach_sua = "bỏ một dòng, hoặc sửa cho đúng người"
            yield o_sai(danh_sach, theo_so[so_dong], nhom.khoa[0], (cau, cach_sua))

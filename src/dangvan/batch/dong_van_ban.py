"""One row of a list and the office's facts become one paper, or findings about its cells."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from dangvan.batch.cot import Cot
from dangvan.batch.cot_ket_nap import (
    COT_CUA_TRUONG,
    COT_KET_NAP,
    KHOA_NGUOI,
    su_kien_ket_nap,
)
from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.don_vi import DonVi
from dangvan.batch.nguoi_trung import tim_nguoi_trung
from dangvan.batch.van_de import VanDe
from dangvan.errors import DataError
from dangvan.models import QuyetDinhKetNap, VanBan


@dataclass(frozen=True, slots=True)
class BangLoai:
    """How lists of one kind of paper are read.

    Attributes:
        cac_cot: The columns.
        su_kien: The facts of a paper that a row holds.
        cot_cua_truong: The column to mark when a fact of the model is wrong, by field name.
        khoa_nguoi: The sets of columns in which two equal rows are one person, an error.
    """

    cac_cot: tuple[Cot, ...]
    su_kien: Callable[[Mapping[str, object]], dict[str, Any]]
    cot_cua_truong: Mapping[str, str]
    khoa_nguoi: tuple[tuple[str, ...], ...]


BANG_LOAI: Mapping[type[VanBan], BangLoai] = MappingProxyType(
    {QuyetDinhKetNap: BangLoai(COT_KET_NAP, su_kien_ket_nap, COT_CUA_TRUONG, KHOA_NGUOI)}
)
"""The kinds of paper that are made from lists."""


def bang_cua(kind: type[VanBan]) -> BangLoai:
    """Return how lists of a kind are read.

    Raises:
        DataError: Papers of this kind are not made from lists.
    """
    if kind not in BANG_LOAI:
        cac_loai = ", ".join(loai.loai_van_ban for loai in BANG_LOAI)
        raise DataError(
            f"không làm {kind.ten_loai.lower()} từ danh sách được",
            fix=f"dùng dangvan render cho từng văn bản; từ danh sách chỉ có {cac_loai}",
        )
    return BANG_LOAI[kind]


def van_ban_cua_dong(
    kind: type[VanBan], dong: DongDoc, don_vi: DonVi, danh_sach: DanhSach
) -> VanBan | tuple[VanDe, ...]:
    """Return the paper of a row, or what is wrong with it cell by cell."""
    su_kien = don_vi.su_kien() | bang_cua(kind).su_kien(dong.gia_tri)
    try:
        return kind.model_validate(su_kien)
    except ValidationError as error:
        return tuple(_van_de(error, kind, dong, danh_sach))


def trung_nguoi(kind: type[VanBan], danh_sach: DanhSach) -> Iterator[VanDe]:
    """Yield an error for each row about somebody whom an earlier row is about."""
    theo_so = {dong.so_dong: dong for dong in danh_sach.dong}
    khoa = bang_cua(kind).khoa_nguoi
    for nhom in tim_nguoi_trung(danh_sach, khoa=khoa, phan_biet=khoa[0]):
        for so_dong in nhom.so_dong[1:]:
            cau = f"trùng người với dòng {nhom.so_dong[0]}"
            cach_sua = "bỏ một dòng, hoặc sửa cho đúng người"
            yield _o(danh_sach, theo_so[so_dong], nhom.khoa[0], cau, cach_sua)


def _van_de(
    error: ValidationError, kind: type[VanBan], dong: DongDoc, danh_sach: DanhSach
) -> Iterator[VanDe]:
    theo_truong = bang_cua(kind).cot_cua_truong
    for line in error.errors(include_url=False, include_input=False):
        loc = [str(part) for part in line["loc"]]
        khoa = next((ten for ten in reversed(loc) if danh_sach.tieu_de.cua(ten)), None)
        khoa = khoa or next((theo_truong[ten] for ten in loc if ten in theo_truong), "ho_ten")
        dieu_sai, _, cach_sua = line["msg"].partition(". Cách sửa: ")
        yield _o(danh_sach, dong, khoa, dieu_sai.removeprefix("Value error, "), cach_sua)


def _o(danh_sach: DanhSach, dong: DongDoc, khoa: str, dieu_sai: str, cach_sua: str) -> VanDe:
    cac_cot = danh_sach.tieu_de.cua(khoa) or danh_sach.tieu_de.cua("ho_ten")
    cot = cac_cot[0]
    gia_tri = dong.gia_tri.get(khoa)
    return VanDe(
        ma="loi:du_lieu",
        khoa=khoa,
        ten_cot=cot.dinh_nghia.ten,
        so_dong=dong.so_dong,
        cot=cot.cot,
        dia_chi=danh_sach.bang.dia_chi(dong.so_dong, cot.cot, cot.tieu_de),
        gia_tri="" if gia_tri is None else str(gia_tri),
        cau_rieng=(dieu_sai, cach_sua),
    )

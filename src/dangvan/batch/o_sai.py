"""From what a model finds wrong to the cell the clerk has to mend."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic_core import ErrorDetails

from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.van_de import VanDe
from dangvan.errors import DataError
from dangvan.text import ngay_du_so

COT_NGUOI = "ho_ten"
MA_DU_LIEU = "loi:du_lieu"
_CACH_SUA = ". Cách sửa: "
_NGAN = "; "

Cau = tuple[str, str]
"""What is wrong, and how to mend it."""


@dataclass(frozen=True, slots=True)
class ChoSai:
    """Where the facts of a kind of paper stand in its lists.

    Attributes:
        cot_cua_truong: The column of a fact, by its place in the model: `quan_chung.ngay_sinh`.
        cot_cua_cau: The columns a rule over several facts is about, by a pattern of its sentence.
        cach_sua: How to mend a column's cell, where the model's advice is not for clerks.
    """

    cot_cua_truong: Mapping[str, str]
    cot_cua_cau: tuple[tuple[str, tuple[str, ...]], ...]
    cach_sua: Mapping[str, str]

    def cac_cot(self, loc: tuple[str, ...], cau: str) -> tuple[str, ...]:
        """Return the columns that hold what a sentence is about, the likeliest first.

        A rule nobody listed is about the row: its person is marked.
        """
        if len(loc) < 2:
            for mau, cac_cot in self.cot_cua_cau:
                if re.search(mau, cau):
                    return cac_cot
        if not loc:
            return (COT_NGUOI,)
        cho = (".".join(loc[:dai]) for dai in range(len(loc), 0, -1))
        return tuple(self.cot_cua_truong[ten] for ten in cho if ten in self.cot_cua_truong)


def cac_cho_sai(
    loi: Iterable[ErrorDetails], cho_sai: ChoSai, dong: DongDoc, danh_sach: DanhSach
) -> Iterator[VanDe]:
    """Yield a finding for each thing wrong with a row.

    Raises:
        DataError: Something is wrong that no column of this list holds: an office's fact.
    """
    cua_don_vi: list[Cau] = []
    for loc, (dieu_sai, cach_sua) in _cac_cau(loi):
        cac_cot = cho_sai.cac_cot(loc, dieu_sai)
        khoa = next((ten for ten in cac_cot if danh_sach.tieu_de.cua(ten)), None)
        if khoa is None:
            cua_don_vi.append((dieu_sai, _them_cot(cach_sua, cac_cot, danh_sach)))
        else:
            yield o_sai(danh_sach, dong, khoa, (dieu_sai, cho_sai.cach_sua.get(khoa, cach_sua)))
    if cua_don_vi:
        raise DataError(
            _NGAN.join(dieu_sai for dieu_sai, _ in cua_don_vi),
            where=f"mục chung của đơn vị (gặp khi đọc dòng {dong.so_dong})",
            fix=_NGAN.join(dict.fromkeys(cach_sua for _, cach_sua in cua_don_vi)),
        )


def tach_cau(msg: str) -> Iterator[Cau]:
    """Yield the findings of a message that names several, each with its own advice."""
    cac_cau: list[str] = []
    for manh in msg.split(_NGAN):
        if cac_cau and _CACH_SUA not in manh:
            cac_cau[-1] += _NGAN + manh  # advice may have a semicolon of its own
        else:
            cac_cau.append(manh)
    for cau in cac_cau:
        dieu_sai, _, cach_sua = cau.partition(_CACH_SUA)
        yield dieu_sai, cach_sua


def o_sai(danh_sach: DanhSach, dong: DongDoc, khoa: str, cau: Cau, ma: str = MA_DU_LIEU) -> VanDe:
    """Return a finding about a row's cell in the column `khoa`, or about the person's name."""
    cot = next(iter(danh_sach.tieu_de.cua(khoa) or danh_sach.tieu_de.cua(COT_NGUOI)))
    gia_tri = dong.gia_tri.get(khoa)
    hien = ngay_du_so(gia_tri) if isinstance(gia_tri, date) else str(gia_tri or "")
    return VanDe(
        ma=ma,
        khoa=khoa,
        ten_cot=cot.dinh_nghia.ten,
        so_dong=dong.so_dong,
        cot=cot.cot,
        dia_chi=danh_sach.bang.dia_chi(dong.so_dong, cot.cot, cot.tieu_de),
        gia_tri=hien,
        cau_rieng=cau,
    )


def _cac_cau(loi: Iterable[ErrorDetails]) -> Iterator[tuple[tuple[str, ...], Cau]]:
    for line in loi:
        loc = tuple(str(part) for part in line["loc"])
        yield from ((loc, cau) for cau in tach_cau(line["msg"]))


def _them_cot(cach_sua: str, cac_cot: tuple[str, ...], danh_sach: DanhSach) -> str:
    """Name the column in which each row may give its own fact, if lists can have one."""
    ten = {cot.khoa: cot.ten for cot in danh_sach.cac_cot}
    fix = cach_sua or "xem lại tệp đơn vị"
    cot = next((ten[khoa] for khoa in cac_cot if khoa in ten), None)
    return f"{fix} ở tệp đơn vị, hoặc thêm cột “{cot}” vào danh sách" if cot else fix

"""Look at an office's template closely: everything to know about it, each with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from dangvan.errors import DocxError, TemplateError
from dangvan.layout import PhanChu, open_parts
from dangvan.templating import lint_chu, lint_goi
from dangvan.templating.doc_tep import HONG, cac_phan_goi
from dangvan.templating.gioi_han_mau import LUU_LAI, PHAN_CO_THE
from dangvan.templating.khoa_kieu import dat_lai_khoa
from dangvan.templating.lint_bang import SoiBang
from dangvan.templating.lint_doan import DoanMau, cac_doan_mau
from dangvan.templating.lint_khoi import SoiKhoi
from dangvan.templating.lint_loi import LintFinding
from dangvan.templating.lint_ten import SoiTen
from dangvan.templating.lint_the import loi_cu_phap, viet_do
from dangvan.templating.lint_thu import InThu


@dataclass(frozen=True)
class _MauMo:
    """A template taken apart for a look."""

    ten: str
    data: bytes = field(repr=False)
    kind: str
    parts: dict[str, bytes] = field(repr=False)
    phan: tuple[PhanChu, ...]
    doan: tuple[DoanMau, ...] = field(repr=False)
    thuoc_tinh: tuple[DoanMau, ...] = field(repr=False)
    thieu_kieu: tuple[LintFinding, ...]
    phong_chu_de: frozenset[str]

    def doan_cua(self, phan: PhanChu) -> list[DoanMau]:
        return [doan for doan in self.doan if doan.tep == phan.ten]


def soi_ca_mau(ten: str, data: bytes, kind: str) -> tuple[LintFinding, ...]:
    """Return everything to know about a template, whole file first, then in reading order.

    Args:
        ten: Its name.
        data: Its bytes.
        kind: The kind of paper.

    Raises:
        TemplateError: It is no .docx, or damaged.
    """
    parts = cac_phan_goi(ten, data)
    if khong_nhan := tuple(lint_goi.khong_nhan(parts)):
        return khong_nhan
    try:
        mau = _mo(ten, data, kind)
    except HONG as error:
        raise TemplateError("mẫu hỏng, không đọc được", where=ten, fix=LUU_LAI) from error
    except DocxError as error:
        raise TemplateError(error.what, where=ten, fix=error.fix) from error
    return _soi(mau)


def _mo(ten: str, data: bytes, kind: str) -> _MauMo:
    dung_khoa = dat_lai_khoa(data)
    parts = cac_phan_goi(ten, dung_khoa)
    phan = open_parts(BytesIO(dung_khoa))
    return _MauMo(
        ten=ten,
        data=data,
        kind=kind,
        parts=parts,
        phan=phan,
        doan=cac_doan_mau(phan),
        thuoc_tinh=lint_goi.thuoc_tinh(parts),
        thieu_kieu=tuple(lint_goi.thieu_kieu(parts)),
        phong_chu_de=lint_goi.phong_chu_de(parts),
    )


def _soi(mau: _MauMo) -> tuple[LintFinding, ...]:
    soi_ten = SoiTen(mau.kind)
    tinh = [*_cac_the(mau, soi_ten), *_trong_word(mau)]
    tinh += [*soi_ten.thieu(), *lint_goi.cho_khong_dien(mau.parts, _duoc_dien(mau))]
    tinh += mau.thieu_kieu
    if not any(muc.level == "error" for muc in tinh):
        for phan in mau.phan:
            tinh += SoiBang(phan, mau.doan_cua(phan), soi_ten.luon_co).soi()
    if not any(muc.level == "error" for muc in tinh):
        tinh += InThu(mau.ten, mau.data, mau.kind, mau.doan).thu(soi_ten.da_dung)
    thu_tu = {phan.ten: so for so, phan in enumerate(mau.phan, 1)}
    return tuple(
        sorted(tinh, key=lambda muc: (thu_tu.get(muc.place.file, 0), muc.place.paragraph or 0))
    )


def _cac_the(mau: _MauMo, soi_ten: SoiTen) -> Iterator[LintFinding]:
    cac_nhom: Sequence[list[DoanMau]] = [mau.doan_cua(phan) for phan in mau.phan]
    for nhom in (*cac_nhom, *([doan] for doan in mau.thuoc_tinh)):
        for doan in nhom:
            for chu, hong in ((doan.ngoai_the, viet_do(doan)), *_hong(doan)):
                for muc in hong:
                    soi_ten.nhac(chu)
                    yield muc
        yield from SoiKhoi(soi_ten, nhom).soi()


def _hong(doan: DoanMau) -> Iterator[tuple[str, Iterator[LintFinding]]]:
    return ((the.bieu_thuc, loi_cu_phap(the)) for the in doan.cac_the)


def _trong_word(mau: _MauMo) -> Iterator[LintFinding]:
    for phan in mau.phan:
        doan = mau.doan_cua(phan)
        yield from lint_chu.dau_vet(phan, doan)
        yield from lint_chu.trong_truong(doan)
        yield from lint_chu.the_trong_word([the for muc in doan for the in muc.cac_the])
    yield from lint_chu.bang_ma(mau.doan)
    yield from lint_chu.phong_chu(mau.doan, mau.phong_chu_de)


def _duoc_dien(mau: _MauMo) -> set[str]:
    return {phan.ten for phan in mau.phan} | set(filter(PHAN_CO_THE.fullmatch, mau.parts))

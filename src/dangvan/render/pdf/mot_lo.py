"""A lot of papers through LibreOffice: joined, converted at once, split by each paper's pages.

What comes back is looked at, not believed: a paper that LibreOffice lost, or was killed over, is
tried again, in ever smaller lots; what fails alone is named.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Literal

from dangvan.errors import DocxError
from dangvan.regulations import REGULATIONS
from dangvan.render.gop.goi_doc import Goi
from dangvan.render.gop.gop_in import gop, tach_ban
from dangvan.render.pdf.hai_mat import cho_libreoffice
from dangvan.render.pdf.libreoffice import LibreOffice, cach_cai
from dangvan.render.pdf.phong_chu import phong_cua_docx
from dangvan.render.pdf.trang_pdf import Khoang, khoang_theo_dau, phong_cua_pdf, so_trang
from dangvan.templating import mau_co_san

_DAU = "dangvan"
_GIAY_GOC, _GIAY_MOI_BAN = 90.0, 2.0
_LAN_THU = 2
# LibreOffice 7.4 takes 247 files in one call, leaves the others, and tells of no error.
_TEP_MOT_GOI = 200


@dataclass(frozen=True, slots=True, eq=False)
class TepNguon:
    """A Word file to convert.

    Attributes:
        khoa: What the caller knows it by.
        goi: Its package.
        data: Its bytes; converted as they are where it is not joined with others.
        so_ban: How many papers it holds: a long one may take longer.
        hai_mat: Whether it is printed on both sides: backs that stay empty are pages, too.
    """

    khoa: int
    goi: Goi
    data: bytes = field(repr=False)
    so_ban: int = 1
    hai_mat: bool = False

    @classmethod
    def cua(cls, khoa: int, goi: Goi, data: bytes, so_ban: int = 1) -> "TepNguon":
        """Return a file as LibreOffice prints it rightly."""
        if (sua := cho_libreoffice(goi)) is None:
            return cls(khoa, goi, data, so_ban)
        return cls(khoa, *sua, so_ban, hai_mat=True)


@dataclass(frozen=True, slots=True)
class DaDoi:
    """Where the pages of a converted file stand.

    Attributes:
        pdf: A PDF, perhaps of many papers.
        khoang: Its pages there.
        phong: The fonts the PDF uses.
        can: The fonts the Word file asks for.
    """

    pdf: Path
    khoang: Khoang
    phong: frozenset[str]
    can: frozenset[str]


KetQua = Mapping[int, DaDoi | DocxError]
_Nhom = tuple[TepNguon, ...]
_Nhan = Literal["xong", "mất", "không rõ"]


@dataclass(frozen=True, slots=True)
class _LuotGoi:
    """What one call left.

    Attributes:
        hong: Groups it tried and did not convert.
        chua_toi: Groups it may never have come to.
        khong_ro: Groups it converted, whose papers cannot be told apart in the PDF.
    """

    hong: list[_Nhom]
    chua_toi: list[_Nhom]
    khong_ro: list[_Nhom]


def _xep(nhan: Sequence[tuple[_Nhom, _Nhan]], *, tu_het: bool) -> _LuotGoi:
    """Sort groups by what became of them.

    LibreOffice takes files in their order. Where it died, only the first of those missing at the
    end may be the reason; it also leaves files at the end without a word, and tells of no error.
    """
    xong = [so for so, (_, kieu) in enumerate(nhan) if kieu != "mất"]
    cuoi = xong[-1] if xong else -1
    mat = [(so, nhom) for so, (nhom, kieu) in enumerate(nhan) if kieu == "mất"]
    het = len(nhan) if tu_het and not xong else cuoi + 1
    return _LuotGoi(
        hong=[nhom for so, nhom in mat if so <= het],
        chua_toi=[nhom for so, nhom in mat if so > het],
        khong_ro=[nhom for nhom, kieu in nhan if kieu == "không rõ"],
    )


class MotLo:
    """One lot on its way through LibreOffice.

    Args:
        may: LibreOffice.
        noi_lam: A folder of its own, for its files; what it makes stays there.
        giay: How long one call may take; longer for larger lots where it is not given.
        bao: Told how many more files are done, or given up.
    """

    def __init__(
        self,
        may: LibreOffice,
        noi_lam: Path,
        giay: float | None = None,
        bao: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._may = may
        self._noi_lam = noi_lam
        self._giay = giay
        self._bao = bao
        self._so_goi = count(1)
        self._ket: dict[int, DaDoi | DocxError] = {}

    def doi(self, cac_tep: Sequence[TepNguon]) -> KetQua:
        """Convert files.

        Raises:
            DocxError: LibreOffice cannot be started, or can convert nothing at all.
        """
        for hai_mat in (False, True):
            cho = _chia([tep for tep in cac_tep if tep.hai_mat == hai_mat])
            self._doi_het(cho, hai_mat=hai_mat)
        return self._ket

    def _doi_het(self, cho: list[_Nhom], *, hai_mat: bool) -> None:
        da_hong: Counter[_Nhom] = Counter()
        while cho:
            goi = self._goi(cho[:_TEP_MOT_GOI], hai_mat=hai_mat)
            da_hong.update(goi.hong)
            if not self._ket and any(da_hong[nhom] >= _LAN_THU for nhom in goi.hong):
                self._soat_may()
            con = [moi for nhom in goi.hong for moi in self._con_lai(nhom, da_hong[nhom])]
            rieng: list[_Nhom] = [(tep,) for nhom in goi.khong_ro for tep in nhom]
            cho = [*con, *goi.chua_toi, *rieng, *cho[_TEP_MOT_GOI:]]

    def _con_lai(self, nhom: _Nhom, da_hong: int) -> list[_Nhom]:
        """Return what of a group is still to be tried."""
        if da_hong < _LAN_THU:
            return [nhom]
        if len(nhom) > 1:
            giua = len(nhom) // 2
            return [nhom[:giua], nhom[giua:]]
        self._ket[nhom[0].khoa] = DocxError(
            "LibreOffice không đổi được tệp này",
            where=nhom[0].goi.ten,
            fix="mở bằng Word hoặc LibreOffice xem tệp có hỏng không, rồi lưu lại",
        )
        self._bao(1)
        return []

    def _goi(self, cac_nhom: Sequence[_Nhom], *, hai_mat: bool) -> _LuotGoi:
        """Call LibreOffice once, and tell what it left."""
        noi = self._noi_lam / f"{next(self._so_goi):04}"
        noi.mkdir(parents=True)
        cac_tep: list[tuple[_Nhom, Path]] = []
        for chung in cac_nhom:
            for nhom, data in _tep_word(chung):
                cac_tep.append((nhom, noi / f"{len(cac_tep):04}.docx"))
                cac_tep[-1][1].write_bytes(data)
        so_ban = sum(tep.so_ban for nhom in cac_nhom for tep in nhom)
        giay = self._giay or _GIAY_GOC + _GIAY_MOI_BAN * so_ban
        tu_het = self._may.doi([tep for _, tep in cac_tep], noi, giay=giay, hai_mat=hai_mat)
        nhan = [(nhom, self._nhan(nhom, tep.with_suffix(".pdf"))) for nhom, tep in cac_tep]
        for _, tep in cac_tep:
            tep.unlink()
        return _xep(nhan, tu_het=tu_het)

    def _soat_may(self) -> None:
        """Look whether LibreOffice converts a file known to be whole."""
        noi = self._noi_lam / f"{next(self._so_goi):04}"
        noi.mkdir()
        tep = noi / "thu.docx"
        tep.write_bytes(mau_co_san(REGULATIONS[-1].khoa, "nghi_quyet").data)
        self._may.doi([tep], noi, giay=self._giay or _GIAY_GOC)
        if not tep.with_suffix(".pdf").is_file():
            raise DocxError(
                "LibreOffice trên máy này không đổi được cả tệp thử",
                fix=f"mở LibreOffice xem có chạy không, cài lại nếu cần: {cach_cai()}",
            )

    def _nhan(self, nhom: _Nhom, pdf: Path) -> _Nhan:
        """Take what LibreOffice made of a group, if it is whole."""
        try:
            tat_ca = so_trang(pdf) if pdf.is_file() else 0
        except DocxError:  # killed while it wrote
            tat_ca = 0
        if not tat_ca:
            return "mất"
        cac_khoang = [(0, tat_ca)] if len(nhom) == 1 else khoang_theo_dau(pdf, _DAU, len(nhom))
        if cac_khoang is None:
            return "không rõ"
        phong, can = phong_cua_pdf(pdf), phong_cua_docx(nhom[0].goi.phan.values())
        for tep, khoang in zip(nhom, cac_khoang, strict=True):
            self._ket[tep.khoa] = DaDoi(pdf, khoang, phong, can)
        self._bao(len(nhom))
        return "xong"


def _chia(cac_tep: Sequence[TepNguon]) -> list[_Nhom]:
    """Group files that can be joined: of one template, with nothing that a joined file changes."""
    nhom: dict[object, list[TepNguon]] = {}
    for tep in cac_tep:
        khoa: object = tep.khoa
        if not tep.hai_mat:
            with suppress(DocxError):
                khoa = tach_ban(tep.goi).khoa_khuon
        nhom.setdefault(khoa, []).append(tep)
    return [tuple(cac) for cac in nhom.values()]


def _tep_word(nhom: _Nhom) -> list[tuple[_Nhom, bytes]]:
    """Return the Word files of a group: one, or one each where its papers do not join."""
    if len(nhom) > 1:
        with suppress(DocxError):
            return [(nhom, gop([tach_ban(tep.goi) for tep in nhom], danh_dau=_DAU))]
    return [((tep,), tep.data) for tep in nhom]

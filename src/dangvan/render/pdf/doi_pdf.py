"""Many Word files to PDF: in lots, side by side, taken up where it was broken off."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from dangvan.errors import DataError, DocxError, loi_o_dia
from dangvan.render.gop.goi_doc import KhoPhan
from dangvan.render.luu_tep import flush_files
from dangvan.render.pdf.ket_qua_pdf import PdfFailure, PdfPaper, PdfResult
from dangvan.render.pdf.libreoffice import LibreOffice, soffice_bat_buoc
from dangvan.render.pdf.mot_lo import DaDoi, MotLo, TepNguon
from dangvan.render.pdf.nguon_pdf import TepWord, tim_tep_word
from dangvan.render.pdf.phong_chu import phong_thay, soat_phong_quy_dinh
from dangvan.render.pdf.trang_pdf import noi, pdfium_bat_buoc, so_trang, tach
from dangvan.render.tep_ra import TepRa

# Starting LibreOffice takes as long as a hundred pages; what is lost by a crash is one lot.
_MOI_LO = 200
_TIEN_TRINH = 2

Progress = Callable[[int, int], None]
"""Told how many papers are done, and of how many."""


def convert_to_pdf(
    sources: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str] | None = None,
    *,
    merged: str | os.PathLike[str] | None = None,
    overwrite: bool = False,
    progress: Progress | None = None,
    workers: int | None = None,
    timeout: float | None = None,
) -> PdfResult:
    """Convert Word files to PDF by the LibreOffice of this machine, and return what came of it.

    Each PDF is written whole or not at all as soon as it is there: broken off, the same call
    converts what is missing. One file that cannot be converted does not stop the others.

    Args:
        sources: Word files, and folders that are searched for them.
        out: The folder for one PDF each, under the names of the Word files; a folder's inner
            folders are kept.
        merged: A file for all papers in one, in the order of the sources; not written where one
            of them failed.
        overwrite: Whether PDFs that are there may be replaced; else those newer than their Word
            file are kept, older ones are failures.
        progress: Told how many papers are done, and of how many.
        workers: How many LibreOffice may run side by side; 2 when not given, 1 on one core.
        timeout: Seconds one call of LibreOffice may take; longer for more papers when not given.

    Raises:
        DataError: There is nothing to convert, or nowhere to write it.
        DocxError: LibreOffice, PDFium or the fonts are missing, or nothing can be written.
    """
    if out is None and merged is None:
        raise DataError("chưa biết ghi PDF vào đâu", fix="chỉ thư mục ra, hoặc tệp gộp")
    pdfium_bat_buoc()
    soffice = soffice_bat_buoc()
    cac_tep = tim_tep_word(sources, Path(out) if out is not None else None)
    gop = Path(merged) if merged is not None else None
    with tempfile.TemporaryDirectory(prefix="dangvan-", ignore_cleanup_errors=True) as folder:
        may = LibreOffice(soffice, Path(folder))
        dot = _Dot(cac_tep, may, Path(folder), overwrite, progress, timeout, giu=gop is not None)
        dot.chay(workers or min(_TIEN_TRINH, os.cpu_count() or 1))
        return dot.ket_qua(gop)


@dataclass(frozen=True, slots=True)
class _Xong:
    giay: PdfPaper
    pdf: Path
    khoang: tuple[int, int]


class _Dot:
    """One run over many files."""

    def __init__(
        self,
        cac_tep: Sequence[TepWord],
        may: LibreOffice,
        noi_lam: Path,
        overwrite: bool,
        progress: Progress | None,
        timeout: float | None,
        *,
        giu: bool,
    ) -> None:
        self._cac_tep = cac_tep
        self._may = may
        self._noi_lam = noi_lam
        self._overwrite = overwrite
        self._progress = progress
        self._timeout = timeout
        self._giu = giu
        self._khoa = Lock()
        self._xong: dict[int, _Xong] = {}
        self._hong: dict[int, DocxError] = {}
        self._phong: set[tuple[frozenset[str], frozenset[str]]] = set()
        self._so_xong = 0

    def chay(self, workers: int) -> None:
        """Convert what is missing."""
        con = [so for so in range(len(self._cac_tep)) if not self._da_co(so)]
        self._bao(0)
        cac_lo = [con[dau : dau + _MOI_LO] for dau in range(0, len(con), _MOI_LO)]
        if len(cac_lo) < workers and con:
            moi = -(-len(con) // workers)
            cac_lo = [con[dau : dau + moi] for dau in range(0, len(con), moi)]
        pool = ThreadPoolExecutor(workers)
        try:
            viec = [pool.submit(self._mot_lo, thu_tu, lo) for thu_tu, lo in enumerate(cac_lo)]
            for mot in as_completed(viec):
                mot.result()
        finally:
            self._may.dung()
            pool.shutdown(cancel_futures=True)

    def _da_co(self, so: int) -> bool:
        """Tell whether a paper needs nothing any more."""
        tep = self._cac_tep[so]
        if tep.pdf is None or self._overwrite or not tep.pdf.exists():
            return False
        try:
            moi = tep.pdf.stat().st_mtime_ns >= tep.word.stat().st_mtime_ns
            trang = so_trang(tep.pdf)
        except OSError as error:
            self._hong[so] = DocxError(
                f"không đọc được ({loi_o_dia(error)[0]})", where=str(tep.word), fix="xem lại tệp"
            )
        except DocxError as error:
            self._hong[so] = error
        else:
            if moi:
                giay = PdfPaper(tep.word, tep.pdf, trang, da_co=True)
                self._xong[so] = _Xong(giay, tep.pdf, (0, trang))
            else:
                self._hong[so] = DocxError(
                    "đã có tệp PDF cũ hơn tệp Word",
                    where=str(tep.pdf),
                    fix="xem có phải bản cũ không, rồi xoá đi hoặc cho ghi đè (--overwrite)",
                )
        self._so_xong += 1
        return True

    def _mot_lo(self, thu_tu: int, lo: Sequence[int]) -> None:
        noi_lam = self._noi_lam / f"lo-{thu_tu:05}"
        lam = MotLo(self._may, noi_lam, self._timeout, self._bao)
        for so, ket in sorted(lam.doi(list(self._doc(lo))).items()):
            if isinstance(ket, DocxError):
                self._hong[so] = ket
            else:
                self._nhan(so, ket)
        self._ghi([so for so in lo if so in self._xong])
        if not self._giu:
            for pdf in {self._xong[so].pdf for so in lo if so in self._xong}:
                pdf.unlink()

    def _doc(self, lo: Sequence[int]) -> Iterator[TepNguon]:
        kho = KhoPhan()
        for so in lo:
            try:
                goi, data = kho.doc_tep(self._cac_tep[so].word)
            except DocxError as error:
                self._hong[so] = error
                self._bao(1)
            else:
                yield TepNguon.cua(so, goi, data)

    def _nhan(self, so: int, ket: DaDoi) -> None:
        if (ket.can, ket.phong) not in self._phong:
            soat_phong_quy_dinh(ket.can, ket.phong)
            self._phong.add((ket.can, ket.phong))
        tep = self._cac_tep[so]
        giay = PdfPaper(tep.word, tep.pdf, ket.khoang[1] - ket.khoang[0], da_co=False)
        self._xong[so] = _Xong(giay, ket.pdf, ket.khoang)

    def _ghi(self, cac_so: Sequence[int]) -> None:
        """Write one PDF for each paper of a lot."""
        theo_pdf: dict[Path, list[int]] = {}
        for so in cac_so:
            if self._cac_tep[so].pdf is not None:
                theo_pdf.setdefault(self._xong[so].pdf, []).append(so)
        da_ghi = []
        for pdf, cac in theo_pdf.items():
            for so, data in zip(cac, tach(pdf, [self._xong[so].khoang for so in cac]), strict=True):
                ra = self._cac_tep[so].pdf
                assert ra is not None
                ra.parent.mkdir(parents=True, exist_ok=True)
                da_ghi.append(TepRa(data).save(ra, overwrite=self._overwrite, durable=False))
        flush_files(da_ghi)

    def _bao(self, them: int) -> None:
        with self._khoa:
            self._so_xong += them
            if self._progress:
                self._progress(self._so_xong, len(self._cac_tep))

    def _gop_da_co(self, gop: Path) -> bool:
        """Tell whether the joined file of these papers is there from an earlier call."""
        if self._overwrite or not gop.exists():
            return False
        luc = gop.stat().st_mtime_ns
        tong = sum(xong.giay.so_trang for xong in self._xong.values())
        moi = all(tep.word.stat().st_mtime_ns <= luc for tep in self._cac_tep)
        return moi and so_trang(gop) == tong

    def ket_qua(self, gop: Path | None) -> PdfResult:
        """Return what came of it; write the joined file where every paper is there."""
        if gop is not None and not self._hong and not self._gop_da_co(gop):
            data = noi((xong.pdf, xong.khoang) for _, xong in sorted(self._xong.items()))
            TepRa(data).save(gop, overwrite=self._overwrite)
        thay = {muc: None for can, co in self._phong for muc in phong_thay(can, co)}
        return PdfResult(
            da_lam=tuple(xong.giay for _, xong in sorted(self._xong.items())),
            that_bai=tuple(
                PdfFailure(self._cac_tep[so].word, error)
                for so, error in sorted(self._hong.items())
            ),
            phong_thay=tuple(thay),
            tap_gop=gop if gop is not None and not self._hong else None,
        )

"""Pages of PDF files: found by their marks, split, joined, drawn. PDFium does it."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import Any

from dangvan.errors import DocxError
from dangvan.report.tren_trang import Hop

PdfSource = bytes | Path
Khoang = tuple[int, int]
"""First page, counted from zero, and the page after the last."""

_PDFIUM = RLock()  # PDFium knows no threads
_TEN_DAI = 256


def pdfium_bat_buoc() -> None:
    """Look whether PDFium is there.

    Raises:
        DocxError: It is not; the message says how to install it.
    """
    try:
        import pypdfium2  # noqa: F401
    except ImportError as error:
        raise DocxError(
            "thiếu thư viện pypdfium2, cần nó để đọc và tách PDF",
            fix='pip install "dangvan[pdf]"',
        ) from error


@contextmanager
def _mo(nguon: PdfSource) -> Iterator[Any]:  # Any: a document of pypdfium2, which ships no types
    pdfium_bat_buoc()
    import pypdfium2

    with _PDFIUM:
        try:
            tai_lieu = pypdfium2.PdfDocument(nguon)
        except pypdfium2.PdfiumError as error:
            ten = str(nguon) if isinstance(nguon, Path) else ""
            raise DocxError("tệp PDF hỏng", where=ten, fix="xoá tệp đó rồi chạy lại") from error
        try:
            yield tai_lieu
        finally:
            tai_lieu.close()


def so_trang(nguon: PdfSource) -> int:
    """Return the number of pages."""
    with _mo(nguon) as tai_lieu:
        return len(tai_lieu)


def khoang_theo_dau(nguon: PdfSource, dau: str, so_ban: int) -> list[Khoang] | None:
    """Return each paper's pages, by the marks that begin papers.

    None where the marks do not tell: one is missing, two stand on one page, pages come first.
    """
    with _mo(nguon) as tai_lieu:
        cho = {ten: trang for ten, trang in _cac_dau(tai_lieu) if ten.startswith(dau)}
        het = len(tai_lieu)
    dau_trang = [cho.get(f"{dau}{so:06}", -1) for so in range(so_ban)]
    if dau_trang[0] != 0 or any(
        a >= b for a, b in zip(dau_trang, [*dau_trang[1:], het], strict=True)
    ):
        return None
    return list(zip(dau_trang, [*dau_trang[1:], het], strict=True))


def _cac_dau(tai_lieu: Any) -> Iterator[tuple[str, int]]:
    from pypdfium2 import raw

    for so in range(raw.FPDF_CountNamedDests(tai_lieu)):
        dai = ctypes.c_long(0)
        raw.FPDF_GetNamedDest(tai_lieu, so, None, dai)
        ten = ctypes.create_string_buffer(max(dai.value, 2))
        dich = raw.FPDF_GetNamedDest(tai_lieu, so, ten, dai)
        yield (
            ten.raw.decode("utf-16-le").rstrip("\0"),
            raw.FPDFDest_GetDestPageIndex(tai_lieu, dich),
        )


def tach(nguon: PdfSource, cac_khoang: Sequence[Khoang]) -> list[bytes]:
    """Return each range of pages as a file."""
    with _mo(nguon) as tai_lieu:
        return [_chep([(tai_lieu, khoang)]) for khoang in cac_khoang]


def noi(cac_khuc: Iterable[tuple[PdfSource, Khoang]]) -> bytes:
    """Return ranges of pages of several files as one file, in the order given.

    Neighbours of one file are taken at once: they share their fonts.
    """
    gon: list[tuple[PdfSource, Khoang]] = []
    for nguon, (dau, het) in cac_khuc:
        if gon and gon[-1][0] == nguon and gon[-1][1][1] == dau:
            gon[-1] = (nguon, (gon[-1][1][0], het))
        else:
            gon.append((nguon, (dau, het)))
    pdfium_bat_buoc()
    import pypdfium2

    with _PDFIUM:
        ra = pypdfium2.PdfDocument.new()
        for nguon, (dau, het) in gon:
            with _mo(nguon) as tai_lieu:
                ra.import_pages(tai_lieu, list(range(dau, het)))
        return _luu(ra)


def _chep(cac_khuc: Sequence[tuple[Any, Khoang]]) -> bytes:
    import pypdfium2

    ra = pypdfium2.PdfDocument.new()
    for tai_lieu, (dau, het) in cac_khuc:
        ra.import_pages(tai_lieu, list(range(dau, het)))
    return _luu(ra)


def _luu(ra: Any) -> bytes:
    luu = BytesIO()
    ra.save(luu)
    ra.close()
    return luu.getvalue()


def phong_cua_pdf(nguon: PdfSource) -> frozenset[str]:
    """Return the names of the fonts that letters on the pages use."""
    with _mo(nguon) as tai_lieu:
        from pypdfium2 import raw

        ten = ctypes.create_string_buffer(_TEN_DAI)
        co: set[str] = set()
        for trang in tai_lieu:
            for chu in trang.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                phong = raw.FPDFTextObj_GetFont(chu.raw)
                raw.FPDFFont_GetBaseFontName(phong, ten, _TEN_DAI)
                co.add(ten.value.decode("utf-8", "replace"))
            trang.close()
    return frozenset(co)


def ve_trang(nguon: PdfSource, trang: int, dpi: int) -> tuple[int, int, list[bytes]]:
    """Return a page drawn: width, height, and its rows of red, green and blue bytes.

    Args:
        nguon: The file.
        trang: The page, counted from one.
        dpi: Points per inch.
    """
    with _mo(nguon) as tai_lieu:
        cua = tai_lieu[trang - 1]
        anh = cua.render(scale=dpi / 72, rev_byteorder=True)
        data, buoc = bytes(anh.buffer), anh.stride
        hang = [data[cho : cho + anh.width * 3] for cho in range(0, buoc * anh.height, buoc)]
        rong, cao = anh.width, anh.height
        anh.close()
        cua.close()
    return rong, cao, hang


def chu_tren_trang(nguon: PdfSource, trang: int) -> tuple[str, list[Hop]]:
    """Return the letters of a page in the order of the file, and the box of each.

    A box is left, top, right, bottom, as shares of the page from its upper left corner.

    Args:
        nguon: The file.
        trang: The page, counted from one.
    """
    with _mo(nguon) as tai_lieu:
        from pypdfium2 import raw

        cua = tai_lieu[trang - 1]
        rong, cao = cua.get_size()
        chu = cua.get_textpage()
        so_chu = chu.count_chars()
        chu_ra = "".join(_chu_cai(raw.FPDFText_GetUnicode(chu.raw, so)) for so in range(so_chu))
        hop: list[Hop] = []
        for so in range(so_chu):
            trai, duoi, phai, tren = chu.get_charbox(so, loose=True)
            hop.append((_ti_le(trai / rong), _ti_le(1 - tren / cao),
                        _ti_le(phai / rong), _ti_le(1 - duoi / cao)))  # fmt: skip
        chu.close()
        cua.close()
    return chu_ra, hop


def _ti_le(so_do: float) -> float:
    return min(max(so_do, 0.0), 1.0)


def _chu_cai(ma: int) -> str:
    """Return a letter by its number; PDFium tells letters beyond 0xFFFF in halves, not used."""
    return "\ufffd" if 0xD800 <= ma <= 0xDFFF or ma > 0x10FFFF else chr(ma)

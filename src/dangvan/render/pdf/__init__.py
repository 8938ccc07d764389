"""Word files as PDF, by the LibreOffice of this machine."""

from dangvan.render.pdf.doi_pdf import convert_to_pdf
from dangvan.render.pdf.hinh_trang import page_views
from dangvan.render.pdf.ket_qua_pdf import PdfFailure, PdfPaper, PdfResult
from dangvan.render.pdf.phong_chu import PhongThay
from dangvan.render.pdf.tep_pdf import PagePicture, Pdf

__all__ = [
    "PagePicture",
    "Pdf",
    "PdfFailure",
    "PdfPaper",
    "PdfResult",
    "PhongThay",
    "convert_to_pdf",
    "page_views",
]

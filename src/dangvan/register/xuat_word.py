"""The book of outgoing papers (sổ đăng ký văn bản đi) as a Word file for printing."""

from collections.abc import Iterator, Sequence

from dangvan.register.trang_so import SO_COT_GIUA, SO_TRONG, TEN_COT, TrangSo
from dangvan.regulations import REGULATIONS
from dangvan.templating import wml
from dangvan.templating.cac_kieu import Kieu
from dangvan.templating.goi import REL_HEADER, build_package
from dangvan.templating.kieu import styles_xml

_TEN = "Sổ đăng ký văn bản đi"
# A4 across, the wider margin where the book is bound. Ours to choose: no regulation gives a form
# of the book, nor margins of a page across.
_RONG_MM, _CAO_MM = 297, 210
_TREN_MM, _DUOI_MM, _TRAI_MM, _PHAI_MM = 20, 15, 20, 15
_SO_TRANG_MM = 10
_RONG_COT_MM = (34, 24, 64, 33, 41, 23, 16, 27)
_RONG_COT = tuple(map(wml.twips, _RONG_COT_MM))
_CO_CHU_PT = 12
# LibreOffice lays a table out in a time that grows with the square of its rows: a longer series
# goes on in another table, on a new page.
_SO_HANG_MOT_BANG = 500
_KIEU = (
    Kieu("SoTrang", "Sổ Số trang", "so_trang", "center"),
    Kieu("SoTieuDe", "Sổ Tiêu đề", "noi_dung", "center", dam=True, giu_voi_sau=True),
    Kieu("SoTruoc", "Sổ Số đã dùng", "noi_dung", "left", truoc_pt=6, giu_voi_sau=True,
         co_chu_pt=_CO_CHU_PT),
    Kieu("SoTruocBang", "Sổ Trước bảng", "noi_dung", dong_pt=6, giu_voi_sau=True),
    Kieu("SoDauBang", "Sổ Đầu bảng", "noi_dung", "center", dam=True, truoc_pt=2, sau_pt=2,
         co_chu_pt=_CO_CHU_PT),
    Kieu("SoOGiua", "Sổ Ô giữa", "noi_dung", "center", truoc_pt=2, sau_pt=2,
         co_chu_pt=_CO_CHU_PT),
    Kieu("SoO", "Sổ Ô", "noi_dung", "left", truoc_pt=2, sau_pt=2, co_chu_pt=_CO_CHU_PT),
    Kieu("SoHetPhan", "Sổ Hết phần", "noi_dung", dong_pt=1),
    Kieu("SoSangTrang", "Sổ Sang trang", "noi_dung", dong_pt=1, sang_trang=True),
)  # fmt: skip


def so_word(cac_trang: Sequence[TrangSo]) -> bytes:
    """Return the book, one section for each series; equal books give equal bytes."""
    phan = _trang_giay()
    cuoi = len(cac_trang) - 1
    than = [
        _mot_day(trang, het_phan="" if thu_tu == cuoi else phan)
        for thu_tu, trang in enumerate(cac_trang)
    ]
    if not than:
        than = [wml.text_paragraph("SoTieuDe", SO_TRONG)]
    pack = max(REGULATIONS, key=lambda mot: mot.hieu_luc_tu)
    return build_package(
        document=f"<w:document {wml.NS}><w:body>{''.join(than)}{phan}</w:body></w:document>",
        styles=styles_xml(pack, _KIEU),
        headers={"header1.xml": _so_trang()},
        font=pack.phong_chu.ten_phong,
        title=_TEN,
    )


def _mot_day(trang: TrangSo, *, het_phan: str) -> str:
    """The headings and the tables of a series; `het_phan` ends its section."""
    dau = [wml.text_paragraph("SoTieuDe", chu) for chu in trang.tieu_de]
    if trang.so_truoc:
        dau.append(wml.text_paragraph("SoTruoc", trang.so_truoc))
    dong = list(trang.cac_dong())
    cac_bang = (
        wml.table("VBBang", _RONG_COT, _cac_hang(dong[tu : tu + _SO_HANG_MOT_BANG]))
        for tu in range(0, max(len(dong), 1), _SO_HANG_MOT_BANG)
    )
    return (
        "".join(dau)
        + wml.paragraph("SoTruocBang")
        + wml.paragraph("SoSangTrang").join(cac_bang)
        + wml.paragraph("SoHetPhan", section=het_phan)
    )


def _cac_hang(dong: Sequence[tuple[str, ...]]) -> Iterator[str]:
    ten = (wml.text_paragraph("SoDauBang", cot) for cot in TEN_COT)
    yield wml.row(
        (
            wml.cell(rong, [doan], align_vertical="center")
            for rong, doan in zip(_RONG_COT, ten, strict=True)
        ),
        header=True,
    )
    kieu = ["SoOGiua"] * SO_COT_GIUA + ["SoO"] * (len(TEN_COT) - SO_COT_GIUA)
    for cac_o in dong:
        yield wml.row(
            wml.cell(rong, [wml.text_paragraph(ten_kieu, dong) for dong in chu.split("\n")])
            for rong, ten_kieu, chu in zip(_RONG_COT, kieu, cac_o, strict=True)
        )


def _trang_giay() -> str:
    le = " ".join(
        f'w:{ben}="{wml.twips(mm)}"'
        for ben, mm in (
            ("top", _TREN_MM),
            ("right", _PHAI_MM),
            ("bottom", _DUOI_MM),
            ("left", _TRAI_MM),
            ("header", _SO_TRANG_MM),
            ("footer", _SO_TRANG_MM),
        )
    )
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{REL_HEADER}"/>'
        f'<w:pgSz w:w="{wml.twips(_RONG_MM)}" w:h="{wml.twips(_CAO_MM)}" w:orient="landscape"/>'
        f'<w:pgMar {le} w:gutter="0"/></w:sectPr>'
    )


def _so_trang() -> str:
    return f"<w:hdr {wml.NS}>{wml.paragraph('SoTrang', wml.page_field())}</w:hdr>"

"""Paragraphs and runs the way people write them with python-docx: direct formatting or styles."""

from typing import Any

from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from vai import Chu, Doan, d

CAN = {
    "trai": WD_ALIGN_PARAGRAPH.LEFT,
    "giua": WD_ALIGN_PARAGRAPH.CENTER,
    "phai": WD_ALIGN_PARAGRAPH.RIGHT,
    "deu": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
RONG_TIEU_DE_MM = 72
RONG_VIEN_MM = 74  # a border needs the text to fit inside it
TEN_DANH_SO = "77"
NGAY = "2026-01-01T00:00:00Z"

Noi = Any  # Any: a document, a cell or a header; python-docx gives them no common type


class NguoiViet:
    """Writes paragraphs; `cach` are the habits of the one who typed the paper."""

    def __init__(self, tep: DocumentObject, cach: tuple[str, ...]) -> None:
        self.tep = tep
        self.cach = cach
        self.so_doi = 0

    def viet(self, noi: Noi, doan: Doan, rong_mm: float = 165) -> Paragraph:
        """Add a paragraph to a place that is `rong_mm` wide."""
        p: Paragraph = noi.add_paragraph()
        if "style" in self.cach:
            p.style = self._kieu(doan.vai)
            mau = d(doan.vai)
        else:
            mau = None
        self._dinh_dang_doan(p, doan, mau)
        for chu in doan.cac_chu:
            self._viet_chu(p, doan, chu, mau)
        if doan.tu_danh_so is not None:
            _danh_so(p, doan.tu_danh_so)
        if doan.ke == "vien":
            _vien(p, rong_mm)
        if doan.ke == "vien_tren":
            _khung_vien(p, "top")
        if doan.ke.startswith("ve"):
            _ve(p, rong_mm, {"ve": RONG_TIEU_DE_MM, "ve_ngan": 30}.get(doan.ke, rong_mm), doan.co)
        return p

    def _kieu(self, vai: str) -> Any:
        ten = f"VB {vai.replace('_', ' ')}"
        if ten not in [s.name for s in self.tep.styles]:
            kieu = self.tep.styles.add_style(ten, WD_STYLE_TYPE.PARAGRAPH)
            kieu.base_style = self.tep.styles["Normal"]
            mau = d(vai)
            _dat_doan(kieu.paragraph_format, mau)
            kieu.font.size, kieu.font.bold, kieu.font.italic = Pt(mau.co), mau.dam, mau.nghieng
            kieu.font.underline = mau.gach
            if mau.mau:
                kieu.font.color.rgb = RGBColor.from_string(mau.mau)
        return self.tep.styles[ten]

    def _dinh_dang_doan(self, p: Paragraph, doan: Doan, mau: Doan | None) -> None:
        khac = ("can", "thut", "lui", "lui_phai", "truoc", "sau", "dan", "ngat_trang")
        if mau is None or any(getattr(doan, ten) != getattr(mau, ten) for ten in khac):
            _dat_doan(p.paragraph_format, doan)
        if mau is not None and mau.ngat_trang and not doan.ngat_trang:
            p.paragraph_format.page_break_before = False

    def _viet_chu(self, p: Paragraph, doan: Doan, chu: Chu, mau: Doan | None) -> None:
        run = p.add_run(chu.chu)
        gach = doan.gach or doan.ke == "gach"
        look = {
            "size": Pt(chu.co or doan.co),
            "bold": doan.dam if chu.dam is None else chu.dam,
            "italic": doan.nghieng if chu.nghieng is None else chu.nghieng,
            "underline": gach if chu.gach is None else chu.gach,
        }
        base = {} if mau is None else _nhu_kieu(mau)
        for ten, gia_tri in look.items():
            if base.get(ten) != gia_tri:
                setattr(run.font, ten, gia_tri)
        _phong(run, chu.phong or doan.phong, self.cach)
        ink = chu.mau or doan.mau
        if ink and (mau is None or mau.mau != ink):
            run.font.color.rgb = RGBColor.from_string(ink)
        self._dac(p, run, chu)

    def _dac(self, p: Paragraph, run: Run, chu: Chu) -> None:
        match chu.dac:
            case "an":
                run.font.hidden = True
            case "ins" | "del":
                self._theo_doi(run, chu.dac)
            case "nhan_xet":
                self.tep.add_comment(run, "Xem lại chỗ này.", author="Người soát", initials="NS")
            case "sdt":
                _o_dieu_khien(run)

    def _theo_doi(self, run: Run, loai: str) -> None:
        self.so_doi += 1
        doi = OxmlElement(f"w:{loai}")
        doi.set(qn("w:id"), str(900 + self.so_doi))
        doi.set(qn("w:author"), "Người soát")
        doi.set(qn("w:date"), NGAY)
        run._r.addprevious(doi)
        doi.append(run._r)
        if loai == "del":
            for t in run._r.findall(qn("w:t")):
                t.tag = qn("w:delText")


def _nhu_kieu(mau: Doan) -> dict[str, object]:
    gach = mau.gach
    return {"size": Pt(mau.co), "bold": mau.dam, "italic": mau.nghieng, "underline": gach}


def _dat_doan(f: Any, doan: Doan) -> None:
    f.alignment = CAN[doan.can]
    f.first_line_indent = Mm(doan.thut)
    f.left_indent = Mm(doan.lui)
    f.right_indent = Mm(doan.lui_phai)
    f.space_before, f.space_after = Pt(doan.truoc), Pt(doan.sau)
    f.page_break_before = doan.ngat_trang or None
    loai, so = doan.dan or ("auto", 1.0)
    if loai == "auto":
        f.line_spacing = so
    else:
        f.line_spacing = Pt(so)
        rule = {"exact": WD_LINE_SPACING.EXACTLY, "atLeast": WD_LINE_SPACING.AT_LEAST}
        f.line_spacing_rule = rule[loai]


def _phong(run: Run, phong: str, cach: tuple[str, ...]) -> None:
    mac_dinh = phong == "Times New Roman"
    if mac_dinh and ("chu_de" in cach or "gon" in cach or "style" in cach):
        return
    run.font.name = phong
    fonts = run._r.get_or_add_rPr().find(qn("w:rFonts"))
    for thuoc_tinh in ("w:eastAsia", "w:cs"):
        fonts.set(qn(thuoc_tinh), phong)


def _danh_so(p: Paragraph, bac: int) -> None:
    ppr = p._p.get_or_add_pPr()
    ppr._insert_numPr(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{bac}"/>'
            f'<w:numId w:val="{TEN_DANH_SO}"/></w:numPr>'
        )
    )


def _vien(p: Paragraph, rong_mm: float) -> None:
    ngoai = (rong_mm - RONG_VIEN_MM) / 2
    p.paragraph_format.left_indent = p.paragraph_format.right_indent = Mm(ngoai)
    _khung_vien(p, "bottom")


def _khung_vien(p: Paragraph, canh: str) -> None:
    p._p.get_or_add_pPr().insert_element_before(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}>'
            f'<w:{canh} w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        ),
        "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr",
    )  # fmt: skip


def _ve(p: Paragraph, rong_mm: float, dai_mm: float, co: float) -> None:
    trai = (rong_mm - dai_mm) / 2
    duoi = 0 if dai_mm == rong_mm else co * 1.22
    style = (
        f"position:absolute;margin-left:{trai}mm;margin-top:{duoi}pt;"
        f"width:{dai_mm}mm;height:0;z-index:1;mso-position-horizontal-relative:text;"
        "mso-position-vertical-relative:text"
    )
    pict = parse_xml(
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
        f'<v:line id="ke{dai_mm}" style="{style}" from="{trai}mm,{duoi}pt" '
        f'to="{trai + dai_mm}mm,{duoi}pt" strokecolor="black" strokeweight=".75pt"/>'
        "</w:pict></w:r>"
    )
    p._p.append(pict)


_PHONG = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'


def _o_dieu_khien(run: Run) -> None:
    sdt = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:rPr>{_PHONG}<w:sz w:val="28"/></w:rPr>'
        '<w:alias w:val="Số"/><w:text/></w:sdtPr><w:sdtContent/></w:sdt>'
    )
    run._r.addprevious(sdt)
    sdt.find(qn("w:sdtContent")).append(run._r)

"""A whole paper in python-docx: its page, its body, two base templates."""

import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt
from python_docx_dau import COT, DAU, hai_cot
from python_docx_doan import CAN, TEN_DANH_SO, NguoiViet
from python_docx_thoi_quen import theo_thoi_quen
from vai import Bang, Doan, Giay, Khoi, Phan, Trang, d


def viet_python_docx(giay: Giay) -> bytes:
    """Return the file of a paper; `giay.cach` names the way."""
    tep = Document()
    _nen(tep, giay.cach)
    tay = NguoiViet(tep, giay.cach)
    _dat_trang(tep, tep.sections[0], giay.trang)
    DAU[next((c for c in giay.cach if c in DAU), "bang")](tay, giay.trai, giay.phai)
    for khoi in giay.than:
        _khoi(tay, khoi)
    if "tab" in giay.cach or "mot_cot" in giay.cach or "noi_tiep" in giay.cach:
        _cuoi_noi_tiep(tay, giay)
    elif giay.nhan or giay.ky:
        hai_cot(tay, giay.nhan, giay.ky)
    _trang_dau(tay, giay)
    for khoi in giay.sau:
        _khoi(tay, khoi)
    theo_thoi_quen(tep, giay.cach)
    ra = BytesIO()
    tep.save(ra)
    return ra.getvalue()


def _trang_dau(tay: NguoiViet, giay: Giay) -> None:
    phan = tay.tep.sections[0]
    for cho, cac in ((phan.first_page_header, giay.tren), (phan.first_page_footer, giay.day)):
        if cac:
            cho.is_linked_to_previous = False
            trong = cho.paragraphs[0]._p
            for doan in cac:
                tay.viet(cho, doan)
            trong.getparent().remove(trong)


def _khoi(tay: NguoiViet, khoi: Khoi) -> None:
    match khoi:
        case Doan():
            tay.viet(tay.tep, khoi)
        case Bang():
            _bang(tay.tep, khoi)
        case Phan():
            _dat_trang(tay.tep, tay.tep.add_section(WD_SECTION.NEW_PAGE), khoi.trang)


_GIU = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "header", "Header Char"}
"""The styles of a lean template."""


def _nen(tep: DocumentObject, cach: tuple[str, ...]) -> None:
    goc = tep.styles.element
    if "day_du" not in cach:  # a copy of the styles for Word 2007, ten times the rest of the file
        rels = tep.part.rels
        del rels[next(k for k, r in rels.items() if r.reltype.endswith("/stylesWithEffects"))]
    if "gon" in cach:
        for kieu in list(goc.findall(qn("w:style"))):
            if kieu.find(qn("w:name")).get(qn("w:val")) not in _GIU:
                goc.remove(kieu)
    if "gon" in cach or "style" in cach:
        fonts = goc.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        for con in list(fonts):
            fonts.remove(con)
        fonts.append(parse_xml(f"<w:rFonts {nsdecls('w')} {_MOI_PHONG}/>"))
        fonts.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="28"/>'))
    if "chu_de" in cach:
        chu_de = next(p for p in tep.part.package.iter_parts() if "theme" in p.partname)
        assert isinstance(chu_de, Part)
        chu_de._blob = re.sub(
            rb'(<a:minorFont>\s*<a:latin typeface=")[^"]*', rb"\1Times New Roman", chu_de.blob
        )
    if "danh_so" in cach:
        goc_so = tep.part.numbering_part.element
        goc_so.insert(0, parse_xml(_ABSTRACT))
        goc_so.append(parse_xml(_NUM))


_MOI_PHONG = " ".join(f'w:{t}="Times New Roman"' for t in ("ascii", "hAnsi", "eastAsia", "cs"))
_BAC = (("decimal", "Điều %1.", "<w:b/>"), ("decimal", "%2.", ""), ("lowerLetter", "%3)", ""))
_ABSTRACT = (
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{bac}"><w:start w:val="1"/><w:numFmt w:val="{kieu}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{chu}"/><w:lvlJc w:val="left"/>'
        f"<w:rPr>{dam}</w:rPr></w:lvl>"
        for bac, (kieu, chu, dam) in enumerate(_BAC)
    )
    + "</w:abstractNum>"
)
_NUM = f'<w:num {nsdecls("w")} w:numId="{TEN_DANH_SO}"><w:abstractNumId w:val="77"/></w:num>'


def _dat_trang(tep: DocumentObject, phan: Section, trang: Trang) -> None:
    phan.page_width, phan.page_height = Mm(trang.rong), Mm(trang.cao)
    ngang = trang.rong > trang.cao
    phan.orientation = WD_ORIENT.LANDSCAPE if ngang else WD_ORIENT.PORTRAIT
    phan.top_margin, phan.bottom_margin = Mm(trang.tren), Mm(trang.duoi)
    phan.left_margin, phan.right_margin = Mm(trang.trai), Mm(trang.phai)
    phan.header_distance, phan.footer_distance = Mm(trang.so_cach), Mm(10)
    if trang.doi_xung:
        goc = tep.settings.element
        goc.find(qn("w:zoom")).addnext(OxmlElement("w:mirrorMargins"))
    if trang.danh_lai:
        phan._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    elif trang.so_kieu != "decimal":
        phan._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="{trang.so_kieu}"/>'))
    phan.different_first_page_header_footer = bool(trang.so_cho) and not trang.so_trang_dau
    if trang.so_cho:
        cho: Any = phan.header if trang.so_cho == "dau" else phan.footer
        _so_trang(cho, trang)
    if trang.so_kieu != "decimal" or trang.danh_lai:
        so = phan._sectPr.find(qn("w:pgNumType"))
        phan._sectPr.remove(so)
        phan._sectPr.find(qn("w:pgMar")).addnext(so)


def _so_trang(cho: Any, trang: Trang) -> None:  # Any: a header or a footer
    cho.is_linked_to_previous = False
    p = cho.paragraphs[0]
    p.alignment = CAN[trang.so_can]
    p.paragraph_format.space_after = Pt(0)
    for loai, chu in (("begin", ""), ("", "PAGE"), ("separate", ""), ("so", "2"), ("end", "")):
        run = p.add_run(chu if loai == "so" else "")
        run.font.name, run.font.size = "Times New Roman", Pt(trang.so_co)
        run.font.italic = trang.so_nghieng or None
        if loai in ("begin", "separate", "end"):
            dau = OxmlElement("w:fldChar")
            dau.set(qn("w:fldCharType"), loai)
            run._r.append(dau)
        elif not loai:
            lenh = OxmlElement("w:instrText")
            lenh.text = chu
            run._r.append(lenh)


def _cuoi_noi_tiep(tay: NguoiViet, giay: Giay) -> None:
    for doan in giay.ky:
        p = tay.viet(tay.tep, doan)
        p.paragraph_format.left_indent = Mm(COT[0])
    for doan in giay.nhan:
        tay.viet(tay.tep, doan)


def _bang(tep: DocumentObject, khoi: Bang) -> None:
    bang = tep.add_table(rows=0, cols=len(khoi.rong))
    bang._tbl.tblPr.append(parse_xml(
        f'<w:tblBorders {nsdecls("w")}>'
        + "".join(
            f'<w:{canh} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for canh in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders>"
    ))  # fmt: skip
    bang._tbl.tblPr.append(bang._tbl.tblPr.find(qn("w:tblLook")))
    for dong in khoi.dong:
        o_dong = bang.add_row().cells
        for o, chu, rong in zip(o_dong, dong, khoi.rong, strict=True):
            o.width = Mm(rong)
            p = o.paragraphs[0]
            p.paragraph_format.space_after = Pt(0)
            run = p.add_run(chu)
            run.font.name, run.font.size = d("noi_dung").phong, Pt(khoi.co)

"""Five ways people make the header of a paper: table, tabs, one column, Word frame, text box."""

from itertools import zip_longest

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from python_docx_doan import NguoiViet
from vai import Doan

COT = (73.0, 92.0)
"""Widths of the two columns of header and foot, in millimetres."""


def hai_cot(tay: NguoiViet, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> None:
    bang = tay.tep.add_table(rows=1, cols=2)
    bang.autofit = False
    pr = bang._tbl.tblPr
    pr.append(parse_xml(
        f'<w:tblCellMar {nsdecls("w")}><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    ))  # fmt: skip
    look = pr.find(qn("w:tblLook"))
    pr.append(look)
    for cot, (rong, cac) in enumerate(zip(COT, (trai, phai), strict=True)):
        bang.columns[cot].width = Mm(rong)
        o: _Cell = bang.cell(0, cot)
        o.width = Mm(rong)
        _o(tay, o, cac, rong)


def _o(tay: NguoiViet, o: _Cell, cac: tuple[Doan, ...], rong: float) -> None:
    trong = o.paragraphs[0]._p
    for doan in cac:
        tay.viet(o, doan, rong)
    if cac:
        o._tc.remove(trong)


def _tab(tay: NguoiViet, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> None:
    """Put left and right on one line each, both centred on tab stops."""
    ben_phai: list[Doan | None] = [*phai[:1], *[None] * (len(trai) - len(phai)), *phai[1:]]
    for a, b in zip_longest(trai, ben_phai):
        p = tay.tep.add_paragraph()
        p.paragraph_format.space_after = Pt(0)
        p.paragraph_format.line_spacing = 1.0
        stops = p.paragraph_format.tab_stops
        for cho in (COT[0] / 2, COT[0] + COT[1] / 2):
            stops.add_tab_stop(Mm(cho), WD_TAB_ALIGNMENT.CENTER)
        for doan in (a, b):
            if doan is not None:
                p.add_run("\t")
                for chu in doan.cac_chu:
                    tay._viet_chu(p, doan, chu, None)
            elif doan is a and b is not None:
                p.add_run("\t")


def _mot_cot(tay: NguoiViet, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> None:
    for doan in (*phai[:1], *trai, *phai[1:]):
        tay.viet(tay.tep, doan)


def _khung(tay: NguoiViet, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> None:
    """Put the right block in a Word frame beside the left one."""
    for doan in phai:
        p = tay.viet(tay.tep, doan, COT[1])
        khung = parse_xml(
            f'<w:framePr {nsdecls("w")} w:w="{round(COT[1] * 56.7)}" w:hSpace="0" '
            f'w:wrap="around" w:vAnchor="text" w:hAnchor="margin" '
            f'w:x="{round(COT[0] * 56.7)}" w:y="1"/>'
        )
        ppr = p._p.get_or_add_pPr()
        ppr.insert(0 if ppr.pStyle is None else 1, khung)
    for doan in trai:
        p = tay.viet(tay.tep, doan)
        p.paragraph_format.right_indent = Mm(COT[1])


def _hop_chu(tay: NguoiViet, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> None:
    """Put the right block in a drawn text box, the left one in plain paragraphs."""
    cac = []
    for doan in trai:
        p = tay.viet(tay.tep, doan)
        p.paragraph_format.right_indent = Mm(COT[1])
        cac.append(p)
    trong = [tay.viet(tay.tep, doan, COT[1])._p for doan in phai]
    hop = parse_xml(_HOP.format(trai=round(COT[0] * 36000), rong=round(COT[1] * 36000)))
    noi_dung = hop.find(f".//{qn('w:txbxContent')}")
    for p_xml in trong:
        noi_dung.append(p_xml)
    cac[0]._p.insert(1 if cac[0]._p.pPr is not None else 0, hop)


_HOP = (
    f"<w:r {nsdecls('w', 'wp', 'a', 'r')} "
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
    'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
    "<wp:posOffset>{trai}</wp:posOffset></wp:positionH>"
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{rong}" cy="936000"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:wrapNone/><wp:docPr id="5" name="Hop chu"/><wp:cNvGraphicFramePr/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
    'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{rong}" cy="936000"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom><a:noFill/></wps:spPr><wps:txbx><w:txbxContent/></wps:txbx>"
    '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic>'
    "</wp:anchor></w:drawing></w:r>"
)

DAU = {
    "bang": hai_cot,
    "tab": _tab,
    "mot_cot": _mot_cot,
    "khung": _khung,
    "hop_chu": _hop_chu,
}

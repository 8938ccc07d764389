"""Habits of people who type in Word, put on a finished document: each changes only the writing.

What the paper shows stays the same, but for the page number in a frame: capitals by formatting,
runs in pieces, dashes by Word lists, lines broken inside a paragraph, and so on.
"""

import copy
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from docx.document import Document as DocumentObject
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

Nut = Any  # Any: an lxml element


def theo_thoi_quen(tep: DocumentObject, cach: tuple[str, ...]) -> None:
    """Apply the habits named in `cach`, in the order of `THOI_QUEN`."""
    for ten, doi in THOI_QUEN.items():
        if ten in cach:
            doi(tep)


def _cac_chu(tep: DocumentObject) -> list[Nut]:
    return list(tep.element.body.iter(qn("w:t")))


def _con(cha: Nut, ten: str, **thuoc: str) -> Nut:
    nut = OxmlElement(ten)
    for khoa, gia_tri in thuoc.items():
        nut.set(qn(f"w:{khoa}"), gia_tri)
    cha.append(nut)
    return nut


def _in_hoa(tep: DocumentObject) -> None:
    """Capitals as a property of the run, the text itself in small letters."""
    for t in _cac_chu(tep):
        chu = t.text or ""
        if chu.isupper() and len(chu) > 12 and "/" not in chu[1:]:
            t.text = chu.capitalize()
            t.getparent().rPr.find(qn("w:sz")).addprevious(OxmlElement("w:caps"))


def _tach_run(tep: DocumentObject) -> None:
    """Runs cut in pieces with spelling marks between, as Word leaves them."""
    for t in _cac_chu(tep):
        run, chu = t.getparent(), t.text or ""
        if len(chu) < 6 or run.getparent().tag != qn("w:p"):
            continue
        sau = copy.deepcopy(run)
        giua = len(chu) // 2
        for nut, phan in ((t, chu[:giua]), (sau.find(qn("w:t")), chu[giua:])):
            nut.text = phan
            nut.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.addnext(sau)
        for loai in ("spellEnd", "spellStart"):
            loi = OxmlElement("w:proofErr")
            loi.set(qn("w:type"), loai)
            run.addnext(loi)


def _to_hop(tep: DocumentObject) -> None:
    """Letters and their marks apart (NFD), as some keyboards type them."""
    for t in _cac_chu(tep):
        t.text = unicodedata.normalize("NFD", t.text or "")


def _gach_noi_cung(tep: DocumentObject) -> None:
    """Word's non-breaking hyphen and a non-breaking space in the number."""
    for t in _cac_chu(tep):
        truoc, gach, sau = (t.text or "").partition("-")
        if (t.text or "").startswith("Số ") and gach and "/" in sau:
            t.text = truoc.replace("Số ", "Số\N{NO-BREAK SPACE}")
            duoi = OxmlElement("w:t")
            duoi.text = sau
            t.addnext(duoi)
            t.addnext(OxmlElement("w:noBreakHyphen"))


def _ngat_dong(tep: DocumentObject) -> None:
    """The lines of a header cell in one paragraph with line breaks, where they look alike."""
    for o in tep.element.body.find(qn("w:tbl")).iter(qn("w:tc")):
        dau, *con = o.findall(qn("w:p"))
        for p in con:
            cuoi = dau.findall(qn("w:r"))[-1]
            _con(cuoi, "w:br")
            for run in p.findall(qn("w:r")):
                dau.append(run)
            o.remove(p)


def _gach_tu_dong(tep: DocumentObject, dau: str = "-") -> None:
    """Dashes of lists drawn by a Word list, not typed."""
    goc = tep.part.numbering_part.element
    goc.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="88"><w:lvl w:ilvl="0">'
            f'<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{dau}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        ),
    )
    goc.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="88"/></w:num>')
    )
    for p in tep.element.body.iter(qn("w:p")):
        chu = p.find(f".//{qn('w:t')}")
        if chu is not None and (chu.text or "").startswith("- "):
            chu.text = chu.text[2:]
            num = _con(OxmlElement("w:pPr"), "w:numPr")
            _con(num, "w:ilvl", val="0")
            _con(num, "w:numId", val="88")
            p.get_or_add_pPr()._insert_numPr(num)


def _cham_tron(tep: DocumentObject) -> None:
    _gach_tu_dong(tep, "\N{BULLET}")


def _ba_cot(tep: DocumentObject) -> None:
    """A narrow empty column between the two of the header."""
    bang = tep.element.body.find(qn("w:tbl"))
    dong = bang.find(qn("w:tr"))
    trai, phai = dong.findall(qn("w:tc"))
    giua = copy.deepcopy(trai)
    for p in giua.findall(qn("w:p")):
        giua.remove(p)
    giua.append(OxmlElement("w:p"))
    trai.addnext(giua)
    luoi = bang.find(qn("w:tblGrid"))
    luoi.insert(1, copy.deepcopy(luoi[0]))
    for i, rong in enumerate((4139, 113, 5103)):
        luoi[i].set(qn("w:w"), str(rong))
    for o, rong in ((trai, 4139), (giua, 113), (phai, 5103)):
        o.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").set(qn("w:w"), str(rong))


def _bang_long(tep: DocumentObject) -> None:
    """The header table inside the only cell of another table."""
    bang = tep.element.body.find(qn("w:tbl"))
    ngoai = copy.deepcopy(bang)
    o, thua = ngoai.find(qn("w:tr")).findall(qn("w:tc"))
    thua.getparent().remove(thua)
    luoi = ngoai.find(qn("w:tblGrid"))
    luoi.remove(luoi[1])
    for nut in (luoi[0], o.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")):
        nut.set(qn("w:w"), "9355")
    for p in o.findall(qn("w:p")):
        o.remove(p)
    bang.addprevious(ngoai)
    o.append(bang)
    o.append(OxmlElement("w:p"))


def _gay(tep: DocumentObject) -> None:
    """Ten millimetres of the left margin are the gutter."""
    for le in tep.element.body.iter(qn("w:pgMar")):
        le.set(qn("w:left"), str(int(le.get(qn("w:left"))) - 567))
        le.set(qn("w:gutter"), "567")


def _them_gay(tep: DocumentObject) -> None:
    """A gutter on top of a whole left margin."""
    for le in tep.element.body.iter(qn("w:pgMar")):
        le.set(qn("w:gutter"), "567")


def _phan_hai_cot(tep: DocumentObject) -> None:
    """The header in a section of two newspaper columns, without a table."""
    than = tep.element.body
    bang = than.find(qn("w:tbl"))
    trai, phai = (o.findall(qn("w:p")) for o in bang.iter(qn("w:tc")))
    for p in (*trai, *phai):
        bang.addprevious(p)
    than.remove(bang)
    ngat = OxmlElement("w:r")
    _con(ngat, "w:br", type="column")
    phai[0].insert(1, ngat)
    phan = copy.deepcopy(than.find(qn("w:sectPr")))
    cu = phan.find(qn("w:cols"))
    cot = parse_xml(
        f'<w:cols {nsdecls("w")} w:num="2" w:space="0" w:equalWidth="0">'
        '<w:col w:w="4139" w:space="0"/><w:col w:w="5215"/></w:cols>'
    )
    if cu is not None:
        cu.addprevious(cot)
        phan.remove(cu)
    else:
        phan.find(qn("w:pgMar")).addnext(cot)
    phai[-1].get_or_add_pPr().append(phan)
    lien_tuc = OxmlElement("w:type")
    lien_tuc.set(qn("w:val"), "continuous")
    than.find(qn("w:sectPr")).find(qn("w:pgSz")).addprevious(lien_tuc)


def _kieu_ky_tu(tep: DocumentObject) -> None:
    """Bold and italic by a character style, not by the run itself."""
    goc = tep.styles.element
    for ma, ten in (("Dam", "b"), ("Nghieng", "i")):
        goc.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="character" w:customStyle="1" w:styleId="{ma}">'
                f'<w:name w:val="Chu {ma}"/><w:rPr><w:{ten}/></w:rPr></w:style>'
            )
        )
    for pr in list(tep.element.body.iter(qn("w:rPr"))):
        for ma, ten in (("Dam", "b"), ("Nghieng", "i")):
            nut = pr.find(qn(f"w:{ten}"))
            if nut is None:
                continue
            if nut.get(qn("w:val")) is None:
                _con(pr, "w:rStyle", val=ma)
                pr.insert(0, pr[-1])
            pr.remove(nut)


def _truong_don(tep: DocumentObject) -> None:
    """The page number as a simple field."""
    for p in _doan_so_trang(tep):
        cac = p.findall(qn("w:r"))
        truong = _con(p, "w:fldSimple", instr=" PAGE ")
        truong.append(cac[3])
        for run in (*cac[:3], cac[4]):
            p.remove(run)


def _khung_so_trang(tep: DocumentObject) -> None:
    """The page number in a frame at the middle, as Word's own command makes it."""
    for p in _doan_so_trang(tep):
        ppr = p.get_or_add_pPr()
        khung = _con(OxmlElement("w:pPr"), "w:framePr")
        for ten, gia_tri in _KHUNG_SO_TRANG.items():
            khung.set(qn(f"w:{ten}"), gia_tri)
        ppr.insert(1 if ppr.find(qn("w:pStyle")) is not None else 0, khung)
        trong = OxmlElement("w:p")
        p.addnext(trong)


_KHUNG_SO_TRANG = {
    "wrap": "around",
    "vAnchor": "text",
    "hAnchor": "margin",
    "xAlign": "center",
    "y": "1",
}


def _chan_le(tep: DocumentObject) -> None:
    """Different headers on odd and even pages, the number on both."""
    tep.settings.odd_and_even_pages_header_footer = True
    phan = tep.sections[0]
    phan.even_page_header.is_linked_to_previous = False
    chan = phan.even_page_header._element
    chan.remove(chan.find(qn("w:p")))
    chan.append(copy.deepcopy(phan.header._element.find(qn("w:p"))))


def _doan_so_trang(tep: DocumentObject) -> Iterator[Nut]:
    for phan in tep.sections:
        if not phan.header.is_linked_to_previous:
            yield phan.header._element.find(qn("w:p"))


THOI_QUEN: dict[str, Callable[[DocumentObject], None]] = {
    "in_hoa_kieu": _in_hoa,
    "tach_run": _tach_run,
    "ngat_dong": _ngat_dong,
    "gach_tu_dong": _gach_tu_dong,
    "cham_tron": _cham_tron,
    "gach_noi_cung": _gach_noi_cung,
    "to_hop": _to_hop,
    "kieu_ky_tu": _kieu_ky_tu,
    "ba_cot": _ba_cot,
    "bang_long": _bang_long,
    "phan_hai_cot": _phan_hai_cot,
    "gay": _gay,
    "them_gay": _them_gay,
    "truong_don": _truong_don,
    "khung_so_trang": _khung_so_trang,
    "chan_le": _chan_le,
}

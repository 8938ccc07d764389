"""Keep the section breaks of a template: a tag that takes its paragraph away must not take one.

In Word a break lands in the paragraph of the cursor, often a tag's; LibreOffice moves the break of
an empty paragraph into the one before it. Both get a paragraph of their own again.
"""

from docx.oxml.ns import qn
from lxml import etree

from dangvan.templating.goi import unzip_parts, zip_parts
from dangvan.templating.lint_doan import THE, cac_chu

_DOCUMENT = "word/document.xml"
_KIEU = "VBHetPhan"
_CHIEM_DOAN = ("{%p ", "{{p ", "{#p ")


def tach_ngat_phan(data: bytes) -> bytes:
    """Return a package whose section breaks stand beside tags; the same bytes where they do."""
    parts = unzip_parts(data)
    if b"<w:sectPr" not in parts[_DOCUMENT]:
        return data
    goc = etree.fromstring(
        parts[_DOCUMENT], etree.XMLParser(resolve_entities=False, no_network=True)
    )
    cac_doan = [doan for doan in goc.iter(qn("w:p")) if _phai_tach(doan)]
    if not cac_doan:
        return data
    for doan in cac_doan:
        _tach(doan, co_kieu=f'"{_KIEU}"'.encode() in parts.get("word/styles.xml", b""))
    parts[_DOCUMENT] = etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zip_parts(parts)


def _phai_tach(doan: etree._Element) -> bool:
    if doan.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
        return False
    chu = "".join(t.text or "" for t in cac_chu(doan))
    return any(the.startswith(_CHIEM_DOAN) for the in THE.findall(chu))


def _tach(doan: etree._Element, *, co_kieu: bool) -> None:
    moi = doan.makeelement(qn("w:p"))
    tinh_chat = etree.SubElement(moi, qn("w:pPr"))
    if co_kieu:
        etree.SubElement(tinh_chat, qn("w:pStyle")).set(qn("w:val"), _KIEU)
    tinh_chat.append(doan.find(f"{qn('w:pPr')}/{qn('w:sectPr')}"))
    doan.addnext(moi)

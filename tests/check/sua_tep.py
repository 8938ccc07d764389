"""Change one thing in a Word file: letters, a style, a paragraph, the page."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

Phan = dict[str, str]
Sua = Callable[[Phan], None]
THAN = "word/document.xml"
KIEU = "word/styles.xml"
_DOAN = re.compile(r"<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)


def sua_tep(data: bytes, *cac_sua: Sua) -> BytesIO:
    """Return the file with the changes made, one after the other."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        tho = {ten: package.read(ten) for ten in package.namelist()}
    phan = {ten: noi.decode() for ten, noi in tho.items() if ten.endswith((".xml", ".rels"))}
    for sua in cac_sua:
        sua(phan)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for ten, noi in {**tho, **{ten: xml.encode() for ten, xml in phan.items()}}.items():
            package.writestr(ten, noi)
    return BytesIO(buffer.getvalue())


def thay(cu: str, moi: str, ten: str = THAN) -> Sua:
    """Replace letters, everywhere in a part."""

    def lam(phan: Phan) -> None:
        assert cu in phan[ten], cu
        phan[ten] = phan[ten].replace(cu, moi)

    return lam


def mot_lan(cu: str, moi: str, ten: str = THAN) -> Sua:
    """Replace letters where they first stand."""

    def lam(phan: Phan) -> None:
        assert cu in phan[ten], cu
        phan[ten] = phan[ten].replace(cu, moi, 1)

    return lam


def kieu(khoa: str, cu: str, moi: str) -> Sua:
    """Change a style by regular expression."""

    def lam(phan: Phan) -> None:
        found = re.search(rf'<w:style [^>]*w:styleId="{khoa}".*?</w:style>', phan[KIEU], re.DOTALL)
        assert found, khoa
        doi = re.sub(cu, moi, found[0])
        assert doi != found[0], (khoa, cu)
        phan[KIEU] = phan[KIEU].replace(found[0], doi)

    return lam


def dao(khoa: str, the: str) -> Sua:
    """Turn a mark (`b`, `i`, `u`) of a style on or off."""

    def lam(phan: Phan) -> None:
        co = re.search(rf'w:styleId="{khoa}"(?:(?!</w:style>).)*<w:{the}/>', phan[KIEU], re.DOTALL)
        (kieu(khoa, f"<w:{the}/>", "") if co else kieu(khoa, "<w:rPr>", f"<w:rPr><w:{the}/>"))(phan)

    return lam


def doan(chu: str, cu: str, moi: str) -> Sua:
    """Change the paragraph that holds these letters, by regular expression."""

    def lam(phan: Phan) -> None:
        nut = tim(phan, chu)
        doi = re.sub(cu, moi, nut, count=1, flags=re.DOTALL)
        assert doi != nut, (chu, cu)
        phan[THAN] = phan[THAN].replace(nut, doi, 1)

    return lam


def xoa(chu: str) -> Sua:
    """Take out the paragraph that holds these letters."""

    def lam(phan: Phan) -> None:
        phan[THAN] = phan[THAN].replace(tim(phan, chu), "", 1)

    return lam


def chuyen(chu: str, sau: str) -> Sua:
    """Move the paragraph that holds these letters to behind another."""

    def lam(phan: Phan) -> None:
        nut = tim(phan, chu)
        phan[THAN] = phan[THAN].replace(nut, "", 1)
        dich = tim(phan, sau)
        phan[THAN] = phan[THAN].replace(dich, dich + nut, 1)

    return lam


def them(sau: str, xml: str) -> Sua:
    """Put blocks behind the paragraph that holds these letters."""

    def lam(phan: Phan) -> None:
        nut = tim(phan, sau)
        phan[THAN] = phan[THAN].replace(nut, nut + xml, 1)

    return lam


def moi(chu: str, kieu_doan: str, ppr: str = "", rpr: str = "") -> str:
    """Return a new paragraph."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{kieu_doan}"/>{ppr}</w:pPr><w:r><w:rPr>{rpr}</w:rPr>'
        f'<w:t xml:space="preserve">{chu}</w:t></w:r></w:p>'
    )


def tim(phan: Phan, chu: str) -> str:
    """Return the first paragraph that holds these letters."""
    found = next((nut for nut in _DOAN.findall(phan[THAN]) if chu in _chu(nut)), None)
    assert found is not None, chu
    return str(found)


def _chu(nut: str) -> str:
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", nut))

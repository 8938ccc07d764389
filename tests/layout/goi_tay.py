"""Word packages written by hand, part by part: what a program that is not ours might write."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
SECT = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def than(noi_dung: str, sect: str = SECT) -> str:
    """Return a main part around blocks."""
    return f"<w:document {NS}><w:body>{noi_dung}{sect}</w:body></w:document>"


def kieu(noi_dung: str) -> str:
    """Return a styles part."""
    return f"<w:styles {NS}>{noi_dung}</w:styles>"


def goi(document: str, them: Mapping[str, str] | None = None, rels: str = "") -> BytesIO:
    """Return a package: its main part, other parts of `word/` by file name, more relationships."""
    phan = dict(them or {})
    loai = {"styles.xml": "styles", "numbering.xml": "numbering", "settings.xml": "settings",
            "theme1.xml": "theme"}  # fmt: skip
    quan_he = "".join(
        f'<Relationship Id="r{so}" Type="{_OFFICE}/{loai.get(ten, "header")}" Target="{ten}"/>'
        for so, ten in enumerate(phan)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{quan_he}{rels}</Relationships>",
        **{f"word/{ten}": xml for ten, xml in phan.items()},
    }
    return nen(parts)


def nen(parts: Mapping[str, str | bytes]) -> BytesIO:
    """Return these parts as a zip."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for ten, xml in parts.items():
            package.writestr(ten, xml)
    return BytesIO(buffer.getvalue())


def quan_he_ngoai(loai: str, dich: str) -> str:
    """Return a relationship that leaves the package."""
    return f'<Relationship Id="x1" Type="{_OFFICE}/{loai}" Target="{dich}" TargetMode="External"/>'

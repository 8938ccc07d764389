"""The zip package of a Word file: its fixed parts, and how equal content gives equal bytes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from dangvan.templating.wml import NS, twips

XML_DAU = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# The oldest moment a zip can hold: the same input must give the same bytes.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)

TEN_CORE = "docProps/core.xml"
TEN_APP = "docProps/app.xml"

_PART_TYPES = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "/word/header1.xml": f"{_WORD}.header+xml",
    "/word/header2.xml": f"{_WORD}.header+xml",
    "/word/header3.xml": f"{_WORD}.header+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_DOCUMENT_RELS = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("settings", "settings.xml"),
    "rId3": ("fontTable", "fontTable.xml"),
    "rId4": ("header", "header1.xml"),
    "rId5": ("header", "header2.xml"),
    "rId6": ("header", "header3.xml"),
}
REL_HEADER = "rId4"
REL_HEADER_FIRST = "rId5"
REL_HEADER_LAST = "rId6"


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as one package, in the order given, with fixed times."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            package.writestr(info, data)
    return buffer.getvalue()


def build_package(document: str, styles: str, headers: Mapping[str, str], font: str) -> bytes:
    """Return a template's package from its variable parts and its font name.

    Args:
        document: The main part.
        styles: The styles.
        headers: The header parts by file name.
        font: The font the styles use.
    """
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_rels(),
        TEN_APP: app_properties(),
        TEN_CORE: core_properties(),
        "word/_rels/document.xml.rels": _document_rels(),
        "word/document.xml": document,
        "word/fontTable.xml": _font_table(font),
        **{f"word/{name}": header for name, header in headers.items()},
        "word/settings.xml": _settings(),
        "word/styles.xml": styles,
    }
    return zip_parts({name: xml_part(xml) for name, xml in parts.items()})


def xml_part(xml: str) -> bytes:
    """Return the bytes of a part that holds this element."""
    return (XML_DAU + xml).encode()


def core_properties() -> str:
    """Empty document properties: the paper fills them in."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _PART_TYPES.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _package_rels() -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
        "</Relationships>"
    )


def _document_rels() -> str:
    rels = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in _DOCUMENT_RELS.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rels}</Relationships>'


def app_properties() -> str:
    """Extended document properties that name nobody: neither a company nor an author."""
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>dangvan</Application></Properties>'
    )


def _font_table(font: str) -> str:
    return (
        f'<w:fonts {NS}><w:font w:name="{font}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
        "</w:fonts>"
    )


def _settings() -> str:
    return (
        f'<w:settings {NS}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(10)}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )

"""The zip package of a Word file: its fixed parts, and how equal content gives equal bytes."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape

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
}
_PROPERTIES_TYPES = {
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_DOCUMENT_RELS = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("settings", "settings.xml"),
    "rId3": ("fontTable", "fontTable.xml"),
}
# Headers follow in their order.
REL_HEADER = "rId4"
REL_HEADER_FIRST = "rId5"
REL_HEADER_LAST = "rId6"


def unzip_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name, in their order."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


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


def build_package(
    document: str, styles: str, headers: Mapping[str, str], font: str, title: str = ""
) -> bytes:
    """Return the package of a template or a document from its variable parts and its font name.

    Args:
        document: The main part.
        styles: The styles.
        headers: The header parts by file name; the first is related as `REL_HEADER`, and so on.
        font: The font the styles use.
        title: The title of the document, for its properties.
    """
    parts = {
        "[Content_Types].xml": _content_types(headers),
        "_rels/.rels": package_rels(),
        TEN_APP: app_properties(),
        TEN_CORE: core_properties(title),
        "word/_rels/document.xml.rels": _document_rels(headers),
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


def core_properties(title: str = "") -> str:
    """Document properties, empty but for a title: a paper fills them in."""
    ten = f"<dc:title>{escape(title)}</dc:title>" if title else ""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:language>vi-VN</dc:language>{ten}</cp:coreProperties>"
    )


def _content_types(headers: Iterable[str]) -> str:
    kinds = {
        **_PART_TYPES,
        **{f"/word/{name}": f"{_WORD}.header+xml" for name in headers},
        **_PROPERTIES_TYPES,
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def package_rels() -> str:
    """The relationships of a package: its main part, its properties."""
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
        "</Relationships>"
    )


def _document_rels(headers: Iterable[str]) -> str:
    so = len(_DOCUMENT_RELS) + 1
    them = {f"rId{thu_tu}": ("header", name) for thu_tu, name in enumerate(headers, so)}
    rels = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in {**_DOCUMENT_RELS, **them}.items()
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

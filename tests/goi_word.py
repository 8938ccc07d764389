"""Word files for tests of merging: a rendered paper with some of its parts changed."""

import re
from collections.abc import Mapping
from io import BytesIO

from own_templates import DOCUMENT, packed, parts_of
from vi_du_van_ban import nghi_quyet_2026

from dangvan import render

RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc000000301010018dd8db00000000049454e44ae426082"
)


def paper(text: str = "Giao Văn phòng theo dõi.") -> bytes:
    return render(nghi_quyet_2026(noi_dung=text)).data


def edited(
    data: bytes,
    *changes: tuple[str, str],
    part: str = DOCUMENT,
    extra: Mapping[str, bytes] | None = None,
) -> BytesIO:
    """Return a file with the first `old` of one part replaced by `new`; the old must be there."""
    parts = parts_of(data)
    xml = parts[part].decode()
    for old, new in changes:
        assert old in xml, f"{old} is not in {part}"
        xml = xml.replace(old, new, 1)
    return packed({**parts, part: xml.encode(), **(extra or {})})


def before_end(data: bytes, xml: str, extra: Mapping[str, bytes] | None = None) -> BytesIO:
    """Return a file with more XML at the end of its body."""
    body = parts_of(data)[DOCUMENT].decode()
    end = body[body.rindex("<w:sectPr") :]
    return edited(data, (end, xml + end), extra=extra)


def with_relationship(
    data: bytes, kind: str, target: str, extra: Mapping[str, bytes], key: str = "rId99"
) -> bytes:
    """Return a file whose main part has one more relationship."""
    mode = ' TargetMode="External"' if "://" in target else ""
    rel = f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    end = "</Relationships>"
    return edited(data, (end, rel + end), part=RELS, extra=extra).getvalue()


def drawing(attribute: str, number: int = 1) -> str:
    """A picture by `r:embed` or `r:link` of rId99."""
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{wp}"><wp:extent cx="360000" cy="360000"/>'
        f'<wp:docPr id="{number}" name="Dấu"/><a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}">'
        f'<pic:pic xmlns:pic="{pic}"><pic:nvPicPr><pic:cNvPr id="0" name="Dấu"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:{attribute}="rId99"/><a:stretch><a:fillRect/>'
        '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def with_picture(data: bytes, picture: bytes = PNG) -> bytes:
    """Return a file that ends with an embedded picture."""
    parts = parts_of(data)
    types = parts[TYPES].decode()
    png = '<Default Extension="png" ContentType="image/png"/><Override'
    extra = {"word/media/image1.png": picture, TYPES: types.replace("<Override", png, 1).encode()}
    linked = with_relationship(data, "image", "media/image1.png", extra)
    return before_end(linked, drawing("embed")).getvalue()


def numbered(data: bytes, text: str) -> bytes:
    """Return a file that ends with two paragraphs numbered by Word itself."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    numbering = (
        f'<w:numbering xmlns:w="{w}"><w:abstractNum w:abstractNumId="0"><w:nsid w:val="1A2B3C4D"/>'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="Việc %1."/><w:lvlJc w:val="left"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    types = parts_of(data)[TYPES].decode()
    override = f'<Override PartName="/word/numbering.xml" ContentType="{part}"/></Types>'
    extra = {
        "word/numbering.xml": numbering.encode(),
        TYPES: types.replace("</Types>", override).encode(),
    }
    linked = with_relationship(data, "numbering", "numbering.xml", extra, "rId98")
    row = (
        '<w:p><w:pPr><w:pStyle w:val="VBNoiDung"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/>'
        f"</w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
    return before_end(linked, row * 2).getvalue()


def body_of(data: bytes) -> str:
    return parts_of(data)[DOCUMENT].decode()


def sections_of(data: bytes) -> list[str]:
    """The settings of every section, in order."""
    return re.findall(r"<w:sectPr\b.*?</w:sectPr>", body_of(data), re.DOTALL)


def as_word_saves_it(data: bytes) -> bytes:
    """Return a file with what Word adds when it saves one: ids, marks, a theme, more settings."""
    parts = parts_of(data)
    body = parts[DOCUMENT].decode()
    word = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15" '
    )
    body = body.replace("<w:document ", "<w:document " + word, 1)
    ids = 'w14:paraId="1A2B3C4D" w14:textId="77777777" w:rsidR="00AB12CD"'
    body = body.replace("<w:p>", f"<w:p {ids}>")
    go_back = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    body = body.replace("</w:pPr>", "</w:pPr>" + go_back, 1)
    settings = parts["word/settings.xml"].decode()
    rsids = '<w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids>'
    settings = settings.replace("<w:themeFontLang", rsids + "<w:themeFontLang")
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">'
        "<a:themeElements/></a:theme>"
    )
    extra = {"word/theme/theme1.xml": theme.encode(), "word/settings.xml": settings.encode()}
    return with_relationship(
        edited(data, (parts[DOCUMENT].decode(), body)).getvalue(),
        "theme",
        "theme/theme1.xml",
        extra,
    )

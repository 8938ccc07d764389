"""The styles part of a template, from the list of styles and a regulation's font table."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from dangvan.regulations import Regulation
from dangvan.templating.cac_kieu import TEN_KIEU_BANG, Kieu, cac_kieu
from dangvan.templating.thiet_ke import THIET_KE
from dangvan.templating.wml import NS, twips


def styles_xml(pack: Regulation, kieu: Iterable[Kieu] | None = None) -> str:
    """Return the styles part: document defaults, Normal, paragraph styles, two table styles.

    Args:
        pack: The regulation.
        kieu: The paragraph styles; those of papers when not given.
    """
    font = escape(pack.phong_chu.ten_phong)
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    size = THIET_KE.co_noi_dung_pt * 2
    color = f'<w:color w:val="{pack.phong_chu.mau or "auto"}"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{color}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    builtin = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
    styles = "".join(_kieu_xml(mot, pack) for mot in kieu or cac_kieu(pack))
    return f"<w:styles {NS}>{defaults}{builtin}{styles}{_khung_xml()}{_bang_xml()}</w:styles>"


def _kieu_xml(kieu: Kieu, pack: Regulation) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{kieu.khoa}">'
        f'<w:name w:val="{escape(kieu.ten)}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_doan_xml(kieu)}</w:pPr><w:rPr>{_chu_xml(kieu, pack)}</w:rPr></w:style>"
    )


def _doan_xml(kieu: Kieu) -> str:
    spacing = f'w:before="{round(kieu.truoc_pt * 20)}" w:after="{round(kieu.sau_pt * 20)}"'
    if kieu.dong_pt:
        spacing += f' w:line="{round(kieu.dong_pt * 20)}" w:lineRule="exact"'
    indent = f'w:left="{twips(kieu.trai_mm)}" w:right="{twips(kieu.phai_mm)}"'
    if kieu.thut_mm:
        indent += f' w:firstLine="{twips(kieu.thut_mm)}"'
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
    level = kieu.cap_de_cuong
    return (
        "<w:keepNext/>" * kieu.giu_voi_sau
        + "<w:pageBreakBefore/>" * kieu.sang_trang
        + "<w:widowControl/>"
        + border * kieu.ke_duoi
        + f'<w:spacing {spacing}/><w:ind {indent}/><w:jc w:val="{kieu.can}"/>'
        + (f'<w:outlineLvl w:val="{level}"/>' if level is not None else "")
    )


def _chu_xml(kieu: Kieu, pack: Regulation) -> str:
    chu = pack.thanh_phan[kieu.thanh_phan]
    dam = chu.dam if kieu.dam is None else kieu.dam
    nghieng = chu.nghieng if kieu.nghieng is None else kieu.nghieng
    gach_chan = chu.gach_chan if kieu.gach_chan is None else kieu.gach_chan
    size = round((kieu.co_chu_pt or chu.co_nho_pt) * 2)
    return (
        "<w:b/><w:bCs/>" * dam
        + "<w:i/><w:iCs/>" * nghieng
        + (f'<w:color w:val="{chu.mau}"/>' if chu.mau else "")
        + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        + '<w:u w:val="single"/>' * gach_chan
    )


def _khung_xml() -> str:
    """The borderless table of the header and of the signature block."""
    margins = "".join(
        f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="VBKhung">'
        f'<w:name w:val="{TEN_KIEU_BANG["VBKhung"]}"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def _bang_xml() -> str:
    """The ruled table of figures."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="VBBang">'
        f'<w:name w:val="{TEN_KIEU_BANG["VBBang"]}"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>"
        '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )

"""Document defaults of several templates: what differs moves into the styles they govern."""

from collections.abc import Sequence

from dangvan.errors import DocxError
from dangvan.render.gop.than import RA_PDF
from dangvan.render.gop.xml_khuon import Nut, chuan_tac, ten_w

# The order of properties in a style. Source: ISO/IEC 29500-1 (2016), 17.3.2.28, 17.3.1.26.
_THU_TU = {
    "rPr": (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
        "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
        "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
        "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
        "specVanish", "oMath",
    ),
    "pPr": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku",
        "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
        "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
        "outlineLvl",
    ),
}  # fmt: skip
# A style's own value replaces the default whole; of others only the attributes it names.
_TRON = frozenset({"color", "sz", "szCs", "kern", "jc", "widowControl", "suppressAutoHyphens"})
_SAU = ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")


def tach_mac_dinh(cac_goc: Sequence[tuple[str, Nut]]) -> None:
    """Leave in each part's defaults only what all share; move the rest into its root styles.

    A property moves where that changes nothing: it replaces the default whole, and no table style
    stands between the defaults and a paragraph's style.

    Args:
        cac_goc: A name and the styles of each shape; the styles are changed.

    Raises:
        DocxError: A property that differs cannot be moved.
    """
    for loai in ("rPr", "pPr"):
        cac_bang = [_mac_dinh(goc, loai) for _, goc in cac_goc]
        chung = set(cac_bang[0].items()).intersection(*(bang.items() for bang in cac_bang[1:]))
        khac = {ten for bang in cac_bang for ten, _ in set(bang.items()) - chung}
        for ten, goc in cac_goc:
            if khac - _TRON or any(_bang_dat(goc, loai, muc) for muc in khac):
                raise DocxError(
                    f"mặc định trình bày ({', '.join(sorted(khac))}) khác các văn bản kia",
                    where=ten,
                    fix=RA_PDF,
                )
            for muc in khac:
                _chuyen(goc, loai, muc)


def _duong_mac_dinh(loai: str) -> str:
    return f"{ten_w('docDefaults')}/{ten_w(loai + 'Default')}/{ten_w(loai)}"


def _mac_dinh(goc: Nut, loai: str) -> dict[str, bytes]:
    return {_ten(nut): chuan_tac(nut) for nut in goc.iterfind(f"{_duong_mac_dinh(loai)}/*")}


def _bang_dat(goc: Nut, loai: str, muc: str) -> bool:
    return any(
        nut.getparent().tag == ten_w(loai)
        for kieu in goc.iterfind(ten_w("style"))
        if kieu.get(ten_w("type")) == "table"
        for nut in kieu.iter(ten_w(muc))
    )


def _chuyen(goc: Nut, loai: str, muc: str) -> None:
    nut = goc.find(f"{_duong_mac_dinh(loai)}/{ten_w(muc)}")
    if nut is None:
        return
    nut.getparent().remove(nut)
    for kieu in goc.iterfind(ten_w("style")):
        if kieu.get(ten_w("type")) == "paragraph" and kieu.find(ten_w("basedOn")) is None:
            dat = kieu.find(ten_w(loai))
            if dat is None:
                dat = kieu.makeelement(ten_w(loai))
                _chen(kieu, dat, _SAU)
            if dat.find(ten_w(muc)) is None:
                moi = dat.makeelement(nut.tag, dict(nut.attrib))
                _chen(dat, moi, _THU_TU[loai][_THU_TU[loai].index(muc) :])


def _chen(cha: Nut, moi: Nut, tu_day: Sequence[str]) -> None:
    """Insert an element before the first of those that stand from its place on."""
    cho = next((so for so, con in enumerate(cha) if _ten(con) in tu_day), len(cha))
    if _ten(moi) == "rPr" and cha.find(ten_w("pPr")) is not None:
        cho = cha.index(cha.find(ten_w("pPr"))) + 1
    cha.insert(cho, moi)


def _ten(nut: Nut) -> str:
    return str(nut.tag).rpartition("}")[2]

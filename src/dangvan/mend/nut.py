"""Set properties of runs, paragraphs and sections where the schema wants them.

Source: ISO/IEC 29500-1 (2016), 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.6.17 (sectPr): all sequences.
"""

from dangvan.layout.xml import Nut, W

_PPR = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
    "rPr sectPr pPrChange"
).split()
_RPR = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
).split()
_SECT = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings sectPrChange"
).split()
_THU_TU = {"pPr": _PPR, "rPr": _RPR, "sectPr": _SECT}
_LAN_AT = {
    "rFonts": ("asciiTheme", "hAnsiTheme", "cstheme"),
    "color": ("themeColor", "themeTint", "themeShade"),
    "spacing": ("beforeAutospacing", "afterAutospacing"),
    "ind": ("start", "end", "startChars", "endChars", "leftChars", "rightChars",
            "firstLineChars", "hangingChars", "hanging"),
}  # fmt: skip


def con(cha: Nut, ten: str) -> Nut:
    """Return a child of properties by name; one that is missing is put at its place."""
    co = cha.find(W + ten)
    if co is not None:
        return co
    moi = cha.makeelement(W + ten)
    cha.insert(cho_cua(cha, ten), moi)
    return moi


def cho_cua(cha: Nut, ten: str) -> int:
    """Return where a new child of properties belongs."""
    thu_tu = _THU_TU[cha.tag.removeprefix(W)]
    sau = {W + mot for mot in thu_tu[thu_tu.index(ten) + 1 :]}
    return next((so for so, mot in enumerate(cha) if mot.tag in sau), len(cha))


def tinh_chat(nut: Nut, ten: str) -> Nut:
    """Return the `w:pPr` or `w:rPr` of an element; it is its first child."""
    co = nut.find(W + ten)
    if co is None:
        co = nut.makeelement(W + ten)
        nut.insert(0, co)
    return co


def dat(cha: Nut, ten: str, **gia_tri: str) -> None:
    """Set attributes of a child of properties; those that would overrule them are taken away."""
    nut = con(cha, ten)
    for khoa in _LAN_AT.get(ten, ()):
        nut.attrib.pop(W + khoa, None)
    for khoa, chu in gia_tri.items():
        nut.set(W + khoa, chu)

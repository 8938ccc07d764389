"""Settings of a whole file: one for all papers, so what shapes a page must be the same."""

from collections.abc import Sequence

from dangvan.errors import DocxError
from dangvan.render.gop.than import RA_PDF, W
from dangvan.render.gop.xml_khuon import Nut, chuan_tac, doc_xml, ghi_xml, ten_w

# What a printed page does not show, or what belongs to one file only.
_KHONG_IN = frozenset(
    {
        "activeWritingStyle", "attachedTemplate", "bookFoldPrinting", "clickAndTypeStyle",
        "decimalSymbol", "defaultTableStyle", "displayBackgroundShape", "docVars",
        "documentProtection", "documentType", "endnotePr", "footnotePr", "formsDesign",
        "hdrShapeDefaults", "hideGrammaticalErrors", "hideSpellingErrors", "linkStyles",
        "listSeparator", "mailMerge", "proofState", "removeDateAndTime",
        "removePersonalInformation", "revisionView", "rsids", "saveFormsData",
        "savePreviewPicture", "saveSubsetFonts", "shapeDefaults", "stylePaneFormatFilter",
        "stylePaneSortMethod", "themeFontLang", "trackRevisions", "updateFields", "view",
        "writeProtection", "zoom",
    }
)  # fmt: skip
_BO_DI = frozenset(
    {
        "attachedTemplate", "documentProtection", "docVars", "endnotePr", "footnotePr",
        "mailMerge", "rsids", "trackRevisions", "updateFields", "writeProtection",
    }
)  # fmt: skip
_TRUOC_DOI_LE = frozenset(
    {
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
        "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
        "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts",
        "embedSystemFonts", "saveSubsetFonts", "saveFormsData",
    }
)  # fmt: skip
"""What stands before `mirrorMargins`. Source: ISO/IEC 29500-1 (2016), 17.15.1.78."""


def cai_dat_chung(
    cac_cai_dat: Sequence[tuple[str, bytes | None]], *, hai_mat: bool
) -> bytes | None:
    """Return the settings for a file of many papers.

    Args:
        cac_cai_dat: A name and the settings of each shape.
        hai_mat: Whether the sheet's back has its margins the other way round.

    Raises:
        DocxError: Two shapes would break lines or pages differently.
    """
    ten_dau, dau = cac_cai_dat[0]
    in_ra = None if dau is None else _phan_in(doc_xml(dau))
    for ten, data in cac_cai_dat[1:]:
        if data != dau and (None if data is None else _phan_in(doc_xml(data))) != in_ra:
            raise DocxError(
                f"cài đặt trình bày của tệp khác {ten_dau}, gộp vào sẽ xuống dòng khác",
                where=ten,
                fix=RA_PDF,
            )
    if dau is None:
        return None
    goc = doc_xml(dau)
    bo = [nut for nut in goc if _ten(nut) in _BO_DI or not str(nut.tag).startswith(f"{{{W}}}")]
    if not bo and not hai_mat:
        return dau
    for nut in bo:
        if _ten(nut) in _BO_DI:
            goc.remove(nut)
    if hai_mat and goc.find(ten_w("mirrorMargins")) is None:
        cho = sum(_ten(nut) in _TRUOC_DOI_LE for nut in goc)
        goc.insert(cho, goc.makeelement(ten_w("mirrorMargins")))
    return ghi_xml(goc)


def _phan_in(goc: Nut) -> frozenset[bytes]:
    """What the settings do to a printed page; the order of single choices says nothing."""
    return frozenset(
        chuan_tac(con)
        for nut in goc
        if str(nut.tag).startswith(f"{{{W}}}") and _ten(nut) not in _KHONG_IN
        for con in (nut if _ten(nut) == "compat" else (nut,))
    )


def _ten(nut: Nut) -> str:
    return str(nut.tag).rpartition("}")[2]

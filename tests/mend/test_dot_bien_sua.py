"""What breaks one rule is mended back, and no letter changes but the zeros that are listed."""

import re
from io import BytesIO

import pytest
from ban_sua import cung_chu, go_bien_nhan
from dot_bien import DotBien, goc
from sua_tep import Phan, doan, kieu, sua_tep
from test_dot_bien import CAC_DOT_BIEN

from dangvan import check, fix
from dangvan.mend.bang import KHONG_SUA, MENDERS

# Refused, for good reason: `test_tu_choi`.
TU_CHOI = {"con_theo_doi_sua"}


def _bo_so_trang(phan: Phan) -> None:
    """Take the field out of every header; the change of `dot_bien` leaves a tracked change."""
    for ten in phan:
        if ten.startswith("word/header"):
            phan[ten] = re.sub("<w:fldSimple.*?</w:fldSimple>", "", phan[ten], flags=re.DOTALL)


SANG_TRANG = doan("kế hoạch đã giao", "</w:p>", '<w:r><w:br w:type="page"/></w:r></w:p>')
CACH_KHAC: dict[str, DotBien] = {"thieu_so_trang": ("nq26", (_bo_so_trang, SANG_TRANG))}


def _tep(rule: str) -> bytes:
    ten, cac_sua = CACH_KHAC.get(rule) or CAC_DOT_BIEN[rule]
    return sua_tep(goc(ten), *cac_sua, go_bien_nhan).getvalue()


@pytest.mark.parametrize("rule", sorted(MENDERS))
def test_a_change_is_mended_back(rule: str) -> None:
    sai = _tep(rule)
    assert {mot.rule for mot in check(BytesIO(sai)).findings} == {rule}
    ra = fix(BytesIO(sai))
    assert (ra.report.findings, ra.unmended) == ((), ())
    assert {muc.rule for muc in ra.changes} == {rule}
    assert check(BytesIO(ra.data)).findings == ()
    assert cung_chu(sai, ra)


@pytest.mark.parametrize("rule", sorted(KHONG_SUA.keys() - TU_CHOI))
def test_what_needs_a_decision_is_left_with_the_reason(rule: str) -> None:
    sai = _tep(rule)
    ra = fix(BytesIO(sai), regulation="hd05_2026" if rule == "thieu_dia_danh_ngay" else None)
    assert (ra.data, ra.changes) == (sai, ())
    ly_do = {muc.reason for muc in ra.unmended if muc.finding.rule == rule}
    assert KHONG_SUA[rule] in ly_do


def test_a_paper_in_order_keeps_its_very_bytes() -> None:
    tot = sua_tep(goc("nq26"), go_bien_nhan).getvalue()
    ra = fix(BytesIO(tot))
    assert (ra.data, ra.changes, ra.unmended) == (tot, (), ())


def test_letters_of_a_symbol_font_are_left_with_the_reason() -> None:
    ky_hieu = kieu("VBNoiDung", "<w:rPr>", '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')
    sai = sua_tep(goc("nq26"), ky_hieu, go_bien_nhan).getvalue()
    ra = fix(BytesIO(sai))
    assert (ra.data, ra.changes) == (sai, ())
    assert [muc.reason for muc in ra.unmended if "Symbol" in muc.reason]


def test_a_paragraph_with_a_picture_keeps_its_line_spacing() -> None:
    anh = '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml"/>'
    hinh = doan("kế hoạch đã giao", "</w:p>", f"<w:r><w:pict>{anh}</w:pict></w:r></w:p>")
    ten, cac_sua = CAC_DOT_BIEN["dan_dong"]
    sai = sua_tep(goc(ten), *cac_sua, hinh, go_bien_nhan).getvalue()
    ra = fix(BytesIO(sai))
    assert ra.changes == ()
    assert [muc.reason for muc in ra.unmended if muc.finding.rule == "dan_dong"] == [
        "đoạn có hình: dãn dòng chính xác (Exactly) thì hình bị che"
    ]


def _phong_o_tung_chu(phan: Phan) -> None:
    """Let the styles be of another font, and each run of the one it must have."""
    phong = "".join(f' w:{ten}="Times New Roman"' for ten in ("ascii", "hAnsi", "cs", "eastAsia"))
    phan["word/styles.xml"] = phan["word/styles.xml"].replace("Times New Roman", "Cambria")
    for ten in phan:
        if ten.startswith(("word/document", "word/header")):
            chu = re.sub("<w:r>(?!<w:rPr>)", "<w:r><w:rPr></w:rPr>", phan[ten])
            phan[ten] = chu.replace("<w:r><w:rPr>", f"<w:r><w:rPr><w:rFonts{phong}/>")


def _bo_nam_gach(phan: Phan) -> None:
    trong = "(?:(?!</w:p>).)*"
    than = phan["word/document.xml"]
    phan["word/document.xml"] = re.sub(f"<w:p>{trong}>-----<{trong}</w:p>", "", than)


def test_new_letters_are_of_the_font_beside_them_not_of_the_style() -> None:
    sai = sua_tep(goc("nq26"), _phong_o_tung_chu, _bo_nam_gach, go_bien_nhan).getvalue()
    assert {mot.rule for mot in check(BytesIO(sai)).findings} == {"nam_gach_noi"}
    assert fix(BytesIO(sai)).report.findings == ()

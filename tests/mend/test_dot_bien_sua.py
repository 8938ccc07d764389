"""What breaks one rule is mended back, and no letter changes but the zeros that are listed."""

import re
from io import BytesIO

import pytest
from ban_sua import cung_chu, go_bien_nhan
from dot_bien import DotBien, goc
from sua_tep import Phan, doan, sua_tep
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

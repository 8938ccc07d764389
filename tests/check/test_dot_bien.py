"""The other half of the loop: what breaks one rule is caught by that rule, and by no other."""

from collections.abc import Mapping
from io import BytesIO

import pytest
from dot_bien import CO_CHU, IN_HOA, KIEU_CHU, TRANG, DotBien, goc
from dot_bien_chu import CUOI, NOI_DUNG, PHAN_DAU
from sua_tep import sua_tep

from dangvan import check
from dangvan.check.cac_quy_tac import CHECKS

CAC_DOT_BIEN: Mapping[str, DotBien] = {
    **CO_CHU, **KIEU_CHU, **IN_HOA, **TRANG, **PHAN_DAU, **NOI_DUNG, **CUOI
}  # fmt: skip

# Without a date nothing tells which regulation applies: the reader must.
CHO_TRUOC = {"thieu_dia_danh_ngay": "hd05_2026"}


def test_every_rule_has_a_change_that_breaks_it() -> None:
    assert sorted(CAC_DOT_BIEN) == sorted(rule.ma for rule in CHECKS)


@pytest.mark.parametrize("ten", sorted({ten for ten, _ in CAC_DOT_BIEN.values()}))
def test_the_paper_was_in_order_before(ten: str) -> None:
    assert check(BytesIO(goc(ten))).findings == ()


@pytest.mark.parametrize("rule", sorted(CAC_DOT_BIEN))
def test_a_change_is_caught_by_its_rule_and_by_no_other(rule: str) -> None:
    ten, cac_sua = CAC_DOT_BIEN[rule]
    report = check(sua_tep(goc(ten), *cac_sua), regulation=CHO_TRUOC.get(rule))
    tim_thay = {finding.rule for finding in (*report.violations, *report.warnings)}
    assert tim_thay == {rule}

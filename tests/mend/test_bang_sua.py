"""Every rule is mended, or stands in the table of those that are not, with the reason."""

from dangvan.check.cac_quy_tac import CHECKS
from dangvan.mend.bang import KHONG_SUA, MENDERS


def test_every_rule_is_mended_or_has_a_reason() -> None:
    assert sorted((*MENDERS, *KHONG_SUA)) == sorted(rule.ma for rule in CHECKS)
    assert all(KHONG_SUA.values())

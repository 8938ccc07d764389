"""The catalogue of rules is whole: each row has its cells, its clause, a level it may have."""

import re

import pytest
from tep_mau import CANH_BAO, TRANG_QUY_TAC, VI_PHAM, QuyTac, mong_doi, quy_tac

MUC = {"A": VI_PHAM, "B": VI_PHAM, "C": CANH_BAO, "D": CANH_BAO}


def test_an_id_stands_once() -> None:
    cac = re.findall(r"^\| `(\w+)` \|", TRANG_QUY_TAC.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(cac) == len(set(cac)) == len(quy_tac())


@pytest.mark.parametrize("row", quy_tac().values(), ids=lambda row: row.ma)
def test_a_row_says_what_is_right_and_by_which_clause(row: QuyTac) -> None:
    assert len(row.cot) == 8
    assert all(row.cot[:7])
    assert re.fullmatch("[a-z0-9_]+", row.ma)


@pytest.mark.parametrize("row", quy_tac().values(), ids=lambda row: row.ma)
def test_only_what_is_well_known_may_be_a_violation(row: QuyTac) -> None:
    assert row.muc == {key: MUC[row.do_tin_cay[key]] for key in row.muc}


@pytest.mark.parametrize("row", quy_tac().values(), ids=lambda row: row.ma)
def test_a_regulation_that_says_nothing_has_no_level(row: QuyTac) -> None:
    noi = {key for key, o in (("hd36_2018", row.cot[2]), ("hd05_2026", row.cot[3])) if o != "–"}
    assert set(row.muc) == noi


def test_every_rule_is_planted_somewhere() -> None:
    gieo = frozenset[str]().union(*(m.gieo for m in mong_doi().values()))
    assert sorted(quy_tac().keys() - gieo) == []

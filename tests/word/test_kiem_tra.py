"""Our checker on papers that others made: the goals of accuracy, and the catalogue it keeps to."""

import re
from functools import cache
from pathlib import Path

import pytest
from do_chinh_xac import ChinhXac, KetQua, cham
from tep_mau import TEP, WORD, mong_doi, quy_tac

from dangvan import Report, check
from dangvan.check.cac_quy_tac import CHECKS
from dangvan.check.quy_tac import QuyTac
from dangvan.regulations import HD05_2026, HD36_2018

NGOAI = {"van_ban_nha_nuoc", "khong_phai_van_ban_dang"}
# LibreOffice dropped the underline of the title when this file was made: it really lacks a rule.
BAT_DONG = {("sai_36_tinh_uy_co_cap_tren", "ke_duoi_tieu_de")}
TRANG = WORD.parents[1] / "docs" / "kiem-tra.md"


def ket_qua(path: Path, quy_dinh: str | None) -> KetQua:
    report = check(path, regulation=quy_dinh)
    phan = {muc.key: muc for muc in report.components}
    chu = {khoa: muc.words for khoa, muc in phan.items()}
    if "ten_kinh_gui" in phan:
        cung_doan = phan["kinh_gui"].paragraphs[0] == phan["ten_kinh_gui"].paragraphs[0]
        noi = " " if cung_doan else " / "
        chu["kinh_gui"] = f"{chu['kinh_gui']}{noi}{chu['ten_kinh_gui']}"
    return KetQua(
        cua_dang=not {finding.rule for finding in report.findings} & NGOAI,
        thanh_phan={khoa: loi.replace(" / ", "\n") for khoa, loi in chu.items()},
        vi_pham={finding.rule for finding in report.violations},
        canh_bao={finding.rule for finding in report.warnings},
        chua_ro={finding.rule for finding in report.unsure},
    )


@cache
def do() -> ChinhXac:
    return cham(ket_qua, mong_doi())


def test_the_goals_of_accuracy_are_reached() -> None:
    assert do().chua_dat() == []


def test_no_bad_paper_is_blamed_for_what_it_does_right() -> None:
    assert set(do().bao_sai_tren_tep_sai) <= BAT_DONG


def test_no_planted_warning_is_missed_and_none_is_invented() -> None:
    assert (do().canh_bao_sot, do().canh_bao_thua) == ((), ())


def test_every_component_is_recognised_with_its_words() -> None:
    assert do().thanh_phan_sot == ()


def test_the_page_shows_the_accuracy_measured_now() -> None:
    assert do().bang() in TRANG.read_text(encoding="utf-8")


def test_the_rules_are_those_of_the_catalogue() -> None:
    assert sorted(rule.ma for rule in CHECKS) == sorted(quy_tac())


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.ma)
def test_a_rule_has_the_clause_the_confidence_and_the_level_of_the_catalogue(rule: QuyTac) -> None:
    hang = quy_tac()[rule.ma]
    for quy_dinh in (HD36_2018, HD05_2026):
        khoa = quy_dinh.khoa
        if khoa in hang.muc:
            muc = {"vi phạm": "violation", "cảnh báo": "warning"}[hang.muc[khoa]]
            assert (rule.muc(khoa), khoa in rule.dieu) == (muc, True)
            assert rule.tin_cay[khoa] == hang.do_tin_cay[khoa]
        else:
            assert khoa not in rule.dieu
    assert re.search(r"\.$", rule.mo_ta)


@pytest.mark.parametrize(
    "rule", [rule for rule in CHECKS if set(rule.tin_cay.values()) == {"A"}], ids=lambda r: r.ma
)
def test_a_rule_of_the_text_itself_names_the_clause_of_the_catalogue(rule: QuyTac) -> None:
    cua_ta = "; ".join(_gon(rule.dieu[khoa]) for khoa in ("hd36_2018", "hd05_2026")
                       if khoa in rule.dieu)  # fmt: skip
    assert cua_ta == quy_tac()[rule.ma].cot[4]


def _gon(dieu: str) -> str:
    """Shorten a clause as the catalogue does: `Phần II, mục I.5; Phụ lục 2` → `P.II, I.5, PL 2`."""
    for dai, ngan in (("Phần II, mục ", "P.II, "), ("mục ", ""), ("Phụ lục", "PL"),
                      ("ô số ", "ô "), (";", ",")):  # fmt: skip
        dieu = dieu.replace(dai, ngan)
    return dieu


@pytest.mark.parametrize("ten", ["nha_nuoc_quyet_dinh_ubnd", "khac_thu_rieng"])
def test_a_paper_that_is_not_the_partys_gets_one_finding_and_nothing_else(ten: str) -> None:
    report: Report = check(TEP / f"{ten}.docx")
    assert len(report.findings) == 1
    assert report.findings[0].rule in NGOAI
    assert not report.passed

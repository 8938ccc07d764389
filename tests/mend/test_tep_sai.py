"""The corpus of other people's files: mended, nothing new, no letter lost, twice is as once."""

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from ban_sua import cung_chu
from tep_mau import TEP, mong_doi
from test_open_xml import audit_errors, sdk_errors

from dangvan import Fixed, check, fix
from dangvan.mend.bang import MENDERS
from dangvan.report import Report

TU_CHOI = {"tot_05_ke_hoach_con_theo_doi_sua", "sai_36_con_dau_vet_soan_thao"}
CAC_TEP = sorted(mong_doi().keys() - TU_CHOI)

# An automatic list of Word makes the bullet: changing the list would move its indents.
KHONG_DUOC = {
    ("sai_05_cham_tron_them_gay", "can_cu_gach_dau_dong"),
    ("sai_05_cham_tron_them_gay", "noi_nhan_dau_dong"),
}

SO_GIEO = 111
"""How many faults of mended rules were planted."""


def quy_dinh(ten: str) -> str | None:
    return mong_doi()[ten].quy_dinh if mong_doi()[ten].cho_truoc else None


@cache
def da_sua(ten: str) -> Fixed:
    return fix(TEP / f"{ten}.docx", regulation=quy_dinh(ten))


def sai(report: Report) -> set[str]:
    return {mot.rule for mot in report.findings if mot.severity != "unsure"}


@pytest.mark.parametrize("ten", CAC_TEP)
def test_a_file_of_another_hand_is_mended(ten: str) -> None:
    cu, ra = (TEP / f"{ten}.docx").read_bytes(), da_sua(ten)
    truoc = check(BytesIO(cu), regulation=quy_dinh(ten))
    sau = check(BytesIO(ra.data), regulation=quy_dinh(ten))
    assert sau.findings == ra.report.findings
    assert {mot.rule for mot in sau.findings} <= {mot.rule for mot in truoc.findings}
    assert sai(sau) == (sai(truoc) - MENDERS.keys()) | {rule for mot, rule in KHONG_DUOC
                                                        if mot == ten}  # fmt: skip
    assert tuple(muc.finding for muc in ra.unmended) == sau.findings
    assert cung_chu(cu, ra)


def test_planted_faults_of_mended_rules_are_gone() -> None:
    gieo = {(ten, rule) for ten in CAC_TEP for rule in mong_doi()[ten].gieo & MENDERS.keys()}
    con = {(ten, rule) for ten, rule in gieo if rule in sai(da_sua(ten).report)}
    assert (len(gieo), con) == (SO_GIEO, KHONG_DUOC)


@pytest.mark.parametrize("ten", CAC_TEP)
def test_mending_twice_changes_nothing_more(ten: str) -> None:
    hai = fix(BytesIO(da_sua(ten).data), regulation=quy_dinh(ten))
    assert (hai.data, hai.changes) == (da_sua(ten).data, ())


@pytest.mark.parametrize("ten", CAC_TEP)
def test_parts_that_need_no_change_keep_their_bytes(ten: str) -> None:
    ra = da_sua(ten)
    doi = {muc.part for muc in ra.changes}
    with zipfile.ZipFile(TEP / f"{ten}.docx") as cu, zipfile.ZipFile(BytesIO(ra.data)) as moi:
        khac = {name for name in cu.namelist() if cu.read(name) != moi.read(name)}
        them = set(moi.namelist()) - set(cu.namelist())
    noi = {"[Content_Types].xml", "word/_rels/document.xml.rels"} if them else set()
    assert khac <= doi | noi
    assert all(name.startswith("word/dauTrang") for name in them)


@pytest.mark.sdk
def test_the_sdk_has_nothing_new_against_the_mended_files(tmp_path: Path) -> None:
    assert _loi_moi(tmp_path, sdk=True) == []


def test_openxml_audit_has_nothing_new_against_the_mended_files(tmp_path: Path) -> None:
    assert _loi_moi(tmp_path, sdk=False) == []


def _loi_moi(thu_muc: Path, *, sdk: bool) -> list[str]:
    """Return the mended files that a validator has more against than against the originals."""
    loi = sdk_errors if sdk else audit_errors
    ra = []
    for ten in CAC_TEP:
        if da_sua(ten).changes:
            moi = da_sua(ten).save(thu_muc / f"{ten}.docx")
            them = loi(moi)
            if them and len(them) > len(loi(TEP / f"{ten}.docx")):
                ra.append(f"{ten}: {them[:2]}")
    return ra

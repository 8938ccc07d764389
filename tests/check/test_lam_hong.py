"""Whatever is done to the XML of a paper, the check answers or refuses: it never falls over."""

import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from dangvan import check
from dangvan.errors import DocxError
from dangvan.report import Finding

TEP = sorted((Path(__file__).parents[1] / "word" / "tep").glob("*.docx"))
GIA_TRI = ("-1", "99999999999", "abc", "", "1e400", "NaN", "0", "12.5pt")
CHU = (
    "", "*", "Số", "T/M", "Nơi nhận:", "Điều 99999999999999999999.", "Phần I", "Số 05-NQ/ĐU",
    "ngày 99 tháng 99 năm 99999", "Kính gửi:", "Phụ lục", "- ", "(", "K/T", "Căn cứ;", "\u200b",
)  # fmt: skip
Nut = Any  # an lxml element: lxml ships no types


def bo(nut: Nut, may: random.Random, tat_ca: list[Nut]) -> None:
    cha = nut.getparent()
    if cha is not None:
        cha.remove(nut)


def doi_thuoc_tinh(nut: Nut, may: random.Random, tat_ca: list[Nut]) -> None:
    if nut.attrib:
        nut.attrib[may.choice(list(nut.attrib))] = may.choice(GIA_TRI)


def bo_thuoc_tinh(nut: Nut, may: random.Random, tat_ca: list[Nut]) -> None:
    if nut.attrib:
        nut.attrib.pop(may.choice(list(nut.attrib)))


def lap(nut: Nut, may: random.Random, tat_ca: list[Nut]) -> None:
    cha = nut.getparent()
    if cha is not None:
        cha.insert(0, etree.fromstring(etree.tostring(nut)))


def doi_chu(nut: Nut, may: random.Random, tat_ca: list[Nut]) -> None:
    chu = [mot for mot in tat_ca if mot.text]
    if chu:
        may.choice(chu).text = may.choice(CHU)


def doi_the(nut: Nut, may: random.Random, tat_ca: list[Nut]) -> None:
    nut.tag = may.choice(tat_ca).tag


CACH: tuple[Callable[[Nut, random.Random, list[Nut]], None], ...] = (
    bo, doi_thuoc_tinh, bo_thuoc_tinh, lap, doi_chu, doi_the
)  # fmt: skip


def lam_hong(tep: Path, may: random.Random) -> BytesIO:
    with zipfile.ZipFile(tep) as package:
        phan = {ten: package.read(ten) for ten in package.namelist()}
    co_the = [ten for ten in phan if ten.startswith("word/") and ten.endswith(".xml")]
    for _ in range(may.randint(1, 6)):
        ten = may.choice(co_the)
        goc = etree.fromstring(phan[ten])
        tat_ca = list(goc.iter(etree.Element))
        may.choice(CACH)(may.choice(tat_ca), may, tat_ca)
        phan[ten] = etree.tostring(goc)
    ra = BytesIO()
    with zipfile.ZipFile(ra, "w") as package:
        for ten, data in phan.items():
            package.writestr(ten, data)
    return BytesIO(ra.getvalue())


@pytest.mark.parametrize("hat", range(120))
def test_a_damaged_paper_is_judged_or_refused(hat: int) -> None:
    may = random.Random(hat)
    hong = lam_hong(may.choice(TEP), may)
    assert all(finding.source and finding.fix for finding in xet(hong))


def xet(tep: BytesIO) -> tuple[Finding, ...]:
    """Return the findings; a file that is refused for what it is has none."""
    try:
        return check(tep, regulation="hd05_2026").findings
    except DocxError:
        return ()

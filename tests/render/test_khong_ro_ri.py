"""What rendering leaves behind: raw values only where they are allowed, no garbage, whole files."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree
from markupsafe import Markup
from strategies_noi_dung import noi_dung
from vi_du_van_ban import cac_van_ban, nghi_quyet_2026, quyet_dinh_2026

from dangvan import NoiDung, render
from dangvan.models import dan_phang
from dangvan.regulations import regulation_for
from dangvan.render import flush_files
from dangvan.render.ngu_canh import ngu_canh
from dangvan.render.than_bai import than_bai
from dangvan.templating import wml
from dangvan.templating.luoi_bang import sua_luoi
from dangvan.templating.ten_the import XML_THO


def ten_tho(value: object, ten: str = "") -> Iterator[str]:
    """Yield the name of every raw value, however deep it stands."""
    match value:
        case Markup():
            yield ten
        case dict():
            for khoa, con in value.items():
                yield from ten_tho(con, khoa)
        case list() | tuple():
            for con in value:
                yield from ten_tho(con, ten)


def than(noi: NoiDung) -> etree._Element:
    xml = than_bai(dan_phang(noi, dau_la_ma="-"), 9000, truoc_ky=True)
    return etree.fromstring(f"<w:body {wml.NS}>{xml}</w:body>")


@pytest.mark.parametrize("ten", cac_van_ban())
def test_only_bodies_are_printed_raw(ten: str) -> None:
    van_ban = cac_van_ban()[ten]
    assert set(ten_tho(ngu_canh(van_ban, regulation_for(van_ban.ngay_ban_hanh)))) <= XML_THO


@settings(max_examples=60, deadline=None)
@given(noi=noi_dung())
def test_a_raw_body_is_well_formed_and_its_tables_fit_their_grids(noi: NoiDung) -> None:
    goc = than(noi)
    truoc = etree.tostring(goc)
    sua_luoi(goc)
    assert etree.tostring(goc) == truoc


def test_rendering_leaves_no_garbage_for_the_collector() -> None:
    papers = (quyet_dinh_2026(), nghi_quyet_2026())
    for paper in papers:
        render(paper)
    gc.collect()
    gc.disable()
    for paper in papers * 10:
        render(paper)
    con_lai = gc.collect()
    gc.enable()
    assert con_lai == 0


@pytest.mark.parametrize("durable", [True, False])
def test_a_file_is_whole_whether_or_not_the_disk_is_waited_for(
    tmp_path: Path, durable: bool
) -> None:
    giay = render(quyet_dinh_2026())
    path = giay.save(tmp_path / "mot.docx", durable=durable)
    flush_files([path])
    assert path.read_bytes() == giay.data
    assert [file.name for file in tmp_path.iterdir()] == ["mot.docx"]

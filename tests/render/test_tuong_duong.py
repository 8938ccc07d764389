"""A compiled template prints what docxtpl prints, part by part, whatever the values."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from mau_thu import MAU_THU
from strategies_mau import chu, chu_co_ngat, ngu_canh
from vi_du_van_ban import cac_van_ban

from dangvan.regulations import regulation_for
from dangvan.render.dien_mau import dien_mau
from dangvan.render.ngu_canh import ngu_canh as ngu_canh_van_ban
from dangvan.templating import mau_co_san
from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.tim_mau import Mau

# Both are the paper's own, written by us.
THUOC_TINH = {"docProps/core.xml", "docProps/app.xml"}


def docxtpl_goc(mau: Mau, context: Mapping[str, object]) -> bytes:
    """Return what docxtpl itself makes, in an environment of its own."""
    tpl = DocxTemplate(BytesIO(mau.data))
    env = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    tpl.render(dict(context), env, autoescape=True)
    luu = BytesIO()
    tpl.save(luu)
    return luu.getvalue()


def cac_phan(data: bytes) -> dict[str, bytes]:
    """Return the canonical XML of each part of a package that opens as a zip."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return {
            name: etree.tostring(etree.fromstring(package.read(name)), method="c14n")
            for name in package.namelist()
        }


def tru_thuoc_tinh(phan: dict[str, bytes]) -> dict[str, bytes]:
    return {name: xml for name, xml in phan.items() if name not in THUOC_TINH}


@pytest.mark.parametrize("ten", MAU_THU)
@settings(max_examples=25, deadline=None)
@given(context=ngu_canh(chu()))
def test_each_construct_prints_as_docxtpl_prints_it(ten: str, context: dict[str, object]) -> None:
    mau = MAU_THU[ten].mau(ten)
    assert cac_phan(bien_dich(mau).dien(context)) == cac_phan(docxtpl_goc(mau, context))


@pytest.mark.parametrize("ten", ["chu", "lenh_doan", "lenh_run", "bang_hang", "cuoc_chu"])
@settings(max_examples=40, deadline=None)
@given(context=ngu_canh(chu_co_ngat()))
def test_breaks_tabs_and_pages_in_values_print_as_docxtpl_prints_them(
    ten: str, context: dict[str, object]
) -> None:
    mau = MAU_THU[ten].mau(ten)
    assert cac_phan(bien_dich(mau).dien(context)) == cac_phan(docxtpl_goc(mau, context))


@pytest.mark.parametrize("ten", cac_van_ban())
def test_every_built_in_template_prints_as_docxtpl_prints_it(ten: str) -> None:
    van_ban = cac_van_ban()[ten]
    pack = regulation_for(van_ban.ngay_ban_hanh)
    mau = mau_co_san(pack.khoa, van_ban.loai_van_ban)
    context = ngu_canh_van_ban(van_ban, pack)
    assert tru_thuoc_tinh(cac_phan(dien_mau(mau, context))) == tru_thuoc_tinh(
        cac_phan(docxtpl_goc(mau, context))
    )


@settings(max_examples=20, deadline=None)
@given(context=ngu_canh(chu()), lan=st.integers(2, 3))
def test_a_compiled_template_remembers_nothing(context: dict[str, object], lan: int) -> None:
    mau = MAU_THU["bang_hang"].mau()
    dau = bien_dich(mau).dien(context)
    bien_dich(mau).dien({**context, "cac_dong": ["khác"] * lan})
    assert bien_dich(mau).dien(context) == dau

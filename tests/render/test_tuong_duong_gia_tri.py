"""Values that are more than text: rich text, listings, pictures, links."""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

import pytest
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from mau_thu import Thu, p, tbl, tr
from strategies_mau import chu, chu_co_ngat

from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.qua_docxtpl import TaoGiaTri, dien_qua_docxtpl
from dangvan.templating.tim_mau import Mau

THO = frozenset({"rich", "doan", "danh_sach"})
CO_RICH = Thu(
    p("{{r rich }}") + p("a {{r rich }} b") + p("{{p doan }}") + p("{{ danh_sach }}")
    + tbl((10, 20), tr("{{ danh_sach }}", "{{r rich }}"))
)  # fmt: skip


def rich(chu_mot: str, dam: bool, co_chu: int) -> RichText:
    gia_tri = RichText(chu_mot, bold=dam, size=co_chu)
    gia_tri.add(" thường")
    return gia_tri


def docxtpl_goc(mau: Mau, context: Mapping[str, object], tao: Mapping[str, TaoGiaTri]) -> bytes:
    tpl = DocxTemplate(BytesIO(mau.data))
    tpl.init_docx()
    gia_tri = {**context, **{ten: ham(tpl) for ten, ham in tao.items()}}
    env = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    tpl.render(gia_tri, env, autoescape=True)
    luu = BytesIO()
    tpl.save(luu)
    return luu.getvalue()


def cac_phan(data: bytes) -> dict[str, bytes]:
    """Return each part: XML in its canonical form, everything else as it is."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: _chuan(name, package.read(name)) for name in package.namelist()}


def _chuan(name: str, data: bytes) -> bytes:
    la_xml = name.endswith((".xml", ".rels"))
    return etree.tostring(etree.fromstring(data), method="c14n") if la_xml else data


def hinh_png() -> bytes:
    """One black dot."""

    def khuc(ten: bytes, data: bytes) -> bytes:
        ma = zlib.crc32(ten + data)
        return struct.pack(">I", len(data)) + ten + data + struct.pack(">I", ma)

    dau = struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0)
    diem = zlib.compress(b"\0\0")
    return b"\x89PNG\r\n\x1a\n" + khuc(b"IHDR", dau) + khuc(b"IDAT", diem) + khuc(b"IEND", b"")


def tao_hinh(tpl: DocxTemplate) -> object:
    return InlineImage(tpl, BytesIO(hinh_png()), width=914400)


def tao_lien_ket(tpl: DocxTemplate) -> object:
    gia_tri = RichText("xem ")
    gia_tri.add("nguồn", url_id=tpl.build_url_id("https://example.org/?a=1&b=2"))
    return gia_tri


CAN_DOCXTPL: dict[str, tuple[Thu, TaoGiaTri]] = {
    "hinh": (Thu(p("{{ chu }}") + p("{{ hinh }}") + p("{{ hinh }}")), tao_hinh),
    "lien_ket": (Thu(p("{{ chu }} {{r lien_ket }}")), tao_lien_ket),
}


@settings(max_examples=40, deadline=None)
@given(chu_mot=chu(), nhieu_dong=chu_co_ngat(), dam=st.booleans(), co_chu=st.integers(20, 40))
def test_rich_text_and_listings_print_as_docxtpl_prints_them(
    chu_mot: str, nhieu_dong: str, dam: bool, co_chu: int
) -> None:
    mau = CO_RICH.mau()
    context: dict[str, object] = {
        "rich": rich(chu_mot, dam, co_chu),
        "doan": RichTextParagraph(rich(chu_mot, dam, co_chu)),
        "danh_sach": Listing(nhieu_dong),
    }
    assert cac_phan(bien_dich(mau, THO).dien(context)) == cac_phan(docxtpl_goc(mau, context, {}))


@pytest.mark.parametrize("ten", CAN_DOCXTPL)
def test_what_docxtpl_must_make_goes_through_docxtpl(ten: str) -> None:
    thu, tao = CAN_DOCXTPL[ten]
    mau = thu.mau(ten)
    compiled = bien_dich(mau)
    assert ten in compiled.cac_ten
    context = {"chu": "A & B"}
    got = dien_qua_docxtpl(mau, compiled, context, {ten: tao})
    assert cac_phan(got) == cac_phan(docxtpl_goc(mau, context, {ten: tao}))


def test_docxtpl_itself_gives_equal_bytes_for_equal_papers() -> None:
    mau = CAN_DOCXTPL["hinh"][0].mau()
    hai_lan = {
        dien_qua_docxtpl(mau, bien_dich(mau), {"chu": "x"}, {"hinh": tao_hinh}) for _ in range(2)
    }
    assert len(hai_lan) == 1

"""The part that carries facts and receipt: where it lies, what it says, how large it is."""

import json
import zipfile
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO

import pytest
from docx import Document
from docxtpl import RichText
from hypothesis import given, settings
from lxml import etree
from own_templates import own, packed, parts_of
from strategies import van_ban
from vi_du_van_ban import (
    BA_TRANG,
    CO_PHU_LUC,
    cac_van_ban,
    ke_hoach_2026,
    nghi_quyet_2026,
    quyet_dinh_2026,
)

from dangvan import read, render, verify
from dangvan.models import VanBan
from dangvan.regulations import regulation_for
from dangvan.render.bien_nhan import doc_bien_nhan, viet_bien_nhan
from dangvan.render.dien_mau import dien_mau
from dangvan.render.du_kien import du_kien
from dangvan.render.ngu_canh import ngu_canh
from dangvan.render.rendered import CachLam
from dangvan.templating import mau_co_san
from dangvan.templating.boc_chu import chu_tran, chu_tran_nhanh, doc_nhanh_duoc
from dangvan.templating.cho_bien_nhan import NS_BIEN_NHAN, bo_bien_nhan, dat_cho, ten_bien_nhan

PHAN = "customXml/item1.xml"
NS = f"{{{NS_BIEN_NHAN}}}"
CUA_CO_QUAN = b'<c:congVan xmlns:c="urn:co-quan"><c:ma>7</c:ma></c:congVan>'
QUAN_HE = (
    '<Relationship Id="rIdDangVan" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/customXml" Target="../customXml/item1.xml"/></Relationships>'
)


def mau_co_du_lieu_rieng() -> BytesIO:
    """An own template that has a custom part already, under the names ours would take."""
    return own(
        ("</Relationships>", QUAN_HE),
        part="word/_rels/document.xml.rels",
        extra={PHAN: CUA_CO_QUAN},
    )


# --- Where it lies


def test_the_part_is_declared_and_led_to_as_word_wants_it() -> None:
    parts = parts_of(render(nghi_quyet_2026()).data)
    assert b"datastoreItem" in parts["customXml/itemProps1.xml"]
    assert NS_BIEN_NHAN.encode() in parts["customXml/itemProps1.xml"]
    assert b'Target="itemProps1.xml"' in parts["customXml/_rels/item1.xml.rels"]
    assert b'PartName="/customXml/itemProps1.xml"' in parts["[Content_Types].xml"]
    part = Document(BytesIO(render(nghi_quyet_2026()).data)).part
    (kho,) = [rel.target_part for rel in part.rels.values() if rel.reltype.endswith("/customXml")]
    assert (str(kho.partname), kho.content_type) == ("/customXml/item1.xml", "application/xml")
    (tinh_chat,) = [rel.target_part for rel in kho.rels.values()]
    assert tinh_chat.content_type.endswith("customXmlProperties+xml")


def test_an_own_template_keeps_its_custom_parts() -> None:
    giay = render(nghi_quyet_2026(), template=mau_co_du_lieu_rieng())
    parts = parts_of(giay.data)
    assert parts[PHAN] == CUA_CO_QUAN
    assert ten_bien_nhan(parts) == ("customXml/item2.xml",)
    kho = {
        str(rel.target_part.partname)
        for rel in Document(giay.open()).part.rels.values()
        if rel.reltype.endswith("/customXml")
    }
    assert kho == {"/customXml/item1.xml", "/customXml/item2.xml"}
    assert verify(giay.open()).nguyen_ven
    assert read(giay.open()) == nghi_quyet_2026()


def test_a_template_made_from_an_issued_paper_forgets_that_paper() -> None:
    cu = parts_of(render(nghi_quyet_2026(trich_yeu="về chuyện ngày trước")).data)
    mau = parts_of(own().getvalue())
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        mau[name] = cu[name]
    mau |= {name: data for name, data in cu.items() if name.startswith("customXml")}
    giay = render(nghi_quyet_2026(), template=packed(mau))
    assert "ngày trước".encode() not in b"".join(parts_of(giay.data).values())
    assert read(giay.open()) == nghi_quyet_2026()


def test_a_package_without_relationships_gets_them() -> None:
    types = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
    cho = dat_cho({"[Content_Types].xml": types})
    assert b"../customXml/item1.xml" in cho.co_dinh["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("template", [None, mau_co_du_lieu_rieng()], ids=["co_san", "rieng"])
def test_taken_out_again_nothing_is_left(template: BytesIO | None) -> None:
    co = parts_of(render(nghi_quyet_2026(), template=template).data)
    khong = parts_of(render(nghi_quyet_2026(), template=template, bien_nhan=False).data)
    assert bo_bien_nhan(co) == khong


# --- What it says


def test_the_part_says_how_the_paper_was_made() -> None:
    giay = render(quyet_dinh_2026())
    goc = etree.fromstring(parts_of(giay.data)[PHAN])
    assert (goc.tag, goc.get("phienBan")) == (f"{NS}bienNhan", "1")
    assert goc.get("loai") == "quyet_dinh_ket_nap"
    assert goc.findtext(f"{NS}duKien") == du_kien(quyet_dinh_2026()).chu.decode()
    ma_bam = json.loads(goc.findtext(f"{NS}maBam") or "")
    assert ma_bam["bien_nhan"] == {
        "so_ky_hieu": "45-QĐ/ĐU",
        "mau": "hd05_2026/quyet_dinh_ket_nap.docx",
        "mau_sha256": mau_co_san("hd05_2026", "quyet_dinh_ket_nap").sha256,
        "regulation": "hd05_2026",
        "phien_ban": version("dangvan"),
        "van_ban_sha256": giay.receipt.van_ban_sha256,
    }
    assert "quan_chung.so_dinh_danh" in ma_bam["khong_in"]
    assert ma_bam["khong_in_hmac"] is None


@pytest.mark.parametrize("ten", cac_van_ban())
def test_the_part_digests_every_other_part(ten: str) -> None:
    parts = parts_of(render(cac_van_ban()[ten]).data)
    bien_nhan = doc_bien_nhan(parts.pop(PHAN), "")
    assert bien_nhan.phan == {name: sha256(data).hexdigest() for name, data in parts.items()}


def test_the_receipt_in_the_file_is_that_of_rendering() -> None:
    giay = render(nghi_quyet_2026())
    assert verify(giay.open()).receipt == giay.receipt
    assert verify(render(nghi_quyet_2026(so_van_ban=None)).open()).receipt == (
        render(nghi_quyet_2026(so_van_ban=None)).receipt
    )


def test_what_an_office_calls_its_template_is_not_in_the_file() -> None:
    mau = own(("Nơi nhận", "Nơi  nhận"))
    mau.name = "mau-cua-chi-Lan.docx"
    giay = render(nghi_quyet_2026(), template=mau)
    assert giay.receipt.mau == "mau-cua-chi-Lan.docx"
    assert b"chi-Lan" not in b"".join(parts_of(giay.data).values())
    receipt = verify(giay.open()).receipt
    assert receipt is not None
    assert (receipt.mau, receipt.mau_sha256) == ("mẫu riêng", giay.receipt.mau_sha256)


@settings(max_examples=40)
@given(van_ban())
def test_hostile_text_comes_through_the_part(paper: VanBan) -> None:
    parts = parts_of(render(paper).data)
    assert doc_bien_nhan(parts[PHAN], "").du_kien == du_kien(paper).chu.decode()


@settings(max_examples=40)
@given(van_ban())
def test_letters_found_by_pattern_are_those_found_by_parsing(paper: VanBan) -> None:
    parts = parts_of(render(paper).data)
    than = parts["word/document.xml"]
    assert doc_nhanh_duoc(than)
    assert chu_tran_nhanh(than) == chu_tran(than)


@pytest.mark.parametrize(
    "xml",
    [
        '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r>'
        '<w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
)
def test_what_fields_show_is_no_letter_of_the_paper(xml: str) -> None:
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    than = f'<w:body xmlns:w="{ns}">{xml}<w:p><w:r><w:t>hết</w:t></w:r></w:p></w:body>'.encode()
    assert not doc_nhanh_duoc(than)
    assert chu_tran(than) == "hết".encode()


def test_another_prefix_is_read_by_parsing() -> None:
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    than = f'<x:body xmlns:x="{ns}"><x:p><x:r><x:t>hết</x:t></x:r></x:p></x:body>'.encode()
    assert not doc_nhanh_duoc(than)
    assert chu_tran(than) == "hết".encode()


# --- Through docxtpl, and its size


def test_a_paper_that_goes_through_docxtpl_has_the_same_part() -> None:
    paper = nghi_quyet_2026()
    mau = mau_co_san("hd05_2026", "nghi_quyet")
    cach_lam: CachLam = {
        "so_ky_hieu": paper.so_ky_hieu,
        "mau": mau.ten,
        "mau_sha256": mau.sha256,
        "regulation": "hd05_2026",
        "phien_ban": version("dangvan"),
        "van_ban_sha256": du_kien(paper).sha256,
    }
    data = dien_mau(
        mau,
        ngu_canh(paper, regulation_for(paper.ngay_ban_hanh)),
        bien_nhan=lambda phan, chu: viet_bien_nhan(
            paper.loai_van_ban, du_kien(paper), cach_lam, phan, chu
        ),
        can_docxtpl={"trich_yeu": lambda tpl: RichText(paper.trich_yeu)},
    )
    parts = parts_of(data)
    bien_nhan = doc_bien_nhan(parts.pop(PHAN), "")
    assert bien_nhan.phan == {name: sha256(part).hexdigest() for name, part in parts.items()}
    assert bien_nhan.du_kien == du_kien(paper).chu.decode()
    assert read(BytesIO(data)) == paper
    assert verify(BytesIO(data)).noi_sua == ("dữ kiện",)  # these facts print another way


def test_equal_papers_have_equal_receipts() -> None:
    papers = (nghi_quyet_2026(CO_PHU_LUC), ke_hoach_2026(), quyet_dinh_2026())
    assert [render(paper).data for paper in papers] == [render(paper).data for paper in papers]


def test_a_small_part_is_stored_and_a_large_one_deflated() -> None:
    cach = {}
    for ten, paper in (("nho", nghi_quyet_2026()), ("lon", nghi_quyet_2026(BA_TRANG * 5))):
        with zipfile.ZipFile(render(paper).open()) as package:
            cach[ten] = package.getinfo(PHAN).compress_type
    assert cach == {"nho": zipfile.ZIP_STORED, "lon": zipfile.ZIP_DEFLATED}


def test_a_decision_stays_small() -> None:
    assert len(render(quyet_dinh_2026()).data) < 15_000


def test_references_in_a_part_stand_for_their_letters() -> None:
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    chu = "A &amp; B &lt;x&gt; &quot;kép&quot; &apos;đơn&apos; &#123; &#x1F33E; &amp;lt; &#160;"
    than = f'<w:body xmlns:w="{ns}"><w:p><w:r><w:t>{chu}</w:t></w:r></w:p></w:body>'.encode()
    assert doc_nhanh_duoc(than)
    assert chu_tran_nhanh(than) == chu_tran(than) == "A&B<x>\"kép\"'đơn'{🌾&lt;".encode()

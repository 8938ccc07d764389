"""Templates from anywhere: none may burn the time or memory of the machine it is tried on."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from mau_sai import DOAN, them
from mau_thu_dich import BIEU_THUC
from own_templates import DOCUMENT, own, packed, parts_of, with_tag
from vi_du_van_ban import nghi_quyet_2026

from dangvan import TemplateError, lint_template, render
from dangvan.templating import mau_co_san
from dangvan.templating.chi_phi import tuyen_tinh
from dangvan.templating.chuan_bi import chuan_bi
from dangvan.templating.mau import THAN_MAU
from dangvan.templating.moi_truong import moi_truong_bien_dich
from dangvan.templating.ngan_sach import NganSach, QuaMuc

CHAY = Path(__file__).parents[1] / "chay_mau_thu_dich.py"
GIAY = 8.0
"""What a refusal may take on a busy machine, in seconds of the processor; most take far less."""

KetQua = dict[str, dict[str, dict[str, Any]]]  # what a process said, as JSON gives it back


@pytest.fixture(scope="module")
def ket_qua() -> KetQua:
    chay = subprocess.run([sys.executable, str(CHAY)], check=True, capture_output=True, timeout=600)
    return {dong["ten"]: dong for dong in map(json.loads, chay.stdout.splitlines())}


@pytest.mark.parametrize("ten", BIEU_THUC)
def test_a_hostile_tag_is_refused_soon_with_its_remedy(ten: str, ket_qua: KetQua) -> None:
    thu = ket_qua[ten]["in"]
    assert thu["ma"] == 0
    assert thu["cau"].startswith("mẫu riêng")
    assert "Cách sửa: " in thu["cau"] or len(thu["cau"]) > 1000
    assert thu["giay"] < GIAY


@pytest.mark.parametrize("ten", BIEU_THUC)
def test_lint_finds_a_hostile_tag_and_goes_on(ten: str, ket_qua: KetQua) -> None:
    soi = ket_qua[ten]["soi"]
    assert soi["ma"] == 0
    assert soi["cau"]
    assert soi["giay"] < GIAY


def cau_loi(template: BytesIO) -> str:
    with pytest.raises(TemplateError) as loi:
        render(nghi_quyet_2026(), template=template)
    return str(loi.value)


def test_the_paragraph_that_asks_too_much_is_named() -> None:
    the = "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}"
    loi = cau_loi(with_tag(the))
    assert loi.startswith(f"mẫu riêng, đoạn “{{{{ trich_yeu }}}} {the}”: mẫu tính toán hoặc in quá")
    assert "Cách sửa: mở mẫu bằng Word, bớt vòng lặp" in loi


# --- What papers need stays


@pytest.mark.parametrize(
    ("the", "in_ra"),
    [
        ("{{ '%05d' % 42 }} {{ '{:>4}'.format('ab') }} {{ 'ab'.center(4) }}", "00042   ab  ab "),
        ("{{ noi_nhan|join('; ')|length > 5 }} {{ 2 ** 10 }} {{ 'a' * 3 }}", "True 1024 aaa"),
        ("{% set ns = namespace(so=0) %}{% for d in noi_nhan %}{% set ns.so = ns.so + 1 %}"
         "{% endfor %}{{ ns.so }}", "2"),
        ("{% for d in noi_nhan %}{{ loop.cycle('a', 'b') }}{{ loop.index }}{% endfor %}", "a1b2"),
        ("{{ [3, 1, 2]|sort|map('string')|join('-') }}", "1-2-3"),
        ("{{ ten_loai ~ ' ' ~ so_thu|default('x') }}", "NGHỊ QUYẾT x"),
        ("{{ range(3)|list }} {{ 'a,b'.split(',') }}", "[0, 1, 2] [&#39;a&#39;, &#39;b&#39;]"),
    ],
)  # fmt: skip
def test_ordinary_expressions_still_work(the: str, in_ra: str) -> None:
    mau = moi_truong_bien_dich().from_string(the)
    assert mau.render(noi_nhan=["Như trên", "Lưu"], ten_loai="NGHỊ QUYẾT") == in_ra


def test_a_table_of_ten_thousand_rows_is_printed() -> None:
    chu = "<w:r><w:t>{{ d[0] ~ i }}</w:t></w:r>"
    o = f"<w:tc><w:p><w:pPr><w:jc w:val='center'/></w:pPr>{chu}</w:p></w:tc>"
    nguon = "{% for i in range(10000) %}{% set d = cot %}<w:tr>" + o * 8 + "</w:tr>{% endfor %}"
    mau = moi_truong_bien_dich().from_string(nguon)
    assert not tuyen_tinh(moi_truong_bien_dich().parse(nguon))
    assert mau.render(cot=["Chi bộ thôn "]).count("<w:tr>") == 10_000


def test_built_in_templates_run_uncounted() -> None:
    env = moi_truong_bien_dich()
    cac_phan = [
        phan.nguon
        for khoa in ("hd36_2018", "hd05_2026")
        for loai in THAN_MAU
        for phan in chuan_bi(mau_co_san(khoa, loai)).phan
    ]
    assert all(tuyen_tinh(env.parse(nguon)) for nguon in cac_phan)


@pytest.mark.parametrize(
    "nguon",
    [
        "{% for a in x %}{% for b in x %}{{ b }}{% endfor %}{% endfor %}",
        "{% for a in x %}{% for b in a.y %}{% for c in a.y %}{{ c }}"
        "{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in x %}{{ noi_dung }}{% endfor %}",
        "{% for a in x %}" + "x" * 30_000 + "{% endfor %}",
        "{{ noi_dung }}" * 5,
        "{% for a in range(9) %}{{ a }}{% endfor %}",
        "{% if x == y %}{% endif %}",
        "{% if 'a' in x %}{% endif %}",
        "{{ x.upper }}",
        "{{ x[0] }}",
        "{{ x ~ y }}",
        "{% set y = x %}",
        "{{ loop.cycle }}",
        "{% macro m() %}{% endmacro %}",
    ],
)
def test_what_may_cost_more_than_its_facts_is_counted(nguon: str) -> None:
    assert not tuyen_tinh(moi_truong_bien_dich().parse(nguon))


def test_the_parts_of_a_paper_share_one_budget() -> None:
    mau = moi_truong_bien_dich().from_string("{% for i in range(99999) %}{{ i ~ '' }}{% endfor %}")
    assert mau.render()
    with NganSach(), pytest.raises(QuaMuc):
        list(map(mau.render, [{}] * 9))


# --- Files


def them_phan(ten: str, data: bytes, nen: int = zipfile.ZIP_DEFLATED) -> BytesIO:
    stream = own()
    with zipfile.ZipFile(stream, "a", nen) as package:
        package.writestr(ten, data)
    stream.seek(0)
    return stream


def noi_doi_ve_co() -> BytesIO:
    """A bomb whose directory says that it is small."""
    stream = them_phan("word/media/a.png", b"\0" * 60_000_000)
    data = stream.getvalue().replace((60_000_000).to_bytes(4, "little"), b"\x10\0\0\0")
    return BytesIO(data)


_THUC_THE = "".join(f'<!ENTITY l{so} "{f"&l{so - 1};" * 10}">' for so in range(1, 12))


def bom_xml(ten: str) -> BytesIO:
    parts = parts_of(own().getvalue())
    goc = parts[ten].decode().partition("?>")
    khai_bao = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_THUC_THE}]>'
    chu = goc[2].replace("{{ trich_yeu }}", "{{ trich_yeu }}&l11;")
    return packed(parts | {ten: f"{goc[0]}?>{khai_bao}{chu}".encode()})


CAC_TEP: dict[str, tuple[Callable[[], BytesIO], str]] = {
    "phần lớn": (lambda: them_phan("word/x.xml", b"<a/>" * 300_000), "dài hơn 1000 KB"),
    "nhiều phần": (
        lambda: own(extra={f"word/media/{i}.png": b"" for i in range(2001)}), "hơn 2000 phần",
    ),
    "nhiều xml": (
        lambda: own(extra={f"word/x{i}.xml": b" " * 900_000 for i in range(6)}), "dài hơn 5 MB",
    ),
    "lzma": (lambda: them_phan("word/media/a.png", b"a", zipfile.ZIP_LZMA), "Word không dùng"),
    "bzip2": (lambda: them_phan("word/media/a.png", b"a", zipfile.ZIP_BZIP2), "Word không dùng"),
    "nói dối về cỡ": (noi_doi_ve_co, "mẫu hỏng"),
    "nhiều thẻ": (lambda: own(*them(*[DOAN.format("{{ ho_ten }}")] * 1990)), "hơn 2000 thẻ"),
    "nhiều ngoặc": (lambda: with_tag("{" * 99_999), "hơn 2000 thẻ"),
    "định dạng dài": (
        lambda: own(("VBTrichYeu", f'VBTrichYeu"/><w:rPr>{"<w:b/>" * 700}</w:rPr><w:jc w:val="')),
        "định dạng dài quá mức",
    ),
    "thẻ dài": (lambda: with_tag("{{ " + "a" * 2001 + " }}"), "viết dở"),
    "các thẻ dài": (
        lambda: own(*them(*[DOAN.format("{{ [" + "0," * 900 + "][0] }}")] * 25)), "40000 chữ cái",
    ),
    "thẻ không đóng ngoài chữ": (
        lambda: own(('<w:body>', '<w:body w:rsidR="' + "{% " * 1800 + "a" * 500_000 + '">')),
        "viết dở, hoặc dài hơn",
    ),
}  # fmt: skip


@pytest.mark.parametrize("ten", CAC_TEP)
def test_a_file_that_is_too_much_is_refused(ten: str) -> None:
    tao, cau = CAC_TEP[ten]
    assert cau in cau_loi(tao())


@pytest.mark.parametrize("ten", [DOCUMENT, "word/styles.xml", "word/header2.xml"])
def test_entities_are_never_expanded(ten: str) -> None:
    bom = bom_xml(ten)
    assert b"DOCTYPE" in parts_of(bom.getvalue())[ten]
    assert f"phần {ten} của mẫu khai báo DOCTYPE" in cau_loi(bom)
    with pytest.raises(TemplateError, match="DOCTYPE"):
        lint_template(bom, "nghi_quyet")


@pytest.mark.parametrize("ma", ["utf-16", "utf-16-be", "utf-7", "latin-1"])
def test_a_part_in_another_encoding_is_refused(ma: str) -> None:
    chu = f'<?xml version="1.0" encoding="{ma}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    loi = cau_loi(own(extra={"word/x.xml": chu.encode(ma)}))
    assert "phần word/x.xml của mẫu không viết bằng UTF-8" in loi

"""Lint: each mistake in a template gives its finding at its place, and no other."""

from contextlib import suppress
from io import BytesIO
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from lxml import etree
from mau_sai import CAC_SAI, TRICH, Sai, mau, them
from own_templates import own, packed, parts_of
from printed import convert
from test_khoa_kieu import as_word_saves
from test_mau_rieng import khong_phai_docx
from test_ten_the import unlike
from vi_du_van_ban import cac_van_ban

from dangvan.errors import TemplateError
from dangvan.layout import measure
from dangvan.models import CAC_LOAI
from dangvan.regulations import REGULATIONS, regulation_for
from dangvan.render import render
from dangvan.render.than_bai import KIEU_KHOI
from dangvan.templating import LINT_RULES, lint_template, mau_co_san
from dangvan.templating.cac_kieu import KIEU_CUA_THAN
from dangvan.templating.khoa_kieu import khoa_theo_ten
from dangvan.templating.lint_thu import cac_ngu_canh
from dangvan.templating.ten_the import TEN_THE


@pytest.mark.parametrize("sai", CAC_SAI.values(), ids=CAC_SAI)
def test_each_mistake_gives_its_finding_and_no_other(sai: Sai) -> None:
    found = lint_template(BytesIO(mau(sai)), sai.kind)
    assert [(muc.rule, muc.level) for muc in found] == [(sai.rule, LINT_RULES[sai.rule][0])]
    assert sai.place in str(found[0].place)
    assert sai.words in f"{found[0].what}. {found[0].fix}"
    assert found[0].fix


def test_every_rule_has_its_mistake() -> None:
    assert {sai.rule for sai in CAC_SAI.values()} == set(LINT_RULES)


@pytest.mark.parametrize("pack", [pack.khoa for pack in REGULATIONS])
@pytest.mark.parametrize("kind", [kind.loai_van_ban for kind in CAC_LOAI])
def test_a_copy_of_a_built_in_template_has_nothing_to_mend(pack: str, kind: str) -> None:
    data = mau_co_san(pack, kind).data
    assert lint_template(BytesIO(data), kind) == ()
    assert lint_template(BytesIO(as_word_saves(data)), kind) == ()


PAPERS = cac_van_ban()
NHE = {ten: sai for ten, sai in CAC_SAI.items() if LINT_RULES[sai.rule][0] != "error"}


@pytest.mark.parametrize("sai", NHE.values(), ids=NHE)
def test_what_is_no_error_stops_no_paper(sai: Sai) -> None:
    template = BytesIO(mau(sai))
    made = [
        render(paper, template=template)
        for paper in PAPERS.values()
        if paper.loai_van_ban == sai.kind and not (sai.rule == "chua_dung" and paper.do_khan)
    ]
    assert made


MANH = (
    "{%p if dong_khan %}", "{%p else %}", "{%p endif %}", "{%p for x in can_cu %}", "{{ x }}",
    "{%p endfor %}", "{{ trich_yeu }}", "{{ dong_khan|upper }}", "{{ ten_loai", "chữ thường",
    "{% if kinh_gui %}a{% else %}b{% endif %}", "{{ zzz }}", "{{p noi_dung }}", "{{ phu_luc }}",
    "{%p for phan in phu_luc %}", "{{ phan.ten }}", "{{ phan.tn }}", "{{ noi_nhan[5] }}",
    "{% set y = ten_loai %}", "{{ y }}", "{{ ho_ten.split()[9] }}", "{%p if dong_khan %} x",
    "{{ loop.index }}", "{{ 1 + 'a' }}", "{#p lời dặn #}", "{{ ten_loai|tojson }}",
)  # fmt: skip


KHOI = (
    ("{%p if dong_khan %}", "{{ dong_khan }}", "{%p else %}", "thường", "{%p endif %}"),
    ("{%p for x in can_cu %}", "{{ loop.index }}. {{ x|upper }}", "{%p endfor %}"),
    ("{%p for phan in phu_luc %}", "{{ phan.ten }}", "{{p phan.noi_dung }}", "{%p endfor %}"),
    ("{% set y = ten_loai %}{{ y }}",),
    ("{%p for hang in ky_lien_tich %}", "{{ hang.trai.ho_ten }}", "{%p endfor %}"),
    ("{% if kinh_gui %}a{% else %}{{ ten_loai[0] }}{% endif %}",),
)


@settings(max_examples=120)
@given(st.lists(st.sampled_from((*KHOI, *KHOI, *KHOI, *((m,) for m in MANH))), max_size=4))
def test_a_template_without_errors_makes_every_paper(khoi: list[tuple[str, ...]]) -> None:
    data = own(*them(*chain.from_iterable(khoi))).getvalue()
    if any(muc.level == "error" for muc in lint_template(BytesIO(data), "nghi_quyet")):
        event("có lỗi")
        return
    event("không lỗi")
    for paper in PAPERS.values():
        if paper.loai_van_ban == "nghi_quyet":
            assert render(paper, template=BytesIO(data)).data


@pytest.mark.pdf
def test_a_copy_that_libreoffice_saved_has_nothing_to_mend_and_prints_the_same(
    tmp_path: Path,
) -> None:
    copies = {
        f"{pack.khoa}-{kind}": mau_co_san(pack.khoa, kind).data
        for pack in REGULATIONS
        for kind in TEN_THE
    }
    saved = convert(copies, tmp_path, "docx:MS Word 2007 XML")
    assert {ten: lint_template(path, ten.partition("-")[2]) for ten, path in saved.items()} == (
        dict.fromkeys(copies, ())
    )
    for ten, paper in PAPERS.items():
        khoa = f"{regulation_for(paper.ngay_ban_hanh).khoa}-{paper.loai_van_ban}"
        assert looks(render(paper, template=saved[khoa]).data) == looks(render(paper).data), ten


def looks(data: bytes) -> list[tuple[object, ...]]:
    """Return what each paragraph with words says, and how it looks."""
    return [
        (doan.chu, doan.kieu.ten_kieu, doan.kieu.can, round(doan.kieu.thut_dau_dong_mm),
         [(manh.chu, manh.phong, manh.kieu.co_pt, manh.kieu.dam) for manh in doan.manh])
        for doan in measure(BytesIO(data)).doan
        if doan.chu.strip()
    ]  # fmt: skip


@pytest.mark.parametrize("ten", khong_phai_docx())
def test_a_file_that_is_no_word_file_cannot_be_looked_at(ten: str) -> None:
    with pytest.raises(TemplateError, match=r"mẫu riêng: .*Cách sửa"):
        lint_template(BytesIO(khong_phai_docx()[ten]), "nghi_quyet")


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = own(extra={"word/media/a.png": b"\0" * 60_000_000})
    with pytest.raises(TemplateError, match="mẫu giải nén ra hơn 50 MB"):
        lint_template(bomb, "nghi_quyet")


def test_an_entity_bomb_is_refused() -> None:
    bomb = own(
        ("<w:document", '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><w:document'),
        (TRICH, f"{TRICH}&b;"),
    )
    with pytest.raises(TemplateError, match="Cách sửa"):
        lint_template(bomb, "nghi_quyet")


@pytest.mark.parametrize("kind", ["cong_van", "", "../nghi_quyet"])
def test_a_kind_nobody_knows_is_refused(kind: str) -> None:
    with pytest.raises(TemplateError, match=r"không có loại văn bản .*chọn một trong nghi_quyet"):
        lint_template(own(), kind)


def test_a_path_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="không đọc được mẫu"):
        lint_template(tmp_path / "khong-co.docx", "nghi_quyet")


def test_the_words_of_a_template_are_not_in_the_repr_of_a_finding() -> None:
    (muc,) = lint_template(own((TRICH, f"{TRICH} Nguyễn Văn A {{{{ zzz }}}}")), "nghi_quyet")
    assert "Nguyễn" in str(muc.place)
    assert "Nguyễn" not in repr(muc)


def test_findings_stand_in_reading_order() -> None:
    found = lint_template(own((TRICH, "{{ zzz }}"), ("{{ ho_ten }}", "{{ yyy }}")), "nghi_quyet")
    assert [(muc.rule, muc.place.paragraph) for muc in found] == [
        ("thieu", None), ("thieu", None), ("ten_la", 21), ("ten_la", 91),
    ]  # fmt: skip


def test_the_styles_of_the_body_are_those_it_is_printed_in() -> None:
    assert {*KIEU_KHOI.values(), "VBOBang", "VBDauBang", "VBSauBang", "VBBang"} == set(
        KIEU_CUA_THAN
    )
    assert set(KIEU_CUA_THAN) <= set(khoa_theo_ten().values())


@pytest.mark.parametrize("kind", TEN_THE)
def test_a_trial_is_made_with_facts_of_the_right_shape(kind: str) -> None:
    trials = [context for context, _ in cac_ngu_canh(kind)]
    assert [unlike(TEN_THE[kind], context) for context in trials] == [[]] * len(trials)
    assert {the.ten for the in TEN_THE[kind]} == {
        name for context in trials for name, value in context.items() if value
    }


@settings(max_examples=60)
@given(st.data())
def test_a_template_torn_anywhere_is_looked_at_or_refused(data: st.DataObject) -> None:
    parts = parts_of(mau_co_san("hd05_2026", "quyet_dinh_ket_nap").data)
    name = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "word/header2.xml"]))
    root = etree.fromstring(parts[name])
    for _ in range(data.draw(st.integers(1, 4))):
        torn = data.draw(st.sampled_from(list(root.iter())[1:] or [None]))
        if torn is not None:
            torn.getparent().remove(torn)
    parts[name] = etree.tostring(root)
    with suppress(TemplateError):
        assert all(muc.fix for muc in lint_template(packed(parts), "quyet_dinh_ket_nap"))

"""The verb that looks at an own template."""

import json
from datetime import date
from pathlib import Path

import pytest
from chay_lenh import Lenh
from docx import Document
from mau_sai import CAC_SAI, TRICH, mau
from own_templates import DOCUMENT, own
from test_open_xml import sdk_errors

from dangvan.models import CAC_LOAI
from dangvan.regulations import REGULATIONS, Regulation, regulation_for

HIEN_HANH = regulation_for(date.today()).so_van_ban


@pytest.fixture
def sai(tmp_path: Path) -> Path:
    """Return a template with one unknown name in the body and one in a header."""
    path = tmp_path / "mau.docx"
    data = own((TRICH, f"{TRICH} {{{{ zzz }}}}")).getvalue()
    path.write_bytes(data)
    return path


def test_a_copy_has_nothing_to_mend(lenh: Lenh, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    lenh("templates", "copy", "ke_hoach", "--out", path)
    ket_qua = lenh("templates", "lint", path, "--kind", "ke-hoach")
    assert (ket_qua.ma, ket_qua.ra) == (
        0, f"{path}: không có gì phải sửa, đã in thử theo {HIEN_HANH}\n",
    )  # fmt: skip


def test_each_finding_says_what_where_and_how_to_mend(lenh: Lenh, sai: Path) -> None:
    ket_qua = lenh("templates", "lint", sai, "--kind", "nghi_quyet")
    assert ket_qua.ma == 1
    assert ket_qua.ra.splitlines() == [
        f"{sai}: 1 lỗi, 0 điều nên sửa",
        "",
        "Lỗi: thẻ {{ zzz }} dùng tên “zzz” không có",
        "  Ở: thân, đoạn 21, “{{ trich_yeu }} {{ zzz }}”",
        ket_qua.ra.splitlines()[4],
        "",
        "Sửa hết lỗi rồi chạy lại: thẻ còn lỗi thì chưa in thử được.",
    ]
    assert ket_qua.ra.splitlines()[4].startswith("  Cách sửa: dùng một trong can_cu, chuc_vu")


@pytest.mark.parametrize(("ten", "ma"), [("thẻ bị tách", 0), ("chưa dùng quê quán", 0),
                                         ("phông khác", 1), ("macro", 1)])  # fmt: skip
def test_a_note_alone_is_nothing_to_mend(lenh: Lenh, tmp_path: Path, ten: str, ma: int) -> None:
    (tmp_path / "m.docx").write_bytes(mau(CAC_SAI[ten]))
    ket_qua = lenh("templates", "lint", tmp_path / "m.docx", "--kind", CAC_SAI[ten].kind)
    assert ket_qua.ma == ma
    assert ket_qua.ra.count("Cách sửa: ") == 1


@pytest.mark.parametrize("kind", [kind.loai_van_ban for kind in CAC_LOAI])
@pytest.mark.parametrize("pack", REGULATIONS, ids=lambda pack: pack.khoa)
def test_a_copy_prints_papers_in_order_under_its_regulation(
    lenh: Lenh, tmp_path: Path, kind: str, pack: Regulation
) -> None:
    path = tmp_path / "mau.docx"
    lenh("templates", "copy", kind, "--out", path, "--regulation", pack.khoa)
    ket_qua = lenh("templates", "lint", path, "--kind", kind, "--regulation", pack.khoa, "--json")
    assert (ket_qua.ma, json.loads(ket_qua.ra)["findings"]) == (0, [])


THE_THUC = {
    "lề": ("le_trai", ('w:left="1701"', 'w:left="1134"'), DOCUMENT, "trang"),
    "năm gạch": ("nam_gach_noi", ("-----", "---"), DOCUMENT, "thân, đoạn 22, “---”"),
    "tiêu đề": (
        "thieu_tieu_de", ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN"), DOCUMENT, "",
    ),
    "cỡ chữ của kiểu": (
        "co_chu_ten_loai", ('<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>',
                            '<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>'),
        "word/styles.xml", "thân, đoạn 17, “{{ ten_loai }}”",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "change", "part", "cho"), THE_THUC.values(), ids=THE_THUC)
def test_a_template_that_prints_papers_out_of_order_is_told(
    lenh: Lenh, tmp_path: Path, rule: str, change: tuple[str, str], part: str, cho: str
) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(own(change, part=part).getvalue())
    lint = ("templates", "lint", path, "--kind", "nghi_quyet", "--regulation", "hd05_2026")
    dieu = json.loads(lenh(*lint, "--json").ra)["findings"]
    assert {muc["rule"] for muc in dieu} == {rule}
    ket_qua = lenh(*lint)
    assert ket_qua.ma == 1
    assert "văn bản in thử sai thể thức: " in ket_qua.ra
    assert f"Ở: {cho}" in ket_qua.ra


def test_a_paper_is_printed_on_trial_without_what_the_template_has_no_tag_for(
    lenh: Lenh, tmp_path: Path
) -> None:
    path = tmp_path / "mau.docx"
    bo_khan = (("{%p if dong_khan %}", "{%p if ten_loai %}"), ("{{ dong_khan }}", ""))
    path.write_bytes(own(*bo_khan).getvalue())
    ket_qua = lenh("templates", "lint", path, "--kind", "nghi_quyet", "--regulation", "hd05_2026")
    assert "Ghi nhận: chưa dùng dong_khan" in ket_qua.ra
    assert ket_qua.ra.count("  Ở: ") == 1


def test_json_is_for_programs(lenh: Lenh, sai: Path) -> None:
    ket_qua = lenh("templates", "lint", sai, "--kind", "nghi_quyet", "--json",
                   "--regulation", "hd05")  # fmt: skip
    du_lieu = json.loads(ket_qua.ra)
    (dieu,) = du_lieu.pop("findings")
    assert ket_qua.ma == 1
    assert du_lieu == {
        "file": str(sai), "kind": "nghi_quyet", "regulation": "hd05_2026", "passed": False,
        "counts": {"errors": 1, "warnings": 0, "notes": 0},
    }  # fmt: skip
    assert (dieu["rule"], dieu["level"], dieu["part"], dieu["paragraph"], dieu["table"]) == (
        "ten_la", "error", "thân", 21, None,
    )  # fmt: skip


@pytest.mark.sdk
def test_findings_become_comments_in_a_copy(lenh: Lenh, sai: Path, tmp_path: Path) -> None:
    goc = sai.read_bytes()
    out = tmp_path / "ghi-chu.docx"
    ket_qua = lenh("templates", "lint", sai, "--kind", "nghi_quyet", "--comments", out)
    assert f"Đã ghi bản có ghi chú: {out}" in ket_qua.ra
    (ghi_chu,) = Document(str(out)).comments
    assert ghi_chu.text.startswith("Lỗi: thẻ {{ zzz }} dùng tên “zzz” không có\nCách sửa: dùng")
    assert sai.read_bytes() == goc
    assert sdk_errors(out) == []


@pytest.mark.parametrize(
    ("ten", "cho"),
    [
        ("tên lạ ở đầu trang", "Ở đầu trang của trang đầu, phần 1: "),
        ("tên lạ ở thuộc tính", "Ở thuộc tính “tiêu đề”: "),
        ("tên lạ trong hộp chữ", "Trong hộp chữ: "),
        ("thẻ ở chú thích cuối", "Ở chú thích cuối (endnote): "),
    ],
)
def test_what_word_cannot_comment_is_commented_in_the_body(
    lenh: Lenh, tmp_path: Path, ten: str, cho: str
) -> None:
    path, out = tmp_path / "m.docx", tmp_path / "gc.docx"
    path.write_bytes(mau(CAC_SAI[ten]))
    lenh("templates", "lint", path, "--kind", "nghi_quyet", "--comments", out)
    (ghi_chu,) = Document(str(out)).comments
    assert ghi_chu.text.startswith(f"{cho}Lỗi: thẻ ")


def test_a_copy_never_takes_the_place_of_the_original(lenh: Lenh, sai: Path) -> None:
    goc = sai.read_bytes()
    ket_qua = lenh(
        "templates", "lint", sai, "--kind", "nghi_quyet", "--comments", sai, "--overwrite"
    )
    assert ket_qua.ma == 2
    assert "bản có ghi chú không được thay tệp gốc" in ket_qua.loi
    assert sai.read_bytes() == goc


def test_a_copy_replaces_no_file_unasked(lenh: Lenh, sai: Path, tmp_path: Path) -> None:
    out = tmp_path / "co.docx"
    out.write_bytes(b"cu")
    lint = ("templates", "lint", sai, "--kind", "nghi_quyet", "--comments", out)
    assert lenh(*lint).ma == 2
    assert out.read_bytes() == b"cu"
    assert lenh(*lint, "--overwrite").ma == 1
    assert [p.name for p in sorted(tmp_path.iterdir())] == ["co.docx", "mau.docx"]


@pytest.mark.parametrize(
    ("args", "cau"),
    [
        (("khong-co.docx", "--kind", "nghi_quyet"), "không đọc được mẫu"),
        (("khong-co.docx", "--kind", "cong_van"), "không có loại văn bản “cong_van”"),
        (("khong-co.docx",), "thiếu --kind"),
    ],
)
def test_wrong_use_is_told(lenh: Lenh, args: tuple[str, ...], cau: str) -> None:
    ket_qua = lenh("templates", "lint", *args)
    assert (ket_qua.ma, ket_qua.ra) == (2, "")
    assert cau in ket_qua.loi


def test_a_file_that_is_no_word_file_is_wrong_use(lenh: Lenh, tmp_path: Path) -> None:
    (tmp_path / "m.docx").write_bytes(b"x")
    ket_qua = lenh("templates", "lint", tmp_path / "m.docx", "--kind", "nghi_quyet")
    assert ket_qua.ma == 2
    assert "m.docx: không phải tệp Word .docx" in ket_qua.loi

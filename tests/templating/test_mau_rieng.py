"""Own templates: what is accepted, and what is refused with place, reason and remedy."""

import os
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from own_templates import DOCUMENT, own, packed, parts_of, with_tag
from vi_du_lien_tich import CONG_AN
from vi_du_van_ban import CO_PHU_LUC, nghi_quyet_2026, quyet_dinh_2026

from dangvan.errors import TemplateError
from dangvan.models import CAC_LOAI, VanBan
from dangvan.render import render
from dangvan.templating import mau_co_san
from dangvan.templating.soi_mau import mau_rieng
from dangvan.templating.ten_the import THE_BAT_BUOC, THE_KHI_CO
from dangvan.templating.wml import NS


def cau_loi(template: BytesIO, paper: VanBan | None = None) -> str:
    """Return the message a template gets."""
    with pytest.raises(TemplateError) as caught:
        render(paper or nghi_quyet_2026(), template=template)
    return str(caught.value)


def chu(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)


# --- Accepted


@pytest.mark.parametrize("kind", [kind.loai_van_ban for kind in CAC_LOAI])
def test_a_copy_of_the_built_in_template_is_a_template(kind: str) -> None:
    mau = mau_rieng("mau.docx", mau_co_san("hd05_2026", kind).data, kind)
    assert (mau.ten, mau.thieu) == ("mau.docx", frozenset())


def test_a_copy_makes_the_same_paper(tmp_path: Path) -> None:
    path = tmp_path / "mau-rieng.docx"
    path.write_bytes(mau_co_san("hd05_2026", "nghi_quyet").data)
    rieng = render(nghi_quyet_2026(), template=path)
    assert rieng.data == render(nghi_quyet_2026()).data
    assert (rieng.receipt.mau, str(tmp_path) in repr(rieng.receipt)) == ("mau-rieng.docx", False)


def test_a_template_is_a_path_or_a_stream(tmp_path: Path) -> None:
    path = tmp_path / "mau-rieng.docx"
    path.write_bytes(own().getvalue())
    with path.open("rb") as stream:
        made = [render(nghi_quyet_2026(), template=t) for t in (path, str(path), stream, own())]
    assert len({item.data for item in made}) == 1
    assert [item.receipt.mau for item in made] == ["mau-rieng.docx"] * 3 + ["mẫu riêng"]


def test_one_stream_serves_many_papers() -> None:
    stream = own()
    assert render(nghi_quyet_2026(), template=stream) == render(nghi_quyet_2026(), template=stream)


def test_a_stream_without_a_real_name_has_a_name_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(own().getvalue())
    with os.fdopen(os.open(path, os.O_RDONLY), "rb") as stream:
        assert render(nghi_quyet_2026(), template=stream).receipt.mau == "mẫu riêng"


def test_own_words_around_the_tags_are_kept() -> None:
    template = own(("{{ trich_yeu }}", "{{ trich_yeu }} (bản của xã)"))
    assert "quý IV năm 2026 (bản của xã)" in chu(render(nghi_quyet_2026(), template=template).data)


@pytest.mark.parametrize(
    "the",
    [
        "{{ tri</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ch_yeu }}",
        "{</w:t></w:r><w:r><w:t>{ trich_yeu }</w:t></w:r><w:r><w:t>}",
        '{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t> trich_yeu </w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/><w:r><w:t>}}',
    ],
)
def test_a_tag_that_word_split_over_runs_still_works(the: str) -> None:
    made = render(nghi_quyet_2026(), template=own(("{{ trich_yeu }}", the)))
    assert "về lãnh đạo thực hiện nhiệm vụ quý IV năm 2026" in chu(made.data)


def test_conditions_loops_filters_and_own_names_work() -> None:
    the = (
        "{% set hai = noi_nhan[:2] %}{% for noi in hai %}[{{ noi|upper }}]{% endfor %}"
        "{% if dong_khan %}KHẨN{% else %}thường{% endif %}{# lời dặn #}{{ range(3)|join(“-”) }}"
    )
    made = chu(render(nghi_quyet_2026(), template=with_tag(the)).data)
    assert "[- BAN THƯỜNG VỤ TỈNH UỶ;][- CÁC CHI BỘ, ĐẢNG BỘ TRỰC THUỘC;]thường0-1-2" in made


def test_a_template_may_lack_what_no_paper_of_it_has() -> None:
    bo_khan = (("{%p if dong_khan %}", "{%p if ten_loai %}"), ("{{ dong_khan }}", ""))
    assert render(nghi_quyet_2026(), template=own(*bo_khan)).data


# --- Tags


def test_a_missing_tag_is_named() -> None:
    assert cau_loi(own(("{{ trich_yeu }}", "về văn thư"))) == (
        "mẫu riêng: thiếu ô {{ trich_yeu }}. Cách sửa: mở mẫu bằng Word và thêm ô vào đúng chỗ"
    )


THE_CHU = [
    (kind, ten) for kind in THE_BAT_BUOC for ten in sorted(THE_BAT_BUOC[kind] - {"noi_dung"})
]


@pytest.mark.parametrize(("kind", "ten"), THE_CHU)
def test_every_tag_that_carries_a_fact_is_demanded(kind: str, ten: str) -> None:
    parts = parts_of(mau_co_san("hd05_2026", kind).data)
    khac = min(THE_BAT_BUOC[kind] - {ten, "noi_dung"})
    xml = re.sub(rf"(?<![.\w]){ten}\b", khac, parts[DOCUMENT].decode())
    with pytest.raises(TemplateError, match=rf"thiếu ô \{{\{{ {ten} \}}\}}"):
        mau_rieng("mau.docx", packed({**parts, DOCUMENT: xml.encode()}).getvalue(), kind)


def test_a_template_without_the_body_is_refused() -> None:
    assert "thiếu ô {{ noi_dung }}" in cau_loi(own(("{{p noi_dung }}", "")))


THE_KHONG_IN_DUOC = {
    "dong_du_thao": {"so_van_ban": None, "du_thao_lan": 2},
    "dong_khan": {"do_khan": "hoa_toc"},
    "dong_tac_gia": {"tac_gia": "của Ban Thường vụ"},
    "kinh_gui": {"kinh_gui": ("Ban Thường vụ Tỉnh uỷ",)},
    "ky_hieu_soan_thao": {"ky_hieu_soan_thao": "NguyenVanAn-26"},
}


@pytest.mark.parametrize(("ten", "truong"), THE_KHONG_IN_DUOC.items())
def test_a_fact_that_the_template_cannot_print_is_not_lost(
    ten: str, truong: dict[str, object]
) -> None:
    template = own((f" {ten} ", " ten_loai "))
    assert render(nghi_quyet_2026(), template=template).data
    cau = cau_loi(template, nghi_quyet_2026(**truong))
    assert f"mà mẫu thiếu ô {{{{ {ten} }}}}. Cách sửa" in cau


def test_a_scope_that_the_template_cannot_print_is_not_lost() -> None:
    template = own(("{{ pham_vi }}", ""), part="word/header2.xml")
    paper = nghi_quyet_2026(CO_PHU_LUC, pham_vi="Lưu hành nội bộ")
    assert "văn bản có “LƯU HÀNH NỘI BỘ” mà mẫu thiếu ô {{ pham_vi }}" in cau_loi(template, paper)


def test_signers_of_a_joint_paper_that_the_template_cannot_print_are_not_lost() -> None:
    template = own(("if ky_lien_tich", "if false"), ("in ky_lien_tich", "in []"))
    assert render(nghi_quyet_2026(), template=template).data
    cau = cau_loi(template, nghi_quyet_2026(cung_ban_hanh=(CONG_AN,)))
    assert cau == (
        "mẫu riêng: văn bản có “chữ ký của nhiều cơ quan” mà mẫu thiếu ô {{ ky_lien_tich }}. "
        "Cách sửa: mở mẫu bằng Word và thêm ô vào đúng chỗ"
    )


def test_every_tag_that_a_template_may_lack_is_tried_above() -> None:
    chung = frozenset({"pham_vi", *THE_KHONG_IN_DUOC})
    assert THE_KHI_CO["quyet_dinh_ket_nap"] == chung
    assert THE_KHI_CO["nghi_quyet"] == THE_KHI_CO["ke_hoach"] == chung | {"ky_lien_tich"}


def test_a_scope_that_another_tag_prints_as_well_is_printed() -> None:
    template = own(("{{ pham_vi }}", ""), part="word/header2.xml")
    made = render(nghi_quyet_2026(pham_vi="Lưu hành nội bộ"), template=template)
    assert "LƯU HÀNH NỘI BỘ".encode() in parts_of(made.data)["word/header3.xml"]


THE_SAI = [
    ("{{ trich_yu }}", "mẫu dùng tên “trich_yu” không có. Cách sửa: có phải trich_yeu không"),
    ("{{ zzz }}", "mẫu dùng tên “zzz” không có. Cách sửa: dùng can_cu, chuc_vu"),
    ("{{ ten_loai }", "thẻ viết dở trong đoạn “{{ trich_yeu }} {{ ten_loai }”. Cách sửa: mở mẫu"),
    ("{ ten_loai }}", "thẻ viết dở trong đoạn"),
    ("{% if ten_loai }", "thẻ viết dở trong đoạn"),
    ("{chi_uy…}", "thẻ viết dở trong đoạn"),
    ("{{ ten loai }}", "thẻ {{ ten loai }} viết sai. Cách sửa: viết như {{ trich_yeu }}"),
    ("{{ }}", "thẻ {{ }} viết sai"),
    ("{{ ten_loai|hoa }}", "thẻ {{ ten_loai|hoa }} viết sai"),
    ("{% fro x in can_cu %}", "thẻ {% fro x in can_cu %} không dùng được. Cách sửa: chỉ dùng if"),
    ("{% include 'x' %}", "thẻ {% include 'x' %} không dùng được"),
    ("{% import 'x' as y %}", "thẻ {% import 'x' as y %} không dùng được"),
    ("{% macro x() %}", "thẻ {% macro x() %} không dùng được"),
    ("{% if ten_loai %}", "các thẻ {% … %} không khớp nhau. Cách sửa: mở mẫu bằng Word"),
    ("{% endif %}", "các thẻ {% … %} không khớp nhau"),
    ("{{ noi_dung }}", "thẻ {{ noi_dung }} phải chiếm riêng một đoạn. Cách sửa: viết {{p"),
    ("{{p ten_loai }}", "thẻ {{p ten_loai }} không dùng được p với chữ thường. Cách sửa: viết"),
    ("{{r ten_loai }}", "thẻ {{r ten_loai }} không dùng được r với chữ thường"),
]

THE_KHONG_TINH_DUOC = [
    ("{{ 1/0 }}", "ZeroDivisionError"),
    ("{{ ten_loai + 1 }}", "TypeError"),
    ("{{ ten_loai() }}", "TypeError"),
]


@pytest.mark.parametrize(("the", "cau"), THE_SAI)
def test_a_wrong_tag_is_named_with_its_remedy(the: str, cau: str) -> None:
    loi = cau_loi(with_tag(the))
    assert loi.startswith(f"mẫu riêng: {cau}")
    assert "Cách sửa: " in loi


@pytest.mark.parametrize(("the", "ten"), THE_KHONG_TINH_DUOC)
def test_a_tag_that_cannot_be_worked_out_is_named_with_its_paragraph(the: str, ten: str) -> None:
    loi = cau_loi(with_tag(the))
    assert loi.startswith(f"mẫu riêng, đoạn “{{{{ trich_yeu }}}} {the}”: ")
    assert f"mẫu có thẻ không tính được ({ten}" in loi


@pytest.mark.parametrize(
    "the",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''|attr('__class__') }}",
        "{{ noi_nhan.append('x') }}",
        "{{ range.__globals__['os'].system('id') }}",
        "{{ '{0.__class__}'.format(ten_loai) }}",
        "{{ ten_loai.__init__.__globals__ }}",
        "{{ cycler.__init__ }}",
    ],
)
def test_a_template_runs_no_code(the: str) -> None:
    assert "mẫu có thẻ làm điều không được phép" in cau_loi(with_tag(the))


def test_a_wrong_name_inside_a_record_is_told() -> None:
    template = own(("quan_chung.don_vi", "quan_chung.donvi"), kind="quyet_dinh_ket_nap")
    assert "mẫu dùng tên “donvi” không có" in cau_loi(template, quyet_dinh_2026())


def test_a_tag_in_a_header_is_looked_at_too() -> None:
    template = own(("{{ pham_vi }}", "{{ pham_vi"), part="word/header2.xml")
    assert "thẻ viết dở trong đoạn “{{ pham_vi”" in cau_loi(template)


# --- Files


def khong_phai_docx() -> dict[str, bytes]:
    """Return files that are no usable Word file, by what is wrong."""
    that = own().getvalue()
    hong = bytearray(that)
    giua = hong.index(b"word/document.xml") + 200
    hong[giua : giua + 20] = b"x" * 20
    return {
        "chữ": "xin chào".encode(),
        "rỗng": b"",
        "word cũ": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        "cắt đôi": that[: len(that) // 2],
        "zip khác": packed({"a": b""}).getvalue(),
        "xml dở": own(extra={DOCUMENT: b"<w:document"}).getvalue(),
        "xml lạ": own(extra={DOCUMENT: b"<a/>"}).getvalue(),
        "không thân": own(extra={DOCUMENT: f"<w:document {NS}/>".encode()}).getvalue(),
        "không utf-8": own(extra={DOCUMENT: b"\xff\xfe<"}).getvalue(),
        "kiểu dở": own(extra={"[Content_Types].xml": b"x"}).getvalue(),
        "liên kết dở": own(extra={"_rels/.rels": b"x"}).getvalue(),
        "thiếu liên kết": own(without=("_rels/.rels",)).getvalue(),
        "thiếu kiểu chữ": own(without=("word/styles.xml",)).getvalue(),
        "hỏng byte": bytes(hong),
    }


@pytest.mark.parametrize("ten", khong_phai_docx())
def test_a_file_that_is_no_word_file_is_refused(ten: str) -> None:
    cau = cau_loi(BytesIO(khong_phai_docx()[ten]))
    assert cau.startswith(
        (
            "mẫu riêng: không phải tệp Word .docx",
            "mẫu riêng: mẫu hỏng",
            "mẫu riêng: phần word/document.xml của mẫu không viết bằng UTF-8",
        )
    )
    assert cau.endswith("Cách sửa: lưu lại mẫu bằng Word, kiểu .docx")


MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    "kieu",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_another_kind_of_word_file_is_refused(kieu: str) -> None:
    template = own((MAIN, kieu), part="[Content_Types].xml")
    assert "mẫu là tệp .docm hoặc .dotx. Cách sửa: lưu lại" in cau_loi(template)


@pytest.mark.parametrize(
    ("ten", "cau"),
    [
        ("word/vbaProject.bin", "mẫu có macro hoặc điều khiển ActiveX. Cách sửa: lưu lại"),
        ("word/activeX/activeX1.xml", "mẫu có macro hoặc điều khiển ActiveX. Cách sửa"),
        ("word/embeddings/oleObject1.bin", "mẫu có tệp nhúng. Cách sửa: xoá đối tượng nhúng"),
    ],
)
def test_macros_and_embedded_files_are_refused(ten: str, cau: str) -> None:
    assert cau in cau_loi(own(extra={ten: b"x"}))


def test_a_template_that_fetches_something_is_refused() -> None:
    lien_ket = (
        '<Relationship Id="x" Target="http://may-khac/a.png" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"/>'
    )
    rels, het = "word/_rels/document.xml.rels", "</Relationships>"
    hinh = own((het, lien_ket.format("image") + het), part=rels)
    assert "mẫu lấy nội dung từ “http://may-khac/a.png”. Cách sửa" in cau_loi(hinh)
    for duoc in ("hyperlink", "attachedTemplate"):
        template = own((het, lien_ket.format(duoc) + het), part=rels)
        assert render(nghi_quyet_2026(), template=template).data


def test_a_zip_bomb_is_refused_unread() -> None:
    bomb = own(extra={"word/media/a.png": b"\0" * 60_000_000})
    assert len(bomb.getvalue()) < 100_000
    assert "mẫu giải nén ra hơn 50 MB. Cách sửa" in cau_loi(bomb)


@pytest.mark.parametrize(
    "dau_vet",
    [
        '<w:ins w:id="1" w:author="Nguyễn A"><w:r><w:t>thêm</w:t></w:r></w:ins>',
        '<w:del w:id="1" w:author="Nguyễn A"><w:r><w:delText>bớt</w:delText></w:r></w:del>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
        '<w:r><w:rPr><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr></w:r>',
    ],
)
def test_what_the_authors_said_to_each_other_is_refused(dau_vet: str) -> None:
    template = own(("</w:p></w:tc>", f"{dau_vet}</w:p></w:tc>"))
    assert "mẫu còn ghi chú hoặc sửa đổi đang theo dõi" in cau_loi(template)


def test_changes_in_a_header_are_refused_too() -> None:
    sua = '<w:ins w:id="1" w:author="Nguyễn A"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>'
    template = own(("</w:p>", sua), part="word/header2.xml")
    assert "mẫu còn ghi chú hoặc sửa đổi đang theo dõi" in cau_loi(template)


@pytest.mark.parametrize("path", ["", "khong-co.docx", "."])
def test_a_path_that_cannot_be_read_is_told(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TemplateError, match=r"không đọc được mẫu .*Cách sửa: xem lại đường dẫn"):
        render(nghi_quyet_2026(), template=path)


def test_there_is_no_template_of_an_unknown_kind() -> None:
    with pytest.raises(TemplateError, match=r"không có mẫu hd05_2026/cong_van.docx. Cách sửa"):
        mau_co_san("hd05_2026", "cong_van")


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(own().getvalue())
    with zipfile.ZipFile(BytesIO(data)) as package:
        offsets = [info.header_offset for info in package.infolist()]
    for offset in offsets:
        data[offset + 6] |= 1
    giua = data.find(b"PK\x01\x02")
    while giua != -1:
        data[giua + 8] |= 1
        giua = data.find(b"PK\x01\x02", giua + 4)
    assert "mẫu hỏng, không đọc được" in cau_loi(BytesIO(bytes(data)))


@pytest.mark.parametrize("cho", ["directory", "stream"])
def test_a_template_compressed_in_a_way_nobody_knows_is_refused(cho: str) -> None:
    data = bytearray(mau_co_san("hd05_2026", "nghi_quyet").data)
    thu_muc = data.index(b"PK\x01\x02")
    # The version needed to read the package; the way one part is compressed (12 is bzip2).
    vi_tri, gia_tri = {"directory": (thu_muc + 6, 108), "stream": (thu_muc + 10, 12)}[cho]
    data[vi_tri] = gia_tri
    with pytest.raises(TemplateError, match="Cách sửa"):
        mau_rieng("mau.docx", bytes(data), "nghi_quyet")

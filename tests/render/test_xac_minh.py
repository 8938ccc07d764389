"""Verifying: intact, saved anew, edited and where, or not to be told."""

import json
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from own_templates import own, packed, parts_of
from strategies import van_ban
from vi_du_van_ban import (
    CO_PHU_LUC,
    cac_van_ban,
    ke_hoach_2026,
    nghi_quyet_2026,
    quyet_dinh_2026,
)

from dangvan import DocxError, TemplateError, read, render, verify
from dangvan.models import VanBan
from dangvan.render import ket_xuat
from dangvan.render.bien_nhan import doc_bien_nhan
from dangvan.render.so_tep import cac_phan_khac
from dangvan.templating.cho_bien_nhan import bo_bien_nhan

PHAN = "customXml/item1.xml"
THAN = "word/document.xml"


def sua(data: bytes, phan: str, cu: str, moi: str) -> BytesIO:
    """Return a file with one text of one part replaced."""
    parts = parts_of(data)
    assert cu.encode() in parts[phan]
    return packed({**parts, phan: parts[phan].replace(cu.encode(), moi.encode())})


def ghi_lai(data: bytes, **sua_than: str) -> BytesIO:
    """Return a file as another program would save it: other bytes in every part it writes."""
    parts = parts_of(data)
    for ten in (THAN, "word/styles.xml", "word/settings.xml", "[Content_Types].xml"):
        parts[ten] = parts[ten].replace(b"?>\n<", b"?><", 1)
    for cu, moi in sua_than.items():
        parts[THAN] = parts[THAN].replace(cu.encode(), moi.encode())
    # A page number counted anew, a header under another name.
    parts["word/header9.xml"] = parts.pop("word/header1.xml").replace(b">2<", b">1<")
    return packed(parts)


def gia_mao(data: bytes, phan: str, cu: str, moi: str) -> BytesIO:
    """Return a file edited by somebody who knows how receipts are made."""
    parts = parts_of(sua(data, phan, cu, moi).getvalue())
    xml = parts[PHAN].decode()
    truoc, ma_bam, sau = (
        xml.partition("<maBam>")[0],
        xml.partition("<maBam>")[2].partition("</maBam>")[0],
        "</maBam>",
    )
    goi = json.loads(ma_bam)
    du_kien = truoc.partition("<duKien>")[2].removesuffix("</duKien>")
    goi["bien_nhan"]["van_ban_sha256"] = sha256(du_kien.encode()).hexdigest()
    goi["phan"] = {ten: sha256(parts[ten]).hexdigest() for ten in goi["phan"]}
    ma_bam = json.dumps(goi)
    loai = xml.partition('loai="')[2].partition('"')[0]
    ma = sha256(f"1\n{loai}\n{ma_bam}".encode()).hexdigest()
    parts[PHAN] = f"{truoc}<maBam>{ma_bam}{sau}<sha256>{ma}</sha256></bienNhan>".encode()
    return packed(parts)


# --- Intact


@settings(max_examples=30)
@given(van_ban())
def test_every_paper_is_intact_when_it_is_made(paper: VanBan) -> None:
    ket_qua = verify(render(paper).open())
    assert (ket_qua.ket_luan, ket_qua.noi_sua, ket_qua.cac_phan) == ("nguyen_ven", (), ())
    assert ket_qua.nguyen_ven


def test_the_answer_carries_what_a_register_compares(tmp_path: Path) -> None:
    giay = render(nghi_quyet_2026())
    ket_qua = verify(giay.save(tmp_path / "nq.docx"))
    assert ket_qua.tap_tin_sha256 == giay.receipt.tap_tin_sha256
    assert ket_qua.receipt == giay.receipt
    assert ket_qua.loai_van_ban == "nghi_quyet"


def test_a_package_zipped_anew_is_intact_and_another_file() -> None:
    giay = render(nghi_quyet_2026())
    ket_qua = verify(packed(parts_of(giay.data)))
    assert ket_qua.nguyen_ven
    assert ket_qua.tap_tin_sha256 != giay.receipt.tap_tin_sha256


# --- Edited


@pytest.mark.parametrize(
    ("phan", "cu", "moi", "noi"),
    [
        (THAN, "Phạm Quốc Dũng", "Phạm Quốc Dùng", "thân văn bản"),
        (THAN, "<w:b/>", "<w:i/>", "thân văn bản"),
        ("word/header1.xml", "PAGE", "NUMPAGES", "đầu trang 1"),
        ("word/styles.xml", "VBNoiDung", "VBNoiDong", "kiểu chữ"),
        ("word/settings.xml", "<w:zoom", "<w:zoom ", "cài đặt"),
        ("docProps/core.xml", "kết nạp", "không kết nạp", "thuộc tính"),
        ("word/fontTable.xml", "roman", "swiss", "phông chữ"),
        ("[Content_Types].xml", "<Types ", "<Types  ", "cấu trúc gói"),
        (PHAN, "Phạm Quốc Dũng", "Phạm Quốc Dùng", "dữ kiện"),
        (PHAN, "0.1.0", "0.1.9", "dữ kiện"),
    ],
)
def test_an_edit_is_found_and_its_part_named(phan: str, cu: str, moi: str, noi: str) -> None:
    ket_qua = verify(sua(render(quyet_dinh_2026()).data, phan, cu, moi))
    assert (ket_qua.ket_luan, ket_qua.noi_sua) == ("da_sua", (noi,))
    assert ket_qua.cau == f"đã sửa: {noi}"


@settings(max_examples=40)
@given(data=st.data())
def test_any_changed_byte_of_any_part_is_found(data: st.DataObject) -> None:
    parts = parts_of(render(quyet_dinh_2026()).data)
    # A body that is no longer XML is refused: that is another test's.
    ten = data.draw(st.sampled_from(sorted(set(parts) - {PHAN, THAN})))
    cho = data.draw(st.integers(0, len(parts[ten]) - 1))
    doi = bytearray(parts[ten])
    doi[cho] ^= 1
    khac = cac_phan_khac(doc_bien_nhan(parts.pop(PHAN), "").phan, {**parts, ten: bytes(doi)})
    assert [phan.ten for phan in khac] == [ten]


def test_a_part_that_came_or_went_is_found() -> None:
    parts = parts_of(render(nghi_quyet_2026()).data)
    parts["word/media/dau.png"] = b"x"
    del parts["word/fontTable.xml"]
    ket_qua = verify(packed(parts))
    assert [(phan.nhan, phan.kieu) for phan in ket_qua.cac_phan] == [
        ("phông chữ", "mat"),
        ("hình", "them"),
    ]


def test_the_paragraphs_that_differ_are_shown_old_and_new() -> None:
    ket_qua = verify(sua(render(quyet_dinh_2026()).data, THAN, "30/12/1999", "31/12/1999"))
    (doan,) = ket_qua.doan_khac
    assert "sinh ngày 30/12/1999" in doan.cu[0]
    assert "sinh ngày 31/12/1999" in doan.moi[0]
    assert "1999" not in repr(ket_qua) + repr(doan)


def test_a_paragraph_taken_out_or_put_in_is_shown() -> None:
    giay = render(ke_hoach_2026("Việc một.\n\nViệc hai.\n\nViệc ba."))
    than = parts_of(giay.data)[THAN].decode()
    dau = than.rindex("<w:p>", 0, than.index("Việc hai"))
    cuoi = than.index("</w:p>", dau) + len("</w:p>")
    doan = than[dau:cuoi]
    (bo,) = verify(sua(giay.data, THAN, doan, "")).doan_khac
    (them,) = verify(sua(giay.data, THAN, doan, doan + doan.replace("hai", "hai rưỡi"))).doan_khac
    assert (bo.cu, bo.moi) == (("Việc hai.",), ())
    assert (them.cu, them.moi) == ((), ("Việc hai rưỡi.",))


@pytest.mark.parametrize(
    "ten", ["hd36_ke_hoach_bang", "hd05_nghi_quyet_phu_luc", "hd05_quyet_dinh"]
)
def test_nothing_differs_in_a_paper_whose_form_alone_was_edited(ten: str) -> None:
    ket_qua = verify(sua(render(cac_van_ban()[ten]).data, THAN, "<w:cantSplit/>", ""))
    assert (ket_qua.noi_sua, ket_qua.doan_khac) == (("thân văn bản",), ())


# --- Saved by another program


@pytest.mark.parametrize("ten", cac_van_ban())
def test_saved_anew_the_letters_are_compared(ten: str) -> None:
    ket_qua = verify(ghi_lai(render(cac_van_ban()[ten]).data))
    assert (ket_qua.ket_luan, ket_qua.noi_sua, ket_qua.doan_khac) == ("luu_lai", (), ())
    assert read(ghi_lai(render(cac_van_ban()[ten]).data)) is not None


def test_a_save_by_python_docx_is_a_save_by_another_program() -> None:
    luu = BytesIO()
    Document(render(nghi_quyet_2026(CO_PHU_LUC)).open()).save(luu)
    luu.seek(0)
    assert verify(luu).ket_luan == "luu_lai"


def test_saved_anew_and_edited_is_edited() -> None:
    ket_qua = verify(ghi_lai(render(nghi_quyet_2026()).data, theo="thao"))
    assert (ket_qua.ket_luan, ket_qua.noi_sua) == ("da_sua", ("thân văn bản",))
    assert "tệp được lưu lại bằng chương trình khác" in ket_qua.ghi_chu
    assert len(ket_qua.doan_khac) == 1


def test_a_header_edited_in_another_program_is_found() -> None:
    giay = render(nghi_quyet_2026(pham_vi="Lưu hành nội bộ"))
    parts = parts_of(ghi_lai(giay.data).getvalue())
    for ten in ("word/header2.xml", "word/header3.xml"):
        parts[ten] = parts[ten].replace("NỘI BỘ".encode(), "RỘNG".encode())
    ket_qua = verify(packed(parts))
    assert ket_qua.noi_sua == ("đầu trang, chân trang",)
    (doan,) = ket_qua.doan_khac
    assert (doan.cu, doan.moi) == (("LƯU HÀNH NỘI BỘ",), ("LƯU HÀNH RỘNG",))


def test_an_editor_that_drops_custom_parts_leaves_nothing_to_tell() -> None:
    parts = bo_bien_nhan(parts_of(render(nghi_quyet_2026()).data))
    bo, tat = verify(packed(parts)), verify(render(nghi_quyet_2026(), bien_nhan=False).open())
    la = verify(own())
    for ket_qua in (bo, tat, la):
        assert (ket_qua.ket_luan, ket_qua.receipt) == ("khong_co_bien_nhan", None)
        assert "không biết được là trường hợp nào" in ket_qua.cau
    with pytest.raises(DocxError, match=r"tệp không có phần dữ kiện của dangvan"):
        read(packed(parts))


# --- Own templates


def test_with_its_own_template_a_paper_shows_what_differs() -> None:
    mau = own(("Nơi nhận", "Nơi  nhận"))
    giay = render(nghi_quyet_2026(), template=mau)
    tep = sua(giay.data, THAN, "Nguyễn Văn An", "Nguyễn Văn Ân")
    khong = verify(tep)
    assert (khong.noi_sua, khong.doan_khac) == (("thân văn bản",), ())
    assert khong.ghi_chu == ("không chỉ ra được đoạn nào khác: cần mẫu đã dùng (mẫu riêng)",)
    tep.seek(0)
    (doan,) = verify(tep, template=mau).doan_khac
    assert (doan.cu, doan.moi) == (("Nguyễn Văn An",), ("Nguyễn Văn Ân",))


def test_another_template_is_told_to_be_another() -> None:
    giay = render(nghi_quyet_2026(), template=own(("Nơi nhận", "Nơi  nhận")))
    tep = sua(giay.data, THAN, "Nguyễn Văn An", "Nguyễn Văn Ân")
    assert verify(tep, template=own(("Nơi nhận", "Gửi"))).ghi_chu == (
        "không chỉ ra được đoạn nào khác: mẫu đưa vào không phải mẫu đã dùng",
    )
    tep.seek(0)
    with pytest.raises(TemplateError):
        verify(tep, template=BytesIO(b"khong phai mau"))


def test_a_built_in_template_needs_no_other() -> None:
    tep = sua(render(nghi_quyet_2026()).data, THAN, "Nguyễn Văn An", "Nguyễn Văn Ân")
    assert len(verify(tep, template=own(("Nơi nhận", "Gửi"))).doan_khac) == 1


# --- What a file cannot prove by itself


def test_facts_forged_with_their_digests_do_not_make_the_page() -> None:
    giay = render(quyet_dinh_2026())
    ket_qua = verify(gia_mao(giay.data, PHAN, "Phạm Quốc Dũng", "Phạm Quốc Dùng"))
    assert (ket_qua.ket_luan, ket_qua.noi_sua) == ("da_sua", ("dữ kiện",))
    assert ket_qua.ghi_chu == ("dữ kiện không cho ra văn bản này",)


def test_a_page_forged_with_its_digests_does_not_follow_from_the_facts() -> None:
    giay = render(quyet_dinh_2026())
    ket_qua = verify(gia_mao(giay.data, THAN, "Phạm Quốc Dũng", "Phạm Quốc Dùng"))
    assert (ket_qua.ket_luan, ket_qua.noi_sua) == ("da_sua", ("dữ kiện",))


def test_only_the_register_knows_a_file_made_anew() -> None:
    that, gia = render(nghi_quyet_2026()), render(nghi_quyet_2026(trich_yeu="về việc khác"))
    ket_qua = verify(gia.open())
    assert ket_qua.nguyen_ven
    assert ket_qua.tap_tin_sha256 != that.receipt.tap_tin_sha256


def test_a_paper_of_another_version_is_not_accused(monkeypatch: pytest.MonkeyPatch) -> None:
    giay = render(quyet_dinh_2026())
    tep = gia_mao(giay.data, THAN, "<w:b/>", '<w:b w:val="1"/>')
    monkeypatch.setattr(ket_xuat, "version", lambda _: "9.9")
    ket_xuat.phien_ban.cache_clear()
    ket_qua = verify(tep)
    ket_xuat.phien_ban.cache_clear()
    assert ket_qua.nguyen_ven
    parts = parts_of(tep.getvalue())
    parts[THAN] = parts[THAN].replace("Phạm Quốc Dũng".encode(), b"X")
    monkeypatch.setattr(ket_xuat, "version", lambda _: "9.9")
    khac = verify(packed(parts))
    ket_xuat.phien_ban.cache_clear()
    assert khac.ghi_chu == ("không chỉ ra được đoạn nào khác: bản dangvan này in khác bản 0.1.0",)


def test_a_secret_paper_is_not_made_again() -> None:
    giay = render(nghi_quyet_2026(CO_PHU_LUC, do_mat="mat"), tai_lieu_mat=True)
    assert verify(giay.open()).nguyen_ven
    ket_qua = verify(sua(giay.data, THAN, "Nguyễn Văn An", "Nguyễn Văn Ân"))
    assert ket_qua.doan_khac == ()
    assert ket_qua.ghi_chu == ("không chỉ ra được đoạn nào khác: văn bản có Độ mật",)

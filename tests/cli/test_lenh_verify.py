"""The verb `verify`: what it says, what it shows, and its exit codes."""

import json
from pathlib import Path

import pytest
from chay_lenh import Lenh
from own_templates import own, packed, parts_of
from vi_du_van_ban import nghi_quyet_2026, quyet_dinh_2026

from dangvan import read, render
from dangvan.templating.cho_bien_nhan import bo_bien_nhan

THAN = "word/document.xml"


@pytest.fixture
def giay(tmp_path: Path) -> Path:
    return render(quyet_dinh_2026()).save(tmp_path / "qd.docx")


@pytest.fixture
def da_sua(giay: Path) -> Path:
    parts = parts_of(giay.read_bytes())
    parts[THAN] = parts[THAN].replace(b"30/12/1999", b"31/12/1999")
    giay.write_bytes(packed(parts).getvalue())
    return giay


def test_an_intact_file_is_told_so(lenh: Lenh, giay: Path) -> None:
    ket_qua = lenh("verify", giay)
    assert (ket_qua.ma, ket_qua.loi) == (0, "")
    assert ket_qua.ra == (
        f"{giay} (số 45-QĐ/ĐU): nguyên vẹn: mọi phần của tệp khớp biên nhận trong tệp\n"
    )


def test_an_edited_file_shows_what_it_said_and_says(lenh: Lenh, da_sua: Path) -> None:
    ket_qua = lenh("verify", da_sua)
    assert ket_qua.ma == 1
    dau, cu, moi = ket_qua.ra.splitlines()
    assert dau.endswith("đã sửa: thân văn bản")
    assert cu.startswith("  - lúc in: Điều 1. Kết nạp")
    assert "30/12/1999" in cu
    assert moi.startswith("  + nay là: Điều 1. Kết nạp")
    assert "31/12/1999" in moi


def test_json_tells_everything_of_every_file(lenh: Lenh, tmp_path: Path, da_sua: Path) -> None:
    khac = render(nghi_quyet_2026()).save(tmp_path / "nq.docx")
    hong = tmp_path / "hong.docx"
    hong.write_bytes(b"x")
    ket_qua = lenh("verify", khac, da_sua, hong, "--json")
    assert ket_qua.ma == 1
    mot, hai, ba = json.loads(ket_qua.ra)
    assert (mot["ket_luan"], mot["receipt"]["so_ky_hieu"]) == ("nguyen_ven", "07-NQ/ĐU")
    assert mot["tap_tin_sha256"] == mot["receipt"]["tap_tin_sha256"]
    assert (hai["ket_luan"], hai["noi_sua"]) == ("da_sua", ["thân văn bản"])
    assert hai["cac_phan"] == [{"ten": THAN, "nhan": "thân văn bản", "kieu": "khac"}]
    assert "31/12/1999" in hai["doan_khac"][0]["moi"][0]
    assert (ba["ket_luan"], ba["tap_tin"]) == ("khong_doc_duoc", str(hong))


def test_a_file_without_facts_says_what_it_cannot_know(lenh: Lenh, giay: Path) -> None:
    giay.write_bytes(packed(bo_bien_nhan(parts_of(giay.read_bytes()))).getvalue())
    ket_qua = lenh("verify", giay)
    assert ket_qua.ma == 1
    assert "không biết được là trường hợp nào" in ket_qua.ra


def test_a_damaged_file_does_not_hide_the_others(lenh: Lenh, tmp_path: Path, giay: Path) -> None:
    hong = tmp_path / "hong.docx"
    hong.write_bytes(b"x")
    ket_qua = lenh("verify", hong, giay)
    assert ket_qua.ma == 1
    assert "hong.docx: không phải tệp Word .docx" in ket_qua.loi
    assert "nguyên vẹn" in ket_qua.ra


def test_a_missing_file_does_not_hide_the_others(lenh: Lenh, tmp_path: Path, da_sua: Path) -> None:
    khac = render(nghi_quyet_2026()).save(tmp_path / "nq.docx")
    ket_qua = lenh("verify", tmp_path / "khong-co.docx", da_sua, khac)
    assert ket_qua.ma == 2
    assert "khong-co.docx: không có tệp này. Cách sửa: xem lại đường dẫn" in ket_qua.loi
    assert ("đã sửa: thân văn bản" in ket_qua.ra, "nguyên vẹn" in ket_qua.ra) == (True, True)
    dong = json.loads(lenh("verify", tmp_path / "khong-co.docx", khac, "--json").ra)
    assert [mot["ket_luan"] for mot in dong] == ["khong_doc_duoc", "nguyen_ven"]


def test_a_folder_stands_for_the_files_in_it(lenh: Lenh, tmp_path: Path) -> None:
    thu_muc = tmp_path / "2026" / "nq"
    thu_muc.mkdir(parents=True)
    (tmp_path / "trong").mkdir()
    for so in (7, 8):
        render(nghi_quyet_2026(so_van_ban=so)).save(thu_muc / f"{so}.docx")
    (thu_muc / "~$7.docx").write_bytes(b"Word")

    ket_qua = lenh("verify", tmp_path / "2026")
    assert (ket_qua.ma, ket_qua.ra.count("nguyên vẹn")) == (0, 2)
    assert "không có tệp .docx" in lenh("verify", tmp_path / "trong").loi


def test_the_offices_template_shows_the_paragraphs(lenh: Lenh, tmp_path: Path) -> None:
    mau = tmp_path / "mau.docx"
    mau.write_bytes(own(("Nơi nhận", "Nơi  nhận")).getvalue())
    parts = parts_of(render(nghi_quyet_2026(), template=mau).data)
    parts[THAN] = parts[THAN].replace("Nguyễn Văn An".encode(), "Nguyễn Văn Ân".encode())
    tep = tmp_path / "nq.docx"
    tep.write_bytes(packed(parts).getvalue())
    assert "cần mẫu đã dùng" in lenh("verify", tep).loi
    co_mau = lenh("verify", tep, "--template", mau)
    assert co_mau.ma == 1
    assert "  + nay là: Nguyễn Văn Ân\n" in co_mau.ra


@pytest.mark.parametrize(
    "args", [("khong-co.docx",), ("{giay}", "--template", "khong-co.docx"), ()]
)
def test_wrong_use_is_told(lenh: Lenh, giay: Path, args: tuple[str, ...]) -> None:
    ket_qua = lenh("verify", *(arg.format(giay=giay) for arg in args))
    assert ket_qua.ma == 2
    assert "Cách sửa" in ket_qua.loi
    assert ket_qua.ra == ""


@pytest.mark.parametrize("bien_nhan", ["true", "false"])
def test_the_office_decides_whether_render_writes_a_receipt(
    lenh: Lenh, vi_du: Path, bien_nhan: str
) -> None:
    don_vi = vi_du / "don-vi-2021.yaml"
    don_vi.write_text(
        f"{don_vi.read_text(encoding='utf-8')}\nbien_nhan: {bien_nhan}\n", encoding="utf-8"
    )
    tep = vi_du / "nq.docx"
    assert lenh("render", vi_du / "nghi-quyet-2021.yaml", "--out", tep).ma == 0
    ket_qua = lenh("verify", tep)
    assert ket_qua.ma == {"true": 0, "false": 1}[bien_nhan]


def test_a_numbered_paper_of_the_command_line_is_proved_and_read_back(
    lenh: Lenh, vi_du: Path
) -> None:
    tep = vi_du / "nq.docx"
    lenh("render", vi_du / "nghi-quyet-2021.yaml", "--register", vi_du / "so.db", "--out", tep)
    assert "(số 02-NQ/ĐUK): nguyên vẹn" in lenh("verify", tep).ra
    assert read(tep).so_ky_hieu == "02-NQ/ĐUK"


def test_the_register_knows_the_file_it_issued(lenh: Lenh, vi_du: Path) -> None:
    so, tep = vi_du / "so.db", vi_du / "nq.docx"
    lenh("render", vi_du / "nghi-quyet-2026.yaml", "--register", so, "--out", tep)
    ket_qua = lenh("verify", tep, "--register", so)
    assert ket_qua.ma == 0
    assert "Theo sổ: đúng là tệp đã ban hành (07-NQ/ĐU ngày " in ket_qua.ra
    lenh("register", "void", so, "07-NQ/ĐU", "--reason", "in sai")
    ket_qua = lenh("verify", tep, "--register", so)
    assert ket_qua.ma == 1
    assert "SỐ ĐÃ HUỶ ngày " in ket_qua.ra
    assert ": in sai" in ket_qua.ra


def test_a_forged_file_that_agrees_with_itself_is_found_by_the_register(
    lenh: Lenh, vi_du: Path
) -> None:
    so, gia = vi_du / "so.db", vi_du / "gia.docx"
    lenh("render", vi_du / "nghi-quyet-2026.yaml", "--register", so, "--out", vi_du / "nq.docx")
    render(read(vi_du / "nq.docx").model_copy(update={"trich_yeu": "việc khác"})).save(gia)
    assert lenh("verify", gia).ma == 0
    ket_qua = lenh("verify", gia, "--register", so, "--json")
    assert ket_qua.ma == 1
    (mot,) = json.loads(ket_qua.ra)
    assert (mot["ket_luan"], mot["so"]["ket_luan"]) == ("nguyen_ven", "van_ban_khac")

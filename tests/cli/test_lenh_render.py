"""One paper from its YAML file: facts, text, office, number, and what is refused."""

import json
import re
from pathlib import Path

import pytest
from chay_lenh import Lenh

from dangvan.cli.tep_van_ban import doc_van_ban, tim_loai
from dangvan.errors import DataError
from dangvan.models import KeHoach, QuyetDinhKetNap
from dangvan.register import Register


def them(path: Path, chu: str) -> Path:
    path.write_text(path.read_text(encoding="utf-8") + chu, encoding="utf-8")
    return path


def thay(path: Path, cu: str, moi: str) -> Path:
    chu = path.read_text(encoding="utf-8")
    assert cu in chu
    path.write_text(chu.replace(cu, moi), encoding="utf-8")
    return path


def test_a_paper_gets_the_next_number_of_its_office(lenh: Lenh, vi_du: Path) -> None:
    ket_qua = lenh(
        "render", vi_du / "ke-hoach-2019.yaml", "--register", vi_du / "so.db",
        "--out", vi_du / "kh.docx",
    )  # fmt: skip
    assert ket_qua.ma == 0
    assert "129-KH/ĐUK" in ket_qua.ra
    with Register(vi_du / "so.db") as so:
        (muc,) = so.entries()
    assert (muc.so_van_ban, muc.tap_tin) == (129, str(vi_du / "kh.docx"))


def test_json_tells_number_file_and_digest(lenh: Lenh, vi_du: Path) -> None:
    ket_qua = lenh(
        "render", vi_du / "nghi-quyet-2021.yaml", "--register", vi_du / "so.db",
        "--out", vi_du / "nq.docx", "--json",
    )  # fmt: skip
    gia_tri = json.loads(ket_qua.ra)
    assert gia_tri["so_ky_hieu"] == "02-NQ/ĐUK"
    assert gia_tri["ngay_ban_hanh"] == "2021-01-14"
    assert len(gia_tri["sha256"]) == 64
    assert gia_tri["canh_bao"] == []


def test_without_a_register_a_paper_is_a_draft(lenh: Lenh, vi_du: Path) -> None:
    ket_qua = lenh("render", vi_du / "nghi-quyet-2021.yaml", "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 0
    assert "chưa có số" in ket_qua.ra
    assert (vi_du / "nq.docx").is_file()


def test_a_number_in_the_file_is_printed(lenh: Lenh, vi_du: Path) -> None:
    tep = them(vi_du / "nghi-quyet-2021.yaml", "so_van_ban: 2\n")
    assert "02-NQ/ĐUK" in lenh("render", tep, "--out", vi_du / "nq.docx").ra


def test_a_second_run_takes_no_second_number(lenh: Lenh, vi_du: Path) -> None:
    lan = ["render", vi_du / "nghi-quyet-2021.yaml", "--register", vi_du / "so.db", "--overwrite"]
    assert lenh(*lan, "--out", vi_du / "nq.docx").ma == 0
    ket_qua = lenh(*lan, "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 2
    assert "đã có số 02-NQ/ĐUK" in ket_qua.loi
    assert "so_van_ban: 2" in ket_qua.loi
    with Register(vi_du / "so.db") as so:
        assert len(so.entries()) == 1


def test_a_file_in_the_way_costs_no_number(lenh: Lenh, vi_du: Path) -> None:
    (vi_du / "nq.docx").write_bytes(b"cu")
    ket_qua = lenh(
        "render", vi_du / "nghi-quyet-2021.yaml", "--register", vi_du / "so.db",
        "--out", vi_du / "nq.docx",
    )  # fmt: skip
    assert ket_qua.ma == 2
    assert "không ghi đè" in ket_qua.loi
    assert not (vi_du / "so.db").exists()


def test_a_folder_that_is_missing_costs_no_number(lenh: Lenh, vi_du: Path) -> None:
    ket_qua = lenh(
        "render", vi_du / "nghi-quyet-2021.yaml", "--register", vi_du / "so.db",
        "--out", vi_du / "khong" / "co" / "nq.docx",
    )  # fmt: skip
    assert ket_qua.ma == 2
    assert "không có thư mục" in ket_qua.loi
    assert not (vi_du / "so.db").exists()


def test_a_paper_outside_its_term_leaves_no_register(lenh: Lenh, vi_du: Path) -> None:
    tep = thay(vi_du / "nghi-quyet-2021.yaml", "14/01/2021", "14/01/2020")
    ket_qua = lenh("render", tep, "--register", vi_du / "so.db", "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 2
    assert "nhiệm kỳ" in ket_qua.loi
    assert not (vi_du / "so.db").exists()


def test_a_new_register_is_told(lenh: Lenh, vi_du: Path) -> None:
    don_vi = vi_du / "don-vi-2021.yaml"
    chu = don_vi.read_text(encoding="utf-8")
    don_vi.write_text(re.sub(r"so_da_dung:.*?\n(?=\S|\n)", "", chu, flags=re.S), encoding="utf-8")
    ket_qua = lenh(
        "render", vi_du / "nghi-quyet-2021.yaml", "--register", vi_du / "so.db",
        "--out", vi_du / "nq.docx",
    )  # fmt: skip
    assert f"Lưu ý: lập sổ mới {vi_du / 'so.db'}, số NQ bắt đầu từ 01.\n" in ket_qua.loi
    assert "01-NQ/ĐUK" in ket_qua.ra


def test_a_paper_may_use_the_offices_own_template(lenh: Lenh, vi_du: Path) -> None:
    mau = vi_du / "mau-rieng.docx"
    lenh("templates", "copy", "nghi_quyet", "--regulation", "hd36_2018", "--out", mau)
    ket_qua = lenh(
        "render", vi_du / "nghi-quyet-2021.yaml", "--out", vi_du / "nq.docx", "--template", mau
    )
    assert ket_qua.ma == 0


def test_what_the_paper_says_goes_before_what_its_office_says(vi_du: Path) -> None:
    van_ban = doc_van_ban(vi_du / "nghi-quyet-2026.yaml").van_ban
    assert van_ban.nguoi_ky.ho_ten == "Phạm Thu Hà"
    assert van_ban.chu_the_ban_hanh == "ban_chap_hanh"


def test_a_day_may_be_written_as_vietnamese_or_as_iso(vi_du: Path) -> None:
    viet = doc_van_ban(vi_du / "nghi-quyet-2021.yaml").van_ban
    tep = thay(vi_du / "nghi-quyet-2021.yaml", "14/01/2021", "2021-01-14")
    assert doc_van_ban(tep).van_ban == viet


def test_a_body_may_stand_in_the_file_itself(vi_du: Path) -> None:
    tep = thay(
        vi_du / "ke-hoach-2026.yaml",
        "noi_dung_tap_tin: ke-hoach-2026.md",
        "noi_dung: |\n  # I. VIỆC CẦN LÀM\n\n  1. Làm ngay.\n",
    )
    van_ban = doc_van_ban(tep).van_ban
    assert isinstance(van_ban, KeHoach)
    assert van_ban.noi_dung.khoi[0].loai == "muc_la_ma"


@pytest.mark.parametrize(
    ("cu", "moi", "cau"),
    [
        ("loai: nghi_quyet", "loai: nghi_quyt", "có phải nghi_quyet không"),
        ("loai: nghi_quyet\n", "", "thiếu mục loai"),
        ("trich_yeu: lãnh", "trich_yeuu: lãnh", "có phải trich_yeu không"),
        ("14/01/2021", "2021-02-30", "dòng 4: ngày “2021-02-30” không có trong lịch"),
        ("14/01/2021", "30/02/2021", "Ngày ban hành: ngày không có trong lịch"),
        ("don_vi: don-vi-2021.yaml", "don_vi: khong-co.yaml", "khong-co.yaml: không có tệp này"),
        ("don_vi: don-vi-2021.yaml\n", "", "Cơ quan ban hành: thiếu"),
        ("nghi-quyet-2021.md", "khong-co.md", "khong-co.md: không có tệp này"),
        ("can_cu: []", "can_cu: []\ncan_cu: []", "dòng 7: mục “can_cu” ghi hai lần"),
        ("can_cu: []", "can_cu: [", "không phải YAML đúng cách"),
        ("can_cu: []", "can_cu: []\nnoi_dung: Hai nơi.", "có cả noi_dung và noi_dung_tap_tin"),
    ],
)
def test_a_wrong_file_is_told_where_and_how_to_mend(
    lenh: Lenh, vi_du: Path, cu: str, moi: str, cau: str
) -> None:
    tep = thay(vi_du / "nghi-quyet-2021.yaml", cu, moi)
    ket_qua = lenh("render", tep, "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 2
    assert cau in ket_qua.loi
    assert "Traceback" not in ket_qua.loi
    assert not (vi_du / "nq.docx").exists()


def test_several_findings_are_all_told(lenh: Lenh, vi_du: Path) -> None:
    tep = thay(vi_du / "nghi-quyet-2021.yaml", "14/01/2021", "hôm qua")
    thay(tep, "trich_yeu: lãnh đạo thực hiện nhiệm vụ năm 2021", 'trich_yeu: ""')
    ket_qua = lenh("render", tep, "--out", vi_du / "nq.docx")
    assert "có 2 điều phải sửa" in ket_qua.loi


def test_a_wrong_line_of_the_body_is_named_with_its_file(lenh: Lenh, vi_du: Path) -> None:
    thay(vi_du / "nghi-quyet-2021.md", "# I. MỤC TIÊU", "# II. MỤC TIÊU")
    ket_qua = lenh("render", vi_du / "nghi-quyet-2021.yaml", "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 2
    assert "nghi-quyet-2021.md, dòng 5" in ket_qua.loi


def test_a_wrong_line_of_a_body_in_the_file_is_named(vi_du: Path) -> None:
    tep = thay(
        vi_du / "ke-hoach-2026.yaml", "noi_dung_tap_tin: ke-hoach-2026.md", "noi_dung: Chưa hết"
    )
    with pytest.raises(DataError, match="noi_dung, dòng 1"):
        doc_van_ban(tep)


def test_a_name_no_paper_knows_is_refused_in_the_office_file(lenh: Lenh, vi_du: Path) -> None:
    thay(vi_du / "don-vi-2021.yaml", "noi_nhan:", "noi_nhann:")
    ket_qua = lenh("render", vi_du / "nghi-quyet-2021.yaml", "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 2
    assert "don-vi-2021.yaml: không có mục “noi_nhann”. Cách sửa: có phải noi_nhan không" in (
        ket_qua.loi
    )


def test_a_fact_missing_in_the_office_file_is_told_with_its_name(lenh: Lenh, vi_du: Path) -> None:
    nhiem_ky = "nhiem_ky:\n  ten_nhiem_ky: 2020 - 2025\n  tu_ngay: 2020-08-01\n"
    thay(vi_du / "don-vi-2021.yaml", nhiem_ky, "")
    ket_qua = lenh("render", vi_du / "nghi-quyet-2021.yaml", "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 2
    assert "don-vi-2021.yaml: Nhiệm kỳ: thiếu" in ket_qua.loi


@pytest.mark.parametrize("chu", ["quyet_dinh_ket_nap", "quyet-dinh-ket-nap", "QuyetDinhKetNap"])
def test_a_kind_is_known_by_several_spellings(chu: str) -> None:
    assert tim_loai(chu) is QuyetDinhKetNap


def test_a_kind_far_from_all_others_lists_them() -> None:
    with pytest.raises(DataError, match="nghi_quyet, ke_hoach, quyet_dinh_ket_nap"):
        tim_loai("xyz")


def test_what_deserves_a_second_look_is_told_and_stops_nothing(lenh: Lenh, vi_du: Path) -> None:
    tep = thay(vi_du / "nghi-quyet-2021.yaml", "trich_yeu: lãnh", "trich_yeu: Lãnh")
    ket_qua = lenh("render", tep, "--out", vi_du / "nq.docx")
    assert ket_qua.ma == 0
    assert "Cần xem: trích yếu bắt đầu bằng chữ hoa" in ket_qua.loi
    co_json = lenh("render", tep, "--out", vi_du / "nq2.docx", "--json")
    assert [c["ma"] for c in json.loads(co_json.ra)["canh_bao"]] == ["trich_yeu_viet_hoa"]

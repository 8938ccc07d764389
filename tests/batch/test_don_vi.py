"""The office file: what it may say, and what is told when it says something else."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dot_mau import DON_VI

from dangvan.batch import DonVi, doc_don_vi
from dangvan.errors import DataError
from dangvan.models import KeHoach, QuyetDinhKetNap

VI_DU = Path(__file__).parents[2] / "examples" / "data"

TEP = """\
co_quan_ban_hanh:
  loai_to_chuc: tinh_uy
  ten_to_chuc: Tỉnh uỷ Lâm Đồng
  dia_danh: Đà Lạt
nhiem_ky: {ten_nhiem_ky: 2025 - 2030, tu_ngay: 01/10/2025}
so_da_dung: {QĐ: 118, KH: 0}
noi_nhan: [Lưu Văn phòng Tỉnh uỷ]
"""


def viet(tmp_path: Path, chu: str) -> Path:
    path = tmp_path / "don-vi.yaml"
    path.write_text(chu, encoding="utf-8")
    return path


def loi(source: Any) -> DataError:
    with pytest.raises(DataError) as bao:
        doc_don_vi(source)
    return bao.value


def test_a_file_and_a_mapping_say_the_same(tmp_path: Path) -> None:
    don_vi = doc_don_vi(viet(tmp_path, TEP))
    assert don_vi == doc_don_vi(str(tmp_path / "don-vi.yaml")) == doc_don_vi(don_vi)
    assert don_vi.nhiem_ky.tu_ngay == date(2025, 10, 1)
    assert don_vi.so_da_dung == {"QĐ": 118, "KH": 0}
    assert don_vi.chung == {"noi_nhan": ["Lưu Văn phòng Tỉnh uỷ"]}


@pytest.mark.parametrize("nam", [2019, 2021, 2026])
def test_the_offices_of_the_examples_are_read(nam: int) -> None:
    assert isinstance(doc_don_vi(VI_DU / f"don-vi-{nam}.yaml"), DonVi)


def test_a_mapping_is_left_as_it_was() -> None:
    goc = {**DON_VI, "chung": {"do_khan": "khan"}}
    truoc = dict(goc)
    doc_don_vi(goc)
    assert goc == truoc


def test_shared_facts_may_stand_at_the_top_or_under_their_name() -> None:
    don_vi = doc_don_vi({**DON_VI, "chung": {"do_khan": "khan"}})
    assert don_vi.chung["do_khan"] == "khan"
    assert don_vi.chung["chu_the_ban_hanh"] == "ban_thuong_vu"


def test_facts_of_one_kind_are_left_out_of_another() -> None:
    su_kien = doc_don_vi({**DON_VI, "noi_dung": "chữ"})
    assert "noi_dung" in su_kien.su_kien()
    assert "noi_dung" in su_kien.su_kien(KeHoach)
    assert "noi_dung" not in su_kien.su_kien(QuyetDinhKetNap)
    assert "co_quan_thi_hanh" not in su_kien.su_kien(KeHoach)


@pytest.mark.parametrize(
    ("doi", "dieu_sai", "cach_sua"),
    [
        ({"noi_nhann": []}, "không có mục “noi_nhann”", "có phải noi_nhan không"),
        ({"nơi_nhận": []}, "không có mục “nơi_nhận”", "có phải noi_nhan không"),
        ({"nhiem_kyy": 1}, "không có mục “nhiem_kyy”", "có phải nhiem_ky không"),
        ({"xyz": 1}, "không có mục “xyz”", "bỏ mục này"),
        ({7: 1}, "không có mục “7”", "bỏ mục này"),
        ({"chung": {"nguoi_kyy": 1}}, "không có mục “nguoi_kyy”", "có phải nguoi_ky không"),
        ({"chung": ["noi_nhan"]}, "chung cần là các mục có tên", "ghi từng mục"),
        ({"chung": {"noi_nhan": []}}, "ghi cả trong và ngoài chung", "giữ một chỗ"),
        ({"so_van_ban": 5}, "có so_van_ban", "số do sổ văn bản cấp"),
    ],
)
def test_a_name_nobody_knows_is_refused_with_the_nearest(
    doi: dict[Any, Any], dieu_sai: str, cach_sua: str
) -> None:
    bao = loi({**DON_VI, **doi})
    assert dieu_sai in bao.what
    assert cach_sua in bao.fix


@pytest.mark.parametrize(
    ("so_da_dung", "cau"),
    [
        ({"QD": 118}, "không có ký hiệu loại “QD”. Cách sửa: có phải QĐ không"),
        ({"quyết định": 118}, "không có ký hiệu loại “quyết định”"),
        ({"QĐ": -1}, "từ 0 trở lên"),
        ({"QĐ": "một"}, "cần là số nguyên"),
        ({"QĐ": 1.5}, "cần là số nguyên"),
        ([118], "Số đã dùng"),
    ],
)
def test_a_number_used_before_needs_a_kind_and_a_number(so_da_dung: object, cau: str) -> None:
    assert cau in str(loi({**DON_VI, "so_da_dung": so_da_dung}))


def test_all_that_is_missing_is_told_at_once(tmp_path: Path) -> None:
    bao = loi(viet(tmp_path, "noi_nhan: [Lưu]\n"))
    assert bao.where.endswith("don-vi.yaml")
    assert "có 2 điều phải sửa" in bao.what
    assert "Cơ quan ban hành: thiếu" in bao.what
    assert "Nhiệm kỳ: thiếu" in bao.what


def test_a_fact_inside_is_named_with_its_place() -> None:
    bao = loi({**DON_VI, "nhiem_ky": {"ten_nhiem_ky": "2020 - 2025", "tu_ngay": "31/02/2020"}})
    assert "Nhiệm kỳ – Từ ngày: ngày không có trong lịch" in bao.what


@pytest.mark.parametrize(
    ("chu", "cau"),
    [
        ("co_quan_ban_hanh: [\n", "dòng 2: không phải YAML đúng cách"),
        ("a: 1\na: 2\n", "dòng 2: mục “a” ghi hai lần"),
        ("- một\n- hai\n", "tệp phải gồm các mục có tên"),
        ("", "tệp phải gồm các mục có tên"),
    ],
)
def test_what_is_no_yaml_of_names_is_refused_by_line(tmp_path: Path, chu: str, cau: str) -> None:
    assert cau in str(loi(viet(tmp_path, chu)))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "không có tệp này" in str(loi(tmp_path / "khong-co.yaml"))

"""YAML is read as clerks mean it, and told of by line where it cannot be."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvan.batch.tep_yaml import doc_chu, doc_yaml
from dangvan.errors import DataError


def ghi(folder: Path, chu: str | bytes) -> Path:
    path = folder / "tep.yaml"
    path.write_bytes(chu if isinstance(chu, bytes) else chu.encode())
    return path


@pytest.mark.parametrize(
    ("go", "gia_tri"),
    [
        ("2021-01-14", date(2021, 1, 14)),
        ("14/01/2021", "14/01/2021"),
        ("2021-1-4", "2021-1-4"),
        ("118", 118),
        ("0", 0),
        ("-3", -3),
        ("010", "010"),
        ("068302000001", "068302000001"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("12:30", "12:30"),
        ("1.5", 1.5),
        ("1e3", "1e3"),
        ("true", True),
        ("no", "no"),
        ("On", "On"),
        ("~", None),
        ("", None),
        ("2020 - 2025", "2020 - 2025"),
        ("02-NQ/ĐUK", "02-NQ/ĐUK"),
        ("[]", []),
        ('"2021-01-14"', "2021-01-14"),
    ],
)
def test_a_value_is_what_the_clerk_meant(tmp_path: Path, go: str, gia_tri: object) -> None:
    assert doc_yaml(ghi(tmp_path, f"muc: {go}\n")) == {"muc": gia_tri}


@given(so=st.integers(min_value=0, max_value=10**12))
def test_a_number_is_decimal_whatever_its_zeros(
    tmp_path_factory: pytest.TempPathFactory, so: int
) -> None:
    path = ghi(tmp_path_factory.getbasetemp(), f"muc: {so:04d}\n")
    assert int(doc_yaml(path)["muc"]) == so


def test_an_anchor_may_be_used_twice_and_merged(tmp_path: Path) -> None:
    chu = "goc: &g {a: 1, b: 2}\nmot:\n  <<: *g\n  b: 3\nhai: *g\n"
    assert doc_yaml(ghi(tmp_path, chu)) == {
        "goc": {"a": 1, "b": 2},
        "mot": {"a": 1, "b": 3},
        "hai": {"a": 1, "b": 2},
    }


def test_a_mark_at_the_start_of_the_file_is_no_letter(tmp_path: Path) -> None:
    assert doc_yaml(ghi(tmp_path, "muc: chữ\n".encode("utf-8-sig"))) == {"muc": "chữ"}


@pytest.mark.parametrize(
    ("chu", "cau"),
    [
        ("a: 1\nb: 2\na: 3\n", "dòng 3: mục “a” ghi hai lần"),
        ("a: 1\nngay: 2021-02-30\n", "dòng 2: ngày “2021-02-30” không có trong lịch"),
        ("a: 1\nb: [1, 2\n", "không phải YAML đúng cách"),
        ("a: 1\n\tb: 2\n", "dòng 2: không phải YAML đúng cách"),
        ("- a\n- b\n", "tệp phải gồm các mục có tên"),
        ("1: a\n", "tệp phải gồm các mục có tên"),
        ("", "tệp phải gồm các mục có tên"),
        ("a: !!python/object/apply:os.system [id]\n", "không phải YAML đúng cách"),
        ("a: " + "[" * 3000, "không phải YAML đúng cách"),
        (b"a: ch\xf9\n", "không ghi theo UTF-8"),
        (b"a: " + b"x" * 6_000_000, "tệp quá lớn"),
    ],
    ids=range(11),
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, chu: str | bytes, cau: str) -> None:
    with pytest.raises(DataError, match=cau) as error:
        doc_yaml(ghi(tmp_path, chu))
    assert "tep.yaml" in error.value.where
    assert error.value.fix


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="không có tệp này"):
        doc_chu(tmp_path / "khong-co.md")
    with pytest.raises(DataError, match="không đọc được tệp"):
        doc_chu(tmp_path)

"""Whether two Word files say the same, whatever became of one of them."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvan.batch.goi_giong import cung_noi_dung


def goi(chu: str, muc_nen: int) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=muc_nen) as package:
        package.writestr(zipfile.ZipInfo("word/document.xml"), chu, zipfile.ZIP_DEFLATED, muc_nen)
    return buffer.getvalue()


CHU = " ".join(f"đoạn {so * 7919 % 1000}" for so in range(2000))
NGUYEN = goi(CHU, 9)


def test_the_same_parts_compressed_otherwise_are_the_same_paper() -> None:
    assert goi(CHU, 1) != NGUYEN
    assert cung_noi_dung(goi(CHU, 1), NGUYEN)


def test_another_text_is_another_paper() -> None:
    assert not cung_noi_dung(goi(CHU + ".", 9), NGUYEN)


@pytest.mark.parametrize("hong", [b"", b"PK", NGUYEN[:-30], NGUYEN[:40]])
def test_a_file_cut_short_is_another_paper(hong: bytes) -> None:
    assert not cung_noi_dung(hong, NGUYEN)


@given(st.integers(0, len(NGUYEN) - 1), st.binary(min_size=1, max_size=24))
def test_damaged_bytes_anywhere_are_no_crash(cho: int, rac: bytes) -> None:
    hong = NGUYEN[:cho] + rac + NGUYEN[cho + len(rac) :]
    assert cung_noi_dung(hong, NGUYEN) in (True, False)


@given(st.integers(50, 1500), st.binary(min_size=24, max_size=24))
def test_a_damaged_stream_is_another_paper(cho: int, rac: bytes) -> None:
    hong = NGUYEN[:cho] + rac + NGUYEN[cho + 24 :]
    assert cung_noi_dung(hong, NGUYEN) is (hong == NGUYEN)

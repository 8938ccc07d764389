"""A package written by hand is one every zip reader understands."""

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dangvan.templating.goi_nhanh import GoiNhanh
from dangvan.templating.nen import nen, nen_lau, nen_zlib


def ten_phan() -> st.SearchStrategy[str]:
    return st.text("abcđ/é.", min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(
    co_dinh=st.dictionaries(ten_phan().map("a{}".format), st.binary(max_size=2000), max_size=4),
    thay_doi=st.dictionaries(ten_phan().map("b{}".format), st.binary(max_size=2000), max_size=4),
)
def test_every_part_is_read_back_in_its_order(
    co_dinh: dict[str, bytes], thay_doi: dict[str, bytes]
) -> None:
    goi = GoiNhanh(co_dinh).dong_goi(thay_doi.items())
    with zipfile.ZipFile(BytesIO(goi)) as package:
        assert package.testzip() is None
        doc_lai = {name: package.read(name) for name in package.namelist()}
    assert list(doc_lai.items()) == [*co_dinh.items(), *thay_doi.items()]


def test_the_package_tells_no_time_and_no_machine() -> None:
    with zipfile.ZipFile(BytesIO(GoiNhanh({"a": b"1"}).dong_goi([("b", b"2")]))) as package:
        infos = package.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.create_system for info in infos} == {3}


def test_one_paper_leaves_nothing_for_the_next() -> None:
    goi = GoiNhanh({"a": b"1"})
    dau = goi.dong_goi([("b", b"2")])
    goi.dong_goi([("c", b"3" * 5000)])
    assert goi.dong_goi([("b", b"2")]) == dau


@pytest.mark.parametrize("ham", [nen, nen_zlib, nen_lau])
@settings(max_examples=40, deadline=None)
@example(data=b"<w:p>" * 3000)
@given(data=st.one_of(st.binary(max_size=3000), st.text(max_size=2000).map(str.encode)))
def test_deflated_data_is_read_by_the_standard_library(
    ham: Callable[[bytes], bytes], data: bytes
) -> None:
    assert zlib.decompress(ham(data), -15) == data

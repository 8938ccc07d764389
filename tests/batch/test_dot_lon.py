"""A batch much longer than what is held of it at once: in order, complete, and small in memory."""

import gc
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dot_mau import chay, nguoi

from dangvan.batch import BatchResult, GiayDaLam
from dangvan.batch.bang_tinh import DongTinh
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.models import QuyetDinhKetNap
from dangvan.register import Register, SoDaGiu

SO_NGUOI = 2_400
NGAY = ("26/6/2021", "25/6/2021", "27/6/2021")
MOI_DONG = (DongTinh, DongDoc, DongLam, QuyetDinhKetNap, SoDaGiu, GiayDaLam)
NHIEU_NHAT = 1_800
"""Values one place holds open, and those unpacked from two blocks."""


def cac_dong() -> Iterator[dict[str, Any]]:
    """Rows whose dates go up and down, one by one."""
    return (nguoi(i, **{"Ngày ban hành": NGAY[i % 3]}) for i in range(SO_NGUOI))


def dem() -> dict[str, int]:
    """How many things known of a single row are in memory."""
    con_song = [type(mot) for mot in gc.get_objects()]
    return {loai.__name__: con_song.count(loai) for loai in MOI_DONG}


@pytest.fixture(scope="module")
def dot(tmp_path_factory: pytest.TempPathFactory) -> tuple[BatchResult, list[dict[str, int]]]:
    """A batch run from rows that come one by one, with counts taken as it went on."""
    noi = tmp_path_factory.mktemp("lon")
    gc.collect()
    cac_lan: list[dict[str, int]] = []

    def nhin(xong: int, tong: int) -> None:
        if xong in (1, SO_NGUOI // 2, tong):
            cac_lan.append(dem())

    with Register(noi / "so.db") as register:
        ket_qua = chay(cac_dong(), register, noi / "ra", progress=nhin, ghi_ben="khong")
    return ket_qua, cac_lan


def test_no_kind_of_thing_is_there_for_each_row(
    dot: tuple[BatchResult, list[dict[str, int]]],
) -> None:
    _, cac_lan = dot
    assert len(cac_lan) == 3
    nhieu_nhat = {loai: max(lan[loai] for lan in cac_lan) for loai in cac_lan[0]}
    assert {loai: so for loai, so in nhieu_nhat.items() if so > NHIEU_NHAT} == {}
    assert nhieu_nhat["QuyetDinhKetNap"] > 0


def test_papers_are_numbered_by_date_and_within_a_day_as_listed(
    dot: tuple[BatchResult, list[dict[str, int]]],
) -> None:
    da_lam = dot[0].da_lam
    theo_ngay = [i + 1 for du in (1, 0, 2) for i in range(du, SO_NGUOI, 3)]
    assert [giay.so_van_ban for giay in da_lam] == list(range(1, SO_NGUOI + 1))
    assert [giay.dong for giay in da_lam] == theo_ngay
    assert all(giay.tap_tin.name == f"QĐ-{giay.so_van_ban:03d}.docx" for giay in da_lam)
    assert all(giay.tap_tin.exists() for giay in da_lam)


def test_its_result_is_used_as_a_short_one_is(
    dot: tuple[BatchResult, list[dict[str, int]]],
) -> None:
    ket_qua = dot[0]
    da_lam = ket_qua.da_lam
    tat_ca = tuple(da_lam)
    assert (len(da_lam), da_lam[0], da_lam[-1], da_lam[1_500]) == (
        SO_NGUOI,
        tat_ca[0],
        tat_ca[-1],
        tat_ca[1_500],
    )
    assert da_lam[100:3:-7] == tat_ca[100:3:-7]
    assert da_lam == tat_ca
    lai = pickle.loads(pickle.dumps(ket_qua))
    assert lai == ket_qua
    assert hash(lai) == hash(ket_qua)
    assert repr(lai) == repr(ket_qua)
    assert f"{SO_NGUOI} đã làm" in ket_qua._repr_html_()
    assert len(ket_qua.to_dataframe()) == SO_NGUOI


def test_the_same_rows_in_another_order_change_nothing(
    dot: tuple[BatchResult, list[dict[str, int]]], tmp_path: Path
) -> None:
    truoc = dot[0].da_lam
    noi = truoc[0].tap_tin.parent
    with Register(noi.parent / "so.db") as register:
        sau = chay(list(cac_dong())[::-1], register, noi, ghi_ben="khong").da_lam
    assert [(g.so_van_ban, g.sha256) for g in sau] == [(g.so_van_ban, g.sha256) for g in truoc]
    assert [g.dong for g in sau] == [SO_NGUOI + 1 - g.dong for g in truoc]

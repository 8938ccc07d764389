"""Whoever renders: the same numbers, bytes, order, errors by row, and the same way to go on."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from dot_mau import DON_VI, anh_chup, chay, danh_sach

from dangvan.batch.lam_giay import CachDung, dau_may, lam_khoi
from dangvan.errors import DocxError, TemplateError
from dangvan.register import Register, TrangThai
from dangvan.regulations import HD36_2018
from dangvan.templating import build_template

SO_NGUOI = 250


def tien_trinh(cach: str) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(cach))


CAC_EXECUTOR: dict[str, Callable[[], Executor]] = {
    "luồng": lambda: ThreadPoolExecutor(2),
    "fork": lambda: tien_trinh("fork"),
    "spawn": lambda: tien_trinh("spawn"),
}


@pytest.fixture(scope="module")
def mot_tien_trinh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What one process makes of the list."""
    ra = tmp_path_factory.mktemp("mot")
    with Register("sqlite://") as so:
        chay(danh_sach(SO_NGUOI), so, ra)
    return anh_chup(ra)


@pytest.mark.parametrize("ten", CAC_EXECUTOR)
def test_the_papers_are_those_of_one_process(
    ten: str, tmp_path: Path, mot_tien_trinh: dict[str, str]
) -> None:
    tien_do: list[tuple[int, int]] = []
    with CAC_EXECUTOR[ten]() as executor, Register("sqlite://") as so:
        ket_qua = chay(
            danh_sach(SO_NGUOI),
            so,
            tmp_path,
            executor=executor,
            progress=lambda xong, tong: tien_do.append((xong, tong)),
        )
    assert anh_chup(tmp_path) == mot_tien_trinh
    assert [giay.dong for giay in ket_qua.da_lam] == list(range(1, SO_NGUOI + 1))
    assert tien_do == [(xong, SO_NGUOI) for xong in range(1, SO_NGUOI + 1)]


def test_warnings_come_back_with_the_papers(tmp_path: Path) -> None:
    don_vi = {**DON_VI, "noi_nhan": ["Như Điều 9"]}
    with ThreadPoolExecutor(2) as executor, Register("sqlite://") as so:
        xa = chay(danh_sach(2), so, tmp_path / "a", office=don_vi, executor=executor)
    with Register("sqlite://") as so:
        o_day = chay(danh_sach(2), so, tmp_path / "b", office=don_vi)
    assert [giay.canh_bao for giay in xa.da_lam] == [giay.canh_bao for giay in o_day.da_lam]
    assert xa.da_lam[0].canh_bao != ()


def test_an_own_template_travels_with_the_papers(tmp_path: Path) -> None:
    mau = tmp_path / "mau.docx"
    mau.write_bytes(build_template("quyet_dinh_ket_nap", HD36_2018))
    with tien_trinh("spawn") as executor, Register("sqlite://") as so:
        chay(danh_sach(3), so, tmp_path / "a", template=mau, executor=executor)
    with Register("sqlite://") as so:
        chay(danh_sach(3), so, tmp_path / "b", template=mau)
    assert anh_chup(tmp_path / "a") == anh_chup(tmp_path / "b")


def test_what_progress_raises_stops_the_batch_and_the_same_call_goes_on(
    tmp_path: Path, mot_tien_trinh: dict[str, str]
) -> None:
    def dung(xong: int, _: int) -> None:
        if xong == 130:
            raise KeyboardInterrupt

    with ThreadPoolExecutor(2) as executor, Register("sqlite://") as so:
        with pytest.raises(KeyboardInterrupt):
            chay(danh_sach(SO_NGUOI), so, tmp_path, executor=executor, progress=dung)
        assert sum(muc.trang_thai == TrangThai.DA_BAN_HANH for muc in so.entries()) == 130
        chay(danh_sach(SO_NGUOI), so, tmp_path, executor=executor)
    assert anh_chup(tmp_path) == mot_tien_trinh


class _ChetKhi:
    """Kills a process of the executor after so many papers."""

    def __init__(self, sau: int, cac_pid: Callable[[], list[int]]) -> None:
        self._sau = sau
        self._cac_pid = cac_pid

    def __call__(self, xong: int, _: int) -> None:
        if xong == self._sau:
            for pid in self._cac_pid():
                os.kill(pid, signal.SIGKILL)


def test_a_killed_process_is_told_and_the_same_call_goes_on(
    tmp_path: Path, mot_tien_trinh: dict[str, str]
) -> None:
    with Register("sqlite://") as so:
        with tien_trinh("spawn") as executor:
            giet = _ChetKhi(1, lambda: list(executor._processes))
            with pytest.raises(DocxError, match="máy phụ đã chết") as loi:
                chay(danh_sach(SO_NGUOI), so, tmp_path, executor=_Cham(executor), progress=giet)
        assert "chạy lại đúng lệnh này" in loi.value.fix
        co = sum(muc.trang_thai == TrangThai.DA_BAN_HANH for muc in so.entries())
        assert 0 < co < SO_NGUOI
        with tien_trinh("spawn") as executor:
            chay(danh_sach(SO_NGUOI), so, tmp_path, executor=executor)
    assert anh_chup(tmp_path) == mot_tien_trinh


class _Cham(Executor):
    """Hands out the second block only once the first has come back: a kill meets work undone."""

    def __init__(self, goc: Executor) -> None:
        self._goc = goc
        self._truoc: Any = None

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        if self._truoc is None:
            self._truoc = self._goc.submit(fn, *args, **kwargs)
            return self._truoc
        return self._goc.submit(_doi_mot_lat, fn, *args, **kwargs)


def _doi_mot_lat(fn: Callable[..., Any], *args: Any) -> Any:
    time.sleep(0.5)
    return fn(*args)


def test_a_worker_of_another_installation_makes_nothing() -> None:
    cach = CachDung(None, False, True, f"{dau_may()} khác")
    giay, loi = lam_khoi(cach, ())
    assert giay == ()
    assert isinstance(loi, DocxError)
    assert "máy phụ cài khác máy cấp số" in loi.what


def test_a_paper_that_fails_is_told_after_those_before_it(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as executor, Register("sqlite://") as so:
        with pytest.raises(TemplateError, match="thử"):
            chay(danh_sach(150), so, tmp_path, executor=_HongGiuaChung(executor))
        assert sum(muc.trang_thai == TrangThai.DA_BAN_HANH for muc in so.entries()) == 120
        assert len(anh_chup(tmp_path)) == 120
        chay(danh_sach(150), so, tmp_path)
        assert {muc.trang_thai for muc in so.entries()} == {TrangThai.DA_BAN_HANH}


class _HongGiuaChung(Executor):
    """Gives back what a worker gives whose 121st paper fails."""

    def __init__(self, goc: Executor) -> None:
        self._goc = goc
        self._lan = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        self._lan += 1
        return self._goc.submit(_hong_o if self._lan == 2 else fn, *args, **kwargs)


def _hong_o(cach: CachDung, cac_viec: Any) -> Any:
    giay, _ = lam_khoi(cach, cac_viec[:20])
    return giay, TemplateError("thử")


@contextmanager
def cum_dask() -> Iterator[Any]:
    from dask.distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cum,  # type: ignore[no-untyped-call] # dask is not typed
        Client(cum) as client,  # type: ignore[no-untyped-call] # as above
    ):
        yield client


@pytest.mark.filterwarnings("ignore")  # what dask itself warns of
def test_a_dask_cluster_makes_the_same_papers(
    tmp_path: Path, mot_tien_trinh: dict[str, str]
) -> None:
    with cum_dask() as client, Register("sqlite://") as so:
        chay(danh_sach(SO_NGUOI), so, tmp_path, executor=client.get_executor())
    assert anh_chup(tmp_path) == mot_tien_trinh


@pytest.mark.filterwarnings("ignore")  # what dask itself warns of
def test_a_killed_worker_of_a_cluster_loses_nothing(
    tmp_path: Path, mot_tien_trinh: dict[str, str]
) -> None:
    with cum_dask() as client, Register("sqlite://") as so:
        giet = _ChetKhi(1, lambda: list(client.run(os.getpid).values())[:1])
        executor = _Cham(client.get_executor())
        with suppress(DocxError):  # the cluster makes the lost block elsewhere, or says it cannot
            chay(danh_sach(SO_NGUOI), so, tmp_path, executor=executor, progress=giet)
        chay(danh_sach(SO_NGUOI), so, tmp_path, executor=client.get_executor())
        assert {muc.trang_thai for muc in so.entries()} == {TrangThai.DA_BAN_HANH}
    assert anh_chup(tmp_path) == mot_tien_trinh

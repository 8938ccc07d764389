"""Each step of a batch fails once: it is told with the way out, and the same call finishes."""

import errno
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from dot_mau import SO, anh_chup, chay, danh_sach, soat
from sqlalchemy import Engine, event

from dangvan.errors import DocxError, RegisterError
from dangvan.register import Register, TrangThai
from dangvan.render import luu_tep

SO_NGUOI = 4
LAM_TIEP = "chạy lại đúng lệnh này để làm tiếp, các số đã giữ không mất"

LoiCuaLenh = Callable[..., Any]  # Any: as the call of the system it stands for


def hong_tu_lan(thu: int, that: LoiCuaLenh, so_loi: int) -> LoiCuaLenh:
    """Return a call of the system that works for a while and then fails for good."""
    lan = 0

    def lenh(*dich: Any, **khac: Any) -> Any:  # Any: as above
        nonlocal lan
        lan += 1
        if lan >= thu:
            raise OSError(so_loi, os.strerror(so_loi))
        return that(*dich, **khac)

    return lenh


def truoc_khi_dat_ten(
    monkeypatch: pytest.MonkeyPatch, cach: str, lam: Callable[[Path, Path], object]
) -> None:
    """Do something between writing a file and naming it, whichever way it is named."""
    if cach == "link":
        monkeypatch.setattr(luu_tep, "_RENAMEAT2", None)
        link = os.link

        def dat_bang_link(tam: str, dich: str) -> None:
            lam(Path(tam), Path(dich))
            link(tam, dich)

        monkeypatch.setattr(os, "link", dat_bang_link)
        return
    doi_ten = luu_tep._RENAMEAT2
    assert doi_ten is not None

    def dat_mot_lenh(o_day: int, tam: bytes, o_do: int, dich: bytes, co: int) -> int:
        lam(Path(os.fsdecode(tam)), Path(os.fsdecode(dich)))
        return doi_ten(o_day, tam, o_do, dich, co)

    monkeypatch.setattr(luu_tep, "_RENAMEAT2", dat_mot_lenh)


@pytest.fixture(
    params=[
        "link",
        pytest.param(
            "renameat2",
            marks=pytest.mark.skipif(luu_tep._RENAMEAT2 is None, reason="chỉ Linux có lệnh này"),
        ),
    ]
)
def cach_dat_ten(request: pytest.FixtureRequest) -> str:
    """Yield each way a file gets its name."""
    return str(request.param)


@pytest.mark.parametrize("thu", [1, 2])
@pytest.mark.parametrize(
    ("cac_lenh", "so_loi", "cau"),
    [
        (["fsync"], errno.EIO, "ổ đĩa báo lỗi 5"),
        (["fsync"], errno.ENOSPC, "ổ đĩa đã đầy"),
        (["link", "replace"], errno.EACCES, "không có quyền ghi"),
        (["link", "replace"], errno.EIO, "ổ đĩa báo lỗi 5"),
        (["link", "replace"], errno.EROFS, "ổ đĩa chỉ đọc"),
    ],
    ids=["fsync EIO", "fsync ENOSPC", "rename EACCES", "rename EIO", "rename EROFS"],
)
def test_a_file_that_cannot_be_written_is_told_and_the_same_call_finishes(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    cac_lenh: list[str],
    so_loi: int,
    cau: str,
    thu: int,
) -> None:
    with Register(tmp_path / SO) as so:
        monkeypatch.setattr(luu_tep, "_RENAMEAT2", None)
        for lenh in cac_lenh:
            monkeypatch.setattr(os, lenh, hong_tu_lan(thu, getattr(os, lenh), so_loi))
        with pytest.raises(DocxError, match=rf"không ghi được: {cau}.*{LAM_TIEP}"):
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        monkeypatch.undo()
        truoc = {path: path.stat().st_ino for path in (tmp_path / "ra").iterdir()}
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        assert {path: path.stat().st_ino for path in truoc} == truoc
    soat(tmp_path, SO_NGUOI)


def test_temporary_names_that_cannot_be_taken_away_are_taken_away_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Register(tmp_path / SO) as so:
        monkeypatch.setattr(luu_tep, "_RENAMEAT2", None)
        monkeypatch.setattr(os, "unlink", hong_tu_lan(1, os.unlink, errno.EACCES))
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        assert len(anh_chup(tmp_path / "ra")) == 2 * SO_NGUOI
        monkeypatch.undo()
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
    soat(tmp_path, SO_NGUOI)


def test_a_foreign_file_that_wins_the_race_for_a_name_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cach_dat_ten: str
) -> None:
    with Register(tmp_path / SO) as so:
        truoc_khi_dat_ten(
            monkeypatch, cach_dat_ten, lambda _, dich: dich.write_bytes(b"cua nguoi khac")
        )
        with pytest.raises(DocxError, match=rf"tệp đã có, không ghi đè.*{LAM_TIEP}"):
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        monkeypatch.undo()
        la = tmp_path / "ra" / "QĐ-001.docx"
        assert anh_chup(tmp_path / "ra").keys() == {la.name}
        assert la.read_bytes() == b"cua nguoi khac"
        la.unlink()
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
    soat(tmp_path, SO_NGUOI)


def test_the_same_paper_that_wins_the_race_for_a_name_is_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cach_dat_ten: str
) -> None:
    with Register(tmp_path / SO) as so:
        truoc_khi_dat_ten(
            monkeypatch, cach_dat_ten, lambda tam, dich: dich.write_bytes(tam.read_bytes())
        )
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
    soat(tmp_path, SO_NGUOI)


def test_a_file_open_in_word_is_not_replaced_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ra").mkdir()
    la = tmp_path / "ra" / "QĐ-002.docx"
    la.write_bytes(b"ban dang mo")
    with Register(tmp_path / SO) as so:
        monkeypatch.setattr(os, "replace", hong_tu_lan(2, os.replace, errno.EACCES))
        with pytest.raises(DocxError, match=r"không có quyền ghi.*đóng tệp nếu đang mở trong Word"):
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra", overwrite=True)
        assert la.read_bytes() == b"ban dang mo"
        monkeypatch.undo()
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra", overwrite=True)
    soat(tmp_path, SO_NGUOI)


@pytest.fixture
def ket_noi() -> Iterator[list[sqlite3.Connection]]:
    """Return the connections to files of SQLite that are opened from now on."""
    da_mo: list[sqlite3.Connection] = []

    def ghi_lai(connection: sqlite3.Connection, _: object) -> None:
        da_mo.append(connection)

    event.listen(Engine, "connect", ghi_lai)
    yield da_mo
    event.remove(Engine, "connect", ghi_lai)


def khong_lon_them(ket_noi: sqlite3.Connection) -> None:
    """Let the register's disk be full: real SQLITE_FULL, from SQLite itself."""
    so_trang = ket_noi.execute("PRAGMA page_count").fetchone()[0]
    ket_noi.execute(f"PRAGMA max_page_count={so_trang}")


def lai_lon_duoc(ket_noi: sqlite3.Connection) -> None:
    ket_noi.execute("PRAGMA max_page_count=1000000")


@pytest.mark.parametrize("luc", ["giữ số", "ghi sổ"])
def test_a_full_disk_of_the_register_is_told_and_the_same_call_finishes(
    tmp_path: Path, ket_noi: list[sqlite3.Connection], luc: str
) -> None:
    nguoi = danh_sach(60)
    with Register(tmp_path / SO) as so:
        if luc == "giữ số":
            khong_lon_them(ket_noi[-1])
        with pytest.raises(RegisterError, match=r"ổ đĩa đã đầy, chưa ghi được gì.*dọn chỗ trống"):
            chay(nguoi, so, tmp_path / "ra", progress=lambda *_: khong_lon_them(ket_noi[-1]))
        trang_thai = [muc.trang_thai for muc in so.entries()]
        assert trang_thai == ([] if luc == "giữ số" else [TrangThai.GIU_CHO] * len(nguoi))
        assert so.verify().passed
        lai_lon_duoc(ket_noi[-1])
        chay(nguoi, so, tmp_path / "ra")
    soat(tmp_path, len(nguoi))


def test_a_register_taken_away_in_the_middle_is_told_and_the_same_call_finishes(
    tmp_path: Path,
) -> None:
    def mang_di(xong: int, _: int) -> None:
        if xong == 2:
            (tmp_path / SO).rename(tmp_path / "cho-khac.db")

    with Register(tmp_path / SO) as so:
        with pytest.raises(RegisterError, match=r"chạy lại đúng lệnh này") as bao:
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra", progress=mang_di)
        assert re.search("sổ chỉ đọc được|không mở được tệp sổ", bao.value.what)
    (tmp_path / "cho-khac.db").rename(tmp_path / SO)
    with Register(tmp_path / SO) as so:
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
    soat(tmp_path, SO_NGUOI)

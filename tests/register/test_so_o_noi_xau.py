"""A register in a bad place: read-only, taken away, held or converted by others, made by many."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from so_van_ban_mau import cap, nghi_quyet
from tien_trinh import TIEN_TRINH

from dangvan.errors import RegisterError
from dangvan.register import Register

SO_TIEN_TRINH = 6
SO_LAN = 5


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    return tmp_path / "so-van-ban.db"


@pytest.fixture
def noi_chung() -> Iterator[Path]:
    """Return a folder that other users may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory(prefix="dangvan-chung-") as noi:
        os.chmod(noi, 0o755)
        yield Path(noi)
        os.chmod(noi, 0o755)


def mo_va_cap(tep: str, dich: str) -> None:
    """Number a paper as a user without rights, and write down what came of it."""
    ket_qua = os.open(dich, os.O_WRONLY)
    if os.geteuid() == 0:  # no permission stops root
        os.setgid(65534)
        os.setuid(65534)
    try:
        with Register(tep) as register:
            chu = cap(register, nghi_quyet())[0]
    except RegisterError as error:
        chu = str(error)
    os.write(ket_qua, chu.encode())


def thu_cap(noi: Path, dich: Path) -> str:
    dich.touch()
    run = TIEN_TRINH.Process(target=mo_va_cap, args=(str(noi / "so.db"), str(dich)))
    run.start()
    run.join()
    assert run.exitcode == 0
    return dich.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_register_on_a_read_only_share_is_refused_and_left_alone(
    noi_chung: Path, tmp_path: Path
) -> None:
    tep = noi_chung / "so.db"
    with Register(tep) as register:
        cap(register, nghi_quyet())
    truoc = tep.read_bytes()
    for quyen_tep, quyen_thu_muc in ((0o444, 0o755), (0o444, 0o555), (0o666, 0o555)):
        tep.chmod(quyen_tep)
        noi_chung.chmod(quyen_thu_muc)
        cau = thu_cap(noi_chung, tmp_path / f"{quyen_tep}-{quyen_thu_muc}")
        assert "sổ chỉ đọc được, không ghi được. Cách sửa: bỏ thuộc tính chỉ đọc" in cau
        assert (tep.read_bytes(), os.listdir(noi_chung)) == (truoc, ["so.db"])


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_new_register_in_a_read_only_folder_is_refused(noi_chung: Path, tmp_path: Path) -> None:
    noi_chung.chmod(0o555)
    cau = thu_cap(noi_chung, tmp_path / "ket-qua")
    assert "không lập được tệp sổ (không có quyền ghi). Cách sửa: chọn thư mục" in cau
    assert os.listdir(noi_chung) == []


def test_a_file_another_program_left_in_wal_mode_is_used_with_all_it_holds(tep: Path) -> None:
    with Register(tep) as register:
        cap(register, nghi_quyet())
    with closing(sqlite3.connect(tep)) as khac:
        khac.execute("PRAGMA journal_mode=WAL")
        khac.execute("CREATE TABLE cua_ho (x)")
        khac.commit()
    with Register(tep) as register:
        assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]
        assert register.verify().passed
    assert os.listdir(tep.parent) == [tep.name]


def test_a_file_another_program_keeps_in_wal_mode_is_told(tep: Path) -> None:
    with Register(tep) as register:
        cap(register, nghi_quyet())
    with closing(sqlite3.connect(tep)) as khac:
        khac.execute("PRAGMA journal_mode=WAL")
        khac.execute("CREATE TABLE cua_ho (x)")
        khac.commit()
        with pytest.raises(RegisterError, match=r"chương trình khác đang giữ sổ.*Cách sửa"):
            Register(tep, cho_doi_giay=0.1)
    with Register(tep) as register:
        assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]


GHI_ROI_CHET = """
import os, signal, sqlite3, sys
so = sqlite3.connect(sys.argv[1], isolation_level=None)
so.execute("PRAGMA cache_size=1")
so.execute("BEGIN IMMEDIATE")
for lan in range(200):
    so.execute("INSERT INTO thong_tin_so VALUES (?, ?)", (str(lan), "x" * 3000))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_what_a_killed_writer_wrote_half_is_undone(tep: Path) -> None:
    with Register(tep) as register:
        cap(register, nghi_quyet())
    truoc = tep.read_bytes()
    lenh = [sys.executable, "-c", GHI_ROI_CHET, str(tep)]
    assert subprocess.run(lenh, check=False).returncode == -signal.SIGKILL
    assert tep.read_bytes() != truoc
    assert Path(f"{tep}-journal").stat().st_size
    with Register(tep) as register:
        assert tep.read_bytes() == truoc
        assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]
        assert register.verify().passed


def test_a_file_taken_away_while_it_is_open_gives_no_number(tep: Path, tmp_path: Path) -> None:
    with Register(tep) as register:
        cap(register, nghi_quyet())
        tep.rename(tmp_path / "cho-khac.db")
        with pytest.raises(RegisterError, match=r"(chỉ đọc được|mở được tệp sổ).*Cách sửa"):
            cap(register, nghi_quyet())
        (tmp_path / "cho-khac.db").rename(tep)
    with Register(tep) as register:
        assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]


def test_a_share_without_hard_links_gets_a_register_too(
    tep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def khong_biet(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", khong_biet)
    with Register(tep) as register:
        assert cap(register, nghi_quyet()) == ["01-NQ/ĐUK"]
    assert os.listdir(tep.parent) == [tep.name]


def lap_va_cap(tep: str) -> None:
    with Register(tep) as register:
        cap(register, nghi_quyet())


def test_many_processes_that_make_one_register_at_once_share_it(tmp_path: Path) -> None:
    for lan in range(SO_LAN):
        noi = tmp_path / str(lan)
        noi.mkdir()
        cac_run = [
            TIEN_TRINH.Process(target=lap_va_cap, args=(str(noi / "so.db"),))
            for _ in range(SO_TIEN_TRINH)
        ]
        for run in cac_run:
            run.start()
        for run in cac_run:
            run.join()
        assert [run.exitcode for run in cac_run] == [0] * SO_TIEN_TRINH
        with Register(noi / "so.db") as register:
            cac_so = [muc.so_van_ban for muc in register.entries()]
        assert cac_so == list(range(1, SO_TIEN_TRINH + 1))
        assert os.listdir(noi) == ["so.db"]


@pytest.mark.parametrize("da_co_ten", [False, True])
def test_what_a_killed_maker_of_a_register_left_is_taken_away(tep: Path, da_co_ten: bool) -> None:
    with Register(tep.with_name("khac.db")) as register:
        cap(register, nghi_quyet())
    tam = tep.with_name(f".{tep.name}.a1b2c3d4.tmp")
    tep.with_name("khac.db").rename(tam)
    if da_co_ten:
        os.link(tam, tep)
    lap_va_cap(str(tep))
    assert os.listdir(tep.parent) == [tep.name]
    with Register(tep) as register:
        assert len(register.entries()) == 1 + da_co_ten

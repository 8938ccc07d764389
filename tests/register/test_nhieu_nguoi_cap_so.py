"""Many threads and processes at one register, and one that dies in the middle."""

import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from so_van_ban_mau import nghi_quyet, quyet_dinh
from tien_trinh import TIEN_TRINH

from dangvan.errors import RegisterError
from dangvan.register import Register


def cap_nhieu(tep: str, so_luong: int) -> list[int]:
    """Number papers in a process of its own."""
    with Register(tep) as register:
        return [cap_mot(register) for _ in range(so_luong)]


def cap_mot(register: Register) -> int:
    with register.issue(nghi_quyet()) as co_so:
        return co_so.so_van_ban or 0


def chet_giua_chung(tep: str) -> None:
    """Take a number and a block, and die before the block of `issue` ends."""
    register = Register(tep)
    register.reserve_block([quyet_dinh()] * 3, ma_dot="đợt 1", khoa_dong=["1", "2", "3"])
    with register.issue(nghi_quyet()):
        os._exit(9)


def test_eight_processes_take_one_to_four_hundred_without_gap_or_twin(tmp_path: Path) -> None:
    tep = str(tmp_path / "so.db")
    with ProcessPoolExecutor(8, mp_context=TIEN_TRINH) as pool:
        viec = [pool.submit(cap_nhieu, tep, 50) for _ in range(8)]
        cac_so = [so for mot in viec for so in mot.result()]
    assert sorted(cac_so) == list(range(1, 401))


def test_threads_that_share_a_register_take_consecutive_numbers(tmp_path: Path) -> None:
    with Register(tmp_path / "so.db") as register, ThreadPoolExecutor(8) as pool:
        cac_so = list(pool.map(lambda _: cap_mot(register), range(40)))
    assert sorted(cac_so) == list(range(1, 41))


def test_threads_with_a_register_each_take_consecutive_numbers(tmp_path: Path) -> None:
    tep = str(tmp_path / "so.db")
    with ThreadPoolExecutor(4) as pool:
        cac_so = [so for mot in pool.map(lambda _: cap_nhieu(tep, 5), range(4)) for so in mot]
    assert sorted(cac_so) == list(range(1, 21))


def test_a_process_that_dies_in_the_block_takes_no_number(tmp_path: Path) -> None:
    tep = str(tmp_path / "so.db")
    process = TIEN_TRINH.Process(target=chet_giua_chung, args=(tep,))
    process.start()
    process.join()
    assert process.exitcode == 9
    with Register(tep) as register:
        assert register.next_number(nghi_quyet()) == 1
        assert [muc.so_van_ban for muc in register.entries(ma_dot="đợt 1")] == [1, 2, 3]


def test_a_thread_that_waits_too_long_is_told() -> None:
    with (
        Register("sqlite://", cho_doi_giay=0.1) as register,
        register.issue(nghi_quyet()),
        ThreadPoolExecutor(1) as pool,
        pytest.raises(RegisterError, match=r"sổ đang bận quá 0\.1 giây"),
    ):
        pool.submit(cap_mot, register).result()


SAU_FORK = """
import os, sys
from dangvan.errors import RegisterError
from dangvan.register import Register

register = Register(sys.argv[1])
if os.fork():
    sys.exit(os.waitstatus_to_exitcode(os.wait()[1]))
try:
    register.entries()
except RegisterError as error:
    os._exit("tiến trình khác" in str(error) and 7)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_a_register_does_not_follow_into_a_forked_process(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", SAU_FORK, str(tmp_path / "so.db")], check=False
    )
    assert done.returncode == 7

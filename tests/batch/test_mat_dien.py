"""The power fails: whatever the disk kept of the files and of the register, the next run heals it.

A disk may keep a name without bytes, some blocks without others, or nothing of a file that was
written; a flushed file it keeps. Here it may lose flushed ones too: that a note in the register is
never without its file must not hang on what a disk promises.
"""

import shutil
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest
from dot_mau import SO, chay, danh_sach
from hypothesis import given, settings
from hypothesis import strategies as st

from dangvan.register import Register, TrangThai

SO_NGUOI = 5

Con = Callable[[bytes], bytes | None]
CON_LAI: Mapping[str, Con] = {
    "nguyên": lambda data: data,
    "mất": lambda _: None,
    "rỗng": lambda _: b"",
    "toàn số không": lambda data: bytes(len(data)),
    "cụt": lambda data: data[: len(data) // 2],
    "cụt rồi số không": lambda data: data[:4096] + bytes(len(data) - 4096),
    "thủng giữa": lambda data: data[:512] + bytes(4096) + data[4608:],
}


class DungLai(Exception):
    """Stops a batch from within its own progress."""


class Dot(NamedTuple):
    """A batch in a folder: its register at several moments, and its papers."""

    noi: Path
    cac_so: Sequence[bytes]
    giay: Mapping[str, bytes]

    def dat_lai(self, so: bytes, con_lai: Sequence[str]) -> None:
        """Put the place into the state the disk kept."""
        shutil.rmtree(self.noi / "ra", ignore_errors=True)
        (self.noi / "ra").mkdir()
        (self.noi / SO).write_bytes(so)
        for (ten, data), con in zip(self.giay.items(), con_lai, strict=True):
            giu = CON_LAI[con](data)
            if giu is not None:
                (self.noi / "ra" / ten).write_bytes(giu)


@pytest.fixture(scope="module")
def dot(tmp_path_factory: pytest.TempPathFactory) -> Dot:
    noi = tmp_path_factory.mktemp("dot")
    Register(noi / SO).close()
    trang = (noi / SO).read_bytes()
    cac_so = {trang}

    def dung_sau(so_giay: int) -> Callable[[int, int], None]:
        def progress(xong: int, _: int) -> None:
            cac_so.add((noi / SO).read_bytes())
            if xong == so_giay:
                raise DungLai

        return progress

    for so_giay in range(1, SO_NGUOI + 1):
        (noi / SO).write_bytes(trang)
        shutil.rmtree(noi / "ra", ignore_errors=True)
        with Register(noi / SO) as so, pytest.raises(DungLai):
            chay(danh_sach(SO_NGUOI), so, noi / "ra", progress=dung_sau(so_giay))
        cac_so.add((noi / SO).read_bytes())
    giay = {path.name: path.read_bytes() for path in sorted((noi / "ra").iterdir())}
    return Dot(noi, sorted(cac_so), giay)


def cac_trang_thai(cac_so: Sequence[bytes], noi: Path) -> set[tuple[TrangThai, ...]]:
    ket_qua = set()
    for so in cac_so:
        (noi / "xem.db").write_bytes(so)
        with Register(noi / "xem.db") as register:
            ket_qua.add(tuple(muc.trang_thai for muc in register.entries()))
    return ket_qua


def test_the_register_is_tried_at_every_moment(dot: Dot) -> None:
    co = cac_trang_thai(dot.cac_so, dot.noi)
    giu, xong = TrangThai.GIU_CHO, TrangThai.DA_BAN_HANH
    assert {(), (xong,) * SO_NGUOI} < co
    assert len(co) > 2
    assert giu in set().union(*co)


@settings(max_examples=100)
@given(
    thu_tu=st.integers(0, 99),
    con_lai=st.lists(st.sampled_from(sorted(CON_LAI)), min_size=SO_NGUOI, max_size=SO_NGUOI),
    tep_tam=st.lists(st.sampled_from(sorted(CON_LAI)), max_size=2),
)
def test_whatever_the_disk_kept_the_next_run_makes_whole(
    dot: Dot, thu_tu: int, con_lai: list[str], tep_tam: list[str]
) -> None:
    dot.dat_lai(dot.cac_so[thu_tu % len(dot.cac_so)], con_lai)
    ra = dot.noi / "ra"
    for lan, (con, (ten, data)) in enumerate(zip(tep_tam, dot.giay.items(), strict=False)):
        (ra / f".{ten}.0000000{lan}.tmp").write_bytes(CON_LAI[con](data) or b"")
    nguyen = {
        ra / ten: (ra / ten).stat().st_ino
        for ten, con in zip(dot.giay, con_lai, strict=True)
        if con == "nguyên"
    }
    with Register(dot.noi / SO) as so:
        ket_qua = chay(danh_sach(SO_NGUOI), so, ra)
        muc = so.entries()
        assert (so.gaps().passed, so.verify().sai_lech) == (True, ())
    assert [str(mot) for mot in ket_qua.thong_bao if mot.ma == "tep_da_sua"] == []
    assert {path.name: path.read_bytes() for path in ra.iterdir()} == dot.giay
    assert [mot.sha256 for mot in muc] == [sha256(data).hexdigest() for data in dot.giay.values()]
    assert [mot.so_van_ban for mot in muc] == list(range(1, SO_NGUOI + 1))
    assert {path: path.stat().st_ino for path in nguyen} == nguyen

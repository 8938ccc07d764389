"""Runs of a batch in processes of their own, killed at chosen moments, and what they leave."""

import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

import yaml
from dot_mau import DON_VI, SO, anh_chup, danh_sach, viet_xlsx
from tien_trinh import TIEN_TRINH

from dangvan.cli.chay import chay as chay_lenh
from dangvan.register import MucSo, Register, TrangThai

_LAU_NHAT_GIAY = 120
_NHIP_NHIN_GIAY = 0.001

Cho = Callable[[BaseProcess], None]
"""Waits while a run lives."""

Tep = Mapping[str, tuple[int, int, int]]
"""Files by name: inode, time of the last change, size."""


def lam_dot(noi: str, so: str) -> None:
    """Run the batch of a place as a clerk does, by the command line."""
    for ma in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), ma)
    noi_ghi = ["--office", f"{noi}/don-vi.yaml", "--register", so, "--out", f"{noi}/ra", "--json"]
    sys.exit(chay_lenh(["batch", f"{noi}/ds.xlsx", "--kind", "quyet_dinh_ket_nap", *noi_ghi]))


@dataclass
class Dot:
    """One batch in one folder, with its register in that folder or on a server."""

    noi: Path
    so_nguoi: int
    so: str = ""
    da_gap: Counter[str] = field(default_factory=Counter)
    da_ban_hanh: Tep = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.so = self.so or str(self.noi / SO)
        self.noi.mkdir()
        viet_xlsx(self.noi / "ds.xlsx", danh_sach(self.so_nguoi))
        don_vi = yaml.safe_dump(dict(DON_VI), allow_unicode=True)
        (self.noi / "don-vi.yaml").write_text(don_vi, encoding="utf-8")

    def chay(self, cho: Cho | None = None) -> int:
        """Run the batch, kill it (SIGKILL) once `cho` has waited, and return how it ended."""
        run = TIEN_TRINH.Process(target=lam_dot, args=(str(self.noi), self.so))
        run.start()
        if cho:
            cho(run)
            run.kill()
        run.join(_LAU_NHAT_GIAY)
        assert run.exitcode is not None, "the run hangs"
        return run.exitcode

    @contextmanager
    def nhin_so(self) -> Iterator[Register | None]:
        """Open the register as it was left; of a file, a copy: the next run shall mend it."""
        if "://" in self.so:
            with Register(self.so) as register:
                yield register
        elif not Path(self.so).exists():
            yield None
        else:
            with tempfile.TemporaryDirectory() as ban_sao:
                for tep in self.noi.glob(f"{SO}*"):
                    shutil.copy(tep, ban_sao)
                with Register(Path(ban_sao, SO)) as register:
                    yield register

    def cac_muc(self) -> tuple[MucSo, ...]:
        with self.nhin_so() as register:
            if register is None:
                return ()
            register.verify().raise_if_failed()
            assert register.gaps().passed
            return register.entries()

    def cac_tep(self, duoi: str) -> list[str]:
        """Return the names in the output folder that end so."""
        ra = self.noi / "ra"
        return [ten for ten in os.listdir(ra) if ten.endswith(duoi)] if ra.exists() else []

    def nhat_ky_do(self) -> bool:
        """Whether a transaction of the register's file is open or was cut off."""
        return Path(f"{self.so}-journal").exists()

    def ghi_nhan(self) -> bool:
        """Note what a kill left behind, prove that nothing issued before was touched.

        Returns:
            Whether nothing is left to do.
        """
        do_dang = self.nhat_ky_do()
        cac_muc = self.cac_muc()
        xong = [muc for muc in cac_muc if muc.trang_thai == TrangThai.DA_BAN_HANH]
        self.da_gap[_trang_thai(len(cac_muc), len(xong), len(self.cac_tep(".docx")))] += 1
        self.da_gap["có tệp tạm"] += bool(self.cac_tep(".tmp"))
        self.da_gap["giao dịch sổ đứt giữa chừng"] += do_dang
        self.da_gap["chưa có tệp sổ"] += not ("://" in self.so or Path(self.so).exists())
        assert [muc.so_van_ban for muc in cac_muc] == list(range(1, len(cac_muc) + 1))
        assert len(cac_muc) in (0, self.so_nguoi)
        self._con_nguyen()
        self.da_ban_hanh = self._dau_tep([Path(muc.tap_tin or "").name for muc in xong])
        return len(xong) == self.so_nguoi

    def _con_nguyen(self) -> None:
        assert self._dau_tep(list(self.da_ban_hanh)) == self.da_ban_hanh

    def _dau_tep(self, cac_ten: list[str]) -> Tep:
        cac_stat = {ten: (self.noi / "ra" / ten).stat() for ten in cac_ten}
        return {ten: (st.st_ino, st.st_mtime_ns, st.st_size) for ten, st in cac_stat.items()}

    def soat(self, nhu: "KetQua") -> None:
        """Prove the batch finished as one that nothing ever happened to."""
        assert KetQua.cua(self) == nhu
        self._con_nguyen()
        con_lai = {"ds.xlsx", "don-vi.yaml", "ra"} | ({SO} if "://" not in self.so else set())
        assert set(os.listdir(self.noi)) == con_lai


@dataclass(frozen=True)
class KetQua:
    """What a finished batch leaves: every file with its digest, each number with its person."""

    tep: Mapping[str, str]
    muc: tuple[tuple[int, str | None, str, str | None], ...]

    @classmethod
    def cua(cls, dot: Dot) -> "KetQua":
        return cls(
            anh_chup(dot.noi / "ra"),
            tuple(
                (muc.so_van_ban, muc.doi_tuong, muc.trang_thai.value, muc.sha256)
                for muc in dot.cac_muc()
            ),
        )


def _trang_thai(so_muc: int, so_xong: int, so_tep: int) -> str:
    if not so_muc:
        return "chưa giữ số"
    if so_xong == so_muc:
        return "đã ghi sổ cả"
    if not so_tep:
        return "mới giữ số"
    if not so_xong:
        return "có tệp, chưa ghi sổ tệp nào"
    return "ghi sổ một phần, có tệp chưa ghi" if so_tep > so_xong else "ghi sổ một phần"


def luc_giet(dot: Dot, may_rui: random.Random, lau: float) -> Cho:
    """Return how long to let a run of about `lau` seconds live: any time, or to some moment."""
    hen, som, tre = may_rui.uniform(0, lau), may_rui.uniform(0, 0.03), may_rui.uniform(0, 0.002)
    so_tep = may_rui.randint(1, dot.so_nguoi)

    def sau_khi(thay: Callable[[], object]) -> Cho:
        def cho(run: BaseProcess) -> None:
            while run.is_alive() and not thay():
                time.sleep(_NHIP_NHIN_GIAY)
            time.sleep(tre)

        return cho

    cach: dict[str, Cho] = {
        "bất kỳ": lambda run: run.join(hen),
        "vừa chạy": lambda run: run.join(som),
        "đang giao dịch": sau_khi(dot.nhat_ky_do),
        "đang ghi tệp": sau_khi(lambda: dot.cac_tep(".tmp")),
        "sau tệp thứ n": sau_khi(lambda: len(dot.cac_tep(".docx")) >= so_tep),
    }
    giao_dich = 0 if "://" in dot.so else 3  # what a server does is not seen from here
    return cach[may_rui.choices(list(cach), weights=[12, 1, giao_dich, 3, 3])[0]]

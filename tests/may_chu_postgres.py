"""A real PostgreSQL server for the tests: made, stopped, started again."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

_CHO_GIAY = 30


def _lenh(ten: str) -> str:
    cac_noi = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    duong = os.pathsep.join([os.environ.get("PATH", ""), *map(str, cac_noi)])
    lenh = shutil.which(ten, path=duong)
    assert lenh, f"không có lệnh {ten}: apt-get install postgresql"
    return lenh


class MayChu:
    """A server on a socket in a folder of its own."""

    def __init__(self, thu_muc: str) -> None:
        self._thu_muc = thu_muc
        self._du_lieu = f"{thu_muc}/du-lieu"
        # The server refuses to run as root.
        self._nguoi = "postgres" if os.geteuid() == 0 else None
        self._server: subprocess.Popen[bytes] | None = None
        self.dia_chi = f"postgresql://dangvan@/postgres?host={thu_muc}"
        if self._nguoi:
            shutil.chown(thu_muc, self._nguoi)
        lap = [_lenh("initdb"), "-D", self._du_lieu, "-U", "dangvan", "-A", "trust", "--no-sync"]
        subprocess.run(
            [*lap, "--encoding=UTF8", "--locale=C.UTF-8"],
            user=self._nguoi,
            cwd=thu_muc,
            check=True,
            capture_output=True,
        )

    def chay(self) -> None:
        """Start the server and wait until it answers."""
        lenh = [_lenh("postgres"), "-D", self._du_lieu, "-k", self._thu_muc]
        nhat_ky = Path(self._thu_muc, "nhat-ky")
        with nhat_ky.open("ab") as ghi:
            self._server = subprocess.Popen(
                [*lenh, "-c", "listen_addresses=", "-c", "fsync=off"],
                user=self._nguoi,
                cwd=self._thu_muc,
                stderr=ghi,
                stdout=ghi,
            )
        hoi = [_lenh("pg_isready"), "-q", "-h", self._thu_muc]
        han = time.monotonic() + _CHO_GIAY
        while subprocess.run(hoi, check=False).returncode != 0:
            assert time.monotonic() < han, nhat_ky.read_text(encoding="utf-8")
            time.sleep(0.05)

    def dung(self) -> None:
        """Stop the server at once; whoever is connected loses the connection."""
        if self._server is not None:
            self._server.send_signal(2)  # SIGINT: without waiting for clients
            self._server.wait()
            self._server = None

    def xoa_sach(self) -> None:
        """Leave an empty database."""
        self.lam("DROP SCHEMA public CASCADE")
        self.lam("CREATE SCHEMA public")

    def lam(self, lenh: str) -> None:
        """Run one statement as another program would."""
        with psycopg.connect(self.dia_chi, autocommit=True) as ket_noi:
            ket_noi.execute(lenh.encode())


@contextmanager
def may_chu_dang_chay() -> Iterator[MayChu]:
    """Yield a server that runs, in a folder that goes with it."""
    with tempfile.TemporaryDirectory(prefix="dangvan-pg-") as thu_muc:
        may_chu = MayChu(thu_muc)
        try:
            may_chu.chay()
            yield may_chu
        finally:
            may_chu.dung()

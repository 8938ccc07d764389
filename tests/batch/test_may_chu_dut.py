"""The server goes away at each step of a batch: it is told, and the same call finishes."""

import socket
import tempfile
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from dot_mau import chay, danh_sach, soat
from may_chu_postgres import MayChu, may_chu_dang_chay
from vi_du_van_ban import nghi_quyet_2021

from dangvan.errors import RegisterError
from dangvan.models import NhiemKy
from dangvan.register import Register, TrangThai

SO_NGUOI = 50
MAT_MAY_CHU = r"(không nối được máy chủ sổ|mất kết nối với máy chủ đúng lúc ghi sổ).*Cách sửa"

NHIEM_KY = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 8, 1))
VAN_BAN = nghi_quyet_2021(so_van_ban=None, nhiem_ky=NHIEM_KY)

# The server ends the connection that does this: while it works, or when it is told to commit.
GIET = """
CREATE FUNCTION giet() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$
"""
CAT_MOI_NGUOI = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
LUC_GIET = {
    "giữ số": "CREATE TRIGGER giet BEFORE INSERT ON muc_so FOR EACH ROW EXECUTE FUNCTION giet()",
    "giữ số, lúc COMMIT": (
        "CREATE CONSTRAINT TRIGGER giet AFTER INSERT ON nhat_ky DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW WHEN (NEW.viec = 'giu_cho') EXECUTE FUNCTION giet()"
    ),
    "ghi sổ": "CREATE TRIGGER giet BEFORE UPDATE ON muc_so FOR EACH ROW EXECUTE FUNCTION giet()",
    "ghi sổ, lúc COMMIT": (
        "CREATE CONSTRAINT TRIGGER giet AFTER INSERT ON nhat_ky DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW WHEN (NEW.viec = 'ban_hanh') EXECUTE FUNCTION giet()"
    ),
}


@pytest.fixture
def may_chu_rieng() -> Iterator[MayChu]:
    """Start a server that a test may stop."""
    with may_chu_dang_chay() as may_chu:
        yield may_chu


@pytest.mark.parametrize("luc", LUC_GIET)
def test_a_connection_that_breaks_is_told_and_the_same_call_finishes(
    may_chu: MayChu, so_postgres: str, tmp_path: Path, luc: str
) -> None:
    with Register(so_postgres) as so:
        may_chu.lam(GIET)
        may_chu.lam(LUC_GIET[luc])
        with pytest.raises(RegisterError, match=MAT_MAY_CHU):
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        for bang in ("muc_so", "nhat_ky"):
            may_chu.lam(f"DROP TRIGGER IF EXISTS giet ON {bang}")
        so_giu = 0 if luc.startswith("giữ số") else SO_NGUOI
        assert [muc.trang_thai for muc in so.entries()] == [TrangThai.GIU_CHO] * so_giu
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
    soat(tmp_path, SO_NGUOI, so=so_postgres)


def test_a_connection_ended_between_two_papers_is_made_again(
    may_chu: MayChu, so_postgres: str, tmp_path: Path
) -> None:
    def cat(*_: int) -> None:
        may_chu.lam(CAT_MOI_NGUOI)

    with Register(so_postgres) as so:
        chay(danh_sach(3), so, tmp_path / "ra", progress=cat)
    soat(tmp_path, 3, so=so_postgres)


def test_a_server_stopped_in_the_middle_and_started_again_loses_nothing(
    may_chu_rieng: MayChu, tmp_path: Path
) -> None:
    def dung(xong: int, _: int) -> None:
        if xong == 30:
            may_chu_rieng.dung()

    with Register(may_chu_rieng.dia_chi, cho_doi_giay=2) as so:
        with pytest.raises(RegisterError, match=rf"{MAT_MAY_CHU}.*chạy lại đúng lệnh này"):
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra", progress=dung)
        with pytest.raises(RegisterError, match="không nối được máy chủ sổ"):
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        truoc = {path: path.stat().st_ino for path in (tmp_path / "ra").iterdir()}
        may_chu_rieng.chay()
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        assert {path: path.stat().st_ino for path in truoc} == truoc
    soat(tmp_path, SO_NGUOI, so=may_chu_rieng.dia_chi)


class CauNoi:
    """A way to the server that is cut once: after a COMMIT went through, before its answer.

    `cat_sau` is what the transaction must have done before.
    """

    def __init__(self, thu_muc: str, toi: str) -> None:
        self.dia_chi = toi.replace(toi.partition("host=")[2], thu_muc)
        self.cat_sau: bytes | None = None
        self._cat = False
        self._toi = f"{toi.partition('host=')[2]}/.s.PGSQL.5432"
        self._cua = socket.socket(socket.AF_UNIX)
        self._cua.bind(f"{thu_muc}/.s.PGSQL.5432")
        self._cua.listen()
        threading.Thread(target=self._nhan, daemon=True).start()

    def dong(self) -> None:
        self._cua.close()

    def _nhan(self) -> None:
        while True:
            try:
                khach, _ = self._cua.accept()
            except OSError:
                return
            threading.Thread(target=self._noi, args=(khach,), daemon=True).start()

    def _noi(self, khach: socket.socket) -> None:
        with khach, socket.socket(socket.AF_UNIX) as may_chu:
            may_chu.connect(self._toi)
            nguoc = threading.Thread(target=self._chuyen, args=(may_chu, khach), daemon=True)
            nguoc.start()
            while data := khach.recv(65536):
                if self.cat_sau is not None and self.cat_sau in data:
                    self.cat_sau = b"COMMIT" if self.cat_sau != b"COMMIT" else None
                    self._cat = self.cat_sau is None
                may_chu.sendall(data)
            may_chu.shutdown(socket.SHUT_RDWR)
            nguoc.join()

    def _chuyen(self, may_chu: socket.socket, khach: socket.socket) -> None:
        while data := may_chu.recv(65536):
            if self._cat:
                self._cat = False
                khach.shutdown(socket.SHUT_RDWR)
                return
            khach.sendall(data)


@pytest.fixture
def cau_noi(so_postgres: str) -> Iterator[CauNoi]:
    with tempfile.TemporaryDirectory(prefix="dangvan-cau-") as thu_muc:
        cau_noi = CauNoi(thu_muc, so_postgres)
        yield cau_noi
        cau_noi.dong()


@pytest.mark.parametrize("viec", [b"INSERT INTO muc_so", b"UPDATE muc_so"])
def test_a_commit_whose_answer_is_lost_is_told_and_the_same_call_finishes(
    cau_noi: CauNoi, so_postgres: str, tmp_path: Path, viec: bytes
) -> None:
    with Register(cau_noi.dia_chi) as so:
        cau_noi.cat_sau = viec
        with pytest.raises(RegisterError, match="chưa rõ đã ghi hay chưa"):
            chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
        assert len(so.entries()) == SO_NGUOI
        chay(danh_sach(SO_NGUOI), so, tmp_path / "ra")
    soat(tmp_path, SO_NGUOI, so=so_postgres)


def test_a_single_number_whose_commit_is_unclear_is_told_so(
    cau_noi: CauNoi, so_postgres: str
) -> None:
    def cap() -> None:
        with so.issue(VAN_BAN):
            cau_noi.cat_sau = b"COMMIT"

    with Register(cau_noi.dia_chi) as so:
        with pytest.raises(RegisterError, match=r"chưa rõ đã ghi hay chưa.*xem sổ đã có số này"):
            cap()
        assert [muc.so_van_ban for muc in so.entries()] == [1]
        assert so.verify().passed


def test_a_rollback_on_a_lost_connection_is_not_told_as_unclear(
    may_chu: MayChu, so_postgres: str
) -> None:
    class HongGiuaChung(Exception):
        """Something failed while a paper was being made."""

    def cap() -> None:
        with so.issue(VAN_BAN):
            may_chu.lam(CAT_MOI_NGUOI)
            raise HongGiuaChung

    with Register(so_postgres) as so:
        with pytest.raises((HongGiuaChung, RegisterError)) as bao:
            cap()
        assert "chưa rõ" not in str(bao.value)
        assert so.entries() == ()

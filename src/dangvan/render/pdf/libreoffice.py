"""LibreOffice as a program of this machine: where it is, one call, its end."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from threading import Lock

from dangvan.errors import DocxError, loi_o_dia

BIEN_SOFFICE = "DANGVAN_SOFFICE"
"""The environment variable that names the program where it stands in an unusual place."""

_TEN_LENH = ("soffice", "libreoffice")
_NOI_QUEN = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_CACH_CAI = {
    "win32": "tải bộ cài ở libreoffice.org rồi cài (không cần Java)",
    "darwin": "brew install --cask libreoffice, hoặc tải bộ cài ở libreoffice.org",
    "linux": "apt-get install libreoffice-writer-nogui (Debian, Ubuntu), với quyền root",
}

_CAI_DAT = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Recovery/RecoveryInfo", "Enabled", "false"),
    ("Office.Common/Filter/PDF/Export", "ExportBookmarksToPDFDestination", "true"),
    ("Office.Common/Filter/PDF/Export", "UseTaggedPDF", "false"),
    ("Office.Common/Filter/PDF/Export", "IsSkipEmptyPages", "true"),
)
_MA_TU_HET = (0, 1)
_DANG = "pdf:writer_pdf_Export"
_DANG_HAI_MAT = f'{_DANG}:{{"IsSkipEmptyPages":{{"type":"boolean","value":"false"}}}}'
_TUY_CHON = (
    "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
    "--nofirststartwizard",
)  # fmt: skip


def tim_soffice() -> str | None:
    """Return the path of LibreOffice's program; None where there is none."""
    if rieng := os.environ.get(BIEN_SOFFICE):
        return shutil.which(rieng)
    tim = (shutil.which(lenh) for lenh in _TEN_LENH)
    return next(filter(None, tim), None) or next(filter(os.path.isfile, _NOI_QUEN), None)


def cach_cai() -> str:
    """Return how LibreOffice is installed on this system."""
    return _CACH_CAI.get(sys.platform, _CACH_CAI["linux"])


def soffice_bat_buoc() -> str:
    """Return the path of LibreOffice's program.

    Raises:
        DocxError: There is none; the message says how to install it on this system.
    """
    tim = tim_soffice()
    if tim is None:
        rieng = os.environ.get(BIEN_SOFFICE)
        raise DocxError(
            f"{BIEN_SOFFICE} chỉ đến {rieng}, không chạy được"
            if rieng
            else "máy này chưa có LibreOffice, cần nó để đổi sang PDF",
            fix=cach_cai(),
        )
    return tim


class LibreOffice:
    """Calls LibreOffice; every call may be ended from another thread.

    Args:
        soffice: Its program.
        noi_lam: A folder for its profiles: one for each call that runs at the same time, and a new
            one after a call that was broken off.
    """

    def __init__(self, soffice: str, noi_lam: Path) -> None:
        self._soffice = soffice
        self._noi_lam = noi_lam
        self._dang_chay: set[subprocess.Popen[bytes]] = set()
        self._ho_so_ranh: list[Path] = []
        self._so_ho_so = count(1)
        self._khoa = Lock()
        self._da_dung = False

    def doi(self, cac_tep: Sequence[Path], ra: Path, *, giay: float, hai_mat: bool = False) -> bool:
        """Convert files to PDF in one call; what it could not convert is missing afterwards.

        Args:
            cac_tep: The files.
            ra: The folder to write to.
            giay: How long it may take; after that it is ended.
            hai_mat: Whether the backs that stay empty are pages, too.

        Returns:
            Whether it came to its end by itself: what is missing then cannot be read.

        Raises:
            DocxError: It cannot be started, or all calls were told to end.
        """
        with self._khoa:
            ho_so = self._ho_so_ranh.pop() if self._ho_so_ranh else self._ho_so_moi()
        chay = self._bat_dau(
            [
                self._soffice,
                f"-env:UserInstallation={ho_so.as_uri()}",
                *_TUY_CHON,
                "--convert-to",
                _DANG_HAI_MAT if hai_mat else _DANG,
                "--outdir",
                str(ra),
                *map(str, cac_tep),
            ]
        )
        try:
            with suppress(subprocess.TimeoutExpired):
                chay.wait(giay)
            tu_het = chay.poll() in _MA_TU_HET
        finally:
            _ket_thuc(chay)
            with self._khoa:
                self._dang_chay.discard(chay)
        if tu_het:
            self._ho_so_ranh.append(ho_so)
        return tu_het

    def _bat_dau(self, lenh: Sequence[str]) -> subprocess.Popen[bytes]:
        with self._khoa:
            if self._da_dung:
                raise DocxError("đã dừng theo yêu cầu")
            try:
                chay = subprocess.Popen(
                    lenh,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=os.name != "nt",
                )
            except OSError as error:
                raise DocxError(
                    f"không chạy được LibreOffice ({loi_o_dia(error)[0]})",
                    where=self._soffice,
                    fix=cach_cai(),
                ) from error
            self._dang_chay.add(chay)
        return chay

    def dung(self) -> None:
        """End all calls, and start none any more."""
        with self._khoa:
            self._da_dung = True
            for chay in self._dang_chay:
                _ket_thuc(chay)

    def _ho_so_moi(self) -> Path:
        """Make a profile: works beside an open LibreOffice, runs no macro, asks no network."""
        ho_so = self._noi_lam / f"ho-so-{next(self._so_ho_so)}"
        tep = ho_so / "user" / "registrymodifications.xcu"
        tep.parent.mkdir(parents=True)
        dong = "".join(
            f'<item oor:path="/org.openoffice.{noi}"><prop oor:name="{ten}" oor:op="fuse">'
            f"<value>{gia_tri}</value></prop></item>"
            for noi, ten, gia_tri in _CAI_DAT
        )
        tep.write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{dong}</oor:items>',
            encoding="utf-8",
        )
        return ho_so


def _ket_thuc(chay: subprocess.Popen[bytes]) -> None:
    """End a call with the programs it started; one that has ended may have left some."""
    if sys.platform == "win32":
        if chay.poll() is None:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(chay.pid)], capture_output=True, check=False
            )
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(chay.pid, signal.SIGKILL)
    chay.wait()

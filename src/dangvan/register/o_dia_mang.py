"""Folders where a register cannot be safe: those that let two machines write at the same time."""

import sys
from dataclasses import dataclass
from pathlib import Path

from dangvan.errors import RegisterError

# File systems that keep no locks at all. Source: their own manuals (sshfs, rclone mount, s3fs,
# gcsfuse, davfs2, curlftpfs).
_KHONG_KHOA = (
    "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.curlftpfs",
    "fuse.davfs", "fuse.davfs2",
)  # fmt: skip
# Options that keep locks on one machine. Source: mount.cifs(8), nfs(5).
_TAT_KHOA = {
    "cifs": ("nobrl",),
    "smb3": ("nobrl",),
    "nfs": ("nolock", "local_lock=all", "local_lock=posix"),
    "nfs4": ("nolock", "local_lock=all", "local_lock=posix"),
}
_BANG_GAN = Path("/proc/self/mountinfo")
# The kernel writes these four as octal in the table.
_CHU_KHAC = {r"\040": " ", r"\011": "\t", r"\012": "\n", r"\134": "\\"}


@dataclass(frozen=True, slots=True)
class ODia:
    """A mounted file system: where, of which type, with which options."""

    noi: str
    kieu: str
    tuy_chon: tuple[str, ...]

    @property
    def vi_sao_khong(self) -> str:
        """Why a register may not lie here; empty where it may."""
        if self.kieu in _KHONG_KHOA:
            return f"ổ {self.kieu.removeprefix('fuse.')}"
        tat = [ten for ten in _TAT_KHOA.get(self.kieu, ()) if ten in self.tuy_chon]
        return f"ổ mạng {self.kieu} gắn với {tat[0]}" if tat else ""


def tu_choi_o_khong_khoa(tep: Path) -> None:
    """Refuse a register's place where locks do not reach the other machines.

    Only Linux tells how a folder is mounted; shares that Windows and macOS mount keep locks.

    Raises:
        RegisterError: Two machines could take the same number there.
    """
    if sys.platform != "linux":
        return
    try:
        bang_gan = _BANG_GAN.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return  # a sandbox may hide the table: nothing is known, as on other systems
    o_dia = o_dia_cua(tep.resolve(), bang_gan)
    if o_dia and (vi_sao := o_dia.vi_sao_khong):
        raise RegisterError(
            f"{vi_sao} không khoá được tệp giữa các máy: hai máy có thể cấp cùng một số",
            where=str(tep),
            fix="đặt sổ ở ổ của máy, ở thư mục mạng có khoá tệp, hoặc trên máy chủ PostgreSQL",
        )


def o_dia_cua(tep: Path, bang_gan: str) -> ODia | None:
    """Return the file system a path lies on, by a table in the form of Linux's mountinfo.

    Source: proc(5), /proc/pid/mountinfo.
    """
    trung = [o_dia for o_dia in map(_doc, bang_gan.splitlines()) if o_dia and _chua(o_dia, tep)]
    # The longest path wins; of two on one folder, the one mounted later.
    return max(reversed(trung), key=lambda o_dia: len(o_dia.noi), default=None)


def _doc(dong: str) -> ODia | None:
    truoc, _, sau = dong.partition(" - ")
    dau, duoi = truoc.split(), sau.split()
    if len(dau) < 6 or len(duoi) < 2:
        return None
    noi = dau[4]
    for ma, chu in _CHU_KHAC.items():
        noi = noi.replace(ma, chu)
    tuy_chon = ",".join((dau[5], *duoi[2:3])).split(",")
    return ODia(noi, duoi[0], tuple(tuy_chon))


def _chua(o_dia: ODia, tep: Path) -> bool:
    return Path(o_dia.noi) == tep or Path(o_dia.noi) in tep.parents

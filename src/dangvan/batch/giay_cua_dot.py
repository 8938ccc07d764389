"""The papers of a batch as they are done: packed, and in the order of their numbers."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from dangvan.batch.ket_qua import GiayDaLam
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.disk import Spool
from dangvan.models import CanhBao
from dangvan.register import SoDaGiu


class GiayCuaDot:
    """Takes papers in the order of their rows. The result is kept long: it needs no file."""

    def __init__(self) -> None:
        self._giay: Spool[GiayDaLam] = Spool(file=BytesIO())
        self._so_truoc = 0
        self._theo_so = True

    def __len__(self) -> int:
        return len(self._giay)

    def __iter__(self) -> Iterator[GiayDaLam]:
        return iter(self._giay)

    def them(
        self,
        dong: DongLam,
        so: SoDaGiu,
        ten: str,
        dia_chi: str,
        sha256: str,
        canh_bao: tuple[CanhBao, ...],
    ) -> None:
        """Take in a paper that has its name.

        Args:
            dong: Its row.
            so: Its number.
            ten: Its file's name.
            dia_chi: The address of the file.
            sha256: The digest of the file.
            canh_bao: What deserves a second look.
        """
        self._theo_so &= so.so_van_ban > self._so_truoc
        self._so_truoc = so.so_van_ban
        self._giay.append(
            GiayDaLam(
                dong=dong.so_dong,
                so_van_ban=so.so_van_ban,
                so_ky_hieu=so.so_ky_hieu,
                ngay_ban_hanh=dong.ngay_ban_hanh,
                tap_tin=Path(ten if "://" in dia_chi else dia_chi),
                sha256=sha256,
                canh_bao=canh_bao,
                dia_chi=dia_chi,
            )
        )

    def xep(self) -> Sequence[GiayDaLam]:
        """Return the papers by number: a list may stand in another order than at its first run."""
        if self._theo_so:
            return self._giay
        return Spool(sorted(self._giay, key=lambda giay: giay.so_van_ban), file=BytesIO())

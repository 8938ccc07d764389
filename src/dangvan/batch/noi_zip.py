"""One zip with all papers of a batch: written beside its place, and put there whole at the end."""

import os
import shutil
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dangvan.batch.noi_ra import doc_trong_zip
from dangvan.batch.noi_thu_muc import mo_thu_muc
from dangvan.disk import flush_folder
from dangvan.errors import DataError, DocxError
from dangvan.render.luu_tep import dat_ten, flush_files, ghi_tam
from dangvan.templating.tep_docx import GOI_HONG

# Papers are deflated already; the oldest moment a zip can hold keeps equal papers equal.
_GIO = (1980, 1, 1, 0, 0, 0)
_QUYEN = 0o600 << 16


class NoiZip:
    """A zip. What lies in it stays as it is; new papers come behind, all of them or none.

    Nothing of a batch is there before its end, and nothing counts as issued: a batch that was
    interrupted makes the zip again, with the same numbers.
    """

    ghi_theo_khoi = False

    def __init__(self, path: Path) -> None:
        self.ten = str(path)
        self.thu_muc = path.parent
        self._path = path
        self._cu: frozenset[str] = frozenset()
        self._luc_mo: tuple[int, ...] | None = None
        self._tam = ""
        self._goi: zipfile.ZipFile | None = None
        self._thay: set[str] = set()

    def mo(self) -> None:
        """Make the folder of the zip, and look at what the zip holds.

        Raises:
            DataError: The folder cannot be written to, or the zip is damaged.
        """
        mo_thu_muc(self.thu_muc)
        self._luc_mo = _dau(self._path)
        if self._luc_mo is None:
            return
        try:
            with zipfile.ZipFile(self._path) as goi:
                self._cu = frozenset(goi.namelist())
        except GOI_HONG as error:
            raise DataError(
                "tệp zip hỏng, không ghi thêm vào được", where=self.ten, fix="chọn tên tệp khác"
            ) from error

    def co(self, ten: str) -> bool:
        """Tell whether the zip has a file of this name."""
        return ten in self._cu

    def doc(self, ten: str) -> bytes | None:
        """Return a file of the zip."""
        return doc_trong_zip(self.ten, ten)

    def dia_chi(self, ten: str) -> str:
        """Return the path of the zip and the name in it."""
        return os.path.join(self.ten, ten)

    def ten_o_day(self, dia_chi: str) -> str | None:
        """Return the name of the paper with this address if that is of this zip."""
        goi, ten = os.path.split(dia_chi)
        return ten if os.path.realpath(goi) == os.path.realpath(self._path) else None

    def viet(self, ten: str, data: bytes, *, durable: bool) -> None:
        """Add a paper to the zip that is being written; it waits for the disk at the end."""
        info = zipfile.ZipInfo(ten, _GIO)
        info.external_attr = _QUYEN
        goi = self._moi()
        if ten in self._cu:
            self._thay.add(ten)
            goi.NameToInfo.pop(ten, None)  # a second one of the name, for a while
        goi.writestr(info, data)

    def doc_tam(self, ten: str) -> bytes | None:
        """Nothing: a zip has its names to itself until its end."""
        return None

    def len_dia(self) -> None:
        """Wait for nothing: the zip is put on the disk whole."""

    def dat(self, ten: str, *, overwrite: bool) -> None:
        """Refuse a name that a file of the zip has."""
        if ten in self._cu and not overwrite:
            raise FileExistsError(ten)

    def ghi_ten(self) -> None:
        """Wait for nothing, as above."""

    def bo(self) -> None:
        """Keep what was written: the next block comes behind it."""

    def xong(self, cac_ten: Iterable[str]) -> None:
        """Put the zip in its place, if anything is new; with no names, leave all as it was.

        Raises:
            DocxError: Somebody else has changed the zip meanwhile.
        """
        if self._goi is None:
            return
        try:
            self._goi.close()
            if any(True for _ in cac_ten):
                self._vao_cho()
        finally:
            self._goi = None
            with suppress(OSError):
                os.unlink(self._tam)

    def _moi(self) -> zipfile.ZipFile:
        if self._goi is None:
            self._tam = ghi_tam(self.ten, b"", durable=False)
            if self._luc_mo is not None:
                shutil.copyfile(self._path, self._tam)
            self._goi = zipfile.ZipFile(self._tam, "a", zipfile.ZIP_STORED)
        return self._goi

    def _vao_cho(self) -> None:
        if self._thay:
            self._bo_ban_cu()
        flush_files([self._tam])
        try:
            if _dau(self._path) != self._luc_mo:
                raise FileExistsError(self.ten)
            dat_ten(self._tam, self.ten, overwrite=self._luc_mo is not None)
        except FileExistsError as error:
            raise DocxError(
                "tệp zip vừa bị chương trình khác ghi", where=self.ten, fix="chạy lại lần nữa"
            ) from error
        flush_folder(self.thu_muc)

    def _bo_ban_cu(self) -> None:
        """Leave out the files that new ones of their names replace: the last of a name stays."""
        gon = ghi_tam(self.ten, b"", durable=False)
        with zipfile.ZipFile(self._tam) as goc, zipfile.ZipFile(gon, "w") as moi:
            for info in {info.filename: info for info in goc.infolist()}.values():
                moi.writestr(info, goc.read(info))
        os.replace(gon, self._tam)


def _dau(path: Path) -> tuple[int, ...] | None:
    """What tells one state of a file from another; None where there is none."""
    try:
        muc = path.stat()
    except FileNotFoundError:
        return None
    return muc.st_ino, muc.st_size, muc.st_mtime_ns

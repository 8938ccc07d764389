"""The folder a batch writes to: made, tried, and cleared of what a killed run left in it."""

import os
import tempfile
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dangvan.batch.goi_giong import doc_neu_co
from dangvan.disk import flush_folder
from dangvan.errors import DataError, loi_o_dia
from dangvan.render.luu_tep import dat_ten, flush_files, ghi_tam


class NoiThuMuc:
    """A folder. A paper is a file of its own, whole as soon as it has its name."""

    ghi_theo_khoi = True

    def __init__(self, folder: Path) -> None:
        self.thu_muc = folder
        self.ten = str(folder)
        self._dau = str(folder / "_")[:-1]
        self._goc = os.path.realpath(folder)
        self._da_co_tep = True
        self._o_day: dict[str, bool] = {}
        self._tam: dict[str, str] = {}
        self._cu: tuple[Path, ...] = ()

    def mo(self) -> None:
        """Make the folder where there is none, and try to write in it.

        Raises:
            DataError: It cannot be made, or not be written to.
        """
        mo_thu_muc(self.thu_muc)
        tat_ca = tuple(self.thu_muc.iterdir())
        self._cu = tuple(path for path in tat_ca if la_tam(path.name))
        self._da_co_tep = len(self._cu) < len(tat_ca)

    def co(self, ten: str) -> bool:
        """Tell whether something has this name, unless there was nothing when the batch began."""
        return self._da_co_tep and os.path.exists(self._dau + ten)

    def doc(self, ten: str) -> bytes | None:
        """Return what has this name."""
        return doc_neu_co(self.thu_muc / ten)

    def dia_chi(self, ten: str) -> str:
        """Return the path of a paper."""
        return self._dau + ten

    def ten_o_day(self, dia_chi: str) -> str | None:
        """Return the name of the paper with this path if that lies in this folder."""
        folder, ten = os.path.split(dia_chi)
        if folder not in self._o_day:
            self._o_day[folder] = os.path.realpath(folder) == self._goc
        return ten if self._o_day[folder] else None

    def viet(self, ten: str, data: bytes, *, durable: bool) -> None:
        """Write a paper under a temporary name."""
        self._tam[ten] = ghi_tam(self._dau + ten, data, durable=durable)

    def doc_tam(self, ten: str) -> bytes | None:
        """Return what was written and has no name yet."""
        return doc_neu_co(Path(self._tam[ten])) if ten in self._tam else None

    def len_dia(self) -> None:
        """Wait until what was written is on the disk."""
        flush_files(self._tam.values())

    def dat(self, ten: str, *, overwrite: bool) -> None:
        """Give a written paper its name."""
        dat_ten(self._tam[ten], self._dau + ten, overwrite=overwrite)
        del self._tam[ten]

    def ghi_ten(self) -> None:
        """Wait until the names are on the disk."""
        flush_folder(self.ten)

    def bo(self) -> None:
        """Take away what was written and got no name."""
        for tam in self._tam.values():
            with suppress(OSError):
                os.unlink(tam)
        self._tam.clear()

    def xong(self, cac_ten: Iterable[str]) -> None:
        """Take away what an earlier run left of these papers.

        Whoever is writing such a paper at this moment finds it written.
        """
        da_xong = {chuan_ten(ten) for ten in cac_ten} if self._cu else ()
        for path in self._cu:
            if chuan_ten(ten_cuoi(path.name)) in da_xong:
                with suppress(OSError):  # still open somewhere: it is harmless
                    path.unlink(missing_ok=True)


def mo_thu_muc(folder: Path) -> None:
    """Make the folder where there is none, and try to write in it.

    Raises:
        DataError: It cannot be made, or not be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as tep:
            tep.write(b"\0")
    except OSError as error:
        dieu_sai, fix = loi_o_dia(error)
        raise DataError(
            f"không dùng được thư mục này: {dieu_sai}", where=str(folder), fix=fix
        ) from error


def la_tam(ten: str) -> bool:
    """Tell whether this is the name of a paper that was being written."""
    return ten.startswith(".") and ten.endswith(".tmp")


def ten_cuoi(tam: str) -> str:
    """Return the name it was to get: `.QĐ-119.docx.a1b2c3d4.tmp` is for `QĐ-119.docx`."""
    return tam[1:].removesuffix(".tmp").rpartition(".")[0]


def chuan_ten(ten: str) -> str:
    """Return the form in which two spellings of a file name are equal."""
    return unicodedata.normalize("NFC", ten)

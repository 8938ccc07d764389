"""The folder a batch writes to: made, tried, and cleared of what a killed run left in it."""

import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from dangvan.errors import DataError, loi_o_dia


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


def tep_tam(folder: Path) -> tuple[Path, ...]:
    """Return the temporary files that lie in the folder now."""
    return tuple(path for path in folder.iterdir() if path.name[:1] == "." and _la_tam(path))


def don_tep_tam(cac_tep: Iterable[Path], ten_cuoi: Iterable[str]) -> None:
    """Take away the temporary files of papers that are there under their own names.

    Whoever is writing such a paper at this moment finds it written.
    """
    da_xong = {_chuan(ten) for ten in ten_cuoi}
    for path in cac_tep:
        if _chuan(_ten_cuoi(path)) in da_xong:
            try:
                path.unlink(missing_ok=True)
            except OSError:
                continue  # still open somewhere: it is harmless


def _la_tam(path: Path) -> bool:
    return path.suffix == ".tmp"


def _ten_cuoi(path: Path) -> str:
    """`.QĐ-119.docx.a1b2c3d4.tmp` was to become `QĐ-119.docx`."""
    return path.name[1:].removesuffix(".tmp").rpartition(".")[0]


def _chuan(ten: str) -> str:
    return unicodedata.normalize("NFC", ten)

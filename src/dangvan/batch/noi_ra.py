"""Where a batch writes: what every such place promises, and what lies at an address."""

import os
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from dangvan.batch.goi_giong import doc_neu_co
from dangvan.templating.tep_docx import GOI_HONG


class NoiRa(Protocol):
    """A place for papers, each known by a name.

    A paper is written, then all that were written are put on the disk, then each gets its name:
    whatever has its name is whole. `viet`, `len_dia`, `dat`, `xong` raise `OSError` or a
    `DangvanError`.
    """

    @property
    def ten(self) -> str:
        """What messages call the place."""

    @property
    def thu_muc(self) -> Path:
        """The folder for the list with its cells to mend."""

    @property
    def ghi_theo_khoi(self) -> bool:
        """Whether papers count as done block by block; else only all together, at the end."""

    def mo(self) -> None:
        """Make the place where there is none, and try to write there.

        Raises:
            DataError: It cannot be used.
        """

    def co(self, ten: str) -> bool:
        """Tell whether something has this name."""

    def doc(self, ten: str) -> bytes | None:
        """Return what has this name."""

    def dia_chi(self, ten: str) -> str:
        """Return the address of a paper, as the register keeps it."""

    def ten_o_day(self, dia_chi: str) -> str | None:
        """Return the name of the paper with this address if its address lies in this place."""

    def viet(self, ten: str, data: bytes, *, durable: bool) -> None:
        """Write a paper that has no name yet."""

    def doc_tam(self, ten: str) -> bytes | None:
        """Return what was written and has no name yet."""

    def len_dia(self) -> None:
        """Wait until what was written is on the disk."""

    def dat(self, ten: str, *, overwrite: bool) -> None:
        """Give a written paper its name.

        Raises:
            FileExistsError: Something has it.
        """

    def ghi_ten(self) -> None:
        """Wait until the names are on the disk."""

    def bo(self) -> None:
        """Take away what was written and got no name."""

    def xong(self, cac_ten: Iterable[str]) -> None:
        """End the batch: its papers have these names."""


def doc_dia_chi(dia_chi: str) -> bytes | None:
    """Return the bytes at the address of an issued paper: a file, or one inside a zip.

    Addresses on the net are not asked: a paper is made again before anything is fetched.
    """
    if "://" in dia_chi:
        return None
    data = doc_neu_co(Path(dia_chi))
    return doc_trong_zip(*os.path.split(dia_chi)) if data is None else data


def doc_trong_zip(goi: str, ten: str) -> bytes | None:
    """Return one file of a zip; None where there is no such zip or file."""
    if not os.path.isfile(goi):
        return None
    try:
        with zipfile.ZipFile(goi) as mo:
            return mo.read(ten)
    except (KeyError, *GOI_HONG):
        return None

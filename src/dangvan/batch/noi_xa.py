"""Any place that fsspec knows: memory://, s3://, sftp://…; a paper is a file of its own there."""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from dangvan.batch.noi_thu_muc import chuan_ten, la_tam, ten_cuoi
from dangvan.errors import DataError, DocxError

# A file written to these is there whole or not at all; elsewhere it is renamed into its place.
_CA_TEP = frozenset({"memory", "s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oss"})


class NoiXa:
    """A folder at an address. What the far end promises for a finished write holds, no more."""

    ghi_theo_khoi = True

    def __init__(self, url: str) -> None:
        self.ten = url.rstrip("/")
        self.thu_muc = Path.cwd()
        self._cu: set[str] = set()
        self._con_lai: list[str] = []
        self._tam: dict[str, str | bytes] = {}
        self._fs, self._goc = _mo(self.ten)
        giao_thuc = self._fs.protocol
        self._ca_tep = bool(_CA_TEP & {giao_thuc if isinstance(giao_thuc, str) else giao_thuc[0]})

    def mo(self) -> None:
        """Make the folder, try to write there, and look at what it holds.

        Raises:
            DataError: It cannot be used.
        """
        try:
            self._fs.makedirs(self._goc, exist_ok=True)
            thu = self._duong(f".{secrets.token_hex(4)}.tmp")
            self._fs.pipe_file(thu, b"\0")
            self._fs.rm_file(thu)
            cac_tep = self._fs.ls(self._goc, detail=False, refresh=True)
        except Exception as error:  # each kind of place has errors of its own
            raise DataError(
                f"không dùng được nơi này ({type(error).__name__})",
                where=self.ten,
                fix="xem lại địa chỉ, mạng, và quyền ghi",
            ) from error
        self._cu = {path.rstrip("/").rpartition("/")[2] for path in cac_tep}
        self._con_lai = [ten for ten in self._cu if la_tam(ten)]

    def co(self, ten: str) -> bool:
        """Tell whether something had this name when the batch began, or got it since."""
        return ten in self._cu

    def doc(self, ten: str) -> bytes | None:
        """Return what has this name."""
        if ten not in self._cu:
            return None
        with self._loi("đọc", ten):
            data: bytes = self._fs.cat_file(self._duong(ten))
            return data

    def dia_chi(self, ten: str) -> str:
        """Return the address of a paper."""
        return f"{self.ten}/{ten}"

    def ten_o_day(self, dia_chi: str) -> str | None:
        """Return the name of the paper with this address if that lies here."""
        goc, _, ten = dia_chi.rpartition("/")
        return ten if goc == self.ten else None

    def viet(self, ten: str, data: bytes, *, durable: bool) -> None:
        """Send a paper under a temporary name, or keep it until it is sent under its own."""
        if self._ca_tep:
            self._tam[ten] = data
            return
        tam = self._duong(f".{ten}.{secrets.token_hex(4)}.tmp")
        self._tam[ten] = tam
        with self._loi("ghi", ten):
            self._fs.pipe_file(tam, data)

    def doc_tam(self, ten: str) -> bytes | None:
        """Return what was written and has no name yet."""
        tam = self._tam.get(ten)
        if not isinstance(tam, str):
            return tam
        with self._loi("đọc", ten):
            data: bytes = self._fs.cat_file(tam)
            return data

    def len_dia(self) -> None:
        """Wait for nothing: a write that came back is written."""

    def dat(self, ten: str, *, overwrite: bool) -> None:
        """Give a written paper its name."""
        if not overwrite and self._fs.exists(self._duong(ten)):
            self._cu.add(ten)
            raise FileExistsError(ten)
        tam = self._tam[ten]
        with self._loi("ghi", ten):
            if isinstance(tam, bytes):
                self._fs.pipe_file(self._duong(ten), tam)
            else:
                self._fs.mv(tam, self._duong(ten))
        del self._tam[ten]

    def ghi_ten(self) -> None:
        """Wait for nothing, as above."""

    def bo(self) -> None:
        """Take away what was written and got no name."""
        for ten, tam in self._tam.items():
            if isinstance(tam, str):
                with self._loi("xoá", ten):
                    self._fs.rm_file(tam)
        self._tam.clear()

    def xong(self, cac_ten: Iterable[str]) -> None:
        """Take away what an earlier run left of these papers."""
        da_xong = {chuan_ten(ten) for ten in cac_ten} if self._con_lai else ()
        for tam in self._con_lai:
            if chuan_ten(ten_cuoi(tam)) in da_xong:
                with suppress(Exception):  # gone, or not ours to take: it is harmless
                    self._fs.rm_file(self._duong(tam))

    def _duong(self, ten: str) -> str:
        return f"{self._goc}/{ten}"

    @contextmanager
    def _loi(self, viec: str, ten: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # each kind of place has errors of its own
            raise DocxError(
                f"không {viec} được ({type(error).__name__})",
                where=self.dia_chi(ten),
                fix="xem lại mạng và quyền ghi",
            ) from error


def _mo(url: str) -> tuple[Any, str]:  # Any: fsspec ships no types
    try:
        import fsspec
    except ImportError as error:
        raise DataError(
            "ghi ra địa chỉ cần thêm fsspec", where=url, fix='pip install "dangvan[fsspec]"'
        ) from error
    try:
        fs, goc = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise DataError(
            f"không ghi được ra loại địa chỉ này ({error})",
            where=url,
            fix="xem lại chữ trước ://, hoặc cài phần fsspec cần cho loại đó",
        ) from error
    return fs, goc.rstrip("/")

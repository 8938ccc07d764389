"""A file in memory, and how it gets to the disk: whole or not at all."""

import os
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from dangvan.arguments import need_path
from dangvan.disk import flush_folder
from dangvan.errors import GHI_DE, DocxError, loi_o_dia
from dangvan.render.luu_tep import bo, dat_ten, ghi_tam


@dataclass(frozen=True, slots=True)
class TepRa:
    """A file in memory."""

    data: bytes = field(repr=False)

    def open(self) -> BytesIO:
        """Return the file as a stream, at its start."""
        return BytesIO(self.data)

    def save(
        self, path: str | os.PathLike[str], *, overwrite: bool = False, durable: bool = True
    ) -> Path:
        """Write the file whole or not at all, and return its path.

        Args:
            path: Where to.
            overwrite: Whether a file of that name may be replaced.
            durable: Wait until the disk holds it and its name. A batch does not wait for each file:
                it calls `flush_files` once for many, before it counts them as done.

        Raises:
            DataError: It is no path.
            DocxError: The file exists and may not be overwritten, or cannot be written.
        """
        ra = Path(need_path(path, "tệp ghi ra"))
        target = str(ra)
        try:
            tam = ghi_tam(target, self.data, durable=durable)
            try:
                dat_ten(tam, target, overwrite=overwrite)
            except BaseException:
                bo(tam)
                raise
            if durable:
                flush_folder(os.path.dirname(target) or os.curdir)
        except FileExistsError:
            if os.path.isdir(target):
                raise _la_thu_muc(target) from None
            raise DocxError("tệp đã có, không ghi đè", where=target, fix=GHI_DE) from None
        except FileNotFoundError as error:
            raise DocxError(
                f"không có thư mục “{os.path.dirname(target) or os.curdir}”",
                where=target,
                fix="lập thư mục đó trước",
            ) from error
        except OSError as error:
            if os.path.isdir(target):
                raise _la_thu_muc(target) from error
            dieu_sai, cach_sua = loi_o_dia(error)
            raise DocxError(f"không ghi được ({dieu_sai})", where=target, fix=cach_sua) from error
        return ra


def _la_thu_muc(target: str) -> DocxError:
    return DocxError("đây là thư mục, không phải tệp", where=target, fix="ghi thêm tên tệp")

"""Write the printed book: the same bytes each time, whole or not at all."""

import os
import re
import secrets
import zipfile
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook

from dangvan.arguments import need_path
from dangvan.errors import GHI_DE, RegisterError, loi_o_dia

_GIO_ZIP = (1980, 1, 1, 0, 0, 0)
_LUC_SUA = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def so_tinh_thanh_byte(workbook: Workbook) -> bytes:
    """Return the workbook's file without the moment it was saved."""
    tho, gon = BytesIO(), BytesIO()
    workbook.save(tho)
    with zipfile.ZipFile(tho) as vao, zipfile.ZipFile(gon, "w", zipfile.ZIP_DEFLATED) as ra:
        for name in vao.namelist():
            info = zipfile.ZipInfo(name, _GIO_ZIP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            du_lieu = vao.read(name)
            if name == "docProps/core.xml":
                du_lieu = _LUC_SUA.sub(rb"\g<1>2000-01-01T00:00:00Z", du_lieu)
            ra.writestr(info, du_lieu)
    return gon.getvalue()


def luu_byte(du_lieu: bytes, target: str | os.PathLike[str] | BinaryIO, *, overwrite: bool) -> None:
    """Write bytes to a stream, or to a file that is then complete or not there.

    Raises:
        RegisterError: The file exists and `overwrite` is false, or cannot be written.
    """
    if hasattr(target, "write"):
        target.write(du_lieu)
        return
    dich = Path(need_path(target, "tệp ghi ra"))
    if dich.exists() and not overwrite:
        raise RegisterError(
            "tệp đã có, không ghi đè",
            where=str(dich),
            fix=GHI_DE,
        )
    try:
        _thay(dich, du_lieu)
    except OSError as error:
        raise RegisterError(
            f"không ghi được tệp ({loi_o_dia(error)[0]})",
            where=str(dich),
            fix="xem thư mục có tồn tại và còn chỗ không; đóng tệp nếu đang mở",
        ) from error


def _thay(dich: Path, du_lieu: bytes) -> None:
    tam = dich.parent / f".{dich.name}.{secrets.token_hex(4)}.tmp"
    # Unlike tempfile's, this file may be read by whom the folder's owner lets in.
    ma = os.open(tam, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(ma, "wb") as file:
            file.write(du_lieu)
            file.flush()
            os.fsync(file.fileno())
        os.replace(tam, dich)
    except BaseException:
        os.unlink(tam)
        raise

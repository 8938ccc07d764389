"""Which kind of place a batch is told to write to."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dangvan.arguments import need_path
from dangvan.batch.noi_ra import NoiRa
from dangvan.batch.noi_thu_muc import NoiThuMuc
from dangvan.batch.noi_xa import NoiXa
from dangvan.batch.noi_zip import NoiZip
from dangvan.errors import DataError


def chon_noi_ra(out: str | os.PathLike[str]) -> NoiRa:
    """Return the place: an address with `://`, a name that ends in `.zip`, or a folder.

    Raises:
        DataError: The address is of no kind that can be written to.
    """
    chu = need_path(out, "nơi ghi ra")
    if "://" not in chu:
        path = Path(chu)
        return (
            NoiZip(path) if path.suffix.lower() == ".zip" and not path.is_dir() else NoiThuMuc(path)
        )
    phan = urlsplit(chu)
    if phan.scheme == "file":
        return chon_noi_ra(unquote(phan.path))
    if chu.lower().endswith(".zip"):
        raise DataError(
            "chỉ ghi được tệp zip trên máy này",
            where=chu,
            fix="ghi ra thư mục của địa chỉ đó, hoặc ghi zip ở đây rồi chép đi",
        )
    return NoiXa(chu)

"""Which Word files are meant by the files and folders a person names."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dangvan.errors import DataError


def cac_tep_word(cac_duong: Iterable[Path]) -> Iterator[Path]:
    """Yield the files meant; of a folder every .docx below it but Word's lock files.

    Raises:
        DataError: A folder holds none.
    """
    for duong in cac_duong:
        if not duong.is_dir():
            yield duong
            continue
        trong = sorted(
            path for path in duong.rglob("*.docx") if not path.name.startswith(("~$", "."))
        )
        if not trong:
            raise DataError("thư mục không có tệp .docx", where=str(duong), fix="chọn thư mục khác")
        yield from trong

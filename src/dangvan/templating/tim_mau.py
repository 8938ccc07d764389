"""Find the built-in template of a paper."""

import os
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from dangvan.errors import TemplateError, loi_o_dia


@dataclass(frozen=True, slots=True)
class Mau:
    """A template that was opened, and found to hold every tag its kind needs.

    `thieu` names the tags of facts that not every paper has and this template cannot print.
    """

    ten: str
    data: bytes
    sha256: str
    thieu: frozenset[str] = frozenset()


def thu_muc_mau() -> Path:
    """Return the folder of the built-in templates: in the wheel, or beside an editable checkout."""
    packaged = Path(__file__).parents[1] / "_templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "templates"


def doc_tep_mau(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of an office's own template.

    Raises:
        TemplateError: It cannot be read.
    """
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise TemplateError(
            f"không đọc được mẫu ({loi_o_dia(error)[0]})",
            where=str(Path(path)),
            fix="xem lại đường dẫn và quyền đọc tệp",
        ) from error


@lru_cache(maxsize=32)
def mau_co_san(regulation: str, kind: str) -> Mau:
    """Return the built-in template of a kind under a regulation.

    Raises:
        TemplateError: There is no such template.
    """
    ten = f"{regulation}/{kind}.docx"
    path = thu_muc_mau() / regulation / f"{kind}.docx"
    if not path.is_file():
        raise TemplateError(f"không có mẫu {ten}", fix="cài lại dangvan, hoặc chỉ mẫu riêng")
    data = path.read_bytes()
    return Mau(ten, data, sha256(data).hexdigest())

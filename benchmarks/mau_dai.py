"""The built-in decision with pages of standing text behind its articles."""

import zipfile
from io import BytesIO
from pathlib import Path

from dangvan.templating import mau_co_san, wml, zip_parts

_THAN = "word/document.xml"
_DOAN_MOT_TRANG = 30
_TRUOC_KY = "<w:tbl>"
"""The table of the signature, the last one of the body."""


def ghi_mau_dai(path: Path, so_trang: int) -> Path:
    """Write the template with so many more pages, each paragraph of them with a value of its own.

    Args:
        path: Where to.
        so_trang: How many pages of thirty paragraphs.
    """
    with zipfile.ZipFile(BytesIO(mau_co_san("hd05_2026", "quyet_dinh_ket_nap").data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    dau, bang, ky = parts[_THAN].decode().rpartition(_TRUOC_KY)
    doan = wml.text_paragraph(
        "VBDieu", "{{ quan_chung.ho_ten }} thực hiện nhiệm vụ của đảng viên mới theo quy định."
    )
    parts[_THAN] = f"{dau}{doan * (_DOAN_MOT_TRANG * so_trang)}{bang}{ky}".encode()
    path.write_bytes(zip_parts(parts))
    return path

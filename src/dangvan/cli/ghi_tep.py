"""Write a file beside a verb's answer: whole or not at all."""

import os
import secrets
from pathlib import Path

from dangvan.errors import DocxError


def ghi_tron(data: bytes, out: Path, *, overwrite: bool) -> None:
    """Write a file.

    Raises:
        DocxError: It is there and may not be replaced.
    """
    if out.exists() and not overwrite:
        raise DocxError("tệp đã có, không ghi đè", where=str(out), fix="đổi tên, hoặc --overwrite")
    tam = out.with_name(f".{out.name}.{secrets.token_hex(4)}.tmp")
    try:
        tam.write_bytes(data)
        os.replace(tam, out)
    finally:
        tam.unlink(missing_ok=True)

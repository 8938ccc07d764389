"""Write a file beside a verb's answer: whole or not at all."""

from pathlib import Path

from dangvan.render.tep_ra import TepRa


def ghi_tron(data: bytes, out: Path, *, overwrite: bool) -> None:
    """Write a file; errors name it as the user did.

    Raises:
        DocxError: It is there and may not be replaced, or cannot be written.
    """
    TepRa(data).save(out, overwrite=overwrite)

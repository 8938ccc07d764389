"""Write findings as Word comments into a copy of the file they are about."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from dangvan.cli.ghi_tep import ghi_tron
from dangvan.errors import DocxError
from dangvan.layout import open_parts
from dangvan.report import WordComment, add_comments
from dangvan.text import gap_dau

_DU = 12


def doan_that(so: int | None, words: str, cac_chu: Sequence[str]) -> int | None:
    """Return a paragraph's number if its words stand in that paragraph of the body.

    A finding in a header counts the paragraphs of the header.

    Args:
        so: The number.
        words: The words of the finding.
        cac_chu: The paragraphs of the body.
    """
    if so is None or not 0 < so <= len(cac_chu):
        return None
    doan, chu = _gon(cac_chu[so - 1]), _gon(words.rstrip("…"))
    return so if chu[:_DU] in doan or chu[-_DU:] in doan else None


def _gon(chu: str) -> str:
    return "".join(gap_dau(chu).split())


def viet_ghi_chu(
    nguon: Path, out: Path, cac_ghi_chu: Sequence[WordComment], *, overwrite: bool
) -> None:
    """Write a copy with comments; what is about no paragraph stands at the begin of the body.

    Raises:
        DocxError: The copy would take the original's place, or is there and may not be replaced.
    """
    if out.exists() and out.samefile(nguon):
        raise DocxError(
            "bản có ghi chú không được thay tệp gốc", where=str(out), fix="chọn tên khác"
        )
    data = nguon.read_bytes()
    co = {phan.ten for phan in open_parts(BytesIO(data))}
    dat_duoc = [
        muc if muc.part in co else replace(muc, part="", paragraph=None) for muc in cac_ghi_chu
    ]
    ghi_tron(add_comments(data, dat_duoc), out, overwrite=overwrite)

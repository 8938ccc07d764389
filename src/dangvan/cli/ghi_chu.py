"""Write findings as Word comments into a copy of the file they are about."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from dangvan.cli.ghi_tep import ghi_tron
from dangvan.errors import DocxError
from dangvan.layout import open_parts
from dangvan.report import WordComment, add_comments


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

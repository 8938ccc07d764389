"""Text dumps of the built-in templates, to be read beside the regulation."""

from collections.abc import Callable

import pytest
from docx_dump import dump

from dangvan.regulations import REGULATIONS
from dangvan.templating import THAN_MAU, mau_co_san


@pytest.mark.parametrize("pack", [pack.khoa for pack in REGULATIONS])
@pytest.mark.parametrize("kind", sorted(THAN_MAU))
def test_a_template_reads_as_reviewed(
    pack: str, kind: str, golden: Callable[[str, str], None]
) -> None:
    golden(f"mau/{pack}/{kind}.txt", dump(mau_co_san(pack, kind).data))

"""Merge the Word files of a folder with the library; print seconds."""

import sys
import time
from pathlib import Path

from dangvan.render.gop import merge_for_print


def main(vao: str, ra: str) -> None:
    """Merge, the modules loaded before the clock."""
    cac_tep = sorted(Path(vao).glob("*.docx"))
    merge_for_print(cac_tep[:1])
    luc = time.perf_counter()
    merge_for_print(cac_tep).save(ra)
    print(time.perf_counter() - luc)


if __name__ == "__main__":
    main(*sys.argv[1:])

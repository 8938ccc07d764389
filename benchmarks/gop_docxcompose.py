"""Merge the Word files of a folder with docxcompose; print seconds. Needs nothing of dangvan."""

import sys
import time
from pathlib import Path

from docx import Document
from docxcompose.composer import Composer


def main(vao: str, ra: str) -> None:
    """Append file after file, a page break before each."""
    cac_tep = sorted(Path(vao).glob("*.docx"))
    luc = time.perf_counter()
    composer = Composer(Document(str(cac_tep[0])))
    for tep in cac_tep[1:]:
        composer.doc.add_page_break()
        composer.append(Document(str(tep)))
    composer.save(ra)
    print(time.perf_counter() - luc)


if __name__ == "__main__":
    main(*sys.argv[1:])

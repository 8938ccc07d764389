"""Other Python engines over the flat template and its data: docx-mailmerge2, python-docx alone."""

import gc
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from doan_phang import DAU, cac_doan

Data = Sequence[dict[str, str]]


def mailmerge(mau: str, cac_du_lieu: Data, ra: str) -> None:
    """One merge a paper, as its documentation shows it."""
    from mailmerge import MailMerge

    for so, du_lieu in enumerate(cac_du_lieu, 1):
        with MailMerge(mau) as document:
            document.merge(**du_lieu)
            document.write(f"{ra}/{so}.docx")


def python_docx(mau: str, cac_du_lieu: Data, ra: str) -> None:
    """The same paragraphs written from scratch into its own default template."""
    from docx import Document

    doan = cac_doan(Path(mau).read_bytes())
    for so, du_lieu in enumerate(cac_du_lieu, 1):
        document = Document()
        for chu in doan:
            document.add_paragraph(DAU.sub(lambda dau, d=du_lieu: d[dau[0]], chu))
        document.save(f"{ra}/{so}.docx")


CACH: dict[str, Callable[[str, Data, str], None]] = {
    "docx-mailmerge2": mailmerge,
    "python-docx": python_docx,
}


def main(cach: str, mau: str, du_lieu: str, ra: str) -> None:
    """Make every paper of a JSON file one way; print seconds and peak memory."""
    import_module = {"docx-mailmerge2": "mailmerge", "python-docx": "docx"}[cach]
    __import__(import_module)  # before the clock, as for every way
    cac_du_lieu = json.loads(Path(du_lieu).read_text(encoding="utf-8"))
    gc.collect()
    luc, cpu = time.perf_counter(), time.process_time()
    CACH[cach](mau, cac_du_lieu, ra)
    giay, cpu = time.perf_counter() - luc, time.process_time() - cpu
    # Not getrusage: its peak is that of the process this one was started by.
    nho_mb = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"giay": giay, "cpu": cpu, "nho_mb": nho_mb}))


if __name__ == "__main__":
    main(*sys.argv[1:])

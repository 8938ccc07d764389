"""docxtpl's own loop, as its documentation shows it: needs docxtpl alone, and no dangvan.

rust-docxtpl is imported by the same name: run this file with a Python that has it.
"""

import gc
import json
import sys
import time
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment


def main(mau: str, contexts: str, ra: str) -> None:
    """Render every context of a JSON file; print seconds and peak memory."""
    cac_ngu_canh = json.loads(Path(contexts).read_text(encoding="utf-8"))
    gc.collect()  # what imports and data left behind is not swept on the clock
    luc, cpu = time.perf_counter(), time.process_time()
    for so, context in enumerate(cac_ngu_canh, 1):
        tpl = DocxTemplate(mau)
        env = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
        tpl.render(context, env, autoescape=True)
        tpl.save(f"{ra}/{so}.docx")
    giay, cpu = time.perf_counter() - luc, time.process_time() - cpu
    # Not getrusage: its peak is that of the process this one was started by.
    nho_mb = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"giay": giay, "cpu": cpu, "nho_mb": nho_mb}))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Try every hostile tag in a process of its own, with little memory and little time.

Writes one JSON line for each: its name, what `render` and `lint_template` said, seconds, megabytes.
"""

import json
import os
import resource
import sys
from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape

from mau_thu_dich import BIEU_THUC
from own_templates import with_tag
from vi_du_van_ban import nghi_quyet_2026

from dangvan import TemplateError, lint_template, render

MB, GIAY = 512, 20


def _in(data: bytes) -> str:
    try:
        render(nghi_quyet_2026(), template=BytesIO(data))
    except TemplateError as error:
        return str(error)
    return ""


def _soi(data: bytes) -> str:
    cac_dieu = lint_template(BytesIO(data), "nghi_quyet")
    return "; ".join(f"{dieu.rule}: {dieu.what}" for dieu in cac_dieu if dieu.level == "error")


def _thu(lam: Callable[[bytes], str], data: bytes) -> dict[str, object]:
    """Return what one try says, in a child that the system ends when it asks for too much."""
    doc, viet = os.pipe()
    con = os.fork()
    if con == 0:
        resource.setrlimit(resource.RLIMIT_AS, (MB * 2**20,) * 2)
        resource.setrlimit(resource.RLIMIT_CPU, (GIAY, GIAY))
        ma = 1
        try:
            os.write(viet, lam(data).encode()[:4000])
            ma = 0
        finally:
            os._exit(ma)
    os.close(viet)
    with os.fdopen(doc, "rb") as ong:
        cau = ong.read().decode("utf-8", "replace")
    _, trang_thai, da_dung = os.wait4(con, 0)
    return {
        "ma": os.waitstatus_to_exitcode(trang_thai),
        "cau": cau,
        "giay": da_dung.ru_utime + da_dung.ru_stime,
        "mb": da_dung.ru_maxrss // 1024,
    }


def main() -> None:
    """Load all that a render loads, then try."""
    render(nghi_quyet_2026(), template=with_tag("{{ 1 + 1 }}"))
    for ten, the in BIEU_THUC.items():
        data = with_tag(escape(the)).getvalue()
        dong = {"ten": ten, "in": _thu(_in, data), "soi": _thu(_soi, data)}
        sys.stdout.write(json.dumps(dong) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""The paragraphs of the flat template; nothing of dangvan, so that peers carry none of it."""

import re
import zipfile
from io import BytesIO

DAU = re.compile(r"dvk(\d+)x")
"""The mark that stands for a value."""


def cac_doan(data: bytes) -> list[str]:
    """Return the paragraphs of a filled-in paper, with marks where its values stand."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        than = package.read("word/document.xml").decode()
    doan = re.findall(r"<w:p[ >].*?</w:p>", than, re.DOTALL)
    return ["".join(re.findall(r"<w:t[^>]*>([^<]*)", mot)) for mot in doan]

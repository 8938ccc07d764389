"""What a batch is given, read once: files may change, streams end, while it runs."""

import os
from io import BytesIO
from typing import BinaryIO, cast

from dangvan.batch.nguon_bang import NguonBang, giu_tep
from dangvan.docx_source import DocxSource, read_docx_source
from dangvan.templating.tim_mau import doc_tep_mau


class TepNho(BytesIO):
    """A file's bytes under the file's name."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def giu_nguon(source: NguonBang) -> NguonBang:
    """Return a file or a stream as a copy of its own; frames and records as they are.

    The list that is read and the list that is given back marked are then the same.

    Raises:
        DataError: The file is missing, or too big to be a list.
    """
    if isinstance(source, str | os.PathLike):
        return giu_tep(source)
    return giu_tep(cast(BinaryIO, source)) if hasattr(source, "read") else source


def giu_mau(
    template: DocxSource | None,
) -> tuple[str, bytes] | None:
    """Return the name and the bytes of a template.

    Raises:
        TemplateError: It cannot be read.
    """
    if template is None:
        return None
    if isinstance(template, str | os.PathLike):
        return os.fspath(template), doc_tep_mau(template)
    ten, data = read_docx_source(template)
    return ten or "mẫu riêng", data

"""Own templates for tests: a built-in one with some of its parts changed."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from dangvan.templating import mau_co_san

DOCUMENT = "word/document.xml"


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name, in their order."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def packed(parts: Mapping[str, bytes]) -> BytesIO:
    """Return a package of these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    stream.seek(0)
    return stream


def own(
    *changes: tuple[str, str],
    kind: str = "nghi_quyet",
    part: str = DOCUMENT,
    extra: Mapping[str, bytes] | None = None,
    without: tuple[str, ...] = (),
) -> BytesIO:
    """Return a template with every `old` of one part replaced by `new`.

    Args:
        changes: Pairs of old and new text; the old text must be there.
        kind: The kind of paper.
        part: The part to change.
        extra: Parts to add or replace whole.
        without: Parts to leave out.
    """
    parts = parts_of(mau_co_san("hd05_2026", kind).data)
    xml = parts[part].decode()
    for old, new in changes:
        assert old in xml, f"{old} is not in {part}"
        xml = xml.replace(old, new)
    parts[part] = xml.encode()
    kept = {name: data for name, data in parts.items() if name not in without}
    return packed({**kept, **(extra or {})})


def with_tag(tag: str) -> BytesIO:
    """Return a template with one more tag after the subject."""
    return own(("{{ trich_yeu }}", "{{ trich_yeu }} " + tag))

"""The built-in template without loops and conditions, in the tags of each engine, and its data.

Engines agree on no syntax for lists. So one paper is filled in with a mark for every value; where
a mark stands comes a tag of the engine's, and the values of each paper go by the numbers of the
marks. What is printed is the same, to the letter.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from doan_phang import DAU

from dangvan.templating import zip_parts
from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.ten_the import XML_THO
from dangvan.templating.tim_mau import Mau

_DOAN = re.compile(r"<w:r>((?:<w:rPr>.*?</w:rPr>)?)<w:t xml:space=\"preserve\">([^<]*)</w:t></w:r>")
THE = {
    "docxtpl": "{{{{ {ten} }}}}",
    "docxtemplater": "{{{ten}}}",
    "easy-template-x": "{{{ten}}}",
}


def cac_chu(context: object) -> Iterator[str]:
    """Yield every text a template may print, in one order."""
    match context:
        case str():
            if context:
                yield context
        case Mapping():
            for value in context.values():
                yield from cac_chu(value)
        case list() | tuple():
            for value in context:
                yield from cac_chu(value)


def du_lieu_phang(context: Mapping[str, object]) -> dict[str, str]:
    """Return the texts of one paper by the numbers of their marks."""
    return {f"dvk{so}x": chu for so, chu in enumerate(cac_chu(context))}


def mau_phang(
    mau: Mau, context: Mapping[str, object], engine: str, *, giu_dau: bool = False
) -> bytes:
    """Return the template with the tags of an engine instead of loops and conditions.

    Args:
        mau: The template.
        context: What one paper fills in; others must have the same shape.
        engine: A key of `THE`, or `mailmerge`.
        giu_dau: Leave the marks themselves.
    """
    dem = iter(range(10_000))
    data = bien_dich(mau, XML_THO).dien(_danh_dau(context, dem))
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    than = parts["word/document.xml"].decode()
    if giu_dau:
        return data
    if engine == "mailmerge":
        than = _DOAN.sub(lambda doan: _truong(doan[1], doan[2]), than)
    else:
        than = DAU.sub(lambda dau: THE[engine].format(ten=dau[0]), than)
    parts["word/document.xml"] = than.encode()
    return zip_parts(parts)


def _danh_dau(context: object, dem: Iterator[int]) -> dict[str, object]:
    danh_dau = _thay(context, dem)
    assert isinstance(danh_dau, dict)
    return danh_dau


def _thay(context: object, dem: Iterator[int]) -> object:
    match context:
        case str():
            return f"dvk{next(dem)}x" if context else ""
        case Mapping():
            return {ten: _thay(value, dem) for ten, value in context.items()}
        case list() | tuple():
            return [_thay(value, dem) for value in context]
    return context


def _truong(kieu: str, chu: str) -> str:
    """A run with marks as runs and merge fields."""
    manh = re.split(r"(dvk\d+x)", chu)
    return "".join(_mot_truong(kieu, mot) for mot in manh if mot)


def _mot_truong(kieu: str, chu: str) -> str:
    if not DAU.fullmatch(chu):
        return f'<w:r>{kieu}<w:t xml:space="preserve">{escape(chu)}</w:t></w:r>'
    trong = f"<w:r>{kieu}<w:t>«{chu}»</w:t></w:r>"
    return f'<w:fldSimple w:instr=" MERGEFIELD {chu} ">{trong}</w:fldSimple>'

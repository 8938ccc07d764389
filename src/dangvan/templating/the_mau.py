"""The tags of a template, looked at paragraph by paragraph, as a clerk sees them in Word."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from jinja2 import TemplateError as JinjaError

from dangvan.errors import TemplateError
from dangvan.templating.gioi_han_mau import PHAN_CO_THE, THE_DAI
from dangvan.templating.moi_truong import moi_truong

# An end that is missing is not looked for through all that follows.
_THE = re.compile("|".join(
    rf"\{{{mo}.{{0,{THE_DAI}}}?{dong}\}}" for mo, dong in ((r"\{", r"\}"), "%%", "##")
))  # fmt: skip
_IN_RA = re.compile(r"\{\{(?:(p|tr|tc|r)\s)?(.*)\}\}")
_LENH = re.compile(r"\{%[-+]?\s*(?:(?:p|tr|tc|r)\s+)?(\w*)")
CAC_LENH = (
    "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "with", "endwith",
    "colspan", "cellbg", "vm", "hm",
)  # fmt: skip
_NGOAC_KEP = str.maketrans("“”‘’", "\"\"''")
_DAI_NHAT = 80


def kiem_the(ten: str, data: bytes) -> None:
    """Refuse a template with a tag that is half written or cannot do what it says.

    docxtpl drops a whole paragraph, or prints a tag as it stands, where a brace is missing.

    Raises:
        TemplateError: With the tag or its paragraph, and how to write it.
    """
    for doan in cac_doan(data):
        if re.search(r"[{}]", _THE.sub("", doan)):
            raise TemplateError(
                f"thẻ viết dở trong đoạn “{doan[:_DAI_NHAT]}”",
                where=ten,
                fix="mở mẫu bằng Word, viết đủ {{ … }} hoặc {% … %} trong cùng một đoạn",
            )
        for the in _THE.findall(doan):
            if loi := _loi_the(the):
                ngan = the if len(the) <= _DAI_NHAT else f"{the[:_DAI_NHAT]}…"
                raise TemplateError(f"thẻ {ngan} {loi[0]}", where=ten, fix=loi[1])


def cac_doan(data: bytes) -> Iterator[str]:
    """Yield the text of each paragraph of the body, headers, footers and footnotes."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in sorted(filter(PHAN_CO_THE.fullmatch, package.namelist())):
            for doan in parse_xml(package.read(name)).iter(qn("w:p")):
                yield "".join(chu.text or "" for chu in doan.iter(qn("w:t")))


def _loi_the(the: str) -> tuple[str, str] | None:
    """What is wrong with one tag and how to mend it."""
    if lenh := _LENH.match(the):
        if lenh[1] in CAC_LENH:
            return None
        return "không dùng được", "chỉ dùng if, else, endif, for, endfor, set"
    in_ra = _IN_RA.fullmatch(the)
    if in_ra is None:  # a comment
        return None
    kieu, bieu_thuc = in_ra[1], in_ra[2].strip(" -")
    la_than = bieu_thuc.split(".")[-1] == "noi_dung"
    if la_than and kieu != "p":
        return "phải chiếm riêng một đoạn", f"viết {{{{p {bieu_thuc} }}}} trong một đoạn riêng"
    if kieu and not la_than:
        return f"không dùng được {kieu} với chữ thường", f"viết {{{{ {bieu_thuc} }}}}"
    try:
        moi_truong().from_string(f"{{{{ {bieu_thuc.translate(_NGOAC_KEP)} }}}}")
    except JinjaError:
        return "viết sai", "viết như {{ trich_yeu }}: một tên, không dấu cách ở giữa"
    return None

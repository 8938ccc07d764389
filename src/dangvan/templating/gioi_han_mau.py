"""How big a template may be: everything later takes time and memory with its size."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Final

from dangvan.errors import TemplateError

_MO_RA: Final = 50_000_000
_XML: Final = 5_000_000
_MOT_PHAN: Final = 1_000_000
_NHIEU_PHAN: Final = 2000
_NHIEU_THE: Final = 2000
THE_DAI: Final = 2000
"""How many letters one tag may have."""
_CAC_THE_DAI: Final = 40_000
# Between the letters of a tag Word may put its own marks, once for each.
_THE_DAI_TRONG_XML: Final = 40 * THE_DAI
# docxtpl writes them again for each break of a line.
_TINH_CHAT_DAI: Final = 4000
_DONG: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}

PHAN_CO_THE: Final = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
"""The parts in which tags are filled in."""
_THE_XML = re.compile(r"<[^>]*>")
_TINH_CHAT = re.compile(r"<w:([rp])Pr>.*?</w:\1Pr>", re.DOTALL)
_MO_THE = re.compile(r"\{[{%#]")
_KHAI_BAO = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding=[\"']([^\"'>]*)[\"']")
# How UTF-16 and EBCDIC begin.
_MA_KHAC = (b"\xff\xfe", b"\xfe\xff", b"\x4c\x6f\xa7")
LUU_LAI: Final = "lưu lại mẫu bằng Word, kiểu .docx"
_BO_BOT = "xoá phần thừa trong mẫu, bỏ hình lớn, rồi lưu lại bằng Word"


def kiem_muc_luc(ten: str, infos: list[zipfile.ZipInfo]) -> None:
    """Refuse a package that its own directory shows to be too much, before it is unpacked.

    Raises:
        TemplateError: It is.
    """
    if sum(info.file_size for info in infos) > _MO_RA:
        raise _qua_lon(ten, f"mẫu giải nén ra hơn {_MO_RA // 1_000_000} MB")
    if len(infos) > _NHIEU_PHAN:
        raise _qua_lon(ten, f"mẫu có hơn {_NHIEU_PHAN} phần")
    xml = {i.filename: i.file_size for i in infos if i.filename.endswith((".xml", ".rels"))}
    if sum(xml.values()) > _XML:
        raise _qua_lon(ten, f"chữ và định dạng của mẫu dài hơn {_XML // 1_000_000} MB")
    for name, dai in xml.items():
        if dai > _MOT_PHAN:
            raise _qua_lon(ten, f"phần {name} của mẫu dài hơn {_MOT_PHAN // 1000} KB")
    if sum(dai for name, dai in xml.items() if PHAN_CO_THE.fullmatch(name)) > _MOT_PHAN:
        raise _qua_lon(ten, f"thân và đầu, chân trang của mẫu dài hơn {_MOT_PHAN // 1000} KB")
    if any(i.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for i in infos):
        raise TemplateError("mẫu được nén bằng cách Word không dùng", where=ten, fix=LUU_LAI)


def kiem_khai_bao(ten: str, parts: Mapping[str, bytes]) -> None:
    """Refuse a part that declares a document type, as entity bombs do, or hides it.

    Raises:
        TemplateError: One does.
    """
    for name, data in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        khai_bao = _KHAI_BAO.match(data)
        ma = khai_bao[1].lower() if khai_bao else b"utf-8"
        if ma not in (b"utf-8", b"us-ascii") or data.startswith(_MA_KHAC) or b"\0" in data[:4]:
            raise TemplateError(
                f"phần {name} của mẫu không viết bằng UTF-8", where=ten, fix=LUU_LAI
            )
        if b"<!DOCTYPE" in data:
            raise TemplateError(f"phần {name} của mẫu khai báo DOCTYPE", where=ten, fix=LUU_LAI)


def kiem_so_the(ten: str, parts: Mapping[str, bytes]) -> None:
    """Refuse more braces than tags anybody writes.

    Raises:
        TemplateError: There are.
    """
    co_the = [data for name, data in parts.items() if _dien(name)]
    if sum(data.count(b"{") for data in co_the) > 2 * _NHIEU_THE:
        raise TemplateError(
            f"mẫu có hơn {_NHIEU_THE} thẻ", where=ten, fix="dùng vòng lặp for thay cho các thẻ lặp"
        )


def kiem_do_dai_the(ten: str, parts: Mapping[str, bytes]) -> None:
    """Refuse tags that are never closed, or longer than anybody writes.

    docxtpl looks for the end of each through all that follows.

    Raises:
        TemplateError: There are.
    """
    tong = 0
    for xml in (data.decode("utf-8", "replace") for name, data in parts.items() if _dien(name)):
        for _ in _cac_the(ten, xml, _THE_DAI_TRONG_XML):
            pass
        if any(len(khop[0]) > _TINH_CHAT_DAI for khop in _TINH_CHAT.finditer(xml)):
            raise _qua_lon(ten, "có đoạn mang định dạng dài quá mức")
        tong += sum(_cac_the(ten, _THE_XML.sub("", xml), THE_DAI))
    if tong > _CAC_THE_DAI:
        raise TemplateError(
            f"các thẻ của mẫu dài hơn {_CAC_THE_DAI} chữ cái",
            where=ten,
            fix="viết các thẻ ngắn lại",
        )


def _cac_the(ten: str, chu: str, dai_nhat: int) -> Iterator[int]:
    """Yield the length of each tag."""
    cho = 0
    while mo := _MO_THE.search(chu, cho):
        cho = chu.find(_DONG[mo[0]], mo.end(), mo.end() + dai_nhat)
        if cho < 0:
            raise TemplateError(
                f"thẻ viết dở, hoặc dài hơn {dai_nhat} chữ cái: “{chu[mo.start() :][:40]}…”",
                where=ten,
                fix="mở mẫu bằng Word, viết đủ {{ … }} hoặc {% … %} trong cùng một đoạn",
            )
        yield cho - mo.start()


def _dien(name: str) -> bool:
    return bool(PHAN_CO_THE.fullmatch(name)) or name == "docProps/core.xml"


def _qua_lon(ten: str, dieu_sai: str) -> TemplateError:
    return TemplateError(dieu_sai, where=ten, fix=_BO_BOT)

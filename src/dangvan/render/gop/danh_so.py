"""Lists that Word numbers: each paper gets lists of its own, so that each begins at one."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import count

from dangvan.errors import DocxError
from dangvan.render.gop.quan_he import QuanHe
from dangvan.render.gop.than import RA_PDF
from dangvan.render.gop.xml_khuon import doc_xml, ten_w
from dangvan.templating import xml_part
from dangvan.templating.wml import NS

_SO = re.compile(r'(<w:numId w:val=")(\d+)"')
_DANG = re.compile(r"<w:abstractNum\s[^>]*>(.*?)</w:abstractNum>", re.DOTALL)
_MA_DANG = re.compile(r'<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"')
_DUNG = re.compile(
    r'<w:num\s[^>]*?w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"/>(.*?)</w:num>',
    re.DOTALL,
)
# What ties a list to others by its name or number.
_RIENG = re.compile(r"<w:(?:nsid|tmpl|name|pStyle)\b[^>]*/>")
_KHONG_CHEP_DUOC = re.compile(r"<(?!/?w:)|<w:(?:numStyleLink|styleLink|lvlPicBulletId)\b")


class DanhSo:
    """The lists of all papers of one file."""

    def __init__(self) -> None:
        self._so_dang = count(1)
        self._so = count(1)
        self._cac_dang: list[str] = []
        self._cac_so: list[str] = []

    def rieng(
        self, ten: str, noi_dung: str, phan: Mapping[str, bytes], quan_he: tuple[QuanHe, ...]
    ) -> str:
        """Return a content that uses lists of its own.

        Args:
            ten: The paper's name, for messages.
            noi_dung: The content.
            phan: The parts of its package.
            quan_he: The relationships of its main part.

        Raises:
            DocxError: A list cannot be copied.
        """
        dich = {muc.loai: muc.dich for muc in quan_he}
        for kieu in _kieu_danh_so(phan.get(dich.get("styles", ""))):
            if f'<w:pStyle w:val="{kieu}"/>' in noi_dung:
                raise DocxError(
                    f"kiểu “{kieu}” tự đánh số, số sẽ nối tiếp văn bản trước",
                    where=ten,
                    fix=RA_PDF,
                )
        if "<w:numPr>" not in noi_dung:
            return noi_dung
        cac_dang, cac_so = _doc(phan.get(dich.get("numbering", ""), b""))
        ma_dang: dict[str, int] = {}
        ma_so: dict[str, str] = {"0": "0"}
        for so in dict.fromkeys(khop[2] for khop in _SO.finditer(noi_dung)):
            if so in cac_so:
                dang, them = cac_so[so]
                if dang not in ma_dang:
                    ma_dang[dang] = self._dang_moi(ten, cac_dang[dang])
                ma_so[so] = self._so_moi(ma_dang[dang], them)
        return _SO.sub(lambda khop: f'{khop[1]}{ma_so.get(khop[2], "0")}"', noi_dung)

    def _dang_moi(self, ten: str, ruot: str) -> int:
        if _KHONG_CHEP_DUOC.search(ruot):
            raise DocxError("có danh sách tự đánh số kiểu riêng", where=ten, fix=RA_PDF)
        so = next(self._so_dang)
        ruot = _RIENG.sub("", ruot)
        self._cac_dang.append(f'<w:abstractNum w:abstractNumId="{so}">{ruot}</w:abstractNum>')
        return so

    def _so_moi(self, dang: int, them: str) -> str:
        so = str(next(self._so))
        self._cac_so.append(
            f'<w:num w:numId="{so}"><w:abstractNumId w:val="{dang}"/>{them}</w:num>'
        )
        return so

    def phan(self) -> bytes | None:
        """Return the numbering part; None where no paper has a list."""
        if not self._cac_so:
            return None
        ruot = "".join((*self._cac_dang, *self._cac_so))
        return xml_part(f"<w:numbering {NS}>{ruot}</w:numbering>")


@lru_cache(maxsize=64)
def _doc(data: bytes) -> tuple[Mapping[str, str], Mapping[str, tuple[str, str]]]:
    """Return the contents of the list forms by their numbers, and the lists that use them."""
    xml = data.decode("utf-8-sig")
    dang = {}
    for khop in _DANG.finditer(xml):
        ma = _MA_DANG.match(khop[0])
        if ma:
            dang[ma[1]] = khop[1]
    return dang, {khop[1]: (khop[2], khop[3]) for khop in _DUNG.finditer(xml) if khop[2] in dang}


@lru_cache(maxsize=64)
def _kieu_danh_so(styles: bytes | None) -> tuple[str, ...]:
    """Return the styles that number their paragraphs by themselves."""
    if styles is None or b"numPr" not in styles:
        return ()
    return tuple(
        kieu.get(ten_w("styleId"))
        for kieu in doc_xml(styles).iterfind(ten_w("style"))
        if any(so.get(ten_w("val")) != "0" for so in kieu.iter(ten_w("numId")))
    )

"""Sections: where a paper begins and ends, its headers, its first page number."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from dangvan.render.gop.than import Than

LoaiTrang = tuple[str, str]
"""`header` or `footer`, and the pages it stands on: `default`, `first`, `even`."""

_SECT = re.compile(r"<w:sectPr\b(?:[^>]*/>|.*?</w:sectPr>)", re.DOTALL)
_RUOT = re.compile(r"<w:sectPr\b([^>]*?)(?:/>|>(.*)</w:sectPr>)", re.DOTALL)
_DAU_CHAN = re.compile(r"<w:(header|footer)Reference\b([^>]*?)/>")
_LOAI = re.compile(r'\bw:type="(\w+)"')
_QUAN_HE = re.compile(r'\br:id="([^"]*)"')
_BO = re.compile(r"<w:(?:type|printerSettings)\b[^>]*/>")
_GHI_CHU_CUOI = re.compile(r"(?:<w:(footnotePr|endnotePr)\b(?:[^>]*/>|.*?</w:\1>))*", re.DOTALL)
_SO_TRANG = re.compile(r"<w:pgNumType\b([^>]*?)/>")
_BAT_DAU = re.compile(r'\bw:start="(\d+)"')
# What stands after the page number's settings. Source: ISO/IEC 29500-1 (2016), 17.6.17.
_SAU_SO_TRANG = re.compile(
    r"<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid)\b"
)
# A paragraph as low as Word prints one: the higher one of the paper's style may not fit the page.
_THAP = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_DOAN = re.compile(r"<w:p(?:\s[^>]*?)?(/?)>|</w:p>")


def cac_sect(than: Than) -> list[str]:
    """Return the settings of a paper's sections, in order."""
    giua = _SECT.findall(than.noi_dung) if "<w:sectPr" in than.noi_dung else []
    return [*giua, than.sect_cuoi]


@lru_cache(maxsize=512)
def dau_chan(sect: str) -> tuple[tuple[LoaiTrang, str], ...]:
    """Return the headers and footers a section names: their kind, their relationship."""
    muc = []
    for khop in _DAU_CHAN.finditer(sect):
        loai, quan_he = _LOAI.search(khop[2]), _QUAN_HE.search(khop[2])
        if loai and quan_he:
            muc.append(((khop[1], loai[1]), quan_he[1]))
    return tuple(muc)


@lru_cache(maxsize=4096)
def sua_sect(
    sect: str, dau_trang: tuple[tuple[LoaiTrang, str], ...], *, dau: bool, hai_mat: bool
) -> str:
    """Return a section's settings for a file of many papers.

    Args:
        sect: The settings as the single paper has them.
        dau_trang: Its headers and footers, with their relationships in the file of many.
        dau: Whether it is the paper's first: it begins a page, and its pages begin at 1.
        hai_mat: Whether the file is printed on both sides: what is numbered from one begins on a
            sheet's front.
    """
    khop = _RUOT.match(sect)
    assert khop is not None
    thuoc_tinh, ruot = khop[1], _BO.sub("", _DAU_CHAN.sub("", khop[2] or ""))
    if dau:
        ruot = _tu_trang_mot(ruot)
    so_trang = _SO_TRANG.search(ruot)
    bat_dau = _BAT_DAU.search(so_trang[1]) if so_trang else None
    kieu = _LOAI_CU.search(khop[2] or "")
    if hai_mat and bat_dau and int(bat_dau[1]) % 2:
        loai = "oddPage"
    else:
        loai = "nextPage" if dau or kieu is None else kieu[1]
    ghi_chu = _GHI_CHU_CUOI.match(ruot)
    cho = ghi_chu.end() if ghi_chu else 0
    tham_chieu = "".join(
        f'<w:{phan}Reference w:type="{trang}" r:id="{ma}"/>' for (phan, trang), ma in dau_trang
    )
    return (
        f"<w:sectPr{thuoc_tinh}>{tham_chieu}{ruot[:cho]}"
        f'<w:type w:val="{loai}"/>{ruot[cho:]}</w:sectPr>'
    )


_LOAI_CU = re.compile(r'<w:type\b[^>]*?w:val="(\w+)"')


def _tu_trang_mot(ruot: str) -> str:
    co = _SO_TRANG.search(ruot)
    if co is None:
        sau = _SAU_SO_TRANG.search(ruot)
        cho = sau.start() if sau else len(ruot)
        return f'{ruot[:cho]}<w:pgNumType w:start="1"/>{ruot[cho:]}'
    if _BAT_DAU.search(co[1]):
        return ruot
    return f'{ruot[: co.start()]}<w:pgNumType w:start="1"{co[1]}/>{ruot[co.end() :]}'


def thay_sect(noi_dung: str, cac_moi: Sequence[str]) -> str:
    """Return a content with the settings of its sections replaced, in order."""
    lay: Callable[[], str] = iter(cac_moi).__next__
    return _SECT.sub(lambda _: lay(), noi_dung) if cac_moi else noi_dung


def ket_section(noi_dung: str, sect: str) -> str:
    """Return a content that ends with a section's settings: in its last paragraph.

    Where the content ends with a table a paragraph follows it, too low to need a page of its own.
    """
    cho = _doan_cuoi(noi_dung) if noi_dung.endswith("</w:p>") else -1
    if cho < 0:
        return f"{noi_dung}<w:p><w:pPr>{_THAP}{sect}</w:pPr></w:p>"
    truoc, doan = noi_dung[:cho], noi_dung[cho:]
    mo = doan.index(">") + 1
    if doan.startswith("<w:pPr/>", mo):
        return f"{truoc}{doan[:mo]}<w:pPr>{sect}</w:pPr>{doan[mo + len('<w:pPr/>') :]}"
    if not doan.startswith("<w:pPr>", mo):
        return f"{truoc}{doan[:mo]}<w:pPr>{sect}</w:pPr>{doan[mo:]}"
    dong = doan.index("</w:pPr>")
    if "<w:sectPr" in doan[:dong]:
        return f"{noi_dung}<w:p><w:pPr>{_THAP}{sect}</w:pPr></w:p>"
    return f"{truoc}{doan[:dong]}{sect}{doan[dong:]}"


def _doan_cuoi(noi_dung: str) -> int:
    """Where the paragraph begins that ends with the content; paragraphs may stand in frames."""
    cho = max(noi_dung.rfind("<w:p>"), noi_dung.rfind("<w:p "))
    if noi_dung.count("</w:p>", cho) == 1 and noi_dung[noi_dung.index(">", cho) - 1] != "/":
        return cho
    sau, dau = 0, -1
    for khop in _DOAN.finditer(noi_dung):
        if khop[0] == "</w:p>":
            sau -= 1
        elif not khop[1]:
            if sau == 0:
                dau = khop.start()
            sau += 1
    return dau

"""What must be one of a kind in a file: the ids of drawings, content controls, paragraphs."""

import re
from itertools import count

_DOCPR = re.compile(r'(<wp:docPr\b[^>]*?\sid=")[^"]*')
_MA_DOAN = re.compile(r"<w:(?:p|tr)\s[^>]*>")
_MA = re.compile(r'\sw14:(?:paraId|textId)="[^"]*"')
_O_NHAP = re.compile(r"<w:sdtPr\b[^>]*>.*?</w:sdtPr>", re.DOTALL)
_CUA_O = re.compile(
    r"<w:(id|dataBinding)\b[^>]*/>|<(w15:dataBinding|w15:repeatingSection\w*)\b[^>]*/>"
)
_DOAN_DAU = re.compile(r"<w:p(?:\s[^>]*[^/])?>(?:<w:pPr/>|<w:pPr>.*?</w:pPr>)?", re.DOTALL)


class ChuRieng:
    """Counts through the papers of one file."""

    def __init__(self) -> None:
        self._so_hinh = count(1)
        self._so_dau = count()

    def rieng(self, noi_dung: str) -> str:
        """Return a content whose ids stand nowhere else in the file."""
        if "<wp:docPr" in noi_dung:
            noi_dung = _DOCPR.sub(lambda khop: f"{khop[1]}{next(self._so_hinh)}", noi_dung)
        if "w14:paraId=" in noi_dung:
            noi_dung = _MA_DOAN.sub(lambda khop: _MA.sub("", khop[0]), noi_dung)
        if "<w:sdtPr" in noi_dung:
            noi_dung = _O_NHAP.sub(lambda khop: _CUA_O.sub("", khop[0]), noi_dung)
        return noi_dung

    def danh_dau(self, noi_dung: str, ten: str) -> str:
        """Return a content whose first paragraph carries a bookmark of this name."""
        khop = _DOAN_DAU.search(noi_dung)
        if khop is None:
            return noi_dung
        so = next(self._so_dau)
        dau = f'<w:bookmarkStart w:id="{so}" w:name="{ten}"/><w:bookmarkEnd w:id="{so}"/>'
        return f"{noi_dung[: khop.end()]}{dau}{noi_dung[khop.end() :]}"

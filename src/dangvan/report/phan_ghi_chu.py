"""The comments part of a package: found or made, and joined to the main part.

Source: ISO/IEC 29500-1 (2016), 11.3.2; ISO/IEC 29500-2 (2021), 6.5, 7.2.3.
"""

import posixpath
from itertools import count

from dangvan.layout.xml import CT, REL, Nut, R, W, chat_che, doc_xml, so_nguyen, viet_xml

_KIEU = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_LOAI = "[Content_Types].xml"
_RELS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_W = W.strip("{}").encode()
_W_CHAT_CHE = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_CO_NUA_PT = "20"
_GIU_CACH = "{http://www.w3.org/XML/1998/namespace}space"


class PhanGhiChu:
    """The comments of one package.

    Args:
        goi: The parts by name; `ghi` puts the changed ones back into it.
        chinh: The main part.
        author: Who says what is added.

    Raises:
        XmlHong: A part that must be changed is no well-formed XML.
    """

    def __init__(self, goi: dict[str, bytes], chinh: str, author: str) -> None:
        self._goi = goi
        self._chinh = chinh
        self._author = author
        self._thu_muc, ten = posixpath.split(chinh)
        self._ten_rels = posixpath.join(self._thu_muc, "_rels", f"{ten}.rels")
        self._ten = self._da_co() or self._noi()
        self._mau = goi.get(self._ten) or _rong(goi[chinh])
        self._goc = doc_xml(self._mau)
        self._so = max((so_nguyen(muc.get(f"{W}id"), -1) for muc in self._goc), default=-1)

    def them(self, chu: str) -> str:
        """Add a comment and return its id."""
        self._so += 1
        muc = _con(self._goc, "comment", id=str(self._so), author=self._author)
        muc.set(f"{W}initials", self._author[:2])
        for so, dong in enumerate(chu.splitlines() or [""]):
            doan = _con(muc, "p")
            if so == 0:
                _con(_con(doan, "r"), "annotationRef")
            _dong(doan, dong)
        return str(self._so)

    def ghi(self) -> None:
        """Put the comments into the package."""
        self._goi[self._ten] = viet_xml(self._goc, self._mau)

    def _da_co(self) -> str:
        """The name of the part the file has; empty when it has none."""
        for muc in doc_xml(self._goi.get(self._ten_rels, _RELS)).iter(f"{REL}Relationship"):
            if muc.get("Type", "").endswith("/comments") and muc.get("TargetMode") != "External":
                dich = posixpath.join("/", self._thu_muc, muc.get("Target", ""))
                ten = posixpath.normpath(dich).lstrip("/")
                if ten in self._goi:
                    return ten
        return ""

    def _noi(self) -> str:
        """Join a new part to the package and return its name."""
        ten = next(
            ten
            for so in count()
            if (ten := f"{self._thu_muc}/comments{so or ''}.xml".lstrip("/")) not in self._goi
        )
        cu = self._goi.get(self._ten_rels, _RELS)
        rels = doc_xml(cu)
        co = {muc.get("Id") for muc in rels}
        muc = rels.makeelement(f"{REL}Relationship")
        muc.set("Id", next(ma for so in count(1) if (ma := f"rIdGhiChu{so}") not in co))
        muc.set("Type", f"{R.strip('{}')}/comments")
        muc.set("Target", f"/{ten}")
        rels.append(muc)
        self._goi[self._ten_rels] = viet_xml(rels, self._goi[self._chinh])
        kieu = doc_xml(self._goi[_LOAI])
        muc = kieu.makeelement(f"{CT}Override")
        muc.set("PartName", f"/{ten}")
        muc.set("ContentType", _KIEU)
        kieu.append(muc)
        self._goi[_LOAI] = viet_xml(kieu, b"")
        return ten


def _rong(chinh: bytes) -> bytes:
    """An empty part in the same standard as the main part."""
    ten = _W_CHAT_CHE if chat_che(chinh) else _W
    return b'<w:comments xmlns:w="' + ten + b'"/>'


def _con(me: Nut, ten: str, **thuoc_tinh: str) -> Nut:
    con = me.makeelement(W + ten)
    for khoa, value in thuoc_tinh.items():
        con.set(W + khoa, value)
    me.append(con)
    return con


def _dong(doan: Nut, chu: str) -> None:
    run = _con(doan, "r")
    _con(_con(run, "rPr"), "sz", val=_CO_NUA_PT)
    t = _con(run, "t")
    t.set(_GIU_CACH, "preserve")
    t.text = chu

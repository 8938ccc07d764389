"""Parts that papers bring along: headers, footers, pictures, links."""

import posixpath
from collections.abc import Mapping, Sequence
from itertools import count
from xml.etree import ElementTree

from dangvan.errors import DocxError
from dangvan.render.gop.goi_doc import Goi
from dangvan.render.gop.kieu_chung import KieuRieng
from dangvan.render.gop.quan_he import QuanHe, quan_he_cua, xml_quan_he
from dangvan.render.gop.than import RA_PDF, soat_chu
from dangvan.templating import xml_part
from dangvan.templating.wml import NS

_CT = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TRONG = {"header": "hdr", "footer": "ftr"}
_DONG_TRONG = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)


class PhanTheo:
    """Collects what papers bring along; what is equal is taken once."""

    def __init__(self) -> None:
        self.phan: dict[str, bytes] = {}
        self.kieu: dict[str, str] = {}
        """Content types by the part's name."""
        self.quan_he: list[QuanHe] = []
        self._da_co: dict[object, str] = {}
        self._so = count(1)

    def them(self, ten: str, data: bytes, kieu: str, loai: str) -> str:
        """Add a part the main part leads to, and return its relationship."""
        self.phan[ten] = data
        self.kieu[ten] = kieu
        return self._quan_he_moi(loai, ten, ngoai=False)

    def dau_trang(self, goi: Goi, muc: QuanHe, kieu: KieuRieng) -> str:
        """Return the relationship of a paper's header or footer.

        Raises:
            DocxError: It holds what a file of many papers cannot.
        """
        data = goi.phan.get(muc.dich)
        if data is None:
            raise DocxError(f"thiếu phần {muc.dich}", where=goi.ten, fix="mở bằng Word rồi lưu lại")
        cua_no = quan_he_cua(goi.phan, muc.dich)
        hinh = tuple(goi.phan.get(con.dich, con.dich) for con in cua_no)
        khoa = (muc.loai, data, cua_no, hinh, kieu.duoi)
        if khoa not in self._da_co:
            self._da_co[khoa] = self._dau_trang_moi(goi, muc, data, cua_no, kieu)
        return self._da_co[khoa]

    def _dau_trang_moi(
        self, goi: Goi, muc: QuanHe, data: bytes, cua_no: Sequence[QuanHe], kieu: KieuRieng
    ) -> str:
        xml = data.decode("utf-8-sig")
        khai, _, ruot = xml.partition("?>") if xml.startswith("<?xml") else ("", "", xml)
        soat_chu(goi.ten, ruot.partition(">")[2])
        if "<w:numPr>" in ruot:
            raise DocxError("đầu trang có danh sách tự đánh số", where=goi.ten, fix=RA_PDF)
        ten = f"word/{muc.loai}{next(self._so)}.xml"
        moi = tuple(self._chep(goi, con, con.khoa) for con in cua_no)
        if moi:
            name = posixpath.basename(ten)
            self.phan[f"word/_rels/{name}.rels"] = xml_part(xml_quan_he(moi, "word"))
        khai = f"{khai}?>" if khai else ""
        return self.them(ten, (khai + kieu.doi(ruot)).encode(), f"{_WORD}.{muc.loai}+xml", muc.loai)

    def trong(self, loai: str) -> str:
        """Return the relationship of an empty header or footer: it hides the paper before's."""
        if loai not in self._da_co:
            goc = _TRONG[loai]
            self._da_co[loai] = self.them(
                f"word/{loai}0.xml",
                xml_part(f"<w:{goc} {NS}>{_DONG_TRONG}</w:{goc}>"),
                f"{_WORD}.{loai}+xml",
                loai,
            )
        return self._da_co[loai]

    def trong_than(self, goi: Goi, muc: QuanHe) -> str:
        """Return the relationship of a picture or link that a paper's main part holds.

        Raises:
            DocxError: It is of a kind that cannot be taken along.
        """
        khoa = (muc.loai, muc.ngoai, goi.phan.get(muc.dich, muc.dich))
        if khoa not in self._da_co:
            chep = self._chep(goi, muc, "")
            self._da_co[khoa] = self._quan_he_moi(muc.loai, chep.dich, ngoai=muc.ngoai)
        return self._da_co[khoa]

    def _chep(self, goi: Goi, muc: QuanHe, khoa: str) -> QuanHe:
        if muc.ngoai and muc.loai in ("hyperlink", "image"):
            return QuanHe(khoa, muc.loai, muc.dich, ngoai=True)
        data = goi.phan.get(muc.dich)
        if muc.loai != "image" or data is None:
            raise DocxError(f"có phần {muc.loai} chưa gộp được", where=goi.ten, fix=RA_PDF)
        if (hinh := ("hinh", data)) not in self._da_co:
            duoi = posixpath.splitext(muc.dich)[1]
            ten = f"word/media/image{next(self._so)}{duoi}"
            self.phan[ten] = data
            self.kieu[ten] = _kieu_cua(goi.phan, muc.dich)
            self._da_co[hinh] = ten
        return QuanHe(khoa, muc.loai, self._da_co[hinh], ngoai=False)

    def _quan_he_moi(self, loai: str, dich: str, *, ngoai: bool) -> str:
        ma = f"rId{len(self.quan_he) + 1}"
        self.quan_he.append(QuanHe(ma, loai, dich, ngoai))
        return ma

    def xml_kieu(self) -> bytes:
        """Return the part that tells the content type of every part."""
        dong = "".join(
            f'<Override PartName="/{ten}" ContentType="{kieu}"/>' for ten, kieu in self.kieu.items()
        )
        return xml_part(
            f'<Types xmlns="{_CT}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{dong}</Types>'
        )


def _kieu_cua(phan: Mapping[str, bytes], ten: str) -> str:
    """The content type that a package gives to one of its parts."""
    goc = ElementTree.fromstring(phan["[Content_Types].xml"])
    rieng = {
        nut.get("PartName"): nut.get("ContentType", "") for nut in goc.iter(f"{{{_CT}}}Override")
    }
    chung = {
        nut.get("Extension", "").lower(): nut.get("ContentType", "")
        for nut in goc.iter(f"{{{_CT}}}Default")
    }
    return rieng.get(f"/{ten}") or chung.get(posixpath.splitext(ten)[1][1:].lower(), "image/png")

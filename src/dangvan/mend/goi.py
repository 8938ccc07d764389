"""Write a package anew: the parts that changed, every other member with its very bytes."""

import posixpath
import zipfile
from collections.abc import Mapping
from copy import copy
from io import BytesIO
from itertools import count

from dangvan.layout.xml import CT, REL, R, doc_xml, viet_xml

_LOAI = "[Content_Types].xml"
_KIEU_DAU = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_RELS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


def viet_goi(data: bytes, thay: Mapping[str, bytes]) -> bytes:
    """Return the package with these members replaced or added."""
    ra = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as cu, zipfile.ZipFile(ra, "w") as moi:
        for info in cu.infolist():
            moi.writestr(copy(info), thay.get(info.filename, cu.read(info)))
        for ten in thay.keys() - set(cu.namelist()):
            info = zipfile.ZipInfo(ten, (1980, 1, 1, 0, 0, 0))
            info.external_attr = 0o600 << 16
            moi.writestr(info, thay[ten], zipfile.ZIP_DEFLATED)
    return ra.getvalue()


def them_dau_trang(goi: dict[str, bytes], chinh: str, header: bytes) -> str:
    """Join a header to the package and return the id of its relationship.

    Args:
        goi: The members; those that change are changed in it.
        chinh: The name of the main part.
        header: The header.
    """
    thu_muc, ten_chinh = posixpath.split(chinh)
    ten = next(
        ten for so in count(1) if (ten := f"{thu_muc}/dauTrang{so}.xml".lstrip("/")) not in goi
    )
    goi[ten] = header
    ten_rels = posixpath.join(thu_muc, "_rels", f"{ten_chinh}.rels")
    rels = doc_xml(goi.get(ten_rels, _RELS))
    co = {muc.get("Id") for muc in rels}
    ma = next(ma for so in count(1) if (ma := f"rIdDauTrang{so}") not in co)
    muc = rels.makeelement(f"{REL}Relationship")
    for khoa, chu in (("Id", ma), ("Type", f"{R.strip('{}')}/header"), ("Target", f"/{ten}")):
        muc.set(khoa, chu)
    rels.append(muc)
    goi[ten_rels] = viet_xml(rels, goi[chinh])
    kieu = doc_xml(goi[_LOAI])
    muc = kieu.makeelement(f"{CT}Override")
    muc.set("PartName", f"/{ten}")
    muc.set("ContentType", _KIEU_DAU)
    kieu.append(muc)
    goi[_LOAI] = viet_xml(kieu, b"")
    return ma

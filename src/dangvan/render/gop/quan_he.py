"""What a part of a package leads to: its relationships."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

_GOC = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class QuanHe:
    """One relationship.

    Attributes:
        khoa: Its identifier within the part.
        loai: The last word of its type: `styles`, `header`, `image`.
        dich: The part's name in the package, or an address outside.
        ngoai: Whether it leads outside.
    """

    khoa: str
    loai: str
    dich: str
    ngoai: bool


def quan_he_cua(phan: Mapping[str, bytes], ten: str) -> tuple[QuanHe, ...]:
    """Return the relationships of a part."""
    folder, name = posixpath.split(ten)
    data = phan.get(f"{folder}/_rels/{name}.rels")
    return _doc(data, folder) if data else ()


@lru_cache(maxsize=256)
def _doc(data: bytes, folder: str) -> tuple[QuanHe, ...]:
    return tuple(
        QuanHe(
            khoa=muc.attrib["Id"],
            loai=muc.attrib["Type"].rpartition("/")[2],
            dich=_dich(muc.attrib["Target"], folder, ngoai := muc.get("TargetMode") == "External"),
            ngoai=ngoai,
        )
        for muc in ElementTree.fromstring(data).iter(f"{{{_GOC}}}Relationship")
    )


def _dich(target: str, folder: str, ngoai: bool) -> str:
    if ngoai:
        return target
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")


def xml_quan_he(cac_muc: tuple[QuanHe, ...], folder: str) -> str:
    """Return a relationships part; targets inside are written from the package's root."""
    dong = "".join(
        f'<Relationship Id="{muc.khoa}" Type="{_OFFICE}/{muc.loai}" '
        + (
            f'Target="{_thoat(muc.dich)}" TargetMode="External"/>'
            if muc.ngoai
            else f'Target="{posixpath.relpath(muc.dich, folder)}"/>'
        )
        for muc in cac_muc
    )
    return f'<Relationships xmlns="{_GOC}">{dong}</Relationships>'


def _thoat(chu: str) -> str:
    return chu.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")

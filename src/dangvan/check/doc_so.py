"""Read a number and symbol (`Số 05-NQ/ĐU`) as it was typed, right or wrong."""

import re
from dataclasses import dataclass

_DAU = re.compile(r"^số(?P<cham>\s*[:.]?)\s*(?P<con>.*)$", re.IGNORECASE)
_SO = re.compile(r"^(?P<so>\d[\d.,]*?|[.…_]+)?(?P<hau>(?:bis|[a-zđ])?)(?P<con>\s*[-–—/].*)$")
_TACH = re.compile(r"\s*([-–—/])\s*")


@dataclass(frozen=True, slots=True)
class SoKyHieu:
    """The parts of a number line.

    Attributes:
        hai_cham: A colon (or a stop) follows the word Số.
        so: The digits as typed, dots included; empty for a blank.
        hau_to: Letters after the digits (`a`, `bis`).
        loai: The symbol of the kind.
        co_quan: The symbols of the issuers.
        dung_dau: The marks between the parts are `-`, `/`, `-`, without spaces.
        nb: It ends in `/nb`.
    """

    hai_cham: bool
    so: str
    hau_to: str
    loai: str
    co_quan: tuple[str, ...]
    dung_dau: bool
    nb: bool


def la_dong_so(chu: str) -> bool:
    """Return whether a line looks like a number and symbol."""
    found = _DAU.match(chu)
    return (
        found is not None
        and len(chu) <= 48
        and _SO.match(found["con"]) is not None
        and ("/" in chu or bool(re.search(r"\d\s*-\s*[A-ZĐ]", chu)))
    )


def doc_so_ky_hieu(chu: str) -> SoKyHieu | None:
    """Return the parts of a number line; None when it is none."""
    found = _DAU.match(chu)
    so = _SO.match(found["con"]) if found else None
    if found is None or so is None:
        return None
    chu_cai = _TACH.split(so["con"].strip())[2::2]
    while chu_cai and chu_cai[0].isdigit():  # the State writes the year: 05/2026/NQ-HĐND
        chu_cai = chu_cai[1:]
    nb = len(chu_cai) > 2 and chu_cai[-1].lower() == "nb"
    co_quan = tuple(chu_cai[1:-1] if nb else chu_cai[1:])
    chu_so = (so["so"] or "").strip("._…")
    return SoKyHieu(
        hai_cham=bool(found["cham"].strip()),
        so=chu_so,
        hau_to=so["hau"],
        loai=chu_cai[0] if chu_cai else "",
        co_quan=co_quan,
        dung_dau=_dung_dau(so["con"], co_trong=not chu_so),
        nb=nb,
    )


def _dung_dau(con: str, *, co_trong: bool) -> bool:
    # A State body that issues jointly may have a figure in its symbol.
    mau = r"-[^\W\d_]+/[^\W_]+(?:-[^\W_]+)*(?:/nb)?"
    return re.fullmatch((r"\s*" if co_trong else "") + mau, con) is not None

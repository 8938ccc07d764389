"""Find the Party documents a text cites, and how it cites them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dangvan.regulations import QD399_2026

_LOAI = "|".join(sorted(QD399_2026.the_loai, key=len, reverse=True))
_KY_HIEU = r"\d+[a-z]{0,3}-[A-ZĐ][A-Za-zĐđ]*/[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ]+)*(?:/nb)?"
_DAN = re.compile(rf"\b(?P<loai>{_LOAI})(?P<so>\s+số)?\s+(?P<ky>{_KY_HIEU})", re.IGNORECASE)
_NGAY = re.compile(
    r"^(?P<phay>\s*,)?\s*\(?(?P<chu>ngày\s+)(?P<ngay>\d{1,2})(?P<noi>[/.-]|\s+tháng\s+)"
    r"(?P<thang>\d{1,2})(?:[/.-]|\s+năm\s+)(?P<nam>\d{4})"
)
_CUA = re.compile(r"^(?P<phay>\s*,)?\s*\)?\s*của\s+\S")
# A list of documents of one day gives the day once, at its end.
_XA = 110


@dataclass(frozen=True, slots=True)
class TrichDan:
    """One citation.

    Attributes:
        chu: The words from the kind to the day.
        chu_ngay: The day as typed in figures; empty where it is absent or in words.
        co_ngay: A day follows, at once or at the end of a list.
        co_quan: The issuer follows.
        sai_dau: A comma is missing before the day, or stands before "của".
    """

    ten_loai: str
    ky_hieu: str
    chu: str
    chu_ngay: str
    ngay: date | None
    co_ngay: bool
    co_quan: bool
    sai_dau: bool


def cac_trich_dan(chu: str) -> Iterator[TrichDan]:
    """Yield the citations of a text, in order."""
    if "/" not in chu:
        return
    for found in _DAN.finditer(chu):
        con = chu[found.end() :]
        ngay = _NGAY.match(con)
        sau_ngay = con[ngay.end() :] if ngay else con
        cua = _CUA.match(sau_ngay)
        xa = con[:_XA]
        bang_so = ngay is not None and ngay["noi"] in "/.-"
        yield TrichDan(
            ten_loai=found["loai"],
            ky_hieu=found["ky"],
            chu=chu[found.start() : found.end() + (ngay.end() if ngay else 0)],
            chu_ngay=_chu_ngay(ngay) if ngay and bang_so else "",
            ngay=_doc(ngay) if ngay else None,
            co_ngay=ngay is not None or "ngày " in xa,
            co_quan=cua is not None or " của " in xa,
            sai_dau=(ngay is not None and not ngay["phay"])
            or (cua is not None and cua["phay"] is not None),
        )


def _chu_ngay(ngay: re.Match[str]) -> str:
    return ngay[0][ngay.start("ngay") - ngay.start() :]


def _doc(ngay: re.Match[str]) -> date | None:
    try:
        return date(int(ngay["nam"]), int(ngay["thang"]), int(ngay["ngay"]))
    except ValueError:
        return None

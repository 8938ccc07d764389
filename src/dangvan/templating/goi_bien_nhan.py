"""The digests a receipt holds of the other parts of its package, and the package with it."""

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256

from dangvan.templating.boc_chu import chu_tran, chu_tran_nhanh
from dangvan.templating.cho_bien_nhan import dat_cho
from dangvan.templating.goi import zip_parts
from dangvan.templating.goi_nhanh import GoiNhanh

VietBienNhan = Callable[[str, str], bytes]
"""Writes the receipt's part; is told two JSON objects: the digest of each other part by its name,
and the digests of the letters, `than` and `dau_chan`. Neither holds a letter XML escapes."""

Phan = tuple[str, bytes]

_THAN = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml", re.IGNORECASE)
_DAU_CHAN = re.compile(r"word/(?:header|footer)\d*\.xml", re.IGNORECASE)
_NHO = 1024


class GoiBienNhan:
    """A template's package with a place for the receipt; constant parts are digested once.

    Args:
        co_dinh: The constant parts.
        thay_doi: The names of the parts that change.
        doc_nhanh: Those of them whose letters are found without parsing.
    """

    def __init__(
        self, co_dinh: Mapping[str, bytes], thay_doi: Iterable[str], doc_nhanh: Iterable[str]
    ) -> None:
        cho = dat_cho(co_dinh, thay_doi)
        hang = {**co_dinh, **cho.co_dinh}
        self._ten = cho.ten
        self._goi = GoiNhanh(hang)
        self._doc_nhanh = frozenset(doc_nhanh)
        self._ma = ",".join(map(_mot_ma, hang.items()))
        self._than = _cac_chu(hang.items(), _THAN)
        self._dau_chan = _cac_chu(hang.items(), _DAU_CHAN)

    def dong_goi(
        self, thay_doi: Sequence[Phan], it_doi: tuple[Phan, ...], viet: VietBienNhan
    ) -> bytes:
        """Return the package of one paper, with its receipt.

        Args:
            thay_doi: Parts that are another on every paper.
            it_doi: Parts that are the same on paper after paper.
            viet: Writes the receipt.
        """
        phan = (*it_doi, *thay_doi)
        ma = f"{{{self._ma},{','.join(map(_mot_ma, phan))}}}"
        chu = _ma_chu(
            self._than + _cac_chu(phan, _THAN, self._doc_nhanh),
            self._dau_chan + _cac_chu(phan, _DAU_CHAN, self._doc_nhanh),
        )
        bien_nhan = self._ten, viet(ma, _json_chu(chu))
        return self._goi.dong_goi(thay_doi, it_doi=it_doi, cuoi_cung=bien_nhan)


def goi_co_bien_nhan(parts: Mapping[str, bytes], viet: VietBienNhan | None) -> bytes:
    """Return a package of parts that all changed, with its receipt where one is written."""
    if viet is None:
        return zip_parts(parts)
    cho = dat_cho(parts)
    tat_ca = {**parts, **cho.co_dinh}
    ma = f"{{{','.join(map(_mot_ma, tat_ca.items()))}}}"
    return zip_parts({**tat_ca, cho.ten: viet(ma, _json_chu(ma_chu(tat_ca)))})


def ma_chu(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digests of the letters of a package: of its body, of its headers and footers.

    Raises:
        SyntaxError: A part is no well-formed XML.
    """
    return _ma_chu(_cac_chu(parts.items(), _THAN), _cac_chu(parts.items(), _DAU_CHAN))


def _ma_chu(than: Iterable[Phan], dau_chan: Iterable[Phan]) -> dict[str, str]:
    """Digest the letters of parts: the body and then its notes; headers as a set.

    Other programs rename headers and repeat them for each section.
    """
    cac_than = b"\n".join(chu for _, chu in sorted(than) if chu)
    cac_dau = b"\n".join(sorted({chu for _, chu in dau_chan} - {b""}))
    return {"than": sha256(cac_than).hexdigest(), "dau_chan": _bam_nho(cac_dau)}


def _cac_chu(
    parts: Iterable[Phan], mau: re.Pattern[str], doc_nhanh: Collection[str] = ()
) -> tuple[Phan, ...]:
    return tuple(
        (
            ten,
            _chu_nho(data, ten in doc_nhanh) if len(data) < _NHO else _chu(data, ten in doc_nhanh),
        )
        for ten, data in parts
        if mau.fullmatch(ten)
    )


def _chu(data: bytes, nhanh: bool) -> bytes:
    return chu_tran_nhanh(data) if nhanh else chu_tran(data)


def _json_chu(chu: Mapping[str, str]) -> str:
    return f'{{"than":"{chu["than"]}","dau_chan":"{chu["dau_chan"]}"}}'


def _mot_ma(phan: Phan) -> str:
    ten, data = phan
    ma = _bam_nho(data) if len(data) < _NHO else sha256(data).hexdigest()
    return f'{_ten_json(ten)}:"{ma}"'


@lru_cache(maxsize=256)
def _ten_json(ten: str) -> str:
    """Return a name as JSON that needs no escaping in XML."""
    return json.dumps(ten).replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


# Headers and properties are the same on paper after paper.
_chu_nho = lru_cache(maxsize=64)(_chu)


@lru_cache(maxsize=64)
def _bam_nho(data: bytes) -> str:
    return sha256(data).hexdigest()

"""The digests a receipt holds of the other parts of its package, and the package with it."""

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
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
_NHO_TOI_DA = 16


@dataclass(frozen=True, slots=True)
class _DaBam:
    """What is known of the parts that are the same on paper after paper.

    Attributes:
        ma: Their digests, as members of a JSON object.
        than: The letters of the body and its notes, by part.
        dau_chan: Those of headers and footers.
        bam_dau_chan: The digest of the latter.
    """

    ma: str
    than: tuple[Phan, ...]
    dau_chan: tuple[Phan, ...]
    bam_dau_chan: str


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
        self._hang = _da_bam(hang.items())
        self._da_bam: dict[tuple[Phan, ...], _DaBam] = {}

    def dong_goi(
        self, thay_doi: Sequence[Phan], it_doi: tuple[Phan, ...], viet: VietBienNhan
    ) -> bytes:
        """Return the package of one paper, with its receipt.

        Args:
            thay_doi: Parts that are another on every paper.
            it_doi: Parts that are the same on paper after paper.
            viet: Writes the receipt.
        """
        da_bam = self._da_bam.get(it_doi) or self._bam_it_doi(it_doi)
        ma = f"{{{da_bam.ma},{','.join(map(_mot_ma, thay_doi))}}}"
        than = da_bam.than + _cac_chu(thay_doi, _la_than, self._doc_nhanh)
        dau_chan = _cac_chu(thay_doi, _la_dau_chan, self._doc_nhanh)
        bam_dau_chan = (
            _bam_dau_chan(da_bam.dau_chan + dau_chan) if dau_chan else da_bam.bam_dau_chan
        )
        bien_nhan = self._ten, viet(ma, _json_chu(_bam_than(than), bam_dau_chan))
        return self._goi.dong_goi(thay_doi, it_doi=it_doi, cuoi_cung=bien_nhan)

    def _bam_it_doi(self, it_doi: tuple[Phan, ...]) -> _DaBam:
        them = _da_bam(it_doi, self._doc_nhanh)
        dau_chan = self._hang.dau_chan + them.dau_chan
        if len(self._da_bam) >= _NHO_TOI_DA:
            self._da_bam.clear()
        ma = ",".join(filter(None, (self._hang.ma, them.ma)))
        da_bam = _DaBam(ma, self._hang.than + them.than, dau_chan, _bam_dau_chan(dau_chan))
        self._da_bam[it_doi] = da_bam
        return da_bam


def goi_co_bien_nhan(parts: Mapping[str, bytes], viet: VietBienNhan | None) -> bytes:
    """Return a package of parts that all changed, with its receipt where one is written."""
    if viet is None:
        return zip_parts(parts)
    cho = dat_cho(parts)
    tat_ca = {**parts, **cho.co_dinh}
    da_bam = _da_bam(tat_ca.items())
    chu = _json_chu(_bam_than(da_bam.than), da_bam.bam_dau_chan)
    return zip_parts({**tat_ca, cho.ten: viet(f"{{{da_bam.ma}}}", chu)})


def ma_chu(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digests of the letters of a package: of its body, of its headers and footers.

    Raises:
        SyntaxError: A part is no well-formed XML.
    """
    return {
        "than": _bam_than(_cac_chu(parts.items(), _la_than)),
        "dau_chan": _bam_dau_chan(_cac_chu(parts.items(), _la_dau_chan)),
    }


def _da_bam(parts: Iterable[Phan], doc_nhanh: Collection[str] = ()) -> _DaBam:
    phan = tuple(parts)
    dau_chan = _cac_chu(phan, _la_dau_chan, doc_nhanh)
    return _DaBam(
        ",".join(map(_mot_ma, phan)),
        _cac_chu(phan, _la_than, doc_nhanh),
        dau_chan,
        _bam_dau_chan(dau_chan),
    )


def _bam_than(than: Iterable[Phan]) -> str:
    """Digest the letters of the body and then of its notes."""
    return sha256(b"\n".join(chu for _, chu in sorted(than) if chu)).hexdigest()


def _bam_dau_chan(dau_chan: Iterable[Phan]) -> str:
    """Digest the letters of headers as a set: others rename them, repeat them for each section."""
    return sha256(b"\n".join(sorted({chu for _, chu in dau_chan} - {b""}))).hexdigest()


def _cac_chu(
    parts: Iterable[Phan], chon: Callable[[str], bool], doc_nhanh: Collection[str] = ()
) -> tuple[Phan, ...]:
    return tuple(
        [
            (ten, chu_tran_nhanh(data) if ten in doc_nhanh else chu_tran(data))
            for ten, data in parts
            if chon(ten)
        ]
    )


# A template has few names, the same on paper after paper.
@lru_cache(maxsize=256)
def _la_than(ten: str) -> bool:
    return _THAN.fullmatch(ten) is not None


@lru_cache(maxsize=256)
def _la_dau_chan(ten: str) -> bool:
    return _DAU_CHAN.fullmatch(ten) is not None


def _json_chu(than: str, dau_chan: str) -> str:
    return f'{{"than":"{than}","dau_chan":"{dau_chan}"}}'


def _mot_ma(phan: Phan) -> str:
    ten, data = phan
    return f'{_ten_json(ten)}:"{sha256(data).hexdigest()}"'


@lru_cache(maxsize=256)
def _ten_json(ten: str) -> str:
    """Return a name as JSON that needs no escaping in XML."""
    return json.dumps(ten).replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")

"""The receipt that travels in a paper's own file, as one custom XML part.

```
<bienNhan xmlns="urn:dangvan:van-ban:1" phienBan="1" loai="nghi_quyet">
  <duKien>{…}</duKien>   the facts, canonical JSON
  <maBam>{…}</maBam>     withheld names, how it was made, digests of parts and of letters
  <sha256>…</sha256>     over version, kind, and maBam, which holds the digest of duKien
</bienNhan>
```

Programs that keep custom parts may write the XML anew; both texts come through as they are.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType

from dangvan.errors import DataError, DocxError
from dangvan.models import CAC_LOAI
from dangvan.render.du_kien import DuKien
from dangvan.render.rendered import CachLam, Receipt
from dangvan.templating.boc_chu import doc_xml
from dangvan.templating.cho_bien_nhan import NS_BIEN_NHAN
from dangvan.templating.goi import XML_DAU

PHIEN_BAN = 1
_NS = f"{{{NS_BIEN_NHAN}}}"
_CAP_LONG_NHAT = 40
_KHOA_BIEN_NHAN = CachLam.__required_keys__
_KHONG_THOAT = str.maketrans({"&": r"\u0026", "<": r"\u003c", ">": r"\u003e"})
_HONG = "phần dữ kiện của dangvan trong tệp bị hỏng"
_FIX = "dùng bản gốc của tệp"


@dataclass(frozen=True, slots=True)
class BienNhan:
    """What the part of a file says.

    Attributes:
        loai_van_ban: The kind of paper.
        du_kien: The facts as JSON text.
        khong_in: The names of what is withheld.
        khong_in_hmac: The keyed digest of that, where one was made.
        receipt: How the file was made; the file's own digest is that of the file as it is read.
        phan: The digest of each other part, by name.
        chu: The digests of the letters, of the body and of headers and footers.
        nguyen: Whether all but the facts is as it was written; their digest is in `receipt`.
    """

    loai_van_ban: str
    du_kien: str = field(repr=False)
    khong_in: tuple[str, ...]
    khong_in_hmac: str | None
    receipt: Receipt
    phan: Mapping[str, str]
    chu: Mapping[str, str]
    nguyen: bool


def viet_bien_nhan(loai: str, du_kien: DuKien, cach_lam: CachLam, phan: str, chu: str) -> bytes:
    """Return the part.

    Args:
        loai: The kind of paper.
        du_kien: Its facts.
        cach_lam: How it is made: the fields of `Receipt` but the digest of the file.
        phan: The digest of each other part by its name, as JSON.
        chu: The digests of letters, as JSON.
    """
    so = _json_xml(cach_lam["so_ky_hieu"])
    hmac = "null" if du_kien.khong_in_hmac is None else f'"{du_kien.khong_in_hmac}"'
    dau = _dau_ma_bam(
        du_kien.khong_in, cach_lam["mau"], cach_lam["mau_sha256"], cach_lam["regulation"],
        cach_lam["phien_ban"],
    )  # fmt: skip
    ma_bam = (
        f'{dau},"so_ky_hieu":{so},"van_ban_sha256":"{cach_lam["van_ban_sha256"]}"}},'
        f'"khong_in_hmac":{hmac},"phan":{phan},"chu":{chu}}}'
    )
    # The model refused what XML cannot hold; the other text is ASCII.
    return b"".join(
        (
            f'{XML_DAU}<bienNhan xmlns="{NS_BIEN_NHAN}" phienBan="{PHIEN_BAN}" loai="{loai}">'
            "<duKien>".encode(),
            _thoat(du_kien.chu),
            f"</duKien><maBam>{ma_bam}</maBam><sha256>{_ma_rieng(loai, ma_bam)}</sha256>"
            "</bienNhan>".encode(),
        )
    )


@lru_cache(maxsize=64)
def _dau_ma_bam(
    khong_in: tuple[str, ...], mau: str, mau_sha256: str, regulation: str, phien_ban: str
) -> str:
    """Return the start of the digests, left open in `bien_nhan`: papers of a batch share it."""
    cach_lam = {
        "mau": mau,
        "mau_sha256": mau_sha256,
        "regulation": regulation,
        "phien_ban": phien_ban,
    }
    return f'{{"khong_in":{_json_xml(khong_in)},"bien_nhan":{_json_xml(cach_lam)[:-1]}'


def _json_xml(value: object) -> str:
    """Return JSON that is ASCII and needs no escaping in XML."""
    return json.dumps(value).translate(_KHONG_THOAT)


def _thoat(chu: bytes) -> bytes:
    return chu.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")


def doc_bien_nhan(data: bytes, tap_tin_sha256: str) -> BienNhan:
    """Return what a part says, whoever wrote it last.

    Args:
        data: The part.
        tap_tin_sha256: The digest of the file it was found in.

    Raises:
        DocxError: It is broken, or of a newer dangvan.
    """
    try:
        goc = doc_xml(data)
    except SyntaxError as error:
        raise DocxError(_HONG, fix=_FIX) from error
    ns, phien_ban = goc.tag.rpartition("}")[0].lstrip("{"), goc.get("phienBan", "")
    if (ns, phien_ban) != (NS_BIEN_NHAN, str(PHIEN_BAN)):
        dang = phien_ban[:20] if ns == NS_BIEN_NHAN else ns[:60]
        raise DocxError(
            f"phần dữ kiện theo dạng “{dang}”, bản dangvan này chỉ đọc dạng “{PHIEN_BAN}”",
            fix="cập nhật dangvan, hoặc dùng bản gốc của tệp",
        )
    loai = goc.get("loai", "")
    chu = {con: goc.findtext(f"{_NS}{con}") or "" for con in ("duKien", "maBam", "sha256")}
    if loai not in {mot.loai_van_ban for mot in CAC_LOAI}:
        raise DocxError(f"phần dữ kiện nói về loại văn bản không có: “{loai[:40]}”", fix=_FIX)
    nguyen = chu["sha256"] == _ma_rieng(loai, chu["maBam"])
    try:
        return _tu_ma_bam(loai, chu["duKien"], doc_json(chu["maBam"]), tap_tin_sha256, nguyen)
    except DataError as error:
        raise DocxError(f"{_HONG}: {error.what}", fix=_FIX) from error


def doc_json(chu: str) -> dict[str, object]:
    """Return the object a JSON text from anywhere holds.

    Raises:
        DataError: It is no JSON object, or nests deeper than any paper.
    """
    try:
        value = json.loads(chu)
    except (ValueError, RecursionError):
        raise DataError("không phải JSON") from None
    if not isinstance(value, dict):
        raise DataError("không phải các mục có tên")
    tang: list[object] = [value]
    for _ in range(_CAP_LONG_NHAT):
        tang = [con for muc in tang for con in _con(muc)]
        if not tang:
            return value
    raise DataError("JSON lồng nhau quá sâu")


def _con(muc: object) -> list[object]:
    if isinstance(muc, dict):
        return list(muc.values())
    return muc if isinstance(muc, list) else []


def _ma_rieng(loai: str, ma_bam: str) -> str:
    """The digest over the part's own content; JSON holds no line break of its own."""
    return sha256(f"{PHIEN_BAN}\n{loai}\n{ma_bam}".encode("utf-8", "replace")).hexdigest()


def _tu_ma_bam(
    loai: str, du_kien: str, ma_bam: Mapping[str, object], tap_tin: str, nguyen: bool
) -> BienNhan:
    khong_in, khong_in_hmac = ma_bam.get("khong_in"), ma_bam.get("khong_in_hmac")
    cach_lam = _cac_chu(ma_bam, "bien_nhan", trong="so_ky_hieu")
    if not isinstance(khong_in, list) or not all(isinstance(ten, str) for ten in khong_in):
        raise DataError("khong_in không phải danh sách tên")
    if not isinstance(khong_in_hmac, str | None) or set(cach_lam) != _KHOA_BIEN_NHAN:
        raise DataError("bien_nhan thiếu hoặc thừa mục")
    receipt = Receipt(
        so_ky_hieu=cach_lam["so_ky_hieu"] or None,
        tap_tin_sha256=tap_tin,
        **{ten: cach_lam[ten] for ten in _KHOA_BIEN_NHAN - {"so_ky_hieu"}},
    )
    return BienNhan(
        loai, du_kien, tuple(khong_in), khong_in_hmac, receipt,
        _cac_chu(ma_bam, "phan"), _cac_chu(ma_bam, "chu"), nguyen,
    )  # fmt: skip


def _cac_chu(ma_bam: Mapping[str, object], muc: str, trong: str = "") -> Mapping[str, str]:
    """Return an object of texts; one of them may be null."""
    value = ma_bam.get(muc)
    if not isinstance(value, dict):
        raise DataError(f"thiếu mục {muc}")
    chu = {ten: "" if ten == trong and con is None else con for ten, con in value.items()}
    if not all(isinstance(con, str) for con in chu.values()):
        raise DataError(f"mục {muc} có giá trị không phải chữ")
    return MappingProxyType(chu)

"""The facts of a paper that its own file may hold: what the page shows, and who its office is.

The rest is withheld, and named. Not even a digest of it is kept: a citizen number has a million
or so likely values where the birth date and the province are on the page, a sex has two; whoever
holds the file tries them all in a second. A digest of the whole model is no better, since
everything else in it is printed. Only a digest made with the office's key tells nothing.
"""

import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from dangvan.errors import DataError
from dangvan.models import VanBan

_KHOA_NGAN_NHAT = 16


@dataclass(frozen=True, slots=True)
class KhongIn:
    """A fact that no page shows.

    Attributes:
        ten: Its name; a dot leads into a record.
        tru: Values of it that the page does show, and the file keeps.
    """

    ten: str
    tru: tuple[str, ...] = ()


_KET_NAP = (
    KhongIn("quan_chung.gioi_tinh"),
    KhongIn("quan_chung.dan_toc"),
    KhongIn("quan_chung.ton_giao"),
    KhongIn("quan_chung.trinh_do"),
    KhongIn("quan_chung.so_dinh_danh"),
    KhongIn("loai_quyet_dinh", tru=("ket_nap_lai",)),
    KhongIn("ngay_chung_nhan"),
    KhongIn("ngay_hop_chi_bo"),
    KhongIn("bieu_quyet_chi_bo"),
    KhongIn("bieu_quyet_dang_uy"),
    KhongIn("ngay_bieu_quyet"),
    KhongIn("bieu_quyet_cap_quyet_dinh"),
)

KHONG_IN: Mapping[str, tuple[KhongIn, ...]] = MappingProxyType(
    {"nghi_quyet": (), "ke_hoach": (), "quyet_dinh_ket_nap": _KET_NAP}
)
"""By kind of paper: what is not printed, and so stays out of the file."""

GIU_DU_KHONG_IN: Mapping[str, str] = MappingProxyType(
    {
        "nhiem_ky": "nhiệm kỳ của cơ quan: không có thì không biết số thuộc dãy nào",
        "chu_the_ban_hanh": "cơ quan; in ra hay không tuỳ hình thức ký",
        "co_quan_ban_hanh": "cơ quan: cấp trên, ngày lập, tổ chức tiền thân để dựng lại bản ghi",
        "dang_uy_co_so": "cơ quan: chỉ in tên, còn lại để dựng lại bản ghi",
        "chi_bo": "cơ quan: chỉ in tên, còn lại để dựng lại bản ghi",
        "do_mat": "dấu độ mật đóng tay; mất đi thì máy chưa được phép vẫn in lại được",
    }
)
"""Facts the file holds although a page may not show all of them, each with the reason."""

NGUOI_IN_THEO_MAU: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"quyet_dinh_ket_nap": tuple(f"quan_chung.{x}" for x in
                                 ("ho_ten", "ngay_sinh", "que_quan", "don_vi"))}
)  # fmt: skip
"""Facts about a person that a template prints, or an office's own one leaves out."""

_xep_khoa = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
).encode


@dataclass(frozen=True, slots=True)
class DuKien:
    """The facts of one paper as its file holds them.

    Attributes:
        chu: Canonical JSON: keys in the order of the models, no spaces, UTF-8, NFC.
        sha256: The digest of that text.
        khong_in: The names of what is withheld, whether or not the paper has it.
        khong_in_hmac: The keyed digest of what is withheld; `None` without a key.
    """

    chu: bytes = field(repr=False)
    sha256: str
    khong_in: tuple[str, ...]
    khong_in_hmac: str | None


def du_kien(
    van_ban: VanBan, *, mau_khong_in: Iterable[str] = (), khoa: bytes | None = None
) -> DuKien:
    """Return the facts of a paper for its file.

    Args:
        van_ban: The paper.
        mau_khong_in: What this template leaves out, of `NGUOI_IN_THEO_MAU`.
        khoa: The office's key for what is withheld.

    Raises:
        DataError: The key is too short to be one.
    """
    kind = van_ban.loai_van_ban
    hien = frozenset(
        muc.ten for muc in KHONG_IN[kind] if muc.tru and getattr(van_ban, muc.ten) in muc.tru
    )
    khong_in, bo = _bo(kind, hien, frozenset(mau_khong_in))
    # What `model_dump_json` does, without a text that would be turned into bytes again.
    chu = van_ban.__pydantic_serializer__.to_json(van_ban, exclude_none=True, exclude=bo)
    ma = sha256(chu).hexdigest()
    return DuKien(chu, ma, khong_in, khong_in_hmac(van_ban, ma, khong_in, khoa))


def khong_in_hmac(
    van_ban: VanBan, du_kien_sha256: str, khong_in: Iterable[str], khoa: bytes | None
) -> str | None:
    """Return the keyed digest of what is withheld of a paper.

    It is bound to the printed facts: two papers never have equal digests, which would tell that
    two persons are of one sex.
    """
    if khoa is None:
        return None
    if len(khoa) < _KHOA_NGAN_NHAT:
        raise DataError(
            f"khoá biên nhận dài {len(khoa)} byte",
            fix=f"dùng khoá ngẫu nhiên từ {_KHOA_NGAN_NHAT} byte trở lên",
        )
    giu = _long(dict.fromkeys(khong_in, True))
    # Sorted: a later version, whose models may have another order, makes the same digest.
    chu = _xep_khoa(van_ban.model_dump(mode="json", exclude_none=True, include=giu))
    return hmac.new(khoa, f"{du_kien_sha256}\n{chu}".encode(), sha256).hexdigest()


_Chon = dict[str, Any]
"""What pydantic includes or excludes: `Any` since a record nests."""


@lru_cache(maxsize=64)
def _bo(kind: str, hien: frozenset[str], them: frozenset[str]) -> tuple[tuple[str, ...], _Chon]:
    ten = tuple(muc.ten for muc in KHONG_IN[kind] if muc.ten not in hien)
    khong_in = (*ten, *sorted(them))
    return khong_in, _long(dict.fromkeys(khong_in, True))


def _long(cac_ten: Mapping[str, bool]) -> _Chon:
    """Turn dotted names into the nested form pydantic takes."""
    chon: _Chon = {}
    for ten in cac_ten:
        *tren, cuoi = ten.split(".")
        trong = chon
        for mot in tren:
            trong = trong.setdefault(mot, {})
        trong[cuoi] = True
    return chon

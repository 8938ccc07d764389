"""Read the corpus: the expectations of each file, and the catalogue of rules they name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

WORD = Path(__file__).parent
TEP = WORD / "tep"
TRANG_QUY_TAC = WORD.parents[1] / "docs" / "quy-tac-kiem-tra.md"

VI_PHAM, CANH_BAO = "vi phạm", "cảnh báo"
_TEN_QUY_DINH = {"HD36": "hd36_2018", "HD05": "hd05_2026"}


@dataclass(frozen=True)
class MongDoi:
    """What a checker must say of one file.

    `vi_pham` and `canh_bao` must be found, `chua_ro` may be answered in any way: the file does
    not settle it. With `cho_truoc` the reader tells the checker which regulation applies.
    """

    quy_dinh: str
    cho_truoc: bool
    cua_dang: bool
    nguon: str
    cach: tuple[str, ...]
    thanh_phan: Mapping[str, str]
    vi_pham: frozenset[str]
    canh_bao: frozenset[str]
    chua_ro: frozenset[str]

    @property
    def gieo(self) -> frozenset[str]:
        """The planted faults, violations and warnings."""
        return self.vi_pham | self.canh_bao

    @property
    def dung(self) -> bool:
        """Whether this is a Party paper without any violation."""
        return self.cua_dang and not self.vi_pham


@dataclass(frozen=True)
class QuyTac:
    """One row of the catalogue; `muc` is the level by regulation, absent where it says nothing."""

    ma: str
    cot: tuple[str, ...]
    do_tin_cay: Mapping[str, str]
    muc: Mapping[str, str]


@cache
def mong_doi() -> Mapping[str, MongDoi]:
    """Return the expectations by file name without its ending."""
    tho = yaml.safe_load((WORD / "mong_doi.yaml").read_text(encoding="utf-8"))
    return {ten: _mot_tep(tho[ten]) for ten in tho}


def _mot_tep(tho: dict[str, Any]) -> MongDoi:  # Any: plain YAML, checked by the field types below
    tap: dict[str, Any] = {ten: frozenset(tho[ten]) for ten in ("vi_pham", "canh_bao", "chua_ro")}
    con = {ten: tho[ten] for ten in ("quy_dinh", "cho_truoc", "cua_dang", "nguon", "thanh_phan")}
    return MongDoi(cach=tuple(tho["cach"]), **con, **tap)


@cache
def quy_tac() -> Mapping[str, QuyTac]:
    """Return the rows of `docs/quy-tac-kiem-tra.md` by id."""
    dong = re.findall(r"^\| `\w+` \|.*\|$", TRANG_QUY_TAC.read_text(encoding="utf-8"), re.M)
    cac = [tuple(o.strip() for o in d.strip("|").split("|")) for d in dong]
    return {cot[0].strip("`"): _mot_dong(cot) for cot in cac}


def _mot_dong(cot: tuple[str, ...]) -> QuyTac:
    return QuyTac(cot[0].strip("`"), cot, _theo_quy_dinh(cot[5]), _theo_quy_dinh(cot[6]))


def _theo_quy_dinh(o: str) -> dict[str, str]:
    """Read "vi phạm", or "HD36: cảnh báo; HD05: vi phạm", into one level per regulation."""
    if ":" not in o:
        return dict.fromkeys(_TEN_QUY_DINH.values(), o)
    cap = (phan.split(": ") for phan in o.split("; "))
    return {_TEN_QUY_DINH[ten]: gia_tri for ten, gia_tri in cap}

"""The YAML file of one paper: its kind, its office, its facts, its text."""

import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from dangvan.batch import DonVi, doc_don_vi
from dangvan.batch.don_vi import cac_loi
from dangvan.batch.tep_yaml import doc_chu, doc_yaml
from dangvan.errors import DataError
from dangvan.models import CAC_LOAI, NoiDung, VanBan
from dangvan.text import bo_dau

_CUA_TEP = ("loai", "don_vi", "noi_dung_tap_tin")


@dataclass(frozen=True, slots=True)
class TepVanBan:
    """A paper read from its file, with the office the file names, if it names one."""

    van_ban: VanBan
    don_vi: DonVi | None


def tim_loai(chu: str) -> type[VanBan]:
    """Return the kind of paper a word stands for: `ke_hoach`, `ke-hoach`, `KeHoach`.

    Raises:
        DataError: There is no such kind; with those there are.
    """
    theo_ten = {_gon(loai.loai_van_ban): loai for loai in CAC_LOAI}
    if _gon(chu) in theo_ten:
        return theo_ten[_gon(chu)]
    ten = [loai.loai_van_ban for loai in CAC_LOAI]
    gan = [mot for mot in ten if _gon(chu) and _gon(chu) in _gon(mot)]
    gan = gan or get_close_matches(chu, ten, n=1)
    fix = f"có phải {gan[0]} không" if gan else f"dùng một trong: {', '.join(ten)}"
    raise DataError(f"không có loại văn bản “{chu}”", fix=fix)


def doc_van_ban(path: str | os.PathLike[str]) -> TepVanBan:
    """Return the paper a YAML file describes.

    `don_vi` and `noi_dung_tap_tin` name other files, found from the folder of this one. What the
    paper says goes before what its office says.

    Raises:
        DataError: A file cannot be read, or a fact is missing or impossible; with all of them.
    """
    tep = Path(path)
    facts = doc_yaml(tep)
    if "loai" not in facts:
        ten = ", ".join(loai.loai_van_ban for loai in CAC_LOAI)
        raise DataError("thiếu mục loai", where=str(tep), fix=f"ghi loai: một trong {ten}")
    loai = tim_loai(str(facts["loai"]))
    rieng = {ten: gia_tri for ten, gia_tri in facts.items() if ten not in _CUA_TEP}
    ten_don_vi = facts.get("don_vi")
    don_vi = doc_tep_don_vi(tep.parent / str(ten_don_vi)) if ten_don_vi is not None else None
    if "noi_dung_tap_tin" in facts or isinstance(rieng.get("noi_dung"), str):
        rieng["noi_dung"] = _noi_dung(tep, facts)
    chung = don_vi.su_kien() if don_vi else {}
    hop = {ten: gia_tri for ten, gia_tri in chung.items() if ten in loai.model_fields} | rieng
    try:
        return TepVanBan(loai.model_validate(hop), don_vi)
    except ValidationError as error:
        raise DataError(cac_loi(error), where=str(tep)) from error


def doc_tep_don_vi(path: Path) -> DonVi:
    """Return the office a YAML file describes.

    Raises:
        DataError: The file cannot be read, or a fact is missing, impossible, or of no paper.
    """
    return doc_don_vi(path)


def _gon(chu: str) -> str:
    return "".join(char for char in bo_dau(chu).casefold() if char not in " _-")


def _noi_dung(tep: Path, facts: dict[str, Any]) -> NoiDung:  # Any: facts not looked at yet
    ten_tep = facts.get("noi_dung_tap_tin")
    if ten_tep is not None and "noi_dung" in facts:
        raise DataError(
            "có cả noi_dung và noi_dung_tap_tin", where=str(tep), fix="giữ một trong hai mục"
        )
    nguon = tep.parent / str(ten_tep) if ten_tep is not None else tep
    chu = doc_chu(nguon) if ten_tep is not None else str(facts["noi_dung"])
    trong = str(nguon) if ten_tep is not None else f"{tep}, noi_dung"
    try:
        return NoiDung.tu_markdown(chu)
    except DataError as error:
        where = f"{trong}, {error.where}" if error.where else trong
        raise DataError(error.what, where=where, fix=error.fix) from error
    except ValidationError as error:
        raise DataError(cac_loi(error), where=trong) from error

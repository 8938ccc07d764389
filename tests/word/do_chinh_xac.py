"""Measure a checker on the corpus: parts found, false alarms, planted faults found or missed.

A checker plugs in as a function `(path, regulation) -> KetQua`: the regulation is a key such as
"hd05_2026", or None where the checker must choose by the date of the paper.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from tep_mau import TEP, MongDoi


class KetQua(TypedDict):
    """What a checker says of one file: rule ids by answer, parts by their key of the font table."""

    cua_dang: bool
    thanh_phan: Mapping[str, str]
    vi_pham: Set[str]
    canh_bao: Set[str]
    chua_ro: Set[str]


KiemTra = Callable[[Path, str | None], KetQua]
Cho = tuple[str, str]
"""Where: the file's name, the rule's id or the part's key."""


@dataclass(frozen=True)
class ChinhXac:
    """The outcome. `sot` were answered "in order" or not at all; unsure is counted by itself."""

    so_tep: int
    so_tep_dung: int
    nhan_sai: tuple[str, ...]
    thanh_phan_thay: tuple[Cho, ...]
    thanh_phan_sot: tuple[Cho, ...]
    vi_pham_thay: tuple[Cho, ...]
    vi_pham_chua_ro: tuple[Cho, ...]
    vi_pham_sot: tuple[Cho, ...]
    canh_bao_thay: tuple[Cho, ...]
    canh_bao_sot: tuple[Cho, ...]
    bao_sai_tren_tep_dung: tuple[Cho, ...]
    bao_sai_tren_tep_sai: tuple[Cho, ...]
    canh_bao_thua: tuple[Cho, ...]

    @property
    def ty_le_vi_pham(self) -> float:
        """The share of planted violations that were called violations."""
        return _ty_le(self.vi_pham_thay, (*self.vi_pham_chua_ro, *self.vi_pham_sot))

    @property
    def ty_le_thanh_phan(self) -> float:
        return _ty_le(self.thanh_phan_thay, self.thanh_phan_sot)

    def chua_dat(self, *, it_nhat: float = 0.95) -> list[str]:
        """Return the goals that are not reached; empty when all are."""
        dieu_kien = (
            (not self.nhan_sai, f"nhận sai loại văn bản: {self.nhan_sai}"),
            (not self.bao_sai_tren_tep_dung, f"báo sai tệp đúng: {self.bao_sai_tren_tep_dung}"),
            (self.ty_le_vi_pham >= it_nhat, f"chỉ thấy {self.ty_le_vi_pham:.1%} vi phạm"),
            (not self.vi_pham_sot, f"bỏ sót, không phải chưa rõ: {self.vi_pham_sot}"),
        )
        return [loi for dat, loi in dieu_kien if not dat]

    def bang(self) -> str:
        """Return the accuracy table for the docs, in Markdown."""
        gieo = len(self.vi_pham_thay) + len(self.vi_pham_chua_ro) + len(self.vi_pham_sot)
        canh_bao = len(self.canh_bao_thay) + len(self.canh_bao_sot)
        phan = len(self.thanh_phan_thay) + len(self.thanh_phan_sot)
        dong = (
            ("tệp", self.so_tep, ""),
            ("nhận đúng là văn bản của Đảng hay không", self.so_tep - len(self.nhan_sai), ""),
            ("thành phần nhận đúng cả chữ", len(self.thanh_phan_thay), phan),
            ("vi phạm gieo, tìm thấy", len(self.vi_pham_thay), gieo),
            ("vi phạm gieo, trả lời chưa rõ", len(self.vi_pham_chua_ro), gieo),
            ("vi phạm gieo, bỏ sót", len(self.vi_pham_sot), gieo),
            ("cảnh báo gieo, tìm thấy", len(self.canh_bao_thay), canh_bao),
            ("vi phạm báo sai trên tệp đúng", len(self.bao_sai_tren_tep_dung), self.so_tep_dung),
            ("vi phạm báo sai trên tệp sai", len(self.bao_sai_tren_tep_sai), ""),
            ("cảnh báo thừa", len(self.canh_bao_thua), ""),
        )
        tren = [f"| {ten} | {so} | {tong or '–'} |" for ten, so, tong in dong]
        return "\n".join(("| Đo | Số | Trên |", "|---|---|---|", *tren))

    def hay_sot(self) -> Counter[str]:
        """Return the rules that were missed or unsure, the most often first in `most_common`."""
        return Counter(ma for _, ma in (*self.vi_pham_sot, *self.vi_pham_chua_ro))


def cham(kiem_tra: KiemTra, mong_doi: Mapping[str, MongDoi]) -> ChinhXac:
    """Run a checker over the corpus and compare it with the expectations."""
    ket_qua = {
        ten: kiem_tra(TEP / f"{ten}.docx", m.quy_dinh if m.cho_truoc else None)
        for ten, m in mong_doi.items()
    }
    return do_chinh_xac(mong_doi, ket_qua)


def do_chinh_xac(mong_doi: Mapping[str, MongDoi], ket_qua: Mapping[str, KetQua]) -> ChinhXac:
    """Compare answers with expectations; both know the same files."""
    if mong_doi.keys() != ket_qua.keys():
        raise ValueError(f"files differ: {mong_doi.keys() ^ ket_qua.keys()}")
    cap = [(ten, m, ket_qua[ten]) for ten, m in mong_doi.items()]
    phan = [
        ((ten, vai), gon(k["thanh_phan"].get(vai, "")) == gon(chu))
        for ten, m, k in cap
        for vai, chu in m.thanh_phan.items()
    ]
    vi_pham = [(ten, ma, k) for ten, m, k in cap for ma in sorted(m.vi_pham)]
    canh_bao = [(ten, ma, k) for ten, m, k in cap for ma in sorted(m.canh_bao)]
    thua = [
        (ten, ma, m) for ten, m, k in cap for ma in sorted(k["vi_pham"] - m.vi_pham - m.chua_ro)
    ]
    return ChinhXac(
        so_tep=len(cap),
        so_tep_dung=sum(m.dung for _, m, _ in cap),
        nhan_sai=tuple(ten for ten, m, k in cap if m.cua_dang != k["cua_dang"]),
        thanh_phan_thay=tuple(cho for cho, thay in phan if thay),
        thanh_phan_sot=tuple(cho for cho, thay in phan if not thay),
        vi_pham_thay=tuple((t, ma) for t, ma, k in vi_pham if ma in k["vi_pham"]),
        vi_pham_chua_ro=tuple((t, ma) for t, ma, k in vi_pham if ma in k["chua_ro"] - k["vi_pham"]),
        vi_pham_sot=tuple((t, ma) for t, ma, k in vi_pham if ma not in k["vi_pham"] | k["chua_ro"]),
        canh_bao_thay=tuple((t, ma) for t, ma, k in canh_bao if ma in k["canh_bao"]),
        canh_bao_sot=tuple((t, ma) for t, ma, k in canh_bao if ma not in k["canh_bao"]),
        bao_sai_tren_tep_dung=tuple((t, ma) for t, ma, m in thua if not m.vi_pham),
        bao_sai_tren_tep_sai=tuple((t, ma) for t, ma, m in thua if m.vi_pham),
        canh_bao_thua=tuple(
            (ten, ma) for ten, m, k in cap for ma in sorted(k["canh_bao"] - m.canh_bao - m.chua_ro)
        ),
    )


def _ty_le(thay: tuple[Cho, ...], con_lai: tuple[Cho, ...]) -> float:
    return len(thay) / (len(thay) + len(con_lai)) if thay or con_lai else 1.0


def gon(chu: str) -> str:
    """Return what counts when parts are compared: letters, not spaces, case or list dashes."""
    dong = (re.sub(r"^\s*[-\u2022]\s*", "", d) for d in chu.splitlines())
    return re.sub(r"\s", "", unicodedata.normalize("NFC", "".join(dong))).casefold()

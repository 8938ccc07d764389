"""Every value of a regulation is used by a rule, or listed with the reason why not.

Used means: change the value, and some paper is judged otherwise.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from dot_bien import CO_CHU, IN_HOA, KIEU_CHU, LIEN_TICH, TRANG, goc
from dot_bien_chu import CUOI, NOI_DUNG, PHAN_DAU
from sua_tep import dao, sua_tep, thay

from dangvan.check.bai import Bai
from dangvan.check.cac_quy_tac import CHECKS
from dangvan.check.khong_xet import NOT_CHECKED, ly_do_khong_xet
from dangvan.check.nhan_dang import nhan_dang
from dangvan.check.quy_tac import QuyTac
from dangvan.check.so_sanh import la
from dangvan.layout import measure
from dangvan.regulations import HD05_2026, HD36_2018, Regulation
from dangvan.regulations.frozen_map import FrozenMap

TOT = (
    "nq26", "nq21", "kh26", "day_du", "day_du_21", "du_thao", "chuong", "phu_luc", "chi_bo",
    "tot_05_cong_van_van_phong_tinh_uy", "tot_36_cong_van_van_phong_tinh_uy",
    "tot_05_to_trinh_dang_uy_xa", "tot_36_to_trinh_dang_uy_so", "tot_05_quy_che_lien_tich",
    "tot_05_bao_cao_thong_tin_lien_he", "tot_05_nghi_quyet_tinh_uy_le_doi_xung",
)  # fmt: skip
DOT_BIEN = {**PHAN_DAU, **NOI_DUNG, **CUOI, **TRANG, **IN_HOA, **KIEU_CHU, **CO_CHU}
QUY_DINH = (HD36_2018, HD05_2026)
THEM = (
    ("chuong", (thay(">Phần I<", ">Phần II<"),)),
    ("chuong", (thay(">Chương II<", ">Mục 2<"), thay("TỔ CHỨC THỰC HIỆN", "Tổ chức thực hiện"))),
    (LIEN_TICH, (thay("05-QC/BTCTU", "05/QC-BTCTU"),)),
    ("chuong", (dao("VBTenPhan", "b"),)),
)
"""Faults that show values no single change of `dot_bien` shows."""


@cache
def cac_bai() -> tuple[Bai, ...]:
    """Papers in order, then papers with one fault each."""
    tot = (BytesIO(goc(ten)) for ten in TOT)
    sai = (sua_tep(goc(ten), *cac_sua) for ten, cac_sua in (*DOT_BIEN.values(), *THEM))
    return tuple(nhan_dang(measure(tep)) for tep in (*tot, *sai))


class GhiLai:
    """A pack that notes which of its values are asked for."""

    def __init__(self, goc_: object, da_hoi: set[str], duong: str = "") -> None:
        self._goc, self._da_hoi, self._duong = goc_, da_hoi, duong

    def __getattr__(self, ten: str) -> Any:  # whatever the pack holds
        return self._boc(ten, getattr(self._goc, ten))

    def __getitem__(self, ten: str) -> Any:  # whatever the pack holds
        assert isinstance(self._goc, Mapping)
        return self._boc(ten, self._goc[ten])

    def _boc(self, ten: str, gia_tri: object) -> object:
        duong = f"{self._duong}{ten}"
        la_nhom = is_dataclass(gia_tri) or duong == "thanh_phan"
        if la_nhom:
            return GhiLai(gia_tri, self._da_hoi, f"{duong}.")
        self._da_hoi.add(duong)
        return gia_tri


Noi = tuple[Bai, QuyTac]


@cache
def noi_hoi(khoa: str) -> Mapping[str, list[Noi]]:
    """Return, for each value, the papers and rules that ask for it."""
    (quy_dinh,) = (muc for muc in QUY_DINH if muc.khoa == khoa)
    ra: dict[str, list[Noi]] = {}
    for bai in cac_bai():
        for rule in CHECKS:
            da_hoi: set[str] = set()
            ghi: Any = GhiLai(quy_dinh, da_hoi)  # stands in for a Regulation
            list(rule(bai, ghi))
            for duong in da_hoi:
                ra.setdefault(duong, []).append((bai, rule))
    return ra


def cham(noi: Noi, quy_dinh: Regulation) -> object:
    bai, rule = noi
    try:
        return [(f.rule, f.severity, f.expected, f.fix) for f in rule(bai, quy_dinh)]
    except (TypeError, AttributeError, ValueError, KeyError, IndexError) as error:
        return repr(error)  # the value was used, and the strange one did not fit


def khac_di(gia_tri: object) -> Iterator[object]:
    """Yield other values of the same kind."""
    match gia_tri:
        case bool():
            yield not gia_tri
        case int():
            yield from (gia_tri + 3, max(0, gia_tri - 3), gia_tri + 60)
        case str():
            yield from (f"{gia_tri}§", "§", "000001")
        case None:
            yield from ("§", 5, "000001")
        case tuple():
            yield from ((), ("§",))
        case Mapping():
            yield from (FrozenMap(), FrozenMap({"Quy định": "§"}))
        case _:
            raise AssertionError(f"no other value for {gia_tri!r}")


def doi(goc_: Any, duong: tuple[str, ...], gia_tri: object) -> Any:  # any dataclass of a pack
    """Return a pack with one value changed."""
    dau, con = duong[0], duong[1:]
    if isinstance(goc_, Mapping):
        return FrozenMap({**goc_, dau: doi(goc_[dau], con, gia_tri)})
    assert dau in {muc.name for muc in fields(goc_)}
    moi = doi(getattr(goc_, dau), con, gia_tri) if con else gia_tri
    return replace(goc_, **{dau: moi})


def duoc_dung(quy_dinh: Regulation, duong: str, gia_tri: object) -> bool:
    cac_pack = [doi(quy_dinh, tuple(duong.split(".")), khac) for khac in khac_di(gia_tri)]
    return any(
        cham(noi, pack) != cham(noi, quy_dinh)
        for noi in noi_hoi(quy_dinh.khoa).get(duong, ())
        for pack in cac_pack
    )


@pytest.mark.parametrize("quy_dinh", QUY_DINH, ids=lambda quy_dinh: quy_dinh.khoa)
def test_every_value_is_used_by_a_rule_or_listed_with_its_reason(quy_dinh: Regulation) -> None:
    quen = [
        duong
        for duong, gia_tri in la(quy_dinh)
        if ly_do_khong_xet(duong) is None and not duoc_dung(quy_dinh, duong, gia_tri)
    ]
    assert quen == []


def test_no_reason_is_given_for_what_is_judged_under_both_regulations() -> None:
    gia_tri = {quy_dinh.khoa: dict(la(quy_dinh)) for quy_dinh in QUY_DINH}
    thua = [
        mau
        for mau in NOT_CHECKED
        if all(
            duoc_dung(quy_dinh, duong, gia_tri[quy_dinh.khoa][duong])
            for quy_dinh in QUY_DINH
            for duong in gia_tri[quy_dinh.khoa]
            if ly_do_khong_xet(duong) == NOT_CHECKED[mau]
        )
    ]
    assert thua == []

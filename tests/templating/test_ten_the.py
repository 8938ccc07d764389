"""The names a template may use: what is declared is what rendering gives, for every paper."""

from typing import Any

import pytest
from vi_du_van_ban import cac_van_ban

from dangvan.models import CAC_LOAI, VanBan
from dangvan.regulations import regulation_for
from dangvan.render.ngu_canh import ngu_canh
from dangvan.templating.ten_the import TEN_THE, THE_BAT_BUOC, THE_KHI_CO, TenThe, cac_the

PAPERS = cac_van_ban()
KIEU = {"chu": str, "so": int, "danh_sach": list, "nhom": dict, "cac_nhom": list, "than_bai": str}


def unlike(names: tuple[TenThe, ...], context: dict[str, Any]) -> list[str]:
    """Return what a context gives otherwise than declared. Any: values of templates."""
    declared = {name.ten: name for name in names}
    wrong = sorted(set(declared) ^ set(context))
    for name, value in context.items():
        the = declared[name]
        wrong += [name] * (not isinstance(value, KIEU[the.kieu]))
        wrong += [f"{name} is empty"] * (not value and not the.co_the_trong)
        records = value if the.kieu == "cac_nhom" else [value] if the.kieu == "nhom" else []
        wrong += [bad for record in records for bad in unlike(the.con, record)]
    return wrong


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_the_declared_names_are_those_a_paper_gives(paper: VanBan) -> None:
    context = ngu_canh(paper, regulation_for(paper.ngay_ban_hanh))
    assert unlike(TEN_THE[paper.loai_van_ban], context) == []


def test_every_kind_of_paper_under_every_regulation_was_compared() -> None:
    compared = {(p.loai_van_ban, regulation_for(p.ngay_ban_hanh).khoa) for p in PAPERS.values()}
    assert len(compared) == len(CAC_LOAI) * 2
    assert set(TEN_THE) == {kind.loai_van_ban for kind in CAC_LOAI}


def test_what_is_said_to_be_empty_at_times_is() -> None:
    empty: set[str] = set()
    for paper in PAPERS.values():
        context = ngu_canh(paper, regulation_for(paper.ngay_ban_hanh))
        empty |= {name for name, value in context.items() if not value}
    may_be = {the.ten for names in TEN_THE.values() for the in names if the.co_the_trong}
    assert empty <= may_be


@pytest.mark.parametrize("kind", TEN_THE)
def test_a_name_is_needed_always_at_times_or_never(kind: str) -> None:
    assert THE_BAT_BUOC[kind] & THE_KHI_CO[kind] == frozenset()
    assert THE_BAT_BUOC[kind] | THE_KHI_CO[kind] < cac_the(kind)


@pytest.mark.parametrize("kind", TEN_THE)
def test_every_name_has_an_example(kind: str) -> None:
    assert [the.ten for the in leaves(TEN_THE[kind]) if not all(the.vi_du) or not the.vi_du] == []


def leaves(names: tuple[TenThe, ...]) -> list[TenThe]:
    """Return the names that hold no others."""
    return [leaf for the in names for leaf in (leaves(the.con) if the.con else [the])]

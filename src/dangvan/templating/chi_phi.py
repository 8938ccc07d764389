"""Whether a template's cost follows from its tags alone, or must be counted while it runs.

An ordinary template prints its names, and goes through its lists once: then a paper is as long as
its facts. Such a template runs unwatched. In every other one, what it loops over, compares, joins
and prints is paid for (`ngan_sach`).
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from jinja2 import nodes

# Constant text that may stand in loops, and how often one value may be printed.
_CHU_TRONG_VONG: Final = 20_000
_IN_LAI: Final = 4

# Printed without a call these are no text, but functions of Python.
_CO_SAN: Final = frozenset(ten for kieu in (str, list, dict, int) for ten in dir(kieu))
_VONG: Final = frozenset(
    "index index0 revindex revindex0 first last length depth depth0 previtem nextitem".split()
)


class _PhaiDem(Exception):
    """Some value may be printed or walked through more often than the facts say."""


def tuyen_tinh(cay: nodes.Template) -> bool:
    """Return whether a template costs no more than its facts, times its own length."""
    try:
        _Xet().than(cay.body, None)
    except _PhaiDem:
        return False
    return True


class _Xet:
    def __init__(self) -> None:
        self._chu_trong_vong = 0
        self._da_in: Counter[tuple[int, str]] = Counter()
        self._so_vong = 0

    def than(self, cac_nut: Iterable[nodes.Node], muc: str | None) -> None:
        """Look at statements; `muc` is the item of the loop around them."""
        for nut in cac_nut:
            match nut:
                case nodes.Output():
                    for con in nut.nodes:
                        self._in(con, muc)
                case nodes.If():
                    for re in (nut, *nut.elif_):
                        _dieu_kien(re.test)
                        self.than(re.body, muc)
                    self.than(nut.else_, muc)
                case nodes.For(target=nodes.Name(name=ten), recursive=False):
                    goc = _goc(nut.iter)
                    if muc is not None and goc.partition(".")[0] != muc:
                        raise _PhaiDem
                    if nut.test is not None:
                        _dieu_kien(nut.test)
                    self._so_vong += 1
                    self.than(nut.body, ten)
                    self.than(nut.else_, muc)
                case _:
                    raise _PhaiDem

    def _in(self, nut: nodes.Node, muc: str | None) -> None:
        if isinstance(nut, nodes.TemplateData):
            if muc is not None:
                self._chu_trong_vong += len(nut.data)
        elif not isinstance(nut, nodes.Const):
            ten = _goc(nut)
            # The item of each loop is another value.
            self._da_in[self._so_vong if muc is not None else 0, ten] += 1
            if muc is not None and ten.partition(".")[0] not in (muc, "loop"):
                raise _PhaiDem
        if self._chu_trong_vong > _CHU_TRONG_VONG or max(self._da_in.values(), default=0) > _IN_LAI:
            raise _PhaiDem


def _goc(nut: nodes.Node) -> str:
    """Return a name, or what of a name: `hang.trai.chuc_vu`."""
    match nut:
        case nodes.Name(name=ten):
            return ten
        case nodes.Getattr(node=nodes.Name(name="loop"), attr=ten):
            if ten in _VONG:
                return f"loop.{ten}"
            raise _PhaiDem
        case nodes.Getattr(node=goc, attr=ten) if ten not in _CO_SAN:
            return f"{_goc(goc)}.{ten}"
    raise _PhaiDem


def _dieu_kien(nut: nodes.Node) -> None:
    """Accept what costs the same whatever the values are."""
    match nut:
        case nodes.Const():
            pass
        case nodes.Not(node=con):
            _dieu_kien(con)
        case nodes.And(left=trai, right=phai) | nodes.Or(left=trai, right=phai):
            _dieu_kien(trai)
            _dieu_kien(phai)
        case nodes.Compare(expr=trai, ops=[nodes.Operand(expr=nodes.Const(), op=phep)]) if (
            phep not in ("in", "notin")
        ):
            _dieu_kien(trai)
        case _:
            _goc(nut)

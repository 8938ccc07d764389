"""How a template becomes a program: one whose cost is not known beforehand is made to count.

A plain template gives the very program that Jinja gives. In every other one each value that is
looped over, compared, joined or printed goes through the environment, which counts it.
"""

from collections.abc import Iterator
from typing import Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator

from dangvan.templating.chi_phi import tuyen_tinh

_GIA_NUT: Final = 8
CAN: Final = ("environment.can(context, ", ")")
IN_RA: Final = ("environment.in_ra(context, ", ")")
NHAN: Final = ("environment.nhan(context, ", ")")


class VietMa(CodeGenerator):
    """Jinja's code generator, which writes a call around what has to be counted."""

    _boc: dict[int, tuple[str, str]] = {}  # noqa: RUF012  # set for each template

    def visit_Template(self, node: nodes.Template, frame: Any = None) -> None:
        """Decide what is counted; `Any`: Jinja's own frame."""
        self._boc = {}
        for nut, (dau, cuoi) in () if tuyen_tinh(node) else _can_dem(node):
            trong = self._boc.get(id(nut), ("", ""))
            self._boc[id(nut)] = (dau + trong[0], trong[1] + cuoi)
        super().visit_Template(node, frame)

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:  # Any: Jinja's own frame
        """Write one node, in its call."""
        boc = self._boc.get(id(node))
        if boc is None:
            return super().visit(node, *args, **kwargs)
        self.write(boc[0])
        super().visit(node, *args, **kwargs)
        self.write(boc[1])
        return None

    def _output_child_to_const(self, node: nodes.Expr, frame: Any, finalize: Any) -> str:
        """Leave all but plain constants to the run: Jinja would print the address of a method."""
        if not isinstance(node, nodes.TemplateData | nodes.Const):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


def _can_dem(cay: nodes.Template) -> Iterator[tuple[nodes.Node, tuple[str, str]]]:
    """Yield what is counted, and the call that counts it."""
    for nut in cay.find_all(nodes.Node):
        match nut:
            case nodes.Output():
                for con in nut.nodes:
                    if not isinstance(con, nodes.TemplateData):
                        yield con, IN_RA
            case nodes.Compare():
                yield nut.expr, CAN
                for phep in nut.ops:
                    yield phep.expr, CAN
            case nodes.Concat():
                for con in nut.nodes:
                    yield con, CAN
            case nodes.For():
                yield nut.iter, ("environment.lap(context, ", f", {_gia_mot_vong(nut)})")
        if _lam_moi(nut):
            yield nut, NHAN


def _lam_moi(nut: nodes.Node) -> bool:
    match nut:
        case nodes.List() | nodes.Dict() | nodes.Concat() | nodes.Tuple(ctx="load"):
            return True
        case nodes.Getitem(arg=nodes.Slice()):
            return True
    return False


def _gia_mot_vong(vong: nodes.For) -> int:
    """What one turn of a loop costs: its constant text, and a price for each node."""
    gia, cho = _GIA_NUT, [*vong.body]
    while cho:
        nut = cho.pop()
        if isinstance(nut, nodes.TemplateData):
            gia += len(nut.data)
        gia += _GIA_NUT
        if not isinstance(nut, nodes.For):
            cho += nut.iter_child_nodes()
    return gia

"""Prove once that whatever a template prints is well-formed XML.

The proof runs the template's syntax tree without values. Constant text moves through the XML;
each branch of an `if` must end at one place, each turn of a `for` must end where it began. Values
are escaped by Jinja, so they change nothing; only the raw values that are named may hold markup,
and they must be printed whole, between tags. What the proof does not know, it refuses: then each
paper is parsed instead.
"""

from collections.abc import Iterable, Sequence

from jinja2 import nodes

from dangvan.templating.manh_xml import ChoDung, KhongChungMinh, doc_manh

# Filters whose result is never markup when what goes in is none.
_LOC = frozenset(
    """abs batch capitalize center count d default e escape filesizeformat first float format
    indent int join last length list lower max min replace reverse round slice sort string sum
    title trim truncate unique upper wordcount wordwrap""".split()
)
_PHUONG_THUC = frozenset(
    """capitalize casefold endswith find format isdigit join lower lstrip removeprefix
    removesuffix replace rstrip split startswith strftime strip title upper zfill""".split()
)
_PHEP = (
    nodes.Name, nodes.NSRef, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair,
    nodes.Keyword, nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Call, nodes.Getitem,
    nodes.Getattr, nodes.Slice, nodes.Concat, nodes.Compare, nodes.Operand, nodes.BinExpr,
    nodes.UnaryExpr,
)  # fmt: skip
_GOI_DUOC = frozenset({"range"})


def ly_do_khong_chung_minh(
    cay: nodes.Template, dau: str, cuoi: str, tho: frozenset[str]
) -> str | None:
    """Return why the proof fails, or None when every printed part is well-formed.

    Args:
        cay: The syntax tree of the part.
        dau: The constant text before it, without the XML declaration.
        cuoi: The constant text after it.
        tho: Names and attributes whose values are well-formed WordprocessingML, printed as it is.
    """
    may = _ChungMinh(tho)
    try:
        cho = doc_manh(may.chay(cay.body, doc_manh(ChoDung(), dau)), cuoi)
    except KhongChungMinh as ly_do:
        return str(ly_do)
    return None if cho.het and cho.do is None else "phần tử gốc chưa đóng"


class _ChungMinh:
    def __init__(self, tho: frozenset[str]) -> None:
        self._tho = tho

    def chay(self, cac_nut: Iterable[nodes.Node], cho: ChoDung) -> ChoDung:
        """Return where these statements lead, whatever the values are."""
        for nut in cac_nut:
            match nut:
                case nodes.Output():
                    cho = self._in_ra(nut, cho)
                case nodes.If():
                    cho = self._re_nhanh(nut, cho)
                case nodes.For():
                    self._khong_tho(nut.iter)
                    self._tro_lai(nut.body, cho)
                    self._tro_lai(nut.else_, cho)
                case nodes.Assign():
                    self._khong_tho(nut.node)
                case nodes.With():
                    for gia_tri in nut.values:
                        self._khong_tho(gia_tri)
                    cho = self.chay(nut.body, cho)
                case _:
                    raise KhongChungMinh(f"lệnh {type(nut).__name__.lower()}")
        return cho

    def _in_ra(self, nut: nodes.Output, cho: ChoDung) -> ChoDung:
        for con in nut.nodes:
            if isinstance(con, nodes.TemplateData):
                cho = doc_manh(cho, con.data)
            elif not cho.the:
                raise KhongChungMinh("giá trị nằm ngoài phần tử gốc")
            else:
                self._gia_tri(con, trong_ngoac=cho.do is not None)
        return cho

    def _re_nhanh(self, nut: nodes.If, cho: ChoDung) -> ChoDung:
        nhanh = [nut.body, *(con.body for con in nut.elif_), nut.else_]
        noi_den = {self.chay(than, cho) for than in nhanh}
        if len(noi_den) > 1:
            raise KhongChungMinh("các nhánh của if đóng, mở thẻ khác nhau")
        return noi_den.pop()

    def _tro_lai(self, than: Sequence[nodes.Node], cho: ChoDung) -> None:
        if self.chay(than, cho) != cho:
            raise KhongChungMinh("thân của for đóng, mở thẻ không cân")

    def _gia_tri(self, gia_tri: nodes.Expr, *, trong_ngoac: bool) -> None:
        """Accept what is printed: an escaped value, or a raw one printed whole between tags."""
        match gia_tri:
            case nodes.CondExpr(expr1=co, expr2=khong):
                self._gia_tri(co, trong_ngoac=trong_ngoac)
                if khong is not None:
                    self._gia_tri(khong, trong_ngoac=trong_ngoac)
            case nodes.Filter(name="e" | "escape", node=nodes.Expr() as goc, args=[]):
                self._khong_tho(goc)
            case nodes.Name() | nodes.Getattr() if self._la_tho(gia_tri):
                if trong_ngoac:
                    raise KhongChungMinh("XML thô nằm trong thuộc tính")
            case _:
                self._khong_tho(gia_tri)

    def _khong_tho(self, bieu_thuc: nodes.Node) -> None:
        """Accept an expression that can give no markup."""
        if not isinstance(bieu_thuc, _PHEP) or self._la_tho(bieu_thuc):
            raise KhongChungMinh(f"biểu thức {type(bieu_thuc).__name__.lower()} có thể là XML thô")
        match bieu_thuc:
            case nodes.Filter(name=ten) if ten not in _LOC - {"e", "escape"}:
                raise KhongChungMinh(f"bộ lọc {ten}")
            case nodes.Call(node=nodes.Name(name=ten)) if ten in _GOI_DUOC:
                pass
            case nodes.Call(node=nodes.Getattr(attr=ten)) if ten in _PHUONG_THUC:
                pass
            case nodes.Call():
                raise KhongChungMinh("lời gọi hàm")
            case nodes.Getitem(arg=arg) if not isinstance(arg, nodes.Const | nodes.Slice):
                raise KhongChungMinh("chỉ mục không cố định")
        for con in bieu_thuc.iter_child_nodes():
            self._khong_tho(con)

    def _la_tho(self, bieu_thuc: nodes.Node) -> bool:
        match bieu_thuc:
            case nodes.Name(name=ten) | nodes.Getattr(attr=ten):
                return ten in self._tho
            case nodes.Getitem(arg=nodes.Const(value=ten)):
                return ten in self._tho
        return False

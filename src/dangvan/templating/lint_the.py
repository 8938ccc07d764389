"""Rules on one tag: whether it is whole, known, and printed as its value must be."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from jinja2 import TemplateError as JinjaError
from jinja2 import nodes

from dangvan.templating.lint_doan import DoanMau, TheMau
from dangvan.templating.lint_loi import LintFinding, loi
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.ten_the import XML_THO
from dangvan.templating.the_mau import CAC_LENH

# Filters that hand out markup: a value behind them is no longer escaped.
_LOC_THO = frozenset({"safe", "forceescape", "tojson", "urlize", "xmlattr"})
_LOC_CAM = frozenset({"attr"})
_MO = {"if": "if", "elif": "if", "for": "for", "with": "with"}


def viet_do(doan: DoanMau) -> Iterator[LintFinding]:
    """Yield a finding where a brace stands outside every tag."""
    if khop := re.search(r"[{}]", doan.ngoai_the):
        quanh = doan.ngoai_the[max(0, khop.start() - 15) : khop.end() + 25].strip()
        yield loi(
            "viet_do",
            doan.cho,
            f"thẻ viết dở ở “{quanh}”",
            "viết đủ {{ … }} hoặc {% … %} trong cùng một đoạn",
        )


def phan_tich(the: TheMau) -> nodes.Template | None:
    """Return the syntax tree of one tag; None where it holds no expression."""
    env = moi_truong()
    if the.in_ra or the.lenh in ("colspan", "cellbg"):
        return env.parse(f"{{{{ {the.bieu_thuc} }}}}")
    if the.lenh in _MO:
        ten = _MO[the.lenh]
        return env.parse(f"{{% {ten} {the.bieu_thuc} %}}{{% end{ten} %}}")
    if the.lenh == "set":
        dong = "" if "=" in the.bieu_thuc else "{% endset %}"
        return env.parse(f"{{% set {the.bieu_thuc} %}}{dong}")
    return None


def cay_neu_dung(the: TheMau) -> nodes.Template | None:
    """Return the syntax tree of one tag; None also where it is written wrong."""
    try:
        return phan_tich(the)
    except JinjaError:  # told by loi_cu_phap
        return None


def loi_cu_phap(the: TheMau) -> Iterator[LintFinding]:
    """Yield what is wrong with the writing of one tag."""
    cho = the.doan.cho
    if (the.lenh and the.lenh not in CAC_LENH) or (the.chu.startswith("{%") and not the.lenh):
        gan = get_close_matches(the.lenh, CAC_LENH, n=1)
        yield loi(
            "lenh_la",
            cho,
            f"lệnh {the.chu} không dùng được",
            f"có phải {gan[0]} không" if gan else "chỉ dùng if, else, endif, for, endfor, set",
        )
        return
    try:
        cay = phan_tich(the)
    except JinjaError as error:
        yield loi(
            "cu_phap",
            cho,
            f"thẻ {the.chu} viết sai ({error.message})",
            "viết như {{ trich_yeu }}: một tên, không dấu cách ở giữa",
        )
        return
    if cay is not None:
        yield from _loc(the, cay)
        yield from _bi_cam(the, cay)
        if the.in_ra:
            yield from _kieu_in(the, cay)


def _loc(the: TheMau, cay: nodes.Template) -> Iterator[LintFinding]:
    env = moi_truong()
    for nut in cay.find_all((nodes.Filter, nodes.Test)):
        assert isinstance(nut, nodes.Filter | nodes.Test)
        co = env.filters if isinstance(nut, nodes.Filter) else env.tests
        if nut.name not in co:
            gan = get_close_matches(nut.name, list(co), n=1)
            yield loi(
                "loc_la",
                the.doan.cho,
                f"thẻ {the.chu} dùng bộ lọc “{nut.name}” không có",
                f"có phải {gan[0]} không" if gan else "bỏ bộ lọc, hoặc dùng upper, lower, join",
            )
        elif isinstance(nut, nodes.Filter) and nut.name in _LOC_THO:
            yield loi(
                "loc_la",
                the.doan.cho,
                f"thẻ {the.chu} dùng bộ lọc “{nut.name}”: dấu & < trong giá trị làm hỏng tệp",
                "bỏ bộ lọc; chữ được in đúng mà không cần nó",
            )


def _bi_cam(the: TheMau, cay: nodes.Template) -> Iterator[LintFinding]:
    cam = [nut.attr for nut in cay.find_all(nodes.Getattr) if nut.attr.startswith("_")]
    cam += [nut.name for nut in cay.find_all(nodes.Filter) if nut.name in _LOC_CAM]
    for ten in cam[:1]:
        yield loi(
            "bi_cam",
            the.doan.cho,
            f"thẻ {the.chu} dùng “{ten}”, không được phép trong mẫu",
            "bỏ thẻ này; mẫu chỉ in các tên của loại văn bản",
        )


def _kieu_in(the: TheMau, cay: nodes.Template) -> Iterator[LintFinding]:
    """Raw XML stands alone in a paragraph, printed with `{{p`; text never is."""
    goc = bieu_thuc_in(cay)
    co_tho = any(_la_tho(nut) for nut in cay.find_all((nodes.Name, nodes.Getattr)))
    ten = the.bieu_thuc if goc is not None and _la_tho(goc) else _ten_tho(cay)
    if co_tho and not (goc is not None and _la_tho(goc) and the.kieu == "p"):
        yield loi(
            "than_bai",
            the.doan.cho,
            f"thẻ {the.chu} in thân bài không đúng cách",
            f"viết {{{{p {ten} }}}} một mình trong một đoạn",
        )
    elif the.kieu and not co_tho:
        yield loi(
            "sai_kieu",
            the.doan.cho,
            f"thẻ {the.chu} dùng {the.kieu} với giá trị là chữ",
            f"viết {{{{ {the.bieu_thuc} }}}}",
        )


def bieu_thuc_in(cay: nodes.Template) -> nodes.Node | None:
    """Return what a printing tag prints."""
    in_ra = next(cay.find_all(nodes.Output), None)
    return in_ra.nodes[0] if in_ra is not None and len(in_ra.nodes) == 1 else None


def _la_tho(nut: nodes.Node) -> bool:
    match nut:
        case nodes.Name(name=ten) | nodes.Getattr(attr=ten):
            return ten in XML_THO
    return False


def _ten_tho(cay: nodes.Template) -> str:
    return next(
        (
            f"{nut.node.name}.{nut.attr}"
            for nut in cay.find_all(nodes.Getattr)
            if _la_tho(nut) and isinstance(nut.node, nodes.Name)
        ),
        "noi_dung",
    )

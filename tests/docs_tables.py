"""The tables of the docs that are made from code: fields of models, bodies, tags of templates."""

import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from markupsafe import Markup
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from vi_du_tai_lieu import ke_hoach, nghi_quyet, quyet_dinh

from dangvan.batch import DonVi
from dangvan.check.cac_quy_tac import NHOM
from dangvan.models import (
    CAC_LOAI,
    BanSao,
    BieuQuyet,
    CanCu,
    CoQuanCungBanHanh,
    NguoiKy,
    NhiemKy,
    QuanChung,
    ThamChieu,
    ToChucDang,
    VanBan,
)
from dangvan.regulations import LOAI_TO_CHUC, regulation_for
from dangvan.render.ngu_canh import ngu_canh
from dangvan.templating import LINT_RULES
from dangvan.templating.ten_the import TEN_THE, THE_BAT_BUOC, THE_KHI_CO

_KIEU: Mapping[object, str] = {str: "chữ", int: "số", date: "ngày", bool: "true, false"}


def _meanings() -> Mapping[str, str]:
    """Return what a tag prints, by the name a page shows it under."""
    found = {}
    for tag in (tag for tags in TEN_THE.values() for tag in tags):
        found[tag.ten] = tag.nghia
        mark = "[]" if tag.kieu == "cac_nhom" else ""
        found |= {f"{tag.ten}{mark}.{part.ten}": part.nghia for part in tag.con}
    return found


MEANINGS = _meanings()


def field_table(model: type[BaseModel], *, without: type[BaseModel] | None = None) -> str:
    """Return the fields of a model; `without` leaves out those its parent has just so."""
    parent = without.model_fields if without else {}
    rows = [
        (f"`{name}`", field.title or "", _required(field), _kind(field.annotation), _note(field))
        for name, field in model.model_fields.items()
        if name not in parent or parent[name].default != field.default
    ]
    return _table(("Tên", "Nhãn", "Bắt buộc", "Kiểu", "Nghĩa, cách ghi"), rows)


def body_table() -> str:
    """Return the kinds of issuing bodies, and in whose name each may issue."""
    rows = [
        (f"`{key}`", loai.ten, ", ".join(f"`{chu_the}`" for chu_the in loai.chu_the))
        for key, loai in LOAI_TO_CHUC.items()
    ]
    return _table(("`loai_to_chuc`", "Loại tổ chức", "`chu_the_ban_hanh`"), rows)


def tag_table(kinds: Sequence[type[VanBan]]) -> str:
    """Return the tags that templates of these kinds may use and the frame has not."""
    shared = set.intersection(*(set(_context(kind)) for kind in CAC_LOAI))
    own = {name for kind in kinds for name in _context(kind)} - shared
    wanted = own if len(kinds) < len(CAC_LOAI) else shared
    context = _context(kinds[0])
    rows = [row for name in context if name in wanted for row in _tag(name, context[name], kinds)]
    return _table(("Thẻ", "Bắt buộc", "Kiểu", "Nghĩa", "Ví dụ"), rows)


def lint_table() -> str:
    """Return the rules a template is looked at by."""
    names = {"error": "lỗi", "warning": "nên sửa", "note": "ghi nhận"}
    rows = [(f"`{rule}`", names[level], what) for rule, (level, what) in LINT_RULES.items()]
    return _table(("Mã", "Mức", "Tìm gì"), rows)


def _context(kind: type[VanBan]) -> Mapping[str, Any]:  # Any: as in ngu_canh
    papers = {paper.loai_van_ban: paper for paper in (nghi_quyet(), ke_hoach(), quyet_dinh())}
    paper = papers[kind.loai_van_ban]
    return ngu_canh(paper, regulation_for(paper.ngay_ban_hanh))


def _tag(name: str, value: object, kinds: Sequence[type[VanBan]]) -> Iterator[tuple[str, ...]]:
    khi_co = any(name in THE_KHI_CO[kind.loai_van_ban] for kind in kinds)
    needed = "khi văn bản có" if khi_co else ""
    if all(name in THE_BAT_BUOC[kind.loai_van_ban] for kind in kinds):
        needed = "có"
    yield _tag_row(name, value, needed)
    if isinstance(value, dict):
        yield from (_tag_row(f"{name}.{part}", item) for part, item in value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict):
        yield from (_tag_row(f"{name}[].{part}", item) for part, item in value[0].items())


def _tag_row(name: str, value: object, needed: str = "") -> tuple[str, ...]:
    kind, shown = "chữ", str(value)
    if isinstance(value, Markup):
        kind, shown = "thân bài", ""
    elif isinstance(value, dict):
        kind, shown = "nhóm", ""
    elif isinstance(value, list):
        kind, shown = "danh sách", str(value[0]) if value and isinstance(value[0], str) else ""
    elif isinstance(value, int):
        kind = "số"
    return (f"`{name}`", needed, kind, MEANINGS[name], " ".join(shown.split()))


def _required(field: FieldInfo) -> str:
    return "có" if field.is_required() else ""


def _note(field: FieldInfo) -> str:
    note = field.description or ""
    options = _options(field.annotation)
    shown = [f"`{option}`" for option in options if str(option) not in note]
    choice = f"một trong {', '.join(shown)}" if shown else ""
    return "; ".join(part for part in (note, choice, _default(field)) if part)


def _default(field: FieldInfo) -> str:
    shown = f"không ghi là `{field.default}`"
    if field.is_required() or field.default_factory or field.default in (None, (), "", False):
        shown = ""
    return shown


def _options(annotation: object) -> tuple[object, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(option for part in get_args(annotation) for option in _options(part))


def _kind(annotation: object) -> str:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(parts[0])
    if origin is Literal:
        return _KIEU[type(parts[0])]
    if origin in (Union, types.UnionType):
        return _kind(next(part for part in parts if part is not type(None)))
    if origin is tuple:
        return f"danh sách {_kind(parts[0])}"
    if origin is dict or annotation is dict:
        return "nhóm mục"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"`{annotation.__name__}`"
    return _KIEU[annotation]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def rule_table() -> str:
    """Every rule of the checker, by group, in its own words."""
    return _table(
        ("Mã", "Nhóm", "Đúng là"),
        [(f"`{rule.ma}`", nhom, rule.mo_ta) for nhom, rules in NHOM for rule in rules],
    )


_WHOLE: tuple[type[BaseModel], ...] = (
    VanBan, ToChucDang, CoQuanCungBanHanh, NhiemKy, NguoiKy, CanCu, ThamChieu, QuanChung,
    BieuQuyet, DonVi,
)  # fmt: skip
_KINDS: tuple[type[VanBan], ...] = (*CAC_LOAI, BanSao)

TABLES: Mapping[str, Callable[[], str]] = {
    **{part.__name__: partial(field_table, part) for part in _WHOLE},
    **{kind.__name__: partial(field_table, kind, without=VanBan) for kind in _KINDS},
    "LOAI_TO_CHUC": body_table,
    "quy tắc": rule_table,
    "quy tắc soi mẫu": lint_table,
    "thẻ chung": partial(tag_table, CAC_LOAI),
    "thẻ nghị quyết, kế hoạch": partial(tag_table, CAC_LOAI[:2]),
    "thẻ quyết định kết nạp": partial(tag_table, CAC_LOAI[2:]),
}
"""Every generated table, by the name that marks its place in a page."""

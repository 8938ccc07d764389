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
from dangvan.templating.soi_mau import THE_BAT_BUOC, THE_KHI_CO

_KIEU: Mapping[object, str] = {str: "chữ", int: "số", date: "ngày", bool: "true, false"}

MEANINGS: Mapping[str, str] = {
    "dong_cap_tren": "tên cơ quan cấp trên, có thể nhiều dòng; trống với tỉnh uỷ",
    "dong_ban_hanh": "tên cơ quan ban hành, có thể nhiều dòng",
    "dong_so": "số và ký hiệu; chưa có số thì để khoảng trống",
    "dong_du_thao": "dòng dự thảo; trống khi không phải dự thảo",
    "dong_khan": "mức độ khẩn; trống khi không khẩn",
    "pham_vi": "phạm vi lưu hành, ở góc trên; trống khi không có",
    "pham_vi_phan_cuoi": "như `pham_vi`, cho trang đầu của phần cuối; trống khi có phụ lục riêng",
    "dia_danh_ngay": "địa danh và ngày, tháng, năm",
    "ten_loai": "tên loại",
    "dong_tac_gia": "dòng tác giả dưới tên loại; trống khi không có",
    "trich_yeu": "trích yếu",
    "can_cu": "các căn cứ, có sẵn gạch đầu dòng và dấu cuối",
    "nhan_kinh_gui": "chữ trước nơi kính gửi",
    "kinh_gui": "các nơi kính gửi, có sẵn dấu",
    "noi_nhan": "các nơi nhận, có sẵn dấu",
    "ky_hieu_soan_thao": "ký hiệu người soạn thảo; trống khi không có",
    "quyen_han": "dòng T/M, K/T, T/L; trống khi thủ trưởng ký trực tiếp",
    "chuc_vu": "chức vụ người ký; có thể trống",
    "ho_ten": "họ tên người ký",
    "ky_lien_tich": "các hàng chữ ký của văn bản liên tịch; trống khi chỉ một cơ quan ký",
    "noi_dung": "toàn bộ nội dung, đã đánh số",
    "phu_luc": "các phụ lục",
    "phu_luc[].nhan": "“Phụ lục”, “Phụ lục 1”…",
    "phu_luc[].ten": "tên phụ lục",
    "phu_luc[].kem_theo": "dòng “(Kèm theo …)”; trống theo 36-HD/VPTW",
    "phu_luc[].noi_dung": "nội dung phụ lục",
    "chu_the_quyet_dinh": "chủ thể ra quyết định, in hoa",
    "hanh_vi_ket_nap": "“Kết nạp” hoặc “Kết nạp lại”",
    "quan_chung": "người được kết nạp",
    "quan_chung.ho_ten": "họ tên",
    "quan_chung.ngay_sinh": "ngày sinh",
    "quan_chung.que_quan": "quê quán",
    "quan_chung.don_vi": "nghề nghiệp, đơn vị",
    "chi_bo": "tên chi bộ",
    "co_quan_thi_hanh": "các cơ quan thi hành, rồi đảng uỷ cơ sở và chi bộ",
    "so_dieu": "2 hoặc 3",
}
"""What a tag prints; a new tag needs a line here."""


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
    "thẻ chung": partial(tag_table, CAC_LOAI),
    "thẻ nghị quyết, kế hoạch": partial(tag_table, CAC_LOAI[:2]),
    "thẻ quyết định kết nạp": partial(tag_table, CAC_LOAI[2:]),
}
"""Every generated table, by the name that marks its place in a page."""
